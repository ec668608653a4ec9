// Which files do a pattern, what begins with `!`, and a configuration above or elsewhere select?
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GateError } from '../src/errors.ts'
import { realWorld } from '../src/system/real-world.ts'
import { examples, run } from './world.ts'

const asOf = ['--as-of', '2026-06-09']
const [cleared, blocked] = ['cleared', 'blocked'].map((name) =>
  readFileSync(join(examples, 'pilot-to-prod', `${name}.md`), 'utf8'),
) as [string, string]
const all = (files: string): string => `checklists:\n  - { files: ${files}, gate: pilot-to-prod }\n`

/** A folder with these files; `.git` makes it a repository, as far as looking for its root goes. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gate-selection-'))
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Which checklists were judged, by their paths and outcomes; what is said where none was. */
async function judged(folder: string, args: readonly string[] = []): Promise<unknown> {
  const { out, err } = await run(['check', ...args, ...asOf, '--format', 'json'], folder)
  if (out === '') return err.replace(/^gate: |\n$/g, '')
  const { checklists, errors } = JSON.parse(out)
  return [...checklists, ...errors].map(
    ({ file, outcome, message }: Record<string, string>) => `${file}: ${outcome ?? message}`,
  )
}

describe('a file that is called as a pattern takes nothing out of it', () => {
  test.each([
    ['docs/**/*.md', 'docs/a/launch.md'],
    ['docs/[ab].md', 'docs/b.md'],
    ['docs/{a,b}/launch.md', 'docs/b/launch.md'],
    ['docs/launch?.md', 'docs/launch2.md'],
  ])('%s', async (pattern, file) => {
    const folder = folderOf({ [pattern]: cleared, [file]: blocked })
    const both = [`${pattern}: cleared`, `${file}: blocked`].sort()
    for (const written of [pattern, `./${pattern}`])
      expect(await judged(folder, [written])).toEqual(both)
    writeFileSync(join(folder, 'gate.config.yaml'), all(`"${pattern}"`))
    expect(await judged(folder)).toEqual(both)
  })

  test('nor is looked for deeper than the pattern reaches', async () => {
    const folder = folderOf({
      '[draft].md': cleared,
      '!docs/d.md': blocked,
      'docs/e/[draft].md': blocked,
      'docs/[draft].md': blocked,
    })
    const looked: string[] = []
    const { entries } = realWorld()
    await run(['check', '[draft].md', '*/[draft].md', ...asOf], folder, {
      entries: (path) => {
        looked.push(path)
        return entries(join(folder, path))
      },
    })
    expect(looked).toEqual(['', '', '!docs', 'docs'])
  })

  test('nor out of the results that are merged', async () => {
    const result = async (file: string): Promise<string> =>
      (await run(['check', file, ...asOf, '--format', 'json'], join(examples, 'pilot-to-prod'))).out
    const folder = folderOf({
      'results/*.json': await result('cleared.md'),
      'results/1.json': await result('blocked.md'),
    })
    expect(await run(['merge', 'results/*.json', '--quiet'], folder)).toMatchObject({ code: 1 })
  })
})

