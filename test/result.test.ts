// What does a result hold for the programs that keep track of agents: from where, as of when, what is due?
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gates } from '#gates'
import { type Review, readConfig, review } from '../src/index.ts'
import { addressOf } from '../src/run/repository.ts'
import { example, repository } from './repository.ts'

const asOf = '2026-06-09'
const conditional = example('pilot-to-prod/conditional.md')
const blocked = example('pilot-to-prod/blocked.md')

/** What is due, a line each. */
function dueIn(text: string, options: { asOf?: string; config?: string } = {}): string[] {
  const judged = review({
    gate: gates,
    text,
    asOf: options.asOf ?? asOf,
    file: 'launch.md',
    config: readConfig(options.config ?? ''),
  })
  return judged.due.map(
    ({ day, kind, what, item, owner }) => `${day} ${kind} ${item}: ${what} (${owner})`,
  )
}

const open = '2026-06-19 open-item 8: Polish translation of the launch email (Tomasz Lind)'
const after = '2026-07-15 review null: 30-day post-launch review (null)'
const withClosed = (closed: string): string =>
  conditional.replace(
    /(\| Due date \|)\n(\|[-|]+\|)\n(.*2026-06-19 \|)/,
    `$1 Closed |\n$2---|\n$3 ${closed} |`,
  )
const delayed = example('gate-review/blocked.md')
  .replace('[x] All green or yellow', '[ ] All green or yellow')
  .replace(
    '[ ] Any red — launch delayed; re-gate on [YYYY-MM-DD]',
    '[x] Any red — launch delayed; re-gate on 2026-07-07',
  )

test.each<[string, string, Parameters<typeof dueIn>[1], string[]]>([
  ['an open item, and the review after launch', conditional, {}, [open, after]],
  ['an open item that is overdue', conditional, { asOf: '2026-06-30' }, [open, after]],
  ['a review that is overdue', conditional, { asOf: '2026-07-16' }, [open, after]],
  [
    'no review that was held',
    conditional.replace('2026-07-15', '2026-07-15, held 2026-07-10'),
    { asOf: '2026-07-12' },
    [open],
  ],
  ['an open item that is closed later', withClosed('2026-06-18'), {}, [open, after]],
  ['no open item that is closed', withClosed('2026-06-08'), {}, [after]],
  [
    'the next review of a delayed launch',
    delayed,
    {},
    ['2026-07-07 re-gate null: the next gate review (null)'],
  ],
  [
    'the next action of an item at warning, and the first review after launch',
    example('gate-review/conditional.md'),
    {},
    [
      '2026-06-26 next-action 2: length and language are checked weekly, speaker changes are not; add the check by 2026-06-26 (Tadeusz Nowak)',
      '2026-07-09 review null: the next review (null)',
    ],
  ],
  [
    'what a waiver covers, until its last day',
    blocked,
    {
      config:
        'waivers:\n  - { rule: shown, need: a primary and a backup, item: "3", file: launch.md, reason: The backup starts in July., approver: Dana Whitfield, until: 2026-07-01 }',
    },
    ['2026-07-01 waiver 3: The backup starts in July. (Dana Whitfield)', after],
  ],
])('due is %s', (_, text, options, expected) => {
  expect(dueIn(text, options)).toEqual(expected)
})

test('a checklist says as of when, and each sign-off whether it is claimed', () => {
  const judged = review({ gate: gates, text: conditional, asOf, repository: 'https://x.example/a' })
  expect(judged).toMatchObject({ asOf, repository: 'https://x.example/a' })
  expect(judged.signOffs.map(({ signed, signature }) => [signed, signature])).toEqual([
    [true, 'claimed'],
    [true, 'claimed'],
    [false, null],
    [true, 'claimed'],
  ])
  expect(review({ gate: gates, text: conditional, asOf }).repository).toBe(null)
})

test.each<[string, string[], string]>([
  ['several ids', ['4', '8'], '4, 8'],
  ['a title', ['8'], 'Communication plan ready'],
  ['a number and words', ['8'], '8 (the email)'],
  ['nothing that the gate asks', [], 'Office plants'],
])('an open item that names %s', (_, items, label) => {
  const text = conditional.replace('| 8 | Polish', `| ${label} | Polish`)
  const [found] = review({ gate: gates, text, asOf }).openItems
  expect(found).toMatchObject({ items, label })
})

test.each([
  ['https://github.com/acme/agents.git', 'https://github.com/acme/agents'],
  ['https://user:token@GitHub.com/acme/agents', 'https://github.com/acme/agents'],
  ['https://x-access-token:ghs_16C@github.com/acme/agents.git/', 'https://github.com/acme/agents'],
  ['https://oauth2:a@b@git.acme.example/agents', 'https://git.acme.example/agents'],
  ['git@github.com:acme/agents.git', 'https://github.com/acme/agents'],
  ['github.com:acme/agents', 'https://github.com/acme/agents'],
  [
    'ssh://git@git.acme.example:2222/group/sub/agents.git',
    'https://git.acme.example/group/sub/agents',
  ],
  ['git://git.acme.example/agents.git', 'https://git.acme.example/agents'],
  ['http://git.acme.example:3000/acme/agents.git', 'http://git.acme.example:3000/acme/agents'],
  ['https://git.acme.example/agents?private_token=abc#x', 'https://git.acme.example/agents'],
  ['me:token@git.acme.example:agents', null],
  ['ext::ssh -i key git.acme.example %S agents', null],
  ['https://', null],
  ['/srv/git/agents.git', null],
  ['../agents', null],
  ['file:///srv/git/agents.git', null],
  ['C:/git/agents', null],
  ['C:\\git\\agents', null],
  ['', null],
])('the address of the remote %j is %j', (remote, address) => {
  expect(addressOf(remote)).toBe(address)
})

test('a result says which repository each file is in, and tells no credentials', async () => {
  const repo = repository({ 'docs/launch.md': conditional, 'docs/a/readme.md': '# A\n' })
  const addresses = async (file: string, cwd = '.'): Promise<unknown> => {
    const { out } = await repo.gate(['check', file, '--as-of', asOf, '--format', 'json'], { cwd })
    expect(out).not.toContain('s3cret')
    return (JSON.parse(out).checklists as Review[]).map((one) => one.repository)
  }
  expect(await addresses('docs/launch.md')).toEqual([null])
  repo.git('remote', 'add', 'origin', 'https://me:s3cret@git.acme.example/agents.git')
  const own = ['https://git.acme.example/agents']
  expect(await addresses('docs/launch.md')).toEqual(own)
  expect(await addresses(join(repo.folder, 'docs', 'launch.md'))).toEqual(own)
  expect(await addresses('../launch.md', 'docs/a')).toEqual(own)
  // a file of somewhere else is not of this one
  const elsewhere = repository({ 'launch.md': conditional })
  expect(await addresses(join(elsewhere.folder, 'launch.md'))).toEqual([null])
})
