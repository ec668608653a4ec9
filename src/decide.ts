// Which verdict does the decision table give?

/** What a verdict means to a pipeline, the same three for every gate. */
export type Outcome = 'cleared' | 'conditional' | 'blocked'

/** Assessed counts of the items that count; blank ones are failed ones here. */
export interface Tally {
  pass: number
  warn: number
  fail: number
}

type Range = number | string

export interface DecisionRow {
  verdict: string
  outcome: Outcome
  label: string
  when: { pass?: Range; warn?: Range; fail?: Range } | null
  /** What follows from the verdict, for `gate explain`. */
  means: string
}

/** The first row that fits. Seed 000, decision matrix. No items at all fit no row but the last: nothing judged is never a pass. */
export function decide(table: readonly DecisionRow[], tally: Tally): DecisionRow {
  const last = table.at(-1)
  if (last === undefined) throw new Error('a decision table without rows was loaded')
  if (tally.pass + tally.warn + tally.fail === 0) return last
  return table.find((row) => fits(row, tally)) ?? last
}

function fits(row: DecisionRow, tally: Tally): boolean {
  if (row.when === null) return true
  const { pass, warn, fail } = row.when
  return inRange(tally.pass, pass) && inRange(tally.warn, warn) && inRange(tally.fail, fail)
}

/** `0` is exactly none, `1..2` one or two, `3..` three or more. */
function inRange(count: number, range: Range | undefined): boolean {
  if (range === undefined) return true
  if (typeof range === 'number') return count === range
  const [low = '', high = ''] = range.split('..')
  return count >= Number(low) && (high === '' || count <= Number(high))
}

/** Why a table cannot be used: a lax or conditional last row, or a row that nothing reaches; null when it can. */
export function flawOf(table: readonly DecisionRow[], items: number): { row: number; message: string } | null {
  const last = table.length - 1
  const lastRow = table[last]
  if (lastRow === undefined || lastRow.when !== null)
    return { row: last, message: 'the last row of the decision table must have no condition, so that every case is decided' }
  if (lastRow.outcome !== 'blocked')
    return { row: last, message: `the last row of the decision table must be blocked, found ${lastRow.outcome}: what nobody thought of blocks` }
  const conditionless = table.findIndex((row) => row.when === null)
  if (conditionless !== last) return { row: conditionless, message: 'a row without a condition hides all rows below it' }
  const reached = new Set<DecisionRow>()
  for (let warn = 0; warn <= items; warn++) {
    for (let fail = 0; warn + fail <= items; fail++) reached.add(decide(table, { pass: items - warn - fail, warn, fail }))
  }
  const unreachable = table.findIndex((row) => !reached.has(row))
  return unreachable < 0 ? null : { row: unreachable, message: `row ${unreachable + 1} of the decision table can never be reached` }
}
