// Which column of a table says how its rows stand, and which says what of? Knows headers in many languages, no gate.
import { joined, type Prose, slice } from '../checklist/prose.ts'
import type { Checklist } from '../checklist/read.ts'
import { keyOf } from '../checklist/shapes.ts'
import type { Row, Table } from '../checklist/table.ts'
import { isNothing } from '../facts/nothing.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { lower, wordsOf } from '../facts/tokens.ts'
import { headerWords, statusTokens } from '../language.ts'
import { remembered } from '../remembered.ts'
import { type Claimed, readStatus, remarkAt } from '../status.ts'
import { claimOf, markOf } from './line.ts'

export type Kind = keyof typeof headerWords

export interface Form {
  /** The columns that hold the status: several where each stands for an answer, as in Yes and No. */
  status: number[]
  /** The columns that hold the title: several where no one of them tells the rows apart. The status's own, where a box stands in front of the title. */
  title: number[]
  id: number
  evidence: number[]
  owner: number
}

/** Whether a header is one of a kind of column, question marks and signs aside. */
export function isHeader(text: string, kind: Kind): boolean {
  const words = headersOfKind(kind)
  const said = lower(text.replace(/[?？*_`]/gu, '').trim())
  if (words.has(said)) return true
  return words.has(
    said
      .replace(/\([^)]*\)|[^\p{L}\p{N}\s#№./]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** The headers of a kind, as they are compared. */
const headersOfKind = remembered(
  (kind: Kind): ReadonlySet<string> =>
    // "Passed", "Erledigt": the word for a pass names the column of those that do
    new Set([...headerWords[kind], ...(kind === 'status' ? statusTokens.pass : [])]),
  (kind) => kind,
)

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

function said(cell: Prose | undefined): boolean {
  return cell !== undefined && keyOf(cell.text) !== ''
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

/** A status, then a remark: the whole cell is the status, as a remark may say otherwise. A remark, then a sign: only the sign is. */
export function statusIn(cell: Prose): { status: Prose; remark: Prose } {
  if (readStatus(cell, '', statusTokens).problem !== 'unknown-status')
    return { status: cell, remark: slice(cell, remarkAt(cell, statusTokens)) }
  const mark = markOf({ kind: 'heading', depth: 0, prose: cell })
  if (mark === null || mark.kind === 'mid')
    return { status: cell, remark: slice(cell, cell.text.length) }
  return { status: mark.status, remark: mark.title }
}

/** What a cell claims; `unknown` where something is written that is no status. */
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
  const claims = (at: number): (Claimed | 'unknown')[] =>
    table.rows.map(({ cells }) => claimIn(cells[at])).filter((claim) => claim !== 'blank')
  const share = (at: number): number => {
    const all = claims(at)
    // "Blocked", "Rejected": what was done to something, unless another row says how that stands
    if (isOfActs(table, at)) return 0
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
      (claims(at).length === 0 || share(at) > 0 || (isFew(table, at) && !isOfActs(table, at))),
  )
  // what is not applicable everywhere says nothing of how the rows stand
  const telling = other.find((at) => claims(at).some((claim) => claim !== 'na'))
  return (
    [telling ?? other[0], open, asked].flatMap((at) => (at === undefined ? [] : [[at]]))[0] ?? null
  )
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

/** Whether an answer's cell is marked. */
export function isChosen(cell: Prose | undefined): boolean {
  const text = cell?.text.replace(/\ufe0f/gu, '').trim() ?? ''
  return /^(?:[xX✕✖✗✘●•*]|\[[xX]\])$/u.test(text) || (text !== '' && claimIn(cell) === 'pass')
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

/** Whether half of a column's cells or more are a box or sign with words behind it, no two alike. */
function isTitled(table: Table, at: number): boolean {
  const cells = table.rows.flatMap(({ cells: own }) => own[at] ?? []).filter(said)
  const titles = cells.flatMap((cell) => {
    const mark = markOf({ kind: 'heading', depth: 0, prose: cell })
    return mark !== null && (mark.kind === 'box' || mark.kind === 'sign')
      ? [keyOf(mark.title.text)]
      : []
  })
  return titles.length * 2 >= cells.length && titles.length > 0 && areDifferent(titles)
}

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

/** A table of signatures: who, as what, when. */
export function isSignOff(headers: readonly string[]): boolean {
  const at = (kind: Kind, taken: readonly number[]): number =>
    headers.findIndex((header, index) => !taken.includes(index) && isHeader(header, kind))
  const role = at('role', [])
  const name = at('name', [role])
  const mark = at('date', [role, name]) >= 0 || at('signature', [role, name]) >= 0
  const isOfItems = headers.some(
    (header, index) =>
      ![role, name].includes(index) && (isHeader(header, 'title') || isHeader(header, 'proof')),
  )
  return role >= 0 && name >= 0 && mark && !isOfItems
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
    const mark = cell === undefined ? null : markOf({ kind: 'heading', depth: 0, prose: cell })
    if (mark === null) return { status: none, title: titled, remark: none }
    return { status: mark.status, title: mark.title, remark: none }
  }
  return { ...statusIn(cell ?? none), title: titled }
}

/** A row that says nothing of its own: empty, the bold heading of those below it, or a sum. */
export function isNoItem(table: Table, row: Row, form: Form): boolean {
  const { status, title } = entryOf(table, row, form)
  const filled = row.cells.filter((cell) => said(cell) || cell.text.trim() !== '')
  if (filled.length === 0 || !/[\p{L}\p{N}]/u.test(title.text)) return true
  const isHeading = isBoldAlone(row) && table.rows.some((other) => !isBoldAlone(other))
  return isHeading || isSum(title.text, status.text)
}

/** `| **Operations** | | |` */
function isBoldAlone({ cells }: Row): boolean {
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
