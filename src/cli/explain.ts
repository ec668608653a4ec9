// gate explain: what a rule, a gate or an item asks, what passes and how to fix it.

import { GateError, nearest } from '../errors.ts'
import { foreignStatuses } from '../facts/language.ts'
import { describe } from '../needs/describe.ts'
import type { Gate, GateItem, GateRole } from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-file.ts'
import { wrap } from '../print/terminal.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { Gates } from '../run/gates.ts'
import { readConfig } from '../run/settings.ts'
import type { World } from '../system/world.ts'
import { decisionLines } from './list.ts'

export async function explain(topic: string | undefined, world: World): Promise<0> {
  const gates = new Gates(world, (await readConfig(world)).config.gates)
  const width = Math.max(40, Math.min(world.terminal.width ?? 100, 140))
  await world.out(`${await explained(topic, gates, width)}\n`)
  return 0
}

async function explained(topic: string | undefined, gates: Gates, width: number): Promise<string> {
  if (topic === undefined)
    return rules.map((rule) => entry(rule.id, `${rule.about} (${rule.level})`, width)).join('\n')
  const [name = '', item] = topic.split('#')
  const rule = rules.find((candidate) => candidate.id === name)
  if (rule !== undefined && item === undefined) return await aboutRule(rule, width)
  const ids = await gates.ids()
  if (!ids.includes(name) && !/[/\\]/.test(name)) {
    const words = await vocabulariesOf(gates)
    const terms = words[name]
    if (terms !== undefined && item === undefined) return aboutVocabulary(name, terms, width)
    const near = nearest(name, [...rules.map(({ id }) => id), ...ids, ...Object.keys(words)])
    throw new GateError(
      `no rule, gate or vocabulary is called "${name}"${near ? `; did you mean "${near}"?` : '; "gate explain" lists the rules, "gate list" the gates'}`,
    )
  }
  const gate = await gates.named(name)
  if (item === undefined) return aboutGate(gate, width)
  const asked = gate.items.find((candidate) => candidate.id === item)
  if (asked === undefined)
    throw new GateError(
      `${gate.id} has no item "${item}"; its items are ${gate.items.map((candidate) => candidate.id).join(', ')}`,
    )
  return aboutItem(gate, asked, await gates.guidanceOf(gate), width)
}

/** Those of the product, and those in the folders of own gates. */
async function vocabulariesOf(gates: Gates): Promise<Record<string, readonly string[]>> {
  const { default: known } = await import('#vocabularies')
  return Object.assign({}, known, ...(await gates.all()).map(({ vocabularies }) => vocabularies))
}

async function aboutRule(rule: Rule, width: number): Promise<string> {
  const lines = [
    `${rule.id} (${rule.level})`,
    '',
    wrap(rule.about, width, ''),
    '',
    wrap(`Fix: ${rule.fix}.`, width, ''),
  ]
  if (rule.isOfNeeds !== true) return lines.join('\n')
  const { needKeys } = await import('../policy/need-keys.ts')
  const { kinds, modifiers } = needKeys()
  const about = ({ name, about: text, parameters }: (typeof kinds)[number]): string =>
    entry(name, [text, ...parameters].join('; '), width)
  return [
    ...lines,
    '',
    'What a gate.yaml may ask under "needs:"',
    ...kinds.map(about),
    '',
    'Other keys',
    ...modifiers.map(about),
  ].join('\n')
}

function aboutVocabulary(name: string, terms: readonly string[], width: number): string {
  return [
    `${name} (vocabulary; a * stands for any letters)`,
    '',
    wrap(terms.join(', '), width, ''),
  ].join('\n')
}

/** Signs and English words; those of other languages are counted. */
export function tokensShown(tokens: readonly string[]): string {
  const foreign = foreignStatuses()
  const shown = tokens.filter((token) => !foreign.has(token))
  const others = tokens.length - shown.length
  return [...shown, ...(others > 0 ? [`and ${others} words of other languages`] : [])].join('  ')
}

function aboutGate(gate: Gate, width: number): string {
  const tokens = (['pass', 'warn', 'fail', 'na'] as const)
    .filter((status) => gate.statuses[status].length > 0)
    .map((status) => entry(status, tokensShown(gate.statuses[status]), width))
  const roles = gate.roles.map((role) => entry(role.role, signsWhen(gate, role), width))
  return [
    `${gate.id}: ${gate.title} (version ${gate.version})`,
    '',
    wrap(gate.about, width, ''),
    '',
    'Items',
    ...gate.items.map((item) =>
      entry(
        item.id,
        `${item.title}${item.noWarn === null ? '' : ' — passed or failed, never at warning'}`,
        width,
      ),
    ),
    ...(gate.bareShare === null || gate.shape.tasks === null
      ? []
      : [
          '',
          wrap(
            `At most ${Math.round(gate.bareShare * 100)}% of the ticked boxes may show nothing that a reader can look up: a link, a day, a person, a number or the name of a thing.`,
            width,
            '',
          ),
        ]),
    '',
    'Statuses',
    ...tokens,
    '',
    'Decision (on the items that count; an item that is missing or unreadable, or an error outside the items, leads to the last row)',
    ...decisionLines(gate.decision).map((line) => wrap(line, width, '    ')),
    '',
    ...(roles.length === 0 ? [] : ['Sign-off', ...roles, '']),
    `gate explain ${gate.id}#ITEM says what passes for an item; gate init ${gate.id} writes the blank.`,
  ].join('\n')
}

function aboutItem(gate: Gate, item: GateItem, guidance: Guidance, width: number): string {
  const own = guidance[item.id]
  const told =
    own === undefined
      ? []
      : [
          wrap(own.asks, width, ''),
          '',
          entry('Pass', own.pass, width),
          entry('Fail', own.fail, width),
          ...(own.pitfall === undefined ? [] : [entry('Pitfall', own.pitfall, width)]),
        ]
  const lines = [`${gate.id}#${item.id}: ${item.title}`, '', ...told]
  if (item.noWarn !== null) lines.push(entry('Never ⚠️', item.noWarn, width))
  if (item.needs.length > 0)
    lines.push(
      '',
      'The evidence must show',
      ...item.needs.map((need) => wrap(`  ${describe(need)}`, width, '      ')),
    )
  if (item.example !== null) lines.push('', wrap(`For example: ${item.example}`, width, '  '))
  if (own === undefined && item.needs.length === 0) lines.push(wrap(bare, width, ''))
  return lines.join('\n')
}

/** Of an item that a gate of your own believes when it is ticked. */
const bare =
  'The gate asks for nothing but the status. What its evidence must show is written under "needs:" in gate.yaml, and what passes in guidance.yaml.'

/** When a role signs: `always signs`, or with whom it shares that and where. */
export function signsWhen(gate: Gate, role: GateRole): string {
  if (role.required === 'self-approved') return 'signs if the lead is also a builder'
  if (role.required === 'conditional') return 'signs if the launch is conditional'
  const group = gate.roles.filter((other) => other.group === role.group).map(({ role }) => role)
  const who = group.length > 1 ? `one of ${group.join(', ')} signs` : 'always signs'
  return [who, ...[...role.when].map(([label, choice]) => `if ${label} is ${choice}`)].join(' ')
}

function entry(head: string, text: string, width: number): string {
  return wrap(`  ${head}: ${text}`, width, '      ')
}
