// Which boxes of a paragraph begin a line, where a formatter has joined its lines?
import { slice } from './prose.ts'
import { type Block, type Checklist, type Line, lineOf } from './read.ts'

/** A box in running text: ticked or not, in brackets or as a character. */
export const box = /[[(]([ xX✓✔✅*•])[\])]|[☐☑☒⬜]/gu

/** The same page with a line for each box of a paragraph, `[ ] DEPLOY [x] DEFER`, where the ends of its lines say nothing. */
export function partedAtBoxes(checklist: Checklist): Checklist {
  return checklist.isWrapped
    ? { ...checklist, blocks: checklist.blocks.flatMap(atBoxes) }
    : checklist
}

function atBoxes(block: Block): Block[] {
  // entries of lists stay entries
  if (block.kind !== 'line' || block.entry !== null) return [block]
  const { prose, task } = block
  const { text } = prose
  const starts = [...text.matchAll(box)]
    .filter(
      ({ index, 0: found }) =>
        /\s$/.test(text.slice(0, index)) && /^\s/.test(text.slice(index + found.length)),
    )
    .map(({ index }) => index)
  const [first] = starts
  if (first === undefined) return [block]
  const head: Line = { ...block, prose: slice(prose, 0, first) }
  const parts = starts.map((from, at) =>
    lineOf(slice(prose, from, starts[at + 1] ?? prose.text.length), {
      ticked: null,
      ordinal: null,
      task,
      entry: null,
    }),
  )
  return [head, ...parts]
}
