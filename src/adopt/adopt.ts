// What gate is in a checklist that exists? Pure: text in; a blank, a gate.yaml and what a person has to decide out.

import { GateError } from '../errors.ts'
import { claimOf } from '../marks/claims.ts'
import { type MarkedLine, markedLines, unmarkedAmong } from '../marks/marked-lines.ts'
import { formsOf } from '../marks/table-forms.ts'
import { formNamed } from '../marks/table-items.ts'
import { type Form, type MarkedRow, markedRows } from '../marks/table-rows.ts'
import { type Checklist, tablesIn } from '../read/checklist.ts'
import { partedAtBoxes } from '../read/joined-boxes.ts'
import { readChecklist } from '../read/markdown.ts'
import { placeIn } from '../read/prose.ts'
import { titleOf } from '../read/sections.ts'
import type { ItemTable } from '../read/shape.ts'
import { type Source, sourceOf } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { editsOfFields } from './blank-fields.ts'
import { editsOfLines } from './blank-lines.ts'
import { editsOfRow, editsOfSignOff, editsOfSums } from './blank-rows.ts'
import { questionsOnDoubtful } from './doubtful.ts'
import { type Edit, edited } from './edits.ts'
import { explainingLines } from './explained-marks.ts'
import { noItems, questionsOnHidden, withoutConcealed, withoutFrontMatter } from './hidden.ts'
import { isNameless, namesOf, statusesOf } from './named-columns.ts'
import {
  type Question,
  questionsOnExplaining,
  questionsOnUnmarked,
  questionsOnWords,
} from './questions.ts'
import type { Signed } from './sign-lines.ts'
import { signOffIn } from './sign-off.ts'
import { yamlOf } from './yaml.ts'

export interface Adopted {
  blank: string
  yaml: string
  items: number
  open: Question[]
  /** The roles whose lines say who signed. */
  signed: Signed[]
}

export function adopt(text: string, id: string, file: string): Adopted {
  const source = sourceOf(text)
  const checklist = partedAtBoxes(readChecklist(source))
  const found = itemsIn(checklist, file)
  const { rows, lines, marked, explaining } = found
  const inItems = new Set<unknown>([
    ...found.forms.keys(),
    ...marked.flatMap(({ line, below }) => [line, ...below]),
  ])
  const signOff = signOffIn(source, checklist, inItems)
  const taken = new Set<unknown>([
    ...inItems,
    ...signOff.lines,
    ...signOff.tables.map(({ table }) => table),
  ])
  const edits = [
    ...editsOfItems(source, found),
    ...editsOfSignOff(source, signOff.tables),
    ...signOff.edits,
    ...editsOfFields(source, checklist, (block) => taken.has(block), firstLine(found)),
  ]
  const unmarked = [...unmarkedAmong(checklist.blocks, marked)]
  const open = [
    ...signOff.open,
    ...edits.flatMap(({ answer }) => answer ?? []),
    ...questionsOnUnmarked(unmarked.filter((line) => !signOff.lines.has(line))),
    ...questionsOnWords(rows, lines),
    ...questionsOnExplaining(explaining),
    ...questionsOnDoubtful(rows, lines, edits),
    ...questionsOnHidden(checklist),
  ]
  const items = rows.length + lines.length
  const yaml = yamlOf(id, titleOf(checklist), file, {
    forms: found.names,
    hasLines: lines.length > 0,
    statuses: statusesOf(rows),
    signOff: signOff.columns,
    roles: signOff.roles,
    notItems: [...new Set(explaining.map(({ mark }) => mark.title.text))],
    items,
  })
  const blank = withoutConcealed(withoutFrontMatter(edited(source.text, edits), checklist))
  return { blank, yaml, items, open, signed: signOff.signed }
}

/** What on a page is an item. */
interface Items {
  names: ItemTable[]
  forms: ReadonlyMap<Table, Form>
  rows: MarkedRow[]
  lines: MarkedLine[]
  /** With the lines that explain the marks. */
  marked: MarkedLine[]
  explaining: MarkedLine[]
}

function itemsIn(checklist: Checklist, file: string): Items {
  const marked = markedLines(checklist)
  const explaining = explainingLines(marked)
  const lines = marked.filter((one) => !explaining.includes(one))
  const tabular = [...formsOf(checklist)]
  const nameless = tabular.find(([table, form]) => isNameless(table, form))?.[0]
  if (nameless !== undefined)
    throw new GateError(
      'the columns of titles and statuses are called by their headers, and here they share one with another column; give each a header of its own, and adopt again',
      { file, line: nameless.place.line },
    )
  const found = tabular.flatMap(([table, form]) => markedRows(table, form))
  const names = namesOf(found, lines.length === 0)
  // as the gate will read them: any table with these columns
  const forms = new Map(
    tablesIn(checklist).flatMap((table) => {
      const form = formNamed(table, names)
      return form === null ? [] : [[table, form]]
    }),
  )
  const rows = [...forms].flatMap(([table, form]) => markedRows(table, form))
  if (rows.length + lines.length === 0) throw new GateError(noItems(checklist), { file })
  return { names, forms, rows, lines, marked, explaining }
}

function firstLine({ rows, lines }: Items): number {
  const places = [
    ...rows.map(({ row }) => row.place),
    ...lines.map(({ line }) => placeIn(line.prose)),
  ]
  return places.reduce((first, { line }) => Math.min(first, line), Number.POSITIVE_INFINITY)
}

function editsOfItems(source: Source, { forms, rows, lines }: Items): Edit[] {
  const claims = [
    ...rows.map(({ claim }) => claim),
    ...lines.map(({ mark }) => claimOf(mark.status)),
  ]
  // in a list where nothing is answered yet, words ask
  const isFilled = claims.some((claim) => claim !== 'blank')
  return [
    ...[...forms].flatMap(([table, form]) => editsOfSums(source, table, form)),
    ...rows.flatMap((row) => editsOfRow(source, row, isFilled)),
    ...editsOfLines(source, lines, isFilled),
  ]
}
