// What on a page looks like an item, and was not read as one? Knows no gate: it is told which lines and tables are accounted for.

import { type Checklist, type Heading, tablesIn } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { headingsOver } from '../read/sections.ts'
import type { Place } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { isWeak, type Mark, markOf } from './boxes-and-signs.ts'
import { type Claim, claimOf, claimsIn } from './claims.ts'
import { markedLines } from './marked-lines.ts'
import { formsOf } from './table-forms.ts'
import { markedRows } from './table-rows.ts'

export interface Outside {
  title: string
  said: string
  claim: Claim
  place: Place
  /** The headings above it. */
  headings: readonly string[]
  /** The table or the list that it stands in. */
  group: unknown
}

export interface Known {
  isTable: (table: Table) => boolean
  isLine: (prose: Prose) => boolean
}

/** Rows, boxes and lines that carry a status, in the order of the page. */
export function marksOutside(checklist: Checklist, known: Known): Outside[] {
  const headings = headingsOver(checklist.blocks)
  const tables = tablesIn(checklist).filter((table) => !known.isTable(table))
  const forms = formsOf({ blocks: tables })
  const lines = new Map(markedLines(checklist).map(({ line, mark }) => [line, mark]))
  return checklist.blocks.flatMap((block, at) => {
    const above = headings[at] ?? []
    if (block.kind === 'table') {
      const form = forms.get(block)
      const rows = form === undefined ? [] : markedRows(block, form)
      return rows.map((row) => outside(row, row.row.place, above, block))
    }
    const isHeading = block.kind === 'heading'
    const mark = isHeading ? headingMark(block) : lines.get(block)
    if (mark == null || known.isLine(isHeading ? block.prose : mark.title)) return []
    const group = isHeading ? block : above.join('/')
    return [outside(mark, placeIn(block.prose), above, group)]
  })
}

function outside(
  { title, status, claim = claimOf(status) }: Pick<Mark, 'title' | 'status'> & { claim?: Claim },
  place: Place,
  headings: readonly string[],
  group: unknown,
): Outside {
  return { title: title.text, said: status.text, claim, place, headings, group }
}

/** A heading names what is below it; with the sign of what is open it says that something is. */
function headingMark(block: Heading): Mark | null {
  const mark = markOf(block)
  // "❌ Errors handled: ✅ 100 %": a picture, and how it stands
  if (mark === null || claimsIn(block.prose.text).size > 1 || isWeak(mark)) return null
  return ['fail', 'blank'].includes(claimOf(mark.status)) ? mark : null
}

/** Whether one of its headings or its title is one of those. */
export function isNamed({ title, headings }: Outside, keys: ReadonlySet<string>): boolean {
  return [title, ...headings].some((text) => keys.has(keyOf(text)))
}
