// What may stand in a gate.yaml?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
const level = z.enum(['error', 'warning', 'off'])

/** A count a decision row asks for: `0`, `1..2`, `3..` (three or more). */
const range = z.union([z.int().min(0), z.string().regex(/^\d+\.\.\d*$/, 'a range is written 1..2 or 3..')])

/** Parameters of the rules that an item switches on, by rule id. */
const itemRules = z.strictObject({
  'criteria-met': z.strictObject({ higher: words, lower: words, table: z.strictObject({ metric: words, criterion: words, actual: words }) }).optional(),
  watched: z.strictObject({}).optional(),
  'on-call': z.strictObject({ paging: words }).optional(),
  covers: z
    .strictObject({
      outcomes: z.strictObject({ name: text, words, 'not-by': words }).optional(),
      /** What is asked is a rule that holds from now on, not a thing that was done: the future counts. */
      stated: z.boolean().optional(),
      /** What is missing is said, and decides nothing: the words cannot tell with certainty. */
      warning: z.boolean().optional(),
      topics: z.array(z.strictObject({ name: text, words, 'also-in': text.optional(), outcome: z.boolean().optional() })).min(1),
    })
    .optional(),
  dated: z
    .strictObject({
      what: text,
      /** Words beside the date; left out, every date that is not beside another thing's words counts. */
      about: words.optional(),
      'not-about': words.optional(),
      objects: words.optional(),
      /** Not longer ago than so many days before the day of a field; left out: before the as-of day. */
      within: z.strictObject({ days: z.int().positive(), before: text.optional() }).optional(),
      during: text.optional(),
      'not-after': text.optional(),
    })
    .optional(),
  retention: z.strictObject({ default: text, stored: words, tier: text }).optional(),
  acknowledged: z.strictObject({ 'on-call': text, read: words, check: words }).optional(),
  scheduled: z.strictObject({ channels: words, drafted: words, scheduled: words }).optional(),
  links: z.strictObject({ to: text, kept: words }).optional(),
  quantified: z.strictObject({ tracked: words, empty: words }).optional(),
  'designated-owner': z.strictObject({ signs: text.optional(), backup: words.optional(), 'other-than': z.array(text).min(1).optional() }).optional(),
  deferred: z.strictObject({ words: words.optional() }).optional(),
})

