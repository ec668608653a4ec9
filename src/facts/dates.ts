// Which calendar days does a text name?
import { remembered } from '../remembered.ts'

/** A calendar day as `YYYY-MM-DD`. All date arithmetic is in whole UTC days; no verdict depends on a time zone. */
export type Day = string

export interface FoundDate {
  /** The day, or null when the text names none that can be trusted. */
  day: Day | null
  /** Why there is no day: it does not exist, or it can be read in two ways. */
  problem: 'impossible' | 'ambiguous' | null
  /** True when the year was not written and was taken from the day it stands near to. */
  yearAssumed: boolean
  /** The text as written, and its half-open stretch. */
  text: string
  from: number
  to: number
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(?:19|20)\\d\\d'
const dayNumber = '\\d{1,2}(?:st|nd|rd|th)?'
/** `12. June 2026`, as it is written where ordinals have a full stop: with a year only, as a sentence may end in a number. */
const dayWithStop = '\\d{1,2}(?:st|nd|rd|th|\\.(?= ))?'

const inNumbers = [
  `(?<iso>(?<![\\w./-])\\d{4}[-/.‑]\\d{1,2}[-/.‑]\\d{1,2}(?![\\d/-]|[.]\\w|[A-SU-Za-su-z_])(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?)`,
  `(?<numeric>(?<![\\w./-])(?<first>\\d{1,2})[./-](?<second>\\d{1,2})[./-](?<numericYear>${year})(?![\\w/-]))`,
]
const withMonths = [
  `(?<dmy>(?<![\\w.])(?<dmyDay>${dayWithStop})(?:[ \\u00a0-]|\\s+of\\s+)(?<dmyMonth>${month})(?:,?[ \\u00a0-]|,\\s*)(?<dmyYear>${year})(?!\\w))`,
  `(?<mdy>(?<![\\w.])(?<mdyMonth>${month})[ \\u00a0](?<mdyDay>${dayNumber})(?:,\\s*|[ \\u00a0])(?<mdyYear>${year})(?!\\w))`,
  `(?<dm>(?<![\\w.])(?<dmDay>${dayNumber})(?:[ \\u00a0-]|\\s+of\\s+)(?<dmMonth>${month})(?!\\w))`,
  `(?<md>(?<![\\w.])(?<mdMonth>${month})[ \\u00a0](?<mdDay>${dayNumber})(?![\\w:%]))`,
]
/** One alternative per way of writing; the groups say which one matched. Most texts name no month, and need not be searched for one. */
const patterns = {
  numbers: new RegExp(inNumbers.join('|'), 'gi'),
  months: new RegExp([...inNumbers, ...withMonths].join('|'), 'gi'),
}
const anyMonth = /(?:^|[^a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/**
 * The dates in a text, in order. Read: `2026-06-12`, `12 June 2026`, `June 12, 2026`, `12-JUN-2026`, with ordinals and short months;
 * `13.06.2026`, and `13/06/2026` where only one reading exists. `06/12/2026` is ambiguous, `2026-02-30` impossible: both are returned with their problem.
 * With `near`, a day without a year (`12 June`) is read as the one closest to that day. Dates inside paths and file names are not dates.
 */
export function findDates(text: string, near: Day | null = null): readonly FoundDate[] {
  return /\d/.test(text) ? datesIn(text, near) : []
}

const datesIn = remembered(readDates, (text, near) => `${near} ${text}`)

function readDates(text: string, near: Day | null): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(anyMonth.test(text) ? patterns.months : patterns.numbers)) {
    const g = match.groups ?? {}
    const from = match.index
    const base = { text: match[0], from, to: from + match[0].length, yearAssumed: false }
    if (g.iso !== undefined) {
      const [y = 0, m = 0, d = 0] = g.iso.split(/[-/.‑T]/i).map(Number)
      found.push({ ...base, ...dayOf(y, m, d) })
    } else if (g.dmy !== undefined) {
      found.push({
        ...base,
        ...dayOf(Number(g.dmyYear), monthOf(g.dmyMonth), Number.parseInt(g.dmyDay ?? '', 10)),
      })
    } else if (g.mdy !== undefined) {
      found.push({
        ...base,
        ...dayOf(Number(g.mdyYear), monthOf(g.mdyMonth), Number.parseInt(g.mdyDay ?? '', 10)),
      })
    } else if (g.numeric !== undefined) {
      const first = Number(g.first)
      const second = Number(g.second)
      const y = Number(g.numericYear)
      // with full stops the day comes first wherever people write so
      if ((first > 12 || match[0].includes('.')) && second <= 12)
        found.push({ ...base, ...dayOf(y, second, first) })
      else if (second > 12 || first === second) found.push({ ...base, ...dayOf(y, first, second) })
      else found.push({ ...base, day: null, problem: 'ambiguous' })
    } else if (near !== null) {
      const day = Number.parseInt(g.dmDay ?? g.mdDay ?? '', 10)
      const guess = closest(monthOf(g.dmMonth ?? g.mdMonth), day, near)
      // "may 3" is more often a verb than a day: a bare month must be written with a capital or in full upper case
      const named = g.dmMonth ?? g.mdMonth ?? ''
      if (guess !== null && /^\p{Lu}/u.test(named))
        found.push({ ...base, ...guess, yearAssumed: true })
    }
  }
  return found
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `Monday` … `Sunday`. */
export function weekdayOf(day: Day): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  return names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** The day when the text is exactly one existing `YYYY-MM-DD`, else null. */
export function isoDay(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))).day
    : null
}

function monthOf(name = ''): number {
  return monthNames.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

/** Never `new Date(text)`, which rolls 30 February into March. */
function dayOf(y: number, m: number, d: number): { day: Day | null; problem: 'impossible' | null } {
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (y < 1900 || y > 2199 || d < 1 || d > (lengths[m - 1] ?? 0))
    return { day: null, problem: 'impossible' }
  const pad = (n: number): string => String(n).padStart(2, '0')
  return { day: `${y}-${pad(m)}-${pad(d)}`, problem: null }
}

function closest(m: number, d: number, near: Day): { day: Day; problem: null } | null {
  const y = Number(near.slice(0, 4))
  const days = [y - 1, y, y + 1]
    .map((candidate) => dayOf(candidate, m, d).day)
    .filter((day) => day !== null)
  const [best] = days.sort(
    (a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)),
  )
  return best === undefined ? null : { day: best, problem: null }
}
