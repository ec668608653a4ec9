// What speaks of a time that has not come, and what of a text says that something has been done.
import { describe, expect, test } from 'vitest'
import { doneParts, saysFuture } from '../../src/facts/done.ts'

describe('the future', () => {
  test.each([
    ['We will drill it', 'will'],
    ['We shall drill it', 'shall'],
    ['It won’t fail', 'won’t'],
    ["It won't fail", "won't"],
    ['We’ll drill it', '’ll'],
    ["We'll drill it", "'ll"],
    ['It is going to be drilled', 'is going to'],
    ['The drills are due to run in June', 'are due to'],
    ['It was slated to start', 'was slated to'],
    ['They were expected to read it', 'were expected to'],
    ['It is meant to stop', 'is meant to'],
    ['It is supposed to stop', 'is supposed to'],
    ['Drill, due to be held by Dana', 'due to be'],
    ['Drill, due to happen in July', 'due to happen'],
    ['Drill, due to start in July', 'due to start'],
    ['Drill, due to run in July', 'due to run'],
    ['We plan to drill it', 'plan'],
    ['Dana plans for a drill', 'plans'],
    ['Drill planned in July', 'planned'],
    ['We are planning on a drill', 'planning'],
    ['Planned after the audit', 'Planned'],
    ['Planned next to the audit', 'Planned'],
    ['Planned at the office', 'Planned'],
    ['A drill is planned', 'is planned'],
    ['Drills are planned', 'are planned'],
    ['A drill was planned', 'was planned'],
    ['Drills were planned', 'were planned'],
    ['Planned: a drill', 'Planned:'],
    ['We intend to drill', 'intend to'],
    ['Dana aims to drill', 'aims to'],
    ['We hope to drill', 'hope to'],
    ['This meaning to drill', 'meaning to'],
    ['The upcoming drill', 'upcoming'],
    ['The forthcoming drill', 'forthcoming'],
    ['A drill in due course', 'in due course'],
    ['Drill next week', 'next week'],
    ['Drill in the coming month', 'coming month'],
    ['Drill in the next sprint', 'next sprint'],
    ['Drill next quarter', 'next quarter'],
    ['Drill next year', 'next year'],
    ['Drill next Monday', 'next Monday'],
    ['Drill next Tuesday', 'next Tuesday'],
    ['Drill next Wednesday', 'next Wednesday'],
    ['Drill next Thursday', 'next Thursday'],
    ['Drill coming Friday', 'coming Friday'],
    ['Drill in the next iteration', 'next iteration'],
    ['Drill with the next release', 'next release'],
    ['The next one is in July', 'next one'],
    ['Drill tomorrow', 'tomorrow'],
    ['Booked for July', 'Booked for'],
    ['Scheduled in July', 'Scheduled in'],
    ['Earmarked to be run', 'Earmarked to'],
    ['Slated for July', 'Slated for'],
    ['Pencilled in for July', 'Pencilled in for'],
    ['Penciled in on Monday', 'Penciled in on'],
    ['Calendared after the audit', 'Calendared after'],
    ['Lined up for July', 'Lined up for'],
    ['Diarised for July', 'Diarised for'],
    ['Drill as soon as we can', 'as soon as we'],
    ['Drill once it is ready', 'once it'],
    ['Drill once they are back', 'once they'],
    ['Drill once the audit is over', 'once the'],
    ['Drill as soon as he is back', 'as soon as he'],
    ['Drill as soon as she is back', 'as soon as she'],
    ['Drill as soon as someone is free', 'as soon as someone'],
    ['Drill as soon as time allows', 'as soon as time'],
    ['Drill when time allows', 'when time'],
    ['Drill when capacity allows', 'when capacity'],
    ['Drill when we get to it', 'when we get'],
    ['Drill when we find somebody', 'when we find'],
    ['Drill when we have a day', 'when we have'],
    ['Drill after launch', 'after launch'],
    ['Drill shortly after the launch', 'shortly after the launch'],
    ['Drill following go-live', 'following go-live'],
    ['Drill after golive', 'after golive'],
    ['Post-release drill', 'Post-release'],
    ['Drill in the first week', 'in the first week'],
    ['Drill in the first month', 'in the first month'],
    ['Drill in the first days', 'in the first days'],
    ['Report to follow', 'to follow'],
  ])('%s', (text, found) => {
    expect(saysFuture(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    'Dana will continue to read it',
    'Dana will keep the key',
    'It will remain off',
    'It will stay off',
    'It will still stop',
    'We’ll continue to read it',
    'We’ll keep the key',
    'The plan was read',
    'Dana read the plan of the desk',
    'We hope so',
    'The next alert came after 2 minutes',
    'Booked by Dana',
    'Drilled once on Monday',
    'Paged when the log was empty',
    'Checked after the audit',
    'In the first drill it stopped',
    'The steps that follow were read',
    'Dana and Will Harper drilled it',
  ])('not: %s', (text) => {
    expect(saysFuture(text)).toBeNull()
  })
})

describe('what has been done', () => {
  const texts = (text: string, until: string | null) =>
    doneParts(text, until).map((part) => part.text)

  test('a sentence that says that it is not done is left out', () => {
    expect(
      texts('Rollback drilled. The kill switch has not been tested. Signed by Dana.', null),
    ).toEqual(['Rollback drilled', 'Signed by Dana'])
    expect(texts('TBD', null)).toEqual([])
  })

  test('of a sentence that speaks of the future, only the clauses that do are', () => {
    const text = 'Key rotated. Drill passed, report to follow, signed by Dana.'
    const parts = doneParts(text, null)
    expect(parts.map((part) => part.text)).toEqual([
      'Key rotated',
      'Drill passed',
      'signed by Dana',
    ])
    for (const part of parts) expect(text.slice(part.from, part.to)).toBe(part.text)
  })

  test('a sentence without a word of the future is left whole', () => {
    expect(texts('Drill passed, report filed, signed by Dana.', null)).toEqual([
      'Drill passed, report filed, signed by Dana',
    ])
  })

  test.each([
    ['Drill 2026-06-10 passed.', '2026-06-09', []],
    ['Drill 2026-06-09 passed.', '2026-06-09', ['Drill 2026-06-09 passed']],
    ['Drill 2026-06-08 passed.', '2026-06-09', ['Drill 2026-06-08 passed']],
    [
      'Drill 2026-06-08 and 2026-06-10 passed.',
      '2026-06-09',
      ['Drill 2026-06-08 and 2026-06-10 passed'],
    ],
    ['Drill 2026-06-10 and 2026-06-11 passed.', '2026-06-09', []],
    ['Drill 2026-06-10 passed.', null, ['Drill 2026-06-10 passed']],
    ['Drill passed.', '2026-06-09', ['Drill passed']],
    ['Drill 2026-02-30 passed.', '2026-06-09', ['Drill 2026-02-30 passed']],
  ])('days after the last one do not count: %s until %s', (text, until, parts) => {
    expect(texts(text, until)).toEqual(parts)
  })
})
