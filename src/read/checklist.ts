// What is a checklist made of, once it is read? Knows no gate.
import { type Prose, slice } from './prose.ts'
import type { Place, Source } from './source.ts'
import type { Table } from './table.ts'

export interface Heading {
  kind: 'heading'
  depth: number
  prose: Prose
}

/** Where a line stands in its list. */
export interface ListPosition {
  /** The state of the task-list box in front of it; null when there is none. */
  ticked: boolean | null
  /** Its number in an ordered list, on the first line of an entry; else null. */
  ordinal: number | null
  /** The task-list entry that it belongs to, with or without a box in front of it; null outside of task lists. */
  task: Task | null
  /** The innermost entry of a list that it stands in; null outside of lists. */
  entry: Entry | null
}

/** One line of running text: of a paragraph, a list item, or text that a table swallowed. */
export interface Line extends ListPosition {
  kind: 'line'
  prose: Prose
  swallowed: boolean
}

/** An entry of any list, and the one around it. */
export interface Entry {
  parent: Entry | null
  /** The same object for all entries of one list. */
  list: object
}

/** An entry of a task list: what stands in and below it belongs to it, up to the next box. */
export interface Task {
  parent: Task | null
}

export type Block = Heading | Line | Table

/** What stands in the file but not, or not reliably, in front of a reader. */
export interface Concealed {
  kind: 'comment' | 'html' | 'math' | 'code' | 'footnote'
  text: string
  place: Place
}

/** A Markdown file as a renderer shows it: blocks in order, and what it conceals. */
export interface Checklist {
  source: Source
  /** Whether its lines end where a formatter broke them, so that the end of a line says nothing. */
  isWrapped: boolean
  /** The front matter's text between its fences, and the line it starts on. */
  frontMatter: { text: string; line: number } | null
  blocks: Block[]
  concealed: Concealed[]
  fences: Fence[]
  /** Where its links lead, each once, as they are written. */
  destinations: ReadonlySet<string>
}

/** What stands in a code fence, line by line: a sheet that was pasted into one is read where nothing else is asked. */
export interface Fence {
  /** The number of blocks before it. */
  at: number
  lines: Line[]
  /** What opens a comment or a tag in it: whoever reads the fence as text takes that for taken out. */
  hides: Concealed[]
  place: Place
}

/** The page with these blocks; the same one where they are those that it has, so that what was found in it stays known. */
export function withBlocks(checklist: Checklist, blocks: Block[]): Checklist {
  const own = checklist.blocks
  const isSame = blocks.length === own.length && blocks.every((block, at) => block === own[at])
  return isSame ? checklist : { ...checklist, blocks }
}

export function tablesIn({ blocks }: Pick<Checklist, 'blocks'>): Table[] {
  return blocks.filter((block): block is Table => block.kind === 'table')
}

export const nowhere: ListPosition = { ticked: null, ordinal: null, task: null, entry: null }

/** A line of text, a box in front of it (`[x] All green`) read as its state. */
export function lineOf(prose: Prose, at: ListPosition): Line {
  const box = at.ticked === null ? /^\[([ xX])\]\s+/.exec(prose.text) : null
  const line: Line = { kind: 'line', prose, swallowed: false, ...at }
  return box === null
    ? line
    : { ...line, prose: slice(prose, box[0].length), ticked: box[1] !== ' ' }
}
