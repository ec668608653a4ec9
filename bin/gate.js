#!/usr/bin/env node
// The code starts as 2 (no judgement) and becomes the judgement's in one place, last.
const { setFlagsFromString } = process.getBuiltinModule('node:v8')

process.exitCode = 2
let isDone = false
let hasFailed = false
const fail = (error) => {
  if (!hasFailed) console.error(`gate: ${error instanceof Error ? error.stack : error}`)
  hasFailed = true
  process.exitCode = 2
}
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
// whoever closed the pipe has seen enough, and the verdict stays
process.stderr.on('error', (error) => error.code === 'EPIPE' || fail(error))
// a promise that never settles ends the program without a word, and not as any of the three codes
process.on('exit', () => isDone || fail(new Error('this is a bug in gate, please report it: it ended without a judgement')))
// a run over a few files ends before optimised code pays for its making
if (process.argv.length < 12) for (const flag of ['--no-opt', '--no-regexp-optimization']) setFlagsFromString(flag)
const { main, realWorld } = await import('../dist/gate.js')
const code = await main(process.argv.slice(2), realWorld())
isDone = true
// 256 would be 0 to the shell
process.exitCode = !hasFailed && (code === 0 || code === 1) ? code : 2
