// What does a GitHub workflow get where a run ends before it has a report? The place of the mistake as an annotation, and the outcome `error`.
import { GateError } from '../errors.ts'
import { notJudged } from '../reporters/github.ts'
import type { Report } from '../reporters/report.ts'
import { version } from '../version.ts'
import type { World } from '../world.ts'
import { tellWorkflow } from './github.ts'

export async function tellUnjudged(
  error: unknown,
  formats: readonly string[],
  world: World,
): Promise<void> {
  const asked = formats.filter((format) => format === 'github' || format.startsWith('github='))
  if (asked.length === 0) return
  const { file, line, message } =
    error instanceof GateError
      ? error
      : { file: undefined, line: undefined, message: 'this is a bug in gate' }
  const errors: Report['errors'] = [
    { file: file ?? 'gate', message: line === undefined ? message : `line ${line}: ${message}` },
  ]
  const tool = { name: 'launchgate', version }
  try {
    await tellWorkflow(
      {
        tool,
        asOf: world.today,
        outcome: 'error',
        checklists: [],
        errors,
        skipped: [],
        trust: null,
      },
      world,
    )
    if (asked.includes('github')) await world.out(notJudged(message, file, line))
  } catch {
    // what went wrong first is said on standard error, and the code is 2: that this could not be written either changes nothing
  }
}
