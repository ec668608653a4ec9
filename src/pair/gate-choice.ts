// Which of these gates judges a checklist?

import { GateError, NoChecklistError } from '../errors.ts'
import { markedLines } from '../marks/marked-lines.ts'
import { formsOf } from '../marks/table-forms.ts'
import type { Gate } from '../policy/gate.ts'
import type { Checklist, Concealed } from '../read/checklist.ts'
import { answersAny, holdsAny, itemsFound } from './item-rows.ts'

/** The gate that was asked for, where the checklist holds any of its items. */
export function holding(gate: Gate, checklist: Checklist, file: string): Gate {
  if (!holdsAny(gate, checklist)) throw notAChecklist(file, gate, checklist)
  return gate
}

/** The gate that the checklist itself names, where it answers any of its items; one whose items are hidden is judged, to say what hides them. */
export function answering(gate: Gate, checklist: Checklist, file: string): Gate {
  if (!answersAny(gate, checklist) && hiddenTable(checklist) === undefined)
    throw notAChecklist(file, gate, checklist)
  return gate
}

/**
 * The one of several gates whose items the checklist has; `known`: all that there are. Two that it has equally many of are an error, never a silent
 * choice.
 */
export function bestOf(
  gates: readonly Gate[],
  checklist: Checklist,
  file: string,
  known: readonly string[] = gates.map(({ id }) => id),
): Gate {
  const found = gates
    .map((gate) => ({ gate, items: itemsFound(gate, checklist) }))
    .filter(({ items }) => items > 0)
    .sort((a, b) => b.items - a.items)
  const [best, second] = found
  if (best === undefined) throw notAChecklist(file, known, checklist)
  if (second !== undefined && second.items === best.items)
    throw new GateError(
      `holds the items of several gates (${best.gate.id}, ${second.gate.id}); say which with --gate`,
      { file },
    )
  return best.gate
}

/**
 * The gate, where the checklist is none of another one as well: what that one asks would be judged by nobody. Two rows are no checklist, and a gate
 * that was made of another one has most of its items.
 */
export function alone(
  gate: Gate,
  gates: readonly Gate[],
  checklist: Checklist,
  file: string,
): Gate {
  for (const other of gates) {
    if (other.id === gate.id) continue
    const found = itemsFound(other, checklist, gate)
    if (found > 2 || found * 2 >= other.items.length)
      throw new GateError(
        `holds a checklist of "${gate.id}" and ${found} items of "${other.id}"; one file is judged by one gate: give each checklist a file of its own, or say which one counts with --gate`,
        { file },
      )
  }
  return gate
}

/** What is wrong when the front matter names another gate than the ones that may judge. */
export function otherGate(
  stated: string,
  expected: readonly Gate[],
  file: string,
  line: number,
): GateError {
  return new GateError(
    `the front matter names the gate "${stated}", expected ${expected.map((gate) => `"${gate.id}"`).join(' or ')}`,
    { file, line },
  )
}

/** Of more gates, the first are named. */
const mostNamed = 6

/** `asked`: the gate that was asked for, or the ids of all that were looked for. */
function notAChecklist(
  file: string,
  asked: Gate | readonly string[],
  checklist: Checklist,
): GateError {
  const { source, frontMatter } = checklist
  const gate = 'id' in asked ? asked.id : null
  const hidden = hiddenTable(checklist)
  const message = `no checklist found${gate === null ? '' : ` of the gate "${gate}"`}: `
  const init = `"gate init${gate === null ? '' : ` ${gate}`}" writes a blank`
  if (source.text.trim() === '')
    return new NoChecklistError(`${message}the file is empty; ${init}`, { file, gate })
  if (frontMatter !== null && isAllThereIs(frontMatter.text, source.text))
    return new NoChecklistError(`${message}nothing stands below the front matter; ${init}`, {
      file,
      gate,
    })
  const isOther = markedLines(checklist).length > 0 || formsOf(checklist).size > 0
  const where =
    hidden === undefined
      ? ''
      : `; a table-like block is hidden (${hidden.kind}) at line ${hidden.place.line}`
  const advice = isOther
    ? `"gate adopt ${file}" makes a gate of it, ${init}`
    : `${init}, "gate adopt" makes a gate of a list of your own`
  const said = `${message}${'id' in asked ? 'none of its items is in it' : lookedFor(asked)}${where}; ${advice}`
  // a table that is hidden may be the checklist: that text cannot be said to hold none
  return hidden === undefined
    ? new NoChecklistError(said, { file, gate })
    : new GateError(said, { file })
}

function isAllThereIs(frontMatter: string, text: string): boolean {
  return text.replace(frontMatter, '').replace(/---/g, '').trim() === ''
}

function lookedFor(ids: readonly string[]): string {
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : ''
  return `no item of a known gate (${ids.slice(0, mostNamed).join(', ')}${more}) is in it`
}

function hiddenTable(checklist: Checklist): Concealed | undefined {
  return checklist.concealed.find((block) => (block.text.match(/^.*\|.*\|.*$/gm) ?? []).length > 2)
}
