// Has every item at warning a next action with a day to come?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('the next action of an item at warning', () => {
  told('next-action')`
    gate-review/blocked with another "| Finish it soon |"
      | Finish it by 2026-06-09 |
      | Begun on 2026-06-01, done by 19 June |
      | Finish it by 2026-06-08 | → 15 ‹Finish it by 2026-06-08› error 1
      | Begun on 2026-06-05, asked on 2026-06-01 | → 15 ‹Begun on 2026-06-05, asked on 2026-06-01› error 1
      | Finish it by 2026-06-31 | → 15 ‹Finish it by 2026-06-31› error 1
      | Finish it soon | → 15 ‹Finish it soon› error 1
      | | → 15 ‹| 1 | Data source do… a draft | |› error 1
    gate-review/conditional with another "add the check by 2026-06-26"
      add the check by 2026-06-26
      add the check → 11 ‹length and language …dd the check› error 2
    gate-review with another "| Review 2026-12-01 |"
      | |
    pilot-to-prod/conditional with another "Meeting Minutes"
      Meeting Minutes
  `
})

const december: Edit = ['**Date:** 2026-06-09', '**Date:** 2026-12-20']

describe('a day without a year is the one next to the review', () => {
  told('next-action', '2026-12-20', [december])`
    gate-review/blocked with another "| Finish it soon |"
      | Finish it by 5 January |
      | Finish it by 5 December | → 15 ‹Finish it by 5 December› error 1
  `
})
