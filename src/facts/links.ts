// Which links, paths and document references does a text hold?
import { blanked } from './blanked.ts'
import type { Stretch } from './clauses.ts'

const url = /\bhttps?:\/\/[^\s<>()|`"']+[^\s<>()|`"'.,;:!?]/gi
/** `docs/runbook.md`, `github.com/acme/x`, `RUNBOOK.md`, `s3://bucket/key`: slashes between words, or a file name with an ending. */
const path =
  /(?<![\w/])[a-z][\w+-]*:\/\/[\w.@~-]+(?:\/[\w.@~#=%+-]*)*|(?<![\w/])[\w.@~-]+(?:\/[\w.@~#=%+-]+)+\/?|(?<![\w/.])[\w-]+\.(?:md|mdx|adoc|rst|txt|pdf|docx?|html?|xlsx?|pptx?|ya?ml|json)\b/gi
/** `RB-104`, `OPS-RB-17`, `DOC 2231`, `document no. 4471-0093`, `4471-0093-2211`: the number under which a document is filed. */
const register =
  /\b[A-Z]{2,}(?:[-_ ][A-Z]+)*[-_ ]?\d{2,}\b|\b(?:doc|docs|document|file|folder|binder|record|register|item|no|nr|number|ref|reference|id)\b\.?:?(?: (?:no|nr|number)\.?)? ?#?\d[\d./-]*\d\b|(?<![\d-])\d{3,}-\d{3,}(?:-\d+)*\b/gu

/** `3.5/week`, `0.2/case/day`, `24/7/365`: numbers, and what they are for. */
const rate = /^[\d.,/%+-]+(?:\/[a-z]+)*$/i

/** Web addresses and file paths in running text. Two words with a slash between them (`and/or`, `HR/Finance`) are not a path. */
export function findPaths(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const expression of [url, path]) {
    for (const match of text.matchAll(expression)) {
      // a full stop behind it ends the sentence
      match[0] = match[0].replace(/\.$/, '')
      const isPath =
        /[./:].*[/.]|\.\w{2,4}$/.test(match[0]) && /[a-z]/i.test(match[0]) && !rate.test(match[0])
      const isKnown = found.some(
        (other) => match.index < other.to && match.index + match[0].length > other.from,
      )
      if (isPath && !isKnown)
        found.push({ text: match[0], from: match.index, to: match.index + match[0].length })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** `logs/traces/metrics`, `Mon/Wed/Fri`: plain words, which no "see" or "in" leads to. */
const slashedWords = /^[a-z]{1,12}(?:\/[a-z]{1,12})+$/i
const leadsThere = /\b(?:see|in|at|under|file|folder|path|repo|from|to|is|docs?)\b[\s:]*$/i

/** The text with its addresses and paths blanked out, so that no word is found in them; the length stays. Words in a row, parted by slashes, stay. */
export function withoutPaths(text: string): string {
  return blanked(
    text,
    findPaths(text).filter(
      ({ text: own, from }) => !slashedWords.test(own) || leadsThere.test(text.slice(0, from)),
    ),
  )
}

/** `document: 3/3` is a score, and `on file 2026-06-03` a day. */
const noRegister = /(?<![\d./-])(?:\d{1,3}\/\d{1,3}|(?:19|20)\d\d-\d\d-\d\d)$/

/** Numbers of a document register, as in `RB-104`. */
export function findRegisterNumbers(text: string): Stretch[] {
  return [...text.matchAll(register)]
    .filter((match) => !noRegister.test(match[0]))
    .map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }))
}
