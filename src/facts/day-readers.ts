// Which days does a stretch of numbers, or of a number and a name, mean?

import { addDays, dayOf, firstOfWeek } from './calendar.ts'
import { forms, type Groups, isPlainDay, monthOfRoman } from './day-forms.ts'
import { type DayContext, type Hit, type InMonth, inMonthOf, nearest, oneDay } from './day-hits.ts'
import { functionWords } from './language.ts'
import type { Span } from './tokens.ts'
import { months, monthsWithYear, timeUnits } from './word-values.ts'

type Reader = (groups: Groups, at: Span, page: DayContext) => Hit[]

/** Readers by form, those first that are surer. */
const readers: readonly (readonly [() => RegExp, Reader])[] = [
  [
    forms.iso,
    ({ y, m, d, m2, d2, whole = '' }, at) => {
      const day = dayOf(Number(y), Number(m ?? m2), Number(d ?? d2))
      // "15. 9. 2026. 18. 9.": the year ends one day, and the next begins
      return day === null && /\s/.test(whole) ? [] : oneDay(at, day, false)
    },
  ],
  [
    forms.cjk,
    ({ y, m, d }, at, { near }) => oneDay(at, inMonthOf(y, Number(m), near)(d), y === undefined),
  ],
  [forms.numeric, readNumbers],
  [
    forms.roman,
    ({ d, r = '', y }, at) => {
      const month = monthOfRoman(r)
      return month === 0 ? [] : oneDay(at, dayOf(Number(y), month, Number(d)), false)
    },
  ],
  [forms.dayMonth, readDayMonth],
  [forms.monthDay, readMonthDay],
  [
    forms.monthYear,
    ({ m = '', y }, at) => {
      const month = months.get(m)
      const days = Array.from({ length: 31 }, (_, day) => dayOf(Number(y), month ?? 0, day + 1))
      return month === undefined ? [] : [{ ...at, days, kind: 'span' }]
    },
  ],
  [
    forms.dotted,
    ({ a, b }, at, { near }) => {
      const inMonth = inMonthOf(undefined, Number(b), near)
      return oneDay(at, inMonth(a), true, inMonth)
    },
  ],
  [forms.short, readShort],
  [
    forms.week,
    ({ w, y }, at, { near }) => {
      const year = y ?? near?.slice(0, 4)
      if (year === undefined || Number(w) < 1 || Number(w) > 53) return []
      const monday = firstOfWeek(Number(year), Number(w))
      const days = [0, 1, 2, 3, 4, 5, 6].map((step) => addDays(monday, step))
      return [{ ...at, days, kind: 'span' }]
    },
  ],
]

const named = new Set<unknown>([forms.dayMonth, forms.monthDay, forms.monthYear])
const unnamed = readers.filter(([form]) => !named.has(form))

/** The readers of a text in lower case: those of names of months only where it holds one. */
export function readersOf(text: string): typeof readers {
  return text.match(/\p{L}{3,}/gu)?.some((word) => months.has(word)) === true ? readers : unnamed
}

function readNumbers({ a, b, s, y = '' }: Groups, at: Span, { habits }: DayContext): Hit[] {
  if (!isPlainDay({ a, b, s, y }) && !habits.hasShortNumbers) return []
  const [first, second] = [Number(a), Number(b)]
  const inMonth = inMonthOf(y, second, null)
  const dayFirst = inMonth(first)
  const monthFirst = s === '.' ? null : inMonthOf(y, first, null)(second)
  if (y.length === 2) {
    // "11.30.00" is a time
    if (s === '.' && first < 24 && second < 60 && dayFirst === null) return []
    // "50/75/90" are three numbers
    const [low, high] = [Math.min(first, second), Math.max(first, second)]
    if (low === 0 || low > 12 || high > 31) return []
  }
  const isEither = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
  if (isEither && habits.order === null)
    return [{ ...at, days: [dayFirst, monthFirst], kind: 'ambiguous' }]
  return monthFirst !== null && (dayFirst === null || habits.order === 'month first')
    ? oneDay(at, monthFirst, false)
    : oneDay(at, dayFirst, false, inMonth)
}

