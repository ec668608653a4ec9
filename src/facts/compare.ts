// Does what was measured meet what was asked?
import type { Measure } from './criteria.ts'
import { type Comparator, findQuantities, type Quantity } from './quantities.ts'
import { readingsOf } from './readings.ts'
import { hasWord } from './words.ts'

/** Words by which a bare number (`acceptance 85%`) points up or down. */
export interface Directions {
  higher: readonly string[]
  lower: readonly string[]
}

export const currency =
  /[$€£¥₹]|(?<=\d\s?)(?:p|pence)\b|\b(?:EUR|USD|GBP|CHF|INR|SEK|NOK|DKK|JPY|BRL|ZAR|BTC|PLN|THB|CZK|AUD|CAD|TEUR)\b|\b(?:euro|dollar|pound|yen|rupee|franc|krone|krona|zloty|baht)s?\b/i

/** Which statistic a text gives: `p95`, or an average of some kind. */
export function statisticIn(text: string): string | undefined {
  const found = /\bp\d{2}\b|\b(?:mean|median|average|avg|typical(?:ly)?)\b/i
    .exec(text)?.[0]
    .toLowerCase()
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
    P: 'GBP',
    PENCE: 'GBP',
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
  /** What the actual can be read as, where only one of the readings meets the criterion. */
  ambiguous?: string
}

/** A scale written with a number: `€1.2m`, `3 million`. */
const scaled = /\d\s?(?:k|m|mn|bn)\b|\b(?:thousand|million|billion|mio|lakh|crore)\b/i

/**
 * Whether the actual meets the criterion; null when the text does not say in which direction it must lie. Limits written without "less" or "more" are
 * inclusive. A number that can be read in two ways (`1,250`) meets a criterion only if it does so in both.
 */
export function compare(
  text: string,
  criterion: Measure,
  actual: Measure,
  directions: Directions,
): Comparison {
  const judged = readingsOf(text, criterion, actual).map((reading) =>
    compareRead(text, reading.criterion, reading.actual, directions),
  )
  const [first] = judged as [Comparison]
  if (judged.every(({ isMet }) => isMet === first.isMet)) return first
  const read = actual.other === null ? criterion : actual
  const [one, other] = [read.value, read.other ?? 0].map((value) =>
    Number((value / read.unit).toPrecision(9)),
  )
  return {
    isMet: false,
    expected: first.expected,
    ambiguous: `"${read.text}" can be read as ${one} or as ${other}, and only one of them does: write which is meant`,
  }
}

