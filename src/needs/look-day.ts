// Is there a day, and does it lie where it must?
import { addDays, type Day, daysBetween } from '../facts/calendar.ts'
import { alone, type FoundDay, findDays } from '../facts/days.ts'
import { isIn, type Stretch, stretchesOf } from '../facts/tokens.ts'
import type { Bound, Need } from '../policy/need.ts'
import {
  boundTo,
  contradicted,
  counts,
  type Fact,
  factsIn,
  hasOr,
  type Looked,
  notShown,
  type Seen,
  shown,
  unclear,
} from './seen.ts'

type DayFact = Fact<FoundDay>

export function lookForDay(need: Need, seen: Seen): Looked {
  const all = factsIn(seen.texts, ({ text }) => text.days)
  if (need.asked.reaches !== undefined) return lookForEnd(need, all, need.asked.reaches, seen)
  const usable = all.filter((fact) => fact.days.length > 0 && counts(need, fact))
  const candidates = boundTo(need, usable, seen)
  const limits = limitsOf(need, seen)
  const isInside = (day: Day): boolean => whyOutside(day, limits) === null
  const fits = ({ days }: DayFact): boolean => days.every(isInside)
  if (candidates.some(fits)) return shown
  const either = candidates.find(({ days }) => days.some(isInside))
  if (either !== undefined)
    return unclear(`"${either.text}" could be ${either.days[0]} or ${either.days.at(-1)}`, either)
  if (hasOr(need, seen)) return shown
  // a list of days, and a word for it beside another one alone; the days of fields are told by them
  const told = [...seen.fieldDays.values()].flat()
  const others = usable.filter((fact) => fits(fact) && !told.includes(fact.day ?? ''))
  if (others.length > Math.max(2, candidates.length))
    return unclear('it is not clear which day is which', others[0])
  const likely = all.find(isUnread) ?? likelyIn(seen, limits)
  if (likely !== undefined && (usable.length === 0 || limits.within !== null))
    return unclear(`"${likely.text}" may be a day`, likely)
  const [nearest] = [...candidates].sort((a, b) => distance(a, limits) - distance(b, limits))
  if (nearest !== undefined) {
    const why = whyOutside(nearest.days[0] ?? '', limits)
    return contradicted(`${need.label} on ${nearest.day ?? nearest.text} ${why}`, nearest)
  }
  return notShown(all, where(limits) === '' ? 'no day' : `no day ${where(limits)}`)
}

function isUnread({ days, problem }: FoundDay): boolean {
  return days.length === 0 && problem === 'ambiguous'
}

/** Whether the last day or year that the texts name is far enough; those before `reaches` without its days behind it tell of something else. */
function lookForEnd(
  need: Need,
  all: readonly DayFact[],
  { field, days }: Bound,
  { texts, fieldDays }: Seen,
): Looked {
  const from = fieldDays.get(field)?.[1]
  if (from === undefined) return shown
  const end = addDays(from, days)
  const years = texts.flatMap(({ text }) =>
    stretchesOf(text.text, /(?<!\d)20\d\d(?!\d)/g).filter(({ from: at }) => !isIn(at, text.days)),
  )
  // a year alone is meant to its end
  if (years.some(({ text }) => `${text}-12-31` >= end)) return shown
  const lastOf = ({ days: own }: DayFact): Day => own.at(-1) ?? ''
  const [last] = all
    .filter((fact) => lastOf(fact) > from)
    .sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))
  if (last === undefined) return notShown([], 'no day')
  if (lastOf(last) >= end) return shown
  const said = `the last day in the text is ${lastOf(last)}, before ${end} ("${field}" plus ${days} days)`
  // another day than the end may stand alone: "next review 30 November"
  const isEnd = need.with === null || last.source.text.isBeside(last.from, need.with)
  return isEnd ? contradicted(`${need.label}: ${said}`, last) : unclear(said, last)
}

/** `14.04`, `02/26`, `10-07`: numbers that the page does not show to be a day, where one order or the other would do as one. */
function likelyIn({ texts, answers }: Seen, limits: Limits): Fact<Stretch> | undefined {
  const { near } = answers.dayContext
  const isLikely = (text: string): boolean =>
    (['day first', 'month first'] as const).some((order) => {
      const habits = { ...alone.habits, order, marks: new Set(['/']) }
      return findDays(text.replace(/\D/, '/'), { near, habits }).some(
        ({ day }) => day !== null && whyOutside(day, limits) === null,
      )
    })
  return factsIn(texts, ({ prose }) => stretchesOf(prose.text, short)).find(({ text }) =>
    isLikely(text),
  )
}

const short =
  /(?<![\p{L}\d.,/:-])(?:(?:0[1-9]|[12]\d|3[01])[./-](?:0[1-9]|[12]\d|3[01])|(?:[12]\d|3[01])\.\d)(?![\d%]|[.,/:-]\d|\s?\p{L})/gu

interface Limits {
  since: { day: Day; field: string } | null
  until: { day: Day; field: string } | null
  within: number | null
  period: string | null
}

function limitsOf({ asked }: Need, { fieldDays }: Seen): Limits {
  const dayOf = (bound: Bound | undefined, end: 0 | 1): Limits['since'] => {
    const day = bound === undefined ? undefined : fieldDays.get(bound.field)?.[end]
    return bound === undefined || day === undefined
      ? null
      : { day: addDays(day, bound.days), field: bound.field }
  }
  return {
    since: dayOf(asked.in ?? asked.since, 0),
    until: dayOf(asked.in ?? asked.until, 1),
    within: asked.within ?? null,
    period: asked.in?.field ?? null,
  }
}

/** Why a day does not lie where it must, in words behind it; null when it does. */
function whyOutside(day: Day, { since, until, within, period }: Limits): string | null {
  const isEarly = since !== null && day < since.day
  const isLate = until !== null && day > until.day
  if (period !== null && (isEarly || isLate))
    return `is not in "${period}" (${since?.day} to ${until?.day})`
  if (isLate) return `is after "${until.field}" (${until.day})`
  if (isEarly) return `is before ${since.day} ("${since.field}")`
  const age = until === null ? 0 : daysBetween(day, until.day)
  if (within !== null && until !== null && age > within)
    return `is ${age} days before "${until.field}" (${until.day}); the gate allows ${within}`
  return null
}

function distance({ days }: DayFact, { since, until }: Limits): number {
  const day = days[0] ?? ''
  const [from, to] = [since?.day ?? day, until?.day ?? day]
  return Math.abs(daysBetween(day, day < from ? from : to))
}

function where({ since, until, within, period }: Limits): string {
  if (period !== null && since !== null) return `in "${period}", ${since.day} to ${until?.day}`
  if (within !== null && until !== null) return `in the ${within} days up to ${until.day}`
  if (since !== null && until !== null) return `from ${since.day} to ${until.day}`
  if (until !== null) return `up to ${until.day}`
  return since === null ? '' : `from ${since.day} on`
}
