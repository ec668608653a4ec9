// Does one of these words stand in a text, and not behind a "no"?
import type { Stretch } from './clauses.ts'

const compiled = new WeakMap<readonly string[], RegExp>()

/** A word list as one expression: whole words in any case, a space also matches a hyphen or nothing, a trailing `*` any ending, `…` up to five words. */
function expressionOf(words: readonly string[]): RegExp {
  const known = compiled.get(words)
  if (known !== undefined) return known
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const stem = word
        .replace(/\*$/, '')
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s*…\s*/g, '(?:[\\s,]+\\S+){0,5}?[\\s,]+')
        .replace(/ |-/g, '[\\s\\u00a0-]?')
      const open = /^[\p{L}\p{N}]/u.test(word) ? '(?<![\\p{L}\\p{N}])' : ''
      const close = word.endsWith('*') ? '[\\p{L}\\p{N}]*' : /[\p{L}\p{N}]$/u.test(word) ? '(?![\\p{L}\\p{N}])' : ''
      return `${open}${stem}${close}`
    })
  const expression = new RegExp(alternatives.join('|'), 'giu')
  compiled.set(words, expression)
  return expression
}

const negation =
  /(?:\b(?:no|not|without|never|nor|neither|lacks?|lacking|missing|instead of|rather than|cannot|nothing|none|nobody|no one)\b|n[’']t\b)(?:\s+(?:a|an|any|the|is|are|was|were|gets|be|been|yet|being|our|its|just|only|actually|so much as|single|real|dedicated|formal|\p{L}+ly|of))*\s*$/iu

/** Where one of the words stands, negated ones (`no pager`, `not a tabletop`) left out. */
export function findWords(text: string, words: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(expressionOf(words))) {
    if (match[0] === '' || negation.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
    found.push({ text: match[0], from: match.index, to: match.index + match[0].length })
  }
  return found
}

/** Whether one of the words stands in the text, not negated. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return findWords(text, words).length > 0
}
