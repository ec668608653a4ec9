// Which lines of a checklist are items of a sheet: `12. Title: status / Owner: … / Next: …`? Knows labels, no gate.

import { type Prose, placeIn, slice } from './prose.ts'
import type { Checklist, Line } from './read.ts'
import { type Entry, keyOf, loosely } from './shapes.ts'
import { startOfFile } from './source.ts'
import type { Table } from './table.ts'

/** The words behind which a sheet's line holds owner and next action. */
export interface SheetLabels {
  owner: string
  next: string
  /** What shows it, where a line says so apart from the next action. */
  evidence?: string | undefined
}

export type SheetCells = 'id' | 'title' | 'status' | 'owner' | 'next' | 'evidence'

/** The lines of a sheet as rows: whatever begins with one of the titles and a colon, or is numbered and has the parts. */
export function sheetEntries(
  checklist: Checklist,
  labels: SheetLabels,
  titles: readonly string[],
): Entry<SheetCells>[] {
  const keys = new Set(titles.map(keyOf))
  const lines = checklist.blocks.filter((block): block is Line => block.kind === 'line')
  const table: Table = { kind: 'table', headers: [], rows: [], place: startOfFile }
  const entries: Entry<SheetCells>[] = []
  for (const line of lines) {
    const { prose, ordinal } = line
    const number = /^\s*(?:(\d+)[.)]\s+)?/.exec(prose.text)
    const from = number?.[0].length ?? 0
    const colon = prose.text.indexOf(':', from)
    if (colon < 0) continue
    const parts = partsOf(prose.text, colon + 1, [
      labels.owner,
      labels.next,
      labels.evidence ?? labels.next,
    ])
    const isKnown = keys.has(keyOf(prose.text.slice(from, colon)))
    if (!isKnown && (parts.length < 2 || (number?.[1] === undefined && ordinal === null))) continue
    const id = number?.[1] ?? (ordinal === null ? '' : String(ordinal))
    const status = slice(prose, colon + 1, parts[0]?.at ?? prose.text.length)
    const part = (label: string | undefined): Prose | null => {
      const index = parts.findIndex(
        (one) => label !== undefined && keyOf(one.label) === keyOf(label),
      )
      const found = parts[index]
      return found === undefined
        ? null
        : slice(prose, found.from, parts[index + 1]?.at ?? prose.text.length)
    }
    const place = placeIn(prose)
    if (entries.length === 0) table.place = place
    const row = { cells: [prose], place }
    entries.push({
      cells: {
        id: { ...slice(prose, 0, 0), text: id },
        title: slice(prose, from, colon),
        status,
        owner: part(labels.owner),
        next: part(labels.next),
        evidence: part(labels.evidence),
      },
      row,
      table,
      extra: [],
      doubled: [],
    })
  }
  return entries
}

interface Part {
  label: string
  /** Where the slash before the label stands. */
  at: number
  /** Where the value begins. */
  from: number
}

/** The parts `/ Owner: …`, `/ Next: …` of a line, the first of each label. */
function partsOf(text: string, from: number, labels: readonly string[]): Part[] {
  const names = [...new Set(labels)].map(loosely).join('|')
  const parts: Part[] = []
  for (const match of text.slice(from).matchAll(new RegExp(`\\s*/\\s*(${names})\\s*:`, 'gi'))) {
    const label = match[1] ?? ''
    if (!parts.some((part) => keyOf(part.label) === keyOf(label)))
      parts.push({ label, at: from + match.index, from: from + match.index + match[0].length })
  }
  return parts
}
