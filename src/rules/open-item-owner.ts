// Has every open item an owner?
import { placeIn } from '../checklist/prose.ts'
import { notAPerson } from '../facts/people.ts'
import type { Found, Rule } from './rule.ts'

export const openItemOwner: Rule = {
  id: 'open-item-owner',
  level: 'error',
  // Seed 000, decision matrix: named owner.
  about: 'The owner of an open item is a named person.',
  fix: "write one person's name",
  *check({ answers }): Iterable<Found> {
    for (const { entry, items } of answers.openItems) {
      const owner = entry.cells.owner
      const why = notAPerson(owner?.text ?? '')
      const [item] = items
      if (why !== null) {
        yield {
          ...(item ? { item } : {}),
          message: `the open item${item ? ` for item ${item}` : ''} needs a named owner: ${why}`,
          place: owner && owner.text !== '' ? placeIn(owner) : entry.row.place,
        }
      }
    }
  },
}
