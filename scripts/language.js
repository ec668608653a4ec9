// Words are data: the files of vocabularies/ as modules, for the bundle and for the tests; and, for these, the gates that the build wrote.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'

const folder = resolve(import.meta.dirname, '../vocabularies')

/** One term a line; empty lines and lines that begin with "# " are for people. */
export function termsIn(text) {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('# '))
}

/** Every list of terms by its name. */
function vocabularies() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => [basename(name, '.txt'), wordsIn(resolve(folder, name))])
}

function wordsIn(path) {
  const text = readFileSync(path, 'utf8')
  return path.endsWith('.txt') ? termsIn(text) : parse(text)
}

/** A value as an expression: V8 reads a text of JSON faster than it compiles a literal. */
export function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

const all = '#vocabularies'
const builtGates = resolve(import.meta.dirname, '../dist/gates.js')
const filter = /vocabularies[/\\](?:language[/\\])?[a-z-]+\.(?:txt|yaml)$/

/** For esbuild. */
export const wordFiles = {
  name: 'word files',
  setup({ onResolve, onLoad }) {
    const json = (value) => ({ contents: `export default ${parsed(value)}`, loader: 'js' })
    onResolve({ filter: /^#vocabularies$/ }, () => ({ path: 'vocabularies', namespace: 'words' }))
    onLoad({ filter: /./, namespace: 'words' }, () => json(Object.fromEntries(vocabularies())))
    onLoad({ filter }, ({ path }) => json(wordsIn(path)))
  },
}

/** For vite. */
export const wordModules = {
  name: 'word-files',
  enforce: 'pre',
  resolveId(id) {
    if (id === '#gates' && !existsSync(builtGates))
      throw new Error('dist/gates.js is missing: npm run build')
    return id === all ? '\0vocabularies' : id === '#gates' ? builtGates : undefined
  },
  load(id) {
    const value =
      id === '\0vocabularies'
        ? Object.fromEntries(vocabularies())
        : filter.test(id)
          ? wordsIn(id)
          : undefined
    return value === undefined ? undefined : `export default ${JSON.stringify(value)}`
  },
}
