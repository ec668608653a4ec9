// What is taken out of a filled-in checklist to make a blank of it?

import { isNothing } from '../facts/nothing.ts'
import { wordsOf } from '../facts/tokens.ts'
import { claimOf, claimOfText, type Mark, markIn } from '../marks/boxes-and-signs.ts'
import { isHeader } from '../marks/column-names.ts'
import { isLegend } from '../marks/legends.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import { isOfPage } from '../marks/page-state.ts'
import { claimIn, entryOf, type Form, isSum, type MarkedRow } from '../marks/table-rows.ts'
import type { Block, Checklist, Line } from '../read/checklist.ts'
import { labelOf } from '../read/labels.ts'
import { readChecklist } from '../read/markdown.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import { type Source, sourceOf } from '../read/source.ts'
import type { Row, Table } from '../read/table.ts'
import { answerAt, fieldAnswer, isAnswer, partsTopics } from './answers.ts'
import { type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut, type Question } from './questions.ts'
import type { SignOffs } from './sign-off.ts'

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
  { table, form, row }: MarkedRow,
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
    const isAnswered = claimOf(mark.status) !== 'blank'
    const edits: Edit[] = []
    // what stands behind a sign in the middle answers
    const isLast = mark.kind === 'mid' || (mark.kind === 'word' && isBehind(mark))
    if (line.ticked === null) {
      const from = offsetIn(mark.status, 0)
      const edit = markEdit(source, from, from + sourceLength(source, from, mark.status.text))
      const end = endOfLine(source, from)
      if (isLast) {
        const cut = source.text.slice(edit.to, end)
        edits.push({ ...edit, to: end, by: edit.by + bracketIn(cut) + closing(cut) })
        if (/[\p{L}\p{N}]/u.test(mark.remark.text)) open.push(leftOut(place.line, mark.remark.text))
      } else edits.push(mark.kind === 'word' ? wordEdit(source, mark) : edit)
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
      isFilled && !isLast
        ? answerAt(title.prose, { isAnswered, isAway: claimOf(mark.status) === 'na', areTopics })
        : title.prose.text.length
    const end = offsetIn(line.prose, line.prose.text.length)
    if (at < title.prose.text.length) {
      const from = offsetIn(title.prose, at)
      const lineEnd = endOfLine(source, from)
      const to = mark.kind === 'end' ? offsetIn(mark.status, 0) : Math.max(end, lineEnd)
      const cut = closing(source.text.slice(from, to))
      edits.push({ from, to, by: mark.kind === 'end' ? `${cut} ` : cut })
      open.push(leftOut(place.line, title.prose.text.slice(at)))
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

/** Whether a word for a status stands behind what it is said of. */
function isBehind({ status, title }: Mark): boolean {
  return offsetIn(status, 0) > offsetIn(title, 0)
}

/** `**Open:** Help desk`: a word in front makes room for an empty box, and takes what parts it from the title with it. */
function wordEdit({ text }: Source, { status, title }: Mark): Edit {
  const first = offsetIn(status, 0)
  const from = /[([（]/u.test(text[first - 1] ?? '') ? first - 1 : first
  const to = offsetIn(title, 0)
  const marks = closing(text.slice(from, to))
  const isOfTitle = marks !== '' && text.slice(from, to).endsWith(marks)
  return { from, to, by: isOfTitle ? `⬜ ${marks}` : `⬜${marks} ` }
}

/** A bracket around a status, which closes in what is cut off. */
function bracketIn(cut: string): string {
  return /^[^([（]*([)\]）])/u.exec(cut)?.[1] ?? ''
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

/** A title without the sign that stands before it. */
function withoutSign(prose: Prose): { prose: Prose; from: number } {
  const head = /^[^\p{L}\p{N}\p{P}\s]+\s*(?=\S)/u.exec(prose.text)?.[0] ?? ''
  if (head === '' || claimOf({ ...prose, text: head.trim() }) === 'unknown')
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

/** `Review date: 2026-06-09`, `Decision: GO`, `Tier: 2`: the values that answer, in lines and in tables of two columns beside the items. */
export function editsOfFields(
  source: Source,
  checklist: Checklist,
  { isOwn, top }: { isOwn: (block: Block) => boolean; top: number },
  open: Question[],
): Edit[] {
  return checklist.blocks.flatMap((block) => {
    if (block.kind === 'heading' || isOwn(block)) return []
    if (block.kind === 'table') return editsOfFieldTable(source, block, top, open)
    const { prose } = block
    if (block.swallowed || isLegend(block) || offersStatuses(prose)) return []
    const isTop = placeIn(prose).line < top
    return fieldsIn(prose).flatMap(({ field, value, to }) => {
      const isField = isTop && block.ticked === null && isShort(value.text)
      if (!isField && fieldAnswer(field) === null && verdictOf(block) === null) return []
      if (isNothing(value.text)) return []
      const from = offsetIn(value, 0)
      open.push(leftOut(placeIn(value).line, value.text))
      const end =
        to === null ? endOfLine(source, offsetIn(value, value.text.length)) : offsetIn(prose, to)
      const cut = source.text.slice(from, end)
      return [{ from: afterMarks(source, from), to: end, by: to === null ? '' : closing(cut) }]
    })
  })
}

/** The fields of a line: one, or several where each begins behind a mark that parts (`Release: 0.7 | Tier: 2`). */
function fieldsIn(prose: Prose): { field: Prose; value: Prose; to: number | null }[] {
  const { text } = prose
  const starts = [
    0,
    ...[...text.matchAll(/\s*[|·•]\s*(?=[^:：|·•\n]{2,60}[:：])/gu)].map(
      ({ index, 0: mark }) => index + mark.length,
    ),
  ]
  return starts.flatMap((start, at) => {
    const next = starts[at + 1]
    const end =
      next === undefined ? text.length : text.slice(0, next).replace(/[\s|·•]+$/u, '').length
    const field = slice(prose, start, end)
    const label = labelOf(field.text)
    return label === null
      ? []
      : [{ field, value: slice(field, label.from), to: next === undefined ? null : end }]
  })
}

/** What a field holds, and no sentence. */
function isShort(text: string): boolean {
  return wordsOf(text).length <= 8 && !/[.!?。]$/u.test(text)
}

/** `| Release | 0.7 |` above the items: a table of two columns that holds fields. */
function editsOfFieldTable(source: Source, table: Table, top: number, open: Question[]): Edit[] {
  if (table.headers.length !== 2 || table.place.line >= top) return []
  const label = table.headers[0]
  // signs and what they mean
  const cells = [...table.rows.map((row) => row.cells)]
  if (label === undefined || cells.some(([left]) => !/\p{L}{2}/u.test(left?.text ?? ''))) return []
  if (cells.some(([left]) => claimIn(left) !== 'unknown')) return []
  return table.rows.flatMap((row) => {
    const [, value] = row.cells
    const cell = cellsOf(source, row.place.line)[1]
    if (value === undefined || cell === undefined || isNothing(value.text)) return []
    if (!isShort(value.text) && !isAnswer(value)) return []
    open.push(leftOut(row.place.line, value.text))
    return [{ ...cell, by: ' ' }]
  })
}

/** `Status: done, open or n/a`: what a legend offers answers nothing. */
function offersStatuses(prose: Prose): boolean {
  const { text } = prose
  const from = labelOf(text)?.from ?? 0
  const claims = text
    .slice(from)
    .split(/[,;/|·]|\s(?:=|→|–)\s/u)
    .map((part) => claimOfText(part.trim()))
  const known = new Set(claims.filter((claim) => claim !== 'unknown' && claim !== 'blank'))
  return known.size > 1
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
