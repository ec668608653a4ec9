// How is a file judged in a process of its own? That one can be stopped whatever it does, and fall without taking the others' judgements with it.
import type { Helper, World } from '../system/world.ts'
import { type Judge, type Judged, judgeHere } from './judge.ts'
import { longest, mostMemory, tooMuchMemory, tooSlow } from './limits.ts'
import type { Policy } from './policy.ts'
import { sharing } from './sharing.ts'
import type { Target } from './targets.ts'

interface Job {
  target: Target
  bytes: Uint8Array
}
type Answer = { judged: Judged } | { bug: string }

/** A judge that lets a helper do the work, and takes another one when that ends; `end` when there is no more to judge. */
export function judgeApart(
  policy: Policy,
  startHelper: NonNullable<World['startHelper']>,
  allowed = longest,
): { judge: Judge; end: () => void } {
  let helper: Helper | null = null
  const shared = sharing()
  const ask = async (
    message: Policy | Job,
    milliseconds: number,
  ): Promise<{ answer: unknown } | { problem: string }> => {
    helper ??= startHelper(mostMemory)
    const said = await helper.ask(message, milliseconds)
    if ('answer' in said) return said
    helper = null
    const problems = {
      'out of time': tooSlow,
      'out of memory': tooMuchMemory,
      fell: `the process that judged it ended: ${said.detail}`,
    }
    return { problem: problems[said.ended] }
  }
  return {
    judge: async (target, bytes) => {
      // starting one is no file's time
      const told = helper === null ? await ask(policy, longest) : null
      const said = told !== null && 'problem' in told ? told : await ask({ target, bytes }, allowed)
      if ('problem' in said) return { kind: 'error', file: target.file, message: said.problem }
      const answer = said.answer as Answer
      if ('judged' in answer) return shared(answer.judged)
      const error = new Error(answer.bug)
      error.stack = answer.bug
      throw error
    },
    end: () => helper?.end(),
  }
}

/** What the helper does: it is told the policy first, then file after file. */
export function help(world: World): void {
  let judge: Promise<Judge> | undefined
  world.answer(async (message): Promise<Answer | null> => {
    try {
      if (judge === undefined) {
        judge = judgeBy(message as Policy, world)
        await judge
        return null
      }
      const { target, bytes } = message as Job
      return { judged: await (await judge)(target, bytes) }
    } catch (error) {
      return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  })
}

async function judgeBy(policy: Policy, world: World): Promise<Judge> {
  const policies =
    policy.trust === null
      ? world
      : (await (await import('./trust.ts')).trusted(policy.trust, world)).world
  return judgeHere(policy, policies, world, 'helper')
}
