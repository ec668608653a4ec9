// Every blank reads without a finding but "not filled in", and asks what its golden file says. `npm run accept` writes the golden files anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { result } from '../src/result.ts'
import { root, run } from './world.ts'

const templates = join(root, 'templates')

test.each(readdirSync(templates))('%s', async (id) => {
  const { out, code } = await run(
    ['check', 'checklist.md', '--gate', id, '--as-of', '2026-06-09', '--format', 'json'],
    join(templates, id),
  )
  const [review] = result.parse(JSON.parse(out)).checklists
  if (review === undefined) throw new Error(out)
  expect(code).toBe(1)
  expect(review.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    `blank-item: ${review.items.length} of ${review.items.length} items are not filled in`,
  ])
  const items = review.items
    .map((item) => `${item.id}\t${item.title}${item.section === null ? '' : `\t${item.section}`}\n`)
    .join('')
  const golden = join(import.meta.dirname, 'blanks', `${id}.txt`)
  if (process.env.ACCEPT === '1') {
    mkdirSync(join(import.meta.dirname, 'blanks'), { recursive: true })
    writeFileSync(golden, items)
  } else expect(items).toBe(readFileSync(golden, 'utf8'))
})
