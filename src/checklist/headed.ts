// Which lines of a checklist are items that stand as headings: `### 4. Title — ✅`, with what shows it below? Knows no gate.

import { joined, type Prose, placeIn, slice } from './prose.ts'
import type { Block, Checklist, Heading, Line } from './read.ts'
import type { Entry } from './shapes.ts'
import { startOfFile } from './source.ts'
import type { Table } from './table.ts'

export type HeadedCells = 'id' | 'title' | 'status' | 'evidence'

/** What tells an item's head from any other line. */
export interface HeadTests {
  isTitle: (title: Prose, number: string) => boolean
  isStatus: (cell: Prose) => boolean
  /** A heading that ends the items: that of the sign-off, of the decision. */
  isOther: (line: Prose) => boolean
  /** What may stand before the number of an item. */
  itemWords: readonly string[]
}

/**
 * Headings that hold a title and a status and nothing else, and lines that begin with both; with what is left of the line, and the lines and tables up to
 * the next one or to a heading of its depth.
 */
export function headedEntries(checklist: Checklist, tests: HeadTests): Entry<HeadedCells>[] {
  const table: Table = { kind: 'table', headers: [], rows: [], place: startOfFile }
  const entries: Entry<HeadedCells>[] = []
  let depth = 0
  let open: { cells: Omit<Entry<HeadedCells>['cells'], 'evidence'>; head: Prose } | null = null
  let below: Prose[] = []
  const close = (): void => {
    if (open === null) return
    const { cells, head } = open
    const place = placeIn(head)
    if (entries.length === 0) table.place = place
    const evidence = joined([slice(head, head.text.length), ...below])
    const row = { cells: [head, evidence], place }
    entries.push({ cells: { ...cells, evidence }, row, table, extra: [], doubled: [] })
    open = null
    below = []
  }
  for (const block of checklist.blocks) {
    const head = block.kind === 'table' ? null : headIn(block, tests)
    if (head !== null && block.kind !== 'table') {
      close()
      open = { cells: head.cells, head: block.prose }
      if (head.rest !== null) below.push(head.rest)
      depth = block.kind === 'heading' ? block.depth : 7
    } else if (ends(block, depth, tests)) close()
    else if (open === null) continue
    else if (block.kind === 'table')
      below.push(...block.rows.map(({ cells: row }) => joined(row, ' | ')))
    else below.push(block.prose)
  }
  close()
  return entries
}

function ends(block: Block, depth: number, { isOther }: HeadTests): boolean {
  if (block.kind === 'table') return false
  return isOther(block.prose) || (block.kind === 'heading' && block.depth <= depth)
}

interface Head {
  cells: Record<'id' | 'title' | 'status', Prose>
  /** What is left of a line behind its title and status. */
  rest: Prose | null
}

/** The longest title that the line begins with, sign, box and number aside, where what is left of it, or the box, is a status. */
function headIn(block: Heading | Line, { isTitle, isStatus, itemWords }: HeadTests): Head | null {
  const boxed = boxIn(block)
  const line = boxed?.rest ?? block.prose
  const { groups, 0: begun = '' } = startOf(itemWords).exec(line.text) ?? {}
  const { sign = '', number = '' } = groups ?? {}
  const id = { ...slice(line, 0, 0), text: number }
  const behind = line.text.slice(begun.length)
  const cuts = [...behind.matchAll(/[\s—–:|-]+/gu)].map(({ index, 0: gap }) => ({
    title: slice(line, begun.length, begun.length + index),
    rest: slice(line, begun.length + index + gap.length),
  }))
  const whole = { title: slice(line, begun.length), rest: null }
  for (const { title, rest } of [whole, ...cuts.reverse()]) {
    if (!isTitle(title, number)) continue
    const status = boxed?.status ?? rest ?? slice(line, 0, sign.length)
    if (!/[^\s.:]/u.test(status.text) || !isStatus(status)) continue
    if (boxed !== null) return { cells: { id, title, status }, rest }
    return block.kind === 'heading'
      ? { cells: { id, title, status }, rest: null }
      : parted({ id, title, status }, isStatus)
  }
  return null
}

/** In a line what stands behind its status is evidence; "PASSED ✅" is one status, twice. */
function parted(cells: Head['cells'], isStatus: HeadTests['isStatus']): Head {
  const said = /^\S+(?=\s)/u.exec(cells.status.text)?.[0] ?? ''
  const status = slice(cells.status, 0, said.length)
  const rest = slice(cells.status, said.length)
  const isTwice = /^\s*\S+\s*$/.test(rest.text) && isStatus(rest)
  return said === '' || isTwice || !isStatus(status)
    ? { cells, rest: null }
    : { cells: { ...cells, status }, rest }
}

/** `- [x] 4. Title`, `**[✅] 4. Title**`: the box, ticked or not, or the sign in brackets that a line begins with. */
function boxIn(block: Heading | Line): { status: Prose; rest: Prose } | null {
  const { prose } = block
  const sign = /^\[([^\p{L}\p{N}\]\s]+)\]\s*/u.exec(prose.text)
  if (sign !== null)
    return { status: slice(prose, 1, sign[0].indexOf(']')), rest: slice(prose, sign[0].length) }
  if (block.kind === 'heading' || block.ticked === null) return null
  return { status: { ...slice(prose, 0, 0), text: block.ticked ? '[x]' : '[ ]' }, rest: prose }
}

/** A sign, a word for an item, and a number. */
function startOf(itemWords: readonly string[]): RegExp {
  const words = itemWords.map((word) => `${word}\\s+`).join('|')
  return new RegExp(
    `^(?<sign>[^\\p{L}\\p{N}[]*)(?:${words})?(?<number>\\d+(?:\\.\\d+)*)?[.):]?\\s*`,
    'iu',
  )
}
