// Which rows of tables are items, where a table calls its columns by the gate's names or by others?

import { headerWords } from '../facts/language.ts'
import { readStatus } from '../marks/status.ts'
import { statusIn } from '../marks/table-rows.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Entry, entriesOf, furtherCells } from '../read/entries.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import { joined } from '../read/prose.ts'
import type { ItemColumns } from '../read/shape.ts'
import type { Table } from '../read/table.ts'
import { isCalled } from './item-titles.ts'

/** The rows of tables with the gate's columns; a table that calls them otherwise counts where half of its rows or more have titles of items. */
export function tableRowsOf(
  gate: Gate,
  checklist: Checklist,
  columns: ItemColumns,
): Entry<keyof ItemColumns>[] {
  return checklist.blocks.flatMap((table) => {
    if (table.kind !== 'table') return []
    const alone = { ...checklist, blocks: [table] }
    const names = columnsIn(gate, table, columns)
    const rows = entriesOf(alone, names, ['title', 'status']).map(withEvidence)
    if (names.title === columns.title && names.status === columns.status) return rows
    const titled = rows.filter((row) => isCalled(gate, row.cells.title, row.cells.id))
    return titled.length * 2 >= rows.length ? rows : []
  })
}

/** The evidence with what stands behind the sign of the status; where no column is called so, what stands in those that nothing else is asked of. */
function withEvidence<Cells extends Entry<keyof ItemColumns>>(row: Cells): Cells {
  const { evidence, status } = row.cells
  const own = evidence === null ? furtherCells(row).map(({ cell }) => cell) : [evidence]
  const remark = status === null ? null : statusIn(status).remark
  const isThere = remark !== null && /[\p{L}\p{N}]/u.test(remark.text)
  if (evidence !== null && !isThere) return row
  const shown = isThere ? [...own, remark] : own
  return shown.length === 0
    ? row
    : { ...row, cells: { ...row.cells, evidence: joined(shown, ' | ') } }
}

/** The gate's columns under the names that a table has for them; one of statuses is also known by what stands in it. */
function columnsIn(gate: Gate, { headers, rows }: Table, columns: ItemColumns): ItemColumns {
  const own = headers.map(({ text }) => text)
  const taken = new Set(
    Object.values(columns).flatMap((name) => (name === undefined ? [] : [keyOf(name)])),
  )
  const areNumbers = (at: number): boolean =>
    rows.every(({ cells }) => /^[\W_]*(?:\d+[\W_]*)*$/.test(cells[at]?.text ?? ''))
  const areStatuses = (at: number): boolean =>
    rows.every(({ cells }) => readStatus(cells[at] ?? null, '', gate.statuses).claimed !== 'blank')
  const entries = (Object.keys(columns) as (keyof ItemColumns)[]).map((kind) => {
    const name = columns[kind]
    if (name === undefined || own.some((one) => keyWithoutBrackets(one) === keyOf(name)))
      return [kind, name]
    // "Evidence 証拠"
    const bilingual = own.find((one) => keyOf(one.replace(notLatin, ' ')) === keyOf(name))
    if (bilingual !== undefined) return [kind, bilingual]
    const words = (kind === 'next' ? [] : headerWords[kind]).map(keyOf)
    const isFree = (one: string): boolean => !taken.has(keyOf(one))
    const other =
      own.find(
        (one, at) => isFree(one) && words.includes(keyOf(one)) && (kind !== 'id' || areNumbers(at)),
      ) ?? own.find((one, at) => isFree(one) && kind === 'status' && areStatuses(at))
    if (other !== undefined) taken.add(keyOf(other))
    return [kind, other ?? name]
  })
  return Object.fromEntries(entries) as ItemColumns
}

const notLatin = /[^\p{Script=Latin}\p{Script=Common}]/gu
