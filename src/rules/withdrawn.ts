// Does the document take itself back somewhere?
import { deniedBeside, failedBeside } from '../asides.ts'
import { goesOn } from '../checklist/paragraphs.ts'
import { joined, placeIn } from '../checklist/prose.ts'
import { keyOf } from '../checklist/shapes.ts'
import { startOfFile } from '../checklist/source.ts'
import { type Day, findDates } from '../facts/dates.ts'
import { findDenial } from '../facts/denials.ts'
import { findFailedItem, findStateKey, findWithdrawal, saysFailed } from '../facts/withdrawal.ts'
import { otherMeaningsIn } from '../legends.ts'
import { type Answers, versionOf } from '../pair.ts'
import { misplacedAt } from '../standing.ts'
import type { Context, Found, Rule } from './rule.ts'

export const withdrawn: Rule = {
  id: 'withdrawn',
  level: 'error',
  isWaivable: false,
  about:
    'No line of the document takes a signature, the approval, an item or the document itself back, none says that it has expired, no heading or caption calls it a draft, an example, something else or not yet true, and no legend gives a status or a signature another meaning. Where every item claims a pass, no sentence or table beside them says that one is not done, or that something has failed.',
  fix: 'settle it: take the line out, or state the decision that it means',
  *check(context): Iterable<Found> {
    if (context.answers.untouched) return
    const lines = new Set<number>()
    for (const found of takenBack(context)) {
      lines.add(found.place.line)
      yield found
    }
    for (const { text, place } of failedBeside(context.gate, context.answers))
      if (!lines.has(place.line)) yield { message: `every item claims a pass, and another table says "${text}"`, place }
    for (const { item, said, place } of deniedBeside(context.gate, context.answers))
      if (!lines.has(place.line)) yield { item: item.id, message: `item ${item.id} claims a pass, and another line says "${said}"`, place }
  },
}

/** What takes the document, a signature, an approval or an item back. */
function* takenBack({ gate, answers, asOf }: Context): Iterable<Found> {
  // a heading speaks of what stands under it: of items and signatures, here
  const rows = [...answers.items.flatMap((answer) => answer.rows), ...answers.signOffs.map(({ entry }) => entry)]
    .map(({ row }) => row.place.line)
    .concat(answers.signals.metrics.map((metric) => metric.place.line))
    .concat(answers.stated.prose === null ? [] : [placeIn(answers.stated.prose).line])
  const headings = answers.checklist.blocks.filter((block) => block.kind === 'heading').map(({ depth, prose }) => ({ depth, line: placeIn(prose).line }))
  const over = new Set(rows.flatMap((line) => enclosing(headings, line)))
  // what is wrong with a signature is said where signatures are judged
  const signing = new Set(answers.signOffs.map(({ entry }) => (entry.cells.name === null ? entry.row.place : placeIn(entry.cells.name)).line))
  const matter = answers.checklist.frontMatter
  const key = matter === null ? null : findStateKey(matter.text)
  if (matter !== null && key !== null) {
    const line = matter.line + matter.text.slice(0, key.from).split('\n').length - 1
    yield { message: `the document takes itself back: its front matter says "${key.text.trim()}"`, place: { ...startOfFile, line, endLine: line } }
  }
  yield* expired(answers, asOf)
  yield* failedInPassing(answers)
  yield* leftOpen(answers)
  for (const { said, prose } of otherMeaningsIn(gate, answers.checklist))
    yield { message: `a line gives a sign another meaning: "${said}"`, place: placeIn(prose) }
  const reported = new Set<number>()
  for (const [index, block] of answers.checklist.blocks.entries()) {
    if (block.kind === 'table') continue
    const { prose } = block
    const isHeading = block.kind === 'heading'
    if (block.kind === 'heading' && block.depth === 1 && prose.parts.has('struck'))
      yield { message: 'the document takes itself back: its title is struck out', place: placeIn(prose) }
    const found = findWithdrawal(prose.text, {
      isLine: block.kind === 'line' && block.ticked === null && prose !== answers.stated.prose && !signing.has(placeIn(prose).line),
      isHeading,
      isTitle: isHeading && block.depth === 1,
      isOverItems: isHeading && over.has(placeIn(prose).line),
    })
    if (found !== null) {
      reported.add(placeIn(prose).line)
      yield { message: `the document takes itself back: "${found.text.trim()}"`, place: placeIn(prose, found.from, found.to) }
    }
    const next = answers.checklist.blocks[index + 1]
    const wrapped = found === null && block.kind === 'line' && next?.kind === 'line' && goesOn(block, next) ? joined([prose, next.prose]) : null
    const across =
      wrapped === null ? null : findWithdrawal(wrapped.text.replace('\n', ' '), { isLine: true, isHeading: false, isTitle: false, isOverItems: false })
    if (wrapped !== null && across !== null && across.from < prose.text.length && across.to > prose.text.length)
      yield { message: `the document takes itself back: "${across.text.trim()}"`, place: placeIn(prose, across.from) }
  }
  const items = answers.items.flatMap(({ rows: own }) => own.map(({ row }) => row.place.line)).concat(answers.signals.metrics.map(({ place }) => place.line))
  for (const { said, text, place } of misplacedAt(gate, answers.checklist, items, versionOf(answers)))
    if (!reported.has(place.line)) yield { message: `items stand under "${text}": "${said}" makes them others, or not yet true`, place }
}

