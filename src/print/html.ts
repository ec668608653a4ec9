// What does a review meeting look at? One file for a browser and a printer: of one checklist its page, of several a table that opens.
import type { Review, ReviewedItem } from '../result.ts'
import { pageOfRule } from '../version.ts'
import { type Cell, file, type Html, html, list, section, table } from './html-parts.ts'
import { notJudged, strength } from './markdown.ts'
import { notesOf, type Reason, reasonsFor } from './reasons.ts'
import type { Report } from './report.ts'
import {
  countedChecklists,
  countedFindings,
  countedItems,
  headlineOf,
  plural,
  retiredLine,
  shardLine,
  subjectOf,
} from './words.ts'

const marks = { good: '✔', fair: '▲', bad: '✖' }
/** Each with a word: a sign alone says little to whoever hears the page. */
const statuses: Record<ReviewedItem['claimed'], Required<Cell>> = {
  pass: { text: '✔ pass', tone: 'good' },
  warn: { text: '▲ warning', tone: 'fair' },
  fail: { text: '✖ fail', tone: 'bad' },
  na: { text: 'not applicable', tone: undefined },
  blank: { text: 'blank', tone: 'bad' },
}
/** Worst first, as the order in which they are looked at. */
const order = ['blocked', 'conditional', 'cleared'] as const
const mostRows = 300

export function htmlPage(report: Report): string {
  const [only, ...more] = report.checklists
  return only !== undefined && more.length === 0 && report.errors.length === 0
    ? file(
        `${headlineOf(only).word}: ${subjectOf(only)}`,
        html`${onePage(only)}${remainder(report)}`,
      )
    : file(countedChecklists(report), portfolio(report))
}

function onePage(review: Review): Html {
  const reasons = reasonsFor(review)
  const notes = notesOf(review)
  return html`${head(review)}${section('Why', reasons.length === 0, () => listOf(reasons, mostRows, reasonLine))}${section(
    'Read by eye',
    notes.length === 0,
    () => listOf(notes, mostRows, (note) => html`${note}`),
  )}${items(review)}${waivers(review)}${openItems(review)}${signOffs(review)}${dues(review)}${fixes(review)}
<p class="soft">${notJudged}</p>`
}

function head(review: Review): Html {
  const { gate, verdict, stated, dates, subject } = review
  const { word, tone } = headlineOf(review)
  const found = countedFindings(review)
  const facts = [
    `Gate ${gate.id}, version ${gate.version}`,
    ...(subject.tier === null ? [] : [`tier ${subject.tier}`]),
    `judged as of ${review.asOf}`,
    ...(dates.launch === null ? [] : [`launch ${dates.launch}`]),
    ...(dates.followUp === null ? [] : [`review after launch ${dates.followUp}`]),
    review.file,
  ]
  return html`
<header class="verdict ${tone}"><h1><span aria-hidden="true">${marks[tone]}</span> ${word}: <bdi>${subjectOf(review)}</bdi></h1>
<p><strong>${verdict.label}</strong>${found === '' ? null : html` (${found})`}</p></header>
<p class="soft">${facts.map((fact, at) => html`${at === 0 ? '' : html` · `}<bdi>${fact}</bdi>`)}</p>${
    stated === null || stated.id === verdict.id
      ? null
      : html`
<p>The document states “<bdi>${stated.label}</bdi>” (line ${stated.line}).</p>`
  }`
}

