// Does a row of a table Metric / Target / Actual show that its target is met?
import { withoutBrackets } from './blanked.ts'
import { compare, currency, type Directions, sameMoney, statisticIn } from './compare.ts'
import { type Measure, scaledTo } from './criteria.ts'
import { readNumber } from './numbers.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { hasWord } from './words.ts'

/** One row of a table Metric / Target / Actual: whether it is met, null when that cannot be told, and why not in words that follow the metric's name. */
export function compareRow(
  metric: string,
  target: string,
  actual: string,
  directions: Directions,
): { isMet: boolean | null; why: string } {
  const unknown = (why: string): { isMet: null; why: string } => ({
    isMet: null,
    why: `could not be compared: ${why}`,
  })
  const [wanted, shown] = spelledOut(metric, target, withoutBrackets(actual))
  const set = targetIn(metric, wanted)
  if (set === null) return unknown(`found no number that can be read in the target "${target}"`)
  // what it was before is no actual: `140, down from 420`, `from 14 to 9 min`
  const outside = findQuantities(shown).filter((quantity) => !isFormer(shown, quantity))
  // `all 12,400 calls (100%)`: what the target asks for stands in the brackets
  const inside = outside.some(({ dimension }) => dimension === set.dimension)
    ? []
    : alone(actual, set)
  const measured = inside.length > 0 ? inside : outside
  if (measured.length === 0)
    return unknown(`found no number that can be read in the actual "${actual}"`)
  const [ours, theirs] = [target, actual].map((text) => currency.exec(text)?.[0])
  const doubt = unmeasured(metric, target, actual, set, directions)
  if (doubt !== null) return unknown(doubt)
  if (ours !== undefined && theirs !== undefined && !sameMoney(ours, theirs))
    return unknown(`"${target}" and "${actual}" are in different units`)
  const subject = new Set(metric.toLowerCase().split(/\W+/u))
  const wrap = (quantity: Quantity, part: Measure['part']): Measure => ({
    ...quantity,
    part,
    subject,
    label: null,
    about: `${metric} ${quantity.text}`,
  })
  const isNegative = /^\s*[-−]\s\d/.test(
    actual.replace(new RegExp(`(?:${currency.source})\\s?`, 'i'), ''),
  )
  // `12 s on 400 calls`: how many were looked at is no second actual
  const hasOwn =
    set.dimension !== 'count' && measured.some(({ dimension }) => dimension === set.dimension)
  const isSample = ({ dimension, isZero, from, to }: Quantity): boolean =>
    dimension === 'count' &&
    !isZero &&
    /\b(?:on|over|across|from|for|in) (?:(?:the|all|of) ){0,2}$/i.test(shown.slice(0, from)) &&
    /^ (?:\p{L}+ )?\p{L}{2,}s\b/u.test(shown.slice(to))
  const like = measured
    .filter((one) => !(hasOwn && inside.length === 0 && isSample(one)))
    .map((one) =>
      one.dimension === 'count' && set.dimension !== 'count' ? scaledTo(one, set) : one,
    )
    .map((one) => (isNegative ? { ...one, value: -one.value } : one))
  const comparable = like.filter((one) => one.dimension === set.dimension || set.isZero)
  if (comparable.length === 0)
    return unknown(`"${target}" and "${actual}" measure different things`)
  // of several actuals the worst one counts; a bound on the wrong side shows nothing
  const both = `${wanted}; ${shown}`
  // where the actual stands in both cells together; of what stands alone in brackets nothing more is said
  const placed = (one: Quantity): Quantity => {
    const [from, to] =
      inside.length > 0
        ? [both.length, both.length]
        : [one.from, one.to].map((at) => at + wanted.length + 2)
    return { ...one, from: from ?? 0, to: to ?? 0 }
  }
  const against = (criterion: Quantity) =>
    comparable.map((one) =>
      compare(both, wrap(criterion, 'criterion'), wrap(placed(one), 'actual'), directions),
    )
  // "at least 75% and at most 80%" asks for both
  const further = findQuantities(wanted).filter(
    (one) =>
      one.from > set.from &&
      one.dimension === set.dimension &&
      one.comparator !== null &&
      one.comparator !== 'better',
  )
  const judged = [set, ...further].flatMap(against)
  const ambiguous = judged.find((one) => one.ambiguous !== undefined)?.ambiguous
  if (ambiguous !== undefined)
    return unknown(`whether it meets "${target}" cannot be told: ${ambiguous}`)
  const other = judged.find((one) => one.differs !== undefined)?.differs
  if (other !== undefined) return unknown(other)
  if (judged.some(({ isMet }) => isMet === null))
    return unknown('write the criterion with at least or at most, and the actual as a number')
  return {
    isMet: judged.every(({ isMet }) => isMet),
    why: `is missed: expected ${(judged.find(({ isMet }) => isMet === false) ?? judged[0])?.expected ?? ''}, found ${actual}`,
  }
}

