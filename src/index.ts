// What can a program do with this package? Everything here is pure: no process, disk, clock, environment or network.

import vocabularies from '#vocabularies'
import { flawOf } from './decide/decision-table.ts'
import { sha256 } from './digest.ts'
import { GateError } from './errors.ts'
import { isoDay } from './facts/calendar.ts'
import { alone, answering, bestOf, holding, otherGate } from './pair/gate-choice.ts'
import { configOf, type Config as LoadedConfig, noConfig } from './policy/config.ts'
import { linesIn, pointerTo, readConfigFile, settingsIn } from './policy/config-schema.ts'
import { noMatter, readFrontMatterWith } from './policy/front-matter.ts'
import { frozen, isFrozen } from './policy/frozen.ts'
import {
  askedIn,
  type GateData,
  gateDataOf,
  gateOfData,
  type Gate as LoadedGate,
} from './policy/gate.ts'
import { readGateFile } from './policy/gate-schema.ts'
import { type Lookups, noLookups } from './policy/lookups.ts'
import { leaving, names } from './policy/pattern.ts'
import { portable } from './policy/selection.ts'
import { settingsFor } from './policy/settings.ts'
import { termsOf } from './policy/vocabulary.ts'
import { parseYaml } from './policy/yaml.ts'
import { readChecklist } from './read/markdown.ts'
import { readSource, withPlainEnds } from './read/source.ts'
import type { Review } from './result.ts'
import { review as judge } from './review.ts'
import { rules as allRules, type RuleId } from './rules/index.ts'
import { version as ownVersion } from './version.ts'

export { GateError, NoChecklistError } from './errors.ts'
export type { Finding, Result, Review, ReviewedItem } from './result.ts'
export type { RuleId } from './rules/index.ts'

/**
 * A gate: one that comes with the package, from `launchgate/gates`, or one that `readGate` made. It is plain data, so it can be written as JSON, cloned
 * and sent to a worker. What `readGate` and `launchgate/gates` give is frozen; judging by a copy that can change takes a millisecond or two longer.
 */
export interface Gate {
  /** As its gate.yaml and a checklist's front matter name it, such as `pilot-to-prod`. */
  readonly id: string
  /** The version of the gate, from 1: not that of the package. */
  readonly version: number
  readonly title: string
  /** What it is for, in a sentence. */
  readonly about: string
  /** `built-in`, or the folder that `readGate` was told. */
  readonly source: string
  /** `sha256:` and 64 hexadecimal digits, of the texts that it was made of. */
  readonly digest: string
  /** The Markdown of its blank checklist. */
  readonly blank: string
  /** What it asks, in the order of the blank. */
  readonly items: readonly {
    readonly id: string
    readonly title: string
    /** The heading that it stands under, or null. */
    readonly section: string | null
  }[]
  /** What else the blank asks, in a form that may change with every version. */
  readonly asked: object
  /** What counts, in a form that may change with every version. */
  readonly policy: object
  /** The vocabularies that it names. */
  readonly words: Readonly<Record<string, readonly string[]>>
  /** The version of the package that made it: `review` takes no gate of another one. */
  readonly madeBy: string
}

/** What an organisation sets, made by `readConfig`. Plain data, as a gate is. */
export interface Config {
  /** What it is called in errors. */
  readonly file: string
  /** The files that it lists, paths or patterns, the gates that judge them, and what is left out of each: reading them is the caller's. */
  readonly checklists: readonly {
    readonly file: string
    readonly gate: string
    readonly except: readonly string[]
  }[]
  /** Folders of own gates, as written: reading them is the caller's. */
  readonly gates: readonly string[]
  /** All else that it says, as written. */
  readonly settings: object
  /** The 1-based line of each of the settings, by its JSON Pointer, such as `/waivers/0/rule`. */
  readonly lines: Readonly<Record<string, number>>
}

