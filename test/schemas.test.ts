// The published JSON Schemas are made from the schemas that the program validates with. `npm run accept` writes them anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { configFile } from '../src/policy/config-file.ts'
import { gateFile } from '../src/policy/gate-file.ts'
import { guidanceFile } from '../src/policy/guidance-file.ts'
import { result } from '../src/result.ts'
import { root } from './world.ts'

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
  'result.schema.json': {
    schema: result,
    title: 'The result of gate check --format json, version 1',
  },
}

test.each(Object.entries(schemas))('%s is current', (name, { schema, title }) => {
  const { $schema, ...rest } = z.toJSONSchema(schema)
  // in one line: they are read by editors, and the package is to stay small
  const made = `${JSON.stringify({ $schema, title, ...rest })}\n`
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
