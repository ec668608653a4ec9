// Arguments → exit code. Whatever fails → a message on standard error and exit code 2.
import { CommanderError } from 'commander'
import type { World } from '../system/world.ts'
import { errorLine, tellMisuse } from './failure.ts'
import { programOf } from './program.ts'

export { realWorld } from '../system/real-world.ts'
export type { World } from '../system/world.ts'

/** Bad usage, nothing to check, something unreadable, or a bug. */
const noJudgement = 2

/** Runs one command and gives its exit code. Never exits the process, never throws. */
export async function main(args: readonly string[], world: World): Promise<number> {
  const ended = { code: noJudgement, helped: Promise.resolve() as Promise<unknown> }
  try {
    await programOf(args, world, ended)
      .parseAsync([...args], { from: 'user' })
      .catch(async (error: unknown) => {
        if (!(error instanceof CommanderError)) throw error
        await ended.helped
        if (error.exitCode === 0 && args.length > 0) ended.code = 0
        else await tellMisuse(error, args, world)
      })
    return ended.code
  } catch (error) {
    world.err(`gate: ${errorLine(error)}\n`)
    return noJudgement
  }
}

/** Judges for another process of the program. */
export async function help(world: World): Promise<void> {
  ;(await import('../run/workers.ts')).help(world)
}
