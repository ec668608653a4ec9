// What does a reader see in this Markdown? Knows no gate.
import type { Code, FootnoteDefinition, Html, Nodes, Root, Text } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { mathIn } from './math.ts'
import {
  type Footnote,
  linesOf,
  type Prose,
  placeIn,
  proseOf,
  slice,
  type Targets,
  withoutAnchor,
} from './prose.ts'
import { type Place, placeOf, type Source } from './source.ts'
import { type Table, tableOf } from './table.ts'
import { isWrappedBy, unwrapped } from './wrapping.ts'

type Point = NonNullable<Text['position']>['start']

export interface Heading {
  kind: 'heading'
  depth: number
  prose: Prose
}

/** One line of running text: of a paragraph, a list item, or text that a table swallowed. */
export interface Line {
  kind: 'line'
  prose: Prose
  swallowed: boolean
  /** The state of the task-list box in front of it; null when there is none. */
  ticked: boolean | null
  /** Its number in an ordered list, on the first line of an entry; else null. */
  ordinal: number | null
  /** The task-list entry that it belongs to, with or without a box in front of it; null outside of task lists. */
  task: Task | null
  /** The innermost entry of a list that it stands in; null outside of lists. */
  entry: Entry | null
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

/** Where a line stands in its list. */
type ListPosition = Pick<Line, 'ticked' | 'ordinal' | 'task' | 'entry'>

const nowhere: ListPosition = { ticked: null, ordinal: null, task: null, entry: null }

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

export function readChecklist(source: Source): Checklist {
  const root: Root = parser.parse(source.text)
  const targets = targetsOf(root)
  const isWrapped = isWrappedBy(root, source)
  const checklist: Checklist = {
    source,
    isWrapped,
    frontMatter: null,
    blocks: [],
    concealed: [],
    fences: [],
    destinations: targets.all,
  }
  const { blocks, concealed, fences } = checklist
  const place = (node: Nodes): Place =>
    placeOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const concealedIn = (prose: Prose): void => {
    for (const { value, offset } of prose.html) {
      if (!showsItsContent.test(value)) {
        concealed.push({
          kind: 'html',
          text: value,
          place: placeOf(source, offset, offset + value.length),
        })
      }
    }
    for (const { text, from } of mathIn(prose.text))
      concealed.push({ kind: 'math', text, place: placeIn(prose, from, from + text.length) })
  }
  const add = (block: Heading | Line): void => {
    const prose = withoutAnchor(block.prose)
    if (prose.text !== '' || block.prose.text === '') blocks.push({ ...block, prose })
  }
  const push = (prose: Prose, at: ListPosition): void => {
    for (const [index, line] of linesOf(prose).entries())
      add(lineOf(line, index === 0 ? at : { ...nowhere, task: at.task, entry: at.entry }))
  }
  const visit = (node: Nodes, at: ListPosition = nowhere, list: object = node): void => {
    const from = node.position?.start.offset ?? 0
    switch (node.type) {
      case 'root':
      case 'blockquote':
        for (const child of node.children)
          visit(child, { ...nowhere, task: at.task, entry: at.entry })
        break
      case 'list':
        for (const [index, child] of node.children.entries())
          visit(
            child,
            { ...at, ordinal: node.ordered === true ? (node.start ?? 1) + index : null },
            node,
          )
        break
      case 'listItem': {
        const task = node.checked == null ? at.task : { parent: at.task }
        const entry = { parent: at.entry, list }
        const first: ListPosition = {
          ticked: node.checked ?? null,
          ordinal: at.ordinal,
          task,
          entry,
        }
        for (const [index, child] of node.children.entries())
          visit(child, index === 0 ? first : { ...nowhere, task, entry })
        break
      }
      case 'yaml':
        checklist.frontMatter = { text: node.value, line: place(node).line + 1 }
        break
      case 'heading': {
        const prose = proseOf(node.children, source, from, targets)
        concealedIn(prose)
        add({ kind: 'heading', depth: node.depth, prose })
        break
      }
      case 'paragraph': {
        const written = proseOf(node.children, source, from, targets)
        const prose = unwrapped(written, isWrapped)
        concealedIn(prose)
        push(prose, at)
        break
      }
      case 'table':
        for (const block of tableOf(node, source, targets)) {
          if (block.kind === 'table') {
            for (const cell of [block.headers, ...block.rows.map((row) => row.cells)].flat())
              concealedIn(cell)
            blocks.push(block)
          } else {
            concealedIn(block.prose)
            add({ ...block, ...nowhere })
          }
        }
        break
      case 'html':
        concealed.push({
          kind: isWholeComment(node) ? 'comment' : 'html',
          text: node.value,
          place: place(node),
        })
        break
      case 'code':
        // one that nothing closes takes in whatever is below it
        if (
          !drawn.test(node.lang ?? '') &&
          isClosed.test(source.text.slice(from, node.position?.end.offset))
        )
          fences.push(fenceOf(node, source, blocks.length))
        concealed.push({ kind: 'code', text: node.value, place: place(node) })
        break
      case 'footnoteDefinition':
        if (targets.footnotes.has(node.identifier)) for (const child of node.children) visit(child)
        else
          concealed.push({
            kind: 'footnote',
            text: source.text.slice(from, node.position?.end.offset),
            place: place(node),
          })
        break
    }
  }
  visit(root)
  return checklist
}

/** A line of text, a box in front of it (`[x] All green`) read as its state. */
export function lineOf(prose: Prose, at: ListPosition): Line {
  const box = at.ticked === null ? /^\[([ xX])\]\s+/.exec(prose.text) : null
  return box === null
    ? { kind: 'line', prose, swallowed: false, ...at }
    : {
        kind: 'line',
        prose: slice(prose, box[0].length),
        swallowed: false,
        ...at,
        ticked: box[1] !== ' ',
      }
}

function fenceOf(node: Code, source: Source, at: number): Fence {
  const from = node.position?.start.offset ?? 0
  const lines = insideOf(node, source).map((text) => {
    const prose = proseOf([text], source, text.position?.start.offset ?? from, noTargets)
    return lineOf(prose, nowhere)
  })
  const hides = lines.flatMap(({ prose }) =>
    [...prose.text.matchAll(takesOut)].map(({ 0: tag, index }) => ({
      kind: 'html' as const,
      text: tag,
      place: placeIn(prose, index, index + tag.length),
    })),
  )
  const place = placeOf(source, from, node.position?.end.offset ?? from)
  return { at, lines, hides, place }
}

const noTargets: Targets = { links: new Map(), footnotes: new Map() }

/** The checklist with one of its fences opened. */
export function withFence(checklist: Checklist, fence: Fence): Checklist {
  const { blocks, concealed } = checklist
  return {
    ...checklist,
    // in a fence lines end where they end
    isWrapped: false,
    blocks: [...blocks.slice(0, fence.at), ...fence.lines, ...blocks.slice(fence.at)],
    concealed: [
      ...concealed.filter(({ place }) => place.line !== fence.place.line),
      ...fence.hides,
    ],
  }
}

/** The lines of a code block as text, where they stand in the file. */
function insideOf(node: Code, source: Source): Text[] {
  const first = node.position?.start.line ?? 1
  return node.value.split('\n').flatMap((value, index) => {
    const start = source.lineStarts[first + index] ?? source.text.length
    const end = (source.lineStarts[first + index + 1] ?? source.text.length + 1) - 1
    const point = (offset: number): Point => ({
      line: first + index + 1,
      column: offset - start + 1,
      offset,
    })
    return value.trim() === ''
      ? []
      : [{ type: 'text', value, position: { start: point(start), end: point(end) } }]
  })
}

/** Inline tags that only style what they enclose and cannot hide it: no attributes. */
const showsItsContent = /^<\/?(b|strong|i|em|u|code|kbd|sub|sup|mark|wbr)\s*\/?>$/i

const isClosed = /\n\s*(?:`{3,}|~{3,})\s*$/

/** Languages of fences that are shown as a drawing of it, or as an error. */
const drawn = /^(?:mermaid|geojson|topojson|stl|math)$/i

/** What opens a comment, a tag or another fence in text that is pasted into a code fence; not an address in angle brackets. */
const takesOut =
  /<!--|~~[^~\n]+~~|!\[|&#?\w+;|^\s*(?:`{3}|~{3}|<[!?]).*$|<\/?(?![a-z][a-z+.-]+:|[^<>\s]+@)[a-z][^<>]*>|^\s*<\/?[a-z]+$/giu

/** Nothing but complete comments: anything else in block-level HTML may hide what follows it. */
function isWholeComment(node: Html): boolean {
  const rest = node.value.replace(/<!--(?!-?>)[\s\S]*?-->/g, (comment) =>
    comment.includes('--!>') ? '!' : '',
  )
  return rest.trim() === ''
}

/** Link definitions by identifier, what the footnotes say that are referred to, and where all links lead. */
function targetsOf(root: Root): Targets & { all: ReadonlySet<string> } {
  const links = new Map<string, string>()
  const all = new Set<string>()
  const defined = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') all.add(node.url)
    if (node.type === 'definition' && !links.has(node.identifier))
      links.set(node.identifier, node.url)
    if (node.type === 'footnoteDefinition' && !defined.has(node.identifier))
      defined.set(node.identifier, node)
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  const footnotes = [...defined].filter(([identifier]) => referred.has(identifier))
  return {
    links,
    all,
    footnotes: new Map(footnotes.map(([identifier, node]) => [identifier, saidIn(node, links)])),
  }
}

/** The text of a footnote, and its links. */
function saidIn(footnote: FootnoteDefinition, links: ReadonlyMap<string, string>): Footnote {
  const said: Footnote = { text: '', links: [] }
  const visit = (node: Nodes): void => {
    if (node.type === 'link') said.links.push({ url: node.url, at: said.text.length })
    if (node.type === 'linkReference')
      said.links.push({ url: links.get(node.identifier) ?? '', at: said.text.length })
    if ('value' in node && node.type !== 'html') said.text += node.value
    if ('children' in node)
      for (const [index, child] of node.children.entries()) {
        if (index > 0) said.text += ' '
        visit(child)
      }
  }
  visit(footnote)
  return said
}
