// Which heading does a block stand under?
import type { Block, Checklist, Line } from './checklist.ts'
import { headingKey, keyWithoutBrackets } from './keys.ts'

/** The headings above each block, the nearest last; a heading is one of its own. */
export function headingsOver(blocks: readonly Block[]): string[][] {
  let open: { depth: number; text: string }[] = []
  let texts: string[] = []
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      const { depth, prose } = block
      open = [...open.filter((one) => one.depth < depth), { depth, text: prose.text }]
      texts = open.map(({ text }) => text)
    }
    return texts
  })
}

/** Lines under each of the given headings, also where a heading lost its marks and is a plain line. The first part has the key ''. */
export function sectionsOf(checklist: Checklist, headings: readonly string[]): Map<string, Line[]> {
  const keys = new Set(headings.map(keyWithoutBrackets))
  const sections = new Map<string, Line[]>([['', []]])
  let current = ''
  for (const block of checklist.blocks) {
    if (block.kind === 'table') continue
    const key = headingKey(block.prose.text, keys)
    if (block.kind === 'heading' || keys.has(key)) {
      current = key
      if (!sections.has(current)) sections.set(current, [])
    } else sections.get(current)?.push(block)
  }
  return sections
}

/** The boxes in the section of that heading. */
export function boxesUnder(checklist: Checklist, section: string | null): Line[] {
  if (section === null) return []
  return (sectionsOf(checklist, [section]).get(keyWithoutBrackets(section)) ?? []).filter(
    (line) => line.ticked !== null,
  )
}

/** The text of the first top-level heading, or ''. */
export function titleOf(checklist: Checklist): string {
  return (
    checklist.blocks.filter((block) => block.kind === 'heading').find((block) => block.depth === 1)
      ?.prose.text ?? ''
  )
}
