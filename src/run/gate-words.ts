// How is it said when a row of a decision table applies, when a role signs, and when the gate asks for another review?
import type { Gate, GateRole } from '../policy/gate.ts'
import type { DecisionRow } from '../policy/gate-schema.ts'

/** The decision table, one line a row. */
export function decisionLines(table: readonly DecisionRow[]): string[] {
  return table.map((row) => `  ${conditionOf(row)}: ${row.label} (${row.outcome}) — ${row.means}`)
}

/** A row's condition in words. */
export function conditionOf({ when }: DecisionRow): string {
  if (when === null) return 'otherwise'
  const { signals = {}, fields = {}, percent } = when
  const counts = { pass: 'passed', warn: 'at warning', fail: 'failed' } as const
  return [
    ...Object.entries(signals).map(([name, signal]) => `${name} ${signal}`),
    ...Object.entries(fields).map(([label, choice]) => `${label} ${choice}`),
    ...(percent === undefined ? [] : [`${inWords(percent)}% passed`]),
    ...(['pass', 'warn', 'fail'] as const).flatMap((status) => {
      const range = when[status]
      return range === undefined ? [] : `${inWords(range).replace(/^0$/, 'none')} ${counts[status]}`
    }),
  ].join(', ')
}

/** `3..` is 3 or more, `1..2` is 1 to 2. */
function inWords(range: number | string): string {
  return String(range).replace(/\.\.$/, ' or more').replace('..', ' to ')
}

/** When a role signs: `always signs`, or with whom it shares that and where. */
export function signsWhen(gate: Gate, role: GateRole): string {
  if (role.required === 'self-approved') return 'signs if the lead is also a builder'
  if (role.required === 'conditional') return 'signs if the launch is conditional'
  const group = gate.roles.filter((other) => other.group === role.group).map(({ role }) => role)
  const who = group.length > 1 ? `one of ${group.join(', ')} signs` : 'always signs'
  return [who, ...[...role.when].map(([label, choice]) => `if ${label} is ${choice}`)].join(' ')
}

/** The reviews after launch, and the fields that hold their days; null where the gate asks for none. */
export function reviewsAfterLaunch({ policy: { again }, fields }: Gate): string | null {
  if (again === undefined) return null
  const label = (...all: readonly string[]): string[] =>
    fields.filter(({ is }) => is !== null && all.includes(is)).map((field) => `"${field.label}"`)
  if (again.on !== undefined)
    return `one review, on the day in ${label(again.on).join()}. Behind that day stands when it was held.`
  const { every = '', times, then } = again
  const how = [
    `every ${every.replace(/^1 /, '')}${times === undefined ? '' : `, ${times} times`}`,
    ...(then === undefined ? [] : [`then every ${then}`]),
  ].join(', ')
  const launch = label('launched', 'launch').join(' or ')
  const since =
    launch === '' ? '' : ` ${launch} is the day of the launch, which they are counted from.`
  return `${how}. ${label('review').join()} is the day of the last review.${since}`
}
