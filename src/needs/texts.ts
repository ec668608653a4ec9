// In which texts is a need looked for?

import type { Names } from '../facts/name-words.ts'
import type { Text } from '../facts/page.ts'
import { quotesIn } from '../facts/tokens.ts'
import { kindOf, namesMark } from '../pair/numbered-parts.ts'
import type { Answers, ItemAnswer } from '../pair/pair.ts'
import { pointersIn } from '../pair/sections.ts'
import type { Gate } from '../policy/gate.ts'
import type { Need } from '../policy/need.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Entry, tablesOf } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import type { Prose } from '../read/prose.ts'
import { textsOfTable } from '../read/table.ts'

/** A text that evidence may stand in. */
export interface Source {
  prose: Prose
  text: Text
  /** A cell that holds a name and little else. */
  isName: boolean
}

/** The page at hand, read. */
export interface Reading {
  gate: Gate
  answers: Answers
  read: (text: string) => Text
  names: Names
}

/** The cells of an item's row by the names of their columns, the evidence with what stands elsewhere on the page under the item's name. */
export function textsOf(
  need: Pick<Need, 'at' | 'alsoIn'>,
  answer: ItemAnswer,
  page: Reading,
): Source[] {
  const columns = page.gate.shape.items
  const isColumn = (name: string, key: 'evidence' | 'owner'): boolean =>
    columns?.[key] !== undefined && keyOf(name) === keyOf(columns[key])
  const evidence = sourcesOf([answer.evidence, ...answer.elsewhere], page)
  const cells = need.at?.flatMap((name) => {
    if (isColumn(name, 'evidence')) return evidence
    return isColumn(name, 'owner')
      ? sourcesOf([answer.owner], page, true)
      : sourcesOf([answer.next], page)
  })
  const also =
    need.alsoIn === null ? [] : page.answers.items.filter(({ item }) => item.id === need.alsoIn)
  const further = also.map((one) => one.evidence)
  return [...(cells ?? evidence), ...sourcesOf(further, page)]
}

/** What the evidence points to: other items, and what stands beside the items. */
export function pointedTo(answer: ItemAnswer, page: Reading): Source[] {
  const { gate, answers } = page
  const cell = answer.evidence?.text ?? ''
  const { items, beside } = pointersIn(gate, cell)
  const others = answers.items
    .filter(({ item }) => items.includes(item.id) && item.id !== answer.item.id)
    .map(({ evidence }) => evidence)
  const sections = answers.sections
    .filter(({ heading }) => beside || isNamed(heading?.prose.text ?? '', cell))
    .flatMap(({ texts }) => texts)
  return sourcesOf([...others, ...sections, ...markedIn(answers.checklist, cell)], page)
}

/** Lines and tables that answer nothing, where the evidence points to a place that is not found: whether they are meant is for the reader. */
export function perhapsPointedTo(answer: ItemAnswer, page: Reading): Source[] {
  const { gate, answers } = page
  const { blocks } = answers.checklist
  const text = answer.evidence?.text ?? ''
  const isMarked = blocks.some(
    (block) => block.kind !== 'table' && namesMark(text, anyMark.exec(block.prose.text)?.[0] ?? ''),
  )
  if (!isMarked && !pointersIn(gate, text).isElsewhere) return []
  const answered = [
    ...answers.fields.map(({ value }) => value),
    ...answers.items.flatMap((one) => [one.evidence, ...one.elsewhere, one.owner, one.next]),
    ...[...answers.signOffs, ...answers.openItems].flatMap(({ entry }) =>
      Object.values<Prose | null>(entry.cells),
    ),
  ].flatMap((prose) => (prose === null ? [] : [rangeOf(prose)]))
  const isBeside = (prose: Prose): boolean => {
    const [from, to] = rangeOf(prose)
    return !answered.some(([first, last]) => first < to && from < last)
  }
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? textsOfTable(block) : block.kind === 'line' ? [block.prose] : [],
  )
  return sourcesOf(lines.filter(isBeside), page)
}

function rangeOf({ offsets }: Prose): [from: number, to: number] {
  return [offsets[0] ?? 0, offsets.at(-1) ?? 0]
}

/** `Part III`, `E7`, `2.2`, `§ 4`: what a heading or a line may begin with. */
const anyMark =
  /^(?:(?:§\s?|\p{L}+\.?\s)(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+|\p{Lu})|\p{Lu}\d{1,2}|\d{1,2}\.\d{1,2})(?![\p{L}\d])/u

/** Whether a cell names a section of the page: by its whole heading in quotation marks, or by what its heading begins with (`§ 4`, `Annex B`). */
function isNamed(heading: string, cell: string): boolean {
  const isQuoted = quotesIn(cell).some((quote) => keyOf(quote.text) === keyOf(heading))
  const [, letter] = /^(\p{Lu})[.)]\s/u.exec(heading) ?? []
  const [, number] = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s/.exec(heading) ?? []
  // "chapter 2", "See 2.2." at the beginning, of the section with that number
  const isNumbered =
    number !== undefined &&
    new RegExp(`^(?:\\p{L}+\\.?\\s){1,2}${number.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`, 'u').test(
      cell,
    )
  // "see text C", of the section "C. The drill"
  const isLettered =
    letter !== undefined && new RegExp(`\\p{Ll}\\s${letter}(?![\\p{L}\\d])`, 'u').test(cell)
  return (
    (heading !== '' && isQuoted) ||
    isLettered ||
    isNumbered ||
    namesMark(cell, sectionMark.exec(heading)?.[0] ?? '')
  )
}

/** `Note 9. Stopped on …`: what stands from a line that begins with a mark that the cell names to the next such mark, or heading. */
function markedIn({ blocks }: Checklist, cell: string): Prose[] {
  let open = ''
  return blocks.flatMap((block) => {
    const mark = block.kind === 'line' ? (sectionMark.exec(block.prose.text)?.[0] ?? '') : ''
    if (namesMark(cell, mark)) open = kindOf(mark)
    else if (block.kind === 'heading' || (mark !== '' && kindOf(mark) === open)) open = ''
    if (open === '' || block.kind === 'heading') return []
    return block.kind === 'table' ? textsOfTable(block) : [block.prose]
  })
}

const sectionMark = /^(?:(?:§|\p{Lu}\p{L}*)\s?\d{1,2}|\p{Lu}\p{L}+\s\p{Lu})(?![\p{L}\d])/u

/** Characters; nobody reviews a longer cell, and reading it would take too long. */
const longest = 8000

export function sourcesOf(
  proses: readonly (Prose | null)[],
  { read }: Reading,
  isName = false,
): Source[] {
  return proses.flatMap((prose) =>
    prose === null || prose.text.length > longest
      ? []
      : [{ prose, isName, text: read(prose.text) }],
  )
}

/** The rows of the table of criteria. */
export function criteriaRows({
  gate,
  answers,
}: Reading): Entry<'metric' | 'criterion' | 'actual'>[] {
  const { criteria } = gate.shape
  if (criteria === null) return []
  const { of: _, ...columns } = criteria
  return tablesOf(answers.checklist, columns)
}
