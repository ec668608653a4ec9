// Which lines of a checklist that exists sign it, and which stand where lines should?

import { type Approval, approvalsIn, approvalsOf } from '../marks/approvals.ts'
import type { Block, Checklist, Line } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import { isAnswer } from './answers.ts'
import { type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut, type Question, question } from './questions.ts'
import { isFilled, namedIn, type Role, roleOf, titleOf } from './sign-roles.ts'

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

/** A heading, or a label with nothing behind it, below which somebody signs. */
interface Section {
  title: string
  line: number
  isUnderstood: boolean
  unread: { line: number; text: string; isAnswer: boolean; isRepeated?: boolean }[]
}

export const howToSign =
  'write who signs as one table with the columns Role, Name and Date, or as lines such as "Approved by: NAME, DAY", and adopt again'

/** The page, read up to a line. */
interface Draft extends SignLines {
  source: Source
  checklist: Checklist
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
  const draft: Draft = { ...found, source, checklist, repeated, sections: [], section: null }
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
  const [first] = isUnderstood
    ? unread.filter((one) => one.isAnswer || one.isRepeated === true)
    : unread
  if (first === undefined) return []
  const why =
    first.isRepeated === true ? ', with a label that stands on the page more than once' : ''
  const message = `who signs is not understood here, and is not asked for ("${title}": "${first.text}"${why}): ${howToSign}`
  return [question(isUnderstood ? first.line : line, 1, message)]
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
  // a label that stands elsewhere too does not say which of its lines signs
  const isRepeated = own !== null && labelledIn(draft.checklist, [own.role]).length > 1
  if (own !== null && !isRepeated) {
    taken.add(line)
    ask(draft, own, lineEndOf(source, own.value))
  } else if (/\p{L}/u.test(prose.text)) {
    const isOne = isAnswer(prose)
    section.unread.push({ line: lineOf(line), text: prose.text, isAnswer: isOne, isRepeated })
    if (!isOne) return
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

function lineEndOf(source: Source, prose: Prose): number {
  return endOfLine(source, offsetIn(prose, Math.max(0, prose.text.length - 1)))
}
