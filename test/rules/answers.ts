// What a text answers to a gate that comes with the product, and what one rule finds in it: without the others, and without the program around them.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readerOf } from '../../src/facts/page.ts'
import { vocabularyOf } from '../../src/facts/terms.ts'
import { bestOf } from '../../src/pair/gate-choice.ts'
import { namesOn } from '../../src/pair/page-names.ts'
import { type Answers, type ItemAnswer, pair } from '../../src/pair/pair.ts'
import type { Gate } from '../../src/policy/gate.ts'
import { noLookups } from '../../src/policy/lookups.ts'
import type { Checklist } from '../../src/read/checklist.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { readSource } from '../../src/read/source.ts'
import type { Finding } from '../../src/result.ts'
import { rules } from '../../src/rules/index.ts'
import type { Context, Rule } from '../../src/rules/rule.ts'
import roleTerms from '../../vocabularies/roles.txt'
import { gateIn } from '../gates.ts'
import { root } from '../world.ts'

const loaded = new Map<string, Gate>()

export function gateOf(name: string): Gate {
  const gate = loaded.get(name) ?? gateIn(name)
  loaded.set(name, gate)
  return gate
}

export function read(text: string): Checklist {
  return readChecklist(readSource(Buffer.from(text), 'checklist.md'))
}

export function answersTo(text: string, gate = 'pilot-to-prod'): Answers {
  return pair(gateOf(gate), read(text))
}

export function item(answers: Answers, id: string): ItemAnswer {
  const found = answers.items.find((answer) => answer.item.id === id)
  if (found === undefined) throw new Error(`there is no item ${id}`)
  return found
}

/** Looking for the items of five gates takes longer than any rule. */
function gateHeldBy(checklist: Checklist): Gate {
  const gates = readdirSync(join(root, 'templates')).map(gateOf)
  return bestOf(gates, checklist, 'checklist.md')
}

function levelIn(gate: Gate, rule: Rule): Finding['level'] {
  const level = gate.levels.get(rule.id) ?? rule.level
  if (level === 'off') throw new Error(`${gate.id} does not ask for ${rule.id}`)
  return level
}

/** What one rule finds, as the report has it. The gate is the one that the text names, or whose items it has; `over` is what an organisation sets. */
export function findingsOf(id: string, text: string, over: Partial<Context> = {}): Finding[] {
  const rule = rules.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`there is no rule ${id}`)
  const checklist = read(text)
  const [, named, version] = /^---\ngate: (.*)\n(?:version: (\d+)\n)?/.exec(text) ?? []
  const gate = over.gate ?? (named === undefined ? gateHeldBy(checklist) : gateOf(named))
  const answers = pair(gate, checklist)
  const names = namesOn(answers)
  const context: Context = {
    gate,
    answers,
    names,
    read: readerOf({ ...answers.dayContext, names, roles: vocabularyOf(roleTerms) }),
    asOf: '2026-06-09',
    minimums: { retention: new Map() },
    highStakes: [],
    version: version === undefined ? null : Number(version),
    bareShare: null,
    retired: null,
    pathProblem: () => null,
    lookups: noLookups,
    signing: { roles: new Map(), seal: null },
    people: [],
    keyRoles: [],
    waivers: [],
    found: [],
    ...over,
  }
  const findings = new Map<string, Finding>()
  for (const { level, item: on, place, fix, need, message } of rule.check(context)) {
    const finding: Finding = {
      fix: fix ?? rule.fix,
      message,
      ...(need !== undefined && { need }),
      rule: id,
      level: level ?? levelIn(gate, rule),
      item: on ?? null,
      ...place,
    }
    findings.set(`${finding.line}:${finding.column} ${finding.message}`, finding)
  }
  const rank = ({ level }: Finding): number => ['error', 'warning', 'note'].indexOf(level)
  return [...findings.values()].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  )
}
