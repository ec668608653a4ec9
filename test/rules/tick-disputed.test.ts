// Which items claim a pass and say themselves that they are open: of tick and text the worse one counts.
import { describe } from 'vitest'
import { finds, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const box = '- [x] Team training completed — 7 of 7, last one on 2026-05-28'
const line = (is: string): Edit[] => [[box, is]]
const behind = (text: string): Edit[] => line(`- [x] Team training completed — ${text}`)

describe('a sign at the edge of a line', () => {
  const signs = '✖ ¦ 🔴 ¦ ⚠ ¦ ⏳ ¦ ☐ ¦ [ ] ¦ :x:'
  finds('tick-disputed', 'production-readiness', [
    ...rowsOf(
      signs,
      (sign) => behind(`${sign} 7 of 7`),
      (sign) => [`141 ‹${sign}› error 11.8`],
    ),
    ['at its end', behind('7 of 7 ❌'), ['141 ‹❌› error 11.8']],
    ['in code', behind('7 of 7 `❌`'), ['141 ‹❌› error 11.8']],
    ['beside a struck one', behind('~~✅~~ ❌'), ['141 ‹❌› error 11.8']],
    [
      'before the title',
      line('- [x] ❌ Team training completed — 7 of 7'),
      ['141 ‹❌ Team training completed — 7 of 7› error 11.8: "❌"'],
    ],
    ['in a line below', behind('7 of 7\n  - ❌ night shift'), ['142 ‹❌› error 11.8']],
    [
      'in what a footnote mark leads to',
      [...behind('7 of 7 [^1]'), ['## Final', '[^1]: PENDING\n\n## Final']],
      ['141 ‹[› error 11.8: "PENDING"'],
    ],
    [
      'with one of what passed behind it',
      behind('schema ❌, switch ✅, 2026-05-28'),
      ['141 ‹❌› error 11.8'],
    ],
    ['counted, and there is none', behind('no ❌, zero ❌, none is ❌'), []],
    ['counted, and there are some', behind('no ⏳, 2 ❌'), ['141 ‹❌› error 11.8']],
    ['struck itself', behind('~~❌~~ 7 of 7'), []],
    ['a passed one', behind('✅ 7 of 7'), []],
    ['a box that is not ticked', line('- [ ] Team training completed — ❌'), []],
  ])
})

describe('a word for what is open', () => {
  finds('tick-disputed', 'production-readiness', [
    ['alone', behind('pending'), ['141 ‹pending› error 11.8']],
    ['first of several classes', behind('Open, internal and secret'), []],
    ['in brackets', behind('7 of 7 (pending)'), ['141 ‹pending› error 11.8']],
    ['in square brackets', behind('7 of 7 [TBD]'), ['141 ‹TBD› error 11.8']],
    ['in capitals', behind('7 of 7, PENDING in Graz'), ['141 ‹PENDING› error 11.8']],
    ['in full width', behind('ＰＥＮＤＩＮＧ'), ['141 ‹ＰＥＮＤＩＮＧ› error 11.8']],
    ['behind a colon', behind('night shift: not yet'), ['141 ‹not yet› error 11.8']],
    ['behind a dash', behind('7 of 7 — still open'), ['141 ‹still open› error 11.8']],
    ['in a line below', behind('7 of 7\n  - night shift: open'), ['142 ‹open› error 11.8']],
    [
      'where the box is left out',
      behind('N/A: PENDING with the board'),
      ['141 ‹PENDING› error 11.8'],
    ],
    ['inside another word', behind('7 of 7, IMPARTIAL'), []],
    ['in a sentence', behind('7 of 7, the door is open to all'), []],
    ['struck', behind('~~PENDING~~ 7 of 7'), []],
    ['in the text of a link', behind('[open issues](https://git.example.com/list)'), []],
  ])
})

describe('the evidence of a row', () => {
  const seen = 'Items 1 to 9 reviewed on 2026-06-09.'
  finds('tick-disputed', 'pilot-to-prod', [
    ['begins with a sign', [[seen, `❌ ${seen}`]], ['25 ‹❌› error 10']],
    ['ends with one', [[seen, `${seen} ⏳`]], ['25 ‹⏳› error 10']],
    ['has a line that begins with one', [[seen, `${seen}<br>[ ] item 9`]], ['25 ‹[ ]› error 10']],
    [
      'leads to a note that ends with one',
      [
        [seen, 'Items 1 to 9 †'],
        ['## Sign-off', '† not seen ❌\n\n## Sign-off'],
      ],
      ['27 ‹❌› error 10'],
    ],
    ['has a passed box', [[seen, `[x] ${seen}`]], []],
    [
      'is of an item at warning',
      [
        ['signs off | ✅', 'signs off | ⚠️'],
        [seen, `❌ ${seen}`],
      ],
      [],
    ],
  ])
})
