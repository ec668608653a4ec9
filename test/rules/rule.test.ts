// What the rules share: which text shows nothing, how things are listed, and which items a rule looks at.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../src/checklist/read.ts'
import { readSource } from '../../src/checklist/source.ts'
import { askedIn, type GateItem, loadGate } from '../../src/gate.ts'
import { pair } from '../../src/pair.ts'
import { readGateFile } from '../../src/policy/gate-file.ts'
import {
  type Context,
  failTextIn,
  isNoEvidence,
  listed,
  longestEvidence,
  partToAdd,
} from '../../src/rules/rule.ts'
import { examples, root } from '../world.ts'
import { edited, foundAt } from './found.ts'

describe('text that shows nothing', () => {
  test.each([
    '',
    ' ',
    '-',
    '—',
    '…',
    '✅',
    '?!',
    'n/a',
    'N/A.',
    'na',
    'None',
    'nil',
    'TBD',
    'tba',
    'tbc',
    'TBS!',
    'to do',
    'todo',
    'pending',
    'later',
    'see above',
    'same',
    'ditto',
    '[link]',
    '[]',
    'not applicable',
    'not done',
    'not yet',
    'not run',
    'not started',
    'failed',
    'in progress',
    'ongoing',
    'canceled',
    'cancelled',
    'will follow',
    'to follow',
    'still running',
    'missing',
    'open',
    'skipped',
    'rejected',
    'forgot',
    'forgotten',
    'because',
    'yes',
    'no',
    'no time',
    'we skipped it',
    'planned',
    'planned for July',
    'n/a for now',
    'to be added',
    'to be done',
    'to be provided',
    'to be filled in',
    'to be completed',
    'to be confirmed',
    'to be determined',
    '  pending. ',
  ])('"%s"', (text) => {
    expect(isNoEvidence(text)).toBe(true)
  })

  test.each([
    'x',
    '7',
    '- 7',
    '7 -',
    'none lost',
    'all done, none',
    'tbx',
    'see above board',
    '[link] to it',
    'as in [link]',
    '[a] and [b',
    'planned and done',
    'planned fortnightly',
    'pending..',
    'nn/a',
    'a todo',
  ])('"%s" shows something', (text) => {
    expect(isNoEvidence(text)).toBe(false)
  })
})

