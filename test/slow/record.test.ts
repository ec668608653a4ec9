// Does the registry hold what it should, with real git, and with several runs at once?
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesIn } from '../../src/run/registry.ts'
import { bin, example, type Repository, repository } from '../repository.ts'
import { root } from '../world.ts'

const page = example('pilot-to-prod/cleared.md')
const asOf = ['--as-of', '2026-06-09']
const held = ['check', 'docs/launch.md', '--registry', 'registry.jsonl', ...asOf]

function project(files: Record<string, string> = {}): Repository {
  const repo = repository({ 'docs/launch.md': page, ...files })
  repo.git('remote', 'add', 'origin', 'https://github.com/acme/agents.git')
  return repo
}

/** A checklist on record, and a branch of somebody who wants something else. */
async function recorded(files: Record<string, string> = {}): Promise<Repository> {
  const repo = project(files)
  expect(await record(repo)).toMatchObject({ code: 0 })
  repo.commit()
  repo.git('checkout', '--quiet', '-b', 'change')
  return repo
}

const record = (repo: Repository, file = 'docs/launch.md') =>
  repo.gate(['record', file, 'registry.jsonl', ...asOf])
const registry = (repo: Repository): string =>
  readFileSync(join(repo.folder, 'registry.jsonl'), 'utf8')

describe('nothing is recorded', () => {
  test.each([
    [
      'that is blocked',
      (repo: Repository) => repo.write('docs/launch.md', example('pilot-to-prod/blocked.md')),
      1,
      'nothing was recorded: ',
    ],
    [
      'that is not committed',
      (repo: Repository) => repo.write('docs/launch.md', `${page}\nMore.\n`),
      2,
      'changes that are not committed',
    ],
    [
      'that git does not hold',
      (repo: Repository) => repo.write('docs/new.md', page),
      2,
      'HEAD does not hold it',
    ],
    [
      'that is no checklist',
      (repo: Repository) => repo.write('docs/launch.md', '# Notes\n'),
      2,
      'no checklist found',
    ],
    [
      'of a gate that says no stage',
      (repo: Repository) => {
        repo.write(
          'gate.config.yaml',
          'checklists: [{ files: docs/launch.md, gate: own }]\ngates: [own]\n',
        )
        repo.write('docs/launch.md', page)
        for (const name of ['gate.yaml', 'checklist.md']) {
          const text = readFileSync(join(root, 'templates', 'pilot-to-prod', name), 'utf8')
          repo.write(
            `own/${name}`,
            text.replace(/^stages:.*\n/m, '').replace('id: pilot-to-prod', 'id: own'),
          )
        }
      },
      2,
      'stages: ',
    ],
  ])('%s', async (what, change, code, message) => {
    const repo = project()
    change(repo)
    if (what !== 'that is not committed' && what !== 'that git does not hold') repo.commit()
    const file = what === 'that git does not hold' ? 'docs/new.md' : 'docs/launch.md'
    const said = await record(repo, file)
    expect(said.err).toContain(message)
    expect(said.code).toBe(code)
    expect(existsSync(join(repo.folder, 'registry.jsonl'))).toBe(false)
  })

  test('to a registry that is torn, and the line that is there stays as it is', async () => {
    const repo = await recorded()
    const torn = registry(repo).slice(0, -20)
    repo.write('registry.jsonl', torn)
    for (const said of [await record(repo), await repo.gate(held)]) {
      expect(said.err + said.out).toContain('git checkout HEAD -- registry.jsonl')
      expect(said.code).toBe(2)
    }
    expect(registry(repo)).toBe(torn)
  })

  test('by way of a symbolic link', async () => {
    const repo = project()
    repo.write('elsewhere', '')
    symlinkSync('elsewhere', join(repo.folder, 'registry.jsonl'))
    expect(await record(repo)).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(join(repo.folder, 'elsewhere'), 'utf8')).toBe('')
  })

  test('while a lock stands, which is told and not broken', async () => {
    const repo = project()
    repo.write('registry.jsonl.lock', 'process 1\n')
    const said = await record(repo)
    expect(said.err).toMatch(
      /registry\.jsonl: locked by process 1 since .*remove registry\.jsonl\.lock/,
    )
    expect(said.code).toBe(2)
    expect(existsSync(join(repo.folder, 'registry.jsonl.lock'))).toBe(true)
  }, 30_000)
})

test('with --trust, the gate of the trusted ref judges, and says where it leads', async () => {
  const own = (production: boolean): Record<string, string> =>
    Object.fromEntries(
      ['gate.yaml', 'checklist.md'].map((name) => [
        `own/${name}`,
        readFileSync(join(root, 'templates', 'pilot-to-prod', name), 'utf8')
          .replace('id: pilot-to-prod', 'id: own')
          .replace('production: true', `production: ${production}`),
      ]),
    )
  const config = 'checklists: [{ files: docs/launch.md, gate: own }]\ngates: [own]\n'
  const repo = project({ 'gate.config.yaml': config, ...own(true) })
  repo.git('checkout', '--quiet', '-b', 'change')
  for (const [path, text] of Object.entries(own(false))) repo.write(path, text)
  repo.commit()
  const args = ['record', 'docs/launch.md', 'registry.jsonl', ...asOf]
  expect(await repo.gate([...args, '--trust', 'main'])).toMatchObject({ code: 0, err: '' })
  expect(linesIn(Buffer.from(registry(repo)), 'r')).toMatchObject([
    { gate: { id: 'own' }, production: true },
  ])
  repo.write('registry.jsonl', '')
  await repo.gate(args)
  expect(linesIn(Buffer.from(registry(repo)), 'r')).toMatchObject([{ production: false }])
})

