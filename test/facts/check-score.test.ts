// Scores of a comprehension check: which of them pass, and what is said of one that does not.
import { describe, expect, test } from 'vitest'
import { failedScore } from '../../src/facts/check-score.ts'

const why = (text: string): string | undefined => failedScore(text)?.why

describe('without a pass mark, four fifths pass', () => {
  test.each([
    'Ines Okafor read it and got 9/10 in the quiz',
    'Quiz 8/10',
    'Quiz 4 of 5',
    'Quiz 8 /10',
    'Quiz 12 out of 15',
    'Quiz 80%',
    'Quiz 80 %',
    'Test passed with 92 per cent',
    'Comprehension check: 100%',
    'Exam: 92/100',
  ])('%s', (text) => {
    expect(failedScore(text)).toBeNull()
  })

  test.each([
    ['Quiz 7/10', '7/10'],
    ['Quiz 3 of 5', '3 of 5'],
    ['Quiz 11 out of 15', '11 out of 15'],
    ['Quiz 7of 10', '7of 10'],
    ['Quiz 79%', '79%'],
    ['Quiz 79 %', '79 %'],
    ['Test passed with 72 per cent', '72 per cent'],
    ['Test passed with 72 percent', '72 percent'],
    ['Exam: 72/100', '72/100'],
    ['Ines Okafor read it on 2026-05-20 and got 14/20', '14/20'],
  ])('%s', (text, score) => {
    expect(why(text)).toBe(
      `"${score}", expected four fifths, or the pass mark that it reaches (as in "9/12, pass mark 8")`,
    )
  })
})

describe('a stated pass mark decides instead', () => {
  test.each([
    'Quiz 8/12, pass mark 8',
    'Quiz 9/12, pass mark: 8',
    'Quiz 9/12 (pass mark is 8)',
    'Quiz 9/12 (the pass mark was 8 of 12)',
    'Quiz 9/12, passing score 8/12',
    'Quiz 9/12, passing grade = 8',
    'Quiz 9/12, pass-mark 8',
    'Quiz 9/12, passmark 8',
    'Quiz 9/12, pass rate 70%',
    'Quiz 75%, pass threshold 70%',
    'Quiz 75%, pass limit 70%',
    'Quiz 75%, threshold 70%',
    'Quiz 75% (needed: 70 %)',
    'Quiz 75% – required: ≥70%',
    'Quiz 75%, minimum of 70%',
    'Quiz 75%, min. 70%',
    'Quiz 75% – to pass: 70%',
    'Quiz 9/12, 8 needed',
    'Quiz 9/12, 8 were required',
    'Quiz 9/12, 8 is enough',
    'Quiz 9/12, 8 are required',
    'Quiz 9/12, 8 of 12 to pass',
    'Quiz 9/12, 8 out of 12, to pass',
    'Quiz 9/12, and 8 passes',
    'Quiz 75%, 70% required',
    'Quiz 75%, 70 % is the pass mark',
    'Quiz 75%; 70% was enough',
    'Quiz 7/10, 14 of 20 to pass',
    'Quiz 7/10 (pass mark 14 of 20)',
    'Quiz 29/30, pass mark 29',
    'Quiz 9/12, the pass mark was 8 of 12',
    'Quiz 9/12 the pass mark is 8',
    'Quiz 75%, needed: 70 %',
    'Quiz 75%, required (≥ 70%)',
    'Quiz 75% – required (≥ 70%)',
    'Quiz 75%, to pass 70%',
    'Quiz 75%, required > 70%',
    'Quiz 75% needed 70%',
    'Quiz: 70% to pass: 75% reached',
    'Quiz: 8 needed, 9/12 reached',
    'Quiz: 70% required: 75% reached',
    'Quiz 45/60, pass mark at 75%',
  ])('%s', (text) => {
    expect(failedScore(text)).toBeNull()
  })

  test.each([
    ['Quiz 7/12, pass mark 8', '7/12', '8'],
    ['Quiz 9/10 (the pass mark is 100%)', '9/10', '100%'],
    ['Quiz 9/10, pass mark 10/10', '9/10', '10/10'],
    ['Quiz 85% (needed: 90%)', '85%', '90%'],
    ['Quiz 85%, 90% needed', '85%', '90%'],
    ['Quiz 85%, 90 % is the pass mark', '85%', '90%'],
    ['Quiz 8/12, 9 needed', '8/12', '9'],
    ['Quiz 9/10, the pass mark is 100%', '9/10', '100%'],
    ['Quiz 9/10 the pass mark is 100%', '9/10', '100%'],
    ['Quiz 85%, needed: 90%', '85%', '90%'],
    ['Quiz 85%, required (≥ 90%)', '85%', '90%'],
    ['Quiz 85%, to pass 90%', '85%', '90%'],
    ['Quiz 85% needed 90%', '85%', '90%'],
    ['Quiz: 90% to pass: 85% reached', '85%', '90%'],
    ['Quiz: 90% required, 85% reached', '85%', '90%'],
    ['Quiz 6/10, pass mark 8 of 10', '6/10', '8 of 10'],
    ['Quiz 8/12, 9 to pass', '8/12', '9'],
    ['Quiz 8/12, 9/12 to pass', '8/12', '9/12'],
    ['Quiz 6/10, 14/20 to pass', '6/10', '14/20'],
  ])('%s', (text, score, mark) => {
    expect(why(text)).toBe(`"${score}", the pass mark is ${mark}`)
  })
})

