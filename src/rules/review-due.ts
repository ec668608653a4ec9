// Was each review held that comes again after the launch?

import { type Day, daysBetween } from '../facts/calendar.ts'
import { heldWords } from '../facts/language.ts'
import { daysBefore, type NextReview, nextReview } from '../pair/again.ts'
import { fieldPlace } from '../pair/fields.ts'
import { agentOf, subjectOf } from '../pair/subject.ts'
import { isRetired } from '../policy/front-matter.ts'
import { isInProduction } from '../policy/lookups.ts'
import { type Context, fieldAbout, rule } from './rule.ts'

/** Whether somebody holds an agent to its reviews: of any other page, nobody knows whether it is still the one that counts. */
const isHeldToThem = ({ lookups, answers }: Context): boolean =>
  lookups.isListed || isInProduction(lookups, agentOf(subjectOf(answers)))

export const reviewDue = rule({
  id: 'review-due',
  isWaivable: false,
  // Seed 000: the 30-day review is not negotiable. Seed 004: monthly for a quarter, then quarterly.
  about:
    'A launched agent is reviewed again when its gate says so. Seven days before the day of the next review this is a warning, and after that day an error. It is judged on the pages that the configuration lists or the registry records as in production, once the day of the launch has come and unless the page says that the launch is blocked. A review in the seven days before its day, or any time after it, is held.',
  fix: 'hold the review, and write its day',
  *check(context) {
    const { gate, answers, asOf, retired } = context
    if (!isHeldToThem(context) || isRetired(retired, asOf)) return
    const next = nextReview(gate, answers, asOf)
    if (next === null) return
    const left = daysBetween(asOf, next.day)
    if (left > daysBefore) return
    yield {
      level: left < 0 ? undefined : 'warning',
      message:
        left < 0 ? lateBy(-left, next) : `${named(next)} is due on ${next.day}, ${inDays(left)}`,
      fix: fixOf(next, context),
      place: fieldPlace(next.field, answers.checklist),
    }
  },
})

function named({ field: { field } }: NextReview): string {
  return field.is === 'follow-up' ? `"${field.label}"` : 'the next review'
}

function inDays(days: number): string {
  return days === 0 ? 'today' : `in ${counted(days)}`
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

function lateBy(days: number, next: NextReview): string {
  const { launch, last, toCome } = next
  const said =
    toCome !== null
      ? `the page names ${toCome} for it, which has not come`
      : last === null
        ? 'the page does not say that it was held'
        : next.field.field.is === 'follow-up'
          ? `the one on ${last} was more than ${daysBefore} days before`
          : last === launch
            ? `no review is named since the launch on ${launch}`
            : `the last one was on ${last}`
  return `${named(next)} was due on ${next.day}, ${counted(days)} ago: ${said}`
}

/** What to write, and where. */
function fixOf({ day, launch, field: { field } }: NextReview, { answers }: Context): string {
  if (field.is === 'follow-up')
    return `hold the review, and write behind its day when that was: "${setOn(day)}"`
  const kept = fieldAbout('launched', answers)
  const isKept = kept === undefined || answers.days.launched !== null
  return `hold the review, judge the items anew, and write its day into "${field.label}"${isKept ? '' : `; keep the day of the launch, as "${kept.field.label}: ${launch}"`}`
}

function setOn(day: Day): string {
  return `${day}, ${heldWords.before[0]} YYYY-MM-DD`
}
