// What does the file answer to what the gate asks?

import type { Day } from '../facts/calendar.ts'
import type { DayContext } from '../facts/days.ts'
import { type Claimed, sameText } from '../marks/status.ts'
import type { Gate, GateField } from '../policy/gate.ts'
import type { Checklist } from '../read/checklist.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { titleOf } from '../read/sections.ts'
import { textsOfTable } from '../read/table.ts'
import { type FieldAnswer, fieldsOf } from './fields.ts'
import { type ItemAnswer, itemAnswersOf } from './item-answers.ts'
import type { ItemRow } from './item-of-row.ts'
import { opened } from './item-rows.ts'
import { relined } from './line-breaks.ts'
import { type Signals, signalsIn } from './metrics.ts'
import { type OpenItemAnswer, openItemsOf } from './open-items.ts'
import { habitsIn } from './page-days.ts'
import type { SignOffAnswer } from './roles.ts'
import type { Section } from './sections.ts'
import { signOffsOf } from './sign-offs.ts'
import { type StatedDecision, statedIn } from './stated-decision.ts'

export type { ItemAnswer } from './item-answers.ts'

export interface Answers {
  checklist: Checklist
  items: ItemAnswer[]
  /** What stands beside what the gate asks. */
  sections: readonly Section[]
  /** Rows of item tables that answer nothing the gate asks. */
  unknownRows: ItemRow[]
  fields: FieldAnswer[]
  signOffs: SignOffAnswer[]
  openItems: OpenItemAnswer[]
  stated: StatedDecision
  signals: Signals
  /** How the page writes its days, and the day that days without a year are near to. */
  dayContext: DayContext
  /** The text of the document's title behind the fixed part, or null. */
  name: string | null
  /** No item is answered at all: a blank, not a bad checklist. */
  untouched: boolean
  days: {
    pilotStart: Day | null
    pilotEnd: Day | null
    review: Day | null
    /** Of a launch that is planned, or has been. */
    launch: Day | null
    /** Kept by pages that hold the day of their last review. */
    launched: Day | null
    followUp: Day | null
  }
}

export function pair(gate: Gate, file: Checklist): Answers {
  const checklist = relined(gate, opened(gate, file))
  const { items, sections, unknownRows } = itemAnswersOf(gate, checklist)
  const habits = habitsIn(checklist.source.text)
  const fields = fieldsOf(gate, checklist, { near: null, habits })
  const dayOf = (is: GateField['is']): Day | null =>
    fields.find((answer) => answer.field.is === is)?.days[0]?.day ?? null
  const pilot = fields.find((answer) => answer.field.is === 'pilot')?.days ?? []
  const dayContext = { near: dayOf('review') ?? pilot[1]?.day ?? dayOf('launch'), habits }
  return {
    checklist,
    items,
    sections,
    unknownRows,
    fields,
    signOffs: signOffsOf(gate, checklist, dayContext),
    openItems: openItemsOf(gate, checklist),
    stated: statedIn(gate, checklist),
    signals: signalsIn(gate, checklist, fields),
    dayContext,
    name: nameOf(gate, checklist),
    untouched: items.every(
      (answer) =>
        answer.claimed === 'blank' &&
        answer.statusProblem === null &&
        answer.evidence === null &&
        answer.rows.length === 1,
    ),
    days: {
      pilotStart: pilot[0]?.day ?? null,
      pilotEnd: pilot[1]?.day ?? null,
      review: dayOf('review'),
      launch: dayOf('launch'),
      launched: dayOf('launched'),
      followUp: dayOf('follow-up'),
    },
  }
}

function nameOf(gate: Gate, checklist: Checklist): string | null {
  const blank = gate.blankTitle
  const title = titleOf(checklist)
  const fixed = blank.replace(/\[.*$/u, '').trimEnd()
  if (title === '' || sameText(title, blank) || !title.startsWith(fixed)) return null
  return title.slice(fixed.length).trim() || null
}

/** The lines and rows that are none of an item, of the sign-off or of the open items. */
export function textsBeside({
  checklist,
  items,
  unknownRows,
  signOffs,
  openItems,
}: Answers): Prose[] {
  const rows = [...items.flatMap(({ rows: own }) => own), ...unknownRows]
  const entries = [...rows, ...[...signOffs, ...openItems].map(({ entry }) => entry)]
  const tables = new Set<unknown>(entries.map(({ table }) => table))
  const own = rows.map(({ row }) => row.place)
  return checklist.blocks.flatMap((block) => {
    if (block.kind === 'table') return tables.has(block) ? [] : textsOfTable(block)
    const { line } = placeIn(block.prose)
    const isOfItem = own.some((place) => place.line <= line && line <= place.endLine)
    return block.kind === 'heading' || isOfItem ? [] : [block.prose]
  })
}

/** How many of the items that count were claimed what; all that is not passed, at warning or not applicable is failed. */
export function claimedCounts({ items }: Pick<Answers, 'items'>): {
  pass: number
  warn: number
  fail: number
} {
  const counted = items.filter(({ item }) => item.counts)
  const count = (claimed: Claimed): number =>
    counted.filter((answer) => answer.claimed === claimed).length
  const [pass, warn] = [count('pass'), count('warn')]
  return { pass, warn, fail: counted.length - pass - warn - count('na') }
}
