// Where does an item go that a checklist does not have, and how is it written there?

import { GateError } from '../errors.ts'
import type { ItemRow } from '../pair/item-of-row.ts'
import { type Answers, pair } from '../pair/pair.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { keyOf } from '../read/keys.ts'
import { readChecklist } from '../read/markdown.ts'
import { sourceOf } from '../read/source.ts'

/** A new line, and the number of lines of the checklist that stand before it. */
export interface Addition {
  behind: number
  text: string
}

/** A line for each missing item, below the nearest item before it that is there, and written as that one is; the last one of the page first. */
export function additions(
  gate: Gate,
  answers: Answers,
  missing: readonly GateItem[],
  file: string,
): Addition[] {
  const blank = pair(gate, readChecklist(sourceOf(gate.blankText)))
  const lines = answers.checklist.source.text.split('\n')
  const found = missing.map((item): Addition => {
    const neighbour = neighbourOf(item, gate, answers)
    const [own] = rowsOf(blank, item)
    if (neighbour === null || own === undefined)
      throw new GateError(
        `the checklist has no item of ${gate.id}, so nothing says where item ${item.id} belongs`,
      )
    const { row, isAbove } = neighbour
    const { line, endLine } = row.row.place
    const written = lines[line - 1] ?? ''
    const [like = own] = rowsOf(blank, neighbour.item)
    const text = lineFor(gate, item, { own, like, row, written })
    if (text === null)
      throw new GateError(
        `the items here are not rows, boxes or lines of a sheet: add item ${item.id} "${item.title}" by hand`,
        { file, line },
      )
    return { behind: isAbove ? endOf(written, endLine, lines) : line - 1, text }
  })
  return found.sort((one, other) => one.behind - other.behind).reverse()
}

function rowsOf(answers: Answers, item: GateItem): readonly ItemRow[] {
  return answers.items.find((answer) => answer.item === item)?.rows ?? []
}

/** The last row of the nearest item above that is there, else the first row of the nearest one below. */
function neighbourOf(
  item: GateItem,
  { items }: Gate,
  answers: Answers,
): { item: GateItem; row: ItemRow; isAbove: boolean } | null {
  const at = items.indexOf(item)
  const isThere = (one: GateItem): boolean => rowsOf(answers, one).length > 0
  const above = items.slice(0, at).findLast(isThere)
  const near = above ?? items.slice(at + 1).find(isThere)
  const row = near && rowsOf(answers, near).at(above === undefined ? 0 : -1)
  return row === undefined ? null : { item: near as GateItem, row, isAbove: above !== undefined }
}

const boxed = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]/

/** The last line of an item: what stands indented below a box belongs to it. */
function endOf(written: string, endLine: number, lines: readonly string[]): number {
  let end = endLine
  if (boxed.test(written)) while (depthOf(lines[end] ?? '') > depthOf(written)) end++
  return end
}

/** The signs of quotes that a line begins with. */
function quoteOf(line: string): string {
  return /^(?:\s*>)*/.exec(line)?.[0] ?? ''
}

/** How far a line is indented within its quote; a line without text belongs to nothing. */
function depthOf(line: string): number {
  return line.slice(quoteOf(line).length).search(/\S/)
}

interface Neighbour {
  /** The missing item in the blank, and there the neighbour. */
  own: ItemRow
  like: ItemRow
  /** The neighbour in the checklist, and its first line. */
  row: ItemRow
  written: string
}

/** The item as a line beside its neighbour; null where that is neither a row nor a box nor a line of a sheet. */
function lineFor(
  { blankText, shape: { sheet } }: Gate,
  item: GateItem,
  { own, like, row, written }: Neighbour,
): string | null {
  const lineOf = (one: ItemRow): string => blankText.split('\n')[one.row.place.line - 1] ?? ''
  const blank = lineOf(own)
  const [before = ''] = /^[\s>]*/.exec(written) ?? []
  if (row.table.headers.length > 0) return `${before}${rowFor(own, row, blank.trim())}`
  if (boxed.test(written) && boxed.test(blank)) {
    // as deep below its neighbour as in the blank
    const depth = depthOf(written) + depthOf(blank) - depthOf(lineOf(like))
    const bullet = /^[\s>]*([-*+])/.exec(written)?.[1] ?? '-'
    return `${quoteOf(written)}${' '.repeat(Math.max(0, depth))}${blank.trim().replace(/^[-*+]/, bullet)}`
  }
  if (sheet === null || row.isHeaded === true || boxed.test(written)) return null
  return `${before.trimEnd()}${/>/.test(before) ? ' ' : ''}${item.id.padStart(2)}. ${item.title}: ____ / ${sheet.owner}: ___ / ${sheet.next}: _____`
}

/** The row of the blank in the columns of another table. */
function rowFor(own: ItemRow, row: ItemRow, blank: string): string {
  const cells = cellsOf(blank)
  const keys = Object.keys(own.cells) as (keyof ItemRow['cells'])[]
  const columns = row.table.headers.map((header, at) => {
    const key = keys.find((one) => columnOf(row, one) === at)
    const named = own.table.headers.findIndex(({ text }) => keyOf(text) === keyOf(header.text))
    return key === undefined ? named : columnOf(own, key)
  })
  const isSame = columns.length === cells.length && columns.every((column, at) => column === at)
  return isSame ? blank : `| ${columns.map((column) => cells[column] ?? '').join(' | ')} |`
}

/** The column that a cell of an item was read from, be it with a remark from another one; -1 for none. */
export function columnOf({ cells, row }: ItemRow, key: keyof ItemRow['cells']): number {
  const cell = cells[key]
  const at = cell?.offsets[0]
  if (cell == null || at === undefined) return -1
  const same = row.cells.indexOf(cell)
  if (same >= 0) return same
  return row.cells.findIndex(
    ({ text, offsets }) =>
      text !== '' && (offsets[0] ?? at + 1) <= at && at <= (offsets.at(-1) ?? -1),
  )
}

/** The cells of a row as they are written. */
function cellsOf(row: string): string[] {
  const inside = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
