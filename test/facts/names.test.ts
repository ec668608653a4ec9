// The things that a text calls by their name. Products and systems are an open class: they are known by their form.
import { describe, expect, test } from 'vitest'
import { type Names, noNames } from '../../src/facts/name-words.ts'
import { findNames } from '../../src/facts/names.ts'
import { vocabularyOf } from '../../src/facts/terms.ts'

const roles = vocabularyOf(['dispatcher', 'head of*'])
const named = (text: string, page: Partial<Names> = {}): string =>
  findNames(text, { ...noNames, ...page }, roles)
    .map((name) => name.text)
    .join(' | ')

describe('a name', () => {
  test.each([
    ['the board "late claims"', '"late claims"'],
    ['runs as svc-claims-triage', 'svc-claims-triage'],
    ['bucket claims_audit', 'claims_audit'],
    ['pages #claims-ops', '#claims-ops'],
    ['filed in RB-104', 'RB-104'],
    ['a LaunchDarkly flag', 'LaunchDarkly'],
    ['kept in S3', 'S3'],
    ['the TKMS system', 'TKMS'],
    ['stored in Zephyr', 'Zephyr'],
    // a known product may begin a sentence, and so may what has more than one capital
    ['Grafana shows it', 'Grafana'],
    ['PagerDuty rota', 'PagerDuty'],
    ['in Looker, then in Tableau', 'Looker | Tableau'],
  ])('%s', (text, names) => {
    expect(named(text)).toBe(names)
  })
})

describe('none', () => {
  test.each([
    ['a person', 'shown by Nadia Okafor'],
    ['a role', 'shown by the Dispatcher'],
    ['a house word', 'the Dashboard of the Finance Lead, in Q3'],
    ['a day', 'on Monday, on Fridays, in June, on 4 March 2026'],
    ['what begins a sentence', 'Zephyr shows it. Stored there'],
    ['what begins an entry', 'board: Zephyr – Zephyr'],
    ['small letters', 'the zephyr console'],
    ['a version, a percentile', 'v2 of it, p95'],
    ['a sentence that is quoted', `"${'they all said that it was good '.repeat(3)}"`],
  ])('%s: %s', (_, text) => {
    expect(named(text)).toBe('')
  })

  test.each([
    ['words that the page also writes small', 'in Zephyr', { ordinary: new Set(['zephyr']) }],
    ['people whom the page knows', 'by Okafor', { known: [['nadia', 'okafor']] }],
  ])('%s', (_, text, page) => {
    expect(named(text, page)).toBe('')
  })
})
