// Which files are judged, when nobody or a pattern or a hook names them?

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GateError } from '../../src/errors.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { sourceOf } from '../../src/read/source.ts'
import { realWorld } from '../../src/system/real-world.ts'
import { example, type Repository, repository } from '../repository.ts'
import { run } from '../world.ts'

const asOf = ['--as-of', '2026-06-09']
const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')
const named = (text: string, gate = 'pilot-to-prod'): string =>
  `---\ngate: ${gate}\nversion: 1\n---\n\n${text}`
const prose = '# Notes\n\nWe release on Tuesdays.\n'

async function judged(
  repo: Repository,
  args: string[],
  options: Parameters<Repository['gate']>[1] = {},
) {
  const { code, out, err } = await repo.gate(
    ['check', ...args, ...asOf, '--format', 'json'],
    options,
  )
  const report = out === '' ? null : JSON.parse(out)
  return {
    code,
    err,
    files: (report?.checklists ?? []).map(({ file }: { file: string }) => file),
    gates: (report?.checklists ?? []).map(({ gate }: { gate: { id: string } }) => gate.id),
    skipped: report?.skipped ?? [],
    errors: (report?.errors ?? []).map(
      ({ file, message }: { file: string; message: string }) => `${file}: ${message}`,
    ),
  }
}

