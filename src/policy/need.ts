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
          .describe('a field with a period: the day lies in it, first and last day included'),
        since: bound
          .optional()
          .describe('not before the day in this field, or the first one of a period'),
        until: bound
          .optional()
          .describe('not after the day in this field, or the last one of a period'),
        within: period.optional().describe('at most so long before `until`'),
        reaches: bound
          .optional()
          .describe('the last day or year that the text names is not before this'),
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
          .describe('one who is also named there: an item, a role of the sign-off, or a field'),
        'not-under': words.optional().describe('one who is not named there'),
        alone: z.literal(true).optional().describe('one and no other'),
        primary: z
          .literal(true)
          .optional()
          .describe(
            'among them the one whom the item of `also-under` names first behind a label, as in "Primary: …"',
          ),
      }),
    ])
    .describe('a named person'),
  people: z
    .int()
    .min(2, 'two people or more; for one, ask for a "person"')
    .describe('so many different people'),
  duration: z
    .union([
      text,
      z.strictObject({
        'at-least': z
          .array(z.enum(['said', 'minimum']))
          .min(1)
          .optional()
          .describe(
            'no shorter than the text itself says is required, or than the minimum of the configuration',
          ),
        'more-than': period.optional().describe('longer than this'),
        'less-than': period
          .optional()
          .describe('shorter than this, as only what was timed is told: "2 minutes"'),
      }),
    ])
    .describe('a length of time'),
  quantity: z
    .union([
      text,
      z.strictObject({
        unit: z.literal(true).optional().describe('with its unit'),
        limit: z.literal(true).optional().describe('one that says at least or at most'),
        'at-least': z.number().optional().describe('so many or more'),
        of: vocabulary.optional().describe('what is counted'),
      }),
    ])
    .describe('a number'),
  criteria: z
    .union([text, none])
    .describe('criteria and actuals; a certain pair that misses is an error'),
  cadence: z
    .union([
      text,
      z.strictObject({
        'at-least': z
          .enum(['daily', 'weekly', 'monthly', 'quarterly'])
          .optional()
          .describe('so often or more'),
      }),
    ])
    .describe('how often'),
  link: z.union([text, none]).describe('an address, a path, a ticket or the number of a document'),
  name: z
    .union([
      text,
      z.strictObject({
        not: vocabulary.optional().describe('a name in a clause with one of these does not count'),
      }),
    ])
    .describe('a thing called by its name: a product, an identifier, a quoted title'),
  term: vocabulary.describe('a term of a vocabulary'),
  metric: z
    .strictObject({
      name: text.describe('what its row is called'),
      criterion: text.describe('what its actual must meet: "0", "at least 10"'),
    })
    .describe('a row of the table of criteria, whose actual meets what the gate asks'),
} satisfies Record<NeedKind, z.ZodType>

const modifiers = {
  for: text.optional().describe('what is asked for, as messages call it'),
  or: vocabulary.optional().describe('a term of this vocabulary will do as well'),
  at: z.union([text, words]).optional().describe('the column it stands in; left out: the evidence'),
  as: z
    .enum(['planned', 'named'])
    .optional()
    .describe(
      'planned: a thing to come counts too; named: a topic, whatever is said of it; left out: only what is said as done',
    ),
  with: vocabulary
    .optional()
    .describe('a fact counts when a term of this vocabulary stands in its sentence or the next'),
  times: z
    .int()
    .min(2)
    .optional()
    .describe('so many of them, or one in a sentence that says all or every'),
  score: text
    .regex(/^\d+%$/, 'a score is written "80%"')
    .optional()
    .describe('a score beside it that is lower is said'),
  each: z
    .union([z.literal(true), z.array(vocabulary).min(2)])
    .optional()
    .describe(
      'asked of each part that a label begins, as in "Output schema: …", with a term of one of these vocabularies or, if true, any; missing where one part lacks what all the others have',
    ),
  'also-in': text.optional().describe('an item whose evidence will do as well'),
  when: z.literal('warn').optional().describe('asked of an item at warning, and only then'),
  level: z
    .enum(['error', 'warning', 'note'])
    .optional()
    .describe('of a fact that is not there; error unless given'),
  broken: z
    .literal('error')
    .optional()
    .describe('a fact that breaks a limit is an error even where absence is a note'),
}

const optionalKinds = Object.fromEntries(
  Object.entries(kinds).map(([kind, schema]) => [kind, schema.optional()]),
) as { [Kind in keyof typeof kinds]: z.ZodOptional<(typeof kinds)[Kind]> }
const simple = z.strictObject({ ...optionalKinds, ...modifiers })

/** One thing that evidence must show: one kind of fact, or any of several. */
export const need = z
  .strictObject({
    ...optionalKinds,
    any: z.array(simple).min(2).optional().describe('one of these will do'),
    ...modifiers,
  })
  .refine(
    (own) => [...needKinds, 'any'].filter((kind) => kind in own).length === 1,
    `a need asks for one kind of fact: one of ${[...needKinds, 'any'].join(', ')}`,
  )

export type NeedFile = z.infer<typeof need>
