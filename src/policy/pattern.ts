// Which paths does a pattern name?
import picomatch from 'picomatch'

export interface Pattern {
  /** The folder that everything it names is in; empty for the one that it is seen from. */
  base: string
  /** Of a path as seen from the same folder. */
  matches(path: string): boolean
  /** The pattern names dot folders itself. */
  namesDots: boolean
  /** How many folders deep below its base it reaches; 1 for the base itself. */
  depth: number
}

/** `*`, `**`, `?`, `[…]` and `{a,b}`; all else that has a meaning elsewhere stands for itself. */
const syntax = { noextglob: true, nonegate: true, windows: false } as const

/** The pattern that a text is, or null for the name of one file. */
export function patternOf(written: string): Pattern | null {
  const text = written.replace(/^(?:\.\/+)+/, '').replaceAll(/\/+/g, '/')
  const scanned = picomatch.scan(text.replace(/[()|]/g, '\\$&'), syntax)
  if (!scanned.isGlob) return null
  const base = scanned.base.replaceAll(/\\(.)/g, '$1')
  const isMatch = picomatch(scanned.glob, syntax)
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
    namesDots: /(?:^|[/{,])\.[^./]/.test(scanned.glob),
    depth: scanned.glob.includes('**') ? Number.POSITIVE_INFINITY : scanned.glob.split('/').length,
  }
}

/** Whether a text names a path: letter by letter, or as a pattern. */
export function names(written: string, path: string): boolean {
  return written === path || patternOf(written)?.matches(path) === true
}

/** Says of a path whether one of the texts names it or a folder that it is in: that is left out. */
export function leaving(texts: readonly string[]): (path: string) => boolean {
  const matchers = texts.map((written) => {
    const text = written.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '')
    const isMatch = picomatch(text.replace(/[()|]/g, '\\$&'), { ...syntax, dot: true })
    return (path: string) => path === text || isMatch(path)
  })
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end)
      if (matchers.some((matches) => matches(above))) return true
    }
    return false
  }
}
