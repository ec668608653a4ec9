// What in a checklist hides from its readers.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { changed, found, type Row } from './found.ts'

describe('raw HTML and comments', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'a block of HTML',
      [['## Sign-off', '<details>\n<summary>x</summary>\n\n## Sign-off']],
      ['27 ‹1 to 28:21› error: raw HTML "<details>" may hide or change what follows it'],
    ],
    [
      'a long one',
      [
        [
          '## Sign-off',
          '<div class="note note-for-the-board note-of-the-ninth-of-june hidden">\n\n## Sign-off',
        ],
      ],
      [
        '27 ‹<div class="note not…une hidden">› error: raw HTML "<div class="note note-for-the-board note-of-the-ninth-of-jun" may hide or change what follows it',
      ],
    ],
    [
      'a tag in a cell',
      [['Grafana [warranty-sorter]', 'Grafana <span hidden>not</span> [warranty-sorter]']],
      [
        '17 ‹<span hidden>› error: raw HTML "<span hidden>" may hide or change what follows it',
        '17 ‹</span>› error: raw HTML "</span>" may hide or change what follows it',
      ],
    ],
    ['a tag that styles', [['Grafana [warranty-sorter]', '<b>Grafana</b> [warranty-sorter]']], []],
    ['a comment', [['## Sign-off', '<!-- ask Ruth to sign -->\n\n## Sign-off']], []],
    [
      'a comment with a status',
      [['## Sign-off', '<!-- | 3 | On-call | ❌ | -->\n\n## Sign-off']],
      [
        '27 ‹<!-- | 3 | On-call | ❌ | -->› warning: a comment holds statuses: readers do not see them and they are not counted',
      ],
    ],
    [
      'a comment with a status beside a bar',
      [['## Sign-off', '<!-- |❌| -->\n\n## Sign-off']],
      [
        '27 ‹<!-- |❌| -->› warning: a comment holds statuses: readers do not see them and they are not counted',
      ],
    ],
    [
      'a comment with the word of a status',
      [['## Sign-off', '<!-- item 3 failed -->\n\n## Sign-off']],
      [
        '27 ‹<!-- item 3 failed -->› warning: a comment holds statuses: readers do not see them and they are not counted',
      ],
    ],
    ['code', [['## Sign-off', '```\nitem 3 failed\n```\n\n## Sign-off']], []],
  ])('%s', async (_, edits, findings) => {
    expect(await found('hidden-content', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('math that may hide words', () => {
  test.each<[said: string, findings: string[]]>([
    [
      '$\\phantom{not tested}$',
      [
        '27 ‹$\\phantom{not tested}$› error: math "$\\phantom{not tested}$" is drawn by some renderers and not by others, and may hide what it holds',
      ],
    ],
    [
      '$$\n\\phantom{not tested}\n$$',
      [
        '27 ‹1 to 29:3› error: math "$$ \\phantom{not tested} $$" is drawn by some renderers and not by others, and may hide what it holds',
      ],
    ],
    ['EUR 5 or $ 6', []],
    [
      '$\\color{white}{the drill of the kill switch was not done, and nobody has asked}$',
      [
        '27 ‹$\\color{white}{the d… has asked}$› error: math "$\\color{white}{the drill of the kill switch was not done, an" is drawn by some renderers and not by others, and may hide what it holds',
      ],
    ],
    ['$x^2$', []],
  ])('%s', async (said, findings) => {
    const text = changed('pilot-to-prod', [['## Sign-off', `${said}\n\n## Sign-off`]])
    expect(await found('hidden-content', text)).toEqual(findings)
  })
})

test('what is asked, and what to do, is said of what may hide', () => {
  const { about, fix } = rules.find(({ id }) => id === 'hidden-content') ?? {}
  expect(about).toContain('every renderer shows alike')
  expect(fix).toContain('plain Markdown')
})
