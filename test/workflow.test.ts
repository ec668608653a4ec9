// A step of a GitHub workflow, run as the runner runs it: what the step prints, its code, its summary and its outputs.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '../src/system/real-world.ts'
import { root, run } from './world.ts'

interface Step {
  code: number | null
  log: string
  summary: string
  outputs: Record<string, string>
}

const example = (name: string): string =>
  readFileSync(join(root, 'examples', 'pilot-to-prod', `${name}.md`), 'utf8')

/** A repository with these files, and one step in it; `shell: bash` of a workflow is `bash --noprofile --norc -eo pipefail {0}`. */
function step(
  files: Record<string, string>,
  script: string,
  before: { summary?: string; outputs?: string } = {},
): Step {
  const repository = mkdtempSync(join(tmpdir(), 'gate-step-'))
  spawnSync('git', ['init', '-q', repository])
  const runner = mkdtempSync(join(tmpdir(), 'gate-runner-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true })
    writeFileSync(join(repository, file), text)
  }
  const summary = join(runner, 'step_summary')
  const outputs = join(runner, 'set_output')
  writeFileSync(summary, before.summary ?? '')
  writeFileSync(outputs, before.outputs ?? '')
  writeFileSync(
    join(runner, 'script.sh'),
    script.replaceAll('gate ', `"${process.execPath}" "${join(root, 'bin', 'gate.js')}" `),
  )
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env
  const done = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(runner, 'script.sh')],
    {
      cwd: repository,
      encoding: 'utf8',
      env: {
        ...environment,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: outputs,
      },
    },
  )
  const lines = readFileSync(outputs, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return {
    code: done.status,
    log: done.stdout + done.stderr,
    summary: readFileSync(summary, 'utf8'),
    outputs: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
  }
}

const annotationsOf = (log: string): string[] =>
  log.split('\n').filter((line) => line.startsWith('::'))

