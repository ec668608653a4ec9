// What does a person have to decide, or ought to know, about a checklist that is adopted?

import { disputeIn } from '../facts/disputes.ts'
import { claimOf } from '../marks/claims.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import type { MarkedRow } from '../marks/table-rows.ts'
import type { Line } from '../read/checklist.ts'
import { placeIn } from '../read/prose.ts'

/** What a person has to decide or ought to know: the line of the checklist that it is about, and how much it matters. */
export interface Question {
  line: number
  message: string
  /** 0: the page cannot clear as it is. 1: something may be judged otherwise than it is meant. 2: something was taken out. 3 and 4: an answer was. */
  rank: 0 | 1 | 2 | 3 | 4
}

export function question(line: number, rank: Question['rank'], message: string): Question {
  return { line, message, rank }
}

/** A text that was taken for an answer: first what says that something is open. */
export function leftOut(line: number, text: string): Question {
  const said = text.replace(/^[\s:：–—-]+/u, '').trim()
  const [, inside = said] = /^[([（]([^()[\]（）]*)[)\]）]\.?$/u.exec(said) ?? []
  const isOpen = disputeIn(said, true) !== null
  return question(line, isOpen ? 3 : 4, `"${inside}"`)
}

/** Entries of a list of items, and lines among others, that nothing marks as one: no box, no sign, no word for a status. */
export function questionsOnUnmarked(lines: readonly Line[]): Question[] {
  const lists = new Map<unknown, Line[]>()
  for (const line of lines) {
    const key = line.entry?.list ?? null
    lists.set(key, [...(lists.get(key) ?? []), line])
  }
  const all = [...lists.values()]
  const found = all.slice(0, few).map((list) => {
    const [stand, are] = list.length === 1 ? ['stands', 'is'] : ['stand', 'are']
    const message = `${listed(list)} ${stand} among items without a box, a sign or a word for a status, and ${are} not asked for: write "- [ ]" in front of what is an item, and adopt again`
    return question(lineOf(list[0]), 1, message)
  })
  const [next] = all[few] ?? []
  if (next === undefined) return found
  const more = all.length - few
  const others = more === 1 ? 'one more list' : `${more} more lists`
  const message = `entries without a status stand in ${others} of items, of which this is the first`
  return [...found, question(lineOf(next), 1, message)]
}

/** The first few of several lines, and how many there are. */
function listed(lines: readonly Line[]): string {
  const named = lines
    .slice(0, few)
    .map(({ prose: { text } }, at) => {
      const cut = text.length > 80 ? `${text.slice(0, 77)}…` : text
      return `"${cut}"${at === 0 ? '' : ` (line ${lineOf(lines[at])})`}`
    })
    .join(', ')
  const more = lines.length - few
  return more > 0 ? `${named} and ${more} more` : named
}

function lineOf(line: Line | undefined): number {
  return line === undefined ? 1 : placeIn(line.prose).line
}

/** How many of a kind are named. */
export const few = 5

/** Words in the place of a status that nobody knows: they never pass until the gate says so. */
export function questionsOnWords(
  rows: readonly MarkedRow[],
  lines: readonly MarkedLine[],
): Question[] {
  const words = new Map<string, number[]>()
  const add = (word: string, line: number): void => {
    words.set(word, [...(words.get(word) ?? []), line])
  }
  for (const { row, status, claim } of rows)
    if (claim === 'unknown') add(status.text, row.place.line)
  for (const { line, mark } of lines)
    if (claimOf(mark.status) === 'unknown') add(mark.status.text, lineOf(line))
  const [first] = [...words.values()].flat()
  if (first === undefined) return []
  const all = [...words].map(([word, at]) => `"${word}" (line ${at.join(', ')})`)
  const message = `which of these mean passed? ${all.join(', ')}. Until gate.yaml names them under "statuses:", as "pass:", "warn:", "fail:" or "na:", none of them passes`
  return [question(first, 1, message)]
}

export function questionsOnExplaining(lines: readonly MarkedLine[]): Question[] {
  return lines.map(({ mark, line }) => {
    const message = `"${mark.title.text}" explains the marks and was not taken as an item: gate.yaml names it under "not-items:"`
    return question(lineOf(line), 1, message)
  })
}
