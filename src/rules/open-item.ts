// Does every warning have its open item?

import { isNothing } from '../facts/nothing.ts'
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const openItem = rule({
  id: 'open-item',
  level: 'error',
  // Seed 000, decision matrix: documented open items.
  about: 'Every item marked ⚠️ has a row in the table of open items that says what is missing.',
  fix: 'add a row to "Open items" with the item number, what is missing, the owner and the due date, as in "8 | Polish translation | Tomasz Lind | 2026-06-19"',
  *check({ gate, answers }) {
    if (gate.openItems === null) return
    for (const { item, row, claimed, place } of answers.items) {
      if (claimed !== 'warn' || item.noWarn !== null || item.isSignOff) continue
      const rows = answers.openItems.filter((open) => open.items.includes(item.id))
      const cell = row?.cells.status
      if (rows.length === 0)
        yield {
          item: item.id,
          message: `item ${item.id} is marked as a warning, but has no row in the open items`,
          place: cell ? placeIn(cell) : place,
        }
      for (const { entry } of rows)
        if (isNothing(entry.cells.missing?.text ?? ''))
          yield {
            item: item.id,
            message: `item ${item.id}: its open item does not say what is missing`,
            place: entry.row.place,
          }
    }
  },
})
