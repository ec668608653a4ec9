// Where is a file, for whoever reads the report? From the root of the repository; at a terminal, so that it can be opened from there.
import { linkSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { example, repository } from './repository.ts'

const asOf = ['--as-of', '2026-06-09']
const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')

const repo = repository({
  'packages/a/docs/launch.md': blocked,
  'packages/a/docs/bad.md': Buffer.from([0xe9]),
  'packages/b/docs/launch.md': cleared,
  'launch.md': cleared,
})
symlinkSync('a', join(repo.folder, 'packages', 'linked'))
const outside = repository({}, { git: false })
const elsewhere = relative(repo.folder, outside.folder)

/** What each format says of where a file is. */
const places: Record<string, RegExp> = {
  json: /"file": "([^"]+)"/g,
  jsonl: /"file":"([^"]+)"/g,
  sarif: /"uri": "([^"]+\.md)"/g,
  gitlab: /"path": "([^"]+)"/g,
  junit: /<testsuite [^>]*file="([^"]+)"/g,
  markdown: /([\w./-]*\/(?:launch|bad)\.md)/g,
  // standard output is the text and annotations
  github: /^::error file=([^,]+)/gm,
  text: /^(?:ERROR {2}| +--> |error\[[a-z-]+\] )([^:\n]+):/gm,
}

test.each([
  ['from a folder', 'packages/a', 'docs/'],
  ['from beside it', 'packages/b', '../a/docs/'],
  ['by way of a link', 'packages', 'linked/docs/'],
  ['with its whole path', 'packages/a', join(repo.folder, 'packages/a/docs/')],
])(
  'a file that is named %s is the same in every report, and can be opened from there when the text names it',
  async (name, cwd, folder) => {
    const files = ['bad.md', 'launch.md'].map((file) => `${folder}${file}`)
    const { out } = await repo.gate(
      [
        ...['check', ...files, ...asOf, '--format', 'github'],
        ...Object.keys(places).flatMap((format) =>
          ['github', 'text'].includes(format)
            ? []
            : ['--format', `${format}=${join(outside.folder, name, format)}`],
        ),
      ],
      { cwd },
    )
    for (const [format, place] of Object.entries(places)) {
      const text = ['github', 'text'].includes(format)
        ? out
        : readFileSync(join(outside.folder, name, format), 'utf8')
      const found = new Set([...text.matchAll(place)].map(([, path]) => path))
      expect([...found].sort(), format).toEqual(
        format === 'text' ? files : ['packages/a/docs/bad.md', 'packages/a/docs/launch.md'],
      )
    }
  },
)

test('so it is for standard input, what nobody named, and a mistake in the configuration', async () => {
  const cwd = 'packages/a'
  const files = async (args: string[], options = {}) =>
    JSON.parse(
      (await repo.gate(['check', ...args, ...asOf, '--format', 'json'], options)).out,
    ).checklists.map(({ file }: { file: string }) => file)
  expect(await files(['-', '--stdin-filename', 'docs/x.md'], { cwd, input: cleared })).toEqual([
    'packages/a/docs/x.md',
  ])
  expect(await files(['-'], { cwd, input: cleared })).toEqual(['stdin'])
  expect(await files([], { cwd: 'packages/b' })).toEqual(['packages/b/docs/launch.md'])
  repo.write('packages/a/wrong.yaml', 'checklist: []\n')
  const args = ['--config', 'wrong.yaml', '--format', 'github']
  const { out, err } = await repo.gate(['check', 'docs/launch.md', ...args], { cwd })
  expect(out).toMatch(/^::error file=packages\/a\/wrong\.yaml,line=1,/)
  expect(err).toMatch(/^gate: wrong\.yaml:1: /)
})

test('results of two folders are joined, and one file of two is not', async () => {
  const result = (cwd: string, file: string, name: string) =>
    repo.gate(['check', file, ...asOf, '--format', `json=${join(outside.folder, name)}`], { cwd })
  await result('packages/a', 'docs/launch.md', 'a.json')
  await result('packages/b', 'docs/launch.md', 'b.json')
  await result('packages', 'linked/docs/launch.md', 'c.json')
  const merge = (...names: string[]) => repo.gate(['merge', ...names], { cwd: elsewhere })
  expect(await merge('a.json', 'b.json')).toMatchObject({
    code: 1,
    out: expect.stringContaining('2 checklists: 1 cleared, 1 blocked'),
  })
  expect(await merge('a.json', 'c.json')).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /^gate: c\.json: packages\/a\/docs\/launch\.md was judged in a\.json as well/,
    ),
  })
})

describe('a report replaces nothing that it is about', () => {
  const own = repository({
    'docs/launch.md': cleared,
    'gate.config.yaml': 'gates: [gates/own]\n',
    'gates/own/gate.yaml': example('own-gate/newsletter-release/gate.yaml'),
    'gates/own/checklist.md': example('own-gate/newsletter-release/checklist.md'),
    'gates/own/vocabularies/mailed.txt': example(
      'own-gate/newsletter-release/vocabularies/mailed.txt',
    ),
  })
  symlinkSync(own.folder, join(outside.folder, 'linked'))
  symlinkSync('docs', join(own.folder, 'linked'))
  linkSync(join(own.folder, 'docs', 'launch.md'), join(own.folder, 'again.md'))

  test.each([
    ['docs/launch.md', 'docs/launch.md'],
    ['docs/launch.md', 'linked/launch.md'],
    ['linked/launch.md', './docs/launch.md'],
    ['docs/launch.md', join(outside.folder, 'linked/docs/launch.md')],
    ['docs/*.md', join(outside.folder, 'linked/linked/launch.md')],
    ['docs/launch.md', 'again.md'],
    ['docs/launch.md', join(outside.folder, 'linked/gate.config.yaml')],
    ['docs/launch.md', 'gates/own/gate.yaml'],
    ['docs/launch.md', join(outside.folder, 'linked/gates/own/checklist.md')],
  ])('%s is judged, and the report goes to %s', async (file, target) => {
    const before = readFileSync(resolve(own.folder, target))
    expect(await own.gate(['check', file, ...asOf, '--format', `json=${target}`])).toEqual({
      code: 2,
      out: '',
      err: `gate: ${target}: --format: json would overwrite what is read; give it another file\n`,
    })
    expect(readFileSync(resolve(own.folder, target))).toEqual(before)
  })

  test('and no other report', async () => {
    const args = ['--format', 'json=docs/x.json', '--format', 'sarif=linked/x.json']
    expect((await own.gate(['check', 'docs/launch.md', ...asOf, ...args])).err).toBe(
      'gate: linked/x.json: --format: two formats go to this file; give each its own\n',
    )
  })
})
