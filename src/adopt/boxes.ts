// Which items has a list of boxes, and what is left of it as a blank?
import { placeIn } from '../checklist/prose.ts'
import type { Line } from '../checklist/read.ts'
import { keyOf } from '../checklist/shapes.ts'
import { meaningOf } from './columns.ts'
import type { Made, Question } from './made.ts'

/** Behind a dash stands an answer, behind a colon or in brackets where it names a day or is a status. */
const answers =
  / [–—] | --? |(?::\s|\s\()(?=[^)]*\b\d{4}-\d\d-\d\d)|\s*[✅❌⏳⚠🚧🟢🟡🔴]|\s*\((?=(?<said>[^)]*)\))/gu

/** The blank's boxes: open, and without what was written behind the title. */
export function fromBoxes(text: string, boxes: readonly Line[], open: Question[]): Made {
  const lines = text.split('\n')
  const gone = new Set<number>()
  const seen = new Map<string, number>()
  const titles: string[] = []
  for (const box of boxes) {
    const { line } = placeIn(box.prose)
    const source = lines[line - 1] ?? ''
    const head = /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/
    const masked = source.replace(head, (own) => ' '.repeat(own.length))
    const answer = [...masked.matchAll(answers)].find(({ groups }) => {
      const [said] = (groups?.['said'] ?? '').split(/[,;:]/)
      return groups?.['said'] === undefined || meaningOf(said ?? '') !== null
    })
    const title =
      box.prose.text.split(/ [–—] | --? |(?::\s|\s\()(?=[^)]*\b\d{4}-\d\d-\d\d)/u)[0]?.trim() ?? ''
    const twin = seen.get(keyOf(box.prose.text))
    if (keyOf(title) === '' || twin !== undefined) {
      open.push({
        line,
        message:
          twin === undefined
            ? 'a box without words: taken out of the blank'
            : `the box "${title}" stands already at line ${twin}: taken out of the blank`,
      })
      gone.add(line)
      continue
    }
    seen.set(keyOf(box.prose.text), line)
    if (answer !== undefined)
      open.push({
        line,
        message: `"${source.slice(answer.index).trim()}" was taken for an answer and left out of the blank: is it?`,
      })
    lines[line - 1] = (
      answer === undefined ? source : source.slice(0, answer.index).trimEnd()
    ).replace(/\[[xX]\]/, '[ ]')
    titles.push(title)
  }
  return {
    lines: lines.filter((_, index) => !gone.has(index + 1)),
    titles,
    shape: ['columns: {}', 'tasks: { heading: "" }'],
    pass: ['[x]'],
    fail: ['[!]'],
    na: ['n/a'],
  }
}
