// What does a person have to decide, or ought to know, about a checklist that is adopted?

import { disputeIn } from '../facts/disputes.ts'
import { claimOf, showsMark } from '../marks/boxes-and-signs.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import type { MarkedRow } from '../marks/table-rows.ts'
import type { Checklist, Line } from '../read/checklist.ts'
import { placeIn } from '../read/prose.ts'

/** What a person has to decide or ought to know: the line of the checklist that it is about, and how much it matters. */
export interface Question {
  line: number
  message: string
  /** 0: the page cannot clear as it is. 1: something may be judged otherwise than it is meant. 2: something was taken out. 3 and 4: an answer was. */
  rank: 0 | 1 | 2 | 3 | 4
}

/** A text that was taken for an answer: first what says that something is open. */
export function leftOut(line: number, text: string): Question {
  const said = text.replace(/^[\s:：–—-]+/u, '').trim()
  const [, inside = said] = /^[([（]([^()[\]（）]*)[)\]）]\.?$/u.exec(said) ?? []
  const isOpen = disputeIn(said, true) !== null
  return { line, message: `"${inside}"`, rank: isOpen ? 3 : 4 }
}

/** Entries of a list of items, and lines among others, that nothing marks as one: no box, no sign, no word for a status. */
export function sayUnmarked(lines: readonly Line[], open: Question[]): void {
  const lists = new Map<unknown, Line[]>()
  for (const line of lines) {
    const key = line.entry?.list ?? null
    lists.set(key, [...(lists.get(key) ?? []), line])
  }
  const [...all] = lists.values()
  for (const [first, ...others] of all.slice(0, few)) {
    if (first === undefined) continue
    const { line, message } = listed([first, ...others])
    open.push({
      line,
      message: `${message} ${others.length === 0 ? 'stands' : 'stand'} among items without a box, a sign or a word for a status, and ${others.length === 0 ? 'is' : 'are'} not asked for: write "- [ ]" in front of what is an item, and adopt again`,
      rank: 1,
    })
  }
  const [next] = all[few] ?? []
  if (next !== undefined)
    open.push({
      line: placeIn(next.prose).line,
      message: `entries without a status stand in ${all.length === few + 1 ? 'one more list' : `${all.length - few} more lists`} of items, of which this is the first`,
      rank: 1,
    })
}

/** The first few of several lines, and how many there are. */
function listed([first, ...others]: readonly [Line, ...Line[]]): { line: number; message: string } {
  const named = [first, ...others.slice(0, few - 1)].map(
    ({ prose }, at) => `"${cut(prose.text)}"${at === 0 ? '' : ` (line ${placeIn(prose).line})`}`,
  )
  const more = others.length + 1 - named.length
  return {
    line: placeIn(first.prose).line,
    message: `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  }
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** How many of a kind are named. */
export const few = 5

/** Words in the place of a status that nobody knows: they never pass until the gate says so. */
export function askAboutWords(
  rows: readonly MarkedRow[],
  lines: readonly MarkedLine[],
  open: Question[],
): void {
  const words = new Map<string, number[]>()
  const add = (word: string, line: number): void => {
    words.set(word, [...(words.get(word) ?? []), line])
  }
  for (const { row, status, claim } of rows)
    if (claim === 'unknown') add(status.text, row.place.line)
  for (const { mark, line } of lines)
    if (claimOf(mark.status) === 'unknown') add(mark.status.text, placeIn(line.prose).line)
  const [first] = [...words.values()].flat()
  if (first === undefined) return
  const listed = [...words].map(([word, at]) => `"${word}" (line ${at.join(', ')})`)
  open.push({
    line: first,
    message: `which of these mean passed? ${listed.join(', ')}. Until gate.yaml names them under "statuses:", as "pass:", "warn:", "fail:" or "na:", none of them passes`,
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
