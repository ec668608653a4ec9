// Does every open item belong to an item that is open?
import { isClosed } from '../open-items.ts'
import type { Rule } from './rule.ts'

export const strayOpenItem: Rule = {
  id: 'stray-open-item',
  level: 'error',
  about:
    'A row of the open items names an item that is at ⚠️ or ❌. One that is listed as open and not closed, while its row claims a pass, is an error on that item.',
  fix: 'correct the item number, write the day on which it was closed, or take the row out',
  *check({ answers, asOf }) {
    for (const open of answers.openItems) {
      const { entry, items } = open
      const own = answers.items.filter(({ item }) => items.includes(item.id))
      const { place } = entry.row
      const [first] = own.filter(({ claimed }) => claimed === 'pass' || claimed === 'na')
      if (first === undefined) {
        if (own.length > 0) continue
        const said = entry.cells.item?.text ?? ''
        const message = `an open item belongs to no item of the gate: "${said}"`
        yield { level: 'warning', message, place }
      } else if (!isClosed(open, asOf, answers.dayContext))
        yield {
          item: first.item.id,
          message: `item ${first.item.id} claims a pass, but is listed as open: "${entry.cells.missing?.text ?? ''}"`,
          place,
        }
    }
  },
}
