// The judgement for people: the verdict, each reason once, then where it stands and how to mend it, then what to do next.
import { Chalk, type ChalkInstance } from 'chalk'
import type { Finding, Review } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { notesOf, reasonsFor } from './reasons.ts'
import type { Report, ReportOptions } from './report.ts'
import { columnsOf, cut, cutBefore, defused, plain, wrap } from './terminal.ts'
import { trustLine } from './trust.ts'
import {
  countedChecklists,
  countedFindings,
  headlineOf,
  lapsedLine,
  plural,
  repositoriesIn,
  retiredLine,
  shardLine,
  signaturesIn,
  signs,
  spreadLine,
  subjectOf,
} from './words.ts'

/** Findings of a run that are shown with their lines; of more, only the places are listed. */
const mostExcerpts = 5
/** Reasons and places of one checklist that are shown without `--verbose`. */
const mostLines = 30

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
  const { checklists, errors, trust, shard } = report
  const isMany = checklists.length + errors.length > 1
  const places = checklists.reduce((sum, review) => sum + located(review, options).length, 0)
  const detail =
    options.verbose || places <= mostExcerpts ? 'excerpts' : isMany ? 'reasons' : 'places'
  for (const review of checklists)
    if (isShown(review, isMany, options)) yield one(review, detail, options, paint)
  for (const { file, message } of errors)
    yield `${paint.red.bold('ERROR')}  ${plain(file)}: ${plain(message)}\n`
  if (trust !== null && trust.differing.length > 0)
    yield `${paint.yellow.bold('WARNING')}  ${trustLine(trust)}\n`
  if (isMany && !options.quiet) yield overview(report, options, paint)
  if (isMany || (checklists.length + errors.length > 0 && report.skipped.length > 0))
    yield `${countedChecklists(report)}\n${aroundIn(report)}${detail === 'reasons' ? nextOf(checklists) : ''}`
  if (shard !== undefined) yield `${shardLine(shard, report.outcome)}\n`
}

/** On which repositories and days it is, what is past since, and what was left out. */
function aroundIn(report: Report): string {
  return [spreadLine(report), lapsedLine(report, plain), retiredLine(report, plain)]
    .filter((line) => line !== null)
    .map((line) => `${line}\n`)
    .join('')
}

/** Where to read on: the first that is blocked. */
function nextOf(checklists: readonly Review[]): string {
  const file = plain(checklists.find(({ outcome }) => outcome === 'blocked')?.file ?? '')
  // from no folder are those of several repositories called as they are here
  if (file === '' || repositoriesIn(checklists) > 1) return ''
  return `next: gate check ${/\s/.test(file) ? `"${file}"` : file}\n`
}

/** Of many, those that are cleared without a warning stand in the table alone. */
function isShown(review: Review, isMany: boolean, { quiet, verbose }: ReportOptions): boolean {
  if (review.outcome !== 'cleared' || verbose) return true
  return !quiet && (!isMany || review.findings.some(({ level }) => level === 'warning'))
}

/** The findings that a reader is sent to. */
function located({ findings }: Review, { quiet }: ReportOptions): Finding[] {
  return findings.filter(({ level }) => level === 'error' || (level === 'warning' && !quiet))
}

/** What is told below the reasons: each finding with its line of the file, each place in a line, or nothing but the number of the line behind the reason. */
type Detail = 'excerpts' | 'places' | 'reasons'

function one(review: Review, detail: Detail, options: ReportOptions, paint: ChalkInstance): string {
  const findings = located(review, options)
  const lines = [...head(review, options, paint), ...why(review, detail, options, paint)]
  if (detail === 'reasons') return `${lines.join('\n')}\n`
  if (findings.length > 0)
    lines.push(
      '',
      ...(detail === 'excerpts'
        ? findings.flatMap((finding, at) => [
            ...block(finding, review, options, paint),
            ...(findings.slice(at + 1).some(({ fix }) => fix === finding.fix)
              ? []
              : fixOf(finding.fix, options)),
            '',
          ])
        : [...listed(findings, review, options, paint), '']),
    )
  else if (options.verbose) lines.push('')
  if (options.verbose) lines.push(...table(review, options, paint), '', ...dueIn(review, options))
  if (review.outcome === 'cleared' && !options.verbose) {
    if (findings.length > 0) lines.pop()
  } else lines.push(...(lines.at(-1) === '' ? [] : ['']), ...next(review))
  return `${lines.join('\n')}\n`
}

