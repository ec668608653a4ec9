// Does what was measured meet what was asked?
import type { Measure } from './criteria.ts'
import { type Comparator, findQuantities, type Quantity } from './quantities.ts'
import { hasWord } from './words.ts'

/** Words by which a bare number (`acceptance 85%`) points up or down. */
export interface Directions {
  higher: readonly string[]
  lower: readonly string[]
}

/** One row of a table Metric / Target / Actual: whether it is met, null when that cannot be told, and why not in words that follow the metric's name. */
export function compareRow(metric: string, target: string, actual: string, directions: Directions): { isMet: boolean | null; why: string } {
  const [written] = findQuantities(target)
  // "Minutes per case" carries the unit of a bare target
  const unit = written?.dimension === 'count' ? unitIn(metric) : null
  const set: Quantity | undefined = written === undefined || unit === null ? written : { ...written, dimension: 'time', value: written.value * unit, unit }
  const shown = actual.replace(/\([^)]*\)/g, (bracket) => ' '.repeat(bracket.length))
  const measured = findQuantities(shown)
  if (set === undefined || measured.length === 0)
    return { isMet: null, why: `could not be compared: ${set === undefined ? 'no criterion' : 'no actual'} in numbers` }
  const [guess] = /\b(?:forecast|estimate[sd]?|expected|projected|planned|assumed|simulated|target)\b/i.exec(actual) ?? []
  if (guess !== undefined) return { isMet: null, why: `could not be compared: "${actual}" is no measurement ("${guess}")` }
  const [ours, theirs] = [target, actual].map((text) => currency.exec(text)?.[0])
  const doubt = unmeasured(metric, target, actual, set, directions)
  if (doubt !== null) return { isMet: null, why: `could not be compared: ${doubt}` }
  const scale = /\b(?:thousand|million|billion|mio|bn)\b/i
  if ((ours !== undefined && theirs !== undefined && !sameMoney(ours, theirs)) || scale.test(actual) !== scale.test(target))
    return { isMet: null, why: `could not be compared: "${target}" and "${actual}" are in different units` }
  const subject = new Set(metric.toLowerCase().split(/\W+/u))
  const wrap = (quantity: Quantity, part: Measure['part']): Measure => ({ ...quantity, part, subject, label: null, about: `${metric} ${quantity.text}` })
  const isNegative = /^\s*[-−]\s\d/.test(actual)
  const like = measured
    .map((one) => (one.dimension === 'count' && set.dimension !== 'count' ? { ...one, dimension: set.dimension, value: one.value * set.unit } : one))
    .map((one) => (isNegative ? { ...one, value: -one.value } : one))
  const comparable = like.filter((one) => one.dimension === set.dimension || set.isZero)
  if (comparable.length === 0) return { isMet: null, why: `could not be compared: "${target}" and "${actual}" measure different things` }
  // of several actuals the worst one counts; a bound on the wrong side shows nothing
  const judged = comparable.map((one) => ({ one, ...compare(shown, wrap(set, 'criterion'), wrap(one, 'actual'), directions) }))
  const asked = judged[0]?.expected ?? ''
  const isWrongBound = judged.some(({ one }) =>
    /^at least|^more/.test(asked) ? /^</.test(one.comparator ?? '') : /^at most|^less/.test(asked) && /^>/.test(one.comparator ?? ''),
  )
  if (isWrongBound || judged.some(({ isMet }) => isMet === null))
    return { isMet: null, why: 'could not be compared: write the criterion with at least or at most, and the actual as a number' }
  return { isMet: judged.every(({ isMet }) => isMet), why: `is missed: expected ${asked}, found ${actual}` }
}

/** Metrics of which less is always better, and words that turn them round (`time to respond: reduction`). */
const isDuration = /\b(?:mttr|mttd|mtta|latency|p\d\d|response time|time to (?:restore|recover|repair|respond|resolve|detect|acknowledge)|recovery time)\b/i
const isGain = /\b(?:gain|improve|reduc|sav|drop|cut|within|under|met|share|between failures)/i

const currency =
  /[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|INR|SEK|NOK|DKK|JPY|BRL|BTC|PLN|THB|CZK|AUD|CAD|TEUR)\b|\b(?:euro|dollar|pound|yen|rupee|franc|krone|krona|zloty|baht)s?\b/i

/** Which statistic a text gives: `p95`, or an average of some kind. */
function statisticIn(text: string): string | undefined {
  const found = /\bp\d{2}\b|\b(?:mean|median|average|avg|typical(?:ly)?)\b/i.exec(text)?.[0].toLowerCase()
  return found === undefined || /^p\d/.test(found) ? found : 'average'
}

