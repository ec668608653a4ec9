// Which statuses the gate does not know: only plain text from its table is one.
import { describe } from 'vitest'
import { finds, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const status = (is: string): Edit[] => [['being watched | ✅ |', `being watched | ${is} |`]]
const whole = '17 ‹| 2 | Monitoring das…ry Monday. |› error 2'

describe('a status that is none', () => {
  finds('unknown-status', 'pilot-to-prod', [
    ['a word', status('maybe'), ['17 ‹maybe› error 2: one of ✅ ⚠']],
    ['a word that begins like one', status('passable'), ['17 ‹passable› error 2']],
    ['a sign that is in no table', status('👍'), ['17 ‹👍› error 2']],
    ['a word beside a struck sign', status('~~✅~~ maybe'), ['17 ‹maybe› error 2']],
    ['an image', status('![✅](ok.png)'), [`${whole}: an image`]],
    ['an image and a word', status('![no](no.png)yes'), ['17 ‹yes› error 2: an image']],
    ['a sign and an image', status('✅![❌](no.png)'), ['17 ‹✅› error 2: an image']],
    ['a link', status('[✅](https://example.com)'), ['17 ‹✅› error 2: a link']],
    [
      'a link by reference',
      [...status('[✅][ok]'), ['## Sign-off', '[ok]: https://example.com\n\n## Sign-off']],
      ['17 ‹✅› error 2: a link'],
    ],
    ['code', status('`✅`'), ['17 ‹✅› error 2: a code']],
    ['HTML', status('<b>✅</b>'), ['17 ‹✅› error 2: a html']],
    ['a comment', status('<!-- ✅ -->'), [`${whole}: a comment`]],
    ['an attribute of a tag', status('<img alt="✅">'), [`${whole}: a html`]],
  ])
  finds('unknown-status', 'scale-decision', [
    [
      'of a gate with fewer statuses',
      [
        ['Load test', 'x'],
        ['Performance testing | ✅', 'Performance testing | so-so'],
      ],
      ['43 ‹so-so› error 10'],
    ],
  ])
})

describe('a status that is one', () => {
  const signs = '✅ ¦ ✔️ ¦ ✔ ¦ ☑ ¦ :white_check_mark: ¦ &#x2705; ¦ **✅** ¦ [x] ¦ ❌ ¦ ⚠️ ¦ ⚠ ¦ :x:'
  const words = 'Pass ¦ PASSED ¦ ｐａｓｓ ¦ ✅ Pass ¦ ~~❌~~ ✅ ¦ yes ¦ not met ¦ n/a'
  finds(
    'unknown-status',
    'pilot-to-prod',
    rowsOf(`${signs} ¦ ${words}`, status, () => []),
  )
})
