// How is a table of a checklist written, and which lines did it swallow?
import type { Table as TableNode } from 'mdast'
import { joined, type Prose, proseOf, type Targets } from './prose.ts'
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
export interface SwallowedLine {
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
  let table: Table | undefined
  for (const [index, rowNode] of node.children.entries()) {
    const from = rowNode.position?.start.offset ?? 0
    const to = rowNode.position?.end.offset ?? from
    const cells = rowNode.children.map((cell) =>
      proseOf(cell.children, source, cell.position?.start.offset ?? from, targets),
    )
    const place = placeOf(source, from, to)
    const [only] = cells
    if (
      index > 0 &&
      cells.length === 1 &&
      only !== undefined &&
      !/(^|[^\\])\|/.test(source.text.slice(from, to))
    ) {
      if (only.text !== '') blocks.push({ kind: 'line', prose: only, swallowed: true })
      table = undefined
    } else if (cells.length === 1 && only !== undefined && (table?.headers.length ?? 0) > 2) {
      // a formatter writes such a line as a row of one cell
      if (only.text !== '') blocks.push({ kind: 'line', prose: only, swallowed: true })
    } else if (table === undefined) {
      table = { kind: 'table', headers: cells, rows: [], place }
      blocks.push(table)
    } else if (cells.every((cell) => /^:?-+:?$/.test(cell.text))) {
      const header = table.rows.pop()
      if (header === undefined) continue // a delimiter row right below the header of a split-off table
      table = { kind: 'table', headers: header.cells, rows: [], place: header.place }
      blocks.push(table)
    } else {
      table.rows.push({ cells, place })
      table.place = { ...table.place, endLine: place.endLine, endColumn: place.endColumn }
    }
  }
  return blocks
}

/** A table as running text, a row a line. Of its headings only what holds a number says something itself, as a day does; the others name a column. */
export function textsOfTable({ headers, rows }: Table): Prose[] {
  const said = headers.filter(({ text }) => /\d/.test(text))
  return [...(said.length > 0 ? [said] : []), ...rows.map(({ cells }) => cells)].map((cells) =>
    joined(cells, ' | '),
  )
}
