// The judgement as JSON, schema version 1: one object, or one line a checklist.
import type { Report } from './report.ts'

export function json(report: Report): string {
  return written({ schemaVersion: 1, ...report }, 2)
}

/** One line a checklist, with the keys it has in `json` and what is the run's; then one a file that could not be judged. */
export function jsonl(report: Report): string {
  const { tool, asOf } = report
  const run = { schemaVersion: 1, tool, asOf }
  return [
    ...report.checklists.map((review) => ({ ...run, ...review })),
    ...report.errors.map((error) => ({ ...run, outcome: 'error', ...error })),
  ]
    .map((line) => written(line))
    .join('')
}

/** What JSON.stringify leaves as it is, and a terminal or a log would obey: C1 controls, line and paragraph separators, bidirectional controls. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The value as JSON with a line end. Escapes stand for what is not text, lone surrogates among it, and for `##[`, a command to a pipeline's log. */
export function written(value: unknown, indent?: number): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value, null, indent)
    .replace(obeyed, escaped)
    .replace(/#(?=#\w*\[)/g, escaped)}\n`
}
