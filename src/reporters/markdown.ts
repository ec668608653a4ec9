// What does the sponsor read? One page: the verdict, why, the items, what is open until when, who signed, and what was found where.
// It is a job summary, a pull request's comment and a printed page, so it holds tables and lists, and no HTML.
import type { Finding, Review } from '../result.ts'
import { inert } from './inert.ts'
import type { Report } from './report.ts'
import { countedChecklists, countedFindings, countOf, plural, reasonsOf, signs, subjectOf } from './words.ts'

/** Characters. GitHub refuses a comment of more than 65,536. */
const longestPage = 60_000

const marks = { cleared: '✅', conditional: '⚠️', blocked: '❌' }

export function markdown(report: Report): string {
  // rows that a reader misses least go first: more and more is counted instead of shown, until the page fits
  for (const most of [Number.POSITIVE_INFINITY, 200, 100, 50, 25, 10, 5]) {
    const page = pageOf(report, most)
    if (page.length <= longestPage) return page
  }
  return cutTo(pageOf(report, 5), longestPage, (text) => text.length)
}

/** Whole lines of a page that fit into so much, by a measure, and a note where something was left out. */
export function cutTo(page: string, most: number, measure: (text: string) => number): string {
  if (measure(page) <= most) return page
  const note = '\n*The report is longer than fits here: the log and the other formats have all of it.*\n'
  let room = most - measure(note)
  const kept: string[] = []
  for (const line of page.split('\n')) {
    room -= measure(`${line}\n`)
    if (room < 0) break
    kept.push(`${line}\n`)
  }
  return measure(note) > most ? '' : `${kept.join('')}${note}`
}

function pageOf(report: Report, most: number): string {
  const parts = report.checklists.map((review) => onePage(review, report.asOf, most))
  const notJudged = report.errors.map(({ file, message }) => `- ${inert(file)}: ${inert(message)}`)
  if (notJudged.length > 0) parts.push(['## ❌ Not judged', '', ...firstOf(notJudged, most)].join('\n'))
  if (report.checklists.length + report.errors.length > 1) parts.unshift(overview(report, most))
  return `${parts.join('\n\n')}\n`
}

function overview(report: Report, most: number): string {
  const rows = report.checklists.map((review) => [review.file, `${marks[review.outcome]} ${review.outcome}`, review.verdict.label].map(inert))
  return [`# ${inert(countedChecklists(report))}`, '', ...table(['Checklist', 'Outcome', 'Decision'], rows, most)].join('\n')
}

function onePage(review: Review, asOf: string, most: number): string {
  const sections = [
    why(review, most),
    items(review, most),
    section('Waivers', waivers(review, most)),
    section('Open items', openItems(review, most)),
    section('Sign-off', signOffs(review, most)),
    section('Findings', findings(review, most)),
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
  const states = stated === null ? 'The document states no decision.' : `The document states "${inert(stated.label)}" (line ${stated.line}).`
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
    .filter((item) => item.claimed !== item.assessed && item.assessed !== 'pass')
    .map((item) => {
      const found = errors.filter((finding) => finding.item === item.id).map((finding) => finding.message.replace(`item ${item.id}: `, ''))
      return `item ${item.id} claims ${signs[item.claimed]}, assessed ${signs[item.assessed]}${found.length > 0 ? `: ${found.join('; ')}` : ''}`
    })
  const others = errors.filter(({ item }) => item === null || !ids.has(item)).map(({ message }) => message)
  const said = new Set(errors.map(({ message }) => message))
  const reasons = reasonsOf(review).filter((reason) => !said.has(reason))
  return section(
    'Why',
    firstOf(
      [...reasons, ...byItem, ...others].map((reason) => `- ${inert(reason)}`),
      most,
    ),
  )
}

function items(review: Review, most: number): string {
  const { total, pass, warn, fail, blank, na } = review.counts
  const counts = [`${pass} of ${total} pass`, `${warn} at warning`, `${fail} failed`, `${blank} blank`, `${na} not applicable`].filter(
    (part) => !/^0 (?!of)/.test(part),
  )
  const hasOwners = review.items.some(({ owner }) => owner !== null)
  const rows = review.items.map((item) => [
    inert(item.id),
    inert(item.title),
    signs[item.claimed],
    item.assessed === item.claimed ? signs[item.assessed] : `**${signs[item.assessed]}**`,
    ...(hasOwners ? [inert(item.owner ?? '')] : []),
  ])
  const worst = rows.filter((_, at) => review.items[at]?.assessed !== 'pass')
  // of a long list, those that do not pass are what a reader looks for
  const shown = rows.length > Math.min(most, 30) ? worst : rows
  const left = rows.length - Math.min(shown.length, most)
  return section('Items', [
    `${counts.join(', ')}.`,
    '',
    ...(shown.length === 0 ? [] : table(['#', 'Item', 'Claimed', 'Assessed', ...(hasOwners ? ['Owner'] : [])], shown.slice(0, most), most)),
    ...(left === 0 ? [] : [...(shown.length === 0 ? [] : ['']), shown.length > most ? `and ${left} more` : `and ${left} that pass`]),
  ])
}

function waivers(review: Review, most: number): string[] {
  const rows = review.waivers.map(({ rule, item, approver, until, reason, findings: covered }) =>
    [rule, item ?? '', approver, until, reason, plural(covered, 'finding')].map(inert),
  )
  return table(['Rule', 'Item', 'Approved by', 'Until', 'Reason', 'Covers'], rows, most)
}

function openItems(review: Review, most: number): string[] {
  const rows = review.openItems.map(({ item, missing, owner, due, closed }) => [
    inert(item),
    inert(missing),
    owner === null ? '**nobody**' : inert(owner),
    due ?? '**no day**',
    closed ?? '',
  ])
  return table(['Item', 'What is missing', 'Owner', 'Due', 'Closed'], rows, most)
}

function signOffs(review: Review, most: number): string[] {
  const rows = review.signOffs.map(({ role, name, date, signed }) => [
    inert(role),
    inert(name ?? ''),
    date ?? '',
    signed ? 'signed' : name === null ? '' : '**not signed**',
  ])
  return table(['Role', 'Name', 'Date', 'Signature'], rows, most)
}

function findings(review: Review, most: number): string[] {
  if (review.findings.length === 0) return []
  const counts = countedFindings(countOf(review, 'error'), countOf(review, 'waived'), countOf(review, 'warning'))
  const line = ({ level, rule, message, fix, line: at, column }: Finding): string =>
    `- **${level}** ${inert(rule)}, ${inert(review.file)}:${at}:${column} — ${inert(message)}. To fix: ${inert(fix)}`
  return [`${counts}.`, '', ...firstOf(review.findings.map(line), most)]
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`### ${title}`, '', ...lines].join('\n')
}

/** Cells are inert already. */
function table(header: readonly string[], rows: readonly (readonly string[])[], most: number): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const left = rows.length - Math.min(rows.length, most)
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.slice(0, most).map(line), ...(left > 0 ? ['', `and ${left} more`] : [])]
}

function firstOf(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `- and ${lines.length - most} more`]
}
