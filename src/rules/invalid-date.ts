// Does every date field name a day that exists, in an order that can be?

import { addDays } from '../facts/calendar.ts'
import { otherWeekday } from '../facts/days.ts'
import type { FieldAnswer } from '../pair/fields.ts'
import { placeIn } from '../read/prose.ts'
import { inEvidence, ofItems, placeOfField, rule } from './rule.ts'

export const invalidDate = rule({
  id: 'invalid-date',
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
    const { pilotStart, pilotEnd, review, launched } = answers.days
    if (launched !== null && launched > addDays(asOf, 1)) {
      const message = `the launch on ${launched} is in the future as of ${asOf}`
      yield { level: 'warning', message, place: placeOfField('launched', answers) }
    }
    if (pilotStart !== null && pilotEnd !== null && pilotEnd < pilotStart) {
      const message = `the pilot ends on ${pilotEnd}, before it starts on ${pilotStart}`
      yield { message, place: placeOfField('pilot', answers) }
    }
    if (review === null) return
    const place = placeOfField('review', answers)
    if (pilotEnd !== null && review < pilotEnd)
      yield { message: `the review on ${review} is before the pilot ended on ${pilotEnd}`, place }
    if (review > addDays(asOf, 1)) {
      const message = `the review date ${review} is in the future as of ${asOf}`
      yield { level: 'warning', message, place }
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

const inItems = ofItems(function* ({ item, claimed, evidence }, { read }) {
  if (claimed !== 'pass' || evidence === null) return
  const { days } = read(evidence.text)
  const bad = days.find(({ problem }) => problem === 'impossible')
  if (bad !== undefined)
    yield inEvidence(
      evidence,
      `item ${item.id} names "${bad.text}", a day that does not exist`,
      bad,
    )
  for (const day of days) {
    const other = otherWeekday(evidence.text, day)
    const message = `item ${item.id}: ${day.day} is not a ${other}`
    if (other !== null) yield { ...inEvidence(evidence, message, day), level: 'note' }
  }
})
