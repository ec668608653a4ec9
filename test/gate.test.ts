// A gate that could be read in two ways, or lets something through, does not load: file, line, what was found, what was expected.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askedIn, loadGate } from '../src/gate.ts'
import { readConfigFile } from '../src/policy/config-file.ts'
import { readFrontMatter } from '../src/policy/front-matter.ts'
import { readGateFile } from '../src/policy/gate-file.ts'
import { root, run } from './world.ts'

const folder = join(root, 'templates', 'pilot-to-prod')
const yaml = readFileSync(join(folder, 'gate.yaml'), 'utf8')
const blank = readFileSync(join(folder, 'checklist.md'), 'utf8')

function load(policyText: string, blankText = blank): string {
  try {
    const policy = readGateFile(policyText, 'gate.yaml')
    loadGate({
      folder: '.',
      source: 'test',
      policy,
      blank: blankText,
      asked: askedIn(blankText, policy.value),
      digest: '',
    })
    return 'loads'
  } catch (error) {
    const { file, line, message } = error as { file?: string; line?: number; message: string }
    return `${file}:${line}: ${message}`
  }
}

test('the gate as shipped loads', () => {
  expect(load(yaml)).toBe('loads')
})

describe('refused', () => {
  test.each([
    [
      'a misspelt key',
      yaml.replace('statuses:', 'statusses:'),
      'unknown key "statusses", did you mean "statuses"?',
    ],
    [
      'an item that the blank lacks',
      yaml.replace('  "10":\n', '  "11":\n'),
      'item "11" is not in checklist.md',
    ],
    [
      'a field that the blank lacks',
      yaml.replace('  Agent ID: {', '  Agent Id: {'),
      'did you mean "Agent ID"',
    ],
    [
      'a role that the blank lacks',
      yaml.replace('  Peer Reviewer: {', '  Pear Reviewer: {'),
      'did you mean "Peer Reviewer"',
    ],
    [
      'an unknown rule',
      yaml.replace('\nrules:\n', '\nrules:\n  datd: warning\n'),
      'did you mean "dated"',
    ],
    [
      'a lax last row',
      yaml.replace('verdict: blocked, outcome: blocked', 'verdict: blocked, outcome: cleared'),
      'must be blocked',
    ],
    [
      'an unreachable row',
      yaml.replace('when: { warn: 1..2, fail: 0 }', 'when: { warn: 10.., fail: 0 }'),
      'can never be reached',
    ],
    [
      'a hole',
      yaml.replace(
        'label: Blocked — return to pilot,',
        'label: Blocked — return to pilot, when: { fail: 1.. },',
      ),
      'must have no condition',
    ],
    ['a version as text', yaml.replace('version: 1', 'version: "1"'), 'version'],
    ['a key twice', `${yaml}\nversion: 1\n`, 'not YAML that can be trusted'],
    [
      'an alias',
      yaml
        .replace('id: pilot-to-prod', 'id: &x pilot-to-prod')
        .replace('title: Pilot to production', 'title: *x'),
      'aliases are not allowed',
    ],
    ['a tag', yaml.replace('title: Pilot', 'title: !!str Pilot'), 'tag'],
    ['another YAML', `%YAML 1.1\n---\n${yaml}`, 'not allowed'],
    ['a second document', `${yaml}\n---\nid: x\n`, 'not YAML that can be trusted'],
  ])('%s', (_, text, message) => {
    expect(text).not.toBe(yaml)
    const said = load(text)
    expect(said).toContain(message)
    expect(said).toMatch(/^\S*gate\.yaml:\d+: /)
  })

  test.each([
    ['no items', '# Blank\n\nNothing.\n', 'the blank has no items'],
    [
      'an item without a title',
      blank.replace('| 2 | Monitoring dashboards live and being watched |', '| 2 | |'),
      'needs an id and a title',
    ],
    [
      'an item twice',
      blank.replace(
        '| 3 | On-call defined (named person + pager) |',
        '| 2 | On-call defined (named person + pager) |',
      ),
      'asked twice',
    ],
    [
      'a hidden item',
      blank.replace('## Sign-off', '<details>x</details>\n\n## Sign-off'),
      'must show all it asks',
    ],
  ])('a blank with %s', (_, text, message) => {
    expect(text).not.toBe(blank)
    expect(load(yaml, text)).toContain(message)
  })
})

test('front matter names a gate and a version, and nothing that reads in two ways', async () => {
  expect(await readFrontMatter('gate: pilot-to-prod\nversion: 1', 'x.md', 2)).toEqual({
    gate: 'pilot-to-prod',
    version: 1,
  })
  expect(await readFrontMatter('title: "x"\ngate: "pilot-to-prod"', 'x.md', 2)).toEqual({
    gate: 'pilot-to-prod',
    version: null,
  })
  await expect(readFrontMatter('gate: 1', 'x.md', 2)).rejects.toMatchObject({ line: 2 })
  await expect(readFrontMatter('a: b\nversion: "1"', 'x.md', 2)).rejects.toMatchObject({ line: 3 })
  await expect(readFrontMatter('gate: a\ngate: b', 'x.md', 2)).rejects.toMatchObject({ line: 3 })
})

test('the configuration may tighten a rule and not lower it', async () => {
  expect(() => readConfigFile('rulez: {}', 'gate.config.yaml')).toThrow('did you mean "rules"')
  const files = new Map([
    ['gate.config.yaml', 'rules: { dated: warning }'],
    ['x.md', readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8')],
  ])
  const over = {
    exists: (path: string) => files.has(path),
    read: (path: string) => Buffer.from(files.get(path) ?? readFileSync(path, 'utf8')),
  }
  const lowered = await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)
  expect(lowered.code).toBe(2)
  expect(lowered.out + lowered.err).toContain('cannot be lowered')
  files.set('gate.config.yaml', 'rules: { dated: off }')
  expect((await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)).code).toBe(2)
  files.set(
    'gate.config.yaml',
    'minimums: { retention: { Low: 10 years, Medium: 10 years, High: 10 years } }',
  )
  const longer = await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)
  expect(longer.code).toBe(1)
  expect(longer.out).toContain('10 years')
})

test('what was read of the gates when the product was built is what their files say', () => {
  for (const id of readdirSync(join(root, 'templates'))) {
    const text = (name: string): string => readFileSync(join(root, 'templates', id, name), 'utf8')
    const { value } = readGateFile(text('gate.yaml'), 'gate.yaml')
    const compiled = JSON.parse(readFileSync(join(root, 'dist', 'gates', `${id}.json`), 'utf8'))
    expect(compiled).toMatchObject({
      blank: text('checklist.md'),
      file: value,
      asked: askedIn(text('checklist.md'), value),
    })
  }
})
