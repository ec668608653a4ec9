// What does the sponsor read? One page: the verdict, why, the items, what is open until when, who signed, and what was found where.
// It is a job summary, a pull request's comment and a printed page, so it holds tables and lists, and no HTML.
import type { Finding, Review } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { inert } from './inert.ts'
import { notesOf, reasonsFor } from './reasons.ts'
import type { Report } from './report.ts'
import { cut } from './terminal.ts'
import {
  countedChecklists,
  countedFindings,
  countedItems,
  headlineOf,
  plural,
  retiredLine,
  shardLine,
  signs,
  spreadLine,
  subjectOf,
} from './words.ts'

/** Characters. GitHub refuses a comment of more than 65,536. */
const longestPage = 60_000
/** Columns of an item's evidence. */
const longestEvidence = 320

const tones = { good: '✅', fair: '⚠️', bad: '❌' }

/** Whether a text begins as a page of this format does. */
export function beginsAsPage(text: string): boolean {
  const isOfOne = Object.values(tones).some((sign) => text.startsWith(`## ${sign} `))
  return (
    isOfOne ||
    /^# \d+ (?:checklists?|checked(?:, \d+ (?:without a checklist|retired))+): /.test(text)
  )
}

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
    add(onePage(review, review.asOf, most))
  }
  const leftOut = retiredLine(report, inert)
  if (leftOut !== null) add(`${leftOut[0]?.toUpperCase()}${leftOut.slice(1)}`)
  if (report.shard !== undefined) add(shardLine(report.shard, report.outcome))
  return page
}

function overview(report: Report, most: number): string {
  const rows = table(['Checklist', 'Outcome', 'Decision'], report.checklists, most, (review) => {
    const { word, tone } = headlineOf(review)
    return [inert(review.file), `${tones[tone]} ${inert(word)}`, inert(review.verdict.label)]
  })
  const spread = spreadLine(report)
  const said = spread === null ? [] : [`${spread[0]?.toUpperCase()}${spread.slice(1)}.`, '']
  return section(countedChecklists(report), [...said, ...rows], '#')
}

function onePage(review: Review, asOf: string, most: number): string {
  const sections = [
    why(review, most),
    section('Read by eye', notes(review, most)),
    items(review, most),
    section('Waivers', waivers(review, most)),
    section('Open items', openItems(review, most)),
    section('Sign-off', signOffs(review, most)),
    section('How to fix it', fixes(review, most)),
    notJudged,
  ]
  return [head(review, asOf), ...sections.filter((part) => part !== '')].join('\n\n')
}

/** For whoever signs: what the verdict does not say. */
export const notJudged =
  'Not judged: whether what is written is true, the remarks beside the items, and who really signed.'

function head(review: Review, asOf: string): string {
  const { gate, verdict, stated, dates } = review
  const { word, tone } = headlineOf(review)
  const found = countedFindings(review)
  const facts = [
    `Gate ${inert(gate.id)}, version ${gate.version}`,
    ...(review.subject.tier === null ? [] : [`tier ${inert(review.subject.tier)}`]),
    `judged as of ${asOf}`,
    ...(dates.launch === null ? [] : [`launch ${dates.launch}`]),
    ...(dates.followUp === null ? [] : [`review after launch ${dates.followUp}`]),
    inert(review.file),
  ]
  return [
    `## ${tones[tone]} ${inert(word)}: ${inert(subjectOf(review))}`,
    '',
    `**${inert(verdict.label)}**${found === '' ? '' : ` (${found})`}`,
    '',
    `${facts.join(' · ')}`,
    ...(stated === null || stated.id === verdict.id
      ? []
      : ['', `The document states "${inert(stated.label)}" (line ${stated.line}).`]),
  ].join('\n')
}

/** Each reason once, with the rule and the line that it comes from. */
function why(review: Review, most: number): string {
  const reasons = firstOf(reasonsFor(review), most, ({ id, title, message, level, findings }) => {
    const of = [...(id === null ? [] : [`Item ${id}`]), ...(title === '' ? [] : [title])]
    const rules = [...new Set(findings.map(({ rule }) => rule))]
    const [first] = findings
    const where =
      first === undefined
        ? ''
        : ` (${inert(rules.join(', '))}, line ${first.line}${findings.length > 1 && id === null ? ' and others' : ''})`
    return `- ${of.length === 0 ? '' : `**${inert(of.join(', '))}**: `}${level === 'warning' ? '*warning:* ' : ''}${inert(message)}${where}`
  })
  return section('Why', reasons)
}

/** How to mend what was found, each advice once, with the items that it is for. */
function fixes(review: Review, most: number): string[] {
  const found = review.findings.filter(({ level }) => level === 'error' || level === 'warning')
  const byFix = new Map<string, Finding[]>()
  for (const finding of found) byFix.set(finding.fix, [...(byFix.get(finding.fix) ?? []), finding])
  return firstOf([...byFix], most, ([fix, of]) => {
    const ids = [...new Set(of.flatMap(({ item }) => item ?? []))]
    const rules = [...new Set(of.map(({ rule }) => rule))]
    const whose = ids.length === 0 || ids.length > 10 ? '' : `, item ${ids.join(', ')}`
    const links = rules.map((rule) => `[${inert(rule)}](${pageOfRule(rule)})`)
    return `- ${links.join(', ')}${inert(whose)}: ${inert(fix)}`
  })
}

function items(review: Review, most: number): string {
  const counts = countedItems(review)
  const hasOwners = review.items.some(({ owner }) => owner !== null)
  // of a long list, those that do not pass are what a reader looks for
  const isLong = review.items.length > Math.min(most, 30)
  const shown = isLong ? review.items.filter(({ assessed }) => assessed !== 'pass') : review.items
  const rows = table(
    ['#', 'Item', 'Claimed', 'Assessed', ...(hasOwners ? ['Owner'] : []), 'Evidence'],
    shown,
    most,
    ({ id, title, claimed, assessed, owner, evidence }) => [
      inert(id),
      inert(title),
      signs[claimed],
      assessed === claimed ? signs[assessed] : `**${signs[assessed]}**`,
      ...(hasOwners ? [inert(owner ?? '')] : []),
      inert(cut(evidence, longestEvidence)),
    ],
  )
  const passing = review.items.length - shown.length
  return section('Items', [
    `${counts.join(', ')}.`,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...(passing > 0 ? ['', `and ${passing} that pass`] : []),
  ])
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
    ({ items, label, missing, owner, due, closed }) => [
      inert(items.join(', ') || label),
      inert(missing),
      owner === null ? '**nobody**' : inert(owner),
      due ?? '**no day**',
      closed ?? '',
    ],
  )
}

/** A mark in the document is what people have always called signed. */
export const strength = {
  claimed: 'signed',
  sealed: 'signed, and sealed',
  signed: 'signed with a key',
}

function signOffs(review: Review, most: number): string[] {
  const isAsked = (line: number): boolean =>
    review.findings.some((finding) => finding.level === 'error' && finding.line === line)
  return table(
    ['Role', 'Name', 'Date', 'Signature'],
    review.signOffs,
    most,
    ({ role, name, date, signature, line }) => [
      inert(role),
      inert(name ?? ''),
      date ?? '',
      signature === null ? (isAsked(line) ? '**not signed**' : '') : strength[signature],
    ],
  )
}

function notes(review: Review, most: number): string[] {
  return firstOf(notesOf(review), most, (note) => `- ${inert(note)}`)
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
