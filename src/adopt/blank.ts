// What is taken out of a filled-in checklist to make a blank of it?

import { type Prose, placeIn } from '../checklist/prose.ts'
import { type Checklist, type Line, readChecklist } from '../checklist/read.ts'
import { labelOf } from '../checklist/shapes.ts'
import { type Source, sourceOf } from '../checklist/source.ts'
import type { Row, Table } from '../checklist/table.ts'
import { isNothing } from '../facts/nothing.ts'
import { isHeader } from '../marks/headers.ts'
import { claimOf, markIn } from '../marks/line.ts'
import { isOfPage, type MarkedLine } from '../marks/lines.ts'
import { claimIn, entryOf, type Form, isSum } from '../marks/rows.ts'
import { answerAt, fieldAnswer, isAnswer, partsTopics } from './answers.ts'
import type { Edit } from './edits.ts'
import { leftOut, type Question } from './questions.ts'
import type { ItemRow } from './rows.ts'
import type { SignOffs } from './sign-off.ts'

/** The offset in the source of a place in a prose. */
function offsetIn(prose: Prose, at: number): number {
  return prose.offsets[at] ?? prose.offsets.at(-1) ?? 0
}

/** The cells of a row's line, as offsets between its pipes. */
function cellsOf({ text, lineStarts }: Source, line: number): { from: number; to: number }[] {
  const start = lineStarts[line - 1] ?? 0
  const end = text.indexOf('\n', start)
  const written = text.slice(start, end < 0 ? text.length : end)
  const lead = /^[\s>]*\|?/.exec(written)?.[0].length ?? 0
  const pipes = [...written.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const inner = pipes.filter((pipe) => pipe >= lead)
  const ends = /\|\s*$/.test(written) ? inner : [...inner, written.length]
  return ends.map((to, at) => ({
    from: start + (at === 0 ? lead : (ends[at - 1] ?? 0) + 1),
    to: start + to,
  }))
}

export function editsOfRow(
  source: Source,
  { table, form, row }: ItemRow,
  isFilled: boolean,
): Edit[] {
  const cells = cellsOf(source, row.place.line)
  const headers = table.headers.map(({ text }) => text)
  const isInTitle = form.title.includes(form.status[0] ?? -1)
  const edit = (at: number, by: string): Edit[] => {
    const cell = cells[at]
    return cell === undefined ? [] : [{ ...cell, by }]
  }
  const status = isInTitle
    ? boxEdit(source, row, form)
    : form.status.flatMap((at) => edit(at, form.status.length > 1 ? ' ' : ' [ ] '))
  // another column of statuses answers too
  const isStatus = (at: number): boolean =>
    !isHeader(headers[at] ?? '', 'never') && !['blank', 'unknown'].includes(claimIn(row.cells[at]))
  const answers = headers.flatMap((header, at) =>
    isStatus(at) ||
    form.evidence.includes(at) ||
    at === form.owner ||
    isHeader(header, 'answer') ||
    isHeader(header, 'owner')
      ? [at]
      : [],
  )
  const emptied = isFilled
    ? answers
        .filter((at) => ![...form.title, ...form.status, form.id].includes(at))
        .filter((at) => row.cells[at] !== undefined && row.cells[at]?.text !== '')
        .flatMap((at) => edit(at, ' '))
    : []
  return [...status, ...emptied]
}

/** `Total | 5 of 7`: what a row sums up is counted again. */
export function editsOfSums(source: Source, table: Table, form: Form): Edit[] {
  return table.rows.flatMap((row) => {
    const { status, title } = entryOf(table, row, form)
    const cell = cellsOf(source, row.place.line)[form.status[0] ?? -1]
    return cell !== undefined && isSum(title.text, status.text) ? [{ ...cell, by: ' ' }] : []
  })
}

/** The box or sign at the beginning of a title's cell. */
function boxEdit(source: Source, row: Row, form: Form): Edit[] {
  const cell = row.cells[form.status[0] ?? 0]
  if (cell === undefined) return []
  const mark = markIn(cell)
  if (mark === null) return []
  const from = offsetIn(mark.status, 0)
  return [markEdit(source, from, from + mark.status.text.length)]
}

function markEdit({ text }: Source, from: number, to: number): Edit {
  // "\[ \]" and an emoji selector belong to it
  const start = text[from - 1] === '\\' ? from - 1 : from
  const end = text.indexOf(']', from)
  const isBox = text[from] === '['
  const tail = /^\ufe0f?/u.exec(text.slice(to))?.[0].length ?? 0
  return { from: start, to: isBox && end >= 0 ? end + 1 : to + tail, by: isBox ? '[ ]' : '⬜' }
}

export function editsOfLines(
  source: Source,
  lines: readonly MarkedLine[],
  isFilled: boolean,
  open: Question[],
): Edit[] {
  const areTopics = partsTopics(lines.map(({ mark }) => mark.title.text))
  return lines.flatMap((marked) => {
    const { line, mark, below } = marked
    const place = placeIn(line.prose)
    const isAnswered = claimOf(mark) !== 'blank'
    const edits: Edit[] = []
    if (line.ticked === null) {
      const from = offsetIn(mark.status, 0)
      const edit = markEdit(source, from, from + sourceLength(source, from, mark.status.text))
      // what stands behind a sign in the middle answers
      const end = endOfLine(source, from)
      const isLast = mark.kind === 'mid'
      edits.push(
        isLast
          ? { ...edit, to: end, by: edit.by + closing(source.text.slice(edit.to, end)) }
          : edit,
      )
    } else {
      const start = source.lineStarts[place.line - 1] ?? 0
      const at = source.text.slice(start).search(/\[[ xX]\]/)
      edits.push({ from: start + at, to: start + at + 3, by: '[ ]' })
    }
    const title = withoutSign(mark.title)
    if (title.from > 0) {
      // "- [x] ✅ Load test passed" says it twice
      edits.push({ from: offsetIn(mark.title, 0), to: offsetIn(mark.title, title.from), by: '' })
    }
    const at =
      isFilled && mark.kind !== 'mid'
        ? answerAt(title.prose, { isAnswered, isAway: claimOf(mark) === 'na', areTopics })
        : title.prose.text.length
    const end = offsetIn(line.prose, line.prose.text.length)
    if (at < title.prose.text.length) {
      const from = offsetIn(title.prose, at)
      const lineEnd = endOfLine(source, from)
      const to = mark.kind === 'end' ? offsetIn(mark.status, 0) : Math.max(end, lineEnd)
      const cut = closing(source.text.slice(from, to))
      edits.push({ from, to, by: mark.kind === 'end' ? `${cut} ` : cut })
      open.push(
        leftOut(place.line, title.prose.text.slice(at).replace(/^[\s:–—(-]+|[)\]]+$/gu, '')),
      )
    }
    const answers = isFilled ? below.filter((one) => isAnswered && isBelowAnswer(one, line)) : []
    for (const one of answers) {
      const from = offsetIn(one.prose, 0)
      edits.push({ from, to: endOfLine(source, from), by: '' })
      open.push(leftOut(placeIn(one.prose).line, one.prose.text))
    }
    return edits
  })
}

