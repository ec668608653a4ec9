// Which files does a text name that may be a pattern?
import { GateError } from '../errors.ts'
import { mayBePattern } from '../policy/selection.ts'
import type { World } from '../system/world.ts'
import { placeIn } from './path.ts'
import type { Unreadable } from './tracked-files.ts'
import { type Walk, walk } from './walk.ts'

export interface Named {
  files: string[]
  /** Those that git tracks and nobody can read here. */
  unreadable: Unreadable[]
}

/** The files that a pattern names, which must be some; null for a text that is none. `at`: where the pattern is written. */
export async function sweep(
  written: string,
  world: World,
  { at, ...seen }: Omit<Walk, 'dotFolders' | 'depth'> & { at?: { file: string } } = {},
): Promise<Named | null> {
  const found = await filesOf(written, world, seen)
  if (found !== null && found.files.length + found.unreadable.length === 0)
    throw new GateError(
      `no file matches the pattern "${written}"${seen.isLeftOut === undefined ? '' : ', besides those that are left out'}`,
      at,
    )
  return found
}

/**
 * The files that a pattern names, in order, and the one that has that very name: whoever adds a file that is called as the pattern is takes nothing
 * out of it. Null for a text that is no pattern. Symbolic links are not followed.
 */
export async function filesOf(
  written: string,
  world: World,
  seen: Omit<Walk, 'dotFolders' | 'depth'>,
): Promise<Named | null> {
  if (!mayBePattern(written)) return null
  const pattern = (await import('../policy/pattern.ts')).patternOf(written)
  if (pattern === null) return null
  const { base, depth, namesDots, matches } = pattern
  const found = await walk(base, { ...seen, dotFolders: namesDots, depth }, world)
  const files = found.files.flatMap(({ path, kind }) => (kind === 'file' ? [path] : []))
  const named = files.filter(matches)
  const own = written.replace(/^(?:\.\/+)+/, '')
  if (world.exists(placeIn(seen.folder ?? '', own)) && seen.isLeftOut?.(own) !== true)
    named.push(own)
  return {
    files: [...new Set(named)].sort(),
    unreadable: found.unreadable.filter(({ path }) => matches(path)),
  }
}
