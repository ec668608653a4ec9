// What does the file answer to what the gate asks?
import { type Prose, placeIn } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import { type Entry, entriesOf, keyOf, keyWithoutBrackets, type Labelled, labelledIn, sectionsOf, titleOf } from './checklist/shapes.ts'
import type { Place } from './checklist/source.ts'
import { type Day, type FoundDate, findDates } from './facts/dates.ts'
import { findDoubt } from './facts/doubt.ts'
import type { Gate, GateField, GateItem, GateRole } from './gate.ts'
import { type Claimed, readStatus, sameText } from './status.ts'

export type ItemRow = Entry<'id' | 'title' | 'status' | 'evidence' | 'owner'>

export interface ItemAnswer {
  item: GateItem
  /** Every row that answers it: none when it is missing, several when it stands twice. */
  rows: ItemRow[]
  /** The only row, else null. */
  row: ItemRow | null
  claimed: Claimed
  statusProblem: 'unknown-status' | 'ambiguous-status' | null
  /** The evidence, or null when the cell is empty or still holds the blank's placeholder. */
  evidence: Prose | null
  place: Place
}

export interface FieldAnswer {
  field: GateField
  value: Prose | null
  /** Other, different values of the same field. */
  others: Prose[]
  /** The days named in it. */
  dates: readonly FoundDate[]
}

export interface SignOffAnswer {
  /** The asked role that this row fills, or null for a further role. */
  role: GateRole | null
  entry: Entry<'role' | 'name' | 'date' | 'signature'>
}

export interface OpenItemAnswer {
  entry: Entry<'item' | 'missing' | 'owner' | 'due' | 'closed'>
  /** The ids of the items it names. */
  items: string[]
}

export interface StatedDecision {
  /** The verdict's id when exactly one is stated. */
  verdict: string | null
  /** What the line says, or null when nothing is stated. */
  prose: Prose | null
}

export interface Answers {
  checklist: Checklist
  items: ItemAnswer[]
  /** Rows of item tables that answer nothing the gate asks. */
  unknownRows: ItemRow[]
  fields: FieldAnswer[]
  signOffs: SignOffAnswer[]
  openItems: OpenItemAnswer[]
  stated: StatedDecision
  /** The text of the document's title behind the fixed part, or null. */
  name: string | null
  /** No item is answered at all: a blank, not a bad checklist. */
  untouched: boolean
  days: { pilotStart: Day | null; pilotEnd: Day | null; review: Day | null; launch: Day | null; followUp: Day | null }
}

/** Pairs by title first and by number second; an item is answered when exactly one row does. */
export function pair(gate: Gate, checklist: Checklist): Answers {
  const rows = itemRowsOf(gate, checklist)
  const taken = new Map<ItemRow, GateItem>()
  for (const row of rows) {
    const item = itemTitled(gate, row) ?? itemNumbered(gate, row)
    if (item !== undefined) taken.set(row, item)
  }
  const items = gate.items.map((item) =>
    answerOf(
      gate,
      item,
      rows.filter((row) => taken.get(row) === item),
      checklist,
    ),
  )
  const fields = fieldsOf(gate, checklist)
  const dayOf = (is: GateField['is']): Day | null => fields.find((answer) => answer.field.is === is)?.dates[0]?.day ?? null
  const pilot = fields.find((answer) => answer.field.is === 'pilot')?.dates ?? []
  return {
    checklist,
    items,
    unknownRows: rows.filter((row) => !taken.has(row)),
    fields,
    signOffs: signOffsOf(gate, checklist),
    openItems: openItemsOf(gate, checklist),
    stated: statedIn(gate, checklist),
    name: nameOf(gate, checklist),
    untouched: items.every((answer) => answer.claimed === 'blank' && answer.statusProblem === null && answer.evidence === null && answer.rows.length === 1),
    days: {
      pilotStart: pilot[0]?.day ?? null,
      pilotEnd: pilot[1]?.day ?? null,
      review: dayOf('review'),
      launch: dayOf('launch'),
      followUp: dayOf('follow-up'),
    },
  }
}

