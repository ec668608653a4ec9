// What users get: the packed tarball, installed into an empty folder without a network.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordFiles } from '../../scripts/language.js'
import { pageScript } from '../../scripts/page-script.js'
import { root } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-package-'))
const installed = join(folder, 'node_modules', 'launchgate')
const bin = join(folder, 'node_modules', '.bin', 'gate')
let packed: { filename: string; unpackedSize: number; files: { path: string }[] }

function ran(
  command: string,
  args: readonly string[],
  cwd = folder,
): { code: number | null; out: string; err: string } {
  const done = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

beforeAll(() => {
  const { out } = ran(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    root,
  )
  packed = JSON.parse(out)[0]
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const { code, err } = ran('npm', [
    'install',
    `./${packed.filename}`,
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ])
  expect(code, err).toBe(0)
  copyFileSync(join(root, 'examples', 'pilot-to-prod', 'blocked.md'), join(folder, 'launch.md'))
})

test('it is one package of less than 2.6 megabytes, and installs nothing else', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(
    ['launchgate'],
  )
  expect(packed.unpackedSize).toBeLessThan(2_600_000)
  const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]))
  expect([...tops].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'ci',
    'dist',
    'package.json',
    'schemas',
  ])
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  )
  expect([dependencies, peerDependencies, optionalDependencies]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('its program writes a blank, judges, explains and lists', () => {
  expect(ran(bin, ['init', 'pilot-to-prod', 'docs/new.md']).code).toBe(0)
  expect(readFileSync(join(folder, 'docs', 'new.md'), 'utf8')).toContain('gate: pilot-to-prod')
  expect(ran(bin, ['check', 'docs/new.md', '--as-of', '2026-06-09']).code).toBe(1)
  const judged = ran(bin, ['check', 'launch.md', '--as-of', '2026-06-09'])
  expect([judged.code, judged.err, judged.out.split(' ')[0]]).toEqual([1, '', 'BLOCKED'])
  copyFileSync(join(root, 'examples', 'gate-review', 'cleared.md'), join(folder, 'cleared.md'))
  expect(ran(bin, ['check', 'cleared.md', '--as-of', '2026-06-09']).code).toBe(0)
  expect(ran(bin, ['explain', 'pilot-to-prod#9']).out).toContain('Pitfall')
  expect(ran(bin, ['list']).out).toContain('production-readiness')
  expect(ran(bin, ['check', 'missing.md']).code).toBe(2)
})

test.each([
  ['github', '.github/workflows/launch-gate.yml'],
  ['gitlab', '.gitlab/launch-gate.yml'],
])(
  'what init --ci %s writes judges with the packed file, and ends with 2 without it',
  (platform, file) => {
    expect(ran(bin, ['init', '--ci', platform]).code).toBe(0)
    const written = parse(readFileSync(join(folder, file), 'utf8'))
    const script =
      written.jobs?.['launch-gate'].steps[1].run ?? written['launch-gate'].script.join('\n')
    const step = (version: string, checklist: string): { code: number | null; said: string } => {
      const done = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: folder,
          npm_config_offline: 'true',
          RUNNER_TEMP: mkdtempSync(join(tmpdir(), 'gate-runner-')),
          GATE_BASE: '',
          GATE_FILES: checklist,
          GATE_PACKAGE: version,
        },
      })
      return { code: done.status, said: done.stdout + done.stderr }
    }
    const here = join(folder, packed.filename)
    copyFileSync(join(root, 'examples', 'gate-review', 'blocked.md'), join(folder, 'blocked.md'))
    expect(step(here, 'blocked.md')).toEqual({ code: 1, said: expect.stringContaining('BLOCKED') })
    copyFileSync(join(root, 'ci', 'github.yml'), join(folder, 'notes.md'))
    expect(step(here, 'notes.md').code).toBe(2)
    expect(step('launchgate@0.0.0', 'blocked.md')).toEqual({
      code: 2,
      said: expect.stringContaining('launchgate@0.0.0 could not be fetched, so nothing was judged'),
    })
  },
)

/** The examples of docs/library.md, each with what it prints. */
const examples = [
  ...readFileSync(join(root, 'docs', 'library.md'), 'utf8').matchAll(
    /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g,
  ),
]

test('every example of docs/library.md runs as it says', () => {
  expect(examples.length).toBeGreaterThan(5)
  withPackages('remark-parse', 'unified', 'vfile', 'vfile-reporter')
  for (const [index, [, code = '', printed]] of examples.entries()) {
    writeFileSync(join(folder, `example-${index}.mjs`), code)
    const { out, err } = ran(process.execPath, ['--no-warnings', `example-${index}.mjs`])
    expect(out, err).toBe(printed)
  }
})

/** Makes packages of this project available beside the installed one: what a user of remark has. */
function withPackages(...names: string[]): void {
  for (const name of names) {
    const target = join(folder, 'node_modules', name)
    if (existsSync(target)) continue
    mkdirSync(join(target, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), target, 'dir')
  }
}

function typeErrors(file: string, options: readonly string[]): string {
  const strict = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noUncheckedIndexedAccess',
    '--skipLibCheck',
    'false',
    '--target',
    'es2023',
  ]
  return ran(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '--ignoreConfig',
    ...strict,
    ...options,
    file,
  ]).out
}

