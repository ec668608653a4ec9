// What may change in a checklist once it is signed, without its being another text?
import { expect, test } from 'vitest'
import { gates } from '#gates'
import { review } from '../src/index.ts'
import { example } from './repository.ts'

const conditional = example('pilot-to-prod/conditional.md').replace(
  /(\| Due date \|)\n(\|[-|]+\|)\n(.*2026-06-19 \|)/,
  '$1 Closed |\n$2---|\n$3  |',
)
const boxes = example('production-readiness/cleared.md')
const sheet = example('gate-review/conditional.md')

const byTheirWords = [
  [/Deployment Decision/, 'production-readiness'],
  [/LAUNCH DECISION/, 'gate-review'],
  [/^/, 'pilot-to-prod'],
] as const
const gateOf = (text: string): (typeof gates)[number] => {
  const id = byTheirWords.find(([words]) => words.test(text))?.[1]
  const gate = gates.find((one) => one.id === id)
  if (gate === undefined) throw new Error('there is no such gate')
  return gate
}
const digestOf = (text: string): string =>
  review({ gate: gateOf(text), text, asOf: '2026-06-09' }).textDigest

/** The text with something put for something, which has to be there. */
function edited(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return changed
}

test.each<[string, string, string | RegExp, string]>([
  [
    'a signature',
    conditional,
    '| Nadia Brandvold | 2026-06-09 | (signed), risk accepted for item 8 |',
    '| | | |',
  ],
  [
    'a name and a day',
    conditional,
    '| Peer Reviewer | | | |',
    '| Peer Reviewer | Ana Diaz | 2026-06-10 | ok |',
  ],
  ['a day of closing', conditional, '2026-06-19 |  |', '2026-06-19 | **2026-06-18** |'],
  [
    'the review after launch, held',
    conditional,
    '2026-07-15\n',
    '2026-07-15, held 2026-07-14: no incident\n',
  ],
  [
    'the item that stands for the sign-off',
    conditional,
    /(\| 10 \| [^|]*)\|.*\|/,
    '$1| ✅ | Both have signed. |',
  ],
  ['line ends', conditional, /\n/g, '\r\n'],
  ['a box that signs', boxes, '- [x] Security Officer', '- [ ] Security Officer'],
  ['the day behind a name', boxes, 'Noa Levi, 2026-06-09 (signed)', 'Noa Levi'],
  ['a line that signs', sheet, 'Birgit Lund, 2026-06-09 (signed)', 'Birgit Lund, 2026-06-10, gez.'],
])('%s does not make it another text', (_, text, from, to) => {
  expect(digestOf(edited(text, from, to))).toBe(digestOf(text))
})

test.each<[string, string, string | RegExp, string]>([
  ['a status', conditional, '| ⚠️ |', '| ✅ |'],
  ['evidence', conditional, 'Passed.', 'Passed'],
  ['white space', conditional, 'Passed. |', 'Passed.  |'],
  ['a comment', conditional, '\n## Sign-off', '\n<!-- -->\n## Sign-off'],
  ['another day for the review after launch', conditional, '2026-07-15', '2026-07-16'],
  ['another day by which an open item is due', conditional, '2026-06-19 |', '2026-06-29 |'],
  ['the launch', conditional, 'launch date: 2026-06-15', 'launch date: 2026-06-16'],
  ['a row less in the sign-off', conditional, '| Peer Reviewer | | | |\n', ''],
  [
    'a row more in it',
    conditional,
    '| Peer Reviewer | | | |\n',
    '| Peer Reviewer | | | |\n| Sponsor | | | |\n',
  ],
  ['its headers', conditional, '| Role | Name |', '| Role | Names |'],
  ['a byte order mark', conditional, /^/, '\ufeff'],
  ['a box of an item', boxes, '- [x] Approval processes', '- [ ] Approval processes'],
  ['the decision beside the sign-off', boxes, '[x] DEPLOY [ ] DEFER', '[ ] DEPLOY [x] DEFER'],
  ['the decision above it', sheet, '[x] All green or yellow', '[ ] All green or yellow'],
])('%s makes it another text', (_, text, from, to) => {
  expect(digestOf(edited(text, from, to))).not.toBe(digestOf(text))
})
