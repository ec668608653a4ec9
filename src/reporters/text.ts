// The judgement for people: verdict first, then why, then the items, then what to do next.
import { Chalk, type ChalkInstance } from 'chalk'
import type { Finding, Review } from '../result.ts'
import type { Report, ReportOptions } from './report.ts'
import { columnsOf, cut, cutBefore, defused, plain, wrap } from './terminal.ts'
import { trustLine } from './trust.ts'
import {
  countedChecklists,
  countedFindings,
  reasonsOf,
  shardLine,
  signs,
  subjectOf,
} from './words.ts'

/** Checklist by checklist: the report of ten thousand would fill the memory as one text. */
export function* text(report: Report, options: ReportOptions): Iterable<string> {
  const paint = new Chalk({ level: options.color ? 1 : 0 })
  let isFirst = true
  for (const part of partsOf(report, options, paint)) {
    yield defused(isFirst ? part : `\n${part}`)
    isFirst = false
  }
}

function* partsOf(report: Report, options: ReportOptions, paint: ChalkInstance): Iterable<string> {
  for (const review of report.checklists)
    if (!options.quiet || review.outcome !== 'cleared')
      yield one(review, report.asOf, options, paint)
  for (const { file, message } of report.errors)
    yield `${paint.red.bold('ERROR')}  ${plain(file)}: ${plain(message)}\n`
  if (report.trust !== null && report.trust.differing.length > 0)
    yield `${paint.yellow.bold('WARNING')}  ${trustLine(report.trust)}\n`
  const judged = report.checklists.length + report.errors.length
  if (judged > 1 || (judged > 0 && report.skipped.length > 0))
    yield `${countedChecklists(report)}\n`
  if (report.shard !== undefined) yield `${shardLine(report.shard, report.outcome)}\n`
}

function one(review: Review, asOf: string, options: ReportOptions, paint: ChalkInstance): string {
  const lines = [head(review, asOf, options, paint)]
  const errors = review.findings.filter((finding) => finding.level === 'error')
  const isCleared = review.outcome === 'cleared'
  if (!isCleared || options.verbose) lines.push(...disagreements(review))
  if (review.outcome === 'conditional') lines.push(...conditions(review))
  lines.push(...review.waivers.flatMap((waiver) => waived(waiver, options)))
  lines.push(
    ...review.items
      .filter((item) => item.assessed === 'na')
      .map((item) => `  n/a: item ${item.id} "${plain(item.title)}" — ${plain(item.evidence)}`),
  )
  const shown = (options.quiet ? errors : review.findings).filter(({ level }) => level !== 'note')
  if (!options.quiet) lines.push(...notes(review, options))
  if (shown.length > 0)
    lines.push(
      '',
      ...grouped(shown).flatMap((findings) => [...block(findings, review, options, paint), '']),
    )
  if (!isCleared || options.verbose) {
    if (shown.length === 0) lines.push('')
    if (!options.quiet || options.verbose) lines.push(...table(review, options, paint), '')
    lines.push(next(review, errors.length))
  } else if (shown.length > 0) lines.pop()
  return `${lines.join('\n')}\n`
}

function head(review: Review, asOf: string, options: ReportOptions, paint: ChalkInstance): string {
  const color = {
    cleared: paint.green.bold,
    conditional: paint.yellow.bold,
    blocked: paint.red.bold,
  }[review.outcome]
  const subject = plain(subjectOf(review))
  const details = `${subject} · ${review.gate.id} · as of ${asOf}`
  const line = `${review.outcome.toUpperCase()}  ${details}`
  return columnsOf(line) <= options.width
    ? `${color(review.outcome.toUpperCase())}  ${details}`
    : `${color(review.outcome.toUpperCase())}  ${subject}\n  ${review.gate.id} · as of ${asOf}`
}

/** Where the rules see it otherwise than the author, and what the document decided. */
function disagreements(review: Review): string[] {
  const lines = review.items
    .filter((item) => item.claimed !== item.assessed && item.claimed !== 'blank')
    .map(
      (item) =>
        `  ${signs[item.assessed]} item ${item.id} claims ${signs[item.claimed]}, assessed ${signs[item.assessed]}`,
    )
  if (review.stated !== null && review.stated.id !== review.verdict.id) {
    lines.push(`  the document states "${review.stated.label}", judged "${review.verdict.label}"`)
  }
  // a document that decides more strictly than its statuses do blocks without an error
  if (review.outcome === 'blocked' && !review.findings.some(({ level }) => level === 'error'))
    lines.push(...review.verdict.because.map((reason) => `  ${plain(reason)}`))
  return lines
}

function conditions(review: Review): string[] {
  const lines = reasonsOf(review).map((reason) => `  ${plain(reason)}`)
  for (const open of review.openItems)
    lines.push(
      `  open item ${plain(open.item)}: ${plain(open.missing)} — ${plain(open.owner ?? 'nobody')}, due ${open.due ?? 'never'}${open.closed ? `, closed ${open.closed}` : ''}`,
    )
  return lines
}

