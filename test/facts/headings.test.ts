// Headings that say that what stands under them is another thing or is not so yet, and headings of signatures and decisions of something else.
import { describe, expect, test } from 'vitest'
import { findOtherMatter, findQualifier } from '../../src/facts/headings.ts'
import { plain, stretchIn } from './marked.ts'

describe('what follows is old, or another thing', () => {
  test.each([
    '‹Old› items',
    '‹The old› items',
    '‹Former› sign-offs',
    '‹From the previous› gate',
    'As of the ‹last version›',
    '‹Outdated› evidence',
    '‹Archived› decision',
    'Items of the ‹last release›',
    'Items of ‹next year›',
    'Items ‹superseded›',
    'Sign-off, ‹revoked›',
    'Sign-off – ‹cancelled›',
    'Launch ‹postponed!›',
    '‹Copy of› the items',
    'Items ‹copied from› May',
    '‹Example›',
    '‹Examples›',
    'Items, an ‹example›',
    '‹Made-up› items',
    '‹Made up› items',
    '‹Invented› items',
    '‹Fictitious› items',
    '‹Mock-ups›',
    '‹Mockup›',
    '‹Lorem ipsum›',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each([
    'Postponed items',
    'Items cancelled in May',
    'Examples of claims',
    'Items of the old desk',
    'Coppice of the desk',
  ])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('what follows is a wish', () => {
  test.each([
    '‹Target state›',
    'The ‹future picture›',
    '‹Desired status›',
    '‹Desired statuses›',
    '‹Target version›',
    'What ‹we hope› to see',
    'Items as ‹we wish› them',
    'Items ‹we expect›',
    'What ‹we plan›',
    'What ‹we want to have›',
    'How ‹we want to be›',
    '‹Hoped for›',
    '‹When it is done›',
    'What it ‹looks like›',
    'How it ‹will look› like',
    'Status ‹of the plan›',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each(['Future agents', 'Target dates'])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('what follows is expected', () => {
  test.each([
    '‹Expected results›',
    '‹Expected result›',
    '‹Expected status›',
    '‹Expected state›',
    '‹Expected answers›',
    '‹Expected decision›',
    'Items ‹expected on› Monday',
    'Items ‹expected 2›026-06-09',
    '‹Decision expected›',
    '‹Sign-off expected›',
    '‹Signoff expected›',
    '‹Results expected›',
    '‹Approval expected›',
    '‹Forecast›',
    '‹Forecasts›',
    '‹Projected› items',
    'Items ‹as planned for› July',
    '‹Planned results›',
    '‹Planned status›',
    '‹Planned answers›',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each(['Forecasting', 'Expected letters', 'Planned letters'])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('what follows is proposed, or has yet to come', () => {
  test.each([
    '‹Proposed› decision',
    'Sign-off ‹requested›',
    '‹Requested› sign-off',
    '‹Possible decision›',
    '‹Possible decisions›',
    '‹Possible status›',
    '‹Possible outcomes›',
    'Decision ‹pending›',
    'Sign-off ‹to follow›',
    '‹Still to come›',
    'Sign-off ‹still to come›',
    'Statuses ‹as follows›',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each([
    'Decision proposed by Dana',
    'Requested by Legal',
    'Pending letters',
    'Possible letters',
    'To follow up',
  ])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('what follows is not so yet', () => {
  test.each([
    '‹To be filled› in',
    '‹To be formally signed›',
    '‹To be decided›',
    '‹To be agreed›',
    '‹To be verified›',
    '‹To be confirmed›',
    'Decision ‹to be taken›',
    'Items ‹not yet› reviewed',
    '‹Not reviewed›',
    '‹Not for› launch',
    'Items ‹not done›',
    '‹Not checked›',
    '‹Not valid›',
    '‹Not final›',
    '‹Not tested›',
    '‹Not started›',
    '‹Not taken›',
    '‹Not true›',
    '‹Not real›',
    '‹Not approved›',
    '‹Not agreed›',
    '‹Not decided›',
    'How it ‹could be›',
    'How it ‹would look›',
    'How it ‹might be›',
    'What ‹will be›',
    'What ‹will look› fine',
    'Items ‹(other agent›)',
    'Items ‹(another system›)',
    'Items ‹(another product›)',
    'Items ‹(other project›)',
    'Items ‹(another team› of the desk)',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each([
    'Items (other desk)',
    'Nothing to say',
    'To be or not to be',
    'Items',
    'Sign-off',
    'Decision',
    'Evidence and remarks',
  ])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('what follows is of another version', () => {
  test.each([
    'Items of ‹version 1.3›',
    'Items ‹v1.3›',
    'Items of ‹release 2.0›',
    'Items of ‹release 12.3›',
    'Items ‹for 1.3.1›',
    'Items ‹of 1.3›',
    'Items ‹v 1.3›',
    'Items ‹version1.3›',
    'Items ‹release2.10›',
  ])('%s', (row) => {
    expect(findQualifier(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each([
    'Items of 1.4',
    'Items v1.4',
    'Items of version 1.4',
    'Items of 14',
    'Items of 3 desks',
  ])('not: %s', (text) => {
    expect(findQualifier(text, '1.4')).toBeNull()
  })
})

describe('a sign-off or a decision of something else', () => {
  test.each([
    'Sign-off ‹of the budget›',
    'Sign-off ‹for the audit plan›',
    'Approval ‹on costs›',
    'Signatures ‹from the vendor›',
    'Decision ‹of this quarter›',
    'Decision ‹on that contract›',
    'Decision ‹of our budget›',
    'Sign-off ‹for all budgets›',
    'Sign-off ‹of both contracts›',
    'Decision ‹of the Änderung›',
  ])('%s', (row) => {
    expect(findOtherMatter(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each(['Decision über alles'])('not: %s', (text) => {
    expect(findOtherMatter(text, '1.4')).toBeNull()
  })
})

describe('a sign-off or a decision of the launch, or from who decides on it', () => {
  test.each([
    'Sign-off of the launch',
    'Sign-off for launch',
    'Decision on the release',
    'Decision on go-live',
    'Decision on the golive',
    'Decision of the gate',
    'Sign-off of the review',
    'Sign-off of this checklist',
    'Sign-off of all items',
    'Sign-off of item 4',
    'Sign-off of the document',
    'Sign-off of this page',
    'Sign-off for the agent',
    'Sign-off for the system',
    'Decision on the pilot',
    'Decision for production',
    'Decision for the deployment',
    'Decision of the board',
    'Decision of the committee',
    'Decision of the sponsor',
    'Sign-off of the lead',
    'Sign-off of the leads',
    'Sign-off by leadership',
    'Sign-off from leadership',
    'Sign-off of the owner',
    'Sign-off of the owners',
    'Sign-off for the role',
    'Sign-off of all roles',
    'Sign-off of the version',
    'Decision on readiness',
    'Decision on scaling',
    'Decision on scale',
    'Decision of the steering group',
    'Decision of the team',
    'Decision of the CoE',
    'Decision of the COO',
    'Decision of security',
    'Decision on the rollout',
    'Decision of 2026-06-09',
    'Decision of the steering committee',
    'Sign-off for production launch',
    'Sign-off',
    'Decision',
    'Final decision',
    'Decision of',
  ])('not: %s', (text) => {
    expect(findOtherMatter(text, '1.4')).toBeNull()
  })
})

describe('a sign-off or a decision of another version', () => {
  test.each([
    'Sign-off ‹v1.3›',
    'Sign-off ‹version 1.3›',
    'Sign-off ‹v 1.3›',
    'Sign-off ‹version 1.3.12›',
    'Sign-off ‹v12›',
  ])('%s', (row) => {
    expect(findOtherMatter(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each(['Sign-off v1', 'Sign-off v1.4', 'Sign-off version 1.4', 'Sign-off V1.4'])(
    'not: %s',
    (text) => {
      expect(findOtherMatter(text, '1.4')).toBeNull()
    },
  )
})

describe('what is quoted', () => {
  test.each([
    'Sign-off ‹for the annual budget› of the desk',
    'Sign-off ‹of ledger›',
    'Sign-off ‹for items›1',
  ])('%s', (row) => {
    expect(findOtherMatter(plain(row), '1.4')).toEqual(stretchIn(row))
  })

  test.each(['Sign-off of leadless pencils', 'Sign-off for scallops'])('not: %s', (text) => {
    expect(findOtherMatter(text, '1.4')).toBeNull()
  })
})

describe('the version that the document is about', () => {
  test('of a document that names none, nothing is of another version', () => {
    expect(findQualifier('Items of version 1.3', null)).toBeNull()
    expect(findQualifier('Items', null)).toBeNull()
    expect(findQualifier('Old items', null)?.text).toBe('Old')
    expect(findOtherMatter('Sign-off', null)).toBeNull()
    expect(findOtherMatter('Sign-off of the budget', null)?.text).toBe('of the budget')
  })

  test('what the heading says goes before the version', () => {
    expect(findQualifier('Old items of 1.3', '1.4')?.text).toBe('Old')
    expect(findOtherMatter('Sign-off v1.3 of the budget', '1.4')?.text).toBe('of the budget')
  })

  test('it may be named with a v, and in full', () => {
    expect(findQualifier('Items of version 1.4', 'v1.4.2')).toBeNull()
    expect(findQualifier('Items of version 1.4.2', 'v1.4.2')).toBeNull()
    expect(findQualifier('Items of version 1.4.3', 'v1.4.2')?.text).toBe('version 1.4.3')
    expect(findQualifier('Items of version 1.12.2', '1.12.2')).toBeNull()
    expect(findOtherMatter('Sign-off v1', 'v1.4.2')).toBeNull()
    expect(findOtherMatter('Sign-off v12.4.2', '12.4.2')).toBeNull()
    expect(findOtherMatter('Sign-off v1.14.2', '1.14.2')).toBeNull()
    expect(findOtherMatter('Sign-off v1.4.3', 'v1.4.2')?.text).toBe('v1.4.3')
  })
})

describe('who decides, and which version it is', () => {
  test.each([
    'Decision of the executive sponsor',
    'Decision from our executive board',
    'Decision of the extended board',
  ])('not: %s', (text) => {
    expect(findOtherMatter(text, '1.4')).toBeNull()
  })

  test.each([
    ['Items ‹of 1.4›', '11.4'],
    ['Items ‹v1.1›', '1.14'],
  ])('%s, in the document of %s', (row, version) => {
    expect(findQualifier(plain(row), version)).toEqual(stretchIn(row))
  })

  test.each([
    ['Items of 1.4', '1.4'],
    ['Items of 1.4', 'v1.4.2'],
    ['Items of version 1.4', 'Version 1.4'],
  ])('not: %s, in the document of %s', (text, version) => {
    expect(findQualifier(text, version)).toBeNull()
  })

  test('a sign-off of version 4 is none of version 1.4', () => {
    expect(findOtherMatter('Sign-off v4', '1.4')?.text).toBe('v4')
    expect(findOtherMatter('Sign-off v1', '1.4')).toBeNull()
  })
})
