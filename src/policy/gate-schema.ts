// What may stand in a gate.yaml?
import * as z from 'zod'
import { need } from './need-schema.ts'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
export type Level = z.infer<typeof level>
const level = z.enum(['error', 'warning', 'note', 'off'])

/** A count a decision row asks for: `0`, `1..2`, `3..` (three or more). */
const range = z.union([
  z.int().min(0),
  z.string().regex(/^\d+\.\.\d*$/, 'a range is written 1..2 or 3..'),
])

/** Whole months, so that a review never meets two points. */
const months = z
  .string()
  .regex(/^[1-9]\d? months?$/, 'a number of months is written 1 month or 3 months')

const needs = z.array(need).min(1)

/** A header, or several: an empty one is that of a column without a name. */
const headers = z.union([z.string(), z.array(z.string()).min(1)])

const wordsOfStatus = (what: string): z.ZodOptional<typeof words> =>
  words.optional().describe(`words and signs for ${what}`)

/** One form of table. Several columns of the title are read as one; of several of the status, such as Yes and No, one is marked in each row. */
const itemTable = z.strictObject({
  id: text.optional().describe('the header of the column of numbers'),
  title: headers.describe('the header of the column of titles; several are read as one'),
  status: headers.describe(
    'the header of the column of statuses; of several, such as Yes and No, one is marked in each row',
  ),
  evidence: headers.optional().describe('the header of the column of evidence'),
  owner: text.optional().describe('the header of the column of owners'),
})

const condition = z.strictObject({
  percent: range.optional().describe('items that pass, of those that apply, in percent'),
  pass: range.optional().describe('how many items pass'),
  warn: range.optional().describe('how many items are at warning'),
  fail: range.optional().describe('how many items are failed or not filled in'),
  fields: z.record(text, text).optional().describe('the choices that fields make, by label'),
  signals: z
    .record(text, z.enum(['good', 'weak', 'shown']))
    .optional()
    .describe('what the metrics of a signal show; shown: good or weak'),
})