function head(review: Review, options: ReportOptions, paint: ChalkInstance): string[] {
  const color = {
    good: paint.green.bold,
    fair: paint.yellow.bold,
    bad: paint.red.bold,
  }
  const { word, tone } = headlineOf(review)
  const subject = subjectOf(review)
  const parts = [
    review.file,
    ...(subject === review.file ? [] : [subject]),
    review.gate.id,
    `as of ${review.asOf}`,
  ].map(plain)
  const line = `${word}  ${parts.join(' · ')}`
  if (columnsOf(line) <= options.width) return [line.replace(word, color[tone](word))]
  return [
    `${color[tone](word)}  ${parts[0]}`,
    ...wrap(`  ${parts.slice(1).join(' · ')}`, options.width, '  ').split('\n'),
  ]
}

/** Why, in the order of the page: each reason once, beside the item's number and title. */
function why(
  review: Review,
  detail: Detail,
  options: ReportOptions,
  paint: ChalkInstance,
): string[] {
  const all = reasonsFor(review, options.quiet)
  const rows = options.verbose ? all : all.slice(0, mostLines)
  const ids = Math.max(0, ...rows.map(({ id }) => columnsOf(plain(id ?? ''))))
  const widest = Math.max(12, Math.min(28, Math.floor(options.width * 0.35) - ids))
  const titles = Math.min(widest, Math.max(0, ...rows.map(({ title }) => columnsOf(plain(title)))))
  const margin = ids === 0 && titles === 0 ? 2 : ids + titles + 6
  const lines = rows.flatMap(({ id, title, message, level, findings: [first] }, at) => {
    const isOfItem = id !== null || title !== ''
    const from = isOfItem ? margin : Math.min(margin, ids === 0 ? 2 : ids + 4)
    const isRepeated = id !== null && id === rows[at - 1]?.id
    const left = isOfItem && !isRepeated ? entry(plain(id ?? ''), plain(title), ids, titles) : ''
    const where = detail === 'reasons' && first !== undefined ? ` (line ${first.line})` : ''
    const told = plain(`${level === 'warning' ? 'warning: ' : ''}${message}${where}`)
    const said = wrap(told, options.width - from, '').split('\n')
    return said.map((line, row) => {
      const before = row === 0 ? left : ''
      const gap = ' '.repeat(Math.max(0, from - columnsOf(before)))
      return `${before}${gap}${row === 0 && level === 'warning' ? line.replace('warning:', paint.yellow('warning:')) : line}`
    })
  })
  if (rows.length < all.length)
    lines.push(paint.dim(`  and ${all.length - rows.length} more reasons: --verbose shows them`))
  return [...lines, ...closing(review, options)]
}

function entry(id: string, title: string, ids: number, titles: number): string {
  const isNumber = /^\d/.test(id)
  const pad = ' '.repeat(Math.max(0, ids - columnsOf(id)))
  return `  ${isNumber ? pad + id : id + pad}  ${cut(title, titles)}`
}

/** What the document decided, where it is not what was judged, and what the program could not compare, for whoever signs. */
function closing(review: Review, options: ReportOptions): string[] {
  const { stated, verdict, findings } = review
  const notes = notesOf(review)
  const says =
    stated === null ||
    stated.id === verdict.id ||
    findings.some(({ message }) => message.includes(`"${stated.label}"`))
      ? []
      : [`The document says "${stated.label}".`]
  const readByEye = options.quiet || notes.length === 0 ? [] : [`Read by eye: ${notes.join('; ')}.`]
  const signed = options.quiet ? [] : signaturesIn(review)
  return [...says, ...signed, ...readByEye].flatMap((sentence) =>
    wrap(`  ${plain(sentence)}`, options.width, '    ').split('\n'),
  )
}

function block(
  finding: Finding,
  review: Review,
  options: ReportOptions,
  paint: ChalkInstance,
): string[] {
  const item = finding.item === null ? '' : ` · item ${plain(finding.item)}`
  return [
    `${label(finding, options, paint)} ${placeOf(finding, review)}${item}`,
    ...excerpt(finding, options.lines.get(review.file)?.get(finding.line), options, paint),
  ]
}

