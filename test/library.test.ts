// The library judges as the program does, without the program's world.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { expect, test } from 'vitest'
import { gates } from '#gates'
import { sha256 } from '../src/digest.ts'
import {
  type Config,
  type Gate,
  GateError,
  NoChecklistError,
  type Review,
  readConfig,
  readGate,
  review,
  rules,
} from '../src/index.ts'
import plugin, { remarkLaunchgate } from '../src/remark.ts'
import { root, run } from './world.ts'

const asOf = '2026-06-09'
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const ids = readdirSync(join(root, 'templates')).sort()
const gateNamed = (id: string): Gate => {
  const gate = gates.find((one) => one.id === id)
  if (gate === undefined) throw new Error(`no gate is called "${id}"`)
  return gate
}
const examples = ids
  .flatMap((id) =>
    readdirSync(join(root, 'examples', id)).map((name) => join('examples', id, name)),
  )
  .filter((path) => path.endsWith('.md'))

test('every example is judged as gate check judges it', async () => {
  for (const file of examples) {
    const { out } = await run(['check', file, '--as-of', asOf, '--format', 'json'], root)
    const [expected] = JSON.parse(out).checklists as Review[]
    const bytes = new Uint8Array(readFileSync(join(root, file)))
    for (const text of [read(file), bytes])
      expect(review({ gate: gates, text, asOf, file }), file).toEqual(expected)
  }
})

test('the texts of a gate make the one that comes with the package, as a module and as JSON', () => {
  for (const id of ids) {
    const [yaml, blank] = [read(`templates/${id}/gate.yaml`), read(`templates/${id}/checklist.md`)]
    const own = readGate({ yaml, blank, folder: id })
    const builtIn = gateNamed(id)
    // the digest of a built-in gate covers the words that come with it too
    expect({ ...own, source: 'built-in', digest: builtIn.digest }).toEqual(builtIn)
    expect(JSON.parse(read(`dist/gates/${id}.json`))).toEqual(builtIn)
    expect(readGate({ yaml: yaml.replaceAll('\n', '\r\n'), blank: `\ufeff${blank}` }).digest).toBe(
      own.digest,
    )
  }
})

const pilot = gateNamed('pilot-to-prod')
const cleared = read('examples/pilot-to-prod/cleared.md')

test('the configuration tightens, and never softens', () => {
  const text = read('examples/pilot-to-prod/conditional.md')
  expect(review({ gate: pilot, text, asOf }).outcome).toBe('conditional')
  const config = readConfig('high-stakes: { pilot-to-prod: ["1", "2", "3", "5", "6", "7", "8"] }')
  expect(review({ gate: pilot, text, asOf, config }).outcome).toBe('blocked')
  const softer = readConfig('rules: { shown: warning }')
  expect(() => review({ gate: pilot, text, asOf, config: softer })).toThrow('cannot be lowered')
  expect(() => readConfig('waver: []', 'x.yaml')).toThrow(GateError)
})

test.each([
  ['docs/launch.md', 'conditional'],
  ['docs/**/*.md', 'conditional'],
  ['docs\\\\launch.md', 'conditional'],
  ['launch.md', 'blocked'],
  ['docs/*/*.md', 'blocked'],
])('a waiver for "%s" leaves docs/launch.md %s', (file, outcome) => {
  const waiver = `{ rule: shown, need: the drill, item: 9, file: "${file}", reason: known, approver: Dana Whitfield, until: 2026-06-30 }`
  const config = readConfig(`waivers: [${waiver}]`)
  const text = cleared.replace('Drill 2026-06-01', 'Drill 2026-04-01')
  expect(review({ gate: pilot, text, asOf, config, file: 'docs/launch.md' }).outcome).toBe(outcome)
})

test('what the configuration lists is handed out, with what is left out of it', () => {
  const { checklists } = readConfig(
    'checklists: [{ files: ["docs/*.md", "!docs/old"], gate: pilot-to-prod }]',
  )
  expect(checklists).toEqual([{ file: 'docs/*.md', gate: 'pilot-to-prod', except: ['docs/old'] }])
})

