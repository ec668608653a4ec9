// What may the judgement of one file take, and who stops it? In this process a clock stops what takes too much of the processor; nothing can stop what takes too
// much memory here, so that a text which might is not worked on at all, but judged in a process of its own.

import { Script } from 'node:vm'
import { GateError } from '../errors.ts'
import type { Checklist } from '../read/checklist.ts'
import { readChecklist } from '../read/markdown.ts'
import { readSource } from '../read/source.ts'

/** Milliseconds of the processor that one file may take: how busy the machine is decides nothing. */
export const longest = 10_000
/** MiB of memory that one file may take. */
export const mostMemory = 512

export const tooSlow = `too slow: more than ${longest / 1000} s`
export const tooMuchMemory = `too much memory: more than ${mostMemory} MiB`

/** A text that this process does not dare to work on. */
export class NotHereError extends Error {
  override readonly name = 'NotHereError'
}

/** Whether a text was not read because of the limits, and not because of what it is. */
export function isOfLimits(error: unknown): boolean {
  return error instanceof NotHereError || (error instanceof GateError && error.message === tooSlow)
}

/** The script that the clock stops calls what is found under this key. */
const key = Symbol.for('launchgate.step')
const slot = globalThis as { [key]?: (() => void) | undefined }
const script = new Script("globalThis[Symbol.for('launchgate.step')]()")

export type Worker = 'main' | 'helper' | 'alone'

/** Steps of work on untrusted text, file by file. */
export class Limits {
  readonly #allowed: number
  readonly #mayRefuse: boolean
  readonly #isHelper: boolean
  #left: number
  #stopped = false

  /** `by`: who does the work: `main` has a helper that takes what might need too much memory. `allowed`: milliseconds of the processor that a file may take. */
  constructor(by: Worker, allowed = longest) {
    this.#allowed = allowed
    this.#left = allowed
    this.#mayRefuse = by === 'main'
    this.#isHelper = by === 'helper'
  }

  /** From here on, it is another file's time. */
  begin(): void {
    this.#left = this.#allowed
  }

  /** Does one step of work on a text. */
  readonly run = <T>(step: () => T, text: string): T => {
    // what was stopped half way may have left anything behind: this process judges no more, if another one can
    const isOdd = !isOrdinary(text)
    if (this.#mayRefuse && (this.#stopped || isOdd)) throw new NotHereError()
    // whoever asked a helper has a clock of its own, and this one takes a thread; what is odd ends even when there is nobody left who asked
    if (this.#isHelper && !isOdd) return step()
    for (let patience = Math.max(1, this.#left); ; ) {
      const { done, used } = within(patience, step)
      if (done !== null) {
        this.#left -= used
        return done.of
      }
      // what was stopped half way may have left anything behind
      this.#stopped = true
      if (used >= this.#left * mostlyRunning) throw new GateError(tooSlow)
      // the machine did something else meanwhile: begun anew, where there is one in a process that never saw it
      if (this.#mayRefuse) throw new NotHereError()
      patience *= Math.min(4, (1.25 * this.#left) / used)
    }
  }
}

/** The share of the time that went by from which on a step had the processor to itself: clocks are not that exact. */
const mostlyRunning = 0.8

/** What a step gives, null where it took that many milliseconds; and how many of the processor it used. */
function within<T>(milliseconds: number, step: () => T): { done: { of: T } | null; used: number } {
  let done: { of: T } | null = null
  const before = slot[key]
  const start = process.cpuUsage()
  const used = (): number => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  try {
    slot[key] = () => {
      done = { of: step() }
    }
    script.runInThisContext({ timeout: Math.ceil(milliseconds), displayErrors: false })
    return { done, used: used() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return { done: null, used: used() }
  } finally {
    slot[key] = before
  }
}

/** One step of work on one file, by a command that judges none: what ends it names the file. */
export function withinLimits<T>(file: string, text: string, step: () => T): T {
  try {
    return new Limits('alone').run(step, text)
  } catch (error) {
    if (error instanceof GateError && error.file === undefined)
      throw new GateError(error.message, { file })
    throw error instanceof RangeError ? new GateError(whyTooMuch(error), { file }) : error
  }
}

/** What a text does that leaves no room for one more call, or for its own length. */
export function whyTooMuch(error: RangeError): string {
  return /^Invalid (?:string|array) length|maximum size exceeded/.test(error.message)
    ? tooMuchMemory
    : 'nested too deeply to be read'
}

/** Far more than people write, and far less than fills the memory: 32 KiB of the worst that passes here take less than 200 MiB. */
const largestOrdinary = 32 * 1024

/**
 * Whether a text needs about as much memory as any text of its length: it is short, nests nothing deeply (each quote or list around a line is marked in
 * it, or indents it), and no footnote is referred to often, as its text is then read that often.
 */
export function isOrdinary(text: string): boolean {
  return (
    text.length <= largestOrdinary &&
    !/^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){12}|^[ \t>]{48}/m.test(text) &&
    text.split('[^', 65).length < 65
  )
}

/** The checklist in the bytes of a file, within the limits. */
export function parsed(bytes: Uint8Array, file: string, run: Limits['run']): Checklist {
  const source = readSource(bytes, file)
  return run(() => readChecklist(source), source.text)
}