describe('nothing is named', () => {
  test('tracked Markdown files that name a gate or hold its items are judged, the others counted', async () => {
    const repo = repository({
      'b/launch.md': named(cleared),
      'a/launch.markdown': `\ufeff---\r\ntitle: x\r\n"gate": pilot-to-prod\r\n---\r\n\r\n${cleared.replaceAll('\n', '\r\n')}`,
      '.github/launch.md': named(cleared),
      'README.md': prose,
      'unnamed.md': cleared,
      'launch.txt': named(blocked),
      'node_modules/x/launch.md': named(blocked),
      'nested.md': `---\nabout:\n  gate: north\n---\n${prose}`,
      'broken.md': `---\ntitle: a gate: and: more\n---\n${prose}`,
    })
    repo.write('untracked.md', named(blocked))
    symlinkSync('b/launch.md', join(repo.folder, 'link.md'))
    repo.git('add', 'link.md')
    expect(await judged(repo, [])).toEqual({
      code: 0,
      err: '',
      files: ['.github/launch.md', 'a/launch.markdown', 'b/launch.md', 'unnamed.md'],
      gates: ['pilot-to-prod', 'pilot-to-prod', 'pilot-to-prod', 'pilot-to-prod'],
      skipped: ['README.md', 'broken.md', 'nested.md'],
      errors: [],
    })
    expect((await repo.gate(['check', ...asOf])).out).toContain(
      '4 checked, 3 without a checklist: 4 cleared',
    )
    expect(await judged(repo, [], { cwd: 'b' })).toMatchObject({ code: 0, files: ['b/launch.md'] })
  })

  test.each([
    ['has no items', `---\ngate: pilot-to-prod\n---\n${prose}`, 'no checklist found'],
    ['cannot be read', `---\ngate: [pilot-to-prod\n---\n${prose}`, 'not YAML that can be trusted'],
    [
      'names a gate that does not exist',
      named(cleared, 'pilot-to-pod'),
      'did you mean "pilot-to-prod"',
    ],
    ['is UTF-16', Buffer.from(`\ufeff${named(cleared)}`, 'utf16le'), 'UTF-16'],
    ['is too large', named(cleared) + ' '.repeat(300_000), 'too large'],
  ])('a file that names a gate and %s is an error, never skipped', async (_, text, message) => {
    const repo = repository({ 'good.md': named(cleared), 'bad.md': text })
    const { code, files, errors } = await judged(repo, [])
    expect({ code, files }).toEqual({ code: 2, files: ['good.md'] })
    expect(errors.join()).toContain(message)
    expect((await judged(repo, ['*.md'])).errors.join()).toContain(message)
  })

  const matter = (text: string): string => `---\n${text}\n---\n\n${blocked}`
  test.each<[string, string | Uint8Array, number]>([
    ['its front matter taken out', blocked, 1],
    ['the key in capitals', matter('Gate: pilot-to-prod'), 1],
    ['the key with an escape', matter('"g\\u0061te": pilot-to-prod'), 1],
    ['the key in two lines', matter('"ga\\\n  te": pilot-to-prod'), 2],
    ['the key with a question mark', matter('? gate\n: pilot-to-prod'), 1],
    ['the key in braces', matter('{ version: 1, "gate": pilot-to-prod }'), 1],
    ['a key with a tag', matter('!!str gate: pilot-to-prod'), 2],
    ['a long comment before the key', matter(`# ${'x'.repeat(70_000)}\ngate: pilot-to-prod`), 2],
    ['an empty line before its front matter', `\n${matter('gate: pilot-to-prod')}`, 1],
    ['a comment before its front matter', `<!-- x -->\n${matter('gate: pilot-to-prod')}`, 1],
    ['a long text before it', `${'Some words.\n'.repeat(8000)}\n${blocked}`, 1],
    ['more text before it than is read', `${'Some words.\n'.repeat(400_000)}\n${blocked}`, 2],
    [
      'all of it in a fence',
      `# Review\n\nA review from Friday:\n\n\`\`\`\n${blocked}\n\`\`\`\n`,
      2,
    ],
    [
      'letters as entities',
      blocked.replaceAll(
        /(?<=\| )(Pilot|Monit|On-|Runtime|Ident|Audit|Runb|Comm|Rollb|CoE)/g,
        (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
      ),
      1,
    ],
    [
      'characters by their names',
      blocked
        .replaceAll(/(?<=^\| \d+ \| \w+)(?: )/gm, '&nbsp;')
        .replaceAll(/(?<=^\| \d+ \| \w)/gm, '&shy;'),
      1,
    ],
    ['comments in its titles', blocked.replaceAll(/(?<=^\| \d+ \| \w)/gm, '<!-- seen -->'), 1],
    ['soft hyphens', blocked.replaceAll(/(?<=^\| \d+ \| \w)/gm, '\u00ad'), 1],
    ...['~~x~~', '~x y~', '![](x.png)', '[^1]', '<!-- ~ -->~~x~~&shy;', '[](a)[](b)'].map(
      (unseen): [string, string, number] => [
        `${unseen} within its titles`,
        `${blocked.replaceAll(/(?<=^\| \d+ \| \w)/gm, unseen)}\n[^1]: x\n`,
        1,
      ],
    ),
    ['links within its titles', blocked.replaceAll(/(?<=^\| \d+ \| \w)(\w)/gm, '[$1](a.md)'), 1],
    ['struck tags', blocked.replaceAll(/(?<=^\| \d+ \| \w)/gm, '<del>x y</del>'), 2],
    ['UTF-16', Buffer.from(`\ufeff${blocked}`, 'utf16le'), 2],
  ])('a blocked checklist is not skipped for %s', async (_, text, code) => {
    const repo = repository({ 'good.md': named(cleared), 'docs/bad.md': text })
    expect(await judged(repo, [])).toMatchObject({ code, skipped: [] })
  })

  const own =
    '# Release\n\n| Check | Status |\n|---|---|\n| Q&A page & FAQ | |\n| R&D says go | |\n'
  test.each([
    ['names of characters', own.replaceAll('&', '&amp;')],
    ['numbers of characters', own.replaceAll('Q', '&#81;').replaceAll('&D', '&#x26;D')],
    ['backslashes', own.replaceAll('&', '\\&')],
    ['struck words', own.replaceAll(' page', ' ~~old~~ page').replace('says', '~~will~~ says')],
  ])('nor is one of an own gate that has ampersands in its titles, for %s', async (_, text) => {
    const repo = repository({
      'gate.config.yaml': 'gates: [gates/release]\n',
      'gates/release/checklist.md': own,
      'gates/release/gate.yaml': `id: release
version: 1
title: Release
about: What is looked at before a release.
statuses: { pass: ["✅"], fail: ["❌"] }
columns: { items: { title: Check, status: Status } }
decision:
  - { verdict: go, outcome: cleared, label: Go, when: { warn: 0, fail: 0 }, means: go }
  - { verdict: stop, outcome: blocked, label: Stop, means: stop }
`,
      'good.md': own.replaceAll(' | |', ' | ✅ |'),
      'bad.md': text.replaceAll(' | |', ' | ❌ |'),
    })
    expect(await judged(repo, [])).toMatchObject({
      code: 1,
      files: ['bad.md', 'good.md'],
      errors: [],
    })
  })

  test.each(['bad.mdx', 'bad.mkd', 'bad.MDOWN'])('nor is %s', async (name) => {
    expect(
      await judged(repository({ 'good.md': named(cleared), [name]: blocked }), []),
    ).toMatchObject({
      code: 1,
      skipped: [],
    })
  })

  test('nor what a tracked link shows, once; links to nothing and to folders are none', async () => {
    const repo = repository({ 'good.md': named(cleared), 'real.txt': blocked, 'docs/x.txt': '' })
    for (const [name, target] of [
      ['bad.md', 'real.txt'],
      ['again.md', 'real.txt'],
      ['same.md', 'good.md'],
      ['nothing.md', 'nowhere'],
      ['folder.md', 'docs'],
    ] as const) {
      symlinkSync(target, join(repo.folder, name))
      repo.git('add', name)
    }
    expect(await judged(repo, [])).toMatchObject({
      code: 1,
      files: ['real.txt', 'good.md'],
      skipped: [],
      errors: [],
    })
  })

  test('what tells of a gate, and a blank that nobody filled in, are not taken for checklists', async () => {
    const titles = [...cleared.matchAll(/^\| \d+ \| ([^|]+) \|/gm)].map(([, title]) => title)
    const blank = repository({}, { git: false })
    await blank.gate(['init', 'pilot-to-prod', 'x.md'])
    const text = readFileSync(join(blank.folder, 'x.md'), 'utf8').replace(
      /^---\n[\s\S]*?\n---\n+/,
      '',
    )
    const repo = repository({
      'good.md': named(cleared),
      'docs/how.md': `# How we launch\n\nStatuses are ✅, ⚠️ and ❌.\n\n${titles.map((title) => `## ${title}\n\nAsk early.\n`).join('\n')}`,
      'docs/list.md': titles
        .map((title, at) => `${at + 1}. **${title}**: who, and until when?\n`)
        .join(''),
      'docs/table.md': `| # | Item | Why |\n|---|---|---|\n${titles.map((title, at) => `| ${at + 1} | ${title} | it went wrong |\n`).join('')}`,
      'templates/launch.md': text,
      'one.md': `${prose}\nOur list asks "Runbook exists and on-call has read it" ✅ and nine more.\n`,
    })
    expect(await judged(repo, [])).toMatchObject({
      code: 0,
      files: ['good.md'],
      skipped: ['docs/how.md', 'docs/list.md', 'docs/table.md', 'one.md', 'templates/launch.md'],
      errors: [],
    })
  })

  test('a gate that was adopted is no checklist, whatever it was made of', async () => {
    const repo = repository({ 'docs/launch.md': named(cleared) })
    expect((await repo.gate(['adopt', 'docs/launch.md', 'gates/own-launch'])).code).toBe(0)
    repo.git('add', '-A')
    expect(readFileSync(join(repo.folder, 'gates/own-launch/checklist.md'), 'utf8')).not.toContain(
      'gate: pilot-to-prod',
    )
    expect(await judged(repo, [])).toMatchObject({ code: 0, files: ['docs/launch.md'] })
    repo.write('gate.config.yaml', 'gates: [gates/own-launch]\n')
    expect(await judged(repo, [])).toMatchObject({ code: 0, files: ['docs/launch.md'] })
  })

  test('the checklists of the configuration come first, and each must be there', async () => {
    const repo = repository({
      'gate.config.yaml':
        'checklists:\n  - { files: docs/launch.md, gate: pilot-to-prod }\n  - { files: "gates/**/*.md", gate: pilot-to-prod }\n',
      'docs/launch.md': cleared,
      'gates/b.md': cleared,
      'gates/a/a.md': cleared,
      'other.md': named(blocked),
    })
    expect(await judged(repo, [])).toMatchObject({
      code: 0,
      files: ['docs/launch.md', 'gates/a/a.md', 'gates/b.md'],
      skipped: [],
    })
    repo.write('gates/c.md', prose)
    expect(await judged(repo, [])).toMatchObject({ code: 2, skipped: [] })
    rmSync(join(repo.folder, 'gates'), { recursive: true })
    expect(await repo.gate(['check', ...asOf])).toEqual({
      code: 2,
      out: '',
      err: 'gate: gate.config.yaml: no file matches the pattern "gates/**/*.md"\n',
    })
  })

  test('outside of a repository, and without git, it says to name files', async () => {
    const plain = repository({ 'launch.md': named(cleared) }, { git: false })
    const { code, err } = await plain.gate(['check'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gate: this is not a git repository; nothing to check: name the files, or list them in gate.config.yaml\n',
    })
    expect((await plain.gate(['check'], { env: { PATH: '/nowhere' } })).err).toContain(
      'git is not installed; nothing to check: name the files',
    )
  })

  test('neither a hook nor a monitor nor a program of the checkout is started', async () => {
    const repo = repository({ 'launch.md': named(cleared) })
    const trap = `#!/bin/sh\ntouch "${join(repo.folder, 'started')}"\nexit 1\n`
    for (const path of ['node_modules/.bin/git', 'bin/git', 'monitor', 'hooks/post-index-change']) {
      mkdirSync(join(repo.folder, path, '..'), { recursive: true })
      writeFileSync(join(repo.folder, path), trap)
      chmodSync(join(repo.folder, path), 0o755)
    }
    repo.git('config', 'core.fsmonitor', join(repo.folder, 'monitor'))
    repo.git('config', 'core.hooksPath', join(repo.folder, 'hooks'))
    // from a folder of it, by way of a link, and where a program of it links to another one
    symlinkSync(repo.folder, `${repo.folder}-linked`)
    mkdirSync(join(repo.folder, 'tools'))
    symlinkSync(join(repo.folder, 'bin', 'git'), join(repo.folder, 'tools', 'git'))
    const folders = ['node_modules/.bin', 'bin', 'tools'].flatMap((folder) => [
      join(repo.folder, folder),
      join(`${repo.folder}-linked`, folder),
      folder,
      `../${folder}`,
    ])
    const env = { PATH: [...folders, '', process.env['PATH']].join(delimiter) }
    const elsewhere = repository({}, { git: false })
    const cwds = ['.', 'docs', relative(repo.folder, elsewhere.folder)]
    mkdirSync(join(repo.folder, 'docs'))
    for (const cwd of cwds) {
      const path = relative(join(repo.folder, cwd), join(repo.folder, 'launch.md'))
      expect(await judged(repo, [path], { cwd, env })).toMatchObject({ code: 0 })
      expect(await judged(repo, [path.replace('launch', '*')], { cwd, env })).toMatchObject({
        code: 0,
      })
    }
    expect(await judged(repo, [], { env })).toMatchObject({ code: 0, files: ['launch.md'] })
    expect(await judged(repo, ['--trust', 'main'], { env })).toMatchObject({ code: 0 })
    const alone = { PATH: join(repo.folder, 'bin') }
    expect(await judged(repo, [], { env: alone, cwd: 'docs' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('git is not installed, or only inside this repository'),
    })
    expect(existsSync(join(repo.folder, 'started'))).toBe(false)
  })

  test('a large repository without a checklist is seen through at once', async () => {
    const page = `---\ntitle: A page\n---\n\n${'The agent reads invoices and writes a summary.\n'.repeat(680)}`
    const repo = repository(
      Object.fromEntries(
        Array.from({ length: 650 }, (_, at) => [`docs/${at % 25}/page-${at}.md`, page]),
      ),
    )
    const seenThrough = await processorTime(async () => {
      expect(await repo.gate(['check'])).toEqual({
        code: 2,
        out: '',
        err: 'gate: nothing to check: none of the 650 tracked Markdown files holds a checklist here; name a file, or list checklists in gate.config.yaml\n',
      })
    })
    // as Markdown, one in ten takes longer to read than all of them to be looked through
    const read = await processorTime(async () => {
      for (let at = 0; at < 65; at++) readChecklist(sourceOf(page))
    })
    expect(seenThrough).toBeLessThan(read)
  })
})

/** Microseconds that this process worked: other processes on the machine make no difference. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

describe('what git tracks and this checkout leaves out', () => {
  const files = {
    'launch.md': named(cleared),
    'docs/launch.md': blocked,
    'docs/notes.md': prose,
    'other/notes.md': prose,
  }
  const origin = repository(files)
  origin.git('config', 'uploadpack.allowFilter', 'true')
  const sparse = repository(files)
  sparse.git('sparse-checkout', 'set', 'other')
  const skipping = repository(files)
  skipping.git('update-index', '--skip-worktree', 'docs/launch.md')
  rmSync(join(skipping.folder, 'docs/launch.md'))
  const partial = repository({}, { git: false })
  partial.git('clone', '--quiet', '--filter=blob:none', '--sparse', `file://${origin.folder}`, '.')
  const advice = '; check it out with "git sparse-checkout add docs", or name the files'

  test.each([
    ['a sparse one', sparse, 'docs/launch.md: a checklist that git tracks and this checkout '],
    ['a single file', skipping, 'docs/launch.md: a checklist that git tracks and this checkout '],
    [
      'a partial clone',
      partial,
      /^docs\/launch\.md: it may be a checklist that .* leaves out, and so may 2 more; /,
    ],
  ])('is not overlooked where it holds a checklist: %s', async (_, repo, message) => {
    for (const args of [[], ['.'], ['**/*.md']]) {
      const { code, errors } = await judged(repo, args)
      expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining(advice)] })
      expect(errors[0]).toMatch(message)
    }
    expect(await judged(repo, ['launch.md'])).toMatchObject({ code: 0, errors: [] })
  })

  test('is counted where it holds none', async () => {
    const repo = repository(files)
    repo.git('sparse-checkout', 'set', 'docs')
    repo.write('docs/launch.md', cleared)
    for (const args of [[], ['.'], ['**/*.md']])
      expect(await judged(repo, args)).toMatchObject({
        code: 0,
        files: expect.arrayContaining(['launch.md', 'docs/launch.md']),
        skipped: expect.arrayContaining(['docs/notes.md', 'other/notes.md']),
      })
  })
})

