// Does a formatter or a program for notes change a judgement? It may break lines where it likes, join them, put other bullets, and name blocks: nothing
// of it is an answer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyFixes } from 'markdownlint'
import { lint } from 'markdownlint/promise'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { reviewOf } from '../laws/documents.ts'
import { exampleFiles, examples, reviewDayOf } from '../world.ts'

/** The judgement without the places and the digest. */
function judged(file: string, text: string): unknown {
  const document = { gate: file.split('/')[0] ?? '', asOf: reviewDayOf(file) }
  const { outcome, verdict, counts, findings } = reviewOf(document, text)
  const found = findings.map(({ rule, level, item, message }) =>
    [rule, level, item, message.replace(/\s+/g, ' ').replace(/line \d+/g, 'line')].join(' '),
  )
  return { outcome, verdict: verdict.id, counts, found: found.sort() }
}

const formatters: Record<string, (text: string) => Promise<string>> = {
  ...Object.fromEntries(
    [60, 72, 100].map((printWidth) => [
      `prettier at ${printWidth} columns`,
      (text: string) => format(text, { parser: 'markdown', proseWrap: 'always', printWidth }),
    ]),
  ),
  'prettier without wrapping': (text) => format(text, { parser: 'markdown', proseWrap: 'never' }),
  'markdownlint with --fix': async (text) => {
    const { page = [] } = await lint({ strings: { page: text } })
    return applyFixes(text, page)
  },
  'a hand that breaks behind labels': async (text) => parted(text),
  'Obsidian, whose links go to ^names': async (text) => named(text),
}

/** Every label of a field at the end of its line, and the value on the next. */
const parted = (text: string): string =>
  text.replace(/^(\*\*[^*\n]+:\*\*|[A-Z\d][\w -]{3,40}:) (?=[\w(])/gm, '$1\n')

/** Behind every line a name, and below each table one on a line of its own. */
function named(text: string): string {
  let count = 0
  return text.replace(
    /^(---\n[\s\S]*?\n---\n)|^(\|.*)\n(?!\|)|^([^`\n|-].*|- .*)$/gm,
    (_, matter = '', row = '', line = '') => {
      count++
      return matter || (row === '' ? `${line} ^part-${count}` : `${row}\n\n^${count}table\n`)
    },
  )
}

const documents = exampleFiles.map((file) => {
  const text = readFileSync(join(examples, file), 'utf8')
  return { file, text, before: judged(file, text) }
})

test.each(Object.entries(formatters))('%s changes no judgement', async (_, formatted) => {
  for (const { file, text, before } of documents)
    expect(judged(file, await formatted(text)), file).toEqual(before)
})
