// Whether the actuals meet the criteria: texts for item 1 of pilot-to-prod, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { examples, run } from '../world.ts'
import { edited, foundAt } from './found.ts'

const shown =
  'Set on 2026-04-20: right queue ≥ 92%, p95 < 15 s, no Sev-1, ≥ 6 clerk hours saved per week. Actuals: right queue 95%, p95 11 s, no Sev-1, 8 clerk hours saved per week.'

/** What is found, without its place and the item's number. */
const bare = (findings: readonly string[]): string[] =>
  findings.map((finding) => finding.replace(/^\d+:\d+ (?:error )?/, '').replace('item 1: ', ''))
const found = async (evidence: string): Promise<string[]> =>
  bare(await foundAt('criteria-met', edited('pilot-to-prod', shown, evidence)))

const isMet = 'Right queue ≥ 92%: 95%.'
const changed = (said: string): string =>
  `the text says that a criterion was changed ("${said}"), looked for its re-approval at M8, found none`

describe('each criterion beside its actual', () => {
  test.each([
    ['both met', 'right queue ≥ 92%, p95 < 15 s. Actuals: right queue 95%, p95 11 s.', []],
    ['met as exactly as can be', 'right queue ≥ 92%. Actuals: right queue 92%.', []],
    [
      'one missed',
      'right queue ≥ 92%, p95 < 15 s. Actuals: right queue 90%, p95 11 s.',
      [
        '"right queue ≥ 92%" is missed by "Actuals: right queue 90%": expected at least 92%, found 90%',
      ],
    ],
    [
      'a range that begins below',
      'Right queue ≥ 92%. Actuals: right queue 90-95%.',
      [
        '"Right queue ≥ 92%" is missed by "Actuals: right queue 90-95%": expected at least 92%, found a range that begins below, up to 95%',
      ],
    ],
    [
      'none that should be none',
      'No Sev-1. Actuals: 2 Sev-1.',
      ['"No Sev-1" is missed by "Actuals: 2 Sev-1": expected none, found 2'],
    ],
    [
      'a number that can be read in two ways',
      'Amount ≥ 1,250. Actuals: amount 1.300.',
      [
        'could not tell whether "Actuals: amount 1.300" meets "Amount ≥ 1,250": "1.300" can be read as 1.3 or as 1300, and only one of them does: write which is meant',
      ],
    ],
    [
      'another statistic',
      'p95 < 15 s. Actuals: p50 11 s.',
      ['"Actuals: p50 11 s" does not show that "p95 < 15 s" is met: p50 is not p95'],
    ],
    [
      'a criterion without a direction',
      'Odd share 92%. Actuals: odd share 95%.',
      [
        'warning could not tell whether "Actuals: odd share 95%" meets "Odd share 92%": write the criterion with at least or at most',
      ],
    ],
    ['no numbers', 'Met all.', ['looked for criteria and actuals in numbers, found none']],
    [
      'one number',
      'Right queue 95%.',
      ['looked for criteria and actuals in numbers, found only "95%"'],
    ],
    [
      'criteria without actuals',
      'Right queue ≥ 92%, p95 < 15 s.',
      ['looked for an actual for each criterion, found none'],
    ],
    [
      'actuals without criteria',
      'Actuals: right queue 95%, p95 11 s.',
      ['looked for the criteria that the actuals are held against, found none'],
    ],
    [
      'a criterion that has no actual',
      'Right queue ≥ 92%, p95 < 15 s. Actuals: right queue 95%.',
      ['warning no actual could be paired with "p95 < 15 s": compare by eye'],
    ],
    [
      'two that have none',
      'Right queue ≥ 92%, cost < 5 EUR. Actuals: opened 50 times.',
      [
        'warning no actual could be paired with "Right queue ≥ 92%" and "cost < 5 EUR": compare by eye',
      ],
    ],
  ])('%s', async (_, evidence, findings) => {
    expect(await found(evidence)).toEqual(findings)
  })
})

test('another statistic is an error only where no other actual could be the one that was asked for', async () => {
  const errors = async (evidence: string): Promise<string[]> =>
    (await found(evidence)).filter((finding) => !finding.startsWith('warning'))
  const isOther = ['"Actuals: p50 11 s" does not show that "p95 < 15 s" is met: p50 is not p95']
  expect(await errors('p95 < 15 s. Actuals: p50 11 s, p95 13 s.')).toEqual([])
  expect(await errors('p95 < 15 s. Actuals: p50 11 s, right queue 95%.')).toEqual(isOther)
  expect(await errors('p95 < 15 s, wait < 10 s. Actuals: p50 11 s, wait 8 s.')).toEqual(isOther)
})

