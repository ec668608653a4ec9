// Was one evidence pasted under several items?

import { isNothing } from '../facts/nothing.ts'
import { keyOf } from '../read/keys.ts'
import { placeIn } from '../read/prose.ts'
import { listed } from '../wording.ts'
import { rule } from './rule.ts'

export const repeatedEvidence = rule({
  id: 'repeated-evidence',
  level: 'warning',
  about: 'Each item has its own evidence. The same text under several items is a warning.',
  fix: 'write evidence that is about this item',
  *check({ answers }) {
    const claims = answers.items.flatMap(({ item, evidence }) =>
      evidence === null || isNothing(evidence.text)
        ? []
        : [{ id: item.id, evidence, key: keyOf(evidence.text) }],
    )
    const groups = [...new Set(claims.map(({ key }) => key))]
      .map((key) => claims.filter((one) => one.key === key))
      .filter(({ length }) => length > 1)
    const second = groups[0]?.[1]
    if (second === undefined) return
    const ids = groups.map((group) => `items ${listed(group.map(({ id }) => id))}`)
    yield {
      item: second.id,
      message: `${ids.join(' and ')} have the same evidence`,
      place: placeIn(second.evidence),
    }
  },
})
