// What does the sponsor read? One page: the verdict, why, the items, what is open until when, who signed, and what was found where.
// It is a job summary, a pull request's comment and a printed page, so it holds tables and lists, and no HTML.
import type { Finding, Review } from '../result.ts'
import { inert } from './inert.ts'
import type { Report } from './report.ts'
import {
  countedChecklists,
  countedFindings,
  plural,
  shardLine,
  signs,
  subjectOf,
  whyOf,
} from './words.ts'

/** Characters. GitHub refuses a comment of more than 65,536. */
const longestPage = 60_000

const marks = { cleared: '✅', conditional: '⚠️', blocked: '❌' }

export function markdown(report: Report): string {
  // rows that a reader misses least go first: more and more is counted instead of shown, until the page fits
  for (const most of [1000, 200, 100, 50, 25, 10, 5]) {
    const page = pageOf(report, most)
    if (page.length <= longestPage) return page
  }
  return cutTo(pageOf(report, 5), longestPage, (text) => text.length)
}

/** Whole lines of a page that fit into so much, by a measure, and a note where something was left out. */
export function cutTo(page: string, most: number, measure: (text: string) => number): string {
  if (measure(page) <= most) return page
  const note =
    '\n*The report is longer than fits here: the log and the other formats have all of it.*\n'
  let room = most - measure(note)
  const kept: string[] = []
  for (const line of page.split('\n')) {
    room -= measure(`${line}\n`)
    if (room < 0) break
    kept.push(`${line}\n`)
  }
  return measure(note) > most ? '' : `${kept.join('')}${note}`
}

/** No more of the page than it takes to see that it does not fit. */
function pageOf(report: Report, most: number): string {
  const { checklists, errors } = report
  let page =
    checklists.length > 0 && checklists.length + errors.length > 1
      ? `${overview(report, most)}\n`
      : ''
  const add = (part: string): void => {
    page += `${page === '' ? '' : '\n'}${part}\n`
  }
  if (errors.length > 0)
    add(
      section(
        '❌ Not judged',
        firstOf(errors, most, ({ file, message }) => `- ${inert(file)}: ${inert(message)}`),
        '##',
      ),
    )
  for (const review of checklists) {
    if (page.length > longestPage) break
    add(onePage(review, report.asOf, most))
  }
  if (report.shard !== undefined) add(shardLine(report.shard, report.outcome))
  return page
}

function overview(report: Report, most: number): string {
  const rows = table(
    ['Checklist', 'Outcome', 'Decision'],
    report.checklists,
    most,
    ({ file, outcome, verdict }) => [
      inert(file),
      `${marks[outcome]} ${outcome}`,
      inert(verdict.label),
    ],
  )
  return section(countedChecklists(report), rows, '#')
}

function onePage(review: Review, asOf: string, most: number): string {
  const sections = [
    why(review, most),
    items(review, most),
    section('Not applicable', notApplicable(review, most)),
    section('Waivers', waivers(review, most)),
    section('Open items', openItems(review, most)),
    section('Sign-off', signOffs(review, most)),
    section('Findings', findings(review, most)),
    section('Read by eye', notes(review, most)),
  ]
  return [head(review, asOf), ...sections.filter((part) => part !== '')].join('\n\n')
}

function head(review: Review, asOf: string): string {
  const { gate, verdict, stated, dates } = review
  const facts = [
    `Gate ${inert(gate.id)}, version ${gate.version}`,
    ...(review.subject.tier === null ? [] : [`tier ${inert(review.subject.tier)}`]),
    `judged as of ${asOf}`,
    ...(dates.launch === null ? [] : [`launch ${dates.launch}`]),
    ...(dates.followUp === null ? [] : [`review after launch ${dates.followUp}`]),
    inert(review.file),
  ]
  const states =
    stated === null
      ? 'The document states no decision.'
      : `The document states "${inert(stated.label)}" (line ${stated.line}).`
  return [
    `## ${marks[review.outcome]} ${review.outcome.toUpperCase()}: ${inert(subjectOf(review))}`,
    '',
    `**${inert(verdict.label)}**`,
    '',
    `${facts.join(' · ')}`,
    ...(stated?.id === verdict.id ? [] : ['', states]),
  ].join('\n')
}

/** Where the rules see an item otherwise than the author with what was found there, then what is about the document. */
function why(review: Review, most: number): string {
  const ids = new Set(review.items.map((item) => item.id))
  const errors = review.findings.filter((finding) => finding.level === 'error')
  const byItem = review.items
    .filter(
      ({ claimed, assessed }) =>
        claimed !== assessed && assessed !== 'pass' && assessed !== 'blank',
    )
    .map((item) => {
      const found = errors
        .filter((finding) => finding.item === item.id)
        .map((finding) => finding.message.replace(`item ${item.id}: `, ''))
      return `item ${item.id} claims ${signs[item.claimed]}, assessed ${signs[item.assessed]}${found.length > 0 ? `: ${found.join('; ')}` : ''}`
    })
  const blank = review.items.filter(({ assessed }) => assessed === 'blank').map(({ id }) => id)
  const open =
    blank.length === 0 ? [] : [`${plural(blank.length, 'item')} not filled in: ${blank.join(', ')}`]
  const others = errors
    .filter(({ item }) => item === null || !ids.has(item))
    .map(({ message }) => message)
  const said = new Set(errors.map(({ message }) => message))
  const reasons = whyOf(review).filter((reason) => !said.has(reason))
  return section(
    'Why',
    firstOf([...reasons, ...byItem, ...open, ...others], most, (reason) => `- ${inert(reason)}`),
  )
}

