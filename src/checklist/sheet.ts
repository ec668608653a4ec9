// Which lines of a checklist are items of a sheet: `12. Title: status / Owner: … / Next: …`? Knows labels, no gate.
import { placeIn, slice } from './prose.ts'
import type { Checklist, Line } from './read.ts'
import { type Entry, keyOf } from './shapes.ts'
import type { Table } from './table.ts'

/** The words behind which a sheet's line holds owner and next action. */
export interface SheetLabels {
  owner: string
  next: string
}

export type SheetCells = 'id' | 'title' | 'status' | 'owner' | 'next'

/** The lines of a sheet as rows: whatever begins with one of the titles and a colon, or is numbered and has the parts. */
export function sheetEntries(checklist: Checklist, labels: SheetLabels, titles: readonly string[]): Entry<SheetCells>[] {
  const keys = new Set(titles.map(keyOf))
  const lines = checklist.blocks.filter((block): block is Line => block.kind === 'line')
  const table: Table = { kind: 'table', headers: [], rows: [], place: { line: 1, column: 1, endLine: 1, endColumn: 1 } }
  const entries: Entry<SheetCells>[] = []
  for (const line of lines) {
    const { prose, ordinal } = line
    const number = /^\s*(?:(\d+)[.)]\s+)?/.exec(prose.text)
    const from = number?.[0].length ?? 0
    const colon = prose.text.indexOf(':', from)
    if (colon < 0) continue
    const parts = partsOf(prose.text, colon + 1, labels)
    const isKnown = keys.has(keyOf(prose.text.slice(from, colon)))
    if (!isKnown && (parts === null || (number?.[1] === undefined && ordinal === null))) continue
    const id = number?.[1] ?? (ordinal === null ? '' : String(ordinal))
    const status = slice(prose, colon + 1, parts?.owner.label ?? prose.text.length)
    const owner = parts === null ? null : slice(prose, parts.owner.from, parts.next?.label ?? prose.text.length)
    const next = parts?.next == null ? null : slice(prose, parts.next.from)
    const place = placeIn(prose)
    if (entries.length === 0) table.place = place
    const row = { cells: [prose], place }
    entries.push({
      cells: { id: { ...slice(prose, 0, 0), text: id }, title: slice(prose, from, colon), status, owner, next },
      row,
      table,
      extra: [],
      doubled: [],
    })
  }
  return entries
}

interface Part {
  /** Where the slash before the label stands. */
  label: number
  /** Where the value begins. */
  from: number
}

/** The first `/ Owner:` and the first `/ Next:` behind it. */
function partsOf(text: string, from: number, labels: SheetLabels): { owner: Part; next: Part | null } | null {
  const owner = partAt(text, from, labels.owner)
  return owner === null ? null : { owner, next: partAt(text, owner.from, labels.next) }
}

function partAt(text: string, from: number, label: string): Part | null {
  const found = new RegExp(`\\s*/\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*:`, 'i').exec(text.slice(from))
  return found === null ? null : { label: from + found.index, from: from + found.index + found[0].length }
}
