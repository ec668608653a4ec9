// Are these results all the shards of one run, each with the files that belong to it?
import { GateError } from '../errors.ts'
import type { Result } from '../result.ts'
import { indexOf } from './shard.ts'

/** A result, and the file that it was read from. */
export interface Run {
  from: string
  result: Result
  /** Of the repositories of its checklists. */
  addresses: Addresses
}

/** Null is one that is not known. */
export type Addresses = ReadonlySet<string | null>

/** Either no result is a shard, or all the shards of one run are here, judged by the same gates. */
export function refuseIncomplete(runs: readonly Run[]): void {
  const [first] = runs
  const of = first?.result.shard?.of
  const seen = new Map<number, string>()
  const gates = new Map<string, { from: string; digest: string }>()
  for (const { from, result: run } of runs) {
    const refuse = (message: string): never => {
      throw new GateError(message, { file: from })
    }
    const { shard } = run
    if (shard?.of !== of)
      refuse(
        `${partIn(run)}, but ${first?.from} holds ${partIn(first?.result)}: they are not parts of one run`,
      )
    if (shard === undefined) continue
    const before = seen.get(shard.index)
    if (before !== undefined) refuse(`shard ${shard.index} of ${of} is in ${before} as well`)
    seen.set(shard.index, from)
    for (const { gate } of run.checklists) {
      const known = gates.get(gate.id)
      if (known !== undefined && known.digest !== gate.digest)
        refuse(`judged by another "${gate.id}" than ${known.from}`)
      gates.set(gate.id, { from, digest: gate.digest })
    }
  }
  if (of !== undefined) refuseMissing(of, runs, seen)
}

function refuseMissing(of: number, runs: readonly Run[], seen: ReadonlyMap<number, string>): void {
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  )
  const [first, ...more] = missing
  if (first !== undefined)
    throw new GateError(
      more.length === 0
        ? `shard ${first} of ${of} is missing`
        : `shards ${listed(missing)} of ${of} are missing`,
    )
  if (runs.every(({ result: { outcome } }) => outcome === 'none'))
    throw new GateError(`nothing was checked: all ${of} shards are empty`)
}

function partIn(run: Result | undefined): string {
  return run?.shard === undefined ? 'a whole run' : `shard ${run.shard.index} of ${run.shard.of}`
}

function listed(numbers: readonly number[]): string {
  const more = numbers.length - 5
  return `${numbers.slice(0, 5).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** A path belongs to one shard, and a file that is in another one was moved there. */
export async function refuseMoved({
  from,
  result: { shard, checklists, skipped },
}: Run): Promise<void> {
  if (shard === undefined) return
  for (const file of [...checklists.map((review) => review.file), ...skipped]) {
    const index = await indexOf(file, shard.of)
    if (index !== shard.index)
      contradicted(
        from,
        `it is shard ${shard.index} of ${shard.of}, and ${file} belongs to shard ${index}`,
      )
  }
}

export function contradicted(file: string, message: string): never {
  throw new GateError(`contradicts itself: ${message}`, { file })
}
