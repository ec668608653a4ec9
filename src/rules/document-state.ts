// Does the page say of itself that it is a draft, or no longer holds?

import { stateOfField, titleState, wholeState } from '../facts/states.ts'
import { refusalIn } from '../marks/page-state.ts'
import { isRetired } from '../policy/front-matter.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { type Place, startOfFile } from '../read/source.ts'
import type { Table } from '../read/table.ts'
import { type Context, type Found, rule } from './rule.ts'

export const documentState = rule({
  id: 'document-state',
  isWaivable: false,
  about:
    'The page does not describe itself as a draft, rejected, superseded, withdrawn or similar, and its agent is not retired. The rule looks at fields such as `Status:`, at whole headings, at lines that say nothing else, at the first words of the title, and at `retired:` in the front matter.',
  fix: 'remove the line if it no longer applies; otherwise state the decision that it stands for',
  *check(context) {
    const { gate, answers } = context
    yield* ofRetired(context)
    if (answers.untouched) return
    yield* inFrontMatter(answers)
    const rows = answers.items.flatMap(({ rows: own }) => own.map(({ row }) => row))
    const ofItems = new Set(rows.flatMap(({ cells }) => cells))
    // what stands below an item's line belongs to it
    const isBelow = ({ line, endLine }: Place): boolean =>
      rows.some(({ place }) => place.line <= line && endLine <= place.endLine)
    for (const block of answers.checklist.blocks) {
      if (block.kind === 'table') yield* inTable(block)
      else if (!ofItems.has(block.prose) && !isBelow(placeIn(block.prose))) {
        const { text } = block.prose
        const isTitle = block.kind === 'heading' && block.depth === 1
        const refusal = gate.statedIn === null && block.kind === 'line' ? refusalIn(block) : null
        const whole = isTitle ? titleState : wholeState
        yield* describing(stateOfField(text) ?? refusal ?? whole(text), block.prose)
      }
    }
  },
})

function describing(state: string | null, prose: Prose): Found[] {
  const message = `the page describes itself as "${state}"`
  return state === null ? [] : [{ message, place: placeIn(prose) }]
}

/** `retired: 2026-06-30` in the front matter: a day that has come takes the page out of use, and nothing else is one. */
function ofRetired({ retired, asOf }: Context): Found[] {
  if (retired === null) return []
  const { day, written, line } = retired
  const place = { ...startOfFile, line, endLine: line }
  if (day === null)
    return [
      {
        message: `the front matter says "retired: ${written}", which is not a day`,
        fix: 'write the day on which the agent was retired as YYYY-MM-DD, or take the line out',
        place,
      },
    ]
  return isRetired(retired, asOf)
    ? [
        {
          message: `this is the page of a retired agent: it was retired on ${day}`,
          fix: 'do not name the file, so that it is skipped; take the line out if the agent is in use',
          place,
        },
      ]
    : [
        {
          message: `the front matter says that the agent was retired on ${day}, which is in the future as of ${asOf}`,
          fix: 'write the day once it has come',
          place,
        },
      ]
}

/** Rows of a label and its value. */
function inTable({ rows }: Table): Found[] {
  return rows.flatMap(({ cells: [label, value, ...others] }) =>
    label === undefined || value === undefined || others.length > 0
      ? []
      : describing(stateOfField(`${label.text}: ${value.text}`), value),
  )
}

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
