// Does what was measured meet what was asked?
import type { Measure } from './criteria.ts'
import { type Comparator, findQuantities, type Quantity } from './quantities.ts'
import { hasWord } from './words.ts'

/** Words by which a bare number (`acceptance 85%`) points up or down. */
export interface Directions {
  higher: readonly string[]
  lower: readonly string[]
}

export const currency =
  /[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|INR|SEK|NOK|DKK|JPY|BRL|BTC|PLN|THB|CZK|AUD|CAD|TEUR)\b|\b(?:euro|dollar|pound|yen|rupee|franc|krone|krona|zloty|baht)s?\b/i

/** Which statistic a text gives: `p95`, or an average of some kind. */
export function statisticIn(text: string): string | undefined {
  const found = /\bp\d{2}\b|\b(?:mean|median|average|avg|typical(?:ly)?)\b/i.exec(text)?.[0].toLowerCase()
  return found === undefined || /^p\d/.test(found) ? found : 'average'
}

export function sameMoney(a: string, b: string): boolean {
  const signs: Record<string, string> = {
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    DOLLAR: 'USD',
    EURO: 'EUR',
    POUND: 'GBP',
    YEN: 'JPY',
    RUPEE: 'INR',
    FRANC: 'CHF',
  }
  const of = (written: string): string => {
    const word = written.toUpperCase().replace(/S$/, '')
    return signs[word] ?? word
  }
  return of(a) === of(b)
}

export interface Comparison {
  isMet: boolean | null
  expected: string
  /** Why the two say nothing of each other, where the text itself shows it: another statistic, another currency, a bound on the wrong side. */
  differs?: string
}

/** Whether the actual meets the criterion; null when the text does not say in which direction it must lie. Limits written without "less" or "more" are inclusive. */
export function compare(text: string, criterion: Measure, actual: Measure, directions: Directions): Comparison {
  const [wanted, given] = [statisticIn(criterion.about), statisticIn(actual.about)]
  if (wanted !== undefined && given !== undefined && wanted !== given) return { isMet: null, expected: criterion.text, differs: `${given} is not ${wanted}` }
  const [asked, paid] = [criterion, actual].map(({ text: written }) => currency.exec(written)?.[0])
  if (asked !== undefined && paid !== undefined && !sameMoney(asked, paid)) return { isMet: null, expected: criterion.text, differs: `${paid} is not ${asked}` }
  const value = lowerEnd(text, criterion, actual, perPeriod(text, criterion, actual))
  const limit = criterion.value
  const near = Math.abs(value - limit) <= Math.abs(limit) * 1e-9
  if (criterion.isZero || limit === 0) {
    // a large count beside a "zero" is more often a number of cases than of incidents: not an error unless both speak of the same thing
    const isSame = [...criterion.subject].some((word) => actual.subject.has(word))
    return { isMet: value === 0 ? true : value >= 20 && !isSame ? null : false, expected: 'none' }
  }
  const comparator = criterion.comparator === null || criterion.comparator === 'better' ? directionOf(criterion, directions) : criterion.comparator
  if (comparator === null) return { isMet: near ? true : null, expected: criterion.text }
  // "at least 11 s" does not show that it stayed below 15 s
  if (isOpposed(comparator, actual.comparator)) return { isMet: null, expected: criterion.text, differs: `"${actual.about}" is only a bound on the wrong side` }
  const isMet = { '>=': value >= limit || near, '<=': value <= limit || near, '>': value > limit && !near, '<': value < limit && !near }[comparator]
  const words: Record<Comparator, string> = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' }
  return { isMet, expected: `${words[comparator]} ${criterion.text}` }
}

/** `85–95%` held against at least 92% is 85%. */
function lowerEnd(text: string, criterion: Measure, actual: Measure, value: number): number {
  const low = /(?<![\d.,-])(\d+(?:[.,]\d+)?)\s?%?\s?[–-]\s?$/.exec(text.slice(Math.max(0, actual.from - 12), actual.from))?.[1]
  if (low === undefined || (criterion.comparator !== '>=' && criterion.comparator !== '>')) return value
  return Math.min(value, Number(low.replace(',', '.')) * actual.unit)
}

/** Weeks in the periods that a rate can be turned between; days and shifts are left alone, as nobody says how many of them work. */
const weeksIn: Record<string, number> = { w: 1, m: 4.348, month: 4.348, q: 13, y: 52.18 }

/** `EUR 24.3k over the three months` held against a criterion per month is a third of it. */
function perPeriod(text: string, criterion: Measure, actual: Measure): number {
  const from = actual.per === null ? undefined : weeksIn[actual.per]
  const to = criterion.per === null ? undefined : weeksIn[criterion.per]
  // "8 hours per month" held against a criterion per week is less than two
  if (from !== undefined && to !== undefined && from !== to) return (actual.value * to) / from
  if (criterion.per === null || actual.per !== null) return actual.value
  const unit = { m: 'months?', mo: 'months?', month: 'months?', w: 'weeks?', d: 'days?' }[criterion.per] ?? ''
  if (unit === '') return actual.value
  const rest = text.slice(actual.to).split(/[;\n]|\.\s/u)[0] ?? ''
  const span = new RegExp(
    `\\b(?:over|across|during|for|in) (?:the |all |those |these )?(?:whole |full )?(?<count>\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:pilot )?${unit}\\b`,
    'i',
  ).exec(rest)
  const count = span === null ? 1 : (findQuantities(`at least ${span.groups?.count}`)[0]?.value ?? 1)
  return actual.value / Math.max(1, count)
}

/** Which way a bare criterion (`acceptance 85%`) points, by what it is about; null when nothing says. */
function directionOf(criterion: Measure, { higher, lower }: Directions): Comparator | null {
  const subject = `${[...criterion.subject].join(' ')} ${criterion.about}`
  const isLower = hasWord(subject, lower)
  const isHigher = hasWord(subject, higher)
  if (isLower !== isHigher) return isLower ? '<=' : '>='
  if (criterion.comparator !== 'better') return null
  const isSpent = criterion.dimension === 'time' || criterion.dimension === 'money'
  return isSpent ? (isHigher ? null : '<=') : '>='
}

function isOpposed(asked: Comparator, given: Quantity['comparator']): boolean {
  return given !== null && given !== 'better' && asked[0] !== given[0]
}
