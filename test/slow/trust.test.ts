// Can whoever writes the checklist change what judges it? Not with --trust.
import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { example, type Repository, repository } from '../repository.ts'
import { root } from '../world.ts'

const asOf = ['--as-of', '2026-06-09']
const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')
const own = {
  yaml: example('own-gate/newsletter-release/gate.yaml'),
  blank: example('own-gate/newsletter-release/checklist.md'),
  words: example('own-gate/newsletter-release/vocabularies/mailed.txt'),
}
const release = example('own-gate/release.md')
const open = release.replace('| ✅ | sent', '| ❌ | not sent')
const config =
  'checklists:\n  - { files: docs/release.md, gate: newsletter-release }\ngates: [./gates/newsletter]\n'
const lax = own.yaml
  .replace('when: { warn: 0, fail: 0 }', 'when: { warn: 0, fail: 0..3 }')
  .replace(/^ {2}- \{ verdict: conditional.*\n/m, '')

/** A protected branch with a gate of its own, and a branch of somebody who wants through. */
function project(more: Record<string, string> = {}): Repository {
  const repo = repository({
    'gate.config.yaml': config,
    'gates/newsletter/gate.yaml': own.yaml,
    'gates/newsletter/checklist.md': own.blank,
    'gates/newsletter/vocabularies/mailed.txt': own.words,
    'docs/release.md': release,
    ...more,
  })
  repo.git('checkout', '--quiet', '-b', 'change')
  return repo
}

async function judged(
  repo: Repository,
  args: string[] = [],
  options: Parameters<Repository['gate']>[1] = {},
) {
  const { code, out, err } = await repo.gate(
    ['check', ...args, '--trust', 'main', ...asOf, '--format', 'json'],
    options,
  )
  const report = out === '' ? null : JSON.parse(out)
  return {
    code,
    err,
    trust: report?.trust,
    outcomes: (report?.checklists ?? []).map(({ outcome }: { outcome: string }) => outcome),
    errors: report?.errors,
  }
}

test('what is the same on both sides is judged as ever, and the commit is in the report', async () => {
  const repo = project()
  expect(await judged(repo)).toEqual({
    code: 0,
    err: '',
    trust: { ref: 'main', commit: repo.git('rev-parse', 'main').trim(), differing: [] },
    outcomes: ['conditional'],
    errors: [],
  })
  expect((await repo.gate(['check', '--trust', 'main', ...asOf])).out).not.toContain('judged by')
})

describe('a pull request that changes the checklist and what judges it', () => {
  test('is judged by the gate of the trusted ref', async () => {
    const repo = project()
    repo.write('docs/release.md', open)
    expect(await judged(repo)).toMatchObject({
      code: 1,
      outcomes: ['blocked'],
      trust: { differing: [] },
    })
    repo.write('gates/newsletter/gate.yaml', lax)
    expect((await repo.gate(['check', ...asOf])).code).toBe(0)
    repo.write(
      'gates/newsletter/checklist.md',
      own.blank.replace('| Test mailing | | [ ] | |\n', ''),
    )
    repo.commit()
    const found = await judged(repo)
    expect(found).toMatchObject({
      code: 1,
      outcomes: ['blocked'],
      trust: { differing: ['gates/newsletter/gate.yaml', 'gates/newsletter/checklist.md'] },
    })
    expect(found.err).toContain('only it has: ./gates/newsletter/gate.yaml')
    expect((await repo.gate(['check', '--trust', 'main', ...asOf])).out).toMatch(
      /WARNING {2}judged by the configuration, gates and keys of main \([0-9a-f]{12}\);/,
    )
    expect(await judged(repo, ['--gate', './gates/newsletter', 'docs/release.md'])).toMatchObject({
      code: 2,
    })
    expect(
      await judged(repo, ['--no-config', '--gate', './gates/newsletter', 'docs/release.md']),
    ).toMatchObject({
      code: 1,
      trust: { differing: ['gates/newsletter/gate.yaml', 'gates/newsletter/checklist.md'] },
    })
  })

  test('cannot take its checklist out of the configuration, delete it, or bring a gate of its own', async () => {
    const repo = project({ 'docs/launch.md': `---\ngate: pilot-to-prod\n---\n\n${cleared}` })
    repo.write(
      'gate.config.yaml',
      'checklists:\n  - { files: docs/launch.md, gate: pilot-to-prod }\ngates: [./gates/lax]\n',
    )
    repo.write('gates/lax/gate.yaml', lax)
    repo.write('gates/lax/checklist.md', own.blank)
    repo.write('docs/release.md', open)
    repo.commit()
    expect(await judged(repo)).toMatchObject({
      code: 1,
      outcomes: ['blocked'],
      trust: { differing: ['gate.config.yaml'] },
    })
    expect(await judged(repo, ['docs/release.md'])).toMatchObject({
      code: 1,
      outcomes: ['blocked'],
    })
    expect((await judged(repo, ['docs/release.md', '--gate', './gates/lax'])).code).toBe(2)
    rmSync(join(repo.folder, 'docs/release.md'))
    expect(await judged(repo)).toMatchObject({
      code: 2,
      errors: [{ file: 'docs/release.md', message: 'no such file' }],
    })
    rmSync(join(repo.folder, 'gate.config.yaml'))
    expect(await judged(repo)).toMatchObject({ code: 2 })
  })

  test('cannot hide it behind a file that is called as the pattern of the configuration', async () => {
    const pattern = 'docs/**/*.md'
    const repo = project({
      'gate.config.yaml': `checklists:\n  - { files: "${pattern}", gate: pilot-to-prod }\n`,
      'docs/release.md': cleared,
    })
    repo.write('docs/release.md', blocked)
    repo.write(pattern, cleared)
    expect(await judged(repo)).toMatchObject({ code: 1, outcomes: ['cleared', 'blocked'] })
    expect(await judged(repo, [pattern])).toMatchObject({
      code: 1,
      outcomes: ['cleared', 'blocked'],
    })
  })

  test('cannot soften a configuration that it names either', async () => {
    const repo = project({
      'policy/strict.yaml': 'rules: { weekend-launch: error }\n',
      'launch.md': cleared.replaceAll('2026-06-15', '2026-06-14'),
    })
    const args = ['launch.md', '--config', 'policy/strict.yaml']
    const before = await judged(repo, args)
    repo.write('policy/strict.yaml', '{}\n')
    const after = await judged(repo, args)
    expect(before).toMatchObject({ code: 1, trust: { differing: [] } })
    expect(after).toMatchObject({ code: 1, trust: { differing: ['policy/strict.yaml'] } })
    expect((await repo.gate(['check', ...args, ...asOf])).code).not.toBe(1)
  })

  test('cannot add a configuration where there was none', async () => {
    const repo = repository({ 'launch.md': `---\ngate: pilot-to-prod\n---\n${blocked}` })
    repo.write('gate.config.yaml', 'checklists:\n  - { files: other.md, gate: pilot-to-prod }\n')
    expect(await judged(repo)).toMatchObject({
      code: 1,
      outcomes: ['blocked'],
      trust: { differing: ['gate.config.yaml'] },
    })
    repo.write('docs/x.md', '')
    expect(await judged(repo, ['../launch.md'], { cwd: 'docs' })).toMatchObject({
      code: 1,
      trust: { differing: ['gate.config.yaml'] },
    })
  })

  test('nor by a symbolic link on the trusted side, which is refused', async () => {
    const repo = repository({ 'launch.md': cleared, 'elsewhere.yaml': '{}\n' })
    symlinkSync('elsewhere.yaml', join(repo.folder, 'gate.config.yaml'))
    repo.commit()
    expect(await repo.gate(['check', 'launch.md', '--trust', 'main', ...asOf])).toEqual({
      code: 2,
      out: '',
      err: 'gate: gate.config.yaml: not a regular file on main\n',
    })
  })
})

test('paths are those of the folder of the configuration, wherever it is run, and reported from the root', async () => {
  const repo = repository({
    'app/gate.config.yaml': config,
    'app/gates/newsletter/gate.yaml': own.yaml,
    'app/gates/newsletter/checklist.md': own.blank,
    'app/gates/newsletter/vocabularies/mailed.txt': own.words,
  })
  repo.write('app/docs/release.md', open)
  repo.write('app/gates/newsletter/gate.yaml', lax)
  repo.write('gate.config.yaml', '{}\n')
  expect(await judged(repo, [], { cwd: 'app' })).toMatchObject({
    code: 1,
    trust: { differing: ['app/gates/newsletter/gate.yaml'] },
  })
  expect(
    await judged(repo, ['release.md', '--config', '../gate.config.yaml'], { cwd: 'app/docs' }),
  ).toMatchObject({
    code: 1,
    trust: { differing: ['app/gates/newsletter/gate.yaml'] },
  })
  // the nearest one upward is in force, also where the working tree brings a nearer one
  repo.write('app/docs/gate.config.yaml', '{}\n')
  expect(await judged(repo, [], { cwd: 'app/docs' })).toMatchObject({
    code: 1,
    outcomes: ['blocked'],
    trust: { differing: ['app/gates/newsletter/gate.yaml'] },
  })
})

test('line ends that git changed on the way are no difference', async () => {
  const repo = project()
  repo.write('gate.config.yaml', config.replaceAll('\n', '\r\n'))
  expect(await judged(repo)).toMatchObject({ code: 0, trust: { differing: [] } })
})

test.each([
  ['a ref that does not exist', 'origin/nowhere', 'there is no commit "origin/nowhere" here'],
  ['an option', '--help', 'is not a git ref'],
  ['nothing', '', 'is not a git ref'],
  ['a file', 'main:docs/release.md', 'there is no commit'],
  ['a range', 'main..change', 'there is no commit'],
  ['a name of two things', 'twice', 'names several things'],
])('%s is refused', async (_, ref, message) => {
  const repo = project()
  repo.git('tag', 'twice')
  repo.git('branch', 'twice')
  const { code, out, err } = await repo.gate(['check', `--trust=${ref}`, ...asOf])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(err.trim().split('\n').length).toBe(1)
})

describe('a ref that is not here comes with advice that works', () => {
  const origin = project({ 'launch.md': cleared })
  const main = origin.git('rev-parse', 'main').trim()
  origin.git('branch', 'release/1')
  origin.write('more.md', 'x\n')
  origin.commit()
  // what a pipeline fetches: one commit of one branch
  const clones = repository({}, { git: false })

  test.each([
    ['origin/main', 'origin/main'],
    ['origin/release/1', 'origin/release/1'],
    ['refs/remotes/origin/main', 'refs/remotes/origin/main'],
    ['main', 'origin/main'],
    [main, main],
  ])('%s', async (ref, trusted) => {
    const cwd = ref.replaceAll('/', '-')
    clones.git('clone', '--quiet', '--depth=1', '-b', 'change', `file://${origin.folder}`, cwd)
    const check = (name: string) =>
      clones.gate(['check', 'launch.md', '--trust', name, ...asOf], { cwd })
    const { code, err } = await check(ref)
    const [, advice = '', next = ref] =
      /fetch it first: (git fetch \S+ \S+?)(?:, then --trust (\S+))?\n$/.exec(err) ?? []
    expect({ code, next }).toEqual({ code: 2, next: trusted })
    execFileSync('sh', ['-c', advice], { cwd: join(clones.folder, cwd), stdio: 'pipe' })
    expect((await check(trusted)).code).toBe(0)
  })
})

test('so are no repository, no git, and a file outside of the repository', async () => {
  const plain = repository({ 'launch.md': cleared }, { git: false })
  expect(await plain.gate(['check', 'launch.md', '--trust', 'main'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('not a git repository'),
  })
  expect(
    await plain.gate(['check', 'launch.md', '--trust', 'main'], { env: { PATH: '' } }),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('git is not installed'),
  })
  const repo = project()
  const outside = ['--config', join(root, 'biome.json'), 'docs/release.md']
  expect(await repo.gate(['check', '--trust', 'main', ...outside])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('outside repository'),
  })
})

test('a replaced object does not stand in for the trusted one', async () => {
  const repo = project()
  repo.write('docs/release.md', open)
  repo.write('gates/newsletter/gate.yaml', lax)
  repo.commit()
  repo.git(
    'replace',
    repo.git('rev-parse', 'main:gates/newsletter/gate.yaml').trim(),
    repo.git('rev-parse', 'change:gates/newsletter/gate.yaml').trim(),
  )
  expect(await judged(repo)).toMatchObject({ code: 1, outcomes: ['blocked'] })
})

test('standard input is judged by it as well', async () => {
  const repo = project()
  repo.write('gates/newsletter/gate.yaml', lax)
  expect(
    await judged(repo, ['-', '--stdin-filename', 'docs/release.md'], { input: open }),
  ).toMatchObject({ code: 1, outcomes: ['blocked'] })
})
