// How often does a text say that something happens?
import { cadences, functionWords, numberWords, timeUnits, weekdays } from './language.ts'
import { numberOf } from './numbers.ts'
import { findTerms, vocabularyOf } from './terms.ts'
import { lower, type Stretch, type Token } from './tokens.ts'

export interface Cadence extends Stretch {
  /** The longest time between two of them, in days. */
  days: number
}

const isWeekday = (word: string): boolean =>
  weekdays.has(word.replace(/s$/, '')) || weekdays.has(word)
const rounds = vocabularyOf(cadences.rounds)
const hour = /(?<![\d:.-])\d{1,2}(?:[:h]\d\d(?![\d:])|\s?(?=\p{L})(?<mark>[\p{L}.']+)(?!\p{L}))/gu
const perUnit = /(?<=[\p{L}\d)]\s?)\/\s?(?<unit>\p{L}+)/gu

/** Cadences in a text: `daily`, `every Monday`, `twice a shift`, `Mon–Fri at 08:30`, `24/7`. `regularly` and `as needed` are none. */
export function findCadences(
  text: string,
  tokens: readonly Token[],
  days: readonly Stretch[] = [],
): Cadence[] {
  // "within five working days" is a length of time
  const isCounted = ({ from }: Stretch): boolean => {
    const { word = '' } = tokens.filter(({ to }) => to <= from).at(-1) ?? {}
    return /^\d+$/.test(word) || numberWords.has(word)
  }
  const found: Cadence[] = cadences.words.flatMap(({ days, of }) =>
    findTerms(text, vocabularyOf(of), tokens)
      .filter((term) => !isCounted(term))
      .map((term) => ({ ...term, days })),
  )
  const isInside = (from: number): boolean =>
    tokens.some((token) => token.isInside && token.from - 1 <= from && from < token.to)
  /** `Monday script posts the gaps`: a day that a thing is called by, at the beginning of what is said. */
  const isName = (from: number, to: number): boolean => {
    const [, next = ''] = /^ (\p{Ll}{3,})/u.exec(text.slice(to)) ?? []
    return /(?:^|[.;:(\n])\s*$/.test(text.slice(0, from)) && next !== '' && !functionWords.has(next)
  }
  const add = (from: number, to: number, days: number): void => {
    if (days > 0 && !isInside(from)) found.push({ text: text.slice(from, to), from, to, days })
  }
  for (const every of findTerms(text, vocabularyOf(cadences.every), tokens)) {
    const before = tokens.filter(({ to }) => to <= every.from).at(-1)
    if (every.text.length < 3 && cadences.lengths.includes(before?.word ?? '')) continue
    const counted = countedBehind(text, tokens.filter(({ from }) => from >= every.to).slice(0, 5))
    if (counted !== null) add(every.from, counted.to, counted.days)
  }
  for (const edge of findTerms(text, vocabularyOf(cadences.edges), tokens))
    add(edge.from, edge.to, 1)
  for (const [index, { word, from, to }] of tokens.entries()) {
    if (!isWeekday(word)) continue
    const next = tokens[index + 1]
    const end = tokens.slice(index + 1, index + 3).find((one) => isWeekday(one.word))
    const isRange = end !== undefined && through.test(lower(text.slice(to, end.from)))
    const isMeeting =
      next !== undefined &&
      (cadences.meetings.includes(next.word) || cadences.rounds.includes(next.word))
    const before = tokens[index - 1]
    const isNth = before !== undefined && cadences.places.includes(before.word)
    const isPlural = word.endsWith('s') && weekdays.has(word.slice(0, -1)) && word.length > 4
    const isListed =
      next !== undefined && isWeekday(next.word) && listing.test(text.slice(to, next.from))
    if (isNth) add(before.from, to, 31)
    else add(from, to, isRange ? 1 : isMeeting || isPlural || isListed || isName(from, to) ? 7 : 0)
  }
  const folded = lower(text)
  for (const { 0: whole, index, groups } of folded.matchAll(hour)) {
    const mark = groups?.['mark']?.replace(/\.$/, '')
    const last = tokens.filter(({ to }) => to <= index).at(-1)
    // behind a day, an hour is a part of it
    const isOfDay =
      (last !== undefined && isWeekday(last.word)) ||
      days.some(({ to }) => to <= index && /^[\s,]*(?:\p{L}{1,2}\s)?$/u.test(text.slice(to, index)))
    if (!isOfDay && (mark === undefined || cadences.clock.includes(mark)))
      add(index, index + whole.length, 1)
  }
  for (const { 0: whole, index, groups } of folded.matchAll(perUnit))
    add(index, index + whole.length, (timeUnits.get(groups?.['unit'] ?? '') ?? 0) / 86_400)
  return found
    .filter((one) => !found.some((other) => isLonger(other, one)))
    .sort((a, b) => a.from - b.from)
}

/** `biweekly` holds `weekly`, and is none. */
function isLonger(one: Stretch, other: Stretch): boolean {
  return one.from <= other.from && other.to <= one.to && one.to - one.from > other.to - other.from
}

/** Between days of the week on which it happens. */
const listing = /^s?\.?\s?[+&/,]\s?$/

/** Between the first and the last day of a working week. */
const through = new RegExp(`^s?.?s?(?:${cadences.through.join('|')})s?$`, 'u')

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
