// Does the decision that the document states follow from its own statuses?

import { decide, type Facts, isStricter } from '../decide/decision-table.ts'
import { choicesOf } from '../pair/fields.ts'
import { claimedCounts } from '../pair/pair.ts'
import { placeIn } from '../read/prose.ts'
import { startOfFile } from '../read/source.ts'
import { type Context, type Found, rule } from './rule.ts'

export const statedDecision = rule({
  id: 'stated-decision',
  scope: 'statement',
  allowsForWaivers: true,
  isWaivable: false,
  about:
    'The document states one decision: an option that is ticked, or a line that begins with its label. It is no laxer than the one that the decision table gives for the statuses in the document. A stricter decision is accepted, and one in other words is a note.',
  fix: 'state the decision that follows from the statuses',
  *check(context) {
    const { gate, answers } = context
    if (answers.untouched || gate.statedIn === null) return
    const { prose, other, refused } = answers.stated
    if (prose === null) yield unstated(context)
    else if (other !== null)
      yield {
        message: `the document states two decisions: "${prose.text}" and "${other.text}"`,
        place: placeIn(other),
      }
    else {
      if (refused !== null) {
        const message = `the document states "${prose.text}", but "${refused.text}" says no`
        yield { message, place: placeIn(refused) }
      }
      const message = whyOther(context)
      if (message !== null) yield { message, place: placeIn(prose) }
    }
  },
})

function unstated({ gate, answers }: Context): Found {
  const { unread } = answers.stated
  if (unread !== null)
    return {
      level: 'note',
      message: `check the decision: "${unread.text}"`,
      fix: `use the gate's own words: ${gate.decision.map(({ label }) => `"${label}"`).join(', ')}`,
      place: placeIn(unread),
    }
  const [heading] = answers.checklist.blocks.flatMap((block) =>
    block.kind !== 'table' && block.prose.text === gate.statedIn ? [block.prose] : [],
  )
  const place = heading === undefined ? startOfFile : placeIn(heading)
  return { message: 'the document states no decision', place }
}

/** Why the statuses lead to a stricter decision than the one stated; null where they do not. */
function whyOther({ gate, answers }: Context): string | null {
  const { shown, metrics } = answers.signals
  const facts: Facts = { ...claimedCounts(answers), fields: choicesOf(answers), signals: shown }
  const claimed = decide(gate.decision, facts)
  const stated = gate.decision.find(({ verdict }) => verdict === answers.stated.verdict)
  if (stated === undefined || stated.outcome === claimed.outcome) return null
  if (isStricter(stated.outcome, claimed.outcome)) return null
  // what a signal lacks, or cannot show, is said by the rule on its metrics
  const signals = new Map(
    [...shown].map(([name, signal]) => [name, signal === 'not shown' ? 'good' : signal] as const),
  )
  if (decide(gate.decision, { ...facts, signals }).outcome === stated.outcome) return null
  const weak = metrics.flatMap(({ signal, name, isMet, why }) =>
    isMet === false ? [`${signal} is weak, because "${name.text}" ${why}`] : [],
  )
  const because = weak.length === 0 ? '' : `: ${weak.slice(0, 3).join('; ')}`
  return `the document states "${stated.label}", but its own statuses lead to "${claimed.label}"${because}`
}