/** Names of metrics that are lengths of time, in which a bare `m` is a minute. */
const isTimed =
  /\b(?:mttr|mttd|mtta|latency|p\d\d|time|turnaround|effort|duration|delay|wait\w*|minutes?|tat)\b/i

/** `0:12:30`, hours, minutes and seconds, unless a word makes it a time of day. */
const long =
  /(?<!\b(?:at|by|on|until|since|after|from)\s|[\d:T])(\d{1,3}):([0-5]\d):([0-5]\d)\b(?!:)/g

/** Target and actual with the short forms of a table written out: `15m` of a duration, `0:20`, `R1.50`. */
function spelledOut(metric: string, target: string, actual: string): [string, string] {
  const cells = [target, actual]
  const all = (expression: RegExp): boolean => cells.every((cell) => expression.test(cell))
  // `0:12:30` says what it counts; `0:20` beside it could be minutes or seconds
  const isMixed =
    cells.some((cell) => cell.search(long) >= 0) &&
    cells.some((cell) => /\b\d{1,2}:[0-5]\d\b(?!:)/.test(cell.replace(long, ' ')))
  const isClock =
    !isMixed &&
    (all(/\b\d{1,2}:[0-5]\d\b/) ||
      cells.every(
        (cell) =>
          !/\b\d{1,2}:[0-5]\d\b(?!:)/.test(cell) || /\d:\d\d\s?(?:min|minutes)\b/i.test(cell),
      ))
  const isRand = all(/(?<!\p{L})R\s?\d/u)
  const spelled = (cell: string): string => {
    const word = /^[a-z -]+$/i.test(cell) ? readNumber(cell) : null
    if (word !== null && word > 0) return String(word)
    const timed = isTimed.test(metric) ? cell.replace(/(?<=\d\s?)m\b(?!\s?[$€£])/g, 'min') : cell
    const whole = isMixed
      ? timed
      : timed.replace(
          long,
          (_, hours, minutes, rest) =>
            `${Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)} s`,
        )
    const clocked = isClock
      ? whole.replace(
          /\b(\d{1,2}):([0-5]\d)(?!:)(?:\s?min(?:utes)?)?\b/g,
          (_, minutes, rest) => `${Number(minutes) * 60 + Number(rest)} s`,
        )
      : whole
    return isRand ? clocked.replace(/(?<!\p{L})R\s?(?=\d)/gu, 'ZAR ') : clocked
  }
  return [spelled(target), spelled(actual)]
}

/** The quantity that a target asks for; of `from 14 to at most 10 min` the second one, if the first does not meet it itself. */
function targetIn(metric: string, target: string): Quantity | null {
  const written = findQuantities(target)
  const [former, next] = written
  const isChange =
    former !== undefined &&
    next !== undefined &&
    isFormer(target, former) &&
    /^\s*\D{0,12}\bto\b/i.test(target.slice(former.to))
  const [set] = isChange ? written.slice(1) : written
  if (set === undefined) return null
  if (isChange) {
    const start = former.dimension === 'count' ? scaledTo(former, set) : former
    const isWorse = set.comparator?.startsWith('<')
      ? start.value > set.value
      : set.comparator?.startsWith('>')
        ? start.value < set.value
        : false
    return isWorse && start.dimension === set.dimension ? set : null
  }
  // "Minutes per case" carries the unit of a bare target
  const unit = set.dimension === 'count' ? unitIn(metric) : null
  return unit === null
    ? set
    : {
        ...set,
        dimension: 'time',
        value: set.value * unit,
        other: set.other === null ? null : set.other * unit,
        unit,
      }
}

/** The quantities that stand alone in brackets and measure what the target does. */
function alone(actual: string, { dimension }: Quantity): Quantity[] {
  return [...actual.matchAll(/\(([^()]*)\)/g)]
    .flatMap(([, inner = '']) =>
      findQuantities(inner).filter((quantity) => quantity.text === inner.trim()),
    )
    .filter((quantity) => quantity.dimension === dimension && dimension !== 'count')
}

function isFormer(text: string, { from }: Quantity): boolean {
  return /\b(?:(?:down|up|reduced|fallen|risen|lowered|improved|fell|rose) from|^\W*from|before:?|previously:?|formerly:?)\s*$/i.test(
    text.slice(0, from),
  )
}

/** Metrics of which less is always better, and words that turn them round (`time to respond: reduction`). */
const isDuration =
  /\b(?:mttr|mttd|mtta|latency|p\d\d|response time|time to (?:restore|recover|repair|respond|resolve|detect|acknowledge)|recovery time)\b/i
