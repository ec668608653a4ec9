// Does prose that is no part of the checklist change the judgement? It must not, wherever it stands.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleared, type Document, reviewOf, runs, shipped, time } from './documents.ts'

const word = fc.constantFrom(
  ...[
    'the',
    'a',
    'rollout',
    'notes',
    'team',
    'lunch',
    'we',
    'were',
    'told',
    'of',
    'it',
    'in',
    'May',
    'blue',
    '42',
    '3%',
    'Ada',
    '✨',
    'naïve',
    'größer',
    '注意',
  ],
  ...[
    '*really*',
    '**big**',
    '`code`',
    '[page](https://example.com/x)',
    '<https://example.com>',
    '~~old~~',
    'a|b',
    'x_y_z',
    '&amp;',
    '\\*',
  ],
)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `So ${words.join(' ')}.`)
/** Paragraphs, lists, quotes, fences and whole comments. */
const prose = fc
  .array(
    fc.oneof(
      sentence,
      sentence.map((text) => `- ${text}\n- and ${text}`),
      sentence.map((text) => `> ${text}`),
      sentence.map((text) => `\`\`\`text\n${text}\n\`\`\``),
      sentence.map((text) => `<!-- ${text} -->`),
      sentence.map(
        (text) => `| Word | Meaning |\n|---|---|\n| so | ${text.replaceAll('|', '/')} |`,
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => blocks.join('\n\n'))

/** The judgement, but for where in the file each thing stands. */
function judged(document: Document, text: string): unknown {
  const { digest: _, textDigest: __, ...rest } = reviewOf(document, text)
  return JSON.parse(
    JSON.stringify(rest, (key, value) =>
      /^(?:line|column|endLine|endColumn)$/.test(key) ? undefined : value,
    ),
  )
}

const asTheyAre = new Map<Document, unknown>()

const documents = [...cleared, ...shipped].filter(({ text }) => !text.startsWith('```'))

test(
  'a section of notes, behind the rest or between two sections, changes nothing',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), prose, (document, choice, notes) => {
        const sections = [...document.text.matchAll(/^## /gm)].map(({ index }) => index)
        const places = [...sections, document.text.length]
        const at = places[choice % places.length] ?? 0
        const text = `${document.text.slice(0, at)}\n## Notes\n\n${notes}\n\n${document.text.slice(at)}`
        const before = asTheyAre.get(document) ?? judged(document, document.text)
        asTheyAre.set(document, before)
        expect(judged(document, text)).toEqual(before)
      }),
      runs,
    )
  },
  time,
)

test.each([
  '> [!CAUTION]\n> Do not launch on a Friday.',
  '> [!NOTE]\n> Never go live while the month is being closed.',
  'Item 9 failed on 2026-05-12 and was repeated on 2026-06-01.',
  '- Gate 3 was red in May; it was run again on 2026-06-02.',
  'The budget is $12 a run, listed in D:\\audit\\runs, with a cap of $20.',
])('%j in a section of its own or behind the rest changes nothing', (remark) => {
  for (const document of shipped.filter(({ name }) => name.endsWith('/cleared'))) {
    const before = judged(document, document.text)
    for (const text of [
      document.text.replace(/^## /m, `## Notes\n\n${remark}\n\n$&`),
      `${document.text.trimEnd()}\n\n${remark}\n`,
    ])
      expect(judged(document, text)).toEqual(before)
  }
})
