// gate update: brings a checklist to its gate's current version, and changes nothing else.

import { GateError } from '../errors.ts'
import { type Answers, pair } from '../pair/pair.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import { withVersion } from '../policy/yaml-edits.ts'
import { plain } from '../print/terminal.ts'
import { readChecklist } from '../read/markdown.ts'
import { largestChecklist, readSource } from '../read/source.ts'
import { readConfig } from '../run/find-config.ts'
import { Gates } from '../run/gates.ts'
import { withinLimits } from '../run/limits.ts'
import { type Addition, additions } from '../run/missing-items.ts'
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

/** With the line end that its neighbour has. */
function insert(lines: string[], { behind, text }: Addition): void {
  const above = lines[behind - 1]
  const end = endOf(above) || endOf(lines[behind]) || endOf(lines[0]) || '\n'
  // the last line of a file may have none
  const isLast = above !== undefined && endOf(above) === ''
  lines.splice(behind, 0, isLast ? `${end}${text}` : `${text}${end}`)
}
