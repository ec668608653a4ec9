// How is a path written: as it is seen from here, from a folder, or from the root of its repository?
import { ifRefused } from '../errors.ts'
import type { World } from '../system/world.ts'

/** Without `.`, doubled slashes, and `..` behind a name. */
export function withoutDots(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** A path that is seen from a folder, as it is seen from here. */
export function placeIn(folder: string, path: string): string {
  return folder === '' || path.startsWith('/') ? path : withoutDots(`${folder}/${path}`)
}

/** A name in a folder; the empty one is the working directory. */
export function within(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

/** The folder that a path names, without a slash behind it. */
export function withoutEndSlash(folder: string): string {
  return folder.replace(/[/\\]+$/, '')
}

/** Also by way of a link. */
export function isFolder(path: string, world: World): boolean {
  const kind = world.kindOf(path)
  return kind === 'folder' || (kind === 'link' && world.kindOf(world.realPath(path)) === 'folder')
}

/** The start of a file; null where there is none, or none that may be read. */
export function readIfPossible(path: string, limit: number, world: World): Uint8Array | null {
  return ifRefused<Uint8Array | null>(null, () => world.read(path, limit))
}

/**
 * Reports say where a file is in its repository, wherever the run was. `fromRoot`: a path as it is seen from the root of the repository that the working
 * directory is in, links resolved; without a repository, from the working directory. `placeOf`: the other way round.
 */
export function repositoryPaths(world: World): {
  fromRoot: (path: string) => string
  placeOf: (path: string) => string
} {
  const here = world.realPath('.')
  const root = world.repositoryOf(here) ?? here
  const folder = here.slice(root.length)
  return {
    fromRoot: (path) => {
      const seen = world.relative(path)
      // on another drive
      return /^[a-z]:/i.test(seen) ? seen : withoutDots(`${folder}/${seen}`) || path
    },
    placeOf: (path) => `${root}/${path}`,
  }
}
