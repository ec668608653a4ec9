// Is every metric that a signal needs measured, and is its target met?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('a target and an actual', () => {
  told('metrics')`
    scale-decision with another "| at least 75% | 83% |"
      | at least 75% | 75% |
      | at least 75% | 74% | → 84 ‹74%› warning: value is weak
      | at least 75% | ~~83%~~ 74% | → 84 ‹74%› warning
      | at least 75% | good | → 84 ‹good› error
      | at least 75% | ∅ | → 84 ‹| value | Quotes sen…ast 75% |  |› error
      | ∅ | 83% | → 84 ‹83%› error
      | 75% | 83% | → 84 ‹83%› error: neither at least nor at most
    scale-decision with another "| at most 3 s | 1900 ms |"
      | 3 s | 1900 ms |
      | 3 s | 3100 ms | → 88 ‹3100 ms› warning
    scale-decision with another "| at least 99.5% | 99.8% |"
      | at least 99,5 % | 99,875 % |
    scale-decision with another "EUR 0.41 per quote (0.46 in April)"
      USD 0.41 per quote → 91 ‹USD 0.41 per quote› error: cannot be compared
      EUR 0.41 per quote → 91 ‹EUR 0.41 per quote› note
  `
})

describe('rows', () => {
  told('metrics')`
    scale-decision with another "| operations | Uptime | at least 99.5% | 99.8% |⏎"
      ∅ → 85 ‹97.5%› error
      | operations | Uptime | at least 99.5% | 99.8% |⏎| operations | Uptime | at least 99.5% | 98% |⏎ → 90 ‹98%› warning
      | running | Uptime | at least 99.5% | 99.8% |⏎ → 85 ‹97.5%› error + 89 ‹99.8%› error
      | operations | Hours up | at least 99.5% | 99.8% |⏎ → 89 ‹Hours up› note
      | operations | Hours up | at least 99.5% | 98% |⏎ → 89 ‹98%› warning + 89 ‹Hours up› note
      | economics | Hours up | at least 99.5% | 99.8% |⏎ → 85 ‹97.5%› error
    scale-decision with another "| value | Quotes sent within one day | at least 75% | 83% |⏎"
      ∅ → 84 ‹97.5%› error
      | value | Logins | at least 75% | 83% |⏎ → 84 ‹83%› error
    scale-decision/blank with another "# Scale Decision"
      # Scale Decision
    pilot-to-prod with another "# Pilot"
      # Pilot
  `
})
