// Where does a document give a sign of the gate another meaning than the gate does?
import type { Prose } from './checklist/prose.ts'
import type { Block, Checklist } from './checklist/read.ts'
import { findOtherMeaning } from './facts/legends.ts'
import type { Gate } from './gate.ts'

/** Legends, as lines or as the rows of a table of two columns: `✅ = planned`. */
export function otherMeaningsIn(
  gate: Gate,
  checklist: Checklist,
): { said: string; prose: Prose }[] {
  const signs = [...drawn(gate.statuses.pass), '✅', '[x]', '(signed)']
  return checklist.blocks.flatMap(linesOf).flatMap(({ prose, text }) => {
    const other = findOtherMeaning(text, signs)
    return other === null ? [] : [{ said: other.text, prose }]
  })
}

/** A text, as long as it was, without what it says that the gate's other signs than those of a pass stand for: `❌ = not done`, `⚠️: open with a date`. */
export function withoutLegend(gate: Gate, text: string): string {
  const signs = drawn([...gate.statuses.warn, ...gate.statuses.fail]).map((sign) =>
    sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  if (signs.length === 0) return text
  const explained = new RegExp(
    `(?:${signs.join('|')})\\ufe0f?\\s*(?:[=:]|means?\\b|stands? for\\b)[^,;.|❌⚠✅]*`,
    'giu',
  )
  return text.replace(explained, (found) => ' '.repeat(found.length))
}

/** Of a gate's statuses, those that are no words. */
function drawn(statuses: readonly string[]): string[] {
  return statuses
    .filter((status) => !/^[\p{L} ]+$/u.test(status))
    .map((sign) => sign.replace(/[\ufe0e\ufe0f]/gu, ''))
}

function linesOf(block: Block): { prose: Prose; text: string }[] {
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells: [sign, meaning, ...others] }) =>
      sign === undefined || meaning === undefined || others.length > 0
        ? []
        : [{ prose: sign, text: `${sign.text} = ${meaning.text}` }],
    )
  // a box before a line is drawn as its state: `[x] means that …`
  const box = block.kind === 'line' && block.ticked === true && block.task === null ? '[x] ' : ''
  return [{ prose: block.prose, text: `${box}${block.prose.text}` }]
}
