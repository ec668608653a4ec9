// gate explain: what a rule, a gate or an item asks, what passes and how to fix it.
import { GateError, nearest } from '../errors.ts'
import type { Gate, GateItem } from '../gate.ts'
import { wrap } from '../reporters/terminal.ts'
import { ruleIds } from '../rules/ids.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { looksFor, signsWhen } from '../wanted.ts'
import type { World } from '../world.ts'
import { Gates } from './gates.ts'
import { decisionLines } from './list.ts'
import { readConfig } from './settings.ts'

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
  if (rule !== undefined && item === undefined) return aboutRule(rule, await gates.all(), width)
  const ids = await gates.ids()
  if (!ids.includes(name) && !/[/\\]/.test(name)) {
    const near = nearest(name, [...ruleIds, ...ids])
    throw new GateError(
      `neither a rule nor a gate is called "${name}"${near ? `; did you mean "${near}"?` : '; "gate explain" lists the rules, "gate list" the gates'}`,
    )
  }
  const gate = await gates.named(name)
  if (item === undefined) return aboutGate(gate, width)
  const asked = gate.items.find((candidate) => candidate.id === item)
  if (asked === undefined)
    throw new GateError(
      `${gate.id} has no item "${item}", it has ${gate.items.map((candidate) => candidate.id).join(', ')}`,
    )
  return aboutItem(gate, asked, width)
}

function aboutRule(rule: Rule, gates: readonly Gate[], width: number): string {
  const used = gates.flatMap((gate) =>
    gate.items
      .filter((item) => Object.hasOwn(item.rules, rule.id))
      .map((item) => `${gate.id}#${item.id}`),
  )
  const lines = [
    `${rule.id} (${rule.level})`,
    '',
    wrap(rule.about, width, ''),
    '',
    wrap(`Fix: ${rule.fix}.`, width, ''),
  ]
  if (used.length > 0)
    lines.push(
      '',
      wrap(`Judges ${used.join(', ')}: gate explain ${used[0]} says what passes there.`, width, ''),
    )
  return lines.join('\n')
}

function aboutGate(gate: Gate, width: number): string {
  const tokens = (['pass', 'warn', 'fail', 'na'] as const)
    .filter((status) => gate.statuses[status].length > 0)
    .map((status) => entry(status, gate.statuses[status].join('  '), width))
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
    '',
    'Statuses',
    ...tokens,
    '',
    'Decision (on the items that count; one that is missing or unreadable, and any error beside the items, gives the last row)',
    ...decisionLines(gate.decision).map((line) => wrap(line, width, '    ')),
    '',
    ...(roles.length === 0 ? [] : ['Sign-off', ...roles, '']),
    `gate explain ${gate.id}#ITEM says what passes for an item; gate init ${gate.id} writes the blank.`,
  ].join('\n')
}

function aboutItem(gate: Gate, item: GateItem, width: number): string {
  const { asks, pass, fail, pitfall } = item.guidance
  const judged = rules.filter((rule) => Object.hasOwn(item.rules, rule.id))
  const lines = [
    `${gate.id}#${item.id}: ${item.title}`,
    '',
    wrap(asks, width, ''),
    '',
    entry('Pass', pass, width),
    entry('Fail', fail, width),
  ]
  if (pitfall !== null) lines.push(entry('Pitfall', pitfall, width))
  if (item.noWarn !== null) lines.push(entry('Never ⚠️', item.noWarn, width))
  if (judged.length > 0)
    lines.push('', 'Judged by', ...judged.map((rule) => entry(rule.id, rule.about, width)))
  const wanted = looksFor(item)
  if (wanted.length > 0)
    lines.push(
      '',
      'Looks for one of these words (a * stands for any ending)',
      ...wanted.map(({ what, words }) => entry(what, words.join(', '), width)),
    )
  return lines.join('\n')
}

function entry(head: string, text: string, width: number): string {
  return wrap(`  ${head}: ${text}`, width, '      ')
}