describe('the text says that a criterion is missed', () => {
  test.each([
    ['It fell short of our hopes elsewhere.', 'fell short'],
    ['One criterion falls short.', 'falls short'],
    ['It may fall short.', 'fall short'],
    ['It came shy of the other.', 'came shy'],
    ['It comes off worse.', 'comes off'],
    ['It came just below that.', 'just below'],
    ['Slightly under.', 'Slightly under'],
    ['Narrowly below.', 'Narrowly below'],
    ['We were marginally off.', 'marginally off'],
    ['A bit short.', 'A bit short'],
    ['A hair below.', 'A hair below'],
    ['The other did not meet its own.', 'did not meet'],
    ['We did not quite meet the other one.', 'did not quite meet'],
    ["The other wasn't yet fully reached.", "wasn't yet fully reached"],
    ['The other is not satisfied.', 'is not satisfied'],
    ['We missed the target on Monday.', 'missed the target'],
    ['It misses one criterion.', 'misses one criterion'],
    ['It misses our criteria.', 'misses our criteria'],
    ['We missed our targets.', 'missed our targets'],
    ['One was below target.', 'below target'],
    ['One was below the bar.', 'below the bar'],
    ['It was close enough.', 'close enough'],
    ['It was close to the target.', 'close to the target'],
    ['It was close to target.', 'close to target'],
    ['In the neighbourhood of the target.', 'neighbourhood of the target'],
    ['In the neighborhood of the goal.', 'neighborhood of the goal'],
    ['All criteria were met except one.', 'All criteria were met except'],
    ['Everything was met, apart from one.', 'Everything was met, apart from'],
    ['Targets met, bar one.', 'Targets met, bar'],
    ['The target met, bar one.', 'target met, bar'],
    ['The old one was too ambitious.', 'too ambitious'],
    ['It is the only one.', 'the only one'],
    ['All but one hold.', 'All but one'],
    ['It holds except for one.', 'except for one'],
    ['It holds except a single day.', 'except a single'],
    ['Just short of zero.', null],
    ['Just under a second.', null],
    ['Every target was met.', null],
    ['It was close to the ground.', null],
    ['We missed the train.', null],
    ['It was not a rush.', null],
  ])('%s', async (sentence, said) => {
    const claims = (await found(`${isMet} ${sentence}`)).filter((finding) =>
      finding.includes('claims a pass'),
    )
    expect(claims).toEqual(
      said === null ? [] : [`item 1 claims a pass, and its evidence says "${said}"`],
    )
  })
})

