// Which columns of a table hold status, title and evidence? Knows what headers are called, and no gate.

import { isNothing } from '../facts/nothing.ts'
import { type Checklist, tablesIn } from '../read/checklist.ts'
import type { Table } from '../read/table.ts'
import { isColumn, isSignOff, type Kind } from './column-names.ts'
import { isLegendTable } from './legends.ts'
import { boxedTitle, statusColumns } from './status-columns.ts'
import { type Form, isBlank, isBoldAlone, says } from './table-rows.ts'

/** The form of every table that holds items: one with the headers of another that does is of its form, whatever stands in it. */
export function formsOf(checklist: Pick<Checklist, 'blocks'>): Map<Table, Form> {
  const tables = tablesIn(checklist)
  const byHeaders = new Map<string, Form>()
  const largestFirst = [...tables].sort((one, other) => other.rows.length - one.rows.length)
  for (const table of largestFirst) {
    const key = headersOf(table)
    const form = byHeaders.has(key) ? null : formOf(table)
    if (form !== null) byHeaders.set(key, form)
  }
  return new Map(
    tables.flatMap((table) => {
      const form = byHeaders.get(headersOf(table))
      return form === undefined ? [] : [[table, form] as const]
    }),
  )
}

function headersOf({ headers }: Table): string {
  return headers.map(({ text }) => text.trim()).join('|')
}

/** Null for a table that holds no statuses. */
function formOf(table: Table): Form | null {
  if (isSignOff(table) || isLegendTable(table)) return null
  const boxes = boxedTitle(table)
  const status = boxes >= 0 ? [boxes] : statusColumns(table)
  if (status === null) return null
  const others = table.headers
    .map((_, at) => at)
    .filter((at) => at === boxes || !status.includes(at))
  const named = (kind: Kind): number[] => others.filter((at) => isColumn(table, at, kind))
  const [id = -1] = named('id').filter((at) => areDistinct(table, at) || isBlank(table, at))
  const evidence = named('evidence').filter((at) => at !== boxes)
  const [owner = -1] = named('owner').filter((at) => at !== boxes && !evidence.includes(at))
  const free = others.filter((at) => ![id, owner, ...evidence].includes(at))
  const title = boxes >= 0 ? [boxes] : titleColumns(table, free)
  return title.length === 0 ? null : { status, title, id, evidence, owner }
}

/** Titles tell the rows apart: the named column if it does, else another one, else the first two together. */
function titleColumns(table: Table, columns: readonly number[]): number[] {
  const isOther = (at: number): boolean =>
    isColumn(table, at, 'never') || isColumn(table, at, 'answer')
  const isTitle = (at: number): boolean => isColumn(table, at, 'title')
  const rank = (at: number): number => (isOther(at) ? 2 : isTitle(at) ? 0 : 1)
  const order = columns
    .filter((at) => table.rows.length === 0 || !isBlank(table, at))
    .sort((one, other) => rank(one) - rank(other))
  const telling = order.find(
    (at) =>
      areDistinct(table, at) && table.rows.every((row) => says(row.cells[at]) || isBoldAlone(row)),
  )
  const [, second] = order
  if (telling !== undefined) return [telling]
  return order.slice(0, second === undefined || isOther(second) ? 1 : 2)
}

/** Whether no two rows say the same there, those aside that say nothing elsewhere. */
function areDistinct({ rows }: Table, column: number): boolean {
  const own = rows
    .filter(({ cells }) => cells.some((cell, at) => at !== column && cell.text !== ''))
    .map(({ cells }) => cells[column]?.text.trim() ?? '')
    .filter((text) => !isNothing(text))
  return own.length > 0 && new Set(own).size === own.length
}
