// What may stand in a gate.config.yaml?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)

export const configFile = z.strictObject({
  checklists: z.array(z.strictObject({ files: text, gate: text })).optional(),
  gates: z.array(text).optional(),
  rules: z.record(text, z.enum(['error', 'warning'])).optional(),
  /** Items that may not be at warning here, by gate. */
  'high-stakes': z.record(text, z.array(text).min(1)).optional(),
  minimums: z.strictObject({ retention: z.record(text, text).optional() }).optional(),
})

export type ConfigFile = z.infer<typeof configFile>

export function readConfigFile(yaml: string, path: string): Policy<ConfigFile> {
  return parsePolicy(yaml, path, configFile)
}
