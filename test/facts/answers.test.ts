// What says what was found on a topic, and what says only that nobody looked.
import { describe, expect, test } from 'vitest'
import { answersOn, type Fact, findMentions, withoutUnseen } from '../../src/facts/answers.ts'

const answers = (fact: Fact, sentence: string) => answersOn(sentence, { words: [], facts: [fact] })

describe('nobody looked: what is left of a text', () => {
  test.each([
    ['Prices not measured', ''],
    ['We never checked the prices', ''],
    ['Nobody has audited it', ''],
    ['The team has yet to review it', ''],
    ['The prices remain to be assessed', ''],
    ['We didn’t look', ''],
    ["We didn't look", ''],
    ['It is to be clarified', ''],
    ['It is to be fully verified', ''],
    ['No accuracy audit', ''],
    ['Without a check', ''],
    ['The team lacks evidence', ''],
    ['Lacking any information', ''],
    ['No test was done', ''],
    ['No price found yet', ''],
    ['Accuracy unclear', ''],
    ['Accuracy not yet clear', ''],
    ['Accuracy out of scope', ''],
    ['Accuracy TBD', ''],
    ['Accuracy is unknown', ''],
    ['Unknown', ''],
    ['Open', ''],
    ['Still outstanding', ''],
    ['Presumably right', ''],
    ['It should be right', ''],
    ['We believe it is right', ''],
    ['I hope it is right', ''],
    ['The prices are very good', ''],
    ['All fine', ''],
    ['Looks as expected', ''],
    ['3 of 300 prices were off', '3 of 300 prices were off'],
    ['Not allowed to look', 'Not allowed to look'],
    ['Prices do not differ', 'Prices do not differ'],
    ['No audit was without findings', 'No audit was without findings'],
    ['No check failed on Monday', 'No check failed on Monday'],
    ['Open to all staff', 'Open to all staff'],
    ['Prices audited, 3 of 300 off', 'Prices audited, 3 of 300 off'],
    ['The price list is good to 2 cents', 'The price list is good to 2 cents'],
  ])('%s', (text, left) => {
    expect(withoutUnseen(text).trim()).toBe(left)
    expect(withoutUnseen(text)).toHaveLength(text.length)
  })
})

describe('a clause that has no subject takes the clause before with it', () => {
  test.each([
    ['Refreshed nightly. Accuracy: not measured', 'Refreshed nightly.'],
    ['Refreshed nightly, accuracy: not measured', 'Refreshed nightly,'],
    ['Refreshed nightly - accuracy - still not measured', 'Refreshed nightly'],
    ['Accuracy, which was never checked', ','],
    ['Accuracy - still unknown', ''],
    ['Refreshed nightly, no accuracy check', 'Refreshed nightly,'],
    ['Refreshed nightly, without an accuracy check', 'Refreshed nightly,'],
    ['Refreshed nightly, lacking an accuracy check', 'Refreshed nightly,'],
    ['Accuracy: no check', ''],
    ['Accuracy - no check', ''],
    ['Accuracy: 3 of 300 off, the rest not measured', 'Accuracy: 3 of 300 off,'],
    ['Refreshed nightly, prices not measured', 'Refreshed nightly,'],
    ['not measured, 3 of 300 off', ', 3 of 300 off'],
  ])('%s', (text, left) => {
    expect(
      withoutUnseen(text)
        .trim()
        .replace(/[\s:–-]+$/, ''),
    ).toBe(left)
  })
})

