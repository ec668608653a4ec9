// Which lines of a checklist are items that stand as headings: `### 4. Title — ✅`, with what shows it below? Knows no gate.

import { joined, type Prose, placeIn, slice } from './prose.ts'
import type { Block, Checklist } from './read.ts'
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
}

/** Headings that hold a title and a status and nothing else, and lines that begin with them, with what is left and the lines and tables up to the next one or to a heading of its depth. */
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
    const cells =
      block.kind === 'table' ? null : (boxedIn(block, tests) ?? headIn(block.prose, tests))
    if (cells !== null && block.kind !== 'table') {
      close()
      const isHeading = block.kind === 'heading'
      // in a line what stands behind its status is evidence
      const said = isHeading ? '' : (/^\S+(?=\s)/u.exec(cells.status.text)?.[0] ?? '')
      const status = slice(cells.status, 0, said.length)
      // "PASSED ✅" is one status, twice
      const rest = slice(cells.status, said.length)
      const isTwice = /^\s*\S+\s*$/.test(rest.text) && tests.isStatus(rest)
      const isParted = said !== '' && tests.isStatus(status) && !isTwice
      if (isParted) below.push(rest)
      open = { cells: isParted ? { ...cells, status } : cells, head: block.prose }
      depth = isHeading ? block.depth : 7
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

/** The longest title that the line begins with, sign and number aside, where what is left of it is a status. */
function headIn(
  prose: Prose,
  { isTitle, isStatus }: HeadTests,
): Record<'id' | 'title' | 'status', Prose> | null {
  const { text } = prose
  const start = /^(?<sign>[^\p{L}\p{N}[]*)(?:item\s+)?(?<number>\d+(?:\.\d+)*)?[.):]?\s*/iu.exec(
    text,
  )
  const { sign = '', number = '' } = start?.groups ?? {}
  const from = start?.[0].length ?? 0
  const cuts = [...text.slice(from).matchAll(/[\s—–:|-]+/gu)].map(({ index, 0: gap }) => ({
    title: slice(prose, from, from + index),
    status: slice(prose, from + index + gap.length),
  }))
  const whole = { title: slice(prose, from), status: slice(prose, 0, sign.length) }
  const found = [whole, ...cuts.reverse()].find(
    ({ title, status }) =>
      isTitle(title, number) && /[^\s.:]/u.test(status.text) && isStatus(status),
  )
  return found === undefined ? null : { ...found, id: { ...slice(prose, 0, 0), text: number } }
}

/** `- [x] 4. Title`, `**[✅] 4. Title**`: a box that is ticked or not, or a sign in brackets, is the status of its line. */
function boxedIn(block: Exclude<Block, Table>, tests: HeadTests): ReturnType<typeof headIn> {
  const { prose } = block
  const sign = /^\[([^\p{L}\p{N}\]\s]+)\]\s*/u.exec(prose.text)
  const ticked = block.kind === 'line' ? block.ticked : null
  const box = { ...slice(prose, 0, 0), text: ticked === true ? '[x]' : '[ ]' }
  const status = sign === null ? box : slice(prose, 1, 1 + (sign[1] ?? '').length)
  if ((ticked === null && sign === null) || !tests.isStatus(status)) return null
  const rest = slice(prose, sign?.[0].length ?? 0)
  const number = /^\d+(?:\.\d+)*/.exec(rest.text)?.[0] ?? ''
  const title = slice(rest, /^[\d.):]*\s*/.exec(rest.text)?.[0].length ?? 0)
  return tests.isTitle(title, number)
    ? { title, status, id: { ...slice(prose, 0, 0), text: number } }
    : null
}
