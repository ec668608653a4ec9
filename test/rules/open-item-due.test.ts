// Is an open item due in time, and closed on a day on which it can have been?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('the due date', () => {
  told('open-item-due')`
    pilot-to-prod/conditional with another "| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |"
      | 8 | Polish | Tomasz Lind | 2026-06-12 |
      | 8 | Polish | Tomasz Lind | 29 June |
      | 8 | Polish | Tomasz Lind | 2026-06-30 | → 47 ‹2026-06-30› error 8: 15 days after launch; the gate allows 14 days (until 2026-06-29)
      | 8 | Polish | Tomasz Lind | soon | → 47 ‹soon› error 8
      | 8 | Polish | Tomasz Lind | 2026-06-31 | → 47 ‹2026-06-31› error 8
      | 8 | Polish | Tomasz Lind | 06/07/2026 | → 47 ‹06/07/2026› error 8
      | 8 | Polish | Tomasz Lind | | → 47 ‹| 8 | Polish | Tomasz Lind | |› error 8
      | | Polish | Tomasz Lind | | → 47 ‹| | Polish | Tomasz Lind | |› error
    pilot-to-prod/conditional with another "Target launch date: 2026-06-15"
      Target launch date: ∅
    seven-checkpoints/conditional with another "| Piotr Zielinski | 2026-06-30 |"
      | Piotr Zielinski | 2027-06-30 |
      | Piotr Zielinski | | → 49 ‹| 4 | Audit of the a…ielinski | |› error 4
    pilot-to-prod with another "| | | | |⏎"
      | — | None | — | — |⏎
  `
})

const withClosed: Edit = [
  '| Due date |\n|---|---|---|---|',
  '| Due date | Closed |\n|---|---|---|---|---|',
]

describe('the day on which it was closed', () => {
  told('open-item-due', '2026-06-18', [withClosed])`
    pilot-to-prod/conditional with another "| Tomasz Lind | 2026-06-19 |"
      | Tomasz Lind | 2026-06-19 | |
      | Tomasz Lind | 2026-06-19 | — |
      | Tomasz Lind | 2026-06-19 | 2026-06-09 |
      | Tomasz Lind | 2026-06-19 | 18 June |
      | Tomasz Lind | 2026-06-19 | 2026-06-08 | → 47 ‹2026-06-08› error 8
      | Tomasz Lind | 2026-06-19 | 2026-06-19 |
      | Tomasz Lind | 2026-06-19 | 2026-06-20 | → 47 ‹2026-06-20› error 8: cannot have been closed
      | Tomasz Lind | 2026-06-19 | 2026-06-31 | → 47 ‹2026-06-31› error 8
      | Tomasz Lind | 2026-06-19 | yes | → 47 ‹yes› error 8
  `
})
