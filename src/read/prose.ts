// What does a reader see in a stretch of text, and where does each character of it stand in the file?
import { lineAt, type Place, placeOf, type Source } from './source.ts'

/** What a rendered stretch is made of, besides plain text. Struck text and comments are not in the text. */
export type Part = 'code' | 'link' | 'image' | 'html' | 'comment' | 'struck' | 'footnote'

export interface Link {
  /** The target as it was written, entities decoded. */
  url: string
  /** Offset into the text. */
  at: number
}

export interface PartAt {
  part: Part
  /** Offset into the text. */
  at: number
}

/** Rendered text: entities decoded, comments and struck text gone, `<br>` as a line feed, invisible characters removed. */
export interface Prose {
  text: string
  /** Source offset of each unit of the text, and one for its end. */
  offsets: readonly number[]
  links: readonly Link[]
  parts: readonly PartAt[]
  /** Invisible characters that were removed: source offset and code point. */
  hidden: readonly { offset: number; codePoint: number }[]
  /** Raw inline HTML that a renderer may act on, with its source offset. */
  html: readonly { value: string; offset: number }[]
  source: Source
}

/** The place of the text's stretch `[from, to)`; all of it by default. */
export function placeIn(prose: Prose, from = 0, to = prose.text.length): Place {
  const start = prose.offsets[from] ?? prose.offsets[0] ?? 0
  const last = prose.offsets[Math.max(from, to - 1)] ?? start
  const end = to > from ? last + 1 : start
  return placeOf(prose.source, start, end)
}

/** The line that a place of the text stands on. */
export function lineIn({ offsets, source }: Prose, at: number): number {
  return lineAt(source, offsets[at] ?? offsets[0] ?? 0)
}

/** A stretch of prose as prose, white space around it cut off. */
export function slice(prose: Prose, from: number, to: number = prose.text.length): Prose {
  let start = from
  let end = to
  while (start < end && /\s/.test(prose.text[start] ?? '')) start++
  while (end > start && /\s/.test(prose.text[end - 1] ?? '')) end--
  return {
    ...prose,
    text: prose.text.slice(start, end),
    offsets: prose.offsets.slice(start, end + 1),
    links: prose.links
      .filter((l) => l.at >= start && l.at <= end)
      .map((l) => ({ ...l, at: l.at - start })),
    // what has no text of its own may stand in the white space that is cut off
    parts: prose.parts
      .filter(({ at }) => at >= from && at <= to)
      .map(({ part, at }) => ({ part, at: Math.min(Math.max(at - start, 0), end - start) })),
  }
}

/** Several stretches of one source as one, a line each or parted otherwise; empty ones are left out. */
export function joined(proses: readonly Prose[], by = '\n'): Prose {
  const filled = proses.filter((prose) => prose.text !== '')
  const [first] = filled
  if (first === undefined) return proses[0] as Prose
  const offsets: number[] = []
  const links: Link[] = []
  const parts: PartAt[] = []
  for (const [index, prose] of filled.entries()) {
    if (index > 0) for (const _ of by) offsets.push(offsets.at(-1) ?? 0)
    const before = offsets.length
    for (let at = 0; at < prose.text.length; at++) offsets.push(prose.offsets[at] ?? 0)
    for (const link of prose.links) links.push({ ...link, at: link.at + before })
    for (const { part, at } of prose.parts) parts.push({ part, at: at + before })
  }
  offsets.push(filled.at(-1)?.offsets.at(-1) ?? 0)
  return {
    text: filled.map((prose) => prose.text).join(by),
    offsets,
    links,
    parts,
    hidden: filled.flatMap((prose) => prose.hidden),
    html: filled.flatMap((prose) => prose.html),
    source: first.source,
  }
}

/** A text of no file. */
export function plainProse(text: string): Prose {
  const source = { text: '', lineStarts: [0], hasMark: false, repaired: null }
  return { text, offsets: [], links: [], parts: [], hidden: [], html: [], source }
}

/** The same text, whatever it is made of. */
export function asText(prose: Prose): Prose {
  return { ...prose, parts: [] }
}

/** Nothing, where a prose ends. */
export function endOf(prose: Prose): Prose {
  return slice(prose, prose.text.length)
}

/** The prose's lines as a renderer breaks them: at line ends of the source and at `<br>`. Empty ones are left out. */
export function linesOf(prose: Prose): Prose[] {
  const lines: Prose[] = []
  let start = 0
  for (const text of prose.text.split('\n')) {
    const line = slice(prose, start, start + text.length)
    if (line.text !== '') lines.push(line)
    start += text.length + 1
  }
  return lines
}

/** A name behind a line by which notes in Obsidian link to it, `^signed`: it says nothing. */
const anchor = /(?:^|\s)\^[a-z\d-]+$/i

export function withoutAnchor(prose: Prose): Prose {
  const at = prose.text.search(anchor)
  return at < 0 ? prose : slice(prose, 0, at)
}
