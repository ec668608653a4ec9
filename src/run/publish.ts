// How is a report written, and which exit code does it give?
import { fromHere } from '../print/here.ts'
import { reporters } from '../print/index.ts'
import type { Report, ReportOptions } from '../print/report.ts'
import { defused, plain } from '../print/terminal.ts'
import { trustLine } from '../print/trust.ts'
import { lapsedLine, shardLine } from '../print/words.ts'
import { rules } from '../rules/index.ts'
import type { World } from '../system/world.ts'
import type { Output } from './outputs.ts'

export interface PublishOptions {
  format: string[]
  failOn: 'blocked' | 'conditional'
  quiet?: boolean
  verbose?: boolean
  color: 'auto' | 'always' | 'never'
  /** Nothing to judge is fine. */
  mayBeNone?: boolean
}

/** What a report for people has besides. */
export type Shown = Pick<ReportOptions, 'lines' | 'names'> & {
  /** For the results of several repositories: what a format calls their files. */
  named?: (report: Report, format: string) => Report
}

export async function publish(
  report: Report,
  outputs: readonly Output[],
  shown: Shown,
  options: PublishOptions,
  world: World,
): Promise<0 | 1 | 2> {
  for (const output of outputs) await write(report, output, shown, options, world)
  const isRead = ({ format, path }: Output): boolean =>
    path === null && (format === 'text' || format === 'github')
  if (!outputs.some(isRead))
    for (const line of worst(fromHere(shown.named?.(report, 'text') ?? report, shown.names)))
      world.err(`gate: ${defused(line)}\n`)
  if (outputs.some(({ format }) => format === 'github'))
    await (await import('./github-workflow.ts')).tellWorkflow(
      shown.named?.(report, 'markdown') ?? report,
      world,
    )
  return codeOf(report, options)
}

/** What nobody should miss who looks at no report. */
function worst(report: Report): string[] {
  const { errors, trust, shard, outcome } = report
  const lapsed = lapsedLine(report, plain)
  return [
    ...errors.map(({ file, message }) => `${plain(file)}: ${plain(message)}`),
    ...(trust !== null && trust.differing.length > 0 ? [trustLine(trust)] : []),
    ...(lapsed === null ? [] : [lapsed]),
    ...(shard !== undefined && outcome === 'none' ? [shardLine(shard, outcome)] : []),
  ]
}

const standardError = /^\/(?:dev\/stderr|dev\/fd\/2|proc\/self\/fd\/2)$/

/** One report, to where it was asked for. */
export async function write(
  report: Report,
  { format, path, isFolder }: Output,
  shown: Shown,
  {
    color: when,
    quiet = false,
    verbose = false,
  }: Pick<PublishOptions, 'quiet' | 'verbose' | 'color'>,
  world: World,
): Promise<void> {
  const { named, lines, names } = shown
  const told = named?.(report, format) ?? report
  if (isFolder && path !== null)
    return (await import('./html-folder.ts')).writeFolder(report, told, path, world)
  const color = path === null && isColored(when, world)
  const links = color && world.terminal.out
  const width = widthOf(path === null ? world.terminal.width : null)
  const reporter = await reporters[format]()
  const rendered = reporter(told, { quiet, verbose, lines, names, rules, color, links, width })
  const parts = typeof rendered === 'string' ? [rendered] : rendered
  if (path === null) for (const piece of gathered(parts)) await world.out(piece)
  else if (standardError.test(path)) world.err([...parts].join(''))
  else world.write(path, [...parts].join(''), { overwrite: true })
}

/** `--color`, then FORCE_COLOR, NO_COLOR, TERM=dumb, then the terminal; on in GitHub's log, which shows colours and is no terminal. */
function isColored(flag: PublishOptions['color'], world: World): boolean {
  if (flag !== 'auto') return flag === 'always'
  const { FORCE_COLOR, NO_COLOR, TERM, GITHUB_ACTIONS } = world.environment
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR || TERM === 'dumb') return false
  return world.terminal.out || GITHUB_ACTIONS === 'true'
}

/** A terminal's width, and 100 columns where there is none, so that a log reads the same everywhere. */
export function widthOf(terminal: number | null): number {
  return Math.max(40, Math.min(terminal ?? 100, 140))
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
  const order = ['blocked', 'conditional', 'cleared'] as const
  return order.find((outcome) => checklists.some((one) => one.outcome === outcome)) ?? 'none'
}

function codeOf(
  { outcome, shard }: Report,
  { failOn, mayBeNone = false }: PublishOptions,
): 0 | 1 | 2 {
  if (outcome === 'error') return 2
  // that another shard has something to judge was made sure of
  if (outcome === 'none') return shard === undefined && !mayBeNone ? 2 : 0
  return outcome === 'blocked' || outcome === failOn ? 1 : 0
}
