// Which documents do the laws start from, and what is in them? Every gate's cleared example, the gate review as a sheet too.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gates } from '#gates'
import { GateError, type Review, review } from '../../src/index.ts'
import { exampleFiles, examples, reviewDayOf } from '../world.ts'

export type Outcome = 'cleared' | 'conditional' | 'blocked' | 'error'

/** How good an outcome is: a larger rank is never better. */
export const rank: Record<Outcome, number> = { cleared: 0, conditional: 1, blocked: 2, error: 2 }

/** How often a property is tried: at least 1,000 times, more with LAWS_RUNS. The seed is fixed, so that CI says the same every time. */
export const runs = {
  numRuns: Math.max(1000, Number(process.env.LAWS_RUNS ?? 0)),
  seed: Number(process.env.LAWS_SEED ?? 7),
}
/** Milliseconds for one property: ends what hangs, on a busy machine too. */
export const time = runs.numRuns * 600

export interface Document {
  name: string
  gate: string
  asOf: string
  text: string
}

function gateNamed(id: string): (typeof gates)[number] {
  const gate = gates.find((one) => one.id === id)
  if (gate === undefined) throw new Error(`no gate is called "${id}"`)
  return gate
}

export function reviewOf({ gate, asOf }: Pick<Document, 'gate' | 'asOf'>, text: string): Review {
  return review({ gate: gateNamed(gate), text, asOf })
}

/** The outcome of a text; `error` where it cannot be judged. Any other exception is a bug and is thrown. */
export function outcomeOf(document: Pick<Document, 'gate' | 'asOf'>, text: string): Outcome {
  try {
    return reviewOf(document, text).outcome
  } catch (error) {
    if (error instanceof GateError) return 'error'
    throw error
  }
}

function exampleNamed(file: string): Document {
  return {
    name: file.replace(/\.md$/, ''),
    gate: file.split('/')[0] ?? '',
    asOf: reviewDayOf(file),
    text: readFileSync(join(examples, file), 'utf8'),
  }
}

/** The gate review as a sheet, with everything green. */
function clearedSheet(): Document {
  const sheet = exampleNamed('gate-review/conditional.md')
  const text = sheet.text
    .replaceAll(' yellow /', ' green /')
    .replace('[x] All green or', '[ ] All green or')
    .replace('[ ] All green —', '[x] All green —')
  return { ...sheet, name: 'gate-review/sheet', text }
}

const sheet = clearedSheet()

/** Every example that is shipped, whatever it ends as. */
export const shipped: readonly Document[] = exampleFiles.map(exampleNamed)

export const cleared: readonly Document[] = [
  ...shipped.filter(({ name }) => name.endsWith('/cleared')),
  sheet,
  { ...sheet, name: 'gate-review/fenced-sheet', text: `\`\`\`\n${sheet.text.trimEnd()}\n\`\`\`\n` },
]

/** A stretch of lines, by their index: from the first to the one behind the last. */
export type Stretch = readonly [number, number]

export interface Parts {
  lines: readonly string[]
  form: 'table' | 'sheet' | 'fenced' | 'boxes'
  /** The lines that are items which count. */
  items: readonly number[]
  /** The sign-off rows or lines that are filled in. */
  signatures: readonly number[]
  /** The line that states the decision. */
  decision: number
  /** The tables with their headers, or what is the whole list where there are none. */
  lists: readonly Stretch[]
}

/** Where the parts of a cleared document stand. Reads the text by its lines and not with the parser that is tested. */
export function partsOf({ text }: Document): Parts {
  const lines = text.split('\n')
  const at = (test: (line: string, index: number) => boolean): number[] =>
    lines.flatMap((line, index) => (test(line, index) ? [index] : []))
  const rows = at((line) => /^\| \d+ \|.*(?:✅|🟢)/u.test(line))
  if (rows.length > 0) {
    const starts = rows.filter((row) => !rows.includes(row - 1))
    const lists = starts.map(
      (start): Stretch => [
        start - 2,
        rows.filter((row) => row >= start).find((row) => !rows.includes(row + 1)) ?? start,
      ],
    )
    return {
      lines,
      form: 'table',
      items: rows,
      signatures: at((line) => line.includes('| (signed) |')),
      decision: lines.findIndex((line) => /^(?:- \[x\]|✅) /.test(line)),
      lists: lists.map(([from, last]): Stretch => [from, last + 1]),
    }
  }
  const numbered = at((line) => /^ ?\d+\. .* \/ Owner: /.test(line))
  if (numbered.length > 0) {
    return {
      lines,
      form: text.startsWith('```') ? 'fenced' : 'sheet',
      items: numbered,
      signatures: at((line) => line.endsWith('(signed)')),
      decision: lines.findIndex((line) => line.startsWith('[x]')),
      lists: [[numbered[0] ?? 0, (numbered.at(-1) ?? 0) + 1]],
    }
  }
  const end = lines.indexOf('## Final Validation')
  const boxes = at((line, index) => index < end && /^\s*- \[x\] /.test(line))
  return {
    lines,
    form: 'boxes',
    items: boxes,
    signatures: at((line) => line.endsWith('(signed)')),
    decision: lines.findIndex((line) => line.includes('[x] DEPLOY')),
    lists: [[lines.findIndex((line) => line.startsWith('### Square 1:')), end]],
  }
}

/** The text with some lines put for others. */
export function withLines(parts: Parts, [from, to]: Stretch, by: readonly string[]): string {
  return [...parts.lines.slice(0, from), ...by, ...parts.lines.slice(to)].join('\n')
}
