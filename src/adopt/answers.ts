// Which words of a filled-in checklist are answers, and which ask something?

import { alone, findDays } from '../facts/days.ts'
import { disputeIn } from '../facts/disputes.ts'
import { signsOf, statusTokens } from '../facts/language.ts'
import { isNothing } from '../facts/nothing.ts'
import { findPeople } from '../facts/people.ts'
import { readStatus } from '../marks/status.ts'
import { keyOf } from '../read/keys.ts'
import { labelOf } from '../read/labels.ts'
import { type Prose, slice } from '../read/prose.ts'

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

interface Asked {
  isAnswered: boolean
  isAway: boolean
  areTopics: boolean
}

/** Where in a line the answer begins: behind a dash of an item that was answered, behind a colon or in brackets where that is a fact. The line's end where it holds none. */
export function answerAt(line: Prose, asked: Asked): number {
  const sign = signs.map((one) => line.text.indexOf(one)).filter((at) => at > 1)
  const text = line.text.slice(0, Math.min(line.text.length, ...sign))
  const parting = [...text.matchAll(marks)].find((mark) => partsAnswer(line, mark, asked))
  return parting?.index ?? bracketAt(line, text.trimEnd()) ?? text.trimEnd().length
}

function partsAnswer(
  line: Prose,
  { index, 0: mark }: RegExpExecArray,
  { isAnswered, isAway, areTopics }: Asked,
): boolean {
  const isColon = /[:：]/u.test(mark)
  if (!/\p{L}{2}|\p{L}\p{Lo}/u.test(line.text.slice(0, index))) return false
  if (!isColon && areTopics) return false
  // what does not apply says why
  if (isAway) return true
  const tail = slice(line, index + mark.length)
  return isColon ? isFact(tail) : isAnswered || isAnswer(tail)
}

/** Where the bracket begins that a text ends with, if it answers. */
function bracketAt(line: Prose, text: string): number | undefined {
  const bracket = /\s*[([]([^()[\]]*)[)\]]\s*\.?$/u.exec(text)
  if (bracket === null || bracket.index <= 1) return undefined
  const [whole, inside = ''] = bracket
  const from = bracket.index + whole.search(/[([]/u) + 1
  const links = line.links.filter(({ at }) => at >= from && at <= line.text.length - 1)
  return isAnswer({ ...line, text: inside, links }) ? bracket.index : undefined
}

const signs = signsOf('pass', 'fail', 'open', 'warn')

/** `Approved by: Ana Diaz, 2026-03-04`, `Date: 2026-03-04`: whether the value of a field answers. */
export function isFieldAnswer(line: Prose): boolean {
  const value = line.text.slice(labelOf(line.text)?.from ?? line.text.length)
  return !isNothing(value) && isAnswer({ ...line, text: value, links: [] })
}
