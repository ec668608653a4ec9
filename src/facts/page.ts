// What does a page say? Each text read once, with what the page itself tells of its days and names.

import { type Cadence, findCadences } from './cadence.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { type DayContext, type FoundDay, findDays } from './days.ts'
import { type Duration, findDurations } from './durations.ts'
import { functionWords, wordsOfLanguages } from './language.ts'
import { findLinks } from './links.ts'
import { modeOf, type Said } from './mode.ts'
import { findNames } from './names.ts'
import { findPeople, type Names, type Person } from './people.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findTerms, type Vocabulary } from './terms.ts'
import { identifiersIn, overlaps, type Stretch, type Token, tokensOf, wordsOf } from './tokens.ts'

/** What the page tells, beyond the text at hand. */
export interface Page extends DayContext {
  names: Names
  roles: Vocabulary
}

/** A text with what is read from it, each when it is first asked for. */
export interface Text {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Stretch[]
  readonly days: readonly FoundDay[]
  readonly people: readonly Person[]
  readonly durations: readonly Duration[]
  readonly quantities: readonly Quantity[]
  readonly cadences: readonly Cadence[]
  readonly links: readonly Stretch[]
  readonly names: readonly Stretch[]
  terms(vocabulary: Vocabulary): readonly Stretch[]
  /** Whether a fact in it is said as done, planned or denied. */
  said(fact: Pick<Stretch, 'from' | 'to'>): Said
  /** Whether a term of the vocabulary stands in the clause of a place. */
  isBeside(at: number, vocabulary: Vocabulary): boolean
  /** The number of the sentence that a place lies in. */
  sentenceAt(at: number): number
  /** Whether it is in another language than English, by the small words in it. */
  readonly isForeign: boolean
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
  const clauses = (): readonly Stretch[] => once('clauses', () => clausesOf(text, read.tokens))
  const holding = (parts: readonly Stretch[], at: number): Stretch =>
    parts.find(({ from, to }) => from <= at && at < to) ?? { text, from: 0, to: text.length }
  const read: Text = {
    text,
    get tokens() {
      return once('tokens', () => tokensOf(text))
    },
    get sentences() {
      return once('sentences', () => sentencesOf(text))
    },
    get days() {
      return once('days', () => findDays(text, page))
    },
    get people() {
      return once('people', () => findPeople(text, page.names))
    },
    get durations() {
      return once('durations', () => findDurations(text))
    },
    get quantities() {
      return once('quantities', () => findQuantities(text, [...read.days, ...identifiersIn(text)]))
    },
    get cadences() {
      return once('cadences', () => findCadences(text, read.tokens, read.days))
    },
    get links() {
      return once('links', () => findLinks(text).filter((link) => !overlaps(link, read.days)))
    },
    get names() {
      return once('names', () =>
        findNames(text, page.names, page.roles).filter((name) => !overlaps(name, read.days)),
      )
    },
    terms: (vocabulary) => once(vocabulary, () => findTerms(text, vocabulary, read.tokens)),
    said: (fact) =>
      once(`${fact.from}-${fact.to}`, () =>
        modeOf(text, read.tokens, holding(clauses(), fact.from), fact),
      ),
    isBeside: (at, vocabulary) => {
      const clause = holding(clauses(), at)
      return read.terms(vocabulary).some((term) => clause.from <= term.from && term.to <= clause.to)
    },
    sentenceAt: (at) => read.sentences.findIndex(({ from, to }) => from <= at && at < to),
    get isForeign() {
      return once('foreign', () => {
        // names say nothing of the language that they stand in
        const said = read.people.reduce(
          (before, { from, to }) =>
            before.slice(0, from) + ' '.repeat(to - from) + before.slice(to),
          text,
        )
        return isInOtherScript(said) || isForeign(wordsOf(said).map(({ word }) => word))
      })
    },
  }
  return read
}

/** More letters than this share are of another script than English is written in. */
const mostOthers = 0.25

function isInOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  return others.length >= fewest && others.length > letters.length * mostOthers
}

/** A text of fewer small words may be a list of names and numbers. */
const fewest = 4

function isForeign(words: readonly string[]): boolean {
  const small = words.filter((word) => functionWords.has(word))
  const counts = [...wordsOfLanguages].map(([language, own]) => ({
    language,
    count: small.filter((word) => own.has(word)).length,
  }))
  const [most] = counts.sort((a, b) => b.count - a.count)
  const english = counts.find(({ language }) => language === 'en')?.count ?? 0
  return most !== undefined && most.count >= fewest && most.count > english
}
