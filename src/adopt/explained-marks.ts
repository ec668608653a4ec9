// Which marked lines explain the marks of a page, and are no items?

import { functionWords } from '../facts/language.ts'
import { wordsOf } from '../facts/tokens.ts'
import { signsIn } from '../marks/boxes-and-signs.ts'
import { type Claim, claimOf } from '../marks/claims.ts'
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
  const isSaid = (one: MarkedLine): boolean =>
    one.mark.title.text.startsWith('=') || claimOfTitle(one) !== 'unknown'
  const legends = [...lists.values()].filter(
    (list) =>
      list.length > 1 &&
      // of a choice, one box is ticked: "[x] Approved", "[ ] Rejected"
      !list.every(({ mark }) => /^\[[ xX]?\]$/.test(mark.status.text)) &&
      new Set(list.map(({ mark }) => mark.status.text)).size === list.length &&
      list.filter(isSaid).length * 2 >= list.length,
  )
  const sentences = lines.filter(({ line, mark }) => {
    const last = wordsOf(mark.title.text).at(-1)?.word ?? ''
    return line.entry === null && mark.kind === 'end' && functionWords.has(last)
  })
  return [...legends.flat(), ...sentences, ...lines.filter(isKey)]
}

/** `✅ done | ⚠️ to be renewed | 🔴 to be written`: three signs or more, each once, with words of its own. */
function isKey({ line: { prose } }: MarkedLine): boolean {
  const found = signsIn(prose.text)
  const said = found.map(({ index, 0: sign }, at) =>
    prose.text.slice(index + sign.length, found[at + 1]?.index),
  )
  return (
    new Set(found.map(([sign]) => sign)).size === found.length &&
    found.length > 2 &&
    said.every((text) => wordsOf(text).length > 0)
  )
}

/** What a title means that is a status itself: `NO-GO – what blocks: …`. */
function claimOfTitle({ mark }: MarkedLine): Claim {
  const [head = ''] = mark.title.text.split(/[:：–—]|\s-\s/u)
  return claimOf({ ...mark.status, text: head.trim() })
}

/** Boxes that offer a refusal: whoever ticks all the others leaves them open. */
export function questionsOnRefusals(lines: readonly MarkedLine[]): Question[] {
  return lines
    .filter((one) => one.line.entry !== null && claimOfTitle(one) === 'fail')
    .map(({ line, mark }) => {
      const message = `"${mark.title.text}" is asked for like any other item, so a page without that tick is never cleared: if it is one answer among several, name it under "not-items:" in gate.yaml`
      return question(placeIn(line.prose).line, 0, message)
    })
}

export function questionsOnExplaining(lines: readonly MarkedLine[]): Question[] {
  return lines.map(({ mark, line }) => {
    const message = `"${mark.title.text}" explains the marks and was not taken as an item: gate.yaml names it under "not-items:"`
    return question(placeIn(line.prose).line, 1, message)
  })
}
