// Is an open item due, and was it closed?
import openTerms from '../../vocabularies/open.txt'
import { addDays, type Day } from '../facts/calendar.ts'
import { type DayContext, type FoundDay, findDays } from '../facts/days.ts'
import { modes } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import type { OpenItemAnswer } from './pair.ts'

/** The day by which it is due, as the cell names it: of several, the last. */
export function dueOf({ entry }: OpenItemAnswer, page: DayContext): FoundDay | undefined {
  return findDays(entry.cells.due?.text ?? '', page).at(-1)
}

const notYet = vocabularyOf([
  ...openTerms,
  ...modes.plannedBefore,
  ...modes.plannedBehind,
  ...modes.deniedBefore,
])

/** The day on which it was closed; undefined for an empty cell, and for one that names no day. */
export function closingOf({ entry }: OpenItemAnswer, page: DayContext): FoundDay | undefined {
  const text = entry.cells.closed?.text ?? ''
  const isLater = findTerms(text, notYet).length > 0
  return isNothing(text) || isLater ? undefined : findDays(text, page)[0]
}

/** Whether it was closed by that day: by the next one, as it is tomorrow already in Auckland. */
export function isClosed(open: OpenItemAnswer, asOf: Day, page: DayContext): boolean {
  const day = closingOf(open, page)?.day ?? null
  return day !== null && day <= addDays(asOf, 1)
}
