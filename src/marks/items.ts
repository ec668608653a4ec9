// Which rows and lines of a page are items, where its tables have several forms or its items are boxes? Knows columns, no gate.
import { joined, type Prose, slice } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { type Entry, furtherCells, type ItemTable, keyOf, type Shape } from '../read/shapes.ts'
import type { Table } from '../read/table.ts'
import { entryOf, type Form, isNoItem } from './rows.ts'
import { type TaskCells, taskEntries } from './tasks.ts'

export interface ItemEntry extends Entry<TaskCells | 'owner'> {
  /** Its number on the page. */
  id: string
  section: string
  under: string
  isBox: boolean
}

/** In the order of the page; each table and each list under a heading is a section, numbered in order. A page with one table counts its rows. */
export function itemEntries(
  checklist: Checklist,
  { tables, tasks, notItems }: Pick<Shape, 'tables' | 'tasks' | 'notItems'>,
  titles: readonly string[] = [],
  away: readonly string[] = [],
): ItemEntry[] {
  const isItem = ({
    cells,
    section,
  }: Pick<ItemEntry, 'section'> & { cells: { title: Prose | null } }): boolean =>
    !notItems.has(keyOf(cells.title?.text ?? '')) && !notItems.has(keyOf(section))
  const rows = tables.length === 0 ? [] : tableEntries(checklist, tables).filter(isItem)
  const marked = tasks === null ? [] : taskEntries(checklist, tasks.heading, titles, away)
  const boxes = marked.filter(isItem).map((entry) => ({
    ...entry,
    cells: { ...entry.cells, owner: null },
    id: entry.number,
    isBox: true,
  }))
  // boxes alone have the numbers of their sections
  if (rows.length === 0) return boxes
  const all = [...rows, ...boxes].sort((a, b) => a.row.place.line - b.row.place.line)
  const sections = new Map<unknown, number>()
  const counts = new Map<unknown, number>()
  const isOne = boxes.length === 0 && new Set(rows.map(({ table }) => table)).size === 1
  return all.map((entry) => {
    if (entry.id !== '' && !entry.isBox) return entry
    const key = entry.isBox ? entry.id.split('.')[0] : entry.table
    if (!sections.has(key)) sections.set(key, sections.size + 1)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const own = entry.isBox ? entry.id.split('.').slice(1).join('.') : String(count)
    return { ...entry, id: isOne ? own : `${sections.get(key)}.${own}` }
  })
}

/** The rows of every table that has the columns of one of the forms. */
function tableEntries(checklist: Checklist, forms: readonly ItemTable[]): ItemEntry[] {
  let heading = ''
  return checklist.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.prose.text
    const form = block.kind === 'table' ? formNamed(block, forms) : null
    return block.kind !== 'table' || form === null ? [] : rowsIn(block, form, heading)
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

function rowsIn(table: Table, form: Form, heading: string): ItemEntry[] {
  return table.rows.flatMap((row) => {
    if (isNoItem(table, row, form)) return []
    const { status, title, remark } = entryOf(table, row, form)
    const cell = (at: number): Prose | null => row.cells[at] ?? null
    const end = row.cells.at(-1) ?? title
    const evidence = form.evidence.flatMap((at) => row.cells[at] ?? [])
    const entry = {
      cells: { id: cell(form.id), title, status, evidence: null, owner: cell(form.owner) },
      row,
      table,
      extra: row.cells.slice(table.headers.length),
      doubled: [],
      used: [...form.title, ...form.status, ...form.evidence].flatMap((at) => row.cells[at] ?? []),
    }
    // where no column is for evidence, the others are
    const others = evidence.length > 0 ? [] : furtherCells(entry).map((one) => one.cell)
    const shown = joined([slice(end, end.text.length), remark, ...evidence, ...others], ' | ')
    return [
      {
        ...entry,
        cells: { ...entry.cells, evidence: shown },
        id: cell(form.id)?.text ?? '',
        section: heading,
        under: keyOf(heading),
        isBox: false,
      },
    ]
  })
}
