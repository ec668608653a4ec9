// Is an item answered more than once?
import { ofItems, rule } from './rule.ts'

export const duplicateItem = rule({
  id: 'duplicate-item',
  scope: 'reading',
  isWaivable: false,
  about:
    'Every item is answered once. If it has several rows, the program does not choose between them.',
  fix: 'keep one row for the item, and delete the others',
  check: ofItems(({ item, rows: [first, ...others] }) =>
    others.map(({ row: { place } }) => ({
      message: `item ${item.id} "${item.title}" appears again here; its first row is on line ${first?.row.place.line}`,
      place,
    })),
  ),
})
