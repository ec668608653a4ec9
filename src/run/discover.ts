// Which of the tracked Markdown files are checklists, or may be?
import { NothingToCheckError } from '../errors.ts'
import { largestFrontMatter, readFrontMatter } from '../policy/front-matter.ts'
import type { World } from '../system/world.ts'
import type { Gates } from './gates.ts'
import { readIfPossible } from './path.ts'
import { gitOfWorkingFolder } from './repository.ts'
import { largestSearched, searchFor, textOf } from './title-search.ts'
import { eachTracked, type Unreadable, unreadableOf } from './tracked-files.ts'
import { walk } from './walk.ts'

/** The endings by which GitHub and GitLab know Markdown. */
export const markdown =
  /\.(?:md|markdown|mdown|mdwn|mkd|mkdn|mkdown|mdtxt|mdtext|mdx|livemd|ronn|scd)$/i

/** From so many files on, optimised code pays for its making. */
const many = 24

/** `named` say in their front matter which gate is theirs, `likely` show a title of some gate's items, `skipped` do neither. */
export interface Discovered {
  named: string[]
  likely: string[]
  skipped: string[]
  unreadable: Unreadable[]
}

/** Among the tracked files of the working directory and below. */
export async function discover(gates: Gates, world: World): Promise<Discovered> {
  const git = await gitOfWorkingFolder(
    world,
    'nothing to check: name the files, or list them in gate.config.yaml',
  )
  const tracked = new Set<string>()
  const unreadable: Unreadable[] = []
  await eachTracked(git, (file) => {
    if (file.kind === 'repository' || !isLookedAt(file.path)) return
    const absent = unreadableOf(file, git, world)
    if (absent !== null) unreadable.push(absent)
    else tracked.add(file.path)
  })
  const found = await sorted([...tracked].sort(), gates, world)
  if (found.named.length + found.likely.length + unreadable.length > 0)
    return { ...found, unreadable }
  const looked =
    tracked.size === 0
      ? 'no Markdown file is tracked by git'
      : `none of the ${tracked.size} tracked Markdown files holds a checklist`
  throw new NothingToCheckError(
    `${looked} here`,
    'name a file, or list checklists in gate.config.yaml',
  )
}

/** Among the files of a folder, whether git tracks them or not; null where none is Markdown. */
export async function discoverIn(
  folder: string,
  gates: Gates,
  world: World,
): Promise<Discovered | null> {
  const { files, unreadable } = await walk(folder, { dotFolders: true }, world)
  const paths = files.map(({ path }) => path).filter(isLookedAt)
  const absent = unreadable.filter(({ path }) => isLookedAt(path))
  if (paths.length + absent.length === 0) return null
  return { ...(await sorted(paths, gates, world)), unreadable: absent }
}

async function sorted(
  paths: readonly string[],
  gates: Gates,
  world: World,
): Promise<Omit<Discovered, 'unreadable'>> {
  const holdsATitle = searchFor(await gates.titles())
  if (paths.length > many) world.takesLong()
  const found = { named: [] as string[], likely: [] as string[], skipped: [] as string[] }
  for (const path of paths.length === 0 ? [] : filesAt(paths, world)) {
    const bytes = world.read(path, largestSearched)
    if (gates.isBlankOf(path)) found.skipped.push(path)
    else if (await namesGate(bytes)) found.named.push(path)
    else if (bytes.length > largestSearched || holdsATitle(bytes)) found.likely.push(path)
    else found.skipped.push(path)
  }
  return found
}

/** What is tracked may be deleted here, or be something else by now. A link counts where it shows a file that is not looked at anyway. */
function filesAt(paths: readonly string[], world: World): string[] {
  const kinds = paths.map((path) => ({ path, kind: world.kindOf(path) }))
  const isLinked = kinds.some(({ kind }) => kind === 'link')
  const seen = new Set(
    isLinked ? kinds.flatMap(({ path, kind }) => (kind === 'file' ? [world.stamp(path)] : [])) : [],
  )
  return kinds.flatMap(({ path, kind }) => {
    if (kind === 'file') return [path]
    if (kind !== 'link' || seen.has(world.stamp(path))) return []
    // not where it leads to nothing, to a folder or to a device
    if (readIfPossible(path, 0, world) === null) return []
    seen.add(world.stamp(path))
    return [path]
  })
}

/** Markdown, and not of a dependency. */
function isLookedAt(path: string): boolean {
  return markdown.test(path) && !`/${path}`.includes('/node_modules/')
}

/** A line that has `gate` for its key, in quotes or not, with a tag, with a question mark, or the first one in braces. */
const key = /^\s*(?:\{\s*)?(?:\?\s*)?(?:[!&]\S*\s+)*["']?gate["']?\s*(?::|$)/m

/**
 * Whether the front matter at the start of a file, be it behind white space or a comment, names a gate, however YAML lets the key be written. One
 * that seems to and cannot be read counts: what is wrong with it is said when it is judged.
 */
export async function namesGate(bytes: Uint8Array): Promise<boolean> {
  const start = textOf(bytes)
  const opening = /^(?:[\ufeff\ufffd\s]|<!--[\s\S]*?-->)*---[ \t]*\r?\n/.exec(start)?.[0]
  if (opening === undefined) return false
  const closing = start.slice(opening.length).search(/^---[ \t]*\r?$/m)
  const text = start
    .slice(opening.length, opening.length + (closing >= 0 ? closing : largestFrontMatter))
    .replaceAll('\r', '')
    .trimEnd()
  const plain = withoutEscapes(text)
  if (!plain.includes('gate')) return false
  if (/^gate[ \t]*:/m.test(text)) return true
  if (text.length > largestFrontMatter) return key.test(plain)
  try {
    return (await readFrontMatter(text, '', 1)).gate !== null
  } catch {
    return key.test(plain)
  }
}

/** What a double-quoted text stands for, as far as letters go. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\\n\s*/g, '')
    .replace(/\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/gi, (code) =>
      String.fromCharCode(Number.parseInt(code.slice(2), 16)),
    )
}
