// Which files does a pattern name?
import picomatch from 'picomatch'
import type { World } from '../world.ts'

export interface Pattern {
  /** The folder that everything it names is in; empty for the working directory. */
  base: string
  /** Of a path as seen from the working directory. */
  matches(path: string): boolean
  /** The pattern names dot folders itself. */
  namesDots: boolean
}

/** `*`, `**`, `?`, `[…]` and `{a,b}`; brackets and all else that has a meaning elsewhere stand for themselves. */
export function patternOf(written: string): Pattern {
  const segments = written.replace(/^(?:\.\/+)+/, '').split(/\/+/)
  const first = segments.findIndex((segment) => /[*?[{]/.test(segment))
  const base = first === 1 && segments[0] === '' ? '/' : segments.slice(0, first).join('/')
  const below = segments.slice(first).join('/')
  const isMatch = picomatch(below.replace(/[()|]/g, '\\$&'), {
    noextglob: true,
    nonegate: true,
    windows: false,
  })
  const start = base === '' || base === '/' ? base : `${base}/`
  return {
    base,
    matches: (path) => {
      const rest = path.slice(start.length)
      return (
        path.startsWith(start) &&
        !`/${path}`.includes('/.git/') &&
        !`/${rest}`.includes('/node_modules/') &&
        isMatch(rest)
      )
    },
    namesDots: /(?:^|[/{,])\.[^./]/.test(below),
  }
}

/** The regular files that a pattern names, in order; symbolic links are not followed. */
export function filesOf(pattern: Pattern, world: World): string[] {
  return [...below(pattern.base, pattern, world)].filter((path) => pattern.matches(path)).sort()
}

function* below(folder: string, pattern: Pattern, world: World): Generator<string> {
  for (const { name, kind } of world.entries(folder)) {
    const path =
      folder === '' ? name : folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
    if (kind === 'file') yield path
    else if (
      kind === 'folder' &&
      name !== '.git' &&
      name !== 'node_modules' &&
      (pattern.namesDots || !name.startsWith('.'))
    )
      yield* below(path, pattern, world)
  }
}
