// A window of VS Code, as far as the extension and the client that it brings touch the editor. Nothing of the program stands in here: what they start is real.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

interface Disposable {
  dispose(): void
}

class Told<T> {
  readonly #listeners = new Set<(value: T) => unknown>()
  readonly on = (listener: (value: T) => unknown, self?: unknown): Disposable => {
    const bound = listener.bind(self)
    this.#listeners.add(bound)
    return { dispose: () => this.#listeners.delete(bound) }
  }

  async tell(value: T): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(value)))
  }
}

class Uri {
  readonly #href: string
  static parse = (href: string): Uri => new Uri(href)
  static file = (path: string): Uri => new Uri(pathToFileURL(path).href)

  constructor(href: string) {
    this.#href = href
  }

  get scheme(): string {
    return new URL(this.#href).protocol.slice(0, -1)
  }

  get fsPath(): string {
    return fileURLToPath(this.#href)
  }

  toString(): string {
    return this.#href
  }
}

class Position {
  readonly line: number
  readonly character: number

  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }
}

class Range {
  readonly start: Position
  readonly end: Position

  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.start = new Position(line, character)
    this.end = new Position(endLine, endCharacter)
  }
}

class Diagnostic {
  code: unknown
  source: unknown
  readonly range: Range
  readonly message: string
  readonly severity: number

  constructor(range: Range, message: string, severity: number) {
    this.range = range
    this.message = message
    this.severity = severity
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false }
  cancel(): void {
    this.token.isCancellationRequested = true
  }
}

class EventEmitter {
  readonly #told = new Told<unknown>()
  readonly event = this.#told.on
  readonly fire = (value: unknown): void => void this.#told.tell(value)
  dispose(): void {}
}

/** What the client derives classes of its own from, and the server never sends. */
const bases = [
  'CallHierarchyItem',
  'CancellationError',
  'CodeAction',
  'CodeLens',
  'CompletionItem',
  'DocumentLink',
  'InlayHint',
  'SymbolInformation',
  'TypeHierarchyItem',
]
const events = [
  'ChangeNotebookDocument',
  'CloseNotebookDocument',
  'CreateFiles',
  'DeleteFiles',
  'OpenNotebookDocument',
  'RenameFiles',
  'SaveNotebookDocument',
]

interface TextDocument {
  uri: Uri
  languageId: string
  version: number
  getText(): string
}

interface Extension {
  activate(context: unknown): Promise<void>
  deactivate(): Promise<void>
}

export class Window {
  /** What was shown as a warning, with its buttons. */
  readonly warnings: string[][] = []
  /** What was shown as an error, which nobody expects. */
  readonly errors: string[] = []
  /** What the extension wrote for whoever looks for more. */
  output = ''
  /** The button that is pressed next. */
  answer: string | undefined
  /** The names of the settings that were asked for. */
  readonly asked = new Set<string>()
  readonly commands = new Map<string, (...args: unknown[]) => unknown>()
  /** What the extension had the editor do. */
  readonly done: unknown[][] = []
  readonly watched: unknown[] = []
  /** What was offered to the editor for texts, such as hovers. */
  readonly offered: string[] = []
  readonly #settings: Record<string, unknown>
  readonly #memory = new Map<string, unknown>()
  readonly #documents: TextDocument[] = []
  readonly #shown = new Map<string, Diagnostic[]>()
  readonly #showing = new Told<string>()
  readonly #configured = new Told<{ affectsConfiguration(name: string): boolean }>()
  readonly #opened = new Told<TextDocument>()
  readonly #changed = new Told<unknown>()
  readonly #subscriptions: Disposable[] = []
  readonly #extension: Extension

  constructor(file: string, folders: readonly string[], settings: Record<string, unknown> = {}) {
    this.#settings = settings
    this.#extension = this.#loaded(file, folders)
  }

