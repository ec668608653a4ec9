// Is the checklist of an agent in production the one that the registry records?
import { describe, expect, test } from 'vitest'
import { textDigestOf } from '../../src/pair/text-digest.ts'
import { noLookups } from '../../src/policy/lookups.ts'
import type { RegistryLine } from '../../src/policy/registry-schema.ts'
import { answersTo, findingsOf } from './answers.ts'
import { changed } from './found.ts'

const page = changed('pilot-to-prod', [])
const line: RegistryLine = {
  schemaVersion: 1,
  recorded: '2026-06-09',
  repository: null,
  commit: '0'.repeat(40),
  file: 'docs/launch.md',
  agent: { id: 'service-warranty-sorter', version: '1.4' },
  from: 'Pilot',
  to: 'Production',
  production: true,
  gate: { id: 'pilot-to-prod', version: 1, digest: '' },
  verdict: 'cleared',
  outcome: 'cleared',
  textDigest: textDigestOf(answersTo(page)),
  signed: [],
  launch: null,
  review: null,
}
const other = { ...line, textDigest: 'sha256:0' }

/** What is said of a file, as the page or an edit of it, beside these lines. */
function said(
  lines: readonly RegistryLine[],
  { file = 'docs/launch.md', text = page, broken = null as string | null } = {},
): string[] {
  const registry = { name: 'registry.jsonl', file, broken, lines }
  return findingsOf('registry', text, { lookups: { ...noLookups, registry } }).map(
    ({ message }) => message,
  )
}

const recorded = 'this is not what was recorded on 2026-06-09: '

describe('of an agent in production', () => {
  test('the checklist is the one that was recorded last', () => {
    expect(said([line])).toEqual([])
    expect(said([other, line])).toEqual([])
    expect(said([line, other])).toEqual([`${recorded}the text has changed since`])
  })

  test.each([
    [
      { agent: { id: 'other-agent', version: '1.4' } },
      'agent "service-warranty-sorter" instead of "other-agent"',
    ],
    [{ agent: { ...line.agent, version: '1.3' } }, 'agent version "1.4" instead of "1.3"'],
    [{ agent: { ...line.agent, version: null } }, 'agent version "1.4" instead of none'],
    [
      { gate: { ...line.gate, id: 'gate-review' } },
      'gate "pilot-to-prod" instead of "gate-review"',
    ],
    [
      { agent: { ...line.agent, version: '1.3' }, textDigest: 'sha256:0' },
      'agent version "1.4" instead of "1.3"; the text has changed since',
    ],
  ])('what differs is said: %j', (over, wanted) => {
    expect(said([{ ...line, ...over }])).toEqual([`${recorded}${wanted}`])
  })

  test('another file is not recorded, be it new or moved', () => {
    expect(said([line], { file: 'docs/moved.md' })).toEqual([
      '"service-warranty-sorter" is recorded in production with docs/launch.md, and this file is not recorded',
    ])
  })

  test('the page of an earlier launch that stands beside the new one is still the one recorded', () => {
    const next = { ...other, file: 'docs/launch-2.md' }
    expect(said([line, next])).toEqual([])
    expect(said([other, { ...line, file: 'docs/launch-2.md' }])).toHaveLength(1)
  })

  test('a checklist of another gate is another checklist', () => {
    expect(
      said([{ ...line, file: 'docs/a.md', gate: { ...line.gate, id: 'gate-review' } }]),
    ).toEqual([])
  })
})

test('of an agent that left production nothing is asked', () => {
  expect(said([other, { ...other, to: 'Retired', production: false }])).toEqual([])
})

test('of an agent that nobody recorded, and without a registry, nothing is asked', () => {
  expect(said([])).toEqual([])
  expect(said([{ ...line, agent: { id: 'b', version: null }, file: 'docs/b.md' }])).toEqual([])
  expect(findingsOf('registry', page)).toEqual([])
})

test('a registry whose lines were changed is said of every checklist', () => {
  const broken = 'on main its line 1 of 2 is another one'
  expect(said([], { broken })).toEqual([
    `lines of registry.jsonl were changed, not only added: ${broken}`,
  ])
})
