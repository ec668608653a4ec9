// Bundles the extension for VS Code as editors/vscode/dist/. It has the language client in it, and not the program: that is the one of the workspace.
import { rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { licensesOf } from './licenses.js'

const folder = 'editors/vscode/dist'
rmSync(folder, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: ['editors/vscode/src/extension.ts'],
  outfile: `${folder}/extension.js`,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // of the oldest editor that may load it, see engines in its package.json
  target: 'node22.15',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  charset: 'ascii',
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(`${folder}/THIRD-PARTY-LICENSES.txt`, licensesOf(metafile))
