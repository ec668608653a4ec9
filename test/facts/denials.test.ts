// Where a text says of itself that the thing asked for was not done or went wrong, and its neighbours that say no such thing.
import { describe, expect, test } from 'vitest'
import { findDenial, saysUndone } from '../../src/facts/denials.ts'

/** The sentence stands alone, and behind a good one; what it says is found in both places. */
function expectDenied(text: string, found: string): void {
  const from = text.indexOf(found)
  expect(findDenial(text)).toEqual({ text: found, from, to: from + found.length })
  const good = 'Held on 2026-06-01 by Dana.\n'
  expect(findDenial(good + text)).toEqual({
    text: found,
    from: good.length + from,
    to: good.length + from + found.length,
  })
}

describe('it has not been done', () => {
  test.each([
    ['Owner: TBD', 'TBD'],
    ['Owner: tba', 'tba'],
    ['Owner: t.b.c', 't.b.c'],
    ['TODO: name an owner', 'TODO'],
    ['The switch has not been tested', 'has not been tested'],
    ['The keys haven’t yet been rotated', 'haven’t yet been rotated'],
    ["Dana hasn't formally signed", "hasn't formally signed"],
    ['The switch was not tested', 'was not tested'],
    ['Dana did not test the switch', 'did not test'],
    ['They don’t rotate the keys', 'don’t rotate'],
    ['The switch is not yet exercised', 'is not yet exercised'],
    ['Report not yet written', 'not yet written'],
    ['The page is not yet there', 'is not yet'],
    ['The report: not yet', 'not yet'],
    ['The report is not legible yet', 'is not legible yet'],
    ['A board which has not been visible yet', 'has not been visible yet'],
    ['The switch will be tested by Dana', 'will be tested'],
    ['The switch will then be enabled', 'will then be enabled'],
    ['The drill with the desk was not held', 'drill with the desk was not held'],
    ['A rollback check was not considered necessary', 'check was not considered necessary'],
    ['Report not confirmed yet by Dana', 'not confirmed yet'],
    ['A keeper of the page not been announced yet', 'not been announced yet'],
    ['Dana has yet to read it', 'yet to read'],
    ['The switch was never tested', 'never tested'],
    ['The rollback was never actually triggered', 'never actually triggered'],
    ['A switch not separately drilled', 'not separately drilled'],
    ['The page still needs to load', 'still needs to'],
    ['The report is still outstanding', 'still outstanding'],
    ['Approval remains pending', 'remains pending'],
    ['An owner is to be named by Friday', 'to be named'],
    ['Keys: to be rotated', 'to be rotated'],
    ['Keys – to be measured', '– to be measured'],
    ['We will sort it', 'will sort'],
    ['The tests were taken as read', 'taken as read'],
    ['It was assumed to work', 'assumed to work'],
    ['She used to check it', 'used to check'],
    ['Drills are planned for version 2', 'planned for version'],
    ['The rollback is untested', 'untested'],
    ['The audit was postponed', 'postponed'],
    ['The audit was pushed back to July', 'pushed back to'],
    ['The item is in the backlog', 'in the backlog'],
  ])('%s', (text, found) => {
    expect(findDenial(text)?.text).toContain(found)
    expectDenied(text, findDenial(text)?.text ?? '')
  })

  test.each([
    ['If it was not tested, Dana stops it', null],
    [
      'If the switch was not tested, Dana stops the sending by hand and calls the desk of the sorting centre',
      null,
    ],
    ['Switch no. 4 was not tested', 'was not tested'],
    ['Unless the key has not been rotated', null],
    ['If the desk calls, the switch was not tested', 'was not tested'],
    ['If the desk calls: the switch was not tested', 'was not tested'],
    [
      'If need be the desk of the sorting centre in the old town hall calls, the switch was not tested',
      'was not tested',
    ],
    ['It was not tested again', null],
    ['It was not tested by the team, then the desk ran it again', 'was not tested'],
    ['The next drill will be held in July', null],
    ['TBDs are counted', null],
    ['Never tested twice in a row', null],
    ['The keys are to be rotated by a second person', null],
    ['Letters were not answered', null],
    ['Staff is used to check the page', null],
  ])('a condition, another time: %s', (text, found) => {
    expect(saysUndone(text)?.text ?? null).toBe(found)
  })
})

