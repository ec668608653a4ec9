// Is what was read what a reader sees? Another Markdown engine renders each document, and a browser's parser of HTML reads the page.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { GateError } from '../../src/errors.ts'
import type { Checklist } from '../../src/read/checklist.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { readSource, sourceOf } from '../../src/read/source.ts'
import { bytesOf, caseFiles } from '../case-files.ts'
import { cleared, partsOf, runs, time } from '../laws/documents.ts'
import { type Edit, itemEdits, listEdits, signatureEdits } from '../laws/edits.ts'
import { root } from '../world.ts'

interface Reading {
  /** Tables as rows of cells, the header first. */
  tables: string[][][]
  /** Boxes of task lists. */
  boxes: { ticked: boolean; text: string }[]
  /** Every other line of text, headings too. */
  lines: string[]
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

const engine = new MarkdownIt({ html: true })
// links that the engine would not make are shown by others, and judged here
engine.validateLink = () => true

const box = /^\[([ xX])\]\s+/

/** White space, what nobody sees and the style of a letter make no difference: rules of their own report those characters. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(
      /[\p{Default_Ignorable_Code_Point}\u2800\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufff9-\ufffb]/gu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What a browser does not show, and what is struck out: that is not there by the rules of this tool. */
const unseen = new Set([
  's',
  'del',
  'style',
  'script',
  'template',
  'textarea',
  'title',
  'pre',
  'img',
  'noscript',
])

function isElement(node: Node): node is DefaultTreeAdapterTypes.Element {
  return 'tagName' in node
}

/** The text of an element but for lists within it, in lines. */
function textOf(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if ('value' in node) return node.value
      if (
        !isElement(node) ||
        unseen.has(node.tagName) ||
        /^(?:ul|ol|table|p|blockquote|h\d)$/.test(node.tagName)
      )
        return ''
      return node.tagName === 'br' ? '\n' : textOf(node)
    })
    .join('')
}

function pageOf(text: string): DefaultTreeAdapterTypes.Document {
  return parse(engine.render(text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, '')))
}

/** The tag of every block of the page, headings aside. */
function blocksOf(parent: Parent): string[] {
  const elements = parent.childNodes.filter(isElement)
  return elements.flatMap((node) =>
    /^(?:html|body)$/.test(node.tagName)
      ? blocksOf(node)
      : /^(?:head|h\d)$/.test(node.tagName)
        ? []
        : [node.tagName],
  )
}

/** The page that the other engine makes, as it is seen. */
function seen(text: string): Reading {
  const reading: Reading = { tables: [], boxes: [], lines: [] }
  const addLines = (found: string): void => {
    let ticked: RegExpExecArray | null = null
    for (const line of found.split('\n').map(plain)) {
      const begins: RegExpExecArray | null = ticked === null ? box.exec(`${line} `) : null
      const rest = begins === null ? line : plain(line.slice(begins[0].length))
      ticked ??= begins
      if (rest === '') continue
      // a box before an empty line belongs to the next
      if (ticked !== null) reading.boxes.push({ ticked: ticked[1] !== ' ', text: rest })
      reading.lines.push(rest)
      ticked = null
    }
  }
  const cells = (row: Parent): string[] =>
    row.childNodes.filter(isElement).map((cell) => plain(textOf(cell)))
  const rowsOf = (parent: Parent): Parent[] =>
    parent.childNodes
      .filter(isElement)
      .flatMap((node) => (node.tagName === 'tr' ? [node] : rowsOf(node)))
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || unseen.has(node.tagName)) continue
      if (node.tagName === 'table') reading.tables.push(rowsOf(node).map(cells))
      else {
        if (/^(?:p|li|h\d)$/.test(node.tagName)) addLines(textOf(node))
        visit(node)
      }
    }
  }
  visit(pageOf(text))
  reading.tables = reading.tables.flatMap((table) => asPasted(table, reading.lines))
  return reading
}

/**
 * The one thing that is read in another way than it is shown: text that was pasted without blank lines, as the published example is, is one long table
 * to every renderer. A delimiter row in it begins a table whose header is the row above, and a row with nothing but its first cell is a line of text.
 */
function asPasted(rows: string[][], lines: string[]): string[][][] {
  const tables: string[][][] = []
  let table: string[][] | undefined
  for (const [index, row] of rows.entries()) {
    if (index > 0 && row.slice(1).every((cell) => cell === '')) {
      if (row[0] !== '') lines.push(row[0] ?? '')
    } else if (
      index > 0 &&
      row.filter((cell) => cell !== '').every((cell) => /^:?-+:?$/.test(cell))
    ) {
      const header = table?.pop()
      table = header === undefined ? table : [header.filter((cell) => cell !== '')]
      if (header !== undefined && table !== undefined) tables.push(table)
    } else if (table === undefined) {
      table = [row]
      tables.push(table)
    } else table.push(row)
  }
  return tables.filter(([header = []]) => header.length > 1)
}

