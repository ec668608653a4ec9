// What does a row of a table say of which item, where its columns are known?

import { headerWords, statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import { joined, type Prose, slice } from '../read/prose.ts'
import { keyOf } from '../read/shapes.ts'
import type { Row, Table } from '../read/table.ts'
import { claimOf, markIn } from './line.ts'
import { type Claimed, readStatus, remarkAt } from './status.ts'

export interface Form {
  /** The columns that hold the status: several where each stands for an answer, as in Yes and No. */
  status: number[]
  /** The columns that hold the title: several where no one of them tells the rows apart. The status's own, where a box stands in front of the title. */
  title: number[]
  id: number
  evidence: number[]
  owner: number
}

export function said(cell: Prose | undefined): boolean {
  return cell !== undefined && keyOf(cell.text) !== ''
}

/** A status, then a remark: the whole cell is the status, as a remark may say otherwise. A remark, then a sign: only the sign is. */
export function statusIn(cell: Prose): { status: Prose; remark: Prose } {
  if (readStatus(cell, '', statusTokens).problem !== 'unknown')
    return { status: cell, remark: slice(cell, remarkAt(cell, statusTokens)) }
  const mark = markIn(cell)
  if (mark === null || mark.kind === 'mid')
    return { status: cell, remark: slice(cell, cell.text.length) }
  return { status: mark.status, remark: mark.title }
}

/** What a cell claims; `unknown` where what is written is not a status. */
export function claimIn(cell: Prose | undefined): Claimed | 'unknown' {
  if (cell === undefined || cell.text === '') return 'blank'
  const { claimed, problem } = readStatus(cell, '', statusTokens)
  if (claimed !== 'blank' || problem === null || isOffer(cell)) return claimed
  const { status } = statusIn(cell)
  return status === cell ? 'unknown' : claimOf({ status })
}

/** `Pass / Fail`, `≥ 85 %?`: a choice that nobody has made, a question that nobody has answered. */
function isOffer(cell: Prose): boolean {
  if (/[?？]\s*$/u.test(cell.text)) return true
  const claims = cell.text
    .split('/')
    .map((text) => readStatus({ ...cell, text: text.trim(), parts: [] }, '', statusTokens).claimed)
  return claims.length > 1 && !claims.includes('blank') && new Set(claims).size > 1
}

/** Whether an answer's cell is marked. */
export function isChosen(cell: Prose | undefined): boolean {
  const text =
    cell?.text
      .replace(/\ufe0f/gu, '')
      .trim()
      .toLowerCase() ?? ''
  return statusTokens.chosen.includes(text) || (text !== '' && claimIn(cell) === 'pass')
}

/** A row with the status and title that it has in this form, and what else stands in the status's cell. */
export function entryOf(
  { headers }: Table,
  row: Row,
  { status, title }: Form,
): { status: Prose; title: Prose; remark: Prose } {
  const [first = 0] = status
  const cell = row.cells[first]
  const end = row.cells.at(-1)
  const empty = end === undefined ? headers[0] : slice(end, end.text.length)
  const none = { ...(empty as Prose), text: '' }
  const titled = joined(
    title.map((at) => row.cells[at] ?? none),
    ' · ',
  )
  if (status.length > 1) {
    const chosen = status.filter((at) => isChosen(row.cells[at]))
    const said = chosen.map((at) => headers[at]?.text ?? '').join(' / ')
    const [at = first] = chosen
    return {
      status: { ...(row.cells[at] ?? none), text: said, parts: [] },
      title: titled,
      remark: none,
    }
  }
  if (title.includes(first)) {
    const mark = cell === undefined ? null : markIn(cell)
    if (mark === null) return { status: none, title: titled, remark: none }
    return { status: mark.status, title: mark.title, remark: none }
  }
  return { ...statusIn(cell ?? none), title: titled }
}

/** A row that says nothing of its own: empty, the bold heading of those below it, or a sum. */
export function isNoItem(table: Table, row: Row, form: Form): boolean {
  const { status, title } = entryOf(table, row, form)
  const filled = row.cells.filter((cell) => said(cell) || cell.text.trim() !== '')
  if (filled.length === 0) return true
  // a status without a title is not dropped
  if (!/[\p{L}\p{N}]/u.test(title.text)) return claimIn(status) === 'blank'
  const isHeading = isBoldAlone(row) && table.rows.some((other) => !isBoldAlone(other))
  return isHeading || isSum(title.text, status.text)
}

/** `| **Operations** | | |` */
export function isBoldAlone({ cells }: Row): boolean {
  const [only, other] = cells.filter(({ text }) => text.trim() !== '')
  if (only === undefined || other !== undefined) return false
  const from = only.offsets[0] ?? 0
  return /(?:\*\*|__)$/.test(only.source.text.slice(Math.max(0, from - 2), from))
}

const sums = (text: string): boolean =>
  headerWords.total.includes(lower(text.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim()))

/** `Total | 5 of 7`: the bare word, and a number beside it, or nothing yet. */
export function isSum(title: string, status: string): boolean {
  return sums(title) && (/\d/.test(status) || status.trim() === '')
}
