// Are criteria compared with what git had before the pilot?
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GateError } from '../../src/errors.ts'
import { noLookups } from '../../src/policy/lookups.ts'
import { example, type Repository, repository } from '../repository.ts'
import { findingsOf, read } from '../rules/answers.ts'
import { root } from '../world.ts'

const page = example('pilot-to-prod/cleared.md')
const card =
  '# Agent card\n\n| Metric | Criterion |\n|---|---|\n| Right queue | ≥ 92% |\n| p95 | < 15 s |\n'
const easier = { card: card.replace('92%', '80%'), page: page.replace('≥ 92%', '≥ 80%') }
/** The pilot began on 2026-05-11. */
const days = { before: '2026-04-20', during: '2026-05-20' }

/** Commits all, as of a day; `authored` on another one. */
function commit(repo: Repository, day: string, authored = day): void {
  repo.git('add', '--all')
  const at = { GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${authored}T12:00:00Z` }
  const before = { ...process.env }
  Object.assign(process.env, at)
  try {
    execFileSync(
      'git',
      [
        '-c',
        'user.name=T',
        '-c',
        'user.email=t@example.com',
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        'state',
      ],
      { cwd: repo.folder, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } },
    )
  } finally {
    for (const name of Object.keys(at)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** A repository in which the criteria were set on a day. */
function project(
  files: Record<string, string>,
  from = '"{folder}/card.md"',
  set = days.before,
): Repository {
  const repo = repository({}, { git: false })
  repo.git('init', '--quiet', '-b', 'main')
  for (const [path, text] of Object.entries(files)) repo.write(path, text)
  repo.write('gate.config.yaml', `criteria-from: ${from}\n`)
  commit(repo, set)
  return repo
}

async function found(repo: Repository, ...args: string[]): Promise<string[]> {
  const { out, err } = await repo.gate([
    ...['check', 'agents/sorter/launch.md', '--as-of', '2026-06-09', '--format', 'json'],
    ...args,
  ])
  if (out === '') throw new Error(err)
  const { findings } = JSON.parse(out).checklists[0]
  return findings
    .filter(({ rule }: { rule: string }) => rule === 'moved-criteria')
    .map(({ level, message }: { level: string; message: string }) => `${level} ${message}`)
}

const launch = 'agents/sorter/launch.md'
const cardFile = 'agents/sorter/card.md'
const moved =
  'error item 1: the criterion "right queue ≥ 80%" was "Right queue ≥ 92%" in agents/sorter/card.md on 2026-04-20, before the pilot began on 2026-05-11'

test('what stands on the page is compared with the card from before the pilot, whatever it says now', async () => {
  const repo = project({ [cardFile]: card, [launch]: page })
  expect(await found(repo)).toEqual([])
  repo.write(cardFile, easier.card)
  repo.write(launch, easier.page)
  commit(repo, days.during)
  expect(await found(repo)).toEqual([moved])
})

test('a file that was renamed since is followed', async () => {
  const repo = project({ 'cards/sorter.md': card, [launch]: easier.page })
  repo.git('mv', 'cards/sorter.md', cardFile)
  commit(repo, days.during)
  expect(await found(repo)).toEqual([moved])
})

test('so is the history of the page itself', async () => {
  const repo = project({ [launch]: page }, '"{file}"')
  expect(await found(repo)).toEqual([])
  repo.write(launch, easier.page)
  commit(repo, days.during)
  expect(await found(repo)).toEqual([
    'error item 1: the criterion "right queue ≥ 80%" was "right queue ≥ 92%" in agents/sorter/launch.md on 2026-04-20, before the pilot began on 2026-05-11',
  ])
})

test('paths may be given by checklist, and those that none is given for are not compared', async () => {
  const map = '{ "agents/other/*.md": other.md, "agents/*/launch.md": cards/all.md }'
  const repo = project({ 'cards/all.md': card, [launch]: easier.page }, map)
  expect(await found(repo)).toEqual([moved.replace('agents/sorter/card.md', 'cards/all.md')])
  repo.write('gate.config.yaml', 'criteria-from: { "agents/other/*.md": cards/all.md }\n')
  expect(await found(repo)).toEqual([])
})

test('a commit that was amended in the pilot is of the pilot, whatever its author date says', async () => {
  const repo = project({ [launch]: easier.page, 'README.md': '' })
  repo.write(cardFile, easier.card)
  commit(repo, days.during, days.before)
  expect(await found(repo)).toEqual([
    `note item 1: check the criteria against ${cardFile} as it was before the pilot began on 2026-05-11: git knows no version of it from before that day`,
  ])
})

test('with --trust, a commit of the branch that claims an earlier day is not asked', async () => {
  const repo = project({ [cardFile]: card, [launch]: page })
  repo.git('checkout', '--quiet', '-b', 'change')
  repo.write(cardFile, easier.card)
  repo.write(launch, easier.page)
  commit(repo, '2026-05-01')
  expect(await found(repo)).toEqual([])
  expect(await found(repo, '--trust', 'main')).toEqual([moved])
})

test('a shallow clone, no version, and no repository are a note that says so', async () => {
  const repo = project({ [cardFile]: card, [launch]: easier.page })
  repo.write('README.md', 'More.\n')
  commit(repo, days.during)
  const clone = realpathSync(mkdtempSync(join(tmpdir(), 'gate-clone-')))
  repo.git('clone', '--quiet', '--depth', '1', `file://${repo.folder}`, clone)
  const shallow = {
    ...repo,
    gate: (args: readonly string[]) =>
      repo.gate(args, { cwd: join('..', clone.split('/').at(-1) ?? '') }),
  }
  expect((await found(shallow)).join()).toMatch(
    /^note .*this clone is shallow: fetch the whole history/,
  )

  const late = project({ [cardFile]: card, [launch]: easier.page }, undefined, days.during)
  expect((await found(late)).join()).toMatch(/^note .*git knows no version of it/)

  const bare = repository(
    {
      [launch]: easier.page,
      [cardFile]: card,
      'gate.config.yaml': 'criteria-from: "{folder}/card.md"\n',
    },
    { git: false },
  )
  expect((await found(bare)).join()).toMatch(/^note .*there is no git to ask/)
})

test('a page has moved nothing against itself: every one of the accuracy sets', () => {
  const sets = join(root, 'accuracy', 'sets')
  const pages = (readdirSync(sets, { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.md'),
  )
  const judged = pages.flatMap((file) => {
    const text = readFileSync(join(sets, file), 'utf8')
    const texts = read(text).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells: [first, ...others] }) =>
            others.map((cell) => ({ text: cell.text, name: first?.text ?? '' })),
          )
        : [{ text: block.prose.text, name: '' }],
    )
    const set = { file, pilotStart: '2026-05-11', day: '2026-04-20', texts, problem: null }
    try {
      return findingsOf('moved-criteria', text, {
        lookups: { ...noLookups, criteria: set },
      }).filter(({ level }) => level === 'error').length === 0
        ? ['same']
        : [file]
    } catch (error) {
      // beside the pages there is a text about each set
      if (error instanceof GateError) return []
      throw error
    }
  })
  expect(judged.length).toBeGreaterThan(700)
  expect(judged.filter((one) => one !== 'same')).toEqual([])
})
