// Which actuals does a text set against which criteria? Certain pairs only: everything else is for the reader's eye.

import { limitPhrases, type Pair, pairsOfLists } from './criteria-lists.ts'
import { lazily, wholly } from './forms.ts'
import { functionWords, measures } from './language.ts'
import { isComparable, meets } from './meets-limit.ts'
import type { Quantity } from './quantities.ts'
import { findTerms, hasTerm, vocabularyOf } from './terms.ts'
import { isIn, type Stretch, wordsOf } from './tokens.ts'

export interface CriteriaReading {
  pairs: Pair[]
  /** Criteria for which no actual is certain. */
  unpaired: Stretch[]
}

/** Pairs of one clause, and of two lists that the text announces. */
export function readCriteria(text: string, quantities: readonly Quantity[]): CriteriaReading {
  const isPaired = (pairs: readonly Pair[], from: number): boolean =>
    pairs.some(({ criterion }) => criterion.from === from)
  const beside = pairsOfClauses(text, quantities)
  const listed = pairsOfLists(text, quantities).filter(
    ({ criterion }) => !isPaired(beside, criterion.from),
  )
  const pairs = [...beside, ...listed]
  const unpaired = quantities.filter(({ limit, from }) => limit !== null && !isPaired(pairs, from))
  return { pairs, unpaired }
}

const against = vocabularyOf([...measures.against, ...measures.actuals])

const opposed = vocabularyOf(measures.opposed)
const limitTerms = vocabularyOf(limitPhrases)

/** Whether what stands between a limit and a value sets one against the other, and speaks of nothing else. */
function setsAgainst(gap: string): boolean {
  if (gap.length > 40 || /[.;\n]\s/.test(gap)) return false
  const said = findTerms(gap, against)
  const marks = [...said, ...findTerms(gap, limitTerms)]
  const others = wordsOf(gap).filter(({ from }) => !isIn(from, marks))
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
    const [before, behind] = [quantities[index - 1], quantities[index + 1]]
    const actual =
      limit.limit === null
        ? undefined
        : [behind, before].find(
            (other) => other && !used.has(other) && isSetAgainst(limit, other, text),
          )
    if (actual === undefined) return []
    used.add(actual)
    return [{ criterion: limit, actual, isMet: meets(limit, actual) }]
  })
}

function isSetAgainst(limit: Quantity, other: Quantity, text: string): boolean {
  if (other.limit !== null || !isComparable(limit, other)) return false
  const isBehind = other.from > limit.from
  const gap = isBehind ? text.slice(limit.to, other.from) : text.slice(other.to, limit.from)
  // "not above 6 minutes against 25 by hand": what a limit is set against is no actual of it
  if (isBehind && hasTerm(gap, opposed)) return false
  return setsAgainst(gap) && !once().test(text.slice(0, other.from))
}
