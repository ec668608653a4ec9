// gate merge: joins the JSON results of several runs into one report. It is never milder than what it joins.
import { isUtf8 } from 'node:buffer'
import { GateError } from '../errors.ts'
import { pathOf } from '../print/places.ts'
import type { Report } from '../print/report.ts'
import { type Result, result } from '../result.ts'
import { Gates } from '../run/gates.ts'
import {
  keepFromOverwriting,
  outcomeOf,
  outputsOf,
  type PublishOptions,
  publish,
} from '../run/publish.ts'
import { placesOf } from '../run/rooted.ts'
import { placeOf } from '../run/shard.ts'
import { sweep } from '../run/targets.ts'
import { contradictionIn } from '../run/verify.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'

/** 256 MiB: some thirty thousand checklists. */
const largest = 256 * 1024 * 1024

interface Run {
  /** The file that the result was read from. */
  from: string
  result: Result
}

/** 0, 1 or 2, as one run over all the files would end. */
export async function merge(
  files: readonly string[],
  options: PublishOptions,
  world: World,
): Promise<0 | 1 | 2> {
  const outputs = outputsOf(options.format, world)
  const names = await filesIn(files, world)
  keepFromOverwriting(names, outputs, world)
  const runs = names.map((from) => ({ from, result: readResult(from, world) }))
  // of another version, nothing can be computed again
  refuseStrangers(runs)
  const gates = new Gates(world)
  const placeOfPath = placesOf(world)
  for (const run of runs) await refuseFlawed(run, gates, placeOfPath)
  refuseIncomplete(runs)
  refuseDoubles(runs)
  for (const run of runs) await refuseMoved(run)
  // the texts are not in the results, so there are no excerpts
  return publish(joined(runs), outputs, { lines: new Map(), names: new Map() }, options, world)
}

/** Shells that expand no patterns leave that to the program. */
async function filesIn(written: readonly string[], world: World): Promise<string[]> {
  const found = await Promise.all(
    written.map(async (name) => (await sweep(name, world, { ignored: true }))?.files ?? [name]),
  )
  return found.flat()
}

function readResult(file: string, world: World): Result {
  const refused = (message: string): GateError =>
    new GateError(`not a result of "gate check --format json": ${message}`, { file })
  const bytes = world.read(file, largest)
  if (bytes.length > largest) throw refused(`larger than ${largest / 1024 / 1024} MiB`)
  if (!isUtf8(bytes)) throw refused('not valid UTF-8')
  let value: unknown
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  } catch {
    throw refused(bytes.length === 0 ? 'it is empty' : 'it is not JSON, or only a part of it')
  }
  const schemaVersion = (value as { schemaVersion?: unknown } | null)?.schemaVersion
  if (typeof schemaVersion === 'number' && schemaVersion !== 1)
    throw refused(`schema version ${schemaVersion}, expected 1`)
  const read = result.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw refused(
    `${issue?.path.length ? `${issue.path.join('.')}: ` : ''}${issue?.message ?? 'it does not fit the schema'}`,
  )
}

/** A result says nothing that its own parts do not bear out: somebody wrote it, or changed it. */
async function refuseFlawed(
  { from, result: run }: Run,
  gates: Gates,
  placeOfPath: (path: string) => string,
): Promise<void> {
  const refuse = (message: string): never => {
    throw new GateError(`contradicts itself: ${message}`, { file: from })
  }
  const { checklists, errors, shard } = run
  if (checklists.length === 0 && errors.length === 0 && shard === undefined)
    refuse('nothing was checked in it')
  if (shard !== undefined && shard.index > shard.of)
    refuse(`there is not a shard ${shard.index} of ${shard.of}`)
  const outcome = outcomeOf(run)
  const [earliest] = checklists.map(({ asOf }) => asOf).sort()
  if (earliest !== undefined && run.asOf > earliest)
    refuse(`it says ${run.asOf}, and one of its checklists was judged as of ${earliest}`)
  if (run.outcome !== outcome) refuse(`it says ${run.outcome}, its checklists give ${outcome}`)
  for (const review of checklists) {
    const contradiction = await contradictionIn(review, gates, placeOfPath)
    if (contradiction !== null) refuse(`${review.file} ${contradiction}`)
  }
}

/** A path belongs to one shard, and a file that is in another one was moved there. */
async function refuseMoved({ from, result: { shard, checklists, skipped } }: Run): Promise<void> {
  if (shard === undefined) return
  for (const file of [...checklists.map((review) => review.file), ...skipped]) {
    const index = await placeOf(file, shard.of)
    if (index !== shard.index)
      throw new GateError(
        `contradicts itself: it is shard ${shard.index} of ${shard.of}, and ${file} belongs to shard ${index}`,
        { file: from },
      )
  }
}

