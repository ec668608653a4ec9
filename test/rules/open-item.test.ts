// Has every warning its open item, which says what is missing?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('an open item for each warning', () => {
  told('open-item')`
    pilot-to-prod/conditional with another "| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |"
      | Item 8 | Polish | Tomasz Lind | 2026-06-19 |
      | #8 | Polish | Tomasz Lind | 2026-06-19 |
      | Communication plan ready | Polish | Tomasz Lind | 2026-06-19 |
      | 7, 8 | Polish | Tomasz Lind | 2026-06-19 |
      | 18 | Polish | Tomasz Lind | 2026-06-19 | → 23 ‹⚠› error 8
      | ~~8~~ | Polish | Tomasz Lind | 2026-06-19 | → 23 ‹⚠› error 8
      | | | | | → 23 ‹⚠› error 8
      | 8 | | Tomasz Lind | 2026-06-19 | → 47 ‹| 8 | | Tomasz Lind | 2026-06-19 |› error 8
      | 8 | TBD | Tomasz Lind | 2026-06-19 | → 47 ‹| 8 | TBD | Tomasz Lind | 2026-06-19 |› error 8
      | 8 | Polish | Tomasz Lind | 2026-06-19 |⏎| 8 | — | Tomasz Lind | 2026-06-19 | → 48 ‹| 8 | — | Tomasz Lind | 2026-06-19 |› error 8
    pilot-to-prod/conditional with another "| Item # | What's missing |"
      | A | B | → 23 ‹⚠› error 8
      | Item # | Other | → 47 ‹| 8 | Polish transla…2026-06-19 |› error 8
    pilot-to-prod/conditional with another "allowlist / kill switch) | ✅"
      allowlist / kill switch) | ⚠️
    pilot-to-prod/conditional with another "| 10 | CoE Lead signs off | ✅"
      | 10 | CoE Lead signs off | ⚠️
    pilot-to-prod/conditional with another "| 8 | Communication plan ready | ⚠️"
      | 8 | Communication plan ready | ❌
    pilot-to-prod with another "| 7 | Runbook exists and on-call has read it | ✅"
      | 7 | Runbook exists and on-call has read it | ⚠️ → 22 ‹⚠› error 7
    gate-review/conditional with another "Meeting notes"
      Meeting notes
  `
})
