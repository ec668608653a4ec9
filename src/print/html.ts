// What does a review meeting look at? One file for a browser and a printer: of one checklist its page, of several the portfolio.
import type { Review, ReviewedItem } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { dueLine, marks, reasonLine, remainder } from './html-lines.ts'
import type { Written } from './html-marks.ts'
import {
  type Cell,
  file,
  type Html,
  html,
  list,
  listOf,
  prose,
  section,
  table,
  time,
} from './html-parts.ts'
import {
  adviceOf,
  columns,
  factsOf,
  lacking,
  noGoAheadOf,
  notJudged,
  otherStated,
  strengthOf,
  titles,
} from './page.ts'
import { portfolioFile } from './portfolio.ts'
import { notesOf, reasonsFor } from './reasons.ts'
import type { Report } from './report.ts'
import { countedFindings, countedItems, headlineOf, plural, subjectOf } from './words.ts'

/** Each with a word: a sign alone says little to whoever hears the page. */
const statuses: Record<ReviewedItem['claimed'], Required<Cell>> = {
  pass: { text: whole('✔ pass'), tone: 'good' },
  warn: { text: whole('▲ warning'), tone: 'fair' },
  fail: { text: whole('✖ fail'), tone: 'bad' },
  na: { text: 'not applicable', tone: undefined },
  blank: { text: 'blank', tone: 'bad' },
}
const mostRows = 300

/** A sign and its word on one line. */
function whole(text: string): Html {
  return html`<span class="whole">${text}</span>`
}

export function htmlPage(report: Report): string {
  const [only, ...more] = report.checklists
  return only !== undefined && more.length === 0 && report.errors.length === 0
    ? pageFile(only, html``, remainder(report), 'report')
    : portfolioFile(report, 'report', () => null)
}

/** `above` and `below`: what stands around the page. */
export function pageFile(review: Review, above: Html, below: Html, kind: Written): string {
  const title = `${headlineOf(review).word}: ${subjectOf(review)}`
  return file(title, html`${above}${onePage(review)}${below}`, { kind })
}

function onePage(review: Review): Html {
  const reasons = reasonsFor(review)
  const notes = notesOf(review)
  return html`${head(review)}${section(titles.why, reasons.length === 0, () => listOf(reasons, mostRows, reasonLine))}${section(
    titles.byEye,
    notes.length === 0,
    () => listOf(notes, mostRows, prose),
  )}${items(review)}${waivers(review)}${openItems(review)}${signOffs(review)}${dues(review)}${fixes(review)}
<p class="soft">${notJudged}</p>`
}

function head(review: Review): Html {
  const { verdict } = review
  const stated = otherStated(review)
  const noGoAhead = noGoAheadOf(review)
  const { word, tone } = headlineOf(review)
  const found = countedFindings(review)
  return html`
<header class="verdict ${tone}"><h1><span aria-hidden="true">${marks[tone]}</span> ${word}: <bdi>${subjectOf(review)}</bdi></h1>
<p><strong>${verdict.label}</strong>${found === '' ? null : html` (${found})`}</p>${
    noGoAhead === null
      ? null
      : html`
<p>${noGoAhead}</p>`
  }</header>
<p class="soft">${factsOf(review).map((fact, at) => html`${at === 0 ? '' : html` · `}<bdi>${prose(fact)}</bdi>`)}</p>${
    stated === null
      ? null
      : html`
<p>But the document states “<bdi>${stated.label}</bdi>” (line ${stated.line}).</p>`
  }`
}

function items(review: Review): Html {
  const counts = countedItems(review)
  const hasOwners = review.items.some(({ owner }) => owner !== null)
  const rows = review.items.map(({ id, title, claimed, assessed, owner, evidence }) => [
    `${id} ${title}`,
    { text: statuses[claimed].text },
    statuses[assessed],
    ...(hasOwners ? [owner ?? ''] : []),
    { text: prose(evidence) },
  ])
  return section(titles.items, false, () => [
    html`
<p>${counts.join(', ')}.</p>`,
    rows.length === 0
      ? html``
      : table(['Item', 'Claimed', 'Assessed', ...(hasOwners ? ['Owner'] : []), 'Evidence'], rows),
  ])
}

function waivers({ waivers: all }: Review): Html {
  return section(titles.waivers, all.length === 0, () =>
    table(
      columns.waivers,
      all.map(({ rule, item, approver, until, reason, findings }) => [
        rule,
        item ?? '',
        approver,
        { text: time(until) },
        { text: prose(reason) },
        plural(findings, 'finding'),
      ]),
    ),
  )
}

function openItems({ openItems: all }: Review): Html {
  return section(titles.openItems, all.length === 0, () =>
    table(
      columns.openItems,
      all.map(({ items: ids, label, missing, owner, due, closed }) => [
        ids.join(', ') || label,
        { text: prose(missing) },
        owner ?? { text: lacking.owner, tone: 'bad' as const },
        due === null ? { text: lacking.day, tone: 'bad' as const } : { text: time(due) },
        closed === null ? '' : { text: time(closed) },
      ]),
    ),
  )
}

function signOffs(review: Review): Html {
  return section(titles.signOff, review.signOffs.length === 0, () =>
    table(
      columns.signOff,
      review.signOffs.map((signOff) => [
        signOff.role,
        signOff.name ?? '',
        signOff.date === null ? '' : { text: time(signOff.date) },
        strengthOf(signOff, review) ?? { text: lacking.signature, tone: 'bad' as const },
      ]),
    ),
  )
}

function dues(review: Review): Html {
  return section(titles.next, review.due.length === 0, () =>
    list(review.due.map((one) => dueLine(one, review, review.asOf))),
  )
}

/** How to mend what was found, each advice once. */
function fixes(review: Review): Html {
  const advice = adviceOf(review)
  return section(titles.fixes, advice.length === 0, () =>
    listOf(
      advice,
      mostRows,
      ({ fix, rules, ids }) =>
        html`${rules.map((rule, at) => html`${at === 0 ? null : html`, `}<a href="${pageOfRule(rule)}">${rule}</a>`)}${
          ids.length === 0 ? null : html`, item <bdi>${ids.join(', ')}</bdi>`
        }: <bdi>${prose(fix)}</bdi>`,
    ),
  )
}
