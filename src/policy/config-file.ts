// What may stand in a gate.config.yaml?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)

export const configFile = z.strictObject({
  checklists: z.array(z.strictObject({ files: text, gate: text })).optional(),
  gates: z.array(text).optional(),
  /** Tightened levels; milder ones only where the gate leaves the rule to the organisation. */
  rules: z.record(text, z.enum(['error', 'warning', 'note', 'off'])).optional(),
  /** Items that may not be at warning here, by gate. */
  'high-stakes': z.record(text, z.array(text).min(1)).optional(),
  /** What the organisation sets where the gate leaves it to it, by gate: the share of ticked boxes that may show nothing. */
  limits: z
    .record(text, z.strictObject({ bare: z.string().regex(/^\d+%$/, 'a share is written "50%"') }))
    .optional(),
  minimums: z.strictObject({ retention: z.record(text, text).optional() }).optional(),
  /** Findings that somebody answers for, each until a day. */
  waivers: z
    .array(
      z.strictObject({
        rule: text,
        /** The item's id; left out, the finding is one about the document. */
        item: text.optional(),
        /** The need that is not met, as the finding of the rule "shown" names it. */
        need: text.optional(),
        file: text,
        reason: text,
        approver: text,
        /** The last day it holds. */
        until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD'),
      }),
    )
    .optional(),
})

export type ConfigFile = z.infer<typeof configFile>

export function readConfigFile(yaml: string, path: string): Policy<ConfigFile> {
  return parsePolicy(yaml, path, configFile)
}
