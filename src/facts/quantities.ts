// Which measured quantities does a text name, and which of them say that they are a limit?

import { lazily, oneOf, wholly } from './forms.ts'
import { cadences, englishNumbers, joints, measures, timeUnits } from './language.ts'
import { amountsIn, figures, readingsOf } from './numbers.ts'
import { lower, type Stretch } from './tokens.ts'

export interface Quantity extends Stretch {
  /** One value, or two where a mark can part thousands or decimals. Times in seconds, shares in percent. */
  values: readonly number[]
  /** `%`, `time`, `points`, a currency, or '' for a count and for a unit that is not known. */
  unit: string
  /** The word behind a number without a unit: what is counted. */
  noun: string
  /** What it is counted over, as in `6 h / week`, in days or as a word; null where nothing is said. */
  per: string | null
  /** Which way a limit counts; null for a plain value. */
  limit: 'at least' | 'at most' | null
  isStrict: boolean
}

type Measured = Pick<Quantity, 'values' | 'unit' | 'noun'> & { to: number }

const limits = [...measures['at-least'], ...measures['at-most']]
const currency = '[€$£¥₹₦₺]'
const ahead = {
  limit: lazily(() => `(?<![-=])(?<mark>${wholly(limits)})[\\s:]*[+]?(?:${currency}\\s?)?$`),
  turned: lazily(
    () => `${wholly(measures.turning)}(?:(?!\\s(?:${oneOf(joints)})\\s)[^.;:,→(\\d])*$`,
  ),
  /** Numbers that measure nothing: of a section, an item, a version, a severity. */
  label: lazily(() => `${wholly(measures.labels)}[\\s.:#]*$`),
  unit: lazily(() => `(?:(?<money>${wholly(measures.money)})|(?<percent>%))\\s?$`),
}
const behind = {
  limit: lazily(() => `^[^.;:→(\\d]{0,24}?(?<mark>${wholly(measures.behind)})`),
  /** `99% min: 99.6%`: it is the first that is the limit. */
  direct: lazily(() => `^\\s(?<mark>${wholly(limits)})\\.?(?=\\s*[:(→])`),
  per: lazily(
    () => `^\\s?(?:/|${wholly(cadences.every)})\\s?(?<unit>\\p{L}+)|^\\s(?<period>\\p{L}+)`,
  ),
  unit: lazily(
    () =>
      `^(?:\\s?-?(?<percent>${wholly(measures.percent)})|\\s?(?<promille>‰)|[\\s-]?(?<points>${wholly(measures.points)})|\\s?(?:(?<money>${wholly(measures.money)})|(?<minor>${wholly(measures.minor)})))`,
  ),
  /** `3 of 500`, `1 wrong code per 200`. */
  share: lazily(
    () =>
      `^(?:\\s?(?:/|${wholly(measures.share)}\\s)|(?:\\s\\p{L}+){1,3}\\sper\\s)\\s?(?<whole>${figures})(?![\\d/])`,
  ),
}
const scale = /^\s?(?<scale>\p{L}+)(?![\p{L}\d])/u
const clock = /^[:h]\d\d(?!\d)/
const time = lazily(
  () =>
    `^[\\s\\u00a0-]?(?:(?:${oneOf(cadences.qualifiers)})[\\s-]|\\p{L}+-)?(?<unit>\\p{L}+)(?![\\p{L}\\d])`,
)
const rest = /^\s?(?<more>\d{1,2})(?:\s?(?<unit>\p{L}+)(?![\p{L}\d])|(?![\p{L}\d%:/]|[.,]\d))/u
const noun = /^[\s\u00a0](?<noun>\p{L}[\p{L}-]*)/u

