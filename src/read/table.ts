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
  const begin = ({ cells, place }: Row): Table => {
    const table: Table = { kind: 'table', headers: cells, rows: [], place }
    blocks.push(table)
    return table
  }
  for (const [index, rowNode] of node.children.entries()) {
    const row = rowOf(rowNode, source, targets)
    const [only, other] = row.cells
    const isLine = index > 0 && only !== undefined && other === undefined && !row.hasPipe
    // a formatter writes such a line as a row of one cell
    const isPadded = only !== undefined && other === undefined && (open?.headers.length ?? 0) > 2
    if (isLine || isPadded) {
      if (only.text !== '') blocks.push({ kind: 'line', prose: only, swallowed: true })
      if (isLine) open = null
    } else if (open === null) open = begin(row)
    else if (row.cells.every((cell) => /^:?-+:?$/.test(cell.text))) {
      // there is none right below the header of a table that was split off
      const header = open.rows.pop()
      if (header !== undefined) open = begin(header)
    } else {
      open.rows.push({ cells: row.cells, place: row.place })
      open.place = { ...open.place, endLine: row.place.endLine, endColumn: row.place.endColumn }
    }
  }
  return blocks
}

function rowOf(node: TableRow, source: Source, targets: Targets): Row & { hasPipe: boolean } {
  const from = node.position?.start.offset ?? 0
  const to = node.position?.end.offset ?? from
  return {
    cells: node.children.map((cell) =>
      proseOf(cell.children, source, cell.position?.start.offset ?? from, targets),
    ),
    place: placeOf(source, from, to),
    hasPipe: /(^|[^\\])\|/.test(source.text.slice(from, to)),
  }
}

/** A table as running text, a row a line. Of its headings only what holds a number says something itself, as a day does; the others name a column. */
export function textsOfTable({ headers, rows }: Table): Prose[] {
  const said = headers.filter(({ text }) => /\d/.test(text))
  return [...(said.length > 0 ? [said] : []), ...rows.map(({ cells }) => cells)].map((cells) =>
    joined(cells, ' | '),
  )
}
