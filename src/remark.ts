// How do findings reach people who lint their Markdown with remark? As messages, where they look already.
import { gates } from '#gates'
import { nearest } from './errors.ts'
import {
  type Config,
  type Finding,
  type Gate,
  GateError,
  NoChecklistError,
  review,
} from './index.ts'
import { pageAt, pageOfRule } from './version.ts'

export interface RemarkLaunchgateOptions {
  /**
   * The gate that every file is judged by, or the id of one that comes with the package; of several, each file's own, and a file that neither names one
   * nor has items of one is passed by.
   */
  readonly gate: Gate | string | readonly (Gate | string)[]
  /** The day as of which files are judged, as YYYY-MM-DD; left out, today, UTC. */
  readonly asOf?: string | undefined
  readonly config?: Config | undefined
}

/** What is used of a VFile. */
export interface JudgedFile {
  value?: string | Uint8Array | undefined
  path?: string | undefined
  data: Record<string, unknown>
  message(
    reason: string,
    options: {
      place: { start: { line: number; column: number }; end: { line: number; column: number } }
      ruleId: string
      source: string
    },
  ): {
    fatal?: boolean | null | undefined
    note?: string | undefined
    url?: string | undefined
  }
}

/**
 * A plugin for unified. Errors are fatal messages, warnings are not, notes and what a waiver covers are for information; `note` says how to fix it, `url` is
 * the page about the rule, and the whole judgement is in `file.data.launchgate`. What is judged is the text of the file: what other plugins do to the tree
 * changes nothing. Throws a `GateError` for the id of a gate that there is not, and a `TypeError` without options.
 */
export function remarkLaunchgate(
  options: RemarkLaunchgateOptions,
): (tree: unknown, file: JudgedFile) => undefined {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('launchgate/remark: there are no options; give it { gate }')
  const { gate: asked, asOf = new Date().toISOString().slice(0, 10), config } = options
  const gate = isSeveral(asked) ? asked.map(gateOf) : gateOf(asked)
  return (_, file) => {
    try {
      const judged = review({
        asOf,
        config,
        gate,
        text: file.value ?? '',
        file: file.path ?? unnamed,
      })
      file.data['launchgate'] = judged
      for (const { rule, message, level, fix, ...place } of judged.findings)
        say(file, message, { ruleId: rule, url: pageOfRule(rule) }, fatal[level], fix, place)
    } catch (error) {
      // what is wrong elsewhere, such as in the configuration, is no message about this file
      if (!(error instanceof GateError) || error.file !== (file.path ?? unnamed)) throw error
      if (error instanceof NoChecklistError && error.gate === null) return
      const line = error.line ?? 1
      const place = { line, column: 1, endLine: line, endColumn: 1 }
      say(file, error.message, notJudged, true, undefined, place)
    }
  }
}

/** Configurations name plugins, and these are loaded by their default export. @alias */
export default remarkLaunchgate

function isSeveral(gate: RemarkLaunchgateOptions['gate']): gate is readonly (Gate | string)[] {
  return Array.isArray(gate)
}

function gateOf(asked: Gate | string): Gate {
  if (typeof asked !== 'string') return asked
  const found = gates.find(({ id }) => id === asked)
  if (found !== undefined) return found
  const ids = gates.map(({ id }) => id)
  const near = nearest(asked, ids)
  throw new GateError(
    `no gate that comes with the package is called "${asked}"${near ? `; did you mean "${near}"?` : `, there is ${ids.join(', ')}`}`,
  )
}

const notJudged = { ruleId: 'not-judged', url: pageAt('library.md#errors') }
const unnamed = 'checklist.md'
/** As vfile has it: null is for information. */
const fatal: Record<Finding['level'], boolean | null> = {
  error: true,
  warning: false,
  note: null,
  waived: null,
}

function say(
  file: JudgedFile,
  reason: string,
  { ruleId, url }: { ruleId: string; url: string },
  isFatal: boolean | null,
  note: string | undefined,
  { line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
): void {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } }
  const message = file.message(reason, { place, ruleId, source: 'launchgate' })
  message.fatal = isFatal
  message.note = note
  message.url = url
}
