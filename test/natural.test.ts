// Whole checklists written by people who had not seen the code: the honest ones pass, each dishonest one is blocked for its own item.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './world.ts'

interface Entry {
  file: string
  asOf: string
  expected: 'cleared' | 'conditional' | 'blocked'
  item?: string
}

const folder = join(import.meta.dirname, 'natural')
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Entry[]

test.each(manifest)('$file is $expected', async ({ file, asOf, expected, item }) => {
  const { out } = await run(['check', file, '--as-of', asOf, '--format', 'json'], folder)
  const review = JSON.parse(out).checklists[0]
  expect(review.outcome).toBe(expected)
  const items: string[] = review.findings
    .filter((finding: { level: string }) => finding.level === 'error')
    .map((finding: { item: string | null }) => finding.item)
  if (item !== undefined && /^\d+$/.test(item)) expect(new Set(items)).toEqual(new Set([item]))
})
