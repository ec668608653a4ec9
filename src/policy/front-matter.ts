// Which gate does a checklist's front matter name, and since when is its agent retired?
import { GateError } from '../errors.ts'
import { addDays, type Day, isoDay } from '../facts/calendar.ts'
import type { Policy, parseYaml } from './yaml.ts'

/** 8 KiB: front matter names a gate, and little else. */
export const largestFrontMatter = 8 * 1024

export interface FrontMatter {
  gate: string | null
  version: number | null
  retired: Retired | null
}

/** What stands behind `retired:`, and in which line of the file. */
export interface Retired {
  /** Null where it is no day. */
  day: Day | null
  written: string
  line: number
}

/** What a page without front matter says. */
export const noMatter: FrontMatter = { gate: null, version: null, retired: null }

/** Characters of what is no day, in a message. */
const longestShown = 40

/** As `gate init` writes it, which needs no YAML parser: loading one takes as long as half the judgement. */
const asInit = /^gate: ([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\nversion: (\d{1,6})$/
/** A line that has it for its key, in quotes or not: front matter may hold anything else, be it YAML or not. */
const retiredKey = /^[^\S\n]*(?:[{?][^\S\n]*)?["']?retired["']?[^\S\n]*:/im

/** `line`: where in the file the text starts. What names no gate and no retirement is the document's own, whatever is in it and be it YAML or not. */
export async function readFrontMatter(
  text: string,
  file: string,
  line: number,
): Promise<FrontMatter> {
  return (
    withoutParsing(text) ??
    frontMatterOf((await import('./yaml.ts')).parseYaml(text, file, line, largestFrontMatter), file)
  )
}

/** The same at once, for callers that have loaded the parser anyway. */
export function readFrontMatterWith(
  parse: typeof parseYaml,
  text: string,
  file: string,
  line: number,
): FrontMatter {
  return withoutParsing(text) ?? frontMatterOf(parse(text, file, line, largestFrontMatter), file)
}

/** Whether the agent is retired as of a day. Elsewhere it may already be tomorrow. */
export function isRetired(retired: Retired | null | undefined, asOf: Day): boolean {
  return retired?.day != null && retired.day <= addDays(asOf, 1)
}

/** Whether a front matter may say that the agent is retired. */
export function mayBeRetired(text: string): boolean {
  return /retired|\\/i.test(text)
}

/** The keys can be written with escapes, but not without a backslash. */
function withoutParsing(text: string): FrontMatter | null {
  if (!/gate|\\/.test(text) && !retiredKey.test(text)) return noMatter
  const [, gate, version] = asInit.exec(text) ?? []
  return gate === undefined ? null : { gate, version: Number(version), retired: null }
}

function frontMatterOf({ value, lineOf }: Policy<unknown>, file: string): FrontMatter {
  if (typeof value !== 'object' || value === null) return noMatter
  const said = value as Record<string, unknown>
  const retired = retiredIn(said, lineOf)
  if (!('gate' in said)) return { ...noMatter, retired }
  const { gate, version } = said
  if (typeof gate !== 'string')
    throw new GateError('gate: expected the id of a gate', { file, line: lineOf(['gate']) })
  if (version !== undefined && !Number.isInteger(version))
    throw new GateError('version: expected a whole number', { file, line: lineOf(['version']) })
  return { gate, version: (version as number | undefined) ?? null, retired }
}

function shown(written: string): string {
  return written.length > longestShown ? `${written.slice(0, longestShown)}…` : written
}

/** `retired: 2026-06-30`, in either letter case. Two of them are no day. */
function retiredIn(
  said: Record<string, unknown>,
  lineOf: Policy<unknown>['lineOf'],
): Retired | null {
  const [key, ...others] = Object.keys(said).filter((one) => one.toLowerCase() === 'retired')
  if (key === undefined) return null
  const values = [key, ...others].map((one) => said[one])
  const written = values
    .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
    .join(', ')
  return { day: isoDay(written), written: shown(written), line: lineOf([key]) }
}

const artifactsKey = /^[^\S\n]*(?:\{[^\S\n]*)?["']?artifacts["']?[^\S\n]*:/m

/** The paths and patterns that the front matter lists under `artifacts:`. No YAML parser is loaded where there are none. */
export async function artifactsNamedIn(
  { text, line }: { text: string; line: number },
  file: string,
): Promise<string[]> {
  // front matter that names neither a gate nor artifacts is the document's own, be it YAML or not
  if (!artifactsKey.test(text) && !/gate[\s\S]*\\|\\[\s\S]*gate/.test(text)) return []
  const { parseYaml } = await import('./yaml.ts')
  const { value, lineOf } = parseYaml(text, file, line, largestFrontMatter)
  if (typeof value !== 'object' || value === null || !('artifacts' in value)) return []
  const named = [value.artifacts].flat()
  if (named.length > 0 && named.every((one) => typeof one === 'string' && one !== ''))
    return named as string[]
  throw new GateError('artifacts: expected paths or patterns', {
    file,
    line: lineOf(['artifacts']),
  })
}
