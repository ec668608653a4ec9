// Was each signature given on a day it can have been?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('the day of signing', () => {
  told('signed-date')`
    pilot-to-prod with another "| Marek Adeyemi | 2026-06-09 | (signed) |"
      | Marek Adeyemi | 2026-06-10 | (signed) |
      | Marek Adeyemi | 2026-06-11 | (signed) | → 31 ‹2026-06-11› error 10
      | Marek Adeyemi | 2026-06-05 | (signed) |
      | Marek Adeyemi | 2026-06-04 | (signed) | → 31 ‹2026-06-04› error 10
      | Marek Adeyemi | Tue 9 June | (signed) |
      | Marek Adeyemi | 2026-06-31 | (signed) | → 31 ‹2026-06-31› error 10
      | Marek Adeyemi | 06/07/2026 | (signed) | → 31 ‹06/07/2026› error 10
      | Marek Adeyemi | soon | (signed) | → 31 ‹soon› error 10
      | Marek Adeyemi | | (signed) | → 31 ‹| Agent Builder | Ma…| (signed) |› error 10
      | Marek Adeyemi | | signed 2026-06-09 |
      | Marek Adeyemi | | signed 2026-06-11 | → 31 ‹| Agent Builder | Ma…2026-06-11 |› error 10
      | Marek Adeyemi | 2026-06-09 | signed, item 8 stays open until 2026-10-31 |
      | Marek Adeyemi | 2026-06-31 | |
    pilot-to-prod with another "| Executive Sponsor | | | |"
      | Works Council | Udo Blank | 2026-07-09 | (signed) | → 34 ‹2026-07-09› error 10
    pilot-to-prod with another "**Tier:**"
      **Sponsor:** Dr. Regula Ammann, Head Claims⏎**Tier:**
    pilot-to-prod with another "**Pilot ran:** 2026-05-11 to 2026-06-05"
      **Pilot ran:** 2026-05-11 to 2026-06-10 → 31 ‹2026-06-09› error 10 + 32 ‹2026-06-09› error 10
      **Pilot ran:** ∅
  `
})

describe('in lines and behind boxes, which ask for no day', () => {
  told('signed-date')`
    gate-review/conditional with another "Birgit Lund, 2026-06-09 (signed)"
      Birgit Lund (signed) → 54 ‹Birgit Lund (signed)› error
    production-readiness with another "Femi Adeleke, 2026-06-09 (signed)"
      Femi Adeleke (signed)
      Femi Adeleke, 2026-06-12 (signed) → 190 ‹2026-06-12› error
      Femi Adeleke, 2026-06-31 (signed) → 190 ‹2026-06-31› error
  `
})
