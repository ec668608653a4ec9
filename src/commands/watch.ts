// gate check --watch: judges again whenever something that was read is saved.
import { GateError } from '../errors.ts'
import { plain } from '../reporters/terminal.ts'
import type { World } from '../world.ts'
import { type CheckOptions, check } from './check.ts'

/** Milliseconds; an editor that saves writes more than once. */
const settling = 100

/** What was looked at, by path, and how it was then. */
type Seen = Map<string, string | null>

/** Ends when the user interrupts it, with the code of the last judgement. */
export async function watch(
  files: readonly string[],
  options: CheckOptions,
  world: World,
  describe: (error: unknown) => string,
): Promise<0 | 1 | 2> {
  if (files.includes('-'))
    throw new GateError('--watch: standard input is not saved anywhere; name a file')
  let isEnded = false
  const end = world.interrupted().then(() => {
    isEnded = true
  })
  for (;;) {
    const seen: Seen = new Map()
    let code: 0 | 1 | 2 = 2
    try {
      code = await check(files, options, noting(seen, world))
    } catch (error) {
      world.err(`gate: ${describe(error)}\n`)
      await (await import('./unjudged.ts')).tellUnjudged(error, { ...options, files }, world)
    }
    world.err('gate: watching; Ctrl-C ends\n')
    const changed = await change(seen, world, end, () => isEnded)
    if (changed === null) return code
    world.err(`\ngate: ${plain(changed)} changed\n`)
  }
}

/** A world that keeps what was read, or looked for in vain: a configuration that is not there may come. */
function noting(seen: Seen, world: World): World {
  const note = (path: string, stamp: string | null): void => {
    const isOfProduct = [world.templates, world.compiled].some((folder) => path.startsWith(folder))
    if (!isOfProduct && !seen.has(path)) seen.set(path, stamp)
  }
  return {
    ...world,
    read: (path, limit) => {
      note(path, world.stamp(path))
      return world.read(path, limit)
    },
    exists: (path) => {
      note(path, world.stamp(path))
      return world.exists(path)
    },
    entries: (folder) => {
      note(`${folder}/`, listing(folder, world))
      return world.entries(folder)
    },
  }
}

/** The names in a folder that a pattern may be after: reports that are written beside them do not count. */
function listing(folder: string, world: World): string {
  const names = world
    .entries(folder)
    .filter(({ name, kind }) => kind === 'folder' || /\.(?:md|markdown)$/i.test(name))
  return names.map(({ name }) => name).join('\n')
}

/** The first path that is not as it was, as soon as there is one; null when the user ends it. */
async function change(
  seen: Seen,
  world: World,
  end: Promise<void>,
  isEnded: () => boolean,
): Promise<string | null> {
  const folders = [...new Set([...seen.keys()].map((path) => path.replace(/[^/\\]*$/, '') || '.'))]
  while (!isEnded()) {
    let stop = (): void => {}
    const event = new Promise<void>((resolve) => {
      stop = world.watch(folders, resolve)
    })
    // what was saved before the watch began is seen here
    const changed = [...seen].find(
      ([path, before]) =>
        (path.endsWith('/') ? listing(path.slice(0, -1), world) : world.stamp(path)) !== before,
    )
    if (changed === undefined) await Promise.race([event, end])
    stop()
    if (changed !== undefined) return changed[0]
    await Promise.race([new Promise((resolve) => setTimeout(resolve, settling)), end])
  }
  return null
}
