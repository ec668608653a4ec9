// Which words does a text hold?

import { functionWords } from './language.ts'
import { memoize } from './memoize.ts'

/** A half-open stretch of a text. */
export interface Stretch {
  text: string
  from: number
  to: number
}

export type Span = Pick<Stretch, 'from' | 'to'>

export function stretch(text: string, from: number, to: number): Stretch {
  return { text: text.slice(from, to), from, to }
}

/** Where an expression fits. */
export function stretchesOf(text: string, expression: RegExp): Stretch[] {
  return [...text.matchAll(expression)].map(({ 0: { length }, index }) =>
    stretch(text, index, index + length),
  )
}

export function overlaps({ from, to }: Span, others: readonly Span[]): boolean {
  return others.some((other) => from < other.to && other.from < to)
}

/** Whether one of them holds a place. */
export function isIn(at: number, stretches: readonly Span[]): boolean {
  return stretches.some(({ from, to }) => from <= at && at < to)
}

export interface Token {
  /** In lower case, typographic apostrophes as plain ones. */
  word: string
  from: number
  to: number
  /** In an address, a path, a channel or an identifier, where words name and say nothing. */
  isInside: boolean
}

/** Lower case, character by character where that is needed so that offsets stay. */
export function lower(text: string): string {
  const all = text.toLowerCase()
  if (all.length === text.length) return all
  const kept = (unit: string): string =>
    unit.toLowerCase().length === unit.length ? unit.toLowerCase() : unit
  return [...text].map(kept).join('')
}

/** A word, with what stands behind an apostrophe; stars stand for any letters in a term. */
const word = /[\p{L}\p{N}\p{M}*]+(?:'\p{L}+)*|'\p{L}+/gu
/** What is a word of its own behind a word: `is|n't`, `we|'ll`, `team|'s`. */
const tail = /(?<=.)(?:n't|'(?:ll|s|d|re|ve|m))$/u

/** The words of a text in lower case, contractions parted, with their offsets. */
export function wordsOf(text: string): { word: string; from: number }[] {
  const found: { word: string; from: number }[] = []
  for (const { 0: whole, index } of lower(text).replaceAll('’', "'").matchAll(word)) {
    const at = (whole.includes("'") ? tail.exec(whole)?.index : undefined) ?? whole.length
    found.push({ word: whole.slice(0, at), from: index })
    if (at < whole.length) found.push({ word: whole.slice(at), from: index + at })
  }
  return found
}

/** The words of a text; those in addresses, paths, channels and identifiers are marked as such. */
export const tokensOf = memoize(
  (text: string): readonly Token[] => {
    const inside = identifiersIn(text)
    return wordsOf(text).map(({ word: own, from }) => {
      const to = from + own.length
      const isInside = inside.some((one) => one.from <= from && to <= one.to)
      return { word: own, from, to, isInside }
    })
  },
  (text) => text,
)

const quoted = /["“„«][^"“”„«»\n]{1,160}["”“»]/gu

/** What stands in quotation marks, with them. */
export function quotesIn(text: string): Stretch[] {
  return stretchesOf(text, quoted)
}

/** Whether a place of the text lies in quotation marks. */
export function quotedIn(text: string): (at: number) => boolean {
  let quotes: readonly Stretch[] | undefined
  return (at) => {
    quotes ??= quotesIn(text)
    return isIn(at, quotes)
  }
}

const address = /\b[a-z][a-z\d+.-]*:\/\/[^\s<>()|`"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*/gi
const channel = /(?<![\w&#])#\p{L}[\w-]+/gu
const filePath = /(?<![\w/])\/?(?:[\w.@~-]+\/)+[\w.@~#-]*|(?<![\w/])[\w-]+\.[a-z]{2,4}\b/gi
const compound = /(?<![\w-])[a-z\d]+(?:[-_][a-z\d]+){2,}(?![\w-])|(?<!\w)[a-z\d]+_[a-z\d_]+/gi

/** Addresses, paths, channels and identifiers: words in them name, and say nothing. */
export function identifiersIn(text: string): Stretch[] {
  // "input/output" and "red/amber/green" are words; a path has a point, a digit or a leading slash
  const isPath = ({ text: own }: Stretch): boolean =>
    /\.[a-z]/i.test(own) || /^\/|[\d_-].*\/.*\/|\/.*[\d_-].*\//.test(own)
  const isName = ({ text: own }: Stretch): boolean =>
    /[a-z]/i.test(own) &&
    (own.includes('_') || !own.split('-').some((one) => functionWords.has(one)))
  // most texts hold none of the signs that these are made of
  const has = (...signs: readonly string[]): boolean => signs.some((sign) => text.includes(sign))
  return [
    ...(has('://', '@') ? stretchesOf(text, address) : []),
    ...(has('#') ? stretchesOf(text, channel) : []),
    ...(has('/', '.') ? stretchesOf(text, filePath).filter(isPath) : []),
    ...(has('-', '_') ? stretchesOf(text, compound).filter(isName) : []),
  ]
}
