// Which gate does a checklist's front matter name?
import { GateError } from '../errors.ts'
import type { Policy, parseYaml } from './yaml.ts'

/** 8 KiB: front matter names a gate, and little else. */
export const largestFrontMatter = 8 * 1024

const none: FrontMatter = { gate: null, version: null }

/** As `gate init` writes it, which needs no YAML parser: loading one takes as long as half the judgement. */
const asInit = /^gate: ([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\nversion: (\d{1,6})$/

export interface FrontMatter {
  gate: string | null
  version: number | null
}

/** `line`: where in the file the text starts. What names no gate is the document's own, whatever is in it and be it YAML or not. */
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

/** The key can be written with escapes, but not without a backslash. */
function withoutParsing(text: string): FrontMatter | null {
  if (!/gate|\\/.test(text)) return none
  const simple = asInit.exec(text)
  return simple === null ? null : { gate: simple[1] ?? null, version: Number(simple[2]) }
}

function frontMatterOf({ value, lineOf }: Policy<unknown>, file: string): FrontMatter {
  if (typeof value !== 'object' || value === null || !('gate' in value)) return none
  const { gate, version } = value as Record<string, unknown>
  if (typeof gate !== 'string')
    throw new GateError('gate: expected the id of a gate', { file, line: lineOf(['gate']) })
  if (version !== undefined && !Number.isInteger(version))
    throw new GateError('version: expected a whole number', { file, line: lineOf(['version']) })
  return { gate, version: (version as number | undefined) ?? null }
}

/** The paths and patterns that the front matter lists under `artifacts:`. No YAML parser is loaded where there are none. */
export async function artifactsNamedIn(
  { text, line }: { text: string; line: number },
  file: string,
): Promise<string[]> {
  if (!/artifacts|\\/.test(text)) return []
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
