// How long the audit logs are kept, and where: texts for item 6 of pilot-to-prod, and what the rule finds in each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../world.ts'
import { edited, foundAt } from './found.ts'

const shown =
  'Agent Card §11 requires 2 years. Set to 2 years in the bucket `s3://acme-warranty-audit`, checked by Tomasz Lind on 2026-06-03.'

/** The findings in a text that stands as evidence, without the item's number; the place only where it is asked for. */
async function found(evidence: string): Promise<string[]> {
  return (await foundAt('retention', edited('pilot-to-prod', shown, evidence))).map((finding) =>
    finding.replace(/^\d+:\d+ error item 6: /, ''),
  )
}

const bucket = 'in the bucket `s3://acme-audit`'
const tooShort = (set: string, required: string): string =>
  `"${set}" is set, and "${required}" is required`
const isDefault = (period: string): string =>
  `"${period}" is the default retention, expected a period chosen for the tier`

describe('the period', () => {
  test.each([
    ['the default is no choice', `Set to 30 days ${bucket}.`, [isDefault('30 days')]],
    ['nor is a month of 31 days', `Set to 31 days ${bucket}.`, [isDefault('31 days')]],
    ['a day more is one', `Set to 32 days ${bucket}.`, []],
    [
      '30 days are chosen where the tier requires as much',
      `Tier Low requires 30 days. Set to 30 days ${bucket}.`,
      [],
    ],
    ['and where it requires less', `Tier Low requires 14 days. Set to 30 days ${bucket}.`, []],
    [
      'not where it requires more',
      `Tier Low requires 90 days. Set to 30 days ${bucket}.`,
      [isDefault('30 days')],
    ],
    [
      'nor where the text calls it a default',
      `Tier Low requires 30 days. Set to the default of 30 days ${bucket}.`,
      [isDefault('30 days')],
    ],
    [
      'nor where nothing is said to be set',
      'Tier Low requires 30 days, bucket `s3://acme-audit`.',
      [isDefault('30 days')],
    ],
    [
      'a text without one',
      'The logs sit in Splunk.',
      ['looked for the retention period, found none'],
    ],
    ['hours are one where they are set', `Set to 12 hours ${bucket}.`, [isDefault('12 hours')]],
    [
      'and none where they are not',
      'Looked at within 12 hours, in Splunk.',
      ['looked for the retention period, found none'],
    ],
    ['a day is one, too short a one', `Set to 1 day ${bucket}.`, [isDefault('1 day')]],
    [
      'one that is still to be set',
      `2 years will be set ${bucket}.`,
      ['looked for the retention period, found none in what the text says is set'],
    ],
    [
      'of a day, still to be set',
      `1 day will be set ${bucket}.`,
      ['looked for the retention period, found none in what the text says is set'],
    ],
    [
      'a look at what is still to be set',
      '2 years will be set in Splunk. Tomasz looked at it.',
      ['looked for the retention period, found none in what the text says is set'],
    ],
    [
      'the longest of several is what is looked at',
      `Set to 90 days in Elastic, 2 years ${bucket}, 1 year in Loki. Card §11 requires 2 years.`,
      [],
    ],
  ])('%s', async (_, evidence, findings) => {
    expect(await found(evidence)).toEqual(findings)
  })

  test.each([
    'up to',
    'at most',
    'less than',
    'under',
    'below',
    'nearly',
    'almost',
    'not quite',
    'max',
    'max.',
    'maximum',
    'maximum of',
  ])('%s is no period for which the logs are kept at least', async (bound) => {
    expect(await found(`Kept ${bound} 2 years ${bucket}.`)).toEqual([
      `"${bound} 2 years" is no period for which the logs are kept at least`,
    ])
  })

  test('such a word elsewhere says nothing about the period', async () => {
    expect(await found(`Kept for 2 years ${bucket}, filled up to the brim.`)).toEqual([])
    expect(await found(`Not under debate. Kept for 2 years ${bucket}.`)).toEqual([])
    expect(await found(`Kept up to  2 years ${bucket}.`)).toHaveLength(1)
  })

  test.each([
    'with the default',
    'with its defaults',
    'with its retention out of the box',
    'with its standard retention',
    'with the factory value',
    'with the vendor standard',
    'as shipped',
    'with the preset',
  ])('the logs sit in Splunk %s: only a default', async (how) => {
    expect(await found(`The logs sit in Splunk ${how}.`)).toEqual([
      'looked for the retention period, found none, only a default',
    ])
  })
})

