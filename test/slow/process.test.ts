// What can go wrong around the program, and does it end with the right code, one clear line and no half-written file?
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { bin, example } from '../repository.ts'
import { examples, root, run } from '../world.ts'

const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')
const asOf = ['--as-of', '2026-06-09']
/** Milliseconds: ends what waits for ever, and is far from what anything here takes on a busy machine. */
const timeout = 300_000
const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env

/** A new folder for each test, with a checklist for each outcome. */
let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gate-process-')))
  put('cleared.md', cleared)
  put('blocked.md', blocked)
  put('prose.md', '# Notes\n')
})

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)

interface Done {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

const doneOf = ({ status, signal, stdout, stderr }: SpawnSyncReturns<string>): Done => ({
  code: status,
  signal,
  out: stdout,
  err: stderr,
})

function gate(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; preload?: string; uid?: number } = {},
): Done {
  const preload =
    options.preload === undefined
      ? []
      : ['--import', `data:text/javascript,${encodeURIComponent(options.preload)}`]
  const done = spawnSync(process.execPath, [...preload, bin, ...args], {
    encoding: 'utf8',
    cwd: folder,
    timeout,
    env: { ...environment, ...options.env },
    ...(options.input !== undefined && { input: options.input }),
    ...(options.uid !== undefined && { uid: options.uid }),
  })
  return doneOf(done)
}

/** In bash, with the program as the function `gate`; what it prints as its last line is the code. */
function shell(script: string): Done {
  const program = `gate() { "${process.execPath}" "${bin}" "$@"; }\n`
  return doneOf(
    spawnSync('bash', ['-c', `${program}${script}`], {
      encoding: 'utf8',
      cwd: folder,
      timeout,
      env: environment,
    }),
  )
}

/** Exit 2 and one line that says why; nothing is left behind. */
function expectRefused({ code, err }: Done, message: string, before?: readonly string[]): void {
  expect(
    err
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([expect.stringContaining(message)])
  expect(err).not.toContain('bug in gate')
  expect(code).toBe(2)
  if (before !== undefined) expect(readdirSync(folder)).toEqual(before)
}

/** Which temporary neighbours are left. */
const left = (): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'))

describe('standard output', () => {
  test.each(['text', 'github', 'markdown', 'ics', 'json', 'jsonl', 'sarif', 'junit', 'gitlab'])(
    'on a full disk is 2: %s',
    (format) => {
      const done = shell(
        `gate check cleared.md ${asOf.join(' ')} --format ${format} > /dev/full; echo $? >&2`,
      )
      expect(done.err.trim().split('\n')).toEqual([
        'gate: standard output could not be written: the disk is full',
        '2',
      ])
    },
  )

  test.each([
    'list',
    'explain',
    'explain pilot-to-prod#9',
    '--help',
    'init pilot-to-prod -',
    'merge x.json',
    'check --print-config',
  ])('on a full disk is 2: gate %s', (command) => {
    writeFileSync(
      join(folder, 'x.json'),
      gate(['check', 'cleared.md', ...asOf, '--format', 'json']).out,
    )
    const done = shell(`gate ${command} > /dev/full; exit $?`)
    expectRefused(done, 'standard output could not be written: the disk is full')
  })

  test('that nobody reads keeps the verdict', () => {
    for (const [file, code] of Object.entries({
      'cleared.md': '0',
      'blocked.md': '1',
      'prose.md': '2',
    }))
      for (const format of ['text', 'json --verbose', 'github'])
        for (const reader of ['head -0', 'true', 'head -c 1'])
          expect(
            shell(
              `gate check ${file} ${asOf.join(' ')} --format ${format} 2>&1 | ${reader} > /dev/null; echo \${PIPESTATUS[0]}`,
            ).out.trim(),
          ).toBe(code)
  })

  test('that is closed keeps the verdict, and writes into no other file', () => {
    expect(
      shell(
        `gate check blocked.md ${asOf.join(' ')} --format text --format json=gate.json >&-; exit $?`,
      ).code,
    ).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'gate.json'), 'utf8')).outcome).toBe('blocked')
  })

  test('a large report arrives whole through a slow pipe', () => {
    for (let index = 0; index < 60; index++) put(`many-${index}.md`, blocked)
    // the pipe is full long before its reader has seen to the end
    const { out } = shell(
      `gate check 'many-*.md' ${asOf.join(' ')} --format json | dd bs=64 status=none`,
    )
    expect(JSON.parse(out).checklists).toHaveLength(60)
  })

  test('standard error that is full or closed makes no pass of a failure, and no failure of a pass', () => {
    expect(shell('gate check missing.md 2> /dev/full; exit $?').code).toBe(2)
    expect(shell('gate check 2>&-; exit $?').code).toBe(2)
    expect(shell(`gate check cleared.md ${asOf.join(' ')} 2>&-; exit $?`).code).toBe(0)
  })
})

