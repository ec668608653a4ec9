// Which rows and lines of a checklist have the shape of an item, a field, a sign-off, an open item? Knows column names, no gate.
import { memoize } from '../facts/memoize.ts'
import type { Prose } from './prose.ts'
import { slice } from './prose.ts'
import type { Checklist, Line } from './read.ts'
import type { Row, Table } from './table.ts'

/** How a checklist writes what is asked: column names, labels and headings as the gate's blank has them. */
export interface Shape {
  items: {
    id?: string | undefined
    title: string
    status: string
    evidence?: string | undefined
    owner?: string | undefined
    next?: string | undefined
  } | null
  /** Tables of items of several forms, each by the names of its columns; none where `items` says all. */
  tables: readonly ItemTable[]
  /** Keys of titles that look like items and are not, and of headings below which nothing is one. */
  notItems: ReadonlySet<string>
  /** Labels of the parts of a line, where items may be written as a sheet. */
  sheet: { owner: string; evidence: string; next: string } | null
  /** What the headings of a task list begin with. */
  tasks: { heading: string } | null
  signOff: { role: string; name: string; date: string; signature: string } | null
  /** What lines that sign begin with, where the sign-off is no table: `Approved by: Ana Diaz, 2026-03-04`. */
  signLines: readonly string[]
  /** The heading of the boxes that stand for the sign-off. */
  signOffBoxes: { section: string } | null
  openItems: {
    item: string
    missing: string
    owner: string
    due: string
    closed?: string | undefined
  } | null
  /** A table of criteria beside the items, and the item that it belongs to. */
  criteria: {
    metric: string[]
    criterion: string[]
    actual: string[]
    of?: string | undefined
  } | null
}

/** The columns of one form of table: several for the title are read as one, several for the status are answers of which one is marked. */
export interface ItemTable {
  id?: string | undefined
  title: readonly string[]
  status: readonly string[]
  evidence: readonly string[]
  owner?: string | undefined
}

export type ItemColumns = Record<
  'id' | 'title' | 'status' | 'evidence' | 'owner' | 'next',
  string | undefined
>

/** The names of the columns of the table of items; null where the items are no table. */
export function itemColumnsOf({ items }: Shape): ItemColumns | null {
  if (items === null) return null
  const { id, title, status, evidence, owner, next } = items
  return { id, title, status, evidence, owner, next }
}

/** A table row read by column names; a column that the table lacks is null, a cell that the row lacks is empty. */
export interface Entry<Key extends string> {
  cells: Record<Key, Prose | null>
  row: Row
  table: Table
  /** Cells beyond the header's number: renderers drop them. */
  extra: Prose[]
  /** Names of columns that the table has more than once. */
  doubled: string[]
  /** Cells of which others were made, and which are read with them. */
  used?: readonly Prose[]
}

/** Titles and labels as they are compared: letters and digits only, compatibility forms and case folded. */
export const keyOf = memoize(
  (text: string): string =>
    isAscii(text)
      ? text.toLowerCase().replace(/[^a-z0-9#]+/g, '')
      : text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}#]+/gu, ''),
  (text) => text,
)

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** The same without what stands in brackets. */
export const keyWithoutBrackets = memoize(
  (text: string): string => keyOf(text.replace(/\([^)]*\)/g, ' ')),
  (text) => text,
)

/** `11.2 Target launch date`: numbered paragraphs and headings are called by what stands behind the number. */
export function withoutNumber(text: string): string {
  return text.replace(/^\s*\d+(?:\.\d+)*[.)]?(?:\s+|$)/, '')
}

/** What a heading is called, of those that are known. */
export function headingKey(text: string, known: ReadonlySet<string>): string {
  const whole = keyWithoutBrackets(text)
  const plain = keyWithoutBrackets(withoutNumber(text))
  return !known.has(whole) && known.has(plain) ? plain : whole
}

/** The rows of every table that has the columns in `needed`, whatever their order. */
export function entriesOf<Key extends string>(
  checklist: Checklist,
  names: Record<Key, string | undefined>,
  needed: readonly NoInfer<Key>[],
): Entry<Key>[] {
  const entries: Entry<Key>[] = []
  for (const table of checklist.blocks) {
    if (table.kind !== 'table') continue
    const headers = table.headers.map((header) => keyOf(header.text))
    const plain = table.headers.map((header) => keyWithoutBrackets(header.text))
    const at = (key: Key): number => {
      if (names[key] === undefined) return -1
      const exact = headers.indexOf(keyOf(names[key]))
      return exact < 0 ? plain.indexOf(keyOf(names[key])) : exact
    }
    if (needed.some((key) => at(key) < 0)) continue
    const keys = Object.keys(names) as Key[]
    const doubled = keys
      .filter((key) => at(key) >= 0 && headers.indexOf(keyOf(names[key] ?? ''), at(key) + 1) >= 0)
      .map((key) => names[key] ?? '')
    for (const row of table.rows) {
      const cells = {} as Record<Key, Prose | null>
      for (const key of keys)
        cells[key] = at(key) < 0 ? null : (row.cells[at(key)] ?? emptyAtEndOf(row))
      entries.push({ cells, row, table, extra: row.cells.slice(headers.length), doubled })
    }
  }
  return entries
}

/** The rows of tables that have a column under one of the names for each key. */
export function tablesOf<Key extends string>(
  checklist: Checklist,
  names: Record<Key, readonly string[]>,
): Entry<Key>[] {
  return checklist.blocks.flatMap((table) => {
    if (table.kind !== 'table') return []
    const headers = table.headers.map(({ text }) => keyOf(text))
    const own = Object.fromEntries(
      Object.entries<readonly string[]>(names).map(([key, all]) => [
        key,
        all.find((name) => headers.includes(keyOf(name))),
      ]),
    ) as Record<Key, string | undefined>
    return entriesOf({ ...checklist, blocks: [table] }, own, Object.keys(names) as Key[])
  })
}