test('cleared: the step passes, and says so', () => {
  const { code, log, summary, outputs } = step(
    { 'docs/launch.md': example('cleared') },
    'gate check --format github docs/launch.md --as-of 2026-06-09\n',
  )
  expect(code).toBe(0)
  expect(log).toContain('CLEARED')
  expect(annotationsOf(log)).toEqual([])
  expect(summary).toMatch(/^## ✅ CLEARED: /)
  expect(outputs).toEqual({
    outcome: 'cleared',
    verdict: 'cleared',
    checklists: '1',
    cleared: '1',
    conditional: '0',
    blocked: '0',
    'not-judged': '0',
    errors: '0',
    warnings: '0',
    notes: '0',
    waived: '0',
  })
})

test('conditional: the step passes, and the summary has what is open until when', () => {
  const { code, log, summary, outputs } = step(
    { 'launch.md': example('conditional') },
    'gate check --format github launch.md --as-of 2026-06-09\n',
  )
  expect(code).toBe(0)
  expect(log).toContain('CONDITIONAL')
  expect(summary).toContain(
    '| 8 | Polish translation of the launch email | Tomasz Lind | 2026-06-19 |  |',
  )
  expect(outputs).toMatchObject({
    outcome: 'conditional',
    verdict: 'conditional',
    conditional: '1',
  })
})

test('blocked: the step fails, each error is on its line, and what other programs wrote is kept', () => {
  const { code, log, summary, outputs } = step(
    { 'launch.md': example('blocked') },
    'gate check --format github launch.md --as-of 2026-06-09\necho never\n',
    {
      summary: 'before',
      outputs: 'other=1',
    },
  )
  expect(code).toBe(1)
  expect(log).not.toContain('never')
  expect(annotationsOf(log)).toHaveLength(4)
  for (const line of annotationsOf(log))
    expect(line).toMatch(
      /^::(?:error|notice) file=launch\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=/,
    )
  expect(summary).toMatch(/^before\n## ❌ BLOCKED: /)
  expect(outputs).toMatchObject({
    other: '1',
    outcome: 'blocked',
    verdict: 'blocked',
    blocked: '1',
    errors: '3',
  })
})

test('error: a file that is no checklist ends with 2, and the others are judged', () => {
  const { code, log, summary, outputs } = step(
    { 'launch.md': example('cleared'), 'notes.md': '# Notes\n' },
    'gate check --format github launch.md notes.md --as-of 2026-06-09\n',
  )
  expect(code).toBe(2)
  expect(annotationsOf(log)).toEqual([
    expect.stringMatching(/^::(?:error|notice) file=notes\.md,title=not judged::/),
  ])
  expect(summary).toContain('## ❌ Not judged')
  expect(summary).toContain('## ✅ CLEARED')
  expect(outputs).toMatchObject({ outcome: 'error', verdict: '', 'not-judged': '1' })
})

test.each([
  [
    'an unknown key',
    { 'gate.config.yaml': 'checklists: []\nruels: {}\n' },
    '',
    'file=gate.config.yaml,line=2,title=not judged::unknown key "ruels"',
  ],
  [
    'a gate that is none',
    { 'gate.config.yaml': 'gates: [./nowhere]\n' },
    '--print-config',
    'file=nowhere/gate.yaml,title=not judged::no such file',
  ],
  [
    'a configuration that is not there',
    {},
    '--config policy/gate.yaml',
    'file=policy/gate.yaml,title=not judged::no such file',
  ],
  [
    'a ref that is none',
    {},
    '--trust origin/mian',
    'title=not judged::--trust: there is no commit "origin/mian" here',
  ],
  [
    'a day that is none',
    {},
    '--as-of 2026-02-30',
    'title=not judged::--as-of: "2026-02-30" is not a day',
  ],
  [
    'a pattern that names nothing',
    {},
    "'nowhere/*.md'",
    'title=not judged::no file matches the pattern "nowhere/*.md"',
  ],
  [
    'a name that is a command',
    {},
    "--config $'a,b:c\\n::warning::x.yaml'",
    'file=a%2Cb%3Ac %3A%3Awarning%3A%3Ax.yaml,title=not judged::no such file',
  ],
  [
    'a format that is none',
    {},
    '--format xlm',
    'title=not judged::--format: no format is called "xlm"',
  ],
])(
  '%s: nothing is judged, and the workflow is told where',
  (_, files: Record<string, string>, args, annotation) => {
    const { code, log, summary, outputs } = step(
      { 'launch.md': example('cleared'), ...files },
      `gate check --format github launch.md ${args}\n`,
      {
        outputs: 'outcome=x',
      },
    )
    expect(code).toBe(2)
    expect(annotationsOf(log)).toEqual([expect.stringContaining(`::error ${annotation}`)])
    expect(log.split('\n').filter((line) => line.startsWith('gate: '))).toHaveLength(1)
    expect(outputs).toMatchObject({
      outcome: 'error',
      verdict: '',
      checklists: '0',
      cleared: '0',
      'not-judged': '1',
    })
    expect(summary).toMatch(/^## ❌ Not judged\n/)
  },
)

test('a github report that goes to a file leaves standard output alone, and any other format the workflow', () => {
  const bad = { 'launch.md': example('cleared'), 'gate.config.yaml': 'ruels: {}\n' }
  const toFile = step(bad, 'gate check --format github=gate.log launch.md\n')
  expect([annotationsOf(toFile.log), toFile.outputs['outcome']]).toEqual([[], 'error'])
  const other = step(bad, 'gate check --format json launch.md\n')
  expect([other.code, annotationsOf(other.log), other.outputs, other.summary]).toEqual([
    2,
    [],
    {},
    '',
  ])
})

test('a report that could not be written leaves the outcome error, whatever was judged', () => {
  const { code, log, outputs } = step(
    { 'launch.md': example('cleared') },
    'gate check --format github --format json=launch.md/x.json launch.md --as-of 2026-06-09\n',
  )
  expect(code).toBe(2)
  expect(outputs).toMatchObject({ outcome: 'error' })
  expect(log).toContain('could not be written')
})

test('a step that could not begin has no outputs', () => {
  const { code, outputs } = step(
    { 'launch.md': example('cleared') },
    'gate check --format github launch.md --no-such-option\n',
  )
  expect([code, outputs]).toEqual([2, {}])
})

test('two checks in one step add up in the summary', () => {
  const check = 'gate check --format github launch.md --as-of 2026-06-09 --fail-on conditional\n'
  const { code, summary } = step({ 'launch.md': example('cleared') }, check + check)
  expect(code).toBe(0)
  expect(summary.match(/^## ✅ CLEARED/gm)).toHaveLength(2)
})

test('other formats write neither summary nor outputs', () => {
  const { summary, outputs } = step(
    { 'launch.md': example('cleared') },
    'gate check launch.md --as-of 2026-06-09 --format json\n',
  )
  expect([summary, outputs]).toEqual(['', {}])
})

test('a summary that is almost full is filled up to the limit, with a note', () => {
  const { code, summary } = step(
    { 'launch.md': example('cleared') },
    'gate check --format github launch.md --as-of 2026-06-09\n',
    {
      summary: `${'x'.repeat(1024 * 1024 - 800)}\n`,
    },
  )
  expect(code).toBe(0)
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
  expect(summary).toContain('## ✅ CLEARED')
  expect(summary).toMatch(/\*The report is longer than fits here.*\*\n$/)
})

test('a summary or outputs that cannot be written is 2, never a pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  writeFileSync(join(folder, 'launch.md'), example('cleared'))
  for (const name of ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT']) {
    const { code, out, err } = await run(
      ['check', 'launch.md', '--as-of', '2026-06-09', '--format', 'github'],
      folder,
      {
        environment: { [name]: join(folder, 'nowhere', 'file') },
        append: realWorld().append,
      },
    )
    expect(code).toBe(2)
    expect(out).toContain('CLEARED')
    expect(err).toContain('could not be written: no such file')
  }
})

test.each([
  ['nobody reads', '/dev/null', '/dev/null', []],
  ['the log shows', '/dev/stderr', '/dev/stdout', ['verdict=cleared', '## ✅ CLEARED']],
])('a summary and outputs that %s are fine', (_, summary, outputs, shown) => {
  const { code, log } = step(
    { 'launch.md': example('cleared') },
    `export GITHUB_STEP_SUMMARY=${summary} GITHUB_OUTPUT=${outputs}
gate check --format github launch.md --as-of 2026-06-09 > >(cat) 2> >(cat >&2)\n`,
  )
  expect([code, annotationsOf(log)]).toEqual([0, []])
  for (const part of shown) expect(log).toContain(part)
})

test('the outputs hold no word of a document or of a gate that is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  const forged = example('cleared')
    .replaceAll('1.4', 'x\noutcome=cleared')
    .replace(/Agent ID:\*\* .*/, 'Agent ID:** outcome=cleared')
  writeFileSync(join(folder, 'launch.md'), forged)
  const { written } = await run(
    ['check', 'launch.md', '--as-of', '2026-06-09', '--format', 'github'],
    folder,
    { environment: { GITHUB_OUTPUT: '/outputs' } },
  )
  for (const line of written.get('/outputs')?.trimEnd().split('\n') ?? ['none']) {
    expect(line).toMatch(
      /^(?:outcome=(?:cleared|conditional|blocked|error)|verdict=[a-z0-9-]*|[a-z-]+=\d+)$/,
    )
  }
})
