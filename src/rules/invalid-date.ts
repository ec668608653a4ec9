// Does every date field name a day that exists, in an order that can be?

import { addDays } from '../facts/calendar.ts'
import { otherWeekday } from '../facts/days.ts'
import { type FieldAnswer, fieldPlace } from '../pair/fields.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { type Context, type Found, inEvidence, rule } from './rule.ts'

export const invalidDate = rule({
  id: 'invalid-date',
  level: 'error',
  isWaivable: false,
  about:
    'Every date field gives one day that exists, preferably as YYYY-MM-DD. The pilot does not end before it starts, and the review is not before the end of the pilot. The evidence names only days that exist.',
  fix: 'write the day as YYYY-MM-DD',
  *check(context) {
    const { answers, asOf } = context
    for (const answer of answers.fields) {
      const message = whyNoDate(answer)
      if (message !== null && answer.value !== null) yield { message, place: placeIn(answer.value) }
    }
    yield* inItems(context)
    const { pilotStart, pilotEnd, review } = answers.days
    const place = (is: string): Found['place'] => {
      const answer = answers.fields.find((candidate) => candidate.field.is === is)
      return answer === undefined ? startOfFile : fieldPlace(answer, answers.checklist)
    }
    if (pilotStart !== null && pilotEnd !== null && pilotEnd < pilotStart) {
      const message = `the pilot ends on ${pilotEnd}, before it starts on ${pilotStart}`
      yield { message, place: place('pilot') }
    }
    if (pilotEnd !== null && review !== null && review < pilotEnd) {
      const message = `the review on ${review} is before the pilot ended on ${pilotEnd}`
      yield { message, place: place('review') }
    }
    if (review !== null && review > addDays(asOf, 1))
      yield {
        level: 'warning',
        message: `the review date ${review} is in the future as of ${asOf}`,
        place: place('review'),
      }
  },
})

function whyNoDate({ field, value, days }: FieldAnswer): string | null {
  if (value === null || (field.kind !== 'date' && field.kind !== 'period')) return null
  const said = `"${field.label}" is "${value.text}"`
  const bad = days.find(({ problem }) => problem !== null)
  if (bad?.days.length === 0) return `${said}: that day does not exist`
  if (bad !== undefined) return `${said}: it could mean more than one day`
  const wanted = field.kind === 'period' ? 2 : 1
  return new Set(days.map(({ day }) => day)).size === wanted || days.length === wanted
    ? null
    : `${said}: it must be ${wanted === 2 ? 'a first and a last day' : 'one day'} with the year`
}

function* inItems({ answers, read }: Context): Iterable<Found> {
  for (const answer of answers.items) {
    const { item, claimed, evidence } = answer
    if (claimed !== 'pass' || evidence === null) continue
    const { days } = read(evidence.text)
    const bad = days.find(({ problem }) => problem === 'impossible')
    if (bad !== undefined) {
      const message = `item ${item.id} names "${bad.text}", a day that does not exist`
      yield inEvidence(answer, evidence, message, bad)
    }
    for (const day of days) {
      const other = otherWeekday(evidence.text, day)
      if (other === null) continue
      const message = `item ${item.id}: ${day.day} is not a ${other}`
      yield { ...inEvidence(answer, evidence, message, day), level: 'note' }
    }
  }
}
