// Where does a document give a sign of the gate another meaning than the gate does?
import type { Prose } from './checklist/prose.ts'
import type { Block, Checklist } from './checklist/read.ts'
import { findOtherMeaning } from './facts/legends.ts'
import type { Gate } from './gate.ts'

/** Legends, as lines or as the rows of a table of two columns: `✅ = planned`. */
export function otherMeaningsIn(gate: Gate, checklist: Checklist): { said: string; prose: Prose }[] {
  const own = gate.statuses.pass.filter((sign) => !/^[\p{L} ]+$/u.test(sign)).map((sign) => sign.replace(/[\ufe0e\ufe0f]/gu, ''))
  const signs = [...own, '✅', '[x]', '(signed)']
  return checklist.blocks.flatMap(linesOf).flatMap(({ prose, text }) => {
    const other = findOtherMeaning(text, signs)
    return other === null ? [] : [{ said: other.text, prose }]
  })
}

/** Whether a line explains the signs of the gate: it holds those of two meanings. */
export function isLegend(gate: Gate, text: string): boolean {
  const { pass, warn, fail } = gate.statuses
  return [pass, warn, fail].filter((signs) => signs.some((sign) => !/^[\p{L} ]+$/u.test(sign) && text.includes(sign))).length > 1
}

function linesOf(block: Block): { prose: Prose; text: string }[] {
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells: [sign, meaning, ...others] }) =>
      sign === undefined || meaning === undefined || others.length > 0 ? [] : [{ prose: sign, text: `${sign.text} = ${meaning.text}` }],
    )
  // a box before a line is drawn as its state: `[x] means that …`
  const box = block.kind === 'line' && block.ticked === true && block.task === null ? '[x] ' : ''
  return [{ prose: block.prose, text: `${box}${block.prose.text}` }]
}
