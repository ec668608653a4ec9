// Does a policy file (gate.yaml, gate.config.yaml) fit its schema?
import type * as z from 'zod'
import { GateError, nearest } from '../errors.ts'
import { type Policy, parseYaml } from './yaml.ts'

/** Parses and validates a policy text. Anything that does not fit is refused with its line, what was found and what was expected. */
export function parsePolicy<T>(text: string, file: string, schema: z.ZodType<T>): Policy<T> {
  const { value, lineOf } = parseYaml(text, file)
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, lineOf }
  const { issues } = result.error
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  if (issue === undefined) throw new GateError('does not fit its schema', { file })
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  throw new GateError(describe(issue, schema, value), {
    file,
    line: lineOf([...issue.path, ...unknown]),
  })
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  const found = issue.path.reduce(
    (own: unknown, key) => (own as Record<PropertyKey, unknown> | null)?.[key],
    value,
  )
  const isMissing = found === undefined && issue.path.length > 0
  const path = isMissing ? issue.path.slice(0, -1) : issue.path
  const where = path.length === 0 ? '' : `${path.join('.')}: `
  if (isMissing) return `${where}"${String(issue.path.at(-1))}" is missing`
  if (issue.code !== 'unrecognized_keys') return `${where}${wrong(issue, found)}`
  const [key = ''] = issue.keys
  const known = keysAt(schema as unknown as Schema, issue.path)
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

/** What of a zod schema tells its keys. */
interface Schema {
  def: { innerType?: Schema; shape?: Record<string, Schema>; element?: Schema; valueType?: Schema }
}

/** The keys that the schema knows at this path, for suggestions. */
function keysAt({ def }: Schema, path: readonly PropertyKey[]): string[] {
  if (def.innerType !== undefined) return keysAt(def.innerType, path)
  const [key, ...further] = path
  if (key === undefined) return Object.keys(def.shape ?? {})
  const next = def.shape?.[String(key)] ?? def.element ?? def.valueType
  return next === undefined ? [] : keysAt(next, further)
}
