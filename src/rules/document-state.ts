// Does the page say of itself that it is a draft, or no longer holds?

import { stateOfField, titleState, wholeState } from '../facts/states.ts'
import { refusalIn } from '../marks/lines.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { type Context, type Found, rule } from './rule.ts'

export const documentState = rule({
  id: 'document-state',
  level: 'error',
  isWaivable: false,
  about:
    'The page does not describe itself as a draft, rejected, superseded, withdrawn or similar. The rule looks at fields such as `Status:`, at whole headings, at lines that say nothing else, and at the first words of the title.',
  fix: 'remove the line if it no longer applies; otherwise state the decision that it stands for',
  *check({ gate, answers }) {
    if (answers.untouched) return
    yield* inFrontMatter(answers)
    const ofItems = new Set(
      answers.items.flatMap(({ rows }) => rows.flatMap(({ row }) => row.cells)),
    )
    // what stands below an item's line belongs to it
    const below = answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place))
    const isOfItem = ({ line, endLine }: Found['place']): boolean =>
      below.some((place) => place.line <= line && endLine <= place.endLine)
    for (const block of answers.checklist.blocks) {
      if (block.kind === 'table') {
        for (const { cells } of block.rows) {
          const [label, value] = cells
          if (label === undefined || value === undefined || cells.length !== 2) continue
          const said = stateOfField(`${label.text}: ${value.text}`)
          if (said !== null)
            yield { message: `the page describes itself as "${said}"`, place: placeIn(value) }
        }
        continue
      }
      const { prose } = block
      if (ofItems.has(prose) || isOfItem(placeIn(prose))) continue
      const isTitle = block.kind === 'heading' && block.depth === 1
      const said =
        stateOfField(prose.text) ??
        (gate.statedIn === null && block.kind === 'line' ? refusalIn(block) : null) ??
        (isTitle ? titleState(prose.text) : wholeState(prose.text))
      if (said !== null)
        yield { message: `the page describes itself as "${said}"`, place: placeIn(prose) }
    }
  },
})

/** `status: draft` in the front matter. */
function* inFrontMatter({ checklist }: Context['answers']): Iterable<Found> {
  const matter = checklist.frontMatter
  for (const [index, text] of (matter?.text ?? '').split('\n').entries()) {
    const said = stateOfField(text.replace(/\s#.*$/, ''))
    const line = (matter?.line ?? 1) + index
    if (said !== null)
      yield {
        message: `the front matter says "${text.trim()}"`,
        place: { ...startOfFile, line, endLine: line },
      }
  }
}
