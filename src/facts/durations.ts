// Which lengths of time does a text name?
import { numberWord, readNumber } from './numbers.ts'

export interface Duration {
  /** Length in days: a month counts 30.4375 and a year 365.25, so that 12 months and 1 year compare as equal. */
  days: number
  text: string
  from: number
  to: number
}

const unitDays: Record<string, number> = {
  h: 1 / 24,
  d: 1,
  w: 7,
  m: 30.4375,
  q: 91.3125,
  f: 14,
  y: 365.25,
}
const parts: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const pattern = new RegExp(
  `(?<![\\w.])(?<amount>\\d[\\d,.]*[½¼¾]?|${numberWord}|(?<=\\b(?:to|for|of) )an?(?= (?:fortnight|day|week|month|quarter|year)\\b))(?<half> and a half)?(?:\\s*\\(\\d+\\))?[\\s\\u00a0-]*(?:full |calendar |complete )?(?<unit>hours?|hrs?|days?|d|weeks?|wks?|w|months?|mos?|mths?|quarters?|fortnights?|years?|yrs?|y|p\\.?a\\.?)(?![\\w])`,
  'gi',
)

/** Durations in days, weeks, months, years: `7 years`, `7-year`, `18 months`, `60 d`, `three years`, `730 days`, `1½ years`, `two and a half years`. */
export function findDurations(text: string): Duration[] {
  const found: Duration[] = []
  for (const match of text.matchAll(pattern)) {
    const { amount = '', half, unit = '' } = match.groups ?? {}
    const whole = /^an?$/i.test(amount) ? 1 : readNumber(amount.replace(/[½¼¾]/u, ''))
    const days = unitDays[unit.slice(0, 1).toLowerCase()]
    if (whole === null || days === undefined) continue
    const part = half === undefined ? (parts[amount.slice(-1)] ?? 0) : 0.5
    found.push({
      days: (whole + part) * days,
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    })
  }
  return found
}
