// What does a rule, a gate or an item ask, what passes, and how is it mended? In words for people, line by line.

import { GateError, suggestion } from '../errors.ts'
import { foreignStatuses } from '../facts/language.ts'
import { describe } from '../needs/describe.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import type { Guidance } from '../policy/guidance-schema.ts'
import { rules } from '../rules/index.ts'
import type { Rule } from '../rules/rule.ts'
import { decisionLines, reviewsAfterLaunch, signsWhen } from './gate-words.ts'
import type { Gates } from './gates.ts'

/** How the lines are written, on a terminal or on a page. */
export interface Layout {
  paragraph: (text: string) => string
  entry: (head: string, text: string) => string
  /** What runs over a line is indented so far. */
  hanging: (text: string, indent: number) => string
}

/** What is said of a topic: the id of a rule, of a gate, `gate#item`, a vocabulary; of none, the rules. */
export async function explained(
  topic: string | undefined,
  gates: Gates,
  layout: Layout,
): Promise<string[]> {
  if (topic === undefined)
    return rules.map(({ id, about, level }) => layout.entry(id, `${about} (${level})`))
  const [name = '', item] = topic.split('#')
  const rule = rules.find((candidate) => candidate.id === name)
  if (rule !== undefined && item === undefined) return aboutRule(rule, layout)
  const ids = await gates.ids()
  if (!ids.includes(name) && !/[/\\]/.test(name)) {
    const words = await vocabulariesOf(gates)
    const terms = words[name]
    if (terms !== undefined && item === undefined) return aboutVocabulary(name, terms, layout)
    const known = [...rules.map(({ id }) => id), ...ids, ...Object.keys(words)]
    const near = suggestion(name, known, '; "gate explain" lists the rules, "gate list" the gates')
    throw new GateError(`no rule, gate or vocabulary is called "${name}"${near}`)
  }
  const gate = await gates.named(name)
  if (item === undefined) return aboutGate(gate, layout)
  const asked = gate.items.find(({ id }) => id === item)
  if (asked === undefined)
    throw new GateError(
      `${gate.id} has no item "${item}"; its items are ${gate.items.map(({ id }) => id).join(', ')}`,
    )
  return aboutItem(gate, asked, await gates.guidanceOf(gate), layout)
}

/** Those of the product, and those in the folders of own gates. */
async function vocabulariesOf(gates: Gates): Promise<Record<string, readonly string[]>> {
  const { default: known } = await import('#vocabularies')
  return Object.assign({}, known, ...(await gates.all()).map(({ vocabularies }) => vocabularies))
}

async function aboutRule(rule: Rule, { paragraph, entry }: Layout): Promise<string[]> {
  const head = `${rule.id} (${rule.level})`
  const lines = [head, '', paragraph(rule.about), '', paragraph(`Fix: ${rule.fix}.`)]
  if (rule.isOfNeeds !== true) return lines
  const { needKeys } = await import('../policy/need-keys.ts')
  const { kinds, modifiers } = needKeys()
  const about = ({ name, about: text, parameters }: (typeof kinds)[number]): string =>
    entry(name, [text, ...parameters].join('; '))
  return [
    ...lines,
    '',
    'What a gate.yaml may ask under "needs:"',
    ...kinds.map(about),
    '',
    'Other keys',
    ...modifiers.map(about),
  ]
}

function aboutVocabulary(name: string, terms: readonly string[], { paragraph }: Layout): string[] {
  const head = `${name} (vocabulary; a * stands for any letters)`
  return [head, '', paragraph(terms.join(', '))]
}

/** Signs and English words; those of other languages are counted. */
function tokensShown(tokens: readonly string[]): string {
  const foreign = foreignStatuses()
  const shown = tokens.filter((token) => !foreign.has(token))
  const others = tokens.length - shown.length
  return [...shown, ...(others > 0 ? [`and ${others} words of other languages`] : [])].join('  ')
}

function aboutGate(gate: Gate, { paragraph, entry, hanging }: Layout): string[] {
  const items = gate.items.map(({ id, title, noWarn }) =>
    entry(id, `${title}${noWarn === null ? '' : ' — passed or failed, never at warning'}`),
  )
  const share = gate.shape.tasks === null ? null : gate.bareShare
  const tokens = (['pass', 'warn', 'fail', 'na'] as const)
    .filter((status) => gate.statuses[status].length > 0)
    .map((status) => entry(status, tokensShown(gate.statuses[status])))
  const reviews = reviewsAfterLaunch(gate)
  const roles = gate.roles.map((role) => entry(role.role, signsWhen(gate, role)))
  return [
    `${gate.id}: ${gate.title} (version ${gate.version})`,
    '',
    paragraph(gate.about),
    '',
    'Items',
    ...items,
    ...(share === null
      ? []
      : [
          '',
          paragraph(
            `At most ${Math.round(share * 100)}% of the ticked boxes may show nothing that a reader can look up: a link, a day, a person, a number or the name of a thing.`,
          ),
        ]),
    '',
    'Statuses',
    ...tokens,
    '',
    'Decision (on the items that count; an item that is missing or unreadable, or an error outside the items, leads to the last row)',
    ...decisionLines(gate.decision).map((line) => hanging(line, 4)),
    '',
    ...(roles.length === 0 ? [] : ['Sign-off', ...roles, '']),
    ...(reviews === null ? [] : ['Reviews after launch', hanging(`  ${reviews}`, 4), '']),
    `gate explain ${gate.id}#ITEM says what passes for an item; gate init ${gate.id} writes the blank.`,
  ]
}

export function aboutItem(
  gate: Gate,
  { id, title, noWarn, needs, example }: GateItem,
  guidance: Guidance,
  { paragraph, entry, hanging }: Layout,
): string[] {
  const own = guidance[id]
  const lines = [`${gate.id}#${id}: ${title}`, '']
  if (own !== undefined) {
    lines.push(paragraph(own.asks), '', entry('Pass', own.pass), entry('Fail', own.fail))
    if (own.pitfall !== undefined) lines.push(entry('Pitfall', own.pitfall))
  }
  if (noWarn !== null) lines.push(entry('Never ⚠️', noWarn))
  if (needs.length > 0) lines.push('', 'The evidence must show')
  lines.push(...needs.map((need) => hanging(`  ${describe(need)}`, 6)))
  if (example !== null) lines.push('', hanging(`For example: ${example}`, 2))
  if (own === undefined && needs.length === 0) lines.push(paragraph(bare))
  return lines
}

/** Of an item that a gate of your own believes when it is ticked. */
const bare =
  'The gate asks for nothing but the status. What its evidence must show is written under "needs:" in gate.yaml, and what passes in guidance.yaml.'
