// Does the actual in one cell meet the criterion in another?
import { measures, wholes } from './language.ts'
import { isZero } from './measure.ts'
import { allMeet, areMoney, isComparable } from './meets-limit.ts'
import { isNothing } from './nothing.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { hasTerm, isTerm, vocabularyOf } from './terms.ts'

export interface Comparison {
  /** Null when that cannot be told. */
  isMet: boolean | null
  /** What was compared, in words that follow the metric's name. */
  why: string
}

const every = vocabularyOf(wholes)
const unmeasured = vocabularyOf(measures.unmeasured)

/**
 * Holds an actual against a criterion, a cell each, remarks in brackets aside. `limit` says which way the criterion counts where it does not say so itself;
 * zero is a limit by itself. Where several figures of the actual disagree, or it was not measured, that is for the reader.
 */
export function compareCells(
  criterion: string,
  actual: string,
  limit: Quantity['limit'],
): Comparison {
  const open = (why: string): Comparison => ({ isMet: null, why })
  if (isNothing(actual)) return open('has no actual')
  if (isNothing(criterion)) return open('has no criterion')
  const isDecimalComma = decimalComma.test(criterion) || decimalComma.test(actual)
  const read = (text: string): Quantity[] => findQuantities(decided(text, isDecimalComma))
  const bounds = read(criterion)
  const bound = bounds.find((one) => one.limit !== null) ?? bounds[0]
  if (bound === undefined) return open(`has a criterion without a number: "${criterion}"`)
  const counts = bound.limit ?? limit ?? (isZero(bound) ? 'at most' : null)
  if (counts === null)
    return open(`has a criterion that says neither at least nor at most: "${criterion}"`)
  if (limit !== null && counts !== limit && !isZero(bound))
    return open(`has a criterion that says ${counts} instead of ${limit}: "${criterion}"`)
  const outside = actual.replace(/\([^)]*\)/g, ' ')
  const said = read(outside).length > 0 ? outside : actual
  if (hasTerm(said, unmeasured)) return open(`was not measured: "${actual}"`)
  const all = read(said)
  // a number without a unit is of the criterion's, where none has one; "54p" has one
  const isBare = all.every(({ unit }) => unit === '') && !/\d\p{L}/u.test(said)
  const values = all
    .map((one) => (isBare || areMoney(bound, one) ? { ...one, unit: bound.unit } : one))
    .filter((one) => isComparable(bound, one))
  if (values.length === 0) return open(`cannot be compared: "${actual}" with "${criterion}"`)
  const isMet = allMeet({ ...bound, limit: counts }, values)
  return isMet === null
    ? open(`can be read in two ways: "${actual}" against "${criterion}"`)
    : { isMet, why: `is ${actual.trim()}, but the criterion is ${counts} ${bound.text.trim()}` }
}

const decimalComma = /\d,\d{1,2}(?!\d)/

/** `1,870` beside `2,0` is less than two. */
function decided(text: string, isDecimalComma: boolean): string {
  return isDecimalComma ? text.replace(/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,.])/g, '$1.$20') : text
}

/** A criterion with its limit: zero is one by itself, and `all` is at least 100%; nothing where it has no number. */
export function boundOf(criterion: string): Quantity | undefined {
  const [bound] = findQuantities(isTerm(criterion, every) ? 'at least 100%' : criterion)
  return bound && { ...bound, limit: bound.limit ?? 'at most' }
}