describe('what is required and what is set', () => {
  test.each([
    'The regulator asks for 7 years.',
    "The group's records plan calls for 7 years.",
    'The tier requires 7 years.',
    'The lawyers need 7 years.',
    'Claims files must be there for 7 years.',
    'The minimum is 7 years.',
    'The floor is 7 years.',
    'The customer demands 7 years.',
    'The supervisor mandates 7 years.',
    'The contract obliges us to 7 years.',
    'The auditor expects 7 years.',
    'The trade code prescribes 7 years.',
    'The contract stipulates 7 years.',
    'Legal wants 7 years.',
    'For tier Medium it is at least 7 years.',
    'For tier Medium it is no less than 7 years.',
    'The annex specifies 7 years.',
    'The annex says 7 years.',
    'Required: 7 years.',
    'Required:  7 years.',
    'Required : 7 years.',
    'Card §11: 7 years.',
    'Agent Card: 7 years.',
    '§ 147 AO: 7 years.',
    'The card has 7 years.',
    'The intake form §5 has 7 years.',
    'The policy of §11 has 7 years.',
    'The rule of §11 has 7 years.',
    'The regulation in §11 has 7 years.',
    'The schedule in §11 has 7 years.',
  ])('a demand that 2 years miss: %s', async (demand) => {
    expect(await found(`${demand} Set to 2 years ${bucket}.`)).toEqual([
      tooShort('2 years', '7 years'),
    ])
  })

  test.each([
    'Volume 147: 7 years.',
    'Splunk has 7 years.',
    'The index of §11 has 7 years.',
    'Agent Card: set to 7 years.',
  ])('no demand: %s', async (sentence) => {
    expect(await found(`${sentence} Beside it 2 years ${bucket}.`)).toEqual([])
  })

  test.each([
    'Glacier is set to the required 7 years',
    'Glacier is configured for the required 7 years',
    'the rest is kept in Glacier for the required 7 years',
    'the rest is retained in Glacier for the required 7 years',
    'the rest is stored in Glacier for the required 7 years',
    'Glacier 7 years per the required schedule',
    'Glacier 7 years as required',
    'Glacier matches the required 7 years',
    'Glacier has 7 years matching what is required',
    'Glacier equals the required 7 years',
    'Glacier satisfies the required 7 years',
    'Glacier meets the required 7 years',
    'Glacier has 7 years in line with what is required',
    'Glacier has 7 years according to what is required',
    'the rest is held in Glacier for the required 7 years',
    'Glacier keeps the required 7 years',
    'the Glacier lifecycle has the required 7 years',
    'on Glacier we applied the required 7 years',
    'in Glacier we have the required 7 years',
    '7 years in Glacier is what the card requires',
    'the setting of Glacier is the required 7 years',
  ])('the demand is also what is set: %s', async (set) => {
    expect(await found(`Elastic holds 90 days; ${set}.`)).toEqual([])
  })

  test('a demand alone is not what is set beside a shorter period', async () => {
    expect(await found('Elastic holds 90 days; Glacier may need the required 7 years.')).toEqual([
      tooShort('90 days', '7 years'),
    ])
  })

  test('where the text names no other period and leaves nothing open, the required one is taken as set', async () => {
    expect(await found(`2 years are required ${bucket}.`)).toEqual([])
    for (const open of [
      'it was not tested',
      'the rule will run',
      '3 years will be set in June',
      'this is there for 3 years from 2026-07-01',
    ])
      expect(await found(`2 years are required ${bucket}; ${open}.`), open).toEqual([
        'looked for the retention period, found none in what the text says is set',
      ])
  })

  test('the longest demand counts', async () => {
    expect(
      await found(
        `The tier requires 1 year and the group requires 7 years. Set to 5 years ${bucket}.`,
      ),
    ).toEqual([tooShort('5 years', '7 years')])
    expect(
      await found(
        `The group requires 7 years and the tier requires 1 year. Set to 5 years ${bucket}.`,
      ),
    ).toEqual([tooShort('5 years', '7 years')])
  })

  test('a year may be written as 12 months or 360 days, and no shorter', async () => {
    expect(await found(`The tier requires 1 year. Set to 12 months ${bucket}.`)).toEqual([])
    expect(await found(`The tier requires 1 year. Set to 360 days ${bucket}.`)).toEqual([])
    expect(await found(`The tier requires 1 year. Set to 359 days ${bucket}.`)).toEqual([
      tooShort('359 days', '1 year'),
    ])
  })
})

