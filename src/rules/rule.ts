// What is a rule?

import type { Day } from '../facts/calendar.ts'
import type { Stretch } from '../facts/tokens.ts'
import type { JudgedPage } from '../needs/judge.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import type { GateRule } from '../policy/gate-check.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Place } from '../read/source.ts'

export interface Context extends JudgedPage {
  /** The day as of which the checklist is judged. */
  asOf: Day
  /** The version of the gate that the checklist was written for, by its front matter; null when it says none. */
  version: number | null
  /** Ids of items that the organisation allows no warning on. */
  highStakes: readonly string[]
  /** The share of boxes that may show nothing, where the organisation sets another one than the gate. */
  bareShare: number | null
  /** What is wrong with the path that a link leads to; null if nothing is, or if it cannot be looked up. */
  pathProblem: (link: string) => string | null
}

/** What a rule found. The level is the rule's, unless the rule lowers it here. */
export interface Found {
  item?: string
  /** The label of the need that is not met. */
  need?: string
  message: string
  /** Overrides the rule's general advice. */
  fix?: string
  place: Place
  level?: 'warning' | 'note'
}

export interface Rule<Id extends string = string> extends GateRule {
  id: Id
  /**
   * What its findings are about, where that is not an item's answer or the document as a whole. `reading`: an item is missing, doubled or not understood,
   * which no decision table lets through. `blank`: an item is not filled in. `statement`: what the document says of its own decision, which changes
   * nothing where that is blocked anyway. `waiver`: the waivers of the configuration, which are judged after all other rules.
   */
  scope?: 'reading' | 'blank' | 'statement' | 'waiver'
  /** A waiver makes the outcome conditional: whoever states what it leads to is right. */
  allowsForWaivers?: true
  /** What is asked, in one sentence. */
  about: string
  /** How to satisfy it. */
  fix: string
  check(context: Context): Iterable<Found>
}

/** A rule, which keeps its id as a type. */
export function rule<const Id extends string>(own: Rule<Id>): Rule<Id> {
  return own
}

/** A found thing in an item's evidence, pointing at a stretch of it or at all of it. */
export function inEvidence(
  answer: ItemAnswer,
  evidence: Prose,
  message: string,
  at?: Stretch | null,
): Found {
  const place = at ? placeIn(evidence, at.from, at.to) : placeIn(evidence)
  return { item: answer.item.id, message, place }
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
