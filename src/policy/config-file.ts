// What may stand in a gate.config.yaml?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)
/** The id of an item, in quotes or not: `9` is written as often as `"9"`. */
const item = z.union([text, z.int().min(0)], {
  error: ({ input }) =>
    `the id of an item is expected; write it in quotes, as in "${typeof input === 'number' ? input : '9'}"`,
})
const share = written(/^\d+%$/, (is) => `a share is written with its sign: "${is ?? 50}%"`)
const day = written(/^\d{4}-\d{2}-\d{2}$/, () => 'a day is written YYYY-MM-DD')
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
  /** One path or pattern, or several; what begins with `!` is left out of the others of its entry. */
  checklists: z
    .array(z.strictObject({ files: z.union([text, z.array(text).min(1)]), gate: text }))
    .optional(),
  gates: z.array(text).optional(),
  /** Tightened levels; milder ones only where the gate leaves the rule to the organisation. */
  rules: z.record(text, z.enum(['error', 'warning', 'note', 'off'])).optional(),
  /** Items that may not be at warning here, by gate. */
  'high-stakes': z.record(text, z.array(item).min(1)).optional(),
  /** What the organisation sets where the gate leaves it to it, by gate: the share of ticked boxes that may show nothing. */
  limits: z.record(text, z.strictObject({ bare: share })).optional(),
  minimums: z.strictObject({ retention: z.record(text, period).optional() }).optional(),
  /** Findings that somebody answers for, each until a day. */
  waivers: z
    .array(
      z.strictObject({
        rule: text,
        /** The item's id; left out, the finding is one about the document. */
        item: item.optional(),
        /** The need that is not met, as the finding of the rule "shown" names it. */
        need: text.optional(),
        file: text,
        reason: text,
        approver: text,
        /** The last day it holds. */
        until: day,
      }),
    )
    .optional(),
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