function compareRead(
  text: string,
  criterion: Measure,
  actual: Measure,
  directions: Directions,
): Comparison {
  const [wanted, given] = [statisticIn(criterion.about), statisticIn(actual.about)]
  const differs = (why: string): Comparison => ({
    isMet: null,
    expected: criterion.text,
    differs: why,
  })
  if (wanted !== undefined && given !== undefined && wanted !== given)
    return differs(`${given} is not ${wanted}`)
  const [asked, paid] = [criterion, actual].map(({ text: written }) => currency.exec(written)?.[0])
  if (asked !== undefined && paid !== undefined && !sameMoney(asked, paid))
    return differs(`${paid} is not ${asked}`)
  if (isOtherScale(criterion, actual))
    return differs(`"${actual.text}" is not in the unit of "${criterion.text}"`)
  // nothing takes or costs less than nothing: the dash is more often none of the number's
  const isSpent = criterion.dimension === 'time' || criterion.dimension === 'money'
  if (
    isSpent &&
    criterion.comparator?.startsWith('<') &&
    criterion.value >= 0 &&
    criterion.change === null &&
    actual.change === null &&
    actual.value < 0
  )
    return differs(`"${actual.text}" is less than nothing`)
  // six hours a week are not shown by "8 hours in total"
  const sum =
    criterion.per === null || actual.per !== null ? null : inTotal.exec(text.slice(actual.to))
  if (sum !== null)
    return differs(
      `"${actual.text}${sum[0]}" is no rate per ${periods[criterion.per ?? ''] ?? criterion.per}`,
    )
  const values = perPeriod(text, criterion, actual)
  if (values.length > 1) {
    // of a day that is worked on five days a week or on seven, both must say the same
    const [five, seven] = values.map((value) =>
      compareRead(
        text,
        { ...criterion, per: null },
        { ...actual, value, low: lowOf(actual, value), per: null },
        directions,
      ),
    )
    if (five !== undefined && five.isMet === seven?.isMet) return five
    return differs(`"${actual.about}" does not say how many days a week are worked`)
  }
  const value = values[0] ?? actual.value
  const low = lowOf(actual, value) ?? value
  const change = criterion.change ?? (isAboutChange(criterion) ? actual.change : null)
  if (change === null && actual.change !== null && criterion.value !== 0)
    return differs(`"${actual.about}" is a change, and no level`)
  if (change !== null && actual.change !== null && change !== actual.change)
    return { isMet: false, expected: `${criterion.text} ${change}` }
  const limit =
    criterion.low !== null &&
    criterion.comparator === null &&
    directionOf(criterion, directions) !== '<='
      ? criterion.low
      : criterion.value
  if (criterion.isZero || limit === 0) {
    // a large count beside a "zero" is more often a number of cases than of incidents: not an error unless both speak of the same thing
    const isSame = [...criterion.subject].some((word) => actual.subject.has(word))
    return { isMet: value === 0 ? true : value >= 20 && !isSame ? null : false, expected: 'none' }
  }
  const isBare = criterion.comparator === null || criterion.comparator === 'better'
  const comparator = !isBare
    ? (criterion.comparator as Comparator)
    : change !== null
      ? '>='
      : directionOf(criterion, directions, actual)
  if (comparator === null) {
    const isWithin = criterion.low !== null && low >= criterion.low && value <= criterion.value
    return { isMet: isEqual(value, limit) || isWithin ? true : null, expected: criterion.text }
  }
  // `85–95%` held against at least 92% is 85%
  const shown = comparator.startsWith('>') ? low : value
  // "at least 11 s" does not show that it stayed below 15 s
  if (isOpposed(comparator, actual.comparator))
    return differs(`"${actual.about}" is only a bound on the wrong side`)
  const isNear = isEqual(shown, limit)
  const isMet = {
    '>=': shown >= limit || isNear,
    '<=': shown <= limit || isNear,
    '>': shown > limit && !isNear,
    '<': shown < limit && !isNear,
  }[comparator]
  const words: Record<Comparator, string> = {
    '>=': 'at least',
    '<=': 'at most',
    '>': 'more than',
    '<': 'less than',
  }
  // two hours a week, or over two weeks, do not show two hours per shift; two hours per shift show two hours a week
  const span =
    criterion.per === null || criterion.dimension === 'fraction'
      ? null
      : spanOf(text, criterion, actual)
  if (
    isMet &&
    span !== null &&
    span.per !== criterion.per &&
    isLonger(span.per, criterion.per) === comparator.startsWith('>')
  )
    return differs(
      `"${actual.text}${span.text}" is no rate per ${periods[criterion.per ?? ''] ?? criterion.per}`,
    )
  return { isMet, expected: `${words[comparator]} ${criterion.text}` }
}

/** The periods of rates, as they are written. */
const periods: Record<string, string> = { h: 'hour', s: 'shift', d: 'day', w: 'week', y: 'year' }

/** Directly behind a figure: it is a sum, and no rate. */
const inTotal = /^(?: [\p{L}-]+){0,3} (?:in total|altogether|overall|in all|all told)\b/iu

/** `2.1` held against `2 million`: about the same figure, and only one of them says millions. */
function isOtherScale(criterion: Measure, actual: Measure): boolean {
  const [large, bare] = scaled.test(criterion.text) ? [criterion, actual] : [actual, criterion]
  if (!scaled.test(large.text) || scaled.test(bare.text) || large.dimension !== bare.dimension)
    return false
  const figure = Math.abs(Number(/\d+(?:[.,]\d+)?/.exec(large.text)?.[0].replace(',', '.')))
  const ratio = Math.abs(bare.value / bare.unit) / figure
  return ratio > 0.1 && ratio < 10
}

/** Whether a criterion is about how much something goes up or down: `reduction of at least 30%`. */
function isAboutChange({ about }: Measure): boolean {
  return /\b(?:reduc|cut|sav|drop|decreas|declin|shorten|fewer|faster|quicker|cheaper|lower\b|gain|improv|increas|rais|growth)/i.test(
    about,
  )
}

/** The lower end of an actual's range, turned as its value was. */
function lowOf({ low, value: own }: Measure, value: number): number | null {
  return low === null ? null : Math.min(value, own === 0 ? low : (low * value) / own)
}

/** Whether two values are the same but for the arithmetic. */
function isEqual(value: number, limit: number): boolean {
  return Math.abs(value - limit) <= Math.abs(limit) * 1e-9
}

