// What does a reader see in this Markdown? Knows no gate.
import type { Code, Heading, List, Nodes, Paragraph, Root, Table } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Block, type Checklist, type ListPosition, lineOf, nowhere } from './checklist.ts'
import { concealedBlock, concealedIn } from './concealed.ts'
import { fenceOf } from './fences.ts'
import { isWrappedBy, unwrapped } from './hard-wrapped.ts'
import { proseOf } from './inline.ts'
import { linesOf, type Prose, withoutAnchor } from './prose.ts'
import { type Targets, targetsOf } from './references.ts'
import type { Source } from './source.ts'
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
  switch (node.type) {
    case 'root':
    case 'blockquote':
      for (const child of node.children) visit(draft, child, inside(at))
      break
    case 'list':
      visitList(draft, node, at)
      break
    case 'yaml': {
      const line = (node.position?.start.line ?? 0) + 1
      checklist.frontMatter = { text: node.value, line }
      break
    }
    case 'heading':
      add(draft, { kind: 'heading', depth: node.depth, prose: proseIn(draft, node) })
      break
    case 'paragraph':
      for (const [index, line] of linesOf(proseIn(draft, node)).entries())
        add(draft, lineOf(line, index === 0 ? at : inside(at)))
      break
    case 'table':
      addTable(draft, node)
      break
    case 'code':
      addFence(draft, node)
      checklist.concealed.push(concealedBlock(node, checklist.source))
      break
    case 'html':
      checklist.concealed.push(concealedBlock(node, checklist.source))
      break
    case 'footnoteDefinition':
      if (targets.footnotes.has(node.identifier))
        for (const child of node.children) visit(draft, child, nowhere)
      else checklist.concealed.push(concealedBlock(node, checklist.source))
      break
  }
}

/** The prose of a heading or paragraph, and what it conceals. */
function proseIn({ checklist, targets }: Draft, node: Heading | Paragraph): Prose {
  const from = node.position?.start.offset ?? 0
  const written = proseOf(node.children, checklist.source, from, targets)
  const prose = node.type === 'heading' ? written : unwrapped(written, checklist.isWrapped)
  checklist.concealed.push(...concealedIn(prose))
  return prose
}

function addTable(draft: Draft, node: Table): void {
  const { blocks, concealed, source } = draft.checklist
  for (const block of tableOf(node, source, draft.targets)) {
    const rows =
      block.kind === 'line'
        ? [[block.prose]]
        : [block.headers, ...block.rows.map(({ cells }) => cells)]
    concealed.push(...rows.flat().flatMap(concealedIn))
    if (block.kind === 'line') add(draft, { ...block, ...nowhere })
    else blocks.push(block)
  }
}

/** A fence that nothing closes takes in whatever is below it. */
function addFence({ checklist: { source, blocks, fences } }: Draft, node: Code): void {
  const { start, end } = node.position ?? {}
  const written = source.text.slice(start?.offset ?? 0, end?.offset)
  const isClosed = /\n\s*(?:`{3,}|~{3,})\s*$/.test(written)
  if (isClosed && !drawn.test(node.lang ?? '')) fences.push(fenceOf(node, source, blocks.length))
}

/** Languages of fences that are shown as a drawing of it, or as an error. */
const drawn = /^(?:mermaid|geojson|topojson|stl|math)$/i

/** The box and the number of an entry are those of its first line. */
function visitList(draft: Draft, list: List, at: ListPosition): void {
  for (const [index, { checked, children }] of list.children.entries()) {
    const first = {
      ticked: checked ?? null,
      ordinal: list.ordered === true ? (list.start ?? 1) + index : null,
      task: checked == null ? at.task : { parent: at.task },
      entry: { parent: at.entry, list },
    }
    for (const [place, child] of children.entries())
      visit(draft, child, place === 0 ? first : inside(first))
  }
}

/** What goes on within an entry. */
function inside({ task, entry }: ListPosition): ListPosition {
  return { ...nowhere, task, entry }
}

function add({ checklist }: Draft, block: Exclude<Block, { kind: 'table' }>): void {
  const prose = withoutAnchor(block.prose)
  if (prose.text !== '' || block.prose.text === '') checklist.blocks.push({ ...block, prose })
}
