// What takes a document, a signature or an approval back, and where it has to stand for that; what says of an item that it has failed.
import { describe, expect, test } from 'vitest'
import {
  findFailedItem,
  findStateKey,
  findWithdrawal,
  type Standing,
  saysFailed,
} from '../../src/facts/withdrawal.ts'
import { plain, stretchIn } from './marked.ts'

/** A cell, or a line with a box: neither a line nor a heading. */
const anywhere: Standing = { isLine: false, isHeading: false, isTitle: false, isOverItems: false }
const line: Standing = { ...anywhere, isLine: true }
const heading: Standing = { ...anywhere, isHeading: true }
const title: Standing = { ...heading, isTitle: true }
const overItems: Standing = { ...heading, isOverItems: true }

const find = findWithdrawal

function expectFound(row: string, standing: Standing): void {
  expect(find(plain(row), standing)).toEqual(stretchIn(row))
}

describe('anywhere: do not launch', () => {
  test.each([
    '‹Do not launch›',
    '‹Do not launch›.',
    'Legal: ‹do not launch›!',
    '‹Do not launch›, says Legal',
    '‹Do not launch›; see below',
    '‹do not deploy› this',
    '‹Do not ship› it on Monday',
    '‹Do not release› yet',
    '‹Do not deploy›  until Legal has signed',
  ])('%s', (row) => {
    expectFound(row, anywhere)
  })

  test.each(['We do not launch rockets at the desk', 'We do not ship items', 'Do not launchpad'])(
    'not: %s',
    (text) => {
      expect(find(text, anywhere)).toBeNull()
    },
  )
})

describe('anywhere: a no-go', () => {
  test.each(['‹No-go› from the board', 'The board says‹ no-go› today'])('%s', (row) => {
    expectFound(row, anywhere)
  })

  test.each(['The no-goal of the team', 'A casino-no-go test'])('not: %s', (text) => {
    expect(find(text, anywhere)).toBeNull()
  })
})

describe('anywhere: a signature or an approval that somebody takes back', () => {
  test.each([
    'The board ‹withdraws her signature›',
    'Legal ‹withdraw their approval›',
    'Ola ‹revokes his sign-off›',
    'Ola and Tom ‹revoke the signoff›',
    'The sponsor ‹rescinds the acceptance›',
    'We ‹rescind our consent›',
    'I ‹withdraw my approval›',
    'The board ‹revokes its approval›',
  ])('%s', (row) => {
    expectFound(row, anywhere)
  })

  test.each(['The vendor revokes a token of the agent', 'Nobody unrevokes the approval'])(
    'not: %s',
    (text) => {
      expect(find(text, anywhere)).toBeNull()
    },
  )
})

describe('anywhere: a signature or an approval that is taken back', () => {
  test.each([
    'The ‹signature is withdrawn›',
    'The ‹approval was revoked›',
    'All ‹signatures are withdrawn›',
    'Both ‹sign-offs were rescinded›',
    'The ‹signoff has been refused›',
    'The ‹acceptances have been revoked›',
    'The ‹clearance was refused›',
  ])('%s', (row) => {
    expectFound(row, anywhere)
  })

  test.each(['The countersignature is withdrawn'])('not: %s', (text) => {
    expect(find(text, anywhere)).toBeNull()
  })
})

describe('anywhere: the document is void', () => {
  test.each([
    '‹This document is void›',
    '‹This checklist was superseded›',
    '‹This version has been withdrawn›',
    '‹This review is invalid›',
    '‹This document is not valid›',
    '‹This document was revoked›',
    '‹This document was rejected›',
    '‹This checklist is cancelled›',
    '‹This document is obsolete›',
  ])('%s', (row) => {
    expectFound(row, anywhere)
  })
})

describe('over items: the heading says that they do not hold', () => {
  test.each([
    '‹Superseded›',
    '‹Void› checklist',
    '‹Rejected by the board›',
    '‹Withdrawn› items',
    '‹Revoked›',
    '‹Revocation› of the sign-off',
    '‹Obsolete› checklist',
    '‹Archive›',
    '‹Archived› items',
    '‹(Superseded› items)',
  ])('%s', (row) => {
    expectFound(row, overItems)
  })

  test.each(['Archives of the desk', 'Voided claims', 'Items that are void of sense'])(
    'not: %s',
    (text) => {
      expect(find(text, overItems)).toBeNull()
    },
  )
})

describe('over items: a draft, a template or an example of what the gate asks for', () => {
  test.each([
    '‹Template›',
    '‹Template…›',
    '‹Template› (2 of 3)',
    '‹Template›, as sent',
    '‹Template› – items',
    '‹Template› — items',
    '‹Template›: items',
    '‹Template 2›',
    '‹Example› only',
    '‹Example› of a checklist',
    '‹Sample› for the board',
    '‹Draft v2›',
    '‹Draft› version',
    '‹Draft› copy',
    '‹Draft› checklist',
    '‹Draft› checklists',
    '‹Mock› review',
    '‹Mock› reviews',
    '‹Specimen› item',
    '‹Dummy› items',
    '‹Dummy›…',
    '‹Dummy› v2',
    '‹Draft› gate',
    '‹Draft› gates',
    '‹Draft› document',
    '‹Draft› documents',
    '‹Draft› form',
    '‹Draft› forms',
    '‹Draft› sheet',
    '‹Draft› sheets',
    '‹Draft› answer',
    '‹Draft› answers!',
    '‹Draft› entries',
    '‹Sample› evidence',
    '‹Draft› sign-off',
    '‹Draft› signatures',
    '‹Draft› decision',
    '‹Draft› decisions',
    '‹Sample› data',
    '‹Draft› table',
    '‹Draft› tables',
    '‹Draft› result',
    '‹Draft› results',
    '‹Draft› status',
    '‹Draft› statuses',
    '‹Sample› figures',
    '‹Sample› numbers',
    '‹Draft› readiness',
    '‹Draft› launch list',
    '‹Draft› release',
    '‹Draft›-only items',
  ])('%s', (row) => {
    expectFound(row, overItems)
  })

  test.each([
    'Draft replies',
    'Draft answers to customers',
    'Sample letters',
    'Template engine',
    'Example tickets',
    'Drafted replies',
    'Draft itemised bills',
    'Draft formal letters',
    'Draft ofhand replies',
    'Sampler forms',
    'Draft van list',
    'The draft checklist',
  ])('not: %s', (text) => {
    expect(find(text, overItems)).toBeNull()
  })
})

