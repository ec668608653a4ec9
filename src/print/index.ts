// How is each format printed? Each is loaded when it is asked for; text, which most runs print, comes with the program.
import type { Format } from './formats.ts'
import { fromHere } from './here.ts'
import type { Reporter } from './report.ts'
import { text } from './text.ts'

export const reporters: Record<Format, () => Promise<Reporter>> = {
  text: async () => (report, options) => text(fromHere(report, options.names), options),
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).htmlPage,
  ics: async () => (await import('./ics.ts')).ics,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./json.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
}
