// Does a signature hold, and does whatever voids it turn the check red? With a real ssh-keygen and a real git.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { World } from '../../src/system/world.ts'
import { example, type Repository, repository } from '../repository.ts'

const page = 'docs/launch.md'
const kept = `${page}.signatures`
const lists = '.gate/allowed_signers'
/** Nobody has signed on the page: only the names are there. */
const unsigned = example('pilot-to-prod/cleared.md')
  .replace('| Ruth Castellan | 2026-06-09 | (signed) |', '| Ruth Castellan | | |')
  .replace('| Marek Adeyemi | 2026-06-09 | (signed) |', '| Marek Adeyemi | | |')
const config = `checklists:
  - { files: ${page}, gate: pilot-to-prod, artifacts: [prompts] }
people:
  - { name: Ruth Castellan, also: [R. Castellan], roles: [AI CoE Lead], email: ruth@acme.example }
  - { name: Marek Adeyemi, roles: [Agent Builder], email: marek@acme.example }
signers: ${lists}
require-signatures: { pilot-to-prod: [AI CoE Lead, Agent Builder] }
`
const keys = mkdtempSync(join(tmpdir(), 'gate-keys-'))
for (const [name, ...kind] of [
  ['ruth', '-t', 'ed25519'],
  ['marek', '-t', 'ecdsa'],
  ['other', '-t', 'rsa', '-b', '2048'],
])
  execFileSync('ssh-keygen', ['-q', ...kind, '-N', '', '-C', '', '-f', join(keys, name as string)])
const keyOf = (who: string): string => join(keys, who)
const publicOf = (who: string): string => readFileSync(`${keyOf(who)}.pub`, 'utf8').trim()
const entry = (who: string, options = 'namespaces="launchgate"'): string =>
  `${who}@acme.example ${options} ${publicOf(who)}\n`

const signing = { over: { today: '2026-06-09' } }
const byRuth = ['sign', page, '--role', 'AI CoE Lead', '--key', keyOf('ruth')]
const byMarek = ['sign', page, '--role', 'Agent Builder', '--key', keyOf('marek')]

function unsignedDesk(more: Record<string, string> = {}): Repository {
  return repository({
    'gate.config.yaml': config,
    [page]: unsigned,
    [lists]: entry('ruth') + entry('marek'),
    'prompts/system.md': 'Sort the letters.\n',
    'prompts/tone.md': 'Be kind.\n',
    ...more,
  })
}

async function desk(more: Record<string, string> = {}): Promise<Repository> {
  const repo = unsignedDesk(more)
  for (const args of [byRuth, byMarek]) {
    const { code, err } = await repo.gate(args, signing)
    expect(code, err).toBe(0)
  }
  repo.commit()
  return repo
}

const read = (repo: Repository, path: string): string =>
  readFileSync(join(repo.folder, path), 'utf8')

/** Puts something for something that is there. */
function edit(repo: Repository, path: string, from: string | RegExp, to: string): void {
  const text = read(repo, path)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  repo.write(path, changed)
}

interface Seen {
  code: number
  messages: string[]
  signatures: (string | null)[]
  notes: string[]
  err: string
}

async function seen(
  repo: Repository,
  args: string[] = [],
  over: Partial<World> = {},
): Promise<Seen> {
  const { code, out, err } = await repo.gate(
    ['check', page, '--as-of', '2026-06-10', '--format', 'json', ...args],
    { over },
  )
  const report = out === '' ? { checklists: [], errors: [] } : JSON.parse(out)
  const [review] = report.checklists
  const told = (level: string): string[] =>
    (review?.findings ?? [])
      .filter((finding: { level: string }) => finding.level === level)
      .map(({ message }: { message: string }) => message)
  return {
    code,
    messages: [
      ...told('error'),
      ...report.errors.map(({ message }: { message: string }) => message),
    ],
    notes: told('note'),
    signatures: (review?.signOffs ?? [])
      .map(({ signature }: { signature: string | null }) => signature)
      .filter((one: string | null) => one !== null),
    err,
  }
}

