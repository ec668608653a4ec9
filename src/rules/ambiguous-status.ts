// Does the status say one thing?
import { placeIn } from '../checklist/prose.ts'
import { furtherCells, keyOf } from '../checklist/shapes.ts'
import { findAgainst } from '../facts/remark.ts'
import { readStatus } from '../status.ts'
import type { Found, Rule } from './rule.ts'

export const ambiguousStatus: Rule = {
  id: 'ambiguous-status',
  level: 'error',
  isWaivable: false,
  about:
    'The status of an item says one thing: two statuses, a status with a remark beside it, or another column that says otherwise, are none.',
  fix: 'leave one status and move the remark to the evidence',
  *check({ gate, answers }): Iterable<Found> {
    const asked = new Set(Object.values(gate.shape.items ?? {}).map((name) => keyOf(name ?? '')))
    for (const { item, row, claimed, statusProblem, place } of answers.items) {
      const cell = row?.cells.status
      if (statusProblem === 'ambiguous-status')
        yield {
          item: item.id,
          message: `the status of item ${item.id} says more than one thing: "${cell?.text}"`,
          place: cell ? placeIn(cell) : place,
        }
      if (row === null || (claimed !== 'pass' && claimed !== 'warn')) continue
      for (const { header, cell: other } of furtherCells(row)) {
        if (asked.has(keyOf(header.text))) continue
        const meaning = readStatus(other, '', gate.statuses).claimed
        if (
          meaning === 'fail' ||
          (claimed === 'pass' &&
            (meaning === 'warn' || findAgainst(header.text, other.text) !== null))
        )
          yield {
            item: item.id,
            message: `item ${item.id} claims ${cell?.text}, and its column "${header.text}" says ${other.text}`,
            place: placeIn(other),
          }
      }
    }
  },
}