describe('it went wrong', () => {
  test.each([
    ['The drill was cancelled', 'drill was cancelled'],
    ['The kill switch failed', 'kill switch failed'],
    ['Drill on site aborted by Dana', 'Drill on site aborted'],
    ['The audit of the vendor was called off', 'called off'],
    ['Two letters slipped through', 'letters slipped through'],
    ['The handover to the night desk did not take place', 'did not take place'],
    ['The handover to the night desk did not go ahead', 'did not go ahead'],
    ['The rehearsal of the night desk: it never happened', 'it never happened'],
    ['Seen on the board, result: fail on all counts', 'result: fail'],
    ['By the count of the desk, the threshold was not passed', 'not passed'],
    ['Seen on the board: passed = no on all counts', 'passed = no'],
    ['Steps 1 to 9 in the sheet of the desk, all 9 steps failed', 'all 9 steps failed'],
    ['Held by the desk in the old hall, seen by Dana. Verdict: failed. Filed', 'Verdict: failed'],
    ['In the log of the gateway stands identity: none', 'identity: none'],
    ['After the restart all of the letters were lost', 'all of the letters were lost'],
    ['After the restart of the gateway 3 letters were lost', '3 letters were lost'],
    ['After the restart of the gateway the page never came back', 'never came back'],
    ['After the restart the gateway did not come back', 'did not come back'],
    ['The sender of the gateway never stopped', 'never stopped'],
    ['Legal decided against a trial with the night desk', 'decided against'],
    ['The handover of the night desk was tried in theory only', 'in theory only'],
    ['The handover of the night desk was only pretended', 'only pretended'],
    ['Of the people on the list of the night desk 0 of 12 completed it', '0 of 12 completed'],
    ['Of the people on the list of the night desk none succeeded', 'none succeeded'],
    ['The numbers are those of our sister agent at the night desk', 'sister agent'],
    ['Copied from the guide: example of a good answer', 'example of a good answer'],
    ['A line was written so that the form is full', 'so that the form'],
    ['The link is a placeholder', 'placeholder'],
    ['The ticket is XXX for now', 'XXX'],
    ['Seen by [name] on Monday', '[name]'],
    ['Seen by Dana on [your date]', '[your date]'],
    ['Seen by Dana, report [n]', '[n]'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
  ])('%s', (text, found) => {
    expect(findDenial(text)?.text).toContain(found)
    expectDenied(text, findDenial(text)?.text ?? '')
  })

  test.each([
    'The drill failed; repeated on Monday.',
    'The drill failed, repeat on Monday passed',
    'The drill failed and was held again',
    'The drill failed, the second passed',
    'The drill failed, rerun on Monday',
    'The drill failed, re-run on Monday',
    'The drill failed, retest on Monday passed',
    'The drill failed, re-tested on Monday',
    'The drill failed, retried on Monday',
    'The drill failed, redone on Monday',
    'The drill failed, the cause is fixed',
    'All 9 calls failed as they should',
    'All 9 calls failed as it should',
    'All 9 calls failed as expected',
    'All 9 calls failed as designed',
    'All 9 calls failed as intended',
    'The first drill failed',
    'An earlier test run failed',
    'The previous big drill failed',
    'A prior drill was cancelled',
    'The initial drill was cancelled',
    'None of the 4 letters of the desk were lost: not 3 letters were lost',
    'no letters slipped through',
    'No letters slipped through',
    'none of the 4 letters slipped through',
    'None of the letters slipped through',
    'nobody said that letters slipped through',
    'Nobody said that letters slipped through',
    'nothing says that letters slipped through',
    'Nothing says that letters slipped through',
    'not two letters slipped through',
    'Not two letters slipped through',
    'never have letters slipped through',
    'Never have letters slipped through',
    'without two letters slipped through',
    'Without two letters slipped through',
    'zero letters slipped through',
    'Zero letters slipped through',
    'neither of the letters slipped through',
    'Neither of the letters slipped through',
    'No well-known letters slipped through',
  ])('it was done once more, it was meant so, or it did not happen: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })

  test.each([
    ['The drill failed in the second', 'drill failed'],
    ['The drill failed on the repeat', 'drill failed'],
    ['The first was passed by the desk, but the drill failed', 'drill failed'],
    ['No letter was in the queue of the desk when the drill failed', 'drill failed'],
    ['The kill switch failed in two of three tries', 'kill switch failed'],
    ['After the second cut the drill failed', 'drill failed'],
  ])('but: %s', (text, found) => {
    expect(findDenial(text)?.text).toBe(found)
  })
})

describe('a clause that says nothing else', () => {
  test.each([
    ['Rollback: not run', 'not run'],
    ['Seen by Dana, not okay', 'not okay'],
    ['Seen by Dana, never audited', 'never audited'],
    ['Seen by Dana, it did not pass', 'it did not pass'],
    ['Seen by Dana, didn’t work', 'didn’t work'],
    ['Seen by Dana, pending', 'pending'],
    ['Seen by Dana, unusable', 'unusable'],
    ['Seen by Dana, unsigned', 'unsigned'],
    ['Seen by Dana, unaudited', 'unaudited'],
    ['Seen by Dana, canceled', 'canceled'],
    ['Seen by Dana, two still open', 'two still open'],
    ['Seen by Dana, none was fixed', 'none was fixed'],
    ['Seen by Dana, no rubric', 'no rubric'],
    ['Seen by Dana, no evidence so far', 'no evidence so far'],
    ['Seen by Dana, no managers trained', 'no managers trained'],
    ['Seen by Dana, neither the lead nor Tom attended', 'neither the lead nor Tom attended'],
    ['Seen by Dana, nobody looks', 'nobody looks'],
    ['Seen by Dana, none of them ever agreed', 'none of them ever agreed'],
    ['Seen by Dana, no one reviews it', 'no one reviews it'],
    ['Seen by Dana, on 2026-06-01 none closed', 'on 2026-06-01 none closed'],
  ])('%s', (text, found) => {
    expectDenied(text, found)
  })

  test.each([
    'Seen by Dana, no letter came late',
    'Seen by Dana, not a single one of the 40 letters that were in the queue was open',
    'Seen by Dana, doors open at 8',
    'Seen by Dana, the queue was not full',
    'Seen by Dana, nobody was hurt',
  ])('not: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })

  test.each([
    'Seen by Dana, pending. Repeated on Monday',
    'Seen by Dana, not okay; fixed on Monday',
    'Seen by Dana, two open, then closed',
  ])('mended: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })
})

describe('a sentence that says nothing else', () => {
  test.each([
    'It did not stop',
    'Test: didn’t fire',
    "That didn't hold",
    'Nothing happened',
    'No effect',
    'Failed',
    'Result: failed!',
    '(failed)',
    'It was skipped',
    'Aborted',
    'KO',
    'NOK',
    'false',
    'Nearly passed',
    'Test on 2026-06-01: nearly passed',
    '0 completed',
    'Planned for July',
    'Planned for week 28',
    'Result: negative',
    'Outcome: red',
    'Outcome – none',
    'Outcome: (negative)',
    '*Result*: no',
    'Result: red.',
  ])('%s', (text) => {
    expect(findDenial(text)).not.toBeNull()
    expect(findDenial(`Held by Dana. ${text}`)).not.toBeNull()
  })

  test.each([
    'The letter it did not stop was fine',
    'The sender did not stop at 10:00 but at 10:02',
    'Nearly passed by the desk as the best of the year',
    'Result: no loss',
    'Side effects as an outcome – none',
    'The result: redder',
  ])('not: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })
})

describe('only what is short can say nothing else', () => {
  test('a clause of up to 60 characters', () => {
    const clause = 'and the outcome of all the tests of the rotation is no proof'
    expect(findDenial(`Seen by Dana, ${clause}`)?.text).toBe(clause)
    expect(findDenial(`Seen by Dana, ${clause.replace('and', 'then')}`)).toBeNull()
  })

  test('a sentence of up to 60 characters', () => {
    expect(findDenial(`${'–'.repeat(47)}nearly passed`)).not.toBeNull()
    expect(findDenial(`${'–'.repeat(48)}nearly passed`)).toBeNull()
  })
})

describe('signs and questions', () => {
  test.each([
    ['Drill ❌ on Monday', '❌'],
    ['Drill ✗ on Monday', '✗'],
    ['Drill ⛔ on Monday', '⛔'],
    ['Drill [ ] on Monday', '[ ]'],
    ['🔴 Drill on Monday', '🔴'],
    ['- 🚧 Drill on Monday', '- 🚧'],
    [':warning: Drill on Monday', ':warning:'],
    ['Drill on Monday 🟡', '🟡'],
    ['Drill on Monday ⚠\ufe0f', '⚠\ufe0f'],
    ['Drill on Monday :x:.', ':x:.'],
    ['Drill on Monday ⏳ )', '⏳ )'],
    ['Drill on Monday ???', '???'],
    ['Drill stopped after ? s', ' ?'],
    ['? s', '?'],
    ['Drill stopped after ?', ' ?'],
    ['Passed?', 'Passed?'],
    ['Drill: done ?', ': done ?'],
    ['Drill on Monday (works?) by Dana', '(works?'],
    ['Drill on Monday,ok?', ',ok?'],
    ['Drill on Monday, work? by Dana', ', work?'],
  ])('%s', (text, found) => {
    expect(findDenial(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    'Letters with 🔴 go to Dana',
    'Letters with :warning: go to Dana',
    'Does it stop? It does',
    'See https://wiki.example.com/?page=2',
    'How long did it take until it worked? 6 s',
  ])('not: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })
})

describe('across lines, and in other ways', () => {
  test('a line that is wrapped goes on in the next one', () => {
    expect(findDenial('The kill switch will\nbe tested')?.text).toBe('will be tested')
    expect(findDenial('The kill switch will\nhelp')).toBeNull()
  })

  test('what falls short of its own numbers is found last', () => {
    expect(findDenial('Two findings, one closed on Monday')?.text).toBe('Two findings, one closed')
    expect(findDenial('3 of 10 tests passed')?.text).toBe('3 of 10 tests passed')
  })

  test.each([
    'The injection was sent. Rejected.',
    'Three injections. Rejected.',
    'One attack. Refused.',
    'Two attacks. Refused.',
    'A hidden line. Refused.',
    'A malicious letter. Refused.',
    'A call beside the allowlist. Refused.',
    'A call beside the allow-list. Refused.',
    'A jailbreak. Refused.',
    'Schema broken on purpose. Refused.',
    'Input validation. Refused.',
    'A forbidden call. Refused.',
    'As expected. Refused.',
    'A hostile letter. Refused.',
    'A prompt of the red team. Refused.',
    'Two prompts of the red team. Refused.',
  ])('where attacks are tried, rejection is what was wanted: %s', (text) => {
    expect(findDenial(text)).toBeNull()
  })

  test('elsewhere it is not', () => {
    expect(findDenial('A letter to the board. Refused.')).toEqual({
      text: 'Refused',
      from: 23,
      to: 30,
    })
  })
})
