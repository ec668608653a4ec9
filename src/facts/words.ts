// Does one of these words stand in a text, and not behind a "no"?
import type { Stretch } from './clauses.ts'

/** A word list in lower case, by the first character of its entries, the longest first. A space also matches a hyphen or nothing, `…` up to five words, `*` any ending. */
type Index = Map<string, string[]>

const indexes = new WeakMap<readonly string[], Index>()

function indexOf(words: readonly string[]): Index {
  const known = indexes.get(words)
  if (known !== undefined) return known
  const index: Index = new Map()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const pattern = lower(word)
    const others = index.get(pattern[0] ?? '')
    if (others === undefined) index.set(pattern[0] ?? '', [pattern])
    else others.push(pattern)
  }
  indexes.set(words, index)
  return index
}

/** Where the pattern from `step` on ends in the text, or -1. No expressions here: building them for hundreds of words would take longer than the whole judgement. */
function endOf(pattern: string, text: string, at: number, step = 0): number {
  const wanted = pattern[step]
  if (wanted === undefined) return isWord(pattern.at(-1)) && isWord(text[at]) ? -1 : at
  if (wanted === '*') {
    let end = at
    while (isWord(text[end])) end++
    return endOf(pattern, text, end, step + 1)
  }
  if (wanted === ' ' && pattern[step + 1] === '…') return endOf(pattern, text, at, step + 1)
  if (wanted === ' ' || wanted === '-') {
    const behind =
      isSpace(text[at]) || text[at] === '-' ? endOf(pattern, text, at + 1, step + 1) : -1
    return behind >= 0 ? behind : endOf(pattern, text, at, step + 1)
  }
  if (wanted === '…') {
    const rest = pattern[step + 1] === ' ' ? step + 2 : step + 1
    let from = at
    for (let words = 0; words <= 5; words++) {
      const start = from
      while (isSpace(text[from]) || text[from] === ',') from++
      if (from === start) return -1
      const end = endOf(pattern, text, from, rest)
      if (end >= 0) return end
      while (from < text.length && !isSpace(text[from])) from++
    }
    return -1
  }
  return text[at] === wanted ? endOf(pattern, text, at + 1, step + 1) : -1
}

/** Lower case, character by character, so that offsets stay. */
function lower(text: string): string {
  const all = text.toLowerCase()
  return all.length === text.length
    ? all
    : [...text]
        .map((character) =>
          character.toLowerCase().length === character.length ? character.toLowerCase() : character,
        )
        .join('')
}

/** Whether a character in lower case is part of a word. */
function isWord(character: string | undefined): boolean {
  if (character === undefined) return false
  return character < '\u0080'
    ? (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
    : letter.test(character)
}

const letter = /[\p{L}\p{N}]/u

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u00a0'
}

const negation =
  /(?:\b(?:no|not|without|never|nor|neither|lacks?|lacking|missing|instead of|rather than|cannot|nothing|none|nobody|no one)\b|n[’']t\b)(?:\s+(?:a|an|any|the|is|are|was|were|gets|be|been|yet|being|our|its|just|only|actually|so much as|single|real|dedicated|formal|[a-z]+ly|of))*\s*$/

/** Where one of the words stands: whole words in any case, `*` for any ending, `…` for up to five words. Negated ones (`no pager`, `not a tabletop`) are left out unless asked for. */
export function findWords(
  text: string,
  words: readonly string[],
  denied?: 'also denied',
): Stretch[] {
  const found: Stretch[] = []
  const index = indexOf(words)
  const folded = lower(text)
  for (let at = 0; at < folded.length; at++) {
    const candidates = index.get(folded[at] ?? '')
    if (candidates === undefined || (isWord(folded[at]) && isWord(folded[at - 1]))) continue
    for (const pattern of candidates) {
      const end = endOf(pattern, folded, at)
      if (end <= at) continue
      if (denied !== undefined || !negation.test(folded.slice(Math.max(0, at - 40), at)))
        found.push({ text: text.slice(at, end), from: at, to: end })
      at = end - 1
      break
    }
  }
  return found
}

/** Whether one of the words stands in the text, not negated. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return findWords(text, words).length > 0
}
