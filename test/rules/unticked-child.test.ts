// Which boxes are ticked over open ones.
import { describe } from 'vitest'
import { finds } from './finds.ts'

const guidelines = '  - [x] Ethical guidelines'
const open = '  - [ ] Ethical guidelines'
const governance = '- [x] **Governance policies documented:**'
const training = '- [x] Team training completed — 7 of 7, last one on 2026-05-28'

describe('a box that the gate asks below another', () => {
  const over = '143 ‹Governance policies documented:› error 11.10: '
  finds('unticked-child', 'production-readiness', [
    ['ticked', [], []],
    ['open', [[guidelines, open]], [`${over}1 open, first 11.10.2`]],
    [
      'one of two that are open',
      [
        [guidelines, open],
        ['  - [x] Approval', '  - [ ] Approval'],
      ],
      [`${over}2 open`],
    ],
    ['missing', [[`${guidelines}\n`, '']], [`${over}1 open`]],
    [
      'left out for a reason',
      [[guidelines, `${open} — N/A: the policy of the group covers it`]],
      [],
    ],
    ['left out for none', [[guidelines, `${guidelines} — N/A`]], [`${over}1 open`]],
    [
      'open below an open one',
      [
        [guidelines, open],
        [governance, governance.replace('x', ' ')],
      ],
      [],
    ],
  ])
})

describe('a box of their own below one', () => {
  const shift = '142 ‹Night shift› error 11.8'
  finds('unticked-child', 'production-readiness', [
    ['open', [[training, `${training}\n  - [ ] Night shift`]], [shift]],
    ['numbered', [[training, `${training}\n  1. [ ] Night shift`]], [shift]],
    [
      'two steps below',
      [[training, `${training}\n  - shifts\n    - [ ] Night shift`]],
      ['143 ‹Night shift› error 11.8'],
    ],
    [
      'below a box of the gate below',
      [[guidelines, `${guidelines}\n    - [ ] Press`]],
      ['146 ‹Press› error 11.10', '146 ‹Press› error 11.10.2'],
    ],
    [
      'beside boxes of the gate',
      [[guidelines, `  - [ ] Press\n${guidelines}`]],
      ['145 ‹Press› error 11.10'],
    ],
    ['ticked', [[training, `${training}\n  - [x] Night shift`]], []],
    ['beside it', [[training, `${training}\n- [ ] Night shift`]], []],
    ['a bullet without a box', [[training, `${training}\n  - Night shift`]], []],
  ])
})
