// Does the decision agree with each gate's table, written down a second time? For all combinations, or evenly spread ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide, flawOf } from '../../src/decide/decision-table.ts'
import { Gates } from '../../src/run/gates.ts'
import { realWorld } from '../../src/system/real-world.ts'
import { root } from '../world.ts'
import { type Outcome, outcomeOf, reviewOf } from './documents.ts'

const gates = new Gates({ ...realWorld(), templates: join(root, 'templates') })
const gate = await gates.named('pilot-to-prod')
const asOf = '2026-06-09'

function example(file: string): string {
  return readFileSync(join(root, 'examples', file), 'utf8')
}

const cleared = example('pilot-to-prod/cleared.md')

/** The seed's matrix, written down a second time. */
function oracle(statuses: readonly string[]): Outcome {
  const warnings = statuses.filter((status) => status === '⚠️').length
  if (statuses.includes('❌') || statuses[3] === '⚠️' || statuses[8] === '⚠️' || warnings >= 3)
    return 'blocked'
  return warnings === 0 ? 'cleared' : 'conditional'
}

test('all 3^9 status vectors agree with the oracle', () => {
  const signs = ['✅', '⚠️', '❌']
  const labels = {
    cleared: '✅ Cleared for production launch',
    conditional: '⚠️ Conditional launch with open items',
    blocked: '❌ Blocked — return to pilot',
    error: '',
  }
  const rows = cleared.split('\n').filter((line) => /^\| [1-9] \|/.test(line))
  const wrong: string[] = []
  // every vector through the decision table; those that do not block, and a ninth of the others, through the whole judgement
  for (let vector = 0; vector < 3 ** 9; vector++) {
    const statuses = Array.from(
      { length: 9 },
      (_, i) => signs[Math.floor(vector / 3 ** i) % 3] ?? '',
    )
    const expected = oracle(statuses)
    const firm = statuses.map((status, i) =>
      status === '⚠️' && (i === 3 || i === 8) ? '❌' : status,
    )
    const fields = new Map<string, string>()
    const count = (sign: string): number => firm.filter((status) => status === sign).length
    if (
      decide(gate.decision, {
        pass: count('✅'),
        warn: count('⚠️'),
        fail: count('❌'),
        fields,
        signals: new Map(),
      }).outcome !== expected
    )
      wrong.push(`table ${statuses.join('')}`)
    if (vector % 9 !== 0 && expected === 'blocked') continue
    let text = cleared
    for (const [i, row] of rows.entries())
      text = text.replace(row, row.replace('| ✅ |', `| ${statuses[i]} |`))
    const open = statuses.flatMap((status, i) =>
      status === '⚠️' ? [`| ${i + 1} | The rest of it | Ines Okafor | 2026-06-19 |`] : [],
    )
    text = text
      .replace('| | | | |\n', `${open.join('\n') || '| | | | |'}\n`)
      .replace(
        '| Executive Sponsor | | | |',
        '| Executive Sponsor | Nadia Brandvold | 2026-06-09 | (signed) |',
      )
    if (
      outcomeOf({ gate: gate.id, asOf }, text.replace(labels.cleared, labels[expected])) !==
      expected
    )
      wrong.push(statuses.join(''))
  }
  expect(wrong).toEqual([])
})

test('every colour vector of the gate review, up to symmetry, agrees with the oracle', () => {
  const sheet = example('gate-review/conditional.md')
  const boxes = ['[ ] All green —', '[ ] All green or', '[ ] Any red']
  const wrong: string[] = []
  for (let yellow = 0; yellow <= 10; yellow++) {
    for (let red = 0; yellow + red <= 10; red++) {
      for (const eleven of ['green', 'yellow', 'red']) {
        for (const twelve of ['green', 'yellow', 'red']) {
          const colours = Array.from<unknown, string>({ length: 10 }, (_, i) =>
            i < yellow ? 'yellow' : i < yellow + red ? 'red' : 'green',
          ).concat(eleven, twelve)
          const expected =
            red > 0 || eleven !== 'green' || twelve !== 'green'
              ? 'blocked'
              : yellow > 0
                ? 'conditional'
                : 'cleared'
          const box = boxes[['cleared', 'conditional', 'blocked'].indexOf(expected)] ?? ''
          const text = colours
            .reduce(
              (made, colour, i) =>
                made.replace(
                  new RegExp(`(\\n ?${i + 1}\\. .*?:\\s+)\\w+ /(.*)`),
                  `$1${colour} /$2 by 2026-06-26`,
                ),
              sheet,
            )
            .replace('[x]', '[ ]')
            .replace(box, box.replace('[ ]', '[x]'))
          if (outcomeOf({ gate: 'gate-review', asOf }, text) !== expected)
            wrong.push(colours.join(' '))
        }
      }
    }
  }
  expect(wrong).toEqual([])
})

