// What one rule finds in an example with edits: for tables of both.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { examples, root, run } from '../world.ts'

/** What stands in the example, and what stands there instead. */
export type Edit = readonly [was: string, is: string]

/** What is edited, how, and what is found. */
export type Row = [title: string, edits: Edit[], findings: string[]]

/** An example, or the `blank`, with each stretch replaced, which must stand there. */
export function changed(gate: string, edits: readonly Edit[], of = 'cleared'): string {
  const text = readFileSync(
    of === 'blank'
      ? join(root, 'templates', gate, 'checklist.md')
      : join(examples, gate, `${of}.md`),
    'utf8',
  )
  return edits.reduce((before, [was, is]) => {
    expect(before.includes(was), `"${was}" stands in ${gate}/${of}.md`).toBe(true)
    return before.replace(was, () => is)
  }, text)
}

/** An example with one stretch replaced. */
export function edited(gate: string, was: string, is: string, of?: string): string {
  return changed(gate, [[was, is]], of)
}

interface Finding {
  rule: string
  level: string
  item: string | null
  message: string
  fix: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** What a rule finds, as the report has it. */
async function reported(
  rule: string,
  text: string,
  asOf: string,
  options: readonly string[],
): Promise<Finding[]> {
  const { out, err } = await run(
    ['check', '-', '--as-of', asOf, '--format', 'json', ...options],
    examples,
    { readInput: async () => Buffer.from(text) },
  )
  const { checklists } = JSON.parse(out || '{}') as { checklists?: { findings: Finding[] }[] }
  if (checklists?.length !== 1) throw new Error(err || out)
  return checklists.flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule))
}

/** What a rule finds, as `line ‹what it points at› level item: message`, with the fix where it is not the rule's own; long stretches are cut in the middle. */
export async function found(
  rule: string,
  text: string,
  asOf = '2026-06-09',
  options: readonly string[] = [],
): Promise<string[]> {
  const own = rules.find(({ id }) => id === rule)
  if (own === undefined) throw new Error(`there is no rule ${rule}`)
  const lines = text.split('\n')
  return (await reported(rule, text, asOf, options)).map(
    ({ level, item, message, fix, line, column, endLine, endColumn }) => {
      const there =
        endLine === line
          ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
          : `${column} to ${endLine}:${endColumn}`
      const short = there.length > 40 ? `${there.slice(0, 20)}…${there.slice(-12)}` : there
      return `${line} ‹${short}› ${level}${item === null ? '' : ` ${item}`}: ${message}${fix === own.fix ? '' : ` (fix: ${fix})`}`
    },
  )
}
