// Is there any evidence behind the claim?
import { placeIn } from '../checklist/prose.ts'
import {
  type Found,
  failTextIn,
  isNoEvidence,
  longestEvidence,
  partToAdd,
  type Rule,
} from './rule.ts'

export const evidence: Rule = {
  id: 'evidence',
  level: 'error',
  isWaivable: false,
  about:
    "A claimed pass or warning has evidence, and what is not applicable a reason: an empty cell, the placeholder of the blank, `TBD`, `n/a`, a dash or the gate's own example of a fail is none. Boxes of a task list without any are counted.",
  fix: 'write what shows it; `gate explain GATE#ITEM` says what passes',
  *check(context): Iterable<Found> {
    const { gate, answers } = context
    if (gate.shape.items !== null && gate.shape.items.evidence === undefined) return
    if (gate.shape.tasks !== null) {
      // a box asks for a tick: how many stand alone is said, once
      const bare = answers.items.filter(
        ({ claimed, evidence: behind }) =>
          claimed === 'pass' && (behind === null || behind.text === ''),
      )
      const [first] = bare
      if (first !== undefined)
        yield {
          level: 'warning',
          message: `${bare.length} of ${answers.items.length} boxes are ticked with nothing behind them`,
          place: first.place,
        }
      for (const { item, claimed, evidence: behind } of answers.items)
        if (claimed === 'pass' && behind !== null && failTextIn(item, behind.text) !== null)
          yield {
            item: item.id,
            message: `item ${item.id} is ticked with the gate's own example of a fail`,
            place: placeIn(behind),
          }
      return
    }
    for (const answer of answers.items) {
      const { item, row, claimed, evidence: cell, place } = answer
      const part = partToAdd(context, answer)
      const fix = part === null ? {} : { fix: part }
      if (row !== null && claimed === 'na' && (cell === null || isNoEvidence(cell.text)))
        yield {
          item: item.id,
          message: `item ${item.id} is marked as not applicable without a reason`,
          fix: 'write why it does not apply',
          place,
        }
      if (row === null || (claimed !== 'pass' && claimed !== 'warn')) continue
      const column = row.cells.evidence
      // the next action stands in for the evidence only where the table has no column for it
      if (cell === null || (column !== null && /^[_\s]*$/.test(column.text))) {
        const placeholder = column
        const at = placeholder !== null && placeholder.text !== '' ? placeIn(placeholder) : place
        yield {
          item: item.id,
          message: `item ${item.id} claims ${row.cells.status?.text} without evidence${placeholder?.text ? ': the cell still holds the placeholder' : ''}`,
          ...fix,
          place: at,
        }
      } else if (cell.text.length > longestEvidence) {
        yield {
          item: item.id,
          message: `the evidence for item ${item.id} has ${cell.text.length} characters, expected at most ${longestEvidence}: put the detail into a document and link it`,
          place,
        }
      } else if (claimed === 'pass' && failTextIn(item, cell.text) !== null) {
        yield {
          item: item.id,
          message: `the evidence for item ${item.id} is the gate's own example of a fail`,
          ...fix,
          place: placeIn(cell),
        }
      } else if (isNoEvidence(cell.text)) {
        const where =
          part === null
            ? ''
            : `: its line has no "${gate.shape.items?.evidence}", and its "${gate.shape.sheet?.next}" shows nothing`
        yield {
          item: item.id,
          message: `"${cell.text}" is no evidence for item ${item.id}${where}`,
          ...fix,
          place: placeIn(cell),
        }
      }
    }
  },
}
