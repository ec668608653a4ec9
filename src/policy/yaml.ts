// How is YAML (gate.yaml, gate.config.yaml, front matter) parsed? Strictly: data only, and nothing that reads in two ways.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { GateError } from '../errors.ts'

/** 64 KiB. */
const largestPolicy = 64 * 1024

export interface Policy<T> {
  value: T
  /** The 1-based line of the deepest node that exists on this path. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/** Parses a YAML text into plain data. `firstLine` is the line of the file that the text starts on. */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
  largest = largestPolicy,
): Policy<unknown> {
  if (new TextEncoder().encode(text).length > largest)
    throw new GateError(`too large: more than ${largest / 1024} KiB of YAML`, { file })
  const lines = new LineCounter()
  const document = documentOf(text, lines, file)
  const at = (offset: number): { file: string; line: number } => ({
    file,
    line: lines.linePos(offset).line + firstLine - 1,
  })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined)
    throw new GateError(`not YAML that can be trusted: ${problem.message}`, at(problem.pos[0]))
  // `---` at the start is how many editors and linters want every YAML file to begin
  const { yaml, tags } = document.directives ?? { yaml: {}, tags: {} }
  if (yaml.explicit === true || Object.keys(tags).some((handle) => handle !== '!!'))
    throw new GateError('directives such as %YAML are not allowed; take the line out', {
      file,
      line: firstLine,
    })
  visit(document, {
    Alias: (_, node) => {
      throw new GateError('aliases are not allowed', at(node.range?.[0] ?? 0))
    },
    Node: (_, node) => {
      if (node.tag !== undefined)
        throw new GateError(`the tag ${node.tag} is not allowed`, at(node.range?.[0] ?? 0))
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
  return { value: document.toJS({ maxAliasCount: 0 }) ?? {}, lineOf }
}

function documentOf(
  text: string,
  lineCounter: LineCounter,
  file: string,
): ReturnType<typeof parseDocument> {
  // a message that shows its place takes as long as what stands before it, and a text can be wrong at every character
  const options = {
    schema: 'core',
    version: '1.2',
    stringKeys: true,
    uniqueKeys: true,
    merge: false,
    strict: true,
    prettyErrors: false,
  } as const
  const tooDeep = new GateError('nested too deeply to be read', { file })
  try {
    const document = parseDocument(text, { ...options, lineCounter })
    // what has no room for one more call is an error of the document in some places, and thrown in others
    if (document.errors.some(({ message }) => message === 'Maximum call stack size exceeded'))
      throw tooDeep
    return document
  } catch (error) {
    throw error instanceof RangeError ? tooDeep : error
  }
}
