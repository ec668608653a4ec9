// Which files are in a folder and below? What git ignores is not looked into.
import { GateError } from '../errors.ts'
import type { Kind, World } from '../system/world.ts'
import { isFolder, placeIn, within } from './path.ts'
import { gitIn } from './repository.ts'
import { eachTracked, type Unreadable, unreadableOf } from './tracked-files.ts'

export interface Found {
  /** They begin with the folder that was asked for. */
  files: { path: string; kind: Exclude<Kind, 'folder'> }[]
  /** What git tracks there and nobody can read there. */
  unreadable: Unreadable[]
}

export interface Walk {
  /** What paths are seen from; empty for the working directory. */
  folder?: string
  /** Also below folders whose names begin with a dot. */
  dotFolders: boolean
  /** How many folders deep; 1 for the one that was asked for. */
  depth?: number
  /** Says of a path that it is left out, and with it everything below. */
  isLeftOut?: (path: string) => boolean
  /** Also what git ignores, which is not asked then. */
  withIgnored?: boolean
}

/** In order; symbolic links are not followed. */
export async function walk(base: string, seen: Walk, world: World): Promise<Found> {
  const { dotFolders, depth = Number.POSITIVE_INFINITY, isLeftOut = () => false } = seen
  const at = (path: string): string => placeIn(seen.folder ?? '', path)
  const found: Found = { files: [], unreadable: [] }
  const start = base.replace(/^(?:\.\/+)+|^\.\/*$/, '')
  // a loop of links, or what nobody may look into, is an error
  const first = world.entries(at(start))
  const isOfGit = `${world.realPath(at(start))}/`.includes('/.git/')
  if (isOfGit || !isFolder(at(start) || '.', world)) return found
  const misnamed: string[] = []
  const addMisnamed = (path: string, kind: Kind): void => {
    if (kind === 'folder')
      throw new GateError('its name is not valid UTF-8; rename the folder', { file: at(path) })
    // several names may look alike
    misnamed.push(path)
    const timesIn = (paths: readonly string[]): number => paths.filter((one) => one === path).length
    if (timesIn(found.unreadable.map((one) => one.path)) < timesIn(misnamed))
      found.unreadable.push({ path, why: 'misnamed', content: null })
  }
  const mayEnter = (name: string): boolean =>
    name !== 'node_modules' && (dotFolders || !name.startsWith('.'))
  const below = async (
    folder: string,
    deep: number,
    above: ReadonlySet<string> | null,
    entries = world.entries(at(folder)),
  ): Promise<void> => {
    const isRepository = entries.some(({ name }) => name === '.git')
    const ignored = above === null || isRepository ? await ignoredIn(folder) : above
    for (const { name, kind } of entries) {
      const path = within(folder, name)
      if (ignored.has(path) || name === '.git' || isLeftOut(path)) continue
      if (name.includes('\ufffd') && world.kindOf(at(path)) === null) addMisnamed(path, kind)
      else if (kind !== 'folder') found.files.push({ path, kind })
      else if (deep > 1 && mayEnter(name)) await below(path, deep - 1, ignored)
    }
  }
  const ignoredIn = async (path: string): Promise<ReadonlySet<string>> => {
    const root = seen.withIgnored === true ? null : world.repositoryOf(world.realPath(at(path)))
    const git = root && (await gitIn(root, world)) && (await world.git(at(path) || '.'))
    const ignored = new Set<string>()
    if (!git) return ignored
    const { ok, problem } = await git.records(
      ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'],
      (record) => ignored.add(within(path, record.toString('utf8').replace(/\/$/, ''))),
    )
    if (!ok) throw new GateError(`git ls-files: ${problem}`, { file: at(path) })
    await eachTracked(git, (file) => {
      const inside = within(path, file.path)
      const unreadable = unreadableOf({ ...file, path: at(inside) }, git, world)
      if (unreadable !== null && !isLeftOut(inside))
        found.unreadable.push({ ...unreadable, path: inside })
    })
    // whoever names an ignored folder itself wants what is in it
    return ignored.has(within(path, '.')) ? new Set() : ignored
  }
  await below(start, depth, null, first)
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return found
}
