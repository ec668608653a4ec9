// What does one line of the registry hold? A launch as it was recorded, one JSON object a line; schema version 1.
import * as z from 'zod'

const day = z.iso.date()
const text = z.string().min(1)
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 digits')

export const registryLine = z.strictObject({
  schemaVersion: z.literal(1).describe('of this schema'),
  recorded: day.describe('the day as of which the checklist was judged and recorded'),
  repository: text
    .nullable()
    .describe(
      'the address of the repository that the checklist is in, without credentials; null where it has none',
    ),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/, 'expected the full name of a commit')
    .describe('the commit that was checked out, which holds the checklist as it was judged'),
  file: text.describe('the path of the checklist in its repository'),
  agent: z
    .strictObject({
      id: text.describe('the id of the agent; its name where the gate asks for no id'),
      version: text.nullable().describe('the version of the agent, without a "v"'),
    })
    .describe('what was recorded'),
  from: text.nullable().describe('the stage that it leaves, as the gate calls it'),
  to: text.describe('the stage that it reaches, as the gate calls it'),
  production: z.boolean().describe('whether it is in production from then on'),
  gate: z
    .strictObject({
      id: text.describe('the id of the gate'),
      version: z.int().positive().describe('the version of the gate'),
      digest: digest.describe('sha256 of what the gate was made of'),
    })
    .describe('what the checklist was judged by'),
  verdict: text.describe("the row of the gate's decision table"),
  outcome: z.enum(['cleared', 'conditional']).describe('what the verdict means to a pipeline'),
  textDigest: digest.describe('sha256 of the text that people sign, as the JSON result has it'),
  signed: z
    .array(
      z.strictObject({
        role: text.describe('as the document names it'),
        name: text.nullable().describe('who signed; null where nobody is named'),
        day: day.nullable().describe('the day of the signature'),
        signature: z
          .enum(['claimed', 'sealed', 'signed'])
          .describe('what kind of signature it is, as the JSON result has it'),
      }),
    )
    .describe('who signed, in the order of the document'),
  launch: day.nullable().describe('the day of the launch'),
  review: day.nullable().describe('the day of the review after launch'),
})

export type RegistryLine = z.infer<typeof registryLine>
