// Which lines of running text sign, as a row of the sign-off would?

import { type DayContext, findDays } from '../facts/days.ts'
import { signing } from '../facts/language.ts'
import { findPeople } from '../facts/people.ts'
import { findTerms, hasTerm, vocabularyOf } from '../facts/terms.ts'
import { quotedIn, type Stretch } from '../facts/tokens.ts'
import { approvalsAs } from '../marks/approvals.ts'
import type { Gate, GateRole } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { labelledIn } from '../read/labels.ts'
import { type Prose, placeIn, slice } from '../read/prose.ts'
import { roleOf, type SignOffAnswer } from './roles.ts'
import { unasked } from './signature.ts'

/** `Head of Ops: Marta Silva, 2026-06-12 (signed)`: where the items are no table, the sign-off is a line. */
export function signedLines(
  gate: Gate,
  checklist: Checklist,
  page: DayContext,
): SignOffAnswer['entry'][] {
  const labels = gate.roles.flatMap((role) => [role.role, ...role.also])
  const labelled = labelledIn(checklist, labels).filter(
    ({ isField, isFirst }) => isField && isFirst,
  )
  return [...labelled, ...approvalsAs(checklist, labels), ...underRoles(gate, checklist)]
    .filter(({ value }) => value.text !== '')
    .filter(({ value }) => !hasTerm(value.text, unasked))
    .map(({ label, value }) => {
      // "I accept it until 21 October" is no day of signing
      const isQuoted = quotedIn(value.text)
      const [day] = findDays(value.text, page).filter(({ from }) => !isQuoted(from))
      const name = nameIn(value.text, day?.from ?? null)
      return entryIn(value, label, { name, day, signature: markAround(value.text, name, day) })
    })
}

/** `Marta Silva, 2026-06-12 (signed)` as the line below a heading that names a role. */
function underRoles(gate: Gate, { blocks }: Checklist): { label: string; value: Prose }[] {
  return blocks.flatMap((block, at) => {
    const below = blocks[at + 1]
    const isRole = block.kind === 'heading' && roleOf(gate, block.prose.text) !== null
    return isRole && below?.kind === 'line' ? [{ label: block.prose.text, value: below.prose }] : []
  })
}

type Span = Pick<Stretch, 'from' | 'to'>

/** Where the name stands in `Marta Silva, 2026-06-12 (signed)` and in `/s/ Marta Silva`: found by its form, else up to the first mark. */
function nameIn(text: string, day: number | null): Span {
  const [person] = findPeople(text)
  if (person !== undefined && (day === null || person.from < day)) return person
  const mark = /\s*[,;(–—]|\s-\s/u.exec(text)?.index ?? text.length
  return { from: 0, to: Math.min(mark, day ?? text.length) }
}

/** What of a line is the signature: before the name, between name and day, or behind both. */
function markAround(text: string, name: Span, day: Span | undefined): Span {
  const isMark = ({ from, to }: Span): boolean =>
    /[\p{L}\p{N}\p{Extended_Pictographic}✓✔]/u.test(text.slice(from, to))
  const between = {
    from: name.to,
    to: day !== undefined && day.from > name.to ? day.from : name.to,
  }
  const behind = { from: Math.max(name.to, day?.to ?? 0), to: text.length }
  const all = [{ from: 0, to: name.from }, between, behind].filter(isMark)
  const [first] = all
  return first === undefined ? behind : { from: first.from, to: all.at(-1)?.to ?? first.to }
}

const signingWords = vocabularyOf(signing)

/** `Signed off by Marta Silva, Head of Ops, 12 June`: below a sheet, a line that begins with the word for it and names somebody in a role that signs. */
export function signingLines(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  return checklist.blocks.flatMap((block) => {
    if (block.kind !== 'line') return []
    const { prose } = block
    const [word] = findTerms(prose.text, signingWords)
    const [person] = findPeople(prose.text)
    if (word === undefined || person === undefined || prose.text.slice(0, word.from).trim() !== '')
      return []
    const role = roleOf(gate, prose.text.slice(person.to).replace(/[()]/g, ','))
    const [day] = findDays(prose.text, page)
    if (role === null) return []
    return [{ role, entry: entryIn(prose, role.role, { name: person, day, signature: word }) }]
  })
}

/** `Marta Silva, Agent Builder — (signed), 12 June 2026`: below a letter, a name, the role and a word for signed, with the day behind it. */
export function signaturesOf(
  roles: readonly GateRole[],
  checklist: Checklist,
  page: DayContext,
): SignOffAnswer[] {
  const lines = checklist.blocks.flatMap((block) => (block.kind === 'line' ? [block.prose] : []))
  return roles.flatMap((role) => {
    const names = vocabularyOf([role.role, ...role.also])
    const named = lines.flatMap((prose) =>
      findTerms(prose.text, names).map((label) => ({ prose, label })),
    )
    return named.flatMap(({ prose, label }) => {
      const { text } = prose
      const person = findPeople(text).find(({ to }) => /^\s*,\s*$/.test(text.slice(to, label.from)))
      const word = findTerms(text, signingWords).find(
        ({ from }) => from >= label.to && !/[\p{L}\p{N}]/u.test(text.slice(label.to, from)),
      )
      const day = findDays(text, page).find(({ from }) => from >= (word?.to ?? text.length))
      if (person === undefined || word === undefined || day === undefined) return []
      const signature = { from: word.from, to: day.from }
      return [{ role, entry: entryIn(prose, role.role, { name: person, day, signature }) }]
    })
  })
}

/** A line as the row that it stands for, of which these stretches are the cells. */
export function entryIn(
  line: Prose,
  role: string,
  found: { name: Span; day: Span | undefined; signature: Span },
): SignOffAnswer['entry'] {
  const end = line.text.length
  const { name, day = { from: end, to: end }, signature } = found
  const cell = ({ from, to }: Span): Prose => slice(line, from, to)
  return lineEntry(line, {
    role: { ...cell({ from: 0, to: 0 }), text: role },
    name: cell(name),
    date: cell(day),
    signature: cell(signature),
  })
}

/** A line as the row that it stands for. */
export function lineEntry(
  line: Prose,
  cells: SignOffAnswer['entry']['cells'],
): SignOffAnswer['entry'] {
  const place = placeIn(line)
  const table = { kind: 'table' as const, headers: [], rows: [], place }
  return { cells, row: { cells: [line], place }, table, extra: [], doubled: [] }
}
