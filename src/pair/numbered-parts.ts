// Which parts of a page follow the items one by one: a series of marks from the first to the last?

import { lower } from '../facts/tokens.ts'
import type { Block, Checklist } from '../read/checklist.ts'
import type { Prose } from '../read/prose.ts'
import { textsOfTable } from '../read/table.ts'

/** A block that begins with a mark, as in `Zu 3 – On-call`, `§ 3`, `C – On-call` and `**3** Ann`. */
interface Marked {
  index: number
  /** What marks of one series share: the word before the number, and whether they are numbers or letters. */
  kind: string
  /** The mark itself; '' where it is a number alone, which any cell may hold. */
  text: string
  /** From 1. */
  ordinal: number
}

export interface Part {
  mark: string
  texts: Prose[]
}

const mark =
  /^(?:(?<word>§|\p{Lu}\p{L}*\.?)\s?(?<number>\d{1,2})|(?<plain>\d{1,2})|(?<letter>[A-Z]))(?![\p{L}\d]|\.\d)(?<end>\s?[.):–—-])?/u

/**
 * The parts of a page that begin with marks that count from one to `count` or further, in their order; null where there is no such
 * series. One number alone names nothing: only the whole series shows what it counts.
 */
export function seriesIn({ blocks }: Checklist, count: number): Part[] | null {
  const all = blocks.flatMap((block, index) => markOf(block, index))
  for (const kind of new Set(all.map((one) => one.kind))) {
    const run = runOf(all.filter((one) => one.kind === kind))
    if (run.length >= count)
      return run.map(({ index, text }, at) => ({
        mark: text,
        texts: textsOf(blocks, index, run[at + 1]?.index),
      }))
  }
  return null
}

function markOf(block: Block, index: number): Marked[] {
  if (block.kind === 'table') return []
  const { 0: whole = '', groups = {} } = mark.exec(block.prose.text) ?? {}
  const { word = '', number, plain, letter, end = '' } = groups
  // "A new board" begins with no mark
  if (letter !== undefined && end === '') return []
  const ordinal = letter === undefined ? Number(number ?? plain) : letter.charCodeAt(0) - 64
  const kind = `${block.kind} ${letter === undefined ? word : 'letter'}`
  const text = plain === undefined ? whole.slice(0, whole.length - end.length) : ''
  return Number.isNaN(ordinal) ? [] : [{ index, kind, ordinal, text }]
}

/** The first of them that count from one on without a gap. */
function runOf(all: readonly Marked[]): Marked[] {
  const run: Marked[] = []
  for (const one of all) if (one.ordinal === run.length + 1) run.push(one)
  return run
}

/** What stands from one mark to the next; the last one ends at the next heading. */
function textsOf(blocks: readonly Block[], from: number, to: number | undefined): Prose[] {
  const next = blocks.findIndex((block, index) => index > from && block.kind === 'heading')
  const end = to ?? (next < 0 ? blocks.length : next)
  return blocks
    .slice(from, end)
    .flatMap((block) => (block.kind === 'table' ? textsOfTable(block) : [block.prose]))
}

/** Whether a cell names a mark: its word in any letters, its number or letter as it is. */
export function namesMark(cell: string, mark: string): boolean {
  if (mark === '') return false
  const [said, own, kind] = [lower(cell), lower(mark), kindOf(mark).length]
  for (let at = said.indexOf(own); at >= 0; at = said.indexOf(own, at + 1)) {
    const around = `${cell.charAt(at - 1)} ${cell.charAt(at + mark.length)}`
    if (cell.startsWith(mark.slice(kind), at + kind) && !/[\p{L}\d]/u.test(around)) return true
  }
  return false
}

/** The word of a mark, without its number or letter. */
export function kindOf(mark: string): string {
  return mark.replace(/\s?(?:\d+|\p{Lu})$/u, '')
}
