// Which calendar days does a text name, in whichever of the world's ways of writing them?

import { addDays, type Day, dayOf, daysBetween, firstOfWeek, weekdayOf } from './calendar.ts'
import { forms, type Groups, isPlainDay, monthOfRoman, yearOf } from './day-forms.ts'
import { functionWords, months, monthsWithYear, timeUnits, weekdays } from './language.ts'
import { lower, overlaps, type Stretch } from './tokens.ts'

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

interface Hit {
  from: number
  to: number
  /** The days that it can mean; null for one that does not exist. */
  days: readonly (Day | null)[]
  kind?: 'ambiguous' | 'span'
  yearAssumed?: boolean
  /** The day with another number in the same month: `4 and` of `4 and 5 May`. */
  inMonth?: (day: number) => Day | null
  /** Others of its month stand behind it. */
  isListed?: boolean
}

type Reader = (groups: Groups, at: { from: number; to: number }, page: DayContext) => Hit[]

/** Readers by form, those first that are surer. */
const readers: readonly (readonly [() => RegExp, Reader])[] = [
  [
    forms.iso,
    ({ y, m, d, m2, d2, whole = '' }, at) => {
      const day = dayOf(Number(y), Number(m ?? m2), Number(d ?? d2))
      // "15. 9. 2026. 18. 9.": the year ends one day, and the next begins
      return day === null && /\s/.test(whole) ? [] : [{ ...at, days: [day] }]
    },
  ],
  [
    forms.cjk,
    ({ y, m, d }, at, { near }) => {
      const day =
        y === undefined
          ? nearest(Number(m), Number(d), near)
          : dayOf(Number(y), Number(m), Number(d))
      return y === undefined && day === null
        ? []
        : [{ ...at, days: [day], yearAssumed: y === undefined }]
    },
  ],
  [forms.numeric, readNumbers],
  [
    forms.roman,
    ({ d, r = '', y }, at) => {
      const month = monthOfRoman(r)
      return month === 0 ? [] : [{ ...at, days: [dayOf(Number(y), month, Number(d))] }]
    },
  ],
  [forms.dayMonth, readDayMonth],
  [forms.monthDay, readMonthDay],
  [
    forms.monthYear,
    ({ m = '', y }, at) => {
      const month = months.get(m)
      const all = Array.from({ length: 31 }, (_, day) => dayOf(Number(y), month ?? 0, day + 1))
      return month === undefined ? [] : [{ ...at, days: all, kind: 'span' }]
    },
  ],
  [
    forms.dotted,
    ({ a, b }, at, { near }) => {
      const inMonth = (day: number): Day | null => nearest(Number(b), day, near)
      const day = inMonth(Number(a))
      return day === null ? [] : [{ ...at, days: [day], yearAssumed: true, inMonth }]
    },
  ],
  [forms.short, readShort],
  [
    forms.week,
    ({ w, y }, at, { near }) => {
      const year = y ?? near?.slice(0, 4)
      if (year === undefined || Number(w) < 1 || Number(w) > 53) return []
      const monday = firstOfWeek(Number(year), Number(w))
      return [
        { ...at, days: [0, 1, 2, 3, 4, 5, 6].map((step) => addDays(monday, step)), kind: 'span' },
      ]
    },
  ],
]

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
  for (const [form, read] of readers) {
    const pattern = form()
    pattern.lastIndex = 0
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const { 0: whole, index, groups = {} } = match
      const at = { from: index, to: index + whole.length }
      const around = { whole: text.slice(at.from, at.to), behind: folded.slice(at.to, at.to + 16) }
      const hits = read({ ...groups, ...around }, at, page)
      hits.forEach(add)
      // in "2nd try 21 July" the first number begins no day, and hides one
      if (hits.length === 0) pattern.lastIndex = index + 1
    }
  }
  return withYears(
    folded,
    found.sort((a, b) => a.from - b.from),
  )
}

