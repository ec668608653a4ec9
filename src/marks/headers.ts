// What is a column called, in any language? Knows headers, no table.

import { headerWords, statusTokens } from '../facts/language.ts'
import { memoize } from '../facts/memoize.ts'
import { lower } from '../facts/tokens.ts'

export type Kind = keyof typeof headerWords

/** Whether a header is one of a kind of column, question marks and signs aside. */
export function isHeader(text: string, kind: Kind): boolean {
  // one header in two languages: "Kommentar / Comment"
  const parts = text.split(/\s*\/\s*/)
  if (parts.length === 2 && parts.every((part) => part !== '' && !part.includes('/')))
    if (parts.some((part) => isHeader(part, kind))) return true
  const words = headersOfKind(kind)
  const said = lower(text.replace(/[?？*_`]/gu, '').trim())
  if (words.has(said)) return true
  return words.has(
    said
      .replace(/\([^)]*\)|[^\p{L}\p{N}\s#№./]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** The headers of a kind, as they are compared. */
const headersOfKind = memoize(
  (kind: Kind): ReadonlySet<string> =>
    // "Passed", "Erledigt": the word for a pass names the column of those that do
    new Set([...headerWords[kind], ...(kind === 'status' ? statusTokens.pass : [])]),
  (kind) => kind,
)

/** A table of signatures: who, as what, when. */
export function isSignOff(headers: readonly string[]): boolean {
  const at = (kind: Kind, taken: readonly number[]): number =>
    headers.findIndex((header, index) => !taken.includes(index) && isHeader(header, kind))
  const role = at('role', [])
  const name = at('name', [role])
  const mark = at('date', [role, name]) >= 0 || at('signature', [role, name]) >= 0
  const isOfItems = headers.some(
    (header, index) =>
      ![role, name].includes(index) && (isHeader(header, 'title') || isHeader(header, 'proof')),
  )
  return role >= 0 && name >= 0 && mark && !isOfItems
}
