// What may stand in a gate.yaml?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
const level = z.enum(['error', 'warning', 'off'])

/** A count a decision row asks for: `0`, `1..2`, `3..` (three or more). */
const range = z.union([
  z.int().min(0),
  z.string().regex(/^\d+\.\.\d*$/, 'a range is written 1..2 or 3..'),
])

const yes = z.boolean()

/** Parameters of the rules that an item switches on, by rule id. What is described here, editors show and docs/rules.md lists. */
const itemRules = z.strictObject({
  'criteria-met': z
    .strictObject({
      higher: words.describe('metrics of which more is better'),
      lower: words.describe('metrics of which less is better'),
      table: z
        .strictObject({ metric: words, criterion: words, actual: words })
        .describe('headers of a table of criteria, where one stands beside the items'),
    })
    .optional(),
  watched: z.strictObject({}).optional(),
  'on-call': z.strictObject({ paging: words.describe('what calls people') }).optional(),
  covers: z
    .strictObject({
      outcomes: z
        .strictObject({ name: text, words, 'not-by': words })
        .optional()
        .describe(
          'what must be said to have happened with each topic, and words by which it did not',
        ),
      stated: yes
        .optional()
        .describe(
          'what is asked is a rule that holds from now on, not a thing that was done: the future counts',
        ),
      warning: yes
        .optional()
        .describe(
          'what is missing is said, and decides nothing: the words cannot tell with certainty',
        ),
      findings: yes
        .optional()
        .describe(
          'what is asked is what somebody looked at and found: a clause that says that nobody looked, or guesses, does not count',
        ),
      topics: z
        .array(
          z.strictObject({
            name: text,
            words,
            'or-none': words.optional(),
            facts: z
              .array(
                z.enum([
                  'cadence',
                  'age',
                  'share',
                  'nothing-found',
                  'person',
                  'condition',
                  'threshold',
                ]),
              )
              .min(1)
              .optional(),
            'also-in': text.optional(),
            outcome: yes.optional(),
          }),
        )
        .min(1)
        .describe(
          'what has to be named, each by one of its words; or-none: words that answer also behind a "no" (no errors, nothing stale); facts: what answers as well as a word: cadence (each Monday), age (5 min), share (3 of 300), nothing-found (no contradictions found), person, condition (if a regulator objects), threshold (> 2 %); also-in: an item that may name it instead; outcome: false where naming is enough',
        ),
    })
    .optional(),
  dated: z
    .strictObject({
      what: text.describe('the thing that has a date, as messages call it'),
      about: words
        .optional()
        .describe(
          "words beside the date; left out, every date that is not beside another thing's words counts",
        ),
      'not-about': words
        .optional()
        .describe('words of other things: a date beside one of them does not count'),
      objects: words
        .optional()
        .describe(
          'what the thing was done to: a date beside one of them counts where the sentence before names the thing',
        ),
      within: z
        .strictObject({ days: z.int().positive(), before: text.optional() })
        .optional()
        .describe(
          'at most so many days before the day in the field; without a field, before the as-of day',
        ),
      during: text.optional().describe('inside the period in this field'),
      'not-after': text.optional().describe('not after the day in this field'),
    })
    .optional(),
  retention: z
    .strictObject({
      default: text.describe('the period of systems that nobody has set, which is too short'),
      stored: words.describe('places where logs are kept'),
      tier: text.describe('the field with the tier, for the minimums of the configuration'),
    })
    .optional(),
  acknowledged: z
    .strictObject({
      'on-call': text.describe('the item that names the people on call'),
      read: words.describe('words for having read it'),
      check: words.describe('words for having checked that it was understood'),
    })
    .optional(),
  scheduled: z
    .strictObject({
      channels: words.describe('ways to tell people'),
      drafted: words.describe('words for a text that is written'),
      scheduled: words.describe('words that stand for a date'),
    })
    .optional(),
  links: z
    .strictObject({
      to: text.describe('what the link leads to, as messages call it'),
      kept: words.describe('places that count as well as a link'),
    })
    .optional(),
  quantified: z
    .strictObject({
      tracked: words.describe('systems in which a number is followed'),
      empty: words.describe('phrases that promise and measure nothing'),
    })
    .optional(),
  'designated-owner': z
    .strictObject({
      signs: text.optional().describe('the role under which the same person signs'),
      backup: words.optional().describe('words for a second person, who has to be named'),
      'other-than': z
        .array(text)
        .min(1)
        .optional()
        .describe('items whose person this one may not be'),
    })
    .optional(),
  deferred: z
    .strictObject({ words: words.optional().describe('further words that refuse the evidence') })
    .optional(),
})

export const gateFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens'),
  version: z.int().positive(),
  title: text,
  about: text,
  statuses: z.strictObject({
    pass: words,
    warn: words.optional(),
    fail: words,
    na: words.optional(),
  }),
  columns: z.strictObject({
    items: z
      .strictObject({
        id: text.optional(),
        title: text,
        status: text,
        evidence: text.optional(),
        owner: text.optional(),
        next: text.optional(),
      })
      .optional(),
    'sign-off': z.strictObject({ role: text, name: text, date: text, signature: text }).optional(),
    'open-items': z
      .strictObject({ item: text, missing: text, owner: text, due: text, closed: text.optional() })
      .optional(),
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
      needs: z.record(
        text,
        z
          .array(z.strictObject({ name: text, words: words.optional(), field: text.optional() }))
          .min(1),
      ),
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
