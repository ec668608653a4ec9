// What do the references of a page lead to: link targets, and what its footnotes say?
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import type { Link } from './prose.ts'

export interface Targets {
  /** By identifier. */
  links: ReadonlyMap<string, string>
  /** Those that are referred to. */
  footnotes: ReadonlyMap<string, Footnote>
}

interface Footnote {
  text: string
  links: Link[]
}

export const noTargets: Targets = { links: new Map(), footnotes: new Map() }

/** With where all links lead. */
export function targetsOf(root: Root): Targets & { all: ReadonlySet<string> } {
  const links = new Map<string, string>()
  const all = new Set<string>()
  const defined = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  // of two definitions the first one counts
  const define = <Value>(values: Map<string, Value>, key: string, value: Value): void => {
    if (!values.has(key)) values.set(key, value)
  }
  visitAll(root, (node) => {
    if (node.type === 'link' || node.type === 'definition') all.add(node.url)
    if (node.type === 'definition') define(links, node.identifier, node.url)
    if (node.type === 'footnoteDefinition') define(defined, node.identifier, node)
    if (node.type === 'footnoteReference') referred.add(node.identifier)
  })
  const footnotes = [...defined].filter(([identifier]) => referred.has(identifier))
  return {
    links,
    all,
    footnotes: new Map(footnotes.map(([identifier, node]) => [identifier, saidIn(node, links)])),
  }
}

/** The text of a footnote, and its links. */
function saidIn(footnote: FootnoteDefinition, targets: ReadonlyMap<string, string>): Footnote {
  let text = ''
  const links: Link[] = []
  visitAll(footnote, (node, index) => {
    if (index > 0) text += ' '
    if (node.type === 'link') links.push({ url: node.url, at: text.length })
    if (node.type === 'linkReference')
      links.push({ url: targets.get(node.identifier) ?? '', at: text.length })
    if ('value' in node && node.type !== 'html') text += node.value
  })
  return { text, links }
}

/** Each node before its children, with its place among its siblings. */
export function visitAll(
  node: Nodes,
  visit: (node: Nodes, index: number) => void,
  index = 0,
): void {
  visit(node, index)
  if ('children' in node)
    for (const [at, child] of node.children.entries()) visitAll(child, visit, at)
}