describe('a run that judges nothing', () => {
  const reports = {
    'gate.json': 'json',
    'gate.jsonl': 'jsonl',
    'gate.sarif': 'sarif',
    'gate.xml': 'junit',
    'gate.codequality': 'gitlab',
    'gate.md': 'markdown',
    'gate.txt': 'text',
    'gate.log': 'github',
  }
  const asked = Object.entries(reports).flatMap(([file, name]) => ['--format', `${name}=${file}`])
  const contents = (): string[] =>
    Object.keys(reports).map((file) => readFileSync(join(folder, file), 'utf8'))

  test.each([
    ['a configuration that is wrong', ['cleared.md'], 'unknown key "ruels"'],
    ['a gate that nobody knows', ['cleared.md', '--no-config', '--gate', 'pilot'], 'pilot'],
    ['a day that is none', ['cleared.md', '--no-config', '--as-of', 'x'], 'not a day'],
    ['a pattern that names nothing', ['x/*.md', '--no-config'], 'no file matches'],
    ['nothing to check', ['--no-config'], 'nothing to check'],
    ['a shard that is none', ['cleared.md', '--no-config', '--shard', '3/2'], '--shard'],
    ['a ref that is none', ['cleared.md', '--trust', 'nowhere'], '--trust'],
    ['an option that is misspelt', ['cleared.md', '--fail-onn', 'blocked'], '--fail-onn'],
    ['a format that is none', ['cleared.md', '--format', 'xlm=x'], 'xlm'],
  ])('leaves no old report standing: %s', (_, args, message) => {
    gate(['check', 'cleared.md', '--no-config', ...asOf, ...asked])
    const before = contents()
    expect(before.join('')).toContain('CLEARED')
    put('gate.config.yaml', 'ruels: {}\n')
    const { code, err } = gate(['check', ...args, ...asked])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    for (const [at, text] of contents().entries()) {
      expect(text).not.toBe(before[at])
      expect(text).not.toMatch(/CLEARED|"cleared"/)
      expect(text).toMatch(/error|not.judged/i)
    }
  })

  test('merging either', () => {
    gate(['check', 'cleared.md', ...asOf, '--format', 'json=all.json', '--format', 'junit=all.xml'])
    put('part.json', '{')
    const done = gate([
      'merge',
      'part.json',
      '--format',
      'json=all.json',
      '--format',
      'junit=all.xml',
    ])
    expectRefused(done, 'not a result')
    expect(readFileSync(join(folder, 'all.json'), 'utf8')).toContain('"outcome": "error"')
    expect(readFileSync(join(folder, 'all.xml'), 'utf8')).toContain('errors="1"')
  })

  test.each([
    ['what is named', ['cleared.md', '--config', 'no.yaml'], 'json=cleared.md'],
    ['what a pattern names', ['*.md', '--config', 'no.yaml'], 'markdown=./blocked.md'],
    ['what may be a checklist', ['--config', 'no.yaml'], 'sarif=blocked.md'],
    ['a policy', ['cleared.md', '--as-of', 'x'], 'json=policy.yaml'],
    ['what is judged', ['cleared.md', 'notes', '--no-config'], 'json=notes'],
  ])('replaces no file that it might read: %s', (_, args, format) => {
    put('policy.yaml', 'checklists: []\n')
    put('notes', cleared)
    const before = shell('cat *').out
    expect(gate(['check', ...args, '--format', format]).code).toBe(2)
    expect(shell('cat *').out).toBe(before)
  })
})

