// What does a reader see in this stretch of Markdown, and where does each character stand in the file?
import type { PhrasingContent } from 'mdast'
import { type Place, placeOf, type Source } from './source.ts'

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

/** What references lead to: link targets and footnotes, by identifier. */
export interface Targets {
  links: ReadonlyMap<string, string>
  footnotes: ReadonlyMap<string, Footnote>
}

export interface Footnote {
  text: string
  links: Link[]
}

/** The place of the text's stretch `[from, to)`; all of it by default. */
export function placeIn(prose: Prose, from = 0, to = prose.text.length): Place {
  const start = prose.offsets[from] ?? prose.offsets[0] ?? 0
  const last = prose.offsets[Math.max(from, to - 1)] ?? start
  const end = to > from ? last + 1 : start
  return placeOf(prose.source, start, end)
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
  let length = 0
  for (const [index, prose] of filled.entries()) {
    if (index > 0) for (const _ of by) offsets.push(offsets.at(-1) ?? 0)
    for (let at = 0; at < prose.text.length; at++) offsets.push(prose.offsets[at] ?? 0)
    const before = length + index * by.length
    for (const link of prose.links) links.push({ ...link, at: link.at + before })
    for (const { part, at } of prose.parts) parts.push({ part, at: at + before })
    length += prose.text.length
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

/** Prose of inline Markdown. `at` is the offset where the stretch begins, for prose that turns out to be empty. */
export function proseOf(
  nodes: readonly PhrasingContent[],
  source: Source,
  at: number,
  targets: Targets,
): Prose {
  const text: string[] = []
  const offsets: number[] = []
  const links: Link[] = []
  const parts: PartAt[] = []
  const has = (part: Part): void => void parts.push({ part, at: offsets.length })
  const hidden: { offset: number; codePoint: number }[] = []
  const html: { value: string; offset: number }[] = []
  let end = at

  const append = (value: string, from: number, to: number): void => {
    const raw = source.text.slice(from, to)
    // most text stands in the file as it is shown
    if (
      raw === value &&
      /^(?:[!-[\]-~]| (?! ))*$/.test(value) &&
      !(value.startsWith(' ') && /^\s?$/.test(text.at(-1) ?? ''))
    ) {
      for (let index = 0; index < value.length; index++) {
        text.push(value[index] ?? '')
        offsets.push(from + index)
      }
      return
    }
    let cursor = 0
    const characters = [...value]
    for (const [index, character] of characters.entries()) {
      cursor = align(raw, cursor, character)
      const offset = from + Math.min(cursor, raw.length)
      if (!(character >= ' ' && character <= '~') && invisible.test(character)) {
        if (!belongsThere(character, characters[index - 1] ?? '', characters[index + 1] ?? ''))
          hidden.push({ offset, codePoint: character.codePointAt(0) ?? 0 })
      } else if (character !== '\n' && /\s/.test(character)) {
        // a renderer shows any run of white space as one space
        if (!/\s$/.test(text.at(-1) ?? '')) {
          text.push(' ')
          offsets.push(offset)
        }
      } else {
        const shown = styled.test(character) ? character.normalize('NFKC') : character
        text.push(shown)
        for (let i = 0; i < shown.length; i++)
          offsets.push(offset + Math.min(i, character.length - 1))
      }
      if (raw.startsWith(character, cursor)) cursor += character.length
      else if (raw[cursor] === '&') cursor = Math.max(cursor, raw.indexOf(';', cursor)) + 1
    }
  }

  const visit = (node: PhrasingContent): void => {
    const from = node.position?.start.offset ?? at
    const to = node.position?.end.offset ?? from
    end = to
    switch (node.type) {
      case 'text':
        append(node.value, from, to)
        break
      case 'inlineCode':
        has('code')
        append(node.value, from + source.text.slice(from, to).search(/[^`]|$/), to)
        break
      case 'break':
        append('\n', from, to)
        break
      case 'delete':
        has('struck')
        break
      case 'image':
      case 'imageReference':
        has('image')
        break
      case 'footnoteReference': {
        has('footnote')
        // a reader follows the mark: what the footnote says belongs to the cell
        const footnote = targets.footnotes.get(node.identifier)
        const start = offsets.length + ' ('.length
        for (const { url, at: place } of footnote?.links ?? [])
          links.push({ url, at: start + place })
        for (const character of ` (${footnote?.text ?? ''})`) {
          text.push(character)
          for (let i = 0; i < character.length; i++) offsets.push(from)
        }
        break
      }
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) append('\n', from, to)
        // browsers end a comment at `--!>` too, and show what follows
        else if (/^<!--[\s\S]*-->$/.test(node.value) && !node.value.includes('--!>')) has('comment')
        else {
          has('html')
          html.push({ value: node.value, offset: from })
        }
        break
      case 'link':
        has('link')
        links.push({ url: node.url, at: offsets.length })
        for (const child of node.children) visit(child)
        break
      case 'linkReference':
        has('link')
        links.push({ url: targets.links.get(node.identifier) ?? '', at: offsets.length })
        for (const child of node.children) visit(child)
        break
      case 'strong':
      case 'emphasis':
        for (const child of node.children) visit(child)
        break
    }
  }
  for (const node of nodes) visit(node)
  offsets.push(end)
  return slice(
    { text: text.join(''), offsets, links, parts, hidden, html, source },
    0,
    offsets.length - 1,
  )
}

/** Where in the raw source the next rendered character starts: past a backslash escape, indentation or an escaped pipe. */
function align(raw: string, cursor: number, character: string): number {
  if (raw.startsWith(character, cursor) && !(character === '\\' && raw[cursor + 1] === '|'))
    return cursor
  if (raw[cursor] === '\\' && raw.startsWith(character, cursor + 1)) return cursor + 1
  if (raw[cursor] === '&') return cursor
  const found = raw.indexOf(character, cursor)
  return found >= 0 ? found : cursor
}

/** Letters and digits that are another one's in a style: full width, bold, script. */
const styled = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u

const invisible =
  /\p{Default_Ignorable_Code_Point}|\u2800|[\ufff9-\ufffb\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\u2066-\u2069\u202a-\u202e\u200e\u200f\u061c]/u

/** Emoji variation selectors, joiners inside emoji, and joiners between letters of scripts that write with them, hide nothing. */
function belongsThere(character: string, previous: string, next: string): boolean {
  if (character === '\ufe0f' || character === '\ufe0e') return true
  if (character !== '\u200d' && character !== '\u200c') return false
  if (/\p{Extended_Pictographic}|\ufe0f/u.test(previous) && /\p{Extended_Pictographic}/u.test(next))
    return true
  const joining =
    /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u
  return joining.test(previous) && joining.test(next)
}
