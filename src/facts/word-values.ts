// Which words stand for a value: months, days of the week, numbers, units of time?
import monthData from '../../vocabularies/language/months.yaml'
import numberData from '../../vocabularies/language/numbers.yaml'
import unitData from '../../vocabularies/language/units.yaml'
import weekdayData from '../../vocabularies/language/weekdays.yaml'
import { functionWords, type Lists } from './language.ts'

interface Form {
  form: string
  value: number
}

/** The forms of each value, by its place in the row: `[january, …]` with `march|mrt`. */
function rows(data: unknown): Form[] {
  const lists = Object.values(data as Lists).filter((row) => Array.isArray(row))
  return lists.flatMap((row) =>
    row.flatMap((forms, value) =>
      forms.split('|').flatMap((form) => (form === '' ? [] : [{ form, value }])),
    ),
  )
}

const englishRows = (data: unknown): Form[] => rows({ en: (data as Lists)['en'] })

/** The values by their forms, counted from 0 or from 1. */
function valuesOf(forms: readonly Form[], first: 0 | 1): [form: string, value: number][] {
  return forms.map(({ form, value }) => [form.replace('!', ''), value + first])
}

/** Forms and every beginning of three or four letters that belongs to one value only. */
function withBeginnings(forms: readonly Form[]): Map<string, number> {
  const values = new Map<string, Set<number>>()
  for (const [form, value] of valuesOf(forms, 1))
    for (const length of [3, 4]) {
      const beginning = form.slice(0, length)
      values.set(beginning, (values.get(beginning) ?? new Set()).add(value))
    }
  const only = [...values].flatMap(([beginning, [value = 0, ...others]]): [string, number][] =>
    others.length > 0 || functionWords.has(beginning) ? [] : [[beginning, value]],
  )
  return new Map([...only, ...valuesOf(forms, 1)])
}

const namedMonths = rows(monthData)
/** Months by their names and short forms, from 1. */
export const months = new Map([
  ...withBeginnings(englishRows(monthData)),
  ...valuesOf(namedMonths, 1),
])
/** Those that are also another word: without a year they are none. */
export const monthsWithYear = new Set(
  namedMonths.flatMap(({ form }) => (form.startsWith('!') ? [form.slice(1)] : [])),
)
/** Names of months that are not also another word. */
export const sureMonths = new Set([...months.keys()].filter((name) => !monthsWithYear.has(name)))

/** Days of the week by their names and short forms, Monday 1. */
export const weekdays = withBeginnings(rows(weekdayData))
/** Those of them that are no short forms, and the English short ones. */
export const wholeWeekdays = new Set([
  ...rows(weekdayData).map(({ form }) => form),
  ...withBeginnings(englishRows(weekdayData)).keys(),
])
/** The days of the week in English, Monday first. */
export const weekdayNames = ((weekdayData as Lists)['en'] ?? []).map(
  (forms) => forms.charAt(0).toUpperCase() + forms.replace(/\|.*/, '').slice(1),
)

const furtherNumbers = Object.entries((numberData as { more: Record<string, number> }).more)
/** Numbers by the English words for them. */
export const englishNumbers = new Map([...valuesOf(englishRows(numberData), 0), ...furtherNumbers])
/** Numbers by their words. */
export const numberWords = new Map([...valuesOf(rows(numberData), 0), ...furtherNumbers])

/** Lengths in seconds by the words for units of time; `fortnight*2` is two of them. */
export const timeUnits = new Map(
  Object.values(unitData as Record<string, [number, ...string[]]>).flatMap(([seconds, ...words]) =>
    words.map((word): [string, number] => {
      const [form = '', times = '1'] = word.split('*')
      return [form, seconds * Number(times)]
    }),
  ),
)