test.each([
  ['ENOSPC', 'the system has no file watches left; raise fs.inotify.max_user_watches'],
  ['EMFILE', 'too many programs watch files; raise fs.inotify.max_user_instances'],
  ['EACCES', 'cannot be watched: no permission'],
])('a system that watches no more files is told of in one line: %s', (code, message) => {
  const preload = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.watch = () => { throw Object.assign(new Error('watch'), { code: '${code}' }) }
    syncBuiltinESMExports()`
  const { code: ended, err } = gate(['check', 'cleared.md', ...asOf, '--watch'], { preload })
  const lines = err.split('\n').filter((line) => line !== '' && !line.includes('watching'))
  expect([ended, lines]).toEqual([2, [expect.stringContaining(message)]])
})

/** Node before 23.5 has it as an experiment. */
const restricted = [
  '--no-warnings',
  [...process.allowedNodeEnvironmentFlags].includes('--permission')
    ? '--permission'
    : '--experimental-permission',
]

test.each([
  [
    'a checklist',
    ['check', 'cleared.md', ...asOf],
    'gate.config.yaml: node runs without the permission for it; add --allow-fs-read',
  ],
  [
    'a report',
    ['check', 'cleared.md', ...asOf, '--format', 'json=gate.json'],
    'gate.json: could not be written: node runs without the permission for it; add --allow-fs-write',
    '*',
  ],
  [
    'a link',
    ['check', 'linking.md', ...asOf, '--format', 'json'],
    'node may start no program; add --allow-child-process',
    '*',
  ],
  [
    'what git tracks',
    ['check', ...asOf],
    'node may start no program; add --allow-child-process',
    '*',
  ],
  [
    'a blank',
    ['init', 'pilot-to-prod', 'new.md'],
    'new.md: could not be written: node runs without the permission for it; add --allow-fs-write',
    '*',
  ],
])(
  'under the permissions of node %s that is out of reach is told of in one line',
  (_, args, message, read = root) => {
    put('linking.md', cleared.replace('https://git.example.com/agents/warranty/runbook.md', 'a.md'))
    // where there is no repository, git is not asked
    if (message.includes('program')) put('.git', 'gitdir: /nowhere\n')
    const node = [...restricted, `--allow-fs-read=${read}`, bin]
    const { status, stderr } = spawnSync(process.execPath, [...node, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: environment,
    })
    expect([status, stderr.trim().split('\n')]).toEqual([2, [expect.stringContaining(message)]])
  },
)

test('many files of a pattern are judged on a machine that does one thing at a time', () => {
  for (let index = 0; index < 30; index++) put(`many-${index}.md`, cleared)
  const preload = `import os from 'node:os'
    import { syncBuiltinESMExports } from 'node:module'
    os.availableParallelism = () => 1
    syncBuiltinESMExports()`
  const { code, signal, out } = gate(['check', 'many-*.md', ...asOf], { preload })
  expect([code, signal, out]).toEqual([0, null, expect.stringContaining('30 cleared')])
})

describe('a report in a file', () => {
  const report = (path: string, env: Record<string, string> = {}): Done =>
    gate(['check', 'cleared.md', ...asOf, '--format', `json=${path}`], { env })

  test('on a full disk is 2', () => {
    expectRefused(
      report('/dev/full'),
      '/dev/full: could not be written: the disk is full',
      readdirSync(folder),
    )
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
  })

  test('may go to /dev/null, which stays what it is', () => {
    expect(report('/dev/null').code).toBe(0)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test.each([
    ['/dev/stdout', 'out'],
    ['/dev/fd/1', 'out'],
    ['/dev/stderr', 'err'],
    ['/proc/self/fd/2', 'err'],
  ] as const)('may go to %s', (path, stream) => {
    const done = report(path)
    expect([done.code, JSON.parse(done[stream]).outcome]).toEqual([0, 'cleared'])
    const other = stream === 'out' ? ['>', '2>'] : ['2>', '>']
    // what stands in the file before is kept, as the shell wants it
    const kept = shell(
      `echo '[' ${other[0]} kept; gate check cleared.md ${asOf.join(' ')} --format json=${path} ${other[0]}> kept ${other[1]} /dev/null; exit $?`,
    )
    expect(kept.code).toBe(0)
    if (stream === 'out') expect(readFileSync(join(folder, 'kept'), 'utf8')).toMatch(/^\[\n\{\n/)
  })

  test('may go to what a shell reads at once', () => {
    const done = shell(`gate check cleared.md ${asOf.join(' ')} --format json=>(grep '"outcome"')`)
    expect(done.out).toContain('"outcome": "cleared"')
  })

  test.each([
    ['that is mounted', 'renameSync', 'EBUSY'],
    ['in a folder of another one', 'openSync', 'EACCES'],
    ['in a folder that is read-only', 'openSync', 'EROFS'],
  ])('%s is written in place', (_, name, code) => {
    put('gate.json', 'old')
    const { ino } = statSync(join(folder, 'gate.json'))
    const preload = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { ${name} } = fs
      fs.${name} = (...all) => {
        if (/\\.gate-.*\\.tmp$/.test(all[0])) throw Object.assign(new Error('${code}'), { code: '${code}' })
        return ${name}(...all)
      }
      syncBuiltinESMExports()`
    const done = gate(['check', 'cleared.md', ...asOf, '--format', 'json=gate.json'], { preload })
    expect([done.code, done.err]).toEqual([0, ''])
    expect(statSync(join(folder, 'gate.json')).ino).toBe(ino)
    expect(JSON.parse(readFileSync(join(folder, 'gate.json'), 'utf8')).outcome).toBe('cleared')
    expect(left()).toEqual([])
    const made = gate(['check', 'cleared.md', ...asOf, '--format', 'json=new.json'], { preload })
    expectRefused(made, 'new.json: could not be written: ')
  })

  test('that is cut off on the way is not there, and the old one is', () => {
    put('gate.json', 'old')
    // the system refuses after so many bytes, as a full disk does
    const preload = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { writeFileSync, writeSync } = fs
      fs.writeFileSync = (file, text) => { writeSync(file, text.slice(0, 100)); throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }) }
      syncBuiltinESMExports()`
    const before = readdirSync(folder)
    for (const path of ['gate.json', 'new.json'])
      expectRefused(
        gate(['check', 'cleared.md', ...asOf, '--format', `json=${path}`], { preload }),
        `${path}: could not be written: the disk is full`,
        before,
      )
    expect(readFileSync(join(folder, 'gate.json'), 'utf8')).toBe('old')
  })

  test.each([
    ['below a file', 'prose.md/gate.json', 'could not be written: '],
    ['far below a file', 'prose.md/a/b/gate.json', 'could not be written: '],
    ['where nothing can be written', '/proc/gate/gate.json', 'could not be written: '],
    ['of too long a name', `${'x'.repeat(300)}.json`, 'the name is too long'],
    ['that is a folder', '.', 'this is a folder'],
    ['that a link names', 'link.json', 'a symbolic link; name the file itself'],
    ['that a link to nothing names', 'dangling.json', 'a symbolic link; name the file itself'],
    ['below a loop', 'loop/gate.json', 'could not be written: a loop of symbolic links'],
    ['that is a pipe', 'pipe', 'not a regular file'],
    ['that is the checklist', './cleared.md', 'would overwrite what is read'],
    ['that is the configuration', 'gate.config.yaml', 'would overwrite what is read'],
  ])('%s is 2', (_, path, message) => {
    symlinkSync('prose.md', join(folder, 'link.json'))
    symlinkSync('nowhere.json', join(folder, 'dangling.json'))
    symlinkSync('loop', join(folder, 'loop'))
    shell('mkfifo pipe')
    const before = readdirSync(folder)
    expectRefused(report(path), message, before)
    expect(readFileSync(join(folder, 'prose.md'), 'utf8')).toBe('# Notes\n')
    expect(readFileSync(join(folder, 'cleared.md'), 'utf8')).toBe(cleared)
    expect([
      readlinkSync(join(folder, 'link.json')),
      existsSync(join(folder, 'nowhere.json')),
    ]).toEqual(['prose.md', false])
  })

  test('is refused where another format goes as well, however it is written', () => {
    for (const [one, other] of [
      ['gate.out', 'gate.out'],
      ['gate.out', './x/../gate.out'],
      ['gate.out', join(folder, 'gate.out')],
    ])
      expectRefused(
        gate([
          'check',
          'cleared.md',
          ...asOf,
          '--format',
          `json=${one}`,
          '--format',
          `sarif=${other}`,
        ]),
        'two formats go to this file',
        readdirSync(folder),
      )
  })

  test('makes the folders on the way, and a name may be as long as there is', () => {
    expect(report(`a/b/${'x'.repeat(250)}.json`.replace('x.json', '.json')).code).toBe(0)
    expect(readdirSync(join(folder, 'a', 'b'))).toHaveLength(1)
  })

  test('is for whom the umask says, and stays for whom it was', () => {
    expect(
      shell(
        `umask 027; gate check cleared.md ${asOf.join(' ')} --format json=new.json --format text; exit $?`,
      ).code,
    ).toBe(0)
    expect(statSync(join(folder, 'new.json')).mode & 0o777).toBe(0o640)
    chmodSync(join(folder, 'new.json'), 0o600)
    expect(report('new.json').code).toBe(0)
    expect(statSync(join(folder, 'new.json')).mode & 0o777).toBe(0o600)
  })

  test('leaves alone what another run left behind', () => {
    put(`gate.json.${process.pid}.tmp`, 'theirs')
    expect(report('gate.json').code).toBe(0)
    expect(left()).toEqual([`gate.json.${process.pid}.tmp`])
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['below a file', 'prose.md/launch.md', 'no such file'],
    ['in a loop of links', 'loop.md', 'a loop of symbolic links'],
    ['in a loop of folders', 'loop.md/launch.md', 'a loop of symbolic links'],
    ['behind a link to nothing', 'dangling.md', 'no such file'],
    ['of too long a name', `${'x'.repeat(5000)}.md`, 'the name is too long'],
    [
      'of too long a name that may be a pattern',
      `${'x'.repeat(5000)}*.md`,
      'no file matches the pattern',
    ],
    ['of a pattern in a loop', 'loop.md/*.md', 'a loop of symbolic links'],
    ['that the system refuses to read', '/proc/self/mem', 'the system cannot read or write it'],
    ['that is a pipe nobody writes to', 'pipe.md', 'not a regular file'],
    ['that is a device', '/dev/zero', 'not a regular file'],
    ['that is a link to a device', 'zero.md', 'not a regular file'],
    ['that is a folder', 'folder.md', 'there is no Markdown file in this folder'],
  ])('%s is 2, and the others are judged', (_, file, message) => {
    symlinkSync('loop.md', join(folder, 'loop.md'))
    symlinkSync('nowhere.md', join(folder, 'dangling.md'))
    symlinkSync('/dev/zero', join(folder, 'zero.md'))
    shell('mkfifo pipe.md')
    mkdirSync(join(folder, 'folder.md'))
    const { code, out, err } = gate(['check', 'cleared.md', file, ...asOf])
    expect(out + err).toContain(message)
    expect(out + err).not.toContain('bug in gate')
    expect(code).toBe(2)
    if (!file.includes('*')) expect(out).toContain('CLEARED')
  })

  test('for want of permission is 2, by name, by pattern, and as configuration', () => {
    // root may read everything: the program runs as somebody else then
    const other = process.getuid?.() === 0 ? { uid: 65534 } : {}
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'blocked.md'), 0)
    for (const file of ['blocked.md', '*.md']) {
      const { code, out } = gate(['check', file, 'cleared.md', ...asOf], other)
      expect(out).toContain('ERROR  blocked.md: no permission')
      expect(out).toContain('CLEARED')
      expect(code).toBe(2)
    }
    put('gate.config.yaml', 'checklists: []\n')
    chmodSync(join(folder, 'gate.config.yaml'), 0)
    expectRefused(gate(['check', 'cleared.md', ...asOf], other), 'gate.config.yaml: no permission')
    rmSync(join(folder, 'gate.config.yaml'))
    mkdirSync(join(folder, 'shut', 'inside'), { recursive: true })
    chmodSync(join(folder, 'shut'), 0)
    expectRefused(gate(['check', '**/*.md', ...asOf], other), 'shut: no permission')
    const before = readdirSync(folder)
    chmodSync(folder, 0o555)
    expectRefused(
      gate(['check', 'cleared.md', ...asOf, '--format', 'json=gate.json'], other),
      'gate.json: could not be written: no permission',
      before,
    )
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'shut'), 0o755)
  })

  test('since it is a socket is 2', async () => {
    const server = createServer().listen(join(folder, 'socket.md'))
    await new Promise((resolve) => server.once('listening', resolve))
    const { code, out } = gate(['check', 'socket.md'])
    server.close()
    expect(out).toContain('ERROR  socket.md: not a regular file')
    expect(code).toBe(2)
  })

  test('since it went away between being found and being read is 2', () => {
    const preload = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { openSync } = fs
      fs.openSync = (path, ...rest) => { if (String(path) === 'blocked.md') fs.rmSync(path, { force: true }); return openSync(path, ...rest) }
      syncBuiltinESMExports()`
    const { code, out } = gate(['check', '*.md', ...asOf], { preload })
    expect(out).toContain('ERROR  blocked.md: no such file')
    expect(out).toContain('CLEARED')
    expect(code).toBe(2)
  })

  test.each(['loop.yaml', 'dangling.yaml', 'pipe.yaml', 'prose.md/x.yaml'])(
    'is 2 as a configuration: %s',
    (file) => {
      symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
      symlinkSync('nowhere.yaml', join(folder, 'dangling.yaml'))
      shell('mkfifo pipe.yaml')
      expectRefused(gate(['check', 'cleared.md', '--config', file]), file)
    },
  )

  test.each(['gate.config.yaml', 'nowhere.yaml'])(
    'is 2 where the configuration of the folder is a link to %s: it is not taken for none',
    (target) => {
      symlinkSync(target, join(folder, 'gate.config.yaml'))
      expectRefused(gate(['check', 'cleared.md', ...asOf]), 'gate.config.yaml: ')
    },
  )
})

