// What is a case? A page that is edited, and everything that is found on it then. A file of test/cases/ holds those of one rule or one gate, by name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, parseDocument, Scalar } from 'yaml'
import * as z from 'zod'
import { GateError, type Review, readConfig, readGate, review } from '../src/index.ts'
import { rules } from '../src/rules/index.ts'
import { templateOf } from './gates.ts'
import { root } from './world.ts'

const folder = join(root, 'test', 'cases')
/** As their files are, so that nothing need be built. */
const gates = new Map(
  readdirSync(join(root, 'templates')).map((id) => {
    const [yaml, blank] = [templateOf(id, 'gate.yaml'), templateOf(id, 'checklist.md')]
    return [id, readGate({ yaml, blank, folder: id })]
  }),
)
const text = z.string()

const edit = z.union([
  // a text that stands there once
  z.strictObject({ replace: text, by: text }),
  // whatever fits a regular expression, twice or more often
  z.strictObject({ each: text, by: text }),
  // the one line that begins so: in its place, without it, below it, below it after a blank line
  z.strictObject({ line: text, by: text }),
  z.strictObject({ drop: text }),
  z.strictObject({ below: text, insert: text }),
  z.strictObject({ below: text, paragraph: text }),
])

const one = z.strictObject({
  /** An example, or the `blank` of a gate. */
  base: text.default('pilot-to-prod/cleared'),
  /** The page itself, in place of a base. */
  page: text.optional(),
  edit: z.array(edit).default([]),
  bytes: z.enum(['utf8', 'utf16le', 'latin1']).default('utf8'),
  /** The text of a gate.config.yaml. */
  config: text.optional(),
  /** What was looked up in the repository, where that is more than nothing. */
  lookups: z.record(text, z.unknown()).optional(),
  /** What else there is in the folder. The library sees none of it: what is printed counts. */
  files: z.record(text, text).optional(),
  'as-of': text.default('2026-06-09'),
  outcome: text.optional(),
  /** `level[rule] line:column item id ‹what it points at›`, with the message, and the fix where it is not the rule's own. */
  finds: z.array(z.record(text, text)).optional(),
  /** Why it is not judged. */
  error: text.optional(),
  /** The command, where it is not the usual one, which the library does not know either. */
  run: text.optional(),
  /** All that the command prints, where only a transcript shows it. */
  prints: text.optional(),
})

export type Case = z.infer<typeof one>
type Judged = Pick<Case, 'outcome' | 'finds' | 'error'>

export interface CaseFile {
  /** Of its rule or gate. */
  name: string
  path: string
  document: Document
  cases: ReadonlyMap<string, Case>
}

export const caseOf = (written: object): Case => one.parse(written)

export const caseFiles: readonly CaseFile[] = readdirSync(folder)
  .sort()
  .map((file) => {
    const path = join(folder, file)
    const document = parseDocument(readFileSync(path, 'utf8'))
    for (const error of document.errors) throw error
    const cases = z.record(text, one).parse(document.toJS())
    return {
      name: file.replace(/\.yaml$/, ''),
      path,
      document,
      cases: new Map(Object.entries(cases)),
    }
  })

/** The page of a case, edited. */
export function pageOf({ base, page, edit: edits }: Case): string {
  const [gate = '', name = ''] = base.split('/')
  const path =
    name === 'blank' ? ['templates', gate, 'checklist.md'] : ['examples', gate, `${name}.md`]
  return edits.reduce(edited, page ?? readFileSync(join(root, ...path), 'utf8'))
}

export function bytesOf(one: Case): Uint8Array {
  return Buffer.from(pageOf(one), one.bytes)
}

export function edited(page: string, asked: z.infer<typeof edit>): string {
  if ('replace' in asked) return put(page, asked.replace, asked.replace, asked.by)
  if ('each' in asked) {
    const pattern = new RegExp(asked.each, 'gmu')
    const count = page.match(pattern)?.length ?? 0
    if (count < 2) throw new Error(`"${asked.each}" is there ${count} times, expected several`)
    return page.replace(pattern, asked.by)
  }
  const start = 'line' in asked ? asked.line : 'drop' in asked ? asked.drop : asked.below
  const lines = page.split('\n').filter((line) => line.startsWith(start))
  if (lines.length !== 1)
    throw new Error(`${lines.length} lines begin with "${start}", expected one`)
  const line = `${lines[0]}\n`
  if ('drop' in asked) return put(page, start, line, '')
  if ('line' in asked) return put(page, start, line, `${asked.by}\n`)
  return put(
    page,
    start,
    line,
    `${line}${'insert' in asked ? asked.insert : `\n${asked.paragraph}`}\n`,
  )
}

function put(page: string, named: string, was: string, is: string): string {
  const [before, behind, ...more] = page.split(was)
  if (before === undefined || behind === undefined || more.length > 0)
    throw new Error(`"${named}" is there ${page.split(was).length - 1} times, expected once`)
  return `${before}${is}${behind}`
}

/** The judgement of the library by the gate of the base, or by any for a page of its own. It throws what keeps it from judging. */
export function reviewOf(one: Case): Review {
  const gate = gates.get(one.base.split('/')[0] ?? '')
  return review({
    gate: one.page !== undefined || gate === undefined ? [...gates.values()] : [gate],
    text: bytesOf(one),
    asOf: one['as-of'],
    config: one.config === undefined ? undefined : readConfig(one.config),
    lookups: one.lookups,
  })
}

/** The judgement as a case writes it. */
export function judged(one: Case): Judged {
  let made: Review
  try {
    made = reviewOf(one)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    const at = [error.file, error.line].filter((part) => part !== undefined)
    return { outcome: 'error', finds: undefined, error: `${at.join(':')}: ${error.message}` }
  }
  const lines = pageOf(one).split('\n')
  const { outcome, verdict, findings } = made
  return {
    error: undefined,
    outcome: verdict.id === outcome ? outcome : `${outcome}, ${verdict.id}`,
    finds: findings.map(({ level, rule, item, message, fix, ...at }) => {
      const line = lines[at.line - 1] ?? ''
      const there = line.slice(at.column - 1, at.endLine === at.line ? at.endColumn - 1 : undefined)
      const short = there.length > 40 ? `${there.slice(0, 20)}…${there.slice(-12)}` : there
      const own = level === 'note' || fix === rules.find(({ id }) => id === rule)?.fix
      const where = `${level}[${rule}] ${at.line}:${at.column}${item === null ? '' : ` item ${item}`}`
      return { [`${where} ‹${short.replace(unseen, escaped)}›`]: message, ...(own ? {} : { fix }) }
    }),
  }
}

/** Puts into the file of a case what was found or printed, and leaves the rest of the file as it is. */
export function write({ document, path }: CaseFile, name: string, found: Partial<Case>): void {
  for (const [key, value] of Object.entries(found)) {
    if (key === 'prints') {
      const block = new Scalar(value)
      block.type = 'BLOCK_LITERAL'
      document.setIn([name, key], block)
    } else if (value === undefined) document.deleteIn([name, key])
    else document.setIn([name, key], document.createNode(value))
  }
  const yaml = document.toString({ lineWidth: 0, singleQuote: true })
  // the unseen stand in double quotation marks
  writeFileSync(path, yaml.replace(unseen, escaped))
}

/** Characters that nobody sees. */
const unseen = /[\p{Cf}\u2800\u3164]/gu

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
