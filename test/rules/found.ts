// What one rule finds in an example with edits: for tables of both.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import type { Context } from '../../src/rules/rule.ts'
import { examples, root } from '../world.ts'
import { findingsOf } from './answers.ts'

/** What stands in the example, and what stands there instead. */
export type Edit = readonly [was: string, is: string]

/** What is edited, how, and what is found. */
export type Row = [title: string, edits: Edit[], findings: string[]]

/** A file of a gate that is made for these tests. */
export function fileOf(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8')
}

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

/** What a rule finds, as `line ‹what it points at› level item: message`, with the fix where it is not the rule's own; long stretches are cut in the middle. */
export function found(rule: string, text: string, over: Partial<Context> = {}): string[] {
  const own = rules.find(({ id }) => id === rule)
  const lines = text.split('\n')
  return findingsOf(rule, text, over).map(
    ({ level, item, message, fix, line, column, endLine, endColumn }) => {
      const there =
        endLine === line
          ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
          : `${column} to ${endLine}:${endColumn}`
      const short = there.length > 40 ? `${there.slice(0, 20)}…${there.slice(-12)}` : there
      return `${line} ‹${short}› ${level}${item === null ? '' : ` ${item}`}: ${message}${fix === own?.fix ? '' : ` (fix: ${fix})`}`
    },
  )
}
