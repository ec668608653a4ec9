// The published JSON Schemas are made from the schemas that the program validates with. `npm run accept` writes them anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { configFile } from '../src/policy/config-schema.ts'
import { gateFile } from '../src/policy/gate-schema.ts'
import { guidanceFile } from '../src/policy/guidance-schema.ts'
import { need } from '../src/policy/need-schema.ts'
import { registryLine } from '../src/policy/registry-schema.ts'
import { result } from '../src/result.ts'
import { repository } from '../src/version.ts'
import { root, run } from './world.ts'

const schemas = {
  'gate.schema.json': {
    schema: gateFile,
    title: 'gate.yaml: what counts in the checklist.md beside it',
  },
  'guidance.schema.json': {
    schema: guidanceFile,
    title: 'guidance.yaml: what gate explain says of each item',
  },
  'config.schema.json': {
    schema: configFile,
    title: 'gate.config.yaml: what the organisation sets',
  },
  'registry.schema.json': {
    schema: registryLine,
    title: 'One line of a registry of launches, as gate record writes it, version 1',
  },
  'result.schema.json': {
    schema: result,
    title: 'The result of gate check --format json, version 1',
  },
}

/** The published schema: what is strict allows no other keys, and of a result, what may come later is allowed. */
function published(name: string): { [key: string]: unknown } {
  const { schema, title } = schemas[name as keyof typeof schemas]
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  // a gate says in many places what it needs, and the package is to stay small
  const { $schema: _, ...one } = z.toJSONSchema(need, { io: 'input' })
  const text = JSON.stringify(rest)
  const shared = text.replaceAll(JSON.stringify(one), '{"$ref":"#/$defs/need"}')
  return {
    $schema,
    $id: `${repository}/raw/HEAD/schemas/${name}`,
    title,
    ...JSON.parse(shared),
    ...(shared !== text && { $defs: { need: one } }),
  }
}

test.each(Object.keys(schemas))('%s is current', (name) => {
  // in one line: they are read by editors
  const made = `${JSON.stringify(published(name))}\n`
  const file = join(root, 'schemas', name)
  if (process.env.ACCEPT === '1') writeFileSync(file, made)
  else expect(readFileSync(file, 'utf8')).toBe(made)
})

test('every gate that comes with the product names its schema for editors', () => {
  for (const id of readdirSync(join(root, 'templates'))) {
    expect(readFileSync(join(root, 'templates', id, 'gate.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/gate\.schema\.json\n/,
    )
  }
})

/** Every property in a schema, with where it is. */
function propertiesIn(schema: unknown, at = ''): [string, { description?: string }][] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]) => {
    const inside = propertiesIn(part, `${at}/${key}`)
    return key === 'properties' && !at.endsWith('/properties')
      ? [
          ...Object.entries(part as object).map(
            ([name, one]): [string, { description?: string }] => [`${at}/${name}`, one],
          ),
          ...inside,
        ]
      : inside
  })
}

test.each(Object.keys(schemas))('%s has an address, and says what each property is', (name) => {
  const made = published(name)
  expect(made['$id']).toBe(`https://github.com/launchgate/launchgate/raw/HEAD/schemas/${name}`)
  const properties = propertiesIn(made)
  expect(properties.length).toBeGreaterThan(3)
  expect(properties.filter(([, { description = '' }]) => !/\w{2}/.test(description))).toEqual([])
})

test('a validator that people use takes what the program takes, and refuses what it refuses', async () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const validated = (name: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`${published(name)['$id']}`) ?? ajv.compile(published(name))
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const yaml = (path: string): object => parse(readFileSync(join(root, path), 'utf8'))
  for (const id of readdirSync(join(root, 'templates'))) {
    const gate = yaml(`templates/${id}/gate.yaml`)
    expect(validated('gate.schema.json', gate), id).toEqual([])
    expect(validated('gate.schema.json', { ...gate, note: '' }), id).not.toEqual([])
    const guidance = yaml(`templates/${id}/guidance.yaml`)
    expect(validated('guidance.schema.json', guidance), id).toEqual([])
  }
  expect(validated('config.schema.json', { rules: { shown: 'error' } })).toEqual([])
  expect(validated('config.schema.json', { waver: [] })).not.toEqual([])
  const files = ['blocked', 'cleared', 'conditional'].map(
    (name) => `examples/pilot-to-prod/${name}.md`,
  )
  const { out } = await run(['check', ...files, '--as-of', '2026-06-09', '--format', 'json'], root)
  const judged = JSON.parse(out)
  expect(validated('result.schema.json', judged)).toEqual([])
  // what a later version adds is no error to who validates by this one
  judged.artifacts = []
  judged.checklists[0].seal = 'sha256:'
  judged.checklists[0].findings[0].url = 'https://example.com'
  expect(validated('result.schema.json', judged)).toEqual([])
  judged.checklists[0].outcome = 'passed'
  expect(validated('result.schema.json', judged)).toEqual([
    '/checklists/0/outcome must be equal to one of the allowed values',
  ])
})