describe('the text says that a criterion was changed', () => {
  test.each([
    ['The threshold was lowered in week 3.', 'threshold was lowered'],
    ['Targets were revised.', 'Targets were revised'],
    ['The criteria had been re-based by the desk.', 'criteria had been re-based'],
    ['The criteria were rebaselined.', 'criteria were rebaselined'],
    ['The criterion was moved.', 'criterion was moved'],
    ['The criteria were rebased.', 'criteria were rebased'],
    ['We rebaselined the goals.', 'rebaselined the goals'],
    ['We relaxed the bar in week 3.', 'relaxed the bar'],
    ['We re-baselined both of our goals.', 're-baselined both of our goals'],
    ['Target was cut by a tenth.', 'Target was cut'],
    ['The threshold was lowered in week 3 and re-approved at M8.', null],
    ['The threshold was lowered in week 3, then reapproved.', null],
    ['The threshold was lowered in week 3, re- approved.', null],
    ['The threshold was lowered in week 3: M8.', null],
    ['The threshold was not lowered.', null],
    ["The threshold wasn't lowered.", null],
    ['The target is unaltered and was never reset.', null],
    ['The target, unaltered or cut, stands.', null],
    ['No threshold was lowered.', null],
    ['We never relaxed the bar in week 3.', null],
    ['Nobody relaxed the bar.', null],
  ])('%s', async (sentence, said) => {
    const changes = (await found(`${isMet} ${sentence}`)).filter((finding) =>
      finding.includes('was changed'),
    )
    expect(changes).toEqual(said === null ? [] : [changed(said)])
  })

  test('a "not" that is further away says nothing of it', async () => {
    expect(
      await found(`${isMet} Not that anybody on the desk minded it: the threshold was lowered.`),
    ).toEqual([changed('threshold was lowered')])
  })

  test.each([
    ['Right queue ≥ 92% (lowered from 97%): 95%.', '(lowered from'],
    ['Right queue ≥ 92%, originally 97%: 95%.', ', originally'],
    ['Right queue ≥ 92%, formerly 97%: 95%.', ', formerly'],
    ['Right queue ≥ 92%, previously ≥ 97%: 95%.', ', previously'],
    ['Right queue ≥ 92%, relaxed from ≥97%: 95%.', ', relaxed from'],
    ['Right queue ≥ 92% instead of 97%: 95%.', 'instead of'],
    ['Right queue ≥ 92%, down from 97%: 95%.', ', down from'],
    ['Right queue ≥ 92%, changed from 97%: 95%.', ', changed from'],
    ['Right queue ≥ 92%, since May moved from 97%: 95%.', ', since May moved from'],
  ])('behind a criterion: %s', async (evidence, said) => {
    expect(await found(evidence)).toContain(changed(said))
  })

  test.each([
    'Right queue ≥ 92%. Originally 97%: 95%.',
    'Right queue ≥ 92%, in words that the desk itself originally 97% of the time used: 95%.',
    'Right queue ≥ 92% (lowered from 97%, re-approved at M8): 95%.',
    'Right queue ≥ 92%, originally a wish: 95%.',
    'Right queue ≥ 92%, originally: 95%.',
  ])('not there: %s', async (evidence) => {
    expect((await found(evidence)).filter((finding) => finding.includes('was changed'))).toEqual([])
  })

  test('it is said once', async () => {
    const twice = await found(
      'Right queue ≥ 92% (lowered from 97%): 95%. The threshold was lowered.',
    )
    expect(twice.filter((finding) => finding.includes('was changed'))).toEqual([
      changed('threshold was lowered'),
    ])
  })

  test.each([
    'Target: cut handling time by 30%. Actual: handling time cut by 35%.',
    'Target: to cut waiting time by 30%. Actual: waiting time cut by 35%.',
    'Target: we cut the queue by 30%. Actual: queue cut by 35%.',
    'Criterion: waiting time reduced to 5 min. Actual: 4 min.',
    'Goal: errors reduced to 5%. Actual: errors 4%.',
    'Goal: cost per letter lowered to 5 EUR. Actual: cost 4 EUR.',
    'Goal: backlog dropped to 5%. Actual: backlog 4%.',
    'Target: cut  waiting time by 30%. Actual: 35%.',
    'Target: cut errors. Actual: errors 4%.',
    'Target: errors cut',
  ])('to lower what should be low is an aim: %s', async (evidence) => {
    expect((await found(evidence)).filter((finding) => finding.includes('was changed'))).toEqual([])
  })

  test.each([
    ['Target: accuracy dropped to 92%.', 'Target: accuracy dropped'],
    ['Target: cut accuracy to 92%.', 'Target: cut'],
    ['Goal: the limit was lowered to 92%.', 'Goal: the limit was lowered'],
    ['Target for errors: revised to 5%.', 'Target for errors: revised'],
    ['The target for waiting, lowered to 92%.', 'target for waiting, lowered'],
    ['Target: cut the threshold to 92%.', 'Target: cut'],
    ['Target: cut by 10%.', 'Target: cut'],
    ['Target: reduced by 10%.', 'Target: reduced'],
    ['Target: dropped errors.', 'Target: dropped'],
    ['Target: let us cut errors.', 'Target: let us cut'],
  ])(
    'to lower a criterion, nothing, or what should be high is none: %s',
    async (sentence, said) => {
      expect(await found(`${isMet} ${sentence}`)).toContain(changed(said))
    },
  )
})

describe('criteria are set before the pilot begins', () => {
  const late = (day: string): string =>
    `the criteria were set on ${day}, and the pilot began on 2026-05-11: looked for criteria set before it`
  test.each([
    ['Set on 2026-05-10', []],
    ['Set on 2026-05-11', []],
    ['Set on 2026-05-12', [late('2026-05-12')]],
    ['Set 2026-05-12', [late('2026-05-12')]],
    ['Set: 2026-05-12', [late('2026-05-12')]],
    ['Set down on  2026-05-12', [late('2026-05-12')]],
    ['Set up on 2026-05-12', [late('2026-05-12')]],
    ['Fixed 2026-05-12', [late('2026-05-12')]],
    ['Frozen on 12 May', [late('2026-05-12')]],
    ['Agreed on 2026-05-12', [late('2026-05-12')]],
    ['Defined on 2026-05-12', [late('2026-05-12')]],
    ['Rewritten on 2026-05-12', [late('2026-05-12')]],
    ['Set on 2026-05-12 and set on 2026-05-13', [late('2026-05-12')]],
    ['Set and re-approved on 2026-05-12', []],
    ['Set on 2026-05-12, re-approved', []],
    ['Set before our pilot, read on 2026-05-12', []],
    ['Set on 2026-02-30', []],
  ])('%s', async (set, findings) => {
    expect(await found(`${set}: right queue ≥ 92%. Actuals: right queue 95%.`)).toEqual(findings)
  })

  test('of a pilot without days nothing is known', async () => {
    const text = edited(
      'pilot-to-prod',
      '**Pilot ran:** 2026-05-11 to 2026-06-05',
      '**Pilot ran:**',
    ).replace('Set on 2026-04-20', 'Set on 2026-05-20')
    expect(await foundAt('criteria-met', text)).toEqual([])
  })
})

