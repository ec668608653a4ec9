// The pages about gates and rules are made of them. `npm run accept` writes them anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { askedIn, type Gate, loadGate } from '../src/gate.ts'
import { gateFile, readGateFile } from '../src/policy/gate-file.ts'
import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'
import { gatePage, type Parameter, rulesPage } from './pages.ts'
import { root } from './world.ts'

const gates = readdirSync(join(root, 'templates')).sort().map(gateIn)
const pages = new Map([
  ['docs/rules.md', rulesPage(gates, parametersOf, exampleOf)],
  ...gates.map((gate) => [`docs/gates/${gate.id}.md`, gatePage(gate)] as const),
])

function gateIn(id: string): Gate {
  const text = (name: string): string => readFileSync(join(root, 'templates', id, name), 'utf8')
  const policy = readGateFile(text('gate.yaml'), 'gate.yaml')
  const blank = text('checklist.md')
  return loadGate({
    folder: id,
    source: 'built-in',
    policy,
    blank,
    asked: askedIn(blank, policy.value),
    digest: '',
  })
}

/** What the schema of gate.yaml says of a rule's parameters. */
function parametersOf(rule: Rule): Parameter[] {
  const schema = z.toJSONSchema(gateFile.shape.items.valueType.shape.rules.unwrap()).properties?.[
    rule.id
  ]
  if (typeof schema !== 'object') return []
  return Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    about: typeof value === 'object' ? (value.description ?? '') : '',
    isRequired: schema.required?.includes(name) ?? false,
  }))
}

/** The first thing that the program says for the rule in the rule's own cases. */
function exampleOf(rule: Rule): string {
  const folder = join(root, 'test', 'cases', rule.id)
  for (const name of readdirSync(folder).sort()) {
    const said = readFileSync(join(folder, name, 'expected.txt'), 'utf8')
    const found = new RegExp(
      `^(?:error|warning)\\[${rule.id}\\][\\s\\S]*?(?=\\n\\n|\\nexit)`,
      'm',
    ).exec(said)
    if (found !== null) return found[0]
  }
  throw new Error(`no case in ${folder} fires`)
}

test.each([...pages])('%s is current', (path, made) => {
  const file = join(root, path)
  if (process.env.ACCEPT === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made)
  } else expect(readFileSync(file, 'utf8')).toBe(made)
})

test('there is no page of a gate that is gone', () => {
  expect(readdirSync(join(root, 'docs', 'gates')).sort()).toEqual(
    gates.map((gate) => `${gate.id}.md`),
  )
})

test('every parameter of a rule is described', () => {
  const all = rules.flatMap((rule) =>
    parametersOf(rule).map((parameter) => ({ ...parameter, rule: rule.id })),
  )
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ about }) => about === '')).toEqual([])
})

test.each(['docs/library.md', ...pages.keys()])('every link of %s leads somewhere', (path) => {
  const folder = dirname(join(root, path))
  for (const [, to = ''] of readFileSync(join(root, path), 'utf8')
    .replace(/```[\s\S]*?```/g, '')
    .matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(to)) continue
    const [file = '', anchor] = to.split('#')
    expect(existsSync(join(folder, file)), to).toBe(true)
    if (anchor !== undefined)
      expect(readFileSync(join(folder, file), 'utf8'), to).toContain(`\n## \`${anchor}\`\n`)
  }
})
