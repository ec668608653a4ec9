// Which rows, boxes, lines and headings of a checklist are items, and of which item of the gate?
import { headedEntries } from './checklist/headed.ts'
import { joined, type Prose } from './checklist/prose.ts'
import { type Checklist, withFence } from './checklist/read.ts'
import {
  type Entry,
  entriesOf,
  headingKey,
  type ItemColumns,
  itemColumnsOf,
  keyOf,
  keyWithoutBrackets,
} from './checklist/shapes.ts'
import { sheetEntries } from './checklist/sheet.ts'
import type { Table } from './checklist/table.ts'
import { taskEntries } from './checklist/tasks.ts'
import { findTerms, hasTerm, vocabularyOf } from './facts/terms.ts'
import { wordsOf } from './facts/tokens.ts'
import type { Gate, GateItem } from './gate.ts'
import { functionWords, headerWords, modes, pointers, statusTokens } from './language.ts'
import { readStatus } from './status.ts'

/**
 * `number`: where a box stands among the others, as in `3.2.1`. `isWholeLine`: a line of a sheet has no part for the evidence, which is then looked
 * for in all of the line. `isHeaded`: it is a heading, with what shows it below.
 */
export type ItemRow = Entry<'id' | 'title' | 'status' | 'evidence' | 'owner' | 'next'> & {
  number?: string
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
    const rows = entriesOf(alone, names, ['title', 'status'])
    if (names.title === columns.title && names.status === columns.status) return rows
    const titled = rows.filter((row) => isCalled(gate, row.cells.title, row.cells.id))
    return titled.length * 2 >= rows.length ? rows : []
  })
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
  const entries = Object.entries(columns).map(([kind, name]) => {
    if (name === undefined || own.some((one) => keyWithoutBrackets(one) === keyOf(name)))
      return [kind, name]
    const words = (headerWords[kind] ?? []).map(keyOf)
    const isFree = (one: string): boolean => !taken.has(keyOf(one))
    const other =
      own.find(
        (one, at) => isFree(one) && words.includes(keyOf(one)) && (kind !== 'id' || areNumbers(at)),
      ) ??
      own.find((one, at) => isFree(one) && kind === 'status' && areStatuses(at)) ??
      // "Evidence considered by the Panel"
      own.find(
        (one) =>
          isFree(one) &&
          kind === 'evidence' &&
          wordsOf(one).some(({ word }) => word === keyOf(name) || words.includes(word)),
      )
    if (other !== undefined) taken.add(keyOf(other))
    return [kind, other ?? name]
  })
  return Object.fromEntries(entries) as ItemColumns
}

export function itemRowsOf(gate: Gate, checklist: Checklist): ItemRow[] {
  const { sheet, tasks } = gate.shape
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
  const boxes =
    tasks === null
      ? []
      : taskEntries(checklist, tasks.heading, titles, statusTokens.away).map((entry) => ({
          ...entry,
          cells: { ...entry.cells, owner: null, next: null },
        }))
  const all = [
    ...rows.filter((row) => row.row.cells.some((cell) => cell.text !== '')),
    ...lines,
    ...boxes,
  ]
  return columns === null || all.length > 0 ? all : headedRowsOf(gate, checklist)
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
    itemWords: pointers.items,
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

/** Whether a title is one of the gate's, or all that it leaves of one; beside the number of an item, also in the item's own words. */
function isCalled(gate: Gate, title: Prose | null, id: Prose | null): boolean {
  const said = title?.text ?? ''
  const number = numberOf(id?.text ?? '')
  return gate.items.some(
    (item) =>
      isTitleOf(item, said) ||
      isShortened(item, said) ||
      (number === numberOf(item.id) && isInOwnWords(gate, item, said)),
  )
}

/** Titles are the same when letters and digits are, with the brackets' content or without it. */
export function isTitleOf(
  { title, also }: Pick<GateItem, 'title' | 'also'>,
  said: string,
): boolean {
  const keys = [title, ...also].flatMap((one) => [keyOf(one), keyWithoutBrackets(one)])
  return keys.includes(keyOf(said)) || keys.includes(keyWithoutBrackets(said))
}

export function itemTitled(gate: Gate, row: ItemRow): GateItem | undefined {
  const title = row.cells.title?.text ?? ''
  return title === '' ? undefined : gate.items.find((item) => isTitleOf(item, title))
}

/** Whether a title only leaves words of the item's out, and no more than half of them. */
export function isShortened(
  { title, also }: Pick<GateItem, 'title' | 'also'>,
  said: string,
): boolean {
  const words = (text: string): string[] =>
    wordsOf(text.replace(/\([^)]*\)/g, ' ')).map(({ word }) => word)
  const own = words(said)
  return [title, ...also].some((one) => {
    const all = words(one)
    let at = 0
    return (
      own.length > 1 &&
      own.length * 2 >= all.length &&
      own.every((word) => {
        at = all.indexOf(word, at) + 1
        return at > 0
      })
    )
  })
}

