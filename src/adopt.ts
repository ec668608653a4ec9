// What gate is in a checklist that exists? Pure: text in; a blank, a gate.yaml and what was not understood out.
import { placeIn } from './checklist/prose.ts'
import { type Checklist, type Line, readChecklist } from './checklist/read.ts'
import { keyOf, titleOf } from './checklist/shapes.ts'
import { sourceOf } from './checklist/source.ts'
import type { Table } from './checklist/table.ts'
import { GateError } from './errors.ts'

export interface Adopted {
  blank: string
  yaml: string
  items: number
  /** What a person has to decide: lines that look like items or statuses and are neither read nor guessed. */
  open: { line: number; message: string }[]
}

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
  fail: ['❌', '✗', '✘', '✖', '🔴', '⛔', ':x:', 'no', 'n', 'fail', 'failed', 'red', 'missing', 'not done', 'not met', 'not started', 'todo', 'open', 'false'],
  /** Counted as failed in the new gate, until its author says otherwise. */
  warn: ['⚠️', '🟡', '🟠', ':warning:', 'warning', 'partial', 'partially', 'yellow', 'amber', 'in progress', 'pending', 'wip', '⏳', '🚧', '🔄'],
  na: ['n/a', 'na', 'not applicable'],
} as const
const empty = /^(?:|[-–—_.]+|\[\s*\]|☐|⬜|◻|tbd|\?|\[.*\/.*\])$/iu
const names = {
  status: /^(?:status|state|done\??|complete[d]?\??|result|pass(?:ed)?\??|pass\/fail|✅|check(?:ed)?|compliant\??|met\??|ready\??|implemented\??|verdict)$/iu,
  id: /^(?:#|no\.?|nr\.?|id|item #|ref|number)$/iu,
  title:
    /^(?:item|items|check|checks|requirement|requirements|task|criteri(?:on|a)|control|gate|checkpoint|name|description|question|area|topic|feature|component|test|action|what|activity|step|principle)$/iu,
  evidence: /^(?:evidence|notes?|comments?|details?|proof|remarks?|links?|artifacts?|where|location|explanation|rationale|justification)$/iu,
  owner: /^(?:owner|responsible|who|assignee|lead|dri)$/iu,
}
/** Rows that sum up, explain or repeat the header. */
const noItem = /^(?:total|overall|score|sum|summary|legend|key|average|result)\b/iu

export function adopt(text: string, id: string, file: string): Adopted {
  const checklist = readChecklist(sourceOf(text))
  const open: Adopted['open'] = []
  const tables = checklist.blocks.filter((block): block is Table => block.kind === 'table').map((table) => ({ table, columns: columnsOf(table, open) }))
  const usable = tables.flatMap(({ table, columns }) => (columns === null ? [] : [{ table, columns }]))
  const boxes = checklist.blocks.filter((block): block is Line => block.kind === 'line' && block.ticked !== null && block.task !== null)
  const groups = new Map<string, typeof usable>()
  for (const one of usable) {
    const key = one.table.headers.map((header) => keyOf(header.text)).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const [best = []] = [...groups.values()].sort((a, b) => rowsOf(b) - rowsOf(a))
  if (rowsOf(best) === 0 && boxes.length === 0) {
    const [why] = open
    throw new GateError(
      why?.message ?? 'no checklist found: neither a table with a column of statuses nor boxes',
      why === undefined ? { file } : { file, line: why.line },
    )
  }
  const isTable = rowsOf(best) >= boxes.length
  for (const other of usable)
    if (!isTable || !best.includes(other))
      open.push({ line: other.table.place.line, message: 'another table with a column of statuses is not part of this gate' })
  const [firstBox] = boxes
  if (isTable && firstBox !== undefined)
    open.push({ line: placeIn(firstBox.prose).line, message: `${boxes.length} boxes are not part of this gate: it is made of the table` })
  const made = isTable ? fromTables(text, best, open) : fromBoxes(text, boxes, open)
  const blank = withoutConcealed(made.lines, checklist, open).join('\n')
  if (made.titles.length === 0) throw new GateError('no item was found that can be told from the others', { file })
  return { blank, yaml: yamlOf(id, titleOf(checklist), file, made), items: made.titles.length, open: open.sort((a, b) => a.line - b.line) }
}

interface Columns {
  id: number
  title: number
  status: number
  evidence: number
  owner: number
}

interface Made {
  lines: string[]
  titles: string[]
  /** The lines of gate.yaml that say how the items are written. */
  shape: string[]
  pass: string[]
  fail: string[]
  na: string[]
}

function rowsOf(group: readonly { table: Table }[]): number {
  return group.reduce((sum, { table }) => sum + table.rows.length, 0)
}

/** Which column is what; null for a table that is no checklist. Two columns that could both be the status are left to the author. */
function columnsOf(table: Table, open: Adopted['open']): Columns | null {
  const headers = table.headers.map((header) => header.text.trim())
  const named = (expression: RegExp): number => headers.findIndex((header) => expression.test(header))
  const cells = (column: number): string[] => table.rows.map((row) => row.cells[column]?.text.trim() ?? '')
  const isStatus = (column: number): boolean => {
    const filled = cells(column).filter((cell) => !empty.test(cell))
    // "⏳ waiting" is a status too, if one for the author to sort
    const known = filled.filter((cell) => meaningOf(cell) !== null || meaningOf(/^[^\p{L}\p{N}\s]+/u.exec(cell)?.[0] ?? '') !== null)
    return cells(column).length > 0 && known.length * 2 >= Math.max(1, filled.length) && (known.length > 0 || names.status.test(headers[column] ?? ''))
  }
  const byName = headers.map((header, column) => (names.status.test(header) && isStatus(column) ? column : -1)).filter((column) => column >= 0)
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
  const rest = headers.map((_, column) => column).filter((column) => column !== status && column !== id)
  const title = rest.find((column) => names.title.test(headers[column] ?? '')) ?? rest[0]
  if (title === undefined) return null
  const evidence = named(names.evidence)
  const owner = named(names.owner)
  return { id, title, status, evidence: evidence === title ? -1 : evidence, owner: owner === title ? -1 : owner }
}

function meaningOf(cell: string): keyof typeof tokens | null {
  const bare = cell
    .replace(/[\ufe0e\ufe0f*_`]/gu, '')
    .trim()
    .toLowerCase()
  for (const meaning of ['pass', 'fail', 'warn', 'na'] as const) {
    if (tokens[meaning].some((token) => token.replace(/[\ufe0e\ufe0f]/gu, '') === bare)) return meaning
  }
  return null
}

/** The blank's rows: statuses, evidence and owners emptied, rows that are no items taken out. */
function fromTables(text: string, group: readonly { table: Table; columns: Columns }[], open: Adopted['open']): Made {
  const lines = text.split('\n')
  const gone = new Set<number>()
  const seen = new Map<string, number>()
  const ids = new Set<string>()
  const titles: string[] = []
  const used = { pass: new Set<string>(), fail: new Set<string>(), warn: new Set<string>(), na: new Set<string>() }
  let isNumbered = group.every(({ columns }) => columns.id >= 0)
  for (const { table, columns } of group) {
    for (const row of table.rows) {
      const line = row.place.line
      const title = row.cells[columns.title]?.text.trim() ?? ''
      const twin = seen.get(keyOf(title))
      if (keyOf(title) === '' || noItem.test(title) || row.cells.length > table.headers.length || twin !== undefined) {
        const why =
          twin !== undefined ? `stands already at line ${twin}` : row.cells.length > table.headers.length ? 'has more cells than its header' : 'is no item'
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
      else if (!empty.test(status)) open.push({ line, message: `the status "${status}" is not understood: add it to the statuses of gate.yaml, or change it` })
      if (meaning === 'warn' || together === 'warn')
        open.push({ line, message: `"${status}" counts as failed: to let it through with a row in "decision:", move it from "fail:" to "warn:" in gate.yaml` })
      const cleared = [columns.status, columns.evidence, columns.owner].filter((column) => column >= 0)
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
  const header = (column: number): string => JSON.stringify(first?.table.headers[column]?.text.trim() ?? '')
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

/** The blank's boxes: open, and without what was written behind the title. */
function fromBoxes(text: string, boxes: readonly Line[], open: Adopted['open']): Made {
  const lines = text.split('\n')
  const gone = new Set<number>()
  const seen = new Map<string, number>()
  const titles: string[] = []
  for (const box of boxes) {
    const { line } = placeIn(box.prose)
    const source = lines[line - 1] ?? ''
    // behind a colon, in brackets or behind two hyphens stands an answer when it names a day
    const answer =
      / [–—] | --? |(?::\s|\s\()(?=[^)]*\b\d{4}-\d\d-\d\d)|\s*[✅❌⏳⚠🚧🟢🟡🔴]|\s*\((?:done|pending|partial|blocked|todo|wip|in progress|n\/a)\b/iu.exec(
        source.replace(/^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/, (head) => ' '.repeat(head.length)),
      )
    const title = box.prose.text.split(/ [–—] | --? |(?::\s|\s\()(?=[^)]*\b\d{4}-\d\d-\d\d)/u)[0]?.trim() ?? ''
    const twin = seen.get(keyOf(box.prose.text))
    if (keyOf(title) === '' || twin !== undefined) {
      open.push({
        line,
        message:
          twin === undefined ? 'a box without words: taken out of the blank' : `the box "${title}" stands already at line ${twin}: taken out of the blank`,
      })
      gone.add(line)
      continue
    }
    seen.set(keyOf(box.prose.text), line)
    if (answer !== null) open.push({ line, message: `"${source.slice(answer.index).trim()}" was taken for an answer and left out of the blank: is it?` })
    lines[line - 1] = (answer === null ? source : source.slice(0, answer.index).trimEnd()).replace(/\[[xX]\]/, '[ ]')
    titles.push(title)
  }
  return {
    lines: lines.filter((_, index) => !gone.has(index + 1)),
    titles,
    shape: ['columns: {}', 'tasks: { heading: "" }'],
    pass: ['[x]'],
    fail: ['[!]'],
    na: ['n/a'],
  }
}

function withDefaults(used: ReadonlySet<string>, defaults: readonly string[]): string[] {
  return [...new Set([...used, ...defaults])]
}

/** A blank must show all it asks: what a renderer may hide is left out, and said. */
function withoutConcealed(lines: readonly string[], checklist: Checklist, open: Adopted['open']): string[] {
  for (const { kind, place } of checklist.concealed) {
    if (kind !== 'comment')
      open.push({ line: place.line, message: `${kind === 'html' ? 'HTML' : `a ${kind}`} is left out of the blank: it may hide what it holds` })
  }
  let left = [...lines]
  for (let round = 0; round < 20; round++) {
    const hidden = readChecklist(sourceOf(left.join('\n'))).concealed.filter(({ kind }) => kind !== 'comment')
    if (hidden.length === 0) break
    const gone = new Set(hidden.flatMap(({ place }) => Array.from({ length: place.endLine - place.line + 1 }, (_, index) => place.line + index)))
    const inline = new Set(hidden.filter(({ kind, place }) => kind === 'html' && place.line === place.endLine).map(({ place }) => place.line))
    left = left.flatMap((line, index) =>
      !gone.has(index + 1) ? [line] : inline.has(index + 1) && /[^<>\s].*<|>.*[^<>\s]/.test(line) ? [line.replace(/<[^>]*>/g, '')] : [],
    )
  }
  return left
}

function yamlOf(id: string, title: string, file: string, made: Made): string {
  const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`
  const items = made.titles.length
  return `# What counts in checklist.md beside this file, which holds what is asked. Made of ${file.split('/').at(-1)} by gate adopt: it works as it is.
id: ${id}
version: 1
title: ${JSON.stringify(title || id)}
about: Says in a sentence or two what passes through this gate, and who decides.

# Every token that is a status. A token that is not here is no status, whatever it looks like.
statuses:
  pass: ${list(made.pass)}
  fail: ${list(made.fail)}
${made.na.length > 0 ? `  na: ${list(made.na)}\n` : '  # na: [n/a]\n'}
${made.shape.join('\n')}

# First row that fits, on the ${items} items; the last one has no condition and blocks. To allow a few gaps, put a row between them:
#   - { verdict: conditional, outcome: conditional, label: Conditional, when: { fail: 1..2 }, means: close the gaps by their dates }
decision:
  - { verdict: cleared, outcome: cleared, label: Cleared, when: { warn: 0, fail: 0 }, means: go ahead }
  - { verdict: blocked, outcome: blocked, label: Blocked, means: close what is open }

# What an item asks and what passes is shown by gate explain. Rules read the evidence: \`gate explain\` lists them, for instance
#   rules: { dated: { what: drill, within: { days: 30 } } }
# A field or sign-off of the document is asked for with the keys "fields" and "sign-off", as in the gates that come with the product.
items: {}
`
}