describe('a name that is not UTF-8', () => {
  const latin = (repo: Repository, path: string): Buffer =>
    Buffer.from(join(repo.folder, path), 'latin1')

  test('is an error where it holds a checklist, and counted where it holds none', async () => {
    const repo = repository({ 'launch.md': named(cleared) })
    mkdirSync(latin(repo, 'pr\xe9'))
    writeFileSync(latin(repo, 'pr\xe9/a.md'), blocked)
    writeFileSync(latin(repo, 'd\xe9ploiement.md'), blocked)
    writeFileSync(latin(repo, 'notes \xe9.md'), prose)
    repo.commit()
    expect(await judged(repo, [])).toMatchObject({
      code: 2,
      files: ['launch.md'],
      skipped: ['notes \ufffd.md'],
      errors: ['d\ufffdploiement.md', 'pr\ufffd/a.md'].map(
        (file) =>
          `${file}: a checklist whose name is not valid UTF-8, so that it cannot be read; rename it`,
      ),
    })
  })

  test.each(['.', '*.md'])('so it is for %s, tracked or not', async (sweep) => {
    const repo = repository({ 'launch.md': named(cleared) })
    writeFileSync(latin(repo, 'd\xe9ploiement.md'), blocked)
    const untracked = await judged(repo, [sweep])
    repo.commit()
    const tracked = await judged(repo, [sweep])
    expect([untracked, tracked].map(({ code, errors }) => [code, errors])).toEqual([
      [2, [expect.stringContaining('ploiement.md: it may be a checklist whose name is not')]],
      [2, [expect.stringContaining('ploiement.md: a checklist whose name is not valid UTF-8')]],
    ])
    mkdirSync(latin(repo, 'pr\xe9'))
    expect(await judged(repo, ['**/*.md'])).toMatchObject({
      code: 2,
      err: 'gate: pr\ufffd: its name is not valid UTF-8; rename the folder\n',
    })
  })
})