describe('standard input', () => {
  test('that is closed or empty is 2', () => {
    for (const script of ['gate check - <&-', 'gate check - < /dev/null', 'true | gate check -'])
      expect(shell(`${script}; exit $?`)).toMatchObject({
        code: 2,
        out: expect.stringContaining('no checklist found'),
      })
  })

  test('that never ends is read up to the limit', () => {
    const { code, out } = shell('yes "| 1 | x | ✅ |" | gate check -; exit $?')
    expect(out).toContain('too large')
    expect(code).toBe(2)
    expect(shell('gate check - < /dev/zero; exit $?').code).toBe(2)
  })

  test('of the largest size is read, and one byte more is not', () => {
    const padded = (bytes: number): string =>
      `${cleared}${' '.repeat(bytes - Buffer.byteLength(cleared) - 1)}\n`
    expect(gate(['check', '-', ...asOf], { input: padded(256 * 1024) }).code).toBe(0)
    expect(gate(['check', '-', ...asOf], { input: padded(256 * 1024 + 1) })).toMatchObject({
      code: 2,
      out: expect.stringContaining('too large'),
    })
  })

  test('that is a folder is 2', () => {
    expect(shell('gate check - < .; exit $?')).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^ERROR {2}stdin: .*\n$/),
    })
  })
})