describe('a signature', () => {
  test('stands for the mark and the day of a row that only names the person', async () => {
    const repo = unsignedDesk()
    expect(await seen(repo)).toMatchObject({ code: 1, signatures: [] })
    const { err, out } = await repo.gate(byRuth, signing)
    expect(err.split('\n')).toEqual([
      `${page}, to be signed by Ruth Castellan <ruth@acme.example> as AI CoE Lead`,
      'service-warranty-sorter 1.4, pilot-to-prod: Cleared for production launch',
      expect.stringMatching(
        /^text sha256:[0-9a-f]{64}, artifacts: prompts\/system.md, prompts\/tone.md$/,
      ),
      '',
    ])
    expect(out).toContain(`Signed: ${kept} has one line more.`)
    expect(await seen(repo)).toMatchObject({
      code: 1,
      messages: ['role Agent Builder is not signed'],
    })
    await repo.gate(byMarek, signing)
    expect(await seen(repo)).toMatchObject({
      code: 0,
      messages: [],
      signatures: ['signed', 'signed'],
    })
    // nothing else was written, and a file of that name beside it would not have mattered
    expect(repo.git('status', '--porcelain').trim().split('\n')).toEqual([`?? ${kept}`])
  })

  test('can be given with an RSA key, and with one that only an agent holds, as git names it', async () => {
    const repo = unsignedDesk({
      [lists]: entry('ruth').replace(publicOf('ruth'), publicOf('other')) + entry('marek'),
    })
    expect((await repo.gate([...byRuth.slice(0, -1), keyOf('other')], signing)).code).toBe(0)
    const said = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' })
    const [, socket = '', id = ''] =
      /SSH_AUTH_SOCK=([^;]+);[\s\S]*SSH_AGENT_PID=(\d+)/.exec(said) ?? []
    const env = { SSH_AUTH_SOCK: socket }
    try {
      execFileSync('ssh-add', ['-q', keyOf('marek')], { env: { ...process.env, ...env } })
      repo.git('config', 'user.signingkey', `key::${publicOf('marek')}`)
      expect(await repo.gate(byMarek.slice(0, -2), { ...signing, env })).toMatchObject({ code: 0 })
    } finally {
      process.kill(Number(id))
    }
    expect(await seen(repo)).toMatchObject({ code: 0, signatures: ['signed', 'signed'] })
  })

  test('is refused where the page is blocked for anything but signatures', async () => {
    const repo = unsignedDesk()
    edit(repo, page, 'Drill 2026-06-01', 'Drill 2026-05-01')
    const { code, err } = await repo.gate(byRuth, signing)
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('the drill on 2026-05-01'),
    })
  })

  test.each<[string, string[], string]>([
    ['a role that the gate has not', ['--role', 'AI CoE Led'], 'did you mean "AI CoE Lead"?'],
    [
      'a role that the person has not',
      ['--role', 'AI CoE Lead', '--as', 'marek@acme.example'],
      'Marek Adeyemi may not sign as AI CoE Lead',
    ],
    [
      'a key that is not listed',
      ['--role', 'AI CoE Lead', '--key', keyOf('other')],
      'the key is not listed for ruth@acme.example',
    ],
    ['no role', [], 'as what is it signed?'],
  ])('is refused with %s, and nothing is written', async (_, args, why) => {
    const repo = unsignedDesk()
    const { code, err } = await repo.gate(['sign', page, '--key', keyOf('ruth'), ...args], signing)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(why) })
    expect(repo.git('status', '--porcelain')).toBe('')
  })

  test('that is given again says what has changed since the last one', async () => {
    const repo = await desk()
    edit(repo, page, 'Back on at 10:40', 'Back on at 10:41')
    const { err } = await repo.gate(byRuth, signing)
    expect(err).toContain('since Ruth Castellan signed on 2026-06-09, item 9 changed')
    expect(await seen(repo)).toMatchObject({
      messages: [expect.stringMatching(/^Marek Adeyemi signed another text/)],
    })
    await repo.gate(byMarek, signing)
    expect(await seen(repo)).toMatchObject({ code: 0 })
  })

  test('of only one of two who signed a prompt that has changed leaves the other to sign', async () => {
    const repo = await desk()
    repo.write('prompts/system.md', 'other\n')
    await repo.gate(byRuth, signing)
    expect((await seen(repo)).messages).toEqual([
      'prompts/system.md has changed since Marek Adeyemi signed on 2026-06-09: an out-of-turn review is due',
    ])
  })

  test.each([
    ['❌ not yet', 1],
    ['refused', 1],
    ['[ ]', 0],
    ['[signature]', 0],
    ['with my key', 0],
  ])('beside a cell that says %j', async (cell, code) => {
    const repo = await desk()
    edit(repo, page, '| Ruth Castellan | | |', `| Ruth Castellan | | ${cell} |`)
    expect(await seen(repo)).toMatchObject({ code })
  })

  test('with the key of somebody else says whose it is', async () => {
    const repo = unsignedDesk()
    const { code, err } = await repo.gate([...byMarek.slice(0, -1), keyOf('ruth')], signing)
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(
        'it is that of ruth@acme.example; name the right one with --key',
      ),
    })
  })

  test('is told where a formatter could void it', async () => {
    const repo = unsignedDesk({ '.prettierrc.json': '{}\n' })
    const { err } = await repo.gate(byRuth, signing)
    expect(err).toContain('.prettierrc.json formats this repository')
  })

  test('can be taken back, and then there is none', async () => {
    const repo = await desk()
    expect(await repo.gate([...byRuth, '--withdraw'], signing)).toMatchObject({ code: 0 })
    expect((await seen(repo)).messages).toContain('role AI CoE Lead is not signed')
    expect(await repo.gate([...byRuth, '--withdraw'], signing)).toMatchObject({ code: 2 })
    await repo.gate(byRuth, signing)
    expect(await seen(repo)).toMatchObject({ code: 0 })
  })
})