/** In a range or a list, a day without a year has that of the day beside it: `4 March – 6 April 2025`. */
function withYears(text: string, found: readonly FoundDay[]): FoundDay[] {
  return found.map((one, at) => {
    const other = [found[at + 1], found[at - 1]].find((beside) => {
      const [first, second] = beside === found[at + 1] ? [one, beside] : [beside, one]
      return (
        beside?.day &&
        !beside.yearAssumed &&
        forms.between().test(text.slice(first?.to, second?.from))
      )
    })
    if (!one.yearAssumed || one.day === null || !other?.day) return one
    const day = nearest(Number(one.day.slice(5, 7)), Number(one.day.slice(8)), other.day)
    return day === null ? one : { ...one, day, days: [day] }
  })
}

function foundOf(text: string, { from, to, days: all, kind, yearAssumed }: Hit): FoundDay {
  const days = all.filter((day) => day !== null)
  const said = text.slice(from, to)
  // with a month in letters or a year, and where that stands first with hyphens: `50/50` is no day, `2026. 18. 9` may be one
  const isWrittenOut = /\d{4}$|^\d{4}-\d{2}-\d{2}$|\p{L}{3}/u.test(said)
  const none = isWrittenOut ? 'impossible' : 'ambiguous'
  const problem = days.length === 0 ? none : (kind ?? null)
  const day = problem === null ? (days[0] ?? null) : null
  return {
    text: said,
    from,
    to,
    day,
    days,
    problem,
    yearAssumed: yearAssumed === true,
  }
}

/** The day before one that shares its month and year: `4 and` of `4 and 5 May 2026`. */
function earlierOf(folded: string, { from, inMonth, yearAssumed, isListed }: Hit): Hit[] {
  if (inMonth === undefined) return []
  const before = folded.slice(Math.max(0, from - 16), from)
  const [match] = [
    ...before.matchAll(forms.earlier()),
    ...(isListed ? before.matchAll(forms.first()) : []),
  ]
  const written = match?.groups?.['d'] ?? ''
  const day = match === undefined ? null : inMonth(Number(written))
  if (match === undefined || day === null) return []
  const start = Math.max(0, from - 16) + match.index
  return [
    {
      from: start,
      to: start + written.length,
      days: [day],
      inMonth,
      isListed: true,
      yearAssumed: yearAssumed === true,
    },
  ]
}

function readNumbers(
  { a, b, s, y = '' }: Groups,
  at: { from: number; to: number },
  { habits }: DayContext,
): Hit[] {
  if (!isPlainDay({ a, b, s, y }) && !habits.hasShortNumbers) return []
  const year = yearOf(y)
  const dayFirst = dayOf(year, Number(b), Number(a))
  const monthFirst = s === '.' ? null : dayOf(year, Number(a), Number(b))
  // "11.30.00" is a time
  const isTime = s === '.' && y.length === 2 && Number(a) < 24 && Number(b) < 60
  if (isTime && dayFirst === null) return []
  // "50/75/90" are three numbers
  const [low, high] = [Number(a), Number(b)].sort((one, other) => one - other)
  if (y.length === 2 && (low === 0 || (low ?? 0) > 12 || (high ?? 0) > 31)) return []
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst && habits.order === null)
    return [{ ...at, days: [dayFirst, monthFirst], kind: 'ambiguous' }]
  if (monthFirst !== null && (dayFirst === null || habits.order === 'month first'))
    return [{ ...at, days: [monthFirst] }]
  return [{ ...at, days: [dayFirst], inMonth: (day) => dayOf(year, Number(b), day) }]
}

/** The day of a month that is named; null where the year is neither written nor known. */
function namedDay(
  groups: Groups,
  { near, habits }: DayContext,
): ((day: number) => Day | null) | null {
  const { m = '', y, yy, whole = '' } = groups
  const month = months.get(m)
  const year = y ?? (habits.hasShortYears ? yy : undefined)
  if (month === undefined) return null
  if (year !== undefined) return (day) => dayOf(yearOf(year), month, day)
  // "17/ago" is a day, and "17 ago" none
  const isMarked = /^\d{1,2}[/-]\p{L}/u.test(whole)
  // "may 3" is more often a verb: without a year, a month that is also another word has its capital
  const isWritten =
    isMarked ||
    !functionWords.has(m) ||
    new RegExp(`${m.charAt(0).toUpperCase()}${m.slice(1)}`, 'u').test(whole)
  return near === null || !isWritten || (monthsWithYear.has(m) && !isMarked)
    ? null
    : (day) => nearest(month, day, near)
}