/** One line a place, each rule's advice once behind them. */
function listed(
  findings: readonly Finding[],
  review: Review,
  options: ReportOptions,
  paint: ChalkInstance,
): string[] {
  const places = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.line}:${finding.column}`
    places.set(key, [...(places.get(key) ?? []), finding])
  }
  const all = [...places.values()]
  const lines = all.slice(0, mostLines).flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const item = first.item === null ? '' : ` · item ${plain(first.item)}`
    const times = same.length === 1 ? '' : ` (${same.length})`
    return `${label(first, options, paint)} ${placeOf(first, review)}${item}${times}`
  })
  if (all.length > mostLines)
    lines.push(paint.dim(`and ${all.length - mostLines} more places: --verbose shows them`))
  const rules = new Map(findings.map((finding) => [finding.rule, finding]))
  const advice = [...rules.keys()].flatMap((rule) => {
    const of = findings.filter((finding) => finding.rule === rule)
    const fixes = new Set(of.map(({ fix }) => fix))
    const [first] = of
    if (first === undefined) return []
    const more =
      fixes.size === 1 || first.item === null
        ? ''
        : `; "gate explain ${nameOf(review)}#ITEM" has an example for each item`
    return fixOf(`${first.fix.replace(/\.$/, '')}${more}`, options, rule)
  })
  return [...lines, ...advice]
}

function placeOf({ line, column }: Finding, { file }: Review): string {
  return `${plain(file)}:${line}:${column}`
}

function label({ level, rule }: Finding, { links }: ReportOptions, paint: ChalkInstance): string {
  const color = level === 'error' ? paint.red.bold : paint.yellow.bold
  const id = links
    ? `\u001b]8;;${pageOfRule(rule)}\u001b\\${plain(rule)}\u001b]8;;\u001b\\`
    : plain(rule)
  return color(`${level}[${id}]`)
}

function fixOf(fix: string, options: ReportOptions, rule?: string): string[] {
  const of = rule === undefined ? 'fix' : `fix[${rule}]`
  return wrap(`   = ${of}: ${plain(fix)}`, options.width, '     ').split('\n')
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

function table(review: Review, options: ReportOptions, paint: ChalkInstance): string[] {
  const width = Math.max(1, ...review.items.map((item) => item.id.length))
  const pad = (sign: string): string => sign + ' '.repeat(Math.max(0, 8 - columnsOf(sign)))
  return [
    paint.dim(`  ${'#'.padStart(width)}  claimed assessed  item`),
    ...review.items.map(
      (item) =>
        `  ${item.id.padStart(width)}  ${pad(signs[item.claimed])}${pad(signs[item.assessed])}  ${cut(plain(item.title), Math.max(10, options.width - width - 22))}`,
    ),
  ]
}

/** What turns red by itself, and when. */
function dueIn({ due }: Review, { width }: ReportOptions): string[] {
  if (due.length === 0) return []
  const lines = due.flatMap(({ day, what, item, owner }) => {
    const of = item === null ? '' : `item ${item}: `
    const said = `  due ${day}  ${of}${what}${owner === null ? '' : ` (${owner})`}`
    return wrap(plain(said), width, ' '.repeat(18)).split('\n')
  })
  return [...lines, '']
}

function next(review: Review): string[] {
  const found = countedFindings(review)
  const errors = review.findings.filter(({ level }) => level === 'error')
  const [first] = errors
  const item = errors.find((finding) => finding.item !== null)?.item
  const isBlank = review.counts.blank === review.counts.total
  // of your own gate there is no more to say than it asks
  const isExplained = review.gate.source === 'built-in' || item === undefined
  const topic =
    item !== undefined
      ? `${nameOf(review)}#${item}`
      : isBlank || first === undefined
        ? nameOf(review)
        : first.rule
  return [
    `${review.verdict.label}${found === '' ? '' : `: ${found}`}.`,
    ...(review.outcome === 'blocked' && first !== undefined && isExplained
      ? [`next: gate explain ${topic}`]
      : []),
  ]
}

/** What `gate explain` knows the gate by. */
function nameOf({ gate }: Review): string {
  return gate.source === 'built-in' ? gate.id : gate.source
}

/** Every file of the run in one line, worst first. */
function overview(report: Report, options: ReportOptions, paint: ChalkInstance): string {
  const order = ['bad', 'fair', 'good'] as const
  const isOfSeveral = (of: (review: Review) => string | null): boolean =>
    new Set(report.checklists.map(of)).size > 1
  const rows = [
    ...report.checklists
      .map((review) => ({
        file: review.file,
        ...headlineOf(review),
        found: [
          review.gate.id,
          countedFindings(review),
          leftOut(review),
          isOfSeveral(({ asOf }) => asOf) ? `as of ${review.asOf}` : '',
          isOfSeveral(({ repository }) => repository) ? (review.repository ?? '') : '',
        ]
          .map(plain)
          .filter((part) => part !== '')
          .join(', '),
      }))
      .sort((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone)),
  ]
  const words = Math.max(...rows.map(({ word }) => columnsOf(word)))
  const files = Math.min(
    Math.max(...rows.map(({ file }) => columnsOf(plain(file)))),
    Math.max(20, options.width - words - 30),
  )
  const color = { good: paint.green, fair: paint.yellow, bad: paint.red }
  return rows
    .map(({ file, word, tone, found }) => {
      const name = plain(file)
      const gap = ' '.repeat(Math.max(2, files + 2 - columnsOf(name)))
      const sign = color[tone](word) + ' '.repeat(words - columnsOf(word))
      return `${sign}  ${name}${found === '' ? '' : `${gap}${found}`}\n`
    })
    .join('')
}

function leftOut({ counts }: Review): string {
  return counts.na === 0 ? '' : `${plural(counts.na, 'item')} n/a`
}