/** One report has one version of the program, each repository in it one policy, and the shards of a run one day. */
function refuseStrangers(runs: readonly Run[]): void {
  if (runs.length === 0) throw new GateError('nothing to merge: name the JSON results')
  const before: (Run & { addresses: Addresses })[] = []
  for (const { from, result: run } of runs) {
    const { tool, trust } = run
    if (tool.name !== 'launchgate' || tool.version !== version)
      throw new GateError(`made by ${tool.name} ${tool.version}, this is launchgate ${version}`, {
        file: from,
      })
    const addresses = new Set(run.checklists.map(({ repository }) => repository))
    for (const other of before) {
      const differs = (what: string, one: string, there: string): void => {
        if (one !== there)
          throw new GateError(`${what} ${one}, but ${other.from} ${there}`, { file: from })
      }
      if (run.shard !== undefined && other.result.shard !== undefined)
        differs('judged as of', run.asOf, other.result.asOf)
      // a warning is about one ref, and is not lost
      const warns = [trust, other.result.trust].some((one) => (one?.differing.length ?? 0) > 0)
      if (warns || mayShare(addresses, other.addresses))
        differs('judged by', refOf(trust), refOf(other.result.trust))
    }
    before.push({ from, result: run, addresses })
  }
}

/** Of the repositories of a run; null is one that is not known. */
type Addresses = ReadonlySet<string | null>

/** What does not say where it is from may be from anywhere. */
function mayShare(one: Addresses, other: Addresses): boolean {
  if ([one, other].some((addresses) => addresses.size === 0 || addresses.has(null))) return true
  return [...one].some((address) => other.has(address))
}

function refOf(trust: Report['trust']): string {
  return trust === null
    ? 'the policy of the working tree'
    : `${trust.ref} (${trust.commit.slice(0, 12)})`
}

/** Either no result is a shard, or all the shards of one run are here, judged by the same gates. */
function refuseIncomplete(runs: readonly Run[]): void {
  const [first] = runs
  const of = first?.result.shard?.of
  const seen = new Map<number, string>()
  const gates = new Map<string, { from: string; digest: string }>()
  for (const { from, result: run } of runs) {
    const { shard } = run
    if (shard?.of !== of)
      throw new GateError(
        `${partIn(run)}, but ${first?.from} holds ${partIn(first?.result)}: they are not parts of one run`,
        { file: from },
      )
    if (shard === undefined) continue
    const before = seen.get(shard.index)
    if (before !== undefined)
      throw new GateError(`shard ${shard.index} of ${of} is in ${before} as well`, { file: from })
    seen.set(shard.index, from)
    for (const { gate } of run.checklists) {
      const known = gates.get(gate.id)
      if (known !== undefined && known.digest !== gate.digest)
        throw new GateError(`judged by another "${gate.id}" than ${known.from}`, { file: from })
      gates.set(gate.id, { from, digest: gate.digest })
    }
  }
  if (of === undefined) return
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  )
  if (missing.length > 0)
    throw new GateError(
      `${missing.length === 1 ? 'shard' : 'shards'} ${listed(missing)} of ${of} ${missing.length === 1 ? 'is' : 'are'} missing`,
    )
  if (runs.every(({ result: { outcome } }) => outcome === 'none'))
    throw new GateError(`nothing was checked: all ${of} shards are empty`)
}

function partIn(run: Result | undefined): string {
  return run?.shard === undefined ? 'a whole run' : `shard ${run.shard.index} of ${run.shard.of}`
}

function listed(numbers: readonly number[]): string {
  return numbers.length > 5
    ? `${numbers.slice(0, 5).join(', ')} and ${numbers.length - 5} more`
    : numbers.join(', ')
}

/** Of two judgements of one file none is taken: neither the later nor the milder. */
function refuseDoubles(runs: readonly Run[]): void {
  const seen = new Map<string, { from: string; repository: string | null }[]>()
  for (const { from, result: run } of runs) {
    for (const { file, repository } of run.checklists) {
      const path = pathOf(file)
      const others = seen.get(path) ?? []
      const before = others.find((other) =>
        mayShare(new Set([repository]), new Set([other.repository])),
      )
      if (before !== undefined) {
        const twice = `${file} was judged in ${before.from === from ? 'it twice' : `${before.from} as well`}`
        const isUnknown = repository === null || before.repository === null
        throw new GateError(
          isUnknown && before.from !== from
            ? `${twice}, and it is not known that these are two repositories: they have no remote called "origin"`
            : twice,
          { file: from },
        )
      }
      seen.set(path, [...others, { from, repository }])
    }
  }
}

/** By repository, and in the order of the files, as a run over all of them has it. */
function joined(runs: readonly Run[]): Report {
  const results = runs.map((run) => run.result)
  const [first] = results
  if (first === undefined) throw new Error('nothing was read')
  const judged = {
    checklists: inOrder(
      results.flatMap(({ checklists }) => checklists),
      ({ repository, file }) => [repository ?? '', file],
    ),
    errors: inOrder(
      results.flatMap(({ errors }) => errors),
      ({ file }) => [file],
    ),
  }
  const isOneRef = results.every(({ trust }) => refOf(trust) === refOf(first.trust))
  const trust = isOneRef
    ? first.trust && {
        ...first.trust,
        differing: [...new Set(results.flatMap((one) => one.trust?.differing ?? []))],
      }
    : null
  const skipped = [...new Set(results.flatMap((one) => one.skipped))].sort()
  return {
    tool: first.tool,
    asOf: results.map(({ asOf }) => asOf).sort()[0] ?? first.asOf,
    outcome: outcomeOf(judged),
    ...judged,
    skipped,
    trust,
  }
}

function inOrder<T>(entries: readonly T[], keys: (entry: T) => string[]): T[] {
  const compared = (a: readonly string[], b: readonly string[]): number => {
    const at = a.findIndex((key, index) => key !== b[index])
    return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
  }
  return [...entries].sort((a, b) => compared(keys(a), keys(b)))
}
