// Which files does git track, and which of them can nobody read here?
import { isUtf8 } from 'node:buffer'
import { GateError } from '../errors.ts'
import type { Git, World } from '../system/world.ts'

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
export interface Unreadable {
  path: string
  why: 'left out' | 'misnamed'
  /** Where its content may be had; null where git does not track it. */
  content: { git: Git; id: string } | null
}

/** Null for a file that can be read here, or that somebody deleted. */
export function unreadableOf(file: Tracked, git: Git, world: World): Unreadable | null {
  const { path, kind, isLeftOut, isMisnamed } = file
  if (kind === 'repository') return null
  const isThere = !isMisnamed && (!isLeftOut || world.kindOf(path) !== null)
  if (isThere) return null
  return { path, why: isMisnamed ? 'misnamed' : 'left out', content: { git, id: file.id() } }
}
