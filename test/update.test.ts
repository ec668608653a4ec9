// gate update: a checklist that was written for an older version of its gate.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '../src/system/real-world.ts'
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
  expect(before.out).toMatch(hasVersion ? /since version 2/ : told('missing', item))
  const updated = await gate(`update old.md --gate ./${id}`)
  expect(updated.code).toBe(0)
  expect(updated.out).toContain(`added item ${item}`)
  const made = readFileSync(join(folder, 'old.md'), 'utf8')
  expect(made.split('\n').filter((line) => line !== row)).toEqual(
    text.replace('\nversion: 1', '\nversion: 2').split('\n'),
  )
  const after = await gate(`check --gate ./${id} old.md --as-of 2026-06-09`)
  expect(after.out).toMatch(told('(?:not filled in|open)', item))
  expect(after.out).not.toContain('missing-item')
  expect((await gate(`update old.md --gate ./${id}`)).out).toContain('already')
})

test('a row that was deleted is not called new', async () => {
  const text = readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8')
  writeFileSync(join(folder, 'cut.md'), text.replace(/^\| 9 \|.*\n/m, ''))
  const { out } = await gate('check --gate ./pilot-to-prod cut.md --as-of 2026-06-09')
  expect(out).toMatch(told('missing', '9'))
  expect(out).toMatch(told('new:', '8b'))
})

/** An item's line in the head of a report. */
function told(why: string, item: string): RegExp {
  return new RegExp(`^ +${item.replace('.', '\\.')} {2}.* ${why}`, 'm')
}

const filled = readFileSync(join(root, 'examples', 'pilot-to-prod', 'cleared.md'), 'utf8')
const items = filled.slice(filled.indexOf('| # |'), filled.indexOf('\n\n## Sign-off'))
const inColumns = (order: readonly number[]): string =>
  filled.replace(items, () =>
    items
      .split('\n')
      .map((row) => row.slice(1, -1).split('|'))
      .map(
        (cells) =>
          `|${order.map((at) => cells[at] ?? (/--/.test(cells[0] ?? '') ? '---' : ' Ana ')).join('|')}|`,
      )
      .join('\n'),
  )
const behind = (prefix: string, first = prefix): string =>
  filled.replace(items, () => `${first}${items.replaceAll('\n', `\n${prefix}`)}`)
const mixed = filled.replaceAll('\n', '\r\n').replace(/(?<=\| 3 .*)\r/, '')

test.each([
  [
    'other columns',
    inColumns([2, 1, 3, 0]),
    '| [✅ / ⚠️ / ❌] | Model card published | [Link] | 8b |\n',
  ],
  [
    'a column more',
    inColumns([9, 0, 1, 2, 3]),
    '|  | 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
  ['no numbers', inColumns([1, 2, 3]), '| Model card published | [✅ / ⚠️ / ❌] | [Link] |\n'],
  ['a quote', behind('> '), '> | 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n'],
  ['a list', behind('   ', '1. '), '   | 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n'],
  [
    'a quote in a list',
    behind('  > ', '- > '),
    '  > | 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
  [
    'CRLF',
    filled.replaceAll('\n', '\r\n'),
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\r\n',
  ],
  ['mixed line ends', mixed, '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\r\n'],
  [
    'a byte order mark',
    `\ufeff${filled}`,
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
  [
    'the version in quotes',
    filled.replace('version', '"version"'),
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
  [
    'front matter in braces',
    filled.replace(/gate: .*\nversion: 1/, '{ version: 1, gate: pilot-to-prod } # 1.4'),
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
  [
    'another version above it',
    filled.replace('gate:', 'agent: { version: 1 }\ngate:'),
    '| 8b | Model card published | [✅ / ⚠️ / ❌] | [Link] |\n',
  ],
])('with %s a row and the version are all that changes', async (_, text, row) => {
  writeFileSync(join(folder, 'own.md'), text)
  expect((await gate('update own.md --gate ./pilot-to-prod')).code).toBe(0)
  const made = readFileSync(join(folder, 'own.md'), 'utf8')
  const at = made.indexOf(row)
  expect(made.slice(0, at) + made.slice(at + row.length)).toBe(
    text.replace(/(?<!agent: \{ )(version"?: )1/, (_all, key: string) => `${key}2`),
  )
  const { out } = await gate('check --gate ./pilot-to-prod own.md --as-of 2026-06-09')
  expect(out).toMatch(told('not filled in', '8b'))
})

test('boxes get the bullet, the quote and the depth of their neighbours', async () => {
  const text = readFileSync(
    join(root, 'examples', 'production-readiness', 'cleared.md'),
    'utf8',
  ).replace(/^( *)- (?=\[)/gm, '>  $1* ')
  writeFileSync(join(folder, 'boxes.md'), text)
  const { code, out } = await gate('update boxes.md --gate ./production-readiness')
  expect([code, out]).toEqual([0, expect.stringContaining('added item 9.15')])
  const added = '>  * [ ] Model supply chain checked\n'
  expect(readFileSync(join(folder, 'boxes.md'), 'utf8').replace(added, '')).toBe(
    text.replace('\nversion: 1', '\nversion: 2'),
  )
})

test('where items are headings, nothing is written, and the line is named', async () => {
  const headed = filled.replace(items, () =>
    items
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      )
      .map(([id, title, status, evidence]) => `### ${id}. ${title} — ${status}\n\n${evidence}\n`)
      .join('\n'),
  )
  writeFileSync(join(folder, 'headed.md'), headed)
  const { code, err } = await gate('update headed.md --gate ./pilot-to-prod')
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/headed\.md:\d+: the items here are not .* by hand/),
  ])
  expect(readFileSync(join(folder, 'headed.md'), 'utf8')).toBe(headed)
})
