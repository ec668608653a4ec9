// Which columns of a table hold status, title and evidence? Knows what headers are called, and no gate.

import { statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Prose } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { keyOf } from '../read/shapes.ts'
import type { Table } from '../read/table.ts'
import { isHeader, isSignOff, type Kind } from './headers.ts'
import { markIn } from './line.ts'
import { claimIn, type Form, isBoldAlone, isChosen, said } from './rows.ts'
import { type Claimed, readStatus } from './status.ts'

/** How its rows stand; null for a table that holds no statuses. */
export function formOf(table: Table): Form | null {
  const headers = table.headers.map(({ text }) => text)
  if (isSignOff(headers) || isLegend(table)) return null
  const boxes = boxedTitle(table)
  const status = boxes < 0 ? statusOf(table) : null
  if (status === null && boxes < 0) return null
  const taken = new Set(status ?? [])
  const columns = headers.map((_, at) => at).filter((at) => !taken.has(at))
  const named = (kind: Kind): number[] => columns.filter((at) => isHeader(headers[at] ?? '', kind))
  const [id = -1] = named('id').filter((at) => areDistinct(table, [at]) || isBlank(table, at))
  const evidence = named('evidence').filter((at) => at !== boxes)
  const [owner = -1] = named('owner').filter((at) => at !== boxes && !evidence.includes(at))
  const said = columns.filter((at) => ![id, owner, ...evidence].includes(at))
  const title = boxes >= 0 ? [boxes] : titleOf(table, said)
  if (title === null) return null
  return {
    status: status ?? [boxes],
    title,
    id,
    evidence: evidence.filter((at) => !title.includes(at)),
    owner: title.includes(owner) ? -1 : owner,
  }
}

/** The form of every table that holds items: one with the headers of another that does is of its form, whatever stands in it. */
export function formsOf({ blocks }: Pick<Checklist, 'blocks'>): Map<Table, Form> {
  const tables = blocks.filter((block): block is Table => block.kind === 'table')
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

/** Titles tell the rows apart: the named column if it does, else another one, else the first two together. */
function titleOf(table: Table, columns: readonly number[]): number[] | null {
  const headers = table.headers.map(({ text }) => text)
  const isOther = (at: number): boolean =>
    isHeader(headers[at] ?? '', 'never') || isHeader(headers[at] ?? '', 'answer')
  const order = [
    ...columns.filter((at) => isHeader(headers[at] ?? '', 'title') && !isOther(at)),
    ...columns.filter((at) => !isHeader(headers[at] ?? '', 'title') && !isOther(at)),
    ...columns.filter(isOther),
  ].filter((at) => table.rows.length === 0 || table.rows.some(({ cells }) => said(cells[at])))
  const [first, second] = order
  if (first === undefined) return null
  const isTelling = (at: number): boolean =>
    areDistinct(table, [at]) && table.rows.every((row) => said(row.cells[at]) || isBoldAlone(row))
  const telling = order.find(isTelling)
  if (telling !== undefined) return [telling]
  return second === undefined || isOther(second) ? [first] : [first, second]
}

function isBlank(table: Table, at: number): boolean {
  return table.rows.every(({ cells }) => !said(cells[at]))
}

function areDistinct({ rows }: Table, columns: readonly number[]): boolean {
  const own = rows
    .filter(({ cells }) => cells.some((cell, at) => at !== columns[0] && cell.text !== ''))
    .map(({ cells }) => columns.map((at) => cells[at]?.text.trim() ?? '').join(' '))
    .filter((text) => !isNothing(text))
  return own.length > 0 && new Set(own).size === own.length
}

function statusOf(table: Table): number[] | null {
  const headers = table.headers.map(({ text }) => text)
  const columns = headers.map((_, at) => at)
  const choices = choicesOf(table)
  if (choices.length > 1) return choices
  const isNever = (at: number): boolean =>
    isHeader(headers[at] ?? '', 'never') && !isHeader(headers[at] ?? '', 'status')
  const named = columns.filter(
    (at) => isHeader(headers[at] ?? '', 'status') && !isNumbers(table, at),
  )
  const isOfState = (at: number): boolean =>
    isHeader(headers[at] ?? '', 'status') && !isHeader(headers[at] ?? '', 'outcome')
  const claims = (at: number): (Claimed | 'unknown')[] =>
    table.rows.map(({ cells }) => claimIn(cells[at])).filter((claim) => claim !== 'blank')
  /** "Blocked", "Rejected" under Result: what was done to something. Under Status, how it stands. */
  const tellsActs = (at: number): boolean => !isOfState(at) && isOfActs(table, at)
  const share = (at: number): number => {
    const all = claims(at)
    if (tellsActs(at)) return 0
    return all.length === 0 ? 0 : all.filter((claim) => claim !== 'unknown').length / all.length
  }
  const [best] = named.filter((at) => share(at) >= 1 / 2)
  if (best !== undefined) return [best]
  const other = columns.filter(
    (at) => !isNever(at) && !isHeader(headers[at] ?? '', 'title') && share(at) >= 1 / 2,
  )
  const [open] = columns.filter(
    (at) =>
      !isNever(at) &&
      table.rows.length > 0 &&
      table.rows.every(({ cells }) => isOpenBox(cells[at])),
  )
  // words that nobody knows, or nothing yet, under a header that says what they are
  const [asked] = named.filter(
    (at) =>
      !isHeader(headers[at] ?? '', 'title') &&
      (claims(at).length === 0 || share(at) > 0 || (isOfState(at) && isFew(table, at))),
  )
  // what is not applicable everywhere says nothing of how the rows stand
  const telling = other.find((at) => claims(at).some((claim) => claim !== 'na'))
  // a header that asks, and nothing that answers yet
  const asking = columns.find(
    (at) => /[?？]\s*$/u.test(headers[at] ?? '') && !isNever(at) && isBlank(table, at),
  )
  const found = [telling, ...other, open, asked, asking].find((at) => at !== undefined)
  return found === undefined ? null : [found]
}

const acts = vocabularyOf(statusTokens.acts)

/** Whether all that a column says by words for statuses is what a program does to what it is given. */
function isOfActs({ rows }: Table, at: number): boolean {
  const said = rows.flatMap(({ cells }) => cells[at] ?? [])
  const known = said.filter((cell) => !['blank', 'unknown'].includes(claimIn(cell)))
  return known.length > 0 && known.every(({ text }) => isAct(text))
}

function isAct(text: string): boolean {
  const [first] = findTerms(text, acts)
  return first !== undefined && wordsOf(text.slice(0, first.from)).length === 0
}

/** Fewer words than rows, and short ones: "Offen", "Erledigt", "Offen". */
function isFew({ rows }: Table, at: number): boolean {
  const own = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '')
  return own.every((text) => text.length <= 24 && !/\d/.test(text))
}

