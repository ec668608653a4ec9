// gate check: judges filled checklists.
import { GateError, NothingToCheckError } from '../errors.ts'
import { type Day, isoDay } from '../facts/calendar.ts'
import type { Registry } from '../policy/lookups.ts'
import type { Report } from '../print/report.ts'
import { defused, plain } from '../print/terminal.ts'
import { collect } from '../run/collect.ts'
import { type ConfigInForce, readConfig, refuseUnknownGates } from '../run/find-config.ts'
import { filesOfGates } from '../run/gate-files.ts'
import { Gates } from '../run/gates.ts'
import { judgeAll } from '../run/judge-all.ts'
import { keepFromOverwriting, type Output, outputsOf } from '../run/outputs.ts'
import type { Policy } from '../run/policy.ts'
import { outcomeOf, type PublishOptions, publish } from '../run/publish.ts'
import { repositoryOfWorkingFolder } from '../run/repository.ts'
import { anyChecklist, partOf, shardOf } from '../run/shard.ts'
import { type TargetOptions, type Targets, targetsOf } from '../run/targets.ts'
import type { Trusted } from '../run/trust.ts'
import { unusedWaivers } from '../run/unused-waivers.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'

export interface CheckOptions extends PublishOptions, TargetOptions {
  asOf?: string
  config?: string | boolean
  printConfig?: boolean
  trust?: string
  shard?: string
  registry?: string
}

/** 0: cleared, or conditional with all that it demands. 1: at least one blocked. 2: no judgement. 2 beats 1 beats 0. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<0 | 1 | 2> {
  const asOf = dayOf(options.asOf ?? world.today)
  const outputs = outputsOf(options.format, world)
  const shard = options.shard === undefined ? null : shardOf(options.shard)
  const trusted = await trustedOf(options.trust, world)
  const policies = trusted?.world ?? world
  const inForce = await readConfig(world, options.config, policies)
  const { config, path, folder } = inForce
  if (options.printConfig === true)
    return (await import('./print-config.ts')).printConfig(inForce, asOf, policies)
  const gates = new Gates(policies, config.gates)
  await refuseUnknownGates(config, path, () => gates.ids())
  /** What a hook passes may hold no checklist, and that stops nobody; a part of the files that holds none is for all the parts to say. */
  const mayBeNone = options.skipOthers === true && shard === null
  const all: Selected = await targetsOf(files, options, inForce, gates, world).catch((error) =>
    noTargets(error, mayBeNone),
  )
  let { nothing = null } = all
  const named = all.targets.flatMap(({ file, isInput }) => (isInput ? [] : [file]))
  const registry = await registryOf(options, trusted, world)
  const read = [path, ...filesOfGates(config.gates), ...namesOf(registry), ...named]
  keepFromOverwriting(read, outputs, world)
  const part = await partOf(shard, all, world)
  const { targets, otherShards } = part

  const policy = await policyOf(asOf, inForce, outputs, { ...options, registry }, world)
  const results = await judgeAll(targets, policy, policies, world)
  const collected = collect(targets, results, policy, world)
  const { called, retired } = collected
  const checklists = [...collected.reviews.values()]
  const errors = [...collected.errors, ...unheldIn(registry, checklists, called)]
  const skipped = [...part.skipped, ...collected.skipped]
  if (checklists.length === 0 && errors.length === 0) {
    nothing ??= nothingIn([...skipped, ...otherShards.map(({ file }) => file)], retired)
    if (!mayBeNone && !(await anyChecklist(otherShards, gates, world))) throw nothing
  }
  const compared = trusted?.comparedIn(config, options.config === false ? null : path, options.gate)
  const report: Report = {
    tool: { name: 'launchgate', version },
    asOf,
    outcome: outcomeOf({ checklists, errors }),
    checklists,
    errors,
    ...leftOut(skipped, retired, called),
    trust: compared ? { ...compared, differing: compared.differing.map(called) } : null,
    ...(shard !== null && { shard }),
  }
  const code = await publish(report, outputs, collected, { ...options, mayBeNone }, world)
  if (mayBeNone && nothing !== null)
    say(`nothing to check: ${nothing.why}; with --skip-others that is fine`, world)
  if (options.quiet === true) return code
  sayUnheld(registry, trusted, world)
  const isUncut = files.length === 0 && shard === null && errors.length === 0
  const seen = all.targets.map((target) => ({
    file: target.isInput && !policy.namesInput ? target.file : world.relative(target.file, folder),
    review: collected.reviews.get(target) ?? null,
  }))
  for (const line of await unusedWaivers(inForce, seen, isUncut, world)) say(line, world)
  return code
}

