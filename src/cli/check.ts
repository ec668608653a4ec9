// gate check: judges filled checklists.
import { GateError, NothingToCheckError } from '../errors.ts'
import { type Day, isoDay } from '../facts/calendar.ts'
import type { Report } from '../print/report.ts'
import { defused, plain } from '../print/terminal.ts'
import type { Review } from '../result.ts'
import { Gates } from '../run/gates.ts'
import type { Judged } from '../run/judge.ts'
import { judgeAll } from '../run/judge-all.ts'
import {
  keepFromOverwriting,
  outcomeOf,
  outputsOf,
  type PublishOptions,
  publish,
} from '../run/publish.ts'
import { repositoryHere } from '../run/repository.ts'
import { rootedPaths } from '../run/rooted.ts'
import { readConfig, refuseUnknownGates } from '../run/settings.ts'
import { anyChecklist, partOf, shardOf } from '../run/shard.ts'
import { type Target, targetsOf } from '../run/targets.ts'
import { unusedWaivers } from '../run/unused-waivers.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'

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

/** 0: cleared, or conditional with all that it demands. 1: at least one blocked. 2: no judgement. 2 beats 1 beats 0. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<0 | 1 | 2> {
  const asOf = dayOf(options.asOf ?? world.today)
  const outputs = outputsOf(options.format, world)
  const asked = options.shard === undefined ? null : shardOf(options.shard)
  /** The text for people shows no digests. */
  const wantsDigests = outputs.some(({ format }) => format !== 'text')
  /** What is read elsewhere says where it is from. */
  const isKept = outputs.some(({ format }) => format === 'json' || format === 'jsonl')
  const trusted =
    options.trust === undefined
      ? null
      : await (await import('../run/trusted.ts')).trusted(options.trust, world)
  const policies = trusted?.world ?? world
  const { config, path, folder, found } = await readConfig(world, options.config, policies)
  if (options.printConfig === true)
    return (await import('./print-config.ts')).printConfig(
      config,
      found ? path : null,
      asOf,
      policies,
    )
  const gates = new Gates(policies, config.gates)
  if (config.highStakes.size > 0) refuseUnknownGates(config, path, await gates.ids())
  /** What a hook passes may hold no checklist, and that stops nobody; a part of the files that holds none is for all the parts to say. */
  const mayBeNone = options.skipOthers === true && asked === null
  let nothing: NothingToCheckError | null = null
  const all = await targetsOf(files, options, { config, path, folder }, gates, world).catch(
    (error: unknown) => {
      if (!(error instanceof NothingToCheckError && mayBeNone)) throw error
      nothing = error
      return { targets: [], others: [] }
    },
  )
  keepFromOverwriting(
    [
      path,
      ...config.gates.flatMap((folder) => [`${folder}/gate.yaml`, `${folder}/checklist.md`]),
      ...all.targets.flatMap(({ file, isInput }) => (isInput ? [] : [file])),
    ],
    outputs,
    world,
  )
  const { shard, targets, others, elsewhere } = await partOf(asked, all, world)

  const { lineOf: _, ...settled } = config
  const policy = {
    asOf,
    config: settled,
    path,
    trust: options.trust ?? null,
    wantsDigests,
    repository: isKept ? await repositoryHere(world) : null,
    namesInput: options.stdinFilename !== undefined,
  }
  const names = new Map<string, string>()
  const inRepository = rootedPaths(world)
  const rooted = (file: string): string => {
    const path = inRepository(file)
    if (path !== file) names.set(path, file)
    return path
  }
  const skipped = [...others]
  const reviewOf = new Map<Target, Review>()
  const errors: Report['errors'] = []
  const lines = new Map<string, ReadonlyMap<number, string>>()
  const results = await judgeAll(targets, policy, policies, world)
  for (const [index, target] of targets.entries()) {
    const { file } = target
    const judged = results[index] as Judged
    // standard input that nobody gave a name lies nowhere
    const at = (path: string): string =>
      target.isInput && !policy.namesInput && path === file ? path : rooted(path)
    if (judged.kind === 'judged') {
      const { gate } = judged.review
      const source = gate.source === 'built-in' ? gate.source : rooted(gate.source)
      reviewOf.set(target, { ...judged.review, file: at(file), gate: { ...gate, source } })
      lines.set(file, judged.lines)
    } else if (judged.kind === 'error')
      errors.push({ file: at(judged.file), message: judged.message })
    else skipped.push(file)
  }
  const reviews = [...reviewOf.values()]
  if (reviews.length === 0 && errors.length === 0) {
    const looked = [...skipped, ...elsewhere.map(({ file }) => file)]
    nothing ??= new NothingToCheckError(nothingIn(looked), '"gate init" writes a checklist')
    if (!mayBeNone && !(await anyChecklist(elsewhere, gates, world))) throw nothing
  }
  const compared =
    trusted?.comparedIn(config, options.config === false ? null : path, options.gate) ?? null
  const trust = compared && { ...compared, differing: compared.differing.map(rooted) }
  const judged = { checklists: reviews, errors }
  const tool = { name: 'launchgate', version }
  const report: Report = {
    tool,
    asOf,
    outcome: outcomeOf(judged),
    ...judged,
    skipped: skipped.map(rooted),
    trust,
    ...(shard !== null && { shard }),
  }
  const code = await publish(report, outputs, { lines, names }, { ...options, mayBeNone }, world)
  const seen = all.targets.map((target) => ({
    file: target.isInput && !policy.namesInput ? target.file : world.relative(target.file, folder),
    review: reviewOf.get(target) ?? null,
  }))
  const isWhole =
    files.length === 0 &&
    shard === null &&
    errors.length === 0 &&
    (folder === '' || config.checklists.length > 0)
  const said = [
    ...(mayBeNone && nothing !== null
      ? [`nothing to check: ${nothing.why}; with --skip-others that is fine`]
      : []),
    ...(options.quiet === true
      ? []
      : await unusedWaivers({ config, folder }, seen, isWhole, world)),
  ]
  for (const line of said) world.err(`gate: ${defused(plain(line))}\n`)
  return code
}

function dayOf(text: string): Day {
  const day = isoDay(text)
  if (day === null) throw new GateError(`--as-of: "${text}" is not a day, expected YYYY-MM-DD`)
  return day
}

function nothingIn(skipped: readonly string[]): string {
  return skipped.length === 1
    ? `${skipped[0]} holds no checklist`
    : `none of ${skipped.length} files holds a checklist`
}