export interface ReviewOptions {
  /** The gate that judges; of several, the one that the front matter names, else the one whose items the checklist has. */
  readonly gate: Gate | readonly Gate[]
  /** The checklist: Markdown, or its bytes in UTF-8; at most 256 KiB. */
  readonly text: string | Uint8Array
  /** The day as of which it is judged, as YYYY-MM-DD. */
  readonly asOf: string
  /** What the checklist is called in the result, in errors and by the configuration's list and waivers; nothing is read from there. */
  readonly file?: string | undefined
  /** The address of the repository that the checklist is in, for the result; nothing is read from there. */
  readonly repository?: string | undefined
  readonly config?: Config | undefined
  /** What was looked up in the repository, such as who signed beside the checklist: the program finds it, and the library takes it as it is. */
  readonly lookups?: Partial<Lookups> | undefined
}

/** A rule, in words. */
export interface RuleText {
  readonly id: RuleId
  /** The level where the gate sets none. */
  readonly level: 'error' | 'warning'
  /** What is asked, in one sentence. */
  readonly about: string
  /** How to satisfy it, without a full stop. */
  readonly fix: string
}

/** Every rule, in report order. */
export const rules: readonly RuleText[] = frozen(
  allRules.map(({ id, level, about, fix }) => ({ id, level, about, fix })),
)

/**
 * Judges one checklist. What it returns is the checklist's entry in `gate check --format json`, as plain data; links are not looked up. Lines and columns
 * in it are 1-based, columns count UTF-16 units.
 *
 * Throws a `GateError` for what ends `gate check` with code 2, such as bytes that are not UTF-8 or a bad front matter; a `NoChecklistError`, which is one
 * too, for a text that holds no checklist; and a `TypeError` for a gate or a
 * configuration that is not one.
 */
export function review({
  gate,
  text,
  asOf,
  file = 'checklist.md',
  repository,
  config,
  lookups,
}: ReviewOptions): Review {
  if (asOf === undefined) throw new TypeError('asOf: there is no day; give one, as YYYY-MM-DD')
  const day = isoDay(asOf)
  if (day === null) throw new GateError(`asOf: "${asOf}" is not a day, expected YYYY-MM-DD`)
  const gates = (isSeveral(gate) ? gate : [gate]).map(loadedGate)
  if (gates.length === 0) throw new TypeError('gate: expected one or more')
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  try {
    const checklist = readChecklist(readSource(bytes, file))
    const matter = checklist.frontMatter
    const {
      gate: stated,
      version,
      retired,
    } = matter === null ? noMatter : readFrontMatterWith(parseYaml, matter.text, file, matter.line)
    const named = stated === null ? undefined : gates.find(({ id }) => id === stated)
    if (stated !== null && named === undefined)
      throw otherGate(stated, gates, file, matter?.line ?? 1)
    const [asked] = isSeveral(gate) ? [] : gates
    const chosen =
      asked !== undefined
        ? holding(asked, checklist, file)
        : alone(
            named === undefined
              ? bestOf(gates, checklist, file)
              : answering(named, checklist, file),
            gates,
            checklist,
            file,
          )
    const settings = settingsFor(
      chosen,
      config === undefined ? noConfig : loadedConfig(config),
      allRules,
      {
        asOf: day,
        version,
        path: config?.file ?? '',
        file,
        isNamedBy: (written) => names(written, portable(file)),
      },
    )
    return judge(
      chosen,
      checklist,
      {
        path: file,
        digest: sha256(withoutCarriageReturns(bytes)),
        repository: repository ?? null,
      },
      {
        ...settings,
        retired,
        lookups: { ...noLookups, isListed: lists(config, portable(file)), ...lookups },
      },
    )
  } catch (error) {
    throw error instanceof RangeError
      ? new GateError('nested too deeply to be read', { file })
      : error
  }
}

/**
 * Makes a gate of the texts of its two files, `gate.yaml` (at most 64 KiB) and `checklist.md`, and of those of its own vocabularies. `folder` is what it is
 * called in errors and results; nothing is read from there. Throws a `GateError`, with file and line, where the texts do not fit each other.
 */
