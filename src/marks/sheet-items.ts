// Which lines of a checklist are items of a sheet: `12. Title: status / Owner: … / Next: …`? Knows labels, no gate.

import type { Block, Checklist, Line } from '../read/checklist.ts'
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

/** The lines of a sheet as rows: whatever begins with one of the titles and a colon, or is numbered and has the parts. */
export function sheetEntries(
  { blocks }: Pick<Checklist, 'blocks'>,
  labels: SheetLabels,
  titles: readonly string[],
): Entry<SheetCells>[] {
  const keys = new Set(titles.map(keyOf))
  const names = [labels.owner, labels.next, labels.evidence]
  const found = blocks.flatMap((line, index) => {
    const head = line.kind === 'line' ? headOf(line, names, keys) : null
    if (head === null || line.kind !== 'line') return []
    const below = linesBelow(blocks.slice(index + 1), line, names, keys)
    const prose = joined([line.prose, ...below.map((one) => one.prose)])
    const parts = partsOf(prose.text, head.colon + 1, names)
    const part = (label: string): Prose | null => {
      const at = parts.findIndex((one) => keyOf(one.label) === keyOf(label))
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
  number: string
  /** Where the title begins, and the colon behind it. */
  from: number
  colon: number
}

/** The head of an item's line: its number and title; null for a line that begins none. */
function headOf(
  { prose, ordinal }: Line,
  labels: readonly string[],
  keys: ReadonlySet<string>,
): Head | null {
  const number = /^\s*(?:(\d+)[.)]\s+)?/.exec(prose.text)
  const from = number?.[0].length ?? 0
  const colon = prose.text.indexOf(':', from)
  if (colon < 0) return null
  const isNumbered = number?.[1] !== undefined || ordinal !== null
  const isKnown = keys.has(keyOf(prose.text.slice(from, colon)))
  const isLike = isNumbered && partsOf(prose.text, colon + 1, labels).length > 1
  if (!isKnown && !isLike) return null
  return { number: number?.[1] ?? (ordinal === null ? '' : String(ordinal)), from, colon }
}

/** What goes on directly below an item's line: wrapped text, and parts on lines of their own (`Artifact: …`). */
function linesBelow(
  blocks: readonly Block[],
  line: Line,
  labels: readonly string[],
  keys: ReadonlySet<string>,
): Line[] {
  const found: Line[] = []
  let { endLine } = placeIn(line.prose)
  for (const block of blocks) {
    if (block.kind !== 'line' || headOf(block, labels, keys) !== null) break
    const place = placeIn(block.prose)
    const isLabelled = labels.some((label) => beginsWith(block.prose.text, label))
    if (!isLabelled && place.line !== endLine + 1) break
    found.push(block)
    endLine = place.endLine
  }
  return found
}

function beginsWith(text: string, label: string): boolean {
  return new RegExp(`^\\s*${loosely(label)}\\s*:`, 'i').test(text)
}

interface Part {
  label: string
  /** Where the slash or the line before the label stands. */
  at: number
  /** Where the value begins. */
  from: number
}

/** The parts `/ Owner: …`, `/ Next: …` of a line, the first of each label. */
function partsOf(text: string, from: number, labels: readonly string[]): Part[] {
  const names = [...new Set(labels)].map(loosely).join('|')
  const parts: Part[] = []
  const part = new RegExp(`(?:\\s*/\\s*|\\s*\\n\\s*)(${names})\\s*:`, 'gi')
  for (const match of text.slice(from).matchAll(part)) {
    const label = match[1] ?? ''
    if (parts.some((one) => keyOf(one.label) === keyOf(label))) continue
    const at = from + match.index
    parts.push({ label, at, from: at + match[0].length })
  }
  return parts
}
