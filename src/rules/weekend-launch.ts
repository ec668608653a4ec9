// Does the launch fall on a weekend?
import { weekdayOf } from '../facts/calendar.ts'
import { weekdayNames } from '../facts/language.ts'
import { fieldPlace } from '../pair/fields.ts'
import { type Found, rule } from './rule.ts'

export const weekendLaunch = rule({
  id: 'weekend-launch',
  level: 'warning',
  about: 'A launch on a Saturday or Sunday is a warning, because support is thin then.',
  fix: 'launch on a working day, or make sure that somebody is on duty',
  *check({ answers }): Iterable<Found> {
    const answer = answers.fields.find((candidate) => candidate.field.is === 'launch')
    const { launch } = answers.days
    if (answer === undefined || launch === null) return
    const weekday = weekdayOf(launch)
    if (weekday > 5)
      yield {
        message: `the launch date ${launch} is a ${weekdayNames[weekday - 1]}`,
        place: fieldPlace(answer, answers.checklist),
      }
  },
})
