// Which items may not be at warning.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { warnRefused } from '../../src/rules/warn-refused.ts'
import { changed, type Edit, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(warnRefused).toMatchObject({
    level: 'error',
    isWaivable: false,
    about:
      'Items that the gate, or the organisation as high-stakes, marks so are passed or failed, with nothing between.',
    fix: 'do what the item asks before launch, or mark it failed',
  })
})

describe('an item is passed or failed, with nothing between', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'guardrails at warning',
      [['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ⚠️ |']],
      [
        '19 ‹⚠› error 4: item 4 may not be at warning: a guardrail that has not fired in a test is no guardrail',
      ],
    ],
    [
      'guardrails failed',
      [['allowlist / kill switch) | ✅ |', 'allowlist / kill switch) | ❌ |']],
      [],
    ],
    [
      'another item at warning',
      [
        [
          '| Monitoring dashboards live and being watched | ✅ |',
          '| Monitoring dashboards live and being watched | ⚠️ |',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('warn-refused', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

test('an item that the organisation marks as high-stakes may not be at warning either', async () => {
  const config = join(mkdtempSync(join(tmpdir(), 'gate-stakes-')), 'gate.config.yaml')
  writeFileSync(config, 'high-stakes: { pilot-to-prod: ["2"] }\n')
  const status: Edit = [
    '| Monitoring dashboards live and being watched | ✅ |',
    '| Monitoring dashboards live and being watched | ⚠️ |',
  ]
  const other: Edit = ['| Communication plan ready | ✅ |', '| Communication plan ready | ⚠️ |']
  expect(
    await found('warn-refused', changed('pilot-to-prod', [status, other]), '2026-06-09', [
      '--config',
      config,
    ]),
  ).toEqual([
    '17 ‹⚠› error 2: item 2 may not be at warning: the organisation marks it as high-stakes',
  ])
})
