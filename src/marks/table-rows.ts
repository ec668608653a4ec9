// What does a row of a table say of which item, where its columns are known?

import { headerWords, statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import { keyOf } from '../read/keys.ts'
import { asText, endOf, joined, type Prose, slice } from '../read/prose.ts'
import type { Row, Table } from '../read/table.ts'
import { type Mark, markIn } from './boxes-and-signs.ts'
import { type Claim, claimOf } from './claims.ts'
import { readStatus, remarkAt } from './status.ts'

/** Which columns of a table of items hold what; -1 for one that it lacks. */
export interface Form {
  /** Several where each stands for an answer, as in Yes and No. */
  status: number[]
  /** Several where no one of them tells the rows apart. The status's own, where a box stands in front of the title. */
  title: number[]
  id: number
  evidence: number[]
  owner: number
}

/** A row that is an item, read by the form of its table. */
export interface MarkedRow extends Pick<Mark, 'status' | 'title' | 'remark'> {
  table: Table
  form: Form
  row: Row
  claim: Claim
}

export function markedRows(table: Table, form: Form): MarkedRow[] {
  return table.rows
    .filter((row) => !isNoItem(table, row, form))
    .map((row) => {
      const entry = entryOf(table, row, form)
      return { table, form, row, ...entry, claim: claimIn(entry.status) }
    })
}

export function says(cell: Prose | undefined): boolean {
  return cell !== undefined && keyOf(cell.text) !== ''
}

export function isBlank({ rows }: Table, at: number): boolean {
  return rows.every(({ cells }) => !says(cells[at]))
}

/** A status, then a remark: the whole cell is the status, as a remark may say otherwise. A remark, then a sign: only the sign is. */
export function statusIn(cell: Prose): Pick<Mark, 'status' | 'remark'> {
  if (readStatus(cell).problem !== 'unknown')
    return { status: cell, remark: slice(cell, remarkAt(cell)) }
  const mark = markIn(cell)
  return mark === null || mark.kind === 'mid'
    ? { status: cell, remark: endOf(cell) }
    : { status: mark.status, remark: mark.title }
}

/** What a cell claims; `unknown` where what is written is not a status. */
export function claimIn(cell: Prose | undefined): Claim {
  if (cell === undefined || cell.text === '') return 'blank'
  const { claimed, problem } = readStatus(cell)
  if (claimed !== 'blank' || problem === null || isOffer(cell)) return claimed
  const { status } = statusIn(cell)
  return status === cell ? 'unknown' : claimOf(status)
}

/** `Pass / Fail`, `≥ 85 %?`: a choice that nobody has made, a question that nobody has answered. */
function isOffer(cell: Prose): boolean {
  if (/[?？]\s*$/u.test(cell.text)) return true
  const claims = cell.text
    .split('/')
    .map((text) => readStatus(asText({ ...cell, text: text.trim() })).claimed)
  return claims.length > 1 && !claims.includes('blank') && new Set(claims).size > 1
}

/** Whether an answer's cell is marked. */
export function isChosen(cell: Prose | undefined): boolean {
  const text = (cell?.text ?? '')
    .replace(/\ufe0f/gu, '')
    .trim()
    .toLowerCase()
  return statusTokens.chosen.includes(text) || (text !== '' && claimIn(cell) === 'pass')
}

/** The status and title of a row, and what else stands in the status's cell. */
export function entryOf(
  { headers }: Table,
  row: Row,
  form: Form,
): Pick<Mark, 'status' | 'title' | 'remark'> {
  const none = { ...endOf((row.cells.at(-1) ?? headers[0]) as Prose), text: '' }
  const cell = (at: number): Prose => row.cells[at] ?? none
  const [first = 0] = form.status
  const title = joined(form.title.map(cell), ' · ')
  if (form.status.length > 1) {
    const chosen = form.status.filter((at) => isChosen(row.cells[at]))
    const text = chosen.map((at) => headers[at]?.text ?? '').join(' / ')
    const status = asText({ ...cell(chosen[0] ?? first), text })
    return { status, title, remark: none }
  }
  if (!form.title.includes(first)) return { ...statusIn(cell(first)), title }
  const mark = markIn(cell(first))
  return { status: mark?.status ?? none, title: mark?.title ?? title, remark: none }
}

/** A row that says nothing of its own: empty, the bold heading of those below it, or a sum. */
function isNoItem(table: Table, row: Row, form: Form): boolean {
  if (row.cells.every((cell) => cell.text.trim() === '')) return true
  const { status, title } = entryOf(table, row, form)
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

/** `Total | 5 of 7`: the bare word, and a number beside it, or nothing yet. */
export function isSum(title: string, status: string): boolean {
  const word = lower(title.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim())
  return headerWords.total.includes(word) && (/\d/.test(status) || status.trim() === '')
}
