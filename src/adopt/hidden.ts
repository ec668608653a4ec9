// What of a page may be hidden from a reader, and is not in its blank?

import { showsMark } from '../marks/boxes-and-signs.ts'
import type { Checklist, Concealed } from '../read/checklist.ts'
import { readChecklist } from '../read/markdown.ts'
import { sourceOf } from '../read/source.ts'
import { type Question, question } from './questions.ts'

/** HTML may hide what follows it: such a page is never cleared. */
export function questionsOnHidden({ concealed, frontMatter }: Checklist): Question[] {
  const fences = concealed.filter(({ kind }) => kind === 'code')
  const [fence] = fences
  const holding = fences.find(({ text }) => showsMark(text))
  const holds = 'what looks like items in a code block is text, and is not part of this gate'
  const blocks = fences.length === 1 ? 'a code block is' : `${fences.length} code blocks are`
  const about = 'the front matter is left out of the blank: it is about this checklist'
  return [
    ...questionsOnKind(concealed, 'html', (text) => `HTML such as "${text.slice(0, 40)}"`),
    ...questionsOnKind(concealed, 'math', () => 'math'),
    ...(holding === undefined ? [] : [question(holding.place.line, 1, holds)]),
    ...(fence === undefined
      ? []
      : [question(fence.place.line, 2, `${blocks} left out of the blank`)]),
    ...(frontMatter === null ? [] : [question(frontMatter.line, 2, about)]),
  ]
}

function questionsOnKind(
  concealed: readonly Concealed[],
  kind: Concealed['kind'],
  name: (firstLine: string) => string,
): Question[] {
  const own = concealed.filter((one) => one.kind === kind)
  const [line, ...others] = new Set(own.map(({ place }) => place.line))
  if (line === undefined) return []
  const what = name(own[0]?.text.split('\n')[0] ?? '')
  const where = others.length > 0 ? `, here and at line ${others.join(', ')}` : ''
  const message = `this page can never be cleared as it is: ${what} may hide what it holds${where}. Write it as plain Markdown; it is not in the blank`
  return [question(line, 0, message)]
}

/** Why a page holds no items: they stand in what is not read, or there are none. */
export function noItems({ concealed }: Checklist): string {
  const hidden = concealed.find(
    ({ kind, text }) =>
      kind !== 'comment' && (showsMark(text) || /<(?:t[dr]|li|input)\b/i.test(text)),
  )
  return hidden === undefined
    ? 'no checklist found: no table with a column of statuses, no boxes, and no lines that begin or end with a sign; write each item as a box, as in "- [x] Load test run", or as a row of a table with a column "Status"'
    : `its items stand in ${hidden.kind === 'html' ? 'HTML' : `a ${hidden.kind} block`} at line ${hidden.place.line}, which is not read: write them as plain Markdown`
}

/** What a checklist says of itself, such as the gate that it was filled in for, is not true of the blank of another one. */
export function withoutFrontMatter(text: string, { frontMatter }: Checklist): string {
  return frontMatter === null ? text : text.replace(/^---\n[\s\S]*?\n---\n\s*/, '')
}

/** A blank must show all it asks: what a renderer may hide is left out. */
export function withoutConcealed(text: string): string {
  let left = text
  for (let round = 0; round < 20; round++) {
    const hidden = readChecklist(sourceOf(left)).concealed.filter(({ kind }) => kind !== 'comment')
    if (hidden.length === 0) break
    // a tag within a line goes without what it stands beside
    const tagged = hidden.filter(
      ({ kind, place }) => kind === 'html' && place.line === place.endLine,
    )
    const inline = new Set(tagged.map(({ place }) => place.line))
    const isHidden = (line: number): boolean =>
      hidden.some(({ place }) => place.line <= line && line <= place.endLine)
    left = left
      .split('\n')
      .flatMap((line, index) => {
        if (!isHidden(index + 1)) return [line]
        const isBeside = inline.has(index + 1) && /[^<>\s].*<|>.*[^<>\s]/.test(line)
        return isBeside ? [line.replace(/<[^>]*>/g, '')] : []
      })
      .join('\n')
  }
  return left
}
