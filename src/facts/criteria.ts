// Which actuals does a text set against which criteria? Certain pairs only: everything else is for the reader's eye.

import { sentencesOf } from './clauses.ts'
import { lazily, wholly } from './forms.ts'
import { abbreviations, functionWords, measures } from './language.ts'
import { isComparable, meets, type Quantity } from './quantities.ts'
import { findTerms, type Vocabulary, vocabularyOf } from './terms.ts'
import { type Stretch, wordsOf } from './tokens.ts'

export interface Pair {
  criterion: Stretch
  actual: Stretch
  /** Null where that hangs on how a number is read. */
  isMet: boolean | null
}

export interface CriteriaReading {
  pairs: Pair[]
  /** Criteria for which no actual is certain. */
  unpaired: Stretch[]
  /** How many quantities say that they are a limit, and how many do not. */
  limits: number
  plain: number
}

/** Pairs of one clause, and of two lists that the text announces. */
export function readCriteria(text: string, quantities: readonly Quantity[]): CriteriaReading {
  const beside = pairsOfClauses(text, quantities)
  const listed = pairsOfLists(text, quantities).filter(
    ({ criterion }) => !beside.some((pair) => pair.criterion.from === criterion.from),
  )
  const pairs = [...beside, ...listed]
  const limits = quantities.filter(({ limit }) => limit !== null)
  return {
    pairs,
    unpaired: limits.filter(({ from }) => !pairs.some((pair) => pair.criterion.from === from)),
    limits: limits.length,
    plain: quantities.length - limits.length,
  }
}

const against = vocabularyOf([...measures.against, ...measures.actuals])

const opposed = vocabularyOf(measures.opposed)

/** Whether what stands between a limit and a value sets one against the other, and speaks of nothing else. */
function setsAgainst(gap: string): boolean {
  if (gap.length > 40 || /[.;\n]\s/.test(gap)) return false
  const said = findTerms(gap, against)
  const marks = [...said, ...findTerms(gap, limitTerms)]
  const others = wordsOf(gap).filter(
    ({ from }) => !marks.some((one) => one.from <= from && from < one.to),
  )
  // small words stand beside a word that sets one against the other; by themselves they may set it against anything: "(before: 2 days)"
  return said.length > 0
    ? others.every(({ word }) => functionWords.has(word))
    : others.length === 0 && /[:→/(≥≤<>]|[-=]>/.test(gap)
}

/** `before 95 min`: no actual. */
const once = lazily(() => `${wholly(measures.once)}\\s$`)

/** `92% against ≥ 90%`, `p95 13 s (< 20 s)`, `≥ 6 h: 8 h`. */
function pairsOfClauses(text: string, quantities: readonly Quantity[]): Pair[] {
  const used = new Set<Quantity>()
  return quantities.flatMap((limit, index) => {
    if (limit.limit === null) return []
    const gaps = [
      { other: quantities[index + 1], gap: text.slice(limit.to, quantities[index + 1]?.from ?? 0) },
      { other: quantities[index - 1], gap: text.slice(quantities[index - 1]?.to ?? 0, limit.from) },
    ]
    for (const { other, gap } of gaps) {
      if (other === undefined || other.limit !== null || used.has(other)) continue
      // "not above 6 minutes against 25 by hand": what a limit is set against is no actual of it
      if (other.from > limit.from && findTerms(gap, opposed).length > 0) continue
      if (
        !isComparable(limit, other) ||
        !setsAgainst(gap) ||
        once().test(text.slice(0, other.from))
      )
        continue
      used.add(other)
      return [{ criterion: limit, actual: other, isMet: meets(limit, other) }]
    }
    return []
  })
}

interface Entry {
  quantity: Quantity
  /** All that stand in it. */
  all: readonly Quantity[]
  /** What it is of: its number in the list, and the beginnings of its words. */
  subject: ReadonlySet<string>
}

/** `Criteria: ≥ 90% acceptance, p95 < 20 s. Actuals: 92% acceptance, p95 13 s`. */
function pairsOfLists(text: string, quantities: readonly Quantity[]): Pair[] {
  const lists = announcedIn(text, quantities)
  if (lists === null) return []
  const wanted = entriesIn(text, lists.criteria, quantities)
  const found = entriesIn(text, lists.actuals, quantities)
  const matches = wanted.flatMap(({ quantity, subject }) => {
    const isZero = isNone(quantity)
    // "acceptance 85%": more than half of all is asked for, and not forbidden
    const isMost = quantity.unit === '%' && quantity.values.every((value) => value > 50)
    const limit = quantity.limit ?? (isZero ? 'at most' : isMost ? 'at least' : null)
    // a word that stands in one entry of either list tells which two belong together
    const own = [...subject].filter((word) => isOnce(word, wanted) && isOnce(word, found))
    const isThere = found.some(({ all }) => all.some((one) => isComparable(quantity, one)))
    const others = found
      // what counts something else is no actual of it
      .filter(({ all }) => !isThere || all.some((one) => isComparable(quantity, one)))
      .map((one) => ({ one, shared: own.filter((word) => one.subject.has(word)).length }))
      .sort((a, b) => b.shared - a.shared)
    const [{ one, shared } = { one: undefined, shared: 0 }, next] = others
    if (limit === null || one === undefined || shared === 0 || shared === next?.shared) return []
    // "no more than 1 lot in any week" and "3 lots in six weeks": bare counts are compared where they count the same thing, by every word
    const isSame =
      [...subject].every((word) => one.subject.has(word)) ||
      [...subject].some((word) => word.startsWith('(') && one.subject.has(word))
    const fitting = one.all.filter((each) => isComparable(quantity, each))
    const [actual = fitting[0]] = isZero ? fitting.filter(isNone) : fitting
    if (actual === undefined || ((isZero ? !isNone(actual) : quantity.unit === '') && !isSame))
      return []
    const compared = isZero ? [actual] : fitting
    const verdicts = new Set(compared.map((each) => meets({ ...quantity, limit }, each)))
    const isMet = verdicts.size > 1 ? null : ([...verdicts][0] ?? null)
    return [{ criterion: quantity, actual, isMet, one, shared }]
  })
  // what fits another criterion better is not this one's actual
  return matches.filter(
    (own) => !matches.some(({ one, shared }) => one === own.one && shared > own.shared),
  )
}

function isNone({ values }: Quantity): boolean {
  return values.every((value) => value === 0)
}

function isOnce(word: string, entries: readonly Entry[]): boolean {
  return entries.filter(({ subject }) => subject.has(word)).length === 1
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
  const holds = (words: string, terms: Vocabulary): boolean => findTerms(words, terms).length > 0
  const [first] =
    lists.length === 2 ? lists : lists.filter(({ words }) => holds(words, criteriaWords))
  const behind = lists.slice(first === undefined ? 0 : lists.indexOf(first) + 1)
  const [second] =
    lists.length === 2 ? behind : behind.filter(({ words }) => holds(words, actualWords))
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
    return isLine || count > 1 ? [{ words: own.slice(0, colon), from, at: from + colon + 1 }] : []
  })
  return heads.map(({ words, at }, index) => {
    const to = heads[index + 1]?.from ?? text.length
    return { words, list: { text: text.slice(at, to), from: at, to } }
  })
}

