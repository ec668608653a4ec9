// Which files are in a folder and below? What git ignores is not looked into.
import { GateError } from '../errors.ts'
import type { Kind, World } from '../system/world.ts'
import { isFolder, placeIn, within } from './normalize.ts'
import { eachTracked, gitIn, type Missing, missingOf } from './repository.ts'

export interface Found {
  /** They begin with the folder that was asked for. */
  files: { path: string; kind: Exclude<Kind, 'folder'> }[]
  /** What git tracks there and nobody can read there. */
  missing: Missing[]
}

export interface Seen {
  /** What paths are seen from; empty for the working directory. */
  folder?: string
  /** Also below folders whose names begin with a dot. */
  dots: boolean
  /** How many folders deep; 1 for the one that was asked for. */
  depth?: number
  /** Says of a path that it is left out, and with it everything below. */
  isLeftOut?: (path: string) => boolean
  /** Also what git ignores, which is not asked then. */
  ignored?: boolean
}

/** In order; symbolic links are not followed. */
export async function walk(base: string, seen: Seen, world: World): Promise<Found> {
  const { dots, depth = Number.POSITIVE_INFINITY, isLeftOut = () => false } = seen
  const at = (path: string): string => placeIn(seen.folder ?? '', path)
  const found: Found = { files: [], missing: [] }
  const start = base.replace(/^(?:\.\/+)+|^\.\/*$/, '')
  // a loop of links, or what nobody may look into, is an error
  const first = world.entries(at(start))
  const isOfGit = `${world.realPath(at(start))}/`.includes('/.git/')
  if (isOfGit || !isFolder(at(start) || '.', world)) return found
  const misnamed = new Map<string, number>()
  const below = async (
    path: string,
    deep: number,
    above: ReadonlySet<string> | null,
    entries = world.entries(at(path)),
  ): Promise<void> => {
    const isRepository = entries.some(({ name }) => name === '.git')
    const ignored = above === null || isRepository ? await lookedUp(path) : above
    for (const { name, kind } of entries) {
      const inside = within(path, name)
      if (ignored.has(inside) || name === '.git' || isLeftOut(inside)) continue
      if (name.includes('\ufffd') && world.kindOf(at(inside)) === null) {
        if (kind === 'folder')
          throw new GateError('its name is not valid UTF-8; rename the folder', {
            file: at(inside),
          })
        // several names may look alike
        const count = (misnamed.get(inside) ?? 0) + 1
        misnamed.set(inside, count)
        if (found.missing.filter((one) => one.path === inside).length < count)
          found.missing.push({ path: inside, why: 'misnamed', content: null })
      } else if (kind !== 'folder') found.files.push({ path: inside, kind })
      else if (deep > 1 && name !== 'node_modules' && (dots || !name.startsWith('.')))
        await below(inside, deep - 1, ignored)
    }
  }
  /** What git says of a folder: the paths that it ignores. */
  const lookedUp = async (path: string): Promise<ReadonlySet<string>> => {
    const root = seen.ignored === true ? null : world.repositoryOf(world.realPath(at(path)))
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
      const missing = missingOf({ ...file, path: at(inside) }, git, world)
      if (missing !== null && !isLeftOut(inside)) found.missing.push({ ...missing, path: inside })
    })
    // whoever names an ignored folder itself wants what is in it
    return ignored.has(within(path, '.')) ? new Set() : ignored
  }
  await below(start, depth, null, first)
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return found
}