describe('a folder', () => {
  const repo = repository({
    'docs/launch.md': named(cleared),
    'docs/.deep/er/two.mkd': cleared,
    'docs/notes.md': prose,
    'docs/node_modules/x/launch.md': blocked,
    'docs/picture.svg': '',
    'other/bad.md': blocked,
    'real.txt': blocked,
    'gates/x.md': '',
    'empty/x.txt': '',
  })
  repo.write('docs/new.md', cleared)
  symlinkSync('docs', join(repo.folder, 'linked'))

  test.each(['docs', 'docs/', './docs', 'linked', join(repo.folder, 'docs')])(
    '%s means the checklists in it, tracked or not; the others are counted',
    async (folder) => {
      expect(await judged(repo, [folder])).toMatchObject({
        code: 0,
        files: ['docs/.deep/er/two.mkd', 'docs/launch.md', 'docs/new.md'],
        skipped: ['docs/notes.md'],
      })
    },
  )

  test('may be one of several, and shows what a link in it shows', async () => {
    expect(await judged(repo, ['docs', 'other', 'docs/launch.md', 'docs/notes.md'])).toMatchObject({
      code: 2,
      skipped: [],
    })
    symlinkSync('../real.txt', join(repo.folder, 'gates', 'launch.md'))
    expect(await judged(repo, ['gates'])).toMatchObject({ code: 1, files: ['real.txt'] })
  })

  test('in which there is nothing to judge is an error', async () => {
    expect(await judged(repo, ['docs/launch.md', 'empty'])).toMatchObject({
      code: 2,
      files: ['docs/launch.md'],
      errors: ['empty: there is no Markdown file in this folder'],
    })
  })
})

