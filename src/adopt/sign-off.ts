// Who signs a checklist that exists, by its tables and its lines?

import { isColumn, isHeader, isSignOff } from '../marks/column-names.ts'
import { type Block, type Checklist, tablesIn } from '../read/checklist.ts'
import { keyOf } from '../read/keys.ts'
import type { Source } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import type { Edit } from './edits.ts'
import { type Question, question } from './questions.ts'
import { howToSign, type Signed, signLinesIn } from './sign-lines.ts'
import type { Made } from './yaml.ts'

/** A table of signatures, and its column of roles. */
export interface SignTable {
  table: Table
  role: number
}

interface SignOffs {
  tables: SignTable[]
  columns: Made['signOff']
  roles: string[]
  /** Those of the roles whose line says who signed. */
  signed: Signed[]
  /** What is taken out of the lines that sign. */
  edits: Edit[]
  /** The lines that sign, or stand where lines should. */
  lines: ReadonlySet<Block>
  /** What is not understood. */
  open: Question[]
}

/** Who signs: by tables of signatures, of which those with the columns of the first one are asked for, else by lines. */
export function signOffIn(
  source: Source,
  checklist: Checklist,
  items: ReadonlySet<unknown>,
): SignOffs {
  const tables = tablesIn(checklist)
    .filter((table) => !items.has(table) && isSignOff(table))
    .map((table) => ({
      table,
      role: table.headers.findIndex((_, at) => isColumn(table, at, 'role')),
    }))
  const others = new Set([...items, ...tables.map(({ table }) => table)])
  const lines = signLinesIn(source, checklist, others)
  const found = { tables, edits: lines.edits, lines: lines.taken }
  const [first] = tables
  if (first === undefined) {
    const { roles, signed, open } = lines
    return { ...found, columns: null, roles, signed, open }
  }
  const [own, foreign] = [true, false].map((isOwn) =>
    tables.filter(({ table }) => (headersOf(table) === headersOf(first.table)) === isOwn),
  ) as [SignTable[], SignTable[]]
  const roles = own.flatMap(({ table }) =>
    table.rows.map(({ cells }) => cells[first.role]?.text ?? ''),
  )
  const keys = new Set(roles.map(keyOf))
  const isTelling = !keys.has('') && keys.size === roles.length
  const ask = (line: number, what: string): Question => question(line, 1, `${what}: ${howToSign}`)
  const nobody = 'nobody has to sign, as the rows of this table have no roles of their own'
  const other = 'this table of signatures has other columns than the first, and is not asked for'
  const beside = `beside a table of signatures lines are not asked for ("${lines.roles.join('", "')}")`
  const open = [
    ...lines.open,
    ...(isTelling ? [] : [ask(first.table.place.line, nobody)]),
    ...foreign.map(({ table }) => ask(table.place.line, other)),
    ...(lines.roles.length > 0 && isTelling ? [ask(lines.line, beside)] : []),
  ]
  return {
    ...found,
    columns: isTelling ? columnsOf(first) : null,
    roles: isTelling ? roles : [],
    signed: [],
    open,
  }
}

function headersOf({ headers }: Table): string {
  return headers.map(({ text }) => text).join('|')
}

/** How a table of signatures calls its columns. */
function columnsOf({ table, role }: SignTable): Made['signOff'] {
  const headers = table.headers.map(({ text }) => text)
  const named = (kind: 'name' | 'date' | 'signature', ...taken: (string | null)[]): string | null =>
    headers.find(
      (header, at) => at !== role && !taken.includes(header) && isHeader(header, kind),
    ) ?? null
  const name = named('name') ?? ''
  const date = named('date', name)
  const signature = named('signature', name, date ?? '')
  return { role: headers[role] ?? '', name, date: date ?? signature ?? name, signature }
}