describe('one place after another', () => {
  test.each([
    'then',
    'thereafter',
    'afterwards',
    'after that',
    'after which',
    'followed by',
    'subsequently',
    'plus',
    'another',
    'a further',
    'and for',
  ])('12 months in Elastic, %s 72 months in Glacier are 7 years', async (word) => {
    expect(
      await found(
        `Tier Medium requires 7 years. 12 months in Elastic, ${word} 72 months in Glacier.`,
      ),
    ).toEqual([])
  })

  test.each([
    'or 72 months in Glacier',
    'then under review 72 months in Glacier',
    'then with a notice of 72 months in Glacier',
    'then extended by 72 months in Glacier',
    'then renewed for 72 months in Glacier',
    'then an option on 72 months in Glacier',
    'then 72 months in Glacier and deleted',
    'then purged within 72 months in Glacier',
  ])('12 months in Elastic, %s are not', async (rest) => {
    expect(await found(`Tier Medium requires 7 years. 12 months in Elastic, ${rest}.`)).toContain(
      tooShort('72 months', '7 years'),
    )
  })

  test('what is said before the comma, or of the end behind it, does not keep them apart', async () => {
    expect(
      await found(
        'Tier Medium requires 7 years. 12 months in Elastic, after review then 72 months in Glacier.',
      ),
    ).toEqual([])
    expect(
      await found(
        'Tier Medium requires 7 years. 12 months in Elastic, then 72 months in Glacier, and after all that deleted.',
      ),
    ).toEqual([])
  })

  test('the sum is held against what is required', async () => {
    expect(
      await found('The tier requires 7 years. 12 months in Elastic, then 60 months in Glacier.'),
    ).toEqual([tooShort('12 months in Elastic, then 60 months', '7 years')])
  })

  test('three places make no sum of three', async () => {
    expect(
      await found(
        'Tier Medium requires 7 years. 1 year in Elastic, then 6 years in Glacier. Set by Tomasz Lind.',
      ),
    ).toEqual([])
  })
})

describe('what was set before, or holds elsewhere, does not count', () => {
  test.each([
    'It was 7 years, and is 2 years',
    'It was  7 years, and is 2 years',
    'They were 7 years, and are 2 years',
    'Formerly 7 years, and is 2 years',
    'Previously 7 years, and is 2 years',
    'Before that 7 years, and is 2 years',
    'It used to be 7 years, and is 2 years',
    'We are back from 7 years, and at 2 years',
    'Changed from 7 years to 2 years',
    'Reduced from 7 years to 2 years',
    'Lowered from 7 years to 2 years',
    'Raised from 7 years to 2 years',
    'We are up from 7 years and now at 2 years',
    'In the test system 7 years, in the live one 2 years',
    'In staging 7 years, in the live system 2 years',
    'For the sandbox 7 years, in the live system 2 years',
    'On dev 7 years, in the live system 2 years',
  ])('%s', async (sentence) => {
    expect(await found(`${sentence} ${bucket}. Card §11 requires 5 years.`)).toEqual([
      tooShort('2 years', '5 years'),
    ])
  })

  test.each([
    `On the mainframe 7 years, in the live system 2 years ${bucket}. Card §11 requires 5 years.`,
    `Raised from 2 years to 7 years ${bucket}. Card §11 requires 5 years.`,
    `The period was 7 years ${bucket}.`,
    'In staging the bucket `s3://acme-audit` has 2 years.',
  ])('but this does: %s', async (evidence) => {
    expect(await found(evidence)).toEqual([])
  })
})

describe('a change that comes after the review', () => {
  test.each([
    'The lifecycle starts on 2026-07-01.',
    'Configured for 2026-07-01.',
    'Platform enables it on 2026-07-01.',
    'The switch is on 2026-07-01.',
    'It takes effect on 2026-07-01.',
    'It is effective 2026-07-01.',
    'It goes live on 2026-07-01.',
    'It is rolled out on 2026-07-01.',
    'We roll out the rule on 2026-07-01.',
    'The change window is 2026-07-01.',
    'The infra window is 2026-07-01.',
    'Budgeted on 2026-07-01 and from then on in force.',
    'The value is set to that on 2026-07-01.',
    'The rule will run on 2026-07-01.',
    'The index migrates on 2026-07-01.',
    'The rule is applied on 2026-07-01.',
    'We apply the rule on 2026-07-01.',
    'The rule applies on 2026-07-01.',
  ])('%s', async (sentence) => {
    expect(await found(`Set to 2 years ${bucket}. ${sentence}`)).toEqual([
      'the text speaks of a change on 2026-07-01, after the review: the retention is not set yet',
    ])
  })

  test.each([
    'The contract ends on 2026-07-01.',
    'The lifecycle started on 2026-06-09.',
    'The lifecycle started on 2026-05-02.',
    'The lifecycle works.',
  ])('none: %s', async (sentence) => {
    expect(await found(`Set to 2 years ${bucket}. ${sentence}`)).toEqual([])
  })
})

