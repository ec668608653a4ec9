// Is there a launch date, not before the review?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('the target launch date', () => {
  told('launch-date')`
    pilot-to-prod with another "Target launch date: 2026-06-15"
      Target launch date: 2026-06-09
      Target launch date: 2026-06-08 → 40 ‹2026-06-08› error
      Target launch date: ∅ → 40 ‹› error
      ∅ → 1 ‹› error
    pilot-to-prod/blank with another "# Pilot"
      # Pilot
    seven-checkpoints with another "# Seven"
      # Seven
  `
})

const blocked: Edit = ['✅ Cleared for production launch', '❌ Blocked — return to pilot']

describe('where the launch is blocked', () => {
  told('launch-date', '2026-06-09', [blocked])`
    pilot-to-prod with another "Target launch date: 2026-06-15"
      Target launch date: ∅
      Target launch date: 2026-06-08 → 40 ‹2026-06-08› error
  `
})
