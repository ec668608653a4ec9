// Has every item at warning a next action with a day?

import { lastDay } from '../pair/due.ts'
import { placeIn } from '../read/prose.ts'
import { rule } from './rule.ts'

export const nextAction = rule({
  id: 'next-action',
  level: 'error',
  // Seed 004: yellow gates get a written remediation plan with a date.
  about: 'Every item marked as a warning has a next action with a day that has not passed.',
  fix: 'write what will be done by which day, as in "vendor letter by 2026-06-20"',
  *check({ gate, answers, asOf, read }) {
    if (!gate.nextActionRequired) return
    for (const { item, claimed, next, place } of answers.items) {
      if (claimed !== 'warn') continue
      const latest = lastDay(next, read)
      const at = next === null ? place : placeIn(next)
      if (latest === undefined) {
        const why = next === null ? 'it has none' : `"${next.text}" names no day`
        const message = `item ${item.id} is marked as a warning and needs a next action with a day: ${why}`
        yield { item: item.id, message, place: at }
      } else if (latest < asOf) {
        const message = `item ${item.id}: its next action was due on ${latest}, and is late as of ${asOf}`
        yield { item: item.id, message, place: at }
      }
    }
  },
})
