// How is a file written, so that no reader ever sees half of it?
import {
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { GateError } from '../errors.ts'
import { isA } from './files.ts'
import { codeOf, orRefused } from './refusal.ts'

/**
 * A symbolic link is not written through: in a checkout, whoever made it would choose what is overwritten. Nor is it replaced: the file that it leads
 * to would go stale without a word. Links in /dev are those of the system, as `/dev/fd/63` of a shell.
 */
export function write(path: string, text: string, options: { overwrite: boolean }): void {
  orRefused(
    path,
    () => {
      if (path.startsWith('/dev/fd/')) return writeFileSync(path, text, { flag: 'a' })
      const before = lstatSync(path, { throwIfNoEntry: false })
      if (before !== undefined && !options.overwrite)
        throw new GateError('already exists; --force overwrites it', { file: path })
      const problem = before && whyNoFile(before)
      if (problem) throw new GateError(`could not be written: ${problem}`, { file: path })
      makeFolder(dirname(path))
      // no new file takes the place of /dev/null
      if (before?.isCharacterDevice()) writeFileSync(path, text)
      else uninterrupted(() => replaceOrOverwrite(path, text, before?.mode))
    },
    'could not be written: ',
  )
}

function whyNoFile(status: Stats): string | null {
  if (status.isFile() || status.isCharacterDevice()) return null
  if (status.isSymbolicLink()) return 'a symbolic link; name the file itself'
  return status.isDirectory() ? 'this is a folder, expected a file' : 'not a regular file'
}

/** What a file answers that is mounted, or that may be written in a folder that may not, as in a container: nothing can take its place. */
const isInPlace = ['EBUSY', 'EACCES', 'EPERM', 'EROFS', 'EXDEV']

function replaceOrOverwrite(path: string, text: string, mode: number | undefined): void {
  try {
    replace(path, text, mode)
  } catch (error) {
    if (mode === undefined || !isInPlace.includes(codeOf(error) ?? '')) throw error
    // not where a link has taken its place by now
    const flags = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW
    writeInto(openSync(path, flags), text)
  }
}

/** The neighbour's name is short and nobody else's: a name that just fits is no problem, and neither is a run that was killed. */
function replace(path: string, text: string, mode: number | undefined): void {
  const own = `.gate-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
  const neighbour = join(dirname(path), own)
  const descriptor = openSync(neighbour, 'wx')
  try {
    writeInto(descriptor, text, mode)
    renameSync(neighbour, path)
  } catch (error) {
    rmSync(neighbour, { force: true })
    throw error
  }
}

function writeInto(descriptor: number, text: string, mode?: number): void {
  try {
    writeFileSync(descriptor, text)
    // a report that others may not read stays so
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o777)
  } finally {
    closeSync(descriptor)
  }
}

/** With the folders above it. Node's own way of doing that does not end where the system says of a folder that stands there that it does not, as in /proc. */
function makeFolder(path: string): void {
  if (isA('isDirectory', path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // another run may have been faster
    if (!isA('isDirectory', path)) throw error
  }
}

/** A signal that ends the program waits until the file is whole or gone; where somebody else waits for signals already, the program goes on anyway. */
export function uninterrupted(work: () => void): void {
  const signals = (['SIGINT', 'SIGTERM'] as const).filter(
    (signal) => process.listenerCount(signal) === 0,
  )
  const release = (): void => {
    for (const signal of signals) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals): void => {
    release()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, end)
  try {
    work()
  } finally {
    // what came meanwhile is delivered in the next turn of the event loop, and this runs at the end of it
    setImmediate(() => setImmediate(release))
  }
}
