// What of the files that git tracks and nobody can read here? One that is a checklist must not be overlooked.
import type { Git } from '../system/world.ts'
import type { Gates } from './gates.ts'
import { mayBeUnjudgedChecklist } from './may-be-checklist.ts'
import { quoted } from './repository.ts'
import { largestSearched } from './title-search.ts'
import type { Unreadable } from './tracked-files.ts'

/** Bytes that git is asked for at a time. */
const atATime = 16 * 1024 * 1024

/** `unread`: those that are checklists, or that may be, and why they cannot be judged. `skipped` are none. */
export async function sortedUnreadable(
  unreadable: readonly Unreadable[],
  gates: Gates,
): Promise<{ unread: { path: string; problem: string }[]; skipped: string[] }> {
  const unread: { path: string; problem: string }[] = []
  const skipped: string[] = []
  const unknown = new Map<Unreadable['why'], string[]>()
  const holds = await searched(unreadable, gates)
  for (const { path, why, content } of unreadable) {
    const isChecklist = content === null ? undefined : holds.get(content.id)
    if (isChecklist === undefined) unknown.set(why, [...(unknown.get(why) ?? []), path])
    else if (isChecklist)
      unread.push({ path, problem: `a checklist ${whys[why]}; ${remedies[why](path)}` })
    else skipped.push(path)
  }
  // of a clone without contents this may be thousands
  for (const [why, [first = '', ...more]] of unknown) {
    const count = more.length === 0 ? '' : `, and so may ${more.length} more`
    const problem = `it may be a checklist ${whys[why]}${count}; ${remedies[why](first)}`
    unread.push({ path: first, problem })
  }
  return { unread, skipped }
}

const whys: Record<Unreadable['why'], string> = {
  'left out': 'that git tracks and this checkout leaves out',
  misnamed: 'whose name is not valid UTF-8, so that it cannot be read',
}

const remedies: Record<Unreadable['why'], (path: string) => string> = {
  'left out': (path) => {
    const folder = path.replace(/\/?[^/]*$/, '')
    const how = folder === '' ? 'disable' : `add ${quoted(folder)}`
    return `check it out with "git sparse-checkout ${how}", or name the files to judge`
  },
  misnamed: () => 'rename it',
}

const unnamed = { file: '', isFound: true }

/** Of the contents that git has here, by id: whether they are checklists. What is larger than anything that is searched is not looked at. */
async function searched(
  unreadable: readonly Unreadable[],
  gates: Gates,
): Promise<ReadonlyMap<string, boolean>> {
  const asked = new Map<Git, Set<string>>()
  for (const { content } of unreadable) {
    if (content === null) continue
    asked.set(content.git, (asked.get(content.git) ?? new Set()).add(content.id))
  }
  const found = new Map<string, boolean>()
  for (const [git, ids] of asked)
    for (const some of portions(sizesOf(ids, git)))
      for (const [id, bytes] of read(some, git))
        found.set(id, await mayBeUnjudgedChecklist(() => bytes, unnamed, gates))
  return found
}

function sizesOf(ids: ReadonlySet<string>, git: Git): [string, number][] {
  const { out } = git.run(['cat-file', '--batch-check'], `${[...ids].join('\n')}\n`)
  const lines = out.toString('latin1').split('\n')
  return lines.flatMap((line): [string, number][] => {
    const [id = '', type, size = ''] = line.split(' ')
    return type === 'blob' && Number(size) <= largestSearched ? [[id, Number(size)]] : []
  })
}

/** Ids whose contents together are not too large to be read at a time. */
function portions(sizes: readonly [string, number][]): string[][] {
  const found: string[][] = []
  let room = -1
  for (const [id, size] of sizes) {
    if (size > room) {
      found.push([])
      room = atATime
    }
    found.at(-1)?.push(id)
    room -= size
  }
  return found
}

function* read(ids: readonly string[], git: Git): Generator<[string, Buffer]> {
  const { out } = git.run(['cat-file', '--batch'], `${ids.join('\n')}\n`)
  for (let at = 0; at < out.length; ) {
    const line = out.indexOf('\n', at)
    const [id = '', , size = ''] = out.toString('latin1', at, line).split(' ')
    const end = line + 1 + Number(size)
    yield [id, out.subarray(line + 1, end)]
    at = end + 1
  }
}
