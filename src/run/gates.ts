// Which gates are there, and which one judges a file?
import { isUtf8 } from 'node:buffer'
import { flawOf } from '../decide/decide.ts'
import { GateError, nearest } from '../errors.ts'
import { alone, answering, bestOf, holding, otherGate } from '../pair/gate-choice.ts'
import { itemsFound } from '../pair/item-rows.ts'
import { readFrontMatter } from '../policy/front-matter.ts'
import {
  askedIn,
  type Gate,
  type GateData,
  gateOfData,
  loadGate,
  wordsNamedBy,
} from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-file.ts'
import { termsOf } from '../policy/vocabulary.ts'
import type { Checklist } from '../read/checklist.ts'
import { keyWithoutBrackets } from '../read/keys.ts'
import { withPlainEnds } from '../read/source.ts'
import { rules } from '../rules/index.ts'
import { digestOf, type World } from '../system/world.ts'
import { keyOfText } from './titles.ts'

/** 64 KiB for gate.yaml, 256 KiB for the blank, as for every policy file and every checklist. */
const largest = { yaml: 64 * 1024, blank: 256 * 1024, compiled: 1024 * 1024 }

/** Does a step of work on a text that nobody vouches for. */
export type Run = <T>(step: () => T, text: string) => T

/** The gates of one run, each loaded once. Built-in gates by id, own ones by folder. */
export class Gates {
  readonly #world: World
  readonly #loaded = new Map<string, Gate>()
  readonly #own: readonly string[]
  #known: Record<string, string[]> | null | undefined
  readonly #run: Run

  /** `own`: folders of own gates that the configuration lists. `run`: what does the work on checklists and own gates, within limits. */
  constructor(world: World, own: readonly string[] = [], run: Run = (step) => step()) {
    this.#world = world
    this.#own = own
    this.#run = run
  }

  builtInIds(): string[] {
    const built = this.#titles()
    return built === null ? this.#world.folders(this.#world.templates) : Object.keys(built)
  }

  /** The ids of all gates, own ones included. */
  async ids(): Promise<string[]> {
    return [...this.builtInIds(), ...(await this.#ownGates()).map((gate) => gate.id)]
  }

  async all(): Promise<Gate[]> {
    return [
      ...(await Promise.all(this.builtInIds().map((id) => this.named(id)))),
      ...(await this.#ownGates()),
    ]
  }

  /** By id, or by folder when the name holds a slash or is a dot. */
  async named(name: string): Promise<Gate> {
    if (/[/\\]|^\.+$/.test(name)) return this.inFolder(name)
    if (this.builtInIds().includes(name))
      return this.#load(`${this.#world.templates}/${name}`, 'built-in')
    const own = (await this.#ownGates()).find((gate) => gate.id === name)
    if (own !== undefined) return own
    const ids = await this.ids()
    const near = nearest(name, ids)
    throw new GateError(
      `no gate is called "${name}"${near ? `; did you mean "${near}"?` : `, there is ${ids.join(', ')}`}`,
    )
  }

  async inFolder(folder: string): Promise<Gate> {
    return this.#load(folder.replace(/[/\\]+$/, ''), folder)
  }

  /** Whether a file is what an own gate of the configuration asks, and no answer to it. */
  isBlankOf(path: string): boolean {
    return this.#own.some(
      (folder) => this.#world.relative(`${folder}/checklist.md`) === this.#world.relative(path),
    )
  }

  async #ownGates(): Promise<Gate[]> {
    return Promise.all(this.#own.map((folder) => this.inFolder(folder)))
  }

  /**
   * The gate of a checklist: the one that was asked for, else the one its front matter names, else the one whose items it has. Two of these that
   * disagree are an error, never a silent choice.
   */
  async of(
    checklist: Checklist,
    file: string,
    asked: string | null,
  ): Promise<{ gate: Gate; version: number | null }> {
    const { text } = checklist.source
    const gate = asked === null ? null : await this.named(asked)
    const matter = checklist.frontMatter
    const read = matter === null ? null : await readFrontMatter(matter.text, file, matter.line)
    const stated = read?.gate ?? null
    const version = read?.version ?? null
    if (stated !== null) {
      if (gate !== null && gate.id !== stated)
        throw otherGate(stated, [gate], file, matter?.line ?? 1)
      if (gate === null) {
        if (/[/\\]/.test(stated))
          throw new GateError(
            `the front matter names the folder "${stated}"; list your own gates in gate.config.yaml, or give one with --gate`,
            {
              file,
              line: matter?.line ?? 1,
            },
          )
        const named = await this.named(stated)
        const others = await this.#candidates(text)
        return {
          gate: this.#run(
            () => alone(answering(named, checklist, file), others, checklist, file),
            text,
          ),
          version,
        }
      }
    }
    if (gate !== null)
      return { gate: this.#run(() => holding(gate, checklist, file), text), version }
    const candidates = await this.#candidates(text)
    const known = await this.ids()
    return {
      gate: this.#run(
        () => alone(bestOf(candidates, checklist, file, known), candidates, checklist, file),
        text,
      ),
      version,
    }
  }

  /** Whether a checklist has an item of any known gate. */
  async holdItemOf(checklist: Checklist): Promise<boolean> {
    const { text } = checklist.source
    const candidates = await this.#candidates(text)
    return this.#run(() => candidates.some((gate) => itemsFound(gate, checklist) > 0), text)
  }

  /** The titles of every known gate's items, as keys. */
  async titles(): Promise<string[][]> {
    const known = this.#titles()
    const ofGate = (gate: Gate): string[] =>
      gate.items.map((item) => keyWithoutBrackets(item.title))
    const builtIn = this.builtInIds().map(async (id) => known?.[id] ?? ofGate(await this.named(id)))
    return [...(await Promise.all(builtIn)), ...(await this.#ownGates()).map(ofGate)]
  }

  async #load(folder: string, source: string): Promise<Gate> {
    const known = this.#loaded.get(folder)
    if (known !== undefined) return known
    // gates that come with the product were read and validated when it was built
    const compiled =
      source === 'built-in' ? this.#compiled<GateData>(folder.split('/').at(-1) ?? '') : null
    const gate = compiled === null ? await this.#read(folder, source) : gateOfData(compiled)
    this.#loaded.set(folder, gate)
    return gate
  }

  async #read(folder: string, source: string): Promise<Gate> {
    const yaml = this.#text(`${folder}/gate.yaml`, largest.yaml)
    const blank = this.#text(`${folder}/checklist.md`, largest.blank)
    const { readGateFile } = await import('../policy/gate-file.ts')
    const own = this.#vocabularies(folder)
    const { default: known } = await import('#vocabularies')
    const words = { ...known, ...termsOf(own) }
    const policy = this.#run(() => readGateFile(yaml, `${folder}/gate.yaml`), '')
    const gate = this.#run(() => {
      const asked = askedIn(blank, policy.value)
      const files = { folder, source, blank, policy, asked, words, digest: '' }
      return loadGate(files, { rules, flawOf })
    }, blank)
    // the build digests the words of those that come with the product too
    const named =
      source === 'built-in' ? [JSON.stringify(wordsNamedBy(gate))] : Object.entries(own).flat()
    return { ...gate, digest: await digestOf([yaml, blank, ...named].join('\u0000')) }
  }

