// Does a quantity meet a limit?
import { measures } from './language.ts'
import { minor } from './measure.ts'
import type { Quantity } from './quantities.ts'

/** Whether an actual meets a limit; null where that hangs on how a number is read. */
export function meets(limit: Quantity, actual: Quantity): boolean | null {
  const isMet = (bound: number, value: number): boolean => {
    // rounding in what was computed decides nothing
    const margin = Math.abs(bound) * 1e-9
    if (limit.limit === 'at least') return limit.isStrict ? value > bound : value >= bound - margin
    return limit.isStrict && bound > 0 ? value < bound : value <= bound + margin
  }
  // "p95 < 15 s" is no more than a limit itself
  if (actual.limit !== null && actual.limit !== limit.limit) return null
  // two numbers that can each be read in two ways are read in the same way
  const isSame = limit.values.length === actual.values.length
  const verdicts = limit.values.flatMap((bound, at) =>
    (isSame ? actual.values.slice(at, at + 1) : actual.values).map(
      (value) => isMet(bound, value) || (actual.limit !== null && value === bound),
    ),
  )
  return verdicts.every((verdict) => verdict === verdicts[0]) ? (verdicts[0] ?? null) : null
}

/** Whether all actuals meet a limit; null where they disagree, too. */
export function allMeet(limit: Quantity, actuals: readonly Quantity[]): boolean | null {
  const [verdict = null, ...others] = new Set(actuals.map((actual) => meets(limit, actual)))
  return others.length > 0 ? null : verdict
}

/** Whether two quantities have one unit, and are counted over one time. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && (a.per === null || b.per === null || a.per === b.per)
}

/** Whether both are money and one is in hundredths; their values are of the same unit. */
export function areMoney(a: Quantity, b: Quantity): boolean {
  const [one, other] = a.unit === minor ? [b, a] : [a, b]
  return other.unit === minor && measures.money.includes(one.unit)
}
