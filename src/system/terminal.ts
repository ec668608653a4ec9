// What goes in and out by the streams that every program has?
import { GateError } from '../errors.ts'
import { codeOf, reasonOf, refusal } from './refusal.ts'
import type { World } from './world.ts'

/** Each stream is opened when it is first asked for, and that takes a while: most runs need only standard output. */
export function streams(): Pick<World, 'readInput' | 'ask' | 'terminal' | 'talk' | 'out' | 'err'> {
  const { stdout } = process
  let reader: 'unknown' | 'here' | 'gone' = 'unknown'
  let isHeard = false
  return {
    readInput: async (limit) => {
      const chunks: Buffer[] = []
      let size = 0
      try {
        for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
          chunks.push(chunk)
          size += chunk.length
          if (size > limit) break
        }
      } catch (error) {
        throw refusal(error, 'standard input')
      }
      return Buffer.concat(chunks).subarray(0, limit + 1)
    },
    ask: async (question) => {
      const { stdin, stderr } = process
      if (!stdin.isTTY || !stderr.isTTY) return null
      const { createInterface } = await import('node:readline/promises')
      const terminal = createInterface({ input: stdin, output: stderr })
      try {
        return await terminal.question(question)
      } finally {
        terminal.close()
      }
    },
    terminal: {
      out: stdout.isTTY === true,
      get err() {
        return process.stderr.isTTY === true
      },
      width: stdout.isTTY === true ? stdout.columns : null,
    },
    talk: () => ({
      input: process.stdin,
      output: stdout,
      end: () => {
        process.stdin.destroy()
      },
    }),
    out: (text) =>
      new Promise((resolve, reject) => {
        // a reader that closed the pipe has seen enough: the verdict's exit code stays; a full disk is an error
        if (reader === 'gone') return resolve()
        // each write is told of its error
        if (reader === 'unknown') stdout.on('error', () => {})
        reader = 'here'
        stdout.write(text, (error) => {
          const isGone = error && codeOf(error) === 'EPIPE'
          if (isGone) reader = 'gone'
          if (error && !isGone)
            reject(new GateError(`standard output could not be written: ${reasonOf(error)}`))
          else resolve()
        })
      }),
    err: (text) => {
      if (!isHeard)
        process.stderr.on('error', (error) => {
          // whoever closed the pipe has seen enough, and the verdict stays
          if (codeOf(error) !== 'EPIPE') throw error
        })
      isHeard = true
      process.stderr.write(text)
    },
  }
}
