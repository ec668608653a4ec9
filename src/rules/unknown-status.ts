// Is the status one that the gate knows?

import { tokensShown } from '../marks/status-tokens.ts'
import { ofItems, placeOr, rule } from './rule.ts'

export const unknownStatus = rule({
  id: 'unknown-status',
  scope: 'reading',
  isWaivable: false,
  about:
    'A status is plain text that the gate lists. An image, a link, code or another word is not a status.',
  fix: "write one of the gate's statuses; `gate explain GATE` lists them",
  check: ofItems(({ item, row, statusProblem, place }, { gate }) => {
    if (statusProblem !== 'unknown') return []
    const cell = row?.cells.status
    const text = cell?.text ?? ''
    const part = cell?.parts.find((one) => one.part !== 'struck')?.part
    const article = part === 'image' ? 'an' : 'a'
    const what =
      part === undefined ? `"${text}"` : `${article} ${part}${text === '' ? '' : ` ("${text}")`}`
    const asked = tokensShown(gate.statuses, text)
    const message = `item ${item.id} has ${what} as its status; it must be one of ${asked}`
    return [{ message, place: placeOr(cell, place) }]
  }),
})
