// Is an item answered more than once?
import { type Found, rule } from './rule.ts'

export const duplicateItem = rule({
  id: 'duplicate-item',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about:
    'Every item is answered once. If it has several rows, the program does not choose between them.',
  fix: 'keep one row for the item, and delete the others',
  *check({ answers }): Iterable<Found> {
    for (const { item, rows } of answers.items) {
      const [first] = rows
      for (const row of rows.slice(1)) {
        yield {
          item: item.id,
          message: `item ${item.id} "${item.title}" appears again here; its first row is on line ${first?.row.place.line}`,
          place: row.row.place,
        }
      }
    }
  },
})
