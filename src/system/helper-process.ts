// How does a second process of this program work for the first?
import type { Serializable } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { reasonOf } from './refusal.ts'
import type { Helper } from './world.ts'

/** Whether node lets a program be started: it may be told not to. */
export function mayStart(): boolean {
  const { permission } = process as { permission?: { has(scope: string): boolean } }
  return permission?.has('child') ?? true
}

/** Milliseconds between two looks at how much a helper has used. */
const leastLeft = 100
/** Of Linux' clock that it counts processes by: 100 ticks a second on every machine that Node runs on. */
const tick = 10

/** Milliseconds of the processor that a process has used; null where the system does not say so in a file. */
function processorTimeOf(pid: number | undefined): number | null {
  try {
    const [user = '', system = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
    return (Number(user) + Number(system)) * tick
  } catch {
    return null
  }
}

/** It loads nothing but this program, and what it says is not shown: whoever asked says what became of it. */
export function startHelper(script: string, memory: number): Helper {
  const started = import('node:child_process').then(({ fork }) => {
    const helper = fork(script, [], {
      // half of what V8 keeps for what is new: it is not slower, and takes a tenth less memory
      execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // what goes wrong with it while nothing is asked would end the program if nobody listened
    return helper.on('error', () => {})
  })
  return {
    ask: async (message, milliseconds) => {
      const helper = await started
      return new Promise((resolve) => {
        const before = processorTimeOf(helper.pid) ?? 0
        let clock: NodeJS.Timeout | undefined
        const look = (): void => {
          const used = processorTimeOf(helper.pid)
          // on a busy machine it had less than the time that went by
          const left = used === null ? 0 : milliseconds - (used - before)
          if (left > 0) {
            clock = setTimeout(look, Math.max(left, leastLeft))
            return
          }
          settle({ ended: 'out of time', detail: '' })
          helper.kill('SIGKILL')
        }
        clock = setTimeout(look, milliseconds)
        const answered = (answer: unknown): void => settle({ answer })
        // V8 aborts where its heap is full
        const ended = (code: number | null, signal: string | null): void =>
          settle({
            ended: code === 134 || signal === 'SIGABRT' ? 'out of memory' : 'fell',
            detail: signal ?? `exit code ${code}`,
          })
        const failed = (error: Error): void => settle({ ended: 'fell', detail: reasonOf(error) })
        const settle = (said: Awaited<ReturnType<Helper['ask']>>): void => {
          clearTimeout(clock)
          helper.off('message', answered).off('exit', ended).off('error', failed)
          resolve(said)
        }
        helper.on('message', answered).on('exit', ended).on('error', failed)
        if (helper.exitCode !== null || helper.signalCode !== null)
          ended(helper.exitCode, helper.signalCode)
        else helper.send(message as Serializable, () => {})
      })
    },
    // it ends when nobody can ask it any more
    end: () => void started.then((helper) => helper.connected && helper.disconnect()),
  }
}
