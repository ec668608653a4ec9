// Which lines of a checklist are items of a sheet: `12. Title: status / Owner: … / Next: …`? Knows labels, no gate.

import type { Block, Checklist } from '../read/checklist.ts'
import { type Entry, entriesOfLines } from '../read/entries.ts'
import { keyOf, loosely } from '../read/keys.ts'
import { joined, type Prose, placeIn, slice } from '../read/prose.ts'

/** The words behind which a sheet's line holds owner and next action. */
interface SheetLabels {
  owner: string
  next: string
  /** What shows it. */
  evidence: string
}

/** `rest`: all that stands behind the status. */
type SheetCells = 'id' | 'title' | 'status' | 'owner' | 'next' | 'evidence' | 'rest'

/** What tells a sheet's lines. */
interface Sheet {
  /** Of the titles that are known. */
  keys: ReadonlySet<string>
  /** Any of its labels, at the beginning of a line. */
  label: RegExp
  /** A label behind a slash or a line end. */
  part: RegExp
}

/** The lines of a sheet as rows: whatever begins with one of the titles and a colon, or is numbered and has the parts. */
export function sheetEntries(
  { blocks }: Pick<Checklist, 'blocks'>,
  labels: SheetLabels,
  titles: readonly string[],
): Entry<SheetCells>[] {
  const names = `(${[labels.owner, labels.next, labels.evidence].map(loosely).join('|')})\\s*:`
  const sheet = {
    keys: new Set(titles.map(keyOf)),
    label: new RegExp(`^\\s*${names}`, 'i'),
    part: new RegExp(`(?:\\s*/\\s*|\\s*\\n\\s*)${names}`, 'gi'),
  }
  const found = blocks.flatMap((line, index) => {
    const head = headOf(line, sheet)
    if (head === null) return []
    const prose = joined([head.prose, ...linesBelow(blocks.slice(index + 1), head.prose, sheet)])
    const parts = partsOf(prose.text, head.colon + 1, sheet)
    const part = (label: string): Prose | null => {
      const at = parts.findIndex(({ key }) => key === keyOf(label))
      return parts[at] === undefined ? null : slice(prose, parts[at].from, parts[at + 1]?.at)
    }
    const end = parts[0]?.at ?? prose.text.length
    const cells = {
      id: { ...slice(prose, 0, 0), text: head.number },
      title: slice(prose, head.from, head.colon),
      status: slice(prose, head.colon + 1, end),
      owner: part(labels.owner),
      next: part(labels.next),
      evidence: part(labels.evidence),
      rest: slice(prose, end),
    }
    return [{ cells, written: [prose] }]
  })
  return entriesOfLines(found)
}

interface Head {
  prose: Prose
  number: string
  /** Where the title begins, and the colon behind it. */
  from: number
  colon: number
}

/** The head of an item's line: its number and title; null for what begins none. */
function headOf(block: Block, sheet: Sheet): Head | null {
  if (block.kind !== 'line') return null
  const { prose, ordinal } = block
  const [{ length: from } = '', written] = /^\s*(?:(\d+)[.)]\s+)?/.exec(prose.text) ?? []
  const colon = prose.text.indexOf(':', from)
  if (colon < 0) return null
  const number = written ?? String(ordinal ?? '')
  const isKnown = sheet.keys.has(keyOf(prose.text.slice(from, colon)))
  const isLike = number !== '' && partsOf(prose.text, colon + 1, sheet).length > 1
  return isKnown || isLike ? { prose, number, from, colon } : null
}

/** What goes on directly below an item's line: wrapped text, and parts on lines of their own (`Artifact: …`). */
function linesBelow(blocks: readonly Block[], line: Prose, sheet: Sheet): Prose[] {
  const found: Prose[] = []
  let { endLine } = placeIn(line)
  for (const block of blocks) {
    if (block.kind !== 'line' || headOf(block, sheet) !== null) break
    const place = placeIn(block.prose)
    if (place.line !== endLine + 1 && !sheet.label.test(block.prose.text)) break
    found.push(block.prose)
    endLine = place.endLine
  }
  return found
}

interface Part {
  key: string
  /** Where the slash or the line before the label stands. */
  at: number
  /** Where the value begins. */
  from: number
}

/** The parts `/ Owner: …`, `/ Next: …` of a line, the first of each label. */
function partsOf(text: string, from: number, { part }: Sheet): Part[] {
  const parts = [...text.slice(from).matchAll(part)].map(
    ({ index, 0: written, 1: label = '' }) => ({
      key: keyOf(label),
      at: from + index,
      from: from + index + written.length,
    }),
  )
  return parts.filter(({ key }, at) => parts.findIndex((one) => one.key === key) === at)
}
