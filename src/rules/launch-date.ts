// Is there a launch date, and does it come after the review?
import { fieldPlace } from '../pair/fields.ts'
import { type Found, rule } from './rule.ts'

export const launchDate = rule({
  id: 'launch-date',
  level: 'error',
  isWaivable: false,
  about: 'The target launch date is filled in, and it is not before the review.',
  fix: 'write the target launch date as YYYY-MM-DD',
  *check({ gate, answers }): Iterable<Found> {
    const answer = answers.fields.find((candidate) => candidate.field.is === 'launch')
    if (answer === undefined || answers.untouched) return
    const place = fieldPlace(answer, answers.checklist)
    const isBlocked =
      gate.decision.find((row) => row.verdict === answers.stated.verdict)?.outcome === 'blocked'
    const { launch, review } = answers.days
    if (answer.value === null && !isBlocked)
      yield { message: `"${answer.field.label}" is not filled in`, place }
    else if (launch !== null && review !== null && launch < review)
      yield { message: `the launch on ${launch} is before the review on ${review}`, place }
  },
})