test('what git ignores is not looked into, unless it is what was asked for', async () => {
  const repo = repository({
    'docs/launch.md': cleared,
    '.gitignore': 'volume/\n*.draft.md\n/out\n',
  })
  for (const path of ['docs/volume/x.md', 'docs/x.draft.md', 'out/x.md', 'docs/private/x.md'])
    repo.write(path, blocked)
  repo.write('.git/info/exclude', 'private\n')
  mkdirSync(join(repo.folder, 'nested'))
  execFileSync('git', ['init', '--quiet'], { cwd: join(repo.folder, 'nested') })
  repo.write('nested/.gitignore', 'vendored\n')
  repo.write('nested/vendored/x.md', blocked)
  repo.write('nested/launch.md', cleared)
  const real = realWorld()
  const entries = (path: string) => {
    if (/volume|private|vendored/.test(path)) throw new GateError('no permission', { file: path })
    return real.entries(join(repo.folder, path))
  }
  const over = {
    entries,
    git: (folder = '') => real.git(join(repo.folder, folder.replace(repo.folder, ''))),
    repositoryOf: real.repositoryOf,
  }
  for (const sweep of ['**/*.md', '.']) {
    const { code, out, err } = await run(['check', sweep, ...asOf, '--quiet'], repo.folder, over)
    expect({ code, out, err }).toEqual({
      code: 0,
      out: expect.stringContaining('2 checklists: 2 cleared'),
      err: '',
    })
  }
  expect(await judged(repo, ['out/*.md'])).toMatchObject({ code: 1, files: ['out/x.md'] })
  expect(await judged(repo, ['out', 'docs/x.draft.md'])).toMatchObject({ code: 1 })
})

