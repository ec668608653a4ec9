// The extension: it finds the program, starts its language server, and says so where there is none.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import {
  commands,
  type ExtensionContext,
  env,
  type Memento,
  type OutputChannel,
  window,
  workspace,
} from 'vscode'
import { LanguageClient, State } from 'vscode-languageclient/node'
import { type Problem, type Program, programIn, type Surroundings } from './program.ts'

const openSetting = 'Open Setting'
const neverAgain = "Don't Show Again"
/** How long whoever wants another server waits for one that does not answer. */
const patience = 3000

let session: Session | null = null

export async function activate({ subscriptions, globalState }: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('launchgate')
  const own = new Session(output, globalState)
  session = own
  subscriptions.push(
    output,
    commands.registerCommand('launchgate.restart', () => own.restart('asked for')),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('launchgate.path')) await own.restart('by itself')
    }),
    // the server hears of the folders once, when it starts
    workspace.onDidChangeWorkspaceFolders(() => own.restart('by itself')),
  )
  await own.restart('by itself')
}

export async function deactivate(): Promise<void> {
  await session?.stop()
  session = null
}

class Client extends LanguageClient {
  /** What did not start cannot be stopped. That is no news, and the client would not always listen. */
  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).catch(() => undefined)
  }
}

type Why = 'asked for' | 'by itself'

class Session {
  readonly #output: OutputChannel
  readonly #memory: Memento
  #client: Client | null = null
  #process: ChildProcess | null = null
  /** One step after another: two changes at once make one server. */
  #last: Promise<void> = Promise.resolve()

  constructor(output: OutputChannel, memory: Memento) {
    this.#output = output
    this.#memory = memory
  }

  restart(why: Why): Promise<void> {
    return this.#next(async () => {
      await this.#end()
      const program = programIn(surroundings())
      if ('problem' in program) void this.#tell(program, why)
      else await this.#start(program)
    })
  }

  stop(): Promise<void> {
    return this.#next(() => this.#end())
  }

  #next(step: () => Promise<void>): Promise<void> {
    // whoever asked hears of a failure, and the next one is not kept from its turn
    this.#last = this.#last.catch(() => undefined).then(step)
    return this.#last
  }

  async #start(program: Program): Promise<void> {
    const client: Client = new Client('launchgate', 'launchgate', () => this.#run(program), {
      // the server leaves alone what has no file
      documentSelector: [{ scheme: 'file', language: 'markdown' }],
      outputChannel: this.#output,
      errorHandler: {
        error: (...told) => usual.error(...told),
        // what ended before it answered would do so again: its start has failed, and the client, given an answer here, would lose that failure
        closed: () => (client.state === State.Running ? usual.closed() : new Promise(() => {})),
      },
      // that it did not start is told once, and why stands in the output
      initializationFailedHandler: () => false,
    })
    const usual = client.createDefaultErrorHandler()
    this.#client = client
    const started = client.start().catch(() => undefined)
    await Promise.race([started, new Promise((resolve) => setTimeout(resolve, patience))])
  }

  /** The process is ours: the client ends one that hangs by a script that no bundle has, and gives a `module` an option that the program does not know. */
  async #run(program: Program): Promise<ChildProcess> {
    const child = spawned(program)
    this.#process = child
    child.on('exit', (code, signal) => {
      if (this.#process === child) this.#output.appendLine(`gate lsp ended (${signal ?? code}).`)
    })
    await once(child, 'spawn')
    return child
  }

  async #end(): Promise<void> {
    const client = this.#client
    const child = this.#process
    this.#client = null
    this.#process = null
    await client?.dispose()
    // one that hangs has not stopped
    child?.kill()
  }

  async #tell({ problem, isSet }: Problem, why: Why): Promise<void> {
    this.#output.appendLine(problem)
    const isNews = isSet || why === 'asked for'
    if (!isNews && this.#memory.get(neverAgain) === true) return
    const answers = isNews ? [openSetting] : [openSetting, neverAgain]
    const answer = await window.showWarningMessage(problem, ...answers)
    // where the files are on another machine, it is a setting of that machine
    const settings = env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings'
    if (answer === openSetting)
      await commands.executeCommand(`workbench.action.${settings}`, {
        query: '@id:launchgate.path',
      })
    if (answer === neverAgain) await this.#memory.update(neverAgain, true)
  }
}

function spawned(program: Program): ChildProcess {
  const [folder] = foldersOnDisk()
  const options = { ...(folder !== undefined && { cwd: folder }), windowsHide: true }
  if ('script' in program)
    // makes the desktop's program behave as the Node that it has inside; elsewhere it is Node already
    return spawn(process.execPath, [program.script, 'lsp'], {
      ...options,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
  const { command, shell } = program
  return spawn(shell ? `"${command}"` : command, ['lsp'], { ...options, shell })
}

function foldersOnDisk(): string[] {
  return (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.fsPath)
}

function surroundings(): Surroundings {
  return {
    setting: workspace.getConfiguration('launchgate').get('path', ''),
    folders: foldersOnDisk(),
    home: homedir(),
    platform: process.platform,
    searchPath: process.env['PATH'] ?? '',
    isFile,
    isExecutable: (path) => isFile(path) && mayRun(path),
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
