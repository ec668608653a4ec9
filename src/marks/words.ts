// Which words of a line say how it stands, where it is one of a list of items? Knows the common statuses, no gate.

import { functionWords, statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import { type Prose, slice } from '../read/prose.ts'
import type { Mark } from './line.ts'
import { readStatus, remarkAt } from './status.ts'

type Meaning = 'pass' | 'warn' | 'fail' | 'na'

/** Words that are statuses, the longest first. A letter alone is none in running text. */
const words = (['pass', 'warn', 'fail', 'na'] as const)
  .flatMap((meaning) => statusTokens[meaning].map((word) => ({ word: lower(word), meaning })))
  .filter(({ word }) => /^\p{L}/u.test(word) && !/^[a-z]$/.test(word))
  .sort((a, b) => b.word.length - a.word.length)

const lead = /^(?:[•·▪◦‣∙]\s*)?(?:\d+(?:\.\d+)*[.):]?\s+)?/u
const partings = /\s*[:：]\s*|\s+[–—]\s*|\s+--?\s+|\s*[→⇒]\s*/gu
const bracketed = /\s*[([（]([^()[\]（）]+)[)\]）][\s.]*$/u

/** A text that is longer is no title with a status behind it. */
const longest = 500

/** `not done Load test`, `Load test: open`, `Load test (pending)`: the mark of an entry by a word; null where it has none. */
export function wordMark(prose: Prose): Mark | null {
  const found = inFront(prose)
  if (found !== null || prose.text.length > longest) return found
  return behind(prose) ?? inBrackets(prose) ?? atEnd(prose)
}

function inFront(prose: Prose): Mark | null {
  const { text } = prose
  const head = lead.exec(text)?.[0].length ?? 0
  const from = head + (/^[([（]/u.test(text.slice(head)) ? 1 : 0)
  const rest = lower(text.slice(from))
  const found = words.find(({ word }) => rest.startsWith(word))
  if (found === undefined) return null
  const to = from + found.word.length
  const gap = /^[\s:：,;.–—)\]）→-]*/u.exec(text.slice(to))?.[0] ?? ''
  const title = slice(prose, to + gap.length)
  if (!/\p{L}/u.test(title.text) || !isParted(prose, { from, to, gap, ...found })) return null
  return {
    kind: 'word',
    status: { ...slice(prose, from, to), parts: [] },
    title,
    remark: slice(prose, text.length),
  }
}

/** Whether a word in front is one by itself: `Open: help desk`, `open Help desk`, `OPEN help desk`, `not done load test`; not `Open the channel`. */
function isParted(
  { text, offsets, source }: Prose,
  {
    from,
    to,
    gap,
    word,
    meaning,
  }: { from: number; to: number; gap: string; word: string; meaning: Meaning },
): boolean {
  if (gap === '') return false
  if (/[^\s.]/u.test(gap)) return !/^-/.test(gap)
  if (functionWords.has(word)) return false
  const between = source.text.slice((offsets[to - 1] ?? 0) + 1, offsets[to + gap.length])
  if (/[*_`]/.test(between)) return true
  const said = text.slice(from, to)
  const isNotYet = word.includes(' ') && meaning !== 'pass'
  const isLoud = said === said.toUpperCase()
  const isBeforeTitle =
    said === said.toLowerCase() && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(to + gap.length))
  return isNotYet || isLoud || isBeforeTitle
}

function behind(prose: Prose): Mark | null {
  const { text } = prose
  for (const { index, 0: parting } of text.matchAll(partings)) {
    if (!/\p{L}/u.test(text.slice(0, index))) continue
    const tail = { ...slice(prose, index + parting.length), parts: [] }
    const { claimed, problem } = readStatus(tail, '', statusTokens)
    const end = claimed === 'blank' ? tail.text.length : remarkAt(tail, statusTokens)
    const status = { ...slice(tail, 0, tail.text.slice(0, end).trimEnd().length), parts: [] }
    const isSaid = claimed !== 'blank' || problem === 'ambiguous'
    if (!isSaid || status.text === '' || /^[a-z]$/i.test(status.text)) continue
    const remark = slice(tail, end)
    return { kind: 'word', status, title: slice(prose, 0, index), remark }
  }
  return null
}

function inBrackets(prose: Prose): Mark | null {
  const found = bracketed.exec(prose.text)
  const [whole = '', inside = ''] = found ?? []
  if (found === null || found.index === 0) return null
  const from = found.index + whole.indexOf(inside)
  const status = { ...slice(prose, from, from + inside.length), parts: [] }
  if (readStatus(status, '', statusTokens).claimed === 'blank') return null
  return {
    kind: 'word',
    status,
    title: slice(prose, 0, found.index),
    remark: slice(prose, prose.text.length),
  }
}

/** `Load test not done`: of several words, as one alone ends many a title (`Rollback tested`). */
function atEnd(prose: Prose): Mark | null {
  const text = prose.text.replace(/[\s.!]+$/u, '')
  const said = lower(text)
  const found = words.find(
    ({ word, meaning }) => meaning === 'fail' && word.includes(' ') && said.endsWith(` ${word}`),
  )
  if (found === undefined) return null
  const from = text.length - found.word.length
  return {
    kind: 'word',
    status: { ...slice(prose, from, text.length), parts: [] },
    title: slice(prose, 0, text.slice(0, from).trimEnd().length),
    remark: slice(prose, prose.text.length),
  }
}
