// gate check: judges filled checklists.
import { readChecklist } from '../checklist/read.ts'
import { largestChecklist, readSource } from '../checklist/source.ts'
import { GateError } from '../errors.ts'
import { type Day, isoDay } from '../facts/dates.ts'
import type { Report } from '../reporters/report.ts'
import type { Review } from '../result.ts'
import { review } from '../review.ts'
import { settingsFor } from '../settings.ts'
import { version } from '../version.ts'
import { digestOf, type World } from '../world.ts'
import { Gates } from './gates.ts'
import { keepFromOverwriting, outcomeOf, outputsOf, type PublishOptions, publish } from './publish.ts'
import { readConfig, refuseUnknownGates } from './settings.ts'
import { anyChecklist, partOf, shardOf } from './shard.ts'
import { targetsOf } from './targets.ts'

export interface CheckOptions extends PublishOptions {
  gate?: string
  asOf?: string
  config?: string | boolean
  printConfig?: boolean
  stdinFilename?: string
  skipOthers?: boolean
  trust?: string
  shard?: string
}

/** A link that does not lead to the web: only then is it looked up what the repository holds. */
const linkToPath = /\]\(\s*<?(?!https?:\/\/|mailto:|#)|^[ \t>]*\[[^\]\n]+\]:\s*<?(?!https?:\/\/)/im

/** 0: cleared, or conditional with all that it demands. 1: at least one blocked. 2: no judgement. 2 beats 1 beats 0. */
export async function check(files: readonly string[], options: CheckOptions, world: World): Promise<0 | 1 | 2> {
  const asOf = dayOf(options.asOf ?? world.today)
  const outputs = outputsOf(options.format, world)
  const shard = options.shard === undefined ? null : shardOf(options.shard)
  /** The text for people shows no digests. */
  const wantsDigests = outputs.some(({ format }) => format !== 'text')
  const trusted = options.trust === undefined ? null : await (await import('./trusted.ts')).trusted(options.trust, world)
  const policies = trusted?.world ?? world
  const { config, path, found } = await readConfig(policies, options.config)
  if (options.printConfig === true) return (await import('./print-config.ts')).printConfig(config, found ? path : null, asOf, policies)
  const gates = new Gates(policies, config.gates)
  refuseUnknownGates(config, path, await gates.ids())
  const all = await targetsOf(files, options, { config, path }, world)
  keepFromOverwriting([path, ...all.targets.flatMap(({ file, isInput }) => (isInput ? [] : [file]))], outputs, world)
  const { targets, others, elsewhere } = await partOf(shard, all, world)

  const skipped = [...others]
  let paths: Promise<(file: string) => (link: string) => string | null> | undefined
  const reviews: Review[] = []
  const errors: Report['errors'] = []
  const sources = new Map<string, string>()
  for (const target of targets) {
    const { file } = target
    try {
      if (target.isSwept && (await (await import('./others.ts')).holdsNoChecklist(file, gates, world))) {
        skipped.push(file)
        continue
      }
      const bytes = target.isInput ? await world.readInput(largestChecklist) : world.read(file, largestChecklist)
      const source = readSource(bytes, file)
      const checklist = readChecklist(source)
      const { gate, version: written } = await gates.of(checklist, file, target.gate)
      const settings = settingsFor(gate, config, { asOf, version: written, path, file: target.isInput ? file : world.relative(file) })
      sources.set(file, source.text)
      const digest = wantsDigests ? await digestOf(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) : ''
      const isPlaced = !target.isInput || options.stdinFilename !== undefined
      if (isPlaced && linkToPath.test(source.text)) paths ??= import('./paths.ts').then(({ pathsOf }) => pathsOf(world))
      const pathProblem = isPlaced ? (await paths)?.(file) : undefined
      reviews.push(review(gate, checklist, { path: file, digest }, { ...settings, ...(pathProblem && { pathProblem }) }))
    } catch (error) {
      if (error instanceof RangeError) {
        errors.push({ file, message: 'nested too deeply to be read' })
        continue
      }
      if (!(error instanceof GateError)) throw error
      errors.push({ file: error.file ?? file, message: error.line === undefined ? error.message : `line ${error.line}: ${error.message}` })
    }
  }
  if (reviews.length === 0 && errors.length === 0 && !(await anyChecklist(elsewhere, gates, world)))
    throw new GateError(`nothing to check: ${nothingIn([...skipped, ...elsewhere.map(({ file }) => file)])}; "gate init" writes a checklist`)
  const trust = trusted?.comparedIn(config, options.config === false ? null : path, options.gate) ?? null
  const judged = { checklists: reviews, errors }
  const tool = { name: 'launchgate', version }
  const report: Report = { tool, asOf, outcome: outcomeOf(judged), ...judged, skipped, trust, ...(shard !== null && { shard }) }
  return publish(report, outputs, sources, options, world)
}

function dayOf(text: string): Day {
  const day = isoDay(text)
  if (day === null) throw new GateError(`--as-of: "${text}" is no day, expected YYYY-MM-DD`)
  return day
}

function nothingIn(skipped: readonly string[]): string {
  return skipped.length === 1 ? `${skipped[0]} holds no checklist` : `none of ${skipped.length} files holds a checklist`
}
