// Where do many checklists stand? One row an agent, worst first, that opens to its reasons, its waivers and what is due; how many have which verdict; and what
// is due in the next 30 days. A script sorts and filters the rows, and all of it can be read without.
import script from '#portfolio-script'
import type { Review } from '../result.ts'
import { type Bar, bars, dayAfter, daysBetween, timeline } from './html-charts.ts'
import { dueLine, marks, reasonLine, remainder } from './html-lines.ts'
import type { Written } from './html-marks.ts'
import { file, type Html, html, listOf, prose, section, time } from './html-parts.ts'
import { portfolioStyle } from './html-style.ts'
import { dueText, notJudged, unsignedIn } from './page.ts'
import { reasonsFor } from './reasons.ts'
import type { Report } from './report.ts'
import {
  countedChecklists,
  headlineOf,
  lapsedLine,
  lastDayOf,
  plural,
  sentence,
  signersOf,
  spreadLine,
  subjectOf,
} from './words.ts'

type Due = Review['due'][number]
/** Where the page of a checklist is, as seen from the portfolio; null where it has none. */
type PageOf = (review: Review) => string | null

/** Days that the picture and its list look ahead. */
const daysAhead = 30
/** Lines of a list that is no row. */
const mostListed = { errors: 100, overdue: 20, ahead: 30 }
/** Reasons, waivers and dues behind each row; of many rows fewer, until the page is quick to open. What is left out is counted. */
const mostBehind = [12, 6, 4, 3, 2]
/** Characters of all rows together, and of one where they are more than that holds. */
const room = { page: 300_000, row: 1_300 }

export function portfolioFile(report: Report, kind: Written, pageOf: PageOf): string {
  const counts = verdictsOf(report)
  const said = countedChecklists(report)
  const body = portfolio(report, said, counts, pageOf)
  return file(said, body, { kind, script, styles: portfolioStyle })
}

function portfolio(report: Report, said: string, counts: readonly Bar[], pageOf: PageOf): Html {
  const { checklists, errors } = report
  // of results of several days the last one: what was due on a day that has passed is overdue
  const today = lastDayOf(report)
  return html`
<header><h1>Portfolio</h1>
<p>${said}</p>
<p class="soft">${judgedOn(report, today)}</p></header>
<div class="pictures">${section('Verdicts', counts.length === 0, () => bars(counts))}${pictureOfDues(checklists, today)}
</div>${section('Not judged', errors.length === 0, () =>
    listOf(
      errors,
      mostListed.errors,
      ({ file: path, message }) => html`<bdi>${path}</bdi>: <bdi>${message}</bdi>`,
    ),
  )}${section('Agents', checklists.length === 0, () => rowsOf(inOrder(checklists), today, pageOf))}${listOfDues(checklists, today, pageOf)}${remainder(report)}
<p class="soft">${notJudged}</p>`
}

/** When, and of how many repositories; what is past since an older judgement stands out. */
function judgedOn(report: Report, today: string): Html {
  const spread = spreadLine(report)
  const lapsed = lapsedLine(report, (path) => path)
  return html`As of ${time(today)}${spread === null ? null : html` · ${spread}`}${
    lapsed === null ? null : html`. <strong class="bad"><bdi>${sentence(lapsed)}</bdi></strong>`
  }`
}

/** Worst first. A decision of the gate's own that does not clear, in words of its own, stands between what is blocked and what is conditional. */
function rankOf(review: Review): number {
  const { tone } = headlineOf(review)
  if (review.outcome === 'blocked') return tone === 'bad' ? 0 : 1
  return review.outcome === 'conditional' ? 2 : 3
}

function inOrder(checklists: readonly Review[]): Review[] {
  const nextOf = ({ due }: Review): string => due[0]?.day ?? '9999'
  return [...checklists].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      Number(nextOf(one) > nextOf(other)) ||
      -Number(nextOf(one) < nextOf(other)),
  )
}

/** How many have which verdict, as the rows call it. */
function verdictsOf({ checklists, errors }: Report): Bar[] {
  const counts = new Map<string, Bar & { rank: number }>()
  for (const review of checklists) {
    const { word, tone } = headlineOf(review)
    const known = counts.get(word)
    if (known !== undefined) known.count++
    else counts.set(word, { word, mark: marks[tone], tone, count: 1, rank: rankOf(review) })
  }
  const sorted = [...counts.values()].sort((one, other) => one.rank - other.rank)
  return errors.length === 0
    ? sorted
    : [
        { word: 'NOT JUDGED', mark: marks.bad, tone: 'bad' as const, count: errors.length },
        ...sorted,
      ]
}

function rowsOf(reviews: readonly Review[], today: string, pageOf: PageOf): Html {
  const most = Math.max(room.page, room.row * reviews.length)
  let rows: Html[] = []
  for (const behind of mostBehind) {
    rows = reviews.map((review) => rowOf(review, { today, behind, page: pageOf(review) }))
    if (rows.reduce((sum, row) => sum + row.html.length, 0) <= most) break
  }
  const head = [
    ...['Agent', 'Gate', 'Tier', 'Verdict', 'Next due', 'Signed by'],
    html`<span class="heard">Reasons and dues</span>`,
  ].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)
  return html`
<table id="agents" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows}
</tbody></table>`
}

interface Row {
  today: string
  behind: number
  page: string | null
}

