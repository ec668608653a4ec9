// Who signs a checklist that exists, by its tables and its lines?

import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { wordsOf } from '../facts/tokens.ts'
import { type Approval, approvalsOf, headsApprovals, roleIn } from '../marks/approvals.ts'
import { isHeader, isSignOff, type Kind } from '../marks/column-names.ts'
import type { Block, Checklist, Line } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { labelOf } from '../read/labels.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { isAnswer } from './answers.ts'
import { type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut, type Question } from './questions.ts'
import type { Made } from './yaml.ts'

export interface Signed {
  role: string
  line: number
}

export interface SignOffs {
  tables: { table: Table; role: number }[]
  columns: Made['signOff']
  roles: string[]
  /** Those of the roles whose line says who signed. */
  signed: Signed[]
  /** What is taken out of the lines that sign. */
  edits: Edit[]
  /** The lines that sign, or stand where lines should. */
  lines: ReadonlySet<Block>
}

/** Who signs: by tables of signatures, of which those with the columns of the first one are asked for, else by lines. What is not understood is said. */
export function signOffIn(
  source: Source,
  checklist: Checklist,
  items: ReadonlySet<unknown>,
  open: Question[],
): SignOffs {
  const tables = checklist.blocks
    .filter((block): block is Table => block.kind === 'table' && !items.has(block))
    .filter(isSignOff)
    .map((table) => ({
      table,
      role: table.headers.findIndex(({ text }) => isHeader(text, 'role')),
    }))
  const lines = linesIn(source, checklist, items, new Set(tables.map(({ table }) => table)), open)
  const [first] = tables
  const found = { tables, edits: lines.edits, lines: lines.taken }
  if (first === undefined)
    return { ...found, columns: null, roles: lines.roles, signed: lines.signed }
  const headers = first.table.headers.map(({ text }) => text)
  const named = (kind: 'name' | 'date' | 'signature', taken: readonly string[]): string | null =>
    headers.find(
      (header, at) => at !== first.role && !taken.includes(header) && isHeader(header, kind),
    ) ?? null
  const name = named('name', []) ?? ''
  const date = named('date', [name])
  const signature = named('signature', [name, date ?? ''])
  const isOfForm = ({ headers: own }: Table): boolean =>
    own.map(({ text }) => text).join('|') === headers.join('|')
  const rows = tables.flatMap(({ table }) => (isOfForm(table) ? table.rows : []))
  const roles = rows.map(({ cells }) => cells[first.role]?.text ?? '')
  const isTelling =
    roles.every((role) => keyOf(role) !== '') && new Set(roles.map(keyOf)).size === roles.length
  const lost = (line: number, what: string): void => {
    open.push({ line, message: `${what}: ${howToSign}`, rank: 1 })
  }
  if (!isTelling)
    lost(
      first.table.place.line,
      'nobody has to sign, as the rows of this table have no roles of their own',
    )
  for (const { table } of tables.filter((one) => !isOfForm(one.table)))
    lost(
      table.place.line,
      'this table of signatures has other columns than the first, and is not asked for',
    )
  if (lines.roles.length > 0 && isTelling)
    lost(
      lines.line,
      `beside a table of signatures lines are not asked for ("${lines.roles.join('", "')}")`,
    )
  return {
    ...found,
    columns: isTelling
      ? { role: headers[first.role] ?? '', name, date: date ?? signature ?? name, signature }
      : null,
    roles: isTelling ? roles : [],
    signed: [],
  }
}

const howToSign =
  'write who signs as one table with the columns Role, Name and Date, or as lines such as "Approved by: NAME, DAY", and adopt again'

interface Lines {
  roles: string[]
  signed: Signed[]
  edits: Edit[]
  taken: Set<Block>
  /** Where the first one stands. */
  line: number
}

/** A heading, or a label with nothing behind it, below which somebody signs. */
interface Section {
  title: string
  line: number
  isUnderstood: boolean
  unread: { line: number; text: string; isAnswer: boolean }[]
}