const isGain = /\b(?:gain|improve|reduc|sav|drop|cut|within|under|met|share|between failures)/i

/** Words that make a figure something else than what was measured. */
const noActual =
  /^\s*from\b(?!.* to \D*\d)|\b(?:forecast|estimate[sd]?|expected|projected|planned|assumed|simulated|target|not|missed|wrong|goal|should|will|could|would|hoped|hopefully|tbc|tbd|to be|e\.g|example|almost|nearly|about|sla|guaranteed|on paper|in theory|never|so far|plus|until 20\d\d)\b|\?|^\s*~|\[[^\]]*\d|[*†‡¹²³]\s*$|\(\d\)\s*$/i
/** Words by which a target says that it is not the one that was set. */
const movedTarget =
  /\b(?:lowered|relaxed|reduced|revised|instead of|originally|formerly|to be agreed|(?<!\b(?:baseline|start|level|process) )was [^\p{L}\d]{0,3}\d[\d.,]*)(?![\p{L}\d])/iu

/** Why a row of a metrics table shows nothing, whatever its figures are; null when nothing stands against it. */
function unmeasured(
  metric: string,
  target: string,
  actual: string,
  set: Quantity,
  directions: Directions,
): string | null {
  const odd = noActual.exec(
    actual.replace(
      /\bno (?:longer )?than\b|\bnever (?:above|over|more than|longer than|below|under|less than)\b/gi,
      ' ',
    ),
  )?.[0]
  if (odd !== undefined) return `"${actual}" is no measurement ("${odd.trim()}")`
  // "reduced by 30%" is the target itself
  const moved = movedTarget.exec(
    target.replace(/^\W*(?:to be )?(?:reduced|lowered)(?= by\b)/i, ''),
  )?.[0]
  if (moved !== undefined) return `"${target}" is not the target that was set ("${moved}")`
  const [wanted, given] = [statisticIn(`${metric} ${target}`), statisticIn(actual)]
  if (wanted !== undefined && given !== undefined && wanted !== given)
    return `"${metric}" asks for ${wanted}, "${actual}" is ${given}`
  const [asked, measured] = [perNoun(target), perNoun(actual)]
  if (asked !== null && measured !== null && asked !== measured)
    return `"${target}" and "${actual}" are for different things`
  // a figure with a unit of its own is not in the target's
  const unit = /^\D*\d[\d.,]*\s?(?:k\b)?\s*([\p{L}‰°]+)/u
    .exec(actual.replace(currency, ' '))?.[1]
    ?.toLowerCase()
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
  if (
    set.dimension === 'fraction' &&
    set.value <= 1 &&
    findQuantities(actual).some((one) => one.dimension === 'fraction' && one.value > 1)
  )
    return `"${actual}" is more than all`
  const up = hasWord(metric, directions.higher)
  const down = hasWord(metric, directions.lower) || isDuration.test(metric)
  if (
    up &&
    /\b(?:errors?|failures?|failure rate)\b/i.test(actual) &&
    !/\b(?:error|fail)/i.test(metric)
  )
    return `"${actual}" is not "${metric}"`
  if (
    set.comparator?.startsWith('<') &&
    set.value >= 0 &&
    set.change === null &&
    /^\W*[-−]\s?\d/.test(actual.replace(currency, ' '))
  )
    return `"${actual}" is less than nothing`
  if (down && !up && set.change === null && !isGain.test(metric) && set.comparator?.startsWith('>'))
    return `"${target}" asks for more, where less is better`
  if (up && !down && set.change === null && set.comparator?.startsWith('<'))
    return `"${target}" asks for less, where more is better`
  return null
}

/** What an amount is for: `per quote` → `quote`, in its first letters; `per 1,000 calls` → `1000 calls`. */
function perNoun(text: string): string | null {
  const found = /(?:\b(?:per|each)\s+|\/\s?)(?:(?<number>\d[\d.,]*)\s?)?(?<noun>\p{L}{2,})?/u.exec(
    text,
  )?.groups
  const per =
    `${found?.number?.replace(/\D/g, '') ?? ''} ${found?.noun?.toLowerCase().slice(0, 5) ?? ''}`.trim()
  return per === '' ? null : per
}

/** Seconds in the unit that a metric's name begins with: `Minutes per case`, `Hours to answer`. */
function unitIn(metric: string): number | null {
  const word = /^\W*(?:(?:mean|median|average|avg\.?) )?(seconds?|minutes?|hours?|days?)\b/i
    .exec(metric)?.[1]?.[0]
    ?.toLowerCase()
  return word === undefined ? null : ({ s: 1, m: 60, h: 3600, d: 86_400 }[word] ?? null)
}
