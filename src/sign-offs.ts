// Who signs, and is there a signature?
import { type Prose, placeIn, slice } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import {
  boxesUnder,
  type Entry,
  entriesOf,
  keyOf,
  keyWithoutBrackets,
  labelledIn,
} from './checklist/shapes.ts'
import { addDays } from './facts/calendar.ts'
import { type DayContext, type FoundDay, findDays } from './facts/days.ts'
import { isNothing } from './facts/nothing.ts'
import { readerOf, type Text } from './facts/page.ts'
import { findPeople, keyOfName, noNames, samePerson } from './facts/people.ts'
import { findTerms, hasTerm, isTerm, vocabularyOf } from './facts/terms.ts'
import { quotesIn } from './facts/tokens.ts'
import { choicesOf, type FieldAnswer } from './fields.ts'
import type { Gate, GateRole } from './gate.ts'
import { signing, statusTokens } from './language.ts'
import { unasked, whyRefused, whyUnsigned } from './signature.ts'

export interface SignOffAnswer {
  /** The asked role that this row fills, or null for a further role. */
  role: GateRole | null
  entry: Entry<'role' | 'name' | 'date' | 'signature'>
}

/** The rows of the sign-off, in whatever form the gate has them. */
export function signOffsOf(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const { signOff, signOffBoxes, sheet } = gate.shape
  if (signOffBoxes !== null) return signedBoxes(gate, checklist, signOffBoxes.section, page)
  const rows = (signOff === null ? [] : entriesOf(checklist, signOff, ['role', 'signature']))
    .filter((entry) => entry.row.cells.some((cell) => cell.text !== ''))
    .map((entry) => ({ ...entry, cells: { ...entry.cells, date: dateOf(entry, page) } }))
    .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
  // a role that has no row may be signed in a line: any of a sheet, elsewhere one that only signs in some cases
  const accepted = acceptances(gate, checklist, page)
  const lines = [
    ...accepted,
    ...signedLines(gate, checklist, page)
      .map((entry) => ({ entry, role: roleOf(gate, entry.cells.role?.text ?? '') }))
      .filter(
        ({ role, entry: { cells } }) =>
          sheet !== null ||
          // `Sponsor: Ann Lee` names somebody, and signs nothing
          (role?.required === 'conditional' &&
            (cells.date?.text !== '' || whyRefused(cells.signature) !== null)),
      )
      .filter(({ role }) => !accepted.some((one) => one.role === role)),
  ].filter(({ role }) => sheet !== null || !rows.some((row) => row.role === role && isFilled(row)))
  // the empty row of the blank, where the line stands for it
  const kept = rows.filter(
    (row) => isFilled(row) || !lines.some(({ role }) => role !== null && role === row.role),
  )
  const all = [...kept, ...lines, ...(sheet === null ? [] : signingLines(gate, checklist, page))]
  const isThere = (one: GateRole): boolean => all.some(({ role }) => role === one)
  return [
    ...all,
    ...signaturesOf(
      gate.roles.filter((one) => !isThere(one)),
      checklist,
      page,
    ),
  ]
}

/** The cell of the date; where the table has no such column, the day that another cell of the row names. */
function dateOf({ cells, row }: SignOffAnswer['entry'], page: DayContext): Prose | null {
  if (cells.date !== null) return cells.date
  const [found] = row.cells.flatMap((cell) =>
    findDays(cell.text, page).map(({ from, to }) => slice(cell, from, to)),
  )
  return found ?? null
}

/** Whether the cell for the name says that nobody is asked. */
export function isNobody({ entry: { cells } }: SignOffAnswer): boolean {
  const said = cells.name?.text ?? ''
  return isNothing(said) || isTerm(said, unasked)
}

function isFilled({ entry: { cells } }: SignOffAnswer): boolean {
  return [cells.name, cells.date, cells.signature].some((cell) => !isNothing(cell?.text ?? ''))
}

const signingWords = vocabularyOf(signing)

/** `Signed off by Marta Silva, Head of Ops, 12 June`: below a sheet, a line that begins with the word for it and names somebody in a role that signs. */
function signingLines(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
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
    const cells = {
      role: { ...slice(prose, 0, 0), text: role.role },
      name: slice(prose, person.from, person.to),
      date: day === undefined ? slice(prose, prose.text.length) : slice(prose, day.from, day.to),
      signature: slice(prose, word.from, word.to),
    }
    return [{ role, entry: lineEntry(prose, cells) }]
  })
}