export const gateFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens'),
  version: z.int().positive(),
  title: text,
  about: text,
  statuses: z.strictObject({ pass: words, warn: words.optional(), fail: words, na: words.optional() }),
  columns: z.strictObject({
    items: z
      .strictObject({ id: text.optional(), title: text, status: text, evidence: text.optional(), owner: text.optional(), next: text.optional() })
      .optional(),
    'sign-off': z.strictObject({ role: text, name: text, date: text, signature: text }).optional(),
    'open-items': z.strictObject({ item: text, missing: text, owner: text, due: text, closed: text.optional() }).optional(),
  }),
  /** The items may also be written as lines `12. Title: status / OWNER: … / NEXT: …`, with these two labels. */
  sheet: z.strictObject({ owner: text, next: text }).optional(),
  /** The items are boxes under headings that begin so and go on with a number; an empty word takes every heading, in order. */
  tasks: z.strictObject({ heading: z.string() }).optional(),
  /** The sign-off is a list of boxes under this heading, each with a line `Role: Name` under another. */
  'sign-off-boxes': z.strictObject({ section: text }).optional(),
  /** Words and marks by which a ticked box says that it is not done. */
  'tick-disputed': z.strictObject({ words: words }).optional(),
  /** Fields that must agree with the count, where they are filled in. */
  score: z.strictObject({ completed: text, percent: text }).optional(),
  /** Every item that passes or is at warning names its owner, a person. */
  owners: z.literal('required').optional(),
  /** A table of metrics, from which signals are computed: which metrics each needs, by words, or by a field that names it. */
  signals: z
    .strictObject({
      table: z.strictObject({ signal: text, metric: text, target: text, actual: text }),
      higher: words,
      lower: words,
      needs: z.record(text, z.array(z.strictObject({ name: text, words: words.optional(), field: text.optional() })).min(1)),
    })
    .optional(),
  /** Lines of the blank with a colon that ask for no field. */
  'not-fields': words.optional(),
  /** The fields of the blank; left out, lines with a colon ask for nothing. */
  fields: z
    .record(
      text,
      z.strictObject({
        is: z.enum(['id', 'version', 'tier', 'pilot', 'review', 'launch', 'follow-up']).optional(),
        kind: z.enum(['text', 'choice', 'date', 'period']),
        missing: level,
        also: words.optional(),
        choices: words.optional(),
      }),
    )
    .optional(),
  'combined-fields': z.record(text, z.array(text).min(2)).optional(),
  'sign-off': z
    .record(
      text,
      z.strictObject({
        part: z.enum(['builder', 'lead', 'peer', 'sponsor', 'owner']),
        required: z.enum(['always', 'self-approved', 'conditional']),
        /** Of the roles of one group that always sign, one is enough. */
        group: text.optional(),
        /** Signs only where a field makes this choice. */
        when: z.record(text, text).optional(),
        also: words.optional(),
      }),
    )
    .optional(),
  'stated-decision': z.strictObject({ section: text }).optional(),
  'open-items': z.strictObject({ 'within-days': z.int().positive().optional() }).optional(),
  /** Every item at warning has a next action with a day that has not passed; the words say that it is put off instead. */
  'next-action': z.strictObject({ refused: words }).optional(),
  /** The stated decision names the day of the next review where it is this verdict. */
  're-gate-date': z.strictObject({ verdict: text }).optional(),
  'follow-up': z.strictObject({ 'days-from': z.int(), 'days-to': z.int() }).optional(),
  decision: z
    .array(
      z.strictObject({
        verdict: text,
        outcome: z.enum(['cleared', 'conditional', 'blocked']),
        label: text,
        /** Other words by which documents state it. */
        also: words.optional(),
        when: z
          .strictObject({
            percent: range.optional(),
            pass: range.optional(),
            warn: range.optional(),
            fail: range.optional(),
            fields: z.record(text, text).optional(),
            signals: z.record(text, z.enum(['good', 'weak', 'shown'])).optional(),
          })
          .optional(),
        means: text,
      }),
    )
    .min(1),
  /** A level, or what else holds for a rule here. */
  rules: z
    .record(
      text,
      z.union([
        level,
        z.strictObject({
          level: level.optional(),
          /** No waiver covers it. */
          waivable: z.literal(false).optional(),
          /** The configuration of the organisation may also make it milder, or turn it off. */
          'set-by': z.literal('organisation').optional(),
        }),
      ]),
    )
    .optional(),
  items: z.record(
    text,
    z.strictObject({
      /** The version of the gate that asks this item for the first time; left out: the first one. */
      since: z.int().positive().optional(),
      counts: z.boolean().optional(),
      'sign-off': z.boolean().optional(),
      /** No waiver covers what is found on it. */
      waivable: z.literal(false).optional(),
      'no-warn': text.optional(),
      /** Why it may not be marked as not applicable. */
      'no-na': text.optional(),
      asks: text,
      pass: text,
      fail: text,
      pitfall: text.optional(),
      rules: itemRules.optional(),
    }),
  ),
})

export type GateFile = z.infer<typeof gateFile>
type Defined<T> = { [K in keyof T]-?: Exclude<T[K], undefined> }
/** Parameters of each item rule, as `gate.yaml` gives them. */
export type ItemRuleParameters = Defined<z.infer<typeof itemRules>>

export type ItemRuleId = keyof ItemRuleParameters

export function readGateFile(yaml: string, path: string): Policy<GateFile> {
  return parsePolicy(yaml, path, gateFile)
}
