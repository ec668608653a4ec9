// Which words of a filled-in checklist are answers, and which ask something?

import { alone, findDays } from '../facts/days.ts'
import { disputeIn } from '../facts/disputes.ts'
import { signsOf, statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { readStatus } from '../marks/status.ts'
import { keyOf } from '../read/keys.ts'
import { labelOf } from '../read/labels.ts'
import type { Prose } from '../read/prose.ts'

/** Whether a text behind a title, or below it, answers: it names a day or a person, leads somewhere, or says how it stands. */
export function isAnswer(prose: Prose): boolean {
  return isFact(prose) || findPeople(prose.text).length > 0
}

/** The same without people: capitalised words behind a colon are as often a thing. */
export function isFact(prose: Prose): boolean {
  const { text } = prose
  return (
    findDays(text, alone).length > 0 ||
    disputeIn(text, true) !== null ||
    readStatus({ ...prose, parts: [] }, '', statusTokens).claimed !== 'blank' ||
    prose.links.length > 0 ||
    /https?:\/\/|\B#\d+\b/.test(text)
  )
}

const marks = /\s+[–—]\s*|\s+--?\s+|[:：]\s+|\s*[→⇒]\s*/gu

/** Whether dashes part a topic from what is asked of it: `Database - migrations applied` beside `Database - backup restored`. */
export function partsTopics(titles: readonly string[]): boolean {
  const heads = titles.flatMap((title) => {
    const [head = '', ...rest] = title.split(/\s+(?:[–—]|--?)\s+/u)
    return rest.length === 0 ? [] : [keyOf(head)]
  })
  return heads.length > 1 && new Set(heads).size < heads.length
}

/** Where in a line the answer begins: behind a dash of an item that was answered, behind a colon or in brackets where that is a fact. The line's end where it holds none. */
export function answerAt(
  line: Prose,
  { isAnswered, isAway, areTopics }: { isAnswered: boolean; isAway: boolean; areTopics: boolean },
): number {
  const { text } = line
  const part = (from: number, to = text.length): Prose => ({
    ...line,
    text: text.slice(from, to).trim(),
    links: line.links.filter(({ at }) => at >= from && at <= to),
  })
  const sign = signs.map((one) => text.indexOf(one)).filter((at) => at > 1)
  const end = Math.min(text.length, ...sign)
  for (const { index, 0: mark } of text.slice(0, end).matchAll(marks)) {
    const isColon = /[:：]/u.test(mark)
    const head = text.slice(0, index)
    if (!/\p{L}{2}|\p{L}\p{Lo}/u.test(head)) continue
    if (!isColon && areTopics) continue
    const tail = part(index + mark.length)
    // what does not apply says why
    if (isAway || (isColon ? isFact(tail) : isAnswered || isAnswer(tail))) return index
  }
  const bracket = /\s*[([]([^()[\]]*)[)\]]\s*\.?$/u.exec(text.slice(0, end).trimEnd())
  if (bracket !== null && bracket.index > 1) {
    const inside = part(bracket.index + bracket[0].search(/[([]/u) + 1, text.length - 1)
    if (isAnswer({ ...inside, text: bracket[1] ?? '' })) return bracket.index
  }
  return text.slice(0, end).trimEnd().length
}

const signs = signsOf('pass', 'fail', 'open', 'warn')

/** `Approved by: Ana Diaz, 2026-03-04`, `Date: 2026-03-04`: where the value of a line's field begins that is an answer; null where it is none. */
export function fieldAnswer(line: Prose): { label: string; from: number } | null {
  const found = labelOf(line.text)
  if (found === null || isNothing(line.text.slice(found.from))) return null
  return isAnswer({ ...line, text: line.text.slice(found.from), links: [] }) ? found : null
}
