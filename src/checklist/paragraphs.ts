// Which lines of text are one sentence that is wrapped?
import { placeIn } from './prose.ts'
import type { Block, Line } from './read.ts'

/** The lines of text, each with those that its sentence goes on in. */
export function paragraphsIn(blocks: readonly Block[]): Line[][] {
  const paragraphs: Line[][] = []
  let before: Line | null = null
  for (const block of blocks) {
    if (block.kind === 'line' && before !== null && goesOn(before, block))
      paragraphs.at(-1)?.push(block)
    else if (block.kind === 'line') paragraphs.push([block])
    before = block.kind === 'line' ? block : null
  }
  return paragraphs
}

/** Whether a line is wrapped: the sentence goes on in the next one, which stands directly below and begins nothing of its own. */
export function goesOn(line: Line, next: Line): boolean {
  const begins =
    next.ticked !== null || next.ordinal !== null || /^[^.]{1,40}:(?:\s|$)/.test(next.prose.text)
  return (
    !begins &&
    !/[.:;!?]$/.test(line.prose.text) &&
    placeIn(next.prose).line === placeIn(line.prose).endLine + 1
  )
}
