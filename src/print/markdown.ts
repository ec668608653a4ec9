// What does the sponsor read? One page: the verdict, why, the items, what is open until when, who signed, and what comes next.
// It is a job summary, a pull request's comment and a printed page, so it holds tables and lists, and no HTML.
import type { Review } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { inert } from './inert.ts'
import {
  adviceOf,
  aroundReason,
  columns,
  dueText,
  factsOf,
  isOverdue,
  lacking,
  noGoAheadOf,
  notJudged,
  otherStated,
  strengthOf,
  titles,
  unsignedIn,
} from './page.ts'
import { notesOf, reasonsFor } from './reasons.ts'
import type { Report } from './report.ts'
import { cut } from './terminal.ts'
import {
  byUrgency,
  countedChecklists,
  countedFindings,
  countedItems,
  headlineOf,
  lapsedLine,
  plural,
  retiredLine,
  sentence,
  shardLine,
  signersOf,
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
  const { errors } = report
  // of many, what a page too long leaves out is what is least urgent
  const checklists = byUrgency(report.checklists)
  let page =
    checklists.length > 0 && checklists.length + errors.length > 1
      ? `${overview(report, checklists, most)}\n`
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
    add(onePage(review, most))
  }
  const leftOut = retiredLine(report, inert)
  if (leftOut !== null) add(sentence(leftOut))
  if (report.shard !== undefined) add(shardLine(report.shard, report.outcome))
  return page
}

/** One row an agent, with its file, where its page says more. */
function overview(report: Report, checklists: readonly Review[], most: number): string {
  const days = new Set(checklists.map(({ asOf }) => asOf))
  const rows = table(
    [
      'Agent',
      'Gate',
      'Tier',
      'Verdict',
      'Next due',
      'Signed by',
      ...(days.size > 1 ? ['Judged as of'] : []),
    ],
    checklists,
    most,
    (review) => {
      const { word, tone } = headlineOf(review)
      const subject = subjectOf(review)
      return [
        inert(subject === review.file ? subject : `${subject} (${review.file})`),
        inert(`${review.gate.id} ${review.gate.version}`),
        inert(review.subject.tier ?? ''),
        `${tones[tone]} ${inert(word)}`,
        review.due
          .slice(0, 1)
          .map((due) => dayOf(due, review))
          .join(),
        inert(signedBy(review)),
        ...(days.size > 1 ? [review.asOf] : []),
      ]
    },
  )
  const said = [spreadLine(report), lapsedLine(report, inert)].flatMap((line) =>
    line === null ? [] : [`${sentence(line)}.`, ''],
  )
  return section(countedChecklists(report), [...said, ...rows], '#')
}

function signedBy(review: Review): string {
  const missing = unsignedIn(review)
  return [
    signersOf(review).join(', '),
    ...(missing.length > 0 ? [`not signed: ${missing.join(', ')}`] : []),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function onePage(review: Review, most: number): string {
  const sections = [
    section(titles.why, why(review, most)),
    section(titles.byEye, notes(review, most)),
    items(review, most),
    section(titles.waivers, waivers(review, most)),
    section(titles.openItems, openItems(review, most)),
    section(titles.signOff, signOffs(review, most)),
    section(titles.next, dues(review, most)),
    section(titles.fixes, fixes(review, most)),
    notJudged,
  ]
  return [head(review), ...sections.filter((part) => part !== '')].join('\n\n')
}

function head(review: Review): string {
  const { verdict } = review
  const stated = otherStated(review)
  const noGoAhead = noGoAheadOf(review)
  const { word, tone } = headlineOf(review)
  const found = countedFindings(review)
  return [
    `## ${tones[tone]} ${inert(word)}: ${inert(subjectOf(review))}`,
    '',
    `**${inert(verdict.label)}**${found === '' ? '' : ` (${found})`}`,
    ...(noGoAhead === null ? [] : ['', noGoAhead]),
    '',
    factsOf(review).map(inert).join(' · '),
    ...(stated === null
      ? []
      : ['', `But the document states "${inert(stated.label)}" (line ${stated.line}).`]),
  ].join('\n')
}

/** Each reason once, with the rule and the line that it comes from. */
function why(review: Review, most: number): string[] {
  return firstOf(reasonsFor(review), most, (reason) => {
    const { about, where } = aroundReason(reason)
    return `- ${about === '' ? '' : `**${inert(about)}**: `}${reason.level === 'warning' ? '*warning:* ' : ''}${inert(reason.message)}${where === '' ? '' : ` (${inert(where)})`}`
  })
}

/** What is overdue as well, in the order of the days. */
function dues(review: Review, most: number): string[] {
  return firstOf(review.due, most, (one) => {
    const item = one.item === null ? '' : `, item ${inert(one.item)}`
    const who = one.owner === null ? '' : ` (${inert(one.owner)})`
    return `- ${dayOf(one, review)}${item}: ${inert(dueText(one, review))}${who}`
  })
}

function dayOf(due: Review['due'][number], review: Review): string {
  return `${due.day}${isOverdue(due, review) ? ' **overdue**' : ''}`
}

/** How to mend what was found, each advice once, with the items that it is for. */
function fixes(review: Review, most: number): string[] {
  return firstOf(adviceOf(review), most, ({ fix, rules, ids }) => {
    const whose = ids.length === 0 ? '' : `, item ${ids.join(', ')}`
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
  return section(titles.items, [
    `${counts.join(', ')}.`,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...(passing > 0 ? ['', `and ${passing} that pass`] : []),
  ])
}

function waivers(review: Review, most: number): string[] {
  return table(
    columns.waivers,
    review.waivers,
    most,
    ({ rule, item, approver, until, reason, findings: covered }) =>
      [rule, item ?? '', approver, until, reason, plural(covered, 'finding')].map(inert),
  )
}

function openItems(review: Review, most: number): string[] {
  return table(
    columns.openItems,
    review.openItems,
    most,
    ({ items, label, missing, owner, due, closed }) => [
      inert(items.join(', ') || label),
      inert(missing),
      owner === null ? `**${lacking.owner}**` : inert(owner),
      due ?? `**${lacking.day}**`,
      closed ?? '',
    ],
  )
}

function signOffs(review: Review, most: number): string[] {
  return table(columns.signOff, review.signOffs, most, (signOff) => [
    inert(signOff.role),
    inert(signOff.name ?? ''),
    signOff.date ?? '',
    strengthOf(signOff, review) ?? `**${lacking.signature}**`,
  ])
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
