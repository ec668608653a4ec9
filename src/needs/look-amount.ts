// Is there a length of time, a number or a cadence, and is it long, large or often enough?

import defaultTerms from '../../vocabularies/default.txt'
import requiredTerms from '../../vocabularies/required.txt'
import standardTerms from '../../vocabularies/standard.txt'
import type { Duration } from '../facts/durations.ts'
import { vocabularyOf } from '../facts/terms.ts'
import type { Need } from '../policy/need.ts'
import {
  counts,
  type Fact,
  factsIn,
  hasOr,
  type Looked,
  notShown,
  type Seen,
  shown,
  termsIn,
} from './seen.ts'

const required = vocabularyOf(requiredTerms)
const byDefault = vocabularyOf(defaultTerms)
/** What the agent's own standard is called. */
const standards = vocabularyOf(standardTerms)
/** Months and years are of different lengths: one twelfth of a year is a month. */
const margin = 0.985

/**
 * A length of time. Where limits are asked: what is required stands in a clause with a word for that, what is kept is the longest other one that is neither
 * denied nor a default.
 */
export function lookForDuration(need: Need, seen: Seen): Looked {
  const all = factsIn(seen.texts, ({ text }) => text.durations)
  const { noShorterThan, moreThan, lessThan } = need.asked
  if (noShorterThan === undefined && moreThan === undefined)
    return all.some((fact) => fact.days < (lessThan ?? Infinity) && counts(need, fact)) ||
      hasOr(need, seen)
      ? shown
      : notShown(all)
  const said = all.filter((fact) => fact.source.text.isBeside(fact.from, required))
  const kept = all.filter(
    (fact) => !said.includes(fact) && counts(need, fact) && !isDefault(fact, all),
  )
  const longest = longestOf(kept)
  if (longest === null) {
    // one length of time, and the text calls it a requirement: whether it is kept is for the reader
    const only = longestOf(said.filter((fact) => counts(need, fact)))
    if (only !== null && only.days * margin > (moreThan ?? 0))
      return {
        is: 'unclear',
        found: `"${only.text}" is required, but the text does not say what is kept`,
        at: only,
        isEmpty: false,
      }
    const standard = all.find((fact) => isDefault(fact, all))
    return notShown(all, standard === undefined ? '' : `"${standard.text}" is only a default`)
  }
  const ofStandard = (fact: Fact<Duration>): boolean =>
    fact.source.text.isBeside(fact.from, standards)
  const own = said.filter(ofStandard)
  const asked = noShorterThan?.includes('said') ? longestOf(own.length > 0 ? own : said) : null
  const minimum = noShorterThan?.includes('minimum') ? seen.minimum : null
  const short = (bound: { days: number; text: string } | null): boolean =>
    bound !== null && longest.days < bound.days * margin
  const breaks = (why: string): Looked => ({
    is: 'contradicted',
    found: `${need.label}: "${longest.text}" ${why}`,
    at: longest,
    isEmpty: false,
  })
  // of several requirements the text may mean the one that is met, and one that it repeats may be what is kept
  const isMetOnce = own.length === 0 && said.some(({ days }) => longest.days >= days * margin)
  const isRepeated = said.filter(({ days }) => days === asked?.days).length > 1
  if (short(asked) && (isMetOnce || isRepeated))
    return {
      is: 'unclear',
      found: `"${longest.text}" is kept, but one of the requirements is "${asked?.text}"`,
      at: longest,
      isEmpty: false,
    }
  if (short(asked))
    return breaks(`is shorter than "${asked?.text}", which the text itself requires`)
  if (short(minimum))
    return breaks(`is shorter than the organisation's minimum of ${minimum?.text}`)
  if (moreThan !== undefined && longest.days * margin <= moreThan)
    return breaks(`is not more than ${moreThan} days`)
  // "Card: 24 months. Set: 12 months": which of them is kept is for the reader
  const others = kept.filter((fact) => fact !== longest)
  const [other] = others
  const isShorter = others.every(({ days }) => days < longest.days * margin)
  if (other === undefined || !isShorter || !ofStandard(longest)) return shown
  // what nobody has set is not what the standard asks for
  return others.every(({ days }) => days * margin <= (moreThan ?? 0))
    ? {
        is: 'contradicted',
        found: `${need.label}: "${other.text}" is shorter than "${longest.text}", which its standard asks for`,
        at: other,
        isEmpty: false,
      }
    : {
        is: 'unclear',
        found: `either "${longest.text}" or "${other.text}"`,
        at: other,
        isEmpty: false,
      }
}

/** Whether a length of time is the one that a word for a default is about: the nearest in its clause. */
function isDefault(fact: Fact<Duration>, all: readonly Fact<Duration>[]): boolean {
  const { text } = fact.source
  const gap = (one: Fact<Duration>, at: number): number =>
    Math.min(Math.abs(one.from - at), Math.abs(one.to - at))
  return text.terms(byDefault).some(({ from }) => {
    if (!text.isBeside(fact.from, byDefault)) return false
    const nearest = all
      .filter(({ source }) => source === fact.source)
      .sort((a, b) => gap(a, from) - gap(b, from))[0]
    return nearest === fact
  })
}

function longestOf(facts: readonly Fact<Duration>[]): Fact<Duration> | null {
  return [...facts].sort((a, b) => b.days - a.days)[0] ?? null
}

export function lookForQuantity(need: Need, seen: Seen): Looked {
  const { withUnit, isLimit, count, of } = need.asked
  const all = factsIn(seen.texts, ({ text }) => text.quantities)
  const usable = all.filter(
    (fact) =>
      counts(need, fact) &&
      (withUnit !== true || fact.unit !== '' || fact.noun !== '') &&
      (isLimit !== true || fact.limit !== null),
  )
  if (count !== undefined && of !== undefined) {
    const counted = usable.filter(({ source, to }) =>
      termsIn([source], of).some((term) => term.from >= to && term.from - to < 40),
    )
    if (counted.some(({ values }) => values.some((value) => value >= count))) return shown
    const [first] = counted
    if (first === undefined) return notShown(all, 'no number')
    // what is counted may be called otherwise: "28 farmers and 5 advisers"
    const isOther = usable.some(
      (fact) =>
        fact.unit === '' && fact.noun !== '' && fact.values.every((value) => value >= count),
    )
    if (isOther)
      return {
        is: 'unclear',
        found: `"${first.text}" and other numbers`,
        at: first,
        isEmpty: false,
      }
    const found = `${need.label}: "${first.text}", but at least ${count} are needed`
    return { is: 'contradicted', found, at: first, isEmpty: false }
  }
  return usable.length >= need.times || hasOr(need, seen) ? shown : notShown(all, 'no number')
}

export function lookForCadence(need: Need, seen: Seen): Looked {
  const all = factsIn(seen.texts, ({ text }) => text.cadences)
  // how often something is done has no mode, unless it is denied: "not yet weekly"
  const usable = all.filter(({ said }) => said.mode !== 'denied' || need.as === 'named')
  const { every } = need.asked
  const often = every === undefined ? usable : usable.filter(({ days }) => days <= every)
  if (often.length > 0 || hasOr(need, seen)) return shown
  const [first] = usable
  if (first === undefined) return notShown(all)
  const found = `${need.label}: "${first.text}" is not often enough`
  return { is: 'contradicted', found, at: first, isEmpty: false }
}
