// The program as a shell sees it.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root, run } from './world.ts'

const bin = join(root, 'bin', 'gate.js')
const example = join(root, 'examples', 'pilot-to-prod', 'cleared.md')

function gate(
  args: string[],
  options: { env?: Record<string, string>; cwd?: string; input?: string } = {},
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'gate-'))
const odd = {
  'empty.md': '',
  'white.md': ' \n\n',
  'matter.md': '---\ntitle: Launch\n---\n\n',
  'prose.md': '# Notes\n\nNothing here.\n',
  'list.md': '# Moving out\n\n- [x] keys returned\n- [ ] meter read\n- [x] post redirected\n',
  'utf16.md': Buffer.from('\ufeff# x', 'utf16le'),
  'utf16-be.md': Buffer.from('\ufeff# x', 'utf16le').swap16(),
  'utf16-unmarked.md': Buffer.from('# Launch', 'utf16le'),
  'nul.md': 'a\0b',
  'launch.pdf': '%PDF-1.7\n%\u00e2\u00e3',
  'launch.docx': 'PK\x03\x04\x14\0\x06\0',
  'launch.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'launch.rtf': '{\\rtf1\\ansi Launch}',
  'launch.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'launch.jpg': Buffer.from('ffd8ffe000104a46', 'hex'),
  'launch.webp': 'RIFF\x10\0\0\0WEBPVP8 ',
  'launch.md.gz': Buffer.from('1f8b0800', 'hex'),
  'my launch.md': '',
}
for (const [name, content] of Object.entries(odd)) writeFileSync(join(folder, name), content)

test.each<[args: string[], message: string]>([
  [
    ['check', 'empty.md'],
    'empty.md: no checklist found: the file is empty; "gate init" writes a blank',
  ],
  [['check', 'white.md'], 'the file is empty'],
  [['check', 'matter.md'], 'nothing stands below the front matter; "gate init" writes'],
  [
    ['check', 'prose.md'],
    'no item of a known gate (gate-review, pilot-to-prod, production-readiness, scale-decision, seven-checkpoints) is in it; "gate init" writes a blank, "gate adopt" makes a gate of a list of your own',
  ],
  [
    ['check', 'prose.md', '--gate', 'gate-review'],
    'of the gate "gate-review": none of its items is in it; "gate init gate-review" writes a blank',
  ],
  [['check', 'list.md'], '"gate adopt list.md" makes a gate of it'],
  [['check', 'missing.md'], 'missing.md: no such file'],
  [['check', 'utf16.md'], 'this is UTF-16; save it as UTF-8'],
  [['check', 'utf16-be.md'], 'this is UTF-16; save it as UTF-8'],
  [['check', 'utf16-unmarked.md'], 'this is UTF-16; save it as UTF-8'],
  [['check', 'nul.md'], 'a NUL byte at offset 1: this is not a text file'],
  [
    ['check', 'launch.pdf'],
    'launch.pdf: this is a PDF, not Markdown; save its text as Markdown, or fill in the blank that "gate init" writes',
  ],
  [['adopt', 'launch.pdf'], 'launch.pdf: this is a PDF, not Markdown'],
  [['check', 'launch.docx'], 'this is a Word or Excel document, or another ZIP file, not Markdown'],
  [['check', 'launch.xls'], 'this is an old Word or Excel document, not Markdown'],
  [['check', 'launch.rtf'], 'this is a document in RTF, not Markdown'],
  [['check', 'launch.png'], 'this is an image, not Markdown'],
  [['check', 'launch.jpg'], 'this is an image, not Markdown'],
  [['check', 'launch.webp'], 'this is an image, not Markdown'],
  [['check', 'launch.md.gz'], 'this is a compressed file, not Markdown'],
  [['check', 'prose.md', '--gate', 'pilot-to-pod'], 'did you mean "pilot-to-prod"'],
  [
    ['check', 'prose.md', '--as-off', '2026-01-01'],
    "gate: unknown option '--as-off'; did you mean --as-of?",
  ],
  [['check', 'prose.md', '--as-of', '2026-02-30'], 'expected YYYY-MM-DD'],
  [
    ['check', 'prose.md', '--format', 'jsno'],
    '--format: no format is called "jsno"; did you mean "json"?',
  ],
  [['check', 'prose.md', '--format', 'xml'], '--format: no format is called "xml", there is text,'],
  [['check', 'prose.md', '--fail-on', 'block'], 'Allowed choices are blocked, conditional.'],
  [['check'], 'nothing to check'],
  [['chekc'], "gate: unknown command 'chekc'; did you mean check?"],
  [['judge'], "gate: unknown command 'judge'; there is init, check,"],
  [
    ['prose.md', '--quiet'],
    'gate: "prose.md" is not a command; did you mean: gate check prose.md --quiet',
  ],
  [['list.md'], '"list.md" is not a command; did you mean: gate check list.md'],
  [['my launch.md'], "did you mean: gate check 'my launch.md'"],
  [['docs/**/*.md'], "did you mean: gate check 'docs/**/*.md'"],
  [
    ['--format=json', 'prose.md'],
    '"--format=json" is an option of a command; did you mean: gate check --format=json prose.md',
  ],
  [['explain', 'shwn'], 'did you mean "shown"'],
])('%j is one clear line and exit 2, nothing written', async (args, message) => {
  const { code, out, err, written } = await run(args, folder)
  expect(out + err).toContain(message)
  expect(out + err).toMatch(/^(?:gate: |ERROR {2}).*\n$/)
  expect({ code, written: written.size }).toEqual({ code: 2, written: 0 })
})

