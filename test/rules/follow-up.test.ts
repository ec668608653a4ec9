// Is the review after launch on the calendar, about 30 days later?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('the post-launch review', () => {
  told('follow-up')`
    pilot-to-prod with another "30-day post-launch review: 2026-07-15"
      30-day post-launch review: 2026-07-13
      30-day post-launch review: 20 July
      30-day PLR: 2026-07-15 (Wed)
      Launched review: 20 July → 1 ‹› error
      30-day post-launch review: 2026-07-12 → 41 ‹2026-07-12› warning
      30-day post-launch review: 2026-07-21 → 41 ‹2026-07-21› warning
      30-day post-launch review: 2026-06-28 → 41 ‹2026-06-28› error
      30-day post-launch review: 2026-08-11 → 41 ‹2026-08-11› error
      30-day post-launch review: 2026-06-15 → 41 ‹2026-06-15› error
      30-day post-launch review: ∅ → 41 ‹› error
      ∅ → 1 ‹› error
    pilot-to-prod with another "Target launch date: 2026-06-15"
      Target launch date: ∅
    pilot-to-prod/blank with another "# Pilot"
      # Pilot
    seven-checkpoints with another "# Seven"
      # Seven
  `
})

const blocked: Edit = ['✅ Cleared for production launch', '❌ Blocked — return to pilot']

describe('where the launch is blocked', () => {
  told('follow-up', '2026-06-09', [blocked])`
    pilot-to-prod with another "30-day post-launch review: 2026-07-15"
      30-day post-launch review: ∅
      30-day post-launch review: 2026-07-12 → 41 ‹2026-07-12› warning
  `
})
