// What on a page looks like an item, and was not read as one? Knows no gate: it is told which lines and tables are accounted for.
import { type Prose, placeIn } from '../read/prose.ts'
import type { Checklist, Heading } from '../read/read.ts'
import { keyOf } from '../read/shapes.ts'
import type { Place } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { claimOf, isWeak, markOf, meaningsIn } from './line.ts'
import { markedLines } from './lines.ts'
import { claimIn, entryOf, type Form, isNoItem } from './rows.ts'
import type { Claimed } from './status.ts'
import { formsOf } from './table.ts'

export interface Outside {
  title: string
  said: string
  claim: Claimed | 'unknown'
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
  const found: Outside[] = []
  let headings: Heading[] = []
  const texts = (): string[] => headings.map(({ prose }) => prose.text)
  const tables = checklist.blocks.filter((block) => block.kind !== 'table' || !known.isTable(block))
  const forms = formsOf({ blocks: tables })
  const lines = new Map(markedLines(checklist).map((one) => [one.line, one]))
  for (const block of checklist.blocks) {
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < block.depth), block]
      const mark = known.isLine(block.prose) ? null : headingMark(block)
      if (mark !== null) found.push({ ...mark, headings: texts(), group: block })
    } else if (block.kind === 'table') {
      const form = forms.get(block)
      if (form !== undefined) found.push(...rowsOf(block, form, texts()))
    } else {
      const marked = lines.get(block)
      if (marked === undefined || known.isLine(marked.mark.title)) continue
      found.push({
        title: marked.mark.title.text,
        said: marked.mark.status.text,
        claim: claimOf(marked.mark),
        place: placeIn(block.prose),
        headings: texts(),
        group: texts().join('/'),
      })
    }
  }
  return found
}

/** A heading names what is below it; with the sign of what is open it says that something is. */
function headingMark(block: Heading): Omit<Outside, 'headings' | 'group'> | null {
  const mark = markOf(block)
  // "❌ Errors handled: ✅ 100 %": a picture, and how it stands
  if (mark === null || meaningsIn(block.prose.text).size > 1 || isWeak(mark)) return null
  const claim = claimOf(mark)
  if (claim !== 'fail' && claim !== 'blank') return null
  return { title: mark.title.text, said: mark.status.text, claim, place: placeIn(block.prose) }
}

function rowsOf(table: Table, form: Form, headings: readonly string[]): Outside[] {
  return table.rows.flatMap((row) => {
    if (isNoItem(table, row, form)) return []
    const { status, title } = entryOf(table, row, form)
    return [
      {
        title: title.text,
        said: status.text,
        claim: claimIn(status),
        place: row.place,
        headings,
        group: table,
      },
    ]
  })
}

/** Whether one of its headings or its title is one of those. */
export function isNamed({ title, headings }: Outside, keys: ReadonlySet<string>): boolean {
  return [title, ...headings].some((text) => keys.has(keyOf(text)))
}
