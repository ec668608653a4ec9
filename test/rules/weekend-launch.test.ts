// Which days of launch lie on a weekend.
import { describe, expect, test } from 'vitest'
import { weekendLaunch } from '../../src/rules/weekend-launch.ts'
import { changed, found, type Row } from './found.ts'

test('what the rule asks and how it is met', () => {
  expect(weekendLaunch).toMatchObject({
    level: 'warning',
    about: 'A launch on a Saturday or Sunday is said, because support is thin then.',
    fix: 'launch on a working day, or make sure that somebody is there',
  })
})

describe('a launch on a weekend is said', () => {
  test.each<Row>([
    ['Monday', [], []],
    ['Friday', [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-12']], []],
    [
      'Saturday',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-13']],
      ['40 ‹2026-06-13› warning: the launch of 2026-06-13 is on a Saturday'],
    ],
    [
      'Sunday',
      [['Target launch date: 2026-06-15', 'Target launch date: 2026-06-14']],
      ['40 ‹2026-06-14› warning: the launch of 2026-06-14 is on a Sunday'],
    ],
    ['no day', [['Target launch date: 2026-06-15', 'Target launch date: ']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('weekend-launch', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('a gate without a launch says nothing', () => {
  test.each<Row>([['as it is', [], []]])('%s', async (_, edits, findings) => {
    expect(await found('weekend-launch', changed('seven-checkpoints', edits))).toEqual(findings)
  })
})
