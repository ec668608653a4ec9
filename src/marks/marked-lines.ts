// Which lines of a page are marked as items: boxes, lines that begin or end with a sign? Knows no gate.

import type { Block, Checklist, Entry, Line } from '../read/checklist.ts'
import { labelOf } from '../read/labels.ts'
import { placeIn } from '../read/prose.ts'
import { headingsOver } from '../read/sections.ts'
import { isWeak, type Mark, markOf } from './boxes-and-signs.ts'
import { isLegend } from './legends.ts'
import { isOfPage, isOfPageAmong } from './page-state.ts'
import { wordMark } from './status-words.ts'
import { isSum } from './table-rows.ts'

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
  const isOfThisPage = isOfPageAmong(blocks)
  const marks = blocks.map((block) =>
    block.kind === 'line' ? itemMark(block, isOfThisPage) : null,
  )
  const bySign = ownLines(blocks, marks)
  const others = unmarkedAmong(blocks, bySign)
  const said = blocks.map((block, at) =>
    block.kind === 'line' && others.has(block) ? wordMark(block.prose) : (marks[at] ?? null),
  )
  return said.some((mark) => mark?.kind === 'word') ? ownLines(blocks, said) : bySign
}

/** Beside marked lines the first lines of the other entries of their list, and the other lines of a paragraph that has several. */
export function unmarkedAmong(
  blocks: readonly Block[],
  marked: readonly MarkedLine[],
): ReadonlySet<Line> {
  const own = new Set<Line | Entry>(marked.map(({ line }) => line.entry ?? line))
  const counts = new Map<unknown, number>()
  const found = new Map<Line | Entry, { line: Line; group: unknown }>()
  for (const [at, group] of groupsOf(blocks).entries()) {
    const line = blocks[at]
    if (line?.kind !== 'line') continue
    const key = line.entry ?? line
    if (own.has(key)) counts.set(group, (counts.get(group) ?? 0) + 1)
    else if (!found.has(key)) found.set(key, { line, group })
  }
  const isAmong = ({ line, group }: { line: Line; group: unknown }): boolean =>
    (counts.get(group) ?? 0) >= (line.entry === null ? 2 : 1)
  const lines = [...found.values()].filter(isAmong).map(({ line }) => line)
  return new Set(lines.filter((line) => !isLegend(line) && !isOfPage(line)))
}

/** The lines that are items by their marks, with those that belong to each. */
function ownLines(blocks: readonly Block[], marks: readonly (Mark | null)[]): MarkedLine[] {
  const found: MarkedLine[] = []
  const headings = headingsOver(blocks)
  const groups = groupsOf(blocks)
  const strong = new Set(groups.filter((_, at) => marks[at] != null && !isWeak(marks[at])))
  let open: MarkedLine[] = []
  for (const [at, line] of blocks.entries()) {
    if (line.kind !== 'line') {
      open = []
      continue
    }
    open = open.filter((one) => one.line.entry !== null && isWithin(line.entry, one.line.entry))
    const parent = open.at(-1) ?? null
    const mark = marks[at] ?? null
    if (mark !== null && isOwn(mark, parent, strong.has(groups[at]))) {
      const own = { line, mark, parent, headings: headings[at] ?? [], below: [] }
      found.push(own)
      if (line.entry !== null) open.push(own)
    } else parent?.below.push(line)
  }
  return found
}

function isOwn(mark: Mark, parent: MarkedLine | null, isAmongStrong: boolean): boolean {
  const isFree =
    parent === null || ['box', 'word'].includes(mark.kind) || mark.kind === parent.mark.kind
  return isFree && (isAmongStrong || !isWeak(mark))
}

/** The mark of a line that may be an item: not a legend, not a sum, and nothing that the page says of itself. */
function itemMark(line: Line, isOfThisPage: (line: Line) => boolean): Mark | null {
  const mark = markOf(line)
  if (mark === null || mark.kind === 'box') return mark
  if (isLegend(line) || isOfThisPage(line)) return null
  const said = labelOf(mark.title.text)
  const value = mark.title.text.slice(said?.from)
  return said !== null && /\d/.test(value) && isSum(said.label, value) ? null : mark
}

function isWithin(entry: Entry | null, outer: Entry): boolean {
  for (let one = entry; one !== null; one = one.parent) if (one === outer) return true
  return false
}

/** The list or the paragraph of each block; null for what is not a line. */
function groupsOf(blocks: readonly Block[]): unknown[] {
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
