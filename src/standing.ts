// Under which headings and captions does a line of the checklist stand, and do they say that it is of something else?
import { type Prose, placeIn } from './checklist/prose.ts'
import type { Checklist, Heading } from './checklist/read.ts'
import { keyOf } from './checklist/shapes.ts'
import type { Place } from './checklist/source.ts'
import { findOtherMatter, findQualifier } from './facts/headings.ts'
import { findRefusingSign } from './facts/signs.ts'
import type { Gate } from './gate.ts'
import { withoutLegend } from './legends.ts'

interface Standing {
  /** From the title down. */
  headings: Heading[]
  /** The line of text directly before it, where that is no field. */
  caption: Prose | null
}

/** A heading or a caption that takes what is under it away. */
export interface Misplaced {
  said: string
  text: string
  place: Place
}

/** What the headings and captions over the given lines say against them, each once; `version` is the one that the document is about. */
export function misplacedAt(
  gate: Gate,
  checklist: Checklist,
  lines: readonly number[],
  version: string | null,
  of?: 'signatures' | 'fields',
): Misplaced[] {
  const found = new Map<string, Misplaced>()
  const note = (prose: Prose, said: string | undefined): void => {
    const place = placeIn(prose)
    if (said !== undefined && !found.has(`${place.line}`))
      found.set(`${place.line}`, { said: said.trim(), text: prose.text, place })
  }
  const seen = new Set<Heading>()
  for (const { headings, caption } of standingOf(checklist, lines)) {
    for (const heading of headings) {
      if (seen.has(heading)) continue
      seen.add(heading)
      const { prose, depth } = heading
      const further = beyondOwn(gate, prose.text)
      // the title is judged as a title
      if (depth > 1 || prose.text !== headings[0]?.prose.text)
        note(
          prose,
          (
            findQualifier(further, version) ??
            findRefusingSign(further) ??
            (of === 'signatures' ? findOtherMatter(further, version) : null)
          )?.text,
        )
    }
    if (caption !== null && of !== 'fields')
      note(caption, findQualifier(withoutLegend(gate, caption.text), version)?.text)
  }
  return [...found.values()]
}

/** The title over each of the lines that is another than the one over the first of `base`, and no heading of the gate. */
export function titleApart(
  gate: Gate,
  checklist: Checklist,
  lines: readonly number[],
  base: readonly number[],
): Misplaced | null {
  const titleOver = (at: readonly number[]): Heading[] =>
    standingOf(checklist, at).flatMap(({ headings }) => headings.filter(({ depth }) => depth === 1))
  const [first] = titleOver(base)
  const known = gate.headings.map(keyOf)
  const other =
    first === undefined
      ? undefined
      : titleOver(lines).find(
          (title) => title !== first && !known.includes(keyOf(title.prose.text)),
        )
  return other === undefined
    ? null
    : { said: other.prose.text, text: other.prose.text, place: placeIn(other.prose) }
}

/** What a heading says besides the one of the gate that it begins with; '' where it says nothing else. */
function beyondOwn(gate: Gate, text: string): string {
  const own = gate.headings
    .filter((heading) => keyOf(text).startsWith(keyOf(heading)))
    .sort((a, b) => b.length - a.length)[0]
  if (own === undefined) return text
  let end = 0
  while (end < text.length && keyOf(text.slice(0, end)).length < keyOf(own).length) end++
  return text.slice(end)
}

/** Only a line that is no field speaks of what follows it. */
const field = /^[^:]{1,60}:\s*\S/u

function standingOf(checklist: Checklist, lines: readonly number[]): Standing[] {
  const wanted = new Set(lines)
  const found: Standing[] = []
  let headings: Heading[] = []
  let caption: Prose | null = null
  for (const block of checklist.blocks) {
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < block.depth), block]
      if (!/:\s*$/.test(caption?.text ?? '')) caption = null
      continue
    }
    const isWanted =
      block.kind === 'table'
        ? block.rows.some(({ place }) => wanted.has(place.line))
        : wanted.has(placeIn(block.prose).line)
    if (isWanted) found.push({ headings, caption })
    caption =
      block.kind === 'line' &&
      !isWanted &&
      block.ticked === null &&
      block.task === null &&
      !field.test(block.prose.text)
        ? block.prose
        : null
  }
  return found
}
