// Which rows of tables sign?

import { type DayContext, findDays } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { entriesOf } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { type Prose, slice } from '../read/prose.ts'
import type { Table } from '../read/table.ts'
import { roleOf, type SignOffAnswer } from './roles.ts'

/** The rows that hold anything, with the day wherever it stands. */
export function signedRows(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const { signOff } = gate.shape
  return (signOff === null ? [] : signOffRows(gate, checklist, signOff, page))
    .filter((entry) => entry.row.cells.some((cell) => cell.text !== ''))
    .map((entry) => ({ ...entry, cells: { ...entry.cells, date: dateOf(entry, page) } }))
    .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
}

type Columns = NonNullable<Gate['shape']['signOff']>

/** The rows of the table of signatures, by the names of its columns, or by what stands in them. */
function signOffRows(
  gate: Gate,
  checklist: Checklist,
  columns: Columns,
  page: DayContext,
): SignOffAnswer['entry'][] {
  const named = entriesOf(checklist, columns, ['role', 'signature'])
  if (named.length > 0) return [...named, ...rowsUnderRoles(gate, checklist, columns)]
  return checklist.blocks.flatMap((table) => {
    if (table.kind !== 'table') return []
    const found = columnsBy(table, [
      [columns.role, (text) => roleOf(gate, text) !== null],
      [columns.date, (text) => findDays(text, page).length > 0],
      [columns.name, (text) => findPeople(text).length > 0],
      [columns.signature, (text) => /[\p{L}\p{Extended_Pictographic}✓✔]/u.test(text)],
    ])
    if (found === null) return []
    const [role = '', date = '', name = '', signature = ''] = found
    return entriesOf({ ...checklist, blocks: [table] }, { role, name, date, signature }, ['role'])
  })
}

/** `| Sponsor | Date | Signature |`: rows of a table in which the role is the header above the name. */
function rowsUnderRoles(
  gate: Gate,
  checklist: Checklist,
  { date, signature }: Columns,
): SignOffAnswer['entry'][] {
  return checklist.blocks.flatMap((table) => {
    if (table.kind !== 'table') return []
    return table.headers.flatMap((header) => {
      if (roleOf(gate, header.text) === null) return []
      const names = { name: header.text, date, signature }
      return entriesOf({ ...checklist, blocks: [table] }, names, ['name', 'signature']).map(
        (entry) => ({ ...entry, cells: { ...entry.cells, role: header } }),
      )
    })
  })
}

/** The header of each column that is looked for, by its name or else as the first in which all cells of filled rows, two at least, hold what they should. */
function columnsBy(
  { headers, rows }: Table,
  wanted: readonly (readonly [name: string, holds: (text: string) => boolean])[],
): string[] | null {
  const own = headers.map(({ text }) => text)
  const filled = rows.filter(({ cells }) => cells.every(({ text }) => !isNothing(text)))
  const taken: string[] = []
  for (const [name, holds] of wanted) {
    const found =
      own.find((one) => keyOf(one) === keyOf(name)) ??
      own.find(
        (one, at) =>
          !taken.includes(one) &&
          filled.length > 1 &&
          filled.every(({ cells }) => holds(cells[at]?.text ?? '')),
      )
    if (found === undefined) return null
    taken.push(found)
  }
  return taken
}

/** The cell of the date; where the table has no such column, the day that another cell of the row names. */
function dateOf({ cells, row }: SignOffAnswer['entry'], page: DayContext): Prose | null {
  if (cells.date !== null) return cells.date
  const [found] = row.cells.flatMap((cell) =>
    findDays(cell.text, page).map(({ from, to }) => slice(cell, from, to)),
  )
  return found ?? null
}
