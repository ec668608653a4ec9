// What does the file answer to each item that the gate asks?

import { type Claimed, readStatus, type StatusReading, sameText } from '../marks/status.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { joined, type Prose } from '../read/prose.ts'
import { type Place, startOfFile } from '../read/source.ts'
import { type ItemRow, itemOf, itemTitled } from './item-of-row.ts'
import { itemRowsOf } from './item-rows.ts'
import { namesMark, seriesIn } from './numbered-parts.ts'
import { type Section, sectionsAbout, sectionsBeside } from './sections.ts'

export interface ItemAnswer {
  item: GateItem
  /** Every row that answers it: none when it is missing, several when it stands twice. */
  rows: ItemRow[]
  /** The only row, else null. */
  row: ItemRow | null
  claimed: Claimed
  statusProblem: StatusReading['problem']
  /** The evidence, or null when the cell is empty or still holds the blank's placeholder. */
  evidence: Prose | null
  /** Sections beside the items whose heading names it, or else its part of a series that counts as the items do. */
  elsewhere: readonly Prose[]
  /** The owner, or null when the cell is empty or still holds the blank's placeholder. */
  owner: Prose | null
  /** The next action, likewise. */
  next: Prose | null
  place: Place
}

/** Pairs by title first, by number second and by a shortened title last; an item is answered when exactly one row does. */
export function itemAnswersOf(
  gate: Gate,
  checklist: Checklist,
): { items: ItemAnswer[]; sections: readonly Section[]; unknownRows: ItemRow[] } {
  const rows = itemRowsOf(gate, checklist)
  const taken = takenBy(gate, rows)
  // where items are headings, what stands under those is theirs
  const sections = rows.some(({ isHeaded }) => isHeaded) ? [] : sectionsBeside(gate, checklist)
  // items that sign off need nothing that shows them
  const shown = gate.items.filter(({ isSignOff }) => !isSignOff)
  const isTable = rows.some(({ table }) => table.headers.length > 0)
  const series = isTable ? seriesIn(checklist, shown.length) : null
  const start = rows[0]?.table.place
  const nowhere =
    start === undefined ? startOfFile : { ...start, endLine: start.line, endColumn: start.column }
  const items = gate.items.map((item, at): ItemAnswer => {
    const own = rows.filter((row) => taken.get(row) === item)
    const answer = answerOf(gate, item, own, checklist)
    const named = [...sectionsAbout(item, sections), ...rowsBelow(rows, taken, item)]
    const part = series?.[at]
    // "Week 1" to "Week 9" count as the items do, and are not theirs: the cell is empty, or names its part
    const isOwn =
      part !== undefined && (answer.evidence === null || namesMark(answer.evidence.text, part.mark))
    const elsewhere = named.length === 0 && isOwn ? part.texts : named
    return { ...answer, elsewhere, place: own[0]?.row.place ?? nowhere }
  })
  return {
    items: items.map((answer, at) =>
      answer.rows.length > 0
        ? answer
        : { ...answer, place: placeBeside(items, at) ?? answer.place },
    ),
    sections,
    unknownRows: rows.filter((row) => !taken.has(row)),
  }
}

/** The item that each row answers: of several of one title, those under the same heading first. */
function takenBy(gate: Gate, rows: readonly ItemRow[]): Map<ItemRow, GateItem> {
  const taken = new Map<ItemRow, GateItem>()
  const answered = new Set<GateItem>()
  const isPlaced = (row: ItemRow): boolean => itemTitled(gate, row)?.under === row.under
  for (const row of [...rows].sort((a, b) => Number(isPlaced(b)) - Number(isPlaced(a)))) {
    const item = itemOf(gate, row, (one) => !answered.has(one))
    if (item === undefined) continue
    taken.set(row, item)
    answered.add(item)
  }
  return taken
}

/** Where a missing item was to be: behind the last row of one before it, else at the first of those after it. */
function placeBeside(items: readonly { rows: ItemRow[] }[], at: number): Place | undefined {
  const before = items
    .slice(0, at)
    .flatMap(({ rows }) => rows)
    .at(-1)?.row.place
  const after = items.slice(at).flatMap(({ rows }) => rows)[0]?.row.place
  if (before !== undefined) return { ...before, line: before.endLine, column: before.endColumn }
  return after && { ...after, endLine: after.line, endColumn: after.column }
}

/** What rows without a number say that stand directly below an item's row: its parts. */
function rowsBelow(
  rows: readonly ItemRow[],
  taken: ReadonlyMap<ItemRow, GateItem>,
  item: GateItem,
): Prose[] {
  const at = rows.findIndex((row) => taken.get(row) === item)
  const below = at < 0 ? [] : rows.slice(at + 1)
  const isPart = (row: ItemRow): boolean =>
    !taken.has(row) && row.cells.id?.text === '' && row.table === rows[at]?.table
  const end = below.findIndex((row) => !isPart(row))
  return below
    .slice(0, end < 0 ? undefined : end)
    .flatMap(({ cells }) => [cells.title, cells.evidence].filter((cell) => cell !== null))
    .filter(({ text }) => text !== '')
}

function answerOf(
  gate: Gate,
  item: GateItem,
  rows: ItemRow[],
  checklist: Checklist,
): Omit<ItemAnswer, 'elsewhere' | 'place'> {
  const [first] = rows
  const row = rows.length === 1 && first !== undefined ? first : null
  const status = readStatus(row?.cells.status ?? null, item.blank.status, gate.statuses)
  return {
    item,
    rows,
    row,
    claimed: status.claimed,
    statusProblem: status.problem,
    evidence: withNotes(filled(row?.cells.evidence ?? null, item.blank.evidence), checklist),
    owner: filled(row?.cells.owner ?? null, item.blank.owner),
    next: filled(row?.cells.next ?? null, item.blank.next),
  }
}

/** `Passed.*` with a line `* on paper only` below: what a mark leads to belongs to the text that bears it. */
function withNotes(cell: Prose | null, checklist: Checklist): Prose | null {
  const mark =
    cell === null ? undefined : /(?:[*†‡¹²³]|\(\d\)|\[\d\])$/u.exec(cell.text.trimEnd())?.[0]
  if (cell === null || mark === undefined) return cell
  const notes = checklist.blocks.flatMap((block) =>
    block.kind === 'line' && block.prose.text.trimStart().startsWith(mark) ? [block.prose] : [],
  )
  return joined([cell, ...notes])
}

/** A cell that is filled in: not empty, not the blank's placeholder, not a row of underscores. */
function filled(cell: Prose | null, blank: string): Prose | null {
  return cell === null || /^[_\s]*$/.test(cell.text) || (blank !== '' && sameText(cell.text, blank))
    ? null
    : cell
}
