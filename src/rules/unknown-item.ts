// Does the checklist hold item-like rows that the gate does not ask?

import { markOf } from '../marks/boxes-and-signs.ts'
import { readStatus } from '../marks/status.ts'
import type { ItemRow } from '../pair/item-of-row.ts'
import type { Answers } from '../pair/pair.ts'
import { cut, lookalikes } from '../pair/unasked-items.ts'
import type { Gate } from '../policy/gate.ts'
import { keyWithoutBrackets } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { placeIn } from '../read/prose.ts'
import { type Found, rule } from './rule.ts'

export const unknownItem = rule({
  id: 'unknown-item',
  isWaivable: false,
  about:
    'Everything with a status is an item of the gate, or belongs to one. Any other row, box or line is an error if it is open or failed; if it is marked as passed, it does not count. Lines of the blank, totals, legends and headings are not items, and your own gate can list others under `not-items`.',
  fix: 'leave a blank line after the table, or give the extra row a table of its own',
  *check({ gate, answers }) {
    for (const row of answers.unknownRows) yield ofRow(row, gate)
    yield* lookalikes(gate, answers)
    yield* belowItems(gate, answers)
  },
})

function ofRow({ cells, row }: ItemRow, gate: Gate): Found {
  const { claimed } = readStatus(cells.status, '', gate.statuses)
  const said = cells.status?.text ?? ''
  // a row without number and status is a heading of its own
  const isHeading = said === '' && (cells.id?.text ?? '') === ''
  const isPassed = claimed === 'pass' || claimed === 'na' || isHeading || sum.test(said)
  const so = isPassed ? ', so it does not count' : ', and it is not marked as passed'
  return {
    level: isPassed ? 'warning' : undefined,
    message: `"${cells.title?.text || row.cells[0]?.text}" is not an item of ${gate.id}${so}`,
    place: row.place,
  }
}

/** The status of a row that sums up: `2 of 4`, `2/4`, `50%`. */
const sum = /^\d+(?:\s*(?:\/|\p{L}{2,3})\s*\d+)?\s*%?$/u

/** Lines that Markdown makes rows of the items' table. */
function* belowItems(gate: Gate, { checklist, items }: Answers): Iterable<Found> {
  const headings = new Set(gate.headings.map(keyWithoutBrackets))
  const labels = [
    ...gate.fields.flatMap(({ label, also }) => [label, ...also]),
    ...gate.combined.keys(),
  ]
  const fieldLines = new Set(labelledIn(checklist, labels).map(({ value }) => placeIn(value).line))
  const itemTables = new Set(items.flatMap(({ rows }) => rows.map(({ table }) => table)))
  let isBelow = false
  for (const block of checklist.blocks) {
    if (block.kind === 'table') isBelow = itemTables.has(block)
    else if (
      block.kind === 'heading' ||
      headings.has(keyWithoutBrackets(block.prose.text)) ||
      !block.swallowed
    )
      isBelow = false
    else if (isBelow && !fieldLines.has(placeIn(block.prose).line) && markOf(block) === null) {
      const { text } = block.prose
      // in a sentence "met" is a word, at the end of a line it is a status
      const last = { ...block.prose, text: text.split(/\s+/).at(-1) ?? '', parts: [] }
      const isStatus = readStatus(last, '', gate.statuses).claimed !== 'blank'
      const isItem = /^\d/.test(text) || isStatus
      yield {
        level: isItem ? undefined : 'warning',
        message: `the line "${cut(text)}" directly below the items becomes a row of their table${isItem ? ' and looks like an item' : ''}`,
        place: placeIn(block.prose),
      }
    }
  }
}