/** The reason, with the rule and the line that it comes from. */
function reasonLine({ id, title, message, level, findings }: Reason): Html {
  const of = [...(id === null ? [] : [`Item ${id}`]), ...(title === '' ? [] : [title])]
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const [first] = findings
  const hasOthers = findings.length > 1 && id === null
  return html`${of.length === 0 ? null : html`<strong><bdi>${of.join(', ')}</bdi></strong>: `}${
    level === 'warning' ? html`<em>warning:</em> ` : null
  }<bdi>${message}</bdi>${
    first === undefined
      ? null
      : html` <span class="soft">(${rules.join(', ')}, line ${first.line}${hasOthers ? html` and others` : null})</span>`
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
    evidence,
  ])
  return section('Items', false, () => [
    html`
<p>${counts.join(', ')}.</p>`,
    rows.length === 0
      ? html``
      : table(['Item', 'Claimed', 'Assessed', ...(hasOwners ? ['Owner'] : []), 'Evidence'], rows),
  ])
}

function waivers({ waivers: all }: Review): Html {
  return section('Waivers', all.length === 0, () =>
    table(
      ['Rule', 'Item', 'Approved by', 'Until', 'Reason', 'Covers'],
      all.map(({ rule, item, approver, until, reason, findings }) => [
        rule,
        item ?? '',
        approver,
        until,
        reason,
        plural(findings, 'finding'),
      ]),
    ),
  )
}

function openItems({ openItems: all }: Review): Html {
  return section('Open items', all.length === 0, () =>
    table(
      ['Item', 'What is missing', 'Owner', 'Due', 'Closed'],
      all.map(({ items: ids, label, missing, owner, due, closed }) => [
        ids.join(', ') || label,
        missing,
        owner ?? { text: 'nobody', tone: 'bad' as const },
        due ?? { text: 'no day', tone: 'bad' as const },
        closed ?? '',
      ]),
    ),
  )
}

function signOffs(review: Review): Html {
  const isAsked = (line: number): boolean =>
    review.findings.some((finding) => finding.level === 'error' && finding.line === line)
  return section('Sign-off', review.signOffs.length === 0, () =>
    table(
      ['Role', 'Name', 'Date', 'Signature'],
      review.signOffs.map(({ role, name, date, signature, line }) => [
        role,
        name ?? '',
        date ?? '',
        signature === null
          ? isAsked(line)
            ? { text: 'not signed', tone: 'bad' as const }
            : ''
          : strength[signature],
      ]),
    ),
  )
}

function dues({ due, asOf }: Review): Html {
  return section('What comes next', due.length === 0, () =>
    list(due.map((one) => dueLine(one, asOf))),
  )
}

function dueLine({ day, what, item, owner }: Review['due'][number], asOf: string): Html {
  return html`<time datetime="${day}">${day}</time>${day < asOf ? html` <strong class="bad">overdue</strong>` : null}${
    item === null ? null : html`, item <bdi>${item}</bdi>`
  }: <bdi>${what}</bdi>${owner === null ? null : html` (<bdi>${owner}</bdi>)`}`
}

/** How to mend what was found, each advice once. */
function fixes(review: Review): Html {
  const found = review.findings.filter(({ level }) => level === 'error' || level === 'warning')
  const advice = [...new Set(found.map(({ fix }) => fix))].map((fix) => {
    const of = found.filter((one) => one.fix === fix)
    return {
      fix,
      rules: [...new Set(of.map(({ rule }) => rule))],
      ids: [...new Set(of.flatMap(({ item }) => item ?? []))],
    }
  })
  return section('How to fix it', advice.length === 0, () =>
    listOf(
      advice,
      mostRows,
      ({ fix, rules, ids }) =>
        html`${rules.map((rule, at) => html`${at === 0 ? null : html`, `}<a href="${pageOfRule(rule)}">${rule}</a>`)}${
          ids.length === 0 || ids.length > 10 ? null : html`, item <bdi>${ids.join(', ')}</bdi>`
        }: <bdi>${fix}</bdi>`,
    ),
  )
}

/** One row an agent, worst first, and then what is due next. */
function portfolio(report: Report): Html {
  const rank = ({ outcome }: Review): number => order.indexOf(outcome)
  const nextOf = ({ due }: Review): string => due[0]?.day ?? '9999'
  const all = [...report.checklists].sort(
    (one, other) => rank(one) - rank(other) || (nextOf(one) < nextOf(other) ? -1 : 1),
  )
  return html`
<header><h1>${countedChecklists(report)}</h1>
<p class="soft">Judged as of ${report.asOf}</p></header>${section(
    'Not judged',
    report.errors.length === 0,
    () =>
      list(
        report.errors.map(
          ({ file: path, message }) => html`<bdi>${path}</bdi>: <bdi>${message}</bdi>`,
        ),
      ),
  )}${section('Agents', all.length === 0, () =>
    table(['Agent', 'Gate', 'Tier', 'Verdict', 'Next due', 'Signed by'], all.map(rowOf)),
  )}${remainder(report)}
<p class="soft">${notJudged}</p>`
}

function rowOf(review: Review): (Cell | string)[] {
  const { word, tone } = headlineOf(review)
  const signed = review.signOffs.filter(({ signature }) => signature !== null)
  return [
    { text: html`<bdi>${subjectOf(review)}</bdi>${opened(review)}` },
    `${review.gate.id} ${review.gate.version}`,
    review.subject.tier ?? '',
    { text: html`<span aria-hidden="true">${marks[tone]}</span> ${word}`, tone },
    review.due[0]?.day ?? '',
    signed.map(({ name, role }) => name ?? role).join(', '),
  ]
}

/** Reasons and dues behind a row: of many files, what is longer stands on the page of the file. */
const mostBehind = 12

function opened(review: Review): Html {
  const reasons = reasonsFor(review)
  return html`<details><summary>${review.verdict.label}</summary>
<p class="soft"><bdi>${review.file}</bdi></p>${
    reasons.length === 0 ? null : listOf(reasons, mostBehind, reasonLine)
  }${
    review.due.length === 0
      ? null
      : listOf(review.due, mostBehind, (one) => dueLine(one, review.asOf))
  }</details>`
}

/** What was left out, and what a part of the files does not decide. */
function remainder(report: Report): Html {
  const leftOut = retiredLine(report, (path) => path)
  return html`${leftOut === null ? null : html`<p>${leftOut}</p>`}${
    report.shard === undefined ? null : html`<p>${shardLine(report.shard, report.outcome)}</p>`
  }`
}

/** A page of very much counts what it leaves out. */
function listOf<Entry>(
  entries: readonly Entry[],
  most: number,
  line: (entry: Entry) => Html,
): Html {
  const more = entries.length - most
  return list([...entries.slice(0, most).map(line), ...(more > 0 ? [html`and ${more} more`] : [])])
}
