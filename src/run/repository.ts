// Which repository is a file in, what is its address, and which git reads it?
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
export async function gitOfWorkingFolder(world: World, instead: string): Promise<Git> {
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

/** For a shell, which would act on some of the characters that a name may have. */
export function quoted(text: string): string {
  return /^[\w+:@./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

export interface Repository {
  address: string
  root: string
}

/** The repository that the working directory is in, for results; null where it has no remote called origin, or one on this machine. */
export async function repositoryOfWorkingFolder(world: World): Promise<Repository | null> {
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
