// Which fields are not filled in, given twice, hold no choice, or name somebody else than the one who signs.
import { describe } from 'vitest'
import { finds, rowsOf } from './finds.ts'
import type { Edit } from './found.ts'

const id = (is: string): Edit[] => [['Agent ID:** service-warranty-sorter', `Agent ID:** ${is}`]]
const tier = (is: string): Edit[] => [['Tier:** Medium', `Tier:** ${is}`]]

describe('a field is filled in', () => {
  const both = '**Agent ID:** service-warranty-sorter\n**Agent version:** 1.4'
  const elsewhere = (block: string): Edit[] => [
    [both, '**Agent version:** 1.4'],
    ['## Decision', `${block}\n\n## Decision`],
  ]
  const nothing = ' ¦ TBD ¦ - ¦ \u2800 ¦ ~~sorter~~ ¦ ![sorter](a.png) ¦ <!-- sorter -->'
  const placeholders = '[agent-dept-slug] ¦ ____'
  finds('missing-field', 'pilot-to-prod', [
    ['as it is', [], []],
    ...rowsOf(`${nothing} ¦ ${placeholders}`, id, () => ['8 ‹*› error: "Agent ID"']),
    ['one that is only warned of', [['version:** 1.4', 'version:** ']], ['9 ‹› warning']],
    ['one without its line', [['**Agent version:** 1.4\n', '']], ['1 ‹› warning']],
    ['one that other rules ask for', [['launch date: 2026-06-15', 'launch date: ']], []],
    ['in code', id('`service-warranty-sorter`'), []],
    ['below the items', elsewhere('Agent ID: sorter'), []],
    ['in a table of two columns', elsewhere('| Agent ID | sorter |\n|---|---|'), []],
    ['in a code fence', elsewhere('```\nAgent ID: sorter\n```'), ['1 ‹› error: "Agent ID"']],
    ['by another label', [['**Pilot ran:**', '**Pilot dates:**']], []],
    ['two in one line', [[both, 'Agent ID: sorter · Agent version: 1.4']], []],
    ['two written as one', [[both, 'Agent: sorter v1.4']], []],
    ['twice with two values', id('sorter\n**Agent ID:** claims'), ['9 ‹claims› error: "sorter"']],
    ['twice with one value', id('sorter\n**Agent ID:** sorter'), []],
  ])
  finds('missing-field', 'pilot-to-prod/blank', [
    ['where nothing is filled in, nothing is said', [], []],
  ])
})

describe('a choice is one of those that there are', () => {
  const autonomy = (is: string): Edit[] => [['Autonomy:** acts', `Autonomy:** ${is}`]]
  finds('missing-field', 'pilot-to-prod', [
    ...rowsOf(
      'high ¦ medium (two teams) ¦ Medium (names, so not Low) ¦ ~~Low~~ Medium',
      tier,
      () => [],
    ),
    ...rowsOf('Critical ¦ 2', tier, (is) => [`10 ‹${is}› warning`]),
    ...rowsOf('Low/Medium ¦ Medium, later High ¦ `~~Low~~ Medium`', tier, (is) => [
      `10 ‹${is.replaceAll('`', '')}› error`,
    ]),
    ['two of them in two lines', tier('Medium\n**Tier:** Low'), ['11 ‹Low› error']],
    ['all of them, as in the blank', tier('[Low / Medium / High]'), ['10 ‹*› warning']],
  ])
  finds('missing-field', 'seven-checkpoints', [
    ...rowsOf('read-only ¦ acts (posts drafts)', autonomy, () => []),
    ...rowsOf('acts? ¦ acts ❌ ¦ acts (read-only for two teams)', autonomy, (is) => [
      `10 ‹${is}› error`,
    ]),
    ['none', autonomy(''), ['10 ‹› error: "Autonomy"']],
  ])
})

describe('who signs as a role that is also a field', () => {
  const row = '| Business owner | Camille Laurent |'
  const owner = (is: string): Edit[] => [
    ['Business owner:** Camille Laurent', `Business owner:** ${is}`],
  ]
  const signer = (is: string): Edit[] => [[row, `| Business owner | ${is} |`]]
  finds('missing-field', 'scale-decision', [
    ...rowsOf('C. Laurent ¦ Camille Laurent, head of sales ¦ ', signer, () => []),
    ...rowsOf('王小明 ¦ the sales team', signer, () => [
      '10 ‹Camille Laurent› error: signs in that role',
    ]),
    [
      'somebody in another role',
      [[row, `| Observer | Yusuf Demir | 2026-06-09 | (signed) |\n${row}`]],
      [],
    ],
    ['a name with more behind it in the field', owner('Camille Laurent (head of sales)'), []],
    [
      'another name in the field',
      owner('Dimitri Petrou (sales)'),
      ['10 ‹Dimitri Petrou (sales)› error'],
    ],
  ])
})
