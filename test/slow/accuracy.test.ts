// What docs/accuracy.md says of the program is what the program does, and the sets are labelled as they must be.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { byRule, figuresOf, interval, judge, readSets } from '../../accuracy/measure.js'
import { report } from '../../accuracy/report.js'
import { ruleIds } from '../gates.ts'
import { root } from '../world.ts'

const sets = readSets()

test('docs/accuracy.md is what `npm run accuracy` says', () => {
  expect(readFileSync(join(root, 'docs', 'accuracy.md'), 'utf8')).toBe(report(sets))
})

test('README quotes it', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('docs/accuracy.md')
})

test('every set says who wrote it, and every document what it is', () => {
  for (const { name, about, writers, knew, made, documents } of sets) {
    for (const text of [about, writers, knew]) expect(text, name).not.toBe('')
    expect(made, name).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const { file, asOf, expected, item, defect, rule } of documents) {
      expect(asOf, file).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(['cleared', 'conditional', 'blocked'], file).toContain(expected)
      // a rubber stamp is one with an item and a defect, and must be blocked
      expect(item === undefined, file).toBe(defect === undefined)
      if (item !== undefined) expect(expected, file).toBe('blocked')
      if (rule !== undefined) expect(ruleIds, file).toContain(rule)
    }
  }
})

describe('figures', () => {
  const honest = {
    document: {},
    isStamp: false,
    isRight: true,
    outcome: 'cleared',
    own: [],
    stray: [],
    errors: [],
    notes: 2,
  }
  const stamp = { ...honest, isStamp: true, isRight: false, document: { rule: 'shown' } }
  const error = (rule: string) => ({ rule })

  test('of a set', () => {
    const own = {
      ...stamp,
      outcome: 'blocked',
      isRight: true,
      own: [error('shown')],
      stray: [error('links')],
    }
    expect(figuresOf([honest, { ...honest, isRight: false }, stamp, own])).toEqual({
      honest: 2,
      wrong: 1,
      stamps: 2,
      through: 1,
      own: 1,
      stray: 1,
      notes: 2,
    })
    expect(byRule([own, { ...honest, isRight: false, errors: [error('links')] }, stamp])).toEqual([
      ['links', { right: 0, wrong: 2, defects: 0, found: 0 }],
      ['shown', { right: 1, wrong: 0, defects: 2, found: 1 }],
    ])
  })

  test('an interval by Wilson', () => {
    expect(interval(0, 30)).toEqual([0, 11])
    expect(interval(3, 30)).toEqual([3, 26])
    expect(interval(0, 0)).toBeNull()
  })

  test('an error on the item of the defect is its own, others are not', () => {
    const [first] = sets.flatMap(({ documents }) =>
      documents.filter(({ item }) => /^\d/.test(item ?? '')),
    )
    if (first === undefined) throw new Error('no set has a stamp of an item')
    const { own, stray, errors } = judge(first)
    for (const { item } of own) expect(item).toBe(first.item)
    expect(own.length + stray.length).toBeLessThanOrEqual(errors.length)
  })
})