describe('a table', () => {
  const withTable = (evidence: string, ...rows: string[]): string =>
    edited('pilot-to-prod', shown, evidence).replace(
      '## Sign-off',
      () =>
        `${[rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].map((row) => `| ${row} |`).join('\n')}\n\n## Sign-off`,
    )
  const foundIn = async (...rows: string[]): Promise<string[]> =>
    await foundAt('criteria-met', withTable('See the table below.', ...rows))
  const isMissed = '29:25 error item 1: "Right queue" is missed: expected at least 92%, found 91%'

  test.each([
    'Metric | Criterion | Actual',
    'Measure | Target | Result',
    'KPI | Threshold | Measured',
    'Metric | Criteria | Actuals',
  ])('%s', async (header) => {
    expect(await foundIn(header, 'Right queue | ≥ 92% | 95%')).toEqual([])
    expect(
      (await foundIn(header, 'Right queue | ≥ 92% | 91%', 'p95 | < 15 s | 11 s')).map((finding) =>
        finding.replace(/^\d+:\d+/, '29:25'),
      ),
    ).toEqual([isMissed])
  })

  test('rows that cannot be compared', async () => {
    expect(await foundIn('Metric | Criterion | Actual', 'Right queue | ≥ 92% | good')).toEqual([
      '29:25 warning item 1: "Right queue" could not be compared: found no number that can be read in the actual "good"',
    ])
    expect(await foundIn('Metric | Criterion | Actual', 'Right queue | ≥ 92% |')).toEqual([
      '29:17 warning item 1: "Right queue" could not be compared: found no number that can be read in the actual ""',
    ])
  })

  test('another table, or one without rows, shows nothing', async () => {
    const none = ['16:91 error item 1: looked for criteria and actuals in numbers, found none']
    expect(await foundIn('Metric | Criterion | Actual')).toEqual(none)
    expect(await foundIn('Metric | Criterion', 'Right queue | ≥ 92%')).toEqual(none)
    expect(await foundIn('Metric | Actual', 'Right queue | 95%')).toEqual(none)
    expect(await foundIn('Criterion | Actual', '≥ 92% | 95%')).toEqual(none)
  })

  test('a pair in the text beside the table counts too', async () => {
    expect(
      await foundAt(
        'criteria-met',
        withTable(isMet, 'Metric | Criterion | Actual', 'p95 | < 15 s | 11 s'),
      ),
    ).toEqual([])
  })

  test('one number in the text beside the table is no lack', async () => {
    expect(
      await foundAt(
        'criteria-met',
        withTable(
          '40 letters, see below.',
          'Metric | Criterion | Actual',
          'Right queue | ≥ 92% | 95%',
        ),
      ),
    ).toEqual([])
  })
})

test('a finding points at the actual, the criterion, the words or all of the evidence', async () => {
  const places = async (evidence: string): Promise<string[]> => {
    const text = edited('pilot-to-prod', shown, evidence)
    const { out } = await run(
      ['check', '-', '--as-of', '2026-06-09', '--format', 'json'],
      examples,
      { readInput: async () => Buffer.from(text) },
    )
    const [{ findings }] = JSON.parse(out).checklists as [
      { findings: { rule: string; line: number; column: number; endColumn: number }[] },
    ]
    return findings
      .filter(({ rule }) => rule === 'criteria-met')
      .map(({ line, column, endColumn }) =>
        (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1),
      )
  }
  expect(await places('Right queue ≥ 92%. Actuals: right queue 90%.')).toEqual(['90%'])
  expect(await places('Right queue ≥ 92%, p95 < 15 s. Actuals: right queue 95%.')).toEqual(['15 s'])
  expect(await places('Right queue ≥ 92%: 95%. One was below target once.')).toEqual([
    'below target',
  ])
  expect(await places('Right queue ≥ 92%: 95%. Our threshold was lowered.')).toEqual([
    'threshold was lowered',
  ])
  expect(await places('Right queue ≥ 92%: 95%. Set on 2026-05-20.')).toEqual(['2026-05-20'])
  expect(await places('Right queue 95%.')).toEqual(['Right queue 95%.'])
})
