// Does every warning have its open item?

import { isNothing } from '../facts/nothing.ts'
import { ofItems, placeOr, rule } from './rule.ts'

export const openItem = rule({
  id: 'open-item',
  // Seed 000, decision matrix: documented open items.
  about: 'Every item marked ⚠️ has a row in the table of open items that says what is missing.',
  fix: 'add a row to "Open items" with the item number, what is missing, the owner and the due date, as in "8 | Polish translation | Tomasz Lind | 2026-06-19"',
  check: ofItems(function* ({ item, row, claimed, place }, { gate, answers }) {
    if (gate.policy['open-items'] === undefined || claimed !== 'warn') return
    if (item.noWarn !== null || item.isSignOff) return
    const rows = answers.openItems.filter(({ items }) => items.includes(item.id))
    if (rows.length === 0) {
      const message = `item ${item.id} is marked as a warning, but has no row in the open items`
      yield { message, place: placeOr(row?.cells.status, place) }
    }
    for (const { entry } of rows)
      if (isNothing(entry.cells.missing?.text ?? '')) {
        const message = `item ${item.id}: its open item does not say what is missing`
        yield { message, place: entry.row.place }
      }
  }),
})
