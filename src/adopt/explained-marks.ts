// Which marked lines explain the marks of a page, and are no items?

import { functionWords } from '../facts/language.ts'
import { wordsOf } from '../facts/tokens.ts'
import { claimOf } from '../marks/claims.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import { placeIn } from '../read/prose.ts'
import { type Question, question } from './questions.ts'

/** Entries that explain the marks of the page (`- [!] Blocker`, `- 🟢 Pass: met`), and sentences about them (`All boxes above are ✅`). */
export function explainingLines(lines: readonly MarkedLine[]): MarkedLine[] {
  const lists = new Map<unknown, MarkedLine[]>()
  for (const one of lines) {
    const list = one.line.entry?.list ?? one
    lists.set(list, [...(lists.get(list) ?? []), one])
  }
  const isSaid = ({ mark }: MarkedLine): boolean => {
    if (mark.title.text.startsWith('=')) return true
    const [head = ''] = mark.title.text.split(/[:：–—]|\s-\s/u)
    return claimOf({ ...mark.status, text: head.trim() }) !== 'unknown'
  }
  const legends = [...lists.values()].filter(
    (list) =>
      list.length > 1 &&
      new Set(list.map(({ mark }) => mark.status.text)).size === list.length &&
      list.filter(isSaid).length * 2 >= list.length,
  )
  const sentences = lines.filter(({ line, mark }) => {
    const last = wordsOf(mark.title.text).at(-1)?.word ?? ''
    return line.entry === null && mark.kind === 'end' && functionWords.has(last)
  })
  return [...legends.flat(), ...sentences]
}

export function questionsOnExplaining(lines: readonly MarkedLine[]): Question[] {
  return lines.map(({ mark, line }) => {
    const message = `"${mark.title.text}" explains the marks and was not taken as an item: gate.yaml names it under "not-items:"`
    return question(placeIn(line.prose).line, 1, message)
  })
}
