// How does inline Markdown look: links, code, comments, struck-through text, footnotes?
import type { PhrasingContent } from 'mdast'
import { append, type Draft } from './characters.ts'
import { type Part, type Prose, slice } from './prose.ts'
import type { Targets } from './references.ts'
import type { Source } from './source.ts'

/** Prose of inline Markdown. `at` is the offset where the stretch begins, for prose that turns out to be empty. */
export function proseOf(
  nodes: readonly PhrasingContent[],
  source: Source,
  at: number,
  targets: Targets,
): Prose {
  const draft: Draft = { text: [], offsets: [], links: [], parts: [], hidden: [], html: [], source }
  let end = at
  const visit = (node: PhrasingContent): void => {
    const from = node.position?.start.offset ?? at
    end = node.position?.end.offset ?? from
    show(draft, node, from, end, targets)
    // what is struck through is not there
    if ('children' in node && node.type !== 'delete')
      for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  draft.offsets.push(end)
  return slice({ ...draft, text: draft.text.join('') }, 0, draft.offsets.length - 1)
}

/** What a node shows, or says, before its children do. */
function show(
  draft: Draft,
  node: PhrasingContent,
  from: number,
  to: number,
  targets: Targets,
): void {
  const at = draft.offsets.length
  const has = (part: Part): void => void draft.parts.push({ part, at })
  switch (node.type) {
    case 'text':
      append(draft, node.value, from, to)
      break
    case 'inlineCode':
      has('code')
      append(draft, node.value, from + draft.source.text.slice(from, to).search(/[^`]|$/), to)
      break
    case 'break':
      append(draft, '\n', from, to)
      break
    case 'delete':
      has('struck')
      break
    case 'image':
    case 'imageReference':
      has('image')
      break
    case 'footnoteReference':
      has('footnote')
      showFootnote(draft, node.identifier, from, targets)
      break
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) append(draft, '\n', from, to)
      // browsers end a comment at `--!>` too, and show what follows
      else if (/^<!--[\s\S]*-->$/.test(node.value) && !node.value.includes('--!>')) has('comment')
      else {
        has('html')
        draft.html.push({ value: node.value, offset: from })
      }
      break
    case 'link':
      has('link')
      draft.links.push({ url: node.url, at })
      break
    case 'linkReference':
      has('link')
      draft.links.push({ url: targets.links.get(node.identifier) ?? '', at })
      break
  }
}

/** A reader follows the mark: what the footnote says belongs to the text. */
function showFootnote(
  draft: Draft,
  identifier: string,
  from: number,
  { footnotes }: Targets,
): void {
  const footnote = footnotes.get(identifier)
  const start = draft.offsets.length + ' ('.length
  for (const { url, at } of footnote?.links ?? []) draft.links.push({ url, at: start + at })
  for (const character of ` (${footnote?.text ?? ''})`) {
    draft.text.push(character)
    for (let i = 0; i < character.length; i++) draft.offsets.push(from)
  }
}