/** The lines of the heading that a line stands under, and of those that one stands under in turn; the title only where there is no other. */
function enclosing(headings: readonly { depth: number; line: number }[], line: number): number[] {
  const over: { depth: number; line: number }[] = []
  for (const heading of headings.filter((one) => one.line < line).reverse()) {
    const inner = over.at(-1)
    if (inner === undefined || (heading.depth < inner.depth && heading.depth > 1)) over.push(heading)
  }
  return over.map((heading) => heading.line)
}

/** `Valid until: 2026-06-01`. */
function* expired({ checklist, days }: Answers, asOf: Day): Iterable<Found> {
  for (const block of checklist.blocks) {
    if (block.kind !== 'line' || !/^\W*(?:valid (?:until|to|through)|expires?(?: on)?|expiry(?: date)?)\b/i.test(block.prose.text)) continue
    const [date] = findDates(block.prose.text, days.review)
    if (date?.day != null && date.day < asOf) yield { message: `the document was valid until ${date.day}`, place: placeIn(block.prose, date.from, date.to) }
  }
}

/** An open item that is not closed and says of a passed one that it was not done. */
function* leftOpen({ items, openItems }: Answers): Iterable<Found> {
  for (const { entry, items: named } of openItems) {
    const { missing, closed } = entry.cells
    const denial = missing === null || (closed !== null && closed.text !== '') ? null : findDenial(missing.text)
    const passed = named.length === 1 ? items.find(({ item, claimed }) => item.id === named[0] && claimed === 'pass') : undefined
    if (missing !== null && denial !== null && passed !== undefined)
      yield {
        item: passed.item.id,
        message: `item ${passed.item.id} claims a pass, and its open item says "${denial.text}"`,
        place: placeIn(missing, denial.from, denial.to),
      }
  }
}

/** A line outside the items that says of one that it failed: `Item 9: ❌`, `Gate 3 is red`. */
function* failedInPassing(answers: Answers): Iterable<Found> {
  const own = new Set(answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line)))
  const open = new Set(answers.openItems.map(({ entry }) => entry.row.place.line))
  for (const block of answers.checklist.blocks) {
    const lines =
      block.kind === 'table' ? block.rows.filter(({ place }) => !own.has(place.line) && !open.has(place.line)).map((row) => row.cells) : [[block.prose]]
    for (const cells of lines) {
      const [first] = cells
      if (first === undefined || own.has(placeIn(first).line) || (block.kind === 'line' && block.ticked !== null)) continue
      const text = cells.map((cell) => cell.text).join(' | ')
      const said = findFailedItem(text)
      const key = saysFailed(text) ? keyOf(text) : ''
      const item = answers.items.find(({ item: asked, claimed }) => claimed === 'pass' && (asked.id === said?.id || key.includes(keyOf(asked.title))))?.item
      if (item !== undefined)
        yield { item: item.id, message: `item ${item.id} claims a pass, and another line says "${said?.text ?? text.trim()}"`, place: placeIn(first) }
    }
  }
}
