// Is every item filled in?

import { statusTokens } from '../facts/language.ts'
import { placeOr, rule } from './rule.ts'

export const blankItem = rule({
  id: 'blank-item',
  scope: 'blank',
  isWaivable: false,
  about: 'Every item has a status. An empty cell is not one, nor is the placeholder of the blank.',
  fix: "write one of the gate's statuses; `gate explain GATE` lists them",
  *check({ answers }) {
    const blank = answers.items.filter(
      ({ row, claimed, statusProblem }) =>
        row !== null && claimed === 'blank' && statusProblem === null,
    )
    const [first] = blank
    if (first !== undefined && answers.untouched) {
      yield {
        message: `${blank.length} of ${answers.items.length} items are not filled in`,
        fix: 'fill in the status and the evidence of every item; `gate explain GATE#ITEM` says what passes',
        place: first.place,
      }
      return
    }
    for (const { item, row, place } of blank) {
      const cell = row?.cells.status
      const isOpen = statusTokens.unticked.includes(cell?.text ?? '')
      yield {
        item: item.id,
        message: `item ${item.id} is ${isOpen ? 'open' : 'not filled in'}`,
        fix: isOpen ? 'tick it once it is done, or write N/A and why after its title' : undefined,
        place: placeOr(cell, place),
      }
    }
  },
})