/**
 * Whether a title holds nothing but what the item itself says: words of its titles and needs, and small ones that neither deny nor postpone. Where the
 * number says which item is meant, that softens nothing: what must be shown stays the same.
 */
export function isInOwnWords(
  { vocabularies }: Gate,
  { title, also, needs }: GateItem,
  said: string,
): boolean {
  const wordsIn = (name: string): readonly string[] => vocabularies[name] ?? []
  const labels = needs.map((need) => need.label)
  const titleWords = [title, ...also].flatMap((one) => wordsOf(one).map(({ word }) => word))
  const own = vocabularyOf([
    ...[title, ...also, ...labels].flatMap((one) => wordsOf(one).map(({ word }) => word)),
    ...needs.flatMap(({ vocabularies: named, file }) =>
      named.filter((name) => name !== file.against).flatMap(wordsIn),
    ),
  ])
  const terms = findTerms(said, own)
  const left = wordsOf(said).filter(
    ({ from }) => !terms.some((one) => one.from <= from && from < one.to),
  )
  return (
    (terms.length > 0 || left.some(({ word }) => isFormOf(word, titleWords))) &&
    left.every(({ word }) => functionWords.has(word) || isFormOf(word, titleWords)) &&
    !findTerms(said, turning).some(({ text }) => !hasTerm(title, vocabularyOf([text])))
  )
}

/** `rotation` beside `rotated`, `comm` beside `communication`: both begin with the same letters, and the shorter with little else. */
function isFormOf(word: string, others: readonly string[]): boolean {
  return others.some((other) => {
    const [short, long] = word.length < other.length ? [word, other] : [other, word]
    const same = [...short].findIndex((letter, at) => letter !== long[at])
    const shared = same < 0 ? short.length : same
    return shared >= 4 && short.length - shared <= 3
  })
}

/** Whether a heading uses none of the title's words, where the evidence below it must show what is asked: it replaces nothing, and softens nothing. */
export function isFree({ title, also, needs }: GateItem, said: string): boolean {
  const asked = new Set([title, ...also].flatMap((one) => wordsOf(one).map(({ word }) => word)))
  const shared = wordsOf(said).some(({ word }) => asked.has(word) && !functionWords.has(word))
  return said !== '' && !shared && needs.some(({ level }) => level === 'error')
}

const turning = vocabularyOf([
  ...modes.deniedBefore,
  ...modes.deniedBehind,
  ...modes.plannedBefore,
  ...modes.plannedBehind,
])

export function itemShortened(gate: Gate, row: ItemRow): GateItem | undefined {
  const fitting = gate.items.filter((item) => isShortened(item, row.cells.title?.text ?? ''))
  return fitting.length === 1 ? fitting[0] : undefined
}

export function itemNumbered(gate: Gate, row: ItemRow): GateItem | undefined {
  const number = numberOf(row.cells.id?.text ?? '')
  return number === '' ? undefined : gate.items.find((item) => numberOf(item.id) === number)
}

/** `4`, `4.`, `#4`, `04` and `Item 4` are one number. */
export function numberOf(text: string): string {
  return keyOf(text).replace(/^(?:item)?#*0*(?=\w)/u, '')
}
