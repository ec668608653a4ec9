// What is taken for an item, and may be something else?

import { signsIn } from '../marks/boxes-and-signs.ts'
import type { MarkedLine } from '../marks/marked-lines.ts'
import { isChosen, type MarkedRow } from '../marks/table-rows.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Edit } from './edits.ts'
import { claimOfTitle } from './explained-marks.ts'
import { type Question, question } from './questions.ts'

/** It is asked for, so it keeps a page from being cleared, and whoever adopts it should know why. */
export function questionsOnDoubtful(
  rows: readonly MarkedRow[],
  lines: readonly MarkedLine[],
  edits: readonly Edit[],
): Question[] {
  const isRefusal = (one: MarkedLine): boolean =>
    one.line.entry !== null && claimOfTitle(one) === 'fail'
  const tables = new Map<unknown, MarkedRow[]>()
  for (const one of rows.filter(isMarkedThroughout))
    tables.set(one.table, [...(tables.get(one.table) ?? []), one])
  return [
    ...lines
      .filter((one) => isRefusal(one) || hasManySigns(one))
      .map(({ line, mark: { title } }) =>
        doubt(
          placeIn(line.prose).line,
          [title],
          'it is one answer among several, or explains the marks',
          edits,
        ),
      ),
    ...[...tables.values()].map((found) =>
      doubt(
        found[0]?.row.place.line ?? 1,
        found.map(({ title }) => title),
        'the table counts something',
        edits,
      ),
    ),
  ]
}

/** The gate leaves out what is named: in the blank, and on the page. */
function doubt(line: number, titles: Prose[], what: string, edits: readonly Edit[]): Question {
  const named = titles.flatMap((title) => [leftOf(title, edits), title.text])
  const names = [...new Set(named)].map((name) => `"${name}"`).join(', ')
  const [first, ...more] = titles.map(({ text }) => `"${text}"`)
  const rows = more.length === 1 ? 'the next row' : `${more.length} more rows`
  const subject = more.length === 0 ? `${first} is an item` : `${first} and ${rows} are items`
  const until = more.length === 0 ? 'it passes' : 'they pass'
  const message = `${subject} now, and no page is cleared until ${until}: if ${what}, write under "not-items:" in gate.yaml: ${names}`
  return question(line, 0, message)
}

/** What the blank has of a title. */
function leftOf({ text, offsets }: Prose, edits: readonly Edit[]): string {
  const isCut = (at: number): boolean =>
    edits.some(({ from, to }) => from <= (offsets[at] ?? 0) && (offsets[at] ?? 0) < to)
  return Array.from({ length: text.length }, (_, at) => (isCut(at) ? '' : text[at]))
    .join('')
    .trim()
}

/** `✅ done | ⚠️ to be renewed | 🔴 to be written`: three signs or more, each once. */
function hasManySigns({ line: { prose } }: MarkedLine): boolean {
  const signs = signsIn(prose.text).map(([sign]) => sign)
  return signs.length > 2 && new Set(signs).size === signs.length
}

/** Whether every answer is marked: `| Smoke | [x] | [x] |` under Passed and Failed. */
function isMarkedThroughout({ row, form: { status } }: MarkedRow): boolean {
  return status.length > 1 && status.every((at) => isChosen(row.cells[at]))
}
