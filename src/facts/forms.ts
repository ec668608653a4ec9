// How are words of the language data put into an expression that reads a form?

/** Alternatives for an expression over lower-case text, the longest first. Signs and words alike; what ends a word is the expression's own. */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '[\\s\\u00a0]+'))
    .join('|')
}

/** Whole words or signs: a letter or digit may stand beside a sign, and not beside a letter of a word. */
export function wholly(words: Iterable<string>): string {
  const all = [...words].filter((word) => word !== '')
  const parts = ([true, false] as const).flatMap((isWordFirst) =>
    ([true, false] as const).flatMap((isWordLast) => {
      const own = all.filter(
        (word) =>
          /^[\p{L}\d]/u.test(word) === isWordFirst && /[\p{L}\d.]$/u.test(word) === isWordLast,
      )
      const before = isWordFirst ? '(?<![\\p{L}\\d])' : ''
      const behind = isWordLast ? '(?![\\p{L}\\d])' : ''
      return own.length === 0 ? [] : [`${before}(?:${oneOf(own)})${behind}`]
    }),
  )
  return `(?:${parts.join('|')})`
}

/** An expression that is made when it is first used: most texts need few of them. */
export function lazily(make: () => string, flags: 'u' | 'gu' = 'u'): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= new RegExp(make(), flags)
    return made
  }
}
