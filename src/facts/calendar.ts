// What is a day, and how far is it from another?

/** A calendar day as `YYYY-MM-DD`. All arithmetic is in whole UTC days; no verdict depends on a time zone. */
export type Day = string

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day so many months later, or the month's last where it has no such day; null beyond the years that are read. */
export function addMonths(day: Day, months: number): Day | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  for (let last = date; last >= 28; last--) {
    const found = dayOf(inYear, inMonth, last)
    if (found !== null) return found
  }
  return dayOf(inYear, inMonth, date)
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The day of these numbers, or null where there is none. Never `new Date(text)`, which rolls 30 February into March. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const length = lengths[month - 1] ?? 0
  if (year < 1900 || year > 2199 || day < 1 || day > length) return null
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** The day when the text is exactly one existing `YYYY-MM-DD`, else null. */
export function isoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day))
}

/** The first day of the week of that number, as ISO 8601 counts them. */
export function firstOfWeek(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4) ?? ''
  return addDays(fourth, (week - 1) * 7 - (weekdayOf(fourth) - 1))
}
