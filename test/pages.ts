// What do the pages of docs/ say? Each is made of a gate or of the rules, so that it cannot say something else.
import { conditionOf } from '../src/commands/list.ts'
import type { Gate, GateItem } from '../src/gate.ts'
import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'
import { looksFor, signsWhen } from '../src/wanted.ts'

const made = (by: string): string =>
  `<!-- Made of ${by} by \`npm run accept\`: change it there. -->`

/** docs/gates/<id>.md */
export function gatePage(gate: Gate): string {
  const marks = (['pass', 'warn', 'fail', 'na'] as const)
    .filter((status) => gate.statuses[status].length > 0)
    .map((status) => row(status, codes(gate.statuses[status])))
  const items = gate.items.flatMap((item) =>
    aboutItem(item, gate.items.find((other) => other.section === item.section) === item),
  )
  const roles = gate.roles.map((role) => `* **${role.role}** ${signsWhen(gate, role)}`)
  const fields = gate.fields.map((field) => row(field.label, kindOf(field), missingOf(field)))
  return page([
    made(`templates/${gate.id}`),
    `# ${gate.title}`,
    gate.about,
    `Version ${gate.version}. \`gate init ${gate.id}\` writes the [blank](../../templates/${gate.id}/checklist.md); what counts is in [gate.yaml](../../templates/${gate.id}/gate.yaml).`,
    '## Decision',
    'The first row that fits the assessed statuses of the items that count. An error that belongs to no item gives the last row.',
    table(
      ['when', 'decision', 'outcome', 'means'],
      gate.decision.map((one) => row(conditionOf(one), one.label, `\`${one.outcome}\``, one.means)),
    ),
    '## Statuses',
    table(['status', 'written as'], marks),
    ...(fields.length === 0
      ? []
      : ['## Fields', table(['field', 'is', 'where it is missing'], fields)]),
    ...(roles.length === 0 ? [] : ['## Sign-off', roles.join('\n')]),
    '## Items',
    ...items,
  ])
}

function aboutItem(item: GateItem, isFirst: boolean): string[] {
  const { asks, pass, fail, pitfall } = item.guidance
  const said = [
    `* **Pass:** ${pass}`,
    `* **Fail:** ${fail}`,
    ...(pitfall === null ? [] : [`* **Pitfall:** ${pitfall}`]),
    ...(item.noWarn === null ? [] : [`* **Never at warning:** ${item.noWarn}`]),
    ...(item.noNa === null ? [] : [`* **Always applies:** ${item.noNa}`]),
    ...(item.counts ? [] : ['* It is judged, and not counted in the decision.']),
  ]
  const judged = rules
    .filter((rule) => Object.hasOwn(item.rules, rule.id))
    .map((rule) => `* [\`${rule.id}\`](../rules.md#${rule.id}): ${rule.about}`)
  const wanted = looksFor(item).map(({ what, words }) => `* ${what}: ${codes(words)}`)
  return [
    ...(isFirst && item.section !== null ? [`### ${item.section}`] : []),
    `${item.section === null ? '###' : '####'} ${item.id}. ${item.title}`,
    asks,
    said.join('\n'),
    ...(judged.length === 0 ? [] : ['Judged by', judged.join('\n')]),
    ...(wanted.length === 0
      ? []
      : [
          '<details><summary>The words that are looked for (a * stands for any ending)</summary>',
          wanted.join('\n'),
          '</details>',
        ]),
  ]
}

function kindOf(field: Gate['fields'][number]): string {
  if (field.kind === 'choice') return `one of ${field.choices.join(', ')}`
  return { text: 'text', date: 'a day', period: 'two days, as in `2026-04-24 to 2026-06-05`' }[
    field.kind
  ]
}

function missingOf({ missing, is }: Gate['fields'][number]): string {
  if (missing !== 'off') return missing
  // two days have rules of their own, which say more than that one is missing
  const own = is === 'launch' ? 'launch-date' : is === 'follow-up' ? 'follow-up' : null
  return own === null ? 'it may be left out' : `[\`${own}\`](../rules.md#${own})`
}

/** A parameter of a rule, as the schema of gate.yaml has it. */
export interface Parameter {
  name: string
  about: string
  isRequired: boolean
}

/** docs/rules.md. `exampleOf`: what the program says where the rule fires. */
export function rulesPage(
  gates: readonly Gate[],
  parametersOf: (rule: Rule) => Parameter[],
  exampleOf: (rule: Rule) => string,
): string {
  return page([
    made('src/rules, schemas/gate.schema.json and test/cases'),
    '# The rules',
    [
      'What each asks, how to satisfy it, and what it says where it is not satisfied. A gate may set another level; the configuration of an organisation',
      'may only make it stricter. A rule with parameters judges the items of a gate that switch it on.',
    ].join('\n'),
    ...rules.flatMap((rule) => aboutRule(rule, gates, parametersOf(rule), exampleOf(rule))),
  ])
}

function aboutRule(
  rule: Rule,
  gates: readonly Gate[],
  parameters: readonly Parameter[],
  example: string,
): string[] {
  const used = gates
    .map((gate) => ({
      gate,
      ids: gate.items.filter((item) => Object.hasOwn(item.rules, rule.id)).map((item) => item.id),
    }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ gate, ids }) => `[${gate.id}](gates/${gate.id}.md) ${ids.join(', ')}`)
  const others = gates.flatMap((gate) => {
    const level = gate.levels.get(rule.id)
    return level === undefined || level === rule.level
      ? []
      : [`${level} in [${gate.id}](gates/${gate.id}.md)`]
  })
  return [
    `## \`${rule.id}\``,
    rule.about,
    [
      `* **Level:** ${[rule.level, ...others].join('; ')}`,
      `* **Fix:** ${rule.fix}.`,
      ...(used.length === 0
        ? []
        : [
            `* **Judges:** ${used.length === gates.length ? 'items of every gate' : used.join('; ')}`,
          ]),
    ].join('\n'),
    ...(parameters.length === 0
      ? []
      : [
          table(
            ['parameter', 'is', ''],
            parameters.map(({ name, about, isRequired }) =>
              row(`\`${name}\``, about, isRequired ? '' : 'optional'),
            ),
          ),
        ]),
    `\`\`\`text\n${example}\n\`\`\``,
  ]
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
}

function row(...cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}
