// Which program is started? The one that the setting names, else the workspace's own, else the one on the PATH.
import { posix, win32 } from 'node:path'

/** What the editor knows, and what is on the disk. */
export interface Surroundings {
  /** `launchgate.path`; empty where nobody set it. */
  setting: string
  /** The folders of the workspace, in their order. */
  folders: readonly string[]
  home: string
  platform: NodeJS.Platform
  /** The variable PATH. */
  searchPath: string
  isFile(path: string): boolean
  /** Whether it is a file that may be run. */
  isExecutable(path: string): boolean
}

export type Program =
  /** A script, for the Node that runs the editor's extensions. */
  | { script: string }
  /** `shell`: a batch file, which nothing but the shell of Windows can run. */
  | { command: string; shell: boolean }

/** `isSet`: somebody said where the program is, and it is not there. */
export interface Problem {
  problem: string
  isSet: boolean
}

export function programIn(around: Surroundings): Program | Problem {
  const setting = around.setting.trim()
  if (setting !== '') return named(setting, around)
  return (
    installedIn(around) ??
    onSearchPath(around) ?? {
      problem:
        'launchgate was not found. Install it in the folder that is open, or so that "gate" is on the PATH, or say in the setting launchgate.path where it is.',
      isSet: false,
    }
  )
}

/** Nothing else is looked for where it is not: whoever names a program means that one. */
function named(setting: string, around: Surroundings): Program | Problem {
  const { isAbsolute, join, resolve } = pathsOf(around)
  const path = /^~[/\\]/.test(setting) ? join(around.home, setting.slice(2)) : setting
  const tried = isAbsolute(path) ? [path] : around.folders.map((folder) => resolve(folder, path))
  const found = tried.find((file) => around.isFile(file))
  if (found !== undefined)
    return /\.[cm]?js$/i.test(found) ? { script: found } : commandOf(found, around)
  const reason =
    tried.length === 0
      ? 'is relative, and no folder is open'
      : `leads to no file (${tried.join(', ')})`
  return { problem: `The setting launchgate.path, "${setting}", ${reason}.`, isSet: true }
}

function installedIn(around: Surroundings): Program | null {
  for (const folder of around.folders) {
    const script = scriptBelow(folder, around)
    if (script !== null) return { script }
  }
  return null
}

/** A relative entry of the PATH would be one of the workspace, whatever lies there. */
function onSearchPath(around: Surroundings): Program | null {
  const { delimiter, isAbsolute, join } = pathsOf(around)
  for (const folder of around.searchPath.split(delimiter).filter(isAbsolute)) {
    if (around.platform !== 'win32') {
      const command = join(folder, 'gate')
      if (around.isExecutable(command)) return { command, shell: false }
      continue
    }
    for (const name of ['gate.exe', 'gate.cmd']) {
      const command = join(folder, name)
      if (!around.isExecutable(command)) continue
      // the batch files that npm writes lie beside what they start, which needs no shell
      const script = name === 'gate.cmd' ? scriptBelow(folder, around) : null
      return script === null ? commandOf(command, around) : { script }
    }
  }
  return null
}

function scriptBelow(folder: string, around: Surroundings): string | null {
  const script = pathsOf(around).join(folder, 'node_modules', 'launchgate', 'bin', 'gate.js')
  return around.isFile(script) ? script : null
}

function commandOf(command: string, { platform }: Surroundings): Program {
  return { command, shell: platform === 'win32' && /\.(?:cmd|bat)$/i.test(command) }
}

function pathsOf({ platform }: Surroundings): typeof posix {
  return platform === 'win32' ? win32 : posix
}
