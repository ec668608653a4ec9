// Which files does a text name that may be a pattern?
import { patternOf } from '../pattern.ts'
import type { World } from '../world.ts'
import { placeIn } from './dots.ts'

/** Says of a path that it is left out, and with it everything below. */
type LeavesOut = (path: string) => boolean

/**
 * The files that a pattern names, in order, and the one that has that very name: whoever adds a file that is called as the pattern is takes nothing
 * out of it. Null for a text that is no pattern. Paths are seen from `folder`.
 */
export function filesOf(
  written: string,
  world: World,
  { folder = '', isLeftOut = () => false }: { folder?: string; isLeftOut?: LeavesOut } = {},
): string[] | null {
  const pattern = patternOf(written)
  if (pattern === null) return null
  const seen = { world, folder, isLeftOut, namesDots: pattern.namesDots }
  const files = [...below(pattern.base, pattern.depth, seen)].filter(pattern.matches)
  const own = written.replace(/^(?:\.\/+)+/, '')
  if (world.exists(placeIn(folder, own)) && !isLeftOut(own)) files.push(own)
  return [...new Set(files)].sort()
}

/** The regular files, no deeper than the pattern reaches; symbolic links are not followed. */
function* below(
  folder: string,
  depth: number,
  seen: { world: World; folder: string; isLeftOut: LeavesOut; namesDots: boolean },
): Generator<string> {
  for (const { name, kind } of seen.world.entries(placeIn(seen.folder, folder))) {
    const path =
      folder === '' ? name : folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
    if (seen.isLeftOut(path)) continue
    if (kind === 'file') yield path
    else if (
      kind === 'folder' &&
      depth > 1 &&
      name !== '.git' &&
      name !== 'node_modules' &&
      (seen.namesDots || !name.startsWith('.'))
    )
      yield* below(path, depth - 1, seen)
  }
}