/** The cells of a row in columns that nobody asked for, with their headers. */
export function furtherCells({
  cells,
  row,
  table,
  used = [],
}: Entry<string>): { header: Prose; cell: Prose }[] {
  const read = new Set([...Object.values(cells), ...used])
  return table.headers.flatMap((header, index) => {
    const cell = row.cells[index]
    return cell === undefined || read.has(cell) ? [] : [{ header, cell }]
  })
}

function emptyAtEndOf(row: Row): Prose | null {
  const last = row.cells.at(-1)
  return last === undefined ? null : slice(last, last.text.length)
}

/** Lines under each of the given headings, also where a heading lost its marks and is a plain line. The first part has the key ''. */
export function sectionsOf(checklist: Checklist, headings: readonly string[]): Map<string, Line[]> {
  const keys = new Set(headings.map(keyWithoutBrackets))
  const sections = new Map<string, Line[]>([['', []]])
  let current = ''
  for (const block of checklist.blocks) {
    if (block.kind === 'table') continue
    const key = headingKey(block.prose.text, keys)
    if (block.kind === 'heading' || keys.has(key)) {
      current = key
      if (!sections.has(current)) sections.set(current, [])
    } else sections.get(current)?.push(block)
  }
  return sections
}

/** The boxes in the section of that heading. */
export function boxesUnder(checklist: Checklist, section: string | null): Line[] {
  if (section === null) return []
  return (sectionsOf(checklist, [section]).get(keyWithoutBrackets(section)) ?? []).filter(
    (line) => line.ticked !== null,
  )
}

/** The text of the first top-level heading, or ''. */
export function titleOf(checklist: Checklist): string {
  return (
    checklist.blocks.filter((block) => block.kind === 'heading').find((block) => block.depth === 1)
      ?.prose.text ?? ''
  )
}

/** `Decision: GO`: what stands before the first colon of a text, and where what follows begins; null where there is no label. */
export function labelOf(text: string): { label: string; from: number } | null {
  const [head = '', label = ''] = /^([^:：|\n]{2,60})[:：]\s*/u.exec(text) ?? []
  return head === '' ? null : { label: label.trim(), from: head.length }
}

/** A label found in running text or in a two-column table, with what stands behind it up to the next known label. */
export interface Labelled {
  label: string
  value: Prose
  /** True when a colon follows the label, or it fills a table cell. */
  isField: boolean
  /** True when it stands at the start of its line. */
  isFirst: boolean
  /** What stands before it since the last mark that parts: `Old ` of `Old target launch date`. */
  before: string
}

/** Every occurrence of the given labels. The longest label wins where two begin at one place. */
export function labelledIn(checklist: Checklist, labels: readonly string[]): Labelled[] {
  const found: Labelled[] = []
  const longestFirst = [...labels].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(?<![\\w\\u00c0-\\u024f-])(?:${longestFirst.map(loosely).join('|')})(?![\\w\\u00c0-\\u024f-])`,
    'gi',
  )
  for (const block of checklist.blocks) {
    if (block.kind === 'table') {
      for (const cells of [block.headers, ...block.rows.map((row) => row.cells)]) {
        const [left, right] = cells
        const label =
          left === undefined
            ? undefined
            : labels.find((candidate) => keyOf(candidate) === keyOf(left.text))
        if (cells.length === 2 && label !== undefined && right !== undefined)
          found.push({ label, value: right, isField: true, isFirst: true, before: '' })
      }
    } else if (block.kind === 'line') {
      const { prose } = block
      const matches = [...prose.text.matchAll(pattern)].filter((match) => {
        const before = prose.text.slice(0, match.index).trim()
        return (
          before === '' ||
          /[.;,|·•:–—)*-]$/.test(before) ||
          /^\s*[:：]/.test(prose.text.slice(match.index + match[0].length))
        )
      })
      for (const [index, match] of matches.entries()) {
        const end = match.index + match[0].length
        const colon = /^\s*(?:\([^)]*\)\s*)?[:：]\s*/.exec(prose.text.slice(end))
        const value = slice(
          prose,
          end + (colon?.[0].length ?? 0),
          matches.slice(index + 1).find(({ index: at, 0: label }) => isOwn(prose.text, at, label))
            ?.index ?? prose.text.length,
        )
        const label = labels.find((candidate) => keyOf(candidate) === keyOf(match[0])) ?? match[0]
        const isFirst = !/[\p{L}\p{N}]/u.test(withoutNumber(prose.text.slice(0, match.index)))
        const before =
          /[^.;,|·•:–—)*]*$/u.exec(
            prose.text.slice(Math.max(0, match.index - 60), match.index),
          )?.[0] ?? ''
        found.push({
          label,
          value: trimSeparators(value),
          isField: colon !== null,
          isFirst,
          before,
        })
      }
    }
  }
  return found
}

/** Whether a label begins another field: it has a colon, or a mark before it ends the one before. */
function isOwn(text: string, at: number, label: string): boolean {
  return /^\s*[:：]/.test(text.slice(at + label.length)) || /[.;|·•]\s*$/.test(text.slice(0, at))
}

/** Fields that share a line are parted by `·`, `|`, `,` or `;`: the part mark belongs to no value. */
function trimSeparators(value: Prose): Prose {
  return slice(value, 0, value.text.replace(/[\s·|,;]+$/u, '').length)
}

/** A text as a part of an expression that finds it, whatever white space parts its words. */
export function loosely(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