/** What each of these does to a page that two people have signed, and the sentence that tells it. */
const voids: [string, (repo: Repository) => void, string | RegExp][] = [
  [
    'evidence of two items',
    (repo) => {
      edit(repo, page, 'sorting stopped after 6 s', 'sorting stopped after 7 s')
      edit(repo, page, 'Back on at 10:40', 'Back on at 10:41')
    },
    'Ruth Castellan signed another text as AI CoE Lead on 2026-06-09: items 4 and 9 have changed since',
  ],
  [
    'a line beside the items',
    (repo) => edit(repo, page, '## Sign-off', 'We are glad.\n\n## Sign-off'),
    'Ruth Castellan signed another text as AI CoE Lead on 2026-06-09: what stands beside the items has changed since',
  ],
  [
    'a byte order mark',
    (repo) => edit(repo, page, /^/, '\ufeff'),
    /what stands beside the items has changed since$/,
  ],
  [
    'another agent',
    (repo) => edit(repo, page, 'Agent ID:** service-warranty-sorter', 'Agent ID:** refund-bot'),
    'the signature of Ruth Castellan as AI CoE Lead does not hold: it was given for service-warranty-sorter, and this is refund-bot',
  ],
  [
    'another version',
    (repo) => edit(repo, page, 'version:** 1.4', 'version:** 1.5'),
    /it was given for version 1.4, and this is version 1.5$/,
  ],
  [
    'another person in the row',
    (repo) => edit(repo, page, '| AI CoE Lead | Ruth Castellan', '| AI CoE Lead | Marek Adeyemi'),
    /the row of AI CoE Lead names Marek Adeyemi$/,
  ],
  [
    'another key for the address',
    (repo) =>
      repo.write(
        lists,
        entry('ruth').replace(publicOf('ruth'), publicOf('other')) + entry('marek'),
      ),
    /the key is not listed for ruth@acme.example$/,
  ],
  [
    'an expired key',
    (repo) => repo.write(lists, entry('ruth', 'valid-before="20260501"') + entry('marek')),
    /the key's validity ended 2026-05-01$/,
  ],
  [
    'a key that is not valid yet',
    (repo) => repo.write(lists, entry('ruth', 'valid-after="20260701"') + entry('marek')),
    /the key's validity begins 2026-07-01$/,
  ],
  [
    'a key for something else',
    (repo) => repo.write(lists, entry('ruth', 'namespaces="git"') + entry('marek')),
    /the key is listed for git, not for launchgate$/,
  ],
  [
    'a revoked key',
    (repo) => {
      repo.write('.gate/revoked', `${publicOf('ruth')}\n`)
      edit(repo, 'gate.config.yaml', 'signers:', 'revoked: .gate/revoked\nsigners:')
    },
    /the key is revoked in .gate\/revoked$/,
  ],
  [
    'a role that was taken away',
    (repo) => {
      edit(repo, 'gate.config.yaml', 'roles: [AI CoE Lead]', 'roles: [Peer Reviewer]')
      edit(repo, 'gate.config.yaml', '[AI CoE Lead, Agent Builder]', '[Agent Builder]')
    },
    /does not hold: Ruth Castellan may not sign as AI CoE Lead$/,
  ],
  [
    'an end of office before the day',
    (repo) =>
      edit(
        repo,
        'gate.config.yaml',
        'roles: [AI CoE Lead]',
        'until: 2026-06-01, roles: [AI CoE Lead]',
      ),
    /Ruth Castellan could sign until 2026-06-01 only$/,
  ],
  [
    'a later day of the review',
    (repo) => edit(repo, page, 'Review date:** 2026-06-09', 'Review date:** 2026-06-10'),
    /it is dated 2026-06-09, before the review on 2026-06-10$/,
  ],
  [
    'an edit of what was signed',
    (repo) => edit(repo, kept, '"verdict":{"id":"cleared"', '"verdict":{"id":"CLEARED"'),
    /the signature is not one of what the line says$/,
  ],
  [
    'text behind the signature',
    (repo) => edit(repo, kept, /"}\n/, '","more":1}\n'),
    `line 1 of ${kept} is not a line that "gate sign" writes`,
  ],
  ['the line gone', (repo) => edit(repo, kept, /^.*\n/, ''), 'role AI CoE Lead is not signed'],
  [
    'a torn line',
    (repo) => edit(repo, kept, /.{20}\n$/, ''),
    `line 2 of ${kept} is torn: it does not end; take it out`,
  ],
  [
    'one key for two people',
    (repo) => {
      repo.write(lists, entry('ruth') + entry('marek').replace(publicOf('marek'), publicOf('ruth')))
      edit(repo, kept, /\n.*\n$/, '\n')
      signWith(repo, 'ruth', (said) =>
        said
          .replaceAll('Ruth Castellan', 'Marek Adeyemi')
          .replaceAll('ruth@', 'marek@')
          .replaceAll('AI CoE Lead', 'Agent Builder'),
      )
    },
    /are signed with the same key, as two people$/,
  ],
  [
    'a line that somebody else signs in her name',
    (repo) => {
      edit(repo, kept, /^.*\n/, '')
      signWith(repo, 'marek', (said) =>
        said
          .replaceAll('Marek Adeyemi', 'Ruth Castellan')
          .replaceAll('marek@', 'ruth@')
          .replaceAll('Agent Builder', 'AI CoE Lead'),
      )
    },
    /the key is not listed for ruth@acme.example$/,
  ],
  [
    'a prompt',
    (repo) => repo.write('prompts/system.md', 'Sort the letters, and answer them.\n'),
    'prompts/system.md has changed since it was signed on 2026-06-09: an out-of-turn review is due',
  ],
  [
    'a prompt more',
    (repo) => {
      repo.write('prompts/new.md', 'x\n')
      repo.git('add', '--all')
    },
    /^prompts\/new.md was added since/,
  ],
  [
    'a prompt less',
    (repo) => rmSync(join(repo.folder, 'prompts/tone.md')),
    /^prompts\/tone.md was removed since/,
  ],
  [
    'a prompt moved',
    (repo) => repo.git('mv', 'prompts/tone.md', 'prompts/voice.md'),
    /^prompts\/tone.md was moved to prompts\/voice.md since/,
  ],
  [
    'prompts that are not named any more',
    (repo) => {
      edit(repo, 'gate.config.yaml', ', artifacts: [prompts]', '')
      repo.write('prompts/system.md', 'x\n')
    },
    /^prompts\/system.md has changed since/,
  ],
]

