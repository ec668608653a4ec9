// What does the page say, beside an item that claims a pass, against it?
import { paragraphsIn } from './checklist/paragraphs.ts'
import { joined, placeIn } from './checklist/prose.ts'
import { keyOf } from './checklist/shapes.ts'
import type { Place } from './checklist/source.ts'
import { findDenial } from './facts/denials.ts'
import { findGap } from './facts/gaps.ts'
import { findFailedItem, saysFailed } from './facts/withdrawal.ts'
import type { Gate, GateItem } from './gate.ts'
import { withoutLegend } from './legends.ts'
import type { Answers, ItemAnswer } from './pair.ts'
import { sameText } from './status.ts'

interface Aside {
  /** Null where it is said of the page. */
  item: GateItem | null
  message: string
  place: Place
}

/** What open items, lines and other tables say against items that claim a pass. `reported`: the lines about which something has been said. */
export function* asidesOf(
  gate: Gate,
  answers: Answers,
  reported: ReadonlySet<number>,
): Iterable<Aside> {
  const lines = new Set(reported)
  for (const aside of [...failedInPassing(answers), ...leftOpen(answers)]) {
    lines.add(aside.place.line)
    yield aside
  }
  // in a page that has open items of its own, what is open may be said
  if (answers.items.some(({ claimed }) => claimed !== 'pass' && claimed !== 'na')) return
  for (const aside of [...failedTables(gate, answers), ...deniedSentences(gate, answers)])
    if (!lines.has(aside.place.line)) yield aside
}

/** An open item that is not closed and says of a passed one that it was not done. */
function* leftOpen({ items, openItems }: Answers): Iterable<Aside> {
  for (const { entry, items: named } of openItems) {
    const { missing, closed } = entry.cells
    const denial =
      missing === null || (closed !== null && closed.text !== '') ? null : findDenial(missing.text)
    const passed =
      named.length === 1
        ? items.find(({ item, claimed }) => item.id === named[0] && claimed === 'pass')
        : undefined
    if (missing !== null && denial !== null && passed !== undefined)
      yield {
        item: passed.item,
        message: `item ${passed.item.id} claims a pass, and its open item says "${denial.text}"`,
        place: placeIn(missing, denial.from, denial.to),
      }
  }
}

/** A line outside the items that says of one that it failed: `Item 9: ❌`, `Gate 3 is red`. */
function* failedInPassing(answers: Answers): Iterable<Aside> {
  const own = new Set(answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)))
  const open = new Set(answers.openItems.map(({ entry }) => entry.row.place.line))
  for (const block of answers.checklist.blocks) {
    const lines =
      block.kind === 'table'
        ? block.rows
            .filter(({ place }) => !own.has(place.line) && !open.has(place.line))
            .map((row) => row.cells)
        : [[block.prose]]
    for (const cells of lines) {
      const [first] = cells
      if (
        first === undefined ||
        own.has(placeIn(first).line) ||
        (block.kind === 'line' && block.ticked !== null)
      )
        continue
      const text = cells.map((cell) => cell.text).join(' | ')
      const said = findFailedItem(text)
      const key = saysFailed(text) ? keyOf(text) : ''
      const item = answers.items.find(
        ({ item: asked, claimed }) =>
          claimed === 'pass' && (asked.id === said?.id || key.includes(keyOf(asked.title))),
      )?.item
      if (item !== undefined)
        yield {
          item,
          message: `item ${item.id} claims a pass, and another line says "${said?.text ?? text.trim()}"`,
          place: placeIn(first),
        }
    }
  }
}

/**
 * Cells of other tables that say nothing but that something has failed, where no later row of the same column says that it passed: `Security | ❌`,
 * `2026-06-08 | Blocked`.
 */