/** Characters of what announces a list. */
const longestHead = 120

const parting = /;|\n|\.\s+|,\s+(?=\D|\d+[^\d\s.,]?)|\s\/\s/gu
const shortest = 3
/** Beginnings of words that are the same word: `drafted` and `drafts`. */
const stem = 5
const limitPhrases = [
  ...measures['at-least'],
  ...measures['at-most'],
  ...measures.behind,
  ...measures.percent,
  ...measures.none,
]
const limitTerms = vocabularyOf(limitPhrases)
const limitWords = new Set(limitPhrases.flatMap(wordsOf).map(({ word }) => word))

function entriesIn(text: string, list: Stretch, quantities: readonly Quantity[]): Entry[] {
  // "min. 93%"
  const isShort = (dot: number): boolean =>
    abbreviations.has(/\p{L}+(?=\.$)/u.exec(list.text.slice(0, dot + 1))?.[0] ?? '')
  const marks = [...list.text.matchAll(parting)]
    .filter(({ index }) => !isShort(index))
    .map(({ index, 0: mark }) => index + mark.length)
  const cuts = [0, ...marks, list.text.length].map((at) => list.from + at)
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] ?? 0
    const own = text.slice(from, to)
    const inside = quantities.filter((one) => one.from >= from && one.to <= to)
    const quantity = inside.find(({ limit }) => limit !== null) ?? inside[0]
    if (quantity === undefined) return []
    const number = /^\s*\(([\da-z])\)\s/i.exec(own)?.[1]
    const stems = wordsOf(own)
      .map(({ word }) => word)
      .filter((word) => word.length >= shortest && !functionWords.has(word))
      .filter((word) => !limitWords.has(word) && !/^\d/.test(word))
      .map((word) => word.slice(0, stem))
    // "Sev-1" and "Sev-3" are two things
    const levels = own.toLowerCase().match(/\p{L}{2,5}-\d+/gu) ?? []
    const numbers = number === undefined ? [] : [`(${number})`]
    return [{ quantity, all: inside, subject: new Set([...stems, ...levels, ...numbers]) }]
  })
}