const consumer = `
import { type Finding, type Gate, GateError, NoChecklistError, type Result, type Review, type RuleId, readConfig, readGate, review, rules } from 'launchgate'
import { gates, pilotToProd } from 'launchgate/gates'
import data from 'launchgate/gates/pilot-to-prod.json' with { type: 'json' }
import plugin, { remarkLaunchgate, type RemarkLaunchgateOptions } from 'launchgate/remark'
const gate: Gate = data
const builtIn: readonly Gate[] = [pilotToProd, ...gates]
const options: RemarkLaunchgateOptions = { gate: ['pilot-to-prod', gate], asOf: '2026-06-09' }
const own: Gate = readGate({ yaml: '', blank: '' })
const judged: Review = review({ gate: [gate, own], text: new Uint8Array(), asOf: '2026-06-09', config: readConfig('') })
const outcome: 'cleared' | 'conditional' | 'blocked' = judged.outcome
const first: Finding | undefined = judged.findings[0]
const level: 'error' | 'warning' | 'note' | 'waived' | undefined = first?.level
const owner: string | null | undefined = judged.items[0]?.owner
const ids: RuleId[] = rules.map(({ id }) => id)
const line: number | undefined = new NoChecklistError('x', { gate: null }).line
const error: Error = new GateError('x', { file: 'x' })
export const all: Result = { schemaVersion: 1, tool: { name: '', version: '' }, asOf: '', outcome, checklists: [judged], errors: [], skipped: [], trust: null }
export const plugins = [remarkLaunchgate({ gate, asOf: '2026-06-09' }), plugin(options)]
export { builtIn, error, ids, level, line, owner }
// @ts-expect-error the day is not optional
review({ gate, text: '' })
// @ts-expect-error the outcome is one of three words
const wrong: 'passed' = judged.outcome
// @ts-expect-error a gate is made, not written
review({ gate: { id: 'x' }, text: '', asOf: '' })
// @ts-expect-error no rule is called so
const none: RuleId = 'no-such-rule'
export { none, wrong }
`

test.each([
  ['NodeNext', ['--module', 'nodenext']],
  ['a bundler', ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2023,dom']],
])(
  'a strict project that resolves as %s type-checks against it, and needs no other types',
  (_, options) => {
    writeFileSync(join(folder, 'consumer.mts'), consumer)
    expect(typeErrors('consumer.mts', ['--types', '', ...options])).toBe('')
  },
)

test('the examples type-check, the plugin in unified too', () => {
  withPackages('remark-parse', 'unified', 'vfile', 'vfile-reporter', '@types/node')
  for (const [index, [, code = '']] of examples.entries())
    writeFileSync(join(folder, `example-${index}.mts`), code)
  writeFileSync(
    join(folder, 'all.mts'),
    examples.map((_, index) => `import './example-${index}.mjs'\n`).join(''),
  )
  expect(typeErrors('all.mts', ['--module', 'nodenext', '--types', 'node'])).toBe('')
})

test('the library judges where there is nothing of Node', async () => {
  const contents = `import { pilotToProd as gate } from 'launchgate/gates'
    import { review } from 'launchgate'
    export { remarkLaunchgate } from 'launchgate/remark'
    export const outcome = review({ gate, text: ${JSON.stringify(readFileSync(join(folder, 'launch.md'), 'utf8'))}, asOf: '2026-06-09' }).outcome`
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    write: false,
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  // a context of its own has the language, and what it is given: no process, no Buffer, no require
  expect(
    runInNewContext(`${outputFiles[0]?.text};bundled.outcome`, { TextEncoder, TextDecoder }),
  ).toBe('blocked')
})

test('a bundle holds the gates that it uses, and no other', async () => {
  const bundled = async (contents: string): Promise<string[]> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      write: false,
      format: 'esm',
    })
    const text = outputFiles[0]?.text ?? ''
    return readdirSync(join(root, 'templates')).filter((id) =>
      new RegExp(`\\bid"?: ?"${id}"`).test(text),
    )
  }
  const one = "import { gateReview } from 'launchgate/gates'; console.log(gateReview)"
  expect(await bundled(one)).toEqual(['gate-review'])
  expect(await bundled("export { review } from 'launchgate'")).toEqual([])
  expect(await bundled("export { remarkLaunchgate } from 'launchgate/remark'")).toHaveLength(5)
})

/** The writer of Markdown, what only that one needs, and assertions that do nothing outside of development. */
const leftOut = ['devlop', 'longest-streak', 'mdast-util-phrasing', 'mdast-util-to-markdown']

test('the licence of every bundled package is in it', async () => {
  const licences = readFileSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8')
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts', 'src/index.ts', 'src/remark.ts'].map((file) =>
      join(root, file),
    ),
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    outdir: 'x',
    metafile: true,
    logLevel: 'silent',
    plugins: [wordFiles, pageScript],
    external: ['#gates'],
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  )
  const names = new Set(
    used
      .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1])
      .filter((name) => name !== undefined),
  )
  const missing = [...names].filter(
    (name) => !new RegExp(`^${name} [\\d.]+ \\([\\w-]+\\)$`, 'm').test(licences),
  )
  expect(names.size).toBeGreaterThan(30)
  expect(missing.sort()).toEqual(leftOut)
})
