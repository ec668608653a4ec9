// Where does a path lead?
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
  return folder === '' ? name : folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

/** Also by way of a link. */
export function isFolder(path: string, world: World): boolean {
  const kind = world.kindOf(path)
  return kind === 'folder' || (kind === 'link' && world.kindOf(world.realPath(path)) === 'folder')
}
