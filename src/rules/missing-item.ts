// Is every item that the gate asks answered?

import { isTitleOf, numberOf } from '../pair/item-titles.ts'
import type { GateItem } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { placeIn } from '../read/prose.ts'
import { ofItems, rule } from './rule.ts'

export const missingItem = rule({
  id: 'missing-item',
  scope: 'reading',
  isWaivable: false,
  about: 'Every item of the gate has a row in the checklist that readers can see.',
  fix: 'copy the row from the blank; `gate init` writes a new one',
  check: ofItems(({ item, rows, place }, { gate, answers, version }) => {
    if (rows.length > 0) return []
    const name = `item ${item.id} "${item.title}"`
    if (version === null || version >= item.since)
      return [{ message: `${name} is missing${hintOf(item, answers.checklist)}`, place }]
    return [
      {
        message: `${name} is new: ${gate.id} has asked for it since version ${item.since}, and this checklist was written for version ${version}`,
        fix: 'run `gate update FILE` to add the row; then fill it in',
        place,
      },
    ]
  }),
})

/** Where something stands that was meant to be the item's row. */
function hintOf(item: GateItem, { blocks, concealed }: Checklist): string {
  const stray = blocks
    .flatMap((block) => (block.kind === 'line' ? [block.prose] : []))
    .find(({ text }) => isRowOf(item, text))
  if (stray !== undefined)
    return `; line ${placeIn(stray).line} looks like its row, but it is outside the table`
  const hidden = concealed.find(({ text }) => text.split('\n').some((line) => isRowOf(item, line)))
  if (hidden === undefined) return ''
  const where =
    hidden.kind === 'code'
      ? 'a code block'
      : `a ${hidden.kind === 'html' ? 'block of HTML' : hidden.kind}`
  return `; text that looks like its row is hidden in ${where} at line ${hidden.place.line}`
}

/** A line of text that was meant to be the item's row. */
function isRowOf(item: GateItem, line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim())
  return (
    cells.length > 3 &&
    cells.some((cell) => cell !== '' && isTitleOf(item, cell)) &&
    cells.some((cell) => numberOf(cell) === numberOf(item.id))
  )
}
