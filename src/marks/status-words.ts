// Which words of a line say how it stands, where it is one of a list of items? Knows the common statuses, no gate.

import { functionWords, statusTokens } from '../facts/language.ts'
import { lower } from '../facts/tokens.ts'
import { asText, endOf, type Prose, slice } from '../read/prose.ts'
import { lead, type Mark } from './boxes-and-signs.ts'
import { readStatus, remarkAt } from './status.ts'

interface StatusWord {
  word: string
  meaning: 'pass' | 'warn' | 'fail' | 'na'
}

/** Words that are statuses, the longest first. A letter alone is none in running text. */
const words: readonly StatusWord[] = (['pass', 'warn', 'fail', 'na'] as const)
  .flatMap((meaning) => statusTokens[meaning].map((word) => ({ word: lower(word), meaning })))
  .filter(({ word }) => /^\p{L}/u.test(word) && !/^[a-z]$/.test(word))
  .sort((a, b) => b.word.length - a.word.length)

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

function marked(status: Prose, title: Prose, remark: Prose): Mark {
  return { kind: 'word', status: asText(status), title, remark }
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
  const status = slice(prose, from, to)
  const title = slice(prose, to + gap.length)
  const between = prose.source.text.slice(
    (prose.offsets[to - 1] ?? 0) + 1,
    prose.offsets[to + gap.length],
  )
  // `**Open** Help desk`
  const isParted = /[*_`]/.test(between)
  if (!/\p{L}/u.test(title.text) || !isApart(status.text, gap, title.text, isParted, found))
    return null
  return marked(status, title, endOf(prose))
}

/** Whether a word in front is one by itself: `Open: help desk`, `open Help desk`, `OPEN help desk`, `not done load test`; not `Open the channel`. */
function isApart(
  said: string,
  gap: string,
  title: string,
  isParted: boolean,
  { word, meaning }: StatusWord,
): boolean {
  if (gap === '') return false
  if (/[^\s.]/u.test(gap)) return !/^-/.test(gap)
  if (functionWords.has(word)) return false
  const isNotYet = word.includes(' ') && meaning !== 'pass'
  const isLoud = said === said.toUpperCase()
  const isBeforeTitle = said === said.toLowerCase() && /^[\p{Lu}\p{Lo}\p{N}]/u.test(title)
  return isParted || isNotYet || isLoud || isBeforeTitle
}

function behind(prose: Prose): Mark | null {
  for (const { index, 0: parting } of prose.text.matchAll(partings)) {
    const title = slice(prose, 0, index)
    if (!/\p{L}/u.test(title.text)) continue
    const tail = asText(slice(prose, index + parting.length))
    const { claimed, problem } = readStatus(tail)
    const isSaid = claimed !== 'blank' || problem === 'ambiguous'
    const end = claimed === 'blank' ? tail.text.length : remarkAt(tail)
    const status = slice(tail, 0, end)
    if (isSaid && status.text !== '' && !/^[a-z]$/i.test(status.text))
      return marked(status, title, slice(tail, end))
  }
  return null
}

function inBrackets(prose: Prose): Mark | null {
  const found = bracketed.exec(prose.text)
  if (found === null || found.index === 0) return null
  const [whole, inside = ''] = found
  const from = found.index + whole.indexOf(inside)
  const status = asText(slice(prose, from, from + inside.length))
  if (readStatus(status).claimed === 'blank') return null
  return marked(status, slice(prose, 0, found.index), endOf(prose))
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
  return marked(slice(prose, from, text.length), slice(prose, 0, from), endOf(prose))
}
