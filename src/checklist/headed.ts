// Which lines of a checklist are items that stand as headings: `### 4. Title — ✅`, with what shows it below? Knows no gate.

import { joined, type Prose, placeIn, slice } from './prose.ts'
import type { Block, Checklist, Heading, Line } from './read.ts'
import type { Entry } from './shapes.ts'
import { startOfFile } from './source.ts'
import { type Table, textsOfTable } from './table.ts'

export type HeadedCells = 'id' | 'title' | 'status' | 'evidence'

/** What tells an item's head from any other line. */
export interface HeadTests {
  /** Whether it is the number of an item: where all heads bear one, the words beside it are free. Left out: titles are asked for. */
  isNumber?: (number: string) => boolean
  isTitle: (title: Prose, number: string) => boolean
  isStatus: (cell: Prose) => boolean
  /** A heading that ends the items: that of the sign-off, of the decision. */
  isOther: (line: Prose) => boolean
  /** What may stand before the number of an item. */
  itemWords: readonly string[]
  /** What a line is called that says the status of the heading above it: `Status: done`. */
  statusWords: readonly string[]
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
  for (const [index, block] of checklist.blocks.entries()) {
    const next = checklist.blocks[index + 1]
    const head =
      block.kind === 'table' ? null : (headIn(block, tests) ?? headAbove(block, next, tests))
    if (head !== null && block.kind !== 'table') {
      close()
      open = { cells: head.cells, head: block.prose }
      if (head.rest !== null) below.push(head.rest)
      depth = block.kind === 'heading' ? block.depth : 7
    } else if (ends(block, depth, tests)) close()
    else if (open === null) continue
    else if (block.kind === 'table') below.push(...textsOfTable(block))
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
function headIn(block: Heading | Line, tests: HeadTests): Head | null {
  const { isTitle, isStatus, itemWords, isNumber } = tests
  const boxed = boxIn(block)
  const line = boxed?.rest ?? block.prose
  const { groups, 0: begun = '' } = startOf(itemWords).exec(line.text) ?? {}
  const { sign = '' } = groups ?? {}
  const ordinal = block.kind === 'line' ? String(block.ordinal ?? '') : ''
  const number = groups?.['number'] ?? ordinal
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
  return isNumber?.(number) === true
    ? freeHead(block, { id, line, begun, sign, boxed }, tests)
    : null
}

/** `### 3. Who is called? ✅`, `3. ✅ Who is called: …`: the number, a status at the beginning or the end, and any title. */
function freeHead(
  block: Heading | Line,
  { id, line, begun, sign, boxed }: FreeHead,
  { isStatus }: HeadTests,
): Head | null {
  const end =
    block.kind === 'heading'
      ? undefined
      : /[.:?!](?=\s)|\s[—–-]\s/u.exec(line.text.slice(begun.length))
  const to = end == null ? line.text.length : begun.length + end.index
  const said = slice(line, begun.length, to)
  const last = /\s[—–:|-]*\s*(\S+)$/u.exec(said.text)
  const behind = last === null ? null : slice(said, said.text.length - (last[1] ?? '').length)
  const isLast = behind !== null && isStatus(behind)
  // "10. Your own signature. ✅ One amber"
  const next = /^[^\p{L}\p{N}\s]+/u.exec(line.text.slice(to + 1).trimStart())?.[0] ?? ''
  const begins = line.text.indexOf(next, to + 1)
  const following = next === '' ? null : slice(line, begins, begins + next.length)
  const isNext = !isLast && following !== null && isStatus(following)
  const status =
    boxed?.status ?? (isLast ? behind : isNext ? following : slice(line, 0, sign.length))
  if (!/[^\s.:]/u.test(status.text) || !isStatus(status)) return null
  const title = isLast ? slice(said, 0, last?.index) : said
  const rest = to < line.text.length ? slice(line, isNext ? begins + next.length : to + 1) : null
  return title.text === '' ? null : { cells: { id, title, status }, rest }
}

interface FreeHead {
  id: Prose
  line: Prose
  begun: string
  sign: string
  boxed: ReturnType<typeof boxIn>
}

/** A heading that is a title, with `Status: done` in the line below it. */
function headAbove(
  block: Heading | Line,
  next: Block | undefined,
  { isTitle, isStatus, itemWords, statusWords }: HeadTests,
): Head | null {
  if (block.kind !== 'heading' || next?.kind !== 'line') return null
  const said = /^(?<word>[^:：]{1,20})[:：]\s*/u.exec(next.prose.text)
  if (!statusWords.includes(said?.groups?.['word']?.trim().toLowerCase() ?? '')) return null
  const status = slice(next.prose, said?.[0].length ?? 0)
  const { groups, 0: begun = '' } = startOf(itemWords).exec(block.prose.text) ?? {}
  const number = groups?.['number'] ?? ''
  const title = slice(block.prose, begun.length)
  const id = { ...slice(block.prose, 0, 0), text: number }
  return isTitle(title, number) && isStatus(status)
    ? { cells: { id, title, status }, rest: null }
    : null
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
