// Edits of cleared examples that once slipped through, made by people who knew the policies and not the code: none is let through again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, run } from './world.ts'

interface Edit {
  why: string
  was: string
  is: string
}

const folder = join(import.meta.dirname, 'attacks')

for (const file of readdirSync(folder).sort()) {
  const gate = file.replace(/\.yaml$/, '')
  const edits = parse(readFileSync(join(folder, file), 'utf8')) as Edit[]
  const cleared = readFileSync(join(root, 'examples', gate, 'cleared.md'), 'utf8')
  describe(gate, () => {
    test.each(edits)('$why: $is', async ({ was, is }) => {
      expect(cleared.split(was).length).toBeGreaterThan(1)
      const text = cleared.replace(was, () => is)
      const { code } = await run(['check', '-', '--as-of', '2026-06-09'], root, {
        readInput: async () => Buffer.from(text),
      })
      expect(code).not.toBe(0)
    })
  })
}
