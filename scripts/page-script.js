// The script of a page is a text in the program: made of a file of src/print/browser/, for the bundle and for the tests the same.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformSync } from 'esbuild'

const name = '#portfolio-script'
const source = resolve(import.meta.dirname, '../src/print/browser/portfolio.ts')

/** The module that exports the text. */
function moduleOf() {
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    loader: 'ts',
    // a script of its own, whose names are nobody else's
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
  })
  const text = code.trim()
  if (/<\/|<!--/.test(text)) throw new Error('the script would end its element')
  return `export default ${JSON.stringify(text)}`
}

/** For esbuild. */
export const pageScript = {
  name: 'page script',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#portfolio-script$/ }, () => ({ path: name, namespace: 'page-script' }))
    onLoad({ filter: /./, namespace: 'page-script' }, () => ({ contents: moduleOf() }))
  },
}

/** For vite. */
export const pageScriptModule = {
  name: 'page-script',
  enforce: 'pre',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? moduleOf() : undefined),
}
