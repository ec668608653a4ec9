// Did a formatter break the lines of this page? Then their ends say nothing.
import type { Nodes, Root } from 'mdast'
import type { Prose } from './prose.ts'
import type { Source } from './source.ts'

/** Columns; whoever writes shorter or longer lines breaks them where he means to. */
const narrowest = 52
const widest = 120

/**
 * Whether one width explains every break within a paragraph: no line is longer, and each next word would have made it so. A break that its author made
 * speaks against it; where there are none at all, a formatter may have taken them out.
 */
export function isWrappedBy(root: Root, { text, lineStarts }: Source): boolean {
  const lineAt = (line: number): string =>
    text.slice(lineStarts[line - 1], (lineStarts[line] ?? text.length + 1) - 1)
  let longest = 0
  let least = Number.POSITIVE_INFINITY
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      const { start, end } = node.position ?? {}
      for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) {
        const own = lineAt(line)
        if (isBreakable(own)) longest = Math.max(longest, own.length)
        // two spaces or a backslash break a line on purpose
        if (line === end?.line || /(?: {2}|\\)$/.test(own)) continue
        const [next = ''] =
          lineAt(line + 1)
            .replace(/^[\s>]+/, '')
            .match(unbreakable) ?? []
        least = Math.min(least, own.trimEnd().length + 1 + next.length)
      }
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  const isOfOneWidth = longest < least && narrowest <= longest && longest <= widest
  return least === Number.POSITIVE_INFINITY || isOfOneWidth
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
  const { source, offsets } = prose
  const isSoft = (at: number): boolean => {
    const offset = offsets[at] ?? 0
    return (
      source.text[offset] === '\n' &&
      !/(?: {2}|\\)$/.test(source.text.slice(Math.max(0, offset - 2), offset))
    )
  }
  const isInside = (at: number): boolean =>
    isWrapped ||
    (/[:：]\s*$/u.test(prose.text.slice(0, at)) && !beginning.test(prose.text.slice(at + 1)))
  const text = prose.text.replace(/\n/g, (end, at: number) =>
    isInside(at) && isSoft(at) ? ' ' : end,
  )
  return { ...prose, text }
}
