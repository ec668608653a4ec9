// Which files does git track here?
import { GateError } from '../errors.ts'
import type { Git, World } from '../world.ts'

/** The git of the repository that the working directory is in; `instead` says what to do where there is none. */
export async function repositoryOf(world: World, instead: string): Promise<Git> {
  const git = await world.git()
  if (git === null) throw new GateError(`git is not installed; ${instead}`)
  const inside = git(['rev-parse', '--is-inside-work-tree'])
  if (inside.ok) return git
  throw new GateError(
    `${/not a git repository/.test(inside.problem) ? 'this is not a git repository' : inside.problem}; ${instead}`,
  )
}

export interface Tracked {
  path: string
  kind: 'file' | 'link' | 'repository'
}

/** The files that git tracks in a folder and below, each once, in order; paths begin at the working directory, or at the root. */
export function trackedIn(
  git: Git,
  folder: string,
  paths: 'from here' | 'from the root' = 'from here',
): Tracked[] {
  const { ok, out, problem } = git([
    'ls-files',
    '-z',
    '--stage',
    ...(paths === 'from here' ? [] : ['--full-name']),
    '--',
    folder,
  ])
  if (!ok) throw new GateError(`git ls-files: ${problem}`)
  const found = new Map<string, Tracked>()
  for (const line of out.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const path = line.slice(tab + 1)
    found.set(path, {
      path,
      kind: line.startsWith('100') ? 'file' : line.startsWith('120') ? 'link' : 'repository',
    })
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}
