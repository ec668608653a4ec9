// Which boxes of a paragraph begin a line, where a formatter has joined its lines?
import { boxesInText } from '../facts/language.ts'
import { type Block, type Checklist, lineOf, nowhere, withBlocks } from './checklist.ts'
import { slice } from './prose.ts'

/** A box in running text: ticked or not, in brackets or as a character. */
export const box = new RegExp(
  `[[(]([${boxesInText.inside.join('')}])[\\])]|[${boxesInText.signs.join('')}]`,
  'gu',
)

/** The same page with a line for each box of a paragraph, `[ ] DEPLOY [x] DEFER`, where the ends of its lines say nothing. */
export function partedAtBoxes(checklist: Checklist): Checklist {
  return checklist.isWrapped ? withBlocks(checklist, checklist.blocks.flatMap(atBoxes)) : checklist
}

function atBoxes(block: Block): Block[] {
  // entries of lists stay entries
  if (block.kind !== 'line' || block.entry !== null) return [block]
  const { prose, task } = block
  const starts = [...prose.text.matchAll(box)]
    .filter(({ index, 0: { length } }) => isApart(prose.text, index, index + length))
    .map(({ index }) => index)
  if (starts[0] === undefined) return [block]
  const parts = starts.map((from, at) =>
    lineOf(slice(prose, from, starts[at + 1]), { ...nowhere, task }),
  )
  return [{ ...block, prose: slice(prose, 0, starts[0]) }, ...parts]
}

function isApart(text: string, from: number, to: number): boolean {
  return /\s$/.test(text.slice(0, from)) && /^\s/.test(text.slice(to))
}
