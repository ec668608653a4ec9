// What one rule finds in a text: for tables of edits of the examples.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { examples, run } from './world.ts'

/** An example with one stretch replaced, which must stand there. */
export function edited(gate: string, was: string, is: string, of = 'cleared'): string {
  const text = readFileSync(join(examples, gate, `${of}.md`), 'utf8')
  expect(text.includes(was), `"${was}" stands in ${gate}/${of}.md`).toBe(true)
  return text.replace(was, () => is)
}

/** What a rule finds, as `line:column level message`. */
export async function findingsOf(rule: string, text: string, asOf = '2026-06-09', options: readonly string[] = []): Promise<string[]> {
  const { out, err } = await run(['check', '-', '--as-of', asOf, '--format', 'json', ...options], examples, { readInput: async () => Buffer.from(text) })
  if (out === '') throw new Error(err)
  const { checklists } = JSON.parse(out) as { checklists: { findings: { rule: string; level: string; line: number; column: number; message: string }[] }[] }
  return checklists.flatMap(({ findings }) =>
    findings.filter((finding) => finding.rule === rule).map(({ level, line, column, message }) => `${line}:${column} ${level} ${message}`),
  )
}