/** What the product read. */
function read(checklist: Checklist): Reading {
  const reading: Reading = { tables: [], boxes: [], lines: [] }
  for (const block of checklist.blocks) {
    if (block.kind === 'table') {
      const width = block.headers.length
      // cells beyond the header are in no page; a finding of its own says so
      const rows = [block.headers, ...block.rows.map((row) => row.cells)].map((row) =>
        Array.from({ length: width }, (_, i) => plain(row[i]?.text ?? '')),
      )
      const [header = [], ...body] = rows
      if (width > 1)
        reading.tables.push([
          header,
          ...body.filter((row) => row.slice(1).some((cell) => cell !== '')),
        ])
      for (const row of body)
        if (row[0] !== '' && row.slice(1).every((cell) => cell === ''))
          reading.lines.push(row[0] ?? '')
    } else {
      const text = plain(block.prose.text)
      if (block.kind === 'line' && block.ticked !== null)
        reading.boxes.push({ ticked: block.ticked, text })
      if (text !== '') reading.lines.push(text)
    }
  }
  return reading
}

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort()

/** Why the two need not agree; null if they must. Each is refused by a rule of its own, or named in docs/security.md. */
function exception(text: string, checklist: Checklist): string | null {
  if (checklist.concealed.some(({ kind }) => kind === 'html'))
    return 'raw HTML is an error wherever it stands'
  if (/\[\^/.test(text))
    return 'the engine knows no footnotes: what a footnote says is read with its cell'
  if (blocksOf(pageOf(text)).join() === 'pre')
    return 'a sheet in a fence that is all there is, is read'
  return null
}

function expectSame(text: string, file = 'the text'): void {
  const checklist = readChecklist(sourceOf(text))
  if (exception(text, checklist) !== null) return
  const ours = read(checklist)
  const theirs = seen(checklist.source.text)
  expect(ours.tables, file).toEqual(theirs.tables)
  expect(ours.boxes, file).toEqual(theirs.boxes)
  expect(sorted(ours.lines), file).toEqual(sorted(theirs.lines))
}

/** Where whole documents are kept; of the cases, those that their edits make. */
const kept = ['examples', 'templates', 'accuracy/sets'].map((folder) => {
  const documents = (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .map((file) => join(folder, file))
    .map((file) => [file, () => readFileSync(join(root, file))] as const)
  return [folder, documents] as const
})
const cases = caseFiles.flatMap(({ name, cases: own }) =>
  [...own].map(([one, made]) => [`${name}/${one}`, () => bytesOf(made)] as const),
)

test.each([...kept, ['test/cases', cases] as const])(
  'what is kept in %s is read as it is rendered',
  (_, documents) => {
    expect(documents.length).toBeGreaterThan(4)
    for (const [name, bytes] of documents) {
      const text = textIn(bytes(), name)
      if (text !== null) expectSame(text, name)
    }
  },
)

/** Null where the file is refused before it is read. */
function textIn(bytes: Uint8Array, file: string): string | null {
  try {
    return readSource(bytes, file).text
  } catch (error) {
    if (error instanceof GateError) return null
    throw error
  }
}

const word = fc.constantFrom(
  ...[
    '✅',
    '❌',
    'done',
    '2026-06-01',
    '*x*',
    '**y**',
    '~~gone~~',
    '`a b`',
    '[a](b.md)',
    '![i](x.png)',
    '&amp;',
    '&lt;',
    '\\|',
    '\\*',
    'a_b_c',
    '<br>',
  ],
  ...[
    '&#x200b;',
    '\u200b',
    '`\\|`',
    '<!-- c -->',
    '<https://x.example>',
    '***',
    '_',
    '~',
    '[',
    ']',
    ')',
    '"',
    '{',
    'e̍',
    '注意',
  ],
)
const cell = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

test(
  'what is generated is read as it is rendered',
  () => {
    const groups: [readonly Edit[], (parts: ReturnType<typeof partsOf>) => readonly number[]][] = [
      [itemEdits, ({ items }) => items],
      [listEdits, ({ lists }) => lists.map((_, index) => index)],
      [signatureEdits, ({ signatures }) => signatures],
    ]
    const edited = fc
      .record({
        document: fc.constantFrom(...cleared),
        group: fc.constantFrom(...groups),
        edit: fc.nat(),
        place: fc.nat(),
        said: cell,
      })
      .map(({ document, group: [edits, places], edit, place, said }) => {
        const parts = partsOf(document)
        const at = places(parts)
        const text =
          edits[edit % edits.length]?.make(parts, at[place % at.length] ?? 0) ?? document.text
        // something of every kind in the evidence, and a line and a box behind it
        return `${text.replace(/ \|\n\n/, `${said.replaceAll('\n', ' ')} |\n\n`)}\n\n## Notes\n\n${said}.\n\n- [x] ${said}.\n`
      })
    fc.assert(
      fc.property(edited, (text) => expectSame(text)),
      runs,
    )
  },
  time,
)
