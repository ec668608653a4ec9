// Was one evidence pasted under several items?
import { placeIn } from '../checklist/prose.ts'
import { keyOf } from '../checklist/shapes.ts'
import { type Found, isNoEvidence, type Rule } from './rule.ts'

export const repeatedEvidence: Rule = {
  id: 'repeated-evidence',
  level: 'warning',
  about: 'Each item has evidence of its own: the same text under several items is said.',
  fix: 'write what shows this very item',
  *check({ answers }): Iterable<Found> {
    const seen = new Map<string, string>()
    for (const { item, evidence } of answers.items) {
      if (evidence === null || isNoEvidence(evidence.text)) continue
      const key = keyOf(evidence.text)
      const earlier = seen.get(key)
      if (earlier !== undefined)
        yield {
          item: item.id,
          message: `item ${item.id} has the same evidence as item ${earlier}`,
          place: placeIn(evidence),
        }
      else seen.set(key, item.id)
    }
  },
}
