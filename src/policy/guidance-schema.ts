// What may stand in a guidance.yaml: what an item asks, what passes and what fails, for people?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'
import type { Policy } from './yaml.ts'

const text = z.string().min(1)

export const guidanceFile = z.record(
  text,
  z.strictObject({
    asks: text.describe('what the item asks'),
    pass: text.describe('what passes'),
    fail: text.describe('what fails'),
    pitfall: text.optional().describe('where people go wrong'),
  }),
)

/** Guidance by the id of the item. */
export type Guidance = z.infer<typeof guidanceFile>

export function readGuidanceFile(yaml: string, path: string): Policy<Guidance> {
  return parsePolicy(yaml, path, guidanceFile)
}
