// How does a package that npm takes from git get built? `npm install -g git+…`, which is what pre-commit runs, prepares the clone without what the build needs.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const npm = (...args) =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })

if (!existsSync('node_modules/esbuild'))
  npm('ci', '--global=false', '--include=dev', '--ignore-scripts')
npm('run', 'build')
