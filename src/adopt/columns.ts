// Which column of a table is what, and what does a status mean that nobody has explained?
import headerWords from '../../vocabularies/language/headers.yaml'
import type { Table } from '../checklist/table.ts'
import { isNothing } from '../facts/nothing.ts'
import { lower, wordsOf } from '../facts/tokens.ts'
import { statusTokens } from '../language.ts'
import type { Question } from './made.ts'

type Meaning = 'pass' | 'fail' | 'warn' | 'na'
type Named = 'status' | 'id' | 'title' | 'evidence' | 'owner'

const words = headerWords as Record<Meaning | Named | 'summary' | 'blank', string[]>

/** Tokens whose meaning nobody disputes; anything else is left to the author. What is at warning counts as failed in the new gate, until its author says otherwise. */
const tokens = new Map(
  (['pass', 'fail', 'warn', 'na'] as const).map((meaning) => [
    meaning,
    new Set([...statusTokens[meaning], ...words[meaning]].map(bareOf)),
  ]),
)

/** A status cell that says nothing yet. */
export function isEmpty(cell: string): boolean {
  const said = cell.trim()
  return (
    isNothing(said) ||
    /^(?:[☐⬜◻]|\[\s*\]|\[.*\/.*\])$/u.test(said) ||
    words.blank.includes(lower(said))
  )
}

/** A row that sums up, explains or repeats the header. */
export function isSummary(title: string): boolean {
  return words.summary.includes(wordsOf(title)[0]?.word ?? '')
}

function isNamed(header: string, as: Named): boolean {
  return words[as].includes(lower(header.trim().replace(/\?$/, '')))
}

function bareOf(token: string): string {
  return lower(token.replace(/[\ufe0e\ufe0f*_`]/gu, '').trim())
}

export interface Columns {
  id: number
  title: number
  status: number
  evidence: number
  owner: number
}

/** Which column is what; null for a table that is no checklist. Two columns that could both be the status are left to the author. */
export function columnsOf(table: Table, open: Question[]): Columns | null {
  const headers = table.headers.map((header) => header.text.trim())
  const named = (as: Named): number => headers.findIndex((header) => isNamed(header, as))
  const cells = (column: number): string[] =>
    table.rows.map((row) => row.cells[column]?.text.trim() ?? '')
  const isStatus = (column: number): boolean => {
    const filled = cells(column).filter((cell) => !isEmpty(cell))
    // "⏳ waiting" is a status too, if one for the author to sort
    const known = filled.filter(
      (cell) =>
        meaningOf(cell) !== null || meaningOf(/^[^\p{L}\p{N}\s]+/u.exec(cell)?.[0] ?? '') !== null,
    )
    return (
      cells(column).length > 0 &&
      known.length * 2 >= Math.max(1, filled.length) &&
      (known.length > 0 || isNamed(headers[column] ?? '', 'status'))
    )
  }
  const byName = headers
    .map((header, column) => (isNamed(header, 'status') && isStatus(column) ? column : -1))
    .filter((column) => column >= 0)
  const byContent = headers.map((_, column) => column).filter((column) => isStatus(column))
  const candidates = byName.length > 0 ? byName : byContent
  const [status] = candidates
  if (status === undefined || table.rows.length < 2) return null
  if (candidates.length > 1) {
    open.push({
      line: table.place.line,
      message: `the columns ${candidates.map((column) => `"${headers[column]}"`).join(' and ')} could both be the status: rename the others, and adopt again`,
    })
    return null
  }
  const id = named('id')
  const rest = headers
    .map((_, column) => column)
    .filter((column) => column !== status && column !== id)
  const title = rest.find((column) => isNamed(headers[column] ?? '', 'title')) ?? rest[0]
  if (title === undefined) return null
  const evidence = named('evidence')
  const owner = named('owner')
  return {
    id,
    title,
    status,
    evidence: evidence === title ? -1 : evidence,
    owner: owner === title ? -1 : owner,
  }
}

export function meaningOf(cell: string): Meaning | null {
  const bare = bareOf(cell)
  const [known] = [...tokens].find(([, own]) => own.has(bare)) ?? []
  return known ?? null
}
