// Which part of the files does one of several runs judge?
import { GateError } from '../errors.ts'
import type { Report } from '../print/report.ts'
import { digestOf, type World } from '../system/world.ts'
import type { Gates } from './gates.ts'
import { isOfLimits, Limits } from './limits.ts'
import { withoutDots } from './normalize.ts'
import { rootedPaths } from './rooted.ts'
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
  /** Null for a whole run. */
  shard: Shard | null
  targets: Target[]
  /** Files without a checklist that fall into this shard. */
  others: string[]
  /** What the other shards judge. */
  elsewhere: Target[]
}

/**
 * A file's shard follows from its path in the repository alone: another file that comes or goes moves it nowhere, and neither does the order or the
 * way in which files are named.
 */
export async function partOf(
  asked: Shard | null,
  { targets, others }: { targets: Target[]; others: string[] },
  world: World,
): Promise<Part> {
  if (asked === null) return { shard: null, targets, others, elsewhere: [] }
  if (targets.some(({ isInput }) => isInput))
    throw new GateError('--shard: standard input is not a file of the repository; name files')
  const rooted = rootedPaths(world)
  const isIn = async (file: string): Promise<boolean> =>
    (await placeOf(rooted(file), asked.of)) === asked.index
  const part: Part = { shard: asked, targets: [], others: [], elsewhere: [] }
  for (const target of targets)
    (await isIn(target.file)) ? part.targets.push(target) : part.elsewhere.push(target)
  for (const file of others) if (await isIn(file)) part.others.push(file)
  return part
}

/** Whether there is anything to judge: where every shard is empty, each of them is a run that checked nothing. */
export async function anyChecklist(
  targets: readonly Target[],
  gates: Gates,
  world: World,
): Promise<boolean> {
  if (targets.some(({ isSwept }) => !isSwept)) return true
  const { holdsNoChecklist } = await import('./possible-checklists.ts')
  const { largestSearched } = await import('./titles.ts')
  const limits = new Limits('main')
  for (const target of targets) {
    try {
      limits.begin()
      if (
        !(await holdsNoChecklist(
          world.read(target.file, largestSearched),
          target,
          gates,
          limits.run,
        ))
      )
        return true
    } catch (error) {
      // it cannot be read, or takes too much: its own shard says so
      if (error instanceof GateError || isOfLimits(error)) return true
      throw error
    }
  }
  return false
}

/** 1 to `of`: the first 12 hexadecimal digits of the path's SHA-256, modulo `of`. Composed and decomposed letters are one path. */
export async function placeOf(path: string, of: number): Promise<number> {
  const digest = await digestOf(withoutDots(path).normalize('NFC'))
  return (Number.parseInt(digest.replace('sha256:', '').slice(0, 12), 16) % of) + 1
}
