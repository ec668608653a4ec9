// Which repository is this, and which files does git track in it?
import { GateError } from '../errors.ts'
import type { Git, World } from '../world.ts'
import { withoutDots } from './dots.ts'

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

export interface Repository {
  address: string
  /** The working directory in it, with a slash behind; empty for its root, and where no file asks for it. */
  folder: string
}

/** The repository that the working directory is in, for results; null where it has no remote called origin, or one on this machine. */
export async function repositoryHere(
  files: readonly string[],
  world: World,
): Promise<Repository | null> {
  const git = await world.git()
  const answer = (args: readonly string[]): string => {
    const found = git?.(args)
    return found?.ok === true ? found.out.toString('utf8').replace(/\r?\n$/, '') : ''
  }
  const address = addressOf(answer(['config', '--get', 'remote.origin.url']))
  if (address === null) return null
  const isAround = files.some((file) => isOutside(world.relative(file)))
  return { address, folder: isAround ? answer(['rev-parse', '--show-prefix']) : '' }
}

/** The address for a file; null for one that is elsewhere. */
export function addressFor(
  file: string,
  repository: Repository | null,
  world: World,
): string | null {
  if (repository === null) return null
  const path = world.relative(file)
  return isOutside(isOnOtherDrive(path) ? path : withoutDots(`${repository.folder}${path}`))
    ? null
    : repository.address
}

function isOutside(path: string): boolean {
  return /^\.\.(?:\/|$)/.test(path) || isOnOtherDrive(path)
}

function isOnOtherDrive(path: string): boolean {
  return /^[a-z]:/i.test(path)
}

/** One address, whichever way a clone has it: no credentials, no port of ssh, no `.git`. Null for a path, and for what is not understood. */
export function addressOf(remote: string): string | null {
  const [, host, name] = /^(?:[^/:\s]*@)?([^/:@\s]{2,}):(?!\/\/|:)([^@\s]+)$/.exec(remote) ?? []
  const url = host === undefined ? remote : `ssh://${host}/${name}`
  if (!/^(?:https?|ssh|git):\/\//i.test(url) || !URL.canParse(url)) return null
  const { protocol, hostname, host: withPort, pathname } = new URL(url)
  const path = pathname
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
    .replace(/^\/*/, '/')
  const isWeb = /^http/.test(protocol)
  return hostname === '' || path === '/'
    ? null
    : `${isWeb ? protocol : 'https:'}//${(isWeb ? withPort : hostname).toLowerCase()}${path}`
}
