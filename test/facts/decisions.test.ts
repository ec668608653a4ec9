// Remarks beside a decision that take it back, put it off or state another one, and those that leave it as it is.
import { describe, expect, test } from 'vitest'
import { findOverruling, isUnknownWord } from '../../src/facts/decisions.ts'
import { plain, stretchIn } from './marked.ts'

describe('what ends a decision, or puts it off', () => {
  test.each([
    'The approval was ‹revoked›',
    '‹Rescinded› on Monday',
    'Legal ‹reversed› it',
    'A ‹reversal› by Legal',
    '‹Overturned› by the board',
    'It was ‹overruled›',
    '‹Superseded› by the June decision',
    '‹Cancelled›',
    'It was ‹cancelled› by the sponsor',
    '‹Suspended› until July',
    'The meeting ‹adjourned›',
    '‹Postponed›',
    '‹Deferred› to July',
    'A ‹delay› of two weeks',
    'Legal ‹withdrew› its approval',
    'It was ‹withdrawn›',
    'Legal ‹vetoed›',
    '‹Rejected›',
    'Legal ‹refused›',
    'A ‹refusal› of Legal',
    'Legal ‹refuses› it',
    '‹Declined›',
    '‹Annulled›',
    '‹Retracted›',
    'The launch ‹aborted›',
    '‹Halted›',
    '‹Shelved›',
    '‹Frozen› for June',
    '‹Scrapped›',
    '‹Void›',
    '‹Nullified›',
    '‹Disapproved›',
    'Legal ‹opposes› it',
    '‹Blocked› by Legal',
    'It ‹blocks› the launch',
    '‹Block› the launch',
    '‹Dissenting› vote of Legal',
    '‹Obsolete›',
    '‹Invalid›',
    '‹Outdated›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Blockchain ledger agent goes live', 'Legal reverses nothing'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('what says no', () => {
  test.each([
    'It is a ‹no-go›',
    '‹No go› from Legal',
    '‹Nogo›',
    '‹No launch› in June',
    '‹No release›',
    '‹No deployment›',
    '‹No clearance›',
    '‹No decision› yet',
    '‹No approval› from Legal',
    '‹Do not launch›',
    "‹Don't deploy›",
    '‹Don’t ship›',
    'The agent ‹must not go live›',
    'It ‹may not scale›',
    'We ‹cannot launch›',
    "We ‹can't release› it",
    'We ‹can’t release› it',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Do not call on Sundays'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('what is not final', () => {
  test.each([
    'The decision is ‹not final›',
    '‹Not valid› before July',
    '‹Not yet approved›',
    '‹Not been formally agreed›',
    '‹Never accepted›',
    'It was ‹not taken›',
    '‹Not cleared›',
    'We ‹do not launch› it',
    '‹Not shipping› in June',
    '‹Not deployed›',
    '‹Not released›',
    '‹Not signed›',
    '‹Not confirmed›',
    '‹Not ready›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Not all read it'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('who is against it', () => {
  test.each([
    'Legal ‹objects›',
    'Legal ‹objected›',
    '‹Objections to› the launch',
    '‹Objection to› item 4',
    'Dana ‹took it back›',
    'Legal ‹takes her signature back›',
    'Legal ‹took this back›',
    'Dana ‹took the vote back›',
    '‹Undecided›',
    '‹Under review›',
    '‹On hold›',
    'It ‹was wrong›',
    'It ‹is a mistake›',
    'It ‹was an error›',
    'It ‹is premature›',
    '‹Minority› vote: Legal',
    '‹Return to pilot›',
    '‹Back to the pilot›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['The road to pilots'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('a condition in front', () => {
  test.each([
    '‹Only› for the pilot',
    '‹Once› Legal has signed',
    '‹Unless› Legal objects',
    '‹Provided› the audit passes',
    '‹Subject to› the audit',
    '‹Except› for the night desk',
    '‹Not before› July',
    '‹Conditional on› the audit',
    '‹Conditionally upon› a review',
    '‹Until› July',
    '‹In 2027›',
    '‹From 2027›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Cleared for the only desk', 'Approved in 2026'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('the launch and its end', () => {
  test.each([
    'The ‹launch stopped›',
    'The ‹release for the desk of the north stops›',
    'The ‹deployment is off›',
    'The ‹decision is subject to› audit',
    'The ‹approval holds until› July',
    'The ‹clearance depends› on Legal',
    '‹Launch unless› Legal says no',
    '‹Launch provided that› Legal signs',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'The launch is ahead of the day on which all of the work stops',
    'The launch. The old desk is off',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('a word in front', () => {
  test.each([
    '‹Stopped›',
    '‹Stop›',
    '‹Correction›: see below',
    '‹Erratum›',
    '‹Appeal› of Legal',
    '‹Amendment› of June',
    '‹Objections›: two',
    '‹Objection›',
    '‹Revision› of June',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['The bus stopped at the desk'])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('against it', () => {
  test.each([
    'Legal is ‹against the launch›',
    '‹Against this decision›',
    '‹Against the release›',
    '‹All were against› it',
    'The ‹majority is against›',
    '‹Most of us voted against› it',
    '‹Everybody was against› it',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'The fight against spam',
    'All letters are checked by the desk and held against the list',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('a label of a decision, and a value that says no', () => {
  test.each([
    '‹Board decision: delay›',
    '‹Decision: no›',
    '‹Outcome: negative›',
    '‹Verdict = red›',
    '‹Status: amber›',
    '‹Result: fail›',
    '‹Result: failed›',
    '‹Recommendation: hold›',
    '‹Launch: nay›',
    '‹Release: n›',
    '‹Deploy: stop›',
    '‹Deployment: stopped›',
    '‹Deployed: no›',
    '‹Ship: no›',
    '‹Go: no›',
    '‹Go-live: later›',
    '‹Go live: later›',
    '‹Cleared: false›',
    '‹Clearance: pending›',
    '‹Approval: tbd›',
    '‹Approved: tbc›',
    '‹Approve: waiting›',
    '‹Accepted: not›',
    '‹Vote: against›',
    '‹Board: block›',
    '‹Board: blocked›',
    '‹Committee: cancelled›',
    '‹Sponsor: cancel›',
    '‹Legal: defer›',
    '‹Legal: deferred›',
    '‹Security: delayed›',
    '‹Security: wait›',
    '‹Board: stopped›',
    '‹Security: open›',
    '‹Score of the launch: 0›',
    '‹| Board | red› |',
    '‹| Board | **no›** |',
    '‹Vote of the board | nay›',
    '‹Decision of the board for the night desk: no›',
    '‹- Decision: (no›)',
    '‹Decision:no›',
    '‹Ship it on Monday: stop›',
    '‹Deploys of the desk: cancelling›',
    '‹Approves: waits›',
    '‹Launch: failure›',
    '‹Launch: blocking›',
    '‹Launch: deferral›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'Decision: note of Dana',
    'Decision: now',
    'Legal: negatively',
    'Colour: red',
    'Dana: no',
    'Decision of the board',
    'Decision | yes',
    'The desk of the board of the city of the north had a launch party: no',
    'Launch on the first of the month for all of the desks: no',
    'A: b: decision: no',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('votes: as many against it as for it', () => {
  test.each([
    '3 for, ‹4 against›',
    '3 for, ‹3 against›',
    '3 votes for, ‹3 votes against›',
    '1 vote for, ‹2 votes against›',
    '2 yes, ‹3 no›',
    '2 yea, ‹3 nay›',
    '2 in favour, ‹3 against›',
    '2 in favor, ‹3 against›',
    '‹Two against›',
    '‹One vote against›',
    '‹3 against›',
    '2for, ‹3against›',
    '‹Ten against› it',
    '‹Three nay›',
    '10 for, ‹12 against›',
    '2 for, ‹12 against›',
    '‹1 vote against›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    '4 for, 3 against',
    '12 for, 3 against',
    '12 for, 10 against',
    '4 votes for, 3 votes against',
    '12 yes, 3 no',
    '12 in favour, 3 no',
    '12 in favor, 3 no',
    '0 against',
    '5 for, 0 against',
    '12for, 3against',
    '12  for, 3  against',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('a condition, or that there is none of it', () => {
  test.each([
    'If it is rejected, Dana is told',
    'If it is rejected, Dana tells the desk of the sorting centre, which then closes the queue by hand and waits',
    'Should Legal object, it is rejected',
    'Whenever one is refused, Dana is told',
    'When the vote is postponed, Dana is told',
    'In case it is revoked, Dana is told',
    'No items were postponed',
    'None was rejected',
    'None of the items was rejected',
    'Nothing was postponed',
    'Nobody was refused',
    'Without objections to it',
    'Zero items rejected',
    'Never rejected',
    'It was not rejected',
    'It has not been formally overruled',
    'No one has objected',
    'No further item has been rejected',
    'No other item is to be deferred',
    'No item rejected',
    'No one had refused',
    'It was never revoked',
    'Nothing is rejected',
    'It was not really rejected',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('what was said before it was another matter', () => {
  test.each([
    'If all is well, launch. ‹Rejected› by Legal',
    'No item was late and the launch was ‹rejected›',
    '‹No launch›; postponed',
    'Not all items were well; it was ‹rejected›',
    'When is it? ‹Rejected›',
    'Good. ‹Postponed› to July',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })
})

describe('remarks that say no more', () => {
  test.each([
    'Approved by the steering group on 2026-06-09',
    'Unanimous',
    'Minutes: see the wiki',
    'Congratulations to the desk',
    'No objections',
    'Nobody against',
  ])('not: %s', (text) => {
    expect(findOverruling(text)).toBeNull()
  })
})

describe('a line that is one word, and not one of those that leave a decision as it is', () => {
  test.each([
    'Nonsense',
    'Quatsch!',
    '**Überstimmt**',
    'No',
    'x',
    'Amber',
    'Vetoed',
    'Non-approved',
    'Nobody’s',
    'Disapproved',
    'Approvedly',
  ])('%s', (text) => {
    expect(isUnknownWord(text)).toBe(true)
  })

  test.each([
    'Approved',
    'approved',
    'Approval',
    'Approvals',
    'Agreed',
    'Accepted',
    'Granted',
    'Go',
    'Launch',
    'Yes',
    'Unanimous',
    'Unanimously',
    'Confirmed',
    'Decided',
    'Done',
    'None',
    'Cleared',
    'Signed',
    'Congratulations!',
    'Minutes:',
    'Reason:',
    'Reasons:',
    'Rationale',
    'Note:',
    'Notes:',
    'Remark',
    'Remarks',
    'Comment',
    'Comments',
    'Participants',
    'Present:',
    'Attendees',
    'Summary',
    'Date:',
    'Signature',
    'Signatures',
    'Sign-off',
    'Signoff',
    'Thanks',
    '2026-06-09',
    'v1.4',
    '1.4',
    '—',
    '',
    '✅',
    'Two words',
    'Ola Berg',
    'a 2',
  ])('not: %s', (text) => {
    expect(isUnknownWord(text)).toBe(false)
  })
})

describe('in short forms and in words', () => {
  test.each([
    'The decision is‹n’t final›',
    "It is‹n't valid›",
    'The approval was ‹taken back›',
    '4 for, ‹five against›',
    'Two for, ‹three against›',
  ])('%s', (row) => {
    expect(findOverruling(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Five for, two against', 'five for, 1 against', 'Twelve in favour, none against'])(
    'not: %s',
    (text) => {
      expect(findOverruling(text)).toBeNull()
    },
  )
})