/** How many of the gate's items a checklist has by title: how a gate is recognised when nothing names it. */
export function itemsFound(gate: Gate, checklist: Checklist): number {
  return new Set(
    itemRowsOf(gate, checklist)
      .map((row) => itemTitled(gate, row))
      .filter((item) => item !== undefined),
  ).size
}

function itemRowsOf(gate: Gate, checklist: Checklist): ItemRow[] {
  const { id, title, status, evidence, owner } = gate.columns.items
  return entriesOf(checklist, { id, title, status, evidence, owner }, ['title', 'status']).filter((row) => row.row.cells.some((cell) => cell.text !== ''))
}

/** Titles are the same when letters and digits are, with the brackets' content or without it. */
export function isTitleOf(item: GateItem, title: string): boolean {
  const keys = [keyOf(item.title), keyWithoutBrackets(item.title)]
  return keys.includes(keyOf(title)) || keys.includes(keyWithoutBrackets(title))
}

function itemTitled(gate: Gate, row: ItemRow): GateItem | undefined {
  const title = row.cells.title?.text ?? ''
  return title === '' ? undefined : gate.items.find((item) => isTitleOf(item, title))
}

function itemNumbered(gate: Gate, row: ItemRow): GateItem | undefined {
  const number = numberOf(row.cells.id?.text ?? '')
  return number === '' ? undefined : gate.items.find((item) => numberOf(item.id) === number)
}

/** `4`, `4.`, `#4`, `04` and `Item 4` are one number. */
export function numberOf(text: string): string {
  return keyOf(text).replace(/^(?:item)?#*0*(?=\w)/u, '')
}

function answerOf(gate: Gate, item: GateItem, rows: ItemRow[], checklist: Checklist): ItemAnswer {
  const [first] = rows
  const row = rows.length === 1 && first !== undefined ? first : null
  const status = readStatus(row?.cells.status ?? null, item.blank.status, gate.statuses)
  const evidence = row?.cells.evidence ?? null
  const isBlank = evidence === null || evidence.text === '' || sameText(evidence.text, item.blank.evidence)
  return {
    item,
    rows,
    row,
    claimed: status.claimed,
    statusProblem: status.problem,
    evidence: isBlank ? null : evidence,
    place: first?.row.place ?? itemTablePlace(gate, checklist),
  }
}

/** Where a finding about a missing row points: the item table, else the start of the file. */
function itemTablePlace(gate: Gate, checklist: Checklist): Place {
  const place = itemRowsOf(gate, checklist)[0]?.table.place
  return place === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : { ...place, endLine: place.line, endColumn: place.column }
}

function fieldsOf(gate: Gate, checklist: Checklist): FieldAnswer[] {
  const others = [...gate.fields.flatMap((field) => field.also), ...gate.combined.keys()]
  const found = labelledIn(checklist, [...gate.fields.map((field) => field.label), ...others])
  return gate.fields.map((field) => {
    const labels = [field.label, ...field.also]
    const own = found.filter((labelled) => labels.includes(labelled.label) && labelled.isField && (labelled.label === field.label || labelled.isFirst))
    const loose = found.filter((labelled) => labelled.label === field.label && !labelled.isField && findDates(labelled.value.text).length > 0)
    const values = own.length > 0 ? own : field.kind === 'date' && loose.length > 0 ? loose : combinedOf(gate, field, found)
    const filled = values
      .map((labelled) => labelled.value)
      .filter(
        (value) =>
          value.text !== '' &&
          !/^[\s\p{P}]+$/u.test(value.text) &&
          !/^(?:tb[acd]|n\/?a|todo|unknown|none)$/i.test(value.text) &&
          !sameText(value.text, field.blank),
      )
    const [value] = filled
    return {
      field,
      value: value ?? null,
      others: filled.slice(1).filter((other) => !sameText(other.text, value?.text ?? '')),
      dates: value === undefined ? [] : datesOf(field, value.text),
    }
  })
}

/** A field holds the dates outside brackets; a period's first day may leave out the year (`13 May to 12 June 2026`). */
function datesOf(field: GateField, text: string): readonly FoundDate[] {
  const plain = text.replace(/\([^)]*\)/g, (bracket) => ' '.repeat(bracket.length))
  const dates = findDates(plain)
  const [end] = dates
  return field.kind === 'period' && dates.length === 1 && end?.day ? findDates(plain, end.day) : dates
}

