// Has every item at warning a next action with a day?

import { lastDay } from '../pair/due.ts'
import { placeIn } from '../read/prose.ts'
import { ofItems, rule } from './rule.ts'

export const nextAction = rule({
  id: 'next-action',
  // Seed 004: yellow gates get a written remediation plan with a date.
  about: 'Every item marked as a warning has a next action with a day that has not passed.',
  fix: 'write what will be done by which day, as in "vendor letter by 2026-06-20"',
  check: ofItems(({ item, claimed, next, place }, { gate, asOf, read }) => {
    if (gate.policy['next-action'] === undefined || claimed !== 'warn') return []
    const latest = lastDay(next, read)
    const why = next === null ? 'it has none' : `"${next.text}" names no day`
    const message =
      latest === undefined
        ? `item ${item.id} is marked as a warning and needs a next action with a day: ${why}`
        : `item ${item.id}: its next action was due on ${latest}, and is late as of ${asOf}`
    const isInTime = latest !== undefined && latest >= asOf
    return isInTime ? [] : [{ message, place: next === null ? place : placeIn(next) }]
  }),
})