describe('over items: a remark in brackets, a version', () => {
  test.each([
    'Items ‹(requested)›',
    'Items ‹(template)›',
    'Items ‹(draft)›',
    'Items ‹(example)›',
    'Items ‹(sample)›',
    'Items ‹(void)›',
    'Items ‹(rejected)›',
    'Items ‹of the 2025 version›',
    'Items ‹of 2025 version›',
    'Items ‹[VOID]›',
    'Items ‹(VOID)›',
  ])('%s', (row) => {
    expectFound(row, overItems)
  })

  test.each([
    'Items (3)',
    'Items of the 2025 versions',
    'Items of the 1925 version',
    'Items of the desk',
    'Roof version 2 items',
    'Items (rejected letters)',
  ])('not: %s', (text) => {
    expect(find(text, overItems)).toBeNull()
  })
})

describe('over items: they are not there yet', () => {
  test.each([
    'Items, ‹postponed›',
    'Items ‹not done›',
    'Items ‹not yet done›',
    'Items ‹not started›',
    'Items ‹not filled in›',
    'Items ‹not yet valid›',
    '‹Forecast›',
    '‹Forecasts› for July',
    '‹Projected› metrics',
    '‹Planned› items',
  ])('%s', (row) => {
    expectFound(row, overItems)
  })

  test.each(['Unplanned items', 'Items not yet seen', 'Forecaster items'])('not: %s', (text) => {
    expect(find(text, overItems)).toBeNull()
  })
})

describe('a title: a mark in capitals, in brackets, or apart', () => {
  test.each([
    '‹DRAFT› Pilot-to-Prod Checklist',
    '‹ARCHIVED›: Pilot-to-Prod Checklist',
    '‹ARCHIVE› of Pilot-to-Prod Checklist',
    'Pilot-to-Prod Checklist ‹VOID›',
    'Pilot-to-Prod Checklist ‹(Draft›)',
    'Pilot-to-Prod Checklist ‹(draft›)',
    'Pilot-to-Prod Checklist ‹[draft› 2]',
    'Pilot-to-Prod Checklist ‹(Example› of May)',
    'Pilot-to-Prod Checklist ‹(example› of May)',
    'Pilot-to-Prod Checklist ‹(Template› of May)',
    'Pilot-to-Prod Checklist ‹(template› of May)',
    'Pilot-to-Prod Checklist ‹(Sample› of the desk, for the handbook)',
    'Pilot-to-Prod Checklist ‹(sample› of the desk, for the handbook)',
    'Pilot-to-Prod Checklist ‹(Mock›)',
    'Pilot-to-Prod Checklist ‹(mock›)',
    'Pilot-to-Prod Checklist ‹(dry run›)',
    'Pilot-to-Prod Checklist ‹(practice run›)',
    'Pilot-to-Prod Checklist ‹(Rehearsal›)',
    'Pilot-to-Prod Checklist ‹(rehearsal›)',
    'Pilot-to-Prod Checklist ‹(Archived›)',
    'Pilot-to-Prod Checklist ‹(archived›)',
    'Pilot-to-Prod Checklist ‹(void› since May)',
    'Pilot-to-Prod Checklist ‹(rejected› in May)',
    'Pilot-to-Prod Checklist ‹— archived›',
    'Pilot-to-Prod Checklist ‹— Archived›',
    'Pilot-to-Prod Checklist ‹– Rehearsal›',
    'Pilot-to-Prod Checklist ‹- rehearsal›',
    'Pilot-to-Prod Checklist ‹- rejected, see below›',
    'Pilot-to-Prod Checklist ‹—draft›',
    'Pilot-to-Prod Checklist ‹—  draft, May›',
    '‹Template:› Pilot-to-Prod Checklist',
    '‹Sample –› Pilot-to-Prod Checklist',
    '‹Draft -› Pilot-to-Prod Checklist',
    '‹Draft —› Pilot-to-Prod Checklist',
    'Pilot-to-Prod Checklist‹, rehearsal› of May',
    'Pilot-to-Prod Checklist ‹not for decision›',
    'Pilot-to-Prod Checklist — ‹Not for use›',
    'Pilot-to-Prod Checklist: ‹not for release›',
    'Pilot-to-Prod Checklist, ‹do not use›',
    '‹Do not use›: Pilot-to-Prod Checklist',
  ])('%s', (row) => {
    expectFound(row, title)
  })

  test.each([
    'Pilot-to-Prod Checklist — Warranty Claim Sorter',
    'Pilot-to-Prod Checklist (drafter)',
    'Pilot-to-Prod Checklist — draft replies',
    'Pilot-to-Prod Checklist — draft replies, and letters',
    'Pilot-to-Prod Checklist — rejected invoices',
    'Pilot-to-Prod Checklist — Draft Reply Writer',
    'Draft Reply Writer — Pilot-to-Prod Checklist',
    'My Draft: Pilot-to-Prod Checklist',
    'DRAFTS Pilot-to-Prod Checklist',
    'Pilot-to-Prod Checklist for OVERDRAFT',
  ])('not: %s', (text) => {
    expect(find(text, title)).toBeNull()
  })
})

