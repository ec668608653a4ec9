// What is a day that was found, and what does a page tell of how it writes its days?
import { type Day, dayOf, daysBetween } from './calendar.ts'
import { yearOf } from './day-forms.ts'
import type { Span } from './tokens.ts'

/** How a page writes its days, as far as it shows that. */
export interface DayHabits {
  /** Which number of `06/12/2026` is the day. */
  order: 'day first' | 'month first' | null
  /** The marks in days of numbers, where `13-04` and `9/17` are days too. */
  marks: ReadonlySet<string>
  /** Years of two digits behind the name of a month: `13 Jul 26`. */
  hasShortYears: boolean
  /** And behind two numbers of which one has a single digit: `4.5.26`. */
  hasShortNumbers: boolean
  /** Its days of numbers are all `2026-06-12`. */
  isIso: boolean
  /** And without their years `06-12`. */
  hasIsoShorts: boolean
}

export interface DayContext {
  /** The day that a day without a year is near to. */
  near: Day | null
  habits: DayHabits
}

/** The day of a month with that number. */
export type InMonth = (day: number | string | undefined) => Day | null

export interface Hit extends Span {
  /** The days that it can mean; null for one that does not exist. */
  days: readonly (Day | null)[]
  kind?: 'ambiguous' | 'span'
  yearAssumed?: boolean
  /** The day with another number in the same month: `4 and` of `4 and 5 May`. */
  inMonth?: InMonth
  /** Others of its month stand behind it. */
  isListed?: boolean
}

/** Days of a month; without a year, each as near to that day as it can be. */
export function inMonthOf(year: string | undefined, month: number, near: Day | null): InMonth {
  return (day) =>
    year === undefined ? nearest(month, Number(day), near) : dayOf(yearOf(year), month, Number(day))
}

/** A day of the year that is nearest to another day. */
export function nearest(month: number, number: number, near: Day | null): Day | null {
  if (near === null) return null
  const distance = (day: Day): number => Math.abs(daysBetween(day, near))
  const [best] = [-1, 0, 1]
    .map((step) => dayOf(Number(near.slice(0, 4)) + step, month, number))
    .filter((day) => day !== null)
    .sort((a, b) => distance(a) - distance(b))
  return best ?? null
}

/** One day; where its year is not written, and not known either, it is none. */
export function oneDay(at: Span, day: Day | null, yearAssumed: boolean, inMonth?: InMonth): Hit[] {
  return yearAssumed && day === null
    ? []
    : [{ ...at, days: [day], yearAssumed, ...(inMonth && { inMonth }) }]
}
