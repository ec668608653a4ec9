// Have those signed who must?
import { describe } from 'vitest'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('any mark is a claim, unless it says that it is none', () => {
  told('signed')`
    pilot-to-prod with another "| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |"
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | gez. RC |
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | ✅ |
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | signed, I accept the risk of item 8 until 2025-10-31 |
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | | → 32 ‹| AI CoE Lead | Ruth…26-06-09 | |› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | ~~(signed)~~ | → 32 ‹| AI CoE Lead | Ruth…(signed)~~ |› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | — | → 32 ‹—› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | [ ] | → 32 ‹[ ]› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | ![signed](s.png) | → 32 ‹| AI CoE Lead | Ruth…ed](s.png) |› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | (unsigned) | → 32 ‹(unsigned)› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | will sign on Friday | → 32 ‹will sign on Friday› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | has not signed | → 32 ‹has not signed› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | signed, withdrawn 2026-06-10 | → 32 ‹signed, withdrawn 2026-06-10› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | 👍 | → 32 ‹👍› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | ok in the chat | → 32 ‹ok in the chat› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | OK given in Slack, #go-live, 17 h 42 ("all good") | → 32 ‹*› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | approved by thumb up in Teams, which is enough for us | → 32 ‹*› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | DocuSign, link in the mail of 9 June |
  `
})

describe('who must sign', () => {
  told('signed')`
    pilot-to-prod with another "| AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |⏎"
      | Head of AI CoE, Group IT | Ruth Castellan | 2026-06-09 | (signed) |⏎
      | Deputy AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |⏎ → 29 ‹› error 10
      | AI CoE Lead | Ruth Castellan | 2026-06-09 | (signed) |⏎| AI CoE Lead | | | |⏎ → 33 ‹| AI CoE Lead | | | |› error 10
      ∅ → 29 ‹› error 10
      ⏎### AI CoE Lead⏎⏎Ruth Castellan, 2026-06-09, (signed)⏎
      ⏎### AI CoE Lead⏎⏎Ruth Castellan, 2026-06-09⏎ → 29 ‹› error 10
      ⏎The lead agrees. — Ruth Castellan, AI CoE Lead — (signed) R. C., 2026-06-09⏎
      ⏎The lead agrees. — Ruth Castellan, AI CoE Lead — not signed, 2026-06-09⏎ → 29 ‹› error 10
      ⏎The lead agrees. — Ruth Castellan, AI CoE Lead, 2026-06-09⏎ → 29 ‹› error 10
      ⏎AI CoE Lead: Ruth Castellan, 2026-06-09, sign. RC⏎
      ⏎AI CoE Lead (group): Ruth Castellan, 2026-06-09, sign. RC⏎
      ⏎AI CoE Lead: Ruth Castellan, 2026-06-09⏎ → 29 ‹› error 10
      ⏎AI CoE Lead: Ruth Castellan, sign. RC⏎ → 29 ‹› error 10
    pilot-to-prod with another "| Role | Name | Date | Signature |"
      | Who for | Who | Dt | Sign |
    seven-checkpoints with another "| Role | Name | Date | Signature |"
      | A | B | C | D | → 1 ‹› error
    pilot-to-prod with another "| Executive Sponsor | | | |"
      | Executive Sponsor | Nadia Brandvold | | |
      | Executive Sponsor | Nadia Brandvold | | not required |
      | Executive Sponsor | Nadia Brandvold | | refused | → 34 ‹refused› error 10
      | Executive Sponsor | | | refused | → 34 ‹refused› error 10
      | Executive Sponsor | not required | – | nobody has to accept a risk |
      | Works Council | Udo Blank | | |
      | Works Council | Udo Blank | | refused | → 34 ‹refused› error 10
    pilot-to-prod with another "| ✅ | Items 1 to 9"
      | ❌ | Items 1 to 9 → 25 ‹| 10 | CoE Lead sign…026-06-09. |› error 10
      | ⚠️ | Items 1 to 9 → 25 ‹| 10 | CoE Lead sign…026-06-09. |› error 10
      | | Items 1 to 9
    pilot-to-prod/blank with another "# Pilot"
      # Pilot
  `
})

const ops: Edit = ['| Head of Ops | | | |', '| Head of Ops | Udo Blank | 2026-06-09 | (signed) |']
const noSecurity: Edit = [
  '| Security | Paolo Ferri | 2026-06-09 | (signed) |',
  '| Security | | | |',
]

describe('one of several is enough, and a field may say that nobody is asked', () => {
  told('signed', '2026-06-09', [ops])`
    gate-review with another "| COO | Ingrid Aasen | 2026-06-09 | (signed) |"
      | COO | | | |
      | COO | Ingrid Aasen | | refused | → 54 ‹refused› error
  `
  told('signed')`
    gate-review with another "| COO | Ingrid Aasen | 2026-06-09 | (signed) |⏎| Head of Ops | | | |⏎| Executive Sponsor | | | |⏎"
      ∅ → 52 ‹› error
      | COO | Ingrid Aasen | 2026-06-09 | |⏎ → 54 ‹| COO | Ingrid Aasen | 2026-06-09 | |› error
  `
  told('signed', '2026-06-09', [['**Customer data:** yes', '**Customer data:** no'], noSecurity])`
    gate-review with another "| IT | | | |"
      | IT | – | – | no customer data |
      | IT | Udo Blank | – | refused | → 58 ‹refused› error
  `
  told('signed', '2026-06-09', [noSecurity])`
    gate-review with another "**Customer data:** yes⏎"
      **Customer data:** no⏎
      **Customer data:** yes⏎ → 57 ‹| Security | | | |› error + 58 ‹| IT | | | |› error
      **Customer data:** not sure⏎ → 57 ‹| Security | | | |› error + 58 ‹| IT | | | |› error
  `
})

describe('lines of a sheet, and boxes with the lines that name who ticked them', () => {
  told('signed')`
    gate-review/conditional with another "Head of Ops: Birgit Lund, 2026-06-09 (signed)"
      Signed off by Ana Duarte, Head of Ops, 2026-06-09
      Head of Ops: Birgit Lund, 2026-06-09 → 54 ‹Birgit Lund, 2026-06-09› error
      Head of Ops: Birgit Lund, 2026-06-09 (refused) → 54 ‹(refused)› error
      ∅ → 1 ‹› error
    production-readiness with another "- [x] Security Officer (Security and compliance)⏎"
      - [ ] Security Officer (Security and compliance)⏎ → 177 ‹Security Officer (Se… compliance)› error
      ∅ → 176 ‹› error
    production-readiness with another "Noa Levi, 2026-06-09 (signed)"
      Noa Levi
      Noa Levi, 2026-06-09 (refused) → 191 ‹(refused)› error
  `
  told('signed', '2026-06-09', [['- [x] Growth', '- [ ] Growth']])`
    production-readiness with another "- [x] Security Officer"
      - [ ] Security Officer
  `
})
