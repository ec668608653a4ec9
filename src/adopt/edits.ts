// What is taken out of a text, and what is put in its place?

import type { Prose } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import type { Question } from './questions.ts'

/** A half-open stretch of offsets into the source, and what stands there instead. */
export interface Edit {
  from: number
  to: number
  by: string
  /** What is said of an answer that goes with it. */
  answer?: Question
}

/** The text with all edits made. Of two that overlap the longer stands; a line that only held what was taken out goes with it. */
export function edited(text: string, edits: readonly Edit[]): string {
  const longestFirst = [...edits].sort((a, b) => b.to - b.from - (a.to - a.from))
  const kept: Edit[] = []
  for (const one of longestFirst)
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one)
  let result = text
  for (const { from, to, by } of kept.sort((a, b) => b.from - a.from)) {
    const start = result.lastIndexOf('\n', from - 1) + 1
    const end = result.indexOf('\n', to)
    const lineEnd = end < 0 ? result.length : end
    const left = result.slice(start, from) + by + result.slice(to, lineEnd)
    const isEmptied = by === '' && /^[\s>]*(?:[-*+]|\d+[.)])?[\s*_>]*$/.test(left)
    // two spaces break a line, and go on doing so
    const broken = /(?: {2})$/.test(result.slice(start, lineEnd)) ? '  ' : ''
    result = isEmptied
      ? result.slice(0, start) + result.slice(Math.min(lineEnd + 1, result.length))
      : result.slice(0, start) + left.replace(/[ \t]+$/, '') + broken + result.slice(lineEnd)
  }
  return result
}

/** The offset in the source of a place in a prose. */
export function offsetIn(prose: Prose, at: number): number {
  return prose.offsets[at] ?? prose.offsets.at(-1) ?? 0
}

/** Where the line of the source ends on which an offset stands. */
export function endOfLine({ text }: Source, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Marks of bold or code that close in what is cut off. */
export function closing(cut: string): string {
  return ['**', '__', '`'].filter((mark) => cut.split(mark).length % 2 === 0).join('')
}

/** The cells of a row's line, as offsets between its pipes. */
export function cellsOf(
  { text, lineStarts }: Source,
  line: number,
): { from: number; to: number }[] {
  const start = lineStarts[line - 1] ?? 0
  const end = text.indexOf('\n', start)
  const written = text.slice(start, end < 0 ? text.length : end)
  const lead = /^[\s>]*\|?/.exec(written)?.[0].length ?? 0
  const pipes = [...written.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const inner = pipes.filter((pipe) => pipe >= lead)
  const ends = /\|\s*$/.test(written) ? inner : [...inner, written.length]
  return ends.map((to, at) => ({
    from: start + (at === 0 ? lead : (ends[at - 1] ?? 0) + 1),
    to: start + to,
  }))
}