/** `Marta Silva, Agent Builder — (signed), 12 June 2026`: below a letter, a name, the role and a word for signed, with the day behind it. */
function signaturesOf(
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
      const cells = {
        role: { ...slice(prose, 0, 0), text: role.role },
        name: slice(prose, person.from, person.to),
        date: slice(prose, day.from, day.to),
        signature: slice(prose, word.from, day.from),
      }
      return [{ role, entry: lineEntry(prose, cells) }]
    })
  })
}

/**
 * `I accept the risk until 26 June. — Ann Lee, sponsor, 12 June`: a line that says so, the next one, or one of those right below it, in which
 * somebody in the role that accepts a risk is named with the day.
 */
function acceptances(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer[] {
  const role = gate.roles.find(({ required }) => required === 'conditional')
  if (role === undefined) return []
  const names = vocabularyOf([role.role, ...role.also])
  const read = readerOf({ ...page, names: noNames, roles: names })
  // below "Risk acceptance" whoever accepts something accepts the risk
  let isAbout = false
  const lines = checklist.blocks.flatMap((block) => {
    if (block.kind === 'heading')
      isAbout = hasTerm(block.prose.text, risks) && hasTerm(block.prose.text, accepting)
    return block.kind === 'line' ? [{ prose: block.prose, isAbout }] : []
  })
  const found: SignOffAnswer[] = []
  let isCarried = false
  for (const [index, line] of lines.entries()) {
    const { prose } = line
    const { text } = prose
    const before = lines[index - 1]
    const isBelow = before !== undefined && placeIn(before.prose).endLine + 1 >= placeIn(prose).line
    const isSaid = [line, ...(before === undefined ? [] : [before])].some((one) =>
      acceptsRisk(read(one.prose.text), one.isAbout),
    )
    isCarried = isSaid || (isCarried && isBelow)
    if (!isCarried) continue
    // "accepted up to 15 July", signed on the third: the last day before it, and outside of what is quoted
    const quotes = quotesIn(text)
    const isQuoted = ({ from }: Span): boolean =>
      quotes.some((quote) => quote.from <= from && from < quote.to)
    const days = findDays(text, page)
    const isPast = (one: FoundDay): boolean =>
      page.near === null || (one.day ?? '') <= addDays(page.near, 1)
    const said = days.filter((one) => !isQuoted(one))
    const day = said.filter(isPast).at(-1) ?? said.at(-1) ?? days.at(-1)
    const person = findPeople(text)
      .filter(({ from }) => day !== undefined && from < day.from)
      .at(-1)
    const behind = slice(prose, day?.to ?? 0)
    if (day === undefined || person === undefined || whyRefused(behind) !== null) continue
    // who is named as sponsor in the sentence signs right below it, and there stands the day
    const last = found.at(-1)
    const isAgain =
      last !== undefined && samePerson(keyOfName(last.entry.cells.name?.text ?? ''), person.key)
    if (!hasTerm(text, names) && !isAgain) continue
    const cells = {
      role: { ...slice(prose, 0, 0), text: role.role },
      name: slice(prose, person.from, person.to),
      date: slice(prose, day.from, day.to),
      signature: { ...behind, text: '✅' },
    }
    if (isAgain) found.pop()
    found.push({ role, entry: lineEntry(prose, cells) })
  }
  return found
}

/** Whether a sentence says of a risk that it is accepted, and not that it will be or is not. */
function acceptsRisk(
  { text, sentences, sentenceAt, terms, said }: Text,
  isAbout: boolean,
): boolean {
  return terms(accepting).some(
    (term) =>
      (isAbout || hasTerm(sentences[sentenceAt(term.from)]?.text ?? text, risks)) &&
      said(term).mode === 'done',
  )
}

const accepting = vocabularyOf(statusTokens.accepting)
const risks = vocabularyOf(statusTokens.risks)

function lineEntry(line: Prose, cells: SignOffAnswer['entry']['cells']): SignOffAnswer['entry'] {
  const place = placeIn(line)
  const table = { kind: 'table' as const, headers: [], rows: [], place }
  return { cells, row: { cells: [line], place }, table, extra: [], doubled: [] }
}

/** A box per role, and a line `Engineering: Marta Silva` somewhere that names who stands behind it. */
function signedBoxes(
  gate: Gate,
  checklist: Checklist,
  section: string,
  page: DayContext,
): SignOffAnswer[] {
  const named = signedLines(gate, checklist, page)
  return boxesUnder(checklist, section).flatMap((line) => {
    const role = gate.roles.find((one) => keyOf(line.prose.text).startsWith(keyOf(one.role)))
    if (role === undefined) return []
    const empty = slice(line.prose, 0, 0)
    const remark = line.prose.text.slice(role.role.length).replace(/\([^)]*\)/g, '')
    const isRefused = whyRefused({ ...empty, text: remark.replace(/^[\s:–—-]+/u, '') }) !== null
    const own = named
      .filter(({ cells }) => [role.role, ...role.also].includes(cells.role?.text ?? ''))
      .map(({ cells }) => cells)
      .filter(({ name }) => !isNothing(name?.text ?? ''))
    const rows = own.length > 0 ? own : [{ name: empty, date: empty, signature: empty }]
    return rows.map(({ name, date, signature }) => {
      // the tick signs, unless the line with the name says something else
      const said = !/[\p{L}\p{N}]/u.test(signature?.text ?? '')
        ? { ...empty, text: '✅' }
        : signature
      const cells = {
        role: { ...empty, text: role.role },
        name,
        date,
        signature:
          line.ticked !== true ? empty : isRefused ? slice(line.prose, role.role.length) : said,
      }
      return { role, entry: lineEntry(line.prose, cells) }
    })
  })
}

