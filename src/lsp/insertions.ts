// What does the blank have that a page lacks, and which line would add it? Never a status and never a signature: what is added is as empty as in the blank.

import type { TextEdit } from 'vscode-languageserver-protocol'
import { ifRefused } from '../errors.ts'
import { rolesDue } from '../pair/roles.ts'
import type { GateRole } from '../policy/gate.ts'
import { keyOf } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { readChecklist } from '../read/markdown.ts'
import { placeIn } from '../read/prose.ts'
import { sourceOf } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import type { Finding } from '../result.ts'
import { type Addition, additions } from '../run/missing-items.ts'
import type { Reading } from './judging.ts'

export interface Insertion {
  title: string
  edits: TextEdit[]
}

/** What would put a finding right, as far as a line of the blank does. */
export function insertionsFor(finding: Finding, reading: Reading): Insertion[] {
  return (makers[finding.rule]?.(finding, reading) ?? []).map(({ title, lines }) => ({
    title,
    edits: lines.map((line) => editOf(line, reading.answers.checklist.source.text)),
  }))
}

/** `replaces`: the line behind it goes. */
type Line = Addition & { replaces?: true }
type Made = { title: string; lines: Line[] }

const makers: Record<string, (finding: Finding, reading: Reading) => Made[]> = {
  'missing-item': missingItems,
  'open-item': openItem,
  'missing-field': missingField,
  signed: (finding, reading) => {
    const { gate, answers } = reading
    const named = rolesDue(gate, answers).filter(({ role }) => finding.message.includes(role))
    return rolesAbsent(named, reading)
  },
  'risk-accepted': (_, reading) =>
    rolesAbsent(
      reading.gate.roles.filter(({ required }) => required === 'conditional'),
      reading,
    ),
  'self-approval': (_, reading) =>
    rolesAbsent(
      reading.gate.roles.filter(({ required }) => required === 'self-approved'),
      reading,
    ),
}

/** The item itself, and where more are missing, all of them. */
function missingItems({ item }: Finding, { gate, answers, file }: Reading): Made[] {
  const missing = answers.items.filter(({ rows }) => rows.length === 0).map((one) => one.item)
  const own = missing.filter(({ id }) => id === item)
  const made = (title: string, items: typeof missing): Made[] => {
    // where a line has to be added by hand, nothing is offered
    const lines = ifRefused([], () => additions(gate, answers, items, file).reverse())
    return lines.length === 0 ? [] : [{ title, lines }]
  }
  return [
    ...own.flatMap(({ id, title }) => made(`Add item ${id} "${title}"`, own)),
    ...(own.length > 0 && missing.length > 1
      ? made(`Add all ${missing.length} missing items`, missing)
      : []),
  ]
}

/** A row that names the item, in the table of open items; where the page has none, the blank's. */
function openItem({ item }: Finding, { gate, answers }: Reading): Made[] {
  const { openItems } = gate.shape
  if (item === null || openItems === null) return []
  if (answers.openItems.some(({ items }) => items.includes(item))) return []
  const title = `Add an open item for item ${item}`
  const isOwn = (table: Table): boolean => indexOf(table, openItems.item) >= 0
  const table = tableOf(answers.checklist, isOwn)
  if (table !== undefined)
    return [{ title, lines: [rowBehind(table, openItems.item, item, reading(answers))] }]
  const { blocks } = readChecklist(sourceOf(gate.blankText))
  const blank = tableOf({ blocks }, isOwn)
  if (blank === undefined) return []
  const lines = gate.blankText.split('\n')
  const heading = blocks.findLast(
    (block) => block.kind === 'heading' && placeIn(block.prose).line < blank.place.line,
  )
  const from = heading?.kind === 'heading' ? placeIn(heading.prose).line : blank.place.line
  const head = lines.slice(from - 1, blank.place.line + 1)
  const row = rowOf(blank, openItems.item, item)
  const own = reading(answers)
  const end = own.findLastIndex((line) => line.trim() !== '') + 1
  return [{ title, lines: [{ behind: end, text: ['', ...head, row].join('\n') }] }]
}

