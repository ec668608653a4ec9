// Which calendar days does a text name, in whichever of the world's ways of writing them?

import { type Day, weekdayOf } from './calendar.ts'
import { forms } from './day-forms.ts'
import { type DayContext, type Hit, nearest } from './day-hits.ts'
import { readersOf } from './day-readers.ts'
import { lower, overlaps, type Stretch, stretch } from './tokens.ts'
import { weekdays } from './word-values.ts'

export type { DayContext, DayHabits } from './day-hits.ts'

/** Where nothing is known of the page. */
export const alone: DayContext = {
  near: null,
  habits: {
    order: null,
    marks: new Set(),
    hasShortYears: false,
    hasShortNumbers: false,
    isIso: false,
    hasIsoShorts: false,
  },
}

export interface FoundDay extends Stretch {
  /** The day, or null where the text names none that is certain. */
  day: Day | null
  /** Every day that it can mean: two for `06/12/2026`, seven for a week, none where it does not exist, or in no form that is known. */
  days: readonly Day[]
  /** Why there is no single day: it does not exist, it can be read in two ways, or it is a stretch of days. */
  problem: 'impossible' | 'ambiguous' | 'span' | null
  /** The year was not written, and was taken from the day it stands near to. */
  yearAssumed: boolean
}

/**
 * The days in a text, in order: ISO, `12 June 2026`, `June 12th, 2026`, `12-Jun-2026`, `07/Apr/2026`, `12.06.2026`, `4.VI.2026`, `2026年6月12日`, months
 * in a dozen languages, lists and ranges of days, `KW 18`; a day without a year as the one nearest to `near`; `06/12/2026` in the page's order.
 */
export function findDays(text: string, page: DayContext): FoundDay[] {
  if (!/\d/.test(text)) return []
  const folded = lower(text)
  const found: FoundDay[] = []
  const add = (hit: Hit): void => {
    if (overlaps(hit, found)) return
    found.push(foundOf(text, hit))
    for (const earlier of earlierOf(folded, hit)) add(earlier)
  }
  for (const [form, read] of readersOf(folded)) {
    const pattern = form()
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const from = match.index
      const to = from + match[0].length
      const around = { whole: text.slice(from, to), behind: folded.slice(to, to + 16) }
      const hits = read({ ...match.groups, ...around }, { from, to }, page)
      hits.forEach(add)
      // in "2nd try 21 July" the first number begins no day, and hides one
      if (hits.length === 0) pattern.lastIndex = from + 1
    }
  }
  return withYears(
    folded,
    found.sort((a, b) => a.from - b.from),
  )
}

/** In a range or a list, a day without a year has that of the day beside it: `4 March – 6 April 2025`. */
function withYears(text: string, found: readonly FoundDay[]): FoundDay[] {
  const isJoined = (one: FoundDay | undefined, next: FoundDay | undefined): boolean =>
    forms.between().test(text.slice(one?.to, next?.from))
  return found.map((one, at) => {
    const [before, behind] = [found[at - 1], found[at + 1]]
    const hasYear = (other: FoundDay | undefined): boolean =>
      other?.day != null && !other.yearAssumed
    const other =
      hasYear(behind) && isJoined(one, behind)
        ? behind
        : hasYear(before) && isJoined(before, one)
          ? before
          : undefined
    if (!one.yearAssumed || one.day === null || !other?.day) return one
    const day = nearest(Number(one.day.slice(5, 7)), Number(one.day.slice(8)), other.day)
    return day === null ? one : { ...one, day, days: [day] }
  })
}

function foundOf(text: string, { from, to, days: all, kind, yearAssumed = false }: Hit): FoundDay {
  const days = all.filter((day) => day !== null)
  const own = stretch(text, from, to)
  // with a month in letters or a year, and where that stands first with hyphens: `50/50` is no day, `2026. 18. 9` may be one
  const isWrittenOut = /\d{4}$|^\d{4}-\d{2}-\d{2}$|\p{L}{3}/u.test(own.text)
  const none = isWrittenOut ? 'impossible' : 'ambiguous'
  const problem = days.length === 0 ? none : (kind ?? null)
  const day = problem === null ? (days[0] ?? null) : null
  return { ...own, day, days, problem, yearAssumed }
}

/** The day before one that shares its month and year: `4 and` of `4 and 5 May 2026`. */
function earlierOf(folded: string, { from, inMonth, yearAssumed = false, isListed }: Hit): Hit[] {
  const start = Math.max(0, from - 16)
  const before = folded.slice(start, from)
  const match =
    [...before.matchAll(forms.earlier())][0] ??
    (isListed ? [...before.matchAll(forms.first())][0] : undefined)
  const written = match?.groups?.['d'] ?? ''
  const day = inMonth?.(written) ?? null
  if (match === undefined || inMonth === undefined || day === null) return []
  const at = start + match.index
  return [{ from: at, to: at + written.length, days: [day], inMonth, isListed: true, yearAssumed }]
}

/** The day of the week that stands before a day and is not its own; null where none does. */
export function otherWeekday(text: string, { day, from }: FoundDay): string | null {
  const said = /(\p{L}+)\.?,?\s*$/u.exec(text.slice(Math.max(0, from - 16), from))?.[1] ?? ''
  const number = weekdays.get(lower(said))
  return day === null || number === undefined || number === weekdayOf(day) ? null : said
}
