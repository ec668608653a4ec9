// How is git asked, so that nothing in a checkout can make it do more than answer?
import type { SpawnOptions } from 'node:child_process'
import { GateError } from '../errors.ts'
import { mayStart } from './helper-process.ts'
import { programOnPath } from './program-on-path.ts'
import { reasonOf } from './refusal.ts'
import type { Git } from './world.ts'

/** Git reads the index and objects that are here: no hooks, no monitor, no locks, no replaced objects, nothing fetched from elsewhere. */
const fixed = [
  ...['--no-pager', '--literal-pathspecs', '--no-replace-objects'],
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
]

function environment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !variableOfGit.test(name))
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/**
 * Of what the environment says to git, where its settings are and how far it looks for a repository. All else is what a git that runs a hook says
 * about its own repository, or would change what is written.
 */
const variableOfGit =
  /^GIT_(?!(?:CONFIG_\w+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$)/i

export async function git(folder = '.'): Promise<Git | null> {
  const program = programOnPath('git', folder)
  if (program === null) return null
  if (!mayStart())
    throw new GateError(
      'git has to be asked what the repository holds, and node may start no program; add --allow-child-process to its options',
    )
  const { spawn, spawnSync } = await import('node:child_process')
  const options = {
    cwd: folder,
    env: environment(),
    killSignal: 'SIGKILL',
    windowsHide: true,
  } as const satisfies SpawnOptions
  const failed = (args: readonly string[], why: string): GateError =>
    new GateError(`git ${args[0]}: ${why}`)
  return {
    run: (args, input) => {
      const { status, stdout, stderr, error } = spawnSync(program, [...fixed, ...args], {
        ...options,
        maxBuffer: 64 * 1024 * 1024,
        timeout: 10_000,
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        ...(input !== undefined && { input }),
      })
      if (error !== undefined) throw failed(args, reasonOf(error))
      return { ok: status === 0, out: stdout, problem: problemIn(stderr) }
    },
    records: (args, each) =>
      new Promise((settle, reject) => {
        const running = spawn(program, [...fixed, ...args], {
          ...options,
          timeout: 60_000,
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        const take = byRecord(each)
        let stderr = Buffer.alloc(0)
        running.stdout.on('data', (chunk: Buffer) => {
          try {
            take(chunk)
          } catch (error) {
            reject(error)
            running.kill('SIGKILL')
          }
        })
        running.stderr.on('data', (chunk: Buffer) => {
          stderr = Buffer.concat([stderr, chunk]).subarray(0, 64 * 1024)
        })
        running.on('error', (error) => reject(failed(args, reasonOf(error))))
        running.on('close', (status, signal) => {
          if (signal !== null) reject(failed(args, `ended by ${signal}`))
          else settle({ ok: status === 0, problem: problemIn(stderr) })
        })
      }),
  }
}

function problemIn(stderr: Buffer): string {
  const said = stderr.toString('utf8').trim().split('\n')
  return said.find((line) => /^(?:fatal|error):/.test(line)) ?? said[0] ?? ''
}

/** Takes chunks, and gives each record in them, which a NUL ends. */
function byRecord(each: (record: Buffer) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const rest = chunk.subarray(start, end)
      each(begun.length === 0 ? rest : Buffer.concat([...begun, rest]))
      begun = []
      start = end + 1
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
}
