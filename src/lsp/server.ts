// The language server: an editor says what a text is now, and hears what is wrong with it.

import { ReadableStreamMessageReader } from 'vscode-jsonrpc/lib/common/messageReader.js'
import { WriteableStreamMessageWriter } from 'vscode-jsonrpc/lib/common/messageWriter.js'
import ril from 'vscode-jsonrpc/lib/node/ril.js'
import { createConnection } from 'vscode-languageserver/lib/common/server.js'
import { TextDocuments } from 'vscode-languageserver/lib/common/textDocuments.js'
import type { CodeAction, InitializeParams, InitializeResult } from 'vscode-languageserver-protocol'
import {
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { plain } from '../print/terminal.ts'
import { pathOfUrl } from '../system/file-url.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'
import { completionsAt } from './completion.ts'
import { diagnosticsOf, linesOf, overlap, rangeOf } from './diagnostics.ts'
import { hoverAt } from './hover.ts'
import { insertionsFor } from './insertions.ts'
import { Judging, type Page, type Told } from './judging.ts'

/** Serves one editor until it says `exit`, or goes. 0: it had said `shutdown` before, as the protocol asks; else 1. */
export function serve(world: World): Promise<0 | 1> {
  ril.default.install()
  const { input, output, end } = world.talk()
  return new Promise((resolve) => {
    let isOver = false
    const ended = (code: number): void => {
      isOver = true
      end()
      resolve(code === 0 ? 0 : 1)
    }
    const watchDog = { shutdownReceived: false, initialize: () => {}, exit: ended }
    input.on('end', () => ended(watchDog.shutdownReceived ? 0 : 1))
    const streams = ril.default()
    // to whoever has gone nothing can be said any more
    const say = (message: string): void => {
      if (!isOver) world.err(`gate: ${plain(message)}\n`)
    }
    const logger = { error: say, warn: say, info: () => {}, log: () => {} }
    const connection = createConnection(
      () =>
        createProtocolConnection(
          new ReadableStreamMessageReader(streams.stream.asReadableStream(input)),
          new WriteableStreamMessageWriter(streams.stream.asWritableStream(output)),
          logger,
        ),
      watchDog,
    )
    new Session(connection, world).listen()
  })
}

type Connection = ReturnType<typeof createConnection>

class Session {
  readonly #connection: Connection
  readonly #world: World
  readonly #documents = new TextDocuments(TextDocument)
  readonly #judging: Judging
  /** What was said of each open document, and of which version of it. */
  readonly #told = new Map<string, { version: number; told: Promise<Told> }>()
  #folders: string[] = []

  constructor(connection: Connection, world: World) {
    this.#connection = connection
    this.#world = world
    this.#judging = new Judging(world)
  }

  listen(): void {
    const connection = this.#connection
    const documents = this.#documents
    connection.onInitialize((params) => this.#initialized(params))
    connection.onInitialized(() => this.#watch())
    connection.onDidChangeWatchedFiles(() => this.#judgeAll())
    documents.onDidSave(() => this.#judgeAll())
    documents.onDidChangeContent(({ document }) => void this.#publish(document))
    documents.onDidClose(({ document: { uri } }) => {
      this.#told.delete(uri)
      void connection.sendDiagnostics({ uri, diagnostics: [] })
    })
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const page = this.#pageOf(uri)
      if (page === null) return null
      const { findings } = await this.#toldOf(uri)
      return hoverAt(position, findings, await this.#judging.read(page))
    })
    connection.onCompletion(async ({ textDocument: { uri }, position }) => {
      const page = this.#pageOf(uri)
      const reading = page === null ? null : await this.#judging.read(page)
      if (page === null || reading === null) return []
      return completionsAt(position, lineIn(page.text, position.line), reading)
    })
    connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
      const page = this.#pageOf(uri)
      if (page === null) return []
      const { findings } = await this.#toldOf(uri)
      // wherever the cursor is in the line: what is missing has no text to put it on
      const here = findings.filter((finding) => overlap(linesOf(rangeOf(finding)), linesOf(range)))
      const reading = here.length === 0 ? null : await this.#judging.read(page)
      if (reading === null) return []
      return here.flatMap((finding) => actionsFor(finding, reading, uri))
    })
    documents.listen(connection)
    connection.listen()
  }

  #initialized({ workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const addresses = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri])
    this.#folders = addresses.flatMap((uri) => pathOfUrl(uri) ?? [])
    return {
      serverInfo: { name: 'launchgate', version },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: true,
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['|', ' '] },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
    }
  }

  /** Configurations and own gates change outside of the editor too, where the client can tell. */
  #watch(): void {
    const watchers = ['**/*.yaml', '**/*.signatures', '**/checklist.md'].map((globPattern) => ({
      globPattern,
    }))
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      // one that cannot is told again when something is saved
      .catch(() => undefined)
  }

  #judgeAll(): void {
    this.#judging.forget()
    this.#told.clear()
    for (const document of this.#documents.all()) void this.#publish(document)
  }

  async #publish({ uri, version: of }: TextDocument): Promise<void> {
    if (this.#pageOf(uri) === null) return
    const told = await this.#toldOf(uri)
    // what was typed in the meantime is judged, and told then
    if (this.#documents.get(uri)?.version !== of) return
    const diagnostics = diagnosticsOf(told)
    await this.#connection.sendDiagnostics({ uri, version: of, diagnostics })
  }

  /** What is said of a document as it is now. */
  #toldOf(uri: string): Promise<Told> {
    const of = this.#documents.get(uri)?.version ?? 0
    const known = this.#told.get(uri)
    if (known?.version === of) return known.told
    const told = this.#judged(uri, of)
    this.#told.set(uri, { version: of, told })
    return told
  }

  /** Of many keystrokes at once, the last one is judged; a bug ends one judgement, and not the session. */
  async #judged(uri: string, of: number): Promise<Told> {
    // messages are taken one in each turn of the event loop: a change that has come already is seen after the second
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
    const now = this.#documents.get(uri)?.version ?? of
    if (now !== of) return this.#toldOf(uri)
    const page = this.#pageOf(uri)
    if (page === null) return { findings: [], problem: null }
    try {
      return await this.#judging.judged(page)
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.#connection.console.error(`this is a bug in gate, please report it: ${said}`)
      return {
        findings: [],
        problem: { message: 'this is a bug in gate, please report it', line: 1 },
      }
    }
  }

  /** Null for what is no file, such as a text that was never saved. */
  #pageOf(uri: string): Page | null {
    const text = this.#documents.get(uri)?.getText()
    const path = pathOfUrl(uri)
    if (text === undefined || path === null) return null
    return { path, text, folder: this.#folderOf(path) }
  }

  /** Where the check would be run: in the workspace folder, else at the root of the repository, else beside the file. */
  #folderOf(path: string): string {
    const world = this.#world
    const isIn = (folder: string): boolean =>
      !/^\.\.(?:\/|$)|^[A-Za-z]:/.test(world.relative(path, folder))
    const [nearest] = this.#folders.filter(isIn).sort((one, other) => other.length - one.length)
    return nearest ?? world.repositoryOf(world.realPath(path)) ?? path.replace(/[^/\\]*$/, '')
  }
}

function lineIn(text: string, line: number): string {
  return text.split(/\r?\n/)[line] ?? ''
}

function actionsFor(
  finding: Parameters<typeof insertionsFor>[0],
  reading: Parameters<typeof insertionsFor>[1],
  uri: string,
): CodeAction[] {
  const [diagnostic] = diagnosticsOf({ findings: [finding], problem: null })
  return insertionsFor(finding, reading).map(({ title, edits }) => ({
    title,
    kind: 'quickfix',
    ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
    edit: { changes: { [uri]: edits } },
  }))
}