export const gateFile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens')
    .describe('how checklists and commands name it: lower-case words with hyphens'),
  version: z
    .int()
    .positive()
    .describe(
      'raised when the gate asks for more, so that checklists can say which one they answer',
    ),
  title: text.describe('what it is called'),
  about: text.describe('what it is for, in a sentence'),
  statuses: z
    .strictObject({
      pass: wordsOfStatus('passed'),
      warn: wordsOfStatus('at warning'),
      fail: wordsOfStatus('failed'),
      na: wordsOfStatus('not applicable'),
      none: wordsOfStatus('common statuses that are none here'),
    })
    .optional()
    .describe('words and signs that are statuses here, besides the common ones'),
  columns: z
    .strictObject({
      items: z
        .union([
          z.strictObject({
            id: text.optional().describe('the header of the column of numbers'),
            title: text.describe('the header of the column of titles'),
            status: text.describe('the header of the column of statuses'),
            evidence: text.optional().describe('the header of the column of evidence'),
            owner: text.optional().describe('the header of the column of owners'),
            next: text.optional().describe('the header of the column of next actions'),
          }),
          z.array(itemTable).min(1),
        ])
        .optional()
        .describe('the table of items; a list where the tables of the page have several forms'),
      'sign-off': z
        .strictObject({
          role: text.describe('the header of the column of roles'),
          name: text.describe('the header of the column of names'),
          date: text.describe('the header of the column of days'),
          signature: text
            .optional()
            .describe('the header of the column of signatures; left out, the day signs'),
        })
        .optional()
        .describe('the table of the sign-off'),
      'open-items': z
        .strictObject({
          item: text.describe('the header of the column that names the items'),
          missing: text.describe('the header of the column of what is missing'),
          owner: text.describe('the header of the column of owners'),
          due: text.describe('the header of the column of days by which they are closed'),
          closed: text.optional().describe('the header of the column of days of closing'),
        })
        .optional()
        .describe('the table of open items'),
      criteria: z
        .strictObject({
          metric: words.describe('the headers that its column of metrics may have'),
          criterion: words.describe('the headers that its column of criteria may have'),
          actual: words.describe('the headers that its column of actuals may have'),
          of: text.optional().describe('the id of the item whose criteria all its rows are'),
        })
        .optional()
        .describe(
          'a table of criteria beside the items: rows of metrics that needs name, or those of one item, whatever they are called',
        ),
    })
    .describe('the headers of the tables of the blank'),
  sheet: z
    .strictObject({
      owner: text.describe('the label of the owner'),
      evidence: text.describe('the label of the evidence'),
      next: text.describe('the label of the next action'),
    })
    .optional()
    .describe(
      'the items may also be written as lines `12. Title: status / OWNER: … / EVIDENCE: … / NEXT: …`, with these labels',
    ),
  tasks: z
    .strictObject({
      heading: z
        .string()
        .describe('how these headings begin; an empty text takes every heading, in order'),
    })
    .optional()
    .describe('the items are boxes under headings that begin so and go on with a number'),
  'not-items': words
    .optional()
    .describe('titles that look like items and are not, and headings below which nothing is one'),
  'sign-off-boxes': z
    .strictObject({ section: text.describe('the heading') })
    .optional()
    .describe(
      'the sign-off is a list of boxes under this heading, each with a line `Role: Name` under another',
    ),
  score: z
    .strictObject({
      completed: text.describe('the label of the field that counts'),
      percent: text.describe('the label of the field with the percentage'),
    })
    .optional()
    .describe('fields that must agree with the count, where they are filled in'),
  signals: z
    .strictObject({
      table: z
        .strictObject({
          signal: text.describe('the header of the column of signals'),
          metric: text.describe('the header of the column of metrics'),
          target: text.describe('the header of the column of targets'),
          actual: text.describe('the header of the column of actuals'),
        })
        .describe('the table of metrics'),
      needs: z
        .record(
          text,
          z
            .array(
              z.strictObject({
                metric: text.describe('what its row is called'),
                also: words.optional().describe('other names of it'),
                field: text.optional().describe('the label of the field that names it'),
                limit: z
                  .enum(['at least', 'at most'])
                  .optional()
                  .describe('which way its target counts where the target does not say'),
                trend: z
                  .literal(true)
                  .optional()
                  .describe(
                    'an earlier value stands beside the actual; else a note says that there is none',
                  ),
              }),
            )
            .min(1),
        )
        .describe('the metrics that each signal needs'),
    })
    .optional()
    .describe('a table of metrics, from which signals for the decision are computed'),
  'not-fields': words.optional().describe('lines of the blank with a colon that ask for no field'),
  fields: z
    .record(
      text,
      z.strictObject({
        is: z
          .enum(['id', 'version', 'tier', 'pilot', 'review', 'launch', 'launched', 'follow-up'])
          .optional()
          .describe('what rules know it as'),
        kind: z
          .enum(['text', 'choice', 'date', 'period'])
          .optional()
          .describe(
            'what its value is: a period has a first and a last day; left out, text, or what rules know it as',
          ),
        missing: level
          .optional()
          .describe('the level of the finding when it is not filled in; left out, error'),
        also: words.optional().describe('other labels that people write for it'),
        choices: words.optional().describe('what a choice may be'),
        needs: needs.optional().describe('what its value must show'),
      }),
    )
    .optional()
    .describe('the fields of the blank by label; left out, lines with a colon ask for nothing'),
  'combined-fields': z
    .record(text, z.array(text).min(2))
    .optional()
    .describe(
      'fields that people write as one: a label, and the fields that its words belong to, the last word to the last field',
    ),
  'sign-off': z
    .record(
      text,
      z.strictObject({
        part: z
          .enum(['builder', 'lead', 'peer', 'sponsor', 'owner'])
          .describe('what the role is to the rules about who may sign'),
        required: z
          .enum(['always', 'self-approved', 'conditional'])
          .describe(
            'when it signs: always, when builder and lead are one person, or when the outcome is conditional',
          ),
        group: text
          .optional()
          .describe('of the roles of one group that always sign, one is enough'),
        when: z
          .record(text, text)
          .optional()
          .describe('signs only where a field makes this choice'),
        'different-from': words
          .optional()
          .describe('the roles that nobody may sign as who signs as this one'),
        also: words.optional().describe('other names of the role'),
      }),
    )
    .optional()
    .describe('the roles that sign, by the names that the blank gives them'),
  'stated-decision': z
    .strictObject({ section: text.describe('the heading') })
    .optional()
    .describe('documents state their decision under this heading'),
  'open-items': z
    .strictObject({
      'within-days': z
        .int()
        .positive()
        .optional()
        .describe('days after launch by which an open item is due at the latest'),
    })
    .optional()
    .describe('an item at warning has an open item with an owner and a day'),
  'next-action': z
    .literal('required')
    .optional()
    .describe('every item at warning has a next action with a day that has not passed'),
  're-gate-date': z
    .strictObject({ verdict: text.describe('the verdict, as a row of `decision` names it') })
    .optional()
    .describe('the stated decision names the day of the next review where it is this verdict'),
  'follow-up': z
    .strictObject({
      'days-from': z.int().describe('the fewest days after launch'),
      'days-to': z.int().describe('the most days after launch'),
    })
    .optional()
    .describe('when the review after launch is'),
  stages: z
    .strictObject({
      from: text.optional().describe('the stage that an agent leaves'),
      to: text.describe('the stage that it reaches'),
      production: z.boolean().describe('whether it is in production from then on'),
    })
    .optional()
    .describe(
      'where an agent goes that is let through, as "gate record" writes it into a registry',
    ),
  again: z
    .strictObject({
      on: z
        .literal('follow-up')
        .optional()
        .describe('one review, on the day that the page sets in its field `is: follow-up`'),
      after: z
        .literal('launch')
        .optional()
        .describe(
          'reviews that are counted from the launch: the field `is: launch` or `is: launched`, else the first day in `is: review`, which holds the day of the last review',
        ),
      every: months.optional().describe('how far they are apart: "1 month"'),
      times: z
        .int()
        .positive()
        .optional()
        .describe('how many there are at that distance; left out, they go on'),
      // biome-ignore lint/suspicious/noThenProperty: a key of gate.yaml, which is never a function
      then: months.optional().describe('how far apart those behind them are: "3 months"'),
    })
    .optional()
    .describe(
      'the reviews after launch that come again: `{ on: follow-up }`, or `{ after: launch, every: 1 month, times: 3, then: 3 months }`',
    ),
  decision: z
    .array(
      z.strictObject({
        verdict: text.describe('the id of the verdict'),
        outcome: z
          .enum(['cleared', 'conditional', 'blocked'])
          .describe('what it means to a pipeline'),
        label: text.describe('the verdict as documents state it'),
        also: words.optional().describe('other words by which documents state it'),
        when: condition
          .optional()
          .describe('all of it must hold; left out of the last row, which takes what is left'),
        means: text.describe('what follows from it, for readers'),
      }),
    )
    .min(1)
    .describe('the decision table: the first row that fits is the verdict'),
  rules: z
    .record(
      text,
      z.union([
        level,
        z.strictObject({
          level: level.optional().describe('the level of its findings here'),
          waivable: z.literal(false).optional().describe('no waiver covers it'),
          'set-by': z
            .literal('organisation')
            .optional()
            .describe(
              'the configuration of the organisation may also make it milder, or turn it off',
            ),
        }),
      ]),
    )
    .optional()
    .describe('a level, or what else holds for a rule here, by the id of the rule'),
  'each-item': z
    .strictObject({
      needs: needs.describe('what its evidence must show'),
      share: z
        .string()
        .regex(/^\d+%$/, 'a share is written "50%"')
        .optional()
        .describe('of ticked boxes, how many may show nothing before the page is an error: "50%"'),
    })
    .optional()
    .describe('what every item must show'),
  items: z
    .record(
      text,
      z.strictObject({
        also: words.optional().describe('other titles that documents give it'),
        since: z
          .int()
          .positive()
          .optional()
          .describe(
            'the version of the gate that asks this item for the first time; left out: the first one',
          ),
        counts: z
          .boolean()
          .optional()
          .describe('false: it is judged, and not counted in the decision'),
        'sign-off': z.boolean().optional().describe('true: it stands for the sign-off'),
        waivable: z.literal(false).optional().describe('no waiver covers what is found on it'),
        'no-warn': text.optional().describe('why it may not be at warning'),
        'no-na': text.optional().describe('why it may not be marked as not applicable'),
        needs: needs.optional().describe('what its evidence must show'),
        example: text.optional().describe('evidence that would do, for whoever asks'),
      }),
    )
    .optional()
    .describe(
      'by the id of the item, or by several: `"9, 10"`; an item that is not described asks what its title says',
    ),
})

export type GateFile = z.infer<typeof gateFile>

/** A row's condition: every part must hold. */
export type Condition = z.infer<typeof condition>

/** A row of the decision table. */
export type DecisionRow = Omit<GateFile['decision'][number], 'when'> & { when: Condition | null }

export function readGateFile(yaml: string, path: string): Policy<GateFile> {
  return parsePolicy(yaml, path, gateFile)
}
