// `npm run picture`: draws docs/picture.svg, what a terminal shows of real runs. Whatever the program prints is drawn, so that no layout is known here.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const commands = [
  'gate check examples/pilot-to-prod/blocked.md --as-of 2026-06-09 --quiet',
  'gate check examples/pilot-to-prod/cleared.md --as-of 2026-06-09',
]

/** What a terminal would show: each command, what it prints in colour, and its exit code. */
export function session() {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  return commands
    .map((command) => {
      const args = [
        join(root, 'bin', 'gate.js'),
        ...command.split(' ').slice(1),
        '--color',
        'always',
      ]
      const { stdout, stderr, status } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        env,
      })
      if (status === 2 || status === null) throw new Error(`${command}: ${stderr}`)
      return `\x1b[1m$ ${command}\x1b[22m\n${stdout}\x1b[1m$ echo $?\x1b[22m\n${status}\n`
    })
    .join('\n')
}

const colors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']
/** SGR codes → what they change. */
const changes = new Map([
  [0, { color: null, bold: false, dim: false, italic: false, underline: false }],
  [1, { bold: true }],
  [2, { dim: true }],
  [3, { italic: true }],
  [4, { underline: true }],
  [22, { bold: false, dim: false }],
  [23, { italic: false }],
  [24, { underline: false }],
  [39, { color: null }],
  ...colors.flatMap((color, index) => [
    [30 + index, { color }],
    [90 + index, { color: color === 'black' ? 'gray' : color }],
  ]),
])

/** A colour, a link around a text (the text alone is drawn), or text. */
const parts = /\x1b\[([\d;]*)m|(\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\))|[^\x1b]+|\x1b/g

/** Lines of stretches of one style, each with the column that it begins in. */
function linesOf(output) {
  let style = changes.get(0)
  return output.split('\n').map((line) => {
    const stretches = []
    let column = 0
    for (const [part, codes, link] of line.matchAll(parts)) {
      if (part === '\x1b') throw new Error(`picture: no drawing for ${JSON.stringify(line)}`)
      if (codes !== undefined) style = changed(style, codes)
      if (codes !== undefined || link !== undefined) continue
      for (const { text, columns } of widthsOf(part)) {
        if (text.trim() !== '') stretches.push({ text, column, columns, style })
        column += columns
      }
    }
    return { stretches, columns: column }
  })
}

function changed(style, codes) {
  const made = codes.split(';').map((code) => changes.get(Number(code)))
  if (made.includes(undefined)) throw new Error(`picture: no drawing for the code ${codes}`)
  return Object.assign({}, style, ...made)
}

/** Pieces that a terminal gives one width: signs take two columns each, and whatever font draws them, what follows stays in its place. */
function widthsOf(text) {
  const pieces = []
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const isWide =
      /\p{Emoji_Presentation}|\ufe0f|\p{Script=Han}|\p{Script=Hangul}|[\u3040-\u30ff]/u.test(
        segment,
      )
    const last = pieces.at(-1)
    if (isWide || last === undefined || last.isWide)
      pieces.push({ text: segment, columns: isWide ? 2 : 1, isWide })
    else {
      last.text += segment
      last.columns++
    }
  }
  return pieces
}

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])

const size = 13
const wide = 7.8
const high = 19
const edge = 18

/** The picture of what a terminal shows, in light or dark as the reader has it. */
export function picture(output) {
  const lines = linesOf(output.replace(/\n+$/, ''))
  const width = Math.ceil(Math.max(...lines.map(({ columns }) => columns)) * wide + 2 * edge)
  const height = lines.length * high + 2 * edge
  const drawn = lines.flatMap(({ stretches }, index) =>
    stretches.map(({ text, column, columns, style }) => {
      const kinds = ['bold', 'dim', 'italic', 'underline'].filter((kind) => style[kind])
      const names = [...(style.color === null ? [] : [style.color]), ...kinds].join(' ')
      const before = /^ */.exec(text)[0].length
      const shown = text.trim()
      const length = columns - before - (text.length - before - shown.length)
      const place = `x="${round(edge + (column + before) * wide)}" y="${edge + index * high + size}"`
      return `<text ${place} textLength="${round(length * wide)}" lengthAdjust="spacingAndGlyphs"${names === '' ? '' : ` class="${names}"`}>${escaped(shown)}</text>`
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:space="preserve">
<!-- Drawn by scripts/picture.js from real runs: npm run picture draws it anew. -->
<title>gate check, one checklist blocked with its reasons and one cleared</title>
<style>
svg { color-scheme: light dark }
text { font: ${size}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328 }
rect { fill: #f6f8fa; stroke: #d1d9e0 }
.bold { font-weight: 700 } .dim { opacity: .65 } .italic { font-style: italic } .underline { text-decoration: underline }
.red { fill: #cf222e } .green { fill: #116329 } .yellow { fill: #7d4e00 } .blue { fill: #0550ae }
.magenta { fill: #8250df } .cyan { fill: #1b7c83 } .gray { fill: #59636e } .white { fill: #59636e } .black { fill: #1f2328 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
rect { fill: #0d1117; stroke: #30363d }
.red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 } .blue { fill: #79c0ff }
.magenta { fill: #d2a8ff } .cyan { fill: #56d4dd } .gray { fill: #9198a1 } .white { fill: #f0f6fc } .black { fill: #9198a1 }
}
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>
${drawn.join('\n')}
</svg>
`
}

const round = (number) => Math.round(number * 10) / 10

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'docs', 'picture.svg'), picture(session()))