type Selected = Targets & { nothing?: NothingToCheckError }

function noTargets(error: unknown, mayBeNone: boolean): Selected {
  if (!(error instanceof NothingToCheckError && mayBeNone)) throw error
  return { targets: [], skipped: [], nothing: error }
}

async function policyOf(
  asOf: Day,
  { config: { lineOf: _, ...config }, path }: ConfigInForce,
  outputs: readonly Output[],
  {
    trust = null,
    stdinFilename,
    registry,
  }: { trust?: string | null; stdinFilename?: string; registry: Registry | null },
  world: World,
): Promise<Policy> {
  /** A result that is read elsewhere says which repository it is from; pages and events are named after it, so that they keep their names from run to run. */
  const isKept = outputs.some(
    ({ format, isFolder }) => isFolder || ['json', 'jsonl', 'ics'].includes(format),
  )
  return {
    asOf,
    config,
    path,
    trust,
    // the text for people shows none
    wantsDigests: outputs.some(({ format }) => format !== 'text'),
    repository: isKept || registry !== null ? await repositoryOfWorkingFolder(world) : null,
    registry,
    namesInput: stdinFilename !== undefined,
  }
}

async function trustedOf(ref: string | undefined, world: World): Promise<Trusted | null> {
  return ref === undefined ? null : (await import('../run/trust.ts')).trusted(ref, world)
}

async function registryOf(
  { registry, trust = '' }: Pick<CheckOptions, 'registry' | 'trust'>,
  trusted: Trusted | null,
  world: World,
): Promise<Registry | null> {
  if (registry === undefined) return null
  const { readRegistry } = await import('../run/registry.ts')
  return readRegistry(registry, trusted && { world: trusted.world, ref: trust }, world)
}

function namesOf(registry: Registry | null): string[] {
  return registry === null ? [] : [registry.name]
}

function sayUnheld(registry: Registry | null, trusted: Trusted | null, world: World): void {
  if (registry !== null && trusted === null)
    say(`${registry.name}: whether lines were only added is not known without --trust`, world)
}

/** A broken registry is a finding of every checklist; where there is none, the run has to fail by itself. */
function unheldIn(
  registry: Registry | null,
  checklists: readonly unknown[],
  called: (file: string) => string,
): Report['errors'] {
  if (registry === null || registry.broken === null || checklists.length > 0) return []
  return [{ file: called(registry.name), message: `lines were changed: ${registry.broken}` }]
}

function dayOf(text: string): Day {
  const day = isoDay(text)
  if (day === null) throw new GateError(`--as-of: "${text}" is not a day, expected YYYY-MM-DD`)
  return day
}

function leftOut(
  skipped: readonly string[],
  retired: readonly string[],
  called: (file: string) => string,
): Pick<Report, 'skipped' | 'retired'> {
  return {
    skipped: skipped.map(called),
    ...(retired.length > 0 && { retired: retired.map(called) }),
  }
}

/** `retired`: those of the files that are checklists of retired agents. */
function nothingIn(files: readonly string[], retired: readonly string[]): NothingToCheckError {
  const { length } = files
  const [first] = retired
  if (first !== undefined) {
    const why =
      length === 1
        ? `${first} is the checklist of a retired agent`
        : `none of ${length} files holds a checklist but those of retired agents, such as ${first}`
    return new NothingToCheckError(why, 'name the file to have it judged')
  }
  const why =
    length === 1 ? `${files[0]} holds no checklist` : `none of ${length} files holds a checklist`
  return new NothingToCheckError(why, '"gate init" writes a checklist')
}

function say(line: string, world: World): void {
  world.err(`gate: ${defused(plain(line))}\n`)
}
