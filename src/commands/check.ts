// gate check: judges filled checklists.
import { readChecklist } from '../checklist/read.ts'
import { largestChecklist, readSource } from '../checklist/source.ts'
import { GateError, nearest } from '../errors.ts'
import { type Day, isoDay } from '../facts/dates.ts'
import { type Format, formats } from '../reporters/formats.ts'
import { reporters } from '../reporters/index.ts'
import type { Report, ReportOptions } from '../reporters/report.ts'
import { defused, plain } from '../reporters/terminal.ts'
import { trustLine } from '../reporters/trust.ts'
import type { Review } from '../result.ts'
import { review } from '../review.ts'
import { rules } from '../rules/index.ts'
import { settingsFor } from '../settings.ts'
import { version } from '../version.ts'
import { digestOf, type World } from '../world.ts'
import { isColored } from './color.ts'
import { Gates } from './gates.ts'
import { readConfig } from './settings.ts'
import { targetsOf } from './targets.ts'

export interface CheckOptions {
  gate?: string
  asOf?: string
  format: string[]
  failOn: 'blocked' | 'conditional'
  config?: string | boolean
  printConfig?: boolean
  stdinFilename?: string
  skipOthers?: boolean
  trust?: string
  quiet?: boolean
  verbose?: boolean
  color: 'auto' | 'always' | 'never'
}

/** A link that does not lead to the web: only then is it looked up what the repository holds. */
const linkToPath = /\]\(\s*<?(?!https?:\/\/|mailto:|#)|^[ \t>]*\[[^\]\n]+\]:\s*<?(?!https?:\/\/)/im

/** 0: cleared, or conditional with all that it demands. 1: at least one blocked. 2: no judgement. 2 beats 1 beats 0. */
export async function check(files: readonly string[], options: CheckOptions, world: World): Promise<0 | 1 | 2> {
  const asOf = dayOf(options.asOf ?? world.today)
  const outputs = outputsOf(options.format)
  /** The text for people shows no digests. */
  const wantsDigests = outputs.some(({ format }) => format !== 'text')
  const trusted = options.trust === undefined ? null : await (await import('./trusted.ts')).trusted(options.trust, world)
  const policies = trusted?.world ?? world
  const { config, path, found } = await readConfig(policies, options.config)
  if (options.printConfig === true) return (await import('./print-config.ts')).printConfig(config, found ? path : null, asOf, policies)
  const gates = new Gates(policies, config.gates)
  for (const id of config.highStakes.keys()) {
    const ids = await gates.ids()
    const near = nearest(id, ids)
    if (!ids.includes(id))
      throw new GateError(`high-stakes: no gate is called "${id}"${near ? `; did you mean "${near}"?` : ''}`, {
        file: path,
        line: config.lineOf(['high-stakes', id]),
      })
  }
  const { targets, others } = await targetsOf(files, options, { config, path }, world)

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
  if (reviews.length === 0 && errors.length === 0) throw new GateError(`nothing to check: ${nothingIn(skipped)}; "gate init" writes a checklist`)
  const trust = trusted?.comparedIn(config, options.config === false ? null : path, options.gate) ?? null
  const outcome = errors.length > 0 ? 'error' : worst(reviews)
  const report: Report = { tool: { name: 'launchgate', version }, asOf, outcome, checklists: reviews, errors, skipped, trust }
  const shared = { quiet: options.quiet ?? false, verbose: options.verbose ?? false, sources, rules }
  const optionsFor = (toTerminal: boolean): ReportOptions => ({
    ...shared,
    color: toTerminal && isColored(options.color, world),
    width: widthOf(world, toTerminal),
  })
  for (const { format, path: target } of outputs) {
    const reporter = await reporters[format]()
    const rendered = reporter(report, optionsFor(target === null))
    if (target === null) await world.out(rendered)
    else world.write(target, rendered, { overwrite: true })
  }
  if (!outputs.some(({ format, path: target }) => (format === 'text' || format === 'github') && target === null)) {
    for (const { file, message } of errors) world.err(`gate: ${defused(`${plain(file)}: ${plain(message)}`)}\n`)
    if (trust !== null && trust.differing.length > 0) world.err(`gate: ${defused(trustLine(trust))}\n`)
  }
  if (outputs.some(({ format }) => format === 'github')) await (await import('./github.ts')).tellWorkflow(report, world)
  if (errors.length > 0 || reviews.length === 0) return 2
  const fails = options.failOn === 'conditional' ? ['blocked', 'conditional'] : ['blocked']
  return reviews.some(({ outcome }) => fails.includes(outcome)) ? 1 : 0
}

function worst(reviews: readonly Review[]): Review['outcome'] {
  return (['blocked', 'conditional'] as const).find((outcome) => reviews.some((one) => one.outcome === outcome)) ?? 'cleared'
}

function dayOf(text: string): Day {
  const day = isoDay(text)
  if (day === null) throw new GateError(`--as-of: "${text}" is no day, expected YYYY-MM-DD`)
  return day
}

function outputsOf(asked: readonly string[]): { format: Format; path: string | null }[] {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((written) => {
    const [name = '', ...rest] = written.split('=')
    const format = formats.find((one) => one === name)
    if (format === undefined) throw new GateError(`--format: no format is called "${name}", there is ${formats.join(', ')}`)
    const path = rest.join('=')
    if (rest.length > 0 && path === '') throw new GateError(`--format: "${written}" names no file behind the equals sign`)
    return { format, path: rest.length === 0 ? null : path }
  })
  if (outputs.filter(({ path }) => path === null).length > 1)
    throw new GateError('--format: at most one format goes to standard output; give the others a file, as in json=gate.json')
  return outputs
}

function nothingIn(skipped: readonly string[]): string {
  return skipped.length === 1 ? `${skipped[0]} holds no checklist` : `none of ${skipped.length} files holds a checklist`
}

/** A terminal's width, and 100 columns where there is none, so that a log reads the same everywhere. */
function widthOf(world: World, toTerminal: boolean): number {
  return toTerminal && world.terminal.width !== null ? Math.max(40, Math.min(world.terminal.width, 140)) : 100
}
