// Does the stated decision follow from the statuses?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('one decision', () => {
  told('stated-decision')`
    pilot-to-prod with another "✅ Cleared for production launch⏎"
      **Cleared**⏎⏎We thank the team; better to defer deployment and get it right.⏎
      - [x] Cleared for production launch⏎- [ ] Blocked — return to pilot⏎
      ∅ → 36 ‹Decision› error
      We launch on Monday.⏎ → 38 ‹We launch on Monday.› note
      We do not launch on Monday.⏎ → 36 ‹Decision› error
      Not cleared for production launch⏎ → 36 ‹Decision› error
      - [ ] Cleared for production launch⏎- [ ] Blocked — return to pilot⏎ → 36 ‹Decision› error
      - [x] Cleared for production launch⏎- [x] Blocked — return to pilot⏎ → 39 ‹Blocked — return to pilot› error
      ✅ Cleared for production launch⏎⏎❌ Blocked — return to pilot⏎ → 40 ‹❌ Blocked — return to pilot› error
      ❌ Cleared for production launch⏎ → 38 ‹❌ Cleared for production launch› error
      ~~✅ Cleared for production launch~~⏎ → 36 ‹Decision› error
      [✅ Cleared for production launch / ❌ Blocked — return to pilot]⏎ → 38 ‹[✅ Cleared for produ…rn to pilot]› error
    pilot-to-prod with another "## Open items"
      ## Final decision⏎⏎Blocked — return to pilot⏎⏎## Open items → 45 ‹Blocked — return to pilot› error
    pilot-to-prod with another "## Decision⏎⏎✅ Cleared for production launch⏎"
      ## 11. Decision⏎⏎11.1 ✅ Cleared for production launch⏎
      ⏎What is asked for. Decision: ✅ Cleared for production launch.⏎
      ## Decision⏎⏎It was resolved: ✅ Cleared for production launch⏎
      ## Decision⏎⏎It was not resolved: ✅ Cleared for production launch⏎ → 36 ‹Decision› error
      ## Decision⏎⏎| | |⏎|---|---|⏎| Decision: | ✅ Cleared for production launch |⏎
      ∅ → 1 ‹› error
    pilot-to-prod with another "# Pilot-to-Prod"
      # Mill Street Claims⏎⏎# Pilot-to-Prod
    pilot-to-prod/blank with another "# Pilot"
      # Pilot
    production-readiness with another "[x] DEPLOY [ ] DEFER"
      [ ] DEPLOY [ ] DEFER → 182 ‹Deployment Decision› error
      [x] DEPLOY [x] DEFER → 186 ‹DEFER (complete gaps)› error
  `
})

describe('no laxer than the one that the statuses give', () => {
  told('stated-decision')`
    pilot-to-prod with another "| Communication plan ready | ✅"
      | Communication plan ready | ⚠️ → 38 ‹✅ Cleared for production launch› error
      | Communication plan ready | ❌ → 38 ‹✅ Cleared for production launch› error
    pilot-to-prod with another "✅ Cleared for production launch"
      ❌ Blocked — return to pilot
    pilot-to-prod/conditional with another "⚠️ Conditional launch"
      ✅ Cleared for production launch → 38 ‹✅ Cleared for produc…h open items› error
    seven-checkpoints/conditional with another "**Autonomy:** read-only"
      **Autonomy:** acts → 43 ‹⚠️ Conditional (read-only)› error
      **Autonomy:** ∅ → 43 ‹⚠️ Conditional (read-only)› error
    production-readiness with another "- [x] Team training"
      - [ ] Team training → 186 ‹DEPLOY› error
    production-readiness with another "[x] DEPLOY [ ] DEFER"
      [ ] DEPLOY [x] DEFER
    scale-decision/harden with another "⏎Hold and harden⏎"
      ⏎Scale carefully⏎ → 96 ‹Scale carefully› error
      ⏎Stop the pilot⏎
  `
})

const good: Edit = ['| 96.1% |', '| 99.4% |']
const scale: Edit = ['\nHold and harden\n', '\nScale carefully\n']

describe('where a metric is not shown, that is said of the metric', () => {
  told('stated-decision', '2026-06-09', [good, scale])`
    scale-decision/harden with another "| operations | Uptime | at least 99.5% | 99.8% |⏎"
      ∅
    scale-decision/harden with another "| Performance testing | ✅"
      | Performance testing | ❌ → 96 ‹Scale carefully› error
  `
})