function* failedTables(gate: Gate, answers: Answers): Iterable<Aside> {
  const own = new Set([
    ...answeredLines(answers),
    ...[...answers.unknownRows.map(({ row }) => row), ...answers.signals.metrics].map(
      ({ place }) => place.line,
    ),
  ])
  for (const block of answers.checklist.blocks) {
    // a sign that stands first is explained
    if (
      block.kind !== 'table' ||
      block.rows.some(
        ({ cells: [first], place }) =>
          own.has(place.line) || isStatus(gate, 'pass', first?.text ?? ''),
      )
    )
      continue
    for (const [column] of block.headers.entries()) {
      if (column === 0) continue
      const cells = block.rows.flatMap(({ cells }) => cells[column] ?? [])
      const failed = cells.findLastIndex((cell) => isStatus(gate, 'fail', cell.text))
      const cell = cells[failed]
      if (
        cell !== undefined &&
        !cells.slice(failed).some((later) => isStatus(gate, 'pass', later.text))
      )
        yield {
          item: null,
          message: `every item claims a pass, and another table says "${cell.text}"`,
          place: placeIn(cell),
        }
    }
  }
}

/** Sentences in notes, remarks, minutes and the like that name an item, by its number or a word of its title, and say that it is not done, or that nobody is called. */
function* deniedSentences(gate: Gate, answers: Answers): Iterable<Aside> {
  const { checklist, items, fields, signOffs, stated } = answers
  const given = [
    ...fields.map(({ value }) => value),
    ...signOffs.flatMap(({ entry }) => Object.values(entry.cells)),
    stated.prose,
  ]
  const own = new Set([
    ...answeredLines(answers),
    ...given.flatMap((prose) => (prose === null ? [] : [placeIn(prose).line])),
  ])
  const asked = keyOf(gate.blankText)
  // what stands below an item, or in a footnote of it, is its evidence
  const evidence = items.map((item) => item.evidence?.text ?? '')
  for (const lines of paragraphsIn(checklist.blocks)) {
    if (
      lines.some(
        ({ prose, ticked, task }) =>
          ticked !== null || task !== null || own.has(placeIn(prose).line),
      )
    )
      continue
    const prose = joined(lines.map((line) => line.prose))
    const text = withoutLegend(gate, prose.text.replaceAll('\n', ' '))
    if (
      !isSentence.test(text) ||
      asked.includes(keyOf(text)) ||
      evidence.some((given) => given.includes(prose.text))
    )
      continue
    const denial = findDenial(text)
    const said = denial ?? findGap(text)
    if (said === null || !/\p{L}/u.test(said.text)) continue
    const about = ({ item }: ItemAnswer): boolean =>
      denial === null
        ? item.rules['on-call'] !== undefined
        : isNamed(item.id, text) ||
          mattersOf(gate, item).some((word) => text.toLowerCase().includes(word))
    const item = items.find(about)?.item
    if (item !== undefined)
      yield {
        item,
        message: `item ${item.id} claims a pass, and another line says "${said.text.trim()}"`,
        place: placeIn(prose, said.from, said.to),
      }
  }
}

/** The lines of rows that answer something. */
function answeredLines({ items, signOffs, openItems }: Answers): number[] {
  const rows = [
    ...items.flatMap((item) => item.rows),
    ...signOffs.map(({ entry }) => entry),
    ...openItems.map(({ entry }) => entry),
  ]
  return rows.map(({ row }) => row.place.line)
}

/** Whether a cell is a status of the gate, and nothing else. */
function isStatus(gate: Gate, meaning: 'pass' | 'fail', text: string): boolean {
  return gate.statuses[meaning].some(
    (token) => !/^(?:no|yes|ok)$/i.test(token) && sameText(token.toLowerCase(), text.toLowerCase()),
  )
}

/** Four words at least: a sentence, and no value of a field. */
const isSentence = /(?:\p{L}[\p{L}\p{N}'’-]*\P{L}+){3,}\p{L}/u

/** Whether a text names an item by its number. */
function isNamed(id: string, text: string): boolean {
  return new RegExp(
    `\\b(?:items?|gates?|checkpoints?|points?|no\\.) ?#?${id.replaceAll('.', '\\.')}\\b`,
    'i',
  ).test(text)
}

/** What an item is about: the longer words of its title, but for what is done with it (`tested`), what the gate's title says too, and what stands in any. */
function mattersOf(gate: Gate, { title }: GateItem): string[] {
  const own = gate.title.toLowerCase()
  return (title.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
    (word) => !own.includes(word) && !ofAny.test(word),
  )
}
const ofAny =
  /ed$|^(?:during|after|before|least|where|which|their|every|other|about|under|agent|system|exists|ready)$/