describe('what is gone earlier', () => {
  test.each([
    'Entries are deleted',
    'A job purges entries',
    'Entries expire',
    'Entries are erased',
    'The index is wiped',
    'Entries are removed',
  ])('%s after 90 days', async (sentence) => {
    expect(await found(`Set to 2 years ${bucket}. ${sentence} after 90 days.`)).toEqual([
      'the text says "2 years", and that something is deleted after "90 days"',
    ])
  })

  test('at the end of the period or later it may be', async () => {
    expect(
      await found(`Set to 2 years ${bucket}. Entries are deleted after 719 days.`),
    ).toHaveLength(1)
    expect(await found(`Set to 2 years ${bucket}. Entries are deleted after 720 days.`)).toEqual([])
    expect(await found(`Set to 2 years ${bucket}. Entries are deleted after 3 years.`)).toEqual([])
    expect(
      await found(`Set to 2 years ${bucket}. Entries move to cold storage after 90 days.`),
    ).toEqual([])
  })

  test.each([
    'Entries used to be deleted',
    'Formerly the job deletes entries',
    'Previously the job deletes entries',
    'We had entries deleted',
    'It was deleted',
    'They were deleted',
    'Debug lines are deleted',
    'Raw answers are deleted',
    'A trace is deleted',
    'Traces are deleted',
    'Temp files are deleted',
    'Temporary files are deleted',
    'The cache is deleted',
    'Caches are deleted',
    'A copy is deleted',
    'The copies are deleted',
    'Local files are deleted',
    'Localhost files are deleted',
    'App events are deleted',
    'Application events are deleted',
    'Session data are deleted',
    'The hot index is deleted',
    'The staging index is deleted',
    'The test index is deleted',
    'A draft is deleted',
    'Drafts are deleted',
    'Personal data are deleted',
    'The prompt is deleted',
    'Prompts are deleted',
    'The attachment is deleted',
    'Attachments are deleted',
    'An image is deleted',
    'Images are deleted',
    'A photo is deleted',
    'Photos are deleted',
    'The recording is deleted',
    'Recordings are deleted',
    'The backup is deleted',
    'Backups are deleted',
    'Other data are deleted',
    'Only mails are deleted',
  ])('beside the log, or before now: %s after 90 days', async (sentence) => {
    expect(await found(`Set to 2 years ${bucket}. ${sentence} after 90 days.`)).toEqual([])
  })

  test.each([
    'the log itself',
    'all logs',
    'our logs',
    'full logs',
    'the actual log entries',
    'the audit log records',
    'log lines',
    'entries',
    'records',
    'the full audit records',
    'the content',
  ])('2 years for metadata, 30 days for %s', async (what) => {
    expect(
      await found(`Bucket \`s3://acme-audit\`: 2 years for metadata, 30 days for ${what}.`),
    ).toEqual(['the text says "2 years", and "30 days" for the log'])
  })

  test.each([
    '30 days for the logins',
    '30 days for the debug log',
    '2 years for the log itself',
    '720 days for the log itself',
    '30 days is said for the log',
  ])('2 years for metadata, %s: nothing is shorter for the log', async (rest) => {
    expect(await found(`Bucket \`s3://acme-audit\`: 2 years for metadata, ${rest}.`)).toEqual([])
  })

  test.each(['who saw 90 days there', 'who only found 90 days', 'and she counted just 90 days'])(
    '2 years, checked by Tomasz Lind, %s',
    async (rest) => {
      expect(
        await found(`Set to 2 years in \`s3://acme-audit\`, checked by Tomasz Lind, ${rest}.`),
      ).toEqual(['the text says "2 years", and "90 days" for the log'])
    },
  )

  test.each(['who saw 2 years there', 'who looked for 20 minutes', 'who saw it within 2 days'])(
    '2 years, checked by Tomasz Lind, %s: it is so',
    async (rest) => {
      expect(
        await found(`Set to 2 years in \`s3://acme-audit\`, checked by Tomasz Lind, ${rest}.`),
      ).toEqual([])
    },
  )
})