function linesIn(
  source: Source,
  { blocks }: Checklist,
  items: ReadonlySet<unknown>,
  tables: ReadonlySet<unknown>,
  open: Question[],
): Lines {
  const found: Lines = { roles: [], signed: [], edits: [], taken: new Set(), line: 1 }
  const sections: Section[] = []
  let section: Section | null = null
  const repeated = repeatedIn(blocks)
  const ask = (role: string, value: Prose, to: number): void => {
    if (found.roles.length === 0) found.line = placeIn(value).line
    found.roles.push(role)
    if (section !== null) section.isUnderstood = true
    if (!isFilled(value)) return
    found.signed.push({ role, line: placeIn(value).line })
    found.edits.push({ from: offsetIn(value, 0), to, by: '' })
    open.push(leftOut(placeIn(value).line, value.text))
  }
  for (const [at, block] of blocks.entries()) {
    const title = titleOf(block, blocks[at + 1])
    if (block.kind === 'heading' || title !== null) {
      section = null
      if (title !== null && block.kind !== 'table') {
        section = { title, line: placeIn(block.prose).line, isUnderstood: false, unread: [] }
        sections.push(section)
      }
      continue
    }
    if (items.has(block) || tables.has(block)) {
      if (section !== null) section.isUnderstood = true
      continue
    }
    if (block.kind === 'table') {
      const text = block.headers.map((header) => header.text).join(' | ')
      section?.unread.push({ line: block.place.line, text, isAnswer: true })
      continue
    }
    const approvals = approvalsOf(block.prose)
    for (const [index, one] of approvals.entries()) {
      const next = approvals[index + 1]
      const end = lineEndOf(source, one.value)
      const to =
        next === undefined
          ? end
          : Math.min(end, source.text.lastIndexOf(next.label, offsetIn(next.value, 0)))
      const role = repeated.has(keyOf(one.label)) ? namedIn(one) : one
      found.taken.add(block)
      if (role !== null && (!isFilled(role.value) || isAnswer(role.value)))
        ask('role' in role ? role.role : role.label, role.value, to)
      else
        sections.push({
          title: one.label,
          line: placeIn(block.prose).line,
          isUnderstood: false,
          unread: [{ line: placeIn(one.value).line, text: one.value.text, isAnswer: false }],
        })
    }
    if (approvals.length > 0 || section === null) continue
    const own = roleOf(block)
    if (own !== null) {
      found.taken.add(block)
      ask(own.role, own.value, lineEndOf(source, own.value))
    } else if (/\p{L}/u.test(block.prose.text)) {
      const isOne = isAnswer(block.prose)
      section.unread.push({
        line: placeIn(block.prose).line,
        text: block.prose.text,
        isAnswer: isOne,
      })
      if (!isOne) continue
      found.taken.add(block)
      const from = offsetIn(block.prose, 0)
      found.edits.push({ from, to: lineEndOf(source, block.prose), by: '' })
      open.push(leftOut(placeIn(block.prose).line, block.prose.text))
    }
  }
  for (const { title, line, isUnderstood, unread } of sections) {
    const [first] = isUnderstood ? unread.filter((one) => one.isAnswer) : unread
    if (first === undefined) continue
    const message = `who signs is not understood here, and is not asked for ("${title}": "${first.text}"): ${howToSign}`
    open.push({ line: isUnderstood ? first.line : line, message, rank: 1 })
  }
  return found
}

/** What a heading, or a label alone, says of what stands below it, where that signs; null for others. */
function titleOf(block: Block, below: Block | undefined): string | null {
  if (block.kind === 'table' || (block.kind === 'line' && block.ticked !== null)) return null
  const { text } = block.prose
  if (!headsApprovals(text)) return null
  if (block.kind === 'heading') return text
  if (!/[:：]\s*$/u.test(text) && wordsOf(text).length > 3) return null
  const isSigned =
    below?.kind === 'line' &&
    approvalsOf(below.prose).length === 0 &&
    (roleOf(below) !== null || isAnswer(below.prose))
  return below?.kind === 'table' || isSigned ? text : null
}

/** Labels of approvals that stand more than once. */
function repeatedIn(blocks: readonly Block[]): Set<string> {
  const keys = blocks.flatMap((block) =>
    block.kind === 'line' && block.ticked === null
      ? approvalsOf(block.prose).map(({ label }) => keyOf(label))
      : [],
  )
  return new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
}

/** The role that an approval names, and not the person. */
function namedIn(approval: Approval): { role: string; value: Prose } | null {
  const found = roleIn(approval)
  return found === null || findPeople(found.role).length > 0 ? null : found
}

/** `Business owner: ____ Date: ____`, `CISO: Ana Diaz, 2026-03-04`, below such a heading. */
function roleOf({ prose, ticked }: Line): { role: string; value: Prose } | null {
  const found = labelOf(prose.text)
  if (found === null || ticked !== null) return null
  if (parts.some((kind) => isHeader(found.label, kind))) return null
  const value = slice(prose, found.from)
  return isFilled(value) && !isAnswer({ ...value, links: [] }) ? null : { role: found.label, value }
}

const parts: readonly Kind[] = ['name', 'date', 'signature']

/** Whether more stands there than lines to write on, and what is to be written: `____ Date: ____`, `(name), (date)`. */
function isFilled({ text }: Prose): boolean {
  const said = text.replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>|\p{L}[\p{L}\s]{0,60}[:：]/gu, '')
  return !isNothing(text) && /[\p{L}\p{N}]/u.test(said)
}

function lineEndOf(source: Source, prose: Prose): number {
  return endOfLine(source, offsetIn(prose, Math.max(0, prose.text.length - 1)))
}