test('a name is shown and never obeyed, whatever is in it', () => {
  const name = 'a\n::error file=x::y\u001b[31m\u202e##[error]z.md'
  for (const text of [cleared, blocked, '# Notes\n']) {
    put(name, text)
    for (const format of [
      'text',
      'github',
      'markdown',
      'json',
      'jsonl',
      'sarif',
      'junit',
      'gitlab',
    ]) {
      const { out, err } = gate(['check', name, ...asOf, '--verbose', '--format', format])
      for (const told of [out, err]) {
        expect(told).not.toMatch(/[\u001b\u202e]/)
        expect(told).not.toMatch(/^\s*::error file=x::/m)
        expect(told).not.toContain('##[')
      }
    }
  }
  for (const args of [
    ['check', 'cleared.md', ...asOf, '--format', `json=prose.md/${name}`],
    ['check', 'cleared.md', ...asOf, '--gate', name],
    ['check', 'cleared.md', '--config', `x${name}`],
    ['check', `${name}*`, 'nowhere*'],
    ['check', 'cleared.md', '--trust', name],
    ['check', 'cleared.md', '--shard', name],
    ['check', 'cleared.md', '--as-of', name],
    ['check', 'cleared.md', '--format', name],
    ['check', 'cleared.md', `--${name}`],
    ['check', 'cleared.md', '--fail-on', name],
    ['explain', name],
    [name],
    ['merge', `x${name}`],
    ['adopt', `x${name}`],
    ['update', `x${name}`],
    ['init', name],
    ['init', 'pilot-to-prod', `prose.md/${name}`],
  ]) {
    const { code, out, err } = gate(args, { env: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' } })
    expect(code, args.join(' ')).not.toBe(0)
    expect(out + err, args.join(' ')).not.toMatch(/[\u001b\u202e]|^\s*::error file=x::|##\[/m)
  }
})

describe('a bug', () => {
  test('is 2 with its stack, and no judgement', async () => {
    const { code, out, err } = await run(['check', 'pilot-to-prod/cleared.md', ...asOf], examples, {
      read: () => {
        throw new TypeError('boom')
      },
    })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^gate: this is a bug in gate, please report it: TypeError: boom\n\s+at /)
  })

  test.each([
    ['in writing', "process.stdout.write = () => { throw new TypeError('boom') }"],
    [
      'in reading',
      "import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; fs.fstatSync = () => { throw new TypeError('boom') }; syncBuiltinESMExports()",
    ],
    [
      'in a callback',
      "const { write } = process.stdout; process.stdout.write = function (...args) { setImmediate(() => { throw new TypeError('boom') }); return write.apply(this, args) }",
    ],
  ])('%s is 2 in the program itself', (_, preload) => {
    const { code, err } = gate(['check', 'cleared.md', ...asOf], { preload })
    expect(err).toContain('TypeError: boom')
    expect(err).toMatch(/\n\s+at /)
    expect(code).toBe(2)
  })

  /** The real bin/gate.js before a program that ends so. */
  function ending(how: string | null): Done {
    for (const name of ['bin', 'dist']) mkdirSync(join(folder, name))
    for (const name of ['gate.js', 'load.js', 'package.json'])
      copyFileSync(join(root, 'bin', name), join(folder, 'bin', name))
    mkdirSync(join(folder, 'dist', 'program'))
    if (how !== null)
      put(
        'dist/program/gate.js',
        `exports.realWorld = () => ({})\nexports.main = async () => { ${how} }\n`,
      )
    return doneOf(
      spawnSync(process.execPath, [join(folder, 'bin', 'gate.js')], { encoding: 'utf8', timeout }),
    )
  }

  test.each([
    ['0', 'return 0', 0],
    ['1', 'return 1', 1],
    ['2', 'return 2', 2],
    ['256, which a shell takes for 0', 'return 256', 2],
    ['-256', 'return -256', 2],
    ['"0"', 'return "0"', 2],
    ['null', 'return null', 2],
    ['true', 'return true', 2],
    ['nothing', '', 2],
    ['NaN', 'return NaN', 2],
    ['a promise that never settles', 'await new Promise(() => {})', 2],
    [
      'a promise that never settles, after a while',
      'await new Promise((resolve) => setTimeout(resolve, 50)); await new Promise(() => {})',
      2,
    ],
    ['an error', "throw new Error('x')", 2],
    [
      'an error on the way to a pass',
      "setTimeout(() => { throw new Error('x') }); await new Promise((resolve) => setTimeout(resolve, 50)); return 0",
      2,
    ],
    ['an error after a pass', "setTimeout(() => { throw new Error('x') }, 50); return 0", 2],
    ['a part of itself missing', null, 2],
    ['a rejection nobody handles', "Promise.reject(new Error('x')); await null; return 0", 2],
  ])('the program that ends with %s', (_, how, code) => {
    const done = ending(how)
    expect({ code: done.code, signal: done.signal }).toEqual({ code, signal: null })
    if (how === null || /Error|=> \{\}/.test(how)) expect(done.err).toMatch(/^gate: \w*Error/)
  })
})

describe('a signal', () => {
  /** Starts the program, and sends the signal as soon as the folder shows it is time. */
  async function interrupted(
    args: readonly string[],
    signal: NodeJS.Signals,
    isTime: () => boolean,
  ): Promise<Done & { wasTime: boolean }> {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const told = { out: '', err: '' }
    child.stdout.on('data', (text) => {
      told.out += text
    })
    child.stderr.on('data', (text) => {
      told.err += text
    })
    const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
      child.once('close', (code, by) => resolve({ code, signal: by })),
    )
    let hasEnded = false
    void ended.then(() => {
      hasEnded = true
    })
    while (!hasEnded && !isTime()) await wait(1)
    const wasTime = !hasEnded
    child.kill(signal)
    return { ...(await ended), ...told, wasTime }
  }

  const many = (count: number): void => {
    for (let index = 0; index < count; index++) put(`many-${index}.md`, blocked)
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while it judges ends it at once, with nothing written',
    async (signal) => {
      many(300)
      const before = readdirSync(folder)
      // it is in the midst of its work when it opens one file of many
      const begun = `${folder}.begun`
      const telling = `data:text/javascript,${encodeURIComponent(`import fs from 'node:fs'
        import { syncBuiltinESMExports } from 'node:module'
        const { openSync } = fs
        fs.openSync = (path, ...rest) => { if (path === 'many-10.md') fs.writeFileSync('${begun}', ''); return openSync(path, ...rest) }
        syncBuiltinESMExports()`)}`
      const done = await interrupted(
        ['--import', telling, bin, 'check', 'many-*.md', ...asOf, '--format', 'json=gate.json'],
        signal,
        () => existsSync(begun),
      )
      expect(done).toMatchObject({ wasTime: true, code: null, signal, out: '' })
      expect(readdirSync(folder)).toEqual(before)
      // what a shell makes of it
      rmSync(begun)
      expect(
        shell(
          `"${process.execPath}" --import "${telling}" "${bin}" check 'many-*.md' ${asOf.join(' ')} & until [ -e "${begun}" ]; do sleep 0.01; done; kill -${signal === 'SIGINT' ? 'TERM' : signal} $!; wait $!; exit $?`,
        ).code,
      ).toBe(143)
    },
  )

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while it writes leaves the whole file, or none, and no neighbour',
    async (signal) => {
      put('gate.json', 'old')
      // a disk on which half a file stays half a file for a while
      const slow = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { writeFileSync } = fs
      fs.writeFileSync = (file, text) => {
        writeFileSync(file, text.slice(0, 1000))
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500)
        writeFileSync(file, text.slice(1000))
      }
      syncBuiltinESMExports()`
      const child = spawn(
        process.execPath,
        [
          '--import',
          `data:text/javascript,${encodeURIComponent(slow)}`,
          bin,
          'check',
          'cleared.md',
          ...asOf,
          '--format',
          'json=gate.json',
        ],
        {
          cwd: folder,
          env: environment,
          stdio: 'ignore',
        },
      )
      const ended = new Promise((resolve) =>
        child.once('close', (code, by) => resolve({ code, by })),
      )
      while (left().length === 0 && child.exitCode === null) await wait(5)
      expect(left()).toHaveLength(1)
      expect(readFileSync(join(folder, 'gate.json'), 'utf8')).toBe('old')
      child.kill(signal)
      expect(await ended).toEqual({ code: null, by: signal })
      expect(left()).toEqual([])
      expect(JSON.parse(readFileSync(join(folder, 'gate.json'), 'utf8')).outcome).toBe('cleared')
    },
  )
})

test.each([
  ['check', 'cleared.md'],
  ['check', 'blocked.md', '--format', 'github', '--format', 'sarif=gate.sarif'],
  ['explain', 'shown'],
  ['list'],
  ['init', 'pilot-to-prod', '-'],
])('nothing is asked of a network: %s %s', (...args) => {
  put(
    'cleared.md',
    `${cleared}\nSee <https://example.com> and ![the board](https://example.com/board.png).\n`,
  )
  const preload = `
      const refuse = (name) => () => { process.stderr.write('asked the network: ' + name); process.exit(70) }
      const of = process.getBuiltinModule
      of('net').Socket.prototype.connect = refuse('net')
      of('dns').lookup = refuse('dns')
      of('dgram').createSocket = refuse('dgram')
      globalThis.fetch = refuse('fetch')`
  const { code, err } = gate([...args, ...(args[0] === 'check' ? asOf : [])], { preload })
  expect(err).toBe('')
  expect(code).toBe(args[1] === 'blocked.md' ? 1 : 0)
  // the refusal works
  const asking = gate(['--version'], { preload: `${preload}\nof('net').connect(1)` })
  expect(asking.err).toBe('asked the network: net')
})

test('ten thousand files are looked at in one run, in bounded memory', () => {
  mkdirSync(join(folder, 'many'))
  for (let index = 0; index < 10_000; index++)
    put(`many/${index}.md`, index % 100 === 0 ? cleared : '# Notes\n\nWe release on Tuesdays.\n')
  const preload =
    "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))"
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(preload)}`,
      bin,
      'check',
      'many/*.md',
      ...asOf,
      '--format',
      'jsonl',
    ],
    {
      encoding: 'utf8',
      cwd: folder,
      timeout,
      maxBuffer: 2 ** 30,
      env: environment,
    },
  )
  expect(status).toBe(0)
  expect(stdout.split('\n')).toHaveLength(101)
  expect(Number(stderr) / 1024).toBeLessThan(512)
})
