// Which criteria does a text set, and which of two that are called the same is the easier one?

import { partsOf, subjectOf } from './criteria-lists.ts'
import { functionWords, measures } from './language.ts'
import { isZero } from './measure.ts'
import { meets } from './meets-limit.ts'
import type { Quantity } from './quantities.ts'
import { type Stretch, stretch, wordsOf } from './tokens.ts'

export interface SetCriterion {
  bound: Quantity & { limit: NonNullable<Quantity['limit']> }
  /** Its name and its number. */
  written: string
  /** What it is of: the beginnings of its words, in order. */
  name: string
  /** Another bound stands in the same part of the text, as in "lowered from ≥ 90% to ≥ 80%". */
  isBesideAnother: boolean
}

const noNames = new Set(
  [...measures.criteria, ...measures.against, ...measures.actuals]
    .flatMap((term) => wordsOf(term))
    .map(({ word }) => word)
    .filter((word) => !functionWords.has(word)),
)

/** `called`: what its row is called, of a cell that has no words of its own. */
export function criteriaSetIn(
  text: string,
  quantities: readonly Quantity[],
  called = '',
): SetCriterion[] {
  return partsOf(stretch(text, 0, text.length)).flatMap((part) => {
    const inside = quantities.filter(({ from, to }) => from >= part.from && to <= part.to)
    const bounds = inside.flatMap((one) => bounded(one) ?? [])
    return bounds.flatMap((bound) => {
      const head = part.text.slice(0, bound.from - part.from).lastIndexOf(':') + 1
      const tail = { ...part, text: part.text.slice(head), from: part.from + head }
      const isBesideAnother = bounds.length > 1
      const as = (name: string, written: string): SetCriterion[] => [
        { bound, name, isBesideAnother, written: written.trim().replace(/[.,;]$/, '') },
      ]
      const own = [tail, part].find((one) => nameOf(one, inside) !== '')
      if (own !== undefined) return as(nameOf(own, inside), own.text)
      const name = nameOf(stretch(called, 0, called.length), [])
      return name === '' ? [] : as(name, `${called} ${part.text}`)
    })
  })
}

/** "zero Sev-1" is a limit by itself; a figure may be what was counted. */
function bounded(quantity: Quantity): SetCriterion['bound'] | null {
  const isNone = isZero(quantity) && !/\d/.test(quantity.text)
  const limit = quantity.limit ?? (isNone ? 'at most' : null)
  return limit === null ? null : { ...quantity, limit }
}

/** The words of a text, without its figures. */
function nameOf({ text, from }: Stretch, inside: readonly Quantity[]): string {
  const plain = inside
    .filter((one) => one.from >= from)
    .reduce(
      (before, one) =>
        before.slice(0, one.from - from) +
        ' '.repeat(one.to - one.from) +
        before.slice(one.to - from),
      text,
    )
  return [...subjectOf(plain, noNames)].sort().join(' ')
}

/** Whether a criterion asks less than one of the same name; null where that cannot be told, or where they do not count the same. */
export function isEasier(now: SetCriterion, before: SetCriterion): boolean | null {
  const [bound, was] = [now.bound, before.bound]
  if (bound.limit !== was.limit || bound.unit !== was.unit || bound.per !== was.per) return null
  const isMet = meets({ ...was, isStrict: false }, { ...bound, limit: null })
  return isMet === null ? null : !isMet
}
