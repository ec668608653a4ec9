// Does a delayed launch name the day of the next review?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

const other: Edit = ['- [x] All green or yellow', '- [ ] All green or yellow']

describe('the day of the next review', () => {
  told('re-gate-date', '2026-06-09', [other])`
    gate-review/blocked with another "- [ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]"
      - [x] Any red — launch delayed; re-gate on 2026-06-10
      - [x] Any red — launch delayed; re-gate on 23 June
      - [x] Any red — launch delayed; re-gate on 2026-06-09 → 48 ‹2026-06-09› error
      - [x] Any red — launch delayed; re-gate on 2026-06-31 → 48 ‹Any red — launch del…n 2026-06-31› error
      - [x] Any red — launch delayed; re-gate on [YYYY-MM-DD] → 48 ‹Any red — launch del…[YYYY-MM-DD]› error
      - [x] Any red → 48 ‹Any red› error
      - [ ] Any red
    gate-review/blocked with another "- [ ] All green —"
      - [x] All green —
  `
  told('re-gate-date')`
    pilot-to-prod/blocked with another "# Pilot"
      # Pilot
  `
})
