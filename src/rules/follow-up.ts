// Is the review after launch on the calendar?
import { daysBetween } from '../facts/calendar.ts'
import { lackOf, placeOfField, rule } from './rule.ts'

export const followUp = rule({
  id: 'follow-up',
  // Seed 000, usage notes.
  about:
    'The date of the post-launch review is set before the launch, about 30 days after it. A date outside the range that the gate sets is a warning. Less than half or more than twice as many days is an error.',
  fix: 'write the day of the post-launch review as YYYY-MM-DD',
  *check(context) {
    const { gate, answers } = context
    const asked = gate.policy['follow-up']
    if (asked === undefined || answers.untouched) return
    yield* lackOf('follow-up', context)
    const { launch, followUp: day } = answers.days
    if (launch === null || day === null) return
    const place = placeOfField('follow-up', answers)
    const days = daysBetween(launch, day)
    const { 'days-from': from, 'days-to': to } = asked
    if (days <= 0) {
      const message = `the post-launch review on ${day} is not after the launch on ${launch}`
      yield { message, place }
    } else if (days < from || days > to)
      yield {
        level: days * 2 < from || days > from * 2 ? undefined : 'warning',
        message: `the post-launch review is ${days} days after the launch on ${launch}, not ${from} to ${to}`,
        place,
      }
  },
})
