// Does the evidence show what the gate asks of the item?

import { type Judged, judgedNeeds } from '../needs/judge.ts'
import { placeIn } from '../read/prose.ts'
import { doesNotShow } from '../wording.ts'
import { rule } from './rule.ts'

export const shown = rule({
  id: 'shown',
  isOfNeeds: true,
  about:
    'If an item is marked as passed, its evidence shows what the gate asks for: a day, a person, a number, how often something happens, a link, or a word for what was done. A plan or a denial is not enough. What the program cannot compare is a note for the reviewer.',
  fix: 'add the missing fact, as in "Dana Whitfield tested it on 2026-06-03"',
  *check(context) {
    for (const judged of judgedNeeds(context)) {
      const { need, looked, item, example, place } = judged
      if (looked.is === 'shown') continue
      const { at } = looked
      const lead = looked.is === 'contradicted' ? 'put it right, then write' : 'write'
      const how = need.kind === 'metric' ? counted : example && `${lead}, for example, "${example}"`
      const lowered = need.level === 'warning' ? 'warning' : 'note'
      yield {
        item: item ?? undefined,
        need: need.label,
        level: isError(judged) ? undefined : lowered,
        message: messageOf(judged),
        fix: how ?? undefined,
        place: at === null ? place : placeIn(at.source.prose, at.from, at.to),
      }
    }
  },
})

const counted = 'write the figure in its row; if it misses, do not mark the item as passed'

function isError({ need, looked, isUncertain }: Judged): boolean {
  if (looked.is === 'contradicted') return need.brokenIsError
  return looked.is === 'not shown' && need.level === 'error' && !isUncertain
}

function messageOf({ name, need, looked }: Judged): string {
  const { is, found } = looked
  const asked = need.kind === 'metric' ? `"${need.label}"` : need.label
  if (is === 'contradicted') return `${name}: ${found}`
  if (is === 'unclear') return `${name}: check ${asked} (${found})`
  return `${name} ${doesNotShow} ${asked}${found === '' ? '' : ` (${found})`}`
}
