// Whether somebody on call has read the runbook, and how the check of it went.
import { describe, expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

describe('somebody on call has read it, and was checked', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'Ines Okafor read it on 2026-06-03; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Ines read it on 2026-06-03; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Read on 2026-06-03 by both; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Read on 2026-06-03 by both; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Each of them read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Each of them read it; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Read by all; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Read by all; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'The primary has read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'The primary has read it; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Read by the backup; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Read by the backup; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'The on-call engineer has read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'The on-call engineer has read it; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'The oncall shift has read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'The oncall shift has read it; quiz 3/3.',
        ],
      ],
      [],
    ],
    [
      'Both know where it is. It was read; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Both know where it is. It was read; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…d; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none',
      ],
    ],
    [
      'Both are here. Nina Falk read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Both are here. Nina Falk read it; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…t; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none (found Nina Falk)',
      ],
    ],
    [
      'Both and Nina Falk read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Both and Nina Falk read it; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…t; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none (found Nina Falk)',
      ],
    ],
    [
      'It was read; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'It was read; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…d; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none',
      ],
    ],
    [
      'Nina Falk read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Nina Falk read it; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…t; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none (found Nina Falk)',
      ],
    ],
    [
      'Nina Falk and Otto Brandt, Nina Falk again, Ute Klein and Jan Kowalski read it; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Nina Falk and Otto Brandt, Nina Falk again, Ute Klein and Jan Kowalski read it; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…t; quiz 3/3.› error 7: item 7: looked for somebody named on call in item 3 (Ines Okafor and Tomasz Lind) who has read it, found none (found Nina Falk, Otto Brandt and Ute Klein)',
      ],
    ],
    [
      'Ines Okafor has the runbook; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor has the runbook; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…k; quiz 3/3.› error 7: item 7: looked for an acknowledgement that the runbook has been read, found none',
      ],
    ],
    [
      'Ines Okafor will read it on 2026-06-12; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor will read it on 2026-06-12; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…2; quiz 3/3.› error 7: item 7: looked for an acknowledgement that the runbook has been read, found none',
      ],
    ],
    [
      'Ines Okafor has not read it yet.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor has not read it yet.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…read it yet.› error 7: item 7: looked for an acknowledgement that the runbook has been read, found none',
      ],
    ],
    [
      'Ines Okafor read it on 2026-06-03.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor read it on 2026-06-03.',
        ],
      ],
      [
        '22 ‹runbook.md](https://… 2026-06-03.› error 7: item 7: looked for the comprehension check (questions, a quiz, an oral check and its result), found none',
      ],
    ],
    [
      'Ines Okafor read it on 2026-06-03; the quiz is to follow.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor read it on 2026-06-03; the quiz is to follow.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…s to follow.› error 7: item 7: looked for the comprehension check (questions, a quiz, an oral check and its result), found none',
      ],
    ],
    [
      'Ines Okafor read it on 2026-06-03; quiz 1/5.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor read it on 2026-06-03; quiz 1/5.',
        ],
      ],
      ['22 ‹1/5› error 7: item 7: the comprehension check was not passed: "1/5", less than half'],
    ],
    [
      'Ines Okafor read it on 2026-06-12; quiz 3/3.',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor read it on 2026-06-12; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…2; quiz 3/3.› error 7: item 7: looked for an acknowledgement that the runbook has been read, found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('acknowledged', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('where nobody is named on call', () => {
  const given: Edit[] = [
    [
      'Primary: Ines Okafor. Backup: Tomasz Lind. PagerDuty schedule `warranty-sorter`, escalation after 10 minutes. Weekends alternate between the two.',
      'The platform team, by PagerDuty, weekends included.',
    ],
  ]
  test.each<Row>([
    [
      'it cannot be compared',
      [],
      [
        '22 ‹runbook.md](https://…3/3 and 3/3.› warning 7: item 7: who read it could not be compared, because item 3 names nobody on call',
      ],
    ],
    [
      'nor can what is said of both',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Both read it on 2026-06-03; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…3; quiz 3/3.› warning 7: item 7: who read it could not be compared, because item 3 names nobody on call',
      ],
    ],
    [
      'nothing was read',
      [
        [
          'Ines Okafor read it on 2026-06-03 and Tomasz Lind on 2026-06-04; quiz without the document: 3/3 and 3/3.',
          'Ines Okafor has it; quiz 3/3.',
        ],
      ],
      [
        '22 ‹runbook.md](https://…t; quiz 3/3.› error 7: item 7: looked for an acknowledgement that the runbook has been read, found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('acknowledged', changed('pilot-to-prod', [...given, ...edits]))).toEqual(
      findings,
    )
  })
})
