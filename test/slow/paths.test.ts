// Do the links of a checklist lead to files that git tracks?
import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { basename, delimiter, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GateError } from '../../src/errors.ts'
import { realWorld } from '../../src/system/real-world.ts'
import { example, repository } from '../repository.ts'

const asOf = ['--as-of', '2026-06-09']
const cleared = example('pilot-to-prod/cleared.md')
const runbook = 'https://wiki.example.com/runbooks/warranty-sorter'

/** The checklist with its runbook, on which item 7 rests, linked at `target`. */
function linking(target: string): string {
  const row = /^\| 7 \|.*$/m.exec(cleared)?.[0] ?? ''
  return cleared.replace(
    row,
    `| 7 | Runbook exists and on-call has read it | ✅ | [runbook](${target}). Ines Okafor read it on 2026-06-03, quiz 3/3. |`,
  )
}

const repo = repository({
  'README.md': 'x\n',
  'docs/run book.md': 'x\n',
  'docs/run%20book.md': 'x\n',
  'docs/deep/steps.md': 'x\n',
  'app/launch.md': cleared,
  '.gitignore': 'ignored.md\n',
})
repo.write('docs/untracked.md', 'x\n')
repo.write('docs/ignored.md', 'x\n')
symlinkSync('/etc/hostname', join(repo.folder, 'docs', 'link.md'))
repo.git('add', 'docs/link.md')

async function messages(
  target: string,
  cwd: string,
  name: string,
  input = linking(target),
): Promise<{ code: number; said: string[] }> {
  const { code, out } = await repo.gate(
    ['check', '-', '--stdin-filename', name, '--as-of', '2026-06-09', '--format', 'json'],
    { cwd, input },
  )
  const { findings } = JSON.parse(out).checklists[0]
  return {
    code,
    said: findings.map(
      ({ rule, level, message }: Record<string, string>) => `${level} ${rule} ${message}`,
    ),
  }
}

test.each([
  runbook,
  '../docs/run%20book.md',
  '<../docs/run book.md>',
  '../docs/run%2520book.md',
  '../docs/deep/steps.md?plain=1#L3',
  './../docs//deep/./steps.md',
  '/docs/deep/steps.md',
  '/docs/deep',
  '../docs/deep/',
  'launch.md',
  '//wiki.example.com/runbook',
])('%s leads there, from every working directory', async (target) => {
  expect(await messages(target, '.', 'app/launch.md')).toEqual({ code: 0, said: [] })
  expect(await messages(target, 'app', 'launch.md')).toEqual({ code: 0, said: [] })
  expect(await messages(target, 'docs/deep', '../../app/launch.md')).toEqual({ code: 0, said: [] })
})

test.each([
  ['docs/deep/steps.md', 'there is no such file in the repository'],
  ['/docs/deep/Steps.md', 'there is no such file, only'],
  ['../docs/untracked.md', 'git does not track that file'],
  ['../docs/ignored.md', 'git does not track that file'],
  ['../docs/link.md', 'that is a symbolic link'],
  ['../docs/run%00book.md', 'no file can have that name'],
  ['../docs/steps.md%00', 'no file can have that name'],
  [`../docs/${'x'.repeat(300)}.md`, 'no file can have that name'],
  [`../docs/${'é'.repeat(130)}.md`, 'no file can have that name'],
  [`../${'docs/'.repeat(1000)}steps.md`, 'no file can have that name'],
  ['../../outside.md', 'that is outside of the repository'],
  ['../../../etc/passwd', 'that is outside of the repository'],
  ['%2e%2e/%2e%2e/outside.md', 'that is outside of the repository'],
  ['../docs/run%252520book.md', 'there is no such file in the repository'],
  ['../.git/config', 'git does not track that file'],
])('%s does not: %s', async (target, problem) => {
  for (const [cwd, name] of [
    ['.', 'app/launch.md'],
    ['app', 'launch.md'],
  ] as const) {
    const { code, said } = await messages(target, cwd, name)
    expect(code).toBe(1)
    expect(said.join()).toContain(`error links item 7 links to "`)
    expect(said.join()).toContain(problem)
  }
})

test('of a target that is too long to be read, the start is shown; of more links than anybody reads, the first', async () => {
  const long = (
    await messages(`../docs/${'x'.repeat(20_000)}.md`, '.', 'app/launch.md')
  ).said.join()
  expect(long).toContain(`"../docs/${'x'.repeat(72)}…": no file can have that name`)
  const text = cleared.replace(
    /^(\| 8 \|.*) \|$/m,
    `$1 ${Array.from({ length: 100 }, (_, at) => `[a](gone${at}.md)`).join(' ')} [b](javascript:x) |`,
  )
  const { code, said } = await messages('', '.', 'app/launch.md', text)
  expect(said.filter((one) => one.includes('links to "gone'))).toHaveLength(20)
  expect(said).toContain(
    'warning links item 8 has more than 20 broken links; the others were not checked',
  )
  expect({ code, first: said[0] }).toEqual({
    code: 1,
    first: 'error links item 8 links to "javascript:x"',
  })
})