function isOpenBox(cell: Prose | undefined): boolean {
  return statusTokens.unticked.includes(cell?.text ?? '')
}

function isNumbers({ rows }: Table, at: number): boolean {
  const own = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '')
  return own.length > 0 && own.every((text) => /^[\d\s.,%/+-]+$/.test(text))
}

/** `Yes | No | N/A`: headers that are answers, with nothing but marks below them. */
function choicesOf({ headers, rows }: Table): number[] {
  const answers = headers.flatMap(({ text }, at) => {
    const { claimed } = readStatus(plainOf(headers[at]), '', statusTokens)
    return claimed === 'blank' || text === '' ? [] : [{ at, claimed }]
  })
  const isMarked = rows.every(({ cells }) =>
    answers.every(({ at }) => isChosen(cells[at]) || !said(cells[at])),
  )
  const meanings = new Set(answers.map(({ claimed }) => claimed))
  return isMarked && meanings.size > 1 ? answers.map(({ at }) => at) : []
}

function plainOf(header: Prose | undefined): Prose | null {
  return header === undefined ? null : { ...header, parts: [] }
}

/** A column whose cells begin with a box or sign and go on with words that tell the rows apart, where no column is named for the status. */
function boxedTitle(table: Table): number {
  const headers = table.headers.map(({ text }) => text)
  if (headers.some((header) => isHeader(header, 'status') && !isHeader(header, 'title'))) return -1
  return headers.findIndex(
    (header, at) =>
      !['never', 'evidence', 'answer'].some((kind) => isHeader(header, kind as Kind)) &&
      isTitled(table, at),
  )
}

/** Whether half of a column's cells or more are a box or sign with words behind it, no two alike. One that stands alone is a status, and makes the column one of statuses. */
function isTitled({ rows }: Table, at: number): boolean {
  const cells = rows.flatMap(({ cells: own }) => own[at] ?? []).filter(({ text }) => text !== '')
  const titles = cells.flatMap((cell) => {
    const mark = markIn(cell)
    return mark?.kind === 'box' || mark?.kind === 'sign' ? [keyOf(mark.title.text)] : []
  })
  const isAlone = cells.some(
    (cell) => !/[\p{L}\p{N}]/u.test(cell.text) && claimIn(cell) !== 'unknown',
  )
  return titles.length * 2 >= cells.length && titles.length > 0 && !isAlone && areDifferent(titles)
}

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

/** A table that says what signs mean or how often they stand on the page: each sign once, and a status or a number beside it. */
function isLegend({ headers, rows }: Table): boolean {
  if (headers.length !== 2 || rows.length < 2) return false
  return [0, 1].some((at) => {
    const claims = rows.map(({ cells }) => cells[at]).map((cell) => claimIn(cell))
    const words = rows.map(({ cells }) => claimIn(cells[1 - at]))
    const isTally = rows.every(({ cells }) => /^\d+\s*%?$/.test(cells[1 - at]?.text ?? ''))
    return (
      new Set(rows.map(({ cells }) => cells[at]?.text)).size === rows.length &&
      new Set(claims).size > 1 &&
      claims.every((claim) => claim !== 'unknown') &&
      (isTally || words.filter((claim, row) => claim === claims[row]).length * 2 > rows.length)
    )
  })
}
