// Is an item marked as not applicable that may not be?
import type { Found, Rule } from './rule.ts'

export const naRefused: Rule = {
  id: 'na-refused',
  level: 'error',
  isWaivable: false,
  about: 'An item that the gate marks so is done, and never not applicable.',
  fix: 'do what the item asks',
  *check({ answers }): Iterable<Found> {
    for (const { item, claimed, place } of answers.items) {
      if (claimed === 'na' && item.noNa !== null) yield { item: item.id, message: `item ${item.id} may not be not applicable: ${item.noNa}`, place }
    }
  },
}