function readDayMonth(groups: Groups, at: { from: number; to: number }, page: DayContext): Hit[] {
  const inMonth = namedDay(groups, page)
  const { d, y, yy } = groups
  if (inMonth === null || Number(d) > 31) return []
  const isShort = yy !== undefined && !page.habits.hasShortYears
  const to = isShort ? at.to - yy.length - 1 : at.to
  const yearAssumed = y === undefined && (yy === undefined || isShort)
  if (yearAssumed && inMonth(Number(d)) === null) return []
  return [{ ...at, to, days: [inMonth(Number(d))], inMonth, yearAssumed }]
}

function readMonthDay(
  groups: Groups,
  { from, to }: { from: number; to: number },
  page: DayContext,
): Hit[] {
  const inMonth = namedDay(groups, page)
  const { m = '', d = '', more = '', y, whole = '' } = groups
  if (inMonth === null || Number(d) > 31) return []
  const yearAssumed = y === undefined
  if (yearAssumed && inMonth(Number(d)) === null) return []
  const end = whole.indexOf(d, m.length) + d.length
  const others = [
    ...whole.slice(end, more === '' ? end : undefined).matchAll(/(?<!\d)\d{1,2}(?!\d)/g),
  ]
  const first = { from, to: others.length === 0 ? to : from + end, days: [inMonth(Number(d))] }
  return [
    { ...first, yearAssumed },
    ...others.map(({ 0: own, index }, at) => ({
      from: from + end + index,
      to: at === others.length - 1 ? to : from + end + index + own.length,
      days: [inMonth(Number(own))],
      yearAssumed,
    })),
  ]
}

/** `13-04` and `9/17`, where the page writes its days with that mark; `04-13 09:00` where it writes them as ISO does. Two numbers that are the same are a score. */
function readShort(
  { a, b, s = '', behind = '' }: Groups,
  at: { from: number; to: number },
  { near, habits }: DayContext,
): Hit[] {
  const { order, marks, isIso, hasIsoShorts } = habits
  const isPadded = a?.length === 2 && b?.length === 2
  const isZeroed = isPadded && [a, b].some((one) => one.startsWith('0'))
  const isIsoShort = hasIsoShorts || /^\s\d{1,2}:\d\d/.test(behind)
  if (isIso && s === '-' && isPadded && isIsoShort) return nearDay(Number(a), Number(b), near, at)
  if (order === null || !marks.has(s) || (a === b && !isZeroed)) return []
  // "12.05" is more often a number, but where years stand first
  if (s === '.' && (order === 'day first' || !isPadded)) return []
  if (timeUnits.has(/^\s?(\p{L}+)/u.exec(behind)?.[1] ?? '')) return []
  // "8-10" is a range, and "4/5" a share
  if (!isPadded && Number(a) <= 12 && Number(b) <= 12 && (s === '-' || Number(a) < Number(b)))
    return []
  const [d, m] = order === 'day first' ? [a, b] : [b, a]
  return nearDay(Number(m), Number(d), near, at)
}

function nearDay(m: number, d: number, near: Day | null, at: { from: number; to: number }): Hit[] {
  const day = nearest(m, d, near)
  return day === null ? [] : [{ ...at, days: [day], yearAssumed: true }]
}

function nearest(m: number, d: number, near: Day | null): Day | null {
  if (near === null) return null
  const years = [-1, 0, 1].map((step) => dayOf(Number(near.slice(0, 4)) + step, m, d))
  const [best] = years
    .filter((day) => day !== null)
    .sort((a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)))
  return best ?? null
}

/** The day of the week that stands before a day and is not its own; null where none does. */
export function otherWeekday(text: string, { day, from }: FoundDay): string | null {
  const said = /(\p{L}+)\.?,?\s*$/u.exec(text.slice(Math.max(0, from - 16), from))?.[1] ?? ''
  const number = weekdays.get(lower(said))
  return day === null || number === undefined || number === weekdayOf(day) ? null : said
}
