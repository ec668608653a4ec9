// Which value and unit has an amount, by what stands around it?
import { lazily, oneOf, wholly } from './forms.ts'
import { cadences, measures } from './language.ts'
import { figures, readingsOf } from './numbers.ts'
import type { Stretch } from './tokens.ts'
import { timeUnits } from './word-values.ts'

export interface Measured {
  /** One value, or two where a mark can part thousands or decimals. Times in seconds, shares in percent. */
  values: readonly number[]
  /** `%`, `time`, `points`, a currency, or '' for a count and for a unit that is not known. */
  unit: string
  /** The word behind a number without a unit: what is counted. */
  noun: string
  to: number
}

/** The unit of hundredths of any money. */
export const minor = 'minor'

const unitAhead = lazily(() => `(?:(?<money>${wholly(measures.money)})|(?<percent>%))\\s?$`)
const unitBehind = lazily(
  () =>
    `^(?:\\s?-?(?<percent>${wholly(measures.percent)})|\\s?(?<promille>‰)|[\\s-]?(?<points>${wholly(measures.points)})|\\s?(?:(?<money>${wholly(measures.money)})|(?<minor>${wholly(measures.minor)})))`,
)
/** `3 of 500`, `1 wrong code per 200`. */
const share = lazily(
  () =>
    `^(?:\\s?(?:/|${wholly(measures.share)}\\s)|(?:\\s\\p{L}+){1,3}\\sper\\s)\\s?(?<whole>${figures})(?![\\d/])`,
)
const scale = /^\s?(?<scale>\p{L}+)(?![\p{L}\d])/u
const time = lazily(
  () =>
    `^[\\s\\u00a0-]?(?:(?:${oneOf(cadences.qualifiers)})[\\s-]|\\p{L}+-)?(?<unit>\\p{L}+)(?![\\p{L}\\d])`,
)
const rest = /^\s?(?<more>\d{1,2})(?:\s?(?<unit>\p{L}+)(?![\p{L}\d])|(?![\p{L}\d%:/]|[.,]\d))/u
const noun = /^[\s\u00a0](?<noun>\p{L}[\p{L}-]*)/u

/** Value and unit of an amount, by what stands around it. */
export function measure(amount: Stretch, before: string, after: string): Measured {
  const measured = unsigned(amount, before, after)
  // "-3%" is less than nothing
  if (!/(?:^|[\s(:→,])[-−]$/u.test(before)) return measured
  return { ...measured, values: measured.values.map((value) => -value) }
}

function unsigned(amount: Stretch, before: string, after: string): Measured {
  const read = measures.none.includes(amount.text) ? [0] : readingsOf(amount.text)
  const [first = 0] = read
  const part = share().exec(after)
  const [whole = 0] = readingsOf(part?.groups?.['whole'] ?? '')
  if (part !== null && whole > 1 && first <= whole)
    return { values: [(100 * first) / whole], unit: '%', noun: '', to: amount.to + part[0].length }
  const scaled = scale.exec(after)
  const factor = measures.scales[scaled?.groups?.['scale'] ?? '']
  const at = factor === undefined ? 0 : (scaled?.[0].length ?? 0)
  const values = read.map((value) => value * (factor ?? 1))
  const match = unitBehind().exec(after.slice(at))
  const said = { ...unitAhead().exec(before)?.groups, ...match?.groups }
  const to = amount.to + at
  const unit = unitOf(said)
  if (unit !== undefined) {
    const parts = said['promille'] !== undefined ? 10 : unit === minor ? 100 : 1
    const behindUnit = to + (match?.[0].length ?? 0)
    return { values: values.map((value) => value / parts), unit, noun: '', to: behindUnit }
  }
  const counted = noun.exec(after.slice(at))?.groups?.['noun'] ?? ''
  return timed(amount, read, after) ?? { values, unit: '', noun: counted, to }
}

function unitOf(said: Record<string, string | undefined>): string | undefined {
  if (said['promille'] !== undefined || said['percent'] !== undefined) return '%'
  return (said['points'] && 'points') || (said['minor'] && minor) || said['money']
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

export function isZero({ values }: Pick<Measured, 'values'>): boolean {
  return values.every((value) => value === 0)
}
