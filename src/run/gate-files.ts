// What is in the folder of a gate? Of those that come with the product, the build has read and validated it.
import { isUtf8 } from 'node:buffer'
import { flawOf } from '../decide/decision-table.ts'
import { GateError } from '../errors.ts'
import {
  askedIn,
  type Gate,
  type GateData,
  gateOfData,
  loadGate,
  wordsNamedBy,
} from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-schema.ts'
import { termsOf } from '../policy/vocabulary.ts'
import { withPlainEnds } from '../read/source.ts'
import { rules } from '../rules/index.ts'
import { digestOf } from '../system/digest.ts'
import type { World } from '../system/world.ts'
import { withoutEndSlash } from './path.ts'

/** 64 KiB for gate.yaml, 256 KiB for the blank, as for every policy file and every checklist. */
const largest = { yaml: 64 * 1024, blank: 256 * 1024, compiled: 1024 * 1024 }

/** Does a step of work on a text that nobody vouches for. */
export type RunStep = <T>(step: () => T, text: string) => T

/** What own gates are made of, by their folders. */
export function filesOfGates(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => [`${folder}/gate.yaml`, `${folder}/checklist.md`])
}

/** `source`: as results name it, `built-in` for one that comes with the product. */
export async function gateIn(
  folder: string,
  source: string,
  world: World,
  run: RunStep,
): Promise<Gate> {
  const isBuiltIn = source === 'built-in'
  const data = isBuiltIn ? compiled<GateData>(folder.split('/').at(-1) ?? '', world) : null
  if (data !== null) return gateOfData(data)
  const yaml = textAt(`${folder}/gate.yaml`, largest.yaml, world)
  const blank = textAt(`${folder}/checklist.md`, largest.blank, world)
  const { readGateFile } = await import('../policy/gate-schema.ts')
  const own = vocabulariesIn(`${folder}/vocabularies`, world)
  const { default: known } = await import('#vocabularies')
  const words = { ...known, ...termsOf(own) }
  const policy = run(() => readGateFile(yaml, `${folder}/gate.yaml`), '')
  const gate = run(() => {
    const asked = askedIn(blank, policy.value)
    const files = { folder, source, blank, policy, asked, words, digest: '' }
    return loadGate(files, { rules, flawOf })
  }, blank)
  // the build digests the words of those that come with the product too
  const named = isBuiltIn ? [JSON.stringify(wordsNamedBy(gate))] : Object.entries(own).flat()
  return { ...gate, digest: await digestOf([yaml, blank, ...named].join('\u0000')) }
}

/** What the items of a gate ask, in words for people; empty where its folder says nothing. */
export async function guidanceOf(
  { id, source }: Gate,
  world: World,
  run: RunStep,
): Promise<Guidance> {
  const isBuiltIn = source === 'built-in'
  const data = isBuiltIn ? compiled<Guidance>(`../guidance/${id}`, world) : null
  if (data !== null) return data
  const folder = isBuiltIn ? `${world.templates}/${id}` : withoutEndSlash(source)
  const path = `${folder}/guidance.yaml`
  if (!world.exists(path)) return {}
  const { readGuidanceFile } = await import('../policy/guidance-schema.ts')
  const yaml = textAt(path, largest.yaml, world)
  return run(() => readGuidanceFile(yaml, path).value, '')
}

/** The texts of the vocabularies in a folder, by name. */
function vocabulariesIn(folder: string, world: World): Record<string, string> {
  const files = world
    .entries(folder)
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.txt'))
  return Object.fromEntries(
    files.map(({ name }) => [
      name.slice(0, -'.txt'.length),
      textAt(`${folder}/${name}`, largest.yaml, world),
    ]),
  )
}

/** A file that the build made, or null where there is none. */
export function compiled<T>(name: string, world: World): T | null {
  const path = `${world.compiled}/${name}.json`
  return world.exists(path) ? (JSON.parse(textAt(path, largest.compiled, world)) as T) : null
}

function textAt(path: string, limit: number, world: World): string {
  const bytes = world.read(path, limit)
  if (bytes.length > limit)
    throw new GateError(`too large: more than ${limit / 1024} KiB`, { file: path })
  if (!isUtf8(bytes)) throw new GateError('not valid UTF-8', { file: path })
  return withPlainEnds(Buffer.from(bytes).toString('utf8'))
}
