// Does the checklist hold item-like rows that the gate does not ask?

import { markOf } from '../marks/line.ts'
import { readStatus } from '../marks/status.ts'
import { cut, lookalikes } from '../pair/lookalikes.ts'
import { placeIn } from '../read/prose.ts'
import { keyWithoutBrackets, labelledIn } from '../read/shapes.ts'
import { type Found, rule } from './rule.ts'

export const unknownItem = rule({
  id: 'unknown-item',
  level: 'error',
  isWaivable: false,
  about:
    'Everything with a status is an item of the gate, or belongs to one. Any other row, box or line is an error if it is open or failed; if it is marked as passed, it does not count. Lines of the blank, totals, legends and headings are not items, and your own gate can list others under `not-items`.',
  fix: 'leave a blank line after the table, or give the extra row a table of its own',
  *check({ gate, answers }): Iterable<Found> {
    for (const row of answers.unknownRows) {
      const title = row.cells.title?.text ?? ''
      const { claimed } = readStatus(row.cells.status, '', gate.statuses)
      const said = row.cells.status?.text ?? ''
      // a row without number and status is a heading of its own
      const isHeading = said === '' && (row.cells.id?.text ?? '') === ''
      const isPassed = claimed === 'pass' || claimed === 'na' || isHeading || sum.test(said)
      yield {
        ...(isPassed ? { level: 'warning' as const } : {}),
        message: `"${title || row.row.cells[0]?.text}" is not an item of ${gate.id}${isPassed ? ', so it does not count' : ', and it is not marked as passed'}`,
        place: row.row.place,
      }
    }
    yield* lookalikes(gate, answers)
    const headings = new Set(gate.headings.map(keyWithoutBrackets))
    const labels = [
      ...gate.fields.flatMap((field) => [field.label, ...field.also]),
      ...gate.combined.keys(),
    ]
    const fieldLines = new Set(
      labelledIn(answers.checklist, labels).map((labelled) => placeIn(labelled.value).line),
    )
    const itemTables = new Set(
      answers.items.flatMap((answer) => answer.rows.map((row) => row.table)),
    )
    let belowItems = false
    for (const block of answers.checklist.blocks) {
      if (block.kind === 'table') belowItems = itemTables.has(block)
      else if (
        block.kind === 'heading' ||
        headings.has(keyWithoutBrackets(block.prose.text)) ||
        !block.swallowed
      )
        belowItems = false
      else if (belowItems && !fieldLines.has(placeIn(block.prose).line)) {
        if (markOf(block) !== null) continue
        const { text } = block.prose
        // in a sentence "met" is a word, at the end of a line it is a status
        const last = { ...block.prose, text: text.split(/\s+/).at(-1) ?? '', parts: [] }
        const isStatus = readStatus(last, '', gate.statuses).claimed !== 'blank'
        const looksLikeItem = /^\d/.test(text) || isStatus
        yield {
          ...(looksLikeItem ? {} : { level: 'warning' as const }),
          message: `the line "${cut(text)}" directly below the items becomes a row of their table${looksLikeItem ? ' and looks like an item' : ''}`,
          place: placeIn(block.prose),
        }
      }
    }
  },
})

/** The status of a row that sums up: `2 of 4`, `2/4`, `50%`. */
const sum = /^\d+(?:\s*(?:\/|\p{L}{2,3})\s*\d+)?\s*%?$/u