describe('a title: a mark at its end', () => {
  test.each([
    'Pilot-to-Prod Checklist ‹— superseded›',
    'Pilot-to-Prod Checklist‹, template›',
    'Pilot-to-Prod Checklist ‹(wip)›',
    'Pilot-to-Prod Checklist ‹| mock-up›',
    'Pilot-to-Prod Checklist ‹| mockup›',
    'Pilot-to-Prod Checklist‹: obsolete›',
    'Pilot-to-Prod Checklist ‹– outdated›',
    'Pilot-to-Prod Checklist ‹- on hold›',
    'Pilot-to-Prod Checklist ‹[cancelled]›',
    'Pilot-to-Prod Checklist ‹- canceled›',
    'Pilot-to-Prod Checklist ‹- withdrawn›',
    'Pilot-to-Prod Checklist ‹- revoked›',
    'Pilot-to-Prod Checklist ‹- suspended›',
    'Pilot-to-Prod Checklist ‹- postponed›',
    'Pilot-to-Prod Checklist ‹- lorem ipsum›',
    'Pilot-to-Prod Checklist ‹- tbd›',
    'Pilot-to-Prod Checklist ‹- blocked›',
    'Pilot-to-Prod Checklist ‹- old›',
    'Pilot-to-Prod Checklist ‹- old version›',
    'Pilot-to-Prod Checklist ‹- sample›',
    'Pilot-to-Prod Checklist ‹- sample for the desk›',
    'Pilot-to-Prod Checklist ‹- sample of May 2026›',
    'Pilot-to-Prod Checklist ‹- for training›',
    'Pilot-to-Prod Checklist ‹- in the handbook›',
    'Pilot-to-Prod Checklist ‹(superseded ).›',
    'Pilot-to-Prod Checklist ‹-tbd›',
    'Pilot-to-Prod Checklist‹:  tbd !!›',
  ])('%s', (row) => {
    expectFound(row, title)
  })

  test.each([
    'Pilot-to-Prod Checklist - blocked senders',
    'Pilot-to-Prod Checklist - senders blocked',
    'Pilot-to-Prod Checklist - gold',
    'Pilot-to-Prod Checklist - drafts',
    'Pilot-to-Prod Checklist for handling invoices rejected',
    'Pilot-to-Prod Checklist - sample for the letters of the desk of the north',
  ])('not: %s', (text) => {
    expect(find(text, title)).toBeNull()
  })
})

describe('a title: a mark at its beginning', () => {
  test.each([
    '‹Example› Pilot-to-Prod Checklist',
    '‹Sample:› Pilot-to-Prod Checklist',
    '‹Superseded› – Pilot-to-Prod Checklist',
    '‹Rejected› 1.3',
    '‹Cancelled› Pilot-to-Prod Checklist',
    '‹Canceled› Pilot-to-Prod Checklist',
    '‹Mock-up› — Pilot-to-Prod Checklist',
    '‹Mockup› — Pilot-to-Prod Checklist',
    '‹Withdrawn›: Pilot-to-Prod Checklist',
    '‹Obsolete›: Pilot-to-Prod Checklist',
    '‹Superseded›!! Pilot-to-Prod Checklist',
    '‹Template› for Pilot',
    '‹Template›. Pilot-to-Prod Checklist',
    '‹WIP›: Pilot-to-Prod Checklist',
    '‹D R A F T› Pilot-to-Prod Checklist',
    'Pilot-to-Prod Checklist ‹d r a f t›',
    '‹Rejected›',
  ])('%s', (row) => {
    expectFound(row, title)
  })

  test.each(['My example Pilot-to-Prod Checklist', 'The rejected', 'Rejected-invoice sorter'])(
    'not: %s',
    (text) => {
      expect(find(text, title)).toBeNull()
    },
  )
})

describe('a heading that is nothing but what became of the launch', () => {
  test.each([
    '‹Rejected›',
    '‹Refused by the board›',
    '‹Cancelled›',
    '‹Canceled›',
    '‹Superseded›',
    '‹Withdrawn›',
    '‹Obsolete›',
    '‹Reversed by Legal›',
    '‹Revoked›',
    '‹Rescinded›',
    '‹Suspended›',
    '‹Postponed›',
    '‹Overruled›',
    '‹Vetoed›',
    '‹Declined›',
    '‹Denied›',
    '‹No launch›',
    '‹No-go›',
    '‹Nogo›',
    '‹Do not launch›',
    '‹Not approved›',
    '‹Void›',
    '‹Invalid›',
    '‹Launch postponed›',
    '‹Launch: postponed›',
    '‹Launch is postponed›',
    '‹Launch was cancelled by the steering group›',
    '‹Now: rejected›',
    '‹Release denied›',
    '‹Approval withdrawn›',
    '‹Decision reversed›',
    '‹**Rejected!**›',
    '‹Postponed by Ana›',
    '‹Now postponed›',
    '‹Launch — postponed!›',
  ])('%s', (row) => {
    expectFound(row, heading)
  })

  test.each([
    'Rejected letters',
    'Rejected by the 2 boards',
    'Launch of the letters cancelled',
    'Decision is',
    'Rejected at noon',
  ])('not: %s', (text) => {
    expect(find(text, heading)).toBeNull()
  })
})

