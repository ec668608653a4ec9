// gate update: brings a checklist to its gate's current version, and changes nothing else.
import { readChecklist } from '../checklist/read.ts'
import { largestChecklist, readSource } from '../checklist/source.ts'
import { GateError } from '../errors.ts'
import type { Gate, GateItem } from '../gate.ts'
import { type Answers, pair } from '../pair.ts'
import { plain } from '../reporters/terminal.ts'
import type { World } from '../world.ts'
import { Gates } from './gates.ts'
import { withinLimits } from './limits.ts'
import { readConfig } from './settings.ts'

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
    await world.out(
      `${plain(file)} is written for version ${gate.version} of ${gate.id} already.\n`,
    )
    return 0
  }
  const original = Buffer.from(bytes).toString('utf8')
  const isCrlf = original.includes('\r\n')
  const lines = source.text.split('\n')
  for (const { line, text } of additions(gate, answers, missing).reverse())
    lines.splice(line, 0, text)
  const text = lines
    .join('\n')
    .replace(/^(---\n(?:(?!---).*\n)*?version:\s*)\d+/, `$1${gate.version}`)
  world.write(
    file,
    `${original.startsWith('\ufeff') ? '\ufeff' : ''}${isCrlf ? text.replaceAll('\n', '\r\n') : text}`,
    { overwrite: true },
  )
  const added =
    missing.length === 0
      ? 'nothing was added'
      : `added ${missing.map((item) => `item ${item.id} "${item.title}"`).join(', ')}`
  await world.out(
    `${plain(file)}: ${plain(added)}; version ${gate.version} of ${gate.id}.\nNext: gate check ${plain(file)}\n`,
  )
  return 0
}

/** The blank's line of each missing item, and the line of the checklist that it goes below: the nearest item before it that is there. */
function additions(
  gate: Gate,
  answers: Answers,
  missing: readonly GateItem[],
): { line: number; text: string }[] {
  const blank = pair(gate, readChecklist(readSource(Buffer.from(gate.blankText), 'checklist.md')))
  const lines = gate.blankText.split('\n')
  const lineOf = (from: Answers, item: GateItem): number | null =>
    from.items.find((answer) => answer.item === item)?.rows[0]?.row.place.line ?? null
  return missing.map((item) => {
    const before = gate.items.slice(0, gate.items.indexOf(item)).reverse()
    const after = gate.items.slice(gate.items.indexOf(item) + 1)
    const above = before.map((one) => lineOf(answers, one)).find((line) => line !== null)
    const below = after.map((one) => lineOf(answers, one)).find((line) => line !== null)
    const own = lineOf(blank, item)
    if (own === null || (above == null && below == null))
      throw new GateError(
        `no item of ${gate.id} is in the checklist: nothing says where item ${item.id} belongs`,
      )
    const written = answers.checklist.source.text.split('\n')
    let line = above ?? (below ?? 1) - 1
    // what stands indented below a box belongs to it
    while (gate.shape.tasks !== null && /^\s+\S/.test(written[line] ?? '')) line++
    const { sheet } = gate.shape
    const isSheet =
      sheet !== null && !(written[(above ?? below ?? 1) - 1] ?? '').trimStart().startsWith('|')
    return {
      line,
      text: isSheet
        ? `${item.id.padStart(2)}. ${item.title}: ____ / ${sheet.owner}: ___ / ${sheet.next}: _____`
        : (lines[own - 1] ?? ''),
    }
  })
}
