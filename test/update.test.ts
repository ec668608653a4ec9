// gate update: a checklist that was written for an older version of its gate.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '../src/world.ts'
import { root, run } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-update-'))
for (const id of ['pilot-to-prod', 'gate-review', 'production-readiness'])
  cpSync(join(root, 'templates', id), join(folder, id), { recursive: true })

/** Makes version 2 of a gate: one more item behind the given line of the blank. */
function second(id: string, after: string, row: string, item: string): void {
  const blank = join(folder, id, 'checklist.md')
  writeFileSync(
    blank,
    readFileSync(blank, 'utf8').replace(
      new RegExp(`^(.*${after}.*)$`, 'm'),
      (line) => `${line}\n${row}`,
    ),
  )
  const yaml = join(folder, id, 'gate.yaml')
  const text = readFileSync(yaml, 'utf8').replace('version: 1', 'version: 2')
  writeFileSync(yaml, `${text}  "${item}": { since: 2 }\n`)
}
second(
  'pilot-to-prod',
  'Communication plan ready',
  '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |',
  '8b',
)
second(
  'gate-review',
  'Decommission criteria',
  '| 13 | Cost ceiling agreed | [green / yellow / red] | [Name] | [Amount] | [What by when] |',
  '13',
)
second('production-readiness', 'Vulnerability scanning', '- [ ] Model supply chain checked', '9.15')

const world = {
  write: (path: string, text: string, options: { overwrite: boolean }): void =>
    realWorld().write(join(folder, path), text, options),
}
const gate = (command: string): ReturnType<typeof run> => run(command.split(' '), folder, world)

test.each([
  [
    'pilot-to-prod',
    'pilot-to-prod/cleared.md',
    '8b',
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |',
  ],
  [
    'gate-review',
    'gate-review/cleared.md',
    '13',
    '| 13 | Cost ceiling agreed | [green / yellow / red] | [Name] | [Amount] | [What by when] |',
  ],
  [
    'gate-review',
    'gate-review/conditional.md',
    '13',
    '13. Cost ceiling agreed: ____ / Owner: ___ / Next: _____',
  ],
  [
    'production-readiness',
    'production-readiness/cleared.md',
    '9.15',
    '- [ ] Model supply chain checked',
  ],
])('%s: %s gets item %s and keeps all else', async (id, example, item, row) => {
  const text = readFileSync(join(root, 'examples', example), 'utf8')
  const hasVersion = text.startsWith('---')
  writeFileSync(join(folder, 'old.md'), text)
  const before = await gate(`check --gate ./${id} old.md --as-of 2026-06-09`)
  expect(before.code).toBe(1)
  expect(before.out).toContain(hasVersion ? 'since version 2' : `item ${item} "`)
  const updated = await gate(`update old.md --gate ./${id}`)
  expect(updated.code).toBe(0)
  expect(updated.out).toContain(`added item ${item}`)
  const made = readFileSync(join(folder, 'old.md'), 'utf8')
  expect(made.split('\n').filter((line) => line !== row)).toEqual(
    text.replace('\nversion: 1', '\nversion: 2').split('\n'),
  )
  const after = await gate(`check --gate ./${id} old.md --as-of 2026-06-09`)
  expect(after.out).toMatch(new RegExp(`item ${item} is (?:not filled in|open)`))
  expect(after.out).not.toContain('missing-item')
  expect((await gate(`update old.md --gate ./${id}`)).out).toContain('already')
})

test('a row that was deleted is not called new', async () => {
  const text = readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8')
  writeFileSync(join(folder, 'cut.md'), text.replace(/^\| 9 \|.*\n/m, ''))
  const { out } = await gate('check --gate ./pilot-to-prod cut.md --as-of 2026-06-09')
  expect(out).toContain('item 9 "Rollback / kill plan tested" is missing')
  expect(out).toContain('item 8b "Model card published" is new')
})

test('CRLF stays CRLF', async () => {
  const text = readFileSync(
    join(root, 'examples', 'pilot-to-prod', 'cleared.md'),
    'utf8',
  ).replaceAll('\n', '\r\n')
  writeFileSync(join(folder, 'crlf.md'), text)
  await gate('update crlf.md --gate ./pilot-to-prod')
  const made = readFileSync(join(folder, 'crlf.md'), 'utf8')
  expect(made).toContain('| 8b | Model card published')
  expect(made.replaceAll('\r\n', '')).not.toContain('\n')
})
