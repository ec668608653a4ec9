// Does an item carry a warning that may not carry one?
import { ofItems, placeOr, rule } from './rule.ts'

export const warnRefused = rule({
  id: 'warn-refused',
  isWaivable: false,
  // Seed 000: guardrails or rollback at ⚠️ are almost always ❌.
  about:
    'Some items can only pass or fail. The gate says which ones, and the organisation can add others as high-stakes.',
  fix: 'do what the item asks before launch, or mark it failed',
  check: ofItems(({ item, row, claimed, place }, { highStakes }) => {
    const isHigh = highStakes.includes(item.id)
    const why = item.noWarn ?? (isHigh ? 'the organisation marks it as high-stakes' : null)
    const message = `item ${item.id} cannot be marked as a warning: ${why}`
    if (claimed !== 'warn' || why === null) return []
    return [{ message, place: placeOr(row?.cells.status, place) }]
  }),
})
