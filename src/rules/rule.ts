// What is a rule?

import type { Scope } from '../decide/verdict.ts'
import type { Day } from '../facts/calendar.ts'
import type { Stretch } from '../facts/tokens.ts'
import type { JudgedPage } from '../needs/judge.ts'
import { type FieldAnswer, fieldPlace } from '../pair/fields.ts'
import type { OpenItemAnswer } from '../pair/open-items.ts'
import type { Answers, ItemAnswer } from '../pair/pair.ts'
import type { SigningAnswer } from '../pair/signing.ts'
import type { Waiver } from '../policy/config.ts'
import type { Retired } from '../policy/front-matter.ts'
import type { GateRole } from '../policy/gate.ts'
import type { GateRule } from '../policy/gate-names.ts'
import type { Lookups } from '../policy/lookups.ts'
import type { Person } from '../policy/roster.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { type Place, startOfFile } from '../read/source.ts'
import type { Finding } from '../result.ts'

export interface Context extends JudgedPage {
  /** The day as of which the checklist is judged. */
  asOf: Day
  /** The version of the gate that the checklist was written for, by its front matter; null when it says none. */
  version: number | null
  /** Since when the agent is retired, by the same; null when it says nothing of it. */
  retired: Retired | null
  /** Ids of items that the organisation allows no warning on. */
  highStakes: readonly string[]
  /** The share of boxes that may show nothing, where the organisation sets another one than the gate. */
  bareShare: number | null
  /** What is wrong with the path that a link leads to; null if nothing is, or if it cannot be looked up. */
  pathProblem: (link: string) => string | null
  /** What is known from the repository that the checklist is in. */
  lookups: Lookups
  /** What was signed and sealed beside the page, compared with it. */
  signing: SigningAnswer
  /** Who may sign as what; empty: anybody may. The roles that must sign with a key. */
  people: readonly Person[]
  keyRoles: readonly GateRole[]
  /** The waivers for this checklist, and what the rules before this one found. */
  waivers: readonly Waiver[]
  found: readonly Finding[]
}

/** What a rule found. The level is the rule's, unless the rule lowers it here. */
export interface Found {
  item?: string | undefined
  /** The label of the need that is not met. */
  need?: string
  message: string
  /** Overrides the rule's general advice. */
  fix?: string | undefined
  place: Place
  /** The rule's own level where it is left out. */
  level?: 'warning' | 'note' | undefined
  /** The waiver that it is about, which covers nothing then. */
  voids?: Waiver
}

export interface Rule<Id extends string = string> extends GateRule {
  id: Id
  scope?: Scope
  /** A waiver makes the outcome conditional: whoever states what it leads to is right. */
  allowsForWaivers?: true
  /** What it finds is put right by signing. */
  isOfSigning?: true
  /** What is asked, in one sentence. */
  about: string
  /** How to satisfy it. */
  fix: string
  check(context: Context): Iterable<Found>
}

/** A rule, which keeps its id as a type; an error unless it says otherwise. */
export function rule<const Id extends string>(
  own: Omit<Rule<Id>, 'level'> & Partial<Pick<Rule, 'level'>>,
): Rule<Id> {
  return { level: 'error', ...own }
}

/** A check of every item by itself. */
export function ofItems(
  check: (answer: ItemAnswer, context: Context) => Iterable<Found>,
): Rule['check'] {
  return function* (context) {
    for (const answer of context.answers.items)
      for (const found of check(answer, context)) yield { item: answer.item.id, ...found }
  }
}

/** A check of every open item by itself; messages begin with `name`. */
export function ofOpenItems(
  check: (open: OpenItemAnswer, name: string, context: Context) => Iterable<Found>,
): Rule['check'] {
  return function* (context) {
    for (const open of context.answers.openItems) {
      const [item] = open.items
      const name = item === undefined ? 'an open item' : `item ${item}: its open item`
      for (const found of check(open, name, context)) yield { item, ...found }
    }
  }
}

/** A check of the sign-off: what it finds is about the item that asks for it, where there is one. */
export function ofSignOff(check: (context: Context) => Iterable<Found>): Rule['check'] {
  return function* (context) {
    const item = context.gate.items.find(({ isSignOff }) => isSignOff)?.id
    for (const found of check(context)) yield { item, ...found }
  }
}

/** The field that is about something, as `launch`. */
export function fieldAbout(is: string, { fields }: Answers): FieldAnswer | undefined {
  return fields.find(({ field }) => field.is === is)
}

export function placeOfField(is: string, answers: Answers): Place {
  const answer = fieldAbout(is, answers)
  return answer === undefined ? startOfFile : fieldPlace(answer, answers.checklist)
}

/** A field about a day that is empty, where the page does not itself say that nothing is launched. */
export function lackOf(is: string, { gate, answers }: Context): Found[] {
  const { verdict } = answers.stated
  const stated = gate.decision.find((row) => row.verdict === verdict)
  const answer = fieldAbout(is, answers)
  return answer === undefined || answer.value !== null || stated?.outcome === 'blocked'
    ? []
    : [
        {
          message: `"${answer.field.label}" is not filled in`,
          place: placeOfField(is, answers),
        },
      ]
}

/** Where a cell stands; of an empty one, what it belongs to. */
export function placeOr(cell: Prose | null | undefined, other: Place): Place {
  return cell == null || cell.text === '' ? other : placeIn(cell)
}

/** Where something begins. */
export function beginningOf({ line, column }: Place): Place {
  return { line, column, endLine: line, endColumn: column }
}

/** A found thing in an item's evidence, pointing at a stretch of it or at all of it. */
export function inEvidence(evidence: Prose, message: string, at?: Stretch | null): Found {
  return { message, place: at ? placeIn(evidence, at.from, at.to) : placeIn(evidence) }
}
