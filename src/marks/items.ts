// Which rows and lines of a page are items, where its tables have several forms or its items are boxes? Knows columns, no gate.

import type { Checklist } from '../read/checklist.ts'
import type { ItemEntry } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import type { Shape } from '../read/shape.ts'
import { tableEntries } from './table-items.ts'
import { taskEntries } from './task-items.ts'

/** In the order of the page; each table and each list under a heading is a section, numbered in order. A page with one table counts its rows. */
export function itemEntries(
  checklist: Checklist,
  { tables, tasks, notItems }: Pick<Shape, 'tables' | 'tasks' | 'notItems'>,
  titles: readonly string[] = [],
  away: readonly string[] = [],
): ItemEntry[] {
  const isItem = ({ cells, section }: ItemEntry): boolean =>
    !notItems.has(keyOf(cells.title?.text ?? '')) && !notItems.has(keyOf(section))
  const found = tables.length === 0 ? [] : tableEntries(checklist, tables)
  const marked = tasks === null ? [] : taskEntries(checklist, tasks.heading, titles, away)
  const rows = found.filter(isItem)
  const boxes = marked.filter(isItem)
  // boxes alone have the numbers of their sections
  return rows.length === 0 ? boxes : numbered(rows, boxes)
}

function numbered(rows: readonly ItemEntry[], boxes: readonly ItemEntry[]): ItemEntry[] {
  const sections = new Map<unknown, number>()
  const counts = new Map<unknown, number>()
  const isOneTable = boxes.length === 0 && new Set(rows.map(({ table }) => table)).size === 1
  const all = [...rows, ...boxes].sort((a, b) => a.row.place.line - b.row.place.line)
  return all.map((entry) => {
    if (entry.id !== '' && !entry.isBox) return entry
    const [section, ...numbers] = entry.isBox ? entry.id.split('.') : []
    const key = section ?? entry.table
    if (!sections.has(key)) sections.set(key, sections.size + 1)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const own = entry.isBox ? numbers.join('.') : String(count)
    return { ...entry, id: isOneTable ? own : `${sections.get(key)}.${own}` }
  })
}
