// Which lengths of time does a text name?

import { lazily, oneOf } from './forms.ts'
import { cadences, joints } from './language.ts'
import { amountsIn, readingsOf } from './numbers.ts'
import { lower, type Stretch, stretch, stretchesOf } from './tokens.ts'
import { timeUnits } from './word-values.ts'

export interface Duration extends Stretch {
  /** Length in days: a month counts 30.4375 and a year 365.25, so that 12 months and 1 year compare as equal. */
  days: number
  /** The length of its last unit in seconds. */
  unit: number
}

const daySeconds = 86_400
const parts: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
/** What stands behind an amount: a part of one, the same in figures, a word that qualifies the unit, and the unit. */
const behind =
  /^(?<part>[½¼¾])?\+?(?:\s?\(\d+\))?[\s\u00a0-]?(?:(?<qualifier>\p{L}+)\s)?(?<unit>\p{L}+)(?![\p{L}\d]|\/\d)/u

/** Durations: `7 years`, `7-year`, `18 months`, `60 d`, `three years`, `1½ years`, `1 year 6 months`, `for a year`, `6 Jahre`. */
export function findDurations(text: string): Duration[] {
  const folded = lower(text)
  const found: Duration[] = []
  for (const amount of [...amountsIn(folded), ...stretchesOf(folded, article())]) {
    const unit = unitBehind(folded.slice(amount.to, amount.to + 40))
    // "3 h" and "60 d": a unit of one letter stands behind figures
    if (unit === null || (unit.unit.length === 1 && !/^\d/.test(amount.text))) continue
    const length = timeUnits.get(unit.unit) ?? 0
    const [reading = 1, ...others] = readingsOf(amount.text)
    // nobody counts thousandths of a day: "3.653 days" are ten years
    const number = length >= daySeconds ? Math.max(reading, ...others) : reading
    const days = ((number + (parts[unit.part] ?? 0)) * length) / daySeconds
    const last = found.at(-1)
    const isMore =
      last !== undefined && last.unit > length && joint().test(folded.slice(last.to, amount.from))
    if (isMore) found.pop()
    const own = stretch(text, isMore ? last.from : amount.from, amount.to + unit.length)
    found.push({ ...own, days: days + (isMore ? last.days : 0), unit: length })
  }
  return [...found, ...timedIn(text)].sort((one, other) => one.from - other.from)
}

/** How long it was from one time to the next where the later one is told to the second: `off at 10:00, last action 10:00:14`. */
function timedIn(text: string): Duration[] {
  let last = Number.POSITIVE_INFINITY
  return [...text.matchAll(clock)].flatMap(({ 0: own, index, groups: { h, m, s } = {} }) => {
    const at = Number(h) / 24 + Number(m) / 1440 + Number(s ?? 0) / daySeconds
    const days = at - last
    last = at
    const isTimed = days > 0 && s !== undefined
    return isTimed ? [{ ...stretch(text, index, index + own.length), days, unit: 1 }] : []
  })
}

const clock =
  /(?<![\d:.,T-])(?<h>[01]?\d|2[0-3])(?<p>[:.])(?<m>[0-5]\d)(?:\k<p>(?<s>[0-5]\d))?(?![\d:-]|\.\d)/gu

/** `a` of `for a year`: behind these words it is a number. */
const article = lazily(
  () => `(?<=(?<![\\p{L}\\d])(?:${oneOf(cadences.lengths)})\\s)(?:a|an)(?=\\s)`,
  'gu',
)
/** Between two parts of one length of time. */
const joint = lazily(() => `^(?:,?\\s|,?\\s(?:${oneOf(joints)})\\s)$`)

/** The unit of time that a text begins with, behind an amount. */
function unitBehind(text: string): { unit: string; part: string; length: number } | null {
  const match = behind.exec(text)
  const { part = '', qualifier, unit = '' } = match?.groups ?? {}
  if (match === null) return null
  if (timeUnits.has(unit) && (qualifier === undefined || cadences.qualifiers.includes(qualifier)))
    return { unit, part, length: match[0].length }
  return qualifier !== undefined && timeUnits.has(qualifier)
    ? { unit: qualifier, part, length: match[0].length - unit.length - 1 }
    : null
}