test('a bare call is 2, help and version are 0', () => {
  expect(gate([]).code).toBe(2)
  expect(gate(['--help']).code).toBe(0)
  expect(gate(['check', '--help']).code).toBe(0)
  expect(gate(['--version']).out.trim()).toBe(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  )
})

test('the same file gives the same bytes in every time zone and with CRLF', () => {
  const crlf = readFileSync(example, 'utf8').replaceAll('\n', '\r\n')
  const args = [
    'check',
    '-',
    '--stdin-filename',
    'x.md',
    '--as-of',
    '2026-06-09',
    '--format',
    'json',
  ]
  const [first, ...others] = [
    ...['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(
      (TZ) =>
        gate(args, { env: { TZ, LANG: 'tr_TR.UTF-8' }, input: readFileSync(example, 'utf8') }).out,
    ),
    gate(args, { input: crlf }).out,
  ]
  expect(first).toContain('"outcome": "cleared"')
  for (const other of others) expect(other).toBe(first)
})

test('a blank written by init is read, blocked, and not overwritten', () => {
  const written = gate(
    ['init', 'pilot-to-prod', 'blank.md', '--field', 'Tier=High', '--name', 'Sorter'],
    { cwd: folder },
  )
  expect(written.code).toBe(0)
  expect(readFileSync(join(folder, 'blank.md'), 'utf8')).toContain('**Tier:** High')
  expect(gate(['init', 'pilot-to-prod', 'blank.md'], { cwd: folder }).code).toBe(2)
  const judged = gate(['check', 'blank.md'], { cwd: folder })
  expect(judged.code).toBe(1)
  expect(judged.out).toContain('10 of 10 items are not filled in')
})

test('a file too deep to parse does not keep the others from being judged', () => {
  writeFileSync(join(folder, 'deep.md'), `${'>'.repeat(10_000)} x\n`)
  const { code, out } = gate(['check', example, 'deep.md', '--as-of', '2026-06-09'], {
    cwd: folder,
  })
  expect(code).toBe(2)
  expect(out).toContain('CLEARED')
  expect(out).toContain('nested too deeply')
})

test('a closed pipe keeps the verdict', () => {
  const out = execFileSync(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${bin}" check "${join(root, 'examples', 'pilot-to-prod', 'blocked.md')}" --as-of 2026-06-09 | head -1; echo "\${PIPESTATUS[0]}"`,
    ],
    { encoding: 'utf8' },
  )
  expect(out.trim().split('\n').at(-1)).toBe('1')
})

describe('what V8 compiled is kept beside the scripts by the first run', () => {
  const args = ['check', example, '--as-of', '2026-06-09', '--verbose']
  const copy = mkdtempSync(join(tmpdir(), 'gate-compiled-'))
  const all = join(copy, 'dist', 'compiled')
  const compiled = join(all, `${process.version}-${process.platform}-${process.arch}`)
  const judged = (environment: Record<string, string> = {}, own = args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'bin', 'gate.js'), ...own],
      { encoding: 'utf8', timeout: 300_000, env: { ...process.env, ...environment } },
    )
    return { status, stdout, stderr }
  }
  const expected = { status: 0, stdout: gate(args).out, stderr: '' }
  beforeEach(() => {
    for (const name of ['bin', 'dist'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    rmSync(all, { recursive: true, force: true })
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }')
  })

  test('and is what the next one runs', () => {
    expect(judged()).toEqual(expected)
    const kept = readdirSync(compiled)
    expect(kept).toContain('gate.js.cache')
    expect(readdirSync(all)).toHaveLength(1)
    const used = `const { expectShortRun, loadScript, scripts } = require('./bin/load.js'); expectShortRun(); loadScript('gate.js');
      console.log([...scripts.values()].map(({ script }) => script.cachedDataRejected).join())`
    expect(execFileSync(process.execPath, ['-e', used], { cwd: copy, encoding: 'utf8' })).toMatch(
      /^false(,false)*\n$/,
    )
    expect(judged()).toEqual(expected)
    expect(readdirSync(compiled)).toEqual(kept)
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['nothing of it', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('x'.repeat(1000))],
  ])('and counts for nothing where %s is there', (_, spoiled) => {
    judged()
    for (const name of readdirSync(compiled))
      writeFileSync(join(compiled, name), spoiled(readFileSync(join(compiled, name))))
    expect(judged()).toEqual(expected)
  })

  test('and not by one that leaves the judging to helpers, and compiles little', () => {
    for (let at = 0; at < 24; at++) cpSync(example, join(copy, `${at}.md`))
    expect(judged({}, ['check', join(copy, '*.md'), '--quiet'])).toMatchObject({ status: 0 })
    expect(existsSync(all)).toBe(false)
  })

  test('and need not be, where nobody may write or nobody wants it', () => {
    expect(judged({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(expected)
    expect(existsSync(all)).toBe(false)
    writeFileSync(all, 'a file, where a folder cannot be made')
    expect(judged()).toEqual(expected)
    expect(readFileSync(all, 'utf8')).toBe('a file, where a folder cannot be made')
  })
})
