// What gate is in a checklist that exists? Pure: text in; a blank, a gate.yaml and what was not understood out.
import { placeIn } from '../checklist/prose.ts'
import { type Checklist, type Line, readChecklist } from '../checklist/read.ts'
import { keyOf, titleOf } from '../checklist/shapes.ts'
import { sourceOf } from '../checklist/source.ts'
import type { Table } from '../checklist/table.ts'
import { GateError } from '../errors.ts'
import { alone, findDays } from '../facts/days.ts'
import { fromBoxes } from './boxes.ts'
import { columnsOf } from './columns.ts'
import type { Question } from './made.ts'
import { fromTables } from './tables.ts'
import { yamlOf } from './yaml.ts'

export interface Adopted {
  blank: string
  yaml: string
  items: number
  open: Question[]
}

export function adopt(text: string, id: string, file: string): Adopted {
  const checklist = readChecklist(sourceOf(text))
  const open: Question[] = []
  const tables = checklist.blocks
    .filter((block): block is Table => block.kind === 'table')
    .map((table) => ({ table, columns: columnsOf(table, open) }))
  const usable = tables.flatMap(({ table, columns }) =>
    columns === null ? [] : [{ table, columns }],
  )
  const boxes = checklist.blocks.filter(
    (block): block is Line => block.kind === 'line' && block.ticked !== null && block.task !== null,
  )
  const groups = new Map<string, typeof usable>()
  for (const one of usable) {
    const key = one.table.headers.map((header) => keyOf(header.text)).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const [best = []] = [...groups.values()].sort((a, b) => rowsOf(b) - rowsOf(a))
  if (rowsOf(best) === 0 && boxes.length === 0) {
    const [why] = open
    throw new GateError(
      why?.message ?? 'no checklist found: neither a table with a column of statuses nor boxes',
      why === undefined ? { file } : { file, line: why.line },
    )
  }
  const isTable = rowsOf(best) >= boxes.length
  for (const other of usable)
    if (!isTable || !best.includes(other))
      open.push({
        line: other.table.place.line,
        message: 'another table with a column of statuses is not part of this gate',
      })
  const [firstBox] = boxes
  if (isTable && firstBox !== undefined)
    open.push({
      line: placeIn(firstBox.prose).line,
      message: `${boxes.length} boxes are not part of this gate: it is made of the table`,
    })
  const made = isTable ? fromTables(text, best, open) : fromBoxes(text, boxes, open)
  const lines = withoutConcealed(withoutFrontMatter(made.lines, checklist, open), checklist, open)
  const blank = lines.map(withoutDay).join('\n')
  if (made.titles.length === 0)
    throw new GateError('no item was found that can be told from the others', { file })
  return {
    blank,
    yaml: yamlOf(id, titleOf(checklist), file, made),
    items: made.titles.length,
    open: open.sort((a, b) => a.line - b.line),
  }
}

/** `Review date: 2026-06-09` asks for a day, and holds none in a blank. */
function withoutDay(line: string): string {
  const [, head = '', value = ''] = /^([^|:]{2,60}:[\s*]*)(\S.*?)\s*$/.exec(line) ?? []
  const [day] = findDays(value, alone)
  return day?.text === value ? `${head}[YYYY-MM-DD]` : line
}

function rowsOf(group: readonly { table: Table }[]): number {
  return group.reduce((sum, { table }) => sum + table.rows.length, 0)
}

/** What a checklist says of itself, such as the gate that it was filled in for, is not true of the blank of another one. */
function withoutFrontMatter(
  lines: readonly string[],
  { frontMatter }: Checklist,
  open: Question[],
): string[] {
  if (frontMatter === null) return [...lines]
  open.push({
    line: frontMatter.line,
    message:
      'the front matter is left out of the blank: it is about this checklist, not about what is asked',
  })
  const closing =
    frontMatter.line - 1 + (frontMatter.text === '' ? 0 : frontMatter.text.split('\n').length)
  const below = lines.slice(closing + 1)
  return below.slice(below.findIndex((line) => line.trim() !== ''))
}

/** A blank must show all it asks: what a renderer may hide is left out, and said. */
function withoutConcealed(
  lines: readonly string[],
  checklist: Checklist,
  open: Question[],
): string[] {
  for (const { kind, place } of checklist.concealed) {
    if (kind !== 'comment')
      open.push({
        line: place.line,
        message: `${kind === 'html' ? 'HTML' : `a ${kind}`} is left out of the blank: it may hide what it holds`,
      })
  }
  let left = [...lines]
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
  return left
}
