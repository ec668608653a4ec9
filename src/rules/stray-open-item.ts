// Does every open item belong to an item that is open?
import { isClosed } from '../pair/open-items.ts'
import { rule } from './rule.ts'

export const strayOpenItem = rule({
  id: 'stray-open-item',
  level: 'error',
  about:
    'Every row of the open items names an item that is marked ⚠️ or ❌. If an item is marked as passed but still listed as open, that is an error.',
  fix: 'correct the item number, write the day on which it was closed, or remove the row',
  *check({ answers, asOf }) {
    for (const open of answers.openItems) {
      const { entry, items } = open
      const own = answers.items.filter(({ item }) => items.includes(item.id))
      const { place } = entry.row
      const [first] = own.filter(({ claimed }) => claimed === 'pass' || claimed === 'na')
      if (first === undefined) {
        if (own.length > 0) continue
        const said = entry.cells.item?.text ?? ''
        const message = `an open item does not belong to any item of the gate: "${said}"`
        yield { level: 'warning', message, place }
      } else if (!isClosed(open, asOf, answers.dayContext))
        yield {
          item: first.item.id,
          message: `item ${first.item.id} is marked as passed, but listed as open: "${entry.cells.missing?.text ?? ''}"`,
          place,
        }
    }
  },
})
