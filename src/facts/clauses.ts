// Where do a text's sentences and clauses end?

import { lazily, wholly } from './forms.ts'
import { abbreviations, clauseEndings, clauseSubjects, clauseVerbs } from './language.ts'
import { findTerms, vocabularyOf } from './terms.ts'
import { lower, type Stretch, stretch, type Token } from './tokens.ts'
import { sureMonths } from './word-values.ts'

/** Sentences: ended by a full stop, a question or exclamation mark before white space, or a line end. */
export function sentencesOf(text: string): Stretch[] {
  const ahead = placesOf(text, /[\n.!?]/g).reverse()
  return cut(text, 0, text.length, ahead, (at) => {
    const character = text[at] ?? ''
    if (character === '\n') return 1
    if (!/^[.!?"”»)\]]*(?:\s|$)/u.test(text.slice(at + 1, at + 8))) return 0
    return character === '.' && isShort(text, at) ? 0 : 1
  })
}

const shortForm = /(?:^|[\s(])((?:\p{L}+\.)*\p{L}+)$/u
const initial = /(?:^|[\s(.])\p{Lu}$/u
/** A number whose full stop makes it an ordinal, a list's number or a part of a day: `3. May`, `21.05. until`. */
const ordinal = /(?:^|[^\d.,-])\d{1,2}$/
const numbering = /(?:^|\n)\s*\d{1,2}$/
const dayWithoutYear = /\d\.\d{1,2}$/

/** Whether a full stop belongs to what stands before it, and ends nothing. */
function isShort(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const [next = ''] = /^\s*(?:\p{L}+|\S)/u.exec(text.slice(at + 1, at + 24)) ?? []
  const word = next.trim()
  if (word === '') return false
  const written = shortForm.exec(before)?.[1]
  const form = written?.toLowerCase()
  // "in Hyderabad DR. Tier High": no title
  const isLoud = written !== undefined && written.length > 1 && written === written.toUpperCase()
  if ((form !== undefined && !isLoud && abbreviations.has(form)) || initial.test(before))
    return true
  // "Feb. 11"
  if (form !== undefined && sureMonths.has(form) && /^\d/.test(word)) return true
  const goesOn = /^[\p{Ll}\d,;–-]/u.test(word)
  if (ordinal.test(before)) return goesOn || sureMonths.has(lower(word)) || numbering.test(before)
  return /^[\p{Ll},;–-]/u.test(word) && dayWithoutYear.test(before)
}

/** `…, and the key was`, `… and it`: what follows has a subject of its own. */
const ownSubject = lazily(
  () => `,? and (?=${wholly(clauseSubjects)}|[\\w-]+ ${wholly(clauseVerbs)})`,
  'gu',
)

/**
 * Clauses: sentences cut at semicolons, brackets, arrows and dashes with space around them, and
 * before words that begin a clause which speaks for itself (`but`, `until`, `because`).
 */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Stretch[] = sentencesOf(text),
): Stretch[] {
  const starts = new Set(
    findTerms(text, vocabularyOf(clauseEndings), tokens).map((one) => one.from),
  )
  for (const { index, 0: joint } of lower(text).matchAll(ownSubject()))
    starts.add(index + joint.length)
  const isSpace = (at: number): boolean => /\s/.test(text[at] ?? '')
  const places = new Set([
    ...placesOf(text, /[;()→|·•–—=-]/g),
    ...[...starts].map((start) => start - 1),
  ])
  const ahead = [...places].sort((a, b) => b - a)
  return sentences.flatMap(({ from, to }) =>
    cut(text, from, to, ahead, (at) => {
      const character = text[at] ?? ''
      if (';()→|·•'.includes(character)) return 1
      if ('–—-'.includes(character) && isSpace(at - 1) && isSpace(at + 1)) return 1
      if (/^[=-]>/.test(text.slice(at, at + 2))) return 2
      return starts.has(at + 1) ? 1 : 0
    }),
  )
}

function placesOf(text: string, sign: RegExp): number[] {
  return [...text.matchAll(sign)].map(({ index }) => index)
}

/** Cuts behind each of the places that has some width, and takes them from `ahead`, which ends with the first; white space around a part is left out. */
function cut(
  text: string,
  from: number,
  to: number,
  ahead: number[],
  width: (at: number) => number,
): Stretch[] {
  const parts: Stretch[] = []
  let start = from
  const close = (end: number): void => {
    const own = text.slice(start, end).trim()
    const at = own === '' ? start : text.indexOf(own, start)
    if (own !== '') parts.push(stretch(text, at, at + own.length))
  }
  for (let at = ahead.at(-1); at !== undefined && at < to; at = ahead.at(-1)) {
    ahead.pop()
    const wide = at < start ? 0 : width(at)
    if (wide === 0) continue
    close(at + wide)
    start = at + wide
  }
  close(to)
  return parts
}
