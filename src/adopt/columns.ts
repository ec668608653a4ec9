// Which column of a table is what, and what does a status mean that nobody has explained?
import type { Table } from '../checklist/table.ts'
import type { Question } from './made.ts'

/** Tokens whose meaning nobody disputes. Anything else is left to the author. */
const tokens = {
  pass: [
    '✅',
    '☑',
    '✔',
    '✓',
    '🟢',
    ':white_check_mark:',
    '[x]',
    'x',
    'done',
    'yes',
    'y',
    'pass',
    'passed',
    'complete',
    'completed',
    'ok',
    'green',
    'implemented',
    'met',
    'true',
  ],
  fail: [
    '❌',
    '✗',
    '✘',
    '✖',
    '🔴',
    '⛔',
    ':x:',
    'no',
    'n',
    'fail',
    'failed',
    'red',
    'missing',
    'not done',
    'not met',
    'not started',
    'todo',
    'open',
    'false',
  ],
  /** Counted as failed in the new gate, until its author says otherwise. */
  warn: [
    '⚠️',
    '🟡',
    '🟠',
    ':warning:',
    'warning',
    'partial',
    'partially',
    'yellow',
    'amber',
    'in progress',
    'pending',
    'wip',
    '⏳',
    '🚧',
    '🔄',
  ],
  na: ['n/a', 'na', 'not applicable'],
} as const
export const empty = /^(?:|[-–—_.]+|\[\s*\]|☐|⬜|◻|tbd|\?|\[.*\/.*\])$/iu
const names = {
  status:
    /^(?:status|state|done\??|complete[d]?\??|result|pass(?:ed)?\??|pass\/fail|✅|check(?:ed)?|compliant\??|met\??|ready\??|implemented\??|verdict)$/iu,
  id: /^(?:#|no\.?|nr\.?|id|item #|ref|number)$/iu,
  title:
    /^(?:item|items|check|checks|requirement|requirements|task|criteri(?:on|a)|control|gate|checkpoint|name|description|question|area|topic|feature|component|test|action|what|activity|step|principle)$/iu,
  evidence:
    /^(?:evidence|notes?|comments?|details?|proof|remarks?|links?|artifacts?|where|location|explanation|rationale|justification)$/iu,
  owner: /^(?:owner|responsible|who|assignee|lead|dri)$/iu,
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
  const named = (expression: RegExp): number =>
    headers.findIndex((header) => expression.test(header))
  const cells = (column: number): string[] =>
    table.rows.map((row) => row.cells[column]?.text.trim() ?? '')
  const isStatus = (column: number): boolean => {
    const filled = cells(column).filter((cell) => !empty.test(cell))
    // "⏳ waiting" is a status too, if one for the author to sort
    const known = filled.filter(
      (cell) =>
        meaningOf(cell) !== null || meaningOf(/^[^\p{L}\p{N}\s]+/u.exec(cell)?.[0] ?? '') !== null,
    )
    return (
      cells(column).length > 0 &&
      known.length * 2 >= Math.max(1, filled.length) &&
      (known.length > 0 || names.status.test(headers[column] ?? ''))
    )
  }
  const byName = headers
    .map((header, column) => (names.status.test(header) && isStatus(column) ? column : -1))
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
  const id = named(names.id)
  const rest = headers
    .map((_, column) => column)
    .filter((column) => column !== status && column !== id)
  const title = rest.find((column) => names.title.test(headers[column] ?? '')) ?? rest[0]
  if (title === undefined) return null
  const evidence = named(names.evidence)
  const owner = named(names.owner)
  return {
    id,
    title,
    status,
    evidence: evidence === title ? -1 : evidence,
    owner: owner === title ? -1 : owner,
  }
}

export function meaningOf(cell: string): keyof typeof tokens | null {
  const bare = cell
    .replace(/[\ufe0e\ufe0f*_`]/gu, '')
    .trim()
    .toLowerCase()
  for (const meaning of ['pass', 'fail', 'warn', 'na'] as const) {
    if (tokens[meaning].some((token) => token.replace(/[\ufe0e\ufe0f]/gu, '') === bare))
      return meaning
  }
  return null
}
