// Does a row of a table Metric / Target / Actual show that its target is met?
import { compare, currency, type Directions, sameMoney, statisticIn } from './compare.ts'
import type { Measure } from './criteria.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { hasWord } from './words.ts'

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
  const judged = comparable.map((one) => compare(shown, wrap(set, 'criterion'), wrap(one, 'actual'), directions))
  // "at least 75% and at most 80%" asks for both
  const further = findQuantities(target)
    .slice(1)
    .filter((one) => one.dimension === set.dimension && one.comparator !== null && one.comparator !== 'better')
  for (const one of further) judged.push(...comparable.map((actualOne) => compare(shown, wrap(one, 'criterion'), wrap(actualOne, 'actual'), directions)))
  const asked = judged.find(({ isMet }) => isMet === false)?.expected ?? judged[0]?.expected ?? ''
  if (judged.some(({ isMet }) => isMet === null))
    return { isMet: null, why: 'could not be compared: write the criterion with at least or at most, and the actual as a number' }
  return { isMet: judged.every(({ isMet }) => isMet), why: `is missed: expected ${asked}, found ${actual}` }
}

/** Metrics of which less is always better, and words that turn them round (`time to respond: reduction`). */
const isDuration = /\b(?:mttr|mttd|mtta|latency|p\d\d|response time|time to (?:restore|recover|repair|respond|resolve|detect|acknowledge)|recovery time)\b/i
const isGain = /\b(?:gain|improve|reduc|sav|drop|cut|within|under|met|share|between failures)/i

/** Words that make a figure something else than what was measured. */
const noActual =
  /^\s*from\b|\b(?:forecast|estimate[sd]?|expected|projected|planned|assumed|simulated|target|not|missed|wrong|goal|should|will|could|would|hoped|hopefully|tbc|tbd|to be|e\.g|example|almost|nearly|about|sla|guaranteed|on paper|in theory|never|so far|plus|until 20\d\d)\b|\?|^\s*~|\[[^\]]*\d|[*†‡¹²³]\s*$|\(\d\)\s*$/i
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
  if (up && /\b(?:errors?|failures?|failure rate)\b/i.test(actual) && !/\b(?:error|fail)/i.test(metric)) return `"${actual}" is not "${metric}"`
  if (set.comparator?.startsWith('<') && set.value >= 0 && /^\W*[-−]\s?\d/.test(actual.replace(currency, ' '))) return `"${actual}" is less than nothing`
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
