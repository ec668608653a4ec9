// Is the review after launch on the calendar?
import { daysBetween } from '../facts/calendar.ts'
import { fieldPlace } from '../pair/fields.ts'
import { type Found, rule } from './rule.ts'

export const followUp = rule({
  id: 'follow-up',
  level: 'error',
  // Seed 000, usage notes.
  about:
    'The date of the post-launch review is set before the launch, about 30 days after it. A date outside the range that the gate sets is a warning. Less than half or more than twice as many days is an error.',
  fix: 'write the day of the post-launch review as YYYY-MM-DD',
  *check({ gate, answers }): Iterable<Found> {
    const answer = answers.fields.find((candidate) => candidate.field.is === 'follow-up')
    if (answer === undefined || gate.followUp === null || answers.untouched) return
    const place = fieldPlace(answer, answers.checklist)
    const isBlocked =
      gate.decision.find((row) => row.verdict === answers.stated.verdict)?.outcome === 'blocked'
    const { launch, followUp: day } = answers.days
    if (answer.value === null && !isBlocked)
      yield { message: `"${answer.field.label}" is not filled in`, place }
    else if (launch !== null && day !== null) {
      const days = daysBetween(launch, day)
      if (days <= 0)
        yield {
          message: `the post-launch review on ${day} is not after the launch on ${launch}`,
          place,
        }
      else if (days < gate.followUp.from || days > gate.followUp.to) {
        const isFar = days * 2 < gate.followUp.from || days > gate.followUp.from * 2
        yield {
          ...(isFar ? {} : { level: 'warning' as const }),
          message: `the post-launch review is ${days} days after the launch on ${launch}, not ${gate.followUp.from} to ${gate.followUp.to}`,
          place,
        }
      }
    }
  },
})
