// Which items has a table, and what is left of it as a blank?
import { keyOf } from '../checklist/shapes.ts'
import type { Table } from '../checklist/table.ts'
import { type Columns, isEmpty, isSummary, meaningOf } from './columns.ts'
import type { Made, Question } from './made.ts'

/** The blank's rows: statuses, evidence and owners emptied, rows that are no items taken out. */
export function fromTables(
  text: string,
  group: readonly { table: Table; columns: Columns }[],
  open: Question[],
): Made {
  const lines = text.split('\n')
  const gone = new Set<number>()
  const seen = new Map<string, number>()
  const ids = new Set<string>()
  const titles: string[] = []
  const used = {
    pass: new Set<string>(),
    fail: new Set<string>(),
    warn: new Set<string>(),
    na: new Set<string>(),
  }
  let isNumbered = group.every(({ columns }) => columns.id >= 0)
  for (const { table, columns } of group) {
    for (const row of table.rows) {
      const line = row.place.line
      const title = row.cells[columns.title]?.text.trim() ?? ''
      const twin = seen.get(keyOf(title))
      if (
        keyOf(title) === '' ||
        isSummary(title) ||
        row.cells.length > table.headers.length ||
        twin !== undefined
      ) {
        const why =
          twin !== undefined
            ? `stands already at line ${twin}`
            : row.cells.length > table.headers.length
              ? 'has more cells than its header'
              : 'is not an item'
        open.push({ line, message: `the row "${title}" ${why}: taken out of the blank` })
        gone.add(line)
        continue
      }
      seen.set(keyOf(title), line)
      titles.push(title)
      const number = columns.id < 0 ? '' : (row.cells[columns.id]?.text.trim() ?? '')
      if (number === '' || ids.has(number)) isNumbered = false
      ids.add(number)
      const status = row.cells[columns.status]?.text.trim() ?? ''
      const meaning = meaningOf(status)
      const [, sign = '', word = ''] = /^(\S+)\s+(.+)$/.exec(status) ?? []
      const together = meaningOf(sign)
      if (meaning !== null) used[meaning].add(status)
      // "✅ Done": two tokens that say the same
      else if (together !== null && together === meaningOf(word)) used[together].add(sign).add(word)
      else if (!isEmpty(status))
        open.push({
          line,
          message: `the status "${status}" is not understood: add it to the statuses of gate.yaml, or change it`,
        })
      if (meaning === 'warn' || together === 'warn')
        open.push({
          line,
          message: `"${status}" counts as failed: to let it through with a row in "decision:", move it from "fail:" to "warn:" in gate.yaml`,
        })
      const cleared = [columns.status, columns.evidence, columns.owner].filter(
        (column) => column >= 0,
      )
      // from the right, so that the columns of the line stay where they were
      for (const column of [...cleared].sort((a, b) => b - a)) {
        const cell = row.cells[column]
        const source = lines[line - 1]
        if (cell === undefined || cell.text === '' || source === undefined) continue
        const parts = source.split(/(?<!\\)\|/)
        const at = column + (/^\s*\|/.test(source) ? 1 : 0)
        if (parts[at] !== undefined) parts[at] = column === columns.status ? ' [ ] ' : ' '
        lines[line - 1] = parts.join('|')
      }
    }
  }
  const [first] = group
  const header = (column: number): string =>
    JSON.stringify(first?.table.headers[column]?.text.trim() ?? '')
  const columns = first?.columns ?? { id: -1, title: 0, status: 1, evidence: -1, owner: -1 }
  const parts = [
    ...(isNumbered ? [`id: ${header(columns.id)}`] : []),
    `title: ${header(columns.title)}`,
    `status: ${header(columns.status)}`,
    ...(columns.evidence >= 0 ? [`evidence: ${header(columns.evidence)}`] : []),
    ...(columns.owner >= 0 ? [`owner: ${header(columns.owner)}`] : []),
  ]
  return {
    lines: lines.filter((_, index) => !gone.has(index + 1)),
    titles,
    shape: ['columns:', `  items: { ${parts.join(', ')} }`],
    pass: withDefaults(used.pass, ['✅']),
    fail: withDefaults(new Set([...used.fail, ...used.warn]), ['❌']),
    na: [...used.na],
  }
}

function withDefaults(used: ReadonlySet<string>, defaults: readonly string[]): string[] {
  return [...new Set([...used, ...defaults])]
}
