// Are checklists read as people write them? Two of each kind that readers got wrong; wanted.tsv says how many items each has and whether it is all done.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realWorld } from '../src/system/real-world.ts'
import { run } from './world.ts'

const folder = join(import.meta.dirname, 'reading')
const wanted = readFileSync(join(folder, 'wanted.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

/** Runs commands in a folder of their own that holds the one checklist. */
function shopOf(text: string): (command: string) => Promise<{ out: string; code: number }> {
  const shop = mkdtempSync(join(tmpdir(), 'gate-reading-'))
  writeFileSync(join(shop, 'c.md'), text)
  const write = (path: string, written: string, options: { overwrite: boolean }): void => {
    mkdirSync(dirname(join(shop, path)), { recursive: true })
    realWorld().write(join(shop, path), written, options)
  }
  return (command) => run(command.split(' '), shop, { write, environment: { FOLDER: shop } })
}

const asOf = '--as-of 2026-11-30 --format json'

describe('a checklist becomes a gate, and is judged by it', () => {
  test.each(wanted)('%s', async (name = '', items, cleared, why) => {
    const gate = shopOf(readFileSync(join(folder, name), 'utf8'))
    const adopted = await gate('adopt c.md gates/own')
    if (items === '0') {
      expect(adopted.code, why).toBe(2)
      return
    }
    expect(adopted.code, adopted.out).toBe(0)
    const judged = await gate(`check --gate gates/own c.md ${asOf}`)
    const [review] = JSON.parse(judged.out).checklists
    expect([review.counts.total, judged.code === 0], why).toEqual([
      Number(items),
      cleared === 'yes',
    ])
    const blank = await gate(`check --gate gates/own gates/own/checklist.md ${asOf}`)
    expect(JSON.parse(blank.out).checklists[0].counts.blank, 'the blank holds no answer').toBe(
      Number(items),
    )
  })
})
