// Which column of a table says how its rows stand? Knows what headers are called, and no gate.

import { statusTokens } from '../facts/language.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import { keyOf } from '../read/keys.ts'
import { asText, type Prose } from '../read/prose.ts'
import type { Table } from '../read/table.ts'
import { markIn } from './boxes-and-signs.ts'
import type { Claim } from './claims.ts'
import { isColumn, type Kind } from './column-names.ts'
import { readStatus } from './status.ts'
import { claimIn, isBlank, isChosen, says } from './table-rows.ts'

/** The column that is called so and holds statuses; another that holds them; one that may hold them. Several where headers are answers. */
export function statusColumns(table: Table): number[] | null {
  const choices = choicesOf(table)
  if (choices.length > 1) return choices
  const columns = table.headers.map((_, at) => at)
  const is = (at: number, kind: Kind): boolean => isColumn(table, at, kind)
  const named = columns.filter((at) => is(at, 'status') && !isNumbers(table, at))
  const isHalf = (at: number): boolean => share(table, at) >= 1 / 2
  const best = named.find(isHalf)
  if (best !== undefined) return [best]
  const free = columns.filter((at) => !is(at, 'never') || is(at, 'status'))
  const holding = free.filter((at) => !is(at, 'title') && isHalf(at))
  // what is not applicable everywhere says nothing of how the rows stand
  const telling = holding.find((at) => claimsOf(table, at).some((claim) => claim !== 'na'))
  const boxes = free.find((at) => table.rows.length > 0 && textsOf(table, at).every(isOpenBox))
  // words that nobody knows, or nothing yet, under a header that says what they are
  const isWaiting = (at: number): boolean =>
    claimsOf(table, at).length === 0 ||
    share(table, at) > 0 ||
    (isOfState(table, at) && isShort(table, at))
  const waiting = named.find((at) => !is(at, 'title') && isWaiting(at))
  // a header that asks, and nothing that answers yet
  const asking = free.find(
    (at) => /[?？]\s*$/u.test(table.headers[at]?.text ?? '') && isBlank(table, at),
  )
  const found = [telling, ...holding, boxes, waiting, asking].find((at) => at !== undefined)
  return found === undefined ? null : [found]
}

function cellsOf({ rows }: Table, at: number): (Prose | undefined)[] {
  return rows.map(({ cells }) => cells[at])
}

function textsOf(table: Table, at: number): string[] {
  return cellsOf(table, at).map((cell) => cell?.text ?? '')
}

/** What its cells claim that say something. */
function claimsOf(table: Table, at: number): Claim[] {
  return cellsOf(table, at)
    .map(claimIn)
    .filter((claim) => claim !== 'blank')
}

/** The share of statuses in what a column says. */
function share(table: Table, at: number): number {
  // "Blocked", "Rejected" under Result: what was done to something. Under Status, how it stands
  if (!isOfState(table, at) && isOfActs(table, at)) return 0
  const all = claimsOf(table, at)
  return all.length === 0 ? 0 : all.filter((claim) => claim !== 'unknown').length / all.length
}

function isOfState(table: Table, at: number): boolean {
  return isColumn(table, at, 'status') && !isColumn(table, at, 'outcome')
}

const acts = vocabularyOf(statusTokens.acts)

/** Whether all that a column says by words for statuses is what a program does to what it is given. */
function isOfActs(table: Table, at: number): boolean {
  const known = cellsOf(table, at).filter((cell) => !['blank', 'unknown'].includes(claimIn(cell)))
  return known.length > 0 && known.every((cell) => isAct(cell?.text ?? ''))
}

function isAct(text: string): boolean {
  const [first] = findTerms(text, acts)
  return first !== undefined && wordsOf(text.slice(0, first.from)).length === 0
}

/** Short texts without numbers: "Offen", "Erledigt", "Offen". */
function isShort(table: Table, at: number): boolean {
  return textsOf(table, at).every((text) => text.length <= 24 && !/\d/.test(text))
}

function isOpenBox(text: string): boolean {
  return statusTokens.unticked.includes(text)
}

function isNumbers(table: Table, at: number): boolean {
  const own = textsOf(table, at).filter((text) => text !== '')
  return own.length > 0 && own.every((text) => /^[\d\s.,%/+-]+$/.test(text))
}

/** `Yes | No | N/A`: headers that are answers, with nothing but marks below them. */
function choicesOf({ headers, rows }: Table): number[] {
  const answers = headers.flatMap((header, at) => {
    const { claimed } = readStatus(asText(header))
    return claimed === 'blank' ? [] : [{ at, claimed }]
  })
  const isMarked = rows.every(({ cells }) =>
    answers.every(({ at }) => isChosen(cells[at]) || !says(cells[at])),
  )
  const meanings = new Set(answers.map(({ claimed }) => claimed))
  return isMarked && meanings.size > 1 ? answers.map(({ at }) => at) : []
}

/** A column whose cells begin with a box or sign and go on with words that tell the rows apart, where no column is named for the status; -1 for none. */
export function boxedTitle(table: Table): number {
  const columns = table.headers.map((_, at) => at)
  const isOf = (at: number, ...kinds: Kind[]): boolean =>
    kinds.some((kind) => isColumn(table, at, kind))
  if (columns.some((at) => isOf(at, 'status') && !isOf(at, 'title'))) return -1
  return columns.findIndex((at) => !isOf(at, 'never', 'evidence', 'answer') && isTitled(table, at))
}

/** Whether half of a column's cells or more are a box or sign with words behind it, no two alike. One that stands alone is a status, and makes the column one of statuses. */
function isTitled(table: Table, at: number): boolean {
  const cells = cellsOf(table, at).flatMap((cell) => (cell?.text ? [cell] : []))
  const titles = cells.flatMap((cell) => {
    const mark = markIn(cell)
    return mark?.kind === 'box' || mark?.kind === 'sign' ? [keyOf(mark.title.text)] : []
  })
  const isAlone = cells.some(
    (cell) => !/[\p{L}\p{N}]/u.test(cell.text) && claimIn(cell) !== 'unknown',
  )
  const areDifferent = new Set(titles).size === titles.length
  return titles.length * 2 >= cells.length && titles.length > 0 && !isAlone && areDifferent
}
