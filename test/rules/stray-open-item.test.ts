// Does every open item belong to an item that is open?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('an open item names one that is open', () => {
  told('stray-open-item', '2026-06-18')`
    pilot-to-prod/conditional with another "| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |"
      | 8 | Polish | Tomasz Lind | 2026-06-19 |
      | 7 | Polish | Tomasz Lind | 2026-06-19 | → 47 ‹| 7 | Polish | Tomas…2026-06-19 |› error 7
      | 8 (8-2) | Polish | Tomasz Lind | 2026-06-19 |
      | 8 (7-2) | Polish | Tomasz Lind | 2026-06-19 |
      | 14 | Polish | Tomasz Lind | 2026-06-19 | → 47 ‹| 14 | Polish | Toma…2026-06-19 |› warning
      | | Polish | Tomasz Lind | 2026-06-19 | → 47 ‹| | Polish | Tomasz Lind | 2026-06-19 |› warning
    pilot-to-prod with another "| | | | |⏎"
      | — | None | — | — |⏎
    pilot-to-prod/conditional with another "| 8 | Communication plan ready | ⚠️"
      | 8 | Communication plan ready | ❌
      | 8 | Communication plan ready | ∅
      | 8 | Communication plan ready | ✅ → 47 ‹| 8 | Polish transla…2026-06-19 |› error 8
  `
})

const withClosed: Edit = [
  '| Due date |\n|---|---|---|---|',
  '| Due date | Closed |\n|---|---|---|---|---|',
]
const passed: Edit = ['ready | ⚠️', 'ready | ✅']

describe('one that was closed may be listed', () => {
  told('stray-open-item', '2026-06-18', [withClosed, passed])`
    pilot-to-prod/conditional with another "| Tomasz Lind | 2026-06-19 |"
      | Tomasz Lind | 2026-06-19 | 2026-06-18 |
      | Tomasz Lind | 2026-06-19 | 2026-06-19 |
      | Tomasz Lind | 2026-06-19 | 2026-06-20 | → 47 ‹| 8 | Polish transla…2026-06-20 |› error 8
      | Tomasz Lind | 2026-06-19 | done | → 47 ‹| 8 | Polish transla…-19 | done |› error 8
  `
})
