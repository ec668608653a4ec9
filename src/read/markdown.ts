// What does a reader see in this Markdown? Knows no gate.
import type { Code, Html, ListItem, Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import {
  type Checklist,
  type Concealed,
  type Heading,
  type Line,
  type ListPosition,
  lineOf,
  nowhere,
} from './checklist.ts'
import { fenceOf } from './fences.ts'
import { isWrappedBy, unwrapped } from './hard-wrapped.ts'
import { proseOf } from './inline.ts'
import { mathIn } from './math.ts'
import { linesOf, type Prose, placeIn, withoutAnchor } from './prose.ts'
import { type Targets, targetsOf } from './references.ts'
import { placeOf, type Source } from './source.ts'
import { tableOf } from './table.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

export function readChecklist(source: Source): Checklist {
  const root: Root = parser.parse(source.text)
  const targets = targetsOf(root)
  const checklist: Checklist = {
    source,
    isWrapped: isWrappedBy(root, source),
    frontMatter: null,
    blocks: [],
    concealed: [],
    fences: [],
    destinations: targets.all,
  }
  visit({ checklist, targets }, root, nowhere)
  return checklist
}

/** A page in the making. */
interface Draft {
  checklist: Checklist
  targets: Targets
}

function visit(draft: Draft, node: Nodes, at: ListPosition): void {
  const { checklist, targets } = draft
  const { source } = checklist
  const from = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'root':
    case 'blockquote':
      for (const child of node.children) visit(draft, child, inside(at))
      break
    case 'list':
      for (const [index, item] of node.children.entries()) {
        const ordinal = node.ordered === true ? (node.start ?? 1) + index : null
        visitItem(draft, item, { ...at, ordinal, entry: { parent: at.entry, list: node } })
      }
      break
    case 'yaml':
      checklist.frontMatter = { text: node.value, line: (node.position?.start.line ?? 0) + 1 }
      break
    case 'heading': {
      const prose = shown(draft, proseOf(node.children, source, from, targets))
      add(draft, { kind: 'heading', depth: node.depth, prose })
      break
    }
    case 'paragraph': {
      const written = proseOf(node.children, source, from, targets)
      const prose = shown(draft, unwrapped(written, checklist.isWrapped))
      for (const [index, line] of linesOf(prose).entries())
        add(draft, lineOf(line, index === 0 ? at : inside(at)))
      break
    }
    case 'table':
      for (const block of tableOf(node, source, targets)) {
        if (block.kind === 'line')
          add(draft, { ...block, prose: shown(draft, block.prose), ...nowhere })
        else {
          for (const cell of [block.headers, ...block.rows.map(({ cells }) => cells)].flat())
            shown(draft, cell)
          checklist.blocks.push(block)
        }
      }
      break
    case 'html':
      conceal(draft, isWholeComment(node) ? 'comment' : 'html', node, node.value)
      break
    case 'code':
      if (isReadable(node, source))
        checklist.fences.push(fenceOf(node, source, checklist.blocks.length))
      conceal(draft, 'code', node, node.value)
      break
    case 'footnoteDefinition':
      if (!targets.footnotes.has(node.identifier)) conceal(draft, 'footnote', node)
      else for (const child of node.children) visit(draft, child, nowhere)
      break
  }
}

/** The box and the number of an entry are those of its first line. */
function visitItem(draft: Draft, { checked, children }: ListItem, at: ListPosition): void {
  const task = checked == null ? at.task : { parent: at.task }
  const first = { ...at, ticked: checked ?? null, task }
  for (const [index, child] of children.entries())
    visit(draft, child, index === 0 ? first : inside(first))
}

/** What goes on within an entry. */
function inside({ task, entry }: ListPosition): ListPosition {
  return { ...nowhere, task, entry }
}

function add({ checklist }: Draft, block: Heading | Line): void {
  const prose = withoutAnchor(block.prose)
  if (prose.text !== '' || block.prose.text === '') checklist.blocks.push({ ...block, prose })
}

function conceal(
  { checklist: { source, concealed } }: Draft,
  kind: Concealed['kind'],
  { position }: Nodes,
  said?: string,
): void {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const text = said ?? source.text.slice(from, to)
  concealed.push({ kind, text, place: placeOf(source, from, to) })
}

/** The same prose, what it may conceal put down. */
function shown({ checklist: { source, concealed } }: Draft, prose: Prose): Prose {
  for (const { value: text, offset } of prose.html)
    if (!showsItsContent.test(text))
      concealed.push({ kind: 'html', text, place: placeOf(source, offset, offset + text.length) })
  for (const { text, from } of mathIn(prose.text))
    concealed.push({ kind: 'math', text, place: placeIn(prose, from, from + text.length) })
  return prose
}

/** Inline tags that only style what they enclose and cannot hide it: no attributes. */
const showsItsContent = /^<\/?(b|strong|i|em|u|code|kbd|sub|sup|mark|wbr)\s*\/?>$/i

/** A fence that nothing closes takes in whatever is below it. */
function isReadable({ lang, position }: Code, { text }: Source): boolean {
  const written = text.slice(position?.start.offset ?? 0, position?.end.offset)
  return !drawn.test(lang ?? '') && /\n\s*(?:`{3,}|~{3,})\s*$/.test(written)
}

/** Languages of fences that are shown as a drawing of it, or as an error. */
const drawn = /^(?:mermaid|geojson|topojson|stl|math)$/i

/** Nothing but complete comments: anything else in block-level HTML may hide what follows it. */
function isWholeComment(node: Html): boolean {
  const rest = node.value.replace(/<!--(?!-?>)[\s\S]*?-->/g, (comment) =>
    comment.includes('--!>') ? '!' : '',
  )
  return rest.trim() === ''
}
