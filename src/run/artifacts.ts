// What is it that makes the agent what it is, and what does it hold now? Whatever git tracks, by its digest.
import { createHash } from 'node:crypto'
import { GateError } from '../errors.ts'
import { names } from '../policy/pattern.ts'
import { mayBePattern } from '../policy/selection.ts'
import type { Git, World } from '../system/world.ts'
import { withLineFeeds } from './line-feeds.ts'
import { within, withoutDots, withoutEndSlash } from './path.ts'
import { eachTracked, type Tracked } from './tracked-files.ts'

/** 64 MiB. */
const largest = 64 * 1024 * 1024

/**
 * The digests of the tracked files that are named, and of those `known` before, by paths from the root of the repository: of their bytes in the working tree, CRLF as LF. A symbolic
 * link is where it leads to, and a submodule its commit, both as git has them in its index; neither is followed.
 */
export async function artifactsIn(
  written: readonly string[],
  known: readonly string[],
  root: string,
  git: Git,
  world: World,
): Promise<Record<string, string>> {
  const isNamed = [...written.map(naming), (path: string) => known.includes(path)]
  const found: Tracked[] = []
  await eachTracked(git, (file) => {
    if (isNamed.some((is) => is(file.path))) found.push(file)
  })
  const digests = found.flatMap((file): [string, string][] => {
    const digest = digestOf(file, root, git, world)
    return digest === null ? [] : [[file.path, digest]]
  })
  return Object.fromEntries(digests)
}

/** A path names itself and what is below it. */
function naming(written: string): (path: string) => boolean {
  const own = withoutDots(withoutEndSlash(written))
  if (own.startsWith('..'))
    throw new GateError(`artifacts: "${written}" is outside of the repository`)
  const isPattern = mayBePattern(written)
  return (path) => path === own || path.startsWith(`${own}/`) || (isPattern && names(own, path))
}

/** Null for a file that somebody deleted. */
function digestOf(file: Tracked, root: string, git: Git, world: World): string | null {
  const { path, kind, isLeftOut, isMisnamed } = file
  if (kind !== 'file') return `git:${file.id()}`
  const place = within(root, path)
  const isThere = !isMisnamed && world.kindOf(place) !== null
  if (!isThere && !isLeftOut && !isMisnamed) return null
  if (isThere && world.kindOf(place) !== 'file')
    throw new GateError('git tracks a file here, and this is none', { file: place })
  const bytes = isThere ? world.read(place, largest) : contentOf(file, git)
  if (bytes.length > largest)
    throw new GateError(`too large for an artifact: more than ${largest / 1024 / 1024} MiB`, {
      file: place,
    })
  return `sha256:${createHash('sha256').update(withLineFeeds(bytes)).digest('hex')}`
}

function contentOf(file: Tracked, git: Git): Uint8Array {
  const { ok, out, problem } = git.run(['cat-file', 'blob', file.id()])
  if (!ok) throw new GateError(`git cat-file: ${problem}`, { file: file.path })
  return out
}
