// The library judges as the program does, without the program's world.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { expect, test } from 'vitest'
import { sha256 } from '../src/digest.ts'
import {
  GateError,
  gateOf,
  NoChecklistError,
  type Review,
  readConfig,
  readGate,
  review,
  rules,
} from '../src/index.ts'
import { remarkLaunchgate } from '../src/remark.ts'
import { root, run } from './world.ts'

const asOf = '2026-06-09'
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const compiled = (id: string): unknown => JSON.parse(read(`dist/gates/${id}.json`))
const ids = readdirSync(join(root, 'templates'))
const gates = ids.map((id) => gateOf(compiled(id)))
const examples = ids
  .flatMap((id) =>
    readdirSync(join(root, 'examples', id)).map((name) => join('examples', id, name)),
  )
  .filter((path) => path.endsWith('.md'))

test.each(examples)('%s is judged as gate check judges it', async (file) => {
  const { out } = await run(['check', file, '--as-of', asOf, '--format', 'json'], root)
  const [expected] = JSON.parse(out).checklists as Review[]
  expect(review({ gate: gates, text: read(file), asOf, file })).toEqual(expected)
  expect(
    review({ gate: gates, text: new Uint8Array(readFileSync(join(root, file))), asOf, file }),
  ).toEqual(expected)
})

test.each(ids)('the texts of %s make the gate that its data make', (id) => {
  const [yaml, blank] = [read(`templates/${id}/gate.yaml`), read(`templates/${id}/checklist.md`)]
  const own = readGate({ yaml, blank, folder: id })
  const builtIn = gateOf(compiled(id))
  // the digest of a built-in gate covers the words that come with it too
  expect({ ...own, source: 'built-in', digest: builtIn.digest }).toEqual(builtIn)
  expect(readGate({ yaml: yaml.replaceAll('\n', '\r\n'), blank: `\ufeff${blank}` }).digest).toBe(
    own.digest,
  )
})

const pilot = gateOf(compiled('pilot-to-prod'))
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

test('what only looks like a gate, a configuration or a day is refused', () => {
  expect(() => review({ gate: { ...pilot }, text: cleared, asOf })).toThrow(TypeError)
  expect(() =>
    review({ gate: pilot, text: cleared, asOf, config: { file: '', checklists: [], gates: [] } }),
  ).toThrow(TypeError)
  expect(() => review({ gate: pilot, text: cleared, asOf: '2026-02-30' })).toThrow('is not a day')
  expect(() => review({ gate: [], text: cleared, asOf })).toThrow(TypeError)
  for (const data of [null, 1, {}, { yaml: '' }])
    expect(() => gateOf(data)).toThrow('no gate of this package')
})

test('changing what the library gave out changes no judgement', () => {
  const gate = gateOf(compiled('pilot-to-prod'))
  ;(gate.items as unknown[]).length = 0
  expect(review({ gate, text: read('examples/pilot-to-prod/blocked.md'), asOf }).counts.total).toBe(
    9,
  )
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
    file.messages.map(({ reason, ruleId, source, fatal, note, line, column }) => ({
      reason,
      ruleId,
      source,
      fatal,
      note,
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
