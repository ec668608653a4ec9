// What may stand in a gate.config.yaml?
import * as z from 'zod'
import { isoDay } from '../facts/calendar.ts'
import { noNames } from '../facts/name-words.ts'
import { notAPerson } from '../facts/not-a-person.ts'
import { isNothing } from '../facts/nothing.ts'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
/** The id of an item, in quotes or not: `9` is written as often as `"9"`. */
const item = z.union([text, z.int().min(0)], {
  error: ({ input }) =>
    `the id of an item is expected; write it in quotes, as in "${typeof input === 'number' ? input : '9'}"`,
})
const files = z.union(
  [text, z.array(text).min(1)],
  'expected a path or a pattern, or a list of them',
)
const share = written(/^\d+%$/, (is) => `a share is written with its sign: "${is ?? 50}%"`)
const day = written(/^\d{4}-\d{2}-\d{2}$/, () => 'a day is written YYYY-MM-DD').refine(
  (said) => isoDay(said) !== null,
  { error: ({ input }) => `"${input}" is not a day that exists` },
)
const reason = text.refine((said) => !isNothing(said), {
  error: ({ input }) => `"${input}" is not a reason: a short sentence is expected`,
})
const person = text.refine((said) => notAPerson(said, noNames) === null, {
  error: ({ input }) => `expected a person: ${notAPerson(String(input), noNames)}`,
})
const address = text.regex(
  /^[^\s@*?!,"]+@[^\s@*?!,"]+$/,
  'expected an e-mail address, as it stands in the list of signers',
)
const period = written(/./, (is) =>
  is === null
    ? 'a length of time is expected, such as "180 days" or "7 years"'
    : `a length of time needs its unit: write "${is} days"`,
)

/** A text of one form, which YAML may have taken for a number. */
function written(form: RegExp, message: (number: number | null) => string): z.ZodString {
  const error = ({ input }: { input?: unknown }): string =>
    message(typeof input === 'number' ? input : null)
  return z.string({ error }).regex(form, { error })
}

export const configFile = z.strictObject({
  checklists: z
    .array(
      z.strictObject(
        {
          files: files.describe(
            'one path or pattern, or several; what begins with "!" is left out of the others of its entry',
          ),
          gate: text.describe(
            'the id of the gate that judges them, or the folder of your own gate',
          ),
          artifacts: z
            .array(text)
            .min(1)
            .optional()
            .describe(
              'paths and patterns of what makes the agent what it is, such as its prompts: what changes after somebody signed is an error',
            ),
        },
        'expected the files and their gate, as in { files: "docs/*.md", gate: GATE }',
      ),
    )
    .optional()
    .describe('the checklists that are judged where no file is named'),
  gates: z.array(text).optional().describe('the folders of your own gates'),
  rules: z
    .record(text, z.enum(['error', 'warning', 'note', 'off']))
    .optional()
    .describe(
      'tightened levels, by the id of the rule; milder ones only where the gate leaves the rule to the organisation',
    ),
  'high-stakes': z
    .record(text, z.array(item).min(1))
    .optional()
    .describe('the ids of items that may not be at warning here, by gate'),
  limits: z
    .record(
      text,
      z.strictObject({
        bare: share.describe('the share of ticked boxes that may show nothing: "50%"'),
      }),
    )
    .optional()
    .describe('what the organisation sets where the gate leaves it to it, by gate'),
  'criteria-from': z
    .union(
      [text, z.record(text, text)],
      'expected a path, or paths by the checklists that they are for',
    )
    .optional()
    .describe(
      'the file in which the criteria of a checklist were set before its pilot, such as the agent card: a path in which {folder} is the folder of the checklist and {file} the checklist itself; or several, by paths or patterns of checklists',
    ),
  minimums: z
    .strictObject({
      retention: z
        .record(text, period)
        .optional()
        .describe('for how long records are kept at least, by tier: "180 days", "7 years"'),
    })
    .optional()
    .describe('what the organisation asks for beyond the gate'),
  people: z
    .array(
      z.strictObject({
        name: person.describe('the name, in full'),
        also: z.array(text).min(1).optional().describe('other ways in which it is written'),
        roles: z.array(text).min(1).describe('the roles that this person may sign as'),
        email: address
          .optional()
          .describe("the address that stands for this person in the list of signers' keys"),
        until: day.optional().describe('the last day on which this person may sign: YYYY-MM-DD'),
      }),
    )
    .min(1)
    .optional()
    .describe('who may sign, and as what; left out, anybody may'),
  signers: text
    .optional()
    .describe("OpenSSH's list of addresses and their keys (allowed_signers), as git uses it"),
  revoked: text
    .optional()
    .describe("OpenSSH's list of keys that hold no more, as ssh-keygen -k writes it"),
  'require-signatures': z
    .record(text, z.array(text).min(1))
    .optional()
    .describe('the roles that must sign with a key ("gate sign"), by gate'),
  waivers: z
    .array(
      z.strictObject({
        rule: text.describe('the id of the rule'),
        item: item
          .optional()
          .describe('the id of the item; left out, the finding is one about the document'),
        need: text
          .optional()
          .describe('the need that is not met, as the finding of the rule "shown" names it'),
        file: text.describe('the path of the checklist, or a pattern for several'),
        reason: reason.describe('why, in a short sentence'),
        approver: person.describe('the person who answers for it, who did not build the agent'),
        until: day.describe('the last day it holds: YYYY-MM-DD'),
      }),
    )
    .optional()
    .describe('findings that somebody answers for, each until a day'),
})

export type ConfigFile = z.infer<typeof configFile>

export function readConfigFile(yaml: string, path: string): Policy<ConfigFile> {
  return parsePolicy(yaml, path, configFile)
}

/** What a configuration sets, of data that may have been written, read and sent about; null for what none can be. */
export function settingsIn(data: unknown): ConfigFile | null {
  return configFile.safeParse(data).data ?? null
}

/** The line of each value in it, by its JSON Pointer (RFC 6901). */
export function linesIn(
  value: unknown,
  lineOf: Policy<unknown>['lineOf'],
  path: readonly string[] = [],
): Record<string, number> {
  const inside = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries([
    ...(path.length === 0 ? [] : [[pointerTo(path), lineOf(path)]]),
    ...inside.flatMap(([key, part]) => Object.entries(linesIn(part, lineOf, [...path, key]))),
  ])
}

export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
