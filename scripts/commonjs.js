// In which form are the parts of the bundle written? As CommonJS scripts, which V8 can be given as it once compiled them (bin/load.js); modules
// cannot. Only the library's entries are modules, made of the same scripts.
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { transform } from 'esbuild'

const entries = ['index.js', 'remark.js']

/** Writes what esbuild made of the parts, as modules, to `dist/`. */
export async function writeScripts(files) {
  await Promise.all(files.map(async ({ path, text }) => writeFileSync(...(await scriptOf(basename(path), text)))))
}

async function scriptOf(name, text) {
  const linked = text.replace(/(from|import\(?)"(\.\/[^"]+)\.js"/g, '$1"$2.cjs"')
  if (entries.includes(name)) return [`dist/${name}`, linked]
  const { code } = await transform(linked, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    define: { 'import.meta.dirname': '__dirname' },
    supported: { 'dynamic-import': false },
  })
  return [`dist/${name.replace(/\.js$/, '.cjs')}`, code]
}