describe('what begins with ! is left out', () => {
  const folder = folderOf({
    'docs/a.md': cleared,
    'docs/b/c.md': cleared,
    'docs/old/d.md': blocked,
    'docs/old/e/f.md': blocked,
    '!docs/a.md': blocked,
  })
  const rest = ['docs/a.md: cleared', 'docs/b/c.md: cleared']

  test.each([
    ['docs/**/*.md', '!docs/old/**'],
    ['!docs/old/**', 'docs/**/*.md'],
    ['./docs/**/*.md', '!./docs/old'],
    ['docs/**/*.md', '!**/old/'],
    ['docs/**/*.md', '!docs/old/*', '!docs/old/e/f.md'],
    ['docs/a.md', 'docs/old/d.md', 'docs/b/c.md', '!**/old/**'],
    [join(folder, 'docs/a.md'), 'docs/b/c.md', join(folder, 'docs/old/d.md'), '!docs/old/*'],
  ])('%s %s', async (...args) => {
    const files = (await judged(folder, args)) as string[]
    expect(files.map((file) => file.replace(`${folder}/`, ''))).toEqual(rest)
  })

  test.each([
    '["docs/**/*.md", "!docs/old/**"]',
    '["!docs/old", docs/a.md, docs/b/c.md]',
    '"docs/**/*.md", gate: pilot-to-prod }\n  - { files: "!docs/old/**"',
  ])('of the files that the configuration lists: %s', async (files) => {
    writeFileSync(join(folder, 'gate.config.yaml'), all(files))
    expect(await judged(folder)).toEqual(rest)
    expect(await judged(folder, ['!docs/b/*'])).toEqual(rest.slice(0, 1))
  })

  test('unless a file has that very name: whoever adds one leaves out nothing', async () => {
    expect(await judged(folder, ['--no-config', 'docs/a.md', '!docs/a.md'])).toEqual([
      'docs/a.md: cleared',
      '!docs/a.md: blocked',
    ])
  })

  test.each([
    [
      ['docs/old/*', '!docs/old'],
      'no file matches the pattern "docs/old/*", besides those that are left out',
    ],
    [
      ['docs/a.md', '!docs/**'],
      'nothing to check: all files are left out by what begins with "!"; name others',
    ],
  ])('and where nothing is left, that is said: %j', async (args, message) => {
    expect(await judged(folder, ['--no-config', ...args])).toBe(message)
  })

  test('where nothing is named that it is left out of, that is said', async () => {
    writeFileSync(join(folder, 'gate.config.yaml'), all('"!docs/old/**"'))
    expect(await judged(folder)).toMatch(
      /^gate\.config\.yaml:2: "!docs\/old\/\*\*" leaves out, and nothing is named for "pilot-to-prod"/,
    )
  })
})

describe('the configuration', () => {
  const files = {
    'app/docs/a.md': cleared,
    'app/docs/b.md': blocked,
    'app/gates/own/gate.yaml': readFileSync(
      join(examples, 'own-gate/newsletter-release/gate.yaml'),
      'utf8',
    ),
    'app/gates/own/checklist.md': readFileSync(
      join(examples, 'own-gate/newsletter-release/checklist.md'),
      'utf8',
    ),
    'app/gates/own/vocabularies/mailed.txt': readFileSync(
      join(examples, 'own-gate/newsletter-release/vocabularies/mailed.txt'),
      'utf8',
    ),
    'app/gate.config.yaml': `${all('"docs/*.md"')}gates: [./gates/own]\n`,
  }
  const folder = folderOf(files)

  test.each([
    ['app', [], ['docs/a.md: cleared', 'docs/b.md: blocked']],
    ['app/docs', [], ['a.md: cleared', 'b.md: blocked']],
    ['app/gates/own', [], ['../../docs/a.md: cleared', '../../docs/b.md: blocked']],
    [
      '',
      ['--config', 'app/gate.config.yaml'],
      ['app/docs/a.md: cleared', 'app/docs/b.md: blocked'],
    ],
    [
      'app/gates',
      ['--config', '../gate.config.yaml'],
      ['../docs/a.md: cleared', '../docs/b.md: blocked'],
    ],
  ])(
    'is the nearest one, or the one named, and its paths are seen from its folder: in "%s", %j',
    async (cwd, args, expected) => {
      expect(await judged(join(folder, cwd), args)).toEqual(expected)
      const { out } = await run(['check', '--print-config', ...args], join(folder, cwd))
      expect(out).toContain('newsletter-release')
    },
  )

  test.each([
    ['docs/b.md', 1],
    ['../docs/b.md', 0],
    ['../docs/*.md', 0],
    ['../**/b.md', 0],
    ['..\\\\docs\\\\b.md', 0],
  ])('holds its waivers, which are seen from its folder too: "%s"', async (file, code) => {
    const own = folderOf({
      'docs/b.md': cleared.replace('Drill 2026-06-01', 'Drill 2026-04-01'),
      'policy/gate.config.yaml': `waivers:\n  - { rule: shown, need: the drill, item: 9, file: "${file}", reason: known, approver: Dana Whitfield, until: 2026-06-30 }\n`,
    })
    const args = [...asOf, '--config', join(own, 'policy/gate.config.yaml')]
    for (const [cwd, path] of [
      ['', 'docs/b.md'],
      ['docs', 'b.md'],
      ['policy', '../docs/b.md'],
    ] as const) {
      const { code: ended, err } = await run(['check', path, ...args], join(own, cwd))
      expect({ code: ended, said: err.includes('covers nothing') }).toEqual({
        code,
        said: code === 1,
      })
    }
  })

  test('is looked for no further than the root of the repository, and without one only here', async () => {
    mkdirSync(join(folder, 'app', 'module', '.git'), { recursive: true })
    const none = 'configuration: none'
    for (const cwd of [join(folder, 'app', 'module'), mkdtempSync(join(tmpdir(), 'gate-none-'))])
      expect((await run(['check', '--print-config'], cwd)).out).toContain(none)
  })

  test('is not asked for where nobody may look', async () => {
    const shut = new GateError('no permission', { file: '..' })
    const kindOf = (path: string) => {
      if (path.startsWith('../')) throw shut
      return null
    }
    const cwd = join(folder, 'app', 'docs')
    const { code, out } = await run(['check', 'a.md', ...asOf], cwd, { kindOf })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('CLEARED') })
  })

  test('gets a gate that is adopted below it', async () => {
    const { written, out } = await run(
      ['adopt', 'b.md', 'gates/launch', '--register'],
      join(folder, 'app', 'docs'),
    )
    expect(written.get('../gate.config.yaml')).toContain(
      'gates: [ ./gates/own, docs/gates/launch ]',
    )
    expect(out).toContain('under "gates:" in ../gate.config.yaml')
  })

  test.each([
    ['gate.config.yml', ''],
    ['.gate.config.yaml', ''],
    ['gate-config.yml', 'docs'],
    ['gates.config.yaml', ''],
    ['launchgate.config.json', ''],
  ])(
    'called %s would not be read, which is an error, beside the right one too',
    async (name, cwd) => {
      const other = folderOf({ 'docs/a.md': cleared, [name]: all('docs/a.md') })
      const path = cwd === '' ? name : `../${name}`
      const said = `${path}: the configuration is called gate.config.yaml, and this file would not be read; rename it, or say --config ${path} or --no-config`
      expect(await judged(join(other, cwd))).toBe(said)
      writeFileSync(join(other, 'gate.config.yaml'), all('docs/a.md'))
      expect(await judged(join(other, cwd))).toBe(said)
      const file = cwd === '' ? 'docs/a.md' : 'a.md'
      for (const args of [
        ['--no-config', file],
        ['--config', path],
      ])
        expect(await judged(join(other, cwd), args)).toEqual([`${file}: cleared`])
    },
  )
})