/** The line of the blank, below the nearest field before it that the page has. */
function missingField(finding: Finding, { gate, answers }: Reading): Made[] {
  const { checklist } = answers
  const has = (label: string): boolean => labelledIn(checklist, [label]).length > 0
  const at = gate.fields.findIndex(
    ({ label, also }) =>
      finding.message.startsWith(`"${label}"`) && ![label, ...also].some((one) => has(one)),
  )
  const field = gate.fields[at]
  const above = gate.fields.slice(0, Math.max(0, at)).findLast(({ label }) => has(label))
  if (field === undefined || above === undefined) return []
  const [near] = labelledIn(checklist, [above.label])
  const blank = gate.blankText
    .split('\n')
    .find((line) => keyOf(line).startsWith(keyOf(field.label)) && line.includes(':'))
  if (near === undefined || blank === undefined) return []
  const behind = placeIn(near.value).line
  return [{ title: `Add the field "${field.label}"`, lines: [{ behind, text: blank }] }]
}

/** A row for each of the roles that has none, at the end of the sign-off. */
function rolesAbsent(roles: readonly GateRole[], { gate, answers }: Reading): Made[] {
  const { signOff } = gate.shape
  if (signOff === null) return []
  const table = tableOf(answers.checklist, (one) => indexOf(one, signOff.role) >= 0)
  if (table === undefined) return []
  const isThere = (role: GateRole): boolean => answers.signOffs.some((row) => row.role === role)
  return roles
    .filter((role) => !isThere(role))
    .map(({ role }) => ({
      title: `Add a row for ${role} to the sign-off`,
      lines: [rowBehind(table, signOff.role, role, reading(answers))],
    }))
}

function reading({ checklist }: Reading['answers']): string[] {
  return checklist.source.text.split('\n')
}

function tableOf(
  { blocks }: Pick<Reading['answers']['checklist'], 'blocks'>,
  isOwn: (table: Table) => boolean,
): Table | undefined {
  return blocks.filter((block) => block.kind === 'table').find(isOwn)
}

function indexOf({ headers }: Table, name: string): number {
  return headers.findIndex(({ text }) => keyOf(text) === keyOf(name))
}

/** At the end of a table, indented and quoted as its last line is; an empty last row is filled instead of followed. */
function rowBehind(table: Table, column: string, text: string, lines: readonly string[]): Line {
  const { endLine } = table.place
  const [before = ''] = /^[\s>]*/.exec(lines[endLine - 1] ?? '') ?? []
  const row = `${before}${rowOf(table, column, text)}`
  const isEmpty = table.rows.at(-1)?.cells.every((cell) => cell.text.trim() === '') === true
  return isEmpty
    ? { behind: endLine - 1, text: row, replaces: true }
    : { behind: endLine, text: row }
}

/** A row with one cell filled in. */
function rowOf(table: Table, column: string, text: string): string {
  const at = indexOf(table, column)
  return `|${table.headers.map((_, index) => (index === at ? ` ${text} ` : ' ')).join('|')}|`
}

/** A new line in front of what stands behind so many lines, or behind the last one. */
function editOf({ behind, text, replaces }: Line, page: string): TextEdit {
  const lines = page.split('\n')
  const last = lines.length - 1
  if (replaces === true)
    return {
      range: {
        start: { line: behind, character: 0 },
        end: { line: behind, character: (lines[behind] ?? '').length },
      },
      newText: text,
    }
  const isBehindAll = behind > last
  const at = isBehindAll
    ? { line: last, character: (lines[last] ?? '').length }
    : { line: behind, character: 0 }
  return { range: { start: at, end: at }, newText: isBehindAll ? `\n${text}` : `${text}\n` }
}
