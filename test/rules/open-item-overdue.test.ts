// Is an open item past its day, and not closed?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('on the day it is due', () => {
  told('open-item-overdue', '2026-06-19')`
    pilot-to-prod/conditional with another "| 2026-06-19 |"
      | 2026-06-19 |
  `
})

describe('on the day after', () => {
  told('open-item-overdue', '2026-06-20')`
    pilot-to-prod/conditional with another "| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |"
      | 8 | Polish | Tomasz Lind | 2026-06-20 |
      | 8 | Polish | Tomasz Lind | 2026-06-19 | → 47 ‹2026-06-19› error 8
      | | Polish | Tomasz Lind | 2026-06-19 | → 47 ‹2026-06-19› error
  `
})

const withClosed: Edit = [
  '| Due date |\n|---|---|---|---|',
  '| Due date | Closed |\n|---|---|---|---|---|',
]

describe('on the day after, with a column for the day of closing', () => {
  told('open-item-overdue', '2026-06-20', [withClosed])`
    pilot-to-prod/conditional with another "| Tomasz Lind | 2026-06-19 |"
      | Tomasz Lind | 2026-06-19 | 2026-06-20 |
      | Tomasz Lind | 2026-06-19 | 2026-06-21 |
      | Tomasz Lind | 2026-06-19 | 2026-06-22 | → 47 ‹2026-06-19› error 8
      | Tomasz Lind | 2026-06-19 | yes | → 47 ‹2026-06-19› error 8
      | Tomasz Lind | 2026-06-19 | | → 47 ‹2026-06-19› error 8
  `
})
