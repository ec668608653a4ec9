// In which ways can a criterion and its actual be read, where a comma or a point stands before three digits?
import type { Measure } from './criteria.ts'
import { markShown } from './numbers.ts'
import { findQuantities, type Quantity } from './quantities.ts'

export interface Reading {
  criterion: Measure
  actual: Measure
}

/**
 * One reading where nothing is ambiguous or the text settles it: another number shows how the same mark is used, or one side is so large that the other
 * cannot have three decimals. Else both: with a comma that groups, and with a comma that is the decimal mark.
 */
export function readingsOf(text: string, criterion: Measure, actual: Measure): Reading[] {
  const english = { criterion, actual }
  if (criterion.other === null && actual.other === null) return [english]
  const continental = { criterion: turned(criterion), actual: turned(actual) }
  const shown = [
    ...findQuantities(text).filter(({ dimension }) => dimension !== 'count'),
    criterion,
    actual,
  ].map((quantity) => markShown(quantity.text))
  const marks = new Set(
    [criterion, actual].flatMap((quantity) =>
      quantity.other === null ? [] : [/[.,]/.exec(quantity.text)?.[0]],
    ),
  )
  const isContinental = (one: ReturnType<typeof markShown>): boolean =>
    (one?.mark === ',') === (one?.use === 'decimal')
  const all = shown.filter((one) => one !== null)
  const settled = all.filter((one) => marks.has(one.mark))
  if (
    settled.length > 0 &&
    all.every((one) => isContinental(one) === isContinental(all[0] ?? null))
  )
    return [isContinental(settled[0] ?? null) ? continental : english]
  const bySize = [english, continental].filter(
    (reading) =>
      !isSplinter(reading, criterion, 'criterion') && !isSplinter(reading, actual, 'actual'),
  )
  return bySize.length === 1 ? bySize : [english, continental]
}

function turned(measure: Measure): Measure {
  return measure.other === null
    ? measure
    : { ...measure, value: measure.other, other: measure.value }
}

/** Three decimals beside a hundred or more of the same unit, or that end in two zeros in a criterion that is no time: nobody writes them. */
function isSplinter(reading: Reading, written: Measure, part: 'criterion' | 'actual'): boolean {
  if (written.other === null) return false
  const isSmall = reading[part].value < Math.max(written.value, written.other)
  const beside: Quantity = part === 'criterion' ? reading.actual : reading.criterion
  return (
    isSmall &&
    ((part === 'criterion' &&
      written.dimension !== 'time' &&
      /[.,]\d00(?!\d)/.test(written.text)) ||
      Math.abs(beside.value) / written.unit >= 100)
  )
}