/** `Head of Ops: Marta Silva, 2026-06-12 (signed)`: where the items are no table, the sign-off is a line. */
function signedLines(gate: Gate, checklist: Checklist, page: DayContext): SignOffAnswer['entry'][] {
  const labels = gate.roles.flatMap((role) => [role.role, ...role.also])
  return labelledIn(checklist, labels)
    .filter(({ isField, isFirst, value }) => isField && isFirst && value.text !== '')
    .filter(({ value }) => !hasTerm(value.text, unasked))
    .map(({ label, value }) => {
      // "I accept it until 21 October" is no day of signing
      const quotes = quotesIn(value.text)
      const [day] = findDays(value.text, page).filter(
        ({ from }) => !quotes.some((quote) => quote.from <= from && from < quote.to),
      )
      const name = nameIn(value.text, day?.from ?? null)
      const signature = markAround(value.text, name, day)
      return lineEntry(value, {
        role: { ...slice(value, 0, 0), text: label },
        name: slice(value, name.from, name.to),
        date: day === undefined ? slice(value, value.text.length) : slice(value, day.from, day.to),
        signature: slice(value, signature.from, signature.to),
      })
    })
}

interface Span {
  from: number
  to: number
}

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

/**
 * A required role is named exactly, brackets aside, or beside a department or a further role (`AI CoE Lead, Group IT`); where a role signs only in some
 * cases, a cell that names it among other words will do (`Department Head (peer reviewer)`).
 */
function roleOf(gate: Gate, text: string): GateRole | null {
  const found = keyWithoutBrackets(text)
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*[,;/\n|&+]\s*|\s[–—-]\s/u)
    .map(keyOf)
  const isOne = (role: GateRole): boolean => {
    const names = [role.role, ...role.also].map(keyWithoutBrackets)
    if (names.includes(found) || parts.some((part) => names.includes(part))) return true
    return (
      role.required !== 'always' &&
      names.some((name) => found.includes(name) || keyOf(text).includes(name))
    )
  }
  return gate.roles.find(isOne) ?? null
}

/** Whether a sign-off row is signed. */
export function isSigned({ entry }: SignOffAnswer): boolean {
  return whyUnsigned(entry.cells.signature) === null
}

/** The roles that always sign, or sign because of a choice that a field makes or leaves open. */
export function rolesDue(
  gate: Gate,
  { checklist, fields }: { checklist: Checklist; fields: readonly FieldAnswer[] },
): GateRole[] {
  const choices = choicesOf({ fields })
  const isOpen = (label: string): boolean =>
    !choices.has(label) && labelledIn(checklist, [label]).length > 0
  return gate.roles.filter(
    ({ required, when }) =>
      required === 'always' &&
      [...when].every(([label, choice]) => choices.get(label) === choice || isOpen(label)),
  )
}
