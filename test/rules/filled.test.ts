// What is filled in, what the open items name, and what is counted.
import { describe, expect, test } from 'vitest'
import { claimedCounts } from '../../src/pair/pair.ts'
import { answersTo, item } from './answers.ts'
import { changed, type Edit, edited } from './found.ts'

const seen = 'Items 1 to 9 reviewed on 2026-06-09.'

describe('evidence', () => {
  const as = (is: string, note = ''): string | undefined => {
    const below: Edit[] = note === '' ? [] : [['## Sign-off', `${note}\n\n## Sign-off`]]
    return item(answersTo(changed('pilot-to-prod', [[seen, is], ...below])), '10').evidence?.text
  }

  test.each(['', '_ _ _', '[ See sign-off  below ]'])('"%s" is none', (is) => {
    expect(as(is)).toBeUndefined()
  })

  test.each(['x', '[See below]', 'a_b'])('"%s" is some', (is) => {
    expect(as(is)).toBe(is)
  })

  test.each([
    ['Seen †', '† on paper', true],
    ['Seen (1)', '(1) on paper', true],
    ['Seen.\\*', '\\* on paper', true],
    ['Seen', '† on paper', false],
    ['Seen †', '‡ on paper', false],
  ])('"%s": the note "%s" belongs to it: %s', (is, note, belongs) => {
    expect(as(is, note)?.includes('on paper')).toBe(belongs)
  })
})

describe('the rows of open items', () => {
  const named = (row: string): string[][] =>
    answersTo(changed('pilot-to-prod', [['| | | | |\n', `| ${row} |\n`]])).openItems.map(
      ({ items }) => items,
    )

  test.each([
    ['8', ['8']],
    ['Item # 08.', ['8']],
    ['Items 8 and 10', ['8', '10']],
    ['8, 9; 10', ['8', '9', '10']],
    ['8/9', ['8', '9']],
    ['On-call defined', ['3']],
    ['Translation of 8', []],
    ['11', []],
  ])('"%s" names %s', (text, ids) => {
    expect(named(`${text} | Translation | Tomasz Lind | 2026-06-19`)).toEqual([ids])
  })

  test.each(['| | |', '- | - | | -', 'N/A | none | – | –', 'Nothing open | | |'])(
    '"%s" is none',
    (row) => {
      expect(named(row)).toEqual([])
    },
  )
})

describe('what is claimed is counted', () => {
  const counted = (was: string, is: string, gate = 'pilot-to-prod'): unknown =>
    Object.values(claimedCounts(answersTo(edited(gate, was, is), gate)))

  test.each([
    ['passed', '✅', [9, 0, 0]],
    ['at warning', '⚠️', [8, 1, 0]],
    ['failed', '❌', [8, 0, 1]],
    ['blank, as failed', '', [8, 0, 1]],
    ['in two tokens, as failed', '✅ ❌', [8, 0, 1]],
  ])('an item %s', (_, status, counts) => {
    expect(counted('plan tested | ✅', `plan tested | ${status}`)).toEqual(counts)
  })

  test('without the item of the sign-off, and without what is left out', () => {
    expect(counted('signs off | ✅', 'signs off | ❌')).toEqual([9, 0, 0])
    const out = counted('7 of 7, last one', 'N/A: one plant, last one', 'production-readiness')
    expect(out).toEqual([98, 0, 0])
  })
})

test.each([
  ['as it comes', '', '', true],
  ['with a status', '[✅ / ⚠️ / ❌]', '❌', false],
  ['with evidence', '[Drill date + procedure + result]', 'Drill', false],
  ['with a row twice', '| 10 | CoE', '| 10 | CoE Lead signs off | | |\n| 10 | CoE', false],
])('a blank %s is untouched: %#', (_, was, is, untouched) => {
  expect(answersTo(edited('pilot-to-prod', was, is, 'blank')).untouched).toBe(untouched)
})

test('the name and the days of a page', () => {
  const said = (text: string): string => {
    const { name, days } = answersTo(text)
    return [name, ...Object.values(days).filter((day) => day !== null)].join(' ')
  }
  const days = '2026-05-11 2026-06-05 2026-06-09 2026-06-15 2026-07-15'
  expect(said(changed('pilot-to-prod', []))).toBe(`Warranty Claim Sorter ${days}`)
  expect(said('# Nothing\n').trim()).toBe('')
})
