// When is the next of the reviews that come again, and what does the page say of the last one?

import { addDays, addMonths, type Day } from '../facts/calendar.ts'
import { heldIn } from '../facts/held.ts'
import type { Gate } from '../policy/gate.ts'
import type { FieldAnswer } from './fields.ts'
import type { Answers } from './pair.ts'

/** Days before its day from which a review counts as held in time, and from which it is announced. */
export const daysBefore = 7

export interface NextReview {
  /** The day by which it is to be held. */
  day: Day
  launch: Day
  /** The day that the page gives for the last review; null where it gives none, or one that has not come. */
  last: Day | null
  /** Where the page says when it was held. */
  field: FieldAnswer
  /** A day that the page gives for it and that does not count, because it has not come. */
  toCome: Day | null
}

type Page = Pick<Answers, 'fields' | 'days' | 'stated' | 'untouched' | 'dayContext'>

/** The first review that was not held; null where there is none, where nothing is launched yet, or where the page says that it will not be. */
export function nextReview(gate: Gate, answers: Page, asOf: Day): NextReview | null {
  const { again } = gate.policy
  const launch = launchOf(answers, asOf)
  const field = answers.fields.find((one) => one.field.is === (again?.on ?? 'review'))
  if (again === undefined || field === undefined || launch === null || launch > asOf) return null
  if (answers.untouched || isRefused(gate, answers)) return null
  const written = again.on === undefined ? answers.days.review : heldOn(field, answers)
  // elsewhere it may already be tomorrow
  const isToCome = written !== null && written > addDays(asOf, 1)
  const last = isToCome ? null : written
  const day =
    again.on === undefined
      ? nextPoint(again, launch, last ?? launch)
      : wasHeld(answers, asOf)
        ? null
        : answers.days.followUp
  return day === null ? null : { day, launch, last, field, toCome: isToCome ? written : null }
}

/** Whether the review that the page sets was held. */
export function wasHeld(answers: Page, asOf: Day): boolean {
  const { followUp } = answers.days
  const field = answers.fields.find((one) => one.field.is === 'follow-up')
  const held = field === undefined ? null : heldOn(field, answers)
  return followUp !== null && held !== null && held <= addDays(asOf, 1) && isMet(followUp, held)
}

/** The day of the launch, planned or past; of a page that keeps no other, that of its review. */
export function launchOf({ fields, days }: Pick<Page, 'fields' | 'days'>, asOf: Day): Day | null {
  const { launched } = days
  if (launched !== null && launched <= addDays(asOf, 1)) return launched
  return fields.some(({ field }) => field.is === 'launch') ? days.launch : days.review
}

/** The page itself says that nothing is launched. */
function isRefused({ decision }: Gate, { stated }: Page): boolean {
  return decision.some(
    ({ verdict, outcome }) => verdict === stated.verdict && outcome === 'blocked',
  )
}

function heldOn({ value }: FieldAnswer, { dayContext, days }: Page): Day | null {
  const near = days.followUp
  return value === null ? null : (heldIn(value.text, { ...dayContext, near })?.day ?? null)
}

type Again = NonNullable<Gate['policy']['again']>

/** The first of the points after launch that a review on that day does not meet. Each is counted from the launch: 31 January, 28 February, 31 March. */
function nextPoint({ every = '', times, then }: Again, launch: Day, review: Day): Day | null {
  const [apart, later] = [monthsIn(every), monthsIn(then ?? '')]
  const first = times ?? Number.POSITIVE_INFINITY
  for (let at = 1; at <= first || later > 0; at++) {
    const months = at <= first ? at * apart : first * apart + (at - first) * later
    const point = addMonths(launch, months)
    if (point === null || !isMet(point, review)) return point
  }
  return null
}

function isMet(point: Day, review: Day): boolean {
  return review >= addDays(point, -daysBefore)
}

/** `3 months` */
function monthsIn(written: string): number {
  return Number.parseInt(written, 10) || 0
}
