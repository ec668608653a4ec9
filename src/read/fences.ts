// What stands in a code fence, read as lines of the page?
import type { Code } from 'mdast'
import { type Checklist, type Fence, lineOf, nowhere } from './checklist.ts'
import { proseOf } from './inline.ts'
import { placeIn } from './prose.ts'
import { noTargets } from './references.ts'
import { placeOf, type Source } from './source.ts'

export function fenceOf(node: Code, source: Source, at: number): Fence {
  const { start, end } = node.position ?? {}
  const from = start?.offset ?? 0
  const lines = node.value.split('\n').flatMap((value, index) => {
    if (value.trim() === '') return []
    const line = (start?.line ?? 1) + index
    const offset = source.lineStarts[line] ?? source.text.length
    const lineEnd = (source.lineStarts[line + 1] ?? source.text.length + 1) - 1
    const position = {
      start: { line: line + 1, column: 1, offset },
      end: { line: line + 1, column: lineEnd - offset + 1, offset: lineEnd },
    }
    const text = { type: 'text' as const, value, position }
    return lineOf(proseOf([text], source, offset, noTargets), nowhere)
  })
  const hides = lines.flatMap(({ prose }) =>
    [...prose.text.matchAll(takesOut)].map(({ 0: text, index }) => ({
      kind: 'html' as const,
      text,
      place: placeIn(prose, index, index + text.length),
    })),
  )
  return { at, lines, hides, place: placeOf(source, from, end?.offset ?? from) }
}

/** What opens a comment, a tag or another fence in text that is pasted into a code fence; not an address in angle brackets. */
const takesOut =
  /<!--|~~[^~\n]+~~|!\[|&#?\w+;|^\s*(?:`{3}|~{3}|<[!?]).*$|<\/?(?![a-z][a-z+.-]+:|[^<>\s]+@)[a-z][^<>]*>|^\s*<\/?[a-z]+$/giu

/** The checklist with one of its fences opened. */
export function withFence(checklist: Checklist, fence: Fence): Checklist {
  const { blocks, concealed } = checklist
  return {
    ...checklist,
    // in a fence lines end where they end
    isWrapped: false,
    blocks: [...blocks.slice(0, fence.at), ...fence.lines, ...blocks.slice(fence.at)],
    concealed: [
      ...concealed.filter(({ place }) => place.line !== fence.place.line),
      ...fence.hides,
    ],
  }
}
