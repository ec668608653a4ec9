// Which rows ask something else than the gate: by their title, their number or what they add in brackets.
import { describe, expect, test } from 'vitest'
import { finds, rowOf } from './finds.ts'
import { type Edit, found } from './found.ts'

const title = 'CoE Lead signs off'
const end = '| ✅ | Items 1 to 9 reviewed on 2026-06-09. |'
/** Number and title of the last row as they are written. */
const as = (number: string, text: string): Edit[] => [
  [`| 10 | ${title} ${end}`, `| ${number} | ${text} ${end}`],
]

/** The title of a row, whatever it is, in other words. */
const renamed = (number: string, text: string): Edit[] => {
  const row = rowOf(number)
  return [[row, row.replace(/^(\| \d+ \| )[^|]*(?= \|)/, `$1${text}`)]]
}

describe('the title', () => {
  const titled = (text: string): Edit[] => as('10', text)
  finds('reworded-item', 'pilot-to-prod', [
    ['as it is', [], []],
    ['another one', titled('Lead agrees'), ['25 ‹Lead agrees› error 10']],
    ['with one word changed', titled('CoE Lead writes off'), ['25 ‹CoE Lead writes off› error 10']],
    [
      'with a word less',
      titled('CoE Lead signs'.replace('signs', 'off')),
      ['25 ‹CoE Lead off› warning 10'],
    ],
    ['with one word of it', titled('Lead'), ['25 ‹Lead› warning 10']],
    ['in words of what the item asks', renamed('9', 'Kill drill'), ['24 ‹Kill drill› warning 9']],
    [
      'abbreviated',
      renamed('7', 'RB exists + OC has read'),
      ['22 ‹RB exists + OC has read› warning 7'],
    ],
    [
      'with a dot',
      renamed('6', 'Audit log retn. per tier'),
      ['21 ‹Audit log retn. per tier› warning 6'],
    ],
    ['abbreviated, and softened', renamed('7', 'RB drafted'), ['22 ‹RB drafted› error 7']],
    ['in another order', renamed('7', 'OC has RB'), ['22 ‹OC has RB› error 7']],
    [
      'in such words, softened',
      renamed('9', 'Kill plan written'),
      ['24 ‹Kill plan written› error 9'],
    ],
    [
      'in such words, denied',
      renamed('9', 'Kill plan not tested'),
      ['24 ‹Kill plan not tested› error 9'],
    ],
    ['in such words, yet to come', renamed('9', 'Drill to do'), ['24 ‹Drill to do› error 9']],
    ['with one word of it and no number', as('', 'Lead'), []],
    ['with half of its words left', titled('Lead off'), ['25 ‹Lead off› warning 10']],
    ['with a word more', titled(`${title} soon`), ['25 ‹CoE Lead signs off soon› error 10']],
    [
      'with a look-alike letter',
      titled('СoE Lead signs off'),
      ['25 ‹СoE Lead signs off› error 10'],
    ],
    ['struck', titled(`~~${title}~~`), ['25 ‹| 10 | ~~CoE Lead si…026-06-09. |› error 10: ""']],
    [
      'as an image',
      titled(`![${title}](a.png)`),
      ['25 ‹| 10 | ![CoE Lead si…026-06-09. |› error 10: ""'],
    ],
    ['empty', titled(''), ['25 ‹| 10 |  | ✅ | Items …026-06-09. |› error 10: ""']],
    [
      'of another item',
      titled('On-call defined'),
      ['25 ‹| 10 | On-call defin…026-06-09. |› error 3'],
    ],
    ['in other letters and marks', titled('COE lead: signs-off!'), []],
    ['in full width', titled('ＣoE Lead signs off'), []],
    ['with an entity and emphasis', titled('**CoE** Le&#97;d signs off'), []],
    ['by another name that the gate knows', titled('CoE Lead signs'), []],
    [
      'on a row that stands twice',
      [[rowOf('10'), `${rowOf('10')}| 10 | Lead | ✅ | |\n`]],
      ['26 ‹Lead› warning 10'],
    ],
  ])
})

test('where items are headings, any title is a warning: what is asked must stand below it', async () => {
  const page = (ninth: string): string =>
    `---\ngate: pilot-to-prod\nversion: 1\n---\n\n${[...Array(10).keys()]
      .map((at) => `### ${at + 1}. ${at === 8 ? ninth : `Story ${at + 1}`} ✅\n\nTold.`)
      .join('\n\n')}\n`
  const level = async (ninth: string): Promise<(string | undefined)[]> =>
    found('reworded-item', page(ninth)).flatMap((one) => /› (\w+) 9:/.exec(one)?.[1] ?? [])
  expect(await level('The day we pulled the plug')).toEqual(['warning'])
  expect(await level('A rollback, tried')).toEqual(['warning'])
})

describe('the number', () => {
  finds('reworded-item', 'pilot-to-prod', [
    ['of no item', as('12', title), ['25 ‹| 12 | CoE Lead sign…026-06-09. |› error 10: 12']],
    ['of another item', as('3', title), ['25 ‹| 3 | CoE Lead signs…026-06-09. |› error 10: 3']],
    ['with a letter', as('10a', title), ['25 ‹| 10a | CoE Lead sig…026-06-09. |› error 10']],
    ['with a dot', as('10.', title), []],
    ['with a hash', as('#10', title), []],
    ['with a zero in front', as('010', title), []],
    ['a dash', as('–', title), []],
    ['no column for it', [['| # | Item |', '| No | Item |']], []],
  ])
})

describe('brackets behind the title', () => {
  const added = (text: string): Edit[] => as('10', `${title} ${text}`)
  const own = ' (named person + pager)'
  finds('reworded-item', 'pilot-to-prod', [
    ['that only add', added('(Ruth)'), ['25 ‹CoE Lead signs off (Ruth)› warning 10']],
    ['that say it is open', added('(pending)'), ['25 ‹CoE Lead signs off (pending)› error 10']],
    ['in any letters', added('(NOT YET)'), ['25 ‹CoE Lead signs off (NOT YET)› error 10']],
    ['the second of two', added('(Ruth) (TBD)'), ['25 ‹CoE Lead signs off (Ruth) (TBD)› error 10']],
    ["the gate's own, left out", [[own, '']], []],
    ["the gate's own, in other marks", [[own, ' – named person, pager']], []],
    ["less than the gate's own", [[own, ' (pager)']], ['18 ‹On-call defined (pager)› warning 3']],
  ])
})
