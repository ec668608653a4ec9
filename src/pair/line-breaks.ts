// Where a formatter broke the lines of a page, what begins a line of its own?

import type { Gate } from '../policy/gate.ts'
import { type Block, type Checklist, type Line, lineOf, withBlocks } from '../read/checklist.ts'
import { partedAtBoxes } from '../read/joined-boxes.ts'
import { loosely } from '../read/keys.ts'
import { slice } from '../read/prose.ts'

/**
 * The lines of a wrapped page, parted where the gate's labels or its numbered titles begin. Of a page that nobody wrapped, the lines that begin with
 * a label: a formatter that joins lines may have made one of several.
 */
export function relined(gate: Gate, read: Checklist): Checklist {
  const checklist = partedAtBoxes(read)
  const beginning = beginningsOf(gate)
  if (beginning === null) return checklist
  return withBlocks(
    checklist,
    checklist.blocks.flatMap((block) => partsOf(block, beginning, checklist.isWrapped)),
  )
}

const known = new WeakMap<Gate, RegExp | null>()

function beginningsOf(gate: Gate): RegExp | null {
  const before = known.get(gate)
  if (before !== undefined) return before
  const beginning = readBeginnings(gate)
  known.set(gate, beginning)
  return beginning
}

function readBeginnings(gate: Gate): RegExp | null {
  const { fields, combined, roles, items, statedIn, shape, policy } = gate
  const labels = [
    ...fields.flatMap(({ label, also }) => [label, ...also]),
    ...combined.keys(),
    ...roles.flatMap(({ role, also }) => [role, ...also]),
    ...Object.values(policy.score ?? {}),
    ...(statedIn === null ? [] : [statedIn, statedIn.split(/\s+/).at(-1) ?? '']),
  ]
  const titles = shape.sheet === null ? [] : items.map(({ title }) => title)
  const parts = [
    ...(labels.length === 0 ? [] : [`(?:${asWritten(labels)})\\s*[:：]`]),
    ...(titles.length === 0 ? [] : [`\\d+[.)]\\s+(?:${titles.map(loosely).join('|')})\\s*:`]),
  ]
  return parts.length === 0 ? null : new RegExp(`(?<=\\s|^)(?:${parts.join('|')})`, 'gu')
}

/** As the gate writes them, or in capitals: "review date" within a sentence begins nothing. */
function asWritten(labels: readonly string[]): string {
  const all = labels.flatMap((label) => [label, label.toUpperCase()])
  return [...all]
    .sort((a, b) => b.length - a.length)
    .map(loosely)
    .join('|')
}

function partsOf(block: Block, beginning: RegExp, isWrapped: boolean): Block[] {
  // entries of lists stay entries
  if (block.kind !== 'line' || block.entry !== null) return [block]
  const { prose } = block
  const starts = [...prose.text.matchAll(beginning)].map(({ index }) => index)
  const [first, second] = starts
  if (second === undefined && first === 0) return [block]
  if (first === undefined || (first > 0 && !isWrapped)) return [block]
  return [...new Set([0, ...starts])].map((from, at, all): Line => {
    const part = slice(prose, from, all[at + 1] ?? prose.text.length)
    return at === 0
      ? { ...block, prose: part }
      : lineOf(part, { ticked: null, ordinal: null, task: block.task, entry: null })
  })
}
