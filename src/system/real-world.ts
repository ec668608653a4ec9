// The machine that the program runs on.
import { appendFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { addLine } from './add-line.ts'
import { files } from './files.ts'
import { git } from './git.ts'
import { mayStart, startHelper } from './helper-process.ts'
import { orRefused } from './refusal.ts'
import { sshKeygen } from './ssh-keygen.ts'
import { streams } from './terminal.ts'
import { watchFolders } from './watch.ts'
import type { World } from './world.ts'
import { write } from './write.ts'

/** The folder of the package, seen from dist/ or from here. */
const root = import.meta.dirname.replace(/[/\\](?:dist|src[/\\]system)$/, '')

export function realWorld(): World {
  return {
    ...files,
    ...streams(),
    write,
    append: (path, text) =>
      orRefused(path, () => appendFileSync(path, text), 'could not be written: '),
    addLine,
    goTo: (folder) =>
      orRefused(folder, () => process.chdir(folder), 'this is no folder to work in: '),
    watch: watchFolders,
    interrupted: () =>
      new Promise((resolve) =>
        ['SIGINT', 'SIGTERM'].forEach((signal) => void process.once(signal, () => resolve())),
      ),
    git,
    sshKeygen,
    startHelper: mayStart() ? (memory) => startHelper(join(root, 'bin', 'judge.js'), memory) : null,
    answer: (of) => {
      process.on('message', (message) => void of(message).then((answer) => process.send?.(answer)))
    },
    takesLong: () => {
      // with --regexp-tier-up as well, V8 falls at an expression that was compiled without it
      for (const flag of ['--opt', '--incremental-marking', '--regexp-optimization'])
        setFlagsFromString(flag)
    },
    processors: availableParallelism(),
    elapsed: () => process.uptime() * 1000,
    compiled: join(import.meta.dirname, 'gates'),
    templates: join(root, 'templates'),
    pipelines: join(root, 'ci'),
    get today() {
      return new Date().toISOString().slice(0, 10)
    },
    environment: process.env,
  }
}