function rowOf(review: Review, { today, behind, page }: Row): Html {
  const { word, tone } = headlineOf(review)
  const name = html`<bdi>${subjectOf(review)}</bdi>`
  const [next] = review.due
  const { length: waived } = review.waivers
  return html`
<tr role="row"><th scope="row" role="rowheader">${page === null ? name : html`<a href="${page}">${name}</a>`}</th><td role="cell"><bdi>${review.gate.id}</bdi> ${review.gate.version}</td><td role="cell">${review.subject.tier ?? ''}</td><td role="cell" class="${tone}" data-key="${rankOf(review)}"><span aria-hidden="true">${marks[tone]}</span> <b>${word}</b>${
    waived === 0 ? null : html` <span class="soft whole">${plural(waived, 'waiver')}</span>`
  }</td><td role="cell">${next === undefined ? null : time(next.day)}${
    next !== undefined && next.day < today ? html` <strong class="bad">overdue</strong>` : null
  }</td><td role="cell">${signedBy(review)}</td><td role="cell">${opened(review, today, behind)}</td></tr>`
}

/** Names that one row has room for. */
const mostNamed = 3

/** Who signed, and whose signature is asked for and not there. */
function signedBy(review: Review): Html {
  const [all, missing] = [signersOf(review), unsignedIn(review)]
  if (all.length + missing.length === 0) return html`<span class="soft">nobody</span>`
  return html`${all.length === 0 ? null : namesIn(all)}${
    missing.length === 0
      ? null
      : html`${all.length === 0 ? null : html`; `}<span class="bad">not signed:</span> ${namesIn(missing)}`
  }`
}

function namesIn(all: readonly string[]): Html {
  const more = all.length - mostNamed
  return html`<bdi>${all.slice(0, mostNamed).join(', ')}</bdi>${more > 0 ? html` and ${more} more` : null}`
}

function opened(review: Review, today: string, most: number): Html {
  const { waivers, due, file: path, verdict } = review
  // waived findings stand below with their waivers
  const unwaived = review.findings.filter(({ level }) => level !== 'waived')
  const reasons = reasonsFor({ ...review, findings: unwaived })
  return html`<details><summary><bdi>${verdict.label}</bdi></summary>
<p class="soft"><bdi>${path}</bdi></p>${part('Why', reasons, most, reasonLine)}${part(
    'Waivers',
    waivers,
    most,
    waiverLine,
  )}${part('Due', due, most, (one) => dueLine(one, review, today))}</details>`
}

function part<Entry>(
  name: string,
  entries: readonly Entry[],
  most: number,
  line: (entry: Entry) => Html,
): Html | null {
  return entries.length === 0 ? null : html`<p><b>${name}</b></p>${listOf(entries, most, line)}`
}

function waiverLine({
  rule,
  item,
  need,
  approver,
  until,
  reason,
}: Review['waivers'][number]): Html {
  const what = [
    rule,
    ...(item === null ? [] : [`item ${item}`]),
    ...(need === undefined ? [] : [need]),
  ]
  return html`<bdi>${what.join(', ')}</bdi>, by <bdi>${approver}</bdi> until ${time(until)}: <bdi>${prose(reason)}</bdi>`
}

interface Dated {
  review: Review
  due: Due
}

function duesOf(
  checklists: readonly Review[],
  today: string,
): Record<'overdue' | 'ahead' | 'later', Dated[]> {
  const last = dayAfter(today, daysAhead)
  const all = checklists
    .flatMap((review) => review.due.map((due) => ({ review, due })))
    .sort((a, b) => Number(a.due.day > b.due.day) - Number(a.due.day < b.due.day))
  return {
    overdue: all.filter(({ due }) => due.day < today),
    ahead: all.filter(({ due }) => due.day >= today && due.day <= last),
    later: all.filter(({ due }) => due.day > last),
  }
}

function pictureOfDues(checklists: readonly Review[], today: string): Html {
  const { overdue, ahead, later } = duesOf(checklists, today)
  const perDay = Array.from({ length: daysAhead + 1 }, () => 0)
  for (const { due } of ahead) {
    const at = daysBetween(today, due.day)
    perDay[at] = (perDay[at] ?? 0) + 1
  }
  const parts = [
    ...(overdue.length === 0 ? [] : [html`<strong class="bad">${overdue.length} overdue</strong>`]),
    html`<strong>${ahead.length}</strong> in the next ${daysAhead} days`,
    ...(later.length === 0 ? [] : [html`${later.length} later`]),
  ]
  return section(
    'What is due',
    overdue.length + ahead.length + later.length === 0,
    () => html`
<p>${parts.map((one, at) => html`${at === 0 ? null : html`, `}${one}`)}. <a href="#due">As a list</a></p>${timeline(today, overdue.length, perDay)}`,
  )
}

function listOfDues(checklists: readonly Review[], today: string, pageOf: PageOf): Html {
  const { overdue, ahead, later } = duesOf(checklists, today)
  const line = ({ review, due }: Dated): Html => {
    const page = pageOf(review)
    const name = html`<bdi>${subjectOf(review)}</bdi>`
    return html`${time(due.day)}<span>${page === null ? html`<b>${name}</b>` : html`<a href="${page}">${name}</a>`}${
      due.item === null ? null : html`, item <bdi>${due.item}</bdi>`
    }: <bdi>${prose(dueText(due, review))}</bdi>${due.owner === null ? null : html` <span class="soft">(<bdi>${due.owner}</bdi>)</span>`}</span>`
  }
  const [next] = later
  const lists = [
    overdue.length === 0
      ? null
      : html`<h3 class="bad">Overdue</h3>${listOf(overdue, mostListed.overdue, line)}`,
    ahead.length === 0
      ? null
      : html`<h3>In the next ${daysAhead} days</h3>${listOf(ahead, mostListed.ahead, line)}`,
    next === undefined
      ? null
      : html`<h3>Later</h3><p>${later.length} more, the next on ${time(next.due.day)}</p>`,
  ]
  return lists.every((one) => one === null)
    ? html``
    : html`
<section id="due" class="dues"><h2>Due, by day</h2>${lists}
</section>`
}
