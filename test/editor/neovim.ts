// A Neovim of this machine, set up as docs/editors.md says. Nothing is downloaded: it is the one that NVIM_PATH names, or `nvim` on the PATH.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { bin } from '../repository.ts'
import { root } from '../world.ts'

function neovim(): { path: string; version: string } {
  const { NVIM_PATH } = process.env
  const path = NVIM_PATH || 'nvim'
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const version = /NVIM v(\d+\.\d+)/.exec(stdout ?? '')?.[1]
  if (version === undefined)
    throw new Error(
      NVIM_PATH
        ? `The editor tests need a Neovim, and NVIM_PATH names none: ${NVIM_PATH}`
        : 'The editor tests need a Neovim, 0.7 or newer: install one, or set NVIM_PATH to where it is.',
    )
  return { path, version }
}

export const program = (): string => neovim().path

/** The snippets for Neovim on the page, by the oldest version that each is for, the newest first. */
export function snippets(): { since: string; lua: string }[] {
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8')
  const found = page.matchAll(/Neovim (\d+\.\d+)[^\n]*:\n\n```lua\n([\s\S]*?)```/g)
  return [...found].map(([, since = '', lua = '']) => ({ since, lua }))
}

/** The snippet that the page has for a version. */
function snippetFor(version: string): string {
  const order = new Intl.Collator('en', { numeric: true })
  const fits = snippets().find(({ since }) => order.compare(since, version) <= 0)
  if (fits === undefined) throw new Error(`docs/editors.md has nothing for Neovim ${version}`)
  return fits.lua
}

export type Step =
  | { step: 'open'; file: string }
  | { step: 'findings' }
  | { step: 'normal'; keys: string }
  | { step: 'go'; to: string }
  | { step: 'text' }
  | { step: 'hover' }
  | { step: 'complete' }
  | { step: 'act'; title: string }

/** `line`: 1-based. `byte`: where it begins in that line, 0-based, as Neovim counts. */
export interface Shown {
  line: number
  byte: number
  level: 'ERROR' | 'WARN' | 'INFO' | 'HINT'
  rule: string
  message: string
}

export interface Seen {
  findings: Shown[]
  text: string[]
  labels: string[]
  titles: string[]
}

/** Does the steps in a folder, one after the other, and says what was seen in those that look. */
export function inNeovim(folder: string, steps: Step[]): Partial<Seen>[] {
  const { path, version } = neovim()
  const own = mkdtempSync(join(tmpdir(), 'gate-neovim-'))
  const [init, todo, seen] = ['init.lua', 'steps.json', 'seen.json'].map((name) => join(own, name))
  writeFileSync(init as string, snippetFor(version))
  writeFileSync(todo as string, JSON.stringify(steps))
  // the page has the program on the PATH
  const programs = join(own, 'bin')
  mkdirSync(programs)
  const gate = join(programs, 'gate')
  writeFileSync(gate, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`)
  chmodSync(gate, 0o755)
  const { stderr } = spawnSync(
    path,
    [
      '--headless',
      '-u',
      init as string,
      '-i',
      'NONE',
      '-n',
      '-S',
      join(import.meta.dirname, 'steps.lua'),
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${programs}${delimiter}${process.env.PATH}`,
        // nothing that is set up on this machine
        HOME: own,
        XDG_CONFIG_HOME: own,
        XDG_DATA_HOME: own,
        XDG_STATE_HOME: own,
        XDG_CACHE_HOME: own,
        STEPS: todo,
        SEEN: seen,
      },
    },
  )
  const said = JSON.parse(readFileSync(seen as string, 'utf8'))
  if (said.problem) throw new Error(`${said.problem}\n${stderr}`)
  return said.seen
}
