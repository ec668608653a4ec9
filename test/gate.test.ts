// A gate that could be read in two ways, or lets something through, does not load: file, line, what was found, what was expected.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import vocabularies from '#vocabularies'
import { type Gate, review } from '../src/index.ts'
import { configOf } from '../src/policy/config.ts'
import { readConfigFile } from '../src/policy/config-schema.ts'
import { readFrontMatter } from '../src/policy/front-matter.ts'
import { rules } from '../src/rules/index.ts'
import { gateIn, gateOf, templateOf } from './gates.ts'
import { root, run } from './world.ts'

/** A gate of the product as the build wrote it. */
const compiled = (id: string): Gate =>
  JSON.parse(readFileSync(join(root, 'dist', 'gates', `${id}.json`), 'utf8'))

const yaml = templateOf('pilot-to-prod', 'gate.yaml')
const blank = templateOf('pilot-to-prod', 'checklist.md')

function load(policyText: string, blankText = blank, words = {}): string {
  try {
    gateOf(policyText, blankText, words)
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
      yaml.replace('fields:', 'fieldz:'),
      'unknown key "fieldz", did you mean "fields"?',
    ],
    [
      'an item that the blank lacks',
      yaml.replace('  "10": {', '  "11": {'),
      'item "11" is not there',
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
      'a metric without a table to stand in',
      yaml
        .replace(/ {2}criteria: .*\n/, '')
        .replace(
          '{ criteria: criteria and actuals }',
          '{ metric: { name: Left, criterion: all } }',
        ),
      'no table of criteria is described',
    ],
    [
      'a metric that nothing can be held against',
      yaml.replace(
        '{ criteria: criteria and actuals }',
        '{ metric: { name: Left, criterion: few } }',
      ),
      'the criterion of "Left" has no number: "few"',
    ],
    [
      'an unknown rule',
      yaml.replace('\nrules:\n', '\nrules:\n  shon: warning\n'),
      'did you mean "shown"',
    ],
    [
      'reviews that come again in no form that there is',
      yaml.replace('again: { on: follow-up }', 'again: { on: follow-up, every: 1 month }'),
      'expected { on: follow-up }, or { after: launch, every: 1 month }',
    ],
    [
      'reviews of which nobody knows how far they are apart',
      yaml.replace('again: { on: follow-up }', 'again: { after: launch, every: 30 days }'),
      'a number of months is written 1 month or 3 months',
    ],
    [
      'later reviews without first ones',
      yaml.replace(
        'again: { on: follow-up }',
        'again: { after: launch, every: 1 month, then: 3 months }',
      ),
      'say how many those are, with "times"',
    ],
    [
      'a review on a day that no field gives',
      yaml.replace('{ is: follow-up, kind: date', '{ kind: date'),
      'no field is described as { is: follow-up }',
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
    [
      'a need of no kind',
      yaml.replace('{ criteria: criteria and actuals }', '{ level: note }'),
      'a need asks for one kind of fact',
    ],
    [
      'a need of two kinds',
      yaml.replace('{ people: 2,', '{ people: 2, term: paging,'),
      'a need asks for one kind of fact',
    ],
    [
      'a vocabulary that there is not',
      yaml.replace('with: rotated', 'with: rotatd'),
      'did you mean "rotated"',
    ],
    [
      'a field that a need names and the blank lacks',
      yaml.replace('until: Review date }, for: the drill', 'until: Review day }, for: the drill'),
      'did you mean "Review date"',
    ],
    [
      'a period that counts back from nothing',
      yaml.replace(
        'within: 30 days, until: Review date }, for: the drill',
        'within: 30 days }, for: the drill',
      ),
      '"within" counts back from a day',
    ],
    [
      'a column that the items lack',
      yaml.replace('for: a primary and a backup', 'at: Owner, for: a primary and a backup'),
      'column',
    ],
    [
      'a vocabulary that lets the title prove itself',
      yaml.replace('{ name: the dashboard, or: dashboards, level: note }', '{ term: dashboards }'),
      'let the title prove itself',
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
    ['a handle for tags', `%TAG ! tag:example.com,2026:\n---\n${yaml}`, 'not allowed'],
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

describe("a vocabulary of a gate of one's own", () => {
  const withOwn = (terms: readonly string[]): string =>
    load(yaml.replace('{ term: paging }', '{ term: ours }'), blank, { ours: terms })

  test.each([
    ['of words', ['siren', 'call tree', 'alarm*'], 'loads'],
    ['with nothing in it', [], 'holds no term: write one a line'],
    ['with two terms on a line', ['siren, alarm'], '"siren, alarm" is several terms'],
    ['with a term of one letter', ['a'], '"a" is not a term of two letters or more'],
  ])('%s', (_, terms, said) => {
    expect(withOwn(terms)).toContain(said)
  })

  test('of more than forty terms', () => {
    const many = Array.from({ length: 41 }, (_, index) => `term${index}`)
    expect(withOwn(many)).toContain('has 41 terms, at most 40')
  })
})

test('every vocabulary of the product has at most forty terms, none of one letter and none twice', () => {
  for (const [name, terms] of Object.entries(vocabularies)) {
    expect(terms.length, name).toBeLessThanOrEqual(40)
    expect(new Set(terms).size, name).toBe(terms.length)
    expect(
      terms.filter((term) => term.replaceAll('*', '').length < 2),
      name,
    ).toEqual([])
  }
})

describe('the example of each item satisfies what the item asks', () => {
  test.each(['pilot-to-prod', 'gate-review', 'seven-checkpoints', 'scale-decision'])('%s', (id) => {
    const gate = gateIn(id)
    const column = gate.shape.items?.evidence ?? ''
    const cleared = readFileSync(join(root, 'examples', id, 'cleared.md'), 'utf8')
    let at = -1
    const text = cleared
      .split('\n')
      .map((line) => {
        const cells = line.split('|')
        if (cells.some((cell) => cell.trim() === column))
          at = cells.findIndex((cell) => cell.trim() === column)
        const item = gate.items.find(
          (one) => cells.length > 4 && cells[2]?.trim().startsWith(one.title.replace(/ \(.*/, '')),
        )
        if (item === undefined || item.example === null || at < 0) return line
        cells[at] = ` ${item.example} `
        return cells.join('|')
      })
      .join('\n')
    const { findings } = review({ gate: compiled(id), text, asOf: '2026-06-09' })
    expect(text).not.toBe(cleared)
    expect(findings.filter(({ rule, level }) => rule === 'shown' && level !== 'warning')).toEqual(
      [],
    )
  })
})

test('front matter names a gate and a version, and nothing that reads in two ways', async () => {
  expect(await readFrontMatter('gate: pilot-to-prod\nversion: 1', 'x.md', 2)).toEqual({
    gate: 'pilot-to-prod',
    version: 1,
    retired: null,
  })
  expect(await readFrontMatter('title: "x"\ngate: "pilot-to-prod"', 'x.md', 2)).toEqual({
    gate: 'pilot-to-prod',
    version: null,
    retired: null,
  })
  await expect(readFrontMatter('gate: 1', 'x.md', 2)).rejects.toMatchObject({ line: 2 })
  await expect(readFrontMatter('gate: a\nversion: "1"', 'x.md', 2)).rejects.toMatchObject({
    line: 3,
  })
  await expect(readFrontMatter('gate: a\ngate: b', 'x.md', 2)).rejects.toMatchObject({ line: 3 })
})

test.each([
  'version: 3',
  'version: 1.4.2',
  'version: 1.4-beta\ntags: [launch, agents]',
  '- a list\n- of things',
  'title: {{ page.title }}',
  'title: {{ retired: of what }}',
  'about: {{ all }} that was retired: nothing',
  'author: *unknown\nauthor: twice',
])("front matter without a gate is the document's own business: %j", async (text) => {
  expect(await readFrontMatter(text, 'x.md', 2)).toEqual({
    gate: null,
    version: null,
    retired: null,
  })
})

test.each([
  ['retired: 2026-06-30', '2026-06-30', '2026-06-30', 2],
  ['gate: pilot-to-prod\nRetired: 2026-06-30 # replaced', '2026-06-30', '2026-06-30', 3],
  ['{ "RETIRED": "2026-06-30" }', '2026-06-30', '2026-06-30', 2],
  ['title: a\n"r\\u0065tired": 2026-06-30', '2026-06-30', '2026-06-30', 3],
  ['retired: 2026-02-30', null, '2026-02-30', 2],
  ['retired: 30 June 2026', null, '30 June 2026', 2],
  ['retired:', null, 'null', 2],
  ['retired: true', null, 'true', 2],
  ['retired: [2026-06-30, 2026-07-31]', null, '["2026-06-30","2026-07-31"]', 2],
  ['retired: 2026-06-30\nRetired: 2026-07-31', null, '2026-06-30, 2026-07-31', 2],
])('front matter says since when an agent is retired: %j', async (text, day, written, line) => {
  expect((await readFrontMatter(text, 'x.md', 2)).retired).toEqual({ day, written, line })
})

test.each([
  ['a marker', '---\nrulez: {}', 2],
  ['a comment and a marker', '# ours\n---\n\nrulez: {}\n', 4],
])('a file of policy may begin with %s', (_, text, line) => {
  expect(() => readConfigFile(text, 'gate.config.yaml')).toThrow(
    expect.objectContaining({ line, message: 'unknown key "rulez", did you mean "rules"?' }),
  )
})

test.each([
  [
    'minimums: { retention: { Low: 90 } }',
    'minimums.retention.Low: a length of time needs its unit: write "90 days"',
  ],
  [
    'limits: { production-readiness: { bare: 30 } }',
    'limits.production-readiness.bare: a share is written with its sign: "30%"',
  ],
  [
    'limits: { production-readiness: { bare: half } }',
    'limits.production-readiness.bare: a share is written with its sign: "50%"',
  ],
  ['checklists: docs/a.md', 'checklists: expected a list, found "docs/a.md"'],
  [
    'checklists: [docs/a.md]',
    'checklists.0: expected the files and their gate, as in { files: "docs/*.md", gate: GATE }',
  ],
  [
    'checklists: [{ files: 3, gate: x }]',
    'checklists.0.files: expected a path or a pattern, or a list of them',
  ],
  ['gates: [""]', 'gates.0: expected a text, found an empty one'],
  ['waivers: [{ rule: shown }]', 'waivers.0: "file" is missing'],
  ['gates: []\nrules:\n  shown: eror', 'rules.shown: "eror" is not known, did you mean "error"?'],
  [
    'rules: { shown: strict }',
    'rules.shown: "strict" is not known, expected one of "error", "warning", "note", "off"',
  ],
  ['high-stakes: { gate-review: [] }', 'high-stakes.gate-review: expected at least 1, found 0'],
  [
    'high-stakes: { gate-review: [1.10] }',
    'high-stakes.gate-review.0: the id of an item is expected; write it in quotes, as in "1.1"',
  ],
])('what does not fit a configuration says how it is written: %j', (text, message) => {
  expect(() => readConfigFile(text, 'gate.config.yaml')).toThrow(
    expect.objectContaining({ message }),
  )
})

test('the id of an item needs no quotes', () => {
  const written = readConfigFile('high-stakes: { gate-review: [3, "8"] }', 'gate.config.yaml')
  expect(configOf(written, 'gate.config.yaml', rules).highStakes).toEqual(
    new Map([['gate-review', ['3', '8']]]),
  )
})

test('the configuration may tighten a rule and not lower it', async () => {
  expect(() => readConfigFile('rulez: {}', 'gate.config.yaml')).toThrow('did you mean "rules"')
  const files = new Map([
    ['gate.config.yaml', 'rules: { shown: warning }'],
    ['x.md', readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8')],
  ])
  const over = {
    exists: (path: string) => files.has(path),
    read: (path: string) => Buffer.from(files.get(path) ?? readFileSync(path, 'utf8')),
  }
  const lowered = await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)
  expect(lowered.code).toBe(2)
  expect(lowered.out + lowered.err).toContain('cannot be lowered')
  files.set('gate.config.yaml', 'rules: { shown: off }')
  expect((await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)).code).toBe(2)
  files.set(
    'gate.config.yaml',
    'minimums: { retention: { Low: 10 years, Medium: 10 years, High: 10 years } }',
  )
  const longer = await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)
  expect(longer.code).toBe(1)
  expect(longer.out).toContain('10 years')
  // the tier is the gate's in whatever case; a misspelt one would set nothing
  files.set(
    'gate.config.yaml',
    'minimums: { retention: { low: 10 years, MEDIUM: 10 years, high: 10 years } }',
  )
  expect((await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)).out).toBe(longer.out)
  files.set('gate.config.yaml', 'minimums: { retention: { Meduim: 10 years } }')
  const misspelt = await run(['check', 'x.md', '--as-of', '2026-06-09'], root, over)
  expect([misspelt.code, misspelt.out]).toEqual([
    2,
    expect.stringContaining('has no tier "Meduim"; did you mean "Medium"?'),
  ])
})