describe('a page whose agent is retired', () => {
  const retired = cleared.replace('version: 1\n', 'version: 1\nretired: 2026-05-31\n')

  test('beside no other page nothing was checked, which is 2', async () => {
    const folder = folderOf({ 'docs/old.md': retired })
    const isOfRetired = expect.stringMatching(
      /^nothing to check: docs\/old\.md is the checklist of a retired agent/,
    )
    for (const named of ['docs/*.md', 'docs'])
      expect(await judged(folder, [named])).toEqual(isOfRetired)
    writeFileSync(join(folder, 'gate.config.yaml'), all('docs/old.md'))
    expect(await judged(folder)).toEqual(isOfRetired)
    expect((await run(['check', ...asOf], folder)).code).toBe(2)
  })

  test('beside others it is skipped, and the report names it', async () => {
    const folder = folderOf({
      'docs/old.md': retired,
      'docs/new.md': cleared,
      'gate.config.yaml': all('docs/*.md'),
    })
    const { out, code } = await run(['check', ...asOf, '--format', 'json'], folder)
    const { outcome, checklists, skipped, retired: left } = JSON.parse(out)
    expect([code, outcome, checklists.length]).toEqual([0, 'cleared', 1])
    expect([skipped, left]).toEqual([['docs/old.md'], ['docs/old.md']])
    const told = 'ot judged, as the agent is retired: docs/old.md\n'
    expect((await run(['check', ...asOf], folder)).out).toContain(
      `1 checked, 1 retired: 1 cleared\nn${told}`,
    )
    expect((await run(['check', ...asOf, '--format', 'github'], folder)).out).toContain(
      '::notice file=docs/old.md,title=not judged::the agent is retired, says its front matter',
    )
    expect((await run(['check', ...asOf, '--format', 'markdown'], folder)).out).toContain(
      `N${told}`,
    )
  })

  test('by its own name it is judged, and never cleared, whoever else names it', async () => {
    const folder = folderOf({ 'docs/old.md': retired, 'gate.config.yaml': all('docs/old.md') })
    for (const named of [['docs/old.md'], ['docs/*.md', 'docs/old.md'], ['docs', './docs/old.md']])
      expect(await judged(folder, named)).toEqual(['docs/old.md: blocked'])
    // what a hook passes was not named by anybody
    expect((await run(['check', '--skip-others', 'docs/old.md', ...asOf], folder)).code).toBe(0)
  })
})
