// Is every item that the gate asks answered?

import { isTitleOf, numberOf } from '../pair/item-titles.ts'
import type { GateItem } from '../policy/gate.ts'
import { type Found, rule } from './rule.ts'

export const missingItem = rule({
  id: 'missing-item',
  scope: 'reading',
  level: 'error',
  isWaivable: false,
  about: 'Every item of the gate has a row in the checklist that readers can see.',
  fix: 'copy the row from the blank; `gate init` writes a new one',
  *check({ gate, answers, version }): Iterable<Found> {
    for (const { item, rows, place } of answers.items) {
      if (rows.length > 0) continue
      if (version !== null && version < item.since) {
        yield {
          item: item.id,
          message: `item ${item.id} "${item.title}" is new: ${gate.id} has asked for it since version ${item.since}, and this checklist was written for version ${version}`,
          fix: 'run `gate update FILE` to add the row; then fill it in',
          place,
        }
        continue
      }
      const hidden = answers.checklist.concealed.find((block) =>
        block.text.split('\n').some((line) => isRowOf(item, line)),
      )
      const stray = answers.checklist.blocks.find(
        (block) => block.kind === 'line' && isRowOf(item, block.prose.text),
      )
      const strayLine =
        stray?.kind === 'line'
          ? lineOf(stray.prose.source.text, stray.prose.offsets[0] ?? 0)
          : undefined
      const hint =
        strayLine !== undefined
          ? `; line ${strayLine} looks like its row, but it is outside the table`
          : hidden !== undefined
            ? `; text that looks like its row is hidden in ${hidden.kind === 'code' ? 'a code block' : `a ${hidden.kind === 'html' ? 'block of HTML' : hidden.kind}`} at line ${hidden.place.line}`
            : ''
      yield { item: item.id, message: `item ${item.id} "${item.title}" is missing${hint}`, place }
    }
  },
})

/** A line of text that was meant to be the item's row. */
function isRowOf(item: GateItem, line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim())
  return (
    cells.length > 3 &&
    cells.some((cell) => cell !== '' && isTitleOf(item, cell)) &&
    cells.some((cell) => numberOf(cell) === numberOf(item.id))
  )
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