/** The quantities of a text, in order; `taken` are stretches (days, addresses) whose numbers belong to something else. */
export function findQuantities(text: string, taken: readonly Stretch[] = []): Quantity[] {
  const folded = lower(text)
  const found: Quantity[] = []
  let directEnd = Number.NEGATIVE_INFINITY
  for (const amount of amountsIn(folded)) {
    const before = folded.slice(Math.max(0, amount.from - 40), amount.from)
    const after = folded.slice(amount.to, amount.to + 60)
    const isTaken = taken.some((other) => other.from <= amount.from && amount.from < other.to)
    const isInside =
      amount.from < (found.at(-1)?.to ?? 0) || /(?:\d[.,:/-]|\p{L}[-_])$/u.test(before)
    const isNumbering = /^\)/.test(after) && /(?:^|[(\s])$/.test(before)
    const isWord = !/^\d/.test(amount.text)
    if (isTaken || isInside || isNumbering || clock.test(after)) continue
    if (ahead.label().test(before.slice(-14))) continue
    const measured = signed(measure(amount, before, after), before)
    // "no" and "one" count nothing in running text, but where a value stands alone
    const isBare = isWord && measured.unit !== 'time' && (englishNumbers.get(amount.text) ?? 0) < 2
    if (measured.values.length === 0 || (isBare && !/(?:[:→(,;/]|^)\s*$/.test(before))) continue
    const end = measured.to + (measured.noun === '' ? 0 : measured.noun.length + 1)
    const tails = [measured.to, end].map(
      (at) => behind.per().exec(folded.slice(at, at + 30))?.groups ?? {},
    )
    const [period] = [measured.noun, ...tails.map((tail) => tail['period'] ?? '')]
      .map((word) => measures.periods[word])
      .concat(tails.map((tail) => tail['unit']))
      .filter((one) => one !== undefined)
    const direct = behind.direct().exec(folded.slice(measured.to, measured.to + 30))
    const isOthers = directEnd > amount.from - 4
    const markBefore = isOthers ? undefined : ahead.limit().exec(before)?.groups?.['mark']
    const mark =
      markBefore ?? direct?.groups?.['mark'] ?? behind.limit().exec(after)?.groups?.['mark']
    if (direct !== null) directEnd = measured.to + direct[0].length
    const isIn = (list: readonly string[]): boolean =>
      mark !== undefined && list.includes(mark.replace(/[\s\u00a0]+/g, ' '))
    // "no name misspelt in more than 2%"
    const isTurned = isIn(measures.strict) && ahead.turned().test(before)
    // "no more than zero": a word for none is a limit from above, whatever stands before it
    const isNone = isWord && measured.values.every((value) => value === 0)
    const isLow = isIn(measures['at-least']) !== isTurned && !isNone
    found.push({
      ...measured,
      text: text.slice(amount.from, measured.to),
      from: amount.from,
      per: period === undefined ? null : String(timeUnits.get(period) ?? period),
      limit: mark === undefined ? null : isLow ? 'at least' : 'at most',
      isStrict: markBefore !== undefined && isIn(measures.strict) && !isTurned,
    })
  }
  return found.map((one, index) => {
    const next = found[index + 1]
    const isRange =
      next !== undefined &&
      one.unit === '' &&
      range().test(folded.slice(one.from + one.text.length, next.from))
    return isRange && next !== undefined
      ? { ...one, unit: next.unit, noun: next.noun, per: next.per }
      : one
  })
}

/** The unit of hundredths of any money. */
const minor = 'minor'

/** Between the ends of `70 to 83%`. */
const range = lazily(() => `^\\s?(?:${oneOf(cadences.through)})\\s?$`)

/** `-3%` is less than nothing. */
function signed(measured: Measured, before: string): Measured {
  if (!/(?:^|[\s(:→,])[-−]$/u.test(before)) return measured
  return { ...measured, values: measured.values.map((value) => -value) }
}

/** Value and unit of an amount, by what stands around it. */
function measure(amount: Stretch, before: string, after: string): Measured {
  const read = measures.none.includes(amount.text) ? [0] : readingsOf(amount.text)
  const share = behind.share().exec(after)
  const [whole = 0] = readingsOf(share?.groups?.['whole'] ?? '')
  if (share !== null && whole > 1 && (read[0] ?? 0) <= whole)
    return {
      values: [(100 * (read[0] ?? 0)) / whole],
      unit: '%',
      noun: '',
      to: amount.to + share[0].length,
    }
  const scaled = scale.exec(after)
  const factor = measures.scales[scaled?.groups?.['scale'] ?? '']
  const at = factor === undefined ? 0 : (scaled?.[0].length ?? 0)
  const values = read.map((value) => value * (factor ?? 1))
  const unit = behind.unit().exec(after.slice(at))
  const said = { ...ahead.unit().exec(before)?.groups, ...unit?.groups }
  const to = amount.to + at + (unit?.[0].length ?? 0)
  const isThousandth = said['promille'] !== undefined
  const isShare = isThousandth || said['percent'] !== undefined
  const name = isShare
    ? '%'
    : (said['points'] && 'points') || (said['minor'] && minor) || said['money']
  const parts = values.map((value) => value / (isThousandth ? 10 : name === minor ? 100 : 1))
  if (name !== undefined) return { values: parts, unit: name, noun: '', to }
  return (
    timed(amount, read, after) ?? { values, unit: '', ...counted(amount.to + at, after.slice(at)) }
  )
}

/** `3 h`, `1 h 20`, `2 min 50 s`: in seconds. */
function timed(amount: Stretch, read: readonly number[], after: string): Measured | null {
  const match = time().exec(after)
  const seconds = (unit: string): number => timeUnits.get(unit) ?? 0
  const length = seconds(match?.groups?.['unit'] ?? '')
  if (match === null || length === 0) return null
  const more = rest.exec(after.slice(match[0].length))
  const unit = more?.groups?.['unit']
  const isMore = more !== null && (unit === undefined || seconds(unit) > 0)
  // what stands behind without a unit is of the next smaller one
  const extra = isMore
    ? Number(more.groups?.['more']) * (unit === undefined ? length / 60 : seconds(unit))
    : 0
  const to = amount.to + match[0].length + (isMore ? more[0].length : 0)
  return { values: read.map((value) => value * length + extra), unit: 'time', noun: '', to }
}

function counted(to: number, after: string): Pick<Measured, 'noun' | 'to'> {
  const match = noun.exec(after)
  return { noun: match?.groups?.['noun'] ?? '', to }
}

/** Whether an actual meets a limit; null where that hangs on how a number is read. */
export function meets(limit: Quantity, actual: Quantity): boolean | null {
  const isMet = (bound: number, value: number): boolean => {
    // rounding in what was computed decides nothing
    const margin = Math.abs(bound) * 1e-9
    if (limit.limit === 'at least') return limit.isStrict ? value > bound : value >= bound - margin
    return limit.isStrict && bound > 0 ? value < bound : value <= bound + margin
  }
  // "p95 < 15 s" is no more than a limit itself
  if (actual.limit !== null && actual.limit !== limit.limit) return null
  // two numbers that can each be read in two ways are read in the same way
  const isSame = limit.values.length === actual.values.length
  const verdicts = limit.values.flatMap((bound, at) =>
    (isSame ? actual.values.slice(at, at + 1) : actual.values).map(
      (value) => isMet(bound, value) || (actual.limit !== null && value === bound),
    ),
  )
  return verdicts.every((verdict) => verdict === verdicts[0]) ? (verdicts[0] ?? null) : null
}

/** Whether two quantities have one unit, and are counted over one time. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && (a.per === null || b.per === null || a.per === b.per)
}

/** Whether both are money and one is in hundredths; their values are of the same unit. */
export function areMoney(a: Quantity, b: Quantity): boolean {
  const [one, other] = a.unit === minor ? [b, a] : [a, b]
  return other.unit === minor && measures.money.includes(one.unit)
}
