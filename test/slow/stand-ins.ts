// What do the programs that a recipe calls see? Stand-ins on the PATH note what they were given, and answer as the platform behind them would, from a file that holds its state.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../world.ts'

export interface Call {
  program: string
  args: string[]
  input: string
}

/** A comment of GitHub, or a note of GitLab. */
export interface Comment {
  id: number
  user: { login: string } | null
  author: { id: number }
  body: string
}

export interface Platform {
  pulls: { number: number; head: { label: string; sha: string } }[]
  comments: Comment[]
  /** Files that a run left, by their names. */
  artifact: Record<string, string> | null
}

/** Each begins with: state, save(), note(input), args. */
const programs: Record<string, string> = {
  // npm install --prefix FOLDER … PACKAGE, of which all that a recipe uses is this repository; the day is the test's
  npm: `
    note('')
    const into = args[args.indexOf('--prefix') + 1] + '/node_modules'
    fs.mkdirSync(into + '/.bin', { recursive: true })
    fs.rmSync(into + '/launchgate', { force: true })
    fs.symlinkSync(process.env.ROOT, into + '/launchgate')
    fs.writeFileSync(into + '/.bin/gate', '#!/bin/sh\\nfirst="$1"; shift\\n[ "$first" = check ] || AS_OF=\\nexec "$NODE" "$ROOT/bin/gate.js" "$first" $AS_OF "$@"\\n', { mode: 0o755 })
    console.log('added 1 package')`,
  gh: `
    note('')
    const option = (name) => args.flatMap((one, at) => (one === name ? [args[at + 1]] : []))
    const field = (name) => option('-f').concat(option('-F')).find((one) => one.startsWith(name + '='))?.slice(name.length + 1)
    if (!process.env.GH_TOKEN) fail('gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable')
    if (args[0] === 'run' && args[1] === 'download') {
      if (state.artifact === null) fail('no valid artifacts found to download')
      for (const [name, text] of Object.entries(state.artifact)) fs.writeFileSync(option('--dir')[0] + '/' + name, text)
      process.exit(0)
    }
    const [path] = args.filter((one) => one.startsWith('repos/'))
    const method = option('--method')[0] ?? 'GET'
    const lines = (all) => { if (option('--jq')[0] !== '.[]') fail('jq'); for (const one of all) console.log(JSON.stringify(one)) }
    const body = () => {
      const text = fs.readFileSync(field('body').replace(/^@/, ''), 'utf8')
      if (text.length > 65536) fail('HTTP 422: body is too long')
      return text
    }
    const [, number] = /^repos\\/acme\\/agents\\/issues\\/(\\d+)\\/comments(?:\\?|$)/.exec(path) ?? []
    const [, id] = /^repos\\/acme\\/agents\\/issues\\/comments\\/(\\d+)$/.exec(path) ?? []
    if (method === 'GET' && path === 'repos/acme/agents/pulls')
      lines(state.pulls.filter(({ head }) => head.label === field('head') && field('state') === 'open'))
    else if (method === 'GET' && number !== undefined) lines(state.comments)
    else if (method === 'POST' && number !== undefined)
      state.comments.push({ id: 1 + Math.max(0, ...state.comments.map((one) => one.id)), user: { login: 'github-actions[bot]' }, body: body() })
    else if (method === 'PATCH' && id !== undefined) state.comments.find((one) => one.id === Number(id)).body = body()
    else fail('HTTP 404: ' + method + ' ' + path)
    save()`,
  curl: `
    const config = args.includes('--config') ? fs.readFileSync(0, 'utf8') : ''
    note(config)
    const option = (name) => args.flatMap((one, at) => (one === name ? [args[at + 1]] : []))
    const url = option('--url')[0] ?? args.find((one) => one.startsWith('https://'))
    if (url.startsWith('smtp')) {
      fs.writeFileSync(process.env.STATE + '.mail', fs.readFileSync(option('--upload-file')[0]))
      process.exit(0)
    }
    if (config !== 'header = "PRIVATE-TOKEN: ' + process.env.GATE_NOTE_TOKEN + '"\\n') fail('curl: (22) The requested URL returned error: 401')
    const { pathname, searchParams } = new URL(url)
    const notes = '/api/v4/projects/7/merge_requests/3/notes'
    const method = option('--request')[0] ?? 'GET'
    const body = () => fs.readFileSync(option('--data-urlencode')[0].replace(/^body@/, ''), 'utf8')
    const page = Number(searchParams.get('page') ?? 1), size = Number(searchParams.get('per_page') ?? 20)
    const own = state.comments.find((one) => notes + '/' + one.id === pathname)
    if (method === 'GET' && pathname === '/api/v4/user') console.log(JSON.stringify({ id: 42 }))
    else if (method === 'GET' && pathname === notes) console.log(JSON.stringify(state.comments.slice((page - 1) * size, page * size)))
    else if (method === 'POST' && pathname === notes) {
      state.comments.push({ id: 1 + Math.max(0, ...state.comments.map((one) => one.id)), author: { id: 42 }, body: body() })
      console.log('{}')
    } else if (method === 'PUT' && own !== undefined) { own.body = body(); console.log('{}') }
    else fail('curl: (22) The requested URL returned error: 404')
    save()`,
  sendmail: `
    const message = fs.readFileSync(0, 'utf8')
    note(message)
    fs.writeFileSync(process.env.STATE + '.mail', message)`,
  mail: `
    note(fs.readFileSync(0, 'utf8'))`,
}

