// Which boxes of a checklist are items of a task list? Knows headings and titles, no gate.

import { joined, type Prose, placeIn, slice } from './prose.ts'
import type { Checklist, Line } from './read.ts'
import { type Entry, keyOf, keyWithoutBrackets, loosely } from './shapes.ts'
import { startOfFile } from './source.ts'
import type { Table } from './table.ts'

export type TaskCells = 'id' | 'title' | 'status' | 'evidence'

/** A box with what stands behind its title and below it, and the heading it stands under. */
export interface TaskEntry extends Entry<TaskCells> {
  section: string
  /** `3.2` for the second box under "… 3: …", `3.2.1` for the first below that one. */
  number: string
}

/**
 * The boxes under headings that begin with `prefix` and a number; with an empty prefix all boxes, their sections numbered in order. The longest of the titles that a line begins with is its title, what follows is evidence;
 * where none fits, the whole line is the title. One of the words `away` (`N/A`) with a reason behind it is a status of its own; without one the box is open.
 */
export function taskEntries(
  checklist: Checklist,
  prefix: string,
  titles: readonly string[],
  away: readonly string[],
): TaskEntry[] {
  const notApplicable = new RegExp(
    `^[\\s([–—:-]*(?:${away.map(loosely).join('|')})(?!\\p{L})[\\s)\\]:,;–—-]*(.*)$`,
    'isu',
  )
  /** `[n/a]` where the box stands. */
  const bracketed =
    away.length === 0 ? /^$/ : new RegExp(`^\\[(?:${away.map(loosely).join('|')})\\]\\s+`, 'iu')
  const table: Table = { kind: 'table', headers: [], rows: [], place: startOfFile }
  const heading = new RegExp(`^${loosely(prefix)}\\s+(\\d+)\\b`, 'i')
  let sections = 0
  const keys = titles
    .flatMap((title) => [keyOf(title), keyWithoutBrackets(title)])
    .sort((a, b) => b.length - a.length)
  const entries: TaskEntry[] = []
  const numbers = new Map<object, string>()
  const counts = new Map<string, number>()
  let section: { text: string; number: string } | null = null
  let current: { line: Line; lines: Prose[]; isAway: boolean } | null = null
  const close = (): void => {
    if (current === null || section === null) return
    const { line, lines, isAway } = current
    const parent = line.task?.parent
      ? (numbers.get(line.task.parent) ?? section.number)
      : section.number
    const count = (counts.get(parent) ?? 0) + 1
    counts.set(parent, count)
    if (line.task !== null) numbers.set(line.task, `${parent}.${count}`)
    const end = titleEnd(line.prose.text, keys)
    const rest = slice(line.prose, end)
    const evidence = joined([
      slice(rest, /^(?:[\s;,.–—-]|:(?![a-z0-9_+-]+:))*/.exec(rest.text)?.[0].length ?? 0),
      ...lines,
    ])
    const reason =
      away.length === 0
        ? null
        : (notApplicable.exec(evidence.text)?.[1] ?? (isAway ? evidence.text : null))
    const isOut = reason !== null && /\p{L}{2}.*\s.*\p{L}{2}/su.test(reason)
    const status = isOut ? 'n/a' : reason === null && line.ticked === true ? '[x]' : '[ ]'
    const place = placeIn(line.prose)
    if (entries.length === 0) table.place = place
    const at = slice(line.prose, 0, 0)
    entries.push({
      section: section.text,
      number: `${parent}.${count}`,
      cells: {
        id: at,
        title: slice(line.prose, 0, end),
        status: { ...at, text: status, parts: [] },
        evidence,
      },
      row: { cells: [line.prose], place },
      table,
      extra: [],
      doubled: [],
    })
  }
  for (const block of checklist.blocks) {
    if (
      block.kind === 'line' &&
      block.ticked === null &&
      current !== null &&
      (block.task !== null || current.isAway) &&
      block.task === current.line.task &&
      !bracketed.test(block.prose.text)
    ) {
      current.lines.push(block.prose)
      continue
    }
    close()
    current = null
    if (block.kind === 'heading') {
      const number = heading.exec(block.prose.text)?.[1]
      section =
        prefix === ''
          ? { text: block.prose.text, number: '' }
          : number === undefined
            ? null
            : { text: block.prose.text, number }
    } else if (block.kind === 'line' && (section !== null || prefix === '')) {
      const from = bracketed.exec(block.prose.text)?.[0].length ?? 0
      if (from === 0 && (block.ticked === null || block.task === null)) continue
      section ??= { text: '', number: '' }
      if (section.number === '') section.number = String(++sections)
      current = { line: { ...block, prose: slice(block.prose, from) }, lines: [], isAway: from > 0 }
    }
  }
  close()
  return entries
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
