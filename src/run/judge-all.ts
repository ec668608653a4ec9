// Who judges which of the files? A few are judged here, one after the other; for many there are helpers, a file at a time.
import { largestChecklist } from '../read/source.ts'
import type { World } from '../system/world.ts'
import { type Judge, type Judged, judgeHere, notJudged } from './judge.ts'
import type { Policy } from './policy.ts'
import { progressOf } from './progress.ts'
import type { Target } from './targets.ts'
import { largestSearched } from './title-search.ts'
import { judgeApart } from './workers.ts'

/** From so many files on, starting helpers takes less time than they save. */
const many = 24
/** Each takes some 100 MiB. */
const mostHelpers = 4

/** What became of each file, in the order given. `policies`: the world that own gates are read from. */
export async function judgeAll(
  targets: readonly Target[],
  policy: Policy,
  policies: World,
  world: World,
): Promise<Judged[]> {
  const { startHelper } = world
  const isMany = targets.length >= many
  const count =
    startHelper !== null && isMany && world.processors > 1
      ? Math.min(world.processors, mostHelpers)
      : 0
  if (isMany) world.takesLong()
  const helpers =
    startHelper === null
      ? []
      : Array.from({ length: Math.max(1, count) }, () => judgeApart(policy, startHelper))
  const here =
    count > 0 ? null : judgeHere(policy, policies, world, helpers.length > 0 ? 'main' : 'alone')
  const judges =
    count > 0
      ? helpers.map(({ judge }) => judge)
      : [here === null ? undefined : either(here, helpers[0]?.judge)].filter(
          (one) => one !== undefined,
        )
  const results: Judged[] = []
  const progress = progressOf(targets.length, world)
  let next = 0
  let done = 0
  try {
    await Promise.all(
      judges.map(async (judge) => {
        while (next < targets.length) {
          const index = next++
          const target = targets[index] as Target
          results[index] = await judgedBy(judge, target, world)
          progress.show(++done)
        }
      }),
    )
  } finally {
    // nobody takes another file when one of the judges has a bug
    next = targets.length
    for (const { end } of helpers) end()
    progress.end()
  }
  return results
}

async function judgedBy(judge: Judge, target: Target, world: World): Promise<Judged> {
  if (target.problem !== undefined)
    return { kind: 'error', file: target.file, message: target.problem }
  try {
    const largest = target.isSwept ? largestSearched : largestChecklist
    return await judge(
      target,
      target.isInput ? await world.readInput(largest) : world.read(target.file, largest),
    )
  } catch (error) {
    return notJudged(target, error)
  }
}

/** The first one judges, and leaves to the other what it does not dare. */
function either(here: Judge, apart: Judge | undefined): Judge {
  return async (target, bytes) => {
    const judged = await here(target, bytes)
    return judged.kind === 'not here' && apart !== undefined ? apart(target, bytes) : judged
  }
}
