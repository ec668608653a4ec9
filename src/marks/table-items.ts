// Which rows of a page are items, in tables with columns that are known by name? Knows no gate.

import type { Checklist } from '../read/checklist.ts'
import { furtherCells, type ItemEntry } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { endOf, joined } from '../read/prose.ts'
import { headingsOver } from '../read/sections.ts'
import type { ItemTable } from '../read/shape.ts'
import type { Table } from '../read/table.ts'
import { type Form, type MarkedRow, markedRows } from './table-rows.ts'

/** The rows of every table that has the columns of one of the forms. */
export function tableEntries({ blocks }: Checklist, forms: readonly ItemTable[]): ItemEntry[] {
  const headings = headingsOver(blocks)
  return blocks.flatMap((block, at) => {
    const form = block.kind === 'table' ? formNamed(block, forms) : null
    if (block.kind !== 'table' || form === null) return []
    const section = headings[at]?.at(-1) ?? ''
    return markedRows(block, form).map((row) => entryOf(row, section))
  })
}

/** Of the forms whose columns a table has the one that names most; null where there is none. */
export function formNamed(table: Table, forms: readonly ItemTable[]): Form | null {
  const found = forms.flatMap((one) => formIn(table, one) ?? [])
  return found.sort((a, b) => b.evidence.length - a.evidence.length)[0] ?? null
}

/** Where the columns of a form stand in a table; null where it lacks one. */
function formIn({ headers }: Table, names: ItemTable): Form | null {
  const at = (name: string | undefined): number => {
    if (name === undefined) return -1
    const exact = headers.findIndex(({ text }) => text.trim() === name.trim())
    if (exact >= 0 || keyOf(name) === '') return exact
    return headers.findIndex(({ text }) => keyOf(text) === keyOf(name))
  }
  const form = {
    id: at(names.id),
    title: names.title.map(at),
    status: names.status.map(at),
    evidence: names.evidence.map(at).filter((one) => one >= 0),
    owner: at(names.owner),
  }
  return [...form.title, ...form.status].includes(-1) ? null : form
}

function entryOf(
  { table, form, row, status, title, remark }: MarkedRow,
  section: string,
): ItemEntry {
  const id = row.cells[form.id] ?? null
  const entry = {
    id: id?.text ?? '',
    section,
    under: keyOf(section),
    isBox: false,
    cells: { id, title, status, evidence: null, owner: row.cells[form.owner] ?? null },
    row,
    table,
    extra: row.cells.slice(table.headers.length),
    doubled: [],
    used: [...form.title, ...form.status, ...form.evidence].flatMap((at) => row.cells[at] ?? []),
  }
  const evidence = form.evidence.flatMap((at) => row.cells[at] ?? [])
  // where no column is for evidence, the others are
  const shown = evidence.length > 0 ? evidence : furtherCells(entry).map(({ cell }) => cell)
  const end = endOf(row.cells.at(-1) ?? title)
  return {
    ...entry,
    cells: { ...entry.cells, evidence: joined([end, remark, ...shown], ' | ') },
  }
}