describe('facts that answer as well as a word does', () => {
  test.each<[Fact, string]>([
    ['cadence', 'Refreshed each Monday'],
    ['cadence', 'Every night'],
    ['age', 'The stock is 5 min old'],
    ['age', 'At most a day old'],
    ['age', '30-second delay'],
    ['age', 'Twenty minutes behind'],
    ['age', 'half an hour behind'],
    ['age', '2 hrs behind'],
    ['age', '1.5 hours behind'],
    ['share', '99.8 % right'],
    ['share', '2‰ wrong'],
    ['share', '2 per cent wrong'],
    ['share', '2 percent wrong'],
    ['share', '3 of 300 prices were off'],
    ['share', '3 prices off in 300'],
    ['share', '1,200 of 1,250 rows right'],
    ['share', 'Two wrong prices on 500'],
    ['share', 'none of the 40 rows was wrong'],
    ['share', '4 errors in a sample of 200 rows'],
    ['share', 'All of about 300 rows'],
    ['share', 'one out of hundred'],
    ['share', 'ten from a thousand'],
    ['share', '3 errors among our 90 prices'],
    ['share', 'one error in 2 rows'],
    ['nothing-found', 'No contradictions found'],
    ['nothing-found', 'None was seen'],
    ['nothing-found', 'Nothing noted'],
    ['nothing-found', 'The sample showed zero gaps'],
    ['nothing-found', 'not one was spotted'],
    ['nothing-found', '0 gaps came up'],
    ['person', 'Dana Whitfield decides'],
    ['person', 'The CoE Lead decides'],
    ['condition', 'Switched off if a regulator objects'],
    ['condition', 'Switched off when 3 letters are lost'],
    ['condition', 'Switched off in case of fraud'],
    ['condition', 'Switched off as soon as the contract ends'],
    ['condition', 'Switched off should a regulator object'],
    ['condition', 'If a regulator objects, it is switched off'],
    ['threshold', 'Wrong queue > 2 %'],
    ['threshold', 'Wrong queue >2%'],
    ['threshold', '≥5 complaints'],
    ['threshold', '≤ 90% right'],
    ['threshold', '< 90% right'],
    ['threshold', 'Complaint -> CoE Lead'],
    ['threshold', 'Complaint => CoE Lead'],
  ])('%s: %s', (fact, sentence) => {
    expect(answers(fact, sentence)).toBe(true)
  })

  test.each<[Fact, string]>([
    ['cadence', 'Refreshed by the vendor'],
    ['age', 'Looked at in the last 5 days'],
    ['age', 'It took 2 hours'],
    ['age', 'Over the past 3 weeks'],
    ['age', 'quite old'],
    ['share', '80% done'],
    ['share', '80% complete'],
    ['share', '80% audited'],
    ['share', 'All of the rows'],
    ['share', '3 systems of 2 sources'],
    ['share', '1 of 1 source'],
    ['share', 'one of 3 systems'],
    ['share', 'one of 1 system'],
    ['share', 'one of 3 feeds'],
    ['share', 'one of 1 feed'],
    ['share', 'once in 3 days, one in 3 days'],
    ['share', 'one in 1 day'],
    ['share', 'one in 3 weeks'],
    ['share', 'one in 1 week'],
    ['share', 'one in 3 months'],
    ['share', 'one in 1 month'],
    ['share', 'one in 8 hours'],
    ['share', 'one in 1 hour'],
    ['share', 'one in 5 minutes'],
    ['share', 'one in 1 minute'],
    ['share', 'one in 2 years'],
    ['share', 'one in 1 year'],
    ['share', 'one of 3sources'],
    ['nothing-found', 'Contradictions found'],
    ['nothing-found', 'No contradictions'],
    ['person', 'somebody decides'],
    ['condition', 'Switched off if needed'],
    ['condition', 'Switched off when we see it'],
    ['condition', 'Switched off if it does not work'],
    ['condition', 'Switched off if ever and when the situation asks for it'],
    ['condition', 'Switched off'],
    ['threshold', 'above 2 %'],
    ['threshold', 'a - b'],
    ['threshold', 'the <details> below'],
  ])('%s: not %s', (fact, sentence) => {
    expect(answers(fact, sentence)).toBe(false)
  })
})

describe('a clause on the act itself, or on its day, gives no fact about the data', () => {
  test.each([
    'audited daily',
    'daily audit',
    'daily check',
    'daily checks',
    'checked daily',
    'daily review',
    'daily reviews',
    'reviewed daily',
    'looked at daily',
    'examined daily',
    'inspected daily',
    'assessed daily',
    'daily until 2026-06-01',
  ])('%s', (sentence) => {
    expect(answers('cadence', sentence)).toBe(false)
  })

  test.each<[Fact, string]>([
    ['age', 'The last check is 2 hours old'],
    ['share', 'checked 80 %'],
    ['nothing-found', 'reviewed, no date found 2026-06-01'],
  ])('%s: %s', (fact, sentence) => {
    expect(answers(fact, sentence)).toBe(false)
  })

  test('but it may name a person, a condition or a limit', () => {
    expect(answers('person', 'audited by Dana Whitfield')).toBe(true)
    expect(answers('condition', 'audited if a regulator objects')).toBe(true)
    expect(answers('threshold', 'checked at > 2 %')).toBe(true)
    expect(answers('person', 'Dana Whitfield on 2026-06-01')).toBe(true)
  })

  test('the other clauses of its sentence do', () => {
    expect(answers('cadence', 'audited 2026-05-18, refreshed daily')).toBe(true)
  })
})

describe('words of the topic', () => {
  const topic = { words: ['accura*'], 'or-none': ['error*'] }
  test.each([
    ['Accurate to the cent', true],
    ['No accuracy', false],
    ['3 errors', true],
    ['no errors', true],
    ['fresh', false],
  ])('%s', (sentence, is) => {
    expect(answersOn(sentence, topic)).toBe(is)
  })

  test('without facts or words of what may be absent, only its own words answer', () => {
    expect(answersOn('3 of 300 prices', { words: ['accura*'] })).toBe(false)
    expect(answersOn('accurate', { words: ['accura*'] })).toBe(true)
    expect(answersOn('3 of 300 prices', { words: ['accura*'], facts: [] })).toBe(false)
  })

  test('a mention may be a denied one', () => {
    expect(findMentions('no errors, one error', ['error*']).map((found) => found.from)).toEqual([
      3, 15,
    ])
    expect(findMentions('no errors', [])).toEqual([])
  })
})