test.each([
  ['no checklist', '# Notes\n', NoChecklistError, 'no checklist found of the gate "pilot-to-prod"'],
  ['no text', '', NoChecklistError, 'no checklist found'],
  [
    'another gate in the front matter',
    '---\ngate: gate-review\n---\n',
    GateError,
    'names the gate "gate-review", expected "pilot-to-prod"',
  ],
  [
    'front matter that is no YAML',
    '---\ngate: [\n---\n',
    GateError,
    'not YAML that can be trusted',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0]), GateError, 'UTF-16'],
  ['bytes that are no text', new Uint8Array([0x23, 0xc3, 0x28]), GateError, 'not valid UTF-8'],
  ['nesting without end', '>'.repeat(10_000), GateError, 'nested too deeply'],
])('%s is an error that says so', (_, text, kind, message) => {
  const judge = (): Review => review({ gate: pilot, text, asOf, file: 'x.md' })
  expect(judge).toThrow(kind)
  expect(judge).toThrow(message)
})

/** Ways in which plain data travel: to a worker, into a file, through a spread. */
const travels: [string, <T>(data: T) => T][] = [
  ['structuredClone', (data) => structuredClone(data)],
  ['JSON', (data) => JSON.parse(JSON.stringify(data))],
  ['a spread', (data) => ({ ...data })],
]

test.each(travels)('gates, configurations and results are plain data: %s keeps them', (_, sent) => {
  const own = readGate({
    yaml: read('templates/gate-review/gate.yaml'),
    blank: read('templates/gate-review/checklist.md'),
    folder: 'gates/own',
  })
  const config = readConfig(
    [
      'rules: { weekend-launch: error }',
      'high-stakes: { pilot-to-prod: ["8"] }',
      'minimums: { retention: { High: 9 years } }',
      'limits: { production-readiness: { bare: 20% } }',
      'waivers:',
      '  - { rule: shown, need: the drill, item: "9", file: pilot-to-prod.md, reason: The drill is next week., approver: Dana Whitfield, until: 2026-07-01 }',
    ].join('\n'),
  )
  for (const [gate, path] of [
    ...ids.map((id) => [gateNamed(id), `examples/${id}/cleared.md`] as const),
    [pilot, 'examples/pilot-to-prod/blocked.md'],
    [pilot, 'examples/pilot-to-prod/conditional.md'],
    [own, 'examples/gate-review/cleared.md'],
  ] as const) {
    const options = { gate, config, text: read(path), asOf, file: `${gate.id}.md` }
    const judged = review(options)
    expect(sent(judged), path).toEqual(judged)
    expect(sent(gate), path).toEqual(gate)
    expect(review({ ...options, gate: sent(gate), config: sent(config) }), path).toEqual(judged)
    expect(review({ ...options, gate: [sent(gate)] }), path).toEqual(judged)
  }
  // what is wrong with it is told with its line, wherever it has been
  const softer = sent(readConfig('\nrules: { shown: warning }', 'acme.yaml'))
  expect(() => review({ gate: pilot, text: cleared, asOf, config: softer })).toThrow(
    expect.objectContaining({ file: 'acme.yaml', line: 2 }),
  )
})

