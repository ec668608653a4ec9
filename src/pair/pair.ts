// What does the file answer to what the gate asks?

import type { Day } from '../facts/calendar.ts'
import type { DayContext } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import { type Claimed, readStatus, type StatusReading, sameText } from '../marks/status.ts'
import type { Gate, GateField, GateItem } from '../policy/gate.ts'
import { joined, type Prose, placeIn } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { type Entry, entriesOf, titleOf } from '../read/shapes.ts'
import { type Place, startOfFile } from '../read/source.ts'
import { textsOfTable } from '../read/table.ts'
import { type Section, sectionsAbout, sectionsBeside } from './elsewhere.ts'
import { type FieldAnswer, fieldsOf } from './fields.ts'
import { type ItemRow, itemOf, itemRowsOf, itemTitled, opened } from './item-rows.ts'
import { isTitleOf, numberOf } from './item-titles.ts'
import { habitsIn } from './page-days.ts'
import { relined } from './relined.ts'
import type { SignOffAnswer } from './roles.ts'
import { namesMark, seriesIn } from './series.ts'
import { signOffsOf } from './sign-offs.ts'
import { type Signals, signalsIn } from './signals.ts'
import { type StatedDecision, statedIn } from './stated.ts'

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

export interface OpenItemAnswer {
  entry: Entry<'item' | 'missing' | 'owner' | 'due' | 'closed'>
  /** The ids of the items it names. */
  items: string[]
}

export interface Answers {
  checklist: Checklist
  items: ItemAnswer[]
  /** What stands beside what the gate asks. */
  sections: readonly Section[]
  /** Rows of item tables that answer nothing the gate asks. */
  unknownRows: ItemRow[]
  fields: FieldAnswer[]
  signOffs: SignOffAnswer[]
  openItems: OpenItemAnswer[]
  stated: StatedDecision
  signals: Signals
  /** How the page writes its days, and the day that days without a year are near to. */
  dayContext: DayContext
  /** The text of the document's title behind the fixed part, or null. */
  name: string | null
  /** No item is answered at all: a blank, not a bad checklist. */
  untouched: boolean
  days: {
    pilotStart: Day | null
    pilotEnd: Day | null
    review: Day | null
    launch: Day | null
    followUp: Day | null
  }
}

