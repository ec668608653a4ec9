// Which links, paths, tickets and document numbers does a text hold?

import { lazily, oneOf, wholly } from './forms.ts'
import { linkWords } from './language.ts'
import { lower, overlaps, type Stretch, stretch, stretchesOf } from './tokens.ts'

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
  const isOne = ({ text: own }: Stretch): boolean =>
    own.endsWith('/') ||
    (isPath.test(own) && !isRate.test(own) && (!areWords.test(own) || isLong.test(own)))
  const files = stretchesOf(lower(text), file()).map(({ from, to }) => stretch(text, from, to))
  return apart([
    ...stretchesOf(text, url),
    ...stretchesOf(text, share),
    ...stretchesOf(text, path).filter(isOne),
    ...files,
  ])
}

/** Everything by which somebody could look something up: addresses, paths, tickets and document numbers. */
export function findLinks(text: string): Stretch[] {
  const tickets = stretchesOf(text, register).filter(
    ({ text: own }) => lower(own).search(unfiled()) < 0 && !isDate.test(own),
  )
  const numbers = [...lower(text).matchAll(filed())].flatMap(({ 0: own, index, groups }) =>
    isDate.test(groups?.['n'] ?? '') ? [] : [stretch(text, index, index + own.length)],
  )
  return apart([...findPaths(text), ...tickets, ...numbers]).sort((a, b) => a.from - b.from)
}

/** Those that lie in none of the earlier ones. */
function apart(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const one of all) if (!overlaps(one, found)) found.push(one)
  return found
}
