// gate check --print-config: which settings are in force, and where does each come from?

import type { Day } from '../facts/calendar.ts'
import { rules } from '../rules/index.ts'
import type { ConfigInForce } from '../run/find-config.ts'
import { Gates } from '../run/gates.ts'
import type { World } from '../system/world.ts'

export async function printConfig(
  { config, path, found }: ConfigInForce,
  asOf: Day,
  world: World,
): Promise<0> {
  const from = (...keys: (string | number)[]): string => `${path}:${config.lineOf(keys)}`
  const gates = new Gates(world, config.gates)
  const all = await gates.all()
  const sections: Section[] = [
    [
      'gates',
      all.map((gate) => [
        gate.id,
        `version ${gate.version}`,
        gate.source === 'built-in' ? gate.source : from('gates', config.gates.indexOf(gate.source)),
      ]),
    ],
    [
      'checklists',
      config.checklists.map(({ file, gate, except, line }) => [
        [file, ...except.map((one) => `!${one}`)].join(' '),
        gate,
        `${path}:${line}`,
      ]),
    ],
    [
      'rules',
      [...config.levels].map(([rule, level]) => {
        const own = all.map(
          (gate) => gate.levels.get(rule) ?? rules.find(({ id }) => id === rule)?.level,
        )
        return [rule, level, from('rules', rule), `(the gates: ${[...new Set(own)].join(' or ')})`]
      }),
    ],
    [
      'minimums',
      [...config.minimums.retention].map(([tier, { text }]) => [
        `retention ${tier}`,
        text,
        from('minimums', 'retention', tier),
      ]),
    ],
    [
      'high-stakes',
      [...config.highStakes].map(([gate, items]) => [
        gate,
        items.join(', '),
        from('high-stakes', gate),
      ]),
    ],
    [
      'waivers',
      config.waivers.map(({ rule, item, file, approver, until, at }) => [
        item === null ? rule : `${rule}, item ${item}`,
        file,
        until < asOf ? `expired ${until}` : `until ${until}`,
        approver,
        `${at.file}:${at.line}`,
      ]),
    ],
  ]
  // it is in no transcript of a configuration that does not have it
  if (config.criteriaFrom.length > 0)
    sections.push([
      'criteria-from',
      config.criteriaFrom.map(({ checklists, file }) => [
        ...(checklists === null ? [] : [checklists]),
        file,
        checklists === null ? from('criteria-from') : from('criteria-from', checklists),
      ]),
    ])
  const lines = [...sections, ...signing(config, from)].flatMap(([name, rows]) =>
    rows.length === 0 ? [`${name}: none`] : [name, ...columns(rows)],
  )
  await world.out(`configuration: ${found ? path : 'none'}, as of ${asOf}\n${lines.join('\n')}\n`)
  return 0
}

type Section = [name: string, rows: string[][]]

/** Who may sign, and with which keys; nothing where the configuration does not say. */
function signing(
  config: ConfigInForce['config'],
  from: (...keys: (string | number)[]) => string,
): Section[] {
  const { people, signers, revoked, requiredSignatures } = config
  const lists = Object.entries({ signers, revoked }).flatMap(([key, file]) =>
    file === null ? [] : [[key, file, from(key)]],
  )
  const sections: Section[] = [
    [
      'people',
      people.map(({ name, roles, email, until }, index) => [
        name,
        roles.join(', '),
        email ?? 'no address',
        until === null ? '' : `until ${until}`,
        from('people', index),
      ]),
    ],
    ['keys', lists],
    [
      'require-signatures',
      [...requiredSignatures].map(([gate, roles]) => [
        gate,
        roles.join(', '),
        from('require-signatures', gate),
      ]),
    ],
  ]
  return sections.filter(([, rows]) => rows.length > 0)
}

function columns(rows: readonly string[][]): string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, cell.length)
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd()}`,
  )
}
