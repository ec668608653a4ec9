// Which repository is a file in, and which files does git track there?
import { isUtf8 } from 'node:buffer'
import { GateError } from '../errors.ts'
import type { Git, World } from '../system/world.ts'

/** The git of the repository that is in a folder; null where git is not installed. What git refuses is an error: without it nobody knows what is tracked. */
export async function gitIn(root: string, world: World): Promise<Git | null> {
  const git = await world.git(root)
  const inside = git?.run(['rev-parse', '--is-inside-work-tree'])
  if (inside === undefined || inside.ok) return git
  const said = inside.problem.replace(/^fatal: /, '')
  throw new GateError(
    /dubious ownership/.test(said)
      ? `git: ${said}; if you trust it: git config --global --add safe.directory ${quoted(root)}`
      : `git: ${said}; git does not read the repository in ${root}`,
  )
}

/** The git of the repository that the working directory is in, run there; `instead` says what to do where there is none. */
export async function gitHere(world: World, instead: string): Promise<Git> {
  const root = world.repositoryOf(world.realPath('.'))
  const git = await world.git()
  if (git === null)
    throw new GateError(
      `git is not installed${root === null ? '' : ', or only inside this repository'}; ${instead}`,
    )
  if (root === null) throw new GateError(`this is not a git repository; ${instead}`)
  await gitIn(root, world)
  return git
}

export interface Tracked {
  path: string
  kind: 'file' | 'link' | 'repository'
  /** It is marked to be left out of this checkout, as a sparse one leaves out what is not asked for. */
  isLeftOut: boolean
  /** Its name is not UTF-8: `path` shows it, and leads nowhere. */
  isMisnamed: boolean
  /** Of its content in the index. */
  id(): string
}

/** Tells each file that git tracks where it is run and below, in order; paths begin there. One that is being merged is told more than once. */
export async function eachTracked(git: Git, each: (file: Tracked) => void): Promise<void> {
  // `H 100644 ID 0<tab>PATH`, where S stands for H if it is left out; there may be a million of them
  const { ok, problem } = await git.records(['ls-files', '-z', '-t', '--stage'], (record) => {
    const tab = record.indexOf('\t')
    const path = record.toString('utf8', tab + 1)
    const mode = record.toString('latin1', 2, 5)
    each({
      path,
      kind: mode === '100' ? 'file' : mode === '120' ? 'link' : 'repository',
      isLeftOut: record[0] === 'S'.charCodeAt(0),
      isMisnamed: path.includes('\ufffd') && !isUtf8(record),
      id: () => record.toString('latin1', 0, tab).split(' ')[2] ?? '',
    })
  })
  if (!ok) throw new GateError(`git ls-files: ${problem}`)
}

/** A file that git tracks and nobody can read here. */
export interface Missing {
  path: string
  why: 'left out' | 'misnamed'
  /** Where its content may be had; null where git does not track it. */
  content: { git: Git; id: string } | null
}

/** Null for a file that can be read here, or that somebody deleted. */
export function missingOf(file: Tracked, git: Git, world: World): Missing | null {
  const { path, kind, isLeftOut, isMisnamed } = file
  if (kind === 'repository') return null
  const isThere = !isMisnamed && (!isLeftOut || world.kindOf(path) !== null)
  if (isThere) return null
  return { path, why: isMisnamed ? 'misnamed' : 'left out', content: { git, id: file.id() } }
}

/** For a shell, which would act on some of the characters that a name may have. */
export function quoted(text: string): string {
  return /^[\w+:@./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

export interface Repository {
  address: string
  root: string
}

/** The repository that the working directory is in, for results; null where it has no remote called origin, or one on this machine. */
export async function repositoryHere(world: World): Promise<Repository | null> {
  const root = world.repositoryOf(world.realPath('.'))
  const git = root === null ? null : await world.git(root)
  const found = git?.run(['config', '--get', 'remote.origin.url'])
  const address = found?.ok === true ? addressOf(found.out.toString('utf8').trimEnd()) : null
  return root === null || address === null ? null : { address, root }
}

/** The address for a file; null for one that is in another repository, or in none. */
export function addressFor(
  file: string,
  repository: Repository | null,
  world: World,
): string | null {
  if (repository === null) return null
  return world.repositoryOf(world.realPath(file)) === repository.root ? repository.address : null
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
