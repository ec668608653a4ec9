// Does the status say one thing?
import openTerms from '../../vocabularies/open.txt'
import { signsOf } from '../facts/language.ts'
import { isTerm, vocabularyOf } from '../facts/terms.ts'
import { isHeader } from '../marks/headers.ts'
import { readStatus } from '../marks/status.ts'
import { placeIn } from '../read/prose.ts'
import { furtherCells, keyOf } from '../read/shapes.ts'
import { rule } from './rule.ts'

const open = vocabularyOf(openTerms)
const refusals = signsOf('fail', 'open')
const doubts = signsOf('warn')

function isDoubt(text: string, meaning: string | null): boolean {
  return meaning === 'warn' || doubts.some((one) => text.includes(one))
}

export const ambiguousStatus = rule({
  id: 'ambiguous-status',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about:
    'An item has one clear status. Two statuses, a remark that is a status itself, or another column that contradicts the status are errors.',
  fix: 'keep one status, and delete what contradicts it',
  *check({ gate, answers }) {
    const asked = new Set(Object.values(gate.shape.items ?? {}).map((name) => keyOf(name ?? '')))
    for (const { item, row, claimed, statusProblem, place } of answers.items) {
      const cell = row?.cells.status
      if (statusProblem === 'ambiguous')
        yield {
          item: item.id,
          message: `item ${item.id} has an ambiguous status: "${cell?.text}"`,
          place: cell ? placeIn(cell) : place,
        }
      if (row === null || (claimed !== 'pass' && claimed !== 'warn')) continue
      for (const { header, cell: other } of furtherCells(row)) {
        if (asked.has(keyOf(header.text))) continue
        const sign = refusals.some((one) => other.text.includes(one))
        // a word is a status where its column is one of statuses, and text elsewhere
        const { claimed: meaning } = isHeader(header.text, 'status')
          ? readStatus(other, '', gate.statuses)
          : { claimed: null }
        const isOpen = meaning !== null && isTerm(other.text, open)
        if (
          sign ||
          isOpen ||
          meaning === 'fail' ||
          (claimed === 'pass' && isDoubt(other.text, meaning))
        )
          yield {
            item: item.id,
            message: `item ${item.id} is marked ${cell?.text}, but its column "${header.text}" says ${other.text}`,
            place: placeIn(other),
          }
      }
    }
  },
})
