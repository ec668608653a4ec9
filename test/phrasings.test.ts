// Evidence in many wordings, put into a cleared checklist: the honest ones pass, the dishonest ones are an error on their item. A file with `was` and
// `is` replaces that text instead, PHRASE standing for the wording, and looks at the errors of the whole checklist.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, run } from './world.ts'

const folder = join(import.meta.dirname, 'phrasings')

interface Phrasings {
  gate?: string
  item?: string
  was?: string
  is?: string
  honest: string[]
  dishonest: string[]
}

async function errorsOn(
  { gate = 'pilot-to-prod', item, was, is }: Phrasings,
  phrase: string,
): Promise<string[]> {
  const cleared = readFileSync(join(root, 'examples', gate, 'cleared.md'), 'utf8')
  if (was !== undefined) expect(cleared.split(was).length).toBe(2)
  const base = (
    was === undefined || is === undefined
      ? cleared
      : cleared.replace(was, () => is.replace('PHRASE', () => phrase))
  ).split('\n')
  const text = base.map((line) => {
    if (item === undefined) return line
    if (item === 'signature')
      return line.startsWith('| AI CoE Lead')
        ? `| AI CoE Lead | Ruth Castellan | 2026-06-09 | ${phrase} |`
        : line
    if (!line.startsWith(`| ${item} |`)) return line
    const header =
      base.find((other) => /^\| # \|.*\| (?:Evidence|Artifact) \|/.test(other))?.split(' | ') ?? []
    const at = header.findIndex((cell) => /^(?:Evidence|Artifact)\b/.test(cell))
    return `${line.replace(/ \|$/, '').split(' | ').with(at, phrase).join(' | ')} |`
  })
  const { out } = await run(['check', '-', '--as-of', '2026-06-09', '--format', 'json'], root, {
    readInput: async () => Buffer.from(text.join('\n')),
  })
  const wanted = item === 'signature' ? '10' : item
  return JSON.parse(out)
    .checklists[0].findings.filter(
      (finding: { level: string; item: string | null }) =>
        finding.level === 'error' && (wanted === undefined || finding.item === wanted),
    )
    .map((finding: { rule: string; message: string }) => `${finding.rule}: ${finding.message}`)
}

for (const file of readdirSync(folder)) {
  const phrasings = parse(readFileSync(join(folder, file), 'utf8')) as Phrasings
  const { honest, dishonest } = phrasings
  describe(file, () => {
    test('there are at least six of each', () => {
      expect(Math.min(honest.length, dishonest.length)).toBeGreaterThanOrEqual(6)
    })
    test.each(honest)('honest: %s', async (phrase) => {
      expect(await errorsOn(phrasings, phrase)).toEqual([])
    })
    test.each(dishonest)('dishonest: %s', async (phrase) => {
      expect(await errorsOn(phrasings, phrase)).not.toEqual([])
    })
  })
}
