// Which lines of a checklist are items of a task list? Knows headings and titles, no gate.

import { joined, type Prose, placeIn, slice } from '../read/prose.ts'
import type { Checklist } from '../read/read.ts'
import { type Entry, keyOf, keyWithoutBrackets, loosely } from '../read/shapes.ts'
import { startOfFile } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { claimOf } from './line.ts'
import { type MarkedLine, markedLines } from './lines.ts'

export type TaskCells = 'id' | 'title' | 'status' | 'evidence'

/** A box with what stands behind its title and below it, and the heading it stands under. */
export interface TaskEntry extends Entry<TaskCells> {
  section: string
  /** `3.2` for the second box under "… 3: …", `3.2.1` for the first below that one. */
  number: string
  /** The headings and upper boxes that it stands under, as one key. */
  under: string
}

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
): TaskEntry[] {
  const table: Table = { kind: 'table', headers: [], rows: [], place: startOfFile }
  const heading = new RegExp(`^${loosely(prefix)}\\s+(\\d+)\\b`, 'i')
  const statusOf = statusReader(away)
  const keys = titles
    .flatMap((title) => [keyOf(title), keyWithoutBrackets(title)])
    .sort((a, b) => b.length - a.length)
  const numbers = new Map<MarkedLine | string, string>()
  const counts = new Map<string, number>()
  const entries: TaskEntry[] = []
  for (const marked of markedLines(checklist)) {
    const { line, mark, parent, headings, below } = marked
    const section = headings.at(-1) ?? ''
    const number = heading.exec(section)?.[1]
    if (prefix !== '' && (number === undefined || ['mid', 'end', 'word'].includes(mark.kind)))
      continue
    const upper = numbers.get(parent ?? section) ?? number ?? String(numbersOfSections(numbers) + 1)
    if (parent === null) numbers.set(section, upper)
    const count = (counts.get(upper) ?? 0) + 1
    counts.set(upper, count)
    numbers.set(marked, `${upper}.${count}`)
    const end = titleEnd(mark.title.text, keys)
    const rest = slice(mark.title, end)
    const evidence = joined([
      slice(rest, /^(?:[\s;,.–—-]|:(?![a-z0-9_+-]+:))*/.exec(rest.text)?.[0].length ?? 0),
      mark.remark,
      ...below.map(({ prose }) => prose),
    ])
    const place = placeIn(line.prose)
    if (entries.length === 0) table.place = place
    const at = slice(line.prose, 0, 0)
    entries.push({
      section,
      number: `${upper}.${count}`,
      under: underOf(marked),
      cells: {
        id: at,
        title: slice(mark.title, 0, end),
        status: { ...at, text: statusOf(marked, evidence), parts: [] },
        evidence,
      },
      row: { cells: [line.prose], place },
      table,
      extra: [],
      doubled: [],
    })
  }
  return entries
}

function numbersOfSections(numbers: ReadonlyMap<MarkedLine | string, string>): number {
  return [...numbers.keys()].filter((key) => typeof key === 'string').length
}

/** The nearest heading and the titles of the upper boxes, as a key. */
function underOf({ parent, headings }: MarkedLine): string {
  return parent === null
    ? keyOf(headings.at(-1) ?? '')
    : `${underOf(parent)}/${keyOf(parent.mark.title.text)}`
}

type StatusReader = (marked: MarkedLine, evidence: Prose) => string

function statusReader(away: readonly string[]): StatusReader {
  const words = away.map(loosely).join('|')
  const notApplicable = new RegExp(
    `^[\\s([–—:-]*(?:${words})(?!\\p{L})[\\s)\\]:,;–—-]*(.*)$`,
    'isu',
  )
  const alone = new RegExp(`^(?:\\[(?:${words})\\]|(?:${words}))$`, 'iu')
  return ({ mark: { kind, status } }, evidence) => {
    const isAway = away.length > 0 && alone.test(status.text)
    const reason =
      away.length === 0
        ? null
        : (notApplicable.exec(evidence.text)?.[1] ?? (isAway ? evidence.text : null))
    if (reason !== null) return /\p{L}{2}.*\s.*\p{L}{2}/su.test(reason) ? 'n/a' : '[ ]'
    if (kind !== 'box') return status.text
    // "[✅]" and "[done]" say what stands in them
    const inside = status.text.slice(1, -1).trim()
    const isSaid =
      inside.length > 1 && claimOf({ status: { ...status, text: inside } }) !== 'unknown'
    return isSaid ? inside : inside === '' ? '[ ]' : status.text
  }
}

/** Where the title ends that the text begins with; the text's end where it begins with none. */
function titleEnd(text: string, keys: readonly string[]): number {
  const whole = keyOf(text)
  const key = keys.find((candidate) => candidate !== '' && whole.startsWith(candidate))
  if (key === undefined) return text.length
  let end = 0
  while (end < text.length && keyOf(text.slice(0, end)).length < key.length) end++
  // what closes the title's own bracket belongs to it
  return end + (/^[)\]:."'*]*/.exec(text.slice(end))?.[0].length ?? 0)
}
