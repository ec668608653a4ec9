// Does the evidence show what the gate asks of the item?
import { placeIn } from '../checklist/prose.ts'
import { type Judged, judgedNeeds } from '../needs/judge.ts'
import { doesNotShow } from '../wording.ts'
import type { Rule } from './rule.ts'

export const shown: Rule = {
  id: 'shown',
  level: 'error',
  about:
    'The evidence of an item that claims a pass shows what the gate asks of it: a day, a person, a number, a cadence, a link, or the word for what was done, and not only as planned or denied. What the program cannot compare is a note for the reviewer.',
  fix: 'write the fact that is asked beside what was done',
  *check(context) {
    for (const judged of judgedNeeds(context)) {
      const { need, looked, item, example, place } = judged
      if (looked.is === 'shown') continue
      const { at } = looked
      const lead = looked.is === 'contradicted' ? 'put it right, then write' : 'write'
      const how = need.kind === 'metric' ? counted : example && `${lead} it as in "${example}"`
      yield {
        ...(item === null ? {} : { item }),
        need: need.label,
        ...(isError(judged) ? {} : { level: need.level === 'warning' ? 'warning' : 'note' }),
        message: messageOf(judged),
        ...(how === null ? {} : { fix: how }),
        place: at === null ? place : placeIn(at.source.prose, at.from, at.to),
      }
    }
  },
}

const counted = 'write in its row what was counted; where that misses, the item has not passed'

function isError({ need, looked, isUncertain }: Judged): boolean {
  if (looked.is === 'contradicted') return need.brokenIsError
  return looked.is === 'not shown' && need.level === 'error' && !isUncertain
}

function messageOf({ name, need, looked }: Judged): string {
  const { is, found } = looked
  const asked = need.kind === 'metric' ? `"${need.label}"` : need.label
  if (is === 'contradicted') return `${name}: ${found}`
  if (is === 'unclear') return `${name}: check ${asked}: ${found}`
  return `${name} ${doesNotShow} ${asked}${found === '' ? '' : ` (${found})`}`
}
