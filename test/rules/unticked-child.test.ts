// Which boxes are ticked over open ones.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('a box is ticked when those below it are', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'one is open',
      [['  - [x] Ethical guidelines', '  - [ ] Ethical guidelines']],
      [
        '143 ‹Governance policies documented:› error 11.10: item 11.10 is ticked over 1 open below it, first 11.10.2 "Ethical guidelines"',
      ],
    ],
    [
      'two are open',
      [
        ['  - [x] Ethical guidelines', '  - [ ] Ethical guidelines'],
        ['  - [x] Approval processes', '  - [ ] Approval processes'],
      ],
      [
        '143 ‹Governance policies documented:› error 11.10: item 11.10 is ticked over 2 open below it, first 11.10.2 "Ethical guidelines"',
      ],
    ],
    [
      'one does not apply',
      [
        [
          '  - [x] Ethical guidelines',
          '  - [ ] Ethical guidelines — N/A: covered by the policy of the group',
        ],
      ],
      [],
    ],
    [
      'the upper one is open too',
      [
        ['  - [x] Ethical guidelines', '  - [ ] Ethical guidelines'],
        ['- [x] **Governance policies documented:**', '- [ ] **Governance policies documented:**'],
      ],
      [],
    ],
    [
      'a further one is open',
      [['  - [x] Ethical guidelines', '  - [ ] Press policy\n  - [x] Ethical guidelines']],
      ['145 ‹Press policy› error 11.10: item 11.10 is ticked over an open box "Press policy"'],
    ],
    [
      'a further one is ticked',
      [['  - [x] Ethical guidelines', '  - [x] Press policy\n  - [x] Ethical guidelines']],
      [],
    ],
    [
      'a further one is open below another box',
      [['- [x] Team training completed\n', '- [x] Team training completed\n  - [ ] Night shift\n']],
      ['142 ‹Night shift› error 11.8: item 11.8 is ticked over an open box "Night shift"'],
    ],
    [
      'a further one is open beside it',
      [['- [x] Team training completed\n', '- [x] Team training completed\n- [ ] Night shift\n']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('unticked-child', changed('production-readiness', edits))).toEqual(findings)
  })
})

describe('a gate without boxes', () => {
  test.each<Row>([['as it is', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('unticked-child', changed('pilot-to-prod', edits, 'blocked'))).toEqual(
      findings,
    )
  })
})