function items(review: Review, most: number): string {
  const { total, pass, warn, fail, blank, na } = review.counts
  const counts = [
    `${pass} of ${total} pass`,
    `${warn} at warning`,
    `${fail} failed`,
    `${blank} blank`,
    `${na} not applicable`,
  ].filter((part) => !/^0 (?!of)/.test(part))
  const hasOwners = review.items.some(({ owner }) => owner !== null)
  // of a long list, those that do not pass are what a reader looks for
  const isLong = review.items.length > Math.min(most, 30)
  const shown = isLong ? review.items.filter(({ assessed }) => assessed !== 'pass') : review.items
  const rows = table(
    ['#', 'Item', 'Claimed', 'Assessed', ...(hasOwners ? ['Owner'] : [])],
    shown,
    most,
    ({ id, title, claimed, assessed, owner }) => [
      inert(id),
      inert(title),
      signs[claimed],
      assessed === claimed ? signs[assessed] : `**${signs[assessed]}**`,
      ...(hasOwners ? [inert(owner ?? '')] : []),
    ],
  )
  const passing = review.items.length - shown.length
  return section('Items', [
    `${counts.join(', ')}.`,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...(passing > 0 ? ['', `and ${passing} that pass`] : []),
  ])
}

function notApplicable(review: Review, most: number): string[] {
  const items = review.items.filter(({ assessed }) => assessed === 'na')
  return table(['#', 'Item', 'Why not'], items, most, ({ id, title, evidence }) =>
    [id, title, evidence].map(inert),
  )
}

function waivers(review: Review, most: number): string[] {
  return table(
    ['Rule', 'Item', 'Approved by', 'Until', 'Reason', 'Covers'],
    review.waivers,
    most,
    ({ rule, item, approver, until, reason, findings: covered }) =>
      [rule, item ?? '', approver, until, reason, plural(covered, 'finding')].map(inert),
  )
}

function openItems(review: Review, most: number): string[] {
  return table(
    ['Item', 'What is missing', 'Owner', 'Due', 'Closed'],
    review.openItems,
    most,
    ({ item, missing, owner, due, closed }) => [
      inert(item),
      inert(missing),
      owner === null ? '**nobody**' : inert(owner),
      due ?? '**no day**',
      closed ?? '',
    ],
  )
}

function signOffs(review: Review, most: number): string[] {
  return table(
    ['Role', 'Name', 'Date', 'Signature'],
    review.signOffs,
    most,
    ({ role, name, date, signed }) => [
      inert(role),
      inert(name ?? ''),
      date ?? '',
      signed ? 'signed' : name === null ? '' : '**not signed**',
    ],
  )
}

function findings(review: Review, most: number): string[] {
  const shown = review.findings.filter(({ level }) => level !== 'note')
  if (shown.length === 0) return []
  const counts = countedFindings(review)
  const line = (
    { level, rule, message, fix, line: at, column }: Finding,
    position: number,
  ): string => {
    const isToldAbove = shown[position - 1]?.fix === fix
    return `- **${level}** ${inert(rule)}, ${inert(review.file)}:${at}:${column} — ${inert(message)}${isToldAbove ? '' : `. To fix: ${inert(fix)}`}`
  }
  return [`${counts}.`, '', ...firstOf(shown, most, line)]
}

function notes(review: Review, most: number): string[] {
  const all = review.findings.filter(({ level }) => level === 'note')
  return firstOf(
    all,
    most,
    ({ message, line }) => `- ${inert(message)} (${inert(review.file)}:${line})`,
  )
}

function section(title: string, lines: readonly string[], level = '###'): string {
  return lines.length === 0 ? '' : [`${level} ${title}`, '', ...lines].join('\n')
}

/** The cells that a row gives are inert already. */
function table<Row>(
  header: readonly string[],
  rows: readonly Row[],
  most: number,
  cells: (row: Row) => string[],
): string[] {
  if (rows.length === 0) return []
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`
  const shown = rows.slice(0, most).map((row) => line(cells(row)))
  return [
    line(header),
    `|${header.map(() => '---|').join('')}`,
    ...shown,
    ...(rows.length > most ? ['', `and ${rows.length - most} more`] : []),
  ]
}

function firstOf<Entry>(
  entries: readonly Entry[],
  most: number,
  line: (entry: Entry, position: number) => string,
): string[] {
  return [
    ...entries.slice(0, most).map(line),
    ...(entries.length > most ? [`- and ${entries.length - most} more`] : []),
  ]
}
