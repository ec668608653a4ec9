// Does every open item belong to an item that is open?
import { isClosed } from '../pair/open-items.ts'
import { rule } from './rule.ts'

export const strayOpenItem = rule({
  id: 'stray-open-item',
  about:
    'Every row of the open items names an item that is marked ⚠️ or ❌. If an item is marked as passed but still listed as open, that is an error.',
  fix: 'correct the item number, write the day on which it was closed, or remove the row',
  *check({ answers, asOf }) {
    for (const open of answers.openItems) {
      const own = answers.items.filter(({ item }) => open.items.includes(item.id))
      const { cells, row } = open.entry
      const passed = own.find(({ claimed }) => claimed === 'pass' || claimed === 'na')?.item
      if (own.length === 0) {
        const message = `an open item does not belong to any item of the gate: "${cells.item?.text ?? ''}"`
        yield { level: 'warning', message, place: row.place }
      } else if (passed !== undefined && !isClosed(open, asOf, answers.dayContext))
        yield {
          item: passed.id,
          message: `item ${passed.id} is marked as passed, but listed as open: "${cells.missing?.text ?? ''}"`,
          place: row.place,
        }
    }
  },
})
