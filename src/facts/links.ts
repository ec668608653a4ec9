// Which links, paths, tickets and document numbers does a text hold?

import { lazily, oneOf, wholly } from './forms.ts'
import { linkWords } from './language.ts'
import { lower, type Stretch } from './tokens.ts'

const url = /\b[a-z][a-z\d+.-]*:\/\/[^\s<>()|`"']*[^\s<>()|`"'.,;:!?]/gi
/** `\\srv02\Desk\Runbooks`, where Markdown makes one stroke of the first two, `S:\Tech` and `//srv02/Desk`. */
const share = /(?<![\w\\/:])(?:\\{1,2}[\w.-]+|\/\/[\w.-]+|[a-z]:(?=\\))(?:[\\/][\w.$-]+)+/gi
/** `github.com/acme/x`, `docs/runbook`, `/srv/runbooks/recon`; and `RUNBOOK.md`. */
const path =
  /(?<![\w/.@])(?:\/|~\/|\.{1,2}\/)?(?:(?:[\w.@~-]+\/){2,}(?![\w@~#%+-])|(?:[\w.@~-]+\/)+[\w.@~#%+-]*[\w#%+-])/g
const file = lazily(() => `(?<![\\w/.@])[\\w-]+\\.(?:${oneOf(linkWords.endings)})(?![\\w])`, 'gu')
/** A path has a point, a digit or a hyphen in it, or begins where paths begin: `HR/Finance` is none. */
const isPath = /^(?:\/|~\/|\.{1,2}\/)|\.[a-z]{2,5}(?:$|#)|\w\.[a-z]{2,}\/|[\d_-].*\/|\/.*[\d_-]/i
const isRate = /^[\d.,/%+-]+(?:\/[a-z]+)*$/i
const areWords = /^(?:[a-z]{1,14}-)?[a-z]{1,14}(?:\/(?:[a-z]{1,14}-)?[a-z]{1,14})+$/i
/** Of words with strokes between them only few stand in a row. */
const isLong = /(?:\/[^/]*){3}|\/.*-.*\//
/** `RB-104`, `CHG0041233`, `OPS-RB-17`, `GR/2026/114`, `#4412`, `4471-0093`. */
const register =
  /(?<![\p{L}\d#-])(?:\p{Lu}{2,}(?:[-_/]\p{Lu}+)*[-_/ ]?\d{2,}[\w./-]*\w|\p{Lu}[\p{Lu}\d]+(?:[-/]\p{Lu}+)*[-/]\d+(?:[./-]\d+)*|\p{Lu}{2,}-\p{Lu}\d+|#\d{2,}|\d{3,}-\d{3,}(?:-\d+)*)/gu
/** `document no. 4471`, `folder 12-B`. */
const filed = lazily(
  () => `${wholly(linkWords.filed)}\\.?\\s?#?(?<n>\\d[\\d./-]*\\d)(?![\\d%])`,
  'gu',
)
const unfiled = lazily(() => `^(?:${oneOf(linkWords.unfiled)})[-_/ ]?\\d`)
const isDate = /^#?(?:(?:19|20)\d\d(?:[-./]\d\d?)*|\d\d?[./-]\d\d?[./-](?:\d\d){1,2})$/

/** Web addresses and file paths. Two words with a slash between them (`and/or`, `HR/Finance`) are none. */
export function findPaths(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const expression of [url, share, path, file()]) {
    for (const { 0: hit, index } of (expression === file() ? lower(text) : text).matchAll(
      expression,
    )) {
      const isOne =
        expression !== path ||
        hit.endsWith('/') ||
        (isPath.test(hit) && !isRate.test(hit) && (!areWords.test(hit) || isLong.test(hit)))
      const to = index + hit.length
      if (isOne && !found.some((other) => index < other.to && to > other.from))
        found.push({ text: text.slice(index, to), from: index, to })
    }
  }
  return found
}

/** Everything by which somebody could look something up: addresses, paths, tickets and document numbers. */
export function findLinks(text: string): Stretch[] {
  const found = findPaths(text)
  const add = (hit: string, from: number): void => {
    const to = from + hit.length
    const isOther = found.some((other) => from < other.to && to > other.from)
    if (!isOther && !isDate.test(hit)) found.push({ text: text.slice(from, to), from, to })
  }
  for (const { 0: hit, index } of text.matchAll(register))
    if (lower(hit).search(unfiled()) < 0) add(hit, index)
  for (const { 0: hit, index, groups } of lower(text).matchAll(filed()))
    if (!isDate.test(groups?.['n'] ?? '')) add(hit, index)
  return found.sort((a, b) => a.from - b.from)
}
