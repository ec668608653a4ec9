// Evidence in many wordings, put into a cleared checklist: the honest ones pass, the dishonest ones are an error on their item.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, run } from './world.ts'

const folder = join(import.meta.dirname, 'phrasings')
async function errorsOn(gate: string, item: string, phrase: string): Promise<string[]> {
  const base = readFileSync(join(root, 'examples', gate, 'cleared.md'), 'utf8').split('\n')
  const text = base.map((line) => {
    if (item === 'signature') return line.startsWith('| AI CoE Lead') ? `| AI CoE Lead | Ruth Castellan | 2026-06-09 | ${phrase} |` : line
    if (!line.startsWith(`| ${item} |`)) return line
    const header = base.find((other) => /^\| # \|.*\| (?:Evidence|Artifact) \|/.test(other))?.split(' | ') ?? []
    const at = header.findIndex((cell) => /^(?:Evidence|Artifact)\b/.test(cell))
    return `${line.replace(/ \|$/, '').split(' | ').with(at, phrase).join(' | ')} |`
  })
  const { out } = await run(['check', '-', '--as-of', '2026-06-09', '--format', 'json'], root, { readInput: async () => Buffer.from(text.join('\n')) })
  const wanted = item === 'signature' ? '10' : item
  return JSON.parse(out)
    .checklists[0].findings.filter((finding: { level: string; item: string | null }) => finding.level === 'error' && finding.item === wanted)
    .map((finding: { rule: string; message: string }) => `${finding.rule}: ${finding.message}`)
}

for (const file of readdirSync(folder)) {
  const {
    gate = 'pilot-to-prod',
    item,
    honest,
    dishonest,
  } = parse(readFileSync(join(folder, file), 'utf8')) as { gate?: string; item: string; honest: string[]; dishonest: string[] }
  describe(file, () => {
    test('there are at least six of each', () => {
      expect(Math.min(honest.length, dishonest.length)).toBeGreaterThanOrEqual(6)
    })
    test.each(honest)('honest: %s', async (phrase) => {
      expect(await errorsOn(gate, item, phrase)).toEqual([])
    })
    test.each(dishonest)('dishonest: %s', async (phrase) => {
      expect(await errorsOn(gate, item, phrase)).not.toEqual([])
    })
  })
}
