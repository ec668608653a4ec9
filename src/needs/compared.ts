// Which criteria of an item were compared with what was measured?

import { compareCells } from '../facts/cell-comparison.ts'
import { readCriteria } from '../facts/criteria-in-text.ts'
import { isNothing } from '../facts/nothing.ts'
import type { Span, Stretch } from '../facts/tokens.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Place } from '../read/source.ts'
import { criteriaRows, perhapsPointedTo, pointedTo, type Reading } from './texts.ts'

export interface Compared {
  isMet: boolean | null
  /** Of a miss what was compared, of what was not compared the criterion. */
  why: string
  place: Place
}

/** What was compared of the table of criteria and of the evidence. */
export function comparedOf(answer: ItemAnswer, page: Reading): Compared[] {
  return [...rowsOf(answer, page), ...prosePairs(answer, page)]
}

/** Rows of the table of criteria; one without an actual says nothing. */
function rowsOf({ item }: ItemAnswer, page: Reading): Compared[] {
  if (page.gate.shape.criteria?.of !== item.id) return []
  const rows = criteriaRows(page)
  // a table that nobody has filled in says nothing
  if (rows.every(({ cells: { actual } }) => isNothing(actual?.text ?? ''))) return []
  return rows.flatMap(({ cells: { metric, criterion, actual } }) => {
    if (metric === null || criterion === null || isNothing(metric.text)) return []
    if (isNothing(criterion.text) && isNothing(actual?.text ?? '')) return []
    const { isMet, why } = compareCells(criterion.text, actual?.text ?? '', null)
    const place = placeIn(actual?.text ? actual : metric)
    return [{ isMet, why: isMet === null ? metric.text : `"${metric.text}" ${why}`, place }]
  })
}

/** Certain pairs of the evidence; where it holds no figures itself, of what it points to. */
function prosePairs(answer: ItemAnswer, page: Reading): Compared[] {
  return prosesOf(answer, page).flatMap((prose) => {
    const { pairs, unpaired } = readCriteria(prose.text, page.read(prose.text).quantities)
    if (pairs.length === 0) return []
    const open = ({ from, to }: Stretch): Compared => ({
      isMet: null,
      why: around(prose, { from, to }),
      place: placeIn(prose, from, to),
    })
    const compared = pairs.map(({ isMet, criterion, actual }) => ({
      isMet,
      why:
        isMet === null
          ? around(prose, criterion)
          : `"${around(prose, actual)}" does not meet "${around(prose, criterion)}"`,
      place: placeIn(prose, actual.from, actual.to),
    }))
    return [...compared, ...unpaired.map(open)]
  })
}

function prosesOf(answer: ItemAnswer, page: Reading): Prose[] {
  const own = [answer.evidence, ...answer.elsewhere].filter((prose) => prose !== null)
  const count = own.flatMap(({ text }) => page.read(text).quantities).length
  return count > 1 ? own : [...own, ...pointedTo(answer, page).map(({ prose }) => prose)]
}

/** How many figures there are, and how many of them are no limits. */
export function countOf(answer: ItemAnswer, page: Reading): { all: number; plain: number } {
  const own = prosesOf(answer, page).flatMap(({ text }) => page.read(text).quantities)
  const further = perhapsPointedTo(answer, page).flatMap(({ text }) => text.quantities)
  const all = own.length > 1 ? own : [...own, ...further]
  return { all: all.length, plain: all.filter(({ limit }) => limit === null).length }
}

/** A figure with the words of its clause before it. */
function around({ text }: Prose, { from, to }: Span): string {
  const before = /[^.;:,→(\n]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  return `${before}${text.slice(from, to)}`.trim()
}
