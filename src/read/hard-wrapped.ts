// Did a formatter break the lines of this page? Then their ends say nothing.
import type { Paragraph, Root } from 'mdast'
import type { Prose } from './prose.ts'
import { visitAll } from './references.ts'
import type { Source } from './source.ts'

/** Columns; whoever writes shorter or longer lines breaks them where he means to. */
const narrowest = 52
const widest = 120

/**
 * Whether one width explains every break within a paragraph: no line is longer, and each next word would have made it so. A break that its author made
 * speaks against it; where there are none at all, a formatter may have taken them out.
 */
export function isWrappedBy(root: Root, source: Source): boolean {
  const paragraphs: string[][] = []
  visitAll(root, (node) => {
    if (node.type === 'paragraph') paragraphs.push(linesOf(node, source))
  })
  const lengths = paragraphs.flat().flatMap((line) => (isBreakable(line) ? [line.length] : []))
  const longer = paragraphs.flatMap((lines) =>
    lines.slice(0, -1).flatMap((line, at) => {
      if (isBrokenOnPurpose(line)) return []
      const [next = ''] = (lines[at + 1] ?? '').replace(/^[\s>]+/, '').match(unbreakable) ?? []
      return [line.trimEnd().length + 1 + next.length]
    }),
  )
  const longest = lengths.reduce((one, other) => Math.max(one, other), 0)
  const least = longer.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  return longer.length === 0 || (narrowest <= longest && longest <= widest && longest < least)
}

function linesOf({ position }: Paragraph, { text, lineStarts }: Source): string[] {
  const first = (position?.start.line ?? 1) - 1
  const starts = lineStarts.slice(first, position?.end.line ?? 0)
  return starts.map((start, at) =>
    text.slice(start, (lineStarts[first + at + 1] ?? text.length + 1) - 1),
  )
}

/** Two spaces or a backslash break a line. */
function isBrokenOnPurpose(line: string): boolean {
  return /(?: {2}|\\)$/.test(line)
}

/** A word, a code span or a link is as long as it is; what would begin a list where it stood first stays behind its word. */
const unbreakable =
  /(?:`[^`]*`\S*|!?\[[^\]]*\]\([^)\s]*\)\S*|\S+)(?: (?:[-+*#>]+|\d+[.)])(?= |$))*/g

function isBreakable(line: string): boolean {
  const text = line.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?/, '')
  return (text.match(unbreakable) ?? []).length > 1
}

/** What begins a line of its own, be it below a colon: a box, a number, a sign, a label. */
const beginning = /^\s*(?:\d+[.)]\s|\[|[^\p{L}\p{N}\s("“„«']|[^:：\n]{2,60}[:：](?:\s|$))/u

/**
 * The same text with a space for every line end of the source; `<br>` and breaks on purpose stay. Of a page that nobody wrapped, only behind a colon: what
 * it announces stands on the next line.
 */
export function unwrapped(prose: Prose, isWrapped: boolean): Prose {
  const { text, source, offsets } = prose
  const isSoft = (at: number): boolean => {
    const offset = offsets[at] ?? 0
    const before = source.text.slice(Math.max(0, offset - 2), offset)
    return source.text[offset] === '\n' && !isBrokenOnPurpose(before)
  }
  const announces = (at: number): boolean =>
    /[:：]\s*$/u.test(text.slice(0, at)) && !beginning.test(text.slice(at + 1))
  return {
    ...prose,
    text: text.replace(/\n/g, (end, at: number) =>
      (isWrapped || announces(at)) && isSoft(at) ? ' ' : end,
    ),
  }
}
