// Does the decision that the document states follow from its own statuses?

import { decide, type Facts, isStricter } from '../decide/decide.ts'
import { choicesOf } from '../pair/fields.ts'
import { claimedCounts } from '../pair/pair.ts'
import type { Signal } from '../pair/signals.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { rule } from './rule.ts'

export const statedDecision = rule({
  id: 'stated-decision',
  scope: 'statement',
  allowsForWaivers: true,
  level: 'error',
  isWaivable: false,
  about:
    'The document states one decision: an option that is ticked, or a line that begins with its label. It is no laxer than the one that the decision table gives for the statuses in the document. A stricter decision is accepted, and one in other words is a note.',
  fix: 'state the decision that follows from the statuses',
  *check({ gate, answers }) {
    if (answers.untouched || gate.statedIn === null) return
    const { prose, other, verdict } = answers.stated
    const heading = answers.checklist.blocks.find(
      (block) => block.kind !== 'table' && block.prose.text === gate.statedIn,
    )
    const at = prose ?? (heading !== undefined && heading.kind !== 'table' ? heading.prose : null)
    const place = at === null ? startOfFile : placeIn(at)
    if (prose === null) {
      const { unread } = answers.stated
      yield unread === null
        ? { message: 'the document states no decision', place }
        : {
            level: 'note',
            message: `check the decision: "${unread.text}"`,
            fix: `use the gate's own words: ${gate.decision.map(({ label }) => `"${label}"`).join(', ')}`,
            place: placeIn(unread),
          }
      return
    }
    if (other !== null) {
      yield {
        message: `the document states two decisions: "${prose.text}" and "${other.text}"`,
        place: placeIn(other),
      }
      return
    }
    const { refused } = answers.stated
    if (refused !== null)
      yield {
        message: `the document states "${prose.text}", but "${refused.text}" says no`,
        place: placeIn(refused),
      }
    const facts: Facts = {
      ...claimedCounts(answers),
      fields: choicesOf(answers),
      signals: answers.signals.shown,
    }
    const claimed = decide(gate.decision, facts)
    const stated = gate.decision.find((row) => row.verdict === verdict)
    if (
      stated === undefined ||
      stated.outcome === claimed.outcome ||
      isStricter(stated.outcome, claimed.outcome)
    )
      return
    // what a signal lacks, or cannot show, is said by the rule on its metrics
    const shown = new Map<string, Signal>(
      [...answers.signals.shown].map(([name, signal]) => [
        name,
        signal === 'not shown' ? 'good' : signal,
      ]),
    )
    if (decide(gate.decision, { ...facts, signals: shown }).outcome === stated.outcome) return
    const weak = answers.signals.metrics.flatMap(({ signal, name, isMet, why }) =>
      isMet === false ? [`${signal} is weak, because "${name.text}" ${why}`] : [],
    )
    const because = weak.length === 0 ? '' : `: ${weak.slice(0, 3).join('; ')}`
    yield {
      message: `the document states "${stated.label}", but its own statuses lead to "${claimed.label}"${because}`,
      place,
    }
  },
})
