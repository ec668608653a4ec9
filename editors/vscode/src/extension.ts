// The extension: it finds the program, starts its language server, and says so where there is none.
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import {
  commands,
  type ExtensionContext,
  type Memento,
  type OutputChannel,
  window,
  workspace,
} from 'vscode'
import { type Executable, LanguageClient } from 'vscode-languageclient/node'
import { type Problem, type Program, programIn, type Surroundings } from './program.ts'

const openSetting = 'Open Setting'
const neverAgain = "Don't Show Again"
/** How long whoever wants another server waits for one that does not answer. */
const patience = 5000

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

type Why = 'asked for' | 'by itself'

class Session {
  readonly #output: OutputChannel
  readonly #memory: Memento
  #client: LanguageClient | null = null
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
    this.#last = this.#last.then(step)
    return this.#last
  }

  async #start(program: Program): Promise<void> {
    const client = new LanguageClient('launchgate', 'launchgate', startOf(program), {
      // the server leaves alone what has no file
      documentSelector: [{ scheme: 'file', language: 'markdown' }],
      outputChannel: this.#output,
    })
    this.#client = client
    // the client itself tells of a failure
    const started = client.start().catch(() => undefined)
    await Promise.race([started, new Promise((resolve) => setTimeout(resolve, patience))])
  }

  async #end(): Promise<void> {
    const client = this.#client
    this.#client = null
    // it has failed already, or its process will be ended
    await client?.dispose().catch(() => undefined)
  }

  async #tell({ problem, isSet }: Problem, why: Why): Promise<void> {
    this.#output.appendLine(problem)
    const isNews = isSet || why === 'asked for'
    if (!isNews && this.#memory.get(neverAgain) === true) return
    const answers = isNews ? [openSetting] : [openSetting, neverAgain]
    const answer = await window.showWarningMessage(problem, ...answers)
    if (answer === openSetting)
      await commands.executeCommand('workbench.action.openSettings', '@id:launchgate.path')
    if (answer === neverAgain) await this.#memory.update(neverAgain, true)
  }
}

/** A script is no `module` of the client's, which would be given an option that the program does not know: it is started by the editor's Node. */
function startOf(program: Program): Executable {
  if ('script' in program)
    return {
      command: process.execPath,
      args: [program.script, 'lsp'],
      // makes the desktop's program behave as the Node that it has inside; elsewhere it is Node already
      options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    }
  const { command, shell } = program
  return { command: shell ? `"${command}"` : command, args: ['lsp'], options: { shell } }
}

function surroundings(): Surroundings {
  return {
    setting: workspace.getConfiguration('launchgate').get('path', ''),
    folders: (workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .map(({ uri }) => uri.fsPath),
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