describe('a heading or a line that is nothing but a mark', () => {
  test.each([
    '‹Draft›',
    '‹Confidential draft›',
    '‹Internal draft›',
    '‹First draft›',
    '‹Working draft v2›',
    '‹Early draft for discussion›',
    '‹Draft for comment›',
    '‹Draft for review›',
    '‹Draft 0.3›',
    '‹Draft v0.3›',
    '‹WIP›',
    '‹Work in progress›',
    '‹Specimen›',
    '‹Sample›',
    '‹Entwurf›',
    '‹Template›',
    '‹Example›',
    '‹Mock-up›',
    '‹Mockup›',
    '‹FIXME›',
    '‹TODO›',
    '‹Void›',
    '‹Expired›',
    '‹Retracted›',
    '‹Annulled›',
    '‹Unsigned copy›',
    '‹Not approved›',
    '‹Not for use›',
    '‹Not for release›',
    '‹Not for decision›',
    '‹For discussion only›',
    '‹Blocked›',
    '‹*** DRAFT ***›',
    '‹Draft  2›',
  ])('%s', (row) => {
    expectFound(row, heading)
  })

  test.each([
    'Draft of the letters',
    'Draft letters 2',
    'Void of sense',
    'Unblocked',
    'Drafts',
    'Todo list',
  ])('not: %s', (text) => {
    expect(find(text, heading)).toBeNull()
  })
})