/** Words that make a figure something else than what was measured. */
const noActual =
  /\b(?:not|missed|wrong|goal|should|will|could|would|hoped|hopefully|tbc|tbd|to be|e\.g|example|almost|nearly|about|sla|guaranteed|on paper|in theory|never|so far|plus|until 20\d\d)\b|\?|^\s*~|\[[^\]]*\d|[*†‡¹²³]\s*$|\(\d\)\s*$/i
/** Words by which a target says that it is not the one that was set. */
const movedTarget = /\b(?:lowered|relaxed|reduced|revised|instead of|originally|formerly|to be agreed|was \d)\b/i

/** Why a row of a metrics table shows nothing, whatever its figures are; null when nothing stands against it. */
function unmeasured(metric: string, target: string, actual: string, set: Quantity, directions: Directions): string | null {
  const odd = noActual.exec(actual.replace(/\bno (?:longer )?than\b/gi, ' '))?.[0]
  if (odd !== undefined) return `"${actual}" is no measurement ("${odd.trim()}")`
  const moved = movedTarget.exec(target)?.[0]
  if (moved !== undefined) return `"${target}" is not the target that was set ("${moved}")`
  const [wanted, given] = [statisticIn(`${metric} ${target}`), statisticIn(actual)]
  if (wanted !== undefined && given !== undefined && wanted !== given) return `"${metric}" asks for ${wanted}, "${actual}" is ${given}`
  const [asked, measured] = [perNoun(target), perNoun(actual)]
  if (asked !== null && measured !== null && asked !== measured) return `"${target}" and "${actual}" are for different things`
  // a figure with a unit of its own is not in the target's
  const unit = /^\D*\d[\d.,]*\s?(?:k\b)?\s*([\p{L}‰°]+)/u.exec(actual.replace(currency, ' '))?.[1]?.toLowerCase()
  const known = `${metric} ${target}`.toLowerCase()
  if (
    unit !== undefined &&
    !findQuantities(actual).some(({ dimension }) => dimension !== 'count') &&
    set.dimension !== 'count' &&
    !known.includes(unit.slice(0, 5)) &&
    !/^(?:of|in|over|on|for|with|and|per|a|an|out|from|at)$/.test(unit)
  )
    return `"${actual}" is not in the unit of "${target}"`
  if (set.comparator?.startsWith('>') && set.value <= 0) return `"${target}" asks for nothing`
  if (set.dimension === 'fraction' && set.value <= 1 && findQuantities(actual).some((one) => one.dimension === 'fraction' && one.value > 1))
    return `"${actual}" is more than all`
  const up = hasWord(metric, directions.higher)
  const down = hasWord(metric, directions.lower) || isDuration.test(metric)
  if (down && !up && !isGain.test(metric) && set.comparator?.startsWith('>')) return `"${target}" asks for more, where less is better`
  if (up && !down && set.comparator?.startsWith('<')) return `"${target}" asks for less, where more is better`
  return null
}

/** What an amount is for: `per quote` → `quote`, in its first letters. */
function perNoun(text: string): string | null {
  return /(?:\b(?:per|each)\s+(?:\d[\d.]*\s+)?|\/\s?)(\p{L}{2,})/u.exec(text)?.[1]?.toLowerCase().slice(0, 5) ?? null
}

/** Seconds in the unit that a metric's name begins with: `Minutes per case`, `Hours to answer`. */
function unitIn(metric: string): number | null {
  const word = /^\W*(?:(?:mean|median|average|avg\.?) )?(seconds?|minutes?|hours?|days?)\b/i.exec(metric)?.[1]?.[0]?.toLowerCase()
  return word === undefined ? null : ({ s: 1, m: 60, h: 3600, d: 86_400 }[word] ?? null)
}

function sameMoney(a: string, b: string): boolean {
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

/** Whether the actual meets the criterion; null when the text does not say in which direction it must lie. Limits written without "less" or "more" are inclusive. */
export function compare(text: string, criterion: Measure, actual: Measure, directions: Directions): { isMet: boolean | null; expected: string } {
  const [wanted, given] = [statisticIn(criterion.about), statisticIn(actual.about)]
  if (wanted !== undefined && given !== undefined && wanted !== given) return { isMet: null, expected: criterion.text }
  const [asked, paid] = [criterion, actual].map(({ text: written }) => currency.exec(written)?.[0])
  if (asked !== undefined && paid !== undefined && !sameMoney(asked, paid)) return { isMet: null, expected: criterion.text }
  // "at least 11 s" does not show that it stayed below 15 s
  if (criterion.comparator?.startsWith('<') && actual.comparator?.startsWith('>')) return { isMet: null, expected: criterion.text }
  if (criterion.comparator?.startsWith('>') && actual.comparator?.startsWith('<')) return { isMet: null, expected: criterion.text }
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
