// How is a policy file (gate.yaml, gate.config.yaml, front matter) parsed? Strictly: data only, and nothing that reads in two ways.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type * as z from 'zod'
import { GateError, nearest } from '../errors.ts'

/** 64 KiB. */
const largestPolicy = 64 * 1024

export interface Policy<T> {
  value: T
  /** The 1-based line of the deepest node that exists on this path. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/** Parses and validates a policy text. `firstLine` is the line of the file that the text starts on. */
export function parsePolicy<T>(text: string, file: string, schema: z.ZodType<T>, firstLine = 1, largest = largestPolicy): Policy<T> {
  if (Buffer.byteLength(text) > largest) throw new GateError(`too large: more than ${largest / 1024} KiB of YAML`, { file })
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'core', version: '1.2', stringKeys: true, uniqueKeys: true, merge: false, lineCounter: lines, strict: true })
  const at = (offset: number): { file: string; line: number } => ({ file, line: lines.linePos(offset).line + firstLine - 1 })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined)
    throw new GateError(`not YAML that can be trusted: ${problem.message.split('\n')[0]?.replace(/ at line.*$/, '')}`, at(problem.pos[0]))
  if (document.directives?.docStart === true || (document.directives?.yaml.explicit ?? false))
    throw new GateError('directives and document markers are not allowed', { file, line: firstLine })
  visit(document, {
    Alias: (_, node) => {
      throw new GateError('aliases are not allowed', at(node.range?.[0] ?? 0))
    },
    Node: (_, node) => {
      if (node.tag !== undefined) throw new GateError(`the tag ${node.tag} is not allowed`, at(node.range?.[0] ?? 0))
    },
  })
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents
    let offset = (node as Node | null)?.range?.[0] ?? 0
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (pair === undefined) break
        offset = (pair.key as Node).range?.[0] ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(key)]
        offset = (node as Node | undefined)?.range?.[0] ?? offset
      } else break
    }
    return lines.linePos(offset).line + firstLine - 1
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {})
  if (!result.success) {
    const [issue] = result.error.issues
    throw new GateError(describe(issue, schema), {
      file,
      line: lineOf([...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [])]),
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
    const definition = (unwrap(current) as { def?: { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } } | undefined)?.def
    current = definition?.shape?.[String(key)] ?? definition?.element ?? definition?.valueType
  }
  return Object.keys((unwrap(current) as { def?: { shape?: object } } | undefined)?.def?.shape ?? {})
}