const beginning = `
const fs = require('node:fs')
const args = process.argv.slice(2)
const state = JSON.parse(fs.readFileSync(process.env.STATE, 'utf8'))
const save = () => fs.writeFileSync(process.env.STATE, JSON.stringify(state))
const fail = (message) => { console.error(message); process.exit(22) }
const program = require('node:path').basename(process.argv[1])
const note = (input) => fs.appendFileSync(process.env.STATE + '.calls', JSON.stringify({ program, args, input }) + '\\n')
`

export interface Machine {
  /** Runs a script as the platform does. */
  run(
    script: string,
    env?: Record<string, string>,
    sh?: 'bash' | 'sh',
  ): { code: number | null; out: string; err: string; calls: Call[] }
  platform(): Platform
  change(change: (platform: Platform) => void): void
  /** What was sent last, as the mail server has it. */
  mail(): string
  temp: string
}

/** A runner whose working directory is `folder`. */
export function machine(folder: string, asOf: string): Machine {
  const own = mkdtempSync(join(tmpdir(), 'gate-recipe-'))
  const state = join(own, 'state')
  const temp = join(own, 'temp')
  mkdirSync(join(own, 'bin'))
  mkdirSync(temp)
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(own, 'bin', name), `#!${process.execPath}\n{${beginning}${script}\n}\n`, {
      mode: 0o755,
    })
  symlinkSync(process.execPath, join(own, 'bin', 'node'))
  const machineOf: Machine = {
    temp,
    platform: () => JSON.parse(readFileSync(state, 'utf8')),
    change: (change) => {
      const platform = machineOf.platform()
      change(platform)
      writeFileSync(state, JSON.stringify(platform))
    },
    mail: () => readFileSync(`${state}.mail`, 'utf8'),
    run: (script, env = {}, sh = 'bash') => {
      writeFileSync(`${state}.calls`, '')
      const done = spawnSync(
        sh,
        sh === 'bash'
          ? ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
          : ['-e', '-c', script],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {
            PATH: `${join(own, 'bin')}:/usr/bin:/bin`,
            STATE: state,
            ROOT: root,
            NODE: process.execPath,
            AS_OF: `--as-of=${asOf}`,
            RUNNER_TEMP: temp,
            TMPDIR: temp,
            GITHUB_REPOSITORY: 'acme/agents',
            GATE_PACKAGE: 'launchgate@0.1.0',
            GIT_CONFIG_GLOBAL: '/dev/null',
            GIT_CEILING_DIRECTORIES: dirname(folder),
            ...env,
          },
        },
      )
      const calls = readFileSync(`${state}.calls`, 'utf8').split('\n').filter(Boolean)
      return {
        code: done.status,
        out: done.stdout,
        err: done.stderr,
        calls: calls.map((line) => JSON.parse(line) as Call),
      }
    },
  }
  writeFileSync(state, JSON.stringify({ pulls: [], comments: [], artifact: null }))
  return machineOf
}

/** What lies in a folder, with all that is below it. */
export function filesIn(folder: string): string[] {
  return existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).sort() : []
}
