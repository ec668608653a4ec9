// Does an item carry a warning that may not carry one?
import { placeIn } from '../checklist/prose.ts'
import type { Found, Rule } from './rule.ts'

export const warnRefused: Rule = {
  id: 'warn-refused',
  level: 'error',
  // Seed 000: guardrails or rollback at ⚠️ are almost always ❌.
  about: 'Items that the gate marks so are passed or failed, with nothing between.',
  fix: 'do what the item asks before launch, or mark it failed',
  *check({ answers }): Iterable<Found> {
    for (const { item, row, claimed, place } of answers.items) {
      if (claimed !== 'warn' || item.noWarn === null) continue
      const cell = row?.cells.status
      yield { item: item.id, message: `item ${item.id} may not be at warning: ${item.noWarn}`, place: cell ? placeIn(cell) : place }
    }
  },
}
