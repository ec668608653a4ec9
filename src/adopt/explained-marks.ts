// Which marked lines explain the marks of a page, and are no items?

import { functionWords } from '../facts/language.ts'
import { wordsOf } from '../facts/tokens.ts'
import { type Claim, claimOf } from '../marks/claims.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'

/** Entries that explain the marks of the page (`- [!] Blocker`, `- 🟢 Pass: met`), and sentences about them (`All boxes above are ✅`). */
export function explainingLines(lines: readonly MarkedLine[]): MarkedLine[] {
  const lists = new Map<unknown, MarkedLine[]>()
  for (const one of lines) {
    const list = one.line.entry?.list ?? one
    lists.set(list, [...(lists.get(list) ?? []), one])
  }
  const isSaid = (one: MarkedLine): boolean =>
    one.mark.title.text.startsWith('=') || claimOfTitle(one) !== 'unknown'
  const legends = [...lists.values()].filter(
    (list) =>
      list.length > 1 &&
      !list.some(isChoice) &&
      new Set(list.map(({ mark }) => mark.status.text)).size === list.length &&
      list.filter(isSaid).length * 2 >= list.length,
  )
  const sentences = lines.filter(({ line, mark }) => {
    const last = wordsOf(mark.title.text).at(-1)?.word ?? ''
    return line.entry === null && mark.kind === 'end' && functionWords.has(last)
  })
  return [...legends.flat(), ...sentences]
}

/** An answer that was chosen or left: `[x] Rejected`, `☐ Approved`. What explains a mark means the same as the mark. */
function isChoice(one: MarkedLine): boolean {
  const [mark, word] = [claimOf(one.mark.status), claimOfTitle(one)]
  return mark === 'pass' ? word === 'fail' : mark === 'blank' && ['pass', 'fail'].includes(word)
}

/** What a title means that is a status itself: `NO-GO – what blocks: …`. */
export function claimOfTitle({ mark }: MarkedLine): Claim {
  const [head = ''] = mark.title.text.split(/[:：–—]|\s-\s/u)
  return claimOf({ ...mark.status, text: head.trim() })
}
