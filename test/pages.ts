// What do the pages of docs/ say? Each is made of a gate or of the rules, so that it cannot say something else.

import { foreignStatuses } from '../src/facts/language.ts'
import { describe } from '../src/needs/describe.ts'
import type { Gate, GateItem } from '../src/policy/gate.ts'
import type { Guidance } from '../src/policy/guidance-schema.ts'
import { rules } from '../src/rules/index.ts'
import type { Rule } from '../src/rules/rule.ts'
import { conditionOf, reviewsAfterLaunch, signsWhen } from '../src/run/gate-words.ts'

const made = (by: string): string =>
  `<!-- Made of ${by} by \`npm run accept\`: change it there. -->`

/** docs/gates/<id>.md */
export function gatePage(gate: Gate, guidance: Guidance): string {
  const marks = (['pass', 'warn', 'fail', 'na'] as const)
    .filter((status) => gate.statuses[status].length > 0)
    .map((status) => {
      const shown = gate.statuses[status].filter((token) => !foreignStatuses().has(token))
      const others = gate.statuses[status].length - shown.length
      return row(
        status,
        `${codes(shown)}${others > 0 ? `, and ${others} words of other languages` : ''}`,
      )
    })
  const items = gate.items.flatMap((item) =>
    aboutItem(
      item,
      guidance[item.id],
      gate.items.find((other) => other.section === item.section) === item,
    ),
  )
  const reviews = reviewsAfterLaunch(gate)
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
    ...(reviews === null
      ? []
      : [
          '## Reviews after launch',
          `${reviews[0]?.toUpperCase()}${reviews.slice(1)} [More on this](../verdicts.md#reviews-that-come-again).`,
        ]),
    '## Items',
    ...items,
  ])
}

function aboutItem(item: GateItem, own: Guidance[string] | undefined, isFirst: boolean): string[] {
  const said = [
    ...(own === undefined ? [] : [`* **Pass:** ${own.pass}`, `* **Fail:** ${own.fail}`]),
    ...(own?.pitfall === undefined ? [] : [`* **Pitfall:** ${own.pitfall}`]),
    ...(item.noWarn === null ? [] : [`* **Never at warning:** ${item.noWarn}`]),
    ...(item.noNa === null ? [] : [`* **Always applies:** ${item.noNa}`]),
    ...(item.counts ? [] : ['* It is judged, and not counted in the decision.']),
  ]
  const needs = item.needs.map((need) => `* ${linked(describe(need), need.vocabularies)}`)
  return [
    ...(isFirst && item.section !== null ? [`### ${item.section}`] : []),
    `${item.section === null ? '###' : '####'} ${item.id}. ${item.title}`,
    ...(own === undefined ? [] : [own.asks]),
    ...(said.length === 0 ? [] : [said.join('\n')]),
    ...(needs.length === 0 ? [] : ['The evidence must show', needs.join('\n')]),
    ...(item.example === null ? [] : [`For example: ${item.example}`]),
  ]
}

/** Names of vocabularies in quotation marks as links. */
function linked(text: string, vocabularies: readonly string[]): string {
  return [...new Set(vocabularies)].reduce(
    (before, name) => before.replaceAll(`"${name}"`, `[${name}](../../vocabularies/${name}.txt)`),
    text,
  )
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

/** A key of a need, as the schema of gate.yaml has it. */
export interface Key {
  name: string
  about: string
  /** `within: at most so long before "until"`. */
  parameters: readonly string[]
}

/** docs/needs.md: what a gate can ask of evidence. */
export function needsPage(
  kinds: readonly Key[],
  modifiers: readonly Key[],
  vocabularies: ReadonlyMap<string, readonly string[]>,
): string {
  const rowOf = ({ name, about, parameters }: Key): string =>
    row(`\`${name}\``, about, parameters.join('<br>'))
  return page([
    made('src/policy/need-schema.ts and vocabularies'),
    '# Needs: what the evidence of an item must show',
    [
      'A `gate.yaml` says under `items:` what the evidence of each item must show. A need asks for one kind of fact:',
      'a text instead of parameters is its label in messages.',
    ].join('\n'),
    '## Kinds',
    table(['kind', 'is', 'parameters'], kinds.map(rowOf)),
    '## Other keys',
    table(['key', 'is', ''], modifiers.map(rowOf)),
    '## Vocabularies',
    [
      "Terms are whole words, in upper or lower case; a star means any letters. A gate's own folder can add `vocabularies/NAME.txt`, with one term per line and at most 40 terms. A file with the name of a built-in vocabulary replaces it.",
      '`gate explain NAME` shows one.',
    ].join('\n'),
    ...[...vocabularies].map(
      ([name, terms]) => `<details><summary>${name}</summary>\n\n${codes(terms)}\n\n</details>`,
    ),
  ])
}

/** docs/rules.md. `exampleOf`: what the program says where the rule fires. */
export function rulesPage(gates: readonly Gate[], exampleOf: (rule: Rule) => string): string {
  return page([
    made('src/rules and test/cases'),
    '# The rules',
    [
      'What each rule checks, how to satisfy it, and what the program reports if you do not. A gate can set a different level; the configuration of an organisation',
      'can only make it stricter. The needs of a gate say what the evidence of an item must show ([needs](needs.md)); one rule, `shown`, judges all of them.',
    ].join('\n'),
    ...rules.flatMap((rule) => aboutRule(rule, gates, exampleOf(rule))),
  ])
}

function aboutRule(rule: Rule, gates: readonly Gate[], example: string): string[] {
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
      ...(rule.isWaivable === false ? ['* No waiver covers it.'] : []),
    ].join('\n'),
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
