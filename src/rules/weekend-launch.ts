// Does the launch fall on a weekend?
import { weekdayOf } from '../facts/calendar.ts'
import { weekdayNames } from '../facts/word-values.ts'
import { placeOfField, rule } from './rule.ts'

export const weekendLaunch = rule({
  id: 'weekend-launch',
  level: 'warning',
  about: 'A launch on a Saturday or Sunday is a warning, because support is thin then.',
  fix: 'launch on a working day, or make sure that somebody is on duty',
  *check({ answers }) {
    const { launch } = answers.days
    const weekday = launch === null ? 0 : weekdayOf(launch)
    if (weekday > 5)
      yield {
        message: `the launch date ${launch} is a ${weekdayNames[weekday - 1]}`,
        place: placeOfField('launch', answers),
      }
  },
})
