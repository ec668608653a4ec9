// Is the score that the page gives that of its boxes?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('the number of boxes and the percentage', () => {
  told('score')`
    production-readiness with another "- **Your completed:** 99"
      - **Your completed:** ≈ 99/100
      - **Your completed:** 104
      - **Your completed:** ∅
      - **Your completed:** 98 → 171 ‹98› error
    production-readiness with another "- **Percentage:** 100%"
      - **Percentage:** 100,0 %
      - **Percentage:** 98% → 172 ‹98%› error
      - **Percentage:** all → 172 ‹all› error
    production-readiness with another "- [x] Team training"
      - [ ] Team training → 172 ‹100%› error
    pilot-to-prod with another "# Pilot"
      # Pilot
  `
})
