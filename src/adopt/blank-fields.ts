// What is taken out of the fields of a filled-in checklist to make a blank of it: `Review date: 2026-06-09`, `Tier: 2`?

import { isNothing } from '../facts/nothing.ts'
import { wordsOf } from '../facts/tokens.ts'
import { claimOfText } from '../marks/claims.ts'
import { isLegend } from '../marks/legends.ts'
import { isOfPage } from '../marks/page-state.ts'
import { claimIn } from '../marks/table-rows.ts'
import type { Block, Checklist, Line } from '../read/checklist.ts'
import { labelOf } from '../read/labels.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { isAnswer, isFieldAnswer } from './answers.ts'
import { cellsOf, closing, type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut } from './questions.ts'

/** The values that answer, in lines and in tables of two columns beside the items; `top`: the line of the first item. */
export function editsOfFields(
  source: Source,
  { blocks }: Checklist,
  isOwn: (block: Block) => boolean,
  top: number,
): Edit[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || isOwn(block)) return []
    return block.kind === 'table'
      ? editsOfTable(source, block, top)
      : editsOfLine(source, block, placeIn(block.prose).line < top)
  })
}

function editsOfLine(source: Source, line: Line, isTop: boolean): Edit[] {
  const { prose } = line
  if (line.swallowed || isLegend(line) || offersStatuses(prose)) return []
  return fieldsIn(prose).flatMap(({ field, value, to }) => {
    const isField = isTop && line.ticked === null && isShort(value.text)
    if (isNothing(value.text) || !(isField || isFieldAnswer(field) || saysOfPage(line))) return []
    const from = offsetIn(value, 0)
    const end =
      to === null ? endOfLine(source, offsetIn(value, value.text.length)) : offsetIn(prose, to)
    const by = to === null ? '' : closing(source.text.slice(from, end))
    const answer = leftOut(placeIn(value).line, value.text)
    return [{ from: behindMarks(source, from), to: end, by, answer }]
  })
}

/** The fields of a line: one, or several where each begins behind a mark that parts (`Release: 0.7 | Tier: 2`). */
function fieldsIn(prose: Prose): { field: Prose; value: Prose; to: number | null }[] {
  const { text } = prose
  const marks = [...text.matchAll(/\s*[|·•]\s*(?=[^:：|·•\n]{2,60}[:：])/gu)]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  return starts.flatMap((start, at) => {
    const end = text
      .slice(0, marks[at]?.index)
      .replace(at < marks.length ? /[\s|·•]+$/u : '', '').length
    const field = slice(prose, start, end)
    const label = labelOf(field.text)
    if (label === null) return []
    return [{ field, value: slice(field, label.from), to: at < marks.length ? end : null }]
  })
}

/** What a field holds, and no sentence. */
function isShort(text: string): boolean {
  return wordsOf(text).length <= 8 && !/[.!?。]$/u.test(text)
}

/** `| Release | 0.7 |` above the items: a table of two columns that holds fields. */
function editsOfTable(source: Source, { headers, rows, place }: Table, top: number): Edit[] {
  if (headers.length !== 2 || place.line >= top) return []
  const isLabel = (cell: Prose | undefined): boolean =>
    // not signs and what they mean
    /\p{L}{2}/u.test(cell?.text ?? '') && claimIn(cell) === 'unknown'
  if (!rows.every(({ cells }) => isLabel(cells[0]))) return []
  return rows.flatMap((row) => {
    const [, value] = row.cells
    const cell = cellsOf(source, row.place.line)[1]
    if (value === undefined || cell === undefined || isNothing(value.text)) return []
    if (!isShort(value.text) && !isAnswer(value)) return []
    return [{ ...cell, by: ' ', answer: leftOut(row.place.line, value.text) }]
  })
}

/** `Status: done, open or n/a`: what a legend offers answers nothing. */
function offersStatuses({ text }: Prose): boolean {
  const claims = text
    .slice(labelOf(text)?.from ?? 0)
    .split(/[,;/|·]|\s(?:=|→|–)\s/u)
    .map((part) => claimOfText(part.trim()))
  return new Set(claims.filter((claim) => claim !== 'unknown' && claim !== 'blank')).size > 1
}

/** `**Date:** 2026-03-04` keeps the marks that close its label. */
function behindMarks({ text }: Source, from: number): number {
  return from - (/[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0) + 1
}

/** `Decision: GO` */
function saysOfPage(line: Line): boolean {
  const found = labelOf(line.prose.text)
  return found !== null && isOfPage(line) && !isNothing(line.prose.text.slice(found.from))
}
