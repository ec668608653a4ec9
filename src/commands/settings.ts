// Which configuration is in force?
import { type Config, configOf, noConfig } from '../config.ts'
import { GateError, nearest } from '../errors.ts'
import type { World } from '../world.ts'

/** 64 KiB, as every policy file. */
const largest = 64 * 1024

export const configFile = 'gate.config.yaml'

/** `asked`: the file that was asked for, false for none; by default the one of the working directory where there is one. */
export async function readConfig(
  world: World,
  asked: string | boolean = true,
): Promise<{ config: Config; path: string; found: boolean }> {
  const path = typeof asked === 'string' ? asked : configFile
  if (asked === false || (asked === true && !world.exists(path)))
    return { config: noConfig, path, found: false }
  const bytes = world.read(path, largest)
  if (bytes.length > largest)
    throw new GateError(`too large: more than ${largest / 1024} KiB`, { file: path })
  const { readConfigFile } = await import('../policy/config-file.ts')
  return {
    config: configOf(readConfigFile(Buffer.from(bytes).toString('utf8'), path), path),
    path,
    found: true,
  }
}

/** A misspelt gate would be protected by nothing. */
export function refuseUnknownGates(config: Config, path: string, ids: readonly string[]): void {
  for (const id of config.highStakes.keys()) {
    if (ids.includes(id)) continue
    const near = nearest(id, ids)
    throw new GateError(
      `high-stakes: no gate is called "${id}"${near ? `; did you mean "${near}"?` : ''}`,
      {
        file: path,
        line: config.lineOf(['high-stakes', id]),
      },
    )
  }
}
