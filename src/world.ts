// The only file that touches disk, the clock, the environment or the terminal.
import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GateError } from './errors.ts'
import type { Day } from './facts/dates.ts'

/** What the program needs of the machine it runs on; tests pass an object literal. */
export interface World {
  /** The file's bytes, at most `limit` and one more, so that a caller can tell too large from just fitting. */
  read(path: string, limit: number): Uint8Array
  /** Everything on standard input, at most `limit` bytes and one more. */
  readInput(limit: number): Promise<Uint8Array>
  /** Writes by way of a temporary neighbour, so that no reader ever sees half a file. */
  write(path: string, text: string, options: { overwrite: boolean }): void
  /** Adds to the end of a file, which is made where there is none. */
  append(path: string, text: string): void
  exists(path: string): boolean
  /** Names of the folders in a folder. */
  folders(path: string): string[]
  /** Asks one question on the terminal; null when there is none. */
  ask(question: string): Promise<string | null>
  /** The folder of the gates that come with the product. */
  templates: string
  /** The folder of the pipeline steps that come with the product. */
  pipelines: string
  /** The folder that holds what was read of those gates when the product was built; it need not exist. */
  compiled: string
  /** Today in UTC. */
  today: Day
  environment: Record<string, string | undefined>
  /** Whether standard output and standard error are terminals, and how wide the first one is. */
  terminal: { out: boolean; width: number | null }
  out(text: string): Promise<void>
  err(text: string): void
}

export function realWorld(): World {
  const { stdout, stderr, stdin } = process
  return {
    read,
    readInput: async (limit) => {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of stdin as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        size += chunk.length
        if (size > limit) break
      }
      return Buffer.concat(chunks)
    },
    write,
    append,
    exists: (path) => statSync(path, { throwIfNoEntry: false }) !== undefined,
    folders: (path) =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    ask: async (question) => {
      if (!stdin.isTTY || !stderr.isTTY) return null
      const { createInterface } = await import('node:readline/promises')
      const terminal = createInterface({ input: stdin, output: stderr })
      try {
        return await terminal.question(question)
      } finally {
        terminal.close()
      }
    },
    compiled: join(dirname(fileURLToPath(import.meta.url)), 'gates'),
    templates: join(dirname(fileURLToPath(import.meta.url)), '..', 'templates'),
    pipelines: join(dirname(fileURLToPath(import.meta.url)), '..', 'ci'),
    today: new Date().toISOString().slice(0, 10),
    environment: process.env,
    terminal: { out: stdout.isTTY === true, width: stdout.isTTY === true ? stdout.columns : null },
    out: (text) =>
      new Promise((resolve, reject) => {
        // a reader that closed the pipe has seen enough: the verdict's exit code stays; a full disk is an error
        const settle = (error?: NodeJS.ErrnoException | null): void => {
          if (error && error.code !== 'EPIPE') reject(new GateError(`standard output could not be written: ${error.code ?? error.message}`))
          else resolve()
        }
        stdout.once('error', settle)
        stdout.write(text, settle)
      }),
    err: (text) => {
      stderr.write(text)
    },
  }
}

/** `sha256:…`. The module is loaded only when a digest is wanted: it takes a tenth of a short run. */
export async function digestOf(bytes: Uint8Array | string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function read(path: string, limit: number): Uint8Array {
  let descriptor: number
  try {
    // without O_NONBLOCK, opening a FIFO would wait for a writer
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    throw new GateError(reasonOf(error), { file: path })
  }
  try {
    const status = fstatSync(descriptor)
    if (!status.isFile()) throw new GateError(status.isDirectory() ? 'this is a folder, expected a file' : 'not a regular file', { file: path })
    const buffer = Buffer.alloc(Math.min(status.size, limit) + 1)
    let size = 0
    while (size < buffer.length) {
      const got = readSync(descriptor, buffer, size, buffer.length - size, null)
      if (got === 0) break
      size += got
    }
    return buffer.subarray(0, size)
  } catch (error) {
    throw error instanceof GateError ? error : new GateError(reasonOf(error), { file: path })
  } finally {
    closeSync(descriptor)
  }
}

function write(path: string, text: string, options: { overwrite: boolean }): void {
  if (!options.overwrite && statSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new GateError('already exists; --force overwrites it', { file: path })
  }
  const neighbour = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(neighbour, text, { flag: 'wx' })
    renameSync(neighbour, path)
  } catch (error) {
    rmSync(neighbour, { force: true })
    throw new GateError(`could not be written: ${reasonOf(error)}`, { file: path })
  }
}

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw new GateError(`could not be written: ${reasonOf(error)}`, { file: path })
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  const reasons: Record<string, string> = {
    ENOENT: 'no such file',
    ENOTDIR: 'no such file',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'this is a folder, expected a file',
    ELOOP: 'a loop of symbolic links',
    ENOSPC: 'the disk is full',
    EROFS: 'a read-only file system',
    ENAMETOOLONG: 'the name is too long',
    ENXIO: 'not a regular file',
  }
  return reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error))
}
