// What on a page carries a status, and is neither an item of the gate nor what belongs to one?

import { isNamed, type Known, marksOutside, type Outside } from '../marks/unasked-items.ts'
import type { Gate } from '../policy/gate.ts'
import { keyOf } from '../read/keys.ts'
import { lineIn, type Prose, placeIn } from '../read/prose.ts'
import type { Place } from '../read/source.ts'
import type { Answers } from './pair.ts'
import { behind } from './verdict-labels.ts'

export interface Lookalike {
  level?: 'warning'
  message: string
  fix: string
  place: Place
}

/** What is open, failed or not understood, one by one; what claims a pass once a list: it is not counted. */
export function* lookalikes(gate: Gate, answers: Answers): Iterable<Lookalike> {
  const found = marksOutside(answers.checklist, accountedFor(gate, answers)).filter(
    (one) => !isNamed(one, gate.shape.notItems),
  )
  const passed = new Map<unknown, Outside[]>()
  for (const one of found) {
    if (one.claim === 'pass' || one.claim === 'na')
      passed.set(one.group, [...(passed.get(one.group) ?? []), one])
    else
      yield {
        message: `"${cut(one.title)}" looks like an item ${one.said === '' ? 'without a status' : `and says ${one.said}`}, but ${gate.id} does not ask for it`,
        fix: 'answer it where the gate asks for it, or remove the status',
        place: one.place,
      }
  }
  for (const [first, ...others] of passed.values()) {
    if (first === undefined) continue
    const more = others.length === 0 ? 'does' : `and ${others.length} more here do`
    yield {
      level: 'warning',
      message: `"${cut(first.title)}" ${more} not count, because ${gate.id} does not ask for ${others.length === 0 ? 'it' : 'them'}`,
      fix: 'leave it as it is if you meant it as extra information',
      place: first.place,
    }
  }
}

/** A title as messages name it. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Items with what stands below them, signatures, open items, what the gate may decide, and what stands so in the blank. */
function accountedFor(gate: Gate, answers: Answers): Known {
  const { items, unknownRows, signOffs, openItems } = answers
  const entries = [
    ...items.flatMap(({ rows }) => rows),
    ...unknownRows,
    ...[...signOffs, ...openItems].map(({ entry }) => entry),
  ]
  const tables = new Set<unknown>(entries.map(({ table }) => table))
  const proses = [
    ...entries.flatMap(({ row, cells }) => [...row.cells, ...Object.values(cells)]),
    ...items.flatMap(({ evidence, elsewhere }) => [evidence, ...elsewhere]),
    ...answers.fields.map(({ value }) => value),
    answers.stated.prose,
  ]
  const lines = new Set(
    [...new Set(proses)].flatMap((prose) => (prose === null ? [] : linesOf(prose))),
  )
  const titles = new Set(gate.items.map(({ title }) => keyOf(title)))
  const blank = new Set(
    [...gate.placeholders.values()]
      .flat()
      .map(keyOf)
      .filter((key) => !titles.has(key)),
  )
  return {
    isTable: (table) => tables.has(table) || table.rows.every(({ place }) => lines.has(place.line)),
    isLine: (prose) =>
      lines.has(placeIn(prose).line) || blank.has(keyOf(prose.text)) || isOption(gate, prose),
  }
}

/** Whether a line begins with what the gate may decide: the options are ticked or left open. */
function isOption({ decision, statedIn }: Gate, { text }: Prose): boolean {
  const labels = decision.flatMap(({ label, also }) => [label, ...(also ?? [])])
  const said = text.replace(/^[^\p{L}]+/u, '')
  return (
    statedIn !== null &&
    labels.some((label) => /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(behind(said, label) ?? ' x'))
  )
}

/** The lines of the file that a prose stands on: parts of one prose may stand far from each other. */
function linesOf(prose: Prose): number[] {
  const { lineStarts } = prose.source
  const lines = new Set<number>()
  let [from, to] = [0, 0]
  for (const { index } of prose.text.matchAll(/\S+/gu)) {
    const offset = prose.offsets[index] ?? 0
    // most words stand on the line of the one before
    if (from <= offset && offset < to) continue
    const line = lineIn(prose, index)
    lines.add(line)
    ;[from, to] = [lineStarts[line - 1] ?? 0, lineStarts[line] ?? Number.POSITIVE_INFINITY]
  }
  return [...lines]
}
