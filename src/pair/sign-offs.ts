// Who signs, and is there a signature?

import { type DayContext, findDays } from '../facts/days.ts'
import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { isTerm } from '../facts/terms.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import { type Prose, slice } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { boxesUnder, entriesOf, keyOf } from '../read/shapes.ts'
import type { Table } from '../read/table.ts'
import { acceptances } from './acceptances.ts'
import { roleOf, type SignOffAnswer } from './roles.ts'
import { unasked, whyRefused, whyUnsigned } from './signature.ts'
import { lineEntry, signaturesOf, signedLines, signingLines } from './signed-lines.ts'

/** The rows of the sign-off, in whatever form the gate has them. */
export function signOffsOf(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const { signOff, signOffBoxes, signLines, sheet } = gate.shape
  if (signOffBoxes !== null) return signedBoxes(gate, checklist, signOffBoxes.section, page)
  const rows = (signOff === null ? [] : signOffRows(gate, checklist, signOff, page))
    .filter((entry) => entry.row.cells.some((cell) => cell.text !== ''))
    .map((entry) => ({ ...entry, cells: { ...entry.cells, date: dateOf(entry, page) } }))
    .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
  // a role that has no row may be signed in a line: any of a sheet, elsewhere one that only signs in some cases
  const accepted = acceptances(gate, checklist, page)
  const lines = [
    ...accepted,
    ...signedLines(gate, checklist, page)
      // "Approved by: Ana Diaz, 2026-03-04": its label signs
      .map((entry) =>
        signLines.length > 0 && entry.cells.signature?.text === ''
          ? { ...entry, cells: { ...entry.cells, signature: entry.cells.date } }
          : entry,
      )
      .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
      .filter(
        ({ role, entry: { cells } }) =>
          sheet !== null ||
          // `Sponsor: Ann Lee` names somebody, and signs nothing
          (role?.required === 'conditional'
            ? cells.date?.text !== '' || whyRefused(cells.signature) !== null
            : cells.date?.text !== '' && cells.signature?.text !== ''),
      )
      .filter(({ role }) => !accepted.some((one) => one.role === role)),
  ].filter(({ role }) => sheet !== null || !rows.some((row) => row.role === role && isFilled(row)))
  // the empty row of the blank, where the line stands for it
  const kept = rows.filter(
    (row) => isFilled(row) || !lines.some(({ role }) => role !== null && role === row.role),
  )
  const all = [...kept, ...lines, ...(sheet === null ? [] : signingLines(gate, checklist, page))]
  const isThere = (one: GateRole): boolean => all.some(({ role }) => role === one)
  return [
    ...all,
    ...signaturesOf(
      gate.roles.filter((one) => !isThere(one)),
      checklist,
      page,
    ),
  ]
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

/** Whether the cell for the name says that nobody is asked. */
export function isNobody({ entry: { cells } }: SignOffAnswer): boolean {
  const said = cells.name?.text ?? ''
  return isNothing(said) || isTerm(said, unasked)
}

function isFilled({ entry: { cells } }: SignOffAnswer): boolean {
  return [cells.name, cells.date, cells.signature].some((cell) => !isNothing(cell?.text ?? ''))
}

/** A box per role, and a line `Engineering: Marta Silva` somewhere that names who stands behind it. */
function signedBoxes(
  gate: Gate,
  checklist: Checklist,
  section: string,
  page: DayContext,
): SignOffAnswer[] {
  const named = signedLines(gate, checklist, page)
  return boxesUnder(checklist, section).flatMap((line) => {
    const role = gate.roles.find((one) => keyOf(line.prose.text).startsWith(keyOf(one.role)))
    if (role === undefined) return []
    const empty = slice(line.prose, 0, 0)
    const remark = line.prose.text.slice(role.role.length).replace(/\([^)]*\)/g, '')
    const isRefused = whyRefused({ ...empty, text: remark.replace(/^[\s:–—-]+/u, '') }) !== null
    const own = named
      .filter(({ cells }) => [role.role, ...role.also].includes(cells.role?.text ?? ''))
      .map(({ cells }) => cells)
      .filter(({ name }) => !isNothing(name?.text ?? ''))
    const rows = own.length > 0 ? own : [{ name: empty, date: empty, signature: empty }]
    return rows.map(({ name, date, signature }) => {
      // the tick signs, unless the line with the name says something else
      const said = !/[\p{L}\p{N}]/u.test(signature?.text ?? '')
        ? { ...empty, text: '✅' }
        : signature
      const cells = {
        role: { ...empty, text: role.role },
        name,
        date,
        signature:
          line.ticked !== true ? empty : isRefused ? slice(line.prose, role.role.length) : said,
      }
      return { role, entry: lineEntry(line.prose, cells) }
    })
  })
}

/** Whether a sign-off row is signed. */
export function isSigned({ entry }: SignOffAnswer): boolean {
  return whyUnsigned(entry.cells.signature) === null
}
