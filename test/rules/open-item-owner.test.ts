// Is the owner of an open item a named person?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('the owner of an open item', () => {
  told('open-item-owner')`
    pilot-to-prod/conditional with another "| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |"
      | 8 | Polish | T. Lind | 2026-06-19 |
      | 8 | Polish | the comms team | 2026-06-19 | → 47 ‹the comms team› error 8
      | 8 | Polish | Comms Lead | 2026-06-19 | → 47 ‹Comms Lead› error 8
      | 8 | Polish | TBD | 2026-06-19 | → 47 ‹TBD› error 8
      | 8 | Polish | | 2026-06-19 | → 47 ‹| 8 | Polish | | 2026-06-19 |› error 8
      | | Polish | | 2026-06-19 | → 47 ‹| | Polish | | 2026-06-19 |› error
    pilot-to-prod with another "| | | | |⏎"
      | — | None | — | — |⏎
      | | No open items | | |⏎
  `
})