test('things are listed with commas and an "and"', () => {
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a and b')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})

describe('which items a rule looks at', () => {
  const shown =
    'Agent Card §11 requires 2 years. Set to 2 years in the bucket `s3://acme-warranty-audit`, checked by Tomasz Lind on 2026-06-03.'
  const item = `| 6 | Audit log retention configured per tier | ✅ | ${shown} |`
  const found = async (row: string): Promise<string[]> =>
    await foundAt('retention', edited('pilot-to-prod', item, row))
  const short = '21:53 error item 6: looked for the retention period, found none'

  test('one that claims a pass and gives evidence', async () => {
    expect(await found(item.replace(shown, 'In Splunk.'))).toEqual([short])
  })

  test.each(['⚠️', '❌', 'N/A', ''])('none that claims "%s"', async (status) => {
    expect(await found(item.replace('✅', status).replace(shown, 'In Splunk.'))).toEqual([])
  })

  test.each(['', 'TBD', '-', '[Retention period + storage location]'])(
    'none whose evidence is "%s"',
    async (evidence) => {
      expect(await found(item.replace(shown, evidence))).toEqual([])
    },
  )

  test('none that nobody would read to its end', async () => {
    const long = (length: number): string => `${'In Splunk.'.padEnd(length - 1, ' on it')}.`
    expect(await found(item.replace(shown, long(longestEvidence)))).toEqual([short])
    expect(await found(item.replace(shown, `${long(longestEvidence)}x`))).toEqual([])
  })

  test('words in addresses and paths prove nothing', async () => {
    const wanted =
      '3.5 hours less per campaign brief than in 2025, tracked in Jira from "started" to "approved"; the agent\'s share is the tickets with its label.'
    const outcome = async (evidence: string): Promise<string[]> =>
      await foundAt('quantified', edited('seven-checkpoints', wanted, evidence))
    expect(await outcome('3 hours less per campaign, tracked in Jira.')).toEqual([])
    expect(await outcome('3 hours less per campaign, docs/tracked/jira.md says.')).toHaveLength(1)
  })
})

describe('what to add to a line that has no part of its own for what shows the item', () => {
  const added = (name: string, text: string): string | null => {
    const folder = join(root, 'templates', name)
    const blank = readFileSync(join(folder, 'checklist.md'), 'utf8')
    const policy = readGateFile(readFileSync(join(folder, 'gate.yaml'), 'utf8'), 'gate.yaml')
    const gate = loadGate({
      folder,
      source: 'test',
      policy,
      blank,
      asked: askedIn(blank, policy.value),
      digest: '',
    })
    const [answer] = pair(gate, readChecklist(readSource(Buffer.from(text), 'checklist.md'))).items
    if (answer === undefined) throw new Error('no item')
    return partToAdd({ gate } as Context, answer)
  }
  const line = '1. Data source documented: green / Owner: Emre Yıldız / Next: Review 2026-12-01\n'

  test('a line of a sheet', () => {
    expect(added('gate-review', line)).toBe('add "/ Artifact: …" to the line, with what shows it')
    expect(
      added('gate-review', line.replace('/ Next', '/ Artifact: Data card v3 / Next')),
    ).toBeNull()
  })

  test('not a row of a table, a box, or nothing', () => {
    expect(added('gate-review', '# Nothing\n')).toBeNull()
    for (const name of ['gate-review', 'pilot-to-prod', 'production-readiness', 'scale-decision'])
      expect(added(name, readFileSync(join(examples, name, 'cleared.md'), 'utf8')), name).toBeNull()
  })
})

describe("the gate's own example of what does not pass", () => {
  const item = (fail: string): GateItem => ({ guidance: { fail } }) as GateItem

  test.each<[fail: string, text: string, example: string]>([
    [
      'A script someone runs by hand, or a job that has failed for weeks.',
      'A script someone runs by hand, or a job that has failed for weeks.',
      'A script someone runs by hand, or a job that has failed for weeks.',
    ],
    [
      'A script someone runs by hand, or a job that has failed for weeks.',
      'We have a script someone runs by hand or a job that has failed for weeks, as always',
      'A script someone runs by hand, or a job that has failed for weeks.',
    ],
    [
      'A script someone runs by hand, or a job that has failed for weeks.',
      'a SCRIPT someone runs by hand!',
      'A script someone runs by hand',
    ],
    [
      'A script someone runs by hand, or a job that has failed for weeks.',
      'A job that has failed for weeks',
      'a job that has failed for weeks.',
    ],
    ['Shared logins, or silence when asked.', 'Silence when asked', 'silence when asked.'],
    ['Notes from memory or a slide deck.', 'A slide deck', 'a slide deck.'],
    ['Notes from memory or an unread mail.', 'An unread mail', 'an unread mail.'],
    ['Notes from memory or the old wiki.', 'The old wiki', 'the old wiki.'],
    ['Notes from memory or slides without a day.', 'Slides without a day', 'slides without a day.'],
    ['Notes from memory or slides without a day.', 'Notes from memory', 'Notes from memory'],
    ['A raw exception. Nobody looks at it.', 'A raw exception', 'A raw exception.'],
    ['A raw exception. Nobody looks at it.', 'Nobody looks at it', 'Nobody looks at it.'],
    ['A text, or drafts.', 'A text or drafts', 'A text, or drafts.'],
    ['Slack notes, or none.', 'Slack notes', 'Slack notes'],
  ])('%s: %s', (fail, text, example) => {
    expect(failTextIn(item(fail), text)).toBe(example)
  })

  test.each<[fail: string, text: string]>([
    [
      'A script someone runs by hand, or a job that has failed for weeks.',
      'A script someone runs by hand was replaced in May',
    ],
    ['A script someone runs by hand, or a job that has failed for weeks.', 'The job runs nightly'],
    ['A script someone runs by hand, or a job that has failed for weeks.', ''],
    ['Notes for one or two teams.', 'Two teams'],
    ['Notes for this team or that team.', 'That team'],
    ['Notes for v1.2 of it.', '2 of it, with all'],
    ['A slide deck, or silence.', 'Silence'],
    ['Nothing.', 'Nothing'],
    ['Nothing.', 'Nothing is left open'],
    ['Chat notes, or none.', 'Chat notes'],
  ])('not: %s: %s', (fail, text) => {
    expect(failTextIn(item(fail), text)).toBeNull()
  })
})
