// How does a file grow that several may add to, so that no line of it is ever torn, mixed or lost?
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { GateError } from '../errors.ts'
import { codeOf, orRefused } from './refusal.ts'
import { uninterrupted } from './write.ts'

/** How long somebody else may take, in milliseconds: a line is written in a few. */
const patience = 10_000
const pause = 20

/**
 * `added` gets what the file holds, and gives what comes behind it, or null for nothing. Nobody else who adds in this way does so meanwhile. What is
 * added is on the disk when this returns: all of it, or nothing.
 */
export function addLine(path: string, added: (held: Uint8Array) => string | null): void {
  const lock = `${path}.lock`
  orRefused(path, () =>
    uninterrupted(() => {
      takeLock(lock)
      try {
        add(path, added)
      } finally {
        rmSync(lock, { force: true })
      }
    }),
  )
}

/** A lock that stays may be that of a run on another machine, which nobody can ask from here: it is told, and never broken. */
function takeLock(lock: string): void {
  for (let waited = 0; ; waited += pause) {
    try {
      const descriptor = openSync(lock, 'wx')
      try {
        writeSync(descriptor, `process ${process.pid}\n`)
      } finally {
        closeSync(descriptor)
      }
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      if (waited >= patience)
        throw new GateError(
          `locked${holderOf(lock)}; if no run is adding to it, one was cut off: look at the end of the file, and remove ${lock}`,
          { file: lock.replace(/\.lock$/, '') },
        )
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
}

function holderOf(lock: string): string {
  try {
    const since = lstatSync(lock).mtime.toISOString().slice(0, 19)
    const said = readFileSync(lock, 'utf8').slice(0, 40).trim()
    return `${said === '' ? '' : ` by ${said}`} since ${since}Z`
  } catch {
    // it went, or may not be read
    return ''
  }
}

/** What is not written whole is taken back. */
function add(path: string, added: (held: Uint8Array) => string | null): void {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (status !== undefined && !status.isFile())
    throw new GateError(
      status.isSymbolicLink() ? 'a symbolic link; name the file itself' : 'not a regular file',
      { file: path },
    )
  const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants
  const text = added(status === undefined ? new Uint8Array() : readFileSync(path))
  if (text === null) return
  const descriptor = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 0o666)
  try {
    const { size } = fstatSync(descriptor)
    const bytes = Buffer.from(text)
    try {
      if (writeSync(descriptor, bytes) !== bytes.length)
        throw new GateError('could not be written whole: the disk is full', { file: path })
      fsyncSync(descriptor)
    } catch (error) {
      ftruncateSync(descriptor, size)
      throw error
    }
  } finally {
    closeSync(descriptor)
  }
  if (status === undefined) flushFolder(dirname(path))
}

/** Else a new file may be gone after a crash. Not every system lets a folder be opened. */
function flushFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // then the system sees to it by itself
  }
}
