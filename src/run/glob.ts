// Which files does a text name that may be a pattern?
import { patternOf } from '../policy/pattern.ts'
import type { World } from '../system/world.ts'
import { placeIn } from './normalize.ts'
import type { Missing } from './repository.ts'
import { type Seen, walk } from './walk.ts'

/**
 * The files that a pattern names, in order, and the one that has that very name: whoever adds a file that is called as the pattern is takes nothing
 * out of it. `missing`: those that git tracks and nobody can read here. Null for a text that is no pattern. Symbolic links are not followed.
 */
export async function filesOf(
  written: string,
  world: World,
  seen: Omit<Seen, 'dots' | 'depth'> = {},
): Promise<{ files: string[]; missing: Missing[] } | null> {
  const pattern = patternOf(written)
  if (pattern === null) return null
  const { base, depth, namesDots, matches } = pattern
  const found = await walk(base, { ...seen, dots: namesDots, depth }, world)
  const files = found.files.flatMap(({ path, kind }) => (kind === 'file' ? [path] : []))
  const named = files.filter(matches)
  const own = written.replace(/^(?:\.\/+)+/, '')
  if (world.exists(placeIn(seen.folder ?? '', own)) && seen.isLeftOut?.(own) !== true)
    named.push(own)
  return {
    files: [...new Set(named)].sort(),
    missing: found.missing.filter(({ path }) => matches(path)),
  }
}
