// Which verdict does the decision table give?
import type { Signal } from '../pair/metrics.ts'
import type { Condition, DecisionRow } from '../policy/gate-schema.ts'
import type { Outcome } from '../result.ts'

const strictness: readonly Outcome[] = ['cleared', 'conditional', 'blocked']

/** Whether an outcome asks for more than another one. */
export function isStricter(one: Outcome, other: Outcome): boolean {
  return strictness.indexOf(one) > strictness.indexOf(other)
}

/** What the table decides on. */
export interface Facts {
  /** Assessed counts of the items that count; blank ones are failed ones here. */
  pass: number
  warn: number
  fail: number
  /** The choices that the document's fields make, by label. */
  fields: ReadonlyMap<string, string>
  /** What the metrics table shows, by signal; empty for a gate without signals. */
  signals: ReadonlyMap<string, Signal>
}

/** Items that pass of those that count, rounded down. */
export function percentOf({ pass, warn, fail }: Pick<Facts, 'pass' | 'warn' | 'fail'>): number {
  const total = pass + warn + fail
  return total === 0 ? 0 : Math.floor((100 * pass) / total)
}

/** The first row that fits. No items at all fit no row but the last: nothing judged is never a pass. */
export function decide(table: readonly DecisionRow[], facts: Facts): DecisionRow {
  const last = table.at(-1)
  if (last === undefined) throw new Error('a decision table without rows was loaded')
  if (facts.pass + facts.warn + facts.fail === 0) return last
  return table.find((row) => fits(row.when, facts)) ?? last
}

function fits(when: Condition | null, facts: Facts): boolean {
  if (when === null) return true
  const chosen = Object.entries(when.fields ?? {}).every(
    ([label, choice]) => facts.fields.get(label) === choice,
  )
  const shown = Object.entries(when.signals ?? {}).every(([name, wanted]) => {
    const signal = facts.signals.get(name) ?? 'not shown'
    return signal === wanted || (wanted === 'shown' && signal !== 'not shown')
  })
  return (
    chosen &&
    shown &&
    inRange(percentOf(facts), when.percent) &&
    inRange(facts.pass, when.pass) &&
    inRange(facts.warn, when.warn) &&
    inRange(facts.fail, when.fail)
  )
}

/** `0` is exactly none, `1..2` one or two, `3..` three or more. */
function inRange(count: number, range: number | string | undefined): boolean {
  if (range === undefined) return true
  if (typeof range === 'number') return count === range
  const [low = '', high = ''] = range.split('..')
  return count >= Number(low) && (high === '' || count <= Number(high))
}

/**
 * Why a table cannot be used: a lax or conditional last row, or a row that nothing reaches; null when it can. `choices`: what each field may say.
 */
export function flawOf(
  table: readonly DecisionRow[],
  items: number,
  choices: ReadonlyMap<string, readonly string[]>,
): { row: number; message: string } | null {
  const last = table.length - 1
  const lastRow = table[last]
  if (lastRow === undefined || lastRow.when !== null)
    return {
      row: last,
      message:
        'the last row of the decision table must have no condition, so that every case is decided',
    }
  if (lastRow.outcome !== 'blocked')
    return {
      row: last,
      message: `the last row of the decision table must be blocked, found ${lastRow.outcome}: what nobody thought of blocks`,
    }
  const conditionless = table.findIndex((row) => row.when === null)
  if (conditionless !== last)
    return { row: conditionless, message: 'a row without a condition hides all rows below it' }
  const reached = new Set<DecisionRow>()
  for (const { fields, signals } of choicesFor(table, choices)) {
    for (let warn = 0; warn <= items; warn++) {
      for (let fail = 0; warn + fail <= items; fail++)
        reached.add(decide(table, { pass: items - warn - fail, warn, fail, fields, signals }))
    }
  }
  const unreachable = table.findIndex((row) => !reached.has(row))
  return unreachable < 0
    ? null
    : {
        row: unreachable,
        message: `row ${unreachable + 1} of the decision table can never be reached`,
      }
}

/** All that a table may be asked beside the counts: every way in which fields can be filled in, or left empty, and signals come out. */
export function choicesFor(
  table: readonly DecisionRow[],
  choices: ReadonlyMap<string, readonly string[]>,
): Pick<Facts, 'fields' | 'signals'>[] {
  const asked = table.flatMap(({ when }) => when ?? [])
  const labels = asked.flatMap((when) => Object.keys(when.fields ?? {}))
  const names = asked.flatMap((when) => Object.keys(when.signals ?? {}))
  const allSignals = combinations<Signal>(names, () => ['good', 'weak', 'not shown'])
  return combinations(labels, (label) => [undefined, ...(choices.get(label) ?? [])]).flatMap(
    (fields) => allSignals.map((signals) => ({ fields, signals })),
  )
}

/** Every way to choose one of the options of each name, where undefined chooses none. */
function combinations<T>(
  names: readonly string[],
  optionsOf: (name: string) => readonly (T | undefined)[],
): ReadonlyMap<string, T>[] {
  let made: ReadonlyMap<string, T>[] = [new Map()]
  for (const name of new Set(names))
    made = made.flatMap((chosen) =>
      optionsOf(name).map((option) =>
        option === undefined ? chosen : new Map(chosen).set(name, option),
      ),
    )
  return made
}
