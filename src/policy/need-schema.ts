// How does a gate.yaml say what an item's evidence must show?
import * as z from 'zod'
import { type NeedKind, needKinds } from './need-kinds.ts'

const text = z.string().min(1)
const words = z.array(text).min(1)
/** A vocabulary: a file `vocabularies/<name>.txt`, of the product or of the gate's own folder. */
const vocabulary = text.regex(
  /^[a-z][a-z-]*$/,
  'a vocabulary is named by lower-case words with hyphens',
)
/** `Review date`, or with days before or behind it: `Pilot ran - 30 days`. */
const bound = text
const period = text.regex(
  /^\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/,
  'a period is written "30 days"',
)
const none = z.strictObject({})

/** The kinds of facts that a need can ask for; a text in place of parameters is the need's label. */
const kinds = {
  day: z
    .union([
      text,
      z.strictObject({
        in: bound
          .optional()
          .describe('a field with a period; the day is in it, from its first day to its last'),
        since: bound
          .optional()
          .describe('the earliest day: the day in this field, or the first day of its period'),
        until: bound
          .optional()
          .describe('the latest day: the day in this field, or the last day of its period'),
        within: period.optional().describe('how long before `until` the day may be'),
        reaches: bound.optional().describe('the last day or year in the text is not before this'),
      }),
    ])
    .describe('a calendar day'),
  person: z
    .union([
      text,
      z.strictObject({
        'also-under': z
          .union([text, words])
          .optional()
          .describe('items, roles of the sign-off or fields that name the same person'),
        'not-under': words
          .optional()
          .describe('items, roles or fields that do not name this person'),
        alone: z.literal(true).optional().describe('exactly one person'),
        primary: z
          .literal(true)
          .optional()
          .describe(
            'the person whom the item of `also-under` names first after a label such as "Primary:" has to be among them',
          ),
      }),
    ])
    .describe('a named person'),
  people: z
    .int()
    .min(2, 'two people or more; for one, ask for a "person"')
    .describe('this many different people'),
  duration: z
    .union([
      text,
      z.strictObject({
        'at-least': z
          .array(z.enum(['said', 'minimum']))
          .min(1)
          .optional()
          .describe(
            'said: no shorter than the text itself requires; minimum: no shorter than the configuration requires',
          ),
        'more-than': period.optional().describe('longer than this'),
        'less-than': period
          .optional()
          .describe('shorter than this; a time such as "2 minutes" shows that something was timed'),
      }),
    ])
    .describe('a length of time'),
  quantity: z
    .union([
      text,
      z.strictObject({
        unit: z.literal(true).optional().describe('it has a unit'),
        limit: z.literal(true).optional().describe('it is a limit, such as at least or at most'),
        'at-least': z.number().optional().describe('this many or more'),
        of: vocabulary.optional().describe('what is counted'),
      }),
    ])
    .describe('a number'),
  criteria: z
    .union([text, none])
    .describe('criteria and actuals; an actual that certainly misses its criterion is an error'),
  cadence: z
    .union([
      text,
      z.strictObject({
        'at-least': z
          .enum(['daily', 'weekly', 'monthly', 'quarterly'])
          .optional()
          .describe('this often or more'),
      }),
    ])
    .describe('how often'),
  link: z.union([text, none]).describe('an address, a path, a ticket or a document number'),
  name: z
    .union([
      text,
      z.strictObject({
        not: vocabulary
          .optional()
          .describe('a name in the same clause as one of these terms does not count'),
      }),
    ])
    .describe('the name of a thing: a product, an identifier, a quoted title'),
  term: vocabulary.describe('a term of a vocabulary'),
  metric: z
    .strictObject({
      name: text.describe('what its row is called'),
      criterion: text.describe('what its actual must meet, such as "0" or "at least 10"'),
    })
    .describe('a row of the table of criteria with an actual that meets what the gate asks for'),
} satisfies Record<NeedKind, z.ZodType>

const modifiers = {
  for: text.optional().describe('the label: what messages call it'),
  or: vocabulary.optional().describe('a term of this vocabulary is enough as well'),
  at: z
    .union([text, words])
    .optional()
    .describe('the column to look in; the evidence unless given'),
  as: z
    .enum(['planned', 'named'])
    .optional()
    .describe(
      'planned: a plan counts too; named: a mention is enough; left out: only what was done counts',
    ),
  with: vocabulary
    .optional()
    .describe('a fact counts if a term of this vocabulary is in its sentence or in the next one'),
  times: z
    .int()
    .min(2)
    .optional()
    .describe('this many of them, or one in a sentence with a word such as "all" or "every"'),
  score: text
    .regex(/^\d+%$/, 'a score is written "80%"')
    .optional()
    .describe('a lower score next to it is a note'),
  each: z
    .union([z.literal(true), z.array(vocabulary).min(2)])
    .optional()
    .describe(
      'asked of each part that begins with a label, as in "Output schema: …"; the label has a term of one of these vocabularies or, if true, is any label. The fact is missing if one part lacks what all the others have',
    ),
  'also-in': text.optional().describe('an item whose evidence may show it instead'),
  when: z.literal('warn').optional().describe('asked only if the item is marked as a warning'),
  level: z
    .enum(['error', 'warning', 'note'])
    .optional()
    .describe('the level of a missing fact; error unless given'),
  broken: z
    .literal('error')
    .optional()
    .describe('a fact that breaks a limit is an error, even if a missing fact is only a note'),
}

const optionalKinds = Object.fromEntries(
  Object.entries(kinds).map(([kind, schema]) => [kind, schema.optional()]),
) as { [Kind in keyof typeof kinds]: z.ZodOptional<(typeof kinds)[Kind]> }
const simple = z.strictObject({ ...optionalKinds, ...modifiers })

/** One thing that evidence must show: one kind of fact, or any of several. */
export const need = z
  .strictObject({
    ...optionalKinds,
    any: z.array(simple).min(2).optional().describe('one of these is enough'),
    ...modifiers,
  })
  .refine(
    (own) => [...needKinds, 'any'].filter((kind) => kind in own).length === 1,
    `a need asks for one kind of fact: one of ${[...needKinds, 'any'].join(', ')}`,
  )

export type NeedFile = z.infer<typeof need>
