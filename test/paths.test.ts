// Do the links of a checklist lead to files that git tracks?
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, repository } from './repository.ts'

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

function messages(
  target: string,
  cwd: string,
  name: string,
  input = linking(target),
): { code: number | null; said: string[] } {
  const { code, out } = repo.gate(
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
])('%s leads there, from every working directory', (target) => {
  expect(messages(target, '.', 'app/launch.md')).toEqual({ code: 0, said: [] })
  expect(messages(target, 'app', 'launch.md')).toEqual({ code: 0, said: [] })
  expect(messages(target, 'docs/deep', '../../app/launch.md')).toEqual({ code: 0, said: [] })
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
])('%s does not: %s', (target, problem) => {
  for (const [cwd, name] of [
    ['.', 'app/launch.md'],
    ['app', 'launch.md'],
  ] as const) {
    const { code, said } = messages(target, cwd, name)
    expect(code).toBe(1)
    expect(said.join()).toContain(`error links item 7 links to "`)
    expect(said.join()).toContain(problem)
  }
})

test('of a target that is too long to be read, the start is shown; of more links than anybody reads, the first', () => {
  const long = messages(`../docs/${'x'.repeat(20_000)}.md`, '.', 'app/launch.md').said.join()
  expect(long).toContain(`"../docs/${'x'.repeat(72)}…": no file can have that name`)
  const text = cleared.replace(
    /^(\| 8 \|.*) \|$/m,
    `$1 ${Array.from({ length: 100 }, (_, at) => `[a](gone${at}.md)`).join(' ')} [b](javascript:x) |`,
  )
  const { code, said } = messages('', '.', 'app/launch.md', text)
  expect(said.filter((one) => one.includes('links to "gone'))).toHaveLength(20)
  expect(said).toContain(
    'warning links item 8 has more such links; those from here on were not checked',
  )
  expect({ code, first: said[0] }).toEqual({
    code: 1,
    first: 'error links item 8 links to "javascript:x"',
  })
})

test('where the item asks for no link, it is a warning', () => {
  const text = cleared.replace(/^(\| 8 \|.*) \|$/m, '$1 [plan](plan.md) |')
  expect(messages('', '.', 'app/launch.md', text)).toEqual({
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
])('%s with %j below leads nowhere', (link, below) => {
  const text = linking('x').replace('[runbook](x)', link).replace('## Sign-off', `${below}\n\n$&`)
  const { code, said } = messages('', '.', 'app/launch.md', text)
  expect({ code, said: said.join() }).toEqual({
    code: 1,
    said: expect.stringContaining('error links the link of item 7 leads to "gone.md"'),
  })
})

test('a path in running text is no link', () => {
  const text = linking('x').replace('[runbook](x)', 'docs/gone.md')
  expect(messages('', '.', 'app/launch.md', text).code).toBe(0)
})

test('without a name for it, standard input lies nowhere, and nothing is said', () => {
  expect(
    repo.gate(['check', '-', '--as-of', '2026-06-09'], { input: linking('gone.md') }).code,
  ).toBe(0)
})

test('without git, files are looked for in the working directory', () => {
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
  const codes = ['a.md', 'b.md', 'c.md', 'd.md'].map(
    (file) => plain.gate(['check', file, '--as-of', '2026-06-09']).code,
  )
  expect(codes).toEqual([0, 1, 1, 1])
})

test('a checklist that lies outside of the repository is not looked up', () => {
  const elsewhere = repository({ 'launch.md': linking('gone.md') }, { git: false })
  expect(
    repo.gate(['check', join(elsewhere.folder, 'launch.md'), '--as-of', '2026-06-09']).code,
  ).toBe(0)
})
