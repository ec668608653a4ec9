// Which actuals of one list belong to which criteria of another?

import { sentencesOf } from './clauses.ts'
import { abbreviations, functionWords, measures } from './language.ts'
import { isZero } from './measure.ts'
import { allMeet, isComparable } from './meets-limit.ts'
import type { Quantity } from './quantities.ts'
import { hasTerm, vocabularyOf } from './terms.ts'
import { type Stretch, stretch, wordsOf } from './tokens.ts'

export interface Pair {
  criterion: Stretch
  actual: Stretch
  /** Null where that hangs on how a number is read. */
  isMet: boolean | null
}

interface Entry {
  quantity: Quantity
  /** All that stand in it. */
  all: readonly Quantity[]
  /** What it is of: its number in the list, and the beginnings of its words. */
  subject: ReadonlySet<string>
}

/** `Criteria: ≥ 90% acceptance, p95 < 20 s. Actuals: 92% acceptance, p95 13 s`. */
export function pairsOfLists(text: string, quantities: readonly Quantity[]): Pair[] {
  const lists = announcedIn(text, quantities)
  if (lists === null) return []
  const wanted = entriesIn(lists.criteria, quantities)
  const found = entriesIn(lists.actuals, quantities)
  const isOnce = (word: string): boolean =>
    [wanted, found].every((all) => all.filter(({ subject }) => subject.has(word)).length === 1)
  const matches = wanted.flatMap((entry) => {
    // a word that stands in one entry of either list tells which two belong together
    const own = [...entry.subject].filter(isOnce)
    const match = matchOf(entry.quantity, own, found)
    const pair = match && pairOf(entry, match.entry)
    return pair ? [{ pair, ...match }] : []
  })
  // what fits another criterion better is not this one's actual
  return matches.flatMap(({ pair, entry, shared }) =>
    matches.some((other) => other.entry === entry && other.shared > shared) ? [] : [pair],
  )
}

interface Match {
  entry: Entry
  /** How many words they share. */
  shared: number
}

