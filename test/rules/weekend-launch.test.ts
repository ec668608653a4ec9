// Is a launch on a weekend said?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('the day of the week', () => {
  told('weekend-launch')`
    pilot-to-prod with another "Target launch date: 2026-06-15"
      Target launch date: 2026-06-12
      Target launch date: 2026-06-13 → 40 ‹2026-06-13› warning: is a Saturday
      Target launch date: 2026-06-14 → 40 ‹2026-06-14› warning: is a Sunday
      Target launch date: ∅
    seven-checkpoints with another "# Seven"
      # Seven
  `
})