test('runs that record at once add their lines whole, each once', async () => {
  const agents = Array.from({ length: 6 }, (_, index) => `agent-${index}`)
  const repo = project(
    Object.fromEntries(
      agents.map((id) => [`docs/${id}.md`, page.replace('service-warranty-sorter', id)]),
    ),
  )
  const codes = await Promise.all(
    [...agents, ...agents].map(
      (id) =>
        new Promise((settle) => {
          spawn(process.execPath, [bin, 'record', `docs/${id}.md`, 'registry.jsonl', ...asOf], {
            cwd: repo.folder,
            stdio: 'ignore',
          }).on('close', settle)
        }),
    ),
  )
  expect(codes).toEqual([...agents, ...agents].map(() => 0))
  const ids = linesIn(Buffer.from(registry(repo)), 'registry.jsonl').map(({ agent }) => agent.id)
  expect(ids.sort()).toEqual(agents)
  expect(existsSync(join(repo.folder, 'registry.jsonl.lock'))).toBe(false)
}, 120_000)

describe('a checklist on record', () => {
  test('is cleared while it stands as recorded, also with what may change later', async () => {
    const repo = await recorded()
    expect(await repo.gate([...held, '--trust', 'main'])).toMatchObject({ code: 0, err: '' })
    repo.write('docs/launch.md', page.replace('review: 2026-07-15', 'review: 2026-07-15, held'))
    expect((await repo.gate(held)).code).toBe(0)
  })

  test('is blocked once its text has changed, until it is recorded again', async () => {
    const repo = await recorded()
    repo.write('docs/launch.md', page.replace('right queue 95%', 'right queue 99%'))
    repo.commit()
    const changed = await repo.gate(held)
    expect(changed.out).toContain('recorded on 2026-06-09: the text has changed since')
    expect(changed.code).toBe(1)
    expect((await record(repo)).code).toBe(0)
    repo.commit()
    expect(await repo.gate([...held, '--trust', 'main'])).toMatchObject({ code: 0, err: '' })
  })

  test('says so without --trust: whether lines were only added is not known', async () => {
    const repo = await recorded()
    expect((await repo.gate(held)).err).toContain('is not known without --trust')
  })

  test('of another repository is not compared', async () => {
    const repo = await recorded()
    repo.git('remote', 'set-url', 'origin', 'https://github.com/acme/fork.git')
    repo.write('docs/launch.md', page.replace('right queue 95%', 'right queue 99%'))
    expect((await repo.gate(held)).code).toBe(0)
  })
})

describe('with --trust, lines are only ever added', () => {
  const broken = 'lines of registry.jsonl were changed, not only added: on main its line 1 of 1'

  test.each([
    ['a line that was changed', (text: string) => text.replace('"1.4"', '"1.5"')],
    ['a line that is gone', () => ''],
    ['a line put before it', (text: string) => text.replace('service-w', 'w') + text],
  ])('and %s blocks', async (_, change) => {
    const repo = await recorded()
    repo.write('registry.jsonl', change(registry(repo)))
    const said = await repo.gate([...held, '--trust', 'main'])
    expect(said.out.replace(/\s+/g, ' ')).toContain(broken)
    expect(said.code).toBe(1)
  })

  test('and where no checklist is judged, the run fails all the same', async () => {
    const repo = await recorded({ 'notes.md': '# Notes\n' })
    repo.write('registry.jsonl', '')
    const args = ['check', 'notes.md', '--skip-others', ...held.slice(2), '--trust', 'main']
    const said = await repo.gate(args)
    expect(said.out).toContain('lines were changed')
    expect(said.code).toBe(2)
  })

  test('and a union of two branches is found, which git merges in another order without a word', async () => {
    const repo = await recorded({
      '.gitattributes': 'registry.jsonl merge=union\n',
      'docs/a.md': page.replace('service-warranty-sorter', 'agent-a'),
      'docs/b.md': page.replace('service-warranty-sorter', 'agent-b'),
    })
    await record(repo, 'docs/a.md')
    repo.commit()
    repo.git('checkout', '--quiet', 'main')
    await record(repo, 'docs/b.md')
    repo.commit()
    repo.git('checkout', '--quiet', 'change')
    repo.git('merge', '--quiet', '-m', 'merge', 'main')
    const ids = linesIn(Buffer.from(registry(repo)), 'registry.jsonl').map(({ agent }) => agent.id)
    expect(ids).toEqual(['service-warranty-sorter', 'agent-a', 'agent-b'])
    const said = await repo.gate([...held, '--trust', 'main'])
    expect(said.out.replace(/\s+/g, ' ')).toContain('on main its line 2 of 2 is another one')
    expect(said.code).toBe(1)
  })

  test('and line ends that git was told to write are no change', async () => {
    const repo = await recorded()
    writeFileSync(join(repo.folder, 'registry.jsonl'), registry(repo).replaceAll('\n', '\r\n'))
    expect((await repo.gate([...held, '--trust', 'main'])).code).toBe(0)
  })
})
