// An editor, as far as the language server sees one: the real program over its real streams.
import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'
import { bin } from '../repository.ts'

export class Editor {
  readonly #child: ChildProcess
  readonly connection: ProtocolConnection
  /** The version that each message with findings was about, in the order heard. */
  readonly versions: (number | undefined)[] = []
  readonly #told = new Map<string, PublishDiagnosticsParams>()
  readonly #waiting = new Set<() => void>()
  readonly #typed = new Map<string, number>()

  /** `cwd`: where the editor itself was started, which need not be where the files are. */
  constructor(cwd: string) {
    // as clients made with VS Code's library start it
    const flags = ['--stdio', `--clientProcessId=${process.pid}`]
    const child = spawn(process.execPath, [bin, 'lsp', ...flags], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.#child = child
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        this.#told.set(params.uri, params)
        this.versions.push(params.version)
        for (const wake of this.#waiting) wake()
      },
    )
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  /** `folders`: those of the workspace; none for a single file. */
  async start(...folders: string[]): Promise<InitializeResult> {
    const workspaceFolders = folders.map((folder) => ({
      uri: pathToFileURL(folder).href,
      name: '',
    }))
    const said: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.length === 0 ? null : workspaceFolders,
      capabilities: {},
    })
    await this.connection.sendNotification('initialized', {})
    return said
  }

  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    this.#typed.set(path, 1)
    const document = { uri: uriOf(path), languageId: 'markdown', version: 1, text }
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: document })
    return this.heard(path)
  }

  /** Types a text in place of what stands between two places, each `line:column`, 1-based. */
  async type(path: string, from: string, to: string, text: string): Promise<readonly Diagnostic[]> {
    const version = (this.#typed.get(path) ?? 0) + 1
    this.#typed.set(path, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ range: { start: positionOf(from), end: positionOf(to) }, text }],
    })
    return this.heard(path)
  }

  async save(path: string): Promise<void> {
    this.#told.delete(uriOf(path))
    await this.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: uriOf(path) },
    })
  }

  /** What is said of the newest version of a document, as soon as it is. */
  async heard(path: string): Promise<readonly Diagnostic[]> {
    for (;;) {
      const told = this.#told.get(uriOf(path))
      if (told !== undefined && told.version === this.#typed.get(path)) return told.diagnostics
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake)
          resolve()
        }
        this.#waiting.add(wake)
      })
    }
  }

  /** Asks about a place, `line:column`, 1-based. */
  async ask<T>(method: string, path: string, at: string): Promise<T> {
    const position = positionOf(at)
    return this.connection.sendRequest(method, {
      textDocument: { uri: uriOf(path) },
      position,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })
  }

  /** Says goodbye, or only closes its end; gives the exit code and what stood on standard error. */
  async end(
    says: 'shutdown and exit' | 'exit' | 'nothing' = 'shutdown and exit',
  ): Promise<{ code: number | null; err: string }> {
    let err = ''
    this.#child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    const ended = new Promise<number | null>((resolve) => this.#child.on('exit', resolve))
    if (says === 'shutdown and exit') await this.connection.sendRequest('shutdown')
    if (says !== 'nothing') await this.connection.sendNotification('exit')
    this.#child.stdin?.end()
    const code = await ended
    this.connection.dispose()
    return { code, err }
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

function positionOf(at: string): { line: number; character: number } {
  const [line = 1, column = 1] = at.split(':').map(Number)
  return { line: line - 1, character: column - 1 }
}

/** `line:column level rule: message` */
export function written({ range: { start }, severity = 1, code, message }: Diagnostic): string {
  const level = ['', 'error', 'warning', 'note', 'waived'][severity]
  return `${start.line + 1}:${start.character + 1} ${level}${code === undefined ? '' : ` ${code}`}: ${message}`
}
