// gate update: brings a checklist to its gate's current version, and changes nothing else.

import { GateError } from '../errors.ts'
import type { ItemRow } from '../pair/item-of-row.ts'
import { type Answers, pair } from '../pair/pair.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { withVersion } from '../policy/yaml-edits.ts'
import { plain } from '../print/terminal.ts'
import { keyOf } from '../read/keys.ts'
import { readChecklist } from '../read/markdown.ts'
import { largestChecklist, readSource } from '../read/source.ts'
import { Gates } from '../run/gates.ts'
import { withinLimits } from '../run/limits.ts'
import { readConfig } from '../run/settings.ts'
import type { World } from '../system/world.ts'

export interface UpdateOptions {
  gate?: string
}

export async function update(file: string, options: UpdateOptions, world: World): Promise<0> {
  const bytes = world.read(file, largestChecklist)
  const source = readSource(bytes, file)
  if (source.repaired !== null)
    throw new GateError('this text is UTF-8 read as Windows-1252; save it as UTF-8 first', { file })
  const { config } = await readConfig(world)
  const checklist = withinLimits(file, source.text, () => readChecklist(source))
  const { gate, version } = await new Gates(world, config.gates).of(
    checklist,
    file,
    options.gate ?? null,
  )
  const answers = withinLimits(file, source.text, () => pair(gate, checklist))
  const missing = answers.items.filter(({ rows }) => rows.length === 0).map(({ item }) => item)
  const isCurrent = version === null || version === gate.version
  if (missing.length === 0 && isCurrent) {
    await world.out(`${plain(file)} is already at version ${gate.version} of ${gate.id}.\n`)
    return 0
  }
  const lines = linesOf(Buffer.from(bytes).toString('utf8'))
  for (const addition of additions(gate, answers, missing, file)) insert(lines, addition)
  if (checklist.frontMatter !== null) {
    const { text, line } = checklist.frontMatter
    const said = withVersion(text, gate.version).split('\n')
    for (const [index, own] of said.entries())
      lines[line - 1 + index] = `${own}${endOf(lines[line - 1 + index])}`
  }
  const text = lines.join('')
  const lost = withinLimits(file, text, () => lostIn(gate, text, answers))
  if (lost !== undefined)
    throw new GateError(
      `item ${lost.id} "${lost.title}" could not be added so that it is read as an item here: add it by hand`,
      { file },
    )
  world.write(file, text, { overwrite: true })
  const added =
    missing.length === 0
      ? 'nothing was added'
      : `added ${missing.map((item) => `item ${item.id} "${item.title}"`).join(', ')}`
  await world.out(
    `${plain(file)}: ${plain(added)}; version ${gate.version} of ${gate.id}.\nNext: gate check ${plain(file)}\n`,
  )
  return 0
}

/** An item that is not there, or says something else than before: nothing is written that does not read back. */
function lostIn(gate: Gate, text: string, before: Answers): GateItem | undefined {
  const after = pair(gate, readChecklist(readSource(Buffer.from(text), 'checklist.md')))
  return before.items.find(({ item, rows, claimed }) => {
    const now = after.items.find((answer) => answer.item === item)
    return rows.length === 0
      ? now?.rows.length !== 1
      : now?.rows.length !== rows.length || now.claimed !== claimed
  })?.item
}

/** The lines of a text, each with its end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function endOf(line = ''): string {
  return /\r?\n$/.exec(line)?.[0] ?? ''
}

/** A new line, and the number of lines of the checklist that stand before it. */
interface Addition {
  behind: number
  text: string
}

/** With the line end that its neighbour has. */
function insert(lines: string[], { behind, text }: Addition): void {
  const above = lines[behind - 1]
  const end = endOf(above) || endOf(lines[behind]) || endOf(lines[0]) || '\n'
  // the last line of a file may have none
  const isLast = above !== undefined && endOf(above) === ''
  lines.splice(behind, 0, isLast ? `${end}${text}` : `${text}${end}`)
}

