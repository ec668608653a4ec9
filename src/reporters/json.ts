// The judgement as JSON, schema version 1: one object, or one line a checklist.
import type { Report } from './report.ts'

export function json(report: Report): string {
  return written({ schemaVersion: 1, ...report }, 2)
}

/** One line a checklist, with the keys it has in `json` and what is the run's; then one a file that could not be judged. */
export function jsonl(report: Report): string {
  const { tool, asOf } = report
  const run = { schemaVersion: 1, tool, asOf }
  return [...report.checklists.map((review) => ({ ...run, ...review })), ...report.errors.map((error) => ({ ...run, outcome: 'error', ...error }))]
    .map((line) => written(line))
    .join('')
}

/** The value as JSON with a line end: lone surrogates are escapes, and so is what a pipeline's log would take for a command. */
export function written(value: unknown, indent?: number): string {
  return `${JSON.stringify(value, null, indent).replace(/##(?=\w*\[)/g, '#\\u0023')}\n`
}
