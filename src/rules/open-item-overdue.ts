// Is an open item past its due date?

import { dueOf, isClosed } from '../pair/open-items.ts'
import { ofOpenItems, placeOr, rule } from './rule.ts'

export const openItemOverdue = rule({
  id: 'open-item-overdue',
  about:
    'Every open item is closed by its due date. After that day the checklist is blocked until the item is closed, so a scheduled run fails.',
  fix: 'close the item, and write the day in a column called "Closed"',
  check: ofOpenItems((open, name, { answers: { dayContext }, asOf }) => {
    const day = dueOf(open, dayContext)?.day ?? null
    if (day === null || day >= asOf || isClosed(open, asOf, dayContext)) return []
    const { cells, row } = open.entry
    const message = `${name} was due on ${day} and is still open as of ${asOf}`
    return [{ message, place: placeOr(cells.due, row.place) }]
  }),
})
