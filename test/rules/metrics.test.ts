// Whether every metric is measured and met: the metrics table of scale-decision, and what the rule finds in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../world.ts'
import { edited, foundAt } from './found.ts'

const found = async (was: string, is: string): Promise<string[]> =>
  await foundAt('metrics', edited('scale-decision', was, is))

test('all measured and met', async () => {
  expect(await found('83%', '75%')).toEqual([])
})

test('a target that is missed makes its signal weak', async () => {
  expect(await found('83%', '74%')).toEqual([
    '54:55 warning value is weak: "Quotes sent within one day" is missed: expected at least 75%, found 74%',
  ])
})

test('a row that cannot be compared shows nothing', async () => {
  expect(await found('| 83% |', '| good |')).toEqual([
    '54:55 error value is not shown: "Quotes sent within one day" could not be compared: found no number that can be read in the actual "good"',
  ])
  expect(await found('| at least 75% |', '| |')).toEqual([
    '54:42 error value is not shown: "Quotes sent within one day" could not be compared: found no number that can be read in the target ""',
  ])
})

test('a metric without a row is asked for where its signal stands', async () => {
  expect(await found('| operations | Uptime | at least 99.5% | 99.8% |\n', '')).toEqual([
    '55:60 error operations is not shown: looked for uptime with target and actual, found none',
  ])
  expect(
    await found(
      '| economics | Unit cost | at most EUR 0.60 per quote | EUR 0.41 per quote |\n',
      '',
    ),
  ).toEqual([
    '60:53 error economics is not shown: looked for unit cost with target and actual, found none',
  ])
})

test('without a row of the signal it is asked for at the first row, without rows at the start', async () => {
  expect(await found('| value | Quotes sent within one day | at least 75% | 83% |\n', '')).toEqual([
    '54:60 error value is not shown: looked for the KPI of the memo with target and actual, found none',
  ])
  const none = await found('| Signal | Metric | Target | Actual |', '| A | B | C | D |')
  expect(none).toHaveLength(8)
  expect(none[0]).toBe(
    '1:1 error value is not shown: looked for the KPI of the memo with target and actual, found none',
  )
})

test('a row of a signal that is none', async () => {
  expect(await found('| value | Quotes', '| worth | Quotes')).toEqual([
    '54:55 error value is not shown: looked for the KPI of the memo with target and actual, found none',
    '54:55 error "Quotes sent within one day" belongs to no signal, expected value, operations, economics',
  ])
})

test('a blank, or a gate without signals, is asked for nothing', async () => {
  expect(
    await foundAt(
      'metrics',
      readFileSync(join(root, 'templates', 'scale-decision', 'checklist.md'), 'utf8'),
    ),
  ).toEqual([])
  expect(await foundAt('metrics', edited('pilot-to-prod', '✅', '❌'))).toEqual([])
})
