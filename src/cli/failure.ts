// How is it told that a command failed: on one line, and in the reports that were asked for?
import { GateError } from '../errors.ts'
import { defused, plain } from '../print/terminal.ts'
import type { Asked } from '../run/failed-run.ts'
import type { World } from '../system/world.ts'

export function errorLine(error: unknown): string {
  if (!(error instanceof GateError))
    return `this is a bug in gate, please report it: ${error instanceof Error ? error.stack : String(error)}`
  const line = error.line === undefined ? '' : `:${error.line}`
  const at = error.file === undefined ? '' : `${plain(error.file)}${line}: `
  return defused(`${at}${plain(error.message)}`)
}

/** What ends a run before it has a report, its readers get to know as well. */
export async function orTold(
  judged: () => Promise<number>,
  asked: Asked,
  world: World,
): Promise<number> {
  try {
    return await judged()
  } catch (error) {
    await (await import('../run/failed-run.ts')).tellFailure(error, asked, world)
    throw error
  }
}

/** Of a command line that could not be read whole, those reports get to know that go to files. */
export async function tellMisuse(
  { message }: Error,
  [command = '', ...files]: readonly string[],
  world: World,
): Promise<void> {
  if (command !== 'check' && command !== 'merge') return
  const formats = files.flatMap((arg, at) => {
    if (arg === '--format') return files[at + 1] ?? []
    return arg.startsWith('--format=') ? arg.slice('--format='.length) : []
  })
  const format = formats.filter((one) => one.includes('='))
  if (format.length === 0) return
  const error = new GateError(message.replace(/^error: /, ''))
  await (await import('../run/failed-run.ts')).tellFailure(error, { files, format }, world)
}
