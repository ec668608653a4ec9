// What can be chosen where the cursor is? What the blank leaves to choose: statuses, choices of fields, decisions; the roles that sign, and the items that are open.

import type { CompletionItem, Position } from 'vscode-languageserver-protocol'
import { fold, meaningsAtStart, withoutSelectors } from '../marks/status-tokens.ts'
import { keyOf, keyWithoutBrackets } from '../read/keys.ts'
import { placeIn } from '../read/prose.ts'
import type { Table } from '../read/table.ts'
import { columnOf } from '../run/missing-items.ts'
import type { Reading } from './judging.ts'

/** What may stand in a part of a line, and what it is. */
interface Choices {
  texts: readonly string[]
  detail: string
  /** The part that a choice replaces, in UTF-16 units of the line. */
  from: number
  to: number
}

/** `line`: the whole line that the cursor is in. */
export function completionsAt(
  { line: at, character }: Position,
  line: string,
  reading: Reading,
): CompletionItem[] {
  const choices = placeholderAt(line, character) ?? cellChoices(line, character, at + 1, reading)
  const found = choices ?? fieldChoices(line, reading) ?? decisionChoices(line, at + 1, reading)
  if (found === null) return []
  const { texts, detail, from, to } = found
  const range = { start: { line: at, character: from }, end: { line: at, character: to } }
  // an empty cell gets the space that its neighbours have
  const isEmptyCell = line[from - 1] === '|' && line.slice(from, to).trim() === ''
  return texts.map((text, index) => ({
    label: text,
    detail,
    // a value of a list
    kind: 12,
    sortText: String(index).padStart(3, '0'),
    // what stands there already sorts none of them out
    filterText: line.slice(from, to) || text,
    textEdit: { range, newText: isEmptyCell ? ` ${text} ` : text },
  }))
}

const choice = /\[([^[\]|]+(?:\s\/\s[^[\]|]+)+)\]/g

/** The choices of a placeholder, `[✅ / ⚠️ / ❌]`. */
function choicesIn(text: string): string[] {
  const [, inside] = new RegExp(choice.source).exec(text) ?? []
  return inside?.split(/\s\/\s/).map((one) => one.trim()) ?? []
}

/** The choices of a placeholder of the blank as its file has them: what was read of it has lost what makes a sign an emoji. */
function choicesOf(placeholder: string, { blankText }: Reading['gate']): string[] {
  const written = [...blankText.matchAll(choice)].map(([whole]) => whole)
  const own = written.find((one) => withoutSelectors(one) === withoutSelectors(placeholder))
  return choicesIn(own ?? placeholder)
}

function placeholderAt(line: string, character: number): Choices | null {
  for (const match of line.matchAll(choice)) {
    const to = match.index + match[0].length
    if (match.index <= character && character <= to)
      return { texts: choicesIn(match[0]), detail: 'as in the blank', from: match.index, to }
  }
  return null
}

/** The part of a row between two bars that the cursor is in, without the space around it. */
function cellAt(line: string, character: number): { at: number; from: number; to: number } | null {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const isOpen = /^[\s>]*\|/.test(line)
  const before = bars.filter((bar) => bar < character).length
  const at = isOpen ? before - 1 : before
  if (bars.length === 0 || at < 0) return null
  const start = before === 0 ? 0 : (bars[before - 1] ?? 0) + 1
  const end = bars[before] ?? line.length
  const inside = line.slice(start, end)
  const text = inside.trim()
  if (text === '') return { at, from: start, to: end }
  const from = start + inside.indexOf(text)
  return { at, from, to: from + text.length }
}

function cellChoices(
  line: string,
  character: number,
  number: number,
  { gate, answers }: Reading,
): Choices | null {
  const cell = cellAt(line, character)
  const table = answers.checklist.blocks.find(
    (block): block is Table =>
      block.kind === 'table' && block.place.line < number && number <= block.place.endLine,
  )
  if (cell === null || table === undefined) return null
  const { at, ...part } = cell
  const isColumn = (name: string | undefined): boolean =>
    name !== undefined && keyOf(table.headers[at]?.text ?? '') === keyOf(name)
  const answer = answers.items.find(({ rows }) =>
    rows.some(({ row: { place } }) => place.line === number),
  )
  const row = answer?.rows.find(({ row: { place } }) => place.line === number)
  const { signOff, openItems } = gate.shape
  if (answer !== undefined && row !== undefined && columnOf(row, 'status') === at) {
    const texts = choicesOf(answer.item.blank.status, gate).filter(
      (text) =>
        answer.item.noWarn === null ||
        !meaningsAtStart(fold(text), gate.statuses).meanings.includes('warn'),
    )
    return texts.length === 0
      ? null
      : { ...part, texts, detail: `status of item ${answer.item.id}` }
  }
  if (isColumn(signOff?.role)) {
    const texts = gate.roles.map(({ role }) => role)
    return { ...part, texts, detail: 'role that signs' }
  }
  if (isColumn(openItems?.item)) {
    const open = answers.items.filter(({ claimed }) => claimed === 'warn' || claimed === 'fail')
    return { ...part, texts: open.map(({ item }) => item.id), detail: 'item that is not done' }
  }
  return null
}

/** `**Tier:** ` */
function fieldChoices(line: string, { gate }: Reading): Choices | null {
  const [head = '', label = ''] = /^[\s>*_-]*([^:|]{2,60}?)[*_]*:[*_]*\s*/u.exec(line) ?? []
  const field = gate.fields.find((one) =>
    [one.label, ...one.also].some((name) => keyOf(name) === keyOf(label)),
  )
  return field === undefined || field.choices.length === 0
    ? null
    : { texts: field.choices, detail: field.label, from: head.length, to: line.length }
}

/** A line of its own below the heading of the decision. */
function decisionChoices(line: string, number: number, { gate, answers }: Reading): Choices | null {
  if (gate.statedIn === null || /:|^\s*[-*+]\s+\[/.test(line)) return null
  const heading = answers.checklist.blocks.findLast(
    (block) => block.kind === 'heading' && placeIn(block.prose).line < number,
  )
  const isOfDecision =
    heading?.kind === 'heading' &&
    keyWithoutBrackets(heading.prose.text) === keyWithoutBrackets(gate.statedIn)
  if (!isOfDecision) return null
  const placeholders = gate.placeholders.get(keyWithoutBrackets(gate.statedIn)) ?? []
  const written = placeholders.flatMap((one) => choicesOf(one, gate))
  const texts = written.length > 0 ? written : gate.decision.map(({ label }) => label)
  const text = line.trim()
  const isBegun = text === '' || texts.some((one) => keyOf(one).startsWith(keyOf(text)))
  const from = line.length - line.trimStart().length
  return isBegun ? { texts, detail: 'decision', from, to: line.trimEnd().length || from } : null
}
