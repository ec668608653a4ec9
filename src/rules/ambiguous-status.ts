// Does the status say one thing?
import { placeIn } from '../checklist/prose.ts'
import type { Found, Rule } from './rule.ts'

export const ambiguousStatus: Rule = {
  id: 'ambiguous-status',
  level: 'error',
  about: 'The whole status cell says one thing: two statuses, or a status with a remark beside it, are none.',
  fix: 'leave one status in the cell and move the remark to the evidence',
  *check({ answers }): Iterable<Found> {
    for (const { item, row, statusProblem, place } of answers.items) {
      if (statusProblem !== 'ambiguous-status') continue
      const cell = row?.cells.status
      yield { item: item.id, message: `the status of item ${item.id} says more than one thing: "${cell?.text}"`, place: cell ? placeIn(cell) : place }
    }
  },
}
