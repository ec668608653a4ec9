// What does a registry hold, and what is no line of one?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isInProduction, noLookups, registryFor } from '../src/policy/lookups.ts'
import { linesIn, readRegistry } from '../src/run/registry.ts'
import { realWorld } from '../src/system/real-world.ts'
import { example, repository } from './repository.ts'

const digest = `sha256:${'0'.repeat(64)}`
const object = {
  schemaVersion: 1,
  recorded: '2026-06-09',
  repository: 'https://github.com/acme/agents',
  commit: '0'.repeat(40),
  file: 'docs/launch.md',
  agent: { id: 'claims', version: '1.4' },
  from: 'Pilot',
  to: 'Production',
  production: true,
  gate: { id: 'pilot-to-prod', version: 1, digest },
  verdict: 'cleared',
  outcome: 'cleared',
  textDigest: digest,
  signed: [{ role: 'Lead', name: 'Ruth Castellan', day: '2026-06-09', signature: 'claimed' }],
  launch: '2026-06-15',
  review: null,
}
const whole = `${JSON.stringify(object)}\n`
const lines = (text: string) => linesIn(Buffer.from(text), 'registry.jsonl')

describe('a registry', () => {
  test('is one object a line, with either line end, or nothing yet', () => {
    expect(lines(whole + whole)).toEqual([object, object])
    expect(lines(whole.replace('\n', '\r\n'))).toEqual([object])
    expect(lines('')).toEqual([])
  })

  test.each([
    ['no line break ends it', whole + whole.slice(0, -1), 3, 'its last line is torn'],
    ['the last line is half', whole + whole.slice(0, 90), 3, 'its last line is torn'],
    ['a line that was half goes on as another', whole.slice(0, 90) + whole, 1, 'not a line'],
    ['an empty line', `${whole}\n${whole}`, 2, 'not a line of a registry'],
    ['a conflict of git', `<<<<<<< HEAD\n${whole}`, 1, 'not a line of a registry'],
    ['another key', whole.replace('{', '{"note":"",'), 1, 'Unrecognized key: "note"'],
    [
      'a blocked outcome',
      whole.replace('"outcome":"cleared"', '"outcome":"blocked"'),
      1,
      'outcome: ',
    ],
    ['another schema', whole.replace('Version":1', 'Version":2'), 1, 'schemaVersion: '],
    ['a byte order mark', `\ufeff${whole}`, 1, 'not a line of a registry'],
  ])('with %s is an error that says where, and how to mend it', (_, text, line, message) => {
    const expected = line === 3 ? 2 : line
    try {
      lines(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ file: 'registry.jsonl', line: expected })
      expect(String(error)).toContain(message)
      expect(String(error)).toContain('git checkout HEAD -- registry.jsonl')
    }
  })
})

test('only lines that may be of the same repository are compared', () => {
  const other = { ...lines(whole)[0], repository: 'https://github.com/acme/others' }
  const unknown = { ...lines(whole)[0], repository: null }
  const registry = { name: 'r', broken: null, lines: [...lines(whole), other, unknown] as never }
  const count = (address: string | null) => registryFor(registry, 'a.md', address).lines.length
  expect([count(object.repository), count('https://github.com/acme/none'), count(null)]).toEqual([
    2, 1, 3,
  ])
})

test('an agent is in production if that is the last that was recorded of it', () => {
  const [line] = lines(whole)
  const of = (...all: object[]) => ({
    ...noLookups,
    registry: registryFor({ name: 'r', broken: null, lines: all as never }, 'a.md', null),
  })
  expect(isInProduction(of({ ...line }), 'claims')).toBe(true)
  expect(isInProduction(of({ ...line }), null)).toBe(false)
  expect(isInProduction(of({ ...line }, { ...line, production: false }), 'claims')).toBe(false)
  expect(isInProduction(noLookups, 'claims')).toBe(false)
})

test.each([
  ['the same', whole, whole, null],
  ['one line more', whole, whole + whole, null],
  ['other line ends', whole.replace('\n', '\r\n'), whole + whole, null],
  ['none on the trusted side', null, whole, null],
  ['a line less', whole + whole, whole, 'on main its line 2 of 2 is another one'],
  ['nothing left', whole, '', 'on main its line 1 of 1 is another one'],
  ['another line', whole, whole.replace('1.4', '1.5'), 'on main its line 1 of 1 is another one'],
  [
    'a line before it',
    whole,
    whole.replace('1.4', '1.3') + whole,
    'on main its line 1 of 1 is another one',
  ],
])('against the trusted one, %s', (_, before, now, broken) => {
  const world = { ...realWorld(), read: () => Buffer.from(now) }
  const trusted = { ...world, exists: () => before !== null, read: () => Buffer.from(before ?? '') }
  expect(readRegistry('r.jsonl', { world: trusted, ref: 'main' }, world).broken).toBe(broken)
})

test('a launch is recorded once, with all that the page says of it', async () => {
  const repo = repository({ 'docs/launch.md': example('pilot-to-prod/cleared.md') })
  repo.git('remote', 'add', 'origin', 'git@github.com:acme/agents.git')
  const args = ['record', 'docs/launch.md', 'registry.jsonl', '--as-of', '2026-06-09']
  expect(await repo.gate(args)).toMatchObject({ code: 0, err: '' })
  const written = readFileSync(join(repo.folder, 'registry.jsonl'), 'utf8')
  expect(lines(written)).toEqual([
    {
      ...object,
      commit: repo.git('rev-parse', 'HEAD').trim(),
      agent: { id: 'service-warranty-sorter', version: '1.4' },
      gate: { id: 'pilot-to-prod', version: 1, digest: expect.stringMatching(/^sha256:/) },
      textDigest: expect.stringMatching(/^sha256:/),
      signed: [
        { role: 'Agent Builder', name: 'Marek Adeyemi', day: '2026-06-09', signature: 'claimed' },
        { role: 'AI CoE Lead', name: 'Ruth Castellan', day: '2026-06-09', signature: 'claimed' },
      ],
      review: '2026-07-15',
    },
  ])
  const again = await repo.gate(args)
  expect(again.out).toContain('already recorded in registry.jsonl on 2026-06-09')
  expect(again.code).toBe(0)
  expect(readFileSync(join(repo.folder, 'registry.jsonl'), 'utf8')).toBe(written)
})
