// What is a column called, in any language? Knows headers, no table.

import { headerWords, statusTokens } from '../facts/language.ts'
import { memoize } from '../facts/memoize.ts'
import { lower } from '../facts/tokens.ts'
import type { Table } from '../read/table.ts'

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

/** Whether a column of a table is of a kind. */
export function isColumn({ headers }: Table, at: number, kind: Kind): boolean {
  return isHeader(headers[at]?.text ?? '', kind)
}

/** A table of signatures: who, as what, when. */
export function isSignOff(table: Table): boolean {
  const columns = table.headers.map((_, at) => at)
  const free = (kind: Kind, taken: readonly number[]): number =>
    columns.find((at) => !taken.includes(at) && isColumn(table, at, kind)) ?? -1
  const role = free('role', [])
  const name = free('name', [role])
  const others = columns.filter((at) => at !== role && at !== name)
  const isOfAny = (...kinds: readonly Kind[]): boolean =>
    others.some((at) => kinds.some((kind) => isColumn(table, at, kind)))
  return role >= 0 && name >= 0 && isOfAny('date', 'signature') && !isOfAny('title', 'proof')
}
