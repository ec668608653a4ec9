// Which items are answered more than once: neither the first, the last nor the best row is taken.
import { describe } from 'vitest'
import { finds, rowOf } from './finds.ts'
import type { Edit } from './found.ts'

const ten = rowOf('10')
const again = '‹| 10 | CoE Lead sign…026-06-09. |› error 10: its first row is on line 25'
const second = (table: string): Edit[] => [['## Sign-off', `${table}\n\n## Sign-off`]]

describe('a row', () => {
  finds('duplicate-item', 'pilot-to-prod', [
    ['as it is', [], []],
    ['twice', [[ten, ten + ten]], [`26 ${again}`]],
    ['three times', [[ten, ten + ten + ten]], [`26 ${again}`, `27 ${again}`]],
    [
      'again by its number alone',
      [[ten, `${ten}| 10 | Lead | ❌ | |\n`]],
      ['26 ‹| 10 | Lead | ❌ | |› error 10'],
    ],
    [
      'again by its title alone',
      [[ten, `${ten}| | CoE Lead signs off | ❌ | |\n`]],
      ['26 ‹| | CoE Lead signs off | ❌ | |› error 10'],
    ],
    [
      'again in a second table',
      second('| # | Item | Status |\n|---|---|---|\n| 10 | CoE Lead signs off | ❌ |'),
      ['29 ‹| 10 | CoE Lead signs off | ❌ |› error 10'],
    ],
    ['again in a comment', second(`<!--\n${ten}-->`), []],
    ['again in a code fence', second(`\`\`\`\n${ten}\`\`\``), []],
  ])
})

describe('a box and a line of a sheet', () => {
  finds('duplicate-item', 'production-readiness', [
    [
      'a box',
      [['- [x] Testing standards', '- [ ] Team training completed\n- [x] Testing standards']],
      ['142 ‹Team training comple…n 2026-05-28› error 11.8: its first row is on line 135'],
    ],
  ])
  finds('duplicate-item', 'gate-review/conditional', [
    [
      'a line',
      [
        [
          ' 2. Data quality',
          ' 1. Data source documented: red / Owner: Maren Vogt / Next: wait\n 2. Data quality',
        ],
      ],
      ['11 ‹Data source document…/ Next: wait› error 1: its first row is on line 10'],
    ],
  ])
})