test('what the library gives out is frozen, and a copy is judged as it stands', () => {
  const config = readConfig('high-stakes: { pilot-to-prod: ["8"] }')
  for (const given of [...gates, config, rules])
    expect(() => Object.assign(given, { id: 'x' })).toThrow(TypeError)
  expect(() => (pilot.items as unknown[]).pop()).toThrow(TypeError)
  const text = read('examples/pilot-to-prod/conditional.md')
  const copies = { gate: structuredClone(pilot), config: structuredClone(config) }
  expect(review({ ...copies, text, asOf }).verdict.id).toBe('blocked')
  // a copy is not remembered: what it says now counts
  Object.assign(copies.config.settings, { 'high-stakes': {} })
  expect(review({ ...copies, text, asOf }).verdict.id).toBe('conditional')
  const lacksDraft = (): boolean =>
    review({ ...copies, text: cleared, asOf }).findings.some(({ item }) => item === '8')
  expect(lacksDraft()).toBe(false)
  ;(copies.gate.words['drafted'] as string[]).splice(0, Infinity, 'carrier pigeon')
  expect(lacksDraft()).toBe(true)
  ;(copies.gate.items as unknown[]).length = 5
  expect(review({ ...copies, text, asOf }).counts.total).toBe(5)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['an id', 'pilot-to-prod'],
  ['an empty object', {}],
  ['what a gate says without what it asks', { ...pilot, items: undefined }],
  ['the texts of one', { yaml: '', blank: '' }],
  ['none of several', []],
  ['a gate of another version', { ...pilot, madeBy: '0.0.1' }],
])('%s is not a gate', (_, gate) => {
  expect(() => review({ gate: gate as Gate, text: cleared, asOf })).toThrow(TypeError)
})

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'rules: {}'],
  ['what the file says', { rules: { shown: 'error' } }],
  ['settings that no file can hold', { ...readConfig(''), settings: { rules: 'all' } }],
  ['an unknown setting', { ...readConfig(''), settings: { waver: [] } }],
  ['one without its lines', { ...readConfig(''), lines: undefined }],
])('%s is not a configuration', (_, config) => {
  expect(() => review({ gate: pilot, text: cleared, asOf, config: config as Config })).toThrow(
    TypeError,
  )
})

test.each(['2026-02-30', 'today', ''])('"%s" is not a day', (day) => {
  expect(() => review({ gate: pilot, text: cleared, asOf: day })).toThrow('is not a day')
})

test('a rule says what it asks and how to satisfy it', () => {
  for (const { about, fix, level } of rules)
    expect([about.length > 20, fix.length > 10, ['error', 'warning'].includes(level)]).toEqual([
      true,
      true,
      true,
    ])
})

test('the digest is the one of node:crypto, for every length of the last block', () => {
  for (const length of [...Array(200).keys(), 5000, 262_144]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255)
    expect(sha256(bytes)).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
  }
})

function linted(
  value: string | Uint8Array,
  gate: Parameters<typeof remarkLaunchgate>[0]['gate'],
  path = 'docs/launch.md',
): VFile {
  const file = new VFile({ path, value })
  const processor = unified().use(remarkParse).use(remarkLaunchgate, { gate, asOf })
  processor.runSync(processor.parse(file), file)
  return file
}

test('remark shows each finding where it is, with its fix', () => {
  const text = read('examples/pilot-to-prod/blocked.md')
  const file = linted(text, gates)
  const { findings } = review({ gate: pilot, text, asOf })
  expect(findings.length).toBeGreaterThan(2)
  expect(
    file.messages.map(({ reason, ruleId, source, fatal, note, url, line, column }) => ({
      reason,
      ruleId,
      source,
      fatal,
      note,
      url,
      line,
      column,
    })),
  ).toEqual(
    findings.map(({ message, rule, level, fix, line, column }) => ({
      reason: message,
      ruleId: rule,
      source: 'launchgate',
      fatal: level === 'error' ? true : null,
      note: fix,
      url: `https://github.com/launchgate/launchgate/blob/HEAD/docs/rules.md#${rule}`,
      line,
      column,
    })),
  )
  expect(file.messages[0]?.place).toMatchObject({
    end: { line: findings[0]?.endLine, column: findings[0]?.endColumn },
  })
  expect((file.data['launchgate'] as Review).outcome).toBe('blocked')
  expect(reporter(file)).toMatch(
    /^docs\/launch\.md\n16:210-16:213 +error +item 1: [\s\S]*criteria +launchgate/m,
  )
})

test('a warning is no error in remark, and a cleared checklist is silent', () => {
  expect(linted(cleared, pilot).messages).toEqual([])
  const weekend = cleared.replace(/2026-06-15/g, '2026-06-13')
  const warnings = linted(weekend, pilot).messages.filter(
    ({ ruleId }) => ruleId === 'weekend-launch',
  )
  expect(warnings.map(({ fatal }) => fatal)).toEqual([false])
})

