// What did the file in which criteria were set say before a pilot began?

import { ifRefused } from '../errors.ts'
import type { Day } from '../facts/calendar.ts'
import type { CriteriaLookup } from '../policy/lookups.ts'
import type { Checklist } from '../read/checklist.ts'
import { largestChecklist, readSource } from '../read/source.ts'
import type { Git, World } from '../system/world.ts'
import { gitIn } from './repository.ts'

/** A version of a file, as git has it. */
interface Version {
  commit: string
  /** When it was committed. */
  day: Day
  path: string
}

type Told = Pick<CriteriaLookup, 'day' | 'texts' | 'problem'>

/**
 * `of` gives what a file held before a day, as `named` in messages. Histories are those of the trusted ref in the repository of the working directory, and of
 * HEAD elsewhere: whoever writes the checklist can write commits of any day, and has to get them onto the trusted ref.
 */
export function criteriaHistory(
  ref: string | null,
  read: (bytes: Uint8Array, file: string) => Checklist,
  world: World,
): (file: string, named: string, before: Day) => Promise<CriteriaLookup> {
  const known = new Map<string, Promise<Told>>()
  const look = async (file: string, before: Day): Promise<Told> => {
    const place = world.realPath(file)
    const root = world.repositoryOf(place)
    const git = root === null ? null : await gitIn(root, world)
    if (root === null || git === null) return not('there is no git to ask')
    const isHere = root === world.repositoryOf(world.realPath('.'))
    const from = isHere && ref !== null ? ref : 'HEAD'
    return ifRefused(not('git took too long'), () =>
      toldBy(git, { from, path: place.slice(root.length + 1), before }, read),
    )
  }
  return async (file, named, before) => {
    const key = `${before} ${file}`
    const told = known.get(key) ?? look(file, before)
    known.set(key, told)
    return { file: named, pilotStart: before, ...(await told) }
  }
}

function not(problem: string): Told {
  return { day: null, texts: [], problem }
}

function toldBy(
  git: Git,
  asked: { from: string; path: string; before: Day },
  read: (bytes: Uint8Array, file: string) => Checklist,
): Told {
  const shallow = git.run(['rev-parse', '--is-shallow-repository'])
  if (shallow.out.toString('utf8').trim() !== 'false')
    return not('this clone is shallow: fetch the whole history, as with git fetch --unshallow')
  const version = versionBefore(git, asked)
  if (version === null) return not('git knows no version of it from before that day')
  const tree = git.run(['ls-tree', '-z', '--full-tree', version.commit, '--', version.path])
  const [, id] = /^100\d+ blob (\w+)\t/.exec(tree.out.toString('utf8')) ?? []
  const blob = id === undefined ? null : git.run(['cat-file', 'blob', id])
  if (blob === null || !blob.ok || blob.out.length > largestChecklist)
    return not(`its version of ${version.day} cannot be read`)
  const texts = ifRefused(null, () => textsOf(blob.out, version.path, read))
  return texts === null
    ? not(`its version of ${version.day} cannot be read`)
    : { day: version.day, texts, problem: null }
}

/**
 * By the day of the commit, not that of its author: the latter stays when a commit is amended, with another text. A day begins at midnight UTC. A version in
 * which the file is gone is none. Git is not asked for those before a day: it would not see then that the file was renamed since.
 */
function versionBefore(
  git: Git,
  { from, path, before }: { from: string; path: string; before: Day },
): Version | null {
  const { ok, out } = git.run([
    ...['-c', 'log.showSignature=false', 'log', '--follow', '-z', '--name-only', '--no-ext-diff'],
    ...['--diff-filter=d', '--format=%H %ct', '--end-of-options', from, '--', path],
  ])
  if (!ok) return null
  const versions: (Pick<Version, 'commit' | 'path'> & { at: number })[] = []
  for (const record of out.toString('utf8').split('\0')) {
    const [, commit, at] = /^([0-9a-f]{40,64}) (\d+)$/.exec(record) ?? []
    const last = versions.at(-1)
    if (commit !== undefined)
      // a merge names no file
      versions.push({ commit, at: Number(at) * 1000, path: last?.path ?? path })
    else if (last !== undefined && record.startsWith('\n')) last.path = record.slice(1)
  }
  const version = versions.find(({ at }) => at < Date.parse(`${before}T00:00:00Z`))
  return version === undefined
    ? null
    : { ...version, day: new Date(version.at).toISOString().slice(0, 10) as Day }
}

/** Its lines and cells, a cell with what its row is called. */
function textsOf(
  bytes: Uint8Array,
  path: string,
  read: (bytes: Uint8Array, file: string) => Checklist,
): CriteriaLookup['texts'] {
  if (!/\.(?:md|markdown|mdx)$/i.test(path))
    return readSource(bytes, path)
      .text.split('\n')
      .map((text) => ({ text, name: '' }))
  return read(bytes, path).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells: [first, ...others] }) =>
          others.map(({ text }) => ({ text, name: first?.text ?? '' })),
        )
      : [{ text: block.prose.text, name: '' }],
  )
}
