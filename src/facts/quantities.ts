// Which measured quantities does a text name, and which of them say that they are a limit?

import { lazily, oneOf, wholly } from './forms.ts'
import { cadences, joints, measures } from './language.ts'
import { isZero, type Measured, measure } from './measure.ts'
import { amountsIn } from './numbers.ts'
import { isIn, lower, type Stretch, stretch } from './tokens.ts'
import { englishNumbers, timeUnits } from './word-values.ts'

export interface Quantity extends Stretch, Measured {
  /** What it is counted over, as in `6 h / week`, in days or as a word; null where nothing is said. */
  per: string | null
  /** Which way a limit counts; null for a plain value. */
  limit: 'at least' | 'at most' | null
  isStrict: boolean
}

const limits = [...measures['at-least'], ...measures['at-most']]
const currency = '[€$£¥₹₦₺]'
const ahead = {
  limit: lazily(() => `(?<![-=])(?<mark>${wholly(limits)})[\\s:]*[+]?(?:${currency}\\s?)?$`),
  turned: lazily(
    () => `${wholly(measures.turning)}(?:(?!\\s(?:${oneOf(joints)})\\s)[^.;:,→(\\d])*$`,
  ),
  /** Numbers that measure nothing: of a section, an item, a version, a severity. */
  label: lazily(() => `${wholly(measures.labels)}[\\s.:#]*$`),
}
const behind = {
  limit: lazily(() => `^[^.;:→(\\d]{0,24}?(?<mark>${wholly(measures.behind)})`),
  /** `99% min: 99.6%`: it is the first that is the limit. */
  direct: lazily(() => `^\\s(?<mark>${wholly(limits)})\\.?(?=\\s*[:(→])`),
  per: lazily(
    () => `^\\s?(?:/|${wholly(cadences.every)})\\s?(?<unit>\\p{L}+)|^\\s(?<period>\\p{L}+)`,
  ),
}
const clock = /^[:h]\d\d(?!\d)/

/** The quantities of a text, in order; `taken` are stretches (days, addresses) whose numbers belong to something else. */
export function findQuantities(text: string, taken: readonly Stretch[] = []): Quantity[] {
  const folded = lower(text)
  const found: Quantity[] = []
  let directEnd = Number.NEGATIVE_INFINITY
  for (const amount of amountsIn(folded)) {
    const before = folded.slice(Math.max(0, amount.from - 40), amount.from)
    const after = folded.slice(amount.to, amount.to + 60)
    const isTaken = isIn(amount.from, taken) || amount.from < (found.at(-1)?.to ?? 0)
    if (isTaken || isName(before, after)) continue
    const measured = measure(amount, before, after)
    if (measured.values.length === 0 || isFiller(amount, measured, before)) continue
    const direct = behind.direct().exec(folded.slice(measured.to, measured.to + 30))
    // a mark that stands directly behind the amount before is its own
    const marks = {
      before: directEnd > amount.from - 4 ? undefined : markOf(ahead.limit(), before),
      behind: direct?.groups?.['mark'] ?? markOf(behind.limit(), after),
    }
    if (direct !== null) directEnd = measured.to + direct[0].length
    found.push({
      ...measured,
      ...stretch(text, amount.from, measured.to),
      per: perOf(measured, folded),
      ...limitOf(marks, measured, !/^\d/.test(amount.text), before),
    })
  }
  return found.map((one, index) => {
    const next = found[index + 1]
    const isRange =
      next !== undefined && one.unit === '' && range().test(folded.slice(one.to, next.from))
    return isRange ? { ...one, unit: next.unit, noun: next.noun, per: next.per } : one
  })
}

function markOf(expression: RegExp, text: string): string | undefined {
  return expression.exec(text)?.groups?.['mark']
}

/** Numbers of sections, versions and hours, and within names measure nothing. */
function isName(before: string, after: string): boolean {
  const isNumbering = /^\)/.test(after) && /(?:^|[(\s])$/.test(before)
  const isPart = /(?:\d[.,:/-]|\p{L}[-_])$/u.test(before)
  return isNumbering || isPart || clock.test(after) || ahead.label().test(before.slice(-14))
}

/** "no" and "one" count nothing in running text, but where a value stands alone. */
function isFiller({ text }: Stretch, { unit }: Measured, before: string): boolean {
  const isBare = !/^\d/.test(text) && unit !== 'time' && (englishNumbers.get(text) ?? 0) < 2
  return isBare && !/(?:[:→(,;/]|^)\s*$/.test(before)
}

/** What it is counted over, behind the unit or behind the noun. */
function perOf({ to, noun: counted }: Measured, text: string): string | null {
  const end = to + (counted === '' ? 0 : counted.length + 1)
  const tails = [to, end].map((at) => behind.per().exec(text.slice(at, at + 30))?.groups ?? {})
  const [period] = [counted, ...tails.map((tail) => tail['period'] ?? '')]
    .map((word) => measures.periods[word])
    .concat(tails.map((tail) => tail['unit']))
    .filter((one) => one !== undefined)
  return period === undefined ? null : String(timeUnits.get(period) ?? period)
}

/** Which way an amount is a limit, by the mark before it or behind it. */
function limitOf(
  marks: { before: string | undefined; behind: string | undefined },
  { values }: Measured,
  isWord: boolean,
  before: string,
): Pick<Quantity, 'limit' | 'isStrict'> {
  const mark = (marks.before ?? marks.behind)?.replace(/[\s\u00a0]+/g, ' ')
  if (mark === undefined) return { limit: null, isStrict: false }
  const isStrict = measures.strict.includes(mark)
  // "no name misspelt in more than 2%"
  const isTurned = isStrict && ahead.turned().test(before)
  // "no more than zero": a word for none is a limit from above, whatever stands before it
  const isNone = isWord && isZero({ values })
  const isLow = measures['at-least'].includes(mark) !== isTurned && !isNone
  return {
    limit: isLow ? 'at least' : 'at most',
    isStrict: marks.before !== undefined && isStrict && !isTurned,
  }
}

/** Between the ends of `70 to 83%`. */
const range = lazily(() => `^\\s?(?:${oneOf(cadences.through)})\\s?$`)
