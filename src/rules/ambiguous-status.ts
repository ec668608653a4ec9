// Does the status say one thing?

import openTerms from '../../vocabularies/open.txt'
import { signsOf } from '../facts/language.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { isHeader } from '../marks/column-names.ts'
import { readStatus } from '../marks/status.ts'
import type { Gate } from '../policy/gate.ts'
import { furtherCells } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { ofItems, placeOr, rule } from './rule.ts'

const open = vocabularyOf(openTerms)
const refusals = signsOf('fail', 'open')
const doubts = signsOf('warn')

export const ambiguousStatus = rule({
  id: 'ambiguous-status',
  scope: 'reading',
  isWaivable: false,
  about:
    'An item has one clear status. Two statuses, a remark that is a status itself, or another column that contradicts the status are errors.',
  fix: 'keep one status, and delete what contradicts it',
  check: ofItems(function* ({ item, row, claimed, statusProblem, place }, { gate }) {
    const cell = row?.cells.status
    if (statusProblem === 'ambiguous')
      yield {
        message: `item ${item.id} has an ambiguous status: "${cell?.text}"`,
        place: placeOr(cell, place),
      }
    if (row === null || (claimed !== 'pass' && claimed !== 'warn')) return
    const asked = Object.values(gate.shape.items ?? {}).map((name) => keyOf(name ?? ''))
    for (const { header, cell: other } of furtherCells(row))
      if (!asked.includes(keyOf(header.text)) && isOtherwise(other, header.text, claimed, gate))
        yield {
          message: `item ${item.id} is marked ${cell?.text}, but its column "${header.text}" says ${other.text}`,
          place: placeIn(other),
        }
  }),
})

/** Whether another column says that an item stands worse. */
function isOtherwise(
  cell: Prose,
  header: string,
  claimed: 'pass' | 'warn',
  { statuses }: Gate,
): boolean {
  const { text } = cell
  // a word is a status where its column is one of statuses, and text elsewhere
  const meaning = isHeader(header, 'status') ? readStatus(cell, '', statuses).claimed : null
  const isDoubt = meaning === 'warn' || doubts.some((sign) => text.includes(sign))
  return (
    refusals.some((sign) => text.includes(sign)) ||
    (meaning !== null && isTerm(text, open)) ||
    meaning === 'fail' ||
    (claimed === 'pass' && isDoubt)
  )
}
