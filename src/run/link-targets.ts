// Does a link of a checklist lead to a file that its repository has?

import { GateError } from '../errors.ts'
import type { Git, Kind, World } from '../system/world.ts'
import { within, withoutDots } from './path.ts'
import { gitIn } from './repository.ts'
import { eachTracked } from './tracked-files.ts'

/** What is at a path that begins at the root; `unknown` is in a repository of its own, which was not looked into. */
interface Tree {
  /** The way to its root from the working directory: it may be the only one that the system allows. */
  root: string
  kindAt(path: string): Kind | 'unknown' | null
  /** The same name in other letter case. */
  similar(path: string): string | null
}

/** For a file, what is wrong with the path that a link in it leads to; null if nothing is, or if it is not for its repository to know. */
export function linkProblemsIn(
  world: World,
): (file: string) => Promise<(link: string) => string | null> {
  const trees = new Map<string, Promise<Tree>>()
  return async (file) => {
    const place = world.realPath(file)
    const repository = world.repositoryOf(place)
    const root = repository ?? folderOf(place, world)
    const known = trees.get(root) ?? treeAt(root, repository !== null, world)
    trees.set(root, known)
    const tree = await known
    const folder = place.slice(root.length).replace(/[^/]*$/, '')
    return (link) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?]|$)/i.test(link)) return null
      const written = decoded(link.replace(/[?#].*$/s, ''))
      const path = withoutDots(written.startsWith('/') ? written : `${folder}${written}`)
      if (path === '..' || path.startsWith('../')) return 'that is outside of the repository'
      if (isNoName(path)) return 'no file can have that name'
      return lookedUp(path, tree, world)
    }
  }
}

/** Where there is no repository: the working directory, or for a file elsewhere the folder that it is in. */
function folderOf(place: string, world: World): string {
  const here = world.realPath('.')
  return place.startsWith(here.endsWith('/') ? here : `${here}/`)
    ? here
    : place.replace(/[^/]*$/, '')
}

async function treeAt(root: string, isRepository: boolean, world: World): Promise<Tree> {
  const git = isRepository ? await gitIn(root, world) : null
  const at = world.relative(root)
  return git === null ? diskTree(at, world) : trackedTree(at, git)
}

/** A place that the system does not let be looked at is no place that a reader gets to, and it is the link that is wrong with the checklist. */
function lookedUp(path: string, tree: Tree, world: World): string | null {
  try {
    const kind = path === '' ? 'folder' : tree.kindAt(path)
    if (kind === 'file' || kind === 'folder' || kind === 'unknown') return null
    if (kind !== null) return 'that is a symbolic link, or no regular file'
    const similar = tree.similar(path)
    if (similar !== null) return `there is no such file, only "${similar}"`
    return world.kindOf(within(tree.root, path)) === null
      ? 'there is no such file in the repository'
      : 'git does not track that file'
  } catch (error) {
    if (error instanceof GateError) return `it cannot be looked up: ${error.message}`
    throw error
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

async function trackedTree(root: string, git: Git): Promise<Tree> {
  const kinds = new Map<string, Kind | 'unknown'>()
  let before = ''
  await eachTracked(git, ({ path, kind, isMisnamed }) => {
    // no link can name it
    if (isMisnamed) return
    kinds.set(path, kind === 'repository' ? 'unknown' : kind)
    const end = path.lastIndexOf('/')
    if (before.lastIndexOf('/') === end && before.startsWith(path.slice(0, end + 1))) return
    before = path
    for (let at = end; at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (kinds.has(folder)) break
      kinds.set(folder, 'folder')
    }
  })
  let lower: Map<string, string> | undefined
  return {
    root,
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

/** Without git, what is in a folder and below; names are compared letter by letter, whatever the disk does. */
function diskTree(root: string, world: World): Tree {
  const at = (
    path: string,
    fold: (name: string) => string,
  ): { path: string; kind: Kind } | null => {
    let found: { path: string; kind: Kind } = { path: '', kind: 'folder' }
    for (const asked of path.split('/')) {
      const entries = found.kind === 'folder' ? world.entries(within(root, found.path)) : []
      const entry = entries.find(({ name }) => fold(name) === fold(asked))
      if (entry === undefined) return null
      found = { path: within(found.path, entry.name), kind: entry.kind }
    }
    return found
  }
  return {
    root,
    // asked of the path itself as well: whoever watches sees it go
    kindAt: (path) => (at(path, (name) => name) === null ? null : world.kindOf(within(root, path))),
    similar: (path) => at(path, (name) => name.toLowerCase())?.path ?? null,
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
