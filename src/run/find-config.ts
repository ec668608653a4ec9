// Which configuration is in force?

import { GateError, ifRefused, suggestion } from '../errors.ts'
import { type Config, configOf, noConfig } from '../policy/config.ts'
import { rules } from '../rules/index.ts'
import type { World } from '../system/world.ts'
import { placeIn } from './path.ts'

/** 64 KiB, as every policy file. */
const largest = 64 * 1024

export const configFile = 'gate.config.yaml'
/** What people call it instead. */
const nearNames = [
  'gate.config',
  '.gate.config',
  'gate-config',
  'gates.config',
  'launchgate.config',
]
  .flatMap((name) => ['yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`))
  .filter((name) => name !== configFile)

export interface ConfigInForce {
  config: Config
  /** As it is seen from here. */
  path: string
  /** Its folder, which the paths in it are seen from; empty for the working directory. */
  folder: string
  found: boolean
}

/**
 * `asked`: the file that was asked for, false for none; by default the nearest one between the working directory and the root of the repository.
 * `policies`: the world that it is read from.
 */
export async function readConfig(
  world: World,
  asked: string | boolean = true,
  policies: World = world,
): Promise<ConfigInForce> {
  const path = typeof asked === 'string' ? asked : asked ? nearestConfig(world, policies) : null
  if (path === null) {
    // what the working tree brings, and the trusted ref does not have, is told to differ
    const own = asked === false ? null : nearestConfig(world)
    return { config: noConfig, path: own ?? configFile, folder: '', found: false }
  }
  const bytes = policies.read(path, largest)
  if (bytes.length > largest)
    throw new GateError(`too large: more than ${largest / 1024} KiB`, { file: path })
  const { readConfigFile } = await import('../policy/config-schema.ts')
  const config = configOf(readConfigFile(Buffer.from(bytes).toString('utf8'), path), path, rules)
  const folder = folderOf(path)
  const gates = config.gates.map((gate) => placeIn(folder, gate))
  return { config: { ...config, gates }, path, folder, found: true }
}

/** The folder that the paths of a configuration are seen from. */
export function folderOf(path: string): string {
  return path.replace(/[^/\\]*$/, '').replace(/(?<=[^/\\])[/\\]+$/, '')
}

/**
 * The nearest configuration between the working directory and the root of the repository. Where a file is called nearly so, whoever wrote it believes
 * that it is in force: nothing is judged without it.
 */
export function nearestConfig(world: World, policies: World = world): string | null {
  for (const folder of foldersUp(world)) {
    const near = nearNames.find((name) => isThere(`${folder}${name}`, world))
    if (near !== undefined)
      throw new GateError(
        `the configuration is called ${configFile}, and this file would not be read; rename it, or say --config ${folder}${near} or --no-config`,
        { file: `${folder}${near}` },
      )
    if (policies.exists(`${folder}${configFile}`)) return `${folder}${configFile}`
  }
  return null
}

/** From the working directory to the root of its repository, each with a slash behind; where none can be seen, only the first. */
function foldersUp(world: World): string[] {
  const folders = ['']
  for (;;) {
    const last = folders.at(-1) ?? ''
    if (isThere(`${last}.git`, world)) return folders
    const above = `../${last}`
    if (world.relative(above) === world.relative(last || '.')) return ['']
    folders.push(above)
  }
}

/** Where nobody may look, nothing is. */
function isThere(path: string, world: World): boolean {
  return ifRefused(false, () => world.kindOf(path) !== null)
}

/** A misspelt gate would be protected by nothing. */
export async function refuseUnknownGates(
  { highStakes, requiredSignatures, lineOf }: Config,
  path: string,
  known: () => Promise<readonly string[]>,
): Promise<void> {
  const named = [
    ...[...highStakes.keys()].map((id) => ['high-stakes', id] as const),
    ...[...requiredSignatures.keys()].map((id) => ['require-signatures', id] as const),
  ]
  if (named.length === 0) return
  const ids = await known()
  for (const [key, id] of named) {
    if (ids.includes(id)) continue
    throw new GateError(`${key}: no gate is called "${id}"${suggestion(id, ids)}`, {
      file: path,
      line: lineOf([key, id]),
    })
  }
}
