// Which lines of a checklist are items of a task list? Knows headings and titles, no gate.

import type { Checklist } from '../read/checklist.ts'
import { entriesOfLines, type ItemEntry } from '../read/entries.ts'
import { keyOf, keyWithoutBrackets, loosely } from '../read/keys.ts'
import { asText, joined, type Prose, slice } from '../read/prose.ts'
import type { Mark } from './boxes-and-signs.ts'
import { claimOf } from './claims.ts'
import { type MarkedLine, markedLines } from './marked-lines.ts'

/**
 * The boxes under headings that begin with `prefix` and a number, and lines that begin with a sign; with an empty prefix all of them, and lines that
 * end with one, their sections numbered in order. The longest of the titles that a line begins with is its title, what follows is evidence; where none
 * fits, the whole line is the title. One of the words `away` (`N/A`) with a reason behind it is a status of its own; without one the box is open.
 */
export function taskEntries(
  checklist: Checklist,
  prefix: string,
  titles: readonly string[],
  away: readonly string[],
): ItemEntry[] {
  const heading = new RegExp(`^${loosely(prefix)}\\s+(\\d+)\\b`, 'i')
  const reasonOf = reasonReader(away)
  const keys = titles
    .flatMap((title) => [keyOf(title), keyWithoutBrackets(title)])
    .sort((a, b) => b.length - a.length)
  const numberOf = counter()
  const entries = markedLines(checklist).flatMap((marked) => {
    const { line, mark, headings } = marked
    const section = headings.at(-1) ?? ''
    const number = heading.exec(section)?.[1]
    if (prefix !== '' && (number === undefined || ['mid', 'end', 'word'].includes(mark.kind)))
      return []
    const { title, evidence } = titled(marked, keys)
    const start = slice(line.prose, 0, 0)
    const status = asText({ ...start, text: statusOf(mark, reasonOf(mark, evidence)) })
    return [
      {
        id: numberOf(marked, section, number),
        section,
        under: underOf(marked),
        isBox: true,
        cells: { id: start, title, status, evidence, owner: null },
        written: [line.prose],
      },
    ]
  })
  return entriesOfLines(entries)
}

/** Numbers marked lines below their section, or the marked line above them; a section has its own number, or counts. */
function counter(): (marked: MarkedLine, section: string, own: string | undefined) => string {
  const sections = new Map<string, string>()
  const numbers = new Map<MarkedLine, string>()
  const counts = new Map<string, number>()
  return (marked, section, own) => {
    const { parent } = marked
    const known = parent === null ? sections.get(section) : numbers.get(parent)
    const upper = known ?? own ?? String(sections.size + 1)
    if (parent === null) sections.set(section, upper)
    const count = (counts.get(upper) ?? 0) + 1
    counts.set(upper, count)
    numbers.set(marked, `${upper}.${count}`)
    return `${upper}.${count}`
  }
}

/** The nearest heading and the titles of the upper boxes, as a key. */
function underOf({ parent, headings }: MarkedLine): string {
  return parent === null
    ? keyOf(headings.at(-1) ?? '')
    : `${underOf(parent)}/${keyOf(parent.mark.title.text)}`
}

/** The title of a line, and what stands behind it and below it. */
function titled(
  { mark, below }: MarkedLine,
  keys: readonly string[],
): { title: Prose; evidence: Prose } {
  const end = titleEnd(mark.title.text, keys)
  const rest = slice(mark.title, end)
  const gap = /^(?:[\s;,.–—-]|:(?![a-z0-9_+-]+:))*/.exec(rest.text)?.[0] ?? ''
  const evidence = joined([
    slice(rest, gap.length),
    mark.remark,
    ...below.map(({ prose }) => prose),
  ])
  return { title: slice(mark.title, 0, end), evidence }
}

/** Where the title ends that the text begins with; the text's end where it begins with none. */
function titleEnd(text: string, keys: readonly string[]): number {
  const whole = keyOf(text)
  const key = keys.find((candidate) => candidate !== '' && whole.startsWith(candidate))
  if (key === undefined) return text.length
  // a longer beginning has no shorter key, so that the middle tells in which half it ends
  let end = 0
  for (let last = text.length; end < last; ) {
    const middle = (end + last) >> 1
    if (keyOf(text.slice(0, middle)).length < key.length) end = middle + 1
    else last = middle
  }
  // what closes the title's own bracket belongs to it
  return end + (/^[)\]:."'*]*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** Reads why an item does not apply; null where one of the words that say so is missing. */
function reasonReader(away: readonly string[]): (mark: Mark, evidence: Prose) => string | null {
  if (away.length === 0) return () => null
  const words = away.map(loosely).join('|')
  const inFront = new RegExp(`^[\\s([–—:-]*(?:${words})(?!\\p{L})[\\s)\\]:,;–—-]*(.*)$`, 'isu')
  const alone = new RegExp(`^(?:\\[(?:${words})\\]|(?:${words}))$`, 'iu')
  return ({ status }, { text }) =>
    inFront.exec(text)?.[1] ?? (alone.test(status.text) ? text : null)
}

function statusOf({ kind, status }: Mark, reason: string | null): string {
  if (reason !== null) return /\p{L}{2}.*\s.*\p{L}{2}/su.test(reason) ? 'n/a' : '[ ]'
  if (kind !== 'box') return status.text
  // "[✅]" and "[done]" say what stands in them
  const inside = status.text.slice(1, -1).trim()
  if (inside === '') return '[ ]'
  const isSaid = inside.length > 1 && claimOf({ ...status, text: inside }) !== 'unknown'
  return isSaid ? inside : status.text
}
