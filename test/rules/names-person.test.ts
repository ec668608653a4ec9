// Does a person stand behind each signature?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('the name beside a signature', () => {
  told('names-person')`
    pilot-to-prod with another "| Marek Adeyemi | 2026-06-09 | (signed) |"
      | M. Adeyemi | 2026-06-09 | (signed) |
      | Adeyemi, Marek | 2026-06-09 | (signed) |
      | Marek Adeyemi and Ines Okafor | 2026-06-09 | (signed) |
      | 田中 | 2026-06-09 | (signed) |
      | Mr Head | 2026-06-09 | (signed) |
      | April Jones | 2026-06-09 | (signed) |
      | Head | 2026-06-09 | (signed) | → 31 ‹Head› error 10
      | the platform team | 2026-06-09 | (signed) | → 31 ‹the platform team› error 10
      | whoever is on duty | 2026-06-09 | (signed) | → 31 ‹whoever is on duty› error 10
      | ChatGPT | 2026-06-09 | (signed) | → 31 ‹ChatGPT› error 10
      | WARRANTY CLAIM SORTER | 2026-06-09 | (signed) | → 31 ‹WARRANTY CLAIM SORTER› error 10
      | marek@example.com | 2026-06-09 | (signed) | → 31 ‹marek@example.com› error 10
      | TBD | 2026-06-09 | (signed) | → 31 ‹TBD› error 10
      | n/a | 2026-06-09 | (signed) | → 31 ‹n/a› error 10
      | not required | 2026-06-09 | (signed) | → 31 ‹not required› error 10
      | | 2026-06-09 | (signed) | → 31 ‹| Agent Builder | | …| (signed) |› error 10
      | | 2026-06-09 | |
      | the platform team | 2026-06-09 | | → 31 ‹the platform team› error 10
      | Марек Адейеми | 2026-06-09 | (signed) |
      | Marеk Adeyemi | 2026-06-09 | (signed) | → 31 ‹Marеk Adeyemi› warning 10
  `
})

describe('in other rows, lines and behind boxes', () => {
  told('names-person')`
    pilot-to-prod with another "| Peer Reviewer | | | |"
      | Peer Reviewer | the review board | | |
      | Peer Reviewer | the review board | 2026-06-09 | (signed) | → 33 ‹the review board› error 10
      | Data Protection | the legal team | 2026-06-09 | (signed) | → 33 ‹the legal team› error 10
      | | the legal team | 2026-06-09 | (signed) | → 33 ‹the legal team› error 10
    gate-review/conditional with another "Head of Ops: Birgit Lund"
      Head of Ops: the board → 54 ‹the board› error
    gate-review with another "| Head of Ops | | | |"
      | Head of Ops | we have none | – | – |
      | Head of Ops | not required | – | COO has signed |
    production-readiness with another "- Security: Noa Levi, 2026-06-09 (signed)⏎"
      - Security: the desk team, 2026-06-09 (signed)⏎ → 191 ‹the desk team› error
      ∅ → 177 ‹Security Officer (Se… compliance)› error
    gate-review with another "| Executive Sponsor | | | |"
      | Executive Sponsor | – | – | the COO is the sponsor |
  `
})
