// Is the status one that the gate knows?

import { tokensShown } from '../marks/status.ts'
import { placeIn } from '../read/prose.ts'
import { type Found, rule } from './rule.ts'

export const unknownStatus = rule({
  id: 'unknown-status',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about:
    'A status is plain text that the gate lists. An image, a link, code or another word is not a status.',
  fix: "write one of the gate's statuses; `gate explain GATE` lists them",
  *check({ gate, answers }): Iterable<Found> {
    for (const { item, row, statusProblem, place } of answers.items) {
      if (statusProblem !== 'unknown') continue
      const cell = row?.cells.status
      const found = (cell?.parts ?? []).flatMap(({ part }) => (part === 'struck' ? [] : [part]))
      const what =
        found.length > 0
          ? `${found[0] === 'image' ? 'an' : 'a'} ${found[0]}${cell?.text ? ` ("${cell.text}")` : ''}`
          : `"${cell?.text}"`
      yield {
        item: item.id,
        message: `item ${item.id} has ${what} as its status; it must be one of ${tokensShown(gate.statuses, cell?.text ?? '')}`,
        place: cell && cell.text !== '' ? placeIn(cell) : place,
      }
    }
  },
})
