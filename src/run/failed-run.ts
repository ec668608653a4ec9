// What is told of a run that ends before it has a report? Every report that was asked for as a file says so, lest an old one is taken for it; a GitHub
// workflow gets the place of the mistake as an annotation, and the outcome `error`.
import { GateError, withLine } from '../errors.ts'
import { isoDay } from '../facts/calendar.ts'
import { notJudged } from '../print/github.ts'
import type { Report } from '../print/report.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'
import { markdown } from './discover.ts'
import { tellWorkflow } from './github-workflow.ts'
import { identityOf, type Output, OverwritingError, outputsOf } from './outputs.ts'
import { readIfPossible, repositoryPaths } from './path.ts'
import { type PublishOptions, write } from './publish.ts'

/** What was asked for, as far as it could be read. */
export interface Asked extends Partial<Pick<PublishOptions, 'quiet' | 'verbose' | 'color'>> {
  files: readonly string[]
  format: readonly string[]
  config?: string | boolean
  asOf?: string
}

export async function tellFailure(error: unknown, asked: Asked, world: World): Promise<void> {
  const told = error instanceof GateError ? error : new GateError('this is a bug in gate')
  const file = told.file === undefined ? undefined : repositoryPaths(world).fromRoot(told.file)
  const report: Report = {
    tool: { name: 'launchgate', version },
    asOf: isoDay(asked.asOf ?? '') ?? world.today,
    outcome: 'error',
    checklists: [],
    errors: [{ file: file ?? 'gate', message: withLine(told) }],
    skipped: [],
    trust: null,
  }
  const names = new Map(file === undefined ? [] : [[file, told.file ?? file]])
  const shown = { lines: new Map(), names }
  const options = { ...asked, color: asked.color ?? 'auto' }
  const outputs = readable(asked.format, world)
  for (const output of outputs) {
    if (output.path !== null && (await mayReplace(output.path, output, told, asked, world)))
      await tried(() => write(report, output, shown, options, world))
  }
  const github = outputs.filter(({ format }) => format === 'github')
  if (github.length > 0) await tried(() => tellWorkflow(report, world))
  if (github.some(({ path }) => path === null))
    await tried(() => world.out(notJudged(told.message, file, told.line)))
}

/** What went wrong first is said on standard error, and the code is 2: that this could not be written either changes nothing. */
async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {}
}

/** One by one: that another one is wrong is said already. */
function readable(formats: readonly string[], world: World): Output[] {
  return formats.flatMap((format) => {
    try {
      return outputsOf([format], world)
    } catch {
      return []
    }
  })
}

/** What would be read does not give way, and where it was not found out what that is, nothing that may be a checklist or a policy. */
async function mayReplace(
  path: string,
  { isFolder }: Output,
  error: GateError,
  { files, config }: Asked,
  world: World,
): Promise<boolean> {
  // what gate wrote into it is known by what it says
  if (isFolder) return !(error instanceof OverwritingError && error.files.includes(path))
  const name = world.relative(path)
  const named = [
    ...files,
    ...(typeof config === 'string' ? [config] : []),
    ...(error.file !== undefined ? [error.file] : []),
    ...(error instanceof OverwritingError ? error.files : []),
  ]
  const { names } = await import('../policy/pattern.ts')
  const { beginsAsPage } = await import('../print/markdown.ts')
  const identity = identityOf(path, world)
  if (named.some((one) => identityOf(one, world) === identity || names(one, name))) return false
  if (/\.ya?ml$/i.test(name)) return false
  const start = Buffer.from(readIfPossible(path, 100, world) ?? []).toString('utf8')
  return !world.exists(path) || !markdown.test(name) || beginsAsPage(start)
}
