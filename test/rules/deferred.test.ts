// Whether the evidence says itself that the thing is still to be done: texts for items of pilot-to-prod, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { deferred } from '../../src/rules/deferred.ts'
import { changed, found } from './found.ts'

const monitoring =
  'Grafana [warranty-sorter](https://grafana.example.com/d/warranty). Ines Okafor checks it every weekday at 08:45; Tomasz Lind reads cost and errors every Monday.'
const onCall =
  'Primary: Ines Okafor. Backup: Tomasz Lind. PagerDuty schedule `warranty-sorter`, escalation after 10 minutes. Weekends alternate between the two.'

const inItem2 = (evidence: string): Promise<string[]> =>
  found('deferred', changed('pilot-to-prod', [[monitoring, evidence]]))
const inItem3 = (evidence: string): Promise<string[]> =>
  found('deferred', changed('pilot-to-prod', [[onCall, evidence]]))

test('what the rule asks and how it is met', () => {
  expect(deferred).toMatchObject({
    id: 'deferred',
    level: 'error',
    about:
      'Evidence for a pass does not itself say that the thing is still to be done (`TBD`, `not yet run`, `to be confirmed`, `taken as read`, `we will figure it out`).',
    fix: 'do it and write when, or mark the item ⚠️ with an open item',
  })
})

describe('what says itself that it is not done', () => {
  test.each([
    ['TBD', 'The board is TBD, Ines Okafor'],
    ['is not yet', 'The board is not yet set'],
    [', to be confirmed', 'Ines Okafor, to be confirmed'],
  ])('%s', async (words, evidence) => {
    expect(await inItem2(`${evidence}.`)).toEqual([
      `17 ‹${words}› error 2: item 2 claims a pass, and its evidence says "${words}"`,
    ])
  })

  test('what is done says nothing against it', async () => {
    expect(await inItem2('Ines Okafor reads it daily.')).toEqual([])
  })

  test('nor does a denial in an item that claims a warning', async () => {
    expect(
      await found(
        'deferred',
        changed('pilot-to-prod', [[`✅ | ${monitoring}`, '⚠️ | The board is TBD.']]),
      ),
    ).toEqual([])
  })
})

describe("words of the item's own", () => {
  const own = (words: string): string =>
    `18 ‹${words}› error 3: item 3 claims a pass, and its evidence says "${words}", which is not what the item asks`
  const denied = (words: string): string =>
    `18 ‹${words}› error 3: item 3 claims a pass, and its evidence says "${words}"`

  test.each<[string, string[]]>([
    ['Ines Okafor, business hours only.', [own('business hours only')]],
    ['Ines Okafor, business hours only, best effort.', [own('business hours only')]],
    ['Ines Okafor, business hours only, backup TBD.', [own('business hours only')]],
    ['Ines Okafor, backup TBD, business hours only.', [denied('TBD')]],
    ['Ines Okafor, at all hours.', []],
  ])('%s', async (evidence, findings) => {
    expect(await inItem3(evidence)).toEqual(findings)
  })

  test('of one item they are not those of another', async () => {
    expect(await inItem2('Ines Okafor reads it daily, business hours only.')).toEqual([])
  })
})

describe('what is covered under another item is judged there', () => {
  test.each([
    'see item 3',
    'see also item 3',
    'see items 3 and 4',
    'see item #3',
    'see item  #3',
    'see item3',
    'see item 10',
    'under item 3',
    'covered in item 3',
    'covered by item 3',
    'covered under item 3',
    'it stands in item 3',
    'together with item 3',
    'See Item 3',
  ])('%s', async (where) => {
    expect(await inItem2(`The board is TBD, ${where}. Ines Okafor reads it daily.`)).toEqual([])
  })

  test.each([
    'item 3',
    'like item 3',
    'see the item',
    'see items',
    'oversee item 3',
    'see item three',
    'see point 3',
  ])('not: %s', async (where) => {
    expect(await inItem2(`The board is TBD, ${where}. Ines Okafor reads it daily.`)).toHaveLength(1)
  })

  test('in its sentence only', async () => {
    expect(await inItem2('The board is TBD. The pager: see item 3.')).toHaveLength(1)
    expect(await inItem3('The pager: see item 2, business hours only.')).toHaveLength(1)
  })
})