describe('a pattern', () => {
  const repo = repository({
    'docs/one.md': cleared,
    'docs/deep/er/two.md': cleared,
    'docs/three.markdown': cleared,
    'docs/notes.md': prose,
    'docs/[draft].md': cleared,
    'docs/a(1).md': cleared,
    'docs/.hidden/x.md': blocked,
    'docs/node_modules/x.md': blocked,
    'other/four.md': cleared,
    'docs/empty.txt': '',
  })
  symlinkSync('../docs/one.md', join(repo.folder, 'other', 'link.md'))
  symlinkSync('../docs', join(repo.folder, 'other', 'linked'))

  test.each([
    ['docs/*.md', ['docs/[draft].md', 'docs/a(1).md', 'docs/one.md']],
    ['./docs/**/*.md', ['docs/[draft].md', 'docs/a(1).md', 'docs/deep/er/two.md', 'docs/one.md']],
    [
      '**/*.{md,markdown}',
      [
        'docs/[draft].md',
        'docs/a(1).md',
        'docs/deep/er/two.md',
        'docs/one.md',
        'docs/three.markdown',
        'other/four.md',
      ],
    ],
    ['{docs,other}/[f-o]*.md', ['docs/one.md', 'other/four.md']],
    ['docs/on?.md', ['docs/one.md']],
    ['docs/a(1)*', ['docs/a(1).md']],
    ['docs/[draft].md', ['docs/[draft].md']],
    ['other/**', ['other/four.md']],
  ])('%s names %j', async (pattern, files) => {
    expect(await judged(repo, [pattern])).toMatchObject({ code: 0, files, errors: [] })
    expect((await judged(repo, [pattern])).files).toEqual(files)
  })

  test.each(['docs/*.rst', 'nowhere/**', '.git/**', 'docs/node_mod*/**'])(
    '%s names nothing, which is said',
    async (pattern) => {
      expect(await repo.gate(['check', 'docs/one.md', pattern, ...asOf])).toEqual({
        code: 2,
        out: '',
        err: `gate: no file matches the pattern "${pattern}"\n`,
      })
    },
  )

  test('it may lead out of the working directory and start at the root', async () => {
    expect(await judged(repo, ['../other/*.md'], { cwd: 'docs' })).toMatchObject({
      code: 0,
      files: ['other/four.md'],
    })
    expect(await judged(repo, [join(repo.folder, 'other', '*.md')])).toMatchObject({
      code: 0,
      files: ['other/four.md'],
    })
  })

  test('what it sweeps up without a checklist is skipped; if that is all, nothing was checked', async () => {
    expect((await judged(repo, ['docs/*.md'])).skipped).toEqual(['docs/notes.md'])
    expect(await repo.gate(['check', 'docs/no*.md', ...asOf])).toEqual({
      code: 2,
      out: '',
      err: 'gate: nothing to check: docs/notes.md holds no checklist; "gate init" writes a checklist\n',
    })
  })

  test('a file given twice is judged once, and stays a file that was named', async () => {
    const paths = [
      'docs/one.md',
      './docs/one.md',
      'docs/../docs/one.md',
      join(repo.folder, 'docs/one.md'),
      'docs/o*.md',
    ]
    expect(await judged(repo, paths)).toMatchObject({ code: 0, files: ['docs/one.md'] })
    expect(await judged(repo, ['docs/n*.md', 'docs/one.md', 'docs/notes.md'])).toMatchObject({
      code: 2,
      files: ['docs/one.md'],
      skipped: [],
    })
  })
})