/** The days of a month that is named; null where the year is neither written nor known. */
function namedDay(
  { m = '', y, yy, whole = '' }: Groups,
  { near, habits }: DayContext,
): InMonth | null {
  const month = months.get(m)
  const year = y ?? (habits.hasShortYears ? yy : undefined)
  if (month === undefined) return null
  if (year === undefined) {
    // "17/ago" is a day, and "17 ago" none
    const isMarked = /^\d{1,2}[/-]\p{L}/u.test(whole)
    // "may 3" is more often a verb: without a year, a month that is also another word has its capital
    const isWritten =
      isMarked || !functionWords.has(m) || whole.includes(m.charAt(0).toUpperCase() + m.slice(1))
    if (near === null || !isWritten || (monthsWithYear.has(m) && !isMarked)) return null
  }
  return inMonthOf(year, month, near)
}

function readDayMonth(groups: Groups, at: Span, page: DayContext): Hit[] {
  const inMonth = namedDay(groups, page)
  const { d, y, yy } = groups
  if (inMonth === null || Number(d) > 31) return []
  const isShort = yy !== undefined && !page.habits.hasShortYears
  const to = isShort ? at.to - yy.length - 1 : at.to
  const yearAssumed = y === undefined && (yy === undefined || isShort)
  return oneDay({ from: at.from, to }, inMonth(d), yearAssumed, inMonth)
}

function readMonthDay(groups: Groups, { from, to }: Span, page: DayContext): Hit[] {
  const inMonth = namedDay(groups, page)
  const { m = '', d = '', more = '', y, whole = '' } = groups
  if (inMonth === null || Number(d) > 31) return []
  const yearAssumed = y === undefined
  if (yearAssumed && inMonth(d) === null) return []
  const end = whole.indexOf(d, m.length) + d.length
  const others = more === '' ? [] : [...whole.slice(end).matchAll(/(?<!\d)\d{1,2}(?!\d)/g)]
  return [
    { from, to: others.length === 0 ? to : from + end, days: [inMonth(d)], yearAssumed },
    ...others.map(({ 0: own, index }, at) => ({
      from: from + end + index,
      to: at === others.length - 1 ? to : from + end + index + own.length,
      days: [inMonth(own)],
      yearAssumed,
    })),
  ]
}

/** `13-04` and `9/17`, where the page writes its days with that mark; `04-13 09:00` where it writes them as ISO does. Two numbers that are the same are a score. */
function readShort(
  { a, b, s = '', behind = '' }: Groups,
  at: Span,
  { near, habits }: DayContext,
): Hit[] {
  const { order, marks, isIso, hasIsoShorts } = habits
  const nearDay = (month: unknown, day: unknown): Hit[] =>
    oneDay(at, nearest(Number(month), Number(day), near), true)
  const isPadded = a?.length === 2 && b?.length === 2
  const isZeroed = isPadded && [a, b].some((one) => one.startsWith('0'))
  const isIsoShort = hasIsoShorts || /^\s\d{1,2}:\d\d/.test(behind)
  if (isIso && s === '-' && isPadded && isIsoShort) return nearDay(a, b)
  if (order === null || !marks.has(s) || (a === b && !isZeroed)) return []
  // "12.05" is more often a number, but where years stand first
  if (s === '.' && (order === 'day first' || !isPadded)) return []
  if (timeUnits.has(/^\s?(\p{L}+)/u.exec(behind)?.[1] ?? '')) return []
  // "8-10" is a range, and "4/5" a share
  const isSmall = !isPadded && Number(a) <= 12 && Number(b) <= 12
  if (isSmall && (s === '-' || Number(a) < Number(b))) return []
  return order === 'day first' ? nearDay(b, a) : nearDay(a, b)
}
