// gate adopt: makes an own gate of a checklist that exists.

import vocabularies from '#vocabularies'
import { type Adopted, adopt as adopted } from '../adopt/adopt.ts'
import { few, type Question } from '../adopt/questions.ts'
import { flawOf } from '../decide/decision-table.ts'
import { GateError } from '../errors.ts'
import { pair } from '../pair/pair.ts'
import { askedIn, type Gate, loadGate } from '../policy/gate.ts'
import { readGateFile } from '../policy/gate-schema.ts'
import { withGate } from '../policy/yaml-edits.ts'
import { plain } from '../print/terminal.ts'
import { readChecklist } from '../read/markdown.ts'
import { largestChecklist, readSource, sourceOf } from '../read/source.ts'
import { rules } from '../rules/index.ts'
import { configFile, folderOf, nearestConfig } from '../run/find-config.ts'
import { withinLimits } from '../run/limits.ts'
import { withoutEndSlash } from '../run/path.ts'
import type { World } from '../system/world.ts'

export interface AdoptOptions {
  force?: boolean
  register?: boolean
}

export async function adopt(
  file: string,
  folder: string | undefined,
  options: AdoptOptions,
  world: World,
): Promise<0> {
  const source = readSource(world.read(file, largestChecklist), file)
  const id = idOf(folder ?? file)
  const target = withoutEndSlash(folder ?? `gates/${id}`)
  const made = withinLimits(file, source.text, () => {
    const found = adopted(source.text, id, file)
    const gate = gateOf(found, target, file)
    return { ...found, gate, open: [...found.open, ...readBack(gate, found, source.text, file)] }
  })
  for (const path of [`${target}/gate.yaml`, `${target}/checklist.md`]) {
    if (options.force !== true && world.exists(path))
      throw new GateError('already exists; --force overwrites it', { file: path })
  }
  const { blank, items } = made
  // editors look for a schema from the folder of the file
  const depth = world.relative(target).split('/').length
  const yaml = made.yaml.replace('$schema=', () => `$schema=${'../'.repeat(depth)}`)
  const isOver = { overwrite: options.force === true }
  world.write(`${target}/checklist.md`, blank.endsWith('\n') ? blank : `${blank}\n`, isOver)
  world.write(`${target}/gate.yaml`, yaml, isOver)
  const listedIn = options.register === true ? register(target, world) : null
  const name = plain(file)
  const gateOption = target.includes('/') ? target : `./${target}`
  const listed =
    listedIn === null
      ? []
      : [
          `Listed ${target} under "gates:" in ${listedIn}: from now on, \`gate check\` without a file judges ${name} by it, too.`,
        ]
  const then =
    listedIn === null
      ? [
          `To use it by its name, as in \`gate init ${id}\`:`,
          `      gate adopt ${name} ${target} --force --register`,
        ]
      : [`      gate explain ${id}`, `      gate init ${id}`]
  const lines = [
    `Wrote ${target}/checklist.md and ${target}/gate.yaml: ${items} ${items === 1 ? 'item, which' : 'items, all of which'} must pass.`,
    ...listed,
    ...toDecide(made.open, name, `${target}/checklist.md`),
    'This gate believes every tick: until gate.yaml says under "needs:" what an item must show, a page of ticks with "the team" beside each is cleared. docs/own-gates.md says how to write them.',
    `Next: gate check --gate ${listedIn === null ? gateOption : id} ${name}`,
    ...then,
  ]
  await world.out(`${lines.join('\n')}\n`)
  return 0
}

/** What was made, loaded as every gate is before anything is written; what does not load is said of the checklist, as nobody has the other files. */
function gateOf({ blank, yaml }: Adopted, target: string, file: string): Gate {
  try {
    const policy = readGateFile(yaml, `${target}/gate.yaml`)
    const asked = askedIn(blank, policy.value)
    const files = { folder: target, source: target, policy, blank, asked, digest: '' }
    return loadGate({ ...files, words: vocabularies }, { rules, flawOf })
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    throw new GateError(`no gate can be made of it as it is: ${error.message}`, { file })
  }
}

/** Whether blank and checklist are read as they were meant; what is not is said about the checklist. */
function readBack(gate: Gate, made: Adopted, text: string, file: string): Question[] {
  const original = pair(gate, readChecklist(sourceOf(text)))
  const [lost] = original.unknownRows
  if (gate.items.length !== made.items || lost !== undefined) {
    const what =
      lost === undefined
        ? `${made.items} items were found, and the blank made of them holds ${gate.items.length}`
        : `"${lost.cells.title?.text}" cannot be told from the other items`
    throw new GateError(
      `${what}: give each item a title of its own, and adopt again`,
      lost === undefined ? { file } : { file, line: lost.row.place.line },
    )
  }
  const blank = pair(gate, readChecklist(sourceOf(made.blank)))
  const answered = blank.items.find(({ claimed }) => claimed !== 'blank')
  if (answered !== undefined)
    throw new GateError(
      `the answer of "${answered.item.title}" could not be taken out of the blank`,
      { file, line: original.items.find(({ item }) => item === answered.item)?.place.line ?? 1 },
    )
  const unsigned = made.signed.filter(
    (one) =>
      !original.signOffs.some(
        ({ role, entry }) => role?.role === one.role && entry.cells.name?.text,
      ),
  )
  return [
    ...unsigned.map(({ role, line }) => ({
      line,
      message: `"${role}" counts as not signed in this checklist: a line that signs names a person and a day, as in "Approved by: NAME, DAY"`,
      rank: 1 as const,
    })),
    ...original.items
      .filter(({ rows }) => rows.length !== 1)
      .map(({ item, place }) => ({
        line: place.line,
        message: `"${item.title}" is not found again in this checklist: is its title written otherwise below?`,
        rank: 1 as const,
      })),
  ]
}

/** What matters comes first, and whole; the same kind of thing once. */
function toDecide(open: readonly Question[], name: string, blank: string): string[] {
  const sorted = [...open].sort((a, b) => a.rank - b.rank || a.line - b.line)
  const section = (heading: string, questions: readonly Question[]): string[] =>
    questions.length === 0
      ? []
      : [heading, ...questions.map((one) => `  ${name}:${one.line}: ${plain(one.message)}`)]
  const answers = sorted.filter(({ rank }) => rank > 2)
  const counted = answers.length === 1 ? 'an answer' : `${answers.length} answers`
  const more = answers.length - few
  return [
    ...section(
      'For you to decide:',
      sorted.filter(({ rank }) => rank < 2),
    ),
    ...section(
      'Left out of the blank:',
      sorted.filter(({ rank }) => rank === 2),
    ),
    ...section(`Taken for ${counted}, and left out of the blank:`, answers.slice(0, few)),
    ...(more > 0 ? [`  and ${more} more, which you see beside ${blank}`] : []),
  ]
}

/** Lists the gate in the configuration that is in force here, and leaves the rest of that file as it is; a new one would hide it. */
function register(target: string, world: World): string {
  const found = nearestConfig(world)
  const path = found ?? configFile
  const text =
    found === null ? '' : Buffer.from(world.read(path, largestChecklist)).toString('utf8')
  const folder = folderOf(path)
  const listed = folder === '' ? target : world.relative(target, folder)
  world.write(path, withGate(text, listed, path), { overwrite: true })
  return path
}

/** `docs/Release Checklist.md` → `release-checklist`. */
function idOf(path: string): string {
  const name = /([^/\\]*?)(?:\.\w+)?[/\\]*$/.exec(path)?.[1] ?? ''
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.join('-').replace(/^[^a-z]+/, '') || 'own-gate'
}