/** A line for each missing item, below the nearest item before it that is there, and written as that one is; the last one of the page first. */
function additions(
  gate: Gate,
  answers: Answers,
  missing: readonly GateItem[],
  file: string,
): Addition[] {
  const blank = pair(gate, readChecklist(readSource(Buffer.from(gate.blankText), 'checklist.md')))
  const { source } = answers.checklist
  const found = missing.map((item) => {
    const at = gate.items.indexOf(item)
    const above = gate.items.slice(0, at).findLast((one) => rowsOf(answers, one).length > 0)
    const below = gate.items.slice(at + 1).find((one) => rowsOf(answers, one).length > 0)
    const near = above ?? below
    const [own] = rowsOf(blank, item)
    const row = near === undefined ? undefined : rowsOf(answers, near).at(above === near ? -1 : 0)
    const like = near === undefined ? undefined : rowsOf(blank, near)[0]
    if (row === undefined || own === undefined)
      throw new GateError(
        `the checklist has no item of ${gate.id}, so nothing says where item ${item.id} belongs`,
      )
    const written = source.text.split('\n')
    const line = written[row.row.place.line - 1] ?? ''
    const text = lineFor(gate, item, { own, like, row, line })
    if (text === null)
      throw new GateError(
        `the items here are not rows, boxes or lines of a sheet: add item ${item.id} "${item.title}" by hand`,
        { file, line: row.row.place.line },
      )
    if (above === undefined) return { behind: row.row.place.line - 1, text }
    let behind = row.row.place.endLine
    // what stands indented below a box belongs to it
    if (boxed.test(line)) while (depthOf(written[behind] ?? '') > depthOf(line)) behind++
    return { behind, text }
  })
  return found.sort((one, other) => one.behind - other.behind).reverse()
}

function rowsOf(answers: Answers, item: GateItem): readonly ItemRow[] {
  return answers.items.find((answer) => answer.item === item)?.rows ?? []
}

const boxed = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]/

/** How far a line is indented within its quote; a line without text belongs to nothing. */
function depthOf(line: string): number {
  const [quote = ''] = /^(?:\s*>)*/.exec(line) ?? []
  return /\S/.test(line.slice(quote.length)) ? line.slice(quote.length).search(/\S/) : -1
}

interface Neighbour {
  /** The missing item in the blank, and there the neighbour. */
  own: ItemRow
  like: ItemRow | undefined
  /** The neighbour in the checklist, and its first line. */
  row: ItemRow
  line: string
}

/** The item as a line beside its neighbour; null where that is neither a row nor a box nor a line of a sheet. */
function lineFor(gate: Gate, item: GateItem, { own, like, row, line }: Neighbour): string | null {
  const blank = gate.blankText.split('\n')[own.row.place.line - 1] ?? ''
  const [before = ''] = /^[\s>]*/.exec(line) ?? []
  if (row.table.headers.length > 0) return `${before}${rowFor(own, row, blank.trim())}`
  const { sheet } = gate.shape
  if (boxed.test(line) && boxed.test(blank)) {
    // as deep below its neighbour as in the blank
    const likeLine =
      like === undefined ? blank : gate.blankText.split('\n')[like.row.place.line - 1]
    const depth = depthOf(line) + depthOf(blank) - depthOf(likeLine ?? blank)
    const [quote = ''] = /^(?:\s*>)*/.exec(line) ?? []
    const [bullet = '-'] = /[-*+]/.exec(/^[\s>]*[-*+]/.exec(line)?.[0] ?? '') ?? []
    return `${quote}${' '.repeat(Math.max(0, depth))}${blank.trim().replace(/^[-*+]/, bullet)}`
  }
  if (sheet === null || row.isHeaded === true || boxed.test(line)) return null
  return `${before.trimEnd()}${/>/.test(before) ? ' ' : ''}${item.id.padStart(2)}. ${item.title}: ____ / ${sheet.owner}: ___ / ${sheet.next}: _____`
}

/** The row of the blank in the columns of another table. */
function rowFor(own: ItemRow, row: ItemRow, blank: string): string {
  const cells = cellsOf(blank)
  const keys = Object.keys(own.cells) as (keyof ItemRow['cells'])[]
  const columns = row.table.headers.map((header, at) => {
    const key = keys.find((one) => columnOf(row, one) === at)
    const named = own.table.headers.findIndex(({ text }) => keyOf(text) === keyOf(header.text))
    return key === undefined ? named : columnOf(own, key)
  })
  const isSame = columns.length === cells.length && columns.every((column, at) => column === at)
  return isSame ? blank : `| ${columns.map((column) => cells[column] ?? '').join(' | ')} |`
}

/** The column that a cell of an item was read from, be it with a remark from another one; -1 for none. */
function columnOf({ cells, row }: ItemRow, key: keyof ItemRow['cells']): number {
  const cell = cells[key]
  const at = cell?.offsets[0]
  if (cell == null || at === undefined) return -1
  const same = row.cells.indexOf(cell)
  if (same >= 0) return same
  return row.cells.findIndex(
    ({ text, offsets }) =>
      text !== '' && (offsets[0] ?? at + 1) <= at && at <= (offsets.at(-1) ?? -1),
  )
}

/** The cells of a row as they are written. */
function cellsOf(row: string): string[] {
  const inside = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
