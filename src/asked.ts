// What does a blank checklist ask? Read by the same reader as filled ones.
import { placeIn } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import { type Columns, entriesOf, keyOf, sectionsOf, titleOf } from './checklist/shapes.ts'

export type { Columns } from './checklist/shapes.ts'

/** The tokens of each claimed status; a token not in the table is no status. */
export interface Statuses {
  pass: string[]
  warn: string[]
  fail: string[]
  na: string[]
}

export interface AskedItem {
  id: string
  title: string
  /** The placeholders of the blank: a cell with the same text is not filled in. */
  blank: { status: string; evidence: string; owner: string; next: string }
}

export interface AskedField {
  label: string
  blank: string
}

export interface AskedRole {
  role: string
}

export interface Asked {
  items: AskedItem[]
  fields: AskedField[]
  roles: AskedRole[]
  /** The text of the blank's title. */
  title: string
  headings: string[]
  /** The lines under each heading, as keys without brackets: the same line in a filled checklist is not filled in. */
  placeholders: Record<string, string[]>
  /** Lines of the blank that look like something asked and are not understood. */
  problems: { message: string; line: number }[]
}

export function askedBy(blank: Checklist, columns: Columns): Asked {
  const asked: Asked = { items: [], fields: [], roles: [], title: titleOf(blank), headings: [], placeholders: {}, problems: [] }
  const { items } = columns
  for (const entry of entriesOf(
    blank,
    { id: items.id, title: items.title, status: items.status, evidence: items.evidence, owner: items.owner, next: items.next },
    ['title', 'status'],
  )) {
    const { id, title, status, evidence, owner, next } = entry.cells
    const line = entry.row.place.line
    if (id === null || id.text === '' || title === null || title.text === '') asked.problems.push({ message: 'an item needs an id and a title', line })
    else if (asked.items.some((item) => item.id === id.text || keyOf(item.title) === keyOf(title.text))) {
      asked.problems.push({ message: `item "${id.text}" is asked twice`, line })
    } else if (entry.extra.length > 0 || entry.doubled.length > 0) asked.problems.push({ message: 'the row has other columns than its header', line })
    else
      asked.items.push({
        id: id.text,
        title: title.text,
        blank: { status: status?.text ?? '', evidence: evidence?.text ?? '', owner: owner?.text ?? '', next: next?.text ?? '' },
      })
  }
  for (const entry of entriesOf(blank, columns.signOff, ['role', 'signature'])) {
    const role = entry.cells.role?.text ?? ''
    if (role === '' || asked.roles.some((other) => keyOf(other.role) === keyOf(role))) {
      asked.problems.push({ message: 'a sign-off row needs a role of its own', line: entry.row.place.line })
    } else asked.roles.push({ role })
  }
  for (const block of blank.blocks) {
    if (block.kind === 'heading' && block.depth > 1) asked.headings.push(block.prose.text)
    if (block.kind !== 'line') continue
    const field = /^([^:[\]]{2,60}):\s*(.*)$/u.exec(block.prose.text)
    if (field?.[1] === undefined) continue
    const label = field[1].trim()
    if (asked.fields.some((other) => keyOf(other.label) === keyOf(label))) {
      asked.problems.push({ message: `field "${label}" is asked twice`, line: placeIn(block.prose).line })
    } else asked.fields.push({ label, blank: field[2] ?? '' })
  }
  for (const [heading, lines] of sectionsOf(blank, asked.headings)) asked.placeholders[heading] = lines.map((line) => line.prose.text)
  for (const concealed of blank.concealed) {
    if (concealed.kind !== 'comment')
      asked.problems.push({ message: `a blank must show all it asks: ${concealed.kind} hides something`, line: concealed.place.line })
  }
  return asked
}
