// Has every open item an owner?

import { notAPerson } from '../facts/people.ts'
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const openItemOwner = rule({
  id: 'open-item-owner',
  level: 'error',
  // Seed 000, decision matrix: named owner.
  about: 'The owner of every open item is a named person.',
  fix: 'write the name of one person, as in "Tomasz Lind"',
  *check({ answers, names }) {
    for (const { entry, items } of answers.openItems) {
      const { owner } = entry.cells
      const why = notAPerson(owner?.text ?? '', names)
      const [item] = items
      if (why === null) continue
      yield {
        ...(item ? { item } : {}),
        message: `${item ? `item ${item}: its` : 'an'} open item needs an owner: ${why}`,
        place: owner && owner.text !== '' ? placeIn(owner) : entry.row.place,
      }
    }
  },
})