describe('a line: something is to be done, or the form was not filled in', () => {
  test.each([
    '‹TODO›: name an owner',
    '‹FIXME› the dates',
    '‹XXX› fill in',
    '‹- TODO› name an owner',
    '‹[TODO›] name an owner',
    '‹- [TODO›: owner]',
    '‹Template: fill in›',
    '‹- Template: fill in›',
    '‹Draft:yes›',
    '‹Template – fill in› before the gate',
    '‹Sample: not› filled in',
    '‹Draft: do not› sign',
    '‹Draft: yes›',
    '‹Draft: true›',
    '‹Example: not›',
    '‹Practice: do not› use',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'To do list',
    'Draft: notes of Dana',
    'Draft: yesterday',
    'The TODO list of the desk is in the tracker',
    'FIXMES are counted',
    'The template: fill in all fields',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: a field of the state of the document', () => {
  test.each([
    '‹Status: draft›',
    '‹Status:draft›',
    '‹Overall: rejected›',
    '‹Overall status: red›',
    '‹Document status: withdrawn›',
    '‹Document state: void›',
    '‹- State: blocked›',
    '‹Result: failed›',
    '‹Result: fail›',
    '‹Outcome: denied›',
    '‹Verdict: declined›',
    '‹Approval: no›',
    '‹Approved: no›',
    '‹Decision: not approved›',
    '‹Decision of this document: not ready›',
    '‹Status of this document = ❌›',
    '‹Status: 🔴›',
    '‹Overall  : red›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Status: redirected',
    'Status: nothing to report',
    'Status: note of Dana',
    'Status: rëd',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: a signature or an approval that ends', () => {
  test.each([
    'The ‹signature of Legal is hereby void›',
    '‹Approval of the board is cancelled›',
    '‹Clearance by Security suspended›',
    '‹Sign-off by Legal is on hold›',
    '‹Signoff by Legal is on hold›',
    'The ‹approvals were suspended›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Signature. The desk is on hold',
    'The approval which Legal gave on the first of May last year in the town is cancelled',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: a decision that is another one now', () => {
  test.each([
    'The ‹decision of the board was reversed›',
    'The ‹approval was overturned›',
    'The ‹decision has been revised›',
    'The ‹decision is changed to› a no',
    'The ‹decision revised› on Monday',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'The decision. The text was revised',
    'The decision was made by all of the members and then the text revised',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: the launch, a veto', () => {
  test.each([
    '‹Launch postponed›',
    '‹Release is postponed›',
    '‹- Launch postponed›',
    'Legal ‹has vetoed› it',
    '‹Veto›',
    '‹- Veto›',
    '‹Veto› by Legal',
    'Ola ‹takes her signature back›',
    'I ‹take my signature back›',
    'They ‹take their signature back›',
    'Tom ‹takes his signature back›',
  ])('%s', (row) => {
    expectFound(row, line)
  })
})

describe('a line: who refuses', () => {
  test.each([
    '‹Legal: Ola Berg, 2026-06-09, rejected›',
    '‹Legal: Ola Berg (rejected)›',
    '‹Legal: refused›',
    '‹Legal: vetoed›',
    '‹Legal: veto›',
    '‹Legal: declined›',
    '‹Legal: disapproved›',
    '‹Legal: against›',
    '‹Legal: against the launch›',
    '‹Legal: against the release›',
    '‹Legal: no-go›',
    '‹Legal: I say no-go›',
    '‹Legal: 2026-06-09 rejected›',
    '‹Board: Ola Berg, declined!›',
    '‹IT: rejected›',
    '‹Legal (Ola): rejected›',
    '‹Legal: (rejected)›',
    '‹Legal: Al B, rejected›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Legal: Ola Berg, no objections',
    'Legal: Ola Berg, refused twice and then signed',
    'Legal, Ola Berg, rejected',
    'Input validation: the hidden letter rejected',
    'Legal of the city in the district of the north of: rejected',
    'Legal: Ola Berg, Ana Ruiz, rejected',
    'Legal: Ola Berg of the desk of the city in the north, rejected',
    'Legal: 26-6-9 rejected',
    'Legal: 12 of 12 rejected',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: nothing but what became of it', () => {
  test.each([
    '‹Canceled until July›',
    '‹Rejected on 2026-06-09›',
    '‹Postponed indefinitely›',
    '‹Withdrawn by Legal›',
    '‹Vetoed since May›',
    '‹Retracted for now›',
    '‹Suspended for a month›',
    '‹Blocked pending review›',
    '‹Revoked review›',
    '‹Declined approval›',
    '‹Refused legal review›',
    '‹Adjourned until July›',
    '‹Overruled by the board›',
    '‹Halted since May›',
    '‹Not ready›',
    '‹Pending›',
    '‹Pending legal review›',
    '‹Pending approval›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Rejected letters go to the desk',
    'Blocked senders',
    'Pending: 4 letters',
    'Postponed until: July',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: there is no launch', () => {
  test.each([
    'It is a‹ no go›',
    '‹no go› from Legal',
    '‹We are not launching›',
    '‹We are not launching› this week',
    '‹There is no launch›',
    '‹There will be no launch› in June',
    '‹Decision: no› launch',
    '‹On second thought›, Legal wants more',
    '‹On second thoughts› we wait',
    '‹Rolled back to pilot›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['No go area of the robot', 'No go zone', 'We rolled back to pilot'])(
    'not: %s',
    (text) => {
      expect(find(text, line)).toBeNull()
    },
  )
})

describe('a line: a field that says no', () => {
  test.each(['‹Cleared: no›', '‹Ship: never›', '‹Launch: not› yet', '‹Approved : ❌›'])(
    '%s',
    (row) => {
      expectFound(row, line)
    },
  )

  test.each(['Launch: notes', 'Approved: nobody', 'Cleared: noon', 'Cleared by: no one'])(
    'not: %s',
    (text) => {
      expect(find(text, line)).toBeNull()
    },
  )
})

describe('a line: a condition in front', () => {
  test.each([
    '‹Conditional on› the audit',
    '‹Subject to› approval of Legal',
    '‹Provided that› Legal signs',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['The launch is subject to audit'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: what stands here is of no worth', () => {
  test.each([
    'This ‹page has been replaced by› v3',
    'The ‹document was replaced by› a wiki page',
    'The ‹checklist is obsolete›',
    'The ‹form is replaced by› another',
    'The ‹version was obsolete›',
    'The ‹signatures above are placeholders›',
    'The ‹sign-offs are placeholder›',
    'The ‹signoffs below were provisional›',
    'The ‹values are all made up›',
    'The ‹statuses are placeholders›',
    'The ‹dates are provisional›',
    'The ‹names are made up›',
    '‹Evidence above is made up›',
    '‹Lorem ipsum› dolor',
    'Item 4 ‹was set to ✅ by mistake›',
    'It ‹was set to green by mistake›',
    'The ‹checklist is for version 1.3, not› 1.4',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['The names of the desk are made up of two words'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: the truth', () => {
  test.each([
    'Item 4 ‹is in fact ❌›',
    'It ‹is in truth red›',
    'It ‹is in fact open›',
    'It ‹is in fact ⚠️›',
    '‹Boxes 1 to 4 have not been checked›',
    '‹None of them signed›',
    'I ‹do not agree with this launch›',
    'Ola ‹does not agree with item› 4',
    'Legal ‹does not agree to the launch›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Item 4 is in fact closed', 'I do not agree with the colour'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: somebody says not to', () => {
  test.each([
    '‹Do not ship› rockets',
    "Please ‹don't go live›",
    'Please ‹don’t proceed›',
    'Legal ‹asked us not to launch›',
    'Legal ‹asked not to release›',
    'The board ‹told us not to go ahead›',
    'She ‹told us not to proceed›',
    'It is better ‹not to launch›',
    '‹Not to go live› before July',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Do not launchpad anything', 'Dana is asked not to press it'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: the launch or the approval is put off', () => {
  test.each([
    'The ‹launch is postponed›',
    'The ‹release was cancelled›',
    'The ‹go-live has been canceled›',
    'The ‹golive is stopped›',
    'The ‹deployment is blocked›',
    'The ‹rollout is suspended›',
    '‹Launch date moved to› July',
    'The ‹launch date is moved to› July',
    'The ‹approval is delayed›',
    'The ‹clearance is deferred›',
    'The ‹sign-off is on hold›',
    'The ‹launch is off›',
    'The ‹signature is provisional›',
    'The ‹decision is preliminary›',
    'The ‹approval is revoked›',
    'The ‹approval is therefore rescinded›',
    'The ‹approval is limited to› the pilot',
    'The ‹approval expired›',
    'The ‹decision is not final›',
    'The ‹decision was not taken›',
    'The ‹approval was taken back›',
    'The ‹decision is overruled›',
    'The ‹decision has been overturned›',
    'The ‹decision is disputed›',
    'The ‹decision is contested›',
    'The ‹approval lapsed›',
    'The ‹approvals are now expired›',
    'The ‹launch is still on hold›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'The launch is offered',
    'The launch is postponed if Legal says so',
    'The launch is cancelled unless all sign',
    'The launch is stopped when it rains',
    'The release is stopped once a week',
    'The relaunch is postponed',
    'The launch is planned',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: the agent is off', () => {
  test.each([
    '‹The agent is suspended›',
    '‹Agent switched off›',
    '‹The pilot has been shut down›',
    '‹The agent was taken offline›',
    '‹Service taken down›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['The kill switch: the agent is suspended'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: not approved, or only for less', () => {
  test.each([
    '‹Not approved›',
    '‹not yet cleared by› Legal',
    'It ‹is not signed›',
    'Items ‹are not valid at all›',
    '‹Item not approved yet›',
    '‹and not signed in› June',
    '‹but not valid for› July',
    'The plan ‹is not signed by› Dana',
    '‹Only approved for› the pilot',
    'It was only ‹approved for the pilot›',
    '‹Valid only if› signed',
    '‹Valid only with› a stamp',
    '‹Valid only after› the audit',
    '‹Approved for the test› system',
    '‹Approved only for the pilot›',
    'It is ‹approved for the sandbox›',
    '‹Approved for the demo›',
    'The ‹approval covers the sandbox only›',
    'My ‹approval is for the pilot only›',
    '‹Approval holds for June only›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Letters are not approved letters',
    'Valid only on Mondays',
    'Approved for the launch',
    'Approval covers the sandbox; Dana only',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: signatures that are none', () => {
  test.each([
    '‹Signed in my absence›',
    '‹Signed without reading›',
    '‹Signed under pressure›',
    '‹Signed by mistake›',
    '‹Signed in her name›',
    '‹Ruth Castellan did not sign›',
    "‹Ruth didn't sign›",
    '‹Legal never signed›',
    '‹The board has not signed›',
    '‹The sponsor hasn’t signed›',
    '‹The auditors refuse to sign›',
    '‹The owner refused to sign›',
    '‹The steering group will not sign›',
    '‹The works council does not sign›',
    '‹The CFO did not sign›',
    '‹Data protection never signed›',
    '‹Marek signed for Ruth Castellan›',
    '‹Marek signed for the sponsor›',
    'The ‹signatures were added› by Marek',
    'The ‹signature was collected before› the review',
    'The ‹signatures are copied›',
    'The ‹signature was forged›',
    '‹Signatures copied› from May',
    '‹Signatures of Ruth and Marek: copied›',
    'Legal ‹withdrew her support›',
    'Ola has ‹withdrawn her consent›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Ruth signed for 3 items', 'The signatures of all are there'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: somebody objects', () => {
  test.each([
    '‹Ruth said no›',
    '‹The board says no›',
    '‹The board has said no›',
    '‹The auditor asked us to wait›',
    '‹Ruth asked for more ›time',
    '‹Legal asked us to hold›',
    '‹Ruth asked for two ›weeks',
    '‹Ruth asked for another ›drill',
    '‹Legal objects›',
    '‹The works council objects to› the launch',
    '‹The works council objected›',
    '‹Legal objected to› the launch',
    '‹The board votes against›',
    '‹The board voted against› it',
    '‹The sponsor stopped the budget›',
    '‹Dana stopped the launch›',
    '‹We cannot support› this',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Ruth asked for the minutes', 'Dana stopped the worker'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: the page says what it is', () => {
  test.each([
    '‹This page was filled in to test› the form',
    'The ‹checklist was filled in for training›',
    'The ‹form was only filled in for practice›',
    '‹This page is a test›',
    '‹This page is an exercise›',
    'The ‹document is a beta›',
    'The ‹checklist is an example›',
    'The ‹page is out of date›',
    'The ‹page is not final›',
    'The ‹page of 2026-06-09 is not valid›',
    'The ‹form has been withdrawn›',
    '‹The above is superseded›',
    '‹All of the above is planned›',
    '‹All above is fiction›',
    '‹The above is not true›',
    '‹The above is wrong›',
    '‹The above is a draft›',
    '‹Nothing here is final›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['The page is a testimony', 'The above is fine', 'Nothing here is new'])(
    'not: %s',
    (text) => {
      expect(find(text, line)).toBeNull()
    },
  )
})

describe('a line: the statuses are not those of today', () => {
  test.each([
    '‹Statuses are as of last› month',
    '‹Status above is not updated›',
    'The ‹statuses were not current›',
    'The ‹statuses above are out of date›',
    'Item 4 was ‹set to green to› please the board',
    '‹Ticked so that› the score is reached',
    '‹Ticked by Dana to reach› the score',
    '‹Ticked anyway›',
    '‹We need the green light›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Set to green by Dana', 'Ticked by Dana on Monday', 'We have the green light'])(
    'not: %s',
    (text) => {
      expect(find(text, line)).toBeNull()
    },
  )
})

describe('a line: items that do not hold', () => {
  test.each([
    '‹Item 4 is incomplete›',
    '‹Items 4 and 9 are unfinished›',
    '‹Item 4 (the drill) is provisional›',
    '‹Gate 3 untrue›',
    '‹Checkpoint 3 is not done›',
    '‹Checkpoint 3 is not really in place›',
    '‹Box 3 is not yet finished›',
    '‹Boxes 3, 4 are not quite true›',
    '‹Point 3 not met›',
    '‹Point 3.1 is not ready›',
    '‹Item 4 no longer holds›',
    '‹Item 4 is no longer true›',
    '‹Item 4 should be ❌›',
    '‹Item 4 should read red›',
    '‹Item 4 was carried over›',
    '‹Item 4 is open again›',
    '‹Item 4 was reopened›',
    '‹Evidence for item 4 is wrong›',
    '‹Evidence of gate 3 was false›',
    '‹Evidence for item 4 turned out to be missing›',
    '‹Items are not done›',
    '‹Gates are not really met›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'Item 4 is green',
    'Item four is incomplete',
    'Evidence for item 4 is good',
    'Points are not lost',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: gaps and exceptions', () => {
  test.each(['‹Exceptions: item 4›', '‹Exception for item 4›', '‹Waiver for items 3› and 4'])(
    '%s',
    (row) => {
      expectFound(row, line)
    },
  )

  test.each([
    'Known gap: no',
    'Known gaps: none',
    'Known gaps: nothing',
    'Known gaps: n/a',
    'Known gaps: na',
    'Known gaps: nil',
    'Known gaps: –',
    'Known gaps: 0',
    'Remaining work: none',
    'Correction:',
    'Correction of the dates',
    'Waiver: none',
    'Exceptions: the item list',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a line: what has happened since', () => {
  test.each([
    '‹Update: the drill failed›',
    '‹Update 2026-06-09: the drill fails›',
    '‹Update of Monday: the contract was terminated›',
    '‹Update: the key was lost›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each(['Update: all is well', 'The update: it failed'])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('a condition before it takes nothing back', () => {
  test.each([
    'If the approval is withdrawn, the agent is stopped',
    'Unless the approval is withdrawn, the agent goes live',
    'When the approval is withdrawn, Dana stops the agent',
    'Whenever a signature is withdrawn, the agent stops',
    'In case the approval is withdrawn, Dana is called',
    'Should Legal say so, the approval is withdrawn',
  ])('%s', (text) => {
    expect(find(text, line)).toBeNull()
    expect(find(text, anywhere)).toBeNull()
  })

  test('but one behind it does not help', () => {
    expectFound('The ‹approval is withdrawn› if Legal says so', line)
  })
})

describe('what once was so, and is over', () => {
  test.each([
    'The first launch was postponed',
    'At first the launch was postponed',
    'Initially the launch was postponed',
    'Originally the launch was postponed',
    'In an earlier round the launch was postponed',
    'In the previous round the launch was postponed',
    'Previously the launch was postponed',
    'The launch was blocked by a finding since closed',
    'The launch was blocked by a finding since fixed',
    'The launch was blocked by a finding since resolved',
    'The launch was blocked by a finding now closed',
    'The launch was blocked, the finding is now fixed',
    'The launch was blocked, item 4 is now green',
    'The launch was blocked, all is now resolved',
    'The launch was blocked, the page is now signed',
    'The launch was blocked, then fixed',
    'The launch was blocked, then signed',
    'The launch was blocked, then approved',
    'The launch was blocked, the drill was then repeated',
    'The launch was blocked; that was lifted on Monday',
    'The launch was blocked; that was resolved on Monday',
    'The launch was blocked; that was cleared up on Monday',
    'There is no approval revoked',
    'There is no signature revoked',
    'There is no item of which the approval expired',
    'There is no signoff on hold',
    'There is no sign-off on hold',
  ])('%s', (text) => {
    expect(find(text, line)).toBeNull()
  })
})

describe('it has to stand in its place', () => {
  test.each<[text: string, places: Standing[]]>([
    ['Draft', [line, heading, title, overItems]],
    ['TODO: name an owner', [line]],
    ['Legal: disapproved', [line]],
    ['Pilot-to-Prod Checklist, rehearsal of May', [title]],
    ['D r a f t of the Pilot-to-Prod Checklist', [title]],
    ['Decision reversed', [line, heading, title, overItems]],
    ['Launch denied', [heading, title, overItems]],
    ['Draft items', [overItems]],
    ['Forecast', [overItems]],
    ['We are not launching', [line]],
    ['The approval is withdrawn', [anywhere, line, heading, title, overItems]],
  ])('%s', (text, places) => {
    for (const place of [anywhere, line, heading, title, overItems])
      expect(find(text, place) !== null, JSON.stringify(place)).toBe(places.includes(place))
  })

  test.each([
    ['Draft', 160],
    ['Status: rejected', 160],
    ['We are not launching', 300],
  ])('%s: only a short line can speak of the document', (text, longest) => {
    expect(find(text.padEnd(longest - 1, '.'), line)).not.toBeNull()
    expect(find(text.padEnd(longest, '.'), line)).toBeNull()
  })

  test('only a short heading can be a mark', () => {
    expect(find('Draft'.padEnd(159, '.'), heading)).not.toBeNull()
    expect(find('Draft'.padEnd(160, '.'), heading)).toBeNull()
  })
})

describe('a line of front matter that says that the document does not hold', () => {
  test.each([
    '‹draft: true›',
    '‹draft: yes›',
    '‹draft:true›',
    '‹Status: draft›',
    '‹status: "draft"›',
    "‹status: 'rejected'›",
    '‹status: rejected # by Legal›',
    '‹  status: withdrawn›',
    '‹state: archived›',
    '‹state: void›',
    '‹status: wip›',
    '‹status:  draft›',
    '‹decision: blocked›',
    '‹outcome: rejected›',
    '‹verdict: no›',
    '‹decision:   "no"›',
    'gate: pilot-to-prod\n‹status: draft, to be read›\nversion: 1',
  ])('%s', (row) => {
    expect(findStateKey(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'draft: false',
    'draft: 3',
    'status: done',
    'status: drafted',
    'status: noted',
    'my status: draft',
    'decision: note',
    'decision: cleared',
    'gate: void',
  ])('not: %s', (text) => {
    expect(findStateKey(text)).toBeNull()
  })
})

describe('an item that a line says has failed', () => {
  test.each([
    ['Item 9: ❌', '9', 'Item 9: ❌'],
    ['Item 9 ❌', null, null],
    ['Item 9 = ✗', '9', 'Item 9 = ✗'],
    ['Item 9 | 🔴', '9', 'Item 9 | 🔴'],
    ['Item 9. ❌', '9', 'Item 9. ❌'],
    ['Item 9 – red', '9', 'Item 9 – red'],
    ['Item 9 — failed', '9', 'Item 9 — failed'],
    ['Item 9 - not done', '9', 'Item 9 - not done'],
    ['Item 9: not passed', '9', 'Item 9: not passed'],
    ['Item 9: not met', '9', 'Item 9: not met'],
    ['Item 9:❌', '9', 'Item 9:❌'],
    ['Item 9: “red”', '9', 'Item 9: “red'],
    ["Item 9: 'red'", '9', "Item 9: 'red"],
    ['Item 9: "red"', '9', 'Item 9: "red'],
    ['Gate 3 is red', '3', 'Gate 3 is red'],
    ['Gates 3 and 4 are red', '3', 'Gates 3 and 4 are red'],
    ['Gates 3, 4 are red', '3', 'Gates 3, 4 are red'],
    ['Gates 3 & 4 are red', '3', 'Gates 3 & 4 are red'],
    ['Gates 3 , 4 are  red', '3', 'Gates 3 , 4 are  red'],
    ['Item 3a is red', '3', 'Item 3a is red'],
    ['Item 3 reads red', '3', 'Item 3 reads red'],
    ['Items 3 read red', '3', 'Items 3 read red'],
    ['Item 3 should read ❌', '3', 'Item 3 should read ❌'],
    ['Checkpoint 4: red', '4', 'Checkpoint 4: red'],
    [' | Item 9 | ❌', '9', '| Item 9 | ❌'],
    ['Checkpoints 4: red', '4', 'Checkpoints 4: red'],
    ['Check 4: red', '4', 'Check 4: red'],
    ['Checks 4: red', '4', 'Checks 4: red'],
    ['Box 12: red', '12', 'Box 12: red'],
    ['Boxes 12 and 13: red', '12', 'Boxes 12 and 13: red'],
    ['No. 4: red', '4', 'No. 4: red'],
    ['No 4: red', '4', 'No 4: red'],
    ['# 4: red', '4', '# 4: red'],
    ['#4: red', '4', '#4: red'],
    ['Item #4: red', '4', 'Item #4: red'],
    ['4: ❌', '4', '4: ❌'],
    ['- 3.2: ❌', '3.2', '- 3.2: ❌'],
    ['- 3.12: ❌', '3.12', '- 3.12: ❌'],
    ['Status of item 9: red', '9', 'Status of item 9: red'],
    ['Correction: item 9: red', '9', 'Correction: item 9: red'],
    ['Correction – status of item 9: red', '9', 'Correction – status of item 9: red'],
    ['As the board sees it, item 9: red', '9', 'item 9: red'],
    ['As the board sees it, status of item 9: red', '9', 'status of item 9: red'],
    ['By the log the box9: red', '9', 'box9: red'],
    ['❌ Item 9', '9', '❌ Item 9'],
    ['- ❌: item #9', '9', '- ❌: item #9'],
    ['Failed: gate 3', '3', 'Failed: gate 3'],
    ['Not done: items 12 and 13', '12', 'Not done: items 12'],
    ['Red gate3', '3', 'Red gate3'],
    ['Item 9: green', null, null],
    ['Item 9: redirected', null, null],
    ['Item 9: not yet known', null, null],
    ['Item nine: red', null, null],
    ['Item 9 of the list: red', null, null],
    ['In 2026 4: red', null, null],
    ['Items 123: red', null, null],
    ['The red gate 3', null, null],
    ['Failed gate 123', null, null],
    ['Dana: 9: red', null, null],
    ['Red is the colour of gate 3', null, null],
    ['The clerks of desk 4: red', null, null],
  ])('%s', (text, id, said) => {
    expect(findFailedItem(text)).toEqual(id === null ? null : { id, text: said })
  })
})

describe('whether a line says that what it names has failed', () => {
  test.each([
    'Rollback: ❌',
    'Rollback ✗',
    '🔴 Rollback',
    'Rollback: red',
    'Rollback FAILED',
    'The rollback is red',
    `Rollback: red${'.'.repeat(146)}`,
  ])('%s', (text) => {
    expect(saysFailed(text)).toBe(true)
  })

  test.each([
    'Rollback: green',
    'Rollback was red',
    'Rollbacks were red',
    'Rollback has been failed',
    'Rollback rendered',
    'Rollback redirected',
    `Rollback: red${'.'.repeat(147)}`,
  ])('not: %s', (text) => {
    expect(saysFailed(text)).toBe(false)
  })
})

describe('what is said in other words of the same thing', () => {
  test.each([
    '‹We will not launch›',
    'So ‹we are not launching›',
    '‹Go: no›',
    'The ‹statuses are dummy›',
    '‹Dates above were invented›',
    'This ‹page is for v1.3, not› for 1.4',
    '‹Items 1 to 9 have not been reviewed›',
    '‹Items 1, 2 and 3 have not been tested›',
    'I ‹do not agree with item› 4',
    'She ‹no longer agrees with item› 4',
    'We ‹must not deploy› it',
    'The agent ‹may not ship›',
    'It ‹was not authorised by› Legal',
    '‹We cannot approve› it',
    'The ‹list is a rehearsal›',
    '‹Superseded by› version 2',
    '‹Copied from the previous› review',
    'Item 4 ‹has not been updated›',
    '‹Errata: i›tem 4 is red',
    '‹Waiver: gate 3›',
    'The board has ‹withdrawn its approval›',
  ])('%s', (row) => {
    expectFound(row, line)
  })

  test.each([
    'I do agree with item 4',
    'Correction: none',
    'Erratum: none',
    'The above is no longer a draft',
    'The agent stopped after 6 s.',
    'The service was stopped at 10:00 and started at 10:05',
    'Input validation: rejected',
    'Refund call: blocked letter, rejected',
    'Item 4 failover tested',
    'Item 4 failsafe in place',
    'No-go zones of the robot: none',
  ])('not: %s', (text) => {
    expect(find(text, line)).toBeNull()
  })

  test.each([
    'Rejected invoices — Pilot-to-Prod Checklist',
    'Sample letters — Pilot-to-Prod Checklist',
    'Withdrawn offers',
  ])('a title: not: %s', (text) => {
    expect(find(text, title)).toBeNull()
  })
})