/** What goes on from the line of an item, and an entry below it that answers. */
function isBelowAnswer(one: Line, item: Line): boolean {
  return one.entry === item.entry || isAnswer(one.prose)
}

function sourceLength({ text }: Source, from: number, shown: string): number {
  // an entity or an emoji's name is longer in the source than on the page
  const entity = /^&[#\w]+;/.exec(text.slice(from))?.[0]
  return entity?.length ?? shown.length
}

/** Marks of bold or code that close in what is cut off. */
function closing(cut: string): string {
  return ['**', '__', '`'].filter((mark) => cut.split(mark).length % 2 === 0).join('')
}

function endOfLine({ text }: Source, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** A title without the sign that stands before it. */
function withoutSign(prose: Prose): { prose: Prose; from: number } {
  const head = /^[^\p{L}\p{N}\p{P}\s]+\s*(?=\S)/u.exec(prose.text)?.[0] ?? ''
  if (head === '' || claimOf({ status: { ...prose, text: head.trim() } }) === 'unknown')
    return { prose, from: 0 }
  const offsets = prose.offsets.slice(head.length)
  return { prose: { ...prose, text: prose.text.slice(head.length), offsets }, from: head.length }
}

export function editsOfSignOff(source: Source, tables: SignOffs['tables']): Edit[] {
  return tables.flatMap(({ table, role }) =>
    table.rows.flatMap((row) =>
      cellsOf(source, row.place.line).flatMap((cell, at) =>
        at === role || (row.cells[at]?.text ?? '') === '' ? [] : [{ ...cell, by: ' ' }],
      ),
    ),
  )
}

/** `Review date: 2026-06-09`, `Decision: GO`: the values that answer, in lines and in tables of two columns beside the items. */
export function editsOfFields(
  source: Source,
  checklist: Checklist,
  items: readonly MarkedLine[],
  open: Question[],
): Edit[] {
  const own = new Set(items.flatMap(({ line, below }) => [line, ...below]))
  return checklist.blocks.flatMap((block) => {
    if (block.kind !== 'line' || own.has(block) || block.swallowed) return []
    const { prose } = block
    const field = fieldAnswer(prose) ?? verdictOf(block)
    if (field === null) return []
    const from = offsetIn(prose, field.from)
    open.push(leftOut(placeIn(prose).line, prose.text.slice(field.from)))
    return [{ from: afterMarks(source, from), to: endOfLine(source, from), by: '' }]
  })
}

/** `**Date:** 2026-03-04` keeps the marks that close its label. */
function afterMarks({ text }: Source, from: number): number {
  return from - (/[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0) + 1
}

function verdictOf(line: Line): { label: string; from: number } | null {
  const found = labelOf(line.prose.text)
  return found !== null && isOfPage(line) && !isNothing(line.prose.text.slice(found.from))
    ? found
    : null
}

/** What a checklist says of itself, such as the gate that it was filled in for, is not true of the blank of another one. */
export function withoutFrontMatter(
  text: string,
  { frontMatter }: Checklist,
  open: Question[],
): string {
  if (frontMatter === null) return text
  open.push({
    line: frontMatter.line,
    message: 'the front matter is left out of the blank: it is about this checklist',
    rank: 2,
  })
  return text.replace(/^---\n[\s\S]*?\n---\n\s*/, '')
}

/** A blank must show all it asks: what a renderer may hide is left out. */
export function withoutConcealed(text: string): string {
  let left = text.split('\n')
  for (let round = 0; round < 20; round++) {
    const hidden = readChecklist(sourceOf(left.join('\n'))).concealed.filter(
      ({ kind }) => kind !== 'comment',
    )
    if (hidden.length === 0) break
    const gone = new Set(
      hidden.flatMap(({ place }) =>
        Array.from({ length: place.endLine - place.line + 1 }, (_, index) => place.line + index),
      ),
    )
    const inline = new Set(
      hidden
        .filter(({ kind, place }) => kind === 'html' && place.line === place.endLine)
        .map(({ place }) => place.line),
    )
    left = left.flatMap((line, index) =>
      !gone.has(index + 1)
        ? [line]
        : inline.has(index + 1) && /[^<>\s].*<|>.*[^<>\s]/.test(line)
          ? [line.replace(/<[^>]*>/g, '')]
          : [],
    )
  }
  return left.join('\n')
}
