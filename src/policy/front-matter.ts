// Which gate does a checklist's front matter name?
import * as z from 'zod'
import { parsePolicy } from './parse.ts'

/** 8 KiB: front matter names a gate, and little else. */
const largest = 8 * 1024

/** Other keys are the user's own. */
const frontMatter = z.looseObject({ gate: z.string().optional(), version: z.int().optional() })

export interface FrontMatter {
  gate: string | null
  version: number | null
}

/** `line`: where in the file the text starts. */
export function readFrontMatter(text: string, file: string, line: number): FrontMatter {
  const { gate, version } = parsePolicy(text, file, frontMatter, line, largest).value
  return { gate: gate ?? null, version: version ?? null }
}
