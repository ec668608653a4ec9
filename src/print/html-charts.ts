// How do counts become pictures? As inline SVG in percent of the width, so that what is written in it keeps its size on a phone. Beside each picture stands
// what it shows as text.
import { type Html, html } from './html-parts.ts'

export interface Bar {
  word: string
  mark: string
  tone: 'good' | 'fair' | 'bad'
  count: number
}

/** A row for each, with its count: the bar only shows what is written beside it. */
export function bars(all: readonly Bar[]): Html {
  const most = Math.max(1, ...all.map(({ count }) => count))
  return html`
<ul class="bars">${all.map(
    ({ word, mark, tone, count }) => html`
<li class="${tone}"><span><span aria-hidden="true">${mark}</span> ${word}</span><svg aria-hidden="true"><rect width="${percent(count / most)}" height="100%" rx="2"/></svg><strong>${count}</strong></li>`,
  )}
</ul>`
}

const msPerDay = 86_400_000

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

export function dayAfter(day: string, days: number): string {
  const time = Date.parse(day) + days * msPerDay
  return new Date(Math.min(time, Date.UTC(9999, 11, 31))).toISOString().slice(0, 10)
}

/** Columns of the picture: one for what is overdue, a gap, and one a day. */
const gap = 2
/** Pixels. */
const [top, high, axis] = [18, 72, 92]
const daysPerTick = 7
/** Dues that make a column of full height; with fewer, it stays lower. */
const leastHigh = 2
/** The column of what is overdue is never cut below this many. */
const leastCut = 5

/**
 * A column for each day, as high as the number of what is due then; all that is overdue is one column in front. That one does not make the others small:
 * where it is much higher it is cut, with a gap that shows it, and its number stands on it.
 */
export function timeline(from: string, overdue: number, perDay: readonly number[]): Html {
  const columns = perDay.length + gap
  const most = Math.max(1, ...perDay)
  const scale = Math.max(leastHigh, most, Math.min(overdue, Math.max(2 * most, leastCut)))
  const isCut = overdue > scale
  const x = (at: number): string => percent(at / columns)
  const column = (at: number, count: number, tone: string): Html | null => {
    if (count === 0) return null
    const tall = Math.max(3, Math.round((Math.min(count, scale) / scale) * high))
    return html`<rect class="${tone}" x="${x(at + 0.12)}" y="${axis - tall}" width="${x(0.76)}" height="${tall}" rx="1.5"/><text class="n" x="${x(at + 0.5)}" y="${axis - tall - 5}">${count}</text>`
  }
  const digits = Math.min(3, String(most).length)
  const told = perDay.flatMap((count, at) =>
    count === 0 ? [] : [`${dayAfter(from, at)}: ${count}`],
  )
  const label = [`overdue: ${overdue}`, ...told].join(', ')
  return html`
<svg class="timeline d${digits}" role="img" aria-label="${`How much is due on which day. ${label}`}"><line x1="0" x2="100%" y1="${axis + 0.5}" y2="${axis + 0.5}"/>${column(
    0,
    overdue,
    'late',
  )}${isCut ? html`<rect class="cut" x="0" y="${top + 14}" width="${x(1)}" height="3"/>` : null}${perDay.map(
    (count, at) => column(at + gap, count, 'next'),
  )}${perDay.map((_, at) =>
    at % daysPerTick === 0
      ? html`<line x1="${x(at + gap + 0.5)}" x2="${x(at + gap + 0.5)}" y1="${axis}" y2="${axis + 5}"/><text class="tick" x="${x(at + gap + 0.5)}" y="${axis + 18}">${dayAfter(from, at).slice(5)}</text>`
      : null,
  )}${overdue === 0 ? null : html`<text class="over" x="0" y="${axis + 34}">overdue</text>`}</svg>`
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`
}
