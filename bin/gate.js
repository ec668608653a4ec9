#!/usr/bin/env node
// The code starts as 2 (no judgement) and becomes the judgement's in one place, last.
const { setFlagsFromString } = process.getBuiltinModule('node:v8')

process.exitCode = 2
const fail = (error) => {
  process.exitCode = 2
  console.error(`gate: ${error instanceof Error ? error.stack : error}`)
}
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
// a run over a few files ends before optimised code pays for its making
if (process.argv.length < 12) for (const flag of ['--no-opt', '--no-regexp-optimization']) setFlagsFromString(flag)
const { main, realWorld } = await import('../dist/gate.js')
process.exitCode = await main(process.argv.slice(2), realWorld())
