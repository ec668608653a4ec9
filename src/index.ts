// What can a program do with this package? Everything here is pure: no process, disk, clock, environment or network.

import vocabularies from '#vocabularies'
import { readChecklist } from './checklist/read.ts'
import { readSource, withPlainEnds } from './checklist/source.ts'
import { alone, answering, bestOf, holding, otherGate } from './choose.ts'
import { configOf, type Config as LoadedConfig, noConfig } from './config.ts'
import { sha256 } from './digest.ts'
import { GateError } from './errors.ts'
import { isoDay } from './facts/calendar.ts'
import {
  askedIn,
  type CompiledGate,
  compiledGate,
  type Gate as LoadedGate,
  loadGate,
} from './gate.ts'
import { names } from './pattern.ts'
import { readConfigFile } from './policy/config-file.ts'
import { readFrontMatterWith } from './policy/front-matter.ts'
import { readGateFile } from './policy/gate-file.ts'
import { termsOf } from './policy/vocabulary.ts'
import { parseYaml } from './policy/yaml.ts'
import type { Review } from './result.ts'
import { review as judge } from './review.ts'
import type { RuleId } from './rules/ids.ts'
import { rules as allRules } from './rules/index.ts'
import { portable } from './selection.ts'
import { settingsFor } from './settings.ts'

export { GateError, NoChecklistError } from './errors.ts'
export type { Finding, Result, Review, ReviewedItem } from './result.ts'
export type { RuleId } from './rules/ids.ts'

/** A gate, made by `readGate` or `gateOf`. */
export interface Gate {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly about: string
  /** `built-in`, or the folder that `readGate` was told. */
  readonly source: string
  /** sha256 of its two files. */
  readonly digest: string
  /** The Markdown of its blank checklist. */
  readonly blank: string
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly section: string | null
  }[]
}

/** What an organisation sets, made by `readConfig`. */
export interface Config {
  readonly file: string
  /** The files that it lists, paths or patterns, the gates that judge them, and what is left out of each. */
  readonly checklists: readonly {
    readonly file: string
    readonly gate: string
    readonly except: readonly string[]
  }[]
  /** Folders of own gates, as written: reading them is the caller's. */
  readonly gates: readonly string[]
}

export interface ReviewOptions {
  /** The gate that judges; of several, the one that the front matter names, else the one whose items the checklist has. */
  readonly gate: Gate | readonly Gate[]
  /** The checklist: Markdown, or its bytes in UTF-8. */
  readonly text: string | Uint8Array
  /** The day as of which it is judged, as YYYY-MM-DD. */
  readonly asOf: string
  /** What the checklist is called in the result and in errors; nothing is read from there. */
  readonly file?: string | undefined
  readonly config?: Config | undefined
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
export const rules: readonly RuleText[] = allRules.map(({ id, level, about, fix }) => ({
  id,
  level,
  about,
  fix,
}))

// what the program works with stays inside: callers hold what is documented, and changing it changes no judgement
const loadedGates = new WeakMap<Gate, LoadedGate>()
const loadedConfigs = new WeakMap<Config, LoadedConfig>()

/**
 * Judges one checklist. What it returns is the checklist's entry in `gate check --format json`; for what ends `gate check` with code 2, such as bytes
 * that are not UTF-8 or a bad front matter, it throws a `GateError`, and a `NoChecklistError` for a text that holds none.
 */
export function review({ gate, text, asOf, file = 'checklist.md', config }: ReviewOptions): Review {
  const day = isoDay(asOf)
  if (day === null) throw new GateError(`asOf: "${asOf}" is not a day, expected YYYY-MM-DD`)
  const gates = (isSeveral(gate) ? gate : [gate]).map(loadedGate)
  if (gates.length === 0) throw new TypeError('gate: expected one or more')
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  try {
    const checklist = readChecklist(readSource(bytes, file))
    const matter = checklist.frontMatter
    const { gate: stated, version } =
      matter === null ? noMatter : readFrontMatterWith(parseYaml, matter.text, file, matter.line)
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
    const settings = settingsFor(chosen, config === undefined ? noConfig : loadedConfig(config), {
      asOf: day,
      version,
      path: config?.file ?? '',
      file,
      isNamedBy: (written) => names(written, portable(file)),
    })
    return judge(
      chosen,
      checklist,
      { path: file, digest: sha256(withoutCarriageReturns(bytes)) },
      settings,
    )
  } catch (error) {
    throw error instanceof RangeError
      ? new GateError('nested too deeply to be read', { file })
      : error
  }
}

/** Makes a gate of the texts of its two files. `folder` is what it is called in errors and results; nothing is read from there. */
export function readGate(files: {
  readonly yaml: string
  readonly blank: string
  readonly folder?: string | undefined
  /** Texts of vocabularies of its own, by name. */
  readonly vocabularies?: Readonly<Record<string, string>> | undefined
}): Gate {
  const { folder = 'gate' } = files
  const yaml = withPlainEnds(files.yaml)
  const blank = withPlainEnds(files.blank)
  const policy = readGateFile(yaml, `${folder}/gate.yaml`)
  const own = files.vocabularies ?? {}
  const texts = [yaml, blank, ...Object.entries(own).flat()]
  const digest = sha256(new TextEncoder().encode(texts.join('\u0000')))
  const words = { ...vocabularies, ...termsOf(own) }
  return shown(
    loadGate({
      folder,
      source: folder,
      policy,
      blank,
      asked: askedIn(blank, policy.value),
      words,
      digest,
    }),
  )
}

/** A gate that comes with the package, of its data: `import data from 'launchgate/gates/pilot-to-prod.json' with { type: 'json' }`. */
export function gateOf(data: unknown): Gate {
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : []
  if (!['file', 'blank', 'asked', 'words', 'digest'].every((key) => keys.includes(key)))
    throw new GateError(
      'no gate of this package: expected what a file of launchgate/gates holds; readGate reads a gate of your own',
    )
  return shown(compiledGate(data as CompiledGate, 'launchgate'))
}

/** Reads the text of a `gate.config.yaml`. `file` is what it is called in errors; nothing is read from there. */
export function readConfig(text: string, file = 'gate.config.yaml'): Config {
  const loaded = configOf(readConfigFile(withPlainEnds(text), file), file)
  const config: Config = {
    file,
    checklists: loaded.checklists.map(({ file: named, gate, except }) => ({
      file: named,
      gate,
      except: [...except],
    })),
    gates: [...loaded.gates],
  }
  loadedConfigs.set(config, loaded)
  return config
}

const noMatter = { gate: null, version: null }

function isSeveral(gate: Gate | readonly Gate[]): gate is readonly Gate[] {
  return Array.isArray(gate)
}

function shown(loaded: LoadedGate): Gate {
  const { id, version, title, about, source, digest, blankText: blank } = loaded
  const items = loaded.items.map((item) => ({
    id: item.id,
    title: item.title,
    section: item.section,
  }))
  const gate: Gate = { id, version, title, about, source, digest, blank, items }
  loadedGates.set(gate, loaded)
  return gate
}

function loadedGate(gate: Gate): LoadedGate {
  const loaded = loadedGates.get(gate)
  if (loaded === undefined) throw new TypeError('gate: expected what readGate or gateOf returned')
  return loaded
}

function loadedConfig(config: Config): LoadedConfig {
  const loaded = loadedConfigs.get(config)
  if (loaded === undefined) throw new TypeError('config: expected what readConfig returned')
  return loaded
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10)
}
