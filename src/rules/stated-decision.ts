// Does the decision that the document states follow from its own statuses?
import { placeIn } from '../checklist/prose.ts'
import { decide } from '../decide.ts'
import { choicesOf } from '../fields.ts'
import type { Found, Rule } from './rule.ts'

export const statedDecision: Rule = {
  id: 'stated-decision',
  level: 'error',
  isWaivable: false,
  about: 'The document states one decision, and it is the one that the decision table gives for the statuses it claims.',
  fix: 'state the decision that follows from the statuses',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched || gate.statedIn === null) return
    const heading = answers.checklist.blocks.find((block) => block.kind !== 'table' && block.prose.text === gate.statedIn)
    const at = answers.stated.prose ?? (heading !== undefined && heading.kind !== 'table' ? heading.prose : null)
    const place = at === null ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : placeIn(at)
    if (answers.stated.prose === null) {
      yield { message: 'the document states no decision', place }
      return
    }
    if (answers.stated.verdict === null) {
      yield { message: `the document states more than one decision, or takes one back: "${answers.stated.prose.text}"`, place }
      return
    }
    const counted = answers.items.filter(({ item }) => item.counts)
    const count = (claimed: string): number => counted.filter((answer) => answer.claimed === claimed).length
    const pass = count('pass')
    const warn = count('warn')
    const na = count('na')
    const claimed = decide(gate.decision, { pass, warn, fail: counted.length - pass - warn - na, fields: choicesOf(answers), signals: answers.signals.shown })
    const stated = gate.decision.find((row) => row.verdict === answers.stated.verdict)
    if (stated !== undefined && stated.outcome !== claimed.outcome) {
      yield { message: `the document states "${stated.label}", its own statuses give "${claimed.label}"`, place }
    }
  },
}
