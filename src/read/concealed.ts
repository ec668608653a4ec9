// What stands in the file, and may be hidden from a reader: HTML, comments, math?
import type { Html, Nodes } from 'mdast'
import type { Concealed } from './checklist.ts'
import { mathIn } from './math.ts'
import { type Prose, placeIn } from './prose.ts'
import { placeOf, type Source } from './source.ts'

/** What a stretch of text may conceal. */
export function concealedIn(prose: Prose): Concealed[] {
  const html = prose.html.filter(({ value }) => !showsItsContent.test(value))
  return [
    ...html.map(({ value: text, offset }) => ({
      kind: 'html' as const,
      text,
      place: placeOf(prose.source, offset, offset + text.length),
    })),
    ...mathIn(prose.text).map(({ text, from }) => ({
      kind: 'math' as const,
      text,
      place: placeIn(prose, from, from + text.length),
    })),
  ]
}

/** A block that is not shown as text. */
export function concealedBlock(node: Nodes, source: Source): Concealed {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const place = placeOf(source, from, to)
  if (node.type === 'html')
    return { kind: isWholeComment(node) ? 'comment' : 'html', text: node.value, place }
  return node.type === 'code'
    ? { kind: 'code', text: node.value, place }
    : { kind: 'footnote', text: source.text.slice(from, to), place }
}

/** Inline tags that only style what they enclose and cannot hide it: no attributes. */
const showsItsContent = /^<\/?(b|strong|i|em|u|code|kbd|sub|sup|mark|wbr)\s*\/?>$/i

/** Nothing but complete comments: anything else in block-level HTML may hide what follows it. */
function isWholeComment({ value }: Html): boolean {
  const rest = value.replace(/<!--(?!-?>)[\s\S]*?-->/g, (comment) =>
    comment.includes('--!>') ? '!' : '',
  )
  return rest.trim() === ''
}
