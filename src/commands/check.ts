// gate check: judges filled checklists.
import { GateError } from '../errors.ts'
import { type Day, isoDay } from '../facts/dates.ts'
import { type Format, formats } from '../reporters/formats.ts'
import { reporters } from '../reporters/index.ts'
import type { Report, ReportOptions } from '../reporters/report.ts'
import { defused, plain } from '../reporters/terminal.ts'
import { trustLine } from '../reporters/trust.ts'
import type { Review } from '../result.ts'
import { rules } from '../rules/index.ts'
import { version } from '../version.ts'
import type { World } from '../world.ts'
import { judgeAll } from './all.ts'
import { isColored } from './color.ts'
import { readConfig } from './settings.ts'
import { targetsOf } from './targets.ts'

export interface CheckOptions {
  gate?: string
  asOf?: string
  format: string[]
  failOn: 'blocked' | 'conditional'
  config?: string | boolean
  printConfig?: boolean
  stdinFilename?: string
  skipOthers?: boolean
  trust?: string
  quiet?: boolean
  verbose?: boolean
  color: 'auto' | 'always' | 'never'
}

/** 0: cleared, or conditional with all that it demands. 1: at least one blocked. 2: no judgement. 2 beats 1 beats 0. */
export async function check(files: readonly string[], options: CheckOptions, world: World): Promise<0 | 1 | 2> {
  const asOf = dayOf(options.asOf ?? world.today)
  const outputs = outputsOf(options.format)
  /** The text for people shows no digests. */
  const wantsDigests = outputs.some(({ format }) => format !== 'text')
  const trusted = options.trust === undefined ? null : await (await import('./trusted.ts')).trusted(options.trust, world)
  const policies = trusted?.world ?? world
  const { config, path, found } = await readConfig(policies, options.config)
  if (options.printConfig === true) return (await import('./print-config.ts')).printConfig(config, found ? path : null, asOf, policies)
  const { targets, others } = await targetsOf(files, options, { config, path }, world)

  const { lineOf: _, ...settled } = config
  const policy = { asOf, config: settled, path, trust: options.trust ?? null, wantsDigests, namesInput: options.stdinFilename !== undefined }
  const skipped = [...others]
  const reviews: Review[] = []
  const errors: Report['errors'] = []
  const lines = new Map<string, ReadonlyMap<number, string>>()
  for (const [index, judged] of (await judgeAll(targets, policy, policies, world)).entries()) {
    const file = targets[index]?.file ?? ''
    if (judged.kind === 'judged') {
      reviews.push(judged.review)
      lines.set(file, judged.lines)
    } else if (judged.kind === 'error') errors.push({ file: judged.file, message: judged.message })
    else skipped.push(file)
  }
  if (reviews.length === 0 && errors.length === 0) throw new GateError(`nothing to check: ${nothingIn(skipped)}; "gate init" writes a checklist`)
  const trust = trusted?.comparedIn(config, options.config === false ? null : path, options.gate) ?? null
  const outcome = errors.length > 0 ? 'error' : worst(reviews)
  const report: Report = { tool: { name: 'launchgate', version }, asOf, outcome, checklists: reviews, errors, skipped, trust }
  const shared = { quiet: options.quiet ?? false, verbose: options.verbose ?? false, lines, rules }
  const optionsFor = (toTerminal: boolean): ReportOptions => ({
    ...shared,
    color: toTerminal && isColored(options.color, world),
    width: widthOf(world, toTerminal),
  })
  for (const { format, path: target } of outputs) {
    const reporter = await reporters[format]()
    const rendered = reporter(report, optionsFor(target === null))
    if (target === null) await world.out(rendered)
    else world.write(target, rendered, { overwrite: true })
  }
  if (!outputs.some(({ format, path: target }) => (format === 'text' || format === 'github') && target === null)) {
    for (const { file, message } of errors) world.err(`gate: ${defused(`${plain(file)}: ${plain(message)}`)}\n`)
    if (trust !== null && trust.differing.length > 0) world.err(`gate: ${defused(trustLine(trust))}\n`)
  }
  if (outputs.some(({ format }) => format === 'github')) await (await import('./github.ts')).tellWorkflow(report, world)
  if (errors.length > 0 || reviews.length === 0) return 2
  const fails = options.failOn === 'conditional' ? ['blocked', 'conditional'] : ['blocked']
  return reviews.some(({ outcome }) => fails.includes(outcome)) ? 1 : 0
}

function worst(reviews: readonly Review[]): Review['outcome'] {
  return (['blocked', 'conditional'] as const).find((outcome) => reviews.some((one) => one.outcome === outcome)) ?? 'cleared'
}

function dayOf(text: string): Day {
  const day = isoDay(text)
  if (day === null) throw new GateError(`--as-of: "${text}" is no day, expected YYYY-MM-DD`)
  return day
}

function outputsOf(asked: readonly string[]): { format: Format; path: string | null }[] {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((written) => {
    const [name = '', ...rest] = written.split('=')
    const format = formats.find((one) => one === name)
    if (format === undefined) throw new GateError(`--format: no format is called "${name}", there is ${formats.join(', ')}`)
    const path = rest.join('=')
    if (rest.length > 0 && path === '') throw new GateError(`--format: "${written}" names no file behind the equals sign`)
    return { format, path: rest.length === 0 ? null : path }
  })
  if (outputs.filter(({ path }) => path === null).length > 1)
    throw new GateError('--format: at most one format goes to standard output; give the others a file, as in json=gate.json')
  return outputs
}

function nothingIn(skipped: readonly string[]): string {
  return skipped.length === 1 ? `${skipped[0]} holds no checklist` : `none of ${skipped.length} files holds a checklist`
}

/** A terminal's width, and 100 columns where there is none, so that a log reads the same everywhere. */
function widthOf(world: World, toTerminal: boolean): number {
  return toTerminal && world.terminal.width !== null ? Math.max(40, Math.min(world.terminal.width, 140)) : 100
}