  /** The bundle, which asks for the editor by the name `vscode`. */
  #loaded(file: string, folders: readonly string[]): Extension {
    const vscode = this.#editor(folders)
    const required = createRequire(file)
    const module = { exports: {} as Extension }
    const source = `(function (module, exports, require) {${readFileSync(file, 'utf8')}\n})`
    new Script(source, { filename: file }).runInThisContext()(
      module,
      module.exports,
      (name: string) => (name === 'vscode' ? vscode : required(name)),
    )
    return module.exports
  }

  #editor(folders: readonly string[]): object {
    const nothing = (): Disposable => ({ dispose: () => undefined })
    const shown = async (into: string[][], said: string[]): Promise<string | undefined> => {
      into.push(said)
      const { answer } = this
      this.answer = undefined
      return answer
    }
    return {
      ...Object.fromEntries(bases.map((name) => [name, class {}])),
      CancellationTokenSource,
      CodeActionKind: new Proxy({}, { get: (_, name) => ({ value: name, append: () => ({}) }) }),
      CompletionItemKind: {},
      Diagnostic,
      DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
      DiagnosticTag: {},
      Disposable: class {},
      EventEmitter,
      Position,
      Range,
      SymbolKind: {},
      Uri,
      version: '1.101.0',
      env: { appName: 'a stand-in', language: 'en' },
      window: {
        createOutputChannel: () => ({
          append: (text: string) => {
            this.output += text
          },
          appendLine: (text: string) => {
            this.output += `${text}\n`
          },
          dispose: () => undefined,
        }),
        onDidChangeActiveTextEditor: nothing,
        showErrorMessage: async (text: string) => void this.errors.push(text),
        showWarningMessage: (...said: string[]) => shown(this.warnings, said),
        tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing },
      },
      commands: {
        registerCommand: (name: string, run: () => unknown) => {
          this.commands.set(name, run)
          return { dispose: () => this.commands.delete(name) }
        },
        executeCommand: async (...command: unknown[]) => void this.done.push(command),
      },
      languages: {
        createDiagnosticCollection: () => {
          const own = new Set<string>()
          const set = (uri: Uri, all: Diagnostic[]): void => {
            own.add(String(uri))
            this.#shown.set(String(uri), all)
            void this.#showing.tell(String(uri))
          }
          const clear = (): void => {
            for (const uri of own) this.#shown.delete(uri)
          }
          return { set, clear, delete: (uri: Uri) => set(uri, []), dispose: clear }
        },
        match: (selector: { scheme?: string; language?: string }[], document: TextDocument) =>
          selector.some(
            ({ scheme = document.uri.scheme, language = document.languageId }) =>
              scheme === document.uri.scheme && language === document.languageId,
          )
            ? 10
            : 0,
        ...Object.fromEntries(
          ['CodeActions', 'CompletionItem', 'Hover'].map((what) => [
            `register${what}Provider`,
            () => {
              this.offered.push(what)
              return nothing()
            },
          ]),
        ),
      },
      workspace: {
        ...Object.fromEntries(
          events.flatMap((name) => [
            [`onDid${name}`, nothing],
            [`onWill${name}`, nothing],
          ]),
        ),
        createFileSystemWatcher: (pattern: unknown) => {
          this.watched.push(pattern)
          return { onDidChange: nothing, onDidCreate: nothing, onDidDelete: nothing, ...nothing() }
        },
        getConfiguration: (section: string) => ({
          get: (key: string, otherwise: unknown) => {
            this.asked.add(`${section}.${key}`)
            return this.#settings[`${section}.${key}`] ?? otherwise
          },
        }),
        notebookDocuments: [],
        onDidChangeConfiguration: this.#configured.on,
        onDidChangeTextDocument: this.#changed.on,
        onDidChangeWorkspaceFolders: nothing,
        onDidCloseTextDocument: nothing,
        onDidOpenTextDocument: this.#opened.on,
        onDidSaveTextDocument: nothing,
        onWillSaveTextDocument: nothing,
        textDocuments: this.#documents,
        workspaceFolders: folders.map((path, index) => ({
          uri: Uri.file(path),
          name: `folder ${index}`,
          index,
        })),
      },
    }
  }

  activate(): Promise<void> {
    return this.#extension.activate({
      subscriptions: this.#subscriptions,
      globalState: {
        get: (key: string) => this.#memory.get(key),
        update: async (key: string, value: unknown) => void this.#memory.set(key, value),
      },
    })
  }

  async close(): Promise<void> {
    await this.#extension.deactivate()
    for (const each of this.#subscriptions.splice(0)) each.dispose()
  }

  async run(command: string): Promise<void> {
    await this.commands.get(command)?.()
  }

  async set(name: string, value: unknown): Promise<void> {
    this.#settings[name] = value
    await this.#configured.tell({ affectsConfiguration: (asked) => name.startsWith(asked) })
  }

  /** Shows a Markdown text that has this path. */
  async open(path: string, text: string): Promise<void> {
    const document = {
      uri: Uri.file(path),
      languageId: 'markdown',
      version: 1,
      getText: () => text,
    }
    this.#documents.push(document)
    await this.#opened.tell(document)
  }

  /** Replaces all that stands in it. */
  async type(path: string, text: string): Promise<void> {
    const uri = String(Uri.file(path))
    const document = this.#documents.find((each) => String(each.uri) === uri)
    if (document === undefined) throw new Error(`${path} is not open`)
    const before = document.getText().split('\n')
    const range = new Range(0, 0, before.length - 1, before.at(-1)?.length ?? 0)
    document.version += 1
    document.getText = () => text
    this.#shown.delete(uri)
    await this.#changed.tell({ document, contentChanges: [{ range, text }] })
  }

  /** What is shown at a text, as `line:column severity code: message`, as soon as something is said of it. */
  async shownAt(path: string): Promise<string[]> {
    const uri = String(Uri.file(path))
    while (!this.#shown.has(uri))
      await new Promise<void>((resolve) => {
        const { dispose } = this.#showing.on(() => {
          dispose()
          resolve()
        })
      })
    return (this.#shown.get(uri) ?? []).map(({ range: { start }, severity, code, message }) => {
      const rule = typeof code === 'object' && code !== null && 'value' in code ? code.value : code
      return `${start.line + 1}:${start.character + 1} ${severity} ${rule}: ${message}`
    })
  }
}