/** The entry that shares more words than any other. */
function matchOf(quantity: Quantity, words: string[], found: readonly Entry[]): Match | null {
  const isLike = ({ all }: Entry): boolean => all.some((one) => isComparable(quantity, one))
  // what counts something else is no actual of it
  const [first, next] = (found.some(isLike) ? found.filter(isLike) : found)
    .map((entry) => ({ entry, shared: words.filter((word) => entry.subject.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
  return first === undefined || first.shared === 0 || first.shared === next?.shared ? null : first
}

function pairOf({ quantity, subject }: Entry, { all, subject: other }: Entry): Pair | null {
  const isNone = isZero(quantity)
  // "acceptance 85%": more than half of all is asked for, and not forbidden
  const isMost = quantity.unit === '%' && quantity.values.every((value) => value > 50)
  const limit = quantity.limit ?? (isNone ? 'at most' : isMost ? 'at least' : null)
  const fitting = all.filter((one) => isComparable(quantity, one))
  const actual = (isNone ? fitting.find(isZero) : undefined) ?? fitting[0]
  if (limit === null || actual === undefined) return null
  // "no more than 1 lot in any week" and "3 lots in six weeks": bare counts are compared where they count the same thing, by every word
  const words = [...subject]
  const isSame =
    words.every((word) => other.has(word)) ||
    words.some((word) => word.startsWith('(') && other.has(word))
  const mustBeSame = isNone ? !isZero(actual) : quantity.unit === ''
  return mustBeSame && !isSame
    ? null
    : {
        criterion: quantity,
        actual,
        isMet: allMeet({ ...quantity, limit }, isNone ? [actual] : fitting),
      }
}

const criteriaWords = vocabularyOf(measures.criteria)
const actualWords = vocabularyOf(measures.actuals)

interface List {
  /** What announces it. */
  words: string
  /** What stands behind the colon, up to the next list. */
  list: Stretch
}

/** The two lists that a text announces, criteria before actuals: by a colon each, and by their words where there are more than two. */
function announcedIn(
  text: string,
  quantities: readonly Quantity[],
): { criteria: Stretch; actuals: Stretch } | null {
  const lists = listsIn(text, quantities)
  const [first] =
    lists.length === 2 ? lists : lists.filter(({ words }) => hasTerm(words, criteriaWords))
  const behind = lists.slice(first === undefined ? 0 : lists.indexOf(first) + 1)
  const [second] =
    lists.length === 2 ? behind : behind.filter(({ words }) => hasTerm(words, actualWords))
  const isLimited = ({ list }: List): boolean =>
    quantities.some(({ limit, from }) => limit !== null && list.from <= from && from < list.to)
  // "Wait: at most 15 s. Result 9 s. Delay: at most 6 s. Result 5 s": each has its own actual
  const areOwn = lists.length === 2 && second !== undefined && isLimited(second)
  return first === undefined || second === undefined || !isLimited(first) || areOwn
    ? null
    : { criteria: first.list, actuals: second.list }
}

/** What stands behind a colon that ends its line or has several quantities behind it in its sentence. */
function listsIn(text: string, quantities: readonly Quantity[]): List[] {
  const heads = sentencesOf(text).flatMap(({ text: own, from, to }) => {
    const colon = own.search(/:(?![\d/])/u)
    if (colon < 0 || colon > longestHead) return []
    const count = quantities.filter((one) => one.from > from + colon && one.to <= to).length
    const isLine = own.slice(colon + 1).trim() === ''
    return isLine || count > 1 ? [{ words: own.slice(0, colon), at: from + colon + 1, from }] : []
  })
  return heads.map(({ words, at }, index) => {
    const to = heads[index + 1]?.from ?? text.length
    return { words, list: stretch(text, at, to) }
  })
}

/** Characters of what announces a list. */
const longestHead = 120

const parting = /;|\n|\.\s+|,\s+(?=\D|\d+[^\d\s.,]?)|\s\/\s/gu
const shortest = 3
/** Beginnings of words that are the same word: `drafted` and `drafts`. */
const stem = 5
export const limitPhrases = [
  ...measures['at-least'],
  ...measures['at-most'],
  ...measures.behind,
  ...measures.percent,
  ...measures.none,
]
const limitWords = new Set(limitPhrases.flatMap(wordsOf).map(({ word }) => word))

/** The parts of a list: what stands between commas, semicolons, ends of sentences and of lines. */
export function partsOf(list: Stretch): Stretch[] {
  // "min. 93%"
  const isShort = (dot: number): boolean =>
    abbreviations.has(/\p{L}+(?=\.$)/u.exec(list.text.slice(0, dot + 1))?.[0] ?? '')
  const marks = [...list.text.matchAll(parting)]
    .filter(({ index }) => !isShort(index))
    .map(({ index, 0: mark }) => index + mark.length)
  const cuts = [0, ...marks, list.text.length]
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    return { text: list.text.slice(from, to), from: list.from + from, to: list.from + to }
  })
}

/** What a part is of, by the beginnings of its words, but for some of them. */
export function subjectOf(part: string, without: ReadonlySet<string> = new Set()): Set<string> {
  const stems = wordsOf(part)
    .map(({ word }) => word)
    .filter((word) => word.length >= shortest && !functionWords.has(word) && !without.has(word))
    .filter((word) => !limitWords.has(word) && !/^\d/.test(word))
    .map((word) => word.slice(0, stem))
  // "Sev-1" and "Sev-3" are two things
  const levels = part.toLowerCase().match(/\p{L}{2,5}-\d+/gu) ?? []
  return new Set([...stems, ...levels])
}

function entriesIn(list: Stretch, quantities: readonly Quantity[]): Entry[] {
  return partsOf(list).flatMap(({ text: own, from, to }) => {
    const inside = quantities.filter((one) => one.from >= from && one.to <= to)
    const quantity = inside.find(({ limit }) => limit !== null) ?? inside[0]
    if (quantity === undefined) return []
    const number = /^\s*\(([\da-z])\)\s/i.exec(own)?.[1]
    const numbers = number === undefined ? [] : [`(${number})`]
    return [{ quantity, all: inside, subject: new Set([...subjectOf(own), ...numbers]) }]
  })
}
