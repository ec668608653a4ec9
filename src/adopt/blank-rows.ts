// What is taken out of the tables of a filled-in checklist to make a blank of it?

import { markIn } from '../marks/boxes-and-signs.ts'
import { isColumn } from '../marks/column-names.ts'
import { claimIn, entryOf, type Form, isSum, type MarkedRow } from '../marks/table-rows.ts'
import type { Source } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { markEdit } from './blank-lines.ts'
import { cellsOf, type Edit } from './edits.ts'
import type { SignTable } from './sign-off.ts'

/** The status of a row; where the page is filled in, also what answers beside it. */
export function editsOfRow(
  source: Source,
  { table, form, row }: MarkedRow,
  isFilled: boolean,
): Edit[] {
  const cells = cellsOf(source, row.place.line)
  const emptied = (columns: readonly number[], by: string): Edit[] =>
    columns.flatMap((at) => (cells[at] === undefined ? [] : [{ ...cells[at], by }]))
  const [first = 0] = form.status
  const mark = row.cells[first] === undefined ? null : markIn(row.cells[first])
  const boxes = mark === null ? [] : [markEdit(source, mark.status, mark.status.text.length)]
  const status = form.title.includes(first)
    ? boxes
    : emptied(form.status, form.status.length > 1 ? ' ' : ' [ ] ')
  const kept = [...form.title, ...form.status, form.id]
  const answers = table.headers
    .map((_, at) => at)
    .filter((at) => (row.cells[at]?.text ?? '') !== '' && !kept.includes(at))
    .filter((at) => isAnswered(table, form, row.cells[at], at))
  return [...status, ...(isFilled ? emptied(answers, ' ') : [])]
}

/** Whether a column answers: evidence, an owner, another column of statuses. */
function isAnswered(
  table: Table,
  { evidence, owner }: Form,
  cell: MarkedRow['status'] | undefined,
  at: number,
): boolean {
  const isStatus = !isColumn(table, at, 'never') && !['blank', 'unknown'].includes(claimIn(cell))
  const isNamed = isColumn(table, at, 'answer') || isColumn(table, at, 'owner')
  return isStatus || isNamed || evidence.includes(at) || at === owner
}

/** `Total | 5 of 7`: what a row sums up is counted again. */
export function editsOfSums(source: Source, table: Table, form: Form): Edit[] {
  return table.rows.flatMap((row) => {
    const { status, title } = entryOf(table, row, form)
    const cell = cellsOf(source, row.place.line)[form.status[0] ?? -1]
    return cell !== undefined && isSum(title.text, status.text) ? [{ ...cell, by: ' ' }] : []
  })
}

/** All but the roles. */
export function editsOfSignOff(source: Source, tables: readonly SignTable[]): Edit[] {
  return tables.flatMap(({ table, role }) =>
    table.rows.flatMap((row) =>
      cellsOf(source, row.place.line).flatMap((cell, at) =>
        at === role || (row.cells[at]?.text ?? '') === '' ? [] : [{ ...cell, by: ' ' }],
      ),
    ),
  )
}
