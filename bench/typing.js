// How long after a keystroke does an editor show its findings? `node bench/typing.js` types into the list of 100 boxes, over the wire, and prints it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js'

const root = join(import.meta.dirname, '..')
const sentence = 'Measured again on the staging cluster, with two readers, and it held. '

/**
 * From the change that the editor writes to the findings of that version, in ms, of letters typed one after the other in the middle of the list; `first` is the
 * opening of the text, `cpu` what the server takes for a letter.
 */
export async function typing(gate) {
  const path = join(root, 'examples', 'production-readiness', 'blocked.md')
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const boxes = lines.flatMap((line, index) => (/^\s*- \[.\]/.test(line) ? [index] : []))
  const line = boxes[Math.floor(boxes.length / 2)]
  const uri = pathToFileURL(path).href
  const child = spawn(process.execPath, [gate, 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let heard = () => {}
  connection.onNotification('textDocument/publishDiagnostics', (told) => heard(told))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})

  let version = 1
  const until = (method, params) =>
    new Promise((resolve) => {
      const start = performance.now()
      heard = (told) => told.version === version && resolve(performance.now() - start)
      connection.sendNotification(method, params)
    })
  const first = await until('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  })
  const times = []
  const before = cpuOf(child.pid)
  let character = lines[line].length
  for (const letter of ` ${sentence}${sentence}`.trimEnd()) {
    version++
    const at = { line, character: character++ }
    times.push(
      await until('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end: at }, text: letter }],
      }),
    )
  }
  const cpu = (cpuOf(child.pid) - before) / times.length
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor((times.length - 1) * share)]
  return { boxes: boxes.length, first, median: at(0.5), most: at(0.95), max: at(1), cpu }
}

/** Of a process so far, in ms. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

if (process.argv[1] === import.meta.filename) {
  const found = await typing(join(root, 'bin', 'gate.js'))
  for (const [name, value] of Object.entries(found)) console.log(`${name} ${Math.round(value)}`)
}
