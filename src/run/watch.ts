// gate check --watch: judges again whenever something that was read is saved.

import { plain } from '../print/terminal.ts'
import type { Git, World } from '../system/world.ts'
import { markdown } from './discover.ts'

/** Milliseconds; an editor that saves writes more than once. */
const settling = 100

/** What was asked of a path, the answer, and how to ask again. */
interface Look {
  path: string
  was: string | null
  ask: () => string | null
}

/** By path and question. */
type Seen = Map<string, Look>

/** Calls `check` with a world that notes what it reads. Ends when the user interrupts it, with the code of the last judgement. */
export async function watch(
  check: (world: World) => Promise<number>,
  world: World,
): Promise<number> {
  let isEnded = false
  const end = world.interrupted().then(() => {
    isEnded = true
  })
  for (;;) {
    const seen: Seen = new Map()
    const code = await check(noting(seen, world))
    world.err('gate: watching; Ctrl-C ends\n')
    const changed = await change(seen, world, end, () => isEnded)
    if (changed === null) return code
    world.err(`\ngate: ${plain(changed)} changed\n`)
  }
}

/** A world that keeps what was read, or looked for in vain: a configuration that is not there may come, and so may a file that a link leads to. */
function noting(seen: Seen, world: World): World {
  const note = (question: string, path: string, ask: Look['ask']): void => {
    const isOfProduct = [world.templates, world.compiled].some((folder) => path.startsWith(folder))
    const key = `${question} ${path}`
    if (!isOfProduct && !seen.has(key)) seen.set(key, { path, was: ask(), ask })
  }
  return {
    ...world,
    // what other processes look at is not noted
    processors: 1,
    read: (path, limit) => {
      note('content', path, () => world.stamp(path))
      return world.read(path, limit)
    },
    exists: (path) => {
      note('existence', path, () => String(world.exists(path)))
      return world.exists(path)
    },
    kindOf: (path) => {
      note('kind', path, () => world.kindOf(path))
      return world.kindOf(path)
    },
    entries: (folder) => {
      note('names', `${folder}/`, () => listing(folder, world))
      return world.entries(folder)
    },
    git: async (folder) => {
      const git = await world.git(folder)
      if (git !== null) note('index', indexOf(git), trackedBy(git, world))
      return git
    },
  }
}

/** The names in a folder that a pattern may be after: reports that are written beside them do not count. */
function listing(folder: string, world: World): string {
  const names = world
    .entries(folder)
    .filter(({ name, kind }) => kind === 'folder' || markdown.test(name))
  return names.map(({ name }) => name).join('\n')
}

/** Where git keeps what it tracks; outside of a repository, where one would begin. */
function indexOf(git: Git): string {
  const { ok, out } = git.run(['rev-parse', '--path-format=absolute', '--git-path', 'index'])
  return ok ? out.toString('utf8').replace(/\n$/, '') : '.git'
}

/** What is tracked: git writes the index anew for other reasons too. */
function trackedBy(git: Git, world: World): Look['ask'] {
  const index = indexOf(git)
  const up = git.run(['rev-parse', '--show-cdup']).out.toString('utf8').trim() || '.'
  let stamp: string | null | undefined
  let listed = ''
  return () => {
    const now = world.stamp(index)
    if (now !== stamp)
      listed = git.run(['ls-files', '--full-name', '--', up]).out.toString('latin1')
    stamp = now
    return listed
  }
}

/** The first path that is not as it was, as soon as there is one; null when the user ends it. */
async function change(
  seen: Seen,
  world: World,
  end: Promise<void>,
  isEnded: () => boolean,
): Promise<string | null> {
  const looks = [...seen.values()]
  const folders = [...new Set(looks.map(({ path }) => path.replace(/[^/\\]*$/, '') || '.'))]
  while (!isEnded()) {
    let stop = (): void => {}
    const event = new Promise<void>((resolve) => {
      stop = world.watch(folders, resolve)
    })
    // what was saved before the watch began is seen here
    const changed = looks.find(({ was, ask }) => ask() !== was)
    if (changed === undefined) await Promise.race([event, end])
    stop()
    if (changed !== undefined) return changed.path
    await Promise.race([new Promise((resolve) => setTimeout(resolve, settling)), end])
  }
  return null
}
