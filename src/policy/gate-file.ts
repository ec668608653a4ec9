// What may stand in a gate.yaml?
import * as z from 'zod'
import { need } from './need.ts'
import { parsePolicy } from './parse.ts'
import { insteadOf } from './removed.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
const level = z.enum(['error', 'warning', 'note', 'off'])

/** A count a decision row asks for: `0`, `1..2`, `3..` (three or more). */
const range = z.union([
  z.int().min(0),
  z.string().regex(/^\d+\.\.\d*$/, 'a range is written 1..2 or 3..'),
])

const needs = z.array(need).min(1)

/** A header, or several: an empty one is that of a column without a name. */
const headers = z.union([z.string(), z.array(z.string()).min(1)])

/** One form of table. Several columns of the title are read as one; of several of the status, such as Yes and No, one is marked in each row. */
const itemTable = z.strictObject({
  id: text.optional(),
  title: headers,
  status: headers,
  evidence: headers.optional(),
  owner: text.optional(),
})

export const gateFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens'),
  version: z.int().positive(),
  title: text,
  about: text,
  /** Words and signs that are statuses here, besides the common ones; `none`: common ones that are not statuses here. */
  statuses: z
    .strictObject({
      pass: words.optional(),
      warn: words.optional(),
      fail: words.optional(),
      na: words.optional(),
      none: words.optional(),
    })
    .optional(),
  columns: z.strictObject({
    /** The columns of the table of items; a list where the tables of the page have several forms. */
    items: z
      .union([
        z.strictObject({
          id: text.optional(),
          title: text,
          status: text,
          evidence: text.optional(),
          owner: text.optional(),
          next: text.optional(),
        }),
        z.array(itemTable).min(1),
      ])
      .optional(),
    /** Without a column for the signature, the day signs. */
    'sign-off': z
      .strictObject({ role: text, name: text, date: text, signature: text.optional() })
      .optional(),
    'open-items': z
      .strictObject({ item: text, missing: text, owner: text, due: text, closed: text.optional() })
      .optional(),
    /** A table of criteria beside the items: rows of metrics that needs name, or those of one item, whatever they are called. */
    criteria: z
      .strictObject({ metric: words, criterion: words, actual: words, of: text.optional() })
      .optional(),
  }),
  /** The items may also be written as lines `12. Title: status / OWNER: … / EVIDENCE: … / NEXT: …`, with these labels. */
  sheet: z.strictObject({ owner: text, evidence: text, next: text }).optional(),
  /** The items are boxes under headings that begin so and go on with a number; an empty word takes every heading, in order. */
  tasks: z.strictObject({ heading: z.string() }).optional(),
  /** Titles that look like items and are not, and headings below which nothing is one. */
  'not-items': words.optional(),
  /** The sign-off is a list of boxes under this heading, each with a line `Role: Name` under another. */
  'sign-off-boxes': z.strictObject({ section: text }).optional(),
  /** Fields that must agree with the count, where they are filled in. */
  score: z.strictObject({ completed: text, percent: text }).optional(),
  /**
   * A table of metrics, from which signals are computed: which metrics each needs, by its name or that in a field, and which way its target counts where
   * the target does not say.
   */
  signals: z
    .strictObject({
      table: z.strictObject({ signal: text, metric: text, target: text, actual: text }),
      needs: z.record(
        text,
        z
          .array(
            z.strictObject({
              metric: text,
              also: words.optional(),
              field: text.optional(),
              limit: z.enum(['at least', 'at most']).optional(),
              /** An earlier value stands beside the actual; else a note says that there is none. */
              trend: z.literal(true).optional(),
            }),
          )
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
        needs: needs.optional(),
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
  /** Every item at warning has a next action with a day that has not passed. */
  'next-action': z.literal('required').optional(),
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
  /** What every item must show; `share`: of ticked boxes, how many may show nothing before the page is an error. */
  'each-item': z
    .strictObject({
      needs,
      share: z
        .string()
        .regex(/^\d+%$/, 'a share is written "50%"')
        .optional(),
    })
    .optional(),
  /** By the item's id, or by several: `"9, 10"`. An item that is not described asks what its title says. */
  items: z
    .record(
      text,
      z.strictObject({
        /** Other titles that documents give it. */
        also: words.optional(),
        /** The version of the gate that asks this item for the first time; left out: the first one. */
        since: z.int().positive().optional(),
        counts: z.boolean().optional(),
        'sign-off': z.boolean().optional(),
        /** No waiver covers what is found on it. */
        waivable: z.literal(false).optional(),
        'no-warn': text.optional(),
        /** Why it may not be marked as not applicable. */
        'no-na': text.optional(),
        needs: needs.optional(),
        /** Evidence that would do, for whoever asks. */
        example: text.optional(),
      }),
    )
    .optional(),
})

export type GateFile = z.infer<typeof gateFile>
export function readGateFile(yaml: string, path: string): Policy<GateFile> {
  return parsePolicy(yaml, path, gateFile, insteadOf)
}
