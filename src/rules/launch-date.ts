// Is there a launch date, and does it come after the review?
import { lackOf, placeOfField, rule } from './rule.ts'

export const launchDate = rule({
  id: 'launch-date',
  isWaivable: false,
  about: 'The target launch date is filled in, and it is not before the review.',
  fix: 'write the target launch date as YYYY-MM-DD',
  *check(context) {
    const { answers } = context
    if (answers.untouched) return
    yield* lackOf('launch', context)
    const { launch, review } = answers.days
    if (launch !== null && review !== null && launch < review) {
      const message = `the launch on ${launch} is before the review on ${review}`
      yield { message, place: placeOfField('launch', answers) }
    }
  },
})
