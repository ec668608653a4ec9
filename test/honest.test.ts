// Edits of the examples by honest people who write the same thing in other words: none is blocked.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, run } from './world.ts'

interface Edit {
  why: string
  /** The example; `cleared` by default. */
  of?: string
  was: string
  is: string
}

const folder = join(import.meta.dirname, 'honest')

for (const file of readdirSync(folder).sort()) {
  const gate = file.replace(/\.yaml$/, '')
  describe(gate, () => {
    test.each(parse(readFileSync(join(folder, file), 'utf8')) as Edit[])(
      '$why: $is',
      async ({ of = 'cleared', was, is }) => {
        const example = readFileSync(join(root, 'examples', gate, `${of}.md`), 'utf8')
        expect(example.split(was).length).toBeGreaterThan(1)
        const text = example.replace(was, () => is)
        const { code, out } = await run(['check', '-', '--as-of', '2026-06-09'], root, {
          readInput: async () => Buffer.from(text),
        })
        expect(out).toMatch(new RegExp(`^${of.toUpperCase()} `))
        expect(code).toBe(0)
      },
    )
  })
}
