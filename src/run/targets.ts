// Which files are judged, and by which gate?
import { ifRefused, NothingToCheckError } from '../errors.ts'
import { partedAtNegation } from '../policy/selection.ts'
import type { World } from '../system/world.ts'
import type { Discovered } from './discover.ts'
import type { ConfigInForce } from './find-config.ts'
import {
  type Entry,
  entriesOf,
  type GateNames,
  gateNames,
  leavingOut,
  type Test,
} from './gate-for-file.ts'
import type { Gates } from './gates.ts'
import { sweep } from './glob.ts'
import { isFolder, placeIn } from './path.ts'
import type { Unreadable } from './tracked-files.ts'

export interface Target {
  /** As it is reported. */
  file: string
  isInput: boolean
  /** The gate that the command line or the configuration names for it. */
  gate: string | null
  /** The configuration names it, by its path or a pattern. */
  isListed?: boolean
  /** What the configuration names as its artifacts. */
  artifacts?: readonly string[]
  /** The command line names it by itself, and not for a hook. */
  isNamed?: boolean
  /** Nobody named this file by itself: if it holds no checklist it is skipped and counted. */
  isSwept: boolean
  /** Not even a pattern did: git tracks it, and a title of a gate's items stands in it. */
  isFound?: boolean
  /** Why it cannot be judged, where that is known before it is read. */
  problem?: string
}

export interface TargetOptions {
  gate?: string
  stdinFilename?: string
  skipOthers?: boolean
}

/** Files to judge, and those that were looked at and are no checklists. */
export interface Targets {
  targets: Target[]
  skipped: string[]
}

/** The files named, else those of the configuration, else the tracked ones that name a gate or hold its items. */
export async function targetsOf(
  files: readonly string[],
  options: TargetOptions,
  inForce: ConfigInForce,
  gates: Gates,
  world: World,
): Promise<Targets> {
  const { named, except } = partedAtNegation(files, world.exists)
  const entries = await entriesOf(inForce, world)
  const names = gateNames(entries, inForce, options.gate, world)
  const selection = new Selection(names, await leavingOut(except, world), gates, world)
  for (const file of named) {
    if (file === '-') selection.addInput(options)
    else await selection.addNamed(file, options.skipOthers ?? false)
  }
  if (named.length === 0) {
    for (const entry of entries) await selection.addConfigured(entry, inForce)
    if (entries.length === 0)
      await selection.addDiscovered(await (await import('./discover.ts')).discover(gates, world))
  }
  const selected = selection.whole()
  if (selected.targets.length === 0 && except.length > 0)
    throw new NothingToCheckError('all files are left out by what begins with "!"', 'name others')
  return selected
}

class Selection {
  readonly #targets = new Map<string, Target>()
  readonly #skipped: string[] = []
  readonly #names: GateNames
  readonly #isLeftOut: Test | undefined
  readonly #gates: Gates
  readonly #world: World

  constructor(names: GateNames, isLeftOut: Test | undefined, gates: Gates, world: World) {
    this.#names = names
    this.#isLeftOut = isLeftOut
    this.#gates = gates
    this.#world = world
  }

  addInput({ gate, stdinFilename }: TargetOptions): void {
    this.#targets.set('-', {
      file: stdinFilename ?? 'stdin',
      isInput: true,
      gate: stdinFilename === undefined ? (gate ?? null) : this.#names.gateFor(stdinFilename),
      isListed: stdinFilename !== undefined && this.#isListed(stdinFilename),
      isSwept: false,
    })
  }

  /** A file, a folder or a pattern that the command line names. */
  async addNamed(written: string, skipsOthers: boolean): Promise<void> {
    const isLeftOut = this.#isLeftOut
    const swept = await sweep(written, this.#world, isLeftOut && { isLeftOut })
    if (swept !== null) {
      for (const file of swept.files) {
        const isNamed = file === written && !skipsOthers
        this.#add(file, !isNamed, isNamed)
      }
      return this.#addUnreadable(swept.unreadable)
    }
    // what cannot be looked at is said where it is judged
    const mayBeFolder = ifRefused(false, () => isFolder(written, this.#world))
    if (!mayBeFolder) return this.#add(written, skipsOthers, !skipsOthers)
    const { discoverIn } = await import('./discover.ts')
    const found = await discoverIn(written, this.#gates, this.#world)
    if (found === null) this.#refuse(written, 'there is no Markdown file in this folder')
    else await this.addDiscovered(found)
  }

  async addConfigured({ file, isLeftOut }: Entry, { path, folder }: ConfigInForce): Promise<void> {
    const swept = await sweep(file, this.#world, {
      folder,
      at: { file: path },
      ...(isLeftOut && { isLeftOut }),
    })
    const fromHere = (one: string): string =>
      folder === '' ? one : this.#world.relative(placeIn(folder, one))
    for (const one of swept?.files ?? [file]) this.#add(fromHere(one), false)
    const unreadable = swept?.unreadable ?? []
    await this.#addUnreadable(unreadable.map((one) => ({ ...one, path: fromHere(one.path) })))
  }

  async addDiscovered({ named, likely, skipped, unreadable }: Discovered): Promise<void> {
    for (const file of named) this.#add(file, false)
    for (const file of likely) {
      const key = this.#world.relative(file)
      if (this.#isOut(file) || this.#targets.has(key)) continue
      const gate = this.#names.gateFor(file)
      const isListed = this.#isListed(file)
      this.#targets.set(key, { file, isInput: false, gate, isListed, isSwept: true, isFound: true })
    }
    this.#skipped.push(...skipped)
    await this.#addUnreadable(unreadable.filter(({ path }) => !this.#isOut(path)))
  }

  /** In order, where nobody named each of them. */
  whole(): Targets {
    const targets = [...this.#targets.values()]
    if (targets.some(({ isFound, problem }) => isFound || problem !== undefined))
      targets.sort((a, b) => (a.file < b.file ? -1 : 1))
    const skipped = [...new Set(this.#skipped)].filter(
      (file) => !this.#isOut(file) && !this.#targets.has(this.#world.relative(file)),
    )
    return { targets, skipped }
  }

  #isOut(file: string): boolean {
    return this.#isLeftOut?.(file) === true
  }

  #isListed(file: string): boolean {
    return this.#names.configuredFor(file) !== null
  }

  #add(file: string, isSwept: boolean, isNamed = false): void {
    if (this.#isOut(file)) return
    const key = this.#world.relative(file)
    const known = this.#targets.get(key)
    if (known !== undefined) {
      known.isSwept &&= isSwept
      known.isNamed ||= isNamed
      return
    }
    const { gateFor, artifactsFor } = this.#names
    const gate = gateFor(file)
    const isListed = this.#isListed(file)
    const isSweptUp = isSwept && !isListed
    const artifacts = artifactsFor(file)
    const target = { file, isInput: false, gate, isSwept: isSweptUp, isListed, isNamed, artifacts }
    this.#targets.set(key, target)
  }

  #refuse(file: string, problem: string): void {
    if (!this.#isOut(file))
      this.#targets.set(file, { file, isInput: false, gate: null, isSwept: false, problem })
  }

  async #addUnreadable(unreadable: readonly Unreadable[]): Promise<void> {
    if (unreadable.length === 0) return
    const { sortedUnreadable } = await import('./unreadable-files.ts')
    const { unread, skipped } = await sortedUnreadable(unreadable, this.#gates)
    for (const { path, problem } of unread) this.#refuse(path, problem)
    this.#skipped.push(...skipped)
  }
}
