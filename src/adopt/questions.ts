// What does a person have to decide, or ought to know, about a checklist that is adopted?

import { placeIn } from '../checklist/prose.ts'
import type { Checklist } from '../checklist/read.ts'
import { claimOf, showsMark } from '../marks/line.ts'
import type { MarkedLine } from '../marks/lines.ts'
import { entryOf } from '../marks/rows.ts'
import type { ItemRow } from './rows.ts'

/** What a person has to decide or ought to know: the line of the checklist that it is about, and how much it matters. */
export interface Question {
  line: number
  message: string
  /** 0: the page cannot clear as it is. 1: something may be judged otherwise than it is meant. 2: something was taken out. */
  rank: 0 | 1 | 2
}

/** A text that was taken for an answer. */
export function leftOut(line: number, text: string): Question {
  return { line, message: `"${text}" was taken for an answer and left out of the blank`, rank: 2 }
}

/** Words in the place of a status that nobody knows: they never pass until the gate says so. */
export function askAboutWords(
  rows: readonly ItemRow[],
  lines: readonly MarkedLine[],
  open: Question[],
): void {
  const words = new Map<string, number[]>()
  const add = (word: string, line: number): void => {
    words.set(word, [...(words.get(word) ?? []), line])
  }
  for (const { table, row, form, claim } of rows)
    if (claim === 'unknown') add(entryOf(table, row, form).status.text, row.place.line)
  for (const { mark, line } of lines)
    if (claimOf(mark) === 'unknown') add(mark.status.text, placeIn(line.prose).line)
  const [first] = [...words.values()].flat()
  if (first === undefined) return
  const listed = [...words].map(([word, at]) => `"${word}" (line ${at.join(', ')})`)
  open.push({
    line: first,
    message: `which of these mean passed? ${listed.join(', ')}. Until gate.yaml names them under "statuses:", as "pass:" or "fail:", none of them passes`,
    rank: 1,
  })
}

/** HTML may hide what follows it: such a page is never cleared. */
export function warnOfHidden({ concealed }: Checklist, open: Question[]): void {
  for (const kind of ['html', 'math'] as const) {
    const own = concealed.filter((one) => one.kind === kind)
    const [first] = own
    if (first === undefined) continue
    const lines = [...new Set(own.map(({ place }) => place.line))]
    const what =
      kind === 'html' ? `HTML such as "${first.text.split('\n')[0]?.slice(0, 40)}"` : 'math'
    open.push({
      line: first.place.line,
      message: `this page can never be cleared as it is: ${what} may hide what it holds${lines.length > 1 ? `, here and at line ${lines.slice(1).join(', ')}` : ''}. Write it as plain Markdown; it is not in the blank`,
      rank: 0,
    })
  }
  const fences = concealed.filter(({ kind }) => kind === 'code')
  const [fence] = fences
  const holding = fences.find(({ text }) => showsMark(text))
  if (holding !== undefined)
    open.push({
      line: holding.place.line,
      message: 'what looks like items in a code block is text, and is not part of this gate',
      rank: 1,
    })
  if (fence !== undefined)
    open.push({
      line: fence.place.line,
      message:
        fences.length === 1
          ? 'a code block is left out of the blank'
          : `${fences.length} code blocks are left out of the blank`,
      rank: 2,
    })
}
