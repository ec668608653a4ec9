// Which lines of a page are marked as items: boxes, lines that begin or end with a sign? Knows no gate.

import { signsOf, stateLabels, statusTokens, verdictLabels } from '../facts/language.ts'
import { turnsIn } from '../facts/mode.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import { placeIn } from '../read/prose.ts'
import type { Block, Checklist, Entry, Line } from '../read/read.ts'
import { keyOf, labelOf } from '../read/shapes.ts'
import { isLegend, isWeak, type Mark, markOf } from './line.ts'
import { isSum } from './rows.ts'
import { wordMark } from './words.ts'

export interface MarkedLine {
  line: Line
  mark: Mark
  /** The marked line whose entry of a list it stands in. */
  parent: MarkedLine | null
  /** The headings above it, the nearest last. */
  headings: readonly string[]
  /** The lines that stand in and below its entry, up to the next marked line. */
  below: Line[]
}

/**
 * The marked lines in their order. A sign within the entry of a marked line is a part of that line's evidence, unless that line is marked so itself; a
 * box is always a line of its own. A sign such as ⚠️ marks an item only among others, and a word for a status only among items.
 */
export function markedLines({ blocks }: Pick<Checklist, 'blocks'>): MarkedLine[] {
  const repeated = repeatedLabels(blocks)
  const marks = blocks.map((block) => (block.kind === 'line' ? itemMark(block, repeated) : null))
  const bySign = ownLines(blocks, marks)
  const others = othersIn(blocks, bySign)
  const said = blocks.map((block, at) =>
    block.kind === 'line' && others.has(block) ? wordMark(block.prose) : (marks[at] ?? null),
  )
  return said.some((mark) => mark?.kind === 'word') ? ownLines(blocks, said) : bySign
}

/** The entries of lists of items that nothing marks as one. */
export function unmarkedEntries(
  { blocks }: Pick<Checklist, 'blocks'>,
  marked: readonly MarkedLine[],
): Line[] {
  return [...othersIn(blocks, marked)]
}

/** Beside marked lines the first lines of the other entries of their list, and the other lines of a paragraph that has several. */
function othersIn(blocks: readonly Block[], marked: readonly MarkedLine[]): Set<Line> {
  const groups = groupOf(blocks)
  const own = new Set<Line | Entry | null>(marked.map(({ line }) => line.entry ?? line))
  const counts = new Map<unknown, number>()
  for (const [at, block] of blocks.entries())
    if (block.kind === 'line' && own.has(block.entry ?? block))
      counts.set(groups[at], (counts.get(groups[at]) ?? 0) + 1)
  const found = new Map<Line | Entry, Line>()
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'line') continue
    const key = block.entry ?? block
    const isAmong = (counts.get(groups[at]) ?? 0) >= (block.entry === null ? 2 : 1)
    if (isAmong && !own.has(key) && !found.has(key)) found.set(key, block)
  }
  return new Set([...found.values()].filter((line) => !isLegend(line) && !isOfPage(line)))
}

function ownLines(blocks: readonly Block[], marks: readonly (Mark | null)[]): MarkedLine[] {
  const found: MarkedLine[] = []
  const groups = groupOf(blocks)
  const strong = strongGroups(groups, marks)
  let headings: { depth: number; text: string }[] = []
  let open: MarkedLine[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const { depth, prose } = block
      headings = [...headings.filter((one) => one.depth < depth), { depth, text: prose.text }]
    }
    if (block.kind !== 'line') {
      open = []
      continue
    }
    open = open.filter(({ line }) => line.entry !== null && isWithin(block.entry, line.entry))
    const parent = open.at(-1) ?? null
    const mark = marks[at] ?? null
    const isOwn =
      mark !== null &&
      (parent === null || ['box', 'word'].includes(mark.kind) || mark.kind === parent.mark.kind) &&
      (!isWeak(mark) || strong.has(groups[at]))
    if (isOwn) {
      const own = {
        line: block,
        mark,
        parent,
        headings: headings.map(({ text }) => text),
        below: [],
      }
      found.push(own)
      if (block.entry !== null) open.push(own)
    } else parent?.below.push(block)
  }
  return found
}

/** The mark of a line that may be an item: not a legend, not a sum, and nothing that the page says of itself. */
function itemMark(line: Line, repeated: ReadonlySet<string>): Mark | null {
  const mark = markOf(line)
  if (mark === null || mark.kind === 'box') return mark
  if (isLegend(line)) return null
  const { text } = mark.title
  if (isOfPage(line) && !repeated.has(labelKey(line))) return null
  const said = labelOf(text)
  const value = text.slice(said?.from ?? text.length)
  return said !== null && /\d/.test(value) && isSum(said.label, value) ? null : mark
}

/** `Status: ✅ faster than expected`, `Verdict: not shippable`: a line outside of lists that says how the page stands. */
export function isOfPage(line: Line): boolean {
  return line.entry === null && labels.has(labelKey(line))
}

const verdicts = new Set(verdictLabels.map(keyOf))
const refusals = vocabularyOf(statusTokens.fail)
const refusing = signsOf('fail', 'open')

/** `Verdict: not shippable`, `Decision: NO-GO until item 4 is done`, `Status: ❌`: what the page says of itself, where it begins with a refusal. */
export function refusalIn(line: Line): string | null {
  const found = labelOf(line.prose.text)
  if (found === null || !labels.has(keyOf(found.label))) return null
  const value = line.prose.text.slice(found.from)
  if (refusing.some((sign) => value.startsWith(sign))) return value
  const [first] = wordsOf(value)
  const [denial] = turnsIn(value)
  const [refused] = findTerms(value, refusals)
  const isFirst = [denial, refused].some((one) => one !== undefined && one.from === first?.from)
  return isFirst && verdicts.has(keyOf(found.label)) ? value : null
}

function labelKey({ prose }: Line): string {
  return keyOf(labelOf(prose.text)?.label ?? '')
}

/** Labels that stand more than once: `Result: ✅` below each heading says how that section stands, and not the page. */
function repeatedLabels(blocks: readonly Block[]): Set<string> {
  const found = blocks.flatMap((block) =>
    block.kind === 'line' && isOfPage(block) ? [labelKey(block)] : [],
  )
  return new Set(found.filter((label, at) => found.indexOf(label) !== at))
}

const labels = new Set([...stateLabels, ...verdictLabels].map(keyOf))

export function isWithin(entry: Entry | null, outer: Entry): boolean {
  for (let one = entry; one !== null; one = one.parent) if (one === outer) return true
  return false
}

/** The lists and paragraphs of which a line is marked by more than such a sign. */
function strongGroups(groups: readonly unknown[], marks: readonly (Mark | null)[]): Set<unknown> {
  return new Set(
    groups.filter((_, at) => {
      const mark = marks[at] ?? null
      return mark !== null && !isWeak(mark)
    }),
  )
}

/** The list or the paragraph of each block; null for what is not a line. */
function groupOf(blocks: readonly Block[]): unknown[] {
  let paragraph = {}
  let end = 0
  return blocks.map((block) => {
    if (block.kind !== 'line') return null
    if (block.entry !== null) return block.entry.list
    const { line, endLine } = placeIn(block.prose)
    if (line > end + 1) paragraph = {}
    end = endLine
    return paragraph
  })
}
