// Which rows and lines hold what is asked for, by the names of columns?
import { type Checklist, tablesIn } from './checklist.ts'
import { keyOf, keyWithoutBrackets } from './keys.ts'
import { endOf, type Prose, placeIn } from './prose.ts'
import { type Place, startOfFile } from './source.ts'
import type { Row, Table } from './table.ts'

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

/** A row or a line that is an item, by its place on the page. */
export interface ItemEntry extends Entry<'id' | 'title' | 'status' | 'evidence' | 'owner'> {
  /** Its number: of a box `3.2` for the second under "… 3: …", `3.2.1` for the first below that one. */
  id: string
  section: string
  /** The headings and upper boxes that it stands under, as one key. */
  under: string
  isBox: boolean
}

/** The rows of every table that has the columns in `needed`, whatever their order. */
export function entriesOf<Key extends string>(
  checklist: Pick<Checklist, 'blocks'>,
  names: Record<Key, string | undefined>,
  needed: readonly NoInfer<Key>[],
): Entry<Key>[] {
  const keys = Object.keys(names) as Key[]
  return tablesIn(checklist).flatMap((table) => {
    const headers = table.headers.map(({ text }) => keyOf(text))
    const plain = table.headers.map(({ text }) => keyWithoutBrackets(text))
    const columns = keys.map((key) => {
      const name = names[key] === undefined ? undefined : keyOf(names[key])
      const at = name === undefined ? -1 : headers.indexOf(name)
      return { key, at: at < 0 && name !== undefined ? plain.indexOf(name) : at }
    })
    if (columns.some(({ key, at }) => at < 0 && needed.includes(key))) return []
    const doubled = columns.flatMap(({ key, at }) => {
      const name = names[key] ?? ''
      return at >= 0 && headers.includes(keyOf(name), at + 1) ? [name] : []
    })
    return table.rows.map((row) => {
      const last = row.cells.at(-1)
      const empty = last === undefined ? null : endOf(last)
      const cells = columns.map(({ key, at }) => [key, at < 0 ? null : (row.cells[at] ?? empty)])
      return {
        cells: Object.fromEntries(cells) as Record<Key, Prose | null>,
        row,
        table,
        extra: row.cells.slice(headers.length),
        doubled,
      }
    })
  })
}

/** The rows of tables that have a column under one of the names for each key. */
export function tablesOf<Key extends string>(
  checklist: Pick<Checklist, 'blocks'>,
  names: Record<Key, readonly string[]>,
): Entry<Key>[] {
  const keys = Object.keys(names) as Key[]
  return tablesIn(checklist).flatMap((table) => {
    const headers = table.headers.map(({ text }) => keyOf(text))
    const own = keys.map((key) => [key, names[key].find((name) => headers.includes(keyOf(name)))])
    const named = Object.fromEntries(own) as Record<Key, string | undefined>
    return entriesOf({ blocks: [table] }, named, keys)
  })
}

/** Lines that are read as rows: of one table without columns, which stands where the first of them does. */
export function entriesOfLines<Line extends { written: Prose[] }>(
  lines: readonly Line[],
): (Line & Omit<Entry<never>, 'cells'>)[] {
  const placeOf = ({ written: [first] }: Line): Place =>
    first === undefined ? startOfFile : placeIn(first)
  const place = lines[0] === undefined ? startOfFile : placeOf(lines[0])
  const table: Table = { kind: 'table', headers: [], rows: [], place }
  return lines.map((line) => ({
    ...line,
    row: { cells: line.written, place: placeOf(line) },
    table,
    extra: [],
    doubled: [],
  }))
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
