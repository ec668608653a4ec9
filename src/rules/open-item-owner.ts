// Has every open item an owner?

import { notAPerson } from '../facts/not-a-person.ts'
import { ofOpenItems, placeOr, rule } from './rule.ts'

export const openItemOwner = rule({
  id: 'open-item-owner',
  // Seed 000, decision matrix: named owner.
  about: 'The owner of every open item is a named person.',
  fix: 'write the name of one person, as in "Tomasz Lind"',
  check: ofOpenItems(({ entry: { cells, row } }, name, { names }) => {
    const why = notAPerson(cells.owner?.text ?? '', names)
    const place = placeOr(cells.owner, row.place)
    return why === null ? [] : [{ message: `${name} needs an owner: ${why}`, place }]
  }),
})
