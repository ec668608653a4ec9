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
      describe(issue, schema, value, (key) => {
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
  value: unknown,
  insteadOf: (key: string) => string | null,
): string {
  if (issue === undefined) return 'does not fit its schema'
  const found = valueAt(value, issue.path)
  const isMissing = found === undefined && issue.path.length > 0
  const path = isMissing ? issue.path.slice(0, -1) : issue.path
  const where = path.length === 0 ? '' : `${path.join('.')}: `
  if (isMissing) return `${where}"${String(issue.path.at(-1))}" is missing`
  if (issue.code !== 'unrecognized_keys') return `${where}${wrong(issue, found)}`
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

const kinds: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  int: 'a whole number',
  number: 'a number',
}

/** What is wrong with a value, where the schema itself has no words for it. */
function wrong(issue: z.core.$ZodIssue, found: unknown): string {
  if (!/^(?:Invalid|Too) /.test(issue.message)) return issue.message
  const is =
    typeof found === 'object' && found !== null
      ? (kinds[Array.isArray(found) ? 'array' : 'object'] ?? '')
      : JSON.stringify(found)
  if (issue.code === 'invalid_type')
    return `expected ${kinds[issue.expected] ?? issue.expected}, found ${is}`
  if (issue.code === 'invalid_value') {
    const near = nearest(String(found), issue.values.map(String))
    const known = issue.values.map((one) => JSON.stringify(one)).join(', ')
    return `${is} is not known${near ? `, did you mean "${near}"?` : `, expected ${issue.values.length > 1 ? 'one of ' : ''}${known}`}`
  }
  if (issue.code !== 'too_small') return `${is} does not fit here`
  if (found === '') return 'expected a text, found an empty one'
  return `expected at least ${issue.minimum}, found ${Array.isArray(found) ? found.length : is}`
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
