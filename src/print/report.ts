// What does a reporter get?
import type { Result } from '../result.ts'

/** The result of a run, which every format prints in its own way. */
export type Report = Omit<Result, 'schemaVersion'>

export interface ReportOptions {
  color: boolean
  /** Whether the ids of rules lead to their pages, as OSC 8 has it: at a terminal alone. */
  links: boolean
  /** Columns to fit the text into. */
  width: number
  quiet: boolean
  verbose: boolean
  /** What paths of the report are called in the working directory, where that is otherwise than in the repository. */
  names: ReadonlyMap<string, string>
  /** For excerpts, of each judged file the lines that findings point at, by number; files are called as in the working directory. */
  lines: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** What the rules ask, for formats that explain them. */
  rules: readonly RuleText[]
}

/** A rule as it is told to a reader. */
export interface RuleText {
  id: string
  level: 'error' | 'warning'
  about: string
  fix: string
}

/** The report as one text, or in parts. */
export type Reporter = (report: Report, options: ReportOptions) => string | Iterable<string>