  /** The texts of the vocabularies in a gate's own folder, by name. */
  #vocabularies(folder: string): Record<string, string> {
    const files = this.#world
      .entries(`${folder}/vocabularies`)
      .filter(({ name, kind }) => kind === 'file' && name.endsWith('.txt'))
    return Object.fromEntries(
      files.map(({ name }) => [
        name.slice(0, -'.txt'.length),
        this.#text(`${folder}/vocabularies/${name}`, largest.yaml),
      ]),
    )
  }

  /** What the items of a gate ask, in words for people; empty where its folder says nothing. */
  async guidanceOf(gate: Gate): Promise<Guidance> {
    const compiled =
      gate.source === 'built-in' ? this.#compiled<Guidance>(`../guidance/${gate.id}`) : null
    if (compiled !== null) return compiled
    const folder = gate.source === 'built-in' ? `${this.#world.templates}/${gate.id}` : gate.source
    const path = `${folder.replace(/[/\\]+$/, '')}/guidance.yaml`
    if (!this.#world.exists(path)) return {}
    const { readGuidanceFile } = await import('../policy/guidance-file.ts')
    const yaml = this.#text(path, largest.yaml)
    return this.#run(() => readGuidanceFile(yaml, path).value, '')
  }

  /** The gates whose items a text can hold: those of the product that have none of their titles in it need not be loaded. */
  async #candidates(text: string): Promise<Gate[]> {
    const titles = this.#titles()
    const key = keyOfText(text)
    const ids = this.builtInIds().filter(
      (id) => titles?.[id] === undefined || titles[id].some((title) => key.includes(title)),
    )
    return [...(await Promise.all(ids.map((id) => this.named(id)))), ...(await this.#ownGates())]
  }

  /** The titles of the items of the product's gates, by id, as the build wrote them; null where nothing was built. */
  #titles(): Record<string, string[]> | null {
    const titles =
      this.#known === undefined ? this.#compiled<Record<string, string[]>>('titles') : this.#known
    this.#known = titles
    return titles
  }

  /** A file that the build made, or null where there is none. */
  #compiled<T>(name: string): T | null {
    const path = `${this.#world.compiled}/${name}.json`
    return this.#world.exists(path) ? (JSON.parse(this.#text(path, largest.compiled)) as T) : null
  }

  #text(path: string, limit: number): string {
    const bytes = this.#world.read(path, limit)
    if (bytes.length > limit)
      throw new GateError(`too large: more than ${limit / 1024} KiB`, { file: path })
    if (!isUtf8(bytes)) throw new GateError('not valid UTF-8', { file: path })
    return withPlainEnds(Buffer.from(bytes).toString('utf8'))
  }
}
