// Does a policy file (gate.yaml, gate.config.yaml) fit its schema?
import type * as z from 'zod'
import { GateError, nearest } from '../errors.ts'
import { type Policy, parseYaml } from './yaml.ts'

/** Parses and validates a policy text. Anything that does not fit is refused with its line, what was found and what was expected. */
export function parsePolicy<T>(text: string, file: string, schema: z.ZodType<T>): Policy<T> {
  const { value, lineOf } = parseYaml(text, file)
  const result = schema.safeParse(value)
  if (!result.success) {
    const { issues } = result.error
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
    throw new GateError(describe(issue, schema), {
      file,
      line: lineOf([
        ...(issue?.path ?? []),
        ...(issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : []),
      ]),
    })
  }
  return { value: result.data, lineOf }
}

function describe(issue: z.core.$ZodIssue | undefined, schema: z.ZodType): string {
  if (issue === undefined) return 'does not fit its schema'
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  if (issue.code !== 'unrecognized_keys') return `${where}${issue.message}`
  const known = keysAt(schema, issue.path)
  const [key = ''] = issue.keys
  const near = nearest(key, known)
  return `${where}unknown key "${key}"${near ? `, did you mean "${near}"?` : `, expected one of ${known.map((k) => `"${k}"`).join(', ')}`}`
}

/** The keys that the schema knows at this path, for suggestions. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema
  const unwrap = (value: unknown): unknown => {
    const inner = (value as { def?: { innerType?: unknown } } | undefined)?.def?.innerType
    return inner === undefined ? value : unwrap(inner)
  }
  for (const key of path) {
    const definition = (
      unwrap(current) as
        | { def?: { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } }
        | undefined
    )?.def
    current = definition?.shape?.[String(key)] ?? definition?.element ?? definition?.valueType
  }
  return Object.keys(
    (unwrap(current) as { def?: { shape?: object } } | undefined)?.def?.shape ?? {},
  )
}
