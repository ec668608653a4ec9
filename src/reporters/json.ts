// The judgement as JSON, schema version 1.
import type { Report } from './report.ts'

export function json(report: Report): string {
  return `${JSON.stringify({ schemaVersion: 1, ...report }, null, 2)}\n`
}
