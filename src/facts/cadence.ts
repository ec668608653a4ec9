// How often does a text say that something happens?
import { cadences, functionWords } from './language.ts'
import { numberOf } from './numbers.ts'
import { findTerms, vocabularyOf } from './terms.ts'
import { lower, type Span, type Stretch, stretch, type Token } from './tokens.ts'
import { numberWords, timeUnits, weekdays } from './word-values.ts'

export interface Cadence extends Stretch {
  /** The longest time between two of them, in days. */
  days: number
}

type Lasting = Span & { days: number }

const isWeekday = (word: string): boolean =>
  weekdays.has(word.replace(/s$/, '')) || weekdays.has(word)
const rounds = vocabularyOf(cadences.rounds)

/** Cadences in a text: `daily`, `every Monday`, `twice a shift`, `Mon–Fri at 08:30`, `24/7`. `regularly` and `as needed` are none. */
export function findCadences(
  text: string,
  tokens: readonly Token[],
  days: readonly Stretch[] = [],
): Cadence[] {
  const isInside = (at: number): boolean =>
    tokens.some((token) => token.isInside && token.from - 1 <= at && at < token.to)
  const edges = findTerms(text, vocabularyOf(cadences.edges), tokens)
  const others: Lasting[] = [
    ...everyIn(text, tokens),
    ...edges.map((edge) => ({ ...edge, days: 1 })),
    ...tokens.flatMap((_, at) => weekdayAt(at, text, tokens)),
    ...hoursIn(lower(text), tokens, days),
    ...unitsIn(lower(text)),
  ].filter((one) => one.days > 0 && !isInside(one.from))
  const found = [...wordsIn(text, tokens), ...others].map(({ from, to, days }) => ({
    ...stretch(text, from, to),
    days,
  }))
  return found
    .filter((one) => !found.some((other) => isLonger(other, one)))
    .sort((a, b) => a.from - b.from)
}

/** `biweekly` holds `weekly`, and is none. */
function isLonger(one: Span, other: Span): boolean {
  return one.from <= other.from && other.to <= one.to && one.to - one.from > other.to - other.from
}

function lastBefore(at: number, tokens: readonly Token[]): Token | undefined {
  return tokens.findLast(({ to }) => to <= at)
}

function wordsIn(text: string, tokens: readonly Token[]): Lasting[] {
  // "within five working days" is a length of time
  const isCounted = ({ from }: Span): boolean => {
    const { word = '' } = lastBefore(from, tokens) ?? {}
    return /^\d+$/.test(word) || numberWords.has(word)
  }
  return cadences.words.flatMap(({ days, of }) =>
    findTerms(text, vocabularyOf(of), tokens)
      .filter((term) => !isCounted(term))
      .map((term) => ({ ...term, days })),
  )
}

function everyIn(text: string, tokens: readonly Token[]): Lasting[] {
  return findTerms(text, vocabularyOf(cadences.every), tokens).flatMap(
    ({ text: own, from, to }) => {
      const before = lastBefore(from, tokens)?.word ?? ''
      if (own.length < 3 && cadences.lengths.includes(before)) return []
      const next = tokens.filter((token) => token.from >= to).slice(0, 5)
      const counted = countedBehind(text, next)
      return counted === null ? [] : [{ from, ...counted }]
    },
  )
}

/** Between days of the week on which it happens. */
const listing = /^s?\.?\s?[+&/,]\s?$/
/** Between the first and the last day of a working week. */
const through = new RegExp(`^s?.?s?(?:${cadences.through.join('|')})s?$`, 'u')

