// Which formats are there, and what do they print?
import type { Review } from '../review.ts'
import { json } from './json.ts'
import { text } from './text.ts'

/** The judgement of a run: every checklist, and the files that could not be judged. */
export interface Report {
  tool: { name: string; version: string }
  asOf: string
  /** The worst of the checklists; `error` when a file could not be judged. */
  outcome: Review['outcome'] | 'error'
  checklists: Review[]
  errors: { file: string; message: string }[]
}

export interface ReportOptions {
  color: boolean
  /** Columns to fit the text into. */
  width: number
  quiet: boolean
  verbose: boolean
  /** The text of each judged file, for excerpts. */
  sources: ReadonlyMap<string, string>
}

export type Reporter = (report: Report, options: ReportOptions) => string

export const reporters = { text, json } as const satisfies Record<string, Reporter>
export type Format = keyof typeof reporters
