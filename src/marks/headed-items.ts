// Which lines of a checklist are items that stand as headings: `### 4. Title — ✅`, with what shows it below? Knows no gate.

import type { Block, Checklist } from '../read/checklist.ts'
import { type Entry, entriesOfLines } from '../read/entries.ts'
import { endOf, joined, type Prose } from '../read/prose.ts'
import { textsOfTable } from '../read/table.ts'
import { type Head, type HeadTests, headsOf } from './item-heads.ts'

type HeadedCells = 'id' | 'title' | 'status' | 'evidence'

/** A head with what stands below it. */
interface Headed extends Head {
  prose: Prose
  depth: number
  below: Prose[]
}

/**
 * Headings that hold a title and a status and nothing else, and lines that begin with both; with what is left of the line, and the lines and tables up to
 * the next one or to a heading of its depth. `numbered`: with those that only bear the number of an item.
 */
export function headedEntries(
  { blocks }: Checklist,
  tests: HeadTests,
): Record<'titled' | 'numbered', Entry<HeadedCells>[]> {
  const { titled, numbered } = headsOf(blocks, tests)
  return {
    titled: entriesUnder(titled, blocks, tests),
    numbered: entriesUnder(numbered, blocks, tests),
  }
}

function entriesUnder(
  heads: readonly (Head | null)[],
  blocks: readonly Block[],
  tests: HeadTests,
): Entry<HeadedCells>[] {
  const found: Headed[] = []
  let open: Headed | null = null
  for (const [index, block] of blocks.entries()) {
    const head = heads[index] ?? null
    if (head !== null && block.kind !== 'table') {
      const depth = block.kind === 'heading' ? block.depth : deepest
      open = { ...head, prose: block.prose, depth, below: head.rest === null ? [] : [head.rest] }
      found.push(open)
    } else if (open !== null && ends(block, open.depth, tests)) open = null
    else open?.below.push(...(block.kind === 'table' ? textsOfTable(block) : [block.prose]))
  }
  const lines = found.map(({ cells, prose, below }) => {
    const evidence = joined([endOf(prose), ...below])
    return { cells: { ...cells, evidence }, written: [prose, evidence] }
  })
  return entriesOfLines(lines)
}

/** Of a line, below any heading. */
const deepest = 7

function ends(block: Block, depth: number, { isOther }: HeadTests): boolean {
  if (block.kind === 'table') return false
  return isOther(block.prose) || (block.kind === 'heading' && block.depth <= depth)
}
