// Every folder under cases/ is a case: a checklist, and the transcript that its command must give. `npm run accept` writes the transcripts anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleIds } from './gates.ts'
import { argumentsOf, run, transcript } from './world.ts'

const cases = join(import.meta.dirname, 'cases')

for (const group of readdirSync(cases).sort()) {
  describe(group, () => {
    for (const name of readdirSync(join(cases, group)).sort()) {
      test(name, async () => {
        const folder = join(cases, group, name)
        const expected = readFileSync(join(folder, 'expected.txt'), 'utf8')
        const command = /^\$ (gate .*)$/m.exec(expected)?.[1]
        if (command === undefined)
          throw new Error(`${folder}/expected.txt does not begin with "$ gate …"`)
        const found = transcript(command, await run(argumentsOf(command), folder))
        if (process.env.ACCEPT === '1') writeFileSync(join(folder, 'expected.txt'), found)
        else expect(found).toBe(expected)
      })
    }
  })
}

test('every rule has a case that it blocks or warns in, and one that it is silent in', () => {
  const mentions = (rule: string, group: string): boolean[] =>
    readdirSync(join(cases, group)).map((name) =>
      readFileSync(join(cases, group, name, 'expected.txt'), 'utf8').includes(`[${rule}]`),
    )
  for (const rule of ruleIds) {
    expect(mentions(rule, rule), rule).toContain(true)
  }
  const cleared = readFileSync(join(cases, 'program', 'json', 'expected.txt'), 'utf8')
  for (const rule of ruleIds) expect(cleared).not.toContain(`"rule": "${rule}"`)
})
