// Does the document take itself back somewhere?
import { asidesOf } from '../asides.ts'
import { goesOn } from '../checklist/paragraphs.ts'
import { joined, placeIn } from '../checklist/prose.ts'
import { startOfFile } from '../checklist/source.ts'
import { type Day, findDates } from '../facts/dates.ts'
import { withoutOwnVersion } from '../facts/headings.ts'
import { findStateKey, findWithdrawal } from '../facts/withdrawal.ts'
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
    for (const { item, message, place } of asidesOf(context.gate, context.answers, lines))
      yield { ...(item !== null && { item: item.id }), message, place }
  },
}

/** What takes the document, a signature or an approval back, or makes others of the items. */
function* takenBack({ gate, answers, asOf }: Context): Iterable<Found> {
  // a heading speaks of what stands under it: of items and signatures, here
  const rows = [
    ...answers.items.flatMap((answer) => answer.rows),
    ...answers.signOffs.map(({ entry }) => entry),
  ]
    .map(({ row }) => row.place.line)
    .concat(answers.signals.metrics.map((metric) => metric.place.line))
    .concat(answers.stated.prose === null ? [] : [placeIn(answers.stated.prose).line])
  const headings = answers.checklist.blocks
    .filter((block) => block.kind === 'heading')
    .map(({ depth, prose }) => ({ depth, line: placeIn(prose).line }))
  const over = new Set(rows.flatMap((line) => enclosing(headings, line)))
  // what is wrong with a signature is said where signatures are judged
  const signing = new Set(
    answers.signOffs.map(
      ({ entry }) => (entry.cells.name === null ? entry.row.place : placeIn(entry.cells.name)).line,
    ),
  )
  const matter = answers.checklist.frontMatter
  const key = matter === null ? null : findStateKey(matter.text)
  if (matter !== null && key !== null) {
    const line = matter.line + matter.text.slice(0, key.from).split('\n').length - 1
    yield {
      message: `the document takes itself back: its front matter says "${key.text.trim()}"`,
      place: { ...startOfFile, line, endLine: line },
    }
  }
  yield* expired(answers, asOf)
  for (const { said, prose } of otherMeaningsIn(gate, answers.checklist))
    yield { message: `a line gives a sign another meaning: "${said}"`, place: placeIn(prose) }
  const version = versionOf(answers)
  const reported = new Set<number>()
  for (const [index, block] of answers.checklist.blocks.entries()) {
    if (block.kind === 'table') continue
    const { prose } = block
    const isHeading = block.kind === 'heading'
    if (block.kind === 'heading' && block.depth === 1 && prose.parts.has('struck'))
      yield {
        message: 'the document takes itself back: its title is struck out',
        place: placeIn(prose),
      }
    const found = findWithdrawal(isHeading ? withoutOwnVersion(prose.text, version) : prose.text, {
      isLine:
        block.kind === 'line' &&
        block.ticked === null &&
        prose !== answers.stated.prose &&
        !signing.has(placeIn(prose).line),
      isHeading,
      isTitle: isHeading && block.depth === 1,
      isOverItems: isHeading && over.has(placeIn(prose).line),
    })
    if (found !== null) {
      reported.add(placeIn(prose).line)
      yield {
        message: `the document takes itself back: "${found.text.trim()}"`,
        place: placeIn(prose, found.from, found.to),
      }
    }
    const next = answers.checklist.blocks[index + 1]
    const wrapped =
      found === null && block.kind === 'line' && next?.kind === 'line' && goesOn(block, next)
        ? joined([prose, next.prose])
        : null
    const across =
      wrapped === null
        ? null
        : findWithdrawal(wrapped.text.replace('\n', ' '), {
            isLine: true,
            isHeading: false,
            isTitle: false,
            isOverItems: false,
          })
    if (
      wrapped !== null &&
      across !== null &&
      across.from < prose.text.length &&
      across.to > prose.text.length
    )
      yield {
        message: `the document takes itself back: "${across.text.trim()}"`,
        place: placeIn(prose, across.from),
      }
  }
  const items = answers.items
    .flatMap(({ rows: own }) => own.map(({ row }) => row.place.line))
    .concat(answers.signals.metrics.map(({ place }) => place.line))
  for (const { said, text, place } of misplacedAt(gate, answers.checklist, items, version))
    if (!reported.has(place.line))
      yield {
        message: `items stand under "${text}": "${said}" makes them others, or not yet true`,
        place,
      }
}

/** The lines of the heading that a line stands under, and of those that one stands under in turn; the title only where there is no other. */
function enclosing(headings: readonly { depth: number; line: number }[], line: number): number[] {
  const over: { depth: number; line: number }[] = []
  for (const heading of headings.filter((one) => one.line < line).reverse()) {
    const inner = over.at(-1)
    if (inner === undefined || (heading.depth < inner.depth && heading.depth > 1))
      over.push(heading)
  }
  return over.map((heading) => heading.line)
}

/** `Valid until: 2026-06-01`. */
function* expired({ checklist, days }: Answers, asOf: Day): Iterable<Found> {
  for (const block of checklist.blocks) {
    if (
      block.kind !== 'line' ||
      !/^\W*(?:valid (?:until|to|through)|expires?(?: on)?|expiry(?: date)?)\b/i.test(
        block.prose.text,
      )
    )
      continue
    const [date] = findDates(block.prose.text, days.review)
    if (date?.day != null && date.day < asOf)
      yield {
        message: `the document was valid until ${date.day}`,
        place: placeIn(block.prose, date.from, date.to),
      }
  }
}