/** Pairs by title first, by number second and by a shortened title last; an item is answered when exactly one row does. */
export function pair(gate: Gate, file: Checklist): Answers {
  const checklist = relined(gate, opened(gate, file))
  const rows = itemRowsOf(gate, checklist)
  const taken = new Map<ItemRow, GateItem>()
  const answered = new Set<GateItem>()
  // of several items of one title, those under the same heading are answered first
  const isPlaced = (row: ItemRow): boolean => itemTitled(gate, row)?.under === row.under
  for (const row of [...rows].sort((a, b) => Number(isPlaced(b)) - Number(isPlaced(a)))) {
    const item = itemOf(gate, row, (one) => !answered.has(one))
    if (item === undefined) continue
    taken.set(row, item)
    answered.add(item)
  }
  // where items are headings, what stands under those is theirs
  const sections = rows.some(({ isHeaded }) => isHeaded) ? [] : sectionsBeside(gate, checklist)
  // items that sign off need nothing that shows them
  const shown = gate.items.filter(({ isSignOff }) => !isSignOff)
  const isTable = rows.some(({ table }) => table.headers.length > 0)
  const series = isTable ? seriesIn(checklist, shown.length) : null
  const items = gate.items.map((item, at) => {
    const own = rows.filter((row) => taken.get(row) === item)
    const answer = answerOf(gate, item, own, checklist)
    const named = [...sectionsAbout(item, sections), ...rowsBelow(rows, taken, item)]
    const part = series?.[at]
    // "Week 1" to "Week 9" count as the items do, and are not theirs: the cell is empty, or names its part
    const isOwn =
      part !== undefined && (answer.evidence === null || namesMark(answer.evidence.text, part.mark))
    return { ...answer, elsewhere: named.length === 0 && isOwn ? part.texts : named }
  })
  const answers = items.map((answer, at) =>
    answer.rows.length > 0 ? answer : { ...answer, place: placeBeside(items, at) ?? answer.place },
  )
  const habits = habitsIn(checklist.source.text)
  const fields = fieldsOf(gate, checklist, { near: null, habits })
  const dayOf = (is: GateField['is']): Day | null =>
    fields.find((answer) => answer.field.is === is)?.days[0]?.day ?? null
  const pilot = fields.find((answer) => answer.field.is === 'pilot')?.days ?? []
  const dayContext = { near: dayOf('review') ?? pilot[1]?.day ?? dayOf('launch'), habits }
  return {
    checklist,
    items: answers,
    sections,
    unknownRows: rows.filter((row) => !taken.has(row)),
    fields,
    signOffs: signOffsOf(gate, checklist, dayContext),
    openItems: openItemsOf(gate, checklist),
    stated: statedIn(gate, checklist),
    signals: signalsIn(gate, checklist, fields),
    dayContext,
    name: nameOf(gate, checklist),
    untouched: items.every(
      (answer) =>
        answer.claimed === 'blank' &&
        answer.statusProblem === null &&
        answer.evidence === null &&
        answer.rows.length === 1,
    ),
    days: {
      pilotStart: pilot[0]?.day ?? null,
      pilotEnd: pilot[1]?.day ?? null,
      review: dayOf('review'),
      launch: dayOf('launch'),
      followUp: dayOf('follow-up'),
    },
  }
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
): Omit<ItemAnswer, 'elsewhere'> {
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
    place: first?.row.place ?? itemTablePlace(gate, checklist),
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

/** Where a finding about a missing row points: the item table, else the start of the file. */
function itemTablePlace(gate: Gate, checklist: Checklist): Place {
  const place = itemRowsOf(gate, checklist)[0]?.table.place
  return place === undefined
    ? startOfFile
    : { ...place, endLine: place.line, endColumn: place.column }
}

function openItemsOf(gate: Gate, checklist: Checklist): OpenItemAnswer[] {
  if (gate.shape.openItems === null) return []
  const { item, missing, owner, due, closed } = gate.shape.openItems
  return (
    entriesOf(checklist, { item, missing, owner, due, closed }, ['item', 'owner'])
      .map((entry) => ({ entry, items: itemsNamed(gate, entry.cells.item?.text ?? '') }))
      // a word in one cell and nothing in the others says "none" in some language
      .filter(({ entry, items }) => {
        const filled = entry.row.cells.filter((cell) => !isNothing(cell.text))
        return filled.length > 1 || (filled.length === 1 && items.length > 0)
      })
  )
}

function itemsNamed(gate: Gate, text: string): string[] {
  const titled = gate.items.filter((item) => isTitleOf(item, text))
  if (titled.length > 0) return titled.map((item) => item.id)
  const head =
    /^[^\p{L}\d]*(?:[Ii]tems?\s*)?#?\s*\d+(?:\s*(?:,|;|&|\+|\/|and)\s*#?\d+)*/u.exec(text)?.[0] ??
    ''
  const numbers = [...head.matchAll(/\d+/g)].map((match) => numberOf(match[0]))
  return gate.items.filter((item) => numbers.includes(numberOf(item.id))).map((item) => item.id)
}

function nameOf(gate: Gate, checklist: Checklist): string | null {
  const blank = gate.blankTitle
  const title = titleOf(checklist)
  const fixed = blank.replace(/\[.*$/u, '').trimEnd()
  if (title === '' || sameText(title, blank) || !title.startsWith(fixed)) return null
  return title.slice(fixed.length).trim() || null
}

/** The lines and rows that are none of an item, of the sign-off or of the open items. */
export function textsBeside({
  checklist,
  items,
  unknownRows,
  signOffs,
  openItems,
}: Answers): Prose[] {
  const rows = [...items.flatMap(({ rows: own }) => own), ...unknownRows]
  const entries = [...rows, ...[...signOffs, ...openItems].map(({ entry }) => entry)]
  const tables = new Set<unknown>(entries.map(({ table }) => table))
  const own = rows.map(({ row }) => row.place)
  return checklist.blocks.flatMap((block) => {
    if (block.kind === 'table') return tables.has(block) ? [] : textsOfTable(block)
    const { line } = placeIn(block.prose)
    const isOfItem = own.some((place) => place.line <= line && line <= place.endLine)
    return block.kind === 'heading' || isOfItem ? [] : [block.prose]
  })
}

/** How many of the items that count were claimed what; all that is not passed, at warning or not applicable is failed. */
export function claimedCounts({ items }: Pick<Answers, 'items'>): {
  pass: number
  warn: number
  fail: number
} {
  const counted = items.filter(({ item }) => item.counts)
  const count = (claimed: Claimed): number =>
    counted.filter((answer) => answer.claimed === claimed).length
  const [pass, warn] = [count('pass'), count('warn')]
  return { pass, warn, fail: counted.length - pass - warn - count('na') }
}
