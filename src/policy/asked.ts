// What does a blank checklist ask? Read by the same reader as filled ones.

import { approvalsAs } from '../marks/approvals.ts'
import { itemEntries } from '../marks/items.ts'
import { placeIn } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import {
  boxesUnder,
  entriesOf,
  itemColumnsOf,
  keyOf,
  labelledIn,
  type Shape,
  sectionsOf,
  titleOf,
} from '../read/shapes.ts'

export interface AskedItem {
  id: string
  title: string
  /** The heading it stands under, in a task list; else null. */
  section: string | null
  /** The headings and upper boxes that it stands under, as one key: what tells two items of one title apart. */
  under?: string
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

/** `noFields`: labels of lines that look like fields and are none, such as the names in a sign-off; all of them, for a gate without fields. */
export function askedBy(
  blank: Checklist,
  shape: Shape,
  noFields: readonly string[] | 'all',
): Asked {
  const asked: Asked = {
    items: [],
    fields: [],
    roles: [],
    title: titleOf(blank),
    headings: [],
    placeholders: {},
    problems: [],
  }
  const add = (
    id: string,
    title: string,
    section: string | null,
    blanks: AskedItem['blank'],
    line: number,
  ): void => {
    if (id === '' || title === '')
      asked.problems.push({ message: 'an item needs an id and a title', line })
    else if (
      asked.items.some(
        (item) =>
          item.id === id || (item.section === section && keyOf(item.title) === keyOf(title)),
      )
    )
      asked.problems.push({ message: `item "${id}" is asked twice`, line })
    else asked.items.push({ id, title, section, blank: blanks })
  }
  const columns = itemColumnsOf(shape)
  for (const entry of columns === null ? [] : entriesOf(blank, columns, ['title', 'status'])) {
    const { id, title, status, evidence, owner, next } = entry.cells
    const line = entry.row.place.line
    if (entry.extra.length > 0 || entry.doubled.length > 0)
      asked.problems.push({ message: 'the row has other columns than its header', line })
    else {
      // a table without a column of numbers is numbered in order
      const number = columns?.id === undefined ? String(asked.items.length + 1) : (id?.text ?? '')
      const blanks = {
        status: status?.text ?? '',
        evidence: evidence?.text ?? '',
        owner: owner?.text ?? '',
        next: next?.text ?? '',
      }
      add(number, title?.text ?? '', null, blanks, line)
    }
  }
  for (const entry of itemEntries(blank, shape)) {
    const { title, status, evidence, owner } = entry.cells
    asked.items.push({
      id: entry.id,
      title: title?.text ?? '',
      section: entry.section,
      under: entry.under,
      blank: {
        status: entry.isBox ? '' : (status?.text ?? ''),
        evidence: entry.isBox ? '' : (evidence?.text ?? ''),
        owner: owner?.text ?? '',
        next: '',
      },
    })
  }
  const roles = [
    ...(shape.signOff === null
      ? []
      : entriesOf(blank, shape.signOff, ['role', 'signature']).map((entry) => ({
          role: entry.cells.role?.text ?? '',
          line: entry.row.place.line,
        }))),
    ...(shape.signLines.length === 0 || shape.signOffBoxes !== null
      ? []
      : [
          ...labelledIn(blank, shape.signLines).filter(
            ({ isField, isFirst }) => isField && isFirst,
          ),
          ...approvalsAs(blank, shape.signLines),
        ]
    ).map(({ label, value }) => ({ role: label, line: placeIn(value).line })),
    ...boxesUnder(blank, shape.signOffBoxes?.section ?? null).map((line) => ({
      role: line.prose.text.replace(/\s*\(.*$/u, ''),
      line: placeIn(line.prose).line,
    })),
  ]
  for (const { role, line } of roles) {
    if (role === '' || asked.roles.some((other) => keyOf(other.role) === keyOf(role))) {
      asked.problems.push({ message: 'a sign-off row needs a role of its own', line })
    } else asked.roles.push({ role })
  }
  for (const block of blank.blocks) {
    if (block.kind === 'heading' && block.depth > 1) asked.headings.push(block.prose.text)
    if (
      noFields === 'all' ||
      block.kind !== 'line' ||
      block.ticked !== null ||
      (block.task !== null && block.task !== undefined)
    )
      continue
    const field = /^([^:[\]]{2,60}):\s*(.*)$/u.exec(block.prose.text)
    if (field?.[1] === undefined) continue
    const label = field[1].trim()
    if (noFields.some((other) => keyOf(other) === keyOf(label))) continue
    if (asked.fields.some((other) => keyOf(other.label) === keyOf(label))) {
      asked.problems.push({
        message: `field "${label}" is asked twice`,
        line: placeIn(block.prose).line,
      })
    } else asked.fields.push({ label, blank: field[2] ?? '' })
  }
  for (const [heading, lines] of sectionsOf(blank, asked.headings))
    asked.placeholders[heading] = lines.map((line) => line.prose.text)
  for (const concealed of blank.concealed) {
    if (concealed.kind !== 'comment')
      asked.problems.push({
        message: `a blank must show all it asks: ${concealed.kind} hides something`,
        line: concealed.place.line,
      })
  }
  return asked
}
