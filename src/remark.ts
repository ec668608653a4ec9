// How do findings reach people who lint their Markdown with remark? As messages, where they look already.
import {
  type Config,
  type Finding,
  type Gate,
  GateError,
  NoChecklistError,
  review,
} from './index.ts'

export interface RemarkLaunchgateOptions {
  /** The gate that every file is judged by; of several, each file's own, and a file that neither names one nor has items of one is passed by. */
  readonly gate: Gate | readonly Gate[]
  /** The day as of which files are judged, as YYYY-MM-DD: a plugin does not look at the clock. */
  readonly asOf: string
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
  ): { fatal?: boolean | null | undefined; note?: string | undefined }
}

/**
 * A plugin for unified. Errors are fatal messages, warnings are not, what a waiver covers is for information; `note` says how to fix it, and the
 * whole judgement is in `file.data.launchgate`. What is judged is the text of the file: what other plugins do to the tree changes nothing.
 */
export function remarkLaunchgate(
  options: RemarkLaunchgateOptions,
): (tree: unknown, file: JudgedFile) => undefined {
  return (_, file) => {
    try {
      const judged = review({ ...options, text: file.value ?? '', file: file.path ?? unnamed })
      file.data['launchgate'] = judged
      for (const { rule, message, level, fix, ...place } of judged.findings)
        say(file, message, rule, fatal[level], fix, place)
    } catch (error) {
      // what is wrong elsewhere, such as in the configuration, is no message about this file
      if (!(error instanceof GateError) || error.file !== (file.path ?? unnamed)) throw error
      if (error instanceof NoChecklistError && error.gate === null) return
      const line = error.line ?? 1
      say(file, error.message, 'not-judged', true, undefined, {
        line,
        column: 1,
        endLine: line,
        endColumn: 1,
      })
    }
  }
}

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
  ruleId: string,
  isFatal: boolean | null,
  note: string | undefined,
  { line, column, endLine, endColumn }: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
): void {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } }
  const message = file.message(reason, { place, ruleId, source: 'launchgate' })
  message.fatal = isFatal
  message.note = note
}
