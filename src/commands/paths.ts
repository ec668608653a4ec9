// Does a link of a checklist lead to a file that the repository has?

import { GateError } from '../errors.ts'
import type { Git, Kind, World } from '../world.ts'
import { withoutDots } from './dots.ts'
import { trackedIn } from './repository.ts'

/** What is at a path that begins at the root; `unknown` is in a repository of its own, which was not looked into. */
interface Tree {
  /** The working directory: empty for the root, else with a slash behind. */
  here: string
  kindAt(path: string): Kind | 'unknown' | null
  /** The same name in other letter case. */
  similar(path: string): string | null
}

/** For a file, what is wrong with the path that a link in it leads to; null if nothing is, or if it is not for this repository to know. */
export async function pathsOf(
  world: World,
): Promise<(file: string) => (link: string) => string | null> {
  const git = await world.git()
  const tree =
    git?.(['rev-parse', '--is-inside-work-tree']).ok === true ? trackedTree(git) : diskTree(world)
  const isOutside = (path: string): boolean => path === '..' || path.startsWith('../')
  const root = '../'.repeat(tree.here.split('/').length - 1)
  return (file) => {
    const from = world.relative(file)
    const place = withoutDots(`${tree.here}${from}`)
    if (isOutside(place) || /^(?:\/|[a-z]:)/i.test(from)) return () => null
    const folder = place.replace(/[^/]*$/, '')
    return (link) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?]|$)/i.test(link)) return null
      const written = decoded(link.replace(/[?#].*$/s, ''))
      const path = withoutDots(written.startsWith('/') ? written : `${folder}${written}`)
      if (isOutside(path)) return 'that is outside of the repository'
      if (isNoName(path)) return 'no file can have that name'
      return lookedUp(path)
    }
  }

  /** A place that the system does not let be looked at is no place that a reader gets to, and it is the link that is wrong with the checklist. */
  function lookedUp(path: string): string | null {
    try {
      const kind = path === '' ? 'folder' : tree.kindAt(path)
      if (kind === 'file' || kind === 'folder' || kind === 'unknown') return null
      if (kind !== null) return 'that is a symbolic link, or no regular file'
      const similar = tree.similar(path)
      if (similar !== null) return `there is no such file, only "${similar}"`
      return world.kindOf(`${root}${path}`) === null
        ? 'there is no such file in the repository'
        : 'git does not track that file'
    } catch (error) {
      if (error instanceof GateError) return `it cannot be looked up: ${error.message}`
      throw error
    }
  }
}

/** Bytes that the name of a file may have, and a path to it, where the most are allowed. */
const longestName = 255
const longestPath = 4096

function isNoName(path: string): boolean {
  return (
    path.includes('\0') ||
    path.length > longestPath ||
    path.split('/').some((name) => Buffer.byteLength(name) > longestName)
  )
}

function trackedTree(git: Git): Tree {
  const here = git(['rev-parse', '--show-prefix']).out.toString('utf8').replace(/\n$/, '')
  const kinds = new Map<string, Kind | 'unknown'>()
  for (const { path, kind } of trackedIn(
    git,
    '../'.repeat(here.split('/').length - 1) || '.',
    'from the root',
  )) {
    kinds.set(path, kind === 'repository' ? 'unknown' : kind)
    for (
      let at = path.lastIndexOf('/');
      at > 0 && !kinds.has(path.slice(0, at));
      at = path.lastIndexOf('/', at - 1)
    )
      kinds.set(path.slice(0, at), 'folder')
  }
  let lower: Map<string, string> | undefined
  return {
    here,
    kindAt: (path) => {
      for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        if (kinds.get(path.slice(0, at)) === 'unknown') return 'unknown'
      return kinds.get(path) ?? null
    },
    similar: (path) => {
      lower ??= new Map([...kinds.keys()].reverse().map((known) => [known.toLowerCase(), known]))
      return lower.get(path.toLowerCase()) ?? null
    },
  }
}

/** Without git, the working directory and what is below it; names are compared letter by letter, whatever the disk does. */
function diskTree(world: World): Tree {
  const at = (
    path: string,
    isSame: (name: string, asked: string) => boolean,
  ): { path: string; kind: Kind } | null => {
    let found: { path: string; kind: Kind } = { path: '', kind: 'folder' }
    for (const asked of path.split('/')) {
      if (found.kind !== 'folder') return null
      const entry = world.entries(found.path).find(({ name }) => isSame(name, asked))
      if (entry === undefined) return null
      found = {
        path: found.path === '' ? entry.name : `${found.path}/${entry.name}`,
        kind: entry.kind,
      }
    }
    return found
  }
  return {
    here: '',
    kindAt: (path) =>
      at(path, (name, asked) => name === asked) === null ? null : world.kindOf(path),
    similar: (path) =>
      at(path, (name, asked) => name.toLowerCase() === asked.toLowerCase())?.path ?? null,
  }
}

/** Once: `%252e` is a name with a per cent sign. One that cannot be decoded stands for itself. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
