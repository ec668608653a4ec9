// Which boxes of a task list answer which item, and what belongs to them.
import { describe, expect, test } from 'vitest'
import { answersTo, item } from './answers.ts'

describe('the boxes of a task list', () => {
  const heading = '### Square 1: Business Case & Scale Planning\n\n'
  const title = 'Growth strategy established with realistic timelines'
  test.each([
    ['ticked', `- [x] ${title} — by quarter`, 'pass | by quarter'],
    ['with a capital', `* [X] ${title}: by quarter`, 'pass | by quarter'],
    ['open', `- [ ] ${title}`, 'blank'],
    ['left out for a reason', `- [ ] ${title} — N/A: one plant only`, 'na | N/A: one plant only'],
    [
      'left out in the box',
      `- [n/a] ${title} — one plant only, and it stays`,
      'na | one plant only, and it stays',
    ],
    [
      'left out in the box, with the reason below',
      `- [n/a] ${title}\n  n/a: one plant only`,
      'na | n/a: one plant only',
    ],
    ['left out in the box, for no reason', `- [n/a] ${title}`, 'blank'],
    [
      'with lines below it',
      `- [x] ${title}\n  - by quarter\n    - then by year`,
      'pass | by quarter | then by year',
    ],
    ['in a quote', `> - [x] ${title}`, 'pass'],
    ['not as a list', `[x] ${title}`, 'pass'],
    ['escaped, as it is shown', `- \\[x] ${title}`, 'pass'],
    ['with a sign in place of the box', `- ✅ ${title}`, 'pass'],
    ['with a mark of what is going on', `- [~] ${title}`, 'fail'],
    ['with a mark that nobody knows', `- [o] ${title}`, 'blank'],
    ['without a box', `- ${title}`, 'blank'],
    ['in code', `      - [x] ${title}`, 'blank'],
    ['struck', `- [x] ~~${title}~~`, 'blank'],
  ])('%s', (_, text, wanted) => {
    const { claimed, evidence } = item(answersTo(heading + text, 'production-readiness'), '1.4')
    const lines = evidence?.text.split('\n').filter((line) => line !== '') ?? []
    expect([claimed, ...lines].join(' | ')).toBe(wanted)
  })

  test('under another heading it is another box', () => {
    const answers = answersTo(`### Notes\n\n- [x] ${title}\n`, 'production-readiness')
    expect(item(answers, '1.4').rows).toEqual([])
  })
})
