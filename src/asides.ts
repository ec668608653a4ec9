// Which sentences beside the items say of what one of them asks that it is not done?
import { paragraphsIn } from './checklist/paragraphs.ts'
import { joined, placeIn } from './checklist/prose.ts'
import { keyOf } from './checklist/shapes.ts'
import type { Place } from './checklist/source.ts'
import { findDenial } from './facts/denials.ts'
import { findGap } from './facts/gaps.ts'
import type { Gate, GateItem } from './gate.ts'
import { isLegend } from './legends.ts'
import type { Answers, ItemAnswer } from './pair.ts'
import { sameText } from './status.ts'

interface Aside {
  item: GateItem
  said: string
  place: Place
}

/**
 * Sentences in notes, remarks, minutes and the like that name an item by its number or by a word of its title, and say that it is not done or went wrong; or
 * that nobody is called. Only where the page claims that everything is passed: in any other, what is open is open.
 */
export function* deniedBeside(gate: Gate, { checklist, items, fields, signOffs, openItems, stated }: Answers): Iterable<Aside> {
  if (items.some(({ claimed }) => claimed !== 'pass' && claimed !== 'na')) return
  const own = new Set([
    ...items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)),
    ...fields.flatMap(({ value }) => (value === null ? [] : [placeIn(value).line])),
    ...signOffs.flatMap(({ entry }) => [entry.row.place.line, ...Object.values(entry.cells).flatMap((cell) => (cell === null ? [] : [placeIn(cell).line]))]),
    ...openItems.map(({ entry }) => entry.row.place.line),
    ...(stated.prose === null ? [] : [placeIn(stated.prose).line]),
  ])
  const asked = keyOf(gate.blankText)
  // what stands below an item, or in a footnote of it, is its evidence
  const evidence = items.map((item) => item.evidence?.text ?? '')
  for (const lines of paragraphsIn(checklist.blocks)) {
    if (lines.some(({ prose, ticked, task }) => ticked !== null || task !== null || own.has(placeIn(prose).line))) continue
    const prose = joined(lines.map((line) => line.prose))
    const text = prose.text.replaceAll('\n', ' ')
    if (isLegend(gate, text) || !isSentence.test(text) || asked.includes(keyOf(text)) || evidence.some((given) => given.includes(prose.text))) continue
    const denial = findDenial(text)
    const said = denial ?? findGap(text)
    if (said === null || !/\p{L}/u.test(said.text)) continue
    const about = ({ item }: ItemAnswer): boolean =>
      denial === null ? item.rules['on-call'] !== undefined : isNamed(item.id, text) || mattersOf(gate, item).some((word) => text.toLowerCase().includes(word))
    const item = items.find(about)?.item
    if (item !== undefined) yield { item, said: said.text.trim(), place: placeIn(prose, said.from, said.to) }
  }
}

/**
 * Cells of other tables of the page that say nothing but that something has failed, where no later row of the same column says that it passed: `Security | ❌`,
 * `2026-06-08 | Blocked`. Only where the page claims that everything is passed.
 */
export function* failedBeside(gate: Gate, { checklist, items, signOffs, openItems, signals, unknownRows }: Answers): Iterable<{ text: string; place: Place }> {
  if (items.some(({ claimed }) => claimed !== 'pass' && claimed !== 'na')) return
  const own = new Set(
    [
      ...items.flatMap(({ rows }) => rows.map(({ row }) => row)),
      ...unknownRows.map(({ row }) => row),
      ...signOffs.map(({ entry }) => entry.row),
      ...openItems.map(({ entry }) => entry.row),
      ...signals.metrics,
    ].map(({ place }) => place.line),
  )
  for (const block of checklist.blocks) {
    // a sign that stands first is explained
    if (block.kind !== 'table' || block.rows.some(({ cells: [first], place }) => own.has(place.line) || isStatus(gate, 'pass', first?.text ?? ''))) continue
    for (const [column] of block.headers.entries()) {
      if (column === 0) continue
      const cells = block.rows.flatMap(({ cells }) => cells[column] ?? [])
      const failed = cells.findLastIndex((cell) => isStatus(gate, 'fail', cell.text))
      const cell = cells[failed]
      if (cell !== undefined && !cells.slice(failed).some((later) => isStatus(gate, 'pass', later.text))) yield { text: cell.text, place: placeIn(cell) }
    }
  }
}

/** Whether a cell is a status of the gate, and nothing else. */
function isStatus(gate: Gate, meaning: 'pass' | 'fail', text: string): boolean {
  return gate.statuses[meaning].some((token) => !/^(?:no|yes|ok)$/i.test(token) && sameText(token.toLowerCase(), text.toLowerCase()))
}

/** Four words at least: a sentence, and no value of a field. */
const isSentence = /(?:\p{L}[\p{L}\p{N}'’-]*\P{L}+){3,}\p{L}/u

/** Whether a text names an item by its number. */
function isNamed(id: string, text: string): boolean {
  return new RegExp(`\\b(?:items?|gates?|checkpoints?|points?|no\\.) ?#?${id.replaceAll('.', '\\.')}\\b`, 'i').test(text)
}

/** What an item is about: the longer words of its title, but for what is done with it (`tested`), what the gate's title says too, and what stands in any. */
function mattersOf(gate: Gate, { title }: GateItem): string[] {
  const own = gate.title.toLowerCase()
  return (title.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !own.includes(word) && !ofAny.test(word))
}
const ofAny = /ed$|^(?:during|after|before|least|where|which|their|every|other|about|under|agent|system|exists|ready)$/
