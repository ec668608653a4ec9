// What is on the disk, and where?
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { GateError } from '../errors.ts'
import { codeOf, orRefused, reasonOf } from './refusal.ts'
import type { Kind, World } from './world.ts'

export const files: Pick<
  World,
  'read' | 'exists' | 'entries' | 'kindOf' | 'stamp' | 'realPath' | 'relative' | 'repositoryOf'
> = {
  read: (path, limit) =>
    orRefused(path, () => {
      // without O_NONBLOCK, opening a FIFO would wait for a writer
      const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
      try {
        return contentOf(descriptor, path, limit)
      } finally {
        closeSync(descriptor)
      }
    }),
  // also a link that leads nowhere, or what cannot be looked at: whoever reads it is told so, and takes it for no absence
  exists: (path) => {
    try {
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined
    } catch (error) {
      // no file can have that name
      return codeOf(error) !== 'ENAMETOOLONG'
    }
  },
  entries: (path) => {
    const found = orNone(path, [], () =>
      readdirSync(path === '' ? '.' : path, { withFileTypes: true }),
    )
    return found
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  },
  kindOf: (path) =>
    orNone(path, null, () => {
      const status = lstatSync(path, { throwIfNoEntry: false })
      return status === undefined ? null : kindOf(status)
    }),
  stamp: (path) => {
    try {
      const status = statSync(path, { throwIfNoEntry: false })
      return status ? `${status.dev} ${status.ino} ${status.size} ${status.mtimeMs}` : null
    } catch (error) {
      return reasonOf(error)
    }
  },
  realPath,
  relative: (path, folder = '.') => relative(realPath(folder), realPath(path)).replaceAll(sep, '/'),
  repositoryOf: (path) => {
    const [nearest = null] = repositoriesAbove(path)
    const isBelowCeiling = (process.env['GIT_CEILING_DIRECTORIES'] ?? '')
      .split(delimiter)
      .filter((ceiling) => isAbsolute(ceiling) && isIn(path, slashed(ceiling)))
      .some((ceiling) => nearest !== null && isIn(slashed(ceiling), nearest))
    return isBelowCeiling ? null : nearest
  },
}

function contentOf(descriptor: number, path: string, limit: number): Uint8Array {
  const status = fstatSync(descriptor)
  if (!status.isFile())
    throw new GateError(
      status.isDirectory() ? 'this is a folder, expected a file' : 'not a regular file',
      { file: path },
    )
  const buffer = Buffer.alloc(Math.min(status.size, limit) + 1)
  let size = 0
  while (size < buffer.length) {
    const got = readSync(descriptor, buffer, size, buffer.length - size, null)
    if (got === 0) break
    size += got
  }
  return buffer.subarray(0, size)
}

/** Where nothing is there, or something above it is no folder. */
function orNone<T>(path: string, none: T, look: () => T): T {
  return orRefused(path, () => {
    try {
      return look()
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return none
      throw error
    }
  })
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Links followed; what cannot be looked at is neither. */
export function isA(kind: 'isFile' | 'isDirectory', path: string): boolean {
  try {
    return statSync(path)[kind]()
  } catch {
    return false
  }
}

/** In the way that the system does it: `..` behind a link leads up from where the link leads. */
export function realPath(path: string): string {
  try {
    return slashed(realpathSync.native(path))
  } catch {
    const above = dirname(path)
    return slashed(above === path ? resolve(path) : join(realPath(above), basename(path)))
  }
}

export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** The folders at or above a real path that hold a repository, nearest first. */
export function repositoriesAbove(path: string): string[] {
  const above = dirname(path)
  const found = above === path ? [] : repositoriesAbove(above)
  try {
    if (lstatSync(join(path, '.git'), { throwIfNoEntry: false }) !== undefined) found.unshift(path)
  } catch {
    // it is a file, or nobody may look into it
  }
  return found
}