test('where the item asks for no link, it is a warning', async () => {
  const text = cleared.replace(/^(\| 8 \|.*) \|$/m, '$1 [plan](plan.md) |')
  expect(await messages('', '.', 'app/launch.md', text)).toEqual({
    code: 0,
    said: ['warning links item 8 links to "plan.md": there is no such file in the repository'],
  })
})

test.each([
  ['[runbook][rb]', '[rb]: gone.md'],
  ['[runbook][rb]', '- [rb]: gone.md'],
  ['[runbook][rb]', '2. [rb]: gone.md'],
  ['[runbook][rb]', '* - [rb]: <gone.md> "Runbook"'],
  ['[runbook][rb]', '> 1. [RB]:\n>    gone.md'],
  ['[runbook][r\\]b]', '[r\\]b]: gone.md'],
  ['[runbook][]', '* > [runbook]: gone.md'],
  ['[runbook]', '+ [runbook]: gone.md'],
  ['[![runbook][drawn]][rb]', '- [rb]: gone.md\n- [drawn]: https://example.com/a.png'],
  ['[the runbook](https://example.com)[^n]', '[^n]: Now in [the wiki](gone.md).'],
  ['The runbook[^n]', '[^n]: See [it][rb].\n\n    - [rb]: gone.md'],
  ['See below.', '### Item 7\n\n[runbook][rb]\n\n- [rb]: gone.md'],
])('%s with %j below leads nowhere', async (link, below) => {
  const text = linking('x').replace('[runbook](x)', link).replace('## Sign-off', `${below}\n\n$&`)
  const { code, said } = await messages('', '.', 'app/launch.md', text)
  expect({ code, said: said.join() }).toEqual({
    code: 1,
    said: expect.stringContaining('error links item 7 links to "gone.md"'),
  })
})

test('a path in running text is no link', async () => {
  const text = linking('x').replace('[runbook](x)', 'docs/gone.md')
  expect((await messages('', '.', 'app/launch.md', text)).code).toBe(0)
})

test('without a name for it, standard input lies nowhere, and nothing is said', async () => {
  expect(
    (await repo.gate(['check', '-', '--as-of', '2026-06-09'], { input: linking('gone.md') })).code,
  ).toBe(0)
})

test('without git, files are looked for in the working directory', async () => {
  const plain = repository(
    {
      'docs/steps.md': 'x\n',
      'a.md': linking('docs/steps.md'),
      'b.md': linking('docs/Steps.md'),
      'c.md': linking('../x.md'),
    },
    { git: false },
  )
  symlinkSync('docs', join(plain.folder, 'linked'))
  plain.write('d.md', linking('linked/steps.md'))
  const codes: number[] = []
  for (const file of ['a.md', 'b.md', 'c.md', 'd.md'])
    codes.push((await plain.gate(['check', file, ...asOf])).code)
  expect(codes).toEqual([0, 1, 1, 1])
})

describe('a link is judged in the repository of its file', () => {
  const other = repository({ 'docs/deep/steps.md': 'x\n', 'gone.md': 'x\n' })
  const outside = repository({ 'gone.md': 'x\n' }, { git: false })
  symlinkSync(repo.folder, join(other.folder, 'linked'))
  symlinkSync(join(repo.folder, 'app'), join(outside.folder, 'linked'))
  repo.write('app/good.md', linking('../docs/deep/steps.md'))
  repo.write('app/bad.md', linking('gone.md'))
  symlinkSync('../app', join(repo.folder, 'docs', 'app'))

  test.each([
    ['by way of a link from elsewhere', outside.folder, 'linked/'],
    ['by way of a link in another repository', other.folder, 'linked/app/'],
    ['by way of a link in its own', join(repo.folder, 'docs'), 'app/'],
    ['from another repository', other.folder, relative(other.folder, join(repo.folder, 'app/'))],
    ['from no repository, with its whole path', outside.folder, join(repo.folder, 'app/')],
    ['up from where a link leads', outside.folder, 'linked/../app/'],
  ])('%s', async (_, cwd, folder) => {
    const code = async (name: string) =>
      (
        await repo.gate(['check', `${folder}/${name}`, ...asOf], {
          cwd: relative(repo.folder, cwd),
        })
      ).code
    expect([await code('good.md'), await code('bad.md')]).toEqual([0, 1])
  })

  test('or, where there is none, in the folder of the file', async () => {
    const elsewhere = repository(
      { 'a/bad.md': linking('gone.md'), 'a/good.md': linking('there.md'), 'a/there.md': 'x\n' },
      { git: false },
    )
    const code = async (name: string) =>
      (await other.gate(['check', join(elsewhere.folder, name), ...asOf])).code
    expect([await code('a/good.md'), await code('a/bad.md')]).toEqual([0, 1])
  })
})