/** `first Monday`, `Mon–Fri`, `Monday review`, `Mondays`, `Monday, Tuesday`. */
function weekdayAt(at: number, text: string, tokens: readonly Token[]): Lasting[] {
  const [before, own, next, further] = [-1, 0, 1, 2].map((step) => tokens[at + step])
  if (own === undefined || !isWeekday(own.word)) return []
  const { word, from, to } = own
  if (before !== undefined && cadences.places.includes(before.word))
    return [{ from: before.from, to, days: 31 }]
  const end = [next, further].find((one) => isWeekday(one?.word ?? ''))
  if (end !== undefined && through.test(lower(text.slice(to, end.from))))
    return [{ from, to, days: 1 }]
  const isMeeting = [...cadences.meetings, ...cadences.rounds].includes(next?.word ?? '')
  const isPlural = word.endsWith('s') && weekdays.has(word.slice(0, -1)) && word.length > 4
  const isListed = next !== undefined && end === next && listing.test(text.slice(to, next.from))
  return isMeeting || isPlural || isListed || isName(own, text) ? [{ from, to, days: 7 }] : []
}

/** `Monday script posts the gaps`: a day that a thing is called by, at the beginning of what is said. */
function isName({ from, to }: Span, text: string): boolean {
  const [, next = ''] = /^ (\p{Ll}{3,})/u.exec(text.slice(to)) ?? []
  return /(?:^|[.;:(\n])\s*$/.test(text.slice(0, from)) && next !== '' && !functionWords.has(next)
}

const hour = /(?<![\d:.-])\d{1,2}(?:[:h]\d\d(?![\d:])|\s?(?=\p{L})(?<mark>[\p{L}.']+)(?!\p{L}))/gu

/** Hours of the day; behind a day, an hour is a part of it. */
function hoursIn(text: string, tokens: readonly Token[], days: readonly Span[]): Lasting[] {
  const isOfDay = (at: number): boolean =>
    isWeekday(lastBefore(at, tokens)?.word ?? '') ||
    days.some(({ to }) => to <= at && /^[\s,]*(?:\p{L}{1,2}\s)?$/u.test(text.slice(to, at)))
  return [...text.matchAll(hour)].flatMap(({ 0: own, index, groups }) => {
    const mark = groups?.['mark']?.replace(/\.$/, '')
    const isHour = mark === undefined || cadences.clock.includes(mark)
    return isHour && !isOfDay(index) ? [{ from: index, to: index + own.length, days: 1 }] : []
  })
}

const perUnit = /(?<=[\p{L}\d)]\s?)\/\s?(?<unit>\p{L}+)/gu

/** `twice/week` */
function unitsIn(text: string): Lasting[] {
  return [...text.matchAll(perUnit)].map(({ 0: own, index, groups }) => ({
    from: index,
    to: index + own.length,
    days: (timeUnits.get(groups?.['unit'] ?? '') ?? 0) / 86_400,
  }))
}

/** What stands behind `every`: `two weeks`, `second Tuesday`, `working day`, `shift`. */
function countedBehind(text: string, next: readonly Token[]): { days: number; to: number } | null {
  const rest = [...next]
  const [first] = rest
  if (first === undefined) return null
  const [, figure, unit] = /^(\d+)(\p{L}+)$/u.exec(first.word) ?? []
  if (figure !== undefined)
    return { days: (Number(figure) * (timeUnits.get(unit ?? '') ?? 0)) / 86_400, to: first.to }
  const nth = cadences.nth[first.word]
  const number =
    nth ?? (/^\d+$/.test(first.word) || numberWords.has(first.word) ? numberOf(first.word) : null)
  if (number !== null) rest.shift()
  const [round] = findTerms(text, rounds, rest)
  if (round !== undefined && round.from === rest[0]?.from) return { days: 1, to: round.to }
  if (cadences.qualifiers.includes(rest[0]?.word ?? '') && lengthOf(rest[1]) > 0) rest.shift()
  const [counted] = rest
  if (counted === undefined) return null
  const length = lengthOf(counted)
  return length === 0 || counted.word.length === 1
    ? null
    : { days: (number ?? 1) * length, to: counted.to }
}

function lengthOf(counted: Token | undefined): number {
  if (counted === undefined) return 0
  return isWeekday(counted.word) ? 7 : (timeUnits.get(counted.word) ?? 0) / 86_400
}
