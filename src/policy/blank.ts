// What does a blank checklist ask? Read by the same reader as filled ones.

import { approvalsAs } from '../marks/approvals.ts'
import { itemEntries } from '../marks/items.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Entry, entriesOf } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { placeIn } from '../read/prose.ts'
import { boxesUnder, sectionsOf, titleOf } from '../read/sections.ts'
import { type ItemColumns, itemColumnsOf, type Shape } from '../read/shape.ts'

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

export interface Asked {
  items: AskedItem[]
  fields: AskedField[]
  roles: { role: string }[]
  /** The text of the blank's title. */
  title: string
  headings: string[]
  /** The lines under each heading, as keys without brackets: the same line in a filled checklist is not filled in. */
  placeholders: Record<string, string[]>
  /** Lines of the blank that look like something asked and are not understood. */
  problems: Problem[]
}

interface Problem {
  message: string
  line: number
}

/** What is asked, or what is wrong with the line that asks it. */
type Asking<T> = T | Problem

/** `noFields`: labels of lines that look like fields and are none, such as the names in a sign-off; all of them, for a gate without fields. */
export function askedBy(
  blank: Checklist,
  shape: Shape,
  noFields: readonly string[] | 'all',
): Asked {
  const headings = blank.blocks.flatMap((block) =>
    block.kind === 'heading' && block.depth > 1 ? [block.prose.text] : [],
  )
  const rows = rowsAsked(blank, shape)
  const roles = rolesAsked(blank, shape)
  const fields = noFields === 'all' ? [] : fieldsAsked(blank, noFields)
  const hidden = blank.concealed.filter(({ kind }) => kind !== 'comment')
  return {
    items: [...rows.filter(isFine), ...boxesAsked(blank, shape)],
    fields: fields.filter(isFine),
    roles: roles.filter(isFine),
    title: titleOf(blank),
    headings,
    placeholders: Object.fromEntries(
      [...sectionsOf(blank, headings)].map(([heading, lines]) => [
        heading,
        lines.map((line) => line.prose.text),
      ]),
    ),
    problems: [
      ...[...rows, ...roles, ...fields].filter((one): one is Problem => !isFine(one)),
      ...hidden.map(({ kind, place: { line } }) => ({
        message: `a blank must show all it asks: ${kind} hides something`,
        line,
      })),
    ],
  }
}

function isFine<T extends object>(asked: Asking<T>): asked is T {
  return !('message' in asked)
}

/** The items of a table. */
function rowsAsked(blank: Checklist, shape: Shape): Asking<AskedItem>[] {
  const columns = itemColumnsOf(shape)
  const items: Asking<AskedItem>[] = []
  for (const entry of columns === null ? [] : entriesOf(blank, columns, ['title', 'status'])) {
    const before = items.filter(isFine)
    // a table without a column of numbers is numbered in order
    const number = columns?.id === undefined ? String(before.length + 1) : undefined
    items.push(rowAsked(entry, number, before))
  }
  return items
}

function rowAsked(
  { cells, row, extra, doubled }: Entry<keyof ItemColumns>,
  number: string | undefined,
  before: readonly AskedItem[],
): Asking<AskedItem> {
  const text = (key: keyof ItemColumns): string => cells[key]?.text ?? ''
  const problem = (message: string): Problem => ({ message, line: row.place.line })
  const [id, title] = [number ?? text('id'), text('title')]
  if (extra.length > 0 || doubled.length > 0)
    return problem('the row has other columns than its header')
  if (id === '' || title === '') return problem('an item needs an id and a title')
  if (before.some((item) => item.id === id || keyOf(item.title) === keyOf(title)))
    return problem(`item "${id}" is asked twice`)
  return {
    id,
    title,
    section: null,
    blank: {
      status: text('status'),
      evidence: text('evidence'),
      owner: text('owner'),
      next: text('next'),
    },
  }
}

/** The items of tables of several forms, and boxes. */
function boxesAsked(blank: Checklist, shape: Shape): AskedItem[] {
  return itemEntries(blank, shape).map(({ id, section, under, isBox, cells }) => ({
    id,
    title: cells.title?.text ?? '',
    section,
    under,
    blank: {
      status: isBox ? '' : (cells.status?.text ?? ''),
      evidence: isBox ? '' : (cells.evidence?.text ?? ''),
      owner: cells.owner?.text ?? '',
      next: '',
    },
  }))
}

/** Who signs: in the rows of a table, in lines that begin with a role, or by boxes. */
function rolesAsked(
  blank: Checklist,
  { signOff, signLines, signOffBoxes }: Shape,
): Asking<{ role: string }>[] {
  const rows = signOff === null ? [] : entriesOf(blank, signOff, ['role', 'signature'])
  const lines =
    signLines.length === 0 || signOffBoxes !== null
      ? []
      : [
          ...labelledIn(blank, signLines).filter(({ isField, isFirst }) => isField && isFirst),
          ...approvalsAs(blank, signLines),
        ]
  const found = [
    ...rows.map(({ cells, row }) => ({ role: cells.role?.text ?? '', line: row.place.line })),
    ...lines.map(({ label, value }) => ({ role: label, line: placeIn(value).line })),
    ...boxesUnder(blank, signOffBoxes?.section ?? null).map(({ prose }) => ({
      role: prose.text.replace(/\s*\(.*$/u, ''),
      line: placeIn(prose).line,
    })),
  ]
  return found.map(({ role, line }, at) =>
    role === '' || found.findIndex((other) => keyOf(other.role) === keyOf(role)) < at
      ? { message: 'a sign-off row needs a role of its own', line }
      : { role },
  )
}

/** Lines with a colon that are no boxes. */
function fieldsAsked(blank: Checklist, noFields: readonly string[]): Asking<AskedField>[] {
  const found = blank.blocks.flatMap((block) => {
    if (block.kind !== 'line' || block.ticked !== null || (block.task ?? null) !== null) return []
    const [, name, value = ''] = /^([^:[\]]{2,60}):\s*(.*)$/u.exec(block.prose.text) ?? []
    const label = name?.trim() ?? ''
    return name === undefined || noFields.some((other) => keyOf(other) === keyOf(label))
      ? []
      : [{ label, blank: value, line: placeIn(block.prose).line }]
  })
  return found.map(({ line, ...field }, at) =>
    found.findIndex(({ label }) => keyOf(label) === keyOf(field.label)) < at
      ? { message: `field "${field.label}" is asked twice`, line }
      : field,
  )
}
