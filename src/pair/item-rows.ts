// Which rows, boxes, lines and headings of a checklist are items?

import { statusTokens } from '../facts/language.ts'
import { itemEntries } from '../marks/items.ts'
import { sheetEntries } from '../marks/sheet-items.ts'
import { readStatus } from '../marks/status.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { withFence } from '../read/fences.ts'
import { joined } from '../read/prose.ts'
import { itemColumnsOf } from '../read/shape.ts'
import { headedRowsOf } from './item-headings.ts'
import { type ItemRow, itemNumbered, itemOf, itemTitled } from './item-of-row.ts'
import { tableRowsOf } from './item-tables.ts'
import { isCalled } from './item-titles.ts'

/** With the one code fence opened that holds a sheet of the gate, where no item stands outside of it. */
export function opened(gate: Gate, checklist: Checklist): Checklist {
  if (gate.shape.sheet === null || checklist.fences.length === 0) return checklist
  const hasItems = (one: Checklist): boolean =>
    itemRowsOf(gate, one).some((row) => itemTitled(gate, row) !== undefined)
  if (hasItems(checklist)) return checklist
  const holding = checklist.fences.map((fence) => withFence(checklist, fence)).filter(hasItems)
  return (holding.length === 1 ? holding[0] : undefined) ?? checklist
}

/**
 * How many of the gate's items a checklist has by title: how a gate is recognised when nothing names it. `besides`: without those that are items of
 * that gate too.
 */
export function itemsFound(gate: Gate, checklist: Checklist, besides?: Gate): number {
  return new Set(
    itemRowsOf(gate, opened(gate, checklist))
      .filter((row) => besides === undefined || itemTitled(besides, row) === undefined)
      .map((row) => itemTitled(gate, row))
      .filter((item) => item !== undefined),
  ).size
}

/** Whether the title of a row is that of one of the gate's items, or rows are called by their numbers alone. */
export function holdsAny(gate: Gate, checklist: Checklist): boolean {
  return itemRowsOf(gate, opened(gate, checklist)).some(
    ({ cells, isHeaded }) => isHeaded === true || isCalled(gate, cells.title, cells.id),
  )
}

/** Whether a row answers any item of the gate, be it by its number alone. */
export function answersAny(gate: Gate, checklist: Checklist): boolean {
  return itemRowsOf(gate, opened(gate, checklist)).some(
    (row) => itemTitled(gate, row) !== undefined || itemNumbered(gate, row) !== undefined,
  )
}

const found = new WeakMap<Checklist, Map<Gate, ItemRow[]>>()

/** Asked of every gate that a checklist may be of, and once more of the one that it is. */
export function itemRowsOf(gate: Gate, checklist: Checklist): readonly ItemRow[] {
  const ofGates = found.get(checklist) ?? new Map<Gate, ItemRow[]>()
  found.set(checklist, ofGates)
  const rows = ofGates.get(gate) ?? findItemRows(gate, checklist)
  ofGates.set(gate, rows)
  return rows
}

function findItemRows(gate: Gate, checklist: Checklist): ItemRow[] {
  const { sheet } = gate.shape
  const titles = gate.items.map((item) => item.title)
  const columns = itemColumnsOf(gate.shape)
  const rows = columns === null ? [] : tableRowsOf(gate, checklist, columns)
  const lines =
    sheet === null
      ? []
      : sheetEntries(checklist, sheet, titles).map((entry) => {
          const { evidence, owner, next, rest } = entry.cells
          // an owner is nothing that one can look at
          const other = owner === null ? rest : joined([next].filter((cell) => cell !== null))
          return {
            ...entry,
            cells: { ...entry.cells, evidence: evidence ?? other ?? rest },
            isWholeLine: evidence === null,
          }
        })
  const marked = itemEntries(checklist, gate.shape, titles, statusTokens.away).map((entry) => ({
    ...entry,
    cells: { ...entry.cells, next: null },
    number: entry.id,
  }))
  const all = [
    ...rows.filter((row) => row.row.cells.some((cell) => cell.text !== '')),
    ...lines,
    ...marked,
  ]
  const isBare = columns !== null && all.every(({ cells }) => cells.evidence === null)
  const headed = isBare ? headedRowsOf(gate, checklist) : []
  return all.length === 0 ? headed : filledFrom(gate, all, headed)
}

/** Rows of a table that has no evidence, with what stands under the heads of the same items; a head of another status is a row by itself. */
function filledFrom(gate: Gate, rows: ItemRow[], headed: readonly ItemRow[]): ItemRow[] {
  const used = new Set<ItemRow>()
  const claim = ({ cells }: ItemRow): string => readStatus(cells.status, '', gate.statuses).claimed
  const filled = rows.map((row) => {
    const item = itemOf(gate, row)
    const head = headed.find((one) => item !== undefined && itemOf(gate, one) === item)
    if (head === undefined || claim(head) !== claim(row)) return row
    used.add(head)
    return { ...row, cells: { ...row.cells, evidence: head.cells.evidence } }
  })
  return [...filled, ...headed.filter((head) => !used.has(head))]
}
