// Which room may import which? This table is the architecture.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './world.ts'

const source = join(root, 'src')

/** The rooms, top first, and what each imports. An arrow goes down; that is the architecture. */
const rooms = new Map<string, readonly string[]>([
  // one file a command; the process ends here
  [
    'cli',
    [
      'lsp',
      'run',
      'adopt',
      'print',
      'rules',
      'decide',
      'pair',
      'policy',
      'read',
      'facts',
      'sign',
      'system',
      'version.ts',
      'wording.ts',
      'result.ts',
      'errors.ts',
    ],
  ],
  // the language server
  [
    'lsp',
    [
      'run',
      'print',
      'rules',
      'pair',
      'policy',
      'marks',
      'read',
      'facts',
      'system',
      'version.ts',
      'result.ts',
      'errors.ts',
    ],
  ],
  // from the names of files to reviews
  [
    'run',
    [
      'sign',
      'print',
      'needs',
      'review.ts',
      'rules',
      'decide',
      'pair',
      'policy',
      'read',
      'facts',
      'system',
      'version.ts',
      'result.ts',
      'errors.ts',
    ],
  ],
  // what a signature says, and whether it is one
  ['sign', ['policy', 'facts', 'system', 'errors.ts']],
  // the plugin
  ['remark.ts', ['index.ts', 'version.ts', 'errors.ts']],
  // the library
  [
    'index.ts',
    [
      'review.ts',
      'rules',
      'decide',
      'pair',
      'policy',
      'read',
      'facts',
      'digest.ts',
      'version.ts',
      'result.ts',
      'errors.ts',
    ],
  ],
  // a checklist that exists → a gate of its own
  ['adopt', ['marks', 'read', 'facts', 'errors.ts']],
  // one file a format
  ['print', ['decide', 'marks', 'digest.ts', 'version.ts', 'wording.ts', 'result.ts']],
  // pair, rules, decide → one plain value
  ['review.ts', ['rules', 'decide', 'pair', 'policy', 'read', 'facts', 'result.ts']],
  // one file a rule
  [
    'rules',
    ['decide', 'needs', 'pair', 'policy', 'marks', 'read', 'facts', 'wording.ts', 'result.ts'],
  ],
  // the decision table, waivers
  ['decide', ['pair', 'policy', 'result.ts']],
  // what an item must show, looked for in its texts
  ['needs', ['pair', 'policy', 'read', 'facts']],
  // what is asked × what is answered
  ['pair', ['policy', 'marks', 'read', 'facts', 'digest.ts', 'result.ts', 'errors.ts']],
  // gate.yaml and blank → Gate, gate.config.yaml → Config
  ['policy', ['marks', 'read', 'facts', 'version.ts', 'errors.ts']],
  // what looks like an item, whoever asks it
  ['marks', ['read', 'facts']],
  // Markdown → Checklist; knows no gate
  ['read', ['facts', 'errors.ts']],
  // readers of prose
  ['facts', []],
  // disk, git, clock, terminal
  ['system', ['errors.ts']],
  ['digest.ts', []],
  ['version.ts', []],
  ['wording.ts', []],
  // the contract
  ['result.ts', []],
  // what a user can fix
  ['errors.ts', []],
])
/** A library → the only places that use it. */
const libraries: Record<string, string[]> = {
  mdast: ['read'],
  unified: ['read'],
  'remark-parse': ['read'],
  'remark-gfm': ['read'],
  'remark-frontmatter': ['read'],
  yaml: ['policy'],
  zod: ['policy', 'sign', 'result.ts'],
  commander: ['cli'],
  chalk: ['print'],
  'vscode-jsonrpc/lib/common/messageReader.js': ['lsp'],
  'vscode-jsonrpc/lib/common/messageWriter.js': ['lsp'],
  'vscode-jsonrpc/lib/node/ril.js': ['lsp'],
  'vscode-languageserver/lib/common/server.js': ['lsp'],
  'vscode-languageserver/lib/common/textDocuments.js': ['lsp'],
  'vscode-languageserver-protocol': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
  // the library has no Node beneath it where a browser runs it: only what the program alone uses may ask for it
  'node:buffer': ['cli', 'run'],
  picomatch: ['policy/pattern.ts'],
  'decode-named-character-reference': ['run'],
  'node:child_process': ['system'],
  'node:crypto': ['run', 'system'],
  'node:readline/promises': ['system'],
  'node:v8': ['system'],
  'node:fs': ['system'],
  'node:os': ['system'],
  'node:stream': ['system'],
  // the clock of what is judged
  'node:vm': ['run'],
  'node:path': ['system'],
  'node:url': ['system'],
}

