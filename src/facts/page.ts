// What does a page say? Each text read once, with what the page itself tells of its days and names.

import { type Cadence, findCadences } from './cadence.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { type DayContext, type FoundDay, findDays } from './days.ts'
import { type Duration, findDurations } from './durations.ts'
import { languagesOf } from './language.ts'
import { findLinks } from './links.ts'
import { modesIn, type Said } from './mode.ts'
import type { Names } from './name-words.ts'
import { findNames } from './names.ts'
import { findPeople, type Person } from './people.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findTerms, type Vocabulary } from './terms.ts'
import {
  identifiersIn,
  isIn,
  overlaps,
  type Span,
  type Stretch,
  type Token,
  tokensOf,
  wordsOf,
} from './tokens.ts'

/** What the page tells, beyond the text at hand. */
export interface Page extends DayContext {
  names: Names
  roles: Vocabulary
}

/** What is read from a text, each when it is first asked for. */
interface Facts {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Stretch[]
  readonly clauses: readonly Stretch[]
  readonly days: readonly FoundDay[]
  readonly people: readonly Person[]
  readonly durations: readonly Duration[]
  readonly quantities: readonly Quantity[]
  readonly cadences: readonly Cadence[]
  readonly links: readonly Stretch[]
  readonly names: readonly Stretch[]
  /** Whether it is in another language than English, by the small words in it. */
  readonly isForeign: boolean
}

export interface Text extends Facts {
  readonly text: string
  terms(vocabulary: Vocabulary): readonly Stretch[]
  /** Whether a fact in it is said as done, planned or denied. */
  said(fact: Span): Said
  /** Whether a term of the vocabulary stands in the clause of a place. */
  isBeside(at: number, vocabulary: Vocabulary): boolean
  /** The number of the sentence that a place lies in. */
  sentenceAt(at: number): number
}

/** Reads texts of one page; a text that is asked for again is not read again. */
export function readerOf(page: Page): (text: string) => Text {
  const texts = new Map<string, Text>()
  return (text) => {
    const known = texts.get(text) ?? textOf(text, page)
    texts.set(text, known)
    return known
  }
}

function textOf(text: string, page: Page): Text {
  const kept = new Map<unknown, unknown>()
  const once = <Value>(key: unknown, make: () => Value): Value => {
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as Value
  }
  const isNoDay = (one: Stretch): boolean => !overlaps(one, read.days)
  const read: Facts = lazy<Facts>({
    tokens: () => tokensOf(text),
    sentences: () => sentencesOf(text),
    clauses: () => clausesOf(text, read.tokens, read.sentences),
    days: () => findDays(text, page),
    people: () => findPeople(text, page.names),
    durations: () => findDurations(text),
    quantities: () => findQuantities(text, [...read.days, ...identifiersIn(text)]),
    cadences: () => findCadences(text, read.tokens, read.days),
    links: () => findLinks(text).filter(isNoDay),
    names: () => findNames(text, page.names, page.roles, read.people).filter(isNoDay),
    isForeign: () => isForeign(text, read.people),
  })
  const whole = { text, from: 0, to: text.length }
  const clauseAt = (at: number): Stretch => read.clauses.find((one) => isIn(at, [one])) ?? whole
  const terms = (vocabulary: Vocabulary): Stretch[] =>
    once(vocabulary, () => findTerms(text, vocabulary, read.tokens))
  return Object.assign(read, {
    text,
    terms,
    said: (fact: Span): Said =>
      once(`${fact.from}-${fact.to}`, () => {
        const clause = clauseAt(fact.from)
        return once(clause, () => modesIn(text, read.tokens, clause))(fact)
      }),
    isBeside: (at: number, vocabulary: Vocabulary): boolean => {
      const clause = clauseAt(at)
      return terms(vocabulary).some(({ from, to }) => clause.from <= from && to <= clause.to)
    },
    sentenceAt: (at: number): number => read.sentences.findIndex((one) => isIn(at, [one])),
  })
}

/** An object whose values are each made when they are first asked for. */
function lazy<Of extends object>(make: { [Key in keyof Of]: () => Of[Key] }): Of {
  const made = {} as Of
  for (const key of Object.keys(make) as (keyof Of)[])
    Object.defineProperty(made, key, {
      configurable: true,
      get: () => {
        const value = make[key]()
        Object.defineProperty(made, key, { value })
        return value
      },
    })
  return made
}

/** More letters than this share are of another script than English is written in. */
const mostOthers = 0.25
/** A text of fewer small words may be a list of names and numbers. */
const fewest = 4

/** By its script, or by its small words; names say nothing of the language that they stand in. */
function isForeign(text: string, people: readonly Span[]): boolean {
  const said = people.reduce(
    (before, { from, to }) => before.slice(0, from) + ' '.repeat(to - from) + before.slice(to),
    text,
  )
  const others = said.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0
  if (others >= fewest && others > (said.match(/\p{L}/gu)?.length ?? 0) * mostOthers) return true
  const counts = new Map<string, number>()
  for (const { word } of wordsOf(said))
    for (const language of languagesOf().get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return most >= fewest && most > (counts.get('en') ?? 0)
}