test('the text is judged, not what other plugins made of the tree', () => {
  const value = read('examples/pilot-to-prod/blocked.md')
  const file = new VFile({ path: 'x.md', value })
  const emptied = unified()
    .use(remarkParse)
    .use(() => (tree) => {
      ;(tree as unknown as { children: unknown[] }).children = []
    })
    .use(remarkLaunchgate, { gate: pilot, asOf })
  emptied.runSync(emptied.parse(file), file)
  expect(file.messages.length).toBe(linted(value, pilot).messages.length)
})

test('remark passes by what is no checklist of several gates, and by nothing else', () => {
  expect(linted('# Notes\n', gates).messages).toEqual([])
  expect(linted('# Notes\n', [pilot]).messages).toEqual([])
  const messages = (text: string | Uint8Array, gate: Parameters<typeof linted>[1]): unknown[] =>
    linted(text, gate).messages.map(({ ruleId, fatal, line }) => [ruleId, fatal, line])
  expect(messages('# Notes\n', pilot)).toEqual([['not-judged', true, 1]])
  expect(messages('---\ngate: gate-revue\n---\n', gates)).toEqual([['not-judged', true, 2]])
  expect(messages(`<div>\n${cleared}\n</div>`.replace(/\n\n+/g, '\n'), gates)).toEqual([
    ['not-judged', true, 1],
  ])
  expect(messages(new Uint8Array([0xff, 0xfe]), gates)).toEqual([['not-judged', true, 1]])
  expect(messages('---\ngate: pilot-to-prod\n---\n', gates)).toEqual([['not-judged', true, 1]])
  const unset = unified().use(remarkParse).use(remarkLaunchgate, { gate: pilot, asOf: 'today' })
  expect(() => unset.runSync(unset.parse(''), new VFile(''))).toThrow('is not a day')
})

test('a configuration of remark in JSON names gates by their ids', () => {
  const text = read('examples/pilot-to-prod/blocked.md')
  const said = (file: VFile): unknown[] => file.messages.map(({ reason, line }) => [line, reason])
  const expected = said(linted(text, pilot))
  expect(expected.length).toBeGreaterThan(2)
  // what remark loads by name is the default export
  expect(plugin).toBe(remarkLaunchgate)
  expect(said(linted(text, 'pilot-to-prod'))).toEqual(expected)
  expect(said(linted(text, ids))).toEqual(expected)
  expect(said(linted(text, ['gate-review', pilot]))).toEqual(expected)
  const settings = JSON.parse(JSON.stringify({ gate: pilot, asOf, config: readConfig('') }))
  expect(said(linted(text, settings.gate))).toEqual(expected)
})

test('remark is told that it needs to be given options', () => {
  expect(() => remarkLaunchgate(undefined as never)).toThrow('there are no options; give it')
  expect(() => linted(cleared, undefined as never)).toThrow('gate: expected one')
})

test('remark judges as of today where no day is given', () => {
  const today = (): string => new Date().toISOString().slice(0, 10)
  const before = today()
  const file = new VFile(cleared)
  const remark = unified().use(remarkParse).use(remarkLaunchgate, { gate: pilot })
  remark.runSync(remark.parse(file), file)
  expect([before, today()]).toContain((file.data['launchgate'] as Review).asOf)
})

test.each([
  ['pilot-to-pod', 'did you mean "pilot-to-prod"?'],
  ['./gates/release', 'there is gate-review, pilot-to-prod'],
])('remark is told that the package has no gate "%s"', (gate, message) => {
  expect(() => remarkLaunchgate({ gate, asOf })).toThrow(message)
  expect(() => remarkLaunchgate({ gate: ['pilot-to-prod', gate], asOf })).toThrow(GateError)
})

test('the page that a message of remark leads to is there, whatever the message', () => {
  const pages = { 'rules.md': read('docs/rules.md'), 'library.md': read('docs/library.md') }
  const file = linted('# Notes\n', pilot)
  const urls = [
    ...rules.map(({ id }) => `rules.md#${id}`),
    ...file.messages.map(({ url = '' }) => url.replace(/^.*\/docs\//, '')),
  ]
  expect(urls.length).toBe(rules.length + 1)
  for (const url of urls) {
    const [page = '', heading = ''] = url.split('#')
    expect(pages[page as keyof typeof pages], url).toMatch(
      new RegExp(`^## \`?${heading}\`?$`, 'im'),
    )
  }
})
