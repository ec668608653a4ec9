// Which lines do a page and a portfolio share? A reason, what is due, and what was left out.
import type { Review } from '../result.ts'
import { type Html, html, prose, time } from './html-parts.ts'
import { aroundReason, dueText } from './page.ts'
import type { Reason } from './reasons.ts'
import type { Report } from './report.ts'
import { retiredLine, shardLine } from './words.ts'

export const marks = { good: '✔', fair: '▲', bad: '✖' }

/** The reason, with the rule and the line that it comes from. */
export function reasonLine(reason: Reason): Html {
  const { about, where } = aroundReason(reason)
  return html`${about === '' ? null : html`<strong><bdi>${about}</bdi></strong>: `}${
    reason.level === 'warning' ? html`<em>warning:</em> ` : null
  }<bdi>${prose(reason.message)}</bdi>${where === '' ? null : html` <span class="soft">(${where})</span>`}`
}

/** `today`: what is past by then is overdue. */
export function dueLine(due: Review['due'][number], review: Review, today: string): Html {
  const { day, item, owner } = due
  return html`${time(day)}${day < today ? html` <strong class="bad">overdue</strong>` : null}${
    item === null ? null : html`, item <bdi>${item}</bdi>`
  }: <bdi>${prose(dueText(due, review))}</bdi>${owner === null ? null : html` (<bdi>${owner}</bdi>)`}`
}

/** What was left out, and what a part of the files does not decide. */
export function remainder(report: Report): Html {
  const leftOut = retiredLine(report, (path) => path)
  return html`${leftOut === null ? null : html`<p>${leftOut}</p>`}${
    report.shard === undefined ? null : html`<p>${shardLine(report.shard, report.outcome)}</p>`
  }`
}
