// Does a policy file (gate.yaml, gate.config.yaml) fit its schema?
import type * as z from 'zod'
import { GateError, nearest } from '../errors.ts'
import { type Policy, parseYaml } from './yaml.ts'

/** Parses and validates a policy text. Anything that does not fit is refused with its line, what was found and what was expected. */
export function parsePolicy<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  insteadOf: Instead = () => null,
): Policy<T> {
  const { value, lineOf } = parseYaml(text, file)
  const result = schema.safeParse(value)
  if (!result.success) {
    const { issues } = result.error
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
    throw new GateError(
      describe(issue, schema, (key) => {
        const own = valueAt(value, [...(issue?.path ?? []), key])
        return insteadOf(issue?.path ?? [], key, own)
      }),
      {
        file,
        line: lineOf([
          ...(issue?.path ?? []),
          ...(issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : []),
        ]),
      },
    )
  }
  return { value: result.data, lineOf }
}

/** What to write instead of a key that there was once; null where there was none. */
type Instead = (path: readonly PropertyKey[], key: string, value: unknown) => string | null

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (own: unknown, key) => (own as Record<PropertyKey, unknown> | null)?.[key],
    value,
  )
}

function describe(
  issue: z.core.$ZodIssue | undefined,
  schema: z.ZodType,
  insteadOf: (key: string) => string | null,
): string {
  if (issue === undefined) return 'does not fit its schema'
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  if (issue.code !== 'unrecognized_keys') return `${where}${issue.message}`
  const known = keysAt(schema, issue.path)
  const advice = issue.keys.flatMap((key) => {
    const instead = insteadOf(key)
    return instead === null ? [] : [`"${key}" is no longer read: ${instead}`]
  })
  if (advice.length > 0) return `${where}${advice.join('; ')}`
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
