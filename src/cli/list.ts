// gate list: the gates there are.
import type { DecisionRow } from '../policy/gate-file.ts'
import { Gates } from '../run/gates.ts'
import { readConfig } from '../run/settings.ts'
import type { World } from '../system/world.ts'

export interface ListOptions {
  json?: boolean
}

export async function list(options: ListOptions, world: World): Promise<0> {
  const { config } = await readConfig(world)
  const gates = await new Gates(world, config.gates).all()
  if (options.json === true) {
    const plain = gates.map((gate) => ({
      id: gate.id,
      version: gate.version,
      title: gate.title,
      source: gate.source,
      items: gate.items.map(({ id, title }) => ({ id, title })),
      decision: gate.decision,
    }))
    await world.out(`${JSON.stringify(plain, null, 2)}\n`)
    return 0
  }
  const text = gates.map(
    (gate) =>
      `${gate.id}  ${gate.title} (version ${gate.version}, ${gate.source}, ${gate.items.length} items)\n${decisionLines(gate.decision).join('\n')}`,
  )
  await world.out(`${text.join('\n\n')}\n`)
  return 0
}

/** The decision table, one line a row. */
export function decisionLines(table: readonly DecisionRow[]): string[] {
  return table.map((row) => `  ${conditionOf(row)}: ${row.label} (${row.outcome}) — ${row.means}`)
}

/** A row's condition in words. */
export function conditionOf(row: DecisionRow): string {
  if (row.when === null) return 'otherwise'
  const { percent } = row.when
  const share =
    percent === undefined
      ? []
      : [`${String(percent).replace('..', ' to ').replace(/ to $/, ' or more')}% passed`]
  const words = { pass: 'passed', warn: 'at warning', fail: 'failed' } as const
  const parts = (['pass', 'warn', 'fail'] as const).flatMap((status) => {
    const range = row.when?.[status]
    if (range === undefined) return []
    const [low, high] = String(range).split('..')
    const count =
      high === undefined
        ? low === '0'
          ? 'none'
          : low
        : high === ''
          ? `${low} or more`
          : `${low} to ${high}`
    return [`${count} ${words[status]}`]
  })
  const chosen = Object.entries(row.when.fields ?? {}).map(
    ([label, choice]) => `${label} ${choice}`,
  )
  const shown = Object.entries(row.when.signals ?? {}).map(([name, signal]) => `${name} ${signal}`)
  return [...shown, ...chosen, ...share, ...parts].join(', ')
}