test('both autonomies and every status vector of the seven checkpoints agree with the oracle', async () => {
  const { decision } = await gates.named('seven-checkpoints')
  for (const autonomy of ['read-only', 'acts', '']) {
    for (let vector = 0; vector < 3 ** 7; vector++) {
      const statuses = Array.from(
        { length: 7 },
        (_, i) => ['pass', 'warn', 'fail'][Math.floor(vector / 3 ** i) % 3],
      )
      // 1, 2, 5 and 7 may not be at warning: the rules make such a warning a failure before the table is asked
      const firm = statuses.map((status, i) =>
        status === 'warn' && ![2, 3, 5].includes(i) ? 'fail' : status,
      )
      const count = (status: string): number => firm.filter((one) => one === status).length
      const expected = firm.includes('fail')
        ? 'blocked'
        : !firm.includes('warn')
          ? 'cleared'
          : autonomy === 'read-only'
            ? 'conditional'
            : 'blocked'
      const fields = new Map(autonomy === '' ? [] : [['Autonomy', autonomy]])
      expect(
        decide(decision, {
          pass: count('pass'),
          warn: count('warn'),
          fail: count('fail'),
          fields,
          signals: new Map(),
        }).outcome,
      ).toBe(expected)
    }
  }
})

test('all eight combinations of the three signals are decided as written', () => {
  const good = example('scale-decision/cleared.md')
  const weak: Record<string, [string, string]> = {
    v: ['| 83% |', '| 61% |'],
    o: ['| 99.8% |', '| 91% |'],
    e: ['| 2.5 min |', '| 9 min |'],
  }
  const expected: Record<string, string> = {
    voe: 'Scale carefully',
    vo: 'Redesign or narrow scope',
    ve: 'Hold and harden',
    v: 'Stop the pilot',
    oe: 'Redesign or narrow scope',
    o: 'Redesign or narrow scope',
    e: 'Stop the pilot',
    '': 'Stop the pilot',
  }
  for (const [signals, label] of Object.entries(expected)) {
    let text = good.replace('✅ Scale carefully', label)
    for (const [name, [from, to]] of Object.entries(weak))
      if (!signals.includes(name)) text = text.replace(from, to)
    const judged = reviewOf({ gate: 'scale-decision', asOf }, text)
    expect(judged.verdict.label, signals).toBe(label)
    expect(judged.outcome, signals).toBe(signals === 'voe' ? 'cleared' : 'blocked')
  }
})

test('every number of open boxes from 0 to 100 agrees with the oracle', () => {
  const full = example('production-readiness/cleared.md').replace('N/A: the search', 'the search')
  const wrong: number[] = []
  for (let open = 0; open <= 100; open++) {
    let left = open
    const text = full
      // from the end, so that no box is ticked over an open one below it
      .split('\n')
      .reverse()
      .map((line) =>
        /^\s*- \[x\] (?!Engineering Lead|Security Officer|Product Owner|Executive Sponsor|Legal)/.test(
          line,
        ) && left-- > 0
          ? line.replace('[x]', '[ ]')
          : line,
      )
      .reverse()
      .join('\n')
      .replace(/Your completed:.*/, 'Your completed:**')
      .replace(/Percentage:.*/, 'Percentage:**')
      .replace('[x] DEPLOY [ ] DEFER', open === 0 ? '[x] DEPLOY [ ] DEFER' : '[ ] DEPLOY [x] DEFER')
      .replace('- [x] **Governance', open > 2 ? '- [ ] **Governance' : '- [x] **Governance')
    const review = reviewOf({ gate: 'production-readiness', asOf }, text)
    const percent = Math.floor((100 * review.counts.pass) / 100)
    if (
      review.verdict.id !== (percent === 100 ? 'deploy' : percent >= 90 ? 'defer' : 'not-ready') ||
      review.counts.percent !== percent
    )
      wrong.push(open)
  }
  expect(wrong).toEqual([])
})

test('a decision table with a lax last row, a hole or an unreachable row is refused', () => {
  const row = { verdict: 'x', label: 'x', means: 'x' }
  const last = { ...row, outcome: 'blocked' as const, when: null }
  expect(flawOf([last], 9, new Map())).toBeNull()
  expect(flawOf([{ ...row, outcome: 'cleared', when: null }], 9, new Map())?.message).toContain(
    'must be blocked',
  )
  expect(
    flawOf([{ ...row, outcome: 'cleared', when: { warn: 0 } }], 9, new Map())?.message,
  ).toContain('no condition')
  expect(
    flawOf([{ ...row, outcome: 'cleared', when: { warn: '10..' } }, last], 9, new Map())?.message,
  ).toContain('never be reached')
  expect(flawOf([last, last], 9, new Map())?.message).toContain('hides all rows')
})

test('nothing judged is never a pass', () => {
  expect(
    decide(gate.decision, { pass: 0, warn: 0, fail: 0, fields: new Map(), signals: new Map() })
      .outcome,
  ).toBe('blocked')
})
