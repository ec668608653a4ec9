// Which rows, boxes, lines and headings of a checklist are items, and of which item of the gate?

import { headerWords, statusTokens } from '../facts/language.ts'
import { itemEntries } from '../marks/items.ts'
import { statusIn } from '../marks/rows.ts'
import { readStatus } from '../marks/status.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { headedEntries } from '../read/headed.ts'
import { joined, type Prose } from '../read/prose.ts'
import { type Checklist, withFence } from '../read/read.ts'
import {
  type Entry,
  entriesOf,
  furtherCells,
  headingKey,
  type ItemColumns,
  itemColumnsOf,
  keyOf,
  keyWithoutBrackets,
} from '../read/shapes.ts'
import { sheetEntries } from '../read/sheet.ts'
import type { Table } from '../read/table.ts'
import { isCalled, isShortened, isTitleOf, numberOf } from './item-titles.ts'

/**
 * `number`: where a box stands among the others, as in `3.2.1`. `under`: the headings and upper boxes that it stands under. `isWholeLine`: a line of a sheet has no part for the evidence, which is then looked
 * for in all of the line. `isHeaded`: it is a heading, with what shows it below.
 */
export type ItemRow = Entry<'id' | 'title' | 'status' | 'evidence' | 'owner' | 'next'> & {
  number?: string
  under?: string
  isWholeLine?: boolean
  isHeaded?: boolean
}

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

/** The rows of tables with the gate's columns; a table that calls them otherwise counts where half of its rows or more have titles of items. */
function tableRowsOf(
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

export function itemRowsOf(gate: Gate, checklist: Checklist): ItemRow[] {
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

/** Items that stand as headings, where half of the gate's items or more do; by their numbers alone where most of those stand there in their order. */
function headedRowsOf(gate: Gate, checklist: Checklist): ItemRow[] {
  const headings = new Set(gate.headings.map(keyWithoutBrackets))
  const isTitle = (title: Prose, number?: string): boolean =>
    isCalled(gate, title, number === undefined ? null : { ...title, text: number })
  const numbers = gate.items.map(({ id }) => numberOf(id))
  const tests = {
    isTitle,
    isStatus: (cell: Prose) => readStatus(cell, '', gate.statuses).claimed !== 'blank',
    statusWords: [...(headerWords['status'] ?? []), itemColumnsOf(gate.shape)?.status ?? ''].map(
      (word) => word.toLowerCase(),
    ),
    isOther: (prose: Prose) => headings.has(headingKey(prose.text, headings)) && !isTitle(prose),
  }
  const titled = headedEntries(checklist, tests)
  const numbered = headedEntries(checklist, { ...tests, isNumber: (one) => numbers.includes(one) })
  const said = numbered.map(({ cells }) => numberOf(cells.id?.text ?? ''))
  const isInOrder =
    said.every(
      (one, at) => at === 0 || numbers.indexOf(one) > numbers.indexOf(said[at - 1] ?? ''),
    ) && said.length >= gate.items.length * most
  const found = isInOrder ? numbered : titled
  return found.length * 2 < gate.items.length
    ? []
    : found.map((entry) => ({
        ...entry,
        cells: { ...entry.cells, owner: null, next: null },
        isHeaded: true,
      }))
}

/** The share of a gate's numbers that must stand there, in their order, to make items of what they stand before. */
const most = 0.8

/** The item of a row, by its title first, its number second and a shortened title last; of several with one title one that `isFree`. */
export function itemOf(
  gate: Gate,
  row: ItemRow,
  isFree?: (item: GateItem) => boolean,
): GateItem | undefined {
  return itemTitled(gate, row, isFree) ?? itemNumbered(gate, row) ?? itemShortened(gate, row)
}

const titled = new WeakMap<Gate['items'], Map<string, GateItem[]>>()

/** The gate's items by the keys of their titles. */
function byTitle({ items }: Gate): Map<string, GateItem[]> {
  const known = titled.get(items)
  if (known !== undefined) return known
  const found = new Map<string, GateItem[]>()
  for (const item of items) {
    const key = keyOf(item.title)
    found.set(key, [...(found.get(key) ?? []), item])
  }
  titled.set(items, found)
  return found
}

/** The item of a row's title: an exact one before one that differs in brackets, and of several the one under the same heading. */
export function itemTitled(
  gate: Gate,
  row: ItemRow,
  isFree: (item: GateItem) => boolean = () => true,
): GateItem | undefined {
  const title = row.cells.title?.text ?? ''
  if (title === '') return undefined
  const exact = byTitle(gate).get(keyOf(title)) ?? []
  const fitting = exact.length > 0 ? exact : gate.items.filter((item) => isTitleOf(item, title))
  if (fitting.length < 2) return fitting[0]
  const same = fitting.filter(({ under }) => under === row.under)
  // "Smoke test" is not the one for staging and not the one for production
  if (exact.length === 0 && same.length !== 1) return itemNumbered({ ...gate, items: fitting }, row)
  return same.find(isFree) ?? fitting.find(isFree) ?? same[0] ?? fitting[0]
}

export function itemShortened(gate: Gate, row: ItemRow): GateItem | undefined {
  const fitting = gate.items.filter((item) => isShortened(item, row.cells.title?.text ?? ''))
  return fitting.length === 1 ? fitting[0] : undefined
}

export function itemNumbered(gate: Gate, row: ItemRow): GateItem | undefined {
  const number = numberOf(row.cells.id?.text ?? '')
  return number === '' ? undefined : gate.items.find((item) => numberOf(item.id) === number)
}
