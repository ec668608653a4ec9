// Bundles the program with everything it needs into one file (published, it has no dependencies), and reads the gates that come with it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const options = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
}

await build({ ...options, entryPoints: ['src/main.ts'], outfile: 'dist/gate.js', minify: true, legalComments: 'none' })

// dist/gates.json: each gate.yaml, read and validated, by the digest of its text, so that no run has to do it again
await build({ ...options, entryPoints: ['src/policy/gate-file.ts'], outfile: 'dist/read-gate.js' })
const { readGateFile } = await import('../dist/read-gate.js')
rmSync('dist/read-gate.js')
const gates = {}
for (const id of readdirSync('templates').sort()) {
  const yaml = readFileSync(`templates/${id}/gate.yaml`, 'utf8')
  gates[`sha256:${createHash('sha256').update(yaml).digest('hex')}`] = readGateFile(yaml, `templates/${id}/gate.yaml`).value
}
writeFileSync('dist/gates.json', JSON.stringify(gates))
