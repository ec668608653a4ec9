// Whole checklists written by people who had not seen the code: the honest ones pass, each dishonest one is blocked for its own item.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { result } from '../src/result.ts'
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
  const [review] = result.parse(JSON.parse(out)).checklists
  if (review === undefined) throw new Error(out)
  expect(review.outcome).toBe(expected)
  const items = review.findings
    .filter((finding) => finding.level === 'error')
    .map((finding) => finding.item)
  if (item !== undefined && /^\d+$/.test(item)) expect(new Set(items)).toEqual(new Set([item]))
})
