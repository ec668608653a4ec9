// What gate is in a checklist that exists? Pure: text in; a blank, a gate.yaml and what a person has to decide out.
import { partedAtBoxes } from '../checklist/boxes.ts'
import { type Prose, placeIn } from '../checklist/prose.ts'
import { type Checklist, type Line, readChecklist } from '../checklist/read.ts'
import { keyOf, titleOf } from '../checklist/shapes.ts'
import { type Source, sourceOf } from '../checklist/source.ts'
import type { Row, Table } from '../checklist/table.ts'
import { GateError } from '../errors.ts'
import { isNothing } from '../facts/nothing.ts'
import { wordsOf } from '../facts/tokens.ts'
import { functionWords } from '../language.ts'
import { formNamed } from '../marks/items.ts'
import { claimOf, markOf } from '../marks/line.ts'
import { isOfPage, type MarkedLine, markedLines } from '../marks/lines.ts'
import {
  claimIn,
  entryOf,
  type Form,
  formsOf,
  isHeader,
  isNoItem,
  isSignOff,
  isSum,
} from '../marks/table.ts'
import type { Claimed } from '../status.ts'
import { answerAt, fieldAnswer, isAnswer, isApproval, partsTopics } from './answers.ts'
import { type Edit, edited } from './edits.ts'
import { type Made, yamlOf } from './yaml.ts'

/** What a person has to decide or ought to know: the line of the checklist that it is about, and how much it matters. */
export interface Question {
  line: number
  message: string
  /** 0: the page cannot clear as it is. 1: something may be judged otherwise than it is meant. 2: something was taken out. */
  rank: 0 | 1 | 2
}

export interface Adopted {
  blank: string
  yaml: string
  items: number
  open: Question[]
}

interface ItemRow {
  table: Table
  form: Form
  row: Row
  claim: Claimed | 'unknown'
}

