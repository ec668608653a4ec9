// Is an open item past its due date?
import { placeIn } from '../checklist/prose.ts'
import { findDates } from '../facts/dates.ts'
import { besidesDate } from '../facts/doubt.ts'
import type { Found, Rule } from './rule.ts'

export const openItemOverdue: Rule = {
  id: 'open-item-overdue',
  level: 'error',
  about:
    'An open item is closed by its due date: afterwards the checklist blocks until it is, which is what makes a scheduled run go red.',
  fix: 'close the item and write the day in a column "Closed"',
  *check({ answers, asOf }): Iterable<Found> {
    for (const { entry, items } of answers.openItems) {
      const { due, closed } = entry.cells
      const day = findDates(due?.text ?? '', answers.days.launch)[0]?.day ?? null
      const closing = findDates(closed?.text ?? '', answers.days.launch)[0]?.day ?? null
      const [item] = items
      if (
        day !== null &&
        day < asOf &&
        (closing === null || closing > asOf || besidesDate(closed?.text ?? '') !== null) &&
        due !== null
      ) {
        yield {
          ...(item ? { item } : {}),
          message: `the open item${item ? ` for item ${item}` : ''} was due on ${day} and is not closed as of ${asOf}`,
          place: placeIn(due),
        }
      }
    }
  },
}
