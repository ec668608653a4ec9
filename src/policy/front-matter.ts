// Which gate does a checklist's front matter name?
import { GateError } from '../errors.ts'
import type { Policy, parseYaml } from './yaml.ts'

/** 8 KiB: front matter names a gate, and little else. */
export const largestFrontMatter = 8 * 1024

/** As `gate init` writes it, which needs no YAML parser: loading one takes as long as half the judgement. */
const asInit = /^gate: ([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\nversion: (\d{1,6})$/

export interface FrontMatter {
  gate: string | null
  version: number | null
}

/** `line`: where in the file the text starts. Keys other than `gate` and `version` are the user's own. */
export async function readFrontMatter(
  text: string,
  file: string,
  line: number,
): Promise<FrontMatter> {
  return (
    writtenByInit(text) ??
    frontMatterOf(
      (await import('./yaml.ts')).parseYaml(text, file, line, largestFrontMatter),
      file,
      line,
    )
  )
}

/** The same at once, for callers that have loaded the parser anyway. */
export function readFrontMatterWith(
  parse: typeof parseYaml,
  text: string,
  file: string,
  line: number,
): FrontMatter {
  return (
    writtenByInit(text) ?? frontMatterOf(parse(text, file, line, largestFrontMatter), file, line)
  )
}

function writtenByInit(text: string): FrontMatter | null {
  const simple = asInit.exec(text)
  return simple === null ? null : { gate: simple[1] ?? null, version: Number(simple[2]) }
}

function frontMatterOf(
  { value, lineOf }: Policy<unknown>,
  file: string,
  line: number,
): FrontMatter {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GateError('the front matter holds no keys', { file, line })
  const { gate, version } = value as Record<string, unknown>
  if (gate !== undefined && typeof gate !== 'string')
    throw new GateError('gate: expected the id of a gate', { file, line: lineOf(['gate']) })
  // without a gate, "1.4-beta" is the version of the page
  if (gate === undefined && !Number.isInteger(version)) return { gate: null, version: null }
  if (version !== undefined && !Number.isInteger(version))
    throw new GateError('version: expected a whole number', { file, line: lineOf(['version']) })
  return { gate: gate ?? null, version: (version as number | undefined) ?? null }
}
