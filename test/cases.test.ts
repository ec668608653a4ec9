// Is each case judged as its file says? `npm run accept` writes anew what is found and printed; a new case needs its name and its edit.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesOf, type Case, caseFiles, caseOf, edited, judged, write } from './case-files.ts'
import { ruleIds } from './gates.ts'
import { argumentsOf, run, transcript } from './world.ts'

/** All that the command prints in a folder that holds the page of the case, its configuration and its files. */
async function printed(one: Case): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-case-'))
  const config = one.config === undefined ? {} : { 'gate.config.yaml': one.config }
  const files = { 'checklist.md': bytesOf(one), ...config, ...one.files }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const command = one.run ?? 'gate check checklist.md'
  const over = { today: one['as-of'] }
  return transcript(command, await run(argumentsOf(command), folder, over))
}

for (const file of caseFiles) {
  describe(file.name, () => {
    for (const [name, one] of file.cases) {
      const compare = (found: Partial<Case>, written: Partial<Case>): void => {
        if (process.env.ACCEPT === '1') write(file, name, found)
        else expect(found).toEqual(written)
      }
      const { outcome, finds, error, prints } = one
      const isOfProgram = one.run !== undefined || one.files !== undefined
      if (!isOfProgram)
        test(`${name} is judged so`, () => compare(judged(one), { outcome, finds, error }))
      if (isOfProgram || prints !== undefined)
        test(`${name} prints this`, async () => compare({ prints: await printed(one) }, { prints }))
    }
  })
}

test('every rule has a case in which it blocks or warns, and is silent on the page that most are made of', () => {
  for (const rule of ruleIds) {
    const own = caseFiles.find(({ name }) => name === rule)?.cases ?? new Map<string, Case>()
    const found = [...own.values()].flatMap(({ finds = [] }) => finds.flatMap(Object.keys))
    const fired = found.filter(
      (where) => where.startsWith(`error[${rule}]`) || where.startsWith(`warning[${rule}]`),
    )
    expect(fired, rule).not.toEqual([])
  }
  expect(judged(caseOf({}))).toEqual({ outcome: 'cleared', finds: [] })
})

test.each([
  [{ replace: 'd', by: 'x' }, '"d" is there 0 times, expected once'],
  [{ replace: 'b', by: 'x' }, '"b" is there 2 times, expected once'],
  [{ each: 'a.', by: 'x' }, '"a." is there 1 times, expected several'],
  [{ line: 'd', by: 'x' }, '0 lines begin with "d", expected one'],
  [{ drop: '' }, '3 lines begin with "", expected one'],
])('an edit of what is not there as often as it says fails: %j', (edit, message) => {
  expect(() => edited('ab\nb c\n', edit)).toThrow(message)
})
