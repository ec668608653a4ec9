// What is a rule?
import type { Prose } from '../checklist/prose.ts'
import { placeIn } from '../checklist/prose.ts'
import { keyOf } from '../checklist/shapes.ts'
import type { Place } from '../checklist/source.ts'
import type { Stretch } from '../facts/clauses.ts'
import type { Day } from '../facts/dates.ts'
import { withoutPaths } from '../facts/links.ts'
import type { Gate, GateItem } from '../gate.ts'
import type { Answers, ItemAnswer } from '../pair.ts'
import type { ItemRuleId, ItemRuleParameters } from '../policy/gate-file.ts'
import type { RuleId } from './ids.ts'

/** What the organisation itself sets, from the configuration. */
export interface Minimums {
  /** Shortest retention in days, by tier. */
  retention: Map<string, { text: string; days: number }>
}

export interface Context {
  gate: Gate
  answers: Answers
  /** The day as of which the checklist is judged. */
  asOf: Day
  minimums: Minimums
  /** The version of the gate that the checklist was written for, by its front matter; null when it says none. */
  version: number | null
  /** Ids of items that the organisation allows no warning on. */
  highStakes: readonly string[]
  /** What is wrong with the path that a link leads to; null if nothing is, or if it cannot be looked up. */
  pathProblem: (link: string) => string | null
  /** Full names that the document gives in cells for names: a single word of one of them is that person. */
  knownNames: string[]
}

/** What a rule found. The level is the rule's, unless the rule lowers it here. */
export interface Found {
  item?: string
  message: string
  /** Overrides the rule's general advice. */
  fix?: string
  place: Place
  level?: 'warning'
}

export interface Rule {
  id: RuleId
  /** False: no waiver covers it, because it is about what cannot be read, who answers for the document, or what it says of itself. */
  isWaivable?: false
  /** The level where the gate sets none. */
  level: 'error' | 'warning'
  /** What is asked, in one sentence. */
  about: string
  /** How to satisfy it. */
  fix: string
  check(context: Context): Iterable<Found>
}

export interface EvidenceUnderRule<Id extends ItemRuleId> {
  answer: ItemAnswer
  evidence: Prose
  /** The evidence's text, addresses and paths blanked out: words in them prove nothing. */
  text: string
  parameters: ItemRuleParameters[Id]
}

/**
 * The items that switch a rule on, claim a pass and give evidence. An item that claims a warning has said itself that something is missing:
 * its open item is what counts then.
 */
export function* evidenceUnder<Id extends ItemRuleId>(
  context: Context,
  id: Id,
): Generator<EvidenceUnderRule<Id>> {
  for (const answer of context.answers.items) {
    const parameters = answer.item.rules[id]
    if (
      parameters !== undefined &&
      answer.claimed === 'pass' &&
      answer.evidence !== null &&
      answer.evidence.text.length <= longestEvidence &&
      !isNoEvidence(answer.evidence.text)
    ) {
      yield {
        answer,
        evidence: answer.evidence,
        text: withoutPaths(answer.evidence.text),
        parameters: parameters as ItemRuleParameters[Id],
      }
    }
  }
}

/** Characters; nobody reviews a longer cell, and reading it would take too long. */
export const longestEvidence = 8000

const marksOnly = /^[\s\p{P}\p{S}]*$/u
const nothing =
  /^(?:n\/?a|none|nil|tb[acds]|to ?do|todo|pending|later|see above|same|ditto|\[[^\]]*\]|not applicable|not (?:done|yet|run|started)|failed|in progress|ongoing|cancell?ed|will follow|to follow|still running|missing|open|skipped|rejected|forgot|forgotten|because|yes|no|no time|we skipped it|planned(?: for .*)?|n\/a for now|to be (?:added|done|provided|filled in|completed|confirmed|determined))[.!]?$/i

/** Text that shows nothing: empty, a placeholder, `TBD`, `n/a`, a dash. */
export function isNoEvidence(text: string): boolean {
  return marksOnly.test(text) || nothing.test(text.trim())
}

/** The gate's own example of what does not pass, where evidence is one; else null. */
export function failTextIn(item: GateItem, text: string): string | null {
  const { fail } = item.guidance
  const said = keyOf(text)
  const examples = [fail, ...fail.split(/, or | or (?=an? |the |[a-z]+s )|(?<=\.)\s/)].filter(
    (example) => keyOf(example).length >= shortestExample,
  )
  return (
    examples.find(
      (example) => said === keyOf(example) || (example === fail && said.includes(keyOf(fail))),
    ) ?? null
  )
}

/** Letters and digits of an example that is recognised by itself. */
const shortestExample = 10

/** In the line of a sheet that has no part for it, the next action stands for the evidence: what to add, or null where it has its own. */
export function partToAdd({ gate }: Context, { row }: ItemAnswer): string | null {
  const { sheet, items } = gate.shape
  const stands =
    sheet !== null &&
    row !== null &&
    row.cells.evidence === row.cells.next &&
    items?.evidence !== undefined
  return stands ? `add "/ ${items.evidence}: …" to the line, with what shows it` : null
}

/** A found thing in an item's evidence, pointing at a stretch of it or at all of it. */
export function inEvidence(
  answer: ItemAnswer,
  evidence: Prose,
  message: string,
  at?: Stretch | null,
): Found {
  return {
    item: answer.item.id,
    message,
    place: at ? placeIn(evidence, at.from, at.to) : placeIn(evidence),
  }
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
