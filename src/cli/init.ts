// gate init: writes a blank checklist, and the pipeline step that judges it.

import { GateError, suggestion } from '../errors.ts'
import { alone, findDays } from '../facts/days.ts'
import type { Gate, GateField } from '../policy/gate.ts'
import { tablesOf } from '../read/entries.ts'
import { keyOf } from '../read/keys.ts'
import { labelledIn } from '../read/labels.ts'
import { readChecklist } from '../read/markdown.ts'
import { placeIn } from '../read/prose.ts'
import { sourceOf } from '../read/source.ts'
import { readConfig } from '../run/find-config.ts'
import { Gates } from '../run/gates.ts'
import type { World } from '../system/world.ts'
import { type Platform, type Step, stepFor } from './pipeline-step.ts'

export interface InitOptions {
  /** `LABEL=VALUE` of each field to fill in. */
  field: string[]
  name?: string
  ci?: Platform
  force?: boolean
  /** The items as lines of a plain sheet. */
  sheet?: boolean
}

/** The bracketed part of the blank's title, as in `[Agent Name]`. */
const titlePlaceholder = /^(# .*?)\[[^\]]*\](.*)$/mu

export async function init(
  name: string | undefined,
  path: string | undefined,
  options: InitOptions,
  world: World,
): Promise<0> {
  if (options.ci !== undefined && name === undefined) return stepAlone(options.ci, options, world)
  const gates = new Gates(world, (await readConfig(world)).config.gates)
  const gate = await gates.named(name ?? onlyOne(gates.builtInIds()))
  if (options.sheet === true && gate.shape.sheet === null)
    throw new GateError(`--sheet: ${gate.id} has no items in lines, leave it out`)
  const target = path ?? `${gate.id}.md`
  const step = options.ci === undefined ? null : stepFor(options.ci, target, world)
  const isOver = { overwrite: options.force === true }
  // both are looked at before the first is written
  const files = [target, ...(step === null ? [] : [step.path])].filter((file) => file !== '-')
  const existing = files.find((file) => !isOver.overwrite && world.exists(file))
  if (existing !== undefined) {
    const alone =
      step !== null && existing === target
        ? `; gate init --ci ${options.ci} writes only the step`
        : ''
    throw new GateError(`already exists${alone}; --force overwrites it`, { file: existing })
  }
  const values = new Map(options.field.map((given) => valueIn(given, gate)))
  const asked = target === '-' ? undefined : await askedFor(gate, options.name, values, world)
  const blank = filled(gate, values, (options.name ?? asked)?.trim() ?? '')
  const body = options.sheet === true ? asSheet(gate, blank) : blank
  const text = `---\ngate: ${gate.id}\nversion: ${gate.version}\n---\n\n${body}`
  if (target === '-') {
    await world.out(text)
    return 0
  }
  world.write(target, text, isOver)
  if (step !== null) world.write(step.path, step.text, isOver)
  await world.out(
    [
      `Wrote ${target}: ${gate.items.length} items to fill in.\n`,
      step === null ? '' : `Wrote ${step.path}: judges ${target} in the pipeline.\n`,
      `Next: gate explain ${gate.id}, then gate check ${target}\n`,
      step === null ? '' : then(step),
    ].join(''),
  )
  return 0
}

/** The field and the value of `LABEL=VALUE`. */
function valueIn(given: string, { fields }: Gate): [label: string, value: string] {
  const at = given.indexOf('=')
  const label = given.slice(0, at)
  const field = fields.find((candidate) => keyOf(candidate.label) === keyOf(label))
  if (at >= 0 && field !== undefined) return [field.label, checked(field, given.slice(at + 1))]
  const labels = fields.map((candidate) => candidate.label)
  const known = suggestion(
    label,
    labels,
    ` with one of ${labels.map((one) => `"${one}"`).join(', ')}`,
  )
  throw new GateError(`--field: "${given}" names no field, expected LABEL=VALUE${known}`)
}

/** Asks on the terminal for the name in the title, and for the fields that have no value yet. */
async function askedFor(
  gate: Gate,
  name: string | undefined,
  values: Map<string, string>,
  world: World,
): Promise<string | undefined> {
  const ask = (what: string): Promise<string | null> =>
    world.ask(`${what} (empty to leave it blank): `)
  const answered = name ?? (await ask(`${gate.title}\nName in the title`)) ?? undefined
  for (const field of gate.fields) {
    if (values.has(field.label)) continue
    const answer = await ask(`${field.label} ${field.blank}`)
    if (answer === null) break
    if (answer.trim() !== '') values.set(field.label, checked(field, answer.trim()))
  }
  return answered
}

/** What is left for a person to do, and what may be in the way. */
const then = ({ next, installs }: Step): string =>
  `Then: ${next}\nIt installs ${installs} from the npm registry. If your runners cannot fetch that, set GATE_PACKAGE in the file to the address of a package that they can.\n`

/** For a repository that has its checklists already. */
async function stepAlone(platform: Platform, options: InitOptions, world: World): Promise<0> {
  if (options.field.length > 0 || options.name !== undefined)
    throw new GateError('--field and --name belong to a checklist: say which gate it is for')
  const step = stepFor(platform, null, world)
  world.write(step.path, step.text, { overwrite: options.force === true })
  await world.out(
    `Wrote ${step.path}: judges in the pipeline what gate check judges here.\nNext: gate check\n${then(step)}`,
  )
  return 0
}

function onlyOne(ids: readonly string[]): string {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return only
  throw new GateError(`say which gate: ${ids.join(', ')}`)
}

/** A value that the field would refuse is refused here, before anything is written. */
function checked(field: GateField, value: string): string {
  if (/[\n\r|]/.test(value)) throw new GateError(`"${field.label}" is one line without a pipe`)
  const dates = findDays(value, alone)
  const wanted = { date: 1, period: 2, text: 0, choice: 0 }[field.kind]
  if (wanted > 0 && (dates.length !== wanted || dates.some((date) => date.day === null))) {
    throw new GateError(
      `"${field.label}": "${value}" is not ${wanted === 1 ? 'a day, expected YYYY-MM-DD' : 'a period, expected YYYY-MM-DD to YYYY-MM-DD'}`,
    )
  }
  if (field.kind === 'choice' && !field.choices.some((choice) => keyOf(choice) === keyOf(value))) {
    throw new GateError(`"${field.label}": "${value}" is not one of ${field.choices.join(', ')}`)
  }
  return value
}

/** The table of items as lines `1. Title: status / Owner: … / Artifact: … / Next: …`. */
function asSheet({ items, shape }: Gate, blank: string): string {
  const lines = blank.split('\n')
  const columns = shape.items
  const table = tablesOf(readChecklist(sourceOf(blank)), {
    title: [columns?.title ?? ''],
    status: [columns?.status ?? ''],
  })[0]?.table.place
  if (table === undefined || shape.sheet === null) return blank
  const { owner, evidence, next } = shape.sheet
  const written = items.map(
    (item) =>
      `${item.id}. ${item.title}: ${item.blank.status} / ${owner}: ${item.blank.owner} / ${evidence}: ${item.blank.evidence} / ${next}: ${item.blank.next}`,
  )
  lines.splice(table.line - 1, table.endLine - table.line + 1, ...written)
  return lines.join('\n')
}

function filled(gate: Gate, values: ReadonlyMap<string, string>, name: string): string {
  const lines = gate.blankText.split('\n')
  const blank = readChecklist(sourceOf(gate.blankText))
  for (const [label, value] of values) {
    const [found] = labelledIn(blank, [label])
    if (found === undefined) continue
    const { line, column, endColumn } = placeIn(found.value)
    const text = lines[line - 1] ?? ''
    lines[line - 1] = text.slice(0, column - 1) + value + text.slice(endColumn - 1)
  }
  const text = lines.join('\n')
  const titled = (_: string, before: string, after: string): string => `${before}${name}${after}`
  return name === '' ? text : text.replace(titlePlaceholder, titled)
}
