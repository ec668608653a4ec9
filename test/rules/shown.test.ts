// Does the evidence show what the gate asks? What comes of looking, and where it is looked.
import { describe, expect, test } from 'vitest'
import { gateOf } from '../gates.ts'
import { changed, type Edit, edited, fileOf, found } from './found.ts'
import { evidence, told, toldOf } from './told.ts'

describe('four outcomes: shown, contradicted, not shown, to be read', () => {
  told('shown')`
    pilot-to-prod#9
      2026-05-10: flag switched off, 4 in flight, back on after 40 min
      2026-05-09: flag switched off, 4 in flight, back on after 40 min → error the drill ‹2026-05-09›
      2026-06-10: flag switched off, 4 in flight, back on after 40 min → error the drill ‹2026-06-10›
      A drill: flag switched off, 4 in flight, back on after 40 min → error the drill
      Planned for 2026-06-01: flag switched off, 4 in flight, 40 min → error the drill ‹2026-06-01›
      2026-06-01: not switched off, 4 in flight, 40 min → error what was done in the drill ‹switched›
      05/06/2026: flag switched off, 4 in flight, back on after 40 min → note the drill ‹05/06/2026›
      05/04/2026: flag switched off, 4 in flight, back on after 40 min → error the drill ‹05/04/2026›
      2026-06-01: flag switched off → note how long it took + note what happened to work in flight
  `

  test('a message says what was looked for and found, and the fix is the example of the gate', () => {
    expect(found('shown', edited('pilot-to-prod', 'Drill 2026-06-01', 'Drill'))).toEqual([
      '24 ‹Drill: flag off at 1…tes. Passed.› error 9: item 9 does not show the drill (no day in the 30 days up to 2026-06-09) (fix: write, for example, "Drill 2026-06-08: the flag was switched off, two claims in flight finished by hand, back on after 25 min.")',
    ])
  })
})

describe('where it is looked', () => {
  const nine = (text: string): Edit[] => evidence('pilot-to-prod', '9', text)
  const section = (heading: string, day = '2026-06-01'): Edit[] => [
    ...nine('Passed'),
    ['## Sign-off', `${heading}\n\n${day}: switched off, 4 in flight, 40 min.\n\n## Sign-off`],
  ]
  const none = ['error the drill', 'error what was done in the drill']
  test.each<[title: string, edits: Edit[], findings: string[]]>([
    ['under a heading with the number of the item', section('## Item 9'), []],
    ['under a heading with two words of its title', section('## Rollback plan'), []],
    ['not under a bare number', section('## 9'), none],
    ['not under another heading', section('## History'), none],
    ['and points there', section('## Item 9', '2026-04-01'), ['error the drill ‹2026-04-01›']],
    ['in an item that it points to', nine('Stopped as under 4; 4 in flight, 40 min'), []],
    [
      'beside the items where it points there',
      [['Drill 2026-06-01', 'See below. Drill'], ...section('## History').slice(1)],
      [],
    ],
    [
      'not elsewhere where it shows a fact of the kind itself',
      nine('See item 4. 2026-04-01: switched off'),
      ['error the drill ‹2026-04-01›'],
    ],
  ])('%s', (_, edits, findings) => {
    const all = toldOf('9', changed('pilot-to-prod', edits))
    expect(all.filter((one) => !one.startsWith('note'))).toEqual(findings)
  })
})

describe('what is for the reader', () => {
  told('shown')`
    pilot-to-prod#9
      Übung am 2026-06-01: vier Briefe wurden von Hand bearbeitet, und nach 40 min ging es wieder → note what was done in the drill + note what happened to work in flight
      Vier Briefe wurden von Hand bearbeitet, und nach 40 min ging es wieder → error the drill + note what was done in the drill + note what happened to work in flight
    pilot-to-prod#7
      docs/runbook.md. Ines Okafor wrote it. Six pages. Tomasz Lind read it on 2026-06-04, 3 of 3 → note that somebody on call has read it ‹Ines Okafor›
      docs/runbook.md. Ines Okafor has not seen it yet. Six pages. Tomasz Lind read it on 2026-06-04, 3 of 3 → error that somebody on call has read it ‹Tomasz Lind›
    gate-review/conditional#6 with another "Owner: Maren Vogt / Next: 10 notes a week against the rubric; next 2026-06-12"
      Owner: Maren Vogt / Next: 10 notes a week against the rubric
      Owner: Maren Vogt / Next: 10 a week → note what the outputs are checked against ‹10 a week›
      Owner: Maren Vogt / Artifact: rubric, weekly / Next: read → error the sample size ‹rubric, weekly›
      Owner: the desk team / Next: 10 a week, rubric → error an owner ‹the desk team›
  `
})

describe('what is claimed', () => {
  const own = gateOf(fileOf('own-gate/gate.yaml'), fileOf('own-gate/checklist.md'))
  const nine = 'Rollback / kill plan tested |'
  test.each(['⚠️', '❌', ''])('nothing is looked for at "%s"', (status) => {
    const soon = evidence('pilot-to-prod', '9', 'soon')
    const page = changed('pilot-to-prod', [...soon, [`${nine} ✅`, `${nine} ${status}`]])
    expect(toldOf('9', page)).toEqual([])
  })

  test.each<[row: string, findings: string[]]>([
    ['⚠️ | in part |', ['error when it will be rehearsed']],
    ['⚠️ | in part, the rest on 2026-06-20 |', []],
    ['⚠️ | in part, 2026-06-01 |', ['error when it will be rehearsed ‹2026-06-01›']],
    ['✅ | rehearsed |', ['warning how long it took']],
    ['✅ | rehearsed, 40 min |', []],
  ])('a need at warning, and one whose level is warning: %s', (row, findings) => {
    const page = `**Review date:** 2026-06-09\n\n| # | Check | Done? | Proof |\n|---|---|---|---|\n| 1 | Outage rehearsed | ${row}\n`
    expect(toldOf('1', page, { gate: own })).toEqual(findings)
  })
})
