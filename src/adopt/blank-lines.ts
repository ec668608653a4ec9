// What is taken out of the marked lines of a filled-in checklist to make a blank of it?

import type { Mark } from '../marks/boxes-and-signs.ts'
import { claimOf } from '../marks/claims.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import type { Line } from '../read/checklist.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Source } from '../read/source.ts'
import { answerAt, isAnswer, partsTopics } from './answers.ts'
import { closing, type Edit, endOfLine, offsetIn } from './edits.ts'
import { leftOut } from './questions.ts'

export function editsOfLines(
  source: Source,
  lines: readonly MarkedLine[],
  isFilled: boolean,
): Edit[] {
  const areTopics = partsTopics(lines.map(({ mark }) => mark.title.text))
  return lines.flatMap((marked) => {
    const { line, mark, below } = marked
    const title = withoutSign(mark.title)
    const edits = [isLast(mark) ? lastEdit(source, marked) : statusEdit(source, marked)]
    // "- [x] ✅ Load test passed" says it twice
    if (title !== mark.title)
      edits.push({ from: offsetIn(mark.title, 0), to: offsetIn(title, 0), by: '' })
    if (!isFilled) return edits
    const isAnswered = claimOf(mark.status) !== 'blank'
    if (!isLast(mark)) {
      const isAway = claimOf(mark.status) === 'na'
      edits.push(...answerEdits(source, marked, title, { isAnswered, isAway, areTopics }))
    }
    const answers = isAnswered ? below.filter((one) => isBelowAnswer(one, line)) : []
    return [...edits, ...answers.map(({ prose }) => wholeLine(source, prose))]
  })
}

/** What stands behind a sign in the middle, or a word behind the title, answers. */
function isLast({ kind, status, title }: Mark): boolean {
  return kind === 'mid' || (kind === 'word' && offsetIn(status, 0) > offsetIn(title, 0))
}

/** A status with all that stands behind it. */
function lastEdit(source: Source, { line, mark: { status, remark } }: MarkedLine): Edit {
  const edit = markEdit(source, status, sourceLength(source, status))
  const to = endOfLine(source, offsetIn(status, 0))
  const cut = source.text.slice(edit.to, to)
  // a bracket around the status closes in what is cut off
  const bracket = /^[^([（]*([)\]）])/u.exec(cut)?.[1] ?? ''
  const by = edit.by + bracket + closing(cut)
  const says = /[\p{L}\p{N}]/u.test(remark.text)
  const answer = says ? { answer: leftOut(placeIn(line.prose).line, remark.text) } : {}
  return { ...edit, to, by, ...answer }
}

/** An empty box for a status. */
function statusEdit(source: Source, { line, mark }: MarkedLine): Edit {
  if (line.ticked !== null) {
    const start = source.lineStarts[placeIn(line.prose).line - 1] ?? 0
    const from = start + source.text.slice(start).search(/\[[ xX]\]/)
    return { from, to: from + 3, by: '[ ]' }
  }
  if (mark.kind === 'word') return wordEdit(source, mark)
  return markEdit(source, mark.status, sourceLength(source, mark.status))
}

/** A box or sign of so many characters in the source. */
export function markEdit({ text }: Source, status: Prose, length: number): Edit {
  const from = offsetIn(status, 0)
  // "\\[ \\]" and an emoji selector belong to it
  const start = text[from - 1] === '\\' ? from - 1 : from
  const end = text.indexOf(']', from)
  if (text[from] === '[') return { from: start, to: end >= 0 ? end + 1 : from + length, by: '[ ]' }
  const isSelected = text[from + length] === '\ufe0f'
  return { from: start, to: from + length + (isSelected ? 1 : 0), by: '⬜' }
}

/** An entity or an emoji's name is longer in the source than on the page. */
function sourceLength({ text }: Source, status: Prose): number {
  const entity = /^&[#\w]+;/.exec(text.slice(offsetIn(status, 0)))?.[0]
  return entity?.length ?? status.text.length
}

/** `**Open:** Help desk`: a word in front makes room for an empty box, and takes what parts it from the title with it. */
function wordEdit({ text }: Source, { status, title }: Mark): Edit {
  const first = offsetIn(status, 0)
  const from = /[([（]/u.test(text[first - 1] ?? '') ? first - 1 : first
  const to = offsetIn(title, 0)
  const marks = closing(text.slice(from, to))
  const isOfTitle = marks !== '' && text.slice(from, to).endsWith(marks)
  return { from, to, by: isOfTitle ? `⬜ ${marks}` : `⬜${marks} ` }
}

/** A title without the sign that stands before it. */
function withoutSign(prose: Prose): Prose {
  const head = /^[^\p{L}\p{N}\p{P}\s]+\s*(?=\S)/u.exec(prose.text)?.[0] ?? ''
  if (head === '' || claimOf({ ...prose, text: head.trim() }) === 'unknown') return prose
  const offsets = prose.offsets.slice(head.length)
  return { ...prose, text: prose.text.slice(head.length), offsets }
}

/** What answers behind a title. */
function answerEdits(
  source: Source,
  { line, mark }: MarkedLine,
  title: Prose,
  asked: Parameters<typeof answerAt>[1],
): Edit[] {
  const at = answerAt(title, asked)
  if (at >= title.text.length) return []
  const from = offsetIn(title, at)
  const end = Math.max(offsetIn(line.prose, line.prose.text.length), endOfLine(source, from))
  const to = mark.kind === 'end' ? offsetIn(mark.status, 0) : end
  const cut = closing(source.text.slice(from, to))
  const answer = leftOut(placeIn(line.prose).line, title.text.slice(at))
  return [{ from, to, by: mark.kind === 'end' ? `${cut} ` : cut, answer }]
}

/** What goes on from the line of an item, and an entry below it that answers. */
function isBelowAnswer(one: Line, item: Line): boolean {
  return one.entry === item.entry || isAnswer(one.prose)
}

/** A line that is an answer as a whole. */
function wholeLine(source: Source, prose: Prose): Edit {
  const from = offsetIn(prose, 0)
  const answer = leftOut(placeIn(prose).line, prose.text)
  return { from, to: endOfLine(source, from), by: '', answer }
}
