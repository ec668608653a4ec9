// Which rows ask something else than the gate.
import { describe, expect, test } from 'vitest'
import { rewordedItem } from '../../src/rules/reworded-item.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(rewordedItem).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'A row carries the number and the title that the gate gives the item; case, punctuation, white space and brackets do not count.',
    fix: "write the gate's own title and number",
  })
})

describe('a row carries the title and the number of the gate', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      '| 2 | Dashboards exist | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Dashboards exist | ✅ |',
        ],
      ],
      [
        '17 ‹Dashboards exist› error 2: item 2 reads "Dashboards exist", the gate asks "Monitoring dashboards live and being watched"',
      ],
    ],
    [
      '| 2 | | ✅ |',
      [['| 2 | Monitoring dashboards live and being watched | ✅ |', '| 2 | | ✅ |']],
      [
        '17 ‹| 2 | | ✅ | Grafana …ry Monday. |› error 2: item 2 reads "", the gate asks "Monitoring dashboards live and being watched"',
      ],
    ],
    [
      '| 2. | monitoring dashboards LIVE, and being watched! | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2. | monitoring dashboards LIVE, and being watched! | ✅ |',
        ],
      ],
      [],
    ],
    [
      '| #2 | Monitoring dashboards live and being watched | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| #2 | Monitoring dashboards live and being watched | ✅ |',
        ],
      ],
      [],
    ],
    [
      '| 12 | Monitoring dashboards live and being watched | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 12 | Monitoring dashboards live and being watched | ✅ |',
        ],
      ],
      [
        '17 ‹| 12 | Monitoring da…ry Monday. |› error 2: "Monitoring dashboards live and being watched" is numbered 12, the gate numbers it 2',
      ],
    ],
    [
      '| | Monitoring dashboards live and being watched | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| | Monitoring dashboards live and being watched | ✅ |',
        ],
      ],
      [],
    ],
    [
      '| – | Monitoring dashboards live and being watched | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| – | Monitoring dashboards live and being watched | ✅ |',
        ],
      ],
      [],
    ],
    [
      '| 2 | Monitoring dashboards live and being watched (Grafana) | ✅ |',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (Grafana) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ed (Grafana)› warning 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (Grafana)"',
      ],
    ],
    [
      '(planned)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (planned) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ed (planned)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (planned)"',
      ],
    ],
    [
      '(partly)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (partly) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…hed (partly)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (partly)"',
      ],
    ],
    [
      '(partial)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (partial) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ed (partial)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (partial)"',
      ],
    ],
    [
      '(pending)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (pending) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ed (pending)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (pending)"',
      ],
    ],
    [
      '(optional)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (optional) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (optional)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (optional)"',
      ],
    ],
    [
      '(waived)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (waived) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…hed (waived)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (waived)"',
      ],
    ],
    [
      '(draft)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (draft) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ched (draft)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (draft)"',
      ],
    ],
    [
      '(tabletop)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (tabletop) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (tabletop)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (tabletop)"',
      ],
    ],
    [
      '(not live)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (not live) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (not live)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (not live)"',
      ],
    ],
    [
      '(n/a)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (n/a) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…atched (n/a)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (n/a)"',
      ],
    ],
    [
      '(except at night)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (except at night) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…pt at night)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (except at night)"',
      ],
    ],
    [
      '(only cost)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (only cost) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard… (only cost)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (only cost)"',
      ],
    ],
    [
      '(proposed)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (proposed) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (proposed)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (proposed)"',
      ],
    ],
    [
      '(later)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (later) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ched (later)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (later)"',
      ],
    ],
    [
      '(in theory)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (in theory) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard… (in theory)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (in theory)"',
      ],
    ],
    [
      '(on paper)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (on paper) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (on paper)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (on paper)"',
      ],
    ],
    [
      '(if needed)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (if needed) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard… (if needed)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (if needed)"',
      ],
    ],
    [
      '(where possible)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (where possible) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…re possible)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (where possible)"',
      ],
    ],
    [
      '(untested)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (untested) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…d (untested)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (untested)"',
      ],
    ],
    [
      '(to be done)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (to be done) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…(to be done)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (to be done)"',
      ],
    ],
    [
      '(will follow)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (will follow) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…will follow)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (will follow)"',
      ],
    ],
    [
      '(we will see)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (we will see) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…we will see)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (we will see)"',
      ],
    ],
    [
      '(by the desk)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (by the desk) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…by the desk)› warning 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (by the desk)"',
      ],
    ],
    [
      '(no drafts)',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards live and being watched (no drafts) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard… (no drafts)› warning 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards live and being watched (no drafts)"',
      ],
    ],
    [
      'two brackets',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ |',
          '| 2 | Monitoring dashboards (Grafana) live and being watched (planned) | ✅ |',
        ],
      ],
      [
        '17 ‹Monitoring dashboard…ed (planned)› error 2: item 2 adds or changes what stands in brackets: "Monitoring dashboards (Grafana) live and being watched (planned)"',
      ],
    ],
    [
      'its brackets left out',
      [['| 3 | On-call defined (named person + pager) | ✅ |', '| 3 | On-call defined | ✅ |']],
      [],
    ],
    [
      'its brackets with other marks',
      [
        [
          '| 3 | On-call defined (named person + pager) | ✅ |',
          '| 3 | On-call defined, named person, pager | ✅ |',
        ],
      ],
      [],
    ],
    [
      'other brackets',
      [
        [
          '| 3 | On-call defined (named person + pager) | ✅ |',
          '| 3 | On-call defined (named person) | ✅ |',
        ],
      ],
      [
        '18 ‹On-call defined (named person)› warning 3: item 3 adds or changes what stands in brackets: "On-call defined (named person)"',
      ],
    ],
    [
      'empty brackets',
      [['| 3 | On-call defined (named person + pager) | ✅ |', '| 3 | On-call defined () | ✅ |']],
      [],
    ],
    [
      'a row that stands twice',
      [
        [
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n',
          '| 2 | Monitoring dashboards live and being watched | ✅ | Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday. |\n| 2 | Dashboards exist | ✅ | |\n',
        ],
      ],
      [
        '18 ‹Dashboards exist› error 2: item 2 reads "Dashboards exist", the gate asks "Monitoring dashboards live and being watched"',
      ],
    ],
    [
      'no column for numbers',
      [['| # | Item | Status | Evidence |', '| No | Item | Status | Evidence |']],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('reworded-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('what is added in brackets makes less of the title', () => {
  const added = async (words: string): Promise<string[]> =>
    await found(
      'reworded-item',
      changed('pilot-to-prod', [
        ['live and being watched |', `live and being watched (${words}) |`],
      ]),
    )

  test.each([
    'Fridays skipped',
    'half of them',
    'in part',
    'parts of it',
    'some of them',
    'mostly',
    'another agent',
    'the other queue',
    'the old ones',
    'those of the previous release',
    'WIP',
    'TBD',
    'the last one failed',
    'on simulated letters',
    'a simulation',
    'without alerts',
    'the one for cost cancelled',
    'drafts',
    'planning',
    'exceptions below',
    'Grafana, cost only',
  ])('(%s)', async (words) => {
    expect(await added(words)).toEqual([
      expect.stringMatching(/› error 2: item 2 adds or changes what stands in brackets: "/),
    ])
  })

  test.each([
    'both halves',
    'Grafana',
    'someone from each desk',
    'by Ines Okafor',
    'partner desk',
    'behalf of the desk',
    'golden signals',
  ])('(%s) only adds to it', async (words) => {
    expect(await added(words)).toEqual([
      expect.stringMatching(/› warning 2: item 2 adds or changes what stands in brackets: "/),
    ])
  })
})

describe('a sign in the title that refuses', () => {
  test.each<Row>([
    [
      'before it',
      [['| 2 | Monitoring dashboards', '| 2 | ❌ Monitoring dashboards']],
      ['17 ‹❌ Monitoring dashboa…eing watched› error 2: the title of item 2 says "❌"'],
    ],
    [
      'behind it',
      [['live and being watched |', 'live and being watched 🚧 |']],
      ['17 ‹Monitoring dashboard…g watched 🚧› error 2: the title of item 2 says "🚧"'],
    ],
    ['one that agrees', [['live and being watched |', 'live and being watched ✅ |']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('reworded-item', changed('pilot-to-prod', edits))).toEqual(findings)
  })

  test('is not said of a box twice', async () => {
    expect(
      await found(
        'reworded-item',
        changed('production-readiness', [
          ['- [x] Team training completed', '- [x] ❌ Team training completed'],
        ]),
      ),
    ).toEqual([])
  })
})

describe('brackets behind the title of a box', () => {
  const training = '- [x] Team training completed'

  test.each([
    '(draft)',
    '(drafts of it)',
    '(skipped)',
    '(skipping the night shift)',
    '(half)',
    '(half, the rest in July)',
    '(half; the rest in July)',
    '(tabletop)',
    '(on paper)',
    '(in theory)',
    '(untested)',
    '(of another agent)',
    '(simulated)',
    '(half) by Ines Okafor on 2026-05-04',
    '— (half of them)',
  ])('%s makes less of it', async (words) => {
    const inside = words.slice(words.indexOf('(') + 1, words.indexOf(')'))
    expect(
      await found(
        'reworded-item',
        changed('production-readiness', [[training, `${training} ${words}`]]),
      ),
    ).toEqual([
      `141 ‹${words.replace('— ', '')}› error 11.8: item 11.8 adds in brackets: "${inside}"`,
    ])
  })

  test.each([
    '',
    '()',
    '(12 people)',
    '(12 people, half a day)',
    '(12 people; half a day)',
    '(another team taught)',
    'of 12 people (half a day each)',
    '— 12 people (half a day each)',
    '(12 people) (half a day each)',
    '— half a day each',
  ])('"%s" does not', async (words) => {
    expect(
      await found(
        'reworded-item',
        changed('production-readiness', [[training, `${training} ${words}`]]),
      ),
    ).toEqual([])
  })

  test('before the evidence in a table they do not either', async () => {
    expect(
      await found(
        'reworded-item',
        changed('pilot-to-prod', [['| ✅ | Grafana', '| ✅ | (half a page) Grafana']]),
      ),
    ).toEqual([])
  })
})