describe('less than half passes nothing', () => {
  test.each([
    ['Quiz 4/10, pass mark 4', '4/10'],
    ['Quiz 45%, pass mark 40%', '45%'],
    ['Quiz 4/10', '4/10'],
    ['Ines Okafor 9/10, Tom Berg 2/10', '2/10'],
  ])('%s', (text, score) => {
    expect(why(text)).toBe(`"${score}", less than half`)
  })

  test('half does where the pass mark says so', () => {
    expect(failedScore('Quiz 5/10, pass mark 5')).toBeNull()
  })
})

describe('one score that passes is enough, and of several short ones the first is shown', () => {
  test('a second try counts', () => {
    expect(failedScore('Quiz 6/10 on Monday, 9/10 on Tuesday')).toBeNull()
  })
  test('two short tries do not', () => {
    expect(why('Quiz 6/10 on Monday, 7/10 on Tuesday')).toContain('"6/10"')
  })
  test('the number of a document is no second try', () => {
    expect(why('Quiz on release 4/0: 6/10')).toContain('"6/10"')
  })
  test('no score is no failure', () => {
    expect(failedScore('Ines Okafor read it and answered every question')).toBeNull()
    expect(failedScore('Pass mark 8')).toBeNull()
  })
})

describe('the place of a failed score', () => {
  test.each([
    'Quiz 7/10',
    'Read on 2026-05-20. Quiz with five colleagues: 7/10',
    'Quiz, pass mark 80%: 7/10',
  ])('%s', (text) => {
    const from = text.indexOf('7/10')
    expect(failedScore(text)?.at).toEqual({ text: '7/10', from, to: from + 4 })
  })
  test('of a percentage', () => {
    expect(failedScore('Read by all. Quiz result 60% for Ines Okafor')?.at).toEqual({
      text: '60%',
      from: 25,
      to: 28,
    })
  })
})

describe('what is no score of a check', () => {
  test.each([
    'Read on 03/12/2026',
    'Read on 2026/05/12',
    'Read 2026-1/10',
    'Runbook 1/10-2',
    'Runbook 1/10.5 was read',
    'Runbook v2.1/10 was read',
    'Runbook part 3/0',
    'The queue shrank by 30%',
    'They handled 12 of 30 tickets with it',
    'Quiz in 40 of 1000 branches',
    'Quiz held in 3/200 teams',
    'Quiz answered 99.40%',
    'Quiz 1/2/2026',
    'Quiz 1240% of the effort',
  ])('%s', (text) => {
    expect(failedScore(text)).toBeNull()
  })

  test.each(['Tom Berg: 5 of 20', 'Ines Okafor: 5 out of 11'])(
    'without a word of a check, small wholes are a score: %s',
    (text) => {
      expect(why(text)).toContain('less than half')
    },
  )
})

describe('words of a check: beside each, a percentage is a score', () => {
  test.each([
    'Quiz at 40%',
    'The quizzes came to 40%',
    'Check: 40%',
    'Spot checks: 40%',
    'She was checked: 40%',
    'Test: 40%',
    'Two tests: 40%',
    'He was tested: 40%',
    'Score 40%',
    'She scored 40%',
    'Exam: 40%',
    'Exams: 40%',
    'The question on rollback: 40%',
    'Ten questions, 40% right',
    'Comprehension 40%',
    'Assessment: 40%',
    'He was assessed at 40%',
    'Mark: 40%',
    'Marks: 40%',
    'Passed with 40%',
    'Result 40%',
  ])('%s', (text) => {
    expect(why(text)).toBe('"40%", less than half')
  })

  test('in another sentence it is none', () => {
    expect(failedScore('Quiz passed. The queue shrank by 40%.')).toBeNull()
  })
})
