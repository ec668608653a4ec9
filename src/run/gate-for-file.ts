// Which gate do the command line and the configuration name for a file?
import { GateError } from '../errors.ts'
import { mayBePattern } from '../policy/selection.ts'
import type { World } from '../system/world.ts'
import type { ConfigInForce } from './find-config.ts'
import { placeIn, withoutDots } from './path.ts'

export type Test = (path: string) => boolean

/** An entry of the configuration; its paths are seen from the configuration's folder. */
export interface Entry {
  file: string
  gate: string
  artifacts: readonly string[]
  /** Undefined where it leaves nothing out. */
  isLeftOut: Test | undefined
  isNamed: Test
}

export async function entriesOf({ config, folder }: ConfigInForce, world: World): Promise<Entry[]> {
  return Promise.all(
    config.checklists.map(async ({ file, gate, artifacts, except }) => ({
      file,
      gate,
      artifacts,
      isLeftOut: await leavingOut(except),
      isNamed: await namingOne(file, folder, world),
    })),
  )
}

/** The gate and the artifacts that the configuration names for a file, and the gate that is named for it at all. */
export interface GateNames {
  artifactsFor: (file: string) => string[]
  configuredFor: (file: string) => string | null
  gateFor: (file: string) => string | null
}

/** `asked`: the gate that the command line names for every file. */
export function gateNames(
  entries: readonly Entry[],
  { path: configPath, folder }: ConfigInForce,
  asked: string | undefined,
  world: World,
): GateNames {
  const here = world.relative('.', folder)
  const asWritten = (file: string): string =>
    /^(?:\/|[a-z]:)/i.test(file) ? world.relative(file, folder) : withoutDots(`${here}/${file}`)
  const entriesFor = (file: string): Entry[] => {
    // a link is of the configuration where it leads, and where it is
    const places = [world.relative(file, folder), asWritten(file)]
    return entries.filter(({ isNamed, isLeftOut }) =>
      places.some((path) => isNamed(path) && isLeftOut?.(path) !== true),
    )
  }
  const configuredFor = (file: string): string | null => {
    const [first = null, other] = new Set(entriesFor(file).map(({ gate }) => gate))
    if (other !== undefined)
      throw new GateError(
        `${configPath} names two gates for it, "${first}" and "${other}"; leave it out of one entry, as in files: ["docs/**/*.md", "!docs/old/**"]`,
        { file },
      )
    return first
  }
  const gateFor = (file: string): string | null => {
    const configured = configuredFor(file)
    if (asked !== undefined && configured !== null && asked !== configured)
      throw new GateError(`${configPath} names the gate "${configured}", --gate names "${asked}"`, {
        file,
      })
    return asked ?? configured
  }
  const artifactsFor = (file: string): string[] =>
    entriesFor(file).flatMap(({ artifacts }) => artifacts)
  return { configuredFor, gateFor, artifactsFor }
}

/** Whether a text of the configuration names a path. */
async function namingOne(written: string, folder: string, world: World): Promise<Test> {
  const own = world.relative(placeIn(folder, written), folder)
  if (!mayBePattern(written)) return (path) => path === own
  const { names } = await import('../policy/pattern.ts')
  return (path) => path === own || names(written, path)
}

/** Whether a path is left out: as it is written, or, where there is a world, as it is seen from here. */
export async function leavingOut(
  except: readonly string[],
  world?: World,
): Promise<Test | undefined> {
  if (except.length === 0) return undefined
  const isLeft = (await import('../policy/pattern.ts')).leaving(except)
  return (path) => isLeft(path) || (world !== undefined && isLeft(world.relative(path)))
}
