// Which part of the files does one of several runs judge?
import { GateError } from '../errors.ts'
import type { Report } from '../print/report.ts'
import { digestOf } from '../system/digest.ts'
import type { World } from '../system/world.ts'
import type { Gates } from './gates.ts'
import { repositoryPaths, withoutDots } from './path.ts'
import type { Target } from './targets.ts'

export type Shard = NonNullable<Report['shard']>

/** `2/4` is the second of four. */
export function shardOf(text: string): Shard {
  const [, index = '', of = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (index === '' || shard.index > shard.of)
    throw new GateError(
      `--shard: "${text}" is not a shard, expected I/N with I from 1 to N, as in 2/4`,
    )
  return shard
}

export interface Part {
  targets: Target[]
  /** Files without a checklist that fall into this shard. */
  skipped: string[]
  /** What the other shards judge. */
  otherShards: Target[]
}

/**
 * A file's shard follows from its path in the repository alone: another file that comes or goes moves it nowhere, and neither does the order or the
 * way in which files are named. `shard`: null for a whole run.
 */
export async function partOf(
  shard: Shard | null,
  { targets, skipped }: { targets: Target[]; skipped: string[] },
  world: World,
): Promise<Part> {
  if (shard === null) return { targets, skipped, otherShards: [] }
  if (targets.some(({ isInput }) => isInput))
    throw new GateError('--shard: standard input is not a file of the repository; name files')
  const { fromRoot } = repositoryPaths(world)
  const isIn = async (file: string): Promise<boolean> =>
    (await indexOf(fromRoot(file), shard.of)) === shard.index
  const part: Part = { targets: [], skipped: [], otherShards: [] }
  for (const target of targets)
    (await isIn(target.file)) ? part.targets.push(target) : part.otherShards.push(target)
  for (const file of skipped) if (await isIn(file)) part.skipped.push(file)
  return part
}

/** Whether there is anything to judge: where every shard is empty, each of them is a run that checked nothing. */
export async function anyChecklist(
  targets: readonly Target[],
  gates: Gates,
  world: World,
): Promise<boolean> {
  if (targets.some(({ isSwept }) => !isSwept)) return true
  const { mayBeUnjudgedChecklist } = await import('./may-be-checklist.ts')
  const { largestSearched } = await import('./title-search.ts')
  for (const target of targets) {
    const read = (): Uint8Array => world.read(target.file, largestSearched)
    if (await mayBeUnjudgedChecklist(read, target, gates)) return true
  }
  return false
}

/** 1 to `of`: the first 12 hexadecimal digits of the path's SHA-256, modulo `of`. Composed and decomposed letters are one path. */
export async function indexOf(path: string, of: number): Promise<number> {
  const digest = await digestOf(withoutDots(path).normalize('NFC'))
  return (Number.parseInt(digest.replace('sha256:', '').slice(0, 12), 16) % of) + 1
}
