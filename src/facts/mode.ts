// Is a fact stated as done, as planned or as denied? NegEx (Chapman 2001) and ConText (Harkema 2009): triggers before or behind the fact, in its own clause.
import { functionWords, modes } from './language.ts'
import { memoize } from './memoize.ts'
import { isNothing } from './nothing.ts'
import { findTerms, hasTerm, vocabularyOf } from './terms.ts'
import { overlaps, quotesIn, type Span, type Stretch, type Token, wordsOf } from './tokens.ts'

export type Mode = 'done' | 'planned' | 'denied'

export interface Said {
  mode: Mode
  /** The words that say so; '' for what is done. */
  by: string
}

/** Words between a trigger and the fact, at most. */
const reach = { denied: 5, planned: 9, short: 2 }

/** Whether a trigger reaches over the words between it and the fact. */
function reachesOver(trigger: string, side: 'before' | 'behind', gap: string): boolean {
  const is = (kind: readonly string[]): boolean => hasTerm(trigger, vocabularyOf(kind))
  const words = wordsOf(gap).map(({ word }) => word)
  // "a draft without a unit was rejected"
  if (is(modes.shortest)) return words.every((word) => functionWords.has(word))
  // "a code that does not exist was rejected"
  const isPassive = side === 'before' && words.some((word) => modes.passive.includes(word))
  if (isPassive && is(modes.verbal)) return false
  return words.length <= (is(modes.short) ? reach.short : reach.planned)
}

/** `Pager: none`: what stands behind a label is said of it. */
const ofNothing = /^\s*:\s*([^.,;:()\n]{2,30}?)\s*(?:[.,;()\n]|$)/u

/** `doc. no. 4471`: a short form, and no denial. */
const numbering = /^\.\s?#?\d/

/**
 * The mode of a stretch, the fact, of a clause. Triggers inside quotation marks, inside the fact
 * or inside a phrase that hides them do not count, and a comma or colon ends their scope.
 */
export function modesIn(
  text: string,
  tokens: readonly Token[],
  clause: Stretch,
): (fact: Span) => Said {
  const own = tokens.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  // a clause speaks of several facts
  const find = memoize(
    (terms: readonly string[]): Stretch[] => findTerms(text, vocabularyOf(terms), own),
    (terms) => terms,
  )
  const hiding = [
    ...find(modes.hiding),
    ...quotesIn(clause.text).map(({ from, to }) => ({
      from: clause.from + from,
      to: clause.from + to,
    })),
  ]
  return (fact) => modeOf(text, find, [...hiding, fact], fact)
}

function modeOf(
  text: string,
  find: (terms: readonly string[]) => readonly Stretch[],
  hidden: readonly Span[],
  fact: Span,
): Said {
  const isOutside = (one: Stretch): boolean =>
    !overlaps(one, hidden) && !numbering.test(text.slice(one.to))
  const reaches = (one: Stretch, side: 'before' | 'behind', words: number): boolean => {
    const [first, second] = side === 'before' ? [one, fact] : [fact, one]
    if (first.to > second.from) return false
    const gap = text.slice(first.to, second.from)
    // "Planned: rotate the key": a colon behind the trigger itself is its own
    const own = side === 'before' && words === reach.planned ? gap.replace(/^\s*:/, '') : gap
    const isNear = !/[,:]/.test(own) && wordsOf(gap).length <= words
    return isNear && reachesOver(one.text, side, gap)
  }
  const saying = (terms: readonly string[], side: 'before' | 'behind', words: number): string =>
    find(terms).find((one) => isOutside(one) && reaches(one, side, words))?.text ?? ''
  const value = ofNothing.exec(text.slice(fact.to))?.[1] ?? ''
  const denied =
    (value !== '' && isNothing(value) ? value : '') ||
    saying(modes.deniedBefore, 'before', reach.denied) ||
    saying(modes.deniedBehind, 'behind', reach.denied)
  if (denied !== '') return { mode: 'denied', by: denied }
  const planned =
    saying(modes.plannedBefore, 'before', reach.planned) ||
    saying(modes.plannedBehind, 'behind', reach.planned)
  return planned === '' ? { mode: 'done', by: '' } : { mode: 'planned', by: planned }
}

const turning = vocabularyOf([...modes.deniedBefore, ...modes.plannedBefore])
const hiding = vocabularyOf(modes.hiding)

/** What denies or postpones in a few words that are no sentence: triggers outside of the phrases that hide them. */
export function turnsIn(text: string): Stretch[] {
  const hidden = findTerms(text, hiding)
  return findTerms(text, turning).filter((one) => !overlaps(one, hidden))
}
