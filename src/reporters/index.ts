// Which formats are there?
import { json } from './json.ts'
import type { Reporter } from './report.ts'
import { text } from './text.ts'

export const reporters = { text, json } as const satisfies Record<string, Reporter>
export type Format = keyof typeof reporters