/** `Agent: finance-recon v1.0` answers two fields: the last word is the last field's, the rest the first one's. */
function combinedOf(gate: Gate, field: GateField, found: Labelled[]): Labelled[] {
  for (const [label, parts] of gate.combined) {
    const at = parts.indexOf(field.label)
    const whole = found.find((labelled) => labelled.label === label && labelled.isField && labelled.isFirst)
    if (at < 0 || whole === undefined) continue
    const words = [...whole.value.text.matchAll(/[^\s(),]+/gu)]
    const word = at === parts.length - 1 && words.length > 1 ? words.at(-1) : words[at]
    if (word === undefined || (at > 0 && words.length < 2)) return []
    const from = word.index
    const value = whole.value
    return [{ ...whole, value: { ...value, text: word[0], offsets: value.offsets.slice(from, from + word[0].length + 1), links: [] } }]
  }
  return []
}

function signOffsOf(gate: Gate, checklist: Checklist): SignOffAnswer[] {
  const entries = entriesOf(checklist, gate.columns.signOff, ['role', 'signature'])
  return entries
    .filter((entry) => entry.row.cells.some((cell) => cell.text !== ''))
    .map((entry) => ({ entry, role: gate.roles.find((role) => isRole(role, entry.cells.role?.text ?? '')) ?? null }))
}

/** A required role is named exactly, brackets aside; a sponsor's row is any whose role names the sponsor. Who only attends, or is yet to come, fills none. */
function isRole(role: GateRole, text: string): boolean {
  const names = [role.role, ...role.also].map(keyWithoutBrackets)
  const found = keyWithoutBrackets(text)
  if (findDoubt(text) !== null || /\b(?:observer|secretary|assistant|witness|minutes|deputy|interpreter)\b/i.test(text.replace(/\([^)]*\)/g, ' '))) return false
  return names.includes(found) || (role.required !== 'always' && names.some((name) => found.includes(name) || keyOf(text).includes(name)))
}

function openItemsOf(gate: Gate, checklist: Checklist): OpenItemAnswer[] {
  if (gate.columns.openItems === null) return []
  const { item, missing, owner, due, closed } = gate.columns.openItems
  const nothing = /^(?:|[-–—_./]+|none\.?|n\/?a|nil|no open items\.?)$/i
  return entriesOf(checklist, { item, missing, owner, due, closed }, ['item', 'owner'])
    .filter((entry) => !entry.row.cells.every((cell) => nothing.test(cell.text)))
    .map((entry) => ({ entry, items: itemsNamed(gate, entry.cells.item?.text ?? '') }))
}

function itemsNamed(gate: Gate, text: string): string[] {
  const titled = gate.items.filter((item) => isTitleOf(item, text))
  if (titled.length > 0) return titled.map((item) => item.id)
  const head = /^[^\p{L}]*(?:[Ii]tems?\s*)?#?\s*\d+(?:\s*(?:,|;|&|\+|\/|and)\s*#?\d+)*/u.exec(text)?.[0] ?? ''
  const numbers = [...head.matchAll(/\d+/g)].map((match) => numberOf(match[0]))
  return gate.items.filter((item) => numbers.includes(numberOf(item.id))).map((item) => item.id)
}

