// Which of the tracked Markdown files say in their front matter that they are checklists?
import { GateError } from '../errors.ts'
import { largestFrontMatter, readFrontMatter } from '../policy/front-matter.ts'
import type { World } from '../world.ts'
import { repositoryOf, trackedIn } from './repository.ts'

/** In the working directory and below; `others` are the Markdown files that name no gate. */
export async function discover(world: World): Promise<{ checklists: string[]; others: string[] }> {
  const git = await repositoryOf(world, 'nothing to check: name the files, or list them in gate.config.yaml')
  const files = trackedIn(git, '.').filter(({ path, kind }) => kind === 'file' && /\.(?:md|markdown)$/i.test(path) && !isOfADependency(path))
  const checklists: string[] = []
  const others: string[] = []
  for (const { path } of files) {
    // what is tracked may be deleted here, or be something else by now
    if (world.kindOf(path) !== 'file') continue
    ;(await namesGate(world.read(path, largestFrontMatter))) ? checklists.push(path) : others.push(path)
  }
  if (checklists.length > 0) return { checklists, others }
  const looked =
    files.length === 0 ? 'no Markdown file is tracked by git' : `none of the ${files.length} tracked Markdown files names a gate in its front matter`
  throw new GateError(`nothing to check: ${looked} here; name a file, or list checklists in gate.config.yaml`)
}

function isOfADependency(path: string): boolean {
  return `/${path}`.includes('/node_modules/')
}

/**
 * Whether the front matter at the start of a file names a gate. One that has a line `gate:` and cannot be read counts: what is wrong with it is
 * said when it is judged.
 */
export async function namesGate(bytes: Uint8Array): Promise<boolean> {
  const start = Buffer.from(bytes.subarray(0, largestFrontMatter)).toString('utf8').replaceAll('\0', '')
  const text = /^[\ufeff\ufffd]*---[ \t]*\r?\n([\s\S]*?)(?:\n---[ \t]*\r?(?:\n|$)|$)/.exec(start)?.[1]?.replaceAll('\r', '').trimEnd()
  if (text === undefined || !text.includes('gate')) return false
  if (/^gate[ \t]*:/m.test(text)) return true
  try {
    return (await readFrontMatter(text, '', 1)).gate !== null
  } catch {
    return /^\s*\{?\s*["']?gate["']?\s*:/m.test(text)
  }
}
