// What does a reader see in this Markdown? Knows no gate.
import type { Html, Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { linesOf, type Prose, proseOf, type Targets } from './prose.ts'
import { type Place, placeOf, type Source } from './source.ts'
import { type Table, tableOf } from './table.ts'

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
}

export type Block = Heading | Line | Table

/** What stands in the file but not, or not reliably, in front of a reader. */
export interface Concealed {
  kind: 'comment' | 'html' | 'code' | 'footnote'
  text: string
  place: Place
}

/** A Markdown file as a renderer shows it: blocks in order, and what it conceals. */
export interface Checklist {
  source: Source
  /** The front matter's text between its fences, and the line it starts on. */
  frontMatter: { text: string; line: number } | null
  blocks: Block[]
  concealed: Concealed[]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

export function readChecklist(source: Source): Checklist {
  const root: Root = parser.parse(source.text)
  const targets = targetsOf(root)
  const checklist: Checklist = { source, frontMatter: null, blocks: [], concealed: [] }
  const { blocks, concealed } = checklist

  const place = (node: Nodes): Place => placeOf(source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const inlineHtml = (prose: Prose): void => {
    for (const { value, offset } of prose.html) {
      if (!showsItsContent.test(value)) {
        concealed.push({ kind: 'html', text: value, place: placeOf(source, offset, offset + value.length) })
      }
    }
  }
  const visit = (node: Nodes, ticked: boolean | null = null): void => {
    const from = node.position?.start.offset ?? 0
    switch (node.type) {
      case 'root':
      case 'blockquote':
      case 'list':
        for (const child of node.children) visit(child)
        break
      case 'listItem':
        for (const child of node.children) visit(child, node.checked ?? null)
        break
      case 'yaml':
        checklist.frontMatter = { text: node.value, line: place(node).line + 1 }
        break
      case 'heading': {
        const prose = proseOf(node.children, source, from, targets)
        inlineHtml(prose)
        blocks.push({ kind: 'heading', depth: node.depth, prose })
        break
      }
      case 'paragraph': {
        const prose = proseOf(node.children, source, from, targets)
        inlineHtml(prose)
        for (const line of linesOf(prose)) blocks.push({ kind: 'line', prose: line, swallowed: false, ticked })
        break
      }
      case 'table':
        for (const block of tableOf(node, source, targets)) {
          if (block.kind === 'table') {
            for (const cell of [block.headers, ...block.rows.map((row) => row.cells)].flat()) inlineHtml(cell)
            blocks.push(block)
          } else {
            inlineHtml(block.prose)
            blocks.push({ ...block, ticked: null })
          }
        }
        break
      case 'html':
        concealed.push({ kind: isWholeComment(node) ? 'comment' : 'html', text: node.value, place: place(node) })
        break
      case 'code':
        concealed.push({ kind: 'code', text: node.value, place: place(node) })
        break
      case 'footnoteDefinition':
        if (targets.footnotes.has(node.identifier)) for (const child of node.children) visit(child)
        else concealed.push({ kind: 'footnote', text: source.text.slice(from, node.position?.end.offset), place: place(node) })
        break
    }
  }
  visit(root)
  return checklist
}

/** Inline tags that only style what they enclose and cannot hide it: no attributes. */
const showsItsContent = /^<\/?(b|strong|i|em|u|code|kbd|sub|sup|mark|wbr)\s*\/?>$/i

/** Nothing but complete comments: anything else in block-level HTML may hide what follows it. */
function isWholeComment(node: Html): boolean {
  const rest = node.value.replace(/<!--(?!-?>)[\s\S]*?-->/g, (comment) => (comment.includes('--!>') ? '!' : ''))
  return rest.trim() === ''
}

/** Link definitions by identifier, and the text of the footnotes that are referred to. */
function targetsOf(root: Root): Targets {
  const links = new Map<string, string>()
  const defined = new Map<string, string>()
  const referred = new Set<string>()
  const textOf = (node: Nodes): string => ('value' in node && node.type !== 'html' ? node.value : 'children' in node ? node.children.map(textOf).join(' ') : '')
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node.url)
    if (node.type === 'footnoteDefinition' && !defined.has(node.identifier)) defined.set(node.identifier, textOf(node))
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return { links, footnotes: new Map([...defined].filter(([identifier]) => referred.has(identifier))) }
}
