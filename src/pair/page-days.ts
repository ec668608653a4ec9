// What does a page show of how it writes its days?
import { type Day, dayOf } from '../facts/calendar.ts'
import { forms, type Groups, isPlainDay, yearOf } from '../facts/day-forms.ts'
import type { DayHabits } from '../facts/days.ts'
import { functionWords } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import { months } from '../facts/word-values.ts'

/** The habits that a page shows: its order by a number above twelve, by names of months, by months of another language, or by years that stand first. */
export function habitsIn(text: string): DayHabits {
  const folded = lower(text)
  const all = (form: () => RegExp): Groups[] =>
    [...folded.matchAll(form())].map(({ groups }) => groups ?? {})
  const isNamed = ({ m = '' }: Groups): boolean => months.has(m)
  const isNoVerb = ({ m = '', y }: Groups): boolean => y !== undefined || !functionWords.has(m)
  const numbers = all(forms.numeric)
  const numeric = numbers.filter(isPlainDay)
  const shortNumbers = numbers.filter((one) => !isPlainDay(one))
  const shorts = all(forms.short)
  const isoShorts = shorts.filter(({ s }) => s === '-')
  const isoMarks = [...folded.matchAll(forms.iso())]
    .map(({ 0: whole }) => whole[4] ?? '')
    .filter((mark) => mark === '/' || mark === '.')
  const telling = [...numeric, ...shorts].filter(({ s }) => s !== '.')
  const isDayFirst = ({ a, b }: Groups): boolean =>
    Number(a) > 12 && Number(a) <= 31 && Number(b) >= 1 && Number(b) <= 12
  const isMonthFirst = ({ a, b }: Groups): boolean =>
    Number(b) > 12 && Number(b) <= 31 && Number(a) >= 1 && Number(a) <= 12
  const named = all(forms.dayMonth).filter(isNamed)
  const shortYears = named.flatMap(({ yy }) => (yy === undefined ? [] : [yy]))
  const votes = {
    numbers: [
      numeric.filter((one) => one['s'] !== '.' && isDayFirst(one)).length,
      numeric.filter((one) => one['s'] !== '.' && isMonthFirst(one)).length,
    ],
    // one alone may be a share of something
    short: fewer(telling.filter(isDayFirst).length, telling.filter(isMonthFirst).length),
    names: [
      named.filter(isNoVerb).length,
      all(forms.monthDay).filter(isNamed).filter(isNoVerb).length,
    ],
    years: [0, isoMarks.length],
  }
  const [day = 0, month = 0] = Object.values(votes).find(([one, other]) => one !== other) ?? []
  return {
    order: day === month ? null : day > month ? 'day first' : 'month first',
    marks: new Set([
      ...numeric.map(({ s = '' }) => s),
      ...isoMarks,
      ...(votes.short.some((votes) => votes > 0) || isoMarks.length > 0 ? ['/'] : []),
    ]),
    // the same two digits behind two months are a year
    hasShortYears: shortYears.some((one, index) => shortYears.indexOf(one) < index),
    hasShortNumbers:
      new Set(shortNumbers.map(({ y }) => y)).size === 1 &&
      areDays(shortNumbers.map(({ a, b, y = '' }) => dayOf(yearOf(y), Number(b), Number(a)))),
    isIso: numeric.length === 0 && folded.search(forms.iso()) >= 0,
    hasIsoShorts:
      isoShorts.some(isMonthFirst) &&
      isoShorts.every(({ a, b }) => a?.length === 2 && b?.length === 2) &&
      areDays(isoShorts.map(({ a, b }) => dayOf(2024, Number(a), Number(b)))),
  }
}

/** Whether all of them are days, and three of them at least are different. */
function areDays(days: readonly (Day | null)[]): boolean {
  return new Set(days).size > 2 && !days.includes(null)
}

/** Two counts, of which one that stands alone says nothing. */
function fewer(day: number, month: number): [number, number] {
  return day + month < 2 ? [0, 0] : [day, month]
}
