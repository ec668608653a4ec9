// May these results be joined into one report? Each must follow from its own parts, and all of them be of one version, one policy and one run.
import { GateError } from '../errors.ts'
import { pathOf } from '../print/places.ts'
import type { Report } from '../print/report.ts'
import type { Result } from '../result.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'
import { Gates } from './gates.ts'
import {
  type Addresses,
  contradicted,
  type Run,
  refuseIncomplete,
  refuseMoved,
} from './merge-shards.ts'
import { repositoryPaths } from './path.ts'
import { outcomeOf } from './publish.ts'
import { contradictionIn } from './verify-review.ts'

export function runOf(from: string, result: Result): Run {
  return { from, result, addresses: new Set(result.checklists.map((one) => one.repository)) }
}

export async function refuseUnjoinable(runs: readonly Run[], world: World): Promise<void> {
  // of another version, nothing can be computed again
  refuseStrangers(runs)
  const gates = new Gates(world)
  const { placeOf } = repositoryPaths(world)
  for (const run of runs) await refuseFlawed(run, gates, placeOf)
  refuseIncomplete(runs)
  refuseDoubles(runs)
  for (const run of runs) await refuseMoved(run)
}

/** One report has one version of the program, each repository in it one policy a day, and the shards of a run one day. */
function refuseStrangers(runs: readonly Run[]): void {
  if (runs.length === 0) throw new GateError('nothing to merge: name the JSON results')
  for (const [index, { from: file, result: run, addresses }] of runs.entries()) {
    const { tool, trust, shard, asOf } = run
    if (tool.name !== 'launchgate' || tool.version !== version)
      throw new GateError(`made by ${tool.name} ${tool.version}, this is launchgate ${version}`, {
        file,
      })
    for (const other of runs.slice(0, index)) {
      const differs = (what: string, one: string, there: string): void => {
        if (one !== there)
          throw new GateError(`${what} ${one}, but ${other.from} ${there}`, { file })
      }
      if (shard !== undefined && other.result.shard !== undefined)
        differs('judged as of', asOf, other.result.asOf)
      // a warning is about one ref, and is not lost
      const warns = [trust, other.result.trust].some((one) => (one?.differing.length ?? 0) > 0)
      if (!warns && !mayShare(addresses, other.addresses)) continue
      // the branch that is trusted moves on from one day to the next
      const isLater = !warns && asOf !== other.result.asOf && trust?.ref === other.result.trust?.ref
      if (!isLater) differs('judged by', refOf(trust), refOf(other.result.trust))
    }
  }
}

/** What does not say where it is from may be from anywhere. */
function mayShare(one: Addresses, other: Addresses): boolean {
  if ([one, other].some((addresses) => addresses.size === 0 || addresses.has(null))) return true
  return [...one].some((address) => other.has(address))
}

export function refOf(trust: Report['trust']): string {
  return trust === null
    ? 'the policy of the working tree'
    : `${trust.ref} (${trust.commit.slice(0, 12)})`
}

/** A result says nothing that its own parts do not bear out: somebody wrote it, or changed it. */
async function refuseFlawed(
  { from, result: run }: Run,
  gates: Gates,
  placeOf: (path: string) => string,
): Promise<void> {
  const refuse = (message: string): never => contradicted(from, message)
  const { checklists, errors, shard, asOf, outcome } = run
  if (checklists.length === 0 && errors.length === 0 && shard === undefined)
    refuse('nothing was checked in it')
  if (shard !== undefined && shard.index > shard.of)
    refuse(`there is not a shard ${shard.index} of ${shard.of}`)
  const [earliest = asOf] = checklists.map((review) => review.asOf).sort()
  if (asOf > earliest)
    refuse(`it says ${asOf}, and one of its checklists was judged as of ${earliest}`)
  const given = outcomeOf(run)
  if (outcome !== given) refuse(`it says ${outcome}, its checklists give ${given}`)
  for (const review of checklists) {
    const contradiction = await contradictionIn(review, gates, placeOf)
    if (contradiction !== null) refuse(`${review.file} ${contradiction}`)
  }
}

interface Judged {
  from: string
  repository: string | null
  asOf: string
}

/**
 * Of two judgements of one file none is taken: not the milder, and not the later either, as what it is later than would be gone without a
 * word. Whoever merges says which one counts, and is told the days for that.
 */
function refuseDoubles(runs: readonly Run[]): void {
  const seen = new Map<string, Judged[]>()
  for (const { from, result: run } of runs) {
    for (const { file, repository, asOf } of run.checklists) {
      const one = { from, repository, asOf }
      const path = pathOf(file)
      const others = seen.get(path) ?? []
      const before = others.find((other) =>
        mayShare(new Set([repository]), new Set([other.repository])),
      )
      seen.set(path, [...others, one])
      if (before !== undefined)
        throw new GateError(`${file} was judged in ${whereBefore(before, one)}`, { file: from })
    }
  }
}

function whereBefore(before: Judged, one: Judged): string {
  if (before.from === one.from) return 'it twice'
  const asWell = `${before.from} as well`
  if (one.repository === null || before.repository === null)
    return `${asWell}, and it is not known that these are two repositories: they have no remote called "origin"; give each one, or judge both in one run`
  return before.asOf === one.asOf
    ? asWell
    : `${asWell}, there as of ${before.asOf} and here as of ${one.asOf}: merge only the newer of the two`
}
