// Who signs a checklist that exists, by its tables and its lines?

import type { Checklist } from '../checklist/read.ts'
import { keyOf, labelOf } from '../checklist/shapes.ts'
import type { Table } from '../checklist/table.ts'
import { isNothing } from '../facts/nothing.ts'
import { isHeader, isSignOff } from '../marks/headers.ts'
import { isAnswer, isApproval } from './answers.ts'
import type { ItemRow } from './rows.ts'
import type { Made } from './yaml.ts'

export interface SignOffs {
  tables: { table: Table; role: number }[]
  columns: Made['signOff']
  roles: string[]
}

/** The tables of signatures. Those with the columns of the first one are asked for. */
export function signOffIn(
  checklist: Checklist,
  tables: readonly Table[],
  rows: readonly ItemRow[],
): SignOffs {
  const items = new Set(rows.map(({ table }) => table))
  const found = tables
    .filter((table) => !items.has(table) && isSignOff(table.headers.map(({ text }) => text)))
    .map((table) => ({
      table,
      role: table.headers.findIndex(({ text }) => isHeader(text, 'role')),
    }))
  const [first] = found
  const lines = approvalsIn(checklist)
  if (first === undefined) return { tables: [], columns: null, roles: lines }
  const headers = first.table.headers.map(({ text }) => text)
  const named = (kind: 'name' | 'date' | 'signature', taken: readonly string[]): string | null =>
    headers.find(
      (header, at) => at !== first.role && !taken.includes(header) && isHeader(header, kind),
    ) ?? null
  const name = named('name', []) ?? ''
  const date = named('date', [name])
  const signature = named('signature', [name, date ?? ''])
  const roles = first.table.rows.map(({ cells }) => cells[first.role]?.text ?? '')
  const isTelling =
    roles.every((role) => keyOf(role) !== '') && new Set(roles).size === roles.length
  return {
    tables: found,
    columns: isTelling
      ? { role: headers[first.role] ?? '', name, date: date ?? signature ?? name, signature }
      : null,
    roles: isTelling ? roles : [],
  }
}

/** Labels of lines that sign, each of which stands once: `Approved by: Ana Diaz, 2026-03-04`, or nothing behind it yet. */
function approvalsIn({ blocks }: Checklist): string[] {
  const labels = blocks.flatMap((block) => {
    if (block.kind !== 'line' || block.ticked !== null) return []
    const found = labelOf(block.prose.text)
    if (found === null || !isApproval(found.label)) return []
    const value = block.prose.text.slice(found.from)
    return isNothing(value) || isAnswer({ ...block.prose, text: value }) ? [found.label] : []
  })
  return labels.filter((label) => labels.filter((one) => keyOf(one) === keyOf(label)).length === 1)
}
