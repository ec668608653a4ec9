// What gate is in a checklist that exists? Pure: text in; a blank, a gate.yaml and what a person has to decide out.

import { GateError } from '../errors.ts'
import { functionWords } from '../facts/language.ts'
import { wordsOf } from '../facts/tokens.ts'
import { claimOf, showsMark } from '../marks/boxes-and-signs.ts'
import { type MarkedLine, markedLines, unmarkedAmong } from '../marks/marked-lines.ts'
import { formsOf } from '../marks/table-forms.ts'
import { formNamed } from '../marks/table-items.ts'
import { markedRows } from '../marks/table-rows.ts'
import type { Block, Checklist } from '../read/checklist.ts'
import { partedAtBoxes } from '../read/joined-boxes.ts'
import { readChecklist } from '../read/markdown.ts'
import { placeIn } from '../read/prose.ts'
import { titleOf } from '../read/sections.ts'
import { sourceOf } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import {
  editsOfFields,
  editsOfLines,
  editsOfRow,
  editsOfSignOff,
  editsOfSums,
  withoutConcealed,
  withoutFrontMatter,
} from './blank.ts'
import { edited } from './edits.ts'
import { askAboutWords, type Question, sayUnmarked, warnOfHidden } from './questions.ts'
import { isNameless, namesOf, statusesOf } from './rows.ts'
import { type Signed, signOffIn } from './sign-off.ts'
import { type Made, yamlOf } from './yaml.ts'

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
  const open: Question[] = []
  const tables = checklist.blocks.filter((block): block is Table => block.kind === 'table')
  const marked = markedLines(checklist)
  const explaining = new Set(explainingLines(marked))
  const lines = marked.filter((one) => !explaining.has(one))
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
  const forms = tables.flatMap((table) => {
    const form = formNamed(table, names)
    return form === null ? [] : [[table, form] as const]
  })
  const rows = forms.flatMap(([table, form]) => markedRows(table, form))
  if (rows.length + lines.length === 0) throw new GateError(noItems(checklist), { file })
  const claims = [
    ...rows.map(({ claim }) => claim),
    ...lines.map(({ mark }) => claimOf(mark.status)),
  ]
  /** In a list where nothing is answered yet, words ask. */
  const isFilled = claims.some((claim) => claim !== 'blank')
  const inItems = new Set<unknown>([
    ...forms.map(([table]) => table),
    ...marked.flatMap(({ line, below }) => [line, ...below]),
  ])
  const signOff = signOffIn(source, checklist, inItems, open)
  const first = Math.min(
    ...rows.map(({ row }) => row.place.line),
    ...lines.map(({ line }) => placeIn(line.prose).line),
  )
  const ofSignOff = new Set<unknown>([
    ...signOff.lines,
    ...signOff.tables.map(({ table }) => table),
  ])
  const fields = {
    isOwn: (block: Block) => inItems.has(block) || ofSignOff.has(block),
    top: first,
  }
  const edits = [
    ...forms.flatMap(([table, form]) => editsOfSums(source, table, form)),
    ...rows.flatMap((row) => editsOfRow(source, row, isFilled)),
    ...editsOfLines(source, lines, isFilled, open),
    ...editsOfSignOff(source, signOff.tables),
    ...signOff.edits,
    ...editsOfFields(source, checklist, fields, open),
  ]
  sayUnmarked(
    [...unmarkedAmong(checklist.blocks, marked)].filter((line) => !signOff.lines.has(line)),
    open,
  )
  askAboutWords(rows, lines, open)
  for (const { mark, line } of explaining)
    open.push({
      line: placeIn(line.prose).line,
      message: `"${mark.title.text}" explains the marks and was not taken as an item: gate.yaml names it under "not-items:"`,
      rank: 1,
    })
  warnOfHidden(checklist, open)
  const blank = withoutConcealed(withoutFrontMatter(edited(source.text, edits), checklist, open))
  const made: Made = {
    forms: names,
    hasLines: lines.length > 0,
    statuses: statusesOf(rows),
    signOff: signOff.columns,
    roles: signOff.roles,
    notItems: [...new Set([...explaining].map(({ mark }) => mark.title.text))],
    items: rows.length + lines.length,
  }
  return {
    blank,
    yaml: yamlOf(id, titleOf(checklist), file, made),
    items: made.items,
    open,
    signed: signOff.signed,
  }
}

function noItems({ concealed }: Checklist): string {
  const hidden = concealed.find(
    ({ kind, text }) => kind !== 'comment' && (showsMark(text) || /<(?:t[dr]|li)\b/i.test(text)),
  )
  return hidden === undefined
    ? 'no checklist found: no table with a column of statuses, no boxes, and no lines that begin or end with a sign; write each item as a box, as in "- [x] Load test run", or as a row of a table with a column "Status"'
    : `its items stand in ${hidden.kind === 'html' ? 'HTML' : `a ${hidden.kind} block`} at line ${hidden.place.line}, which is not read: write them as plain Markdown`
}

/** Entries that explain the marks of the page (`- [!] Blocker`, `- 🟢 Pass: met`), and sentences about them (`All boxes above are ✅`). */
function explainingLines(lines: readonly MarkedLine[]): MarkedLine[] {
  const lists = new Map<unknown, MarkedLine[]>()
  for (const one of lines) {
    const list = one.line.entry?.list ?? one
    lists.set(list, [...(lists.get(list) ?? []), one])
  }
  const isSaid = ({ mark }: MarkedLine): boolean => {
    if (mark.title.text.startsWith('=')) return true
    const [head = ''] = mark.title.text.split(/[:：–—]|\s-\s/u)
    return claimOf({ ...mark.status, text: head.trim() }) !== 'unknown'
  }
  const legends = [...lists.values()].filter(
    (list) =>
      list.length > 1 &&
      new Set(list.map(({ mark }) => mark.status.text)).size === list.length &&
      list.filter(isSaid).length * 2 >= list.length,
  )
  const sentences = lines.filter(({ line, mark }) => {
    const last = wordsOf(mark.title.text).at(-1)?.word ?? ''
    return line.entry === null && mark.kind === 'end' && functionWords.has(last)
  })
  return [...legends.flat(), ...sentences]
}
