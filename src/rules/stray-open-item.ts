// Does every open item belong to an item that is open?
import type { Found, Rule } from './rule.ts'

export const strayOpenItem: Rule = {
  id: 'stray-open-item',
  level: 'warning',
  about: 'A row of the open items names an item that is at ⚠️ or ❌.',
  fix: 'correct the item number, or take the row out',
  *check({ answers }): Iterable<Found> {
    for (const { entry, items } of answers.openItems) {
      const open = items.filter((id) =>
        answers.items.some(({ item, claimed }) => item.id === id && claimed !== 'pass'),
      )
      if (open.length > 0) continue
      const what =
        items.length === 0
          ? `"${entry.cells.item?.text ?? ''}" names no item`
          : `item ${items.join(', ')} is not at warning or failed`
      yield { message: `an open item that belongs to none: ${what}`, place: entry.row.place }
    }
  },
}
