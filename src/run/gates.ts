// Which gates are there, and which one judges a file?

import { GateError, suggestion } from '../errors.ts'
import { alone, answering, bestOf, holding, otherGate } from '../pair/gate-choice.ts'
import { itemsFound } from '../pair/item-rows.ts'
import { type FrontMatter, noMatter, readFrontMatter } from '../policy/front-matter.ts'
import type { Gate } from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-schema.ts'
import type { Checklist } from '../read/checklist.ts'
import { keyWithoutBrackets } from '../read/keys.ts'
import type { World } from '../system/world.ts'
import { compiled, gateIn, guidanceOf, type RunStep } from './gate-files.ts'
import { withoutEndSlash } from './path.ts'
import { keyOfText } from './title-search.ts'

/** Of items, by the gates' ids. */
type Titles = Record<string, string[]>

/** Whether a name is that of a folder, and no id. */
export function isFolderName(name: string): boolean {
  return /[/\\]|^\.+$/.test(name)
}

/** The gates of one run, each loaded once. Built-in gates by id, own ones by folder. */
export class Gates {
  readonly #world: World
  readonly #loaded = new Map<string, Gate>()
  readonly #own: readonly string[]
  #known: Titles | null | undefined
  readonly #run: RunStep

  /** `own`: folders of own gates that the configuration lists. `run`: what does the work on checklists and own gates, within limits. */
  constructor(world: World, own: readonly string[] = [], run: RunStep = (step) => step()) {
    this.#world = world
    this.#own = own
    this.#run = run
  }

  builtInIds(): string[] {
    const built = this.#titles()
    if (built !== null) return Object.keys(built)
    const folders = this.#world.entries(this.#world.templates)
    return folders.flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []))
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
    if (isFolderName(name)) return this.inFolder(name)
    if (this.builtInIds().includes(name))
      return this.#load(`${this.#world.templates}/${name}`, 'built-in')
    const own = (await this.#ownGates()).find((gate) => gate.id === name)
    if (own !== undefined) return own
    const ids = await this.ids()
    const known = suggestion(name, ids, `, there is ${ids.join(', ')}`)
    throw new GateError(`no gate is called "${name}"${known}`)
  }

  async inFolder(folder: string): Promise<Gate> {
    return this.#load(withoutEndSlash(folder), folder)
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
  ): Promise<{ gate: Gate } & Pick<FrontMatter, 'version' | 'retired'>> {
    const { text } = checklist.source
    const gate = asked === null ? null : await this.named(asked)
    const matter = checklist.frontMatter
    const line = matter?.line ?? 1
    const { gate: stated, ...said } =
      matter === null ? noMatter : await readFrontMatter(matter.text, file, line)
    if (stated !== null && gate !== null && gate.id !== stated)
      throw otherGate(stated, [gate], file, line)
    if (gate !== null)
      return { gate: this.#run(() => holding(gate, checklist, file), text), ...said }
    if (stated !== null && /[/\\]/.test(stated))
      throw new GateError(
        `the front matter names the folder "${stated}"; list your own gates in gate.config.yaml, or give one with --gate`,
        { file, line },
      )
    const named = stated === null ? null : await this.named(stated)
    const candidates = await this.#candidates(text)
    const known = await this.ids()
    const judging = (): Gate =>
      named === null
        ? bestOf(candidates, checklist, file, known)
        : answering(named, checklist, file)
    return { gate: this.#run(() => alone(judging(), candidates, checklist, file), text), ...said }
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
    const gate = this.#loaded.get(folder) ?? (await gateIn(folder, source, this.#world, this.#run))
    this.#loaded.set(folder, gate)
    return gate
  }

  /** What the items of a gate ask, in words for people; empty where its folder says nothing. */
  async guidanceOf(gate: Gate): Promise<Guidance> {
    return guidanceOf(gate, this.#world, this.#run)
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
  #titles(): Titles | null {
    const known = this.#known === undefined ? compiled<Titles>('titles', this.#world) : this.#known
    this.#known = known
    return known
  }
}
