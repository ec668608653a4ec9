// Which gates are there, and which one judges a file?

import * as z from 'zod'
import type { Checklist } from '../checklist/read.ts'
import { GateError, nearest } from '../errors.ts'
import { type Gate, loadGate } from '../gate.ts'
import { itemsFound } from '../pair.ts'
import { parsePolicy } from '../policy.ts'
import { digestOf, type World } from '../world.ts'

/** 64 KiB for gate.yaml, 256 KiB for the blank, as for every policy file and every checklist. */
const largest = { yaml: 64 * 1024, blank: 256 * 1024 }
/** 8 KiB: front matter names a gate, and little else. */
const largestFrontMatter = 8 * 1024

/** The gates of one run, each loaded once. Built-in gates by id, own ones by folder. */
export class Gates {
  readonly #world: World
  readonly #loaded = new Map<string, Gate>()
  readonly #own: readonly string[]

  /** `own`: folders of own gates that the configuration lists. */
  constructor(world: World, own: readonly string[] = []) {
    this.#world = world
    this.#own = own
  }

  builtInIds(): string[] {
    return this.#world.folders(this.#world.templates)
  }

  all(): Gate[] {
    return [...this.builtInIds().map((id) => this.named(id)), ...this.#own.map((folder) => this.inFolder(folder))]
  }

  /** By id, or by folder when the name holds a slash or is a dot. */
  named(name: string): Gate {
    if (/[/\\]|^\.+$/.test(name)) return this.inFolder(name)
    if (this.builtInIds().includes(name)) return this.#load(`${this.#world.templates}/${name}`, 'built-in')
    const own = this.#own.map((folder) => this.inFolder(folder)).find((gate) => gate.id === name)
    if (own !== undefined) return own
    const ids = [...this.builtInIds(), ...this.#own.map((folder) => this.inFolder(folder).id)]
    const near = nearest(name, ids)
    throw new GateError(`no gate is called "${name}"${near ? `; did you mean "${near}"?` : `, there is ${ids.join(', ')}`}`)
  }

  inFolder(folder: string): Gate {
    return this.#load(folder.replace(/[/\\]+$/, ''), folder)
  }

  /**
   * The gate of a checklist: the one that was asked for, else the one its front matter names, else the one whose items it has. Two of these that
   * disagree are an error, never a silent choice.
   */
  of(checklist: Checklist, file: string, asked: string | null): Gate {
    const gate = asked === null ? null : this.named(asked)
    const matter = checklist.frontMatter
    const stated = matter === null ? null : statedGate(matter.text, file, matter.line)
    if (stated !== null) {
      if (gate !== null && gate.id !== stated)
        throw new GateError(`the front matter names the gate "${stated}", expected "${gate.id}"`, { file, line: matter?.line ?? 1 })
      if (gate === null) {
        if (/[/\\]/.test(stated))
          throw new GateError(`the front matter names the folder "${stated}"; own gates are listed in gate.config.yaml or given with --gate`, {
            file,
            line: matter?.line ?? 1,
          })
        return this.named(stated)
      }
    }
    if (gate !== null) {
      if (itemsFound(gate, checklist) === 0) throw notAChecklist(file, gate.id, checklist)
      return gate
    }
    const found = this.all()
      .map((candidate) => ({ candidate, items: itemsFound(candidate, checklist) }))
      .filter(({ items }) => items > 0)
      .sort((a, b) => b.items - a.items)
    const [best, second] = found
    if (best === undefined) throw notAChecklist(file, null, checklist)
    if (second !== undefined && second.items === best.items)
      throw new GateError(`holds the items of several gates (${best.candidate.id}, ${second.candidate.id}); say which with --gate`, { file })
    return best.candidate
  }

  #load(folder: string, source: string): Gate {
    const known = this.#loaded.get(folder)
    if (known !== undefined) return known
    const yaml = this.#text(`${folder}/gate.yaml`, largest.yaml)
    const blank = this.#text(`${folder}/checklist.md`, largest.blank)
    const gate = loadGate({ folder, source, yaml, blank, digest: digestOf(`${yaml}\u0000${blank}`) })
    this.#loaded.set(folder, gate)
    return gate
  }

  #text(path: string, limit: number): string {
    const bytes = this.#world.read(path, limit)
    if (bytes.length > limit) throw new GateError(`too large: more than ${limit / 1024} KiB`, { file: path })
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
    } catch {
      throw new GateError('not valid UTF-8', { file: path })
    }
  }
}

function notAChecklist(file: string, gate: string | null, checklist: Checklist): GateError {
  const hidden = checklist.concealed.find((block) => (block.text.match(/^.*\|.*\|.*$/gm) ?? []).length > 2)
  const hint = hidden === undefined ? '' : `; a table-like block is hidden (${hidden.kind}) at line ${hidden.place.line}`
  return new GateError(
    `no checklist found${gate === null ? '' : ` of the gate "${gate}"`}: no table with its items${hint}; "gate list" names the gates, "gate init" writes a blank`,
    { file },
  )
}

/** The gate that front matter names, or null. Other keys are the user's own. */
function statedGate(text: string, file: string, line: number): string | null {
  const schema = z.looseObject({ gate: z.string().optional(), version: z.int().optional() })
  return parsePolicy(text, file, schema, line, largestFrontMatter).value.gate ?? null
}
