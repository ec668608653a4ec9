// Was one evidence pasted under several items?

import { isNothing } from '../facts/nothing.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import { placeIn } from '../read/prose.ts'
import { keyOf } from '../read/shapes.ts'
import { listed, rule } from './rule.ts'

export const repeatedEvidence = rule({
  id: 'repeated-evidence',
  level: 'warning',
  about: 'Each item has its own evidence. The same text under several items is a warning.',
  fix: 'write evidence that is about this item',
  *check({ answers }) {
    const groups = [...grouped(answers.items).values()].filter(({ length }) => length > 1)
    const [first, second] = groups[0] ?? []
    if (first === undefined || second?.evidence == null) return
    const ids = groups.map((group) => `items ${listed(group.map(({ item }) => item.id))}`)
    yield {
      item: second.item.id,
      message: `${ids.join(' and ')} have the same evidence`,
      place: placeIn(second.evidence),
    }
  },
})

/** Items by the letters of their evidence. */
function grouped(items: readonly ItemAnswer[]): Map<string, ItemAnswer[]> {
  const found = new Map<string, ItemAnswer[]>()
  for (const answer of items) {
    const { evidence } = answer
    if (evidence === null || isNothing(evidence.text)) continue
    const key = keyOf(evidence.text)
    found.set(key, [...(found.get(key) ?? []), answer])
  }
  return found
}