describe('the place', () => {
  test.each([
    'in Splunk',
    'at `acme-audit`',
    'at gs://acme-audit/warranty',
    'as docs/audit.md says',
    'at [acme-audit](https://acme.example.com/audit)',
    'under s3://acme-audit/warranty',
  ])('%s', async (place) => {
    expect(await found(`Set to 2 years ${place}.`)).toEqual([])
  })

  test('none', async () => {
    expect(await found('Set to 2 years, checked by Tomasz Lind.')).toEqual([
      'looked for where the logs are stored (a bucket, an archive, a system, a link), found nothing',
    ])
  })
})

describe("a gate of one's own", () => {
  const own = join(root, 'test', 'rules', 'own-gate')
  const foundIn = async (
    tier: string,
    evidence: string,
    ...options: string[]
  ): Promise<string[]> => {
    const text = readFileSync(join(own, 'checklist.md'), 'utf8')
      .replace('**Tier:**', `**Tier:** ${tier}`)
      .replace('Logs kept | [ ] | |', `Logs kept | ✅ | ${evidence} |`)
    return (await foundAt('retention', text, '2026-06-09', ['--gate', own, ...options])).map(
      (finding) => finding.replace(/^\d+:\d+ error item 2: /, ''),
    )
  }

  test('its default may be longer than a month, and its places others', async () => {
    expect(await foundIn('Low', '90 days on the shelf')).toEqual([isDefault('90 days')])
    expect(await foundIn('Low', '91 days on the shelf')).toEqual([])
    expect(await foundIn('Low', '91 days in Splunk')).toHaveLength(1)
  })

  const minimums = ['--config', join(own, 'gate.config.yaml')]
  const below = (period: string, minimum: string, tier: string): string =>
    `"${period}" is shorter than the ${minimum} that the configuration demands for tier ${tier}`

  test.each([
    ['Low', '178 days', []],
    ['Low', '177 days', [below('177 days', '180 days', 'Low')]],
    ['low', '177 days', [below('177 days', '180 days', 'low')]],
    ['low', '180 days', []],
    ['Medium', '1 year', [below('1 year', '2 years', 'Medium')]],
    ['Medium', '2 years', []],
    ['High', '2 years', [below('2 years', '7 years', 'High')]],
    // what the configuration does not know is held to the longest of its periods
    ['Highest', '2 years', [below('2 years', '7 years', 'Highest')]],
    ['Highest', '7 years', []],
  ])('the minimums of the organisation: tier %s, %s', async (tier, period, findings) => {
    expect(await foundIn(tier, `${period} on the shelf`, ...minimums)).toEqual(findings)
  })

  test('a tier that is not said is held to the longest period too', async () => {
    expect(await foundIn('', '7 years on the shelf', ...minimums)).toEqual([])
    expect(await foundIn('', '6 years on the shelf', ...minimums)).toHaveLength(1)
  })
})

test('a finding points at the period, the day or all of the evidence', async () => {
  const places = async (evidence: string): Promise<string[]> => {
    const text = edited('pilot-to-prod', shown, evidence)
    return (await foundAt('retention', text)).map((finding) => {
      const [line, column] = finding.split(/[: ]/).map(Number)
      return (text.split('\n')[(line ?? 0) - 1] ?? '').slice((column ?? 0) - 1)
    })
  }
  expect(await places('Card: 7 years. Set to 2 years in Splunk.')).toEqual(['2 years in Splunk. |'])
  expect(await places('Set to 30 days in Splunk.')).toEqual(['30 days in Splunk. |'])
  expect(await places('Set to 30 days in Splunk, 30 days in Loki.')).toEqual([
    '30 days in Splunk, 30 days in Loki. |',
  ])
  expect(await places('Set to at most 3 years in Splunk.')).toEqual(['3 years in Splunk. |'])
  expect(await places('Kept 2 years in Splunk. It goes live on 2026-07-01, hot.')).toEqual([
    '2026-07-01, hot. |',
  ])
  expect(await places('Kept 2 years in Splunk, 30 days for the log.')).toEqual([
    '30 days for the log. |',
  ])
  expect(await places('Set to 2 years.')).toEqual(['Set to 2 years. |'])
})
