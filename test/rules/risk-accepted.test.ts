// Has the sponsor accepted the risk of a conditional launch?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

const signed =
  '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |'
const nobody: Edit = [signed, '| Executive Sponsor | | | |']

describe('the row of the sponsor', () => {
  told('risk-accepted')`
    pilot-to-prod/conditional with another "| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |⏎"
      | Sponsor, Group IT | Nadia Brandvold | 2026-06-09 | (signed) |⏎
      | Executive Sponsor | | | |⏎| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed) |⏎
      | Executive Sponsor | | | |⏎ → 34 ‹| Executive Sponsor | | | |› error
      | Executive Sponsor | Nadia Brandvold | 2026-06-09 | will sign on Friday |⏎ → 34 ‹will sign on Friday› error
      | Executive Sponsor | Nadia Brandvold | 2026-06-09 | no risk accepted |⏎ → 34 ‹no risk accepted› error
      ∅ → 29 ‹1 to 33:24› error
      ⏎Risk acceptance: Nadia Brandvold, 2026-06-09 (signed)⏎
      ⏎Sponsor: Nadia Brandvold. "I accept the risk, at the latest on 2026-07-01." Accepted 2026-06-09, signed.⏎
      ⏎Risk acceptance: Nadia Brandvold, pending⏎ → 35 ‹, pending› error
      ⏎I know of item 8 and accept the risk. — Nadia Brandvold, COO (sponsor), 2026-06-09⏎
      ⏎I accept the risk of item 8.⏎Nadia Brandvold, sponsor, 2026-06-09, signed⏎
      ⏎I accept, for the charity and until Friday, the risk of item 8.⏎Nadia Brandvold, sponsor, 2026-06-09⏎
      ⏎I, Nadia Brandvold, sponsor, accept the risk. It ends by 2026-07-01, failing which we stop.⏎⏎Signed: N. Brandvold, 2026-06-09⏎
      ⏎- I accept the risk of item 8.⏎- It closes by 19 June.⏎- Nadia Brandvold, sponsor, 2026-06-09⏎
      ⏎I, Nadia Brandvold, the sponsor, accept the risk and a launch on 2026-06-15.⏎⏎Sd/- Nadia Brandvold, 2026-06-09⏎
      ⏎## Risk acceptance⏎⏎I accept both until their due days.⏎⏎Nadia Brandvold, sponsor, 2026-06-09⏎
      ⏎Risk acceptance: Nadia Brandvold, memo of 2026-06-09, signed. He accepts the risk until 2026-06-24, and no longer.⏎
      ⏎### Acceptance of risk (sponsor)⏎⏎I accept both risks and the launch on 2026-06-15.⏎Nadia Brandvold, 2026-06-09, v. r.⏎
      ⏎### Acceptance of risk⏎⏎I accept both risks and the launch on 2026-06-15.⏎Nadia Brandvold, 2026-06-09, v. r.⏎ → 29 ‹1 to 33:24› error
      ⏎| Sponsor | Risk accepted | Date | Signature |⏎|---|---|---|---|⏎| Nadia Brandvold | item 8 | 2026-06-09 | (signed) |⏎
      ⏎| Sponsor | Risk accepted | Date | Signature |⏎|---|---|---|---|⏎| Nadia Brandvold | item 8 | 2026-06-09 | |⏎ → 37 ‹*› error
      ⏎Legal accepts the risk of item 8.⏎⏎Minutes follow.⏎⏎Nadia Brandvold, sponsor, was told on 2026-06-09⏎ → 29 ‹1 to 33:24› error
      ⏎I do not accept the risk. — Nadia Brandvold, sponsor, 2026-06-09⏎ → 29 ‹1 to 33:24› error
      ⏎The sponsor will accept the risk. — Nadia Brandvold, sponsor, 2026-06-09⏎ → 29 ‹1 to 33:24› error
      ⏎I accept the risk. — Nadia Brandvold, sponsor⏎ → 29 ‹1 to 33:24› error
      ⏎Nadia Brandvold, sponsor, was told on 2026-06-09⏎ → 29 ‹1 to 33:24› error
      ⏎I accept the risk. — Nadia Brandvold, COO, 2026-06-09⏎ → 29 ‹1 to 33:24› error
  `
})

describe('where nothing is at warning', () => {
  told('risk-accepted', '2026-06-09', [nobody])`
    pilot-to-prod/conditional with another "| Communication plan ready | ⚠️"
      | Communication plan ready | ✅
      | Communication plan ready | ❌
  `
  told('risk-accepted')`
    pilot-to-prod with another "| 10 | CoE Lead signs off | ✅"
      | 10 | CoE Lead signs off | ⚠️
    pilot-to-prod with another "allowlist / kill switch) | ✅"
      allowlist / kill switch) | ⚠️
    seven-checkpoints/conditional with another "# Seven"
      # Seven
  `
})
