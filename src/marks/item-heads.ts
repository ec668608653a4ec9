// Which headings and lines begin an item: `### 4. Title — ✅`, `- [x] 4. Title`, `3. ✅ Who is called: …`? Knows no gate.

import type { Block, Heading, Line } from '../read/checklist.ts'
import { type Prose, slice } from '../read/prose.ts'

/** What tells an item's head from any other line. */
export interface HeadTests {
  /** Whether it is the number of an item: where all heads bear one, the words beside it are free. */
  isNumber: (number: string) => boolean
  isTitle: (title: Prose, number: string) => boolean
  isStatus: (cell: Prose) => boolean
  /** A heading that ends the items: that of the sign-off, of the decision. */
  isOther: (line: Prose) => boolean
  /** What a line is called that says the status of the heading above it: `Status: done`. */
  statusWords: readonly string[]
}

export interface Head {
  cells: Record<'id' | 'title' | 'status', Prose>
  /** What is left of a line behind its title and status. */
  rest: Prose | null
}

/** What a head begins with, read off. */
interface Begun {
  isHeading: boolean
  /** The status of the box in front of it; null where there is none. */
  box: Prose | null
  /** The sign in front of its number. */
  sign: Prose
  id: Prose
  /** All that stands behind them. */
  rest: Prose
}

/** The heads that the blocks are, or null for each; `numbered`: with those that only bear the number of an item. */
export function headsOf(
  blocks: readonly Block[],
  tests: HeadTests,
): Record<'titled' | 'numbered', (Head | null)[]> {
  const begun = blocks.map((block) => (block.kind === 'table' ? null : begunOf(block)))
  const titled = begun.map(
    (one, index) => one && (titledHead(one, tests) ?? headAbove(one, blocks[index + 1], tests)),
  )
  const numbered = begun.map((one, index) => titled[index] ?? (one && numberedHead(one, tests)))
  return { titled, numbered }
}

/** A box, a sign, a word before its number (`Item 4`, `Clause 4`), and the number, which may be that of its entry in a list. */
function begunOf(block: Heading | Line): Begun {
  const { box, line } = boxIn(block)
  const start =
    /^(?<sign>[^\p{L}\p{N}[]*)(?:\p{L}+\.?\s+(?=\d))?(?<number>\d+(?:\.\d+)*)?[.):]?\s*/u.exec(
      line.text,
    )
  const ordinal = block.kind === 'line' ? String(block.ordinal ?? '') : ''
  const { sign = '', number = ordinal } = start?.groups ?? {}
  return {
    isHeading: block.kind === 'heading',
    box,
    sign: slice(line, 0, sign.length),
    id: { ...slice(line, 0, 0), text: number },
    rest: slice(line, start?.[0].length ?? 0),
  }
}

/** The longest title that stands there, where what is left behind it, or in front of it, is a status. */
function titledHead(
  { isHeading, box, sign, id, rest: said }: Begun,
  { isTitle, isStatus }: HeadTests,
): Head | null {
  const gaps = [...said.text.matchAll(/[\s—–:|-]+/gu)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
  }))
  for (const gap of [null, ...gaps.reverse()]) {
    const rest = gap === null ? null : slice(said, gap.to)
    const status = box ?? rest ?? sign
    // hardly any rest is a status, and to compare titles takes longer
    if (!isSaid(status, isStatus)) continue
    const title = gap === null ? said : slice(said, 0, gap.from)
    if (!isTitle(title, id.text)) continue
    if (box !== null) return { cells: { id, title, status }, rest }
    const cells = { id, title, status }
    return isHeading ? { cells, rest: null } : parted(cells, isStatus)
  }
  return null
}

/** A heading that is a title, with `Status: done` in the line below it. */
function headAbove(
  { isHeading, id, rest: title }: Begun,
  next: Block | undefined,
  { isTitle, isStatus, statusWords }: HeadTests,
): Head | null {
  if (!isHeading || next?.kind !== 'line') return null
  const [label = '', word = ''] = /^([^:：]{1,20})[:：]\s*/u.exec(next.prose.text) ?? []
  const status = slice(next.prose, label.length)
  return statusWords.includes(word.trim().toLowerCase()) &&
    isStatus(status) &&
    isTitle(title, id.text)
    ? { cells: { id, title, status }, rest: null }
    : null
}

/** `### 3. Who is called? ✅`, `3. ✅ Who is called: …`, `3. Who is called. ✅ …`: a number, any title, and a status on either side of it. */
function numberedHead(
  { isHeading, box, sign, id, rest: said }: Begun,
  { isNumber, isStatus }: HeadTests,
): Head | null {
  if (!isNumber(id.text)) return null
  const end = isHeading ? null : /[.:?!](?=\s)|\s[—–-]\s/u.exec(said.text)
  const title = slice(said, 0, end?.index)
  const rest = end === null ? null : slice(said, end.index + end[0].length)
  const [last = ''] = /\S+$/u.exec(title.text) ?? []
  const [first = ''] = /^[^\p{L}\p{N}\s]+/u.exec(rest?.text ?? '') ?? []
  const inside = slice(title, title.text.length - last.length)
  const behind = rest === null ? null : slice(rest, 0, first.length)
  const status = [box, inside, behind, sign].find((one) => one !== null && isSaid(one, isStatus))
  if (status == null) return null
  const cells = {
    id,
    status,
    title:
      status === inside
        ? slice(title, 0, title.text.slice(0, -last.length).replace(/[\s—–:|-]+$/u, '').length)
        : title,
  }
  if (cells.title.text === '') return null
  return { cells, rest: status === behind && rest !== null ? slice(rest, first.length) : rest }
}

/** Whether it says a status, and not with nothing but a mark. */
function isSaid(status: Prose, isStatus: HeadTests['isStatus']): boolean {
  return /[^\s.:]/u.test(status.text) && isStatus(status)
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

/** `- [x] 4. Title`, `**[✅] 4. Title**`: the box, ticked or not, or the sign in brackets that a line begins with, and what stands behind it. */
function boxIn(block: Heading | Line): { box: Prose | null; line: Prose } {
  const { prose } = block
  const sign = /^\[([^\p{L}\p{N}\]\s]+)\]\s*/u.exec(prose.text)
  if (sign !== null)
    return { box: slice(prose, 1, sign[0].indexOf(']')), line: slice(prose, sign[0].length) }
  if (block.kind === 'heading' || block.ticked === null) return { box: null, line: prose }
  return { box: { ...slice(prose, 0, 0), text: block.ticked ? '[x]' : '[ ]' }, line: prose }
}
