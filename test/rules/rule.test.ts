// Every rule has a file, and says what is asked and how to satisfy it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { listed } from '../../src/wording.ts'
import { root } from '../world.ts'

const files = (folder: string): string[] => readdirSync(join(root, folder))

test('each rule has a file of its name, and no file is left out', () => {
  expect([...rules.map(({ id }) => `${id}.ts`), 'index.ts', 'rule.ts'].sort()).toEqual(
    files('src/rules').sort(),
  )
})

test('each says what is asked and how to satisfy it', () => {
  for (const { id, about, fix, level } of rules) {
    expect(about, id).toMatch(/^\S.{20,}\.$/s)
    expect(fix, id).toMatch(/^\S.{10,}[^.]$/s)
    expect(['error', 'warning'], id).toContain(level)
  }
})

test('things are listed with commas and an "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
