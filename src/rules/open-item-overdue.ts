// Is an open item past its due date?

import { dueOf, isClosed } from '../pair/open-items.ts'
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const openItemOverdue = rule({
  id: 'open-item-overdue',
  level: 'error',
  about:
    'Every open item is closed by its due date. After that day the checklist is blocked until the item is closed, so a scheduled run fails.',
  fix: 'close the item, and write the day in a column called "Closed"',
  *check({ answers, asOf }) {
    for (const open of answers.openItems) {
      const { due } = open.entry.cells
      const day = dueOf(open, answers.dayContext)?.day ?? null
      const [item] = open.items
      if (day === null || due === null || day >= asOf || isClosed(open, asOf, answers.dayContext))
        continue
      yield {
        ...(item ? { item } : {}),
        message: `${item ? `item ${item}: its` : 'an'} open item was due on ${day} and is still open as of ${asOf}`,
        place: placeIn(due),
      }
    }
  },
})