/** Signs the last line again, changed, as somebody could without this program. */
function signWith(repo: Repository, who: string, changed: (said: string) => string): void {
  const last = read(repo, kept).trimEnd().split('\n').at(-1) ?? ''
  const statement = changed(JSON.stringify(JSON.parse(last).statement))
  const armour = execFileSync(
    'ssh-keygen',
    ['-Y', 'sign', '-q', '-n', 'launchgate', '-f', keyOf(who)],
    {
      input: statement,
      encoding: 'utf8',
    },
  )
  const signature = armour.replace(/-----[A-Z ]+-----|\s/g, '')
  repo.write(kept, `${read(repo, kept)}{"statement":${statement},"signature":"${signature}"}\n`)
}

describe('turns red, in one sentence', () => {
  test.each(voids)('%s', async (_, change, sentence) => {
    const repo = await desk()
    expect(await seen(repo)).toMatchObject({ code: 0, messages: [] })
    change(repo)
    const { code, messages } = await seen(repo)
    const wanted = typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
    expect({ code, messages }).toEqual({ code: 1, messages: expect.arrayContaining([wanted]) })
  })

  test('in every format', async () => {
    const repo = await desk()
    repo.write('prompts/system.md', 'other\n')
    for (const format of [
      'text',
      'json',
      'jsonl',
      'github',
      'markdown',
      'sarif',
      'junit',
      'gitlab',
    ]) {
      const args = ['check', page, '--as-of', '2026-06-10', '--format', format]
      const { code, out } = await repo.gate(args)
      expect(code).toBe(1)
      const said = out.replace(/&#8203;|\\(?=[_.])/g, '').replace(/\s+/g, ' ')
      expect(said, format).toContain('has changed since it was signed on 2026-06-09')
    }
  })

  test('a signature that is put beside another file, and judged by another gate', async () => {
    const repo = await desk()
    for (const path of ['docs/other.md'] as const) {
      repo.write(path, read(repo, page))
      repo.write(`${path}.signatures`, read(repo, kept))
      const { out } = await repo.gate(['check', path, '--as-of', '2026-06-10', '--verbose'])
      expect(out.replace(/\s+/g, ' ')).toContain(
        `it was given for ${page}, and this is docs/other.md`,
      )
    }
    const [yaml, blank] = ['gate.yaml', 'checklist.md'].map((file) =>
      readFileSync(join(import.meta.dirname, '../../templates/pilot-to-prod', file), 'utf8'),
    )
    repo.write('gates/own/gate.yaml', (yaml ?? '').replace('version: 1', 'version: 2'))
    repo.write('gates/own/checklist.md', blank ?? '')
    const config = `${read(repo, 'gate.config.yaml').replace('gate: pilot-to-prod', 'gate: gates/own')}gates: [gates/own]\n`
    repo.write('gate.config.yaml', config)
    const { messages } = await seen(repo)
    expect(messages.join()).toContain(
      'it was given for version 1 of pilot-to-prod, and this is version 2 of pilot-to-prod',
    )
  })
})

describe('stays green', () => {
  test.each<[string, (repo: Repository) => void]>([
    [
      'CRLF in page, prompts and signatures',
      (repo) => {
        for (const path of [page, kept, 'prompts/system.md'])
          repo.write(path, read(repo, path).replaceAll('\n', '\r\n'))
      },
    ],
    [
      'a mark and a day in the row',
      (repo) =>
        edit(
          repo,
          page,
          '| Ruth Castellan | | |',
          '| Ruth Castellan | 2026-06-09 | signed, see the key |',
        ),
    ],
    [
      'another spelling in the row that the roster knows',
      (repo) => edit(repo, page, '| Ruth Castellan | | |', '| R. Castellan | | |'),
    ],
    ['the review, held', (repo) => edit(repo, page, /2026-07-15$/m, '2026-07-15, held 2026-07-14')],
    [
      'lines in another order, as a union merge may leave them',
      (repo) => {
        const [first, second] = read(repo, kept).trimEnd().split('\n')
        repo.write(kept, `${second}\n${first}\n${second}\n`)
      },
    ],
    [
      'an end of office after the day',
      (repo) =>
        edit(
          repo,
          'gate.config.yaml',
          'roles: [AI CoE Lead]',
          'until: 2026-06-09, roles: [AI CoE Lead]',
        ),
    ],
    ['a file that git does not track', (repo) => repo.write('prompts/draft.md', 'x\n')],
  ])('%s', async (_, change) => {
    const repo = await desk()
    change(repo)
    expect(await seen(repo)).toMatchObject({
      code: 0,
      messages: [],
      signatures: ['signed', 'signed'],
    })
  })
})

describe('judges nothing', () => {
  const none: [string, (repo: Repository) => void, RegExp][] = [
    [
      'with a list that lets everybody sign',
      (repo) => repo.write(lists, entry('ruth').replace('ruth@', '*@')),
      /line 1: "\*@acme.example" lets others sign in somebody's name/,
    ],
    [
      'with an authority in it',
      (repo) => repo.write(lists, entry('ruth', 'cert-authority')),
      /cert-authority lets others be named elsewhere/,
    ],
    [
      'with an end of validity where it is a comment',
      (repo) => repo.write(lists, `${entry('ruth').trimEnd()} valid-before="20260501"\n`),
      /line 1: "valid-before" stands behind the key, where it counts for nothing/,
    ],
    [
      'with a line in it that is none',
      (repo) => repo.write(lists, `${entry('ruth')}ruth@acme.example\n`),
      /line 2: this is not an entry/,
    ],
    [
      'with an empty list of revoked keys',
      (repo) => {
        repo.write('.gate/revoked', '')
        edit(repo, 'gate.config.yaml', 'signers:', 'revoked: .gate/revoked\nsigners:')
      },
      /ssh-keygen would take every key for one that still holds/,
    ],
    ['without the list', (repo) => rmSync(join(repo.folder, lists)), /no such file/],
  ]
  test.each(none)('%s', async (_, change, why) => {
    const repo = await desk()
    change(repo)
    const { code, messages, err } = await seen(repo)
    expect({ code, said: messages.join() + err }).toEqual({
      code: 2,
      said: expect.stringMatching(why),
    })
  })

  test('where ssh-keygen is not installed', async () => {
    const repo = await desk()
    const { code, messages } = await seen(repo, [], { sshKeygen: async () => null })
    expect({ code, messages }).toEqual({
      code: 2,
      messages: [expect.stringContaining('ssh-keygen is not installed')],
    })
  })

  test.each([
    ['too old', 'echo "unknown option -- Y" >&2; exit 1', 'unknown option'],
    [
      'run by somebody without an entry in passwd',
      'echo "No user exists for uid 12345" >&2; exit 255',
      'No user exists for uid 12345',
    ],
  ])('where ssh-keygen is %s', async (_, script, why) => {
    const repo = await desk()
    const folder = join(mkdtempSync(join(tmpdir(), 'gate-old-')), 'bin')
    mkdirSync(folder)
    writeFileSync(join(folder, 'ssh-keygen'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'ssh-keygen'), 0o755)
    const args = ['check', page, '--as-of', '2026-06-10']
    const env = { PATH: `${folder}:${process.env['PATH']}` }
    const { code, out } = await repo.gate(args, { env })
    expect({ code, out: out.replace(/\s+/g, ' ') }).toEqual({
      code: 2,
      out: expect.stringContaining(why),
    })
  })

  test('by an ssh-keygen of the checkout', async () => {
    const repo = await desk()
    repo.write('bin/ssh-keygen', '#!/bin/sh\nexit 0\n')
    chmodSync(join(repo.folder, 'bin/ssh-keygen'), 0o755)
    repo.write(lists, entry('ruth').replace(publicOf('ruth'), publicOf('other')) + entry('marek'))
    const env = { PATH: `${join(repo.folder, 'bin')}:${process.env['PATH']}` }
    const { code } = await repo.gate(['check', page, '--as-of', '2026-06-10'], { env })
    expect(code).toBe(1)
  })
})

test('with --trust, the lists of the branch to be merged are not those that count', async () => {
  const repo = await desk()
  repo.git('checkout', '--quiet', '-b', 'change')
  edit(repo, page, 'Back on at 10:40', 'Back on at 10:41')
  repo.write(lists, entry('ruth').replace(publicOf('ruth'), publicOf('other')) + entry('marek'))
  await repo.gate([...byRuth.slice(0, -1), keyOf('other')], signing)
  await repo.gate(byMarek, signing)
  repo.commit()
  expect(await seen(repo)).toMatchObject({ code: 0 })
  const { out } = await repo.gate(['check', page, '--as-of', '2026-06-10', '--trust', 'main'])
  expect(out).toMatch(
    /^WARNING {2}.* the working tree has others, .*: \.gate\/allowed_signers; merge/m,
  )
  expect((await seen(repo, ['--trust', 'main'])).messages).toContain(
    'the signature of Ruth Castellan as AI CoE Lead does not hold: the key is not listed for ruth@acme.example',
  )
})

describe('a seal', () => {
  const sealed = config.replace(/people:[\s\S]*$/, '')
  const signedPage = example('pilot-to-prod/cleared.md')

  test('keeps the text and the artifacts without a key, and is not called a signature', async () => {
    const repo = unsignedDesk({ 'gate.config.yaml': sealed, [page]: signedPage })
    expect(await seen(repo)).toMatchObject({ code: 0, signatures: ['claimed', 'claimed'] })
    expect(await repo.gate(['sign', page, '--seal'], signing)).toMatchObject({ code: 0 })
    expect(await seen(repo)).toMatchObject({ code: 0, signatures: ['sealed', 'sealed'] })
    repo.write('prompts/system.md', 'other\n')
    expect((await seen(repo)).messages).toEqual([
      'prompts/system.md has changed since it was sealed on 2026-06-09: an out-of-turn review is due',
    ])
    await repo.gate(['sign', page, '--seal'], signing)
    expect(await seen(repo)).toMatchObject({ code: 0 })
    edit(repo, page, 'Back on at 10:40', 'Back on at 10:41')
    expect((await seen(repo)).messages).toEqual([
      'the text was sealed on 2026-06-09, and item 9 has changed since',
    ])
  })

  test('does not stand for a signature that is asked for', async () => {
    const repo = unsignedDesk({ [page]: signedPage })
    await repo.gate(['sign', page, '--seal'], signing)
    expect((await seen(repo)).messages).toContain('role AI CoE Lead is not signed')
  })

  test('of what the front matter names; a link is where it leads, a submodule its commit', async () => {
    const front =
      '---\ngate: pilot-to-prod\nversion: 1\nartifacts: ["models/*", vendor, link]\n---\n\n'
    const repo = unsignedDesk({
      'gate.config.yaml': '{}\n',
      [page]: front + signedPage,
      'models/id.txt': 'm-1\n',
    })
    symlinkSync('models/id.txt', join(repo.folder, 'link'))
    const module = repository({ 'a.txt': 'a' })
    repo.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      module.folder,
      'vendor',
    )
    repo.commit()
    await repo.gate(['sign', page, '--seal'], signing)
    expect(await seen(repo)).toMatchObject({ code: 0, signatures: ['sealed', 'sealed'] })
    // not followed: what the link leads to is listed by itself
    repo.write('models/id.txt', 'm-2\n')
    rmSync(join(repo.folder, 'link'))
    symlinkSync('prompts/system.md', join(repo.folder, 'link'))
    repo.git('-C', 'vendor', 'commit', '--quiet', '--allow-empty', '-m', 'x')
    repo.git('add', '--all')
    expect((await seen(repo)).messages.map((message) => message.split(' since ')[0])).toEqual([
      'link has changed',
      'models/id.txt has changed',
      'vendor has changed',
    ])
  })
})