/** Weeks in the periods that a rate can be turned between; shifts and hours are left alone, as nobody says how many of them work. */
const weeksIn: Record<string, number> = { w: 1, month: 4.348, y: 52.18 }

/** The periods of rates, the shorter first. */
const byLength = ['h', 's', 'd', 'w', 'month', 'y']

function isLonger(one: string | null, other: string | null): boolean {
  return byLength.indexOf(one ?? '') > byLength.indexOf(other ?? '')
}

/** The period of an actual that nothing turns into the criterion's: `per shift`, `over two weeks`; null where none is given, or an average over it. */
function spanOf(
  text: string,
  criterion: Measure,
  actual: Measure,
): { per: string; text: string } | null {
  const isTurned = [criterion.per, actual.per].every(
    (per) => per === 'd' || weeksIn[per ?? ''] !== undefined,
  )
  if (actual.per !== null)
    return isTurned ? null : { per: actual.per, text: ` per ${periods[actual.per] ?? actual.per}` }
  const found =
    /^(?: [\p{L}-]+){0,4} (?:over|across|during|in|within) (?:(?:the|all|those|these|whole|full) )*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[\p{L}-]+ )?(?<unit>shifts?|days?|weeks?|months?|years?)\b/iu.exec(
      text.slice(actual.to),
    )
  if (found === null || statisticIn(found[0]) !== undefined || /\beach\b/i.test(found[0]))
    return null
  const first = found.groups?.unit?.[0]?.toLowerCase() ?? ''
  return { per: first === 'm' ? 'month' : first, text: found[0] }
}

/**
 * `EUR 24.3k over the three months` held against a criterion per month is a third of it. A week has five days of work; for what is no time there are two
 * values, as it may run on all seven.
 */
function perPeriod(text: string, criterion: Measure, actual: Measure): number[] {
  // "8 hours per month" held against a criterion per week is less than two
  if (
    criterion.per !== actual.per &&
    criterion.per !== null &&
    actual.per !== null &&
    actual.dimension !== 'fraction'
  ) {
    const isDaily = criterion.per === 'd' || actual.per === 'd'
    const weeks = (per: string, days: number): number =>
      per === 'd' ? 1 / days : (weeksIn[per] ?? Number.NaN)
    const [from, to] = [actual.per, criterion.per]
    const values = (isDaily && actual.dimension !== 'time' ? [5, 7] : [5]).map(
      (days) => (actual.value * weeks(to, days)) / weeks(from, days),
    )
    return values.every((value) => Number.isFinite(value)) ? values : [actual.value]
  }
  return [overPeriods(text, criterion, actual)]
}

/** A sum over several of the criterion's periods as one of each. */
function overPeriods(text: string, criterion: Measure, actual: Measure): number {
  if (criterion.per === null || actual.per !== null) return actual.value
  const unit = { month: 'months?', w: 'weeks?', d: 'days?' }[criterion.per] ?? ''
  if (unit === '') return actual.value
  const rest = text.slice(actual.to).split(/[;\n]|\.\s/u)[0] ?? ''
  const span = new RegExp(
    `\\b(?:over|across|during|for|in) (?:the |all |those |these )?(?:whole |full )?(?<count>\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:pilot )?${unit}\\b`,
    'i',
  ).exec(rest)
  const count =
    span === null ? 1 : (findQuantities(`at least ${span.groups?.count}`)[0]?.value ?? 1)
  return actual.value / Math.max(1, count)
}

/** Which way a bare criterion (`acceptance 85%`) points, by what it is about, or else what its actual is about; null when nothing says. */
function directionOf(
  criterion: Measure,
  { higher, lower }: Directions,
  actual?: Measure,
): Comparator | null {
  if (
    /\b(?:reduction|decrease|increase|improvement|growth|rise) (?:of|in)\b/i.test(criterion.about)
  )
    return '>='
  const subject = `${[...criterion.subject].join(' ')} ${criterion.about}`
  const isNamed = hasWord(subject, lower) || hasWord(subject, higher)
  const about = isNamed || actual === undefined ? subject : actual.about
  const isLower = hasWord(about, lower)
  const isHigher = hasWord(about, higher)
  if (isLower !== isHigher) return isLower ? '<=' : '>='
  if (criterion.comparator !== 'better') return null
  const isSpent = criterion.dimension === 'time' || criterion.dimension === 'money'
  return isSpent ? (isHigher ? null : '<=') : '>='
}

function isOpposed(asked: Comparator, given: Quantity['comparator']): boolean {
  return given !== null && given !== 'better' && asked[0] !== given[0]
}
