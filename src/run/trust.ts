// What do configuration and own gates say on a git ref that whoever writes the checklist cannot change?

import { GateError } from '../errors.ts'
import type { Config } from '../policy/config.ts'
import type { Report } from '../print/report.ts'
import type { Git, World } from '../system/world.ts'
import { folderOf } from './find-config.ts'
import { filesOfGates } from './gate-files.ts'
import { isFolderName } from './gates.ts'
import { placeIn, readIfPossible, withoutEndSlash } from './path.ts'
import { gitOfWorkingFolder, quoted } from './repository.ts'

/** 256 KiB, the largest file of policy there may be. */
const largest = 256 * 1024

interface Blob {
  id: string
  size: number
}

/** The world as it is, but for the files of policy: they are read from the ref, and what stands in the working tree is only compared. */
export interface Trusted {
  world: World
  comparedIn(
    config: Config,
    configPath: string | null,
    gate: string | undefined,
  ): NonNullable<Report['trust']>
}

export async function trusted(ref: string, world: World): Promise<Trusted> {
  const git = await gitOfWorkingFolder(world, '--trust needs the repository that the ref is in')
  const commit = commitOf(ref, git)
  const isOfProduct = (path: string): boolean =>
    [world.templates, world.compiled].some(
      (folder) => path.startsWith(`${folder}/`) || path === folder,
    )
  const blobs = new Map<string, Blob | null>()
  const blobAt = (path: string): Blob | null => {
    if (!blobs.has(path)) blobs.set(path, find(path, commit, ref, git))
    return blobs.get(path) ?? null
  }
  const read = (path: string, limit: number): Uint8Array => {
    const blob = blobAt(path)
    if (blob === null) throw new GateError(`no such file on ${ref}`, { file: path })
    if (blob.size > limit)
      throw new GateError(`too large on ${ref}: more than ${limit / 1024} KiB`, { file: path })
    const { ok, out, problem } = git.run(['cat-file', 'blob', blob.id])
    if (!ok) throw new GateError(`cannot be read from ${ref}: ${problem}`, { file: path })
    return out
  }
  const isSame = (path: string): boolean => {
    const theirs = blobAt(path) === null ? null : read(path, largest)
    return plainText(theirs) === plainText(readIfPossible(path, largest, world))
  }
  return {
    world: {
      ...world,
      read: (path, limit) => (isOfProduct(path) ? world.read(path, limit) : read(path, limit)),
      exists: (path) => (isOfProduct(path) ? world.exists(path) : blobAt(path) !== null),
    },
    comparedIn: (config, configPath, gate) => {
      const asked = gate !== undefined && isFolderName(gate) ? [gate] : []
      const folders = [...config.gates, ...asked].map(withoutEndSlash)
      const lists = [config.signers, config.revoked].flatMap((list) =>
        list === null || configPath === null ? [] : [placeIn(folderOf(configPath), list)],
      )
      const own = configPath === null ? [] : [configPath]
      const files = [...own, ...filesOfGates(folders), ...lists]
      return {
        ref,
        commit,
        differing: [...new Set(files)].filter((file) => !isOfProduct(file) && !isSame(file)),
      }
    },
  }
}

function commitOf(ref: string, git: Git): string {
  if (ref === '' || ref.startsWith('-'))
    throw new GateError(`--trust: "${ref}" is not a git ref, expected one such as origin/main`)
  const { ok, out, problem } = git.run([
    '-c',
    'core.warnAmbiguousRefs=true',
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  if (!ok) throw new GateError(`--trust: there is no commit "${ref}" here; ${fetching(ref, git)}`)
  // a branch or tag of the same name would be somebody else's to choose
  if (/ambiguous/.test(problem))
    throw new GateError(
      `--trust: "${ref}" names several things; write it in full, as in refs/remotes/origin/main`,
    )
  return out.toString('utf8').trim()
}

/** A clone of one branch fetches no other by its name alone: git has to be told from where to where. */
function fetching(ref: string, git: Git): string {
  const remotes = git.run(['remote']).out.toString('utf8').split('\n').filter(Boolean)
  const [first] = remotes
  if (first === undefined) return 'nor is there a remote to fetch it from; name one that is here'
  if (/^[0-9a-f]{40,64}$/.test(ref)) return `fetch it first: git fetch ${first} ${ref}`
  const short = ref.replace(/^refs\/(?:remotes|heads)\//, '')
  const named = remotes.find((remote) => short.startsWith(`${remote}/`))
  const remote = named ?? first
  const branch = named === undefined ? short : short.slice(named.length + 1)
  if (!isBranch(branch, git)) return `name a branch, as in ${remote}/main, or a commit`
  const from = quoted(`+refs/heads/${branch}:refs/remotes/${remote}/${branch}`)
  const then = named === undefined ? `, then --trust ${quoted(`${remote}/${branch}`)}` : ''
  return `fetch it first: git fetch ${remote} ${from}${then}`
}

function isBranch(name: string, git: Git): boolean {
  return git.run(['check-ref-format', `refs/heads/${name}`]).ok
}

/** The regular file at a path of the commit, or null for nothing. */
function find(path: string, commit: string, ref: string, git: Git): Blob | null {
  const { ok, out, problem } = git.run(['ls-tree', '-z', '--long', commit, '--', path])
  if (!ok)
    throw new GateError(`cannot be read from ${ref}: ${problem.replace(/^fatal: /, '')}`, {
      file: path,
    })
  const entry = /^(\d+) (\w+) (\w+) +(\d+|-)\t/.exec(out.toString('utf8'))
  if (entry === null) return null
  const [, mode = '', , id = '', size = ''] = entry
  if (!mode.startsWith('100')) throw new GateError(`not a regular file on ${ref}`, { file: path })
  return { id, size: Number(size) }
}

/** One character a byte, line ends alike: git may have been told to write CRLF. */
function plainText(bytes: Uint8Array | null): string | null {
  return bytes && Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
}