/** A line of the decision section that takes back what another one states. */
const takenBack =
  /\b(?:do not|don['’]t|must not|may not) launch\b|\bnot cleared\b|\b(?:withdrawn|revoked|rescinded|on hold|rejected|overruled)\b|\b(?:final )?decision\s*:?\s*blocked\b|\b(?:blocked|launch) until\b/i

function statedIn(gate: Gate, checklist: Checklist): StatedDecision {
  const lines = sectionsOf(checklist, gate.headings).get(keyWithoutBrackets(gate.statedIn)) ?? []
  const placeholders = gate.placeholders.get(keyWithoutBrackets(gate.statedIn)) ?? []
  const boxes = lines.some((line) => line.ticked !== null)
  const candidates = lines.filter((line) => (!boxes || line.ticked === true) && !placeholders.some((blank) => sameText(blank, line.prose.text)))
  const stated = candidates.map((line) => ({ prose: line.prose, verdicts: verdictsNamed(gate, line.prose.text) })).filter(({ verdicts }) => verdicts.length > 0)
  const isTakenBack =
    candidates.some((line) => takenBack.test(line.prose.text)) &&
    stated.some(({ verdicts }) => verdicts.some((verdict) => gate.decision.find((row) => row.verdict === verdict)?.outcome !== 'blocked'))
  const all = [...new Set([...stated.flatMap(({ verdicts }) => verdicts), ...(isTakenBack ? [''] : [])])]
  const [only] = all
  return { verdict: all.length === 1 && only !== undefined && only !== '' ? only : null, prose: stated[0]?.prose ?? null }
}

/** The verdicts that a line states: by label, or by the label's first word at its start. '' stands for a line that contradicts itself. */
function verdictsNamed(gate: Gate, text: string): string[] {
  const labels = gate.decision.filter((row, index) => gate.decision.findIndex((other) => other.verdict === row.verdict) === index)
  const key = keyOf(text)
  const named = labels.filter((row) => key.includes(keyOf(row.label))).map((row) => row.verdict)
  const start = keyOf(/^[^\p{L}]*(?:(?:[Dd]ecision|DECISION)\s*:?\s*)?[^\p{L}]*(\p{L}+)/u.exec(text)?.[1] ?? '')
  const found = named.length > 0 ? named : labels.filter((row) => start !== '' && keyOf(row.label.split(' ')[0] ?? '') === start).map((row) => row.verdict)
  if (found.length === 0) return []
  const label = labels.find((row) => row.verdict === found[0])?.label ?? ''
  const fields = gate.fields.map((field) => field.label.toLowerCase())
  const rest = text.split(/(?<=[.;])\s/u).filter((part) => !fields.some((field) => part.toLowerCase().startsWith(field)))
  const beside = rest
    .join(' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(new RegExp(label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'i'), ' ')
  const firstWord = label.split(' ')[0] ?? ''
  const negated = findDoubt(beside.replace(new RegExp(`^\\W*(?:decision\\s*:?\\s*)?\\W*${firstWord}`, 'i'), ' ')) !== null
  const sign = /^\s*(?:(?:[Dd]ecision|DECISION)\s*:\s*)?([^\p{L}\s]+)/u.exec(text)?.[1] ?? ''
  const claimed = (['pass', 'warn', 'fail'] as const).find((meaning) => gate.statuses[meaning].some((token) => sameText(bare(token), bare(sign))))
  const outcome = labels.find((row) => row.verdict === found[0])?.outcome
  const contradicts = claimed !== undefined && outcome !== { pass: 'cleared', warn: 'conditional', fail: 'blocked' }[claimed]
  return negated || contradicts ? [...found, ''] : found
}

function bare(token: string): string {
  return token.replace(/[\ufe0e\ufe0f]/gu, '')
}

function nameOf(gate: Gate, checklist: Checklist): string | null {
  const blank = gate.blankTitle
  const title = titleOf(checklist)
  const fixed = blank.replace(/\[.*$/u, '').trimEnd()
  if (title === '' || sameText(title, blank) || !title.startsWith(fixed)) return null
  return title.slice(fixed.length).trim() || null
}

/** The place of a field's value, or of the file's start when it has none. */
export function fieldPlace(answer: FieldAnswer, checklist: Checklist): Place {
  if (answer.value !== null) return placeIn(answer.value)
  const [labelled] = labelledIn(checklist, [answer.field.label])
  return labelled === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : placeIn(labelled.value)
}
