// What can be chosen where the cursor is? In each row the cursor is the ‸ in a line of the example.
import { expect, test } from 'vitest'
import { completionsAt } from '../../src/lsp/completion.ts'
import { changed, type Edit } from '../rules/found.ts'
import { readingOf } from './reading.ts'

/** What each choice makes of the line. */
function choicesIn(gate: string, edits: readonly Edit[], of?: string): string[] {
  const marked = changed(gate, edits, of)
  const lines = marked.split('\n')
  const at = lines.findIndex((line) => line.includes('‸'))
  const character = (lines[at] ?? '').indexOf('‸')
  const text = marked.replace('‸', '')
  const line = text.split('\n')[at] ?? ''
  return completionsAt({ line: at, character }, line, readingOf(gate, text)).map(({ textEdit }) => {
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('no edit')
    const { start, end } = textEdit.range
    return `${line.slice(0, start.character)}${textEdit.newText}${line.slice(end.character)}`
  })
}

const four = 'Runtime guardrails confirmed firing'
const sponsor = '| Executive Sponsor | | | |'

test.each<[title: string, gate: string, edits: Edit[], of: string, lines: string[]]>([
  [
    "a status in the blank's placeholder",
    'pilot-to-prod',
    [
      [
        '| 8 | Communication plan ready | [✅ / ⚠️ / ❌] | [Channels + content + schedule] |',
        '| 8 | Communication plan ready | [✅ ‸/ ⚠️ / ❌] | |',
      ],
    ],
    'blank',
    ['✅', '⚠️', '❌'].map((sign) => `| 8 | Communication plan ready | ${sign} | |`),
  ],
  [
    'a status in an empty cell',
    'pilot-to-prod',
    [
      [
        '| 8 | Communication plan ready | [✅ / ⚠️ / ❌] | [Channels + content + schedule] |',
        '| 8 | Communication plan ready |‸ | |',
      ],
    ],
    'blank',
    ['✅', '⚠️', '❌'].map((sign) => `| 8 | Communication plan ready | ${sign} | |`),
  ],
  [
    'no warning where the gate takes none',
    'pilot-to-prod',
    [
      [
        `| 4 | ${four} in expected scenarios (input val / output schema / tool allowlist / kill switch) | [✅ / ⚠️ / ❌]`,
        `| 4 | ${four} | ‸`,
      ],
    ],
    'blank',
    ['✅', '❌'].map((sign) => `| 4 | ${four} | ${sign} | [Test date + scenarios + results] |`),
  ],
  [
    'the choices of a field, in place of what is there',
    'pilot-to-prod',
    [['**Tier:** [Low / Medium / High]', '**Tier:** Me‸']],
    'blank',
    ['Low', 'Medium', 'High'].map((tier) => `**Tier:** ${tier}`),
  ],
  [
    'a decision, on a line of its own',
    'pilot-to-prod',
    [
      [
        '[✅ Cleared for production launch / ⚠️ Conditional launch with open items / ❌ Blocked — return to pilot]',
        '‸',
      ],
    ],
    'blank',
    [
      '✅ Cleared for production launch',
      '⚠️ Conditional launch with open items',
      '❌ Blocked — return to pilot',
    ],
  ],
  [
    'a decision that is half written',
    'scale-decision',
    [['[Scale carefully / Hold and harden / Redesign or narrow scope / Stop the pilot]', 'Hold‸']],
    'blank',
    ['Scale carefully', 'Hold and harden', 'Redesign or narrow scope', 'Stop the pilot'],
  ],
  [
    'a role',
    'pilot-to-prod',
    [[sponsor, '| Exec‸ | | | |']],
    'blank',
    ['Agent Builder', 'AI CoE Lead', 'Peer Reviewer', 'Executive Sponsor'].map(
      (role) => `| ${role} | | | |`,
    ),
  ],
  [
    'the items that are not done, in the table of open items',
    'pilot-to-prod',
    [
      ['| 8 | Communication plan ready | [✅ / ⚠️ / ❌]', '| 8 | Communication plan ready | ⚠️'],
      ['| | | | |\n', '|‸ | | | |\n'],
    ],
    'blank',
    ['| 8 | | | |'],
  ],
  [
    'nothing in evidence',
    'pilot-to-prod',
    [['[Dashboard link + who watches when]', 'Board‸']],
    'blank',
    [],
  ],
  ['nothing in a name', 'pilot-to-prod', [[sponsor, '| Executive Sponsor |‸ | | |']], 'blank', []],
  [
    'nothing in a signature',
    'pilot-to-prod',
    [[sponsor, '| Executive Sponsor | | |‸ |']],
    'blank',
    [],
  ],
  ['nothing in a heading', 'pilot-to-prod', [['## Decision', '## Decision‸']], 'blank', []],
])('%s', (_, gate, edits, of, lines) => {
  expect(choicesIn(gate, edits, of)).toEqual(lines)
})