export function readGate(files: {
  readonly yaml: string
  readonly blank: string
  readonly folder?: string | undefined
  /** The texts of `vocabularies/NAME.txt`, by name: one term a line. */
  readonly vocabularies?: Readonly<Record<string, string>> | undefined
}): Gate {
  const { folder = 'gate' } = files
  const yaml = withPlainEnds(files.yaml)
  const blank = withPlainEnds(files.blank)
  const policy = readGateFile(yaml, `${folder}/gate.yaml`)
  const own = files.vocabularies ?? {}
  const texts = [yaml, blank, ...Object.entries(own).flat()]
  return frozen(
    gateDataOf(
      {
        folder,
        source: folder,
        policy,
        blank,
        asked: askedIn(blank, policy.value),
        words: { ...vocabularies, ...termsOf(own) },
        digest: sha256(new TextEncoder().encode(texts.join('\u0000'))),
      },
      { rules: allRules, flawOf },
    ),
  )
}

/**
 * Reads the text of a `gate.config.yaml`, at most 64 KiB. `file` is what it is called in errors; nothing is read from there. Throws a `GateError`, with the
 * line, for an unknown key or a value that is not one.
 */
export function readConfig(text: string, file = 'gate.config.yaml'): Config {
  const policy = readConfigFile(withPlainEnds(text), file)
  const { checklists: listed, gates } = configOf(policy, file, allRules)
  const checklists = listed.map(({ file: named, gate, except }) => ({ file: named, gate, except }))
  const { checklists: _, gates: __, ...settings } = policy.value
  return frozen({ file, checklists, gates, settings, lines: linesIn(settings, policy.lineOf) })
}

function isSeveral(gate: Gate | readonly Gate[]): gate is readonly Gate[] {
  return Array.isArray(gate)
}

/** Whether the configuration lists a checklist. */
function lists(config: Config | undefined, file: string): boolean {
  return (config?.checklists ?? []).some(
    ({ file: named, except }) => names(named, file) && !leaving(except)(file),
  )
}

/** What was made of gates that cannot change, so that it is made once. */
const made = new WeakMap<Gate, LoadedGate>()

function loadedGate(gate: Gate): LoadedGate {
  const known = made.get(gate)
  if (known !== undefined) return known
  if (!isGateData(gate))
    throw new TypeError('gate: expected one of launchgate/gates, or what readGate returned')
  if (gate.madeBy !== ownVersion)
    throw new TypeError(
      `gate: "${gate.id}" was made by launchgate ${gate.madeBy}, and this is ${ownVersion}; make it anew, with readGate`,
    )
  if (!isFrozen(gate)) return gateOfData(copyOf(gate))
  const loaded = gateOfData(gate)
  made.set(gate, loaded)
  return loaded
}

/** Vocabularies are remembered by the lists that hold them, and those of the caller can change. */
function copyOf(gate: GateData): GateData {
  const words = Object.entries(gate.words).map(([name, terms]) => [name, [...terms]] as const)
  return { ...gate, words: Object.fromEntries(words) }
}

/** A gate that was made by this version is what this version makes. */
function isGateData(gate: Gate): gate is Gate & GateData {
  const { id, blank, items, asked, policy, words, madeBy }: Partial<Gate> = gate ?? {}
  return (
    [id, blank, madeBy].every((text) => typeof text === 'string') &&
    Array.isArray(items) &&
    [asked, policy, words].every((part) => typeof part === 'object' && part !== null)
  )
}

function loadedConfig(config: Config): LoadedConfig {
  const { file, settings, lines }: Partial<Config> = config ?? {}
  const value = settingsIn(settings)
  if (typeof file !== 'string' || value === null || typeof lines !== 'object' || lines === null)
    throw new TypeError('config: expected what readConfig returned')
  const lineOf = (path: readonly PropertyKey[]): number => lines[pointerTo(path)] ?? 1
  return configOf({ value, lineOf }, file, allRules)
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10)
}
