// Does an item carry a warning that may not carry one?
import { placeIn } from '../read/prose.ts'
import { type Found, rule } from './rule.ts'

export const warnRefused = rule({
  id: 'warn-refused',
  level: 'error',
  isWaivable: false,
  // Seed 000: guardrails or rollback at ⚠️ are almost always ❌.
  about:
    'Some items can only pass or fail. The gate says which ones, and the organisation can add others as high-stakes.',
  fix: 'do what the item asks before launch, or mark it failed',
  *check({ answers, highStakes }): Iterable<Found> {
    for (const { item, row, claimed, place } of answers.items) {
      const why =
        item.noWarn ??
        (highStakes.includes(item.id) ? 'the organisation marks it as high-stakes' : null)
      if (claimed !== 'warn' || why === null) continue
      const cell = row?.cells.status
      yield {
        item: item.id,
        message: `item ${item.id} cannot be marked as a warning: ${why}`,
        place: cell ? placeIn(cell) : place,
      }
    }
  },
})
