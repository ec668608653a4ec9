// How is a table of a checklist written, and which lines did it swallow?
import type { Table as TableNode, TableRow } from 'mdast'
import { proseOf } from './inline.ts'
import { joined, type Prose } from './prose.ts'
import type { Targets } from './references.ts'
import { type Place, placeOf, type Source } from './source.ts'

export interface Row {
  cells: Prose[]
  place: Place
}

export interface Table {
  kind: 'table'
  headers: Prose[]
  rows: Row[]
  place: Place
}

/** A line of text that stands directly below a table, so that the parser made it a row. */
interface SwallowedLine {
  kind: 'line'
  prose: Prose
  swallowed: true
}

/**
 * A parsed table as the author meant it. Text pasted without blank lines (as the published worked example is) ends up as one long table:
 * a row without any pipe is a line of text, and a delimiter row (`|---|---|`) starts another table whose header is the row above it.
 */
export function tableOf(
  node: TableNode,
  source: Source,
  targets: Targets,
): (Table | SwallowedLine)[] {
  const blocks: (Table | SwallowedLine)[] = []
  let open: Table | null = null
  for (const [index, rowNode] of node.children.entries()) {
    const row = rowOf(rowNode, source, targets)
    const isLine = index > 0 && isWithoutPipe(rowNode, source)
    if (isLine || isPadded(row, open)) {
      blocks.push(...swallowedIn(row))
      if (isLine) open = null
    } else if (open !== null && !isDelimiter(row)) extend(open, row)
    else {
      // there is none right below the header of a table that was split off
      const header: Row | undefined = open === null ? row : open.rows.pop()
      if (header === undefined) continue
      open = { kind: 'table', headers: header.cells, rows: [], place: header.place }
      blocks.push(open)
    }
  }
  return blocks
}

function isWithoutPipe({ children, position }: TableRow, { text }: Source): boolean {
  const written = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return children.length === 1 && !/(^|[^\\])\|/.test(written)
}

function swallowedIn({ cells }: Row): SwallowedLine[] {
  const filled = cells.filter(({ text }) => text !== '')
  return filled.map((prose) => ({ kind: 'line', prose, swallowed: true }))
}

/** A formatter writes a line of text as a row of one cell. */
function isPadded({ cells }: Row, open: Table | null): boolean {
  return cells.length === 1 && open !== null && open.headers.length > 2
}

function isDelimiter({ cells }: Row): boolean {
  return cells.every(({ text }) => /^:?-+:?$/.test(text))
}

function extend(table: Table, row: Row): void {
  const { endLine, endColumn } = row.place
  table.rows.push(row)
  table.place = { ...table.place, endLine, endColumn }
}

function rowOf({ children, position }: TableRow, source: Source, targets: Targets): Row {
  const from = position?.start.offset ?? 0
  return {
    cells: children.map((cell) =>
      proseOf(cell.children, source, cell.position?.start.offset ?? from, targets),
    ),
    place: placeOf(source, from, position?.end.offset ?? from),
  }
}

/** A table as running text, a row a line. Of its headings only what holds a number says something itself, as a day does; the others name a column. */
export function textsOfTable({ headers, rows }: Table): Prose[] {
  const said = headers.filter(({ text }) => /\d/.test(text))
  return [...(said.length > 0 ? [said] : []), ...rows.map(({ cells }) => cells)].map((cells) =>
    joined(cells, ' | '),
  )
}
