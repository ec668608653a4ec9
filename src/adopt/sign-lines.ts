// Which lines of a checklist that exists sign it, and which stand where lines should?

import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { wordsOf } from '../facts/tokens.ts'
import {
  type Approval,
  approvalsIn,
  approvalsOf,
  headsApprovals,
  roleIn,
} from '../marks/approvals.ts'
import { isHeader, type Kind } from '../marks/column-names.ts'
import type { Block, Checklist, Line } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { labelOf } from '../read/labels.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import { isAnswer } from './answers.ts'
import { type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut, type Question } from './questions.ts'

export interface Signed {
  role: string
  line: number
}

interface SignLines {
  roles: string[]
  signed: Signed[]
  edits: Edit[]
  taken: Set<Block>
  open: Question[]
  /** Where the first one stands. */
  line: number
}

/** Who has to sign, and what the line says of that. */
interface Role {
  role: string
  value: Prose
}

/** A heading, or a label with nothing behind it, below which somebody signs. */
interface Section {
  title: string
  line: number
  isUnderstood: boolean
  unread: { line: number; text: string; isAnswer: boolean }[]
}

export const howToSign =
  'write who signs as one table with the columns Role, Name and Date, or as lines such as "Approved by: NAME, DAY", and adopt again'

/** The page, read up to a line. */
interface Draft extends SignLines {
  source: Source
  /** Labels of approvals that stand more than once: they name no role. */
  repeated: ReadonlySet<string>
  sections: Section[]
  section: Section | null
}

/** The lines that sign; `others`: tables and lines that are something else. */
export function signLinesIn(
  source: Source,
  checklist: Checklist,
  others: ReadonlySet<unknown>,
): SignLines {
  const { blocks } = checklist
  const labels = approvalsIn(checklist).map(({ label }) => keyOf(label))
  const repeated = new Set(labels.filter((label, at) => labels.indexOf(label) !== at))
  const found: SignLines = { roles: [], signed: [], edits: [], taken: new Set(), open: [], line: 1 }
  const draft: Draft = { ...found, source, repeated, sections: [], section: null }
  for (const [at, block] of blocks.entries()) {
    const { section } = draft
    const title = titleOf(block, blocks[at + 1])
    if (title !== null) draft.section = sectionOf(draft, title, lineOf(block))
    else if (block.kind === 'heading') draft.section = null
    else if (others.has(block)) understood(section)
    else if (block.kind === 'line') takeLine(draft, block)
    else {
      const text = block.headers.map((header) => header.text).join(' | ')
      section?.unread.push({ line: lineOf(block), text, isAnswer: true })
    }
  }
  draft.open.push(...draft.sections.flatMap(questionOn))
  return draft
}

function sectionOf({ sections }: Draft, title: string, line: number): Section {
  const section: Section = { title, line, isUnderstood: false, unread: [] }
  sections.push(section)
  return section
}

function understood(section: Section | null): void {
  if (section !== null) section.isUnderstood = true
}

function lineOf(block: Block): number {
  return block.kind === 'table' ? block.place.line : placeIn(block.prose).line
}

/** What is not understood of a section. */
function questionOn({ title, line, isUnderstood, unread }: Section): Question[] {
  const [first] = isUnderstood ? unread.filter((one) => one.isAnswer) : unread
  if (first === undefined) return []
  const message = `who signs is not understood here, and is not asked for ("${title}": "${first.text}"): ${howToSign}`
  return [{ line: isUnderstood ? first.line : line, message, rank: 1 }]
}

/** A line that approves, once or several times, or one below a heading where somebody signs. */
function takeLine(draft: Draft, line: Line): void {
  const { section, source, taken, edits } = draft
  const { prose } = line
  const approvals = approvalsOf(prose)
  for (const [index, one] of approvals.entries())
    takeApproval(draft, line, one, approvals[index + 1])
  if (approvals.length > 0 || section === null) return
  const own = roleOf(line)
  if (own !== null) {
    taken.add(line)
    ask(draft, own, lineEndOf(source, own.value))
  } else if (/\p{L}/u.test(prose.text)) {
    section.unread.push({ line: lineOf(line), text: prose.text, isAnswer: isAnswer(prose) })
    if (!isAnswer(prose)) return
    taken.add(line)
    edits.push(answerEdit(prose, lineEndOf(source, prose)))
  }
}

/** `Approved by: Ana Diaz Date: 2026-03-04`, up to the next one in its line. */
function takeApproval(draft: Draft, line: Line, one: Approval, next: Approval | undefined): void {
  const { source, repeated, taken } = draft
  const role = repeated.has(keyOf(one.label)) ? namedIn(one) : { ...one, role: one.label }
  taken.add(line)
  if (role !== null && (!isFilled(role.value) || isAnswer(role.value))) {
    const from =
      next === undefined
        ? Number.POSITIVE_INFINITY
        : source.text.lastIndexOf(next.label, offsetIn(next.value, 0))
    ask(draft, role, Math.min(lineEndOf(source, one.value), from))
  } else
    sectionOf(draft, one.label, lineOf(line)).unread.push({
      line: placeIn(one.value).line,
      text: one.value.text,
      isAnswer: false,
    })
}

function ask(draft: Draft, { role, value }: Role, to: number): void {
  const { line } = placeIn(value)
  if (draft.roles.length === 0) draft.line = line
  draft.roles.push(role)
  understood(draft.section)
  if (!isFilled(value)) return
  draft.signed.push({ role, line })
  draft.edits.push(answerEdit(value, to))
}

function answerEdit(prose: Prose, to: number): Edit {
  const answer = leftOut(placeIn(prose).line, prose.text)
  return { from: offsetIn(prose, 0), to, by: '', answer }
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

/** The role that an approval names, and not the person. */
function namedIn(approval: Approval): Role | null {
  const found = roleIn(approval)
  return found === null || findPeople(found.role).length > 0 ? null : found
}

/** `Business owner: ____ Date: ____`, `CISO: Ana Diaz, 2026-03-04`, below such a heading. */
function roleOf({ prose, ticked }: Line): Role | null {
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