describe('what git refuses is an error, with its words', () => {
  const theirs = repository({
    '.gitignore': 'ignored.md\n',
    'docs/launch.md': linking('../ignored.md'),
    'plain.md': cleared,
  })
  theirs.write('ignored.md', 'x\n')
  const tools = repository(
    {
      git: `#!/bin/sh\nPATH=\${PATH#*:} GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`,
    },
    { git: false },
  ).folder
  chmodSync(join(tools, 'git'), 0o755)
  const env = { PATH: [tools, process.env['PATH']].join(delimiter) }
  const refused = `git: detected dubious ownership in repository at '${theirs.folder}'; if you trust it: git config --global --add safe.directory ${theirs.folder}`

  test.each([
    ['the link of a file', '.', ['docs/launch.md']],
    ['from a folder of it', 'docs', ['launch.md']],
    ['a pattern', '.', ['docs/*.md']],
    ['a folder', '.', ['docs']],
    ['nothing', '.', []],
    ['a ref', '.', ['plain.md', '--trust', 'main']],
  ])('when asked for %s', async (_, cwd, args) => {
    const { code, out, err } = await theirs.gate(['check', ...args, ...asOf], { cwd, env })
    expect({ code, said: `${out}${err}` }).toEqual({
      code: 2,
      said: expect.stringContaining(refused),
    })
  })

  test('and following the advice helps', async () => {
    const safe = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory' }
    const all = { ...env, ...safe, GIT_CONFIG_VALUE_0: theirs.folder }
    expect((await theirs.gate(['check', 'docs/launch.md', ...asOf], { env: all })).code).toBe(1)
  })

  test('where nothing is asked of git, it need not answer', async () => {
    expect((await theirs.gate(['check', 'plain.md', ...asOf], { env })).code).toBe(0)
  })

  test('a linked working tree whose repository is gone is refused too', async () => {
    const lost = repository(
      { '.git': 'gitdir: /nowhere/.git/worktrees/lost\n', 'launch.md': linking('there.md') },
      { git: false },
    )
    lost.write('there.md', 'x\n')
    expect(await lost.gate(['check', 'launch.md', ...asOf])).toMatchObject({
      code: 2,
      out: expect.stringContaining(
        `git: not a git repository: /nowhere/.git/worktrees/lost; git does not read the repository in ${lost.folder}`,
      ),
    })
  })
})

describe('what git was told of its repository says nothing of this one', () => {
  const main = repository({
    'gate.config.yaml': 'rules: { weekend-launch: error }\n',
    'app/launch.md': linking('steps.md').replaceAll('2026-06-15', '2026-06-14'),
    'app/steps.md': 'x\n',
  })
  const tree = `${main.folder}-tree`
  main.git('worktree', 'add', '--quiet', tree, '-b', 'change')
  const cwd = relative(main.folder, join(tree, 'app'))
  const gitDir = join(main.folder, '.git', 'worktrees', basename(tree))

  test.each([
    ['by a hook in a linked working tree', { GIT_DIR: gitDir, GIT_INDEX_FILE: `${gitDir}/index` }],
    ['by a hook of another repository', { GIT_DIR: '/nowhere/.git', GIT_WORK_TREE: '/nowhere' }],
    ['by whoever debugs it', { GIT_PREFIX: 'x/', GIT_COMMON_DIR: '/nowhere', GIT_TRACE: '1' }],
  ])('%s', async (_, env) => {
    for (const args of [[], ['launch.md'], ['launch.md', '--trust', 'main'], ['*.md']]) {
      const plain = await main.gate(['check', ...args, ...asOf], { cwd })
      expect(plain.code).toBeLessThan(2)
      expect(await main.gate(['check', ...args, ...asOf], { cwd, env })).toEqual(plain)
    }
  })
})

test('an index of any size is read', async () => {
  const large = repository({ 'launch.md': linking('gone.md'), 'good.md': linking('launch.md') })
  const folder = Array.from({ length: 5 }, () => 'd'.repeat(200)).join('/')
  const id = large.git('rev-parse', 'HEAD:launch.md').trim()
  execFileSync('git', ['update-index', '--index-info'], {
    cwd: large.folder,
    input: Array.from({ length: 65_000 }, (_, at) => `100644 ${id}\t${folder}/${at}.txt\n`).join(
      '',
    ),
  })
  const { code, out } = await large.gate(['check', ...asOf])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('2 checklists: 1 cleared, 1 blocked'),
  })
})

test('what goes wrong with one of the tracked files is said, and ends git', async () => {
  const git = await realWorld().git(repo.folder)
  const seen: string[] = []
  const listed = git?.records(['ls-files', '-z'], (record) => {
    seen.push(record.toString())
    throw new GateError('no permission', { file: 'README.md' })
  })
  await expect(listed).rejects.toThrow('no permission')
  expect(seen).toEqual(['.gitignore'])
})
