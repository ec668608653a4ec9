#!/usr/bin/env node
// The code starts as 2 (no judgement) and becomes the judgement's in one place, last.
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
// a promise that never settles ends the program without a word, and not as any of the three codes
process.on(
  'exit',
  () =>
    isDone ||
    fail(new Error('this is a bug in gate, please report it: it ended without a judgement')),
)
const { expectShortRun, keepCompiled, load } = require('./load.js')
let isShort = process.argv.length < 12 && process.argv[2] !== 'lsp'
if (isShort) expectShortRun()
load()
  .then(({ main, realWorld }) => {
    const world = realWorld()
    const { takesLong } = world
    // where helpers judge, this process compiles little of what the next run needs
    world.takesLong = () => {
      isShort = false
      takesLong()
    }
    return main(process.argv.slice(2), world)
  })
  .then((code) => {
    isDone = true
    // 256 would be 0 to the shell
    process.exitCode = !hasFailed && (code === 0 || code === 1) ? code : 2
    if (isShort && process.argv[2] === 'check' && process.exitCode !== 2) keepCompiled()
  })
