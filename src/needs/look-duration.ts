// Is there a length of time, and is it long enough?

import defaultTerms from '../../vocabularies/default.txt'
import requiredTerms from '../../vocabularies/required.txt'
import standardTerms from '../../vocabularies/standard.txt'
import type { Duration } from '../facts/durations.ts'
import { vocabularyOf } from '../facts/terms.ts'
import type { Need } from '../policy/need.ts'
import {
  contradicted,
  counts,
  type Fact,
  factsIn,
  hasOr,
  type Looked,
  notShown,
  type Seen,
  shown,
  unclear,
} from './seen.ts'

const required = vocabularyOf(requiredTerms)
const byDefault = vocabularyOf(defaultTerms)
/** What the agent's own standard is called. */
const standards = vocabularyOf(standardTerms)
/** Months and years are of different lengths: one twelfth of a year is a month. */
const margin = 0.985

type DurationFact = Fact<Duration>

export function lookForDuration(need: Need, seen: Seen): Looked {
  const all = factsIn(seen.texts, ({ text }) => text.durations)
  const { noShorterThan, moreThan, lessThan = Infinity } = need.asked
  if (noShorterThan !== undefined || moreThan !== undefined) return lookForKept(need, seen, all)
  const isShown = all.some((fact) => fact.days < lessThan && counts(need, fact))
  return isShown || hasOr(need, seen) ? shown : notShown(all)
}

/**
 * Where limits are asked: what is required stands in a clause with a word for that, what is kept is the longest other one that is neither denied nor a
 * default.
 */
function lookForKept(need: Need, seen: Seen, all: readonly DurationFact[]): Looked {
  const { moreThan = 0 } = need.asked
  const said = all.filter(({ source, from }) => source.text.isBeside(from, required))
  const kept = all.filter(
    (fact) => !said.includes(fact) && counts(need, fact) && !isDefault(fact, all),
  )
  const longest = longestOf(kept)
  if (longest !== null)
    return lookForRequired(need, seen, longest, said) ?? lookForOthers(need, longest, kept)
  // one length of time, and the text calls it a requirement: whether it is kept is for the reader
  const only = longestOf(said.filter((fact) => counts(need, fact)))
  if (only !== null && only.days * margin > moreThan)
    return unclear(`"${only.text}" is required, but the text does not say what is kept`, only)
  const standard = all.find((fact) => isDefault(fact, all))
  return notShown(all, standard === undefined ? '' : `"${standard.text}" is only a default`)
}

/** Whether what is kept is shorter than what is required; null where it is not. */
function lookForRequired(
  need: Need,
  seen: Seen,
  longest: DurationFact,
  said: readonly DurationFact[],
): Looked | null {
  const { noShorterThan, moreThan } = need.asked
  const own = said.filter(isOfStandard)
  const asked = noShorterThan?.includes('said') ? longestOf(own.length > 0 ? own : said) : null
  const minimum = noShorterThan?.includes('minimum') ? seen.minimum : null
  const breaks = (why: string): Looked =>
    contradicted(`${need.label}: "${longest.text}" ${why}`, longest)
  if (asked !== null && longest.days < asked.days * margin) {
    // of several requirements the text may mean the one that is met, and one that it repeats may be what is kept
    const isMetOnce = own.length === 0 && said.some(({ days }) => longest.days >= days * margin)
    const isRepeated = said.filter(({ days }) => days === asked.days).length > 1
    return isMetOnce || isRepeated
      ? unclear(
          `"${longest.text}" is kept, but one of the requirements is "${asked.text}"`,
          longest,
        )
      : breaks(`is shorter than "${asked.text}", which the text itself requires`)
  }
  if (minimum !== null && longest.days < minimum.days * margin)
    return breaks(`is shorter than the organisation's minimum of ${minimum.text}`)
  return moreThan !== undefined && longest.days * margin <= moreThan
    ? breaks(`is not more than ${moreThan} days`)
    : null
}

/** `Card: 24 months. Set: 12 months`: which of them is kept is for the reader. */
function lookForOthers(need: Need, longest: DurationFact, kept: readonly DurationFact[]): Looked {
  const others = kept.filter((fact) => fact !== longest)
  const [first] = others
  const isShorter = others.every(({ days }) => days < longest.days * margin)
  if (first === undefined || !isShorter || !isOfStandard(longest)) return shown
  // what nobody has set is not what the standard asks for
  return others.every(({ days }) => days * margin <= (need.asked.moreThan ?? 0))
    ? contradicted(
        `${need.label}: "${first.text}" is shorter than "${longest.text}", which its standard asks for`,
        first,
      )
    : unclear(`either "${longest.text}" or "${first.text}"`, first)
}

function isOfStandard({ source, from }: DurationFact): boolean {
  return source.text.isBeside(from, standards)
}

/** Whether a length of time is the one that a word for a default is about: the nearest in its clause. */
function isDefault(fact: DurationFact, all: readonly DurationFact[]): boolean {
  const { text } = fact.source
  const gap = (one: DurationFact, at: number): number =>
    Math.min(Math.abs(one.from - at), Math.abs(one.to - at))
  return text.terms(byDefault).some(({ from }) => {
    if (!text.isBeside(fact.from, byDefault)) return false
    const own = all.filter(({ source }) => source === fact.source)
    return own.sort((a, b) => gap(a, from) - gap(b, from))[0] === fact
  })
}

function longestOf(facts: readonly DurationFact[]): DurationFact | null {
  return [...facts].sort((a, b) => b.days - a.days)[0] ?? null
}
