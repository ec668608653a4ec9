// Does the decision that the document states follow from its own statuses?

import { placeIn } from '../checklist/prose.ts'
import { startOfFile } from '../checklist/source.ts'
import { decide, type Facts, type Signal } from '../decide.ts'
import { choicesOf } from '../fields.ts'
import { claimedCounts, versionOf } from '../pair.ts'
import { misplacedAt, titleApart } from '../standing.ts'
import type { Found, Rule } from './rule.ts'

export const statedDecision: Rule = {
  id: 'stated-decision',
  level: 'error',
  isWaivable: false,
  about:
    'The document states one decision, and it is the one that the decision table gives for the statuses it claims. In its section stand only fields and remarks that leave it as it is.',
  fix: 'state the decision that follows from the statuses',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched || gate.statedIn === null) return
    const heading = answers.checklist.blocks.find(
      (block) => block.kind !== 'table' && block.prose.text === gate.statedIn,
    )
    const at =
      answers.stated.prose ??
      (heading !== undefined && heading.kind !== 'table' ? heading.prose : null)
    const place = at === null ? startOfFile : placeIn(at)
    if (answers.stated.prose === null) {
      yield { message: 'the document states no decision', place }
      return
    }
    const lines = [placeIn(answers.stated.prose).line]
    const items = answers.items.flatMap(({ rows }) => rows.map(({ row }) => row.place.line))
    const apart = titleApart(gate, answers.checklist, lines, items)
    for (const { said, text, place: at } of apart === null
      ? misplacedAt(gate, answers.checklist, lines, versionOf(answers), 'signatures')
      : [apart])
      yield {
        message: `the decision stands under "${text}": "${said}" makes it another one, or one that is not taken`,
        place: at,
      }
    if (answers.stated.verdict === null) {
      const { prose, doubt } = answers.stated
      const why =
        doubt === null
          ? 'more than one decision'
          : `a decision that "${doubt}" takes back, leaves open or gives to something else`
      yield { message: `the document states ${why}: "${prose.text}"`, place }
      return
    }
    const facts: Facts = {
      ...claimedCounts(answers),
      fields: choicesOf(answers),
      signals: answers.signals.shown,
    }
    const claimed = decide(gate.decision, facts)
    const stated = gate.decision.find((row) => row.verdict === answers.stated.verdict)
    if (stated === undefined || stated.outcome === claimed.outcome) return
    // what a signal lacks, or cannot show, is said by the rule on its metrics
    const shown = new Map<string, Signal>(
      [...answers.signals.shown].map(([name, signal]) => [
        name,
        signal === 'not shown' ? 'good' : signal,
      ]),
    )
    const isUnshown = [...answers.signals.shown.values()].includes('not shown')
    if (isUnshown && decide(gate.decision, { ...facts, signals: shown }).outcome === stated.outcome)
      return
    const weak = answers.signals.metrics.flatMap(({ signal, name, isMet, why }) =>
      isMet === false ? [`${signal} is weak, as "${name.text}" ${why}`] : [],
    )
    const because =
      weak.length === 0 || stated.outcome !== 'cleared' ? '' : `: ${weak.slice(0, 3).join('; ')}`
    yield {
      message: `the document states "${stated.label}", its own statuses give "${claimed.label}"${because}`,
      place,
    }
  },
}
