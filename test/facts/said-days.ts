// The days of a text, written for tables.
import { type DayContext, type FoundDay, findDays } from '../../src/facts/days.ts'

/** `~` before a day whose year was taken from the page, `a / b` for one of two, `a..b` for a stretch, `none` for one that does not exist. */
export function read(text: string, page: DayContext): string {
  return findDays(text, page).map(said).join(', ')
}

function said({ day, days, problem, yearAssumed }: FoundDay): string {
  const [first, last] = [days[0], days.at(-1)]
  if (problem === 'impossible') return 'none'
  if (problem === 'span') return `${first}..${last}`
  if (problem === 'ambiguous') return `${first} / ${last}`
  return `${yearAssumed ? '~' : ''}${day}`
}
