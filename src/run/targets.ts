// Which files are judged, and by which gate?
import { GateError, NothingToCheckError } from '../errors.ts'
import { mayBePattern, partedAtNegation } from '../policy/selection.ts'
import type { World } from '../system/world.ts'
import type { Discovered } from './discover.ts'
import type { Gates } from './gates.ts'
import { isFolder, placeIn, withoutDots } from './normalize.ts'
import type { Missing } from './repository.ts'
import type { InForce } from './settings.ts'

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
  /** Why it cannot be judged, where that is known before it is read. */
  problem?: string
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
  { config, path: configPath, folder }: Pick<InForce, 'config' | 'path' | 'folder'>,
  gates: Gates,
  world: World,
): Promise<{ targets: Target[]; others: string[] }> {
  const entries = await Promise.all(
    config.checklists.map(async ({ file, gate, except }) => ({
      file,
      gate,
      isLeftOut: except.length === 0 ? null : await leavingOut(except),
      isNamed: await namingOne(file, folder, world),
    })),
  )
  const { named, except } = partedAtNegation(files, world.exists)
  const isLeftOut = await leavingOut(except, world)
  const targets = new Map<string, Target>()
  const others: string[] = []

  const here = world.relative('.', folder)
  const asWritten = (file: string): string =>
    /^(?:\/|[a-z]:)/i.test(file) ? world.relative(file, folder) : withoutDots(`${here}/${file}`)
  const configuredFor = (file: string): string | null => {
    // a link is of the configuration where it leads, and where it is
    const places = [world.relative(file, folder), asWritten(file)]
    const gatesFor = entries
      .filter((entry) =>
        places.some((path) => entry.isNamed(path) && entry.isLeftOut?.(path) !== true),
      )
      .map(({ gate }) => gate)
    const other = gatesFor.find((gate) => gate !== gatesFor[0])
    if (other !== undefined)
      throw new GateError(
        `${configPath} names two gates for it, "${gatesFor[0]}" and "${other}"; leave it out of one entry, as in files: ["docs/**/*.md", "!docs/old/**"]`,
        { file },
      )
    return gatesFor[0] ?? null
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
    if (isLeftOut(file)) return
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

  const refuse = (file: string, problem: string): void => {
    if (!isLeftOut(file))
      targets.set(file, { file, isInput: false, gate: null, isSwept: false, problem })
  }
  const miss = async (missing: readonly Missing[]): Promise<void> => {
    if (missing.length === 0) return
    const found = await (await import('./missing-files.ts')).looked(missing, gates)
    for (const { path, problem } of found.unread) refuse(path, problem)
    others.push(...found.others)
  }
  const discovered = async (found: Discovered): Promise<void> => {
    for (const file of found.named) add(file, false)
    for (const file of found.likely) {
      const key = world.relative(file)
      if (!isLeftOut(file) && !targets.has(key))
        targets.set(key, {
          file,
          isInput: false,
          gate: gateFor(file),
          isSwept: true,
          isFound: true,
        })
    }
    others.push(...found.others)
    await miss(found.missing.filter(({ path }) => !isLeftOut(path)))
  }

  for (const file of named) {
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
    const swept = await sweep(file, world, except.length === 0 ? {} : { isLeftOut })
    if (swept === null && mayBeFolder(file, world)) {
      const found = await (await import('./discover.ts')).discoverIn(file, gates, world)
      if (found !== null) await discovered(found)
      else refuse(file, 'there is no Markdown file in this folder')
      continue
    }
    for (const one of swept?.files ?? [file])
      add(one, (swept !== null && one !== file) || (options.skipOthers ?? false))
    await miss(swept?.missing ?? [])
  }
  if (named.length === 0) {
    for (const { file, isLeftOut: isExcepted } of entries) {
      const swept = await sweep(file, world, {
        folder,
        at: { file: configPath },
        ...(isExcepted && { isLeftOut: isExcepted }),
      })
      const fromHere = (path: string): string =>
        folder === '' ? path : world.relative(placeIn(folder, path))
      for (const one of swept?.files ?? [file]) add(fromHere(one), false)
      await miss((swept?.missing ?? []).map((one) => ({ ...one, path: fromHere(one.path) })))
    }
  }
  if (named.length === 0 && entries.length === 0)
    await discovered(await (await import('./discover.ts')).discover(gates, world))
  if (targets.size === 0 && except.length > 0)
    throw new NothingToCheckError('all files are left out by what begins with "!"', 'name others')
  const inOrder = (a: Target, b: Target): number => (a.file < b.file ? -1 : 1)
  const all = [...targets.values()]
  const isOfMany = all.some(({ isFound, problem }) => isFound || problem !== undefined)
  return {
    targets: isOfMany ? all.sort(inOrder) : all,
    others: [...new Set(others)].filter(
      (file) => !isLeftOut(file) && !targets.has(world.relative(file)),
    ),
  }
}

type Test = (path: string) => boolean

/** What cannot be looked at is said where it is judged. */
function mayBeFolder(path: string, world: World): boolean {
  try {
    return isFolder(path, world)
  } catch (error) {
    if (error instanceof GateError) return false
    throw error
  }
}

/** Whether a text of the configuration names a path, both seen from its folder. */
async function namingOne(written: string, folder: string, world: World): Promise<Test> {
  const own = world.relative(placeIn(folder, written), folder)
  if (!mayBePattern(written)) return (path) => path === own
  const { names } = await import('../policy/pattern.ts')
  return (path) => path === own || names(written, path)
}

/** Whether a path is left out: as it is written, or as it is seen from here. */
async function leavingOut(except: readonly string[], world?: World): Promise<Test> {
  if (except.length === 0) return () => false
  const isLeft = (await import('../policy/pattern.ts')).leaving(except)
  return (path) => isLeft(path) || (world !== undefined && isLeft(world.relative(path)))
}

/** The files that a pattern names, which must be some; null for a text that is none. */
export async function sweep(
  written: string,
  world: World,
  options: { folder?: string; isLeftOut?: Test; ignored?: boolean; at?: { file?: string } } = {},
): Promise<{ files: string[]; missing: Missing[] } | null> {
  if (!mayBePattern(written)) return null
  const found = await (await import('./glob.ts')).filesOf(written, world, options)
  if (found !== null && found.files.length + found.missing.length === 0)
    throw new GateError(
      `no file matches the pattern "${written}"${options.isLeftOut === undefined ? '' : ', besides those that are left out'}`,
      options.at,
    )
  return found
}
