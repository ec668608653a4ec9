// Which files are judged, and by which gate?
import type { Config } from '../config.ts'
import { GateError } from '../errors.ts'
import type { World } from '../world.ts'
import type { Gates } from './gates.ts'
import type { Pattern } from './glob.ts'

export interface Target {
  /** As it is reported. */
  file: string
  isInput: boolean
  /** The gate that the command line or the configuration names for it. */
  gate: string | null
  /** Nobody named this file by itself: if it holds no checklist it is skipped and counted. */
  isSwept: boolean
  /** Not even a pattern did: git tracks it, and a title of a gate's items stands in it. */
  isFound?: boolean
}

export interface TargetOptions {
  gate?: string
  stdinFilename?: string
  skipOthers?: boolean
}

/** The files named, else those of the configuration, else the tracked ones that name a gate or hold its items; `others` were looked at and are no checklists. */
export async function targetsOf(
  files: readonly string[],
  options: TargetOptions,
  { config, path: configPath }: { config: Config; path: string },
  gates: Gates,
  world: World,
): Promise<{ targets: Target[]; others: string[] }> {
  const entries = await Promise.all(
    config.checklists.map(async ({ file, gate }) => ({
      file,
      gate,
      pattern: await patternIn(file, world),
    })),
  )
  const targets = new Map<string, Target>()
  let others: string[] = []

  const configuredFor = (file: string): string | null => {
    const path = world.relative(file)
    const named = entries
      .filter((entry) =>
        entry.pattern === null ? world.relative(entry.file) === path : entry.pattern.matches(path),
      )
      .map(({ gate }) => gate)
    const other = named.find((gate) => gate !== named[0])
    if (other !== undefined)
      throw new GateError(`${configPath} names two gates for it, "${named[0]}" and "${other}"`, {
        file,
      })
    return named[0] ?? null
  }
  const gateFor = (file: string): string | null => {
    const configured = configuredFor(file)
    if (options.gate !== undefined && configured !== null && options.gate !== configured)
      throw new GateError(
        `${configPath} names the gate "${configured}", --gate names "${options.gate}"`,
        { file },
      )
    return options.gate ?? configured ?? null
  }
  const add = (file: string, isSwept: boolean): void => {
    const key = world.relative(file)
    const known = targets.get(key)
    if (known !== undefined) known.isSwept &&= isSwept
    else
      targets.set(key, {
        file,
        isInput: false,
        gate: gateFor(file),
        isSwept: isSwept && configuredFor(file) === null,
      })
  }
  const sweep = async (
    pattern: Pattern,
    written: string,
    at: { file?: string } = {},
  ): Promise<void> => {
    const found = (await import('./glob.ts')).filesOf(pattern, world)
    if (found.length === 0) throw new GateError(`no file matches the pattern "${written}"`, at)
    for (const file of found) add(file, true)
  }

  for (const file of files) {
    if (file === '-') {
      const name = options.stdinFilename
      targets.set('-', {
        file: name ?? 'stdin',
        isInput: true,
        gate: name === undefined ? (options.gate ?? null) : gateFor(name),
        isSwept: false,
      })
      continue
    }
    const pattern = await patternIn(file, world)
    if (pattern === null) add(file, options.skipOthers ?? false)
    else await sweep(pattern, file)
  }
  if (files.length === 0) {
    for (const { file, pattern } of entries) {
      if (pattern === null) add(file, false)
      else await sweep(pattern, file, { file: configPath })
    }
  }
  if (files.length === 0 && entries.length === 0) {
    const found = await (await import('./discover.ts')).discover(gates, world)
    for (const file of found.named) add(file, false)
    for (const file of found.likely)
      targets.set(file, { file, isInput: false, gate: gateFor(file), isSwept: true, isFound: true })
    others = found.others
  }
  const inOrder = (a: Target, b: Target): number => (a.file < b.file ? -1 : 1)
  const all = [...targets.values()]
  return { targets: all.some(({ isFound }) => isFound) ? all.sort(inOrder) : all, others }
}

/** A text that holds a sign of a pattern is one, unless a file has that very name. */
export async function patternIn(text: string, world: World): Promise<Pattern | null> {
  if (!/[*?[{]/.test(text) || world.exists(text)) return null
  return (await import('./glob.ts')).patternOf(text)
}
