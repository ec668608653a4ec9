// A git repository for a test, and the program run in it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../src/cli/main.ts'
import { realWorld } from '../src/system/real-world.ts'
import type { World } from '../src/system/world.ts'
import { product, root } from './world.ts'

export const bin = join(root, 'bin', 'gate.js')

/** An example without its front matter. */
export function example(path: string): string {
  return readFileSync(join(root, 'examples', path), 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '')
}

export interface Repository {
  folder: string
  git(...args: string[]): string
  write(path: string, text: string | Uint8Array): void
  /** Adds everything and commits it. */
  commit(): void
  /** Runs the program in this process, on the real disk and with the real git: starting one takes ten times as long. */
  gate(
    args: readonly string[],
    options?: { cwd?: string; input?: string; env?: Record<string, string>; over?: Partial<World> },
  ): Promise<{ code: number; out: string; err: string }>
}

/** `files` are committed; without git it is a folder like any other. */
export function repository(
  files: Record<string, string | Uint8Array>,
  options: { git?: boolean } = {},
): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gate-repository-')))
  // nothing that is configured on this machine, and no repository around, may change the outcome
  const environment = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CEILING_DIRECTORIES: dirname(folder),
  }
  const own: Repository = {
    folder,
    git: (...args) =>
      execFileSync(
        'git',
        [
          '-c',
          'user.name=Test',
          '-c',
          'user.email=test@example.com',
          '-c',
          'commit.gpgsign=false',
          ...args,
        ],
        {
          cwd: folder,
          env: environment,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    commit: () => {
      own.git('add', '--all')
      own.git('commit', '--quiet', '--allow-empty', '-m', 'state')
    },
    gate: async (args, { cwd = '.', input = '', env = {}, over = {} } = {}) => {
      const before = { folder: process.cwd(), environment: { ...process.env } }
      const said = { code: 2, out: '', err: '' }
      try {
        process.chdir(join(folder, cwd))
        Object.assign(process.env, environment, env)
        said.code = await main(args, {
          ...realWorld(),
          ...product,
          readInput: async (limit) => Buffer.from(input).subarray(0, limit + 1),
          startHelper: null,
          terminal: { out: false, err: false, width: null },
          out: async (text) => {
            said.out += text
          },
          err: (text) => {
            said.err += text
          },
          ...over,
        })
      } finally {
        process.chdir(before.folder)
        for (const name of Object.keys(process.env)) delete process.env[name]
        Object.assign(process.env, before.environment)
      }
      return said
    },
  }
  for (const [path, text] of Object.entries(files)) own.write(path, text)
  if (options.git !== false) {
    own.git('init', '--quiet', '-b', 'main')
    own.commit()
  }
  return own
}