/** What the program could not compare, for whoever signs. */
function notes(review: Review, options: ReportOptions): string[] {
  const all = review.findings.filter(({ level }) => level === 'note')
  if (all.length === 0) return []
  return [
    `  Read by eye (${all.length}):`,
    ...all.flatMap(({ message }) =>
      wrap(`    ${plain(message)}`, options.width, '      ').split('\n'),
    ),
  ]
}

/** Who answers for what until when: shown whatever the outcome, so that no waiver is ever silent. */
function waived(
  { rule, item, approver, until, reason }: Review['waivers'][number],
  options: ReportOptions,
): string[] {
  return wrap(
    plain(
      `  waived[${rule}]: ${item === null ? '' : `item ${item}, `}by ${approver} until ${until}: ${reason}`,
    ),
    options.width,
    '    ',
  ).split('\n')
}

/** Findings of one rule with one message are shown once, with every place. */
function grouped(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.level} ${finding.rule} ${finding.rule === 'blank-item' ? '' : finding.message}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

function block(
  findings: readonly Finding[],
  review: Review,
  options: ReportOptions,
  paint: ChalkInstance,
): string[] {
  const [first] = findings
  if (first === undefined) return []
  const color = first.level === 'error' ? paint.red.bold : paint.yellow.bold
  const label = `${first.level}[${first.rule}]`
  const message =
    findings.length > 1 && first.rule === 'blank-item'
      ? `items ${findings.map((finding) => finding.item).join(', ')} are ${/\bopen$/.test(first.message) ? 'open' : 'not filled in'}`
      : plain(first.message)
  const lines = [wrap(`${label}: ${message}`, options.width, '  ').replace(label, color(label))]
  const most = options.verbose ? findings.length : 8
  for (const finding of findings.slice(0, most)) {
    lines.push(`  ${paint.blue('-->')} ${plain(review.file)}:${finding.line}:${finding.column}`)
    if (findings.length === 1)
      lines.push(
        ...excerpt(finding, options.lines.get(review.file)?.get(finding.line), options, paint),
      )
  }
  if (findings.length > most) lines.push(`      and ${findings.length - most} more places`)
  lines.push(wrap(`   = fix: ${plain(first.fix)}`, options.width, '     '))
  return lines
}

/** Units for each column, before, in and behind a finding, that are looked at: one long line may bear thousands of findings. */
const unitsOfAColumn = 8

/** The line of the file with the stretch underlined; a long line is cut around it. */
function excerpt(
  finding: Finding,
  source: string | undefined,
  options: ReportOptions,
  paint: ChalkInstance,
): string[] {
  if (source === undefined || source.trim() === '') return []
  const from = finding.column - 1
  const to =
    finding.endLine === finding.line ? Math.max(finding.endColumn - 1, from + 1) : source.length
  const room = Math.max(20, options.width - 6)
  const longest = room * unitsOfAColumn
  const marked = plain(source.slice(from, Math.min(to, from + longest)))
  const before = cutBefore(
    plain(source.slice(Math.max(0, from - longest), from)),
    Math.max(0, room - Math.min(columnsOf(marked), Math.floor(room / 2)) - 4),
  )
  const line = cut(`${before}${marked}${plain(source.slice(to, to + longest))}`, room)
  const carets = '^'.repeat(
    Math.max(1, Math.min(columnsOf(marked), columnsOf(line) - columnsOf(before))),
  )
  return [`   |  ${line}`, `   |  ${' '.repeat(columnsOf(before))}${paint.red(carets)}`]
}

/** The items; of a long list only those that do not pass. */
function table(review: Review, options: ReportOptions, paint: ChalkInstance): string[] {
  const isLong = review.items.length > 30 && !options.verbose
  const items = isLong ? review.items.filter((item) => item.assessed !== 'pass') : review.items
  if (isLong && items.length === review.items.length)
    return [`  ${items.length} items, none passed`]
  const width = Math.max(1, ...items.map((item) => item.id.length))
  const pad = (sign: string): string => sign + ' '.repeat(Math.max(0, 8 - columnsOf(sign)))
  return [
    paint.dim(`  ${'#'.padStart(width)}  claimed assessed  item`),
    ...items.map(
      (item) =>
        `  ${item.id.padStart(width)}  ${pad(signs[item.claimed])}${pad(signs[item.assessed])}  ${cut(plain(item.title), Math.max(10, options.width - width - 22))}`,
    ),
    ...(isLong
      ? [paint.dim(`  ${' '.repeat(width)}  and ${review.items.length - items.length} that pass`)]
      : []),
  ]
}

function next(review: Review, errors: number): string {
  const found = countedFindings(review)
  const item = review.findings.find(
    (finding) => finding.level === 'error' && finding.item !== null,
  )?.item
  const advice =
    review.outcome === 'blocked' && errors > 0
      ? ` Next: gate explain ${review.gate.source === 'built-in' ? review.gate.id : review.gate.source}${item === undefined || item === null ? '' : `#${item}`}`
      : ''
  return `${review.verdict.label}.${found === '' ? '' : ` ${found}.`}${advice}`
}