export function adopt(text: string, id: string, file: string): Adopted {
  const source = sourceOf(text)
  const checklist = partedAtBoxes(readChecklist(source))
  const open: Question[] = []
  const tables = checklist.blocks.filter((block): block is Table => block.kind === 'table')
  const names = namesOf([...formsOf(checklist)].flatMap(([table, form]) => rowsOf(table, form)))
  // as the gate will read them: any table with these columns
  const forms = tables.flatMap((table) => {
    const form = formNamed(table, names)
    return form === null ? [] : [[table, form] as const]
  })
  const rows = forms.flatMap(([table, form]) => rowsOf(table, form))
  const marked = markedLines(checklist)
  const explaining = new Set(explainingLines(marked))
  const lines = marked.filter((one) => !explaining.has(one))
  if (rows.length + lines.length === 0) throw new GateError(noItems(checklist), { file })
  const claims = [...rows.map(({ claim }) => claim), ...lines.map(({ mark }) => claimOf(mark))]
  /** In a list where nothing is answered yet, words ask. */
  const isFilled = claims.some((claim) => claim !== 'blank')
  const signOff = signOffIn(checklist, tables, rows)
  const edits = [
    ...forms.flatMap(([table, form]) => editsOfSums(source, table, form)),
    ...rows.flatMap((row) => editsOfRow(source, row, isFilled)),
    ...editsOfLines(source, lines, isFilled, open),
    ...editsOfSignOff(source, signOff.tables),
    ...editsOfFields(source, checklist, marked, open),
  ]
  askAboutWords(rows, lines, open)
  for (const { mark, line } of explaining)
    open.push({
      line: placeIn(line.prose).line,
      message: `"${mark.title.text}" was taken for words about the marks, and is no item: gate.yaml names it under "not-items:"`,
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
    open: open.sort((a, b) => a.rank - b.rank || a.line - b.line),
  }
}

function rowsOf(table: Table, form: Form): ItemRow[] {
  return table.rows
    .filter((row) => !isNoItem(table, row, form))
    .map((row) => ({ table, form, row, claim: claimIn(entryOf(table, row, form).status) }))
}

function noItems({ concealed }: Checklist): string {
  const hidden = concealed.find(
    ({ kind, text }) => kind !== 'comment' && /\[[ xX]\]|<t[dr]\b|<li\b|✅|❌/iu.test(text),
  )
  return hidden === undefined
    ? 'no checklist found: no table with a column of statuses, no boxes, and no lines that begin or end with a sign'
    : `its items stand in ${hidden.kind === 'html' ? 'HTML' : `a ${hidden.kind} block`} at line ${hidden.place.line}, which is not read: write them as plain Markdown`
}

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

function editsOfRow(source: Source, { table, form, row }: ItemRow, isFilled: boolean): Edit[] {
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
function editsOfSums(source: Source, table: Table, form: Form): Edit[] {
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
  const mark = markOf({ kind: 'heading', depth: 0, prose: cell })
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

function editsOfLines(
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
        ? answerAt(title.prose, { isAnswered, areTopics })
        : title.prose.text.length
    const end = offsetIn(line.prose, line.prose.text.length)
    if (at < title.prose.text.length) {
      const from = offsetIn(title.prose, at)
      const lineEnd = endOfLine(source, from)
      const to = mark.kind === 'end' ? offsetIn(mark.status, 0) : Math.max(end, lineEnd)
      const cut = closing(source.text.slice(from, to))
      edits.push({ from, to, by: mark.kind === 'end' ? `${cut} ` : cut })
      open.push({
        line: place.line,
        message: `"${title.prose.text.slice(at).replace(/^[\s:–—(-]+/u, '')}" was taken for an answer and left out of the blank`,
        rank: 2,
      })
    }
    const answers = isFilled ? below.filter((one) => isAnswered && isBelowAnswer(one, line)) : []
    for (const one of answers) {
      const from = offsetIn(one.prose, 0)
      edits.push({ from, to: endOfLine(source, from), by: '' })
      open.push({
        line: placeIn(one.prose).line,
        message: `"${one.prose.text}" was taken for an answer and left out of the blank`,
        rank: 2,
      })
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

interface SignOffs {
  tables: { table: Table; role: number }[]
  columns: Made['signOff']
  roles: string[]
}

/** The tables of signatures. Those with the columns of the first one are asked for. */
function signOffIn(
  checklist: Checklist,
  tables: readonly Table[],
  rows: readonly ItemRow[],
): SignOffs {
  const items = new Set(rows.map(({ table }) => table))
  const found = tables
    .filter((table) => !items.has(table) && isSignOff(table.headers.map(({ text }) => text)))
    .map((table) => ({
      table,
      role: table.headers.findIndex(({ text }) => isHeader(text, 'role')),
    }))
  const [first] = found
  const lines = approvalsIn(checklist)
  if (first === undefined) return { tables: [], columns: null, roles: lines }
  const headers = first.table.headers.map(({ text }) => text)
  const named = (kind: 'name' | 'date' | 'signature', taken: readonly string[]): string | null =>
    headers.find(
      (header, at) => at !== first.role && !taken.includes(header) && isHeader(header, kind),
    ) ?? null
  const name = named('name', []) ?? ''
  const date = named('date', [name])
  const signature = named('signature', [name, date ?? ''])
  const roles = first.table.rows.map(({ cells }) => cells[first.role]?.text ?? '')
  const isTelling =
    roles.every((role) => keyOf(role) !== '') && new Set(roles).size === roles.length
  return {
    tables: found,
    columns: isTelling
      ? { role: headers[first.role] ?? '', name, date: date ?? signature ?? name, signature }
      : null,
    roles: isTelling ? roles : [],
  }
}

/** Labels of lines that sign, each of which stands once: `Approved by: Ana Diaz, 2026-03-04`, or nothing behind it yet. */
function approvalsIn({ blocks }: Checklist): string[] {
  const labels = blocks.flatMap((block) => {
    if (block.kind !== 'line' || block.ticked !== null) return []
    const [head = '', label = ''] = /^([^:：|]{2,40})[:：]\s*/u.exec(block.prose.text) ?? []
    const value = block.prose.text.slice(head.length)
    const isSigned = isNothing(value) || isAnswer({ ...block.prose, text: value })
    return isApproval(label) && isSigned ? [label] : []
  })
  return labels.filter((label) => labels.filter((one) => keyOf(one) === keyOf(label)).length === 1)
}

function editsOfSignOff(source: Source, tables: SignOffs['tables']): Edit[] {
  return tables.flatMap(({ table, role }) =>
    table.rows.flatMap((row) =>
      cellsOf(source, row.place.line).flatMap((cell, at) =>
        at === role || (row.cells[at]?.text ?? '') === '' ? [] : [{ ...cell, by: ' ' }],
      ),
    ),
  )
}

/** `Review date: 2026-06-09`, `Decision: GO`: the values that answer, in lines and in tables of two columns beside the items. */
function editsOfFields(
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
    open.push({
      line: placeIn(prose).line,
      message: `"${prose.text.slice(field.from)}" was taken for an answer and left out of the blank`,
      rank: 2,
    })
    return [{ from: afterMarks(source, from), to: endOfLine(source, from), by: '' }]
  })
}

/** `**Date:** 2026-03-04` keeps the marks that close its label. */
function afterMarks({ text }: Source, from: number): number {
  return from - (/[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0) + 1
}

function verdictOf(line: Line): { label: string; from: number } | null {
  const [head = '', label = ''] = /^([^:：|]{2,60})[:：]\s*/u.exec(line.prose.text) ?? []
  return head !== '' && isOfPage(line) && !isNothing(line.prose.text.slice(head.length))
    ? { label, from: head.length }
    : null
}

/** Words in the place of a status that nobody knows: they never pass until the gate says so. */
function askAboutWords(
  rows: readonly ItemRow[],
  lines: readonly MarkedLine[],
  open: Question[],
): void {
  const words = new Map<string, number[]>()
  const add = (word: string, line: number): void => {
    words.set(word, [...(words.get(word) ?? []), line])
  }
  for (const { table, row, form, claim } of rows)
    if (claim === 'unknown') add(entryOf(table, row, form).status.text, row.place.line)
  for (const { mark, line } of lines)
    if (claimOf(mark) === 'unknown') add(mark.status.text, placeIn(line.prose).line)
  const [first] = [...words.values()].flat()
  if (first === undefined) return
  const listed = [...words].map(([word, at]) => `"${word}" (line ${at.join(', ')})`)
  open.push({
    line: first,
    message: `which of these mean passed? ${listed.join(', ')}. Until gate.yaml names them under "statuses:", as "pass:" or "fail:", none of them passes`,
    rank: 1,
  })
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
    return claimOf({ status: { ...mark.status, text: head.trim() } }) !== 'unknown'
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

/** HTML may hide what follows it: such a page is never cleared. */
function warnOfHidden({ concealed }: Checklist, open: Question[]): void {
  for (const kind of ['html', 'math'] as const) {
    const own = concealed.filter((one) => one.kind === kind)
    const [first] = own
    if (first === undefined) continue
    const lines = [...new Set(own.map(({ place }) => place.line))]
    const what =
      kind === 'html' ? `HTML such as "${first.text.split('\n')[0]?.slice(0, 40)}"` : 'math'
    open.push({
      line: first.place.line,
      message: `this page can never be cleared as it is: ${what} may hide what it holds${lines.length > 1 ? `, here and at line ${lines.slice(1).join(', ')}` : ''}. Write it as plain Markdown; it is not in the blank`,
      rank: 0,
    })
  }
  const fences = concealed.filter(({ kind }) => kind === 'code')
  const [fence] = fences
  const holding = fences.find(({ text }) => /^\s*[-*]\s+\[[ xX]\]|[✅❌]/mu.test(text))
  if (holding !== undefined)
    open.push({
      line: holding.place.line,
      message: 'what looks like items in a code block is text, and is not part of this gate',
      rank: 1,
    })
  if (fence !== undefined)
    open.push({
      line: fence.place.line,
      message:
        fences.length === 1
          ? 'a code block is left out of the blank'
          : `${fences.length} code blocks are left out of the blank`,
      rank: 2,
    })
}

/** What a checklist says of itself, such as the gate that it was filled in for, is not true of the blank of another one. */
function withoutFrontMatter(text: string, { frontMatter }: Checklist, open: Question[]): string {
  if (frontMatter === null) return text
  open.push({
    line: frontMatter.line,
    message: 'the front matter is left out of the blank: it is about this checklist',
    rank: 2,
  })
  return text.replace(/^---\n[\s\S]*?\n---\n\s*/, '')
}

/** A blank must show all it asks: what a renderer may hide is left out. */
function withoutConcealed(text: string): string {
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

/** Each form of table once: the columns by which a filled-in page is read. */
function namesOf(rows: readonly ItemRow[]): Made['forms'] {
  const forms = new Map<string, Made['forms'][number]>()
  const isOneTable = new Set(rows.map(({ table }) => table)).size === 1
  for (const { table, form } of rows) {
    const header = (at: number): string => table.headers[at]?.text.trim() ?? ''
    const title = form.title.map(header)
    const status = form.status.map(header)
    const key = JSON.stringify([title, status])
    const known = forms.get(key)
    forms.set(key, {
      ...(isOneTable && form.id >= 0 && { id: header(form.id) }),
      title,
      status,
      evidence: [...new Set([...(known?.evidence ?? []), ...form.evidence.map(header)])].filter(
        (name) => name !== '',
      ),
      ...(known?.owner !== undefined && { owner: known.owner }),
      ...(form.owner >= 0 && header(form.owner) !== '' && { owner: header(form.owner) }),
    })
  }
  return [...forms.values()]
}

/** Letters that mean something else in other lists: `Y` beside `N` is yes, and no colour. */
function statusesOf(rows: readonly ItemRow[]): Made['statuses'] {
  const said = rows.map(({ table, row, form }) =>
    entryOf(table, row, form).status.text.trim().toLowerCase(),
  )
  const isLettered = said.every((word) => ['', 'y', 'n', 'x', 'n/a', 'na', '-'].includes(word))
  return isLettered && said.some((word) => ['y', 'x'].includes(word))
    ? { pass: ['y', 'x'].filter((word) => said.includes(word)), fail: ['n'] }
    : {}
}