describe('a list of a hook', () => {
  const repo = repository({
    'gate.config.yaml':
      'checklists:\n  - { files: pinned.md, gate: pilot-to-prod }\n  - { files: "gates/**", gate: pilot-to-prod }\n',
    'launch.md': cleared,
    'notes.md': prose,
    'mention.md': `${prose}\nOur list asks "Runbook exists and on-call has read it" and nine more.\n`,
    'large.md': prose.repeat(10_000),
    'latin.md': Buffer.from([0x23, 0x20, 0xe9, 0x0a]),
    'commented.md': `${prose}\n<!--\n${cleared}\n-->\n`,
    'fenced.md': `${prose}\n~~~~~\n${cleared}\n~~~~~\n`,
    'padded.md': `${'x\n'.repeat(140_000)}${cleared}`,
    'reworded.md': `${prose}\n| # | Item | Status | Evidence |\n|---|---|---|---|\n| 8 | Communication plan ready | ✅ | |\n`,
    'pinned.md': prose,
    'gates/x.md': prose,
  })

  test('without the option, a file that holds no checklist is an error', async () => {
    expect(await judged(repo, ['launch.md', 'notes.md'])).toMatchObject({
      code: 2,
      files: ['launch.md'],
      skipped: [],
    })
  })

  test.each(['notes.md', 'mention.md', 'large.md', 'latin.md'])('%s is skipped', async (file) => {
    expect(await judged(repo, ['--skip-others', 'launch.md', file])).toMatchObject({
      code: 0,
      files: ['launch.md'],
      skipped: [file],
    })
    expect(await repo.gate(['check', '--skip-others', file])).toEqual({
      code: 0,
      out: '',
      err: `gate: nothing to check: ${file} holds no checklist; with --skip-others that is fine\n`,
    })
  })

  test.each(['commented.md', 'fenced.md', 'padded.md', 'pinned.md', 'gates/x.md', 'missing.md'])(
    '%s is an error',
    async (file) => {
      expect(await judged(repo, ['--skip-others', 'launch.md', file])).toMatchObject({
        code: 2,
        files: ['launch.md'],
        skipped: [],
      })
    },
  )

  test.each([
    ['several', ['notes.md', 'mention.md'], 'none of 2 files holds a checklist'],
    ['what is left out', ['launch.md', '!*.md'], 'all files are left out by what begins with "!"'],
  ])('of %s without a checklist is 0 and said, in every format', async (_, files, why) => {
    const { code, out, err } = await repo.gate([
      'check',
      '--skip-others',
      ...files,
      '--format',
      'json',
    ])
    expect({ code, err }).toEqual({
      code: 0,
      err: `gate: nothing to check: ${why}; with --skip-others that is fine\n`,
    })
    expect(JSON.parse(out)).toMatchObject({ outcome: 'none', checklists: [], errors: [] })
    for (const format of ['markdown', 'ics', 'sarif', 'junit', 'gitlab', 'github', 'jsonl']) {
      const other = await repo.gate(['check', '--skip-others', ...files, '--format', format])
      expect(other.code).toBe(0)
      expect(other.out.toLowerCase()).not.toMatch(/\bcleared\b/)
    }
    expect((await repo.gate(['check', ...files])).code).toBe(2)
  })

  test('a file with one item is judged', async () => {
    expect(await judged(repo, ['--skip-others', 'reworded.md', 'launch.md'])).toMatchObject({
      code: 1,
      files: ['reworded.md', 'launch.md'],
    })
  })

  test('so is one that holds items of another gate than the one asked for: it is no other', async () => {
    expect(
      await judged(repo, ['--skip-others', '--gate', 'gate-review', 'launch.md', 'notes.md']),
    ).toMatchObject({ code: 2, skipped: ['notes.md'] })
  })
})