test('signatures that nobody can verify are told as such, and count as marks do', async () => {
  const repo = await desk()
  edit(repo, 'gate.config.yaml', /signers:[\s\S]*/, '')
  const { code, notes, signatures } = await seen(repo)
  expect({ code, signatures }).toEqual({ code: 1, signatures: [] })
  expect(notes.join()).toContain('the 2 signatures in docs/launch.md.signatures are not verified')
})

test('an edit outside of what may change voids a signature, whatever it is; one of the sign-off does not', async () => {
  const repo = await desk()
  const text = read(repo, page)
  const isFree = (line: string): boolean =>
    /^\| (?:10|Agent Builder|AI CoE Lead|Peer Reviewer|Executive Sponsor) \|/.test(line)
  const place = fc.nat(text.length - 1).filter((at) => {
    const start = text.lastIndexOf('\n', at - 1) + 1
    return (
      !isFree(text.slice(start)) &&
      !isFree(
        text
          .slice(text.indexOf('\n', at) + 1, text.indexOf('\n', at) + 40)
          .slice(text[at] === '\n' ? 0 : 40),
      ) &&
      !/review:\*\* 2026-07-15/.test(text.slice(start, text.indexOf('\n', at)))
    )
  })
  const edits = fc.sample(fc.tuple(place, fc.constantFrom('', 'x', '|', ' ', '✅', '7')), {
    numRuns: 200,
    seed: 11,
  })
  for (const [at, by] of edits) {
    const changed = text.slice(0, at) + by + text.slice(at + 1)
    if (changed === text) continue
    repo.write(page, changed)
    const { signatures } = await seen(repo)
    expect(signatures, JSON.stringify([at, by, text.slice(at - 20, at + 20)])).toEqual([])
  }
})