/** Words of formats and protocols, which are no language. */
const technical = [
  { file: 'read/', words: /geq|strong|mermaid|kbd/ },
  { file: 'print/formats.ts', words: /sarif/ },
  { file: 'policy/need-kinds.ts', words: /duration/ },
  { file: 'rules/links.ts', words: /javascript/ },
  { file: 'run/discover.ts', words: /markdown/ },
]

const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
)

interface Arrow {
  from: string
  to: string
}

/** What each file of src/ imports of src/: as a value or a type, at once or later, or to pass it on. */
const arrows: Arrow[] = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8')
  const targets = [
    ...text.matchAll(/^(?:import|export)\s[^'";]*?from '(\.[^']+\.ts)'/gm),
    ...text.matchAll(/\bimport\('(\.[^']+\.ts)'\)/g),
  ]
  return targets.map(([, target = '']) => ({
    from: file,
    to: relative(source, join(source, dirname(file), target)),
  }))
})

/** The room of a file: its folder, or the file itself where it stands at the root. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

test('every file is in a room', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual([...rooms.keys()].sort())
})

test('arrows only go down', () => {
  const order = [...rooms.keys()]
  const up = arrows.filter(
    ({ from, to }) => order.indexOf(roomOf(to)) < order.indexOf(roomOf(from)),
  )
  expect(up).toEqual([])
})

test('a room imports only the rooms that its line names', () => {
  for (const [room, named] of rooms) {
    const used = arrows
      .filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room)
      .map(({ to }) => roomOf(to))
    expect([...new Set(used)].sort(), room).toEqual([...named].sort())
  }
})

test('no circle of files', () => {
  const left = new Map(files.map((file) => [file, new Set<string>()]))
  for (const { from, to } of arrows) left.get(from)?.add(to)
  // what imports nothing that is left is in no circle
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [file, targets] of left)
      if (![...targets].some((target) => left.has(target))) left.delete(file)
  }
  expect([...left.keys()]).toEqual([])
})

test('each library is used in one place', () => {
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8')
    for (const [, from = ''] of text.matchAll(/(?:from |import\()'([^.#'][^']*)'/g))
      expect(libraries[from], `${file} uses ${from}`).toContain(
        libraries[from]?.includes(file) === true ? file : roomOf(file),
      )
  }
})

test('no rule imports a rule, but for the parts that two of them share', () => {
  const shared = ['rule.ts']
  for (const file of files.filter(
    (name) => name.startsWith('rules/') && name !== 'rules/index.ts',
  )) {
    for (const [, from = ''] of readFileSync(join(source, file), 'utf8').matchAll(
      /from '\.\/([^']+)'/g,
    ))
      expect(shared, file).toContain(from)
  }
})

test('nothing but the rules themselves names a rule', () => {
  for (const file of files.filter((name) => roomOf(name) !== 'rules'))
    expect(readFileSync(join(source, file), 'utf8'), file).not.toMatch(
      /\b(?:rule|rule\.id)\b\s*[!=]==\s*'/,
    )
})

test('no list of words stands in the code: language is data', () => {
  for (const file of files) {
    const code = readFileSync(join(source, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '')
    // four or more plain words in a row, as alternatives of an expression or as a list of texts
    const alternatives = code.match(/(?<![\w<])(?:[a-z]{3,}\|){3,}[a-z]{3,}/g) ?? []
    const lists = code.match(/\[\s*(?:'[a-z]{3,}(?: [a-z]+)*',\s*){7,}/g) ?? []
    const known = technical.filter((one) => file.startsWith(one.file)).map(({ words }) => words)
    expect(
      [...alternatives, ...lists].filter((one) => !known.some((words) => words.test(one))),
      file,
    ).toEqual([])
  }
})

test('no gate, item or label of a gate is named in src/', () => {
  for (const file of files) {
    const code = readFileSync(join(source, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '')
    expect(code, file).not.toMatch(/pilot-to-prod|Agent Builder|Review date|Target launch/)
  }
})