describe('the gate of the configuration', () => {
  const repo = repository({
    'gate.config.yaml':
      'checklists:\n  - { files: ./docs/launch.md, gate: pilot-to-prod }\n  - { files: "docs/g*/*.md", gate: pilot-to-prod }\n',
    'docs/launch.md': cleared,
    'docs/g/x.md': cleared,
    'real.md': cleared,
  })
  symlinkSync('docs', join(repo.folder, 'linked'))
  symlinkSync('../../real.md', join(repo.folder, 'docs', 'g', 'link.md'))

  test.each([
    ['docs/launch.md'],
    ['./docs/launch.md'],
    ['docs/g/x.md'],
    [join(repo.folder, 'docs/g/x.md')],
    ['docs/../docs/g/x.md'],
    ['docs/**/*.md'],
    ['linked/launch.md'],
    ['linked/g/../g/x.md'],
    ['docs/g/link.md'],
  ])('holds for %s', async (path) => {
    expect(await judged(repo, [path])).toMatchObject({ code: 0 })
    expect(await repo.gate(['check', path, '--gate', 'gate-review', ...asOf])).toMatchObject({
      code: 2,
      out: '',
    })
  })

  test('holds for standard input under that name', async () => {
    const args = ['check', '-', ...asOf, '--stdin-filename']
    expect((await repo.gate([...args, 'docs/g/x.md'], { input: cleared })).code).toBe(0)
    const other = await repo.gate([...args, './docs/launch.md'], {
      input: named(cleared, 'gate-review'),
    })
    expect(other).toMatchObject({ code: 2 })
    expect(other.out).toContain(
      'the front matter names the gate "gate-review", expected "pilot-to-prod"',
    )
  })

  test('may not be two', async () => {
    repo.write(
      'two.yaml',
      'checklists:\n  - { files: "docs/**/*.md", gate: pilot-to-prod }\n  - { files: docs/g/x.md, gate: gate-review }\n',
    )
    expect(await repo.gate(['check', '--config', 'two.yaml', ...asOf])).toEqual({
      code: 2,
      out: '',
      err: 'gate: docs/g/x.md: two.yaml names two gates for it, "pilot-to-prod" and "gate-review"; leave it out of one entry, as in files: ["docs/**/*.md", "!docs/old/**"]\n',
    })
  })
})

describe('two checklists in one file', () => {
  const gates = [
    'pilot-to-prod',
    'seven-checkpoints',
    'scale-decision',
    'gate-review',
    'production-readiness',
  ]
  const second = example('gate-review/blocked.md')

  test.each(gates.filter((gate) => gate !== 'gate-review'))(
    '%s and a blocked one of another gate are an error, with front matter and without',
    async (gate) => {
      const first = example(`${gate}/cleared.md`)
      const repo = repository(
        {
          'a.md': `${first}\n${second}`,
          'b.md': `${second}\n${first}`,
          'c.md': `${named(first, gate)}\n${second}`,
        },
        { git: false },
      )
      for (const file of ['a.md', 'b.md', 'c.md']) {
        const { code, errors } = await judged(repo, [file])
        expect(code).toBe(2)
        expect(errors.join()).toMatch(
          /^.\.md: holds a checklist of "[^"]+" and \d+ items of "[^"]+"; one file is judged by one gate: give each/,
        )
      }
      // who names the gate has said which
      expect((await judged(repo, ['a.md', '--gate', gate])).gates).toEqual([gate])
    },
  )

  test('a gate that was made of another one is no second one, and neither are two rows', async () => {
    const rows =
      '| # | Item | Status | Evidence |\n|---|---|---|---|\n| 11 | Data source documented | ✅ | see the catalogue |\n| 12 | Named owner | ✅ | Dana Whitfield |\n'
    const repo = repository(
      {
        'docs/launch.md': cleared,
        'rows.md': `${cleared}\n## Ours\n\n${rows}`,
        'gate.config.yaml': 'gates: [gates/launch]\n',
      },
      { git: false },
    )
    await repo.gate(['adopt', 'docs/launch.md', 'gates/launch', '--force'])
    expect((await judged(repo, ['docs/launch.md', '--no-config'])).gates).toEqual(['pilot-to-prod'])
    repo.write('docs/named.md', named(cleared, 'launch'))
    expect((await judged(repo, ['docs/named.md'])).gates).toEqual(['launch'])
    expect((await judged(repo, ['rows.md', '--no-config'])).gates).toEqual(['pilot-to-prod'])
  })
})
