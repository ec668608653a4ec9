// Does every input give one complete result, whatever it holds? Arbitrary bytes, and Markdown made of a grammar.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GateError } from '../../src/index.ts'
import { result } from '../../src/result.ts'
import { root, run } from '../world.ts'
import { cleared, type Document, partsOf, reviewOf, runs, time } from './documents.ts'

const shape = result.shape.checklists.element

/** Judges the text; what is judged is complete, and what is not is refused with a reason and not with a crash. */
function expectComplete(document: Document, text: string): void {
  try {
    const judged = reviewOf(document, text)
    const { pass, warn, fail, blank, na, total } = judged.counts
    expect(shape.safeParse(judged).error).toBeUndefined()
    expect(pass + warn + fail + blank + na).toBe(total)
    expect(judged.verdict.because.length, JSON.stringify(text)).toBeGreaterThan(0)
    const lines = text.split(/\n/).length
    for (const { line, endLine } of judged.findings)
      expect(line >= 1 && endLine >= line && endLine <= lines + 1, JSON.stringify(text)).toBe(true)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    expect(error.message).not.toBe('')
  }
}

const inline = fc.letrec<Record<'any' | 'many', string>>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'inline' },
    fc.constantFrom(
      '✅',
      '❌',
      '⚠️',
      '🟢',
      'green',
      'Ada Lovelace',
      '2026-06-09',
      '2026-02-30',
      '92%',
      'p95 < 3 s',
      '(signed)',
      '|',
      '\\|',
      '`',
      '*',
      '_',
      '~~',
    ),
    fc.constantFrom(
      '[^1]',
      '[a]',
      '[x]',
      '[ ]',
      '](',
      '&#x202e;',
      '&#0;',
      '&Tab;',
      '<br>',
      '<b>',
      '</b>',
      '<!-- ',
      ' -->',
      '<i title="',
      '\u200b',
      '\ud800',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
    tie('many').map((text) => `*${text}*`),
    tie('many').map((text) => `**${text}**`),
    tie('many').map((text) => `~~${text}~~`),
    tie('many').map((text) => `[${text}](x.md "${text}")`),
    tie('many').map((text) => `![${text}](x.png)`),
    tie('many').map((text) => `\`${text}\``),
  ),
  many: fc.array(tie('any'), { maxLength: 4 }).map((parts) => parts.join(' ')),
})).many

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

/** Blocks nested in each other; a line of them may be one of a checklist. */
function markdown(lines: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<Record<'block' | 'blocks', string>>((tie) => ({
    block: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'block' },
      fc.constantFrom(...lines),
      inline,
      inline.map((text) => `## ${text}`),
      fc
        .array(fc.array(inline, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
        .map((rows) =>
          [
            `| # | Item | Status | Evidence |`,
            '|---|---|---|---|',
            ...rows.map((cells) => `| ${cells.join(' | ')} |`),
          ].join('\n'),
        ),
      inline.map((text) => `[^1]: ${text}`),
      inline.map((text) => `[a]: <${text}> '${text}'`),
      fc.constantFrom(
        '---',
        '```',
        '~~~',
        '<details>',
        '</details>',
        '<!--',
        '-->',
        '<style>',
        '<textarea>',
        '\\',
        '    x',
        '\t- x',
        '=',
        '***',
      ),
      tie('blocks').map((text) => `> ${indented(text, '> ')}`),
      tie('blocks').map((text) => `- ${indented(text, '  ')}`),
      tie('blocks').map((text) => `- [x] ${indented(text, '  ')}`),
      tie('blocks').map((text) => `1. ${indented(text, '   ')}`),
      tie('blocks').map((text) => `\`\`\`\n${text}\n\`\`\``),
      tie('blocks').map((text) => `<div>\n\n${text}\n\n</div>`),
    ),
    blocks: fc
      .array(fc.tuple(tie('block'), fc.constantFrom('\n', '\n\n')), { maxLength: 5 })
      .map((parts) => parts.map(([text, end]) => text + end).join('')),
  })).blocks
}

const made = fc.constantFrom(...cleared).chain((document) => {
  const { lines } = partsOf(document)
  const half = Math.floor(lines.length / 2)
  return fc
    .tuple(markdown(lines), markdown(lines), fc.boolean())
    .map(([before, between, whole]) => ({
      document,
      text: whole
        ? `${before}\n${lines.slice(0, half).join('\n')}\n${between}\n${lines.slice(half).join('\n')}`
        : `${before}\n${between}`,
    }))
})

test(
  'Markdown made of a grammar gives one complete result',
  () => {
    fc.assert(
      fc.property(made, ({ document, text }) => expectComplete(document, text)),
      runs,
    )
  },
  time,
)

const pieces = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '| ',
      '\n',
      '✅',
      '> ',
      '- [ ] ',
      '`',
      '<',
      '|---|',
      '\u0000',
      '\r',
      '\ufeff',
      '---\ngate: pilot-to-prod\n---\n',
      '&',
    ),
    fc.constantFrom(...cleared.map(({ text }) => text.slice(0, 900))),
  ),
  { maxLength: 40 },
)

test(
  'arbitrary text gives one complete result',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...cleared), pieces, (document, parts) =>
        expectComplete(document, parts.join('')),
      ),
      runs,
    )
  },
  time,
)

test(
  'arbitrary bytes give the whole command exit 0, 1 or 2, and a reason',
  async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      pieces.map((parts) => Buffer.from(parts.join(''))),
      pieces.map((parts) => Buffer.from(parts.join(''), 'latin1')),
      pieces.map((parts) => Buffer.from(parts.join(''), 'utf16le')),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const { out, err, code } = await run(['check', '-', '--as-of', '2026-06-09'], root, {
          readInput: async () => Buffer.from(input),
        })
        expect([0, 1, 2]).toContain(code)
        expect(out + err).not.toBe('')
        expect(out + err).not.toContain('bug in gate')
      }),
      // the program reads its gates anew for each
      { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
    )
  },
  time,
)
