// Where does a report go, in which forms, and with which exit code?
import { GateError, nearest } from '../errors.ts'
import { type Format, formats } from '../print/formats.ts'
import { fromHere } from '../print/here.ts'
import { reporters } from '../print/index.ts'
import type { Report, ReportOptions } from '../print/report.ts'
import { defused, plain } from '../print/terminal.ts'
import { trustLine } from '../print/trust.ts'
import { shardLine } from '../print/words.ts'
import type { Review } from '../result.ts'
import { rules } from '../rules/index.ts'
import type { World } from '../system/world.ts'
import { isColored } from './color.ts'

export interface PublishOptions {
  format: string[]
  failOn: 'blocked' | 'conditional'
  quiet?: boolean
  verbose?: boolean
  color: 'auto' | 'always' | 'never'
  /** Nothing to judge is fine. */
  mayBeNone?: boolean
}

/** A format and the file it goes to; null is standard output. */
export interface Output {
  format: Format
  path: string | null
}

/** Asked for before anything is judged: a run whose report could not be written would have judged in vain. */
export function outputsOf(asked: readonly string[], world: World): Output[] {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((written) => {
    const [name = '', ...rest] = written.split('=')
    const format = formats.find((one) => one === name)
    if (format === undefined) {
      const near = nearest(name, formats)
      throw new GateError(
        `--format: no format is called "${name}"${near ? `; did you mean "${near}"?` : `, there is ${formats.join(', ')}`}`,
      )
    }
    const path = rest.join('=')
    if (rest.length > 0 && path === '')
      throw new GateError(`--format: "${written}" has no file name after the equals sign`)
    return { format, path: rest.length === 0 || standardOutput.test(path) ? null : path }
  })
  if (outputs.filter(({ path }) => path === null).length > 1)
    throw new GateError(
      '--format: at most one format goes to standard output; give the others a file, as in json=gate.json',
    )
  const paths = outputs.flatMap(({ path }) => (path === null ? [] : [path]))
  const places = paths.map((path) => identityOf(path, world))
  const twice = paths.find((_, index) => places.indexOf(places[index] ?? '') !== index)
  if (twice !== undefined)
    throw new GateError('--format: two formats go to this file; give each its own', { file: twice })
  return outputs
}

/** Two streams that every system calls so. What is written into them goes to their end, also where they lead to a file. */
const standardOutput = /^\/(?:dev\/stdout|dev\/fd\/1|proc\/self\/fd\/1)$/
const standardError = /^\/(?:dev\/stderr|dev\/fd\/2|proc\/self\/fd\/2)$/

/** Reports that would replace what they are about. */
export class OverwritingError extends GateError {
  readonly files: readonly string[]

  constructor(format: Format, files: readonly [string, ...string[]]) {
    super(`--format: ${format} would overwrite what is read; give it another file`, {
      file: files[0],
    })
    this.files = files
  }
}

/** No report replaces what it is about: a checklist, a configuration, a gate, a result that is merged. */
export function keepFromOverwriting(
  read: readonly string[],
  outputs: readonly Output[],
  world: World,
): void {
  const kept = new Set(
    outputs.some(({ path }) => path !== null) ? read.map((file) => identityOf(file, world)) : [],
  )
  const lost = outputs.flatMap(({ format, path }) =>
    path !== null && kept.has(identityOf(path, world)) ? [{ format, path }] : [],
  )
  const [first, ...others] = lost
  if (first !== undefined)
    throw new OverwritingError(first.format, [first.path, ...others.map(({ path }) => path)])
}

/** The same for all names of one file, be it by way of a link, another mount or other letter case. */
export function identityOf(path: string, world: World): string {
  return world.stamp(path) ?? world.realPath(path)
}

/** `shown`: what a report for people has besides. */
export async function publish(
  report: Report,
  outputs: readonly Output[],
  shown: Pick<ReportOptions, 'lines' | 'names'>,
  options: PublishOptions,
  world: World,
): Promise<0 | 1 | 2> {
  const { errors, trust } = fromHere(report, shown.names)
  for (const output of outputs) await write(report, output, shown, options, world)
  if (
    !outputs.some(({ format, path }) => (format === 'text' || format === 'github') && path === null)
  ) {
    for (const { file, message } of errors)
      world.err(`gate: ${defused(`${plain(file)}: ${plain(message)}`)}\n`)
    if (trust !== null && trust.differing.length > 0)
      world.err(`gate: ${defused(trustLine(trust))}\n`)
    if (report.shard !== undefined && report.outcome === 'none')
      world.err(`gate: ${shardLine(report.shard, report.outcome)}\n`)
  }
  if (outputs.some(({ format }) => format === 'github'))
    await (await import('./summary.ts')).tellWorkflow(report, world)
  return codeOf(report, options)
}

/** One report, to where it was asked for. */
export async function write(
  report: Report,
  { format, path }: Output,
  shown: Pick<ReportOptions, 'lines' | 'names'>,
  options: Pick<PublishOptions, 'quiet' | 'verbose' | 'color'>,
  world: World,
): Promise<void> {
  const toTerminal = path === null
  const color = toTerminal && isColored(options.color, world)
  const rendered = (await reporters[format]())(report, {
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    ...shown,
    rules,
    color,
    links: color && world.terminal.out,
    width: widthOf(world, toTerminal),
  })
  const parts = typeof rendered === 'string' ? [rendered] : rendered
  if (path === null) for (const piece of gathered(parts)) await world.out(piece)
  else if (standardError.test(path)) world.err([...parts].join(''))
  else world.write(path, [...parts].join(''), { overwrite: true })
}

/** Characters that are written at a time. */
const atATime = 64 * 1024

/** Small parts together. */
function* gathered(parts: Iterable<string>): Iterable<string> {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < atATime) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** The worst of the checklists; of none, in a shard that no file fell into, neither good nor bad. */
export function outcomeOf({
  checklists,
  errors,
}: Pick<Report, 'checklists' | 'errors'>): Report['outcome'] {
  if (errors.length > 0) return 'error'
  if (checklists.length === 0) return 'none'
  return (
    (['blocked', 'conditional'] as const).find((outcome) =>
      checklists.some((one) => one.outcome === outcome),
    ) ?? 'cleared'
  )
}

function codeOf(
  { checklists, errors, shard }: Report,
  { failOn, mayBeNone = false }: PublishOptions,
): 0 | 1 | 2 {
  if (errors.length > 0) return 2
  // that another shard has something to judge was made sure of
  if (checklists.length === 0) return shard === undefined && !mayBeNone ? 2 : 0
  const fails: Review['outcome'][] =
    failOn === 'conditional' ? ['blocked', 'conditional'] : ['blocked']
  return checklists.some(({ outcome }) => fails.includes(outcome)) ? 1 : 0
}

/** A terminal's width, and 100 columns where there is none, so that a log reads the same everywhere. */
function widthOf(world: World, toTerminal: boolean): number {
  return toTerminal && world.terminal.width !== null
    ? Math.max(40, Math.min(world.terminal.width, 140))
    : 100
}
