// Is the figure in its row of the table of criteria, and does it meet what the gate asks?

import { boundOf } from '../facts/cell-comparison.ts'
import { measures, wholes } from '../facts/language.ts'
import { isComparable, meets } from '../facts/meets-limit.ts'
import { isNothing } from '../facts/nothing.ts'
import { amountsIn, readingsOf, sharesIn } from '../facts/numbers.ts'
import type { Quantity } from '../facts/quantities.ts'
import { findTerms, isTerm, vocabularyOf } from '../facts/terms.ts'
import type { Need } from '../policy/need.ts'
import { keyWithoutBrackets } from '../read/keys.ts'
import { slice } from '../read/prose.ts'
import {
  contradicted,
  type Looked,
  notShown,
  other,
  type Seen,
  shown,
  unclear,
  wholeOf,
} from './seen.ts'
import { criteriaRows, type Reading, type Source, sourcesOf } from './texts.ts'

/** The criterion is the gate's; what the page writes beside the figure changes nothing. */
export function lookForMetric({ asked: { name = '', criterion = '' } }: Need, seen: Seen): Looked {
  const rows = rowsNamed(name, seen)
  const bound = boundOf(criterion)
  if (rows.length === 0 || bound === undefined)
    return { ...unclear('the page has no row for it'), isEmpty: true }
  // of a row that stands there twice the worse one counts
  const all = rows.map((row) => heldAgainst(bound, row, name, criterion, seen))
  return (
    all.find(({ is }) => is === 'contradicted') ?? all.find(({ is }) => is !== 'shown') ?? shown
  )
}

function heldAgainst(
  bound: Quantity,
  row: Source,
  name: string,
  criterion: string,
  seen: Seen,
): Looked {
  const at = wholeOf(row)
  const actual = row.prose.text
  const value = bound.unit === '%' ? shareSaid(actual) : countSaid(actual)
  if (isNothing(actual) && !isTerm(actual, none))
    return { ...other('no figure', at), isEmpty: true }
  const figure =
    value === null ? figureOf(row, bound, seen) : { ...bound, values: [value], limit: null }
  const isMet = figure === undefined ? null : meets(bound, figure)
  const said = figure === undefined || value !== null ? at.said : row.text.said(figure)
  if (isMet === true) return said.mode === 'planned' ? notShown([{ ...at, said }]) : shown
  const found = `"${actual}", but the criterion is ${criterion}`
  return isMet === false ? contradicted(`"${name}" is ${found}`, at) : unclear(found, at)
}

const every = vocabularyOf(wholes)
const none = vocabularyOf(measures.none)
/** `all 12`, `every one`: a share in words; of what there is none, none can be left out. */
function shareSaid(actual: string): number | null {
  const [first] = findTerms(actual, every)
  return first?.from === 0 && !isTerm(first.text, none) ? 100 : null
}

/** A whole cell that says a count in a word. */
function countSaid(actual: string): number | null {
  if (isTerm(actual, none)) return 0
  return isTerm(actual, every) ? Infinity : null
}

/** The first figure of an actual that the criterion can be held against, remarks in brackets aside; where it has no unit, whatever is counted: `0 of 43`. */
function figureOf({ text }: Source, bound: Quantity, { read }: Reading): Quantity | undefined {
  const outside = read(text.text.replace(/\([^)]*\)/g, (aside) => ' '.repeat(aside.length)))
  const all = outside.quantities.length > 0 ? outside.quantities : text.quantities
  if (bound.unit !== '') {
    const [share] = sharesIn(text.text)
    const shared = share && { ...bound, values: [(100 * share.part) / share.whole], limit: null }
    return all.find((one) => isComparable(bound, one)) ?? (bound.unit === '%' ? shared : undefined)
  }
  const [first] = all
  const [amount] = first === undefined ? [] : amountsIn(first.text.toLowerCase())
  if (first === undefined || amount === undefined) return first
  const sign = first.values.every((value) => value < 0) ? -1 : 1
  return { ...first, unit: '', values: readingsOf(amount.text).map((value) => sign * value) }
}

/** Whether the page has a row for any metric of the gate. */
export function hasMetrics(page: Reading): boolean {
  const needs = page.gate.items.flatMap((item) => item.needs)
  return needs.some(
    ({ asked }) => asked.name !== undefined && rowsNamed(asked.name, page).length > 0,
  )
}

function rowsNamed(name: string, page: Reading): Source[] {
  const key = keyWithoutBrackets(name)
  const rows = criteriaRows(page).filter(
    ({ cells: { metric } }) => keyWithoutBrackets(metric?.text ?? '') === key,
  )
  const actuals = rows.map(
    ({ cells }) => cells.actual ?? (cells.metric && slice(cells.metric, 0, 0)),
  )
  return sourcesOf(actuals, page)
}
