// Where do a text's sentences and clauses begin and end?
import { findDates } from './dates.ts'

/** A half-open stretch of a text. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** Where an expression matches first, or null. */
export function matchOf(expression: RegExp, text: string): Stretch | null {
  const match = expression.exec(text)
  return match === null
    ? null
    : { text: match[0], from: match.index, to: match.index + match[0].length }
}

/** Short forms whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|incl|rot|ref|rev|ext|tel|sec|art|chap|approx|no|nos|nr|vs|dr|mr|mrs|ms|mx|prof|fr|hr|sra|srta|sgt|capt|maj|lt|smt|dott|med|(?:dr\.-)?ing|rer|nat|phil|jur|habil|st|jr|sr|min|max|avg|resp|cf|ca|dept|est|fig|p|pp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i
/** The initial of a name. */
const initial = /(?:^|[\s(.])(?:\p{Lu}\.?-)?\p{Lu}$/u

/** Sentences: ended by a full stop, a question or exclamation mark before white space, a semicolon, or a line end. */
export function sentencesOf(text: string): Stretch[] {
  return stretches(text, (at) => {
    const character = text[at] ?? ''
    if (character === '\n' || character === ';') return true
    if (!'.!?'.includes(character) || !/\s/.test(text[at + 1] ?? ' ')) return false
    const before = text.slice(Math.max(0, at - 8), at)
    // "Ask HR. They know" speaks of a department
    return (
      character !== '.' ||
      /\bHR$/.test(before) ||
      !(abbreviation.test(before) || initial.test(before))
    )
  })
}

/** Clauses: sentences cut further at commas, colons, dashes with space around them, brackets, arrows and bullets. Dates stay whole. */
export function clausesOf(text: string): Stretch[] {
  const dates = findDates(text)
  const inDate = new Set(
    dates.flatMap((date) =>
      Array.from({ length: date.to - date.from - 1 }, (_, i) => date.from + 1 + i),
    ),
  )
  const insideDate = (at: number): boolean => inDate.has(at)
  return sentencesOf(text).flatMap((sentence) =>
    stretches(sentence.text, (at) => {
      const character = sentence.text[at] ?? ''
      const before = sentence.text[at - 1] ?? ' '
      const after = sentence.text[at + 1] ?? ' '
      if (insideDate(sentence.from + at)) return false
      if ('()[]→•·|'.includes(character)) return true
      if ('–—-'.includes(character)) return /\s/.test(before) && /\s/.test(after)
      return (character === ',' || character === ':') && /\s/.test(after)
    }).map((clause) => ({
      ...clause,
      from: sentence.from + clause.from,
      to: sentence.from + clause.to,
    })),
  )
}

function stretches(text: string, endsAt: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !endsAt(at)) continue
    let from = start
    let to = at
    while (from < to && /\s/.test(text[from] ?? '')) from++
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--
    if (to > from) found.push({ text: text.slice(from, to), from, to })
    start = at + 1
  }
  return found
}
