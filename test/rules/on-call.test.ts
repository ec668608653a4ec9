// Who is called at night, who comes after and by which pager: texts for item 3 of pilot-to-prod, and what the rule finds in each.
import { describe, expect, test } from 'vitest'
import { onCall } from '../../src/rules/on-call.ts'
import { changed, found } from './found.ts'

const shown =
  'Primary: Ines Okafor. Backup: Tomasz Lind. PagerDuty schedule `warranty-sorter`, escalation after 10 minutes. Weekends alternate between the two.'

/** The findings in a text that stands as evidence, without the item's number; what is pointed at where it is less than all of the text. */
async function said(evidence: string): Promise<string[]> {
  const findings = await found('on-call', changed('pilot-to-prod', [[shown, evidence]]))
  const all = evidence.length > 40 ? `${evidence.slice(0, 20)}…${evidence.slice(-12)}` : evidence
  return findings.map((finding) =>
    finding.replace(`18 ‹${all}› `, '').replace(/^18 /, '').replace(' 3: item 3:', ':'),
  )
}

const paged = 'PagerDuty, weekends too.'
const both = 'Primary: Ines Okafor. Backup: Tomasz Lind.'
const howTo = 'write first and last name, or a title before the name, as in "Mr Smith"'
const noPrimary = (instead: string): string =>
  `error: looked for a person named as primary, found "${instead}"`
const noBackup = (instead: string): string =>
  `error: looked for a person named as backup, found "${instead}"`
const onlyOne = (instead = 'only Ines Okafor'): string =>
  `error: primary and backup must be two different people, found ${instead}`
const nobodyNamed = (group = ''): string =>
  `error: looked for a named primary and a named backup, found nobody named${group}`
const noParts = (count: number): string =>
  `warning: ${count} people are named, and none as primary or backup`
const noPager =
  'error: looked for the paging system or the on-call schedule (PagerDuty, Opsgenie, pager, rota …), found none'
const unknownPager = (name: string): string =>
  `warning: "${name}" is not known as a paging system: make sure that it pages`
const noWeekend = 'warning: weekend cover is not mentioned'

test('what the rule asks and how it is met', () => {
  expect(onCall).toMatchObject({
    id: 'on-call',
    level: 'error',
    about:
      'Two different people are named as primary and backup, with the paging system or schedule that reaches them.',
    fix: 'write "Primary: NAME. Backup: NAME. PagerDuty schedule …. Weekends: …", each NAME with first and last name, or with a title as in "Mr Smith"',
  })
})

describe('who is named', () => {
  test.each<[string, string[]]>([
    ['The whole team is on call.', [nobodyNamed(' ("The whole team" is no person)')]],
    ['Somebody is on call.', [nobodyNamed(' ("Somebody" is no person)')]],
    ['It rings until it is heard.', [nobodyNamed()]],
    ['Primary: the ops desk. Backup: Tomasz Lind.', [noPrimary('Primary: the ops desk')]],
    ['Primary: Sean. Backup: Tomasz Lind.', [`${noPrimary('Primary: Sean')}: ${howTo}`]],
    [
      'Primary: Sean of the ops team. Backup: Tomasz Lind.',
      [noPrimary('Primary: Sean of the ops team')],
    ],
    [
      'Primary: whoever in the long list of people who can read a log has slept enough. Backup: Tomasz Lind.',
      [noPrimary('Primary: whoever in the long list of people who can read a l')],
    ],
    [
      'Primary: nobody. The primary was never found. Backup: Tomasz Lind.',
      [noPrimary('Primary: nobody')],
    ],
    ['Primary: Ines Okafor. Backup: the ops team.', [noBackup('Backup: the ops team')]],
    ['Primary: Ines Okafor. Backup: Sean.', [`${noBackup('Backup: Sean')}: ${howTo}`]],
    ['Primary: Ines Okafor. Backup: whoever is there.', [noBackup('Backup: whoever is there')]],
    [
      'Primary: Ines Okafor. Secondary: whoever is there.',
      [noBackup('Secondary: whoever is there')],
    ],
    ['Primary: Ines Okafor. Back-up: whoever is there.', [noBackup('Back-up: whoever is there')]],
    ['Pri: whoever is there. Backup: Tomasz Lind.', [noPrimary('Pri: whoever is there')]],
    ['Primary: Ines Okafor. Backup: Ines Okafor.', [onlyOne()]],
    ['Primary: Ines Okafor. Backup: I. Okafor.', [onlyOne()]],
    ['Ines Okafor is on call.', [onlyOne()]],
    ['Ines Okafor is on call, then Sean.', [onlyOne(`Ines Okafor and "Sean": ${howTo}`)]],
    ['Ines Okafor is on call, backup Sean.', [onlyOne(`Ines Okafor and "Sean": ${howTo}`)]],
    [
      'Ines Okafor is on call, backup Sean, deputy Bob.',
      [onlyOne(`Ines Okafor and "Sean": ${howTo}`)],
    ],
    [
      'Ines Okafor is on call, Sean reads along, deputy Bob.',
      [onlyOne(`Ines Okafor and "Bob": ${howTo}`)],
    ],
    ['Ines Okafor is on call, Sean reads along.', [onlyOne()]],
    ['Ines Okafor is on call, then the one who is there that day, Sean.', [onlyOne()]],
    ['Ines Okafor is primary and backup, Tomasz Lind is her manager.', [onlyOne()]],
    ['Ines Okafor and Tomasz Lind are on call.', [noParts(2)]],
    ['Ines Okafor, Tomasz Lind and Ruth Castellan are on call.', [noParts(3)]],
    ['Ines Okafor and Tomasz Lind are on call; Ines Okafor has the phone.', [noParts(2)]],
  ])('%s', async (who, findings) => {
    expect(await said(`${who} ${paged}`)).toEqual(findings)
  })
})

describe('who holds which part', () => {
  test.each([
    'Ines Okafor is primary, Tomasz Lind is backup.',
    'Ines Okafor (primary), Tomasz Lind (backup).',
    'Primary on-call: Ines Okafor; secondary on call: Tomasz Lind.',
    'Primary = Ines Okafor, back-up = Tomasz Lind.',
    'The primary contact is Ines Okafor, the backup person is Tomasz Lind.',
    'Primary responder Ines Okafor, backup engineer Tomasz Lind.',
    'Primary (days): Ines Okafor. Backup (days): Tomasz Lind.',
    'Primary pager – Ines Okafor, backup pager – Tomasz Lind.',
    'Primary — Ines Okafor, backup — Tomasz Lind.',
    'Primary - Ines Okafor, backup - Tomasz Lind.',
    '(Primary) Ines Okafor, (Backup) Tomasz Lind.',
    'Primary  on  call  is  Ines Okafor, backup  on  call  is  Tomasz Lind.',
    'Pri: Ines Okafor, backup: Tomasz Lind.',
    'Ines Okafor is primary. The backup when she is away, Tomasz Lind.',
    'Primary: Dr Okafor. Backup: Tomasz Lind.',
    'Primary oncall: Ines Okafor. Tomasz Lind is backup.',
    'Of the team, the primary: today Ines Okafor. Tomasz Lind is backup.',
    'Ines Okafor is primary, Tomasz Lind is backup. Schedule: as above.',
    'Ruth Castellan leads, primary (by day) Ines Okafor, backup (by day) Tomasz Lind.',
  ])('both are held, by two: %s', async (who) => {
    expect(await said(`${who} ${paged}`)).toEqual([])
  })

  test.each([
    ['is', 'is'],
    [':', ':'],
    ['=', '='],
    ['– is', '– is'],
    ['(by day)', '(by night)'],
    ['(by day) is', '(by night) :'],
    ['(by day):', '(by night):'],
    ['on call', 'oncall'],
    ['on-call is', 'oncall is'],
    ['oncall contact', 'contact'],
    ['person:', 'engineer:'],
    ['responder', 'pager'],
  ])('the name behind the label counts, not the one before it: %s', async (primary, backup) => {
    const [finding, ...more] = await said(
      `Ruth Castellan leads, primary ${primary} Ines Okafor, backup ${backup} Ines Okafor. ${paged}`,
    )
    expect(more).toEqual([])
    expect(finding).toContain('error: primary and backup must be two different people, found only')
    expect(
      await said(
        `Ruth Castellan leads, primary ${primary} Ines Okafor, backup ${backup} Tomasz Lind. ${paged}`,
      ),
    ).toEqual([])
  })

  test.each<[string, string[]]>([
    [
      'Ines Okafor, primary oncall: the desk; Tomasz Lind is backup.',
      [noPrimary('primary oncall: the desk')],
    ],
    [
      'The primary is one of us; the whole of the team. Tomasz Lind is backup.',
      [noPrimary('primary is one of us')],
    ],
    [
      'Primary, the one who has slept more than all the rest of oh the others. Tomasz Lind is backup.',
      [noPrimary('Primary, the one who has slept more than all the rest of oh')],
    ],
    [
      'Ines Okafor, primary: the desk, Tomasz Lind is backup.',
      [noPrimary('primary: the desk, Tomasz Lind is backup')],
    ],
    [
      'Ines Okafor, primary on call: the desk; Tomasz Lind is backup.',
      [noPrimary('primary on call: the desk')],
    ],
    [
      'Ines Okafor, primary on-call: the desk; Tomasz Lind is backup.',
      [noPrimary('primary on-call: the desk')],
    ],
    [
      'Ines Okafor, primary contact: the desk; Tomasz Lind is backup.',
      [noPrimary('primary contact: the desk')],
    ],
    [
      'Ines Okafor, primary responder: the desk; Tomasz Lind is backup.',
      [noPrimary('primary responder: the desk')],
    ],
    ['Ines Okafor, primary = the desk; Tomasz Lind is backup.', [noPrimary('primary = the desk')]],
    ['Ines Okafor, primary : the desk; Tomasz Lind is backup.', [noPrimary('primary : the desk')]],
    ['Ines Okafor is there. Primary: tbd. Tomasz Lind is backup.', [noPrimary('Primary: tbd')]],
    [
      'Primary as long as the desk is closed: the team, Ines Okafor. Tomasz Lind is backup.',
      [noPrimary('Primary as long as the desk is closed: the team, Ines Okafor')],
    ],
  ])('a label with nobody behind it: %s', async (who, findings) => {
    expect(await said(`${who} ${paged}`)).toEqual(findings)
  })
})

describe('two who take turns', () => {
  test.each([
    'Ines Okafor and Tomasz Lind alternate as primary and backup',
    'Ines Okafor & Tomasz Lind take turns as primary/backup',
    'Ines Okafor + Tomasz Lind swap primary and the backup weekly',
    'Ines Okafor / Tomasz Lind rotate as primary & secondary',
    'Ines Okafor with Tomasz Lind, primary and backup in turn',
    'Ines Okafor and Tomasz Lind hold primary and backup in turns',
    'Ines Okafor and Tomasz Lind hold primary and backup in turn',
    'Ines Okafor and Tomasz Lind primary and backup',
    'It is known that Ruth Castellan leads. Ines Okafor and Tomasz Lind alternate as primary and backup',
    'Ines Okafor and Tomasz Lind alternate as primary and backup. Ruth Castellan leads',
    'Ines Okafor and Tomasz Lind hold primary and backup by turns',
    'Ines Okafor and Tomasz Lind hold primary and backup alternately',
    'Ines Okafor and Tomasz Lind hold primary and backup, swapping on Mondays',
    'Ines Okafor and Tomasz Lind hold primary and backup and change over on Mondays',
    'Ines Okafor and Tomasz Lind hold pri and back-up and change places on Mondays',
    'Ines Okafor and Tomasz Lind hold pri/secondary and change roles on Mondays',
    'Ines Okafor and Tomasz Lind hold primary and backup week about',
    'Ines Okafor and Tomasz Lind hold primary and backup, and a rotation moves them on',
    'Ines Okafor and Tomasz Lind take it in turns to be primary and backup',
    'Ines Okafor and Tomasz Lind are taking turns as primary and backup',
    'Ines Okafor (odd weeks) and (even weeks) Tomasz Lind alternate as primary  and  backup',
    'Ines Okafor and Tomasz Lind are primary and backup',
    'Ines Okafor and Tomasz Lind is primary and backup',
    'Ines Okafor and Tomasz Lind as primary and backup',
    'Ines Okafor and Tomasz Lind (primary and backup)',
    'Ines Okafor and Tomasz Lind: primary and backup',
    'Ines Okafor and Tomasz Lind - primary and backup',
    'Ines Okafor and Tomasz Lind, our primary, backup',
    'Ines Okafor and Tomasz Lind – the primary and a backup',
  ])('%s', async (who) => {
    expect(await said(`${who}. ${paged}`)).toEqual([])
  })

  test.each([
    'is backup',
    'one is backup',
    'person is the backup',
    'of them is backup',
    'of the two is backup',
    'acts as backup',
    'serves as the secondary',
    'as back-up',
    '= backup',
    'stands by as backup',
    'one is on backup',
    ': backup',
    ':backup',
    '–backup',
    ': on backup',
    '– backup',
    '— backup',
    'backup',
    'is primary',
  ])('Ines and Tomasz are primary by the week, the other %s', async (other) => {
    expect(
      await said(
        `Ines Okafor and Tomasz Lind are primary and backup of the week, the other ${other}. ${paged}`,
      ),
    ).toEqual([])
    expect(
      await said(`Ines Okafor, Tomasz Lind by the week primary, the other ${other}. ${paged}`),
    ).toEqual([])
    expect(
      await said(
        `Ines Okafor, Tomasz Lind by the week primary and backup. The other ${other}. ${paged}`,
      ),
    ).toEqual([])
  })

  test.each([
    'Ines Okafor, Tomasz Lind by the week primary, the other is backup of the desk',
    'Ines Okafor, Tomasz Lind by the week primary, the other is backup for the desk',
    'Ines Okafor and Tomasz Lind decide between them who is primary and backup',
    'Ines Okafor and Tomasz Lind know what primary and backup mean',
    'Ines Okafor and I. Okafor alternate as primary and backup',
    'Ines Okafor alternates. Tomasz Lind knows primary and backup',
    'Ines Okafor trains Tomasz Lind, who alternates as primary and backup',
    'Ines Okafor trains and Tomasz Lind alternates as primary and backup',
  ])('no turns: %s', async (who) => {
    expect((await said(`${who}. ${paged}`)).map((one) => one.slice(0, 60))).toEqual([
      onlyOne().slice(0, 60),
    ])
  })
})

describe('words of the parts: each is one', () => {
  test.each([
    'first line',
    '1st line',
    '1st',
    'first on call',
    'first responder',
    'main contact',
    'L1',
    'level 1',
    'tier 1',
    'lead on call',
    'principal',
    'primary',
  ])('%s, of the primary', async (word) => {
    expect(await said(`${word}: Ines Okafor, beside her Tomasz Lind. ${paged}`)).toEqual([])
  })

  test.each([
    'backup: Tomasz Lind',
    'back up: Tomasz Lind',
    'Tomasz Lind backs up',
    'Tomasz Lind backing up',
    'secondary: Tomasz Lind',
    'second line: Tomasz Lind',
    '2nd line: Tomasz Lind',
    '2nd: Tomasz Lind',
    'L2: Tomasz Lind',
    'level 2: Tomasz Lind',
    'tier 2: Tomasz Lind',
    'deputy: Tomasz Lind',
    'alternate: Tomasz Lind',
    'standby: Tomasz Lind',
    'stand-in: Tomasz Lind',
    'fallback: Tomasz Lind',
    'relief: Tomasz Lind',
    'reserve: Tomasz Lind',
    'understudy: Tomasz Lind',
    'second: Tomasz Lind',
    'Tomasz Lind covers',
    'Tomasz Lind as cover',
    'escalates to Tomasz Lind',
    'then Tomasz Lind',
  ])('of the backup: %s', async (second) => {
    expect(await said(`Ines Okafor is called, ${second}. ${paged}`)).toEqual([])
  })

  test.each([
    'weekends',
    'Saturdays',
    'Sundays',
    'Sat 9 to 5',
    'Sun 9 to 5',
    '24/7',
    '24x7',
    '24×7',
    'h24',
    'around the clock',
    'round the clock',
    'seven days',
    '7 days',
    'every day',
    'the whole week',
    'all week',
    'bank holidays',
  ])('of the weekend: %s', async (when) => {
    expect(await said(`${both} PagerDuty, ${when}.`)).toEqual([])
  })

  test.each(['weekdays', 'nights', 'Fridays'])('not of the weekend: %s', async (when) => {
    expect(await said(`${both} PagerDuty, ${when}.`)).toEqual([noWeekend])
  })
})

describe('by what they are called', () => {
  test.each([
    'Slack',
    'Teams',
    'WhatsApp',
    'Telegram',
    'Discord',
    'email',
    'e-mail',
    'mail',
    'the mailbox',
    'the inbox',
    'chat',
    'the channel',
    'Signal',
    'a group chat',
    'a walk over',
    'the desk phone',
  ])('%s wakes nobody, whatever it is called', async (chat) => {
    expect(await said(`${both} Called by ${chat} on OPS-77, weekends too.`)).toEqual([noPager])
  })

  test.each<[string, string[]]>([
    ['They are called, weekends too.', [noPager]],
    ['They will be paged by pager, weekends too.', [noPager]],
    ['They are called by OPS-77, weekends too.', [unknownPager('OPS-77')]],
    ['They are called by OPS77, weekends too.', [unknownPager('OPS77')]],
    ['They are called by OPS-WARR-NIGHT, weekends too.', [unknownPager('OPS-WARR-NIGHT')]],
    ['They are called by NightWatch, weekends too.', [unknownPager('NightWatch')]],
    ['They are called by NightWatch7, weekends too.', [unknownPager('NightWatch7')]],
    ['They are called via Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They are called through Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They are called over Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They are called using Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They stand in Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They stand on Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They are called with Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['They are called by Nachtwacht, weekends too.', [unknownPager('Nachtwacht')]],
    ['Nachtwacht.io calls them, weekends too.', [unknownPager('Nachtwacht.io')]],
    ['Nachtwacht.sh calls them, weekends too.', [unknownPager('Nachtwacht.sh')]],
    ['Nachtwacht.com calls them, weekends too.', [unknownPager('Nachtwacht.com')]],
    ['Nachtwacht.app calls them, weekends too.', [unknownPager('Nachtwacht.app')]],
    ['Nachtwacht policy calls them, weekends too.', [unknownPager('Nachtwacht policy')]],
    ['Nachtwacht policies call them, weekends too.', [unknownPager('Nachtwacht policies')]],
    ['Nachtwacht, list of the desk, weekends too.', [unknownPager('Nachtwacht, list')]],
    ['Nachtwacht group calls them, weekends too.', [unknownPager('Nachtwacht group')]],
    ['Nachtwacht route calls them, weekends too.', [unknownPager('Nachtwacht route')]],
    ['Nachtwacht alert calls them, weekends too.', [unknownPager('Nachtwacht alert')]],
    ['They are called by A7, weekends too.', [noPager]],
    ['They are called by e-mails on OPS-77, weekends too.', [noPager]],
    ['Nachtwacht groups call them, weekends too.', [unknownPager('Nachtwacht groups')]],
    ['Nachtwacht service calls them, weekends too.', [unknownPager('Nachtwacht service')]],
    ['Nachtwacht app calls them, weekends too.', [unknownPager('Nachtwacht app')]],
    ['Nachtwacht routes calls to them, weekends too.', [unknownPager('Nachtwacht routes')]],
    ['Nachtwacht calendar calls them, weekends too.', [unknownPager('Nachtwacht calendar')]],
    ['Nachtwacht alarm calls them, weekends too.', [unknownPager('Nachtwacht alarm')]],
    ['Nachtwacht alerts call them, weekends too.', [unknownPager('Nachtwacht alerts')]],
    ['Nachtwacht calls them, weekends too.', [noPager]],
    ['They are called by the Desk, weekends too.', [noPager]],
    ['They are called by a Desk, weekends too.', [noPager]],
    ['They are called by Al, weekends too.', [noPager]],
    ['They are called by phone (OPS-77), weekends too.', [noPager]],
    ['They are called by Ines Okafor, weekends too.', [noPager]],
    ['They are called by IT, weekends too.', [noPager]],
  ])('%s', async (how, findings) => {
    expect(await said(`${both} ${how}`)).toEqual(findings)
  })
})

describe('hours at which nobody is called', () => {
  const gap = (words: string): string =>
    `‹${words}› error: looked for somebody who is called at all hours, found "${words}"`

  test.each([
    ['Weekends are not covered', 'Weekends are not covered'],
    ['On Sundays the phone of Ines is in a drawer', 'phone of Ines is in a drawer'],
    ['The pager lies on her desk', 'pager lies on her desk'],
    ['His mobile is switched off', 'mobile is switched off'],
    ['Her phone is on the rota', null],
    ['The phone is answered in both offices', null],
    ['The night is uncovered', 'night is uncovered'],
    ['Nights not yet agreed and still not covered', null],
    ['Weekend is not covered', 'Weekend is not covered'],
    ['Evenings are not covered', 'Evenings are not covered'],
    ['Holidays are not covered', 'Holidays are not covered'],
    ['Saturdays are not covered', 'Saturdays are not covered'],
    ['A Sunday is not covered', 'Sunday is not covered'],
    ['There is no lunch cover', null],
    ['Nights, says the schedule of the desk, are not covered', null],
    ['Nights are fine. Lunch is not covered', null],
    ['Nobody at night', 'Nobody at night'],
    ['Nobody is called at lunch', 'Nobody is called at lunch'],
    ['No one on Mondays', 'No one on Mondays'],
    ['Nobody carries it at night', 'Nobody carries it at night'],
    ['Nobody answers at six', 'Nobody answers at six'],
    ['Nobody during lunch', 'Nobody during lunch'],
    ['Nobody over Easter', 'Nobody over Easter'],
    ['Nobody from six to eight', 'Nobody from six to eight'],
    ['Nobody complained', null],
    ['At six paged by nobody', 'paged by nobody'],
    ['There is no pager then', 'no pager then'],
    ['There is no pager at night', 'no pager at'],
    ['There is no pager on Monday', 'no pager on'],
    ['There is no pager over Easter', 'no pager over'],
    ['There is no pager from six', 'no pager from'],
    ['Pager: none', 'Pager: none'],
    ['Pager : no', 'Pager : no'],
    ['Pager: nobody', 'Pager: nobody'],
    ['Pager: open', 'Pager: open'],
    ['Pager: lost', 'Pager: lost'],
    ['Pager: 0171 555', null],
    ['The pager is lost', 'pager is lost'],
    ['The pager was broken', 'pager was broken'],
    ['The pager is off', 'pager is off'],
    ['A pager missing', 'pager missing'],
    ['Paging does not work', 'Paging does not'],
    ["Paging doesn't work", "Paging doesn't"],
    ['Paging doesn’t work', 'Paging doesn’t'],
    ['Paging did not work', 'Paging did not'],
    ['Paging is not set', 'Paging is not'],
    ['Paging is off', 'Paging is off'],
    ['Paging is on', null],
    ['The test page reached neither', 'test page reached neither'],
    ['The test page of Monday reached nobody', 'test page of Monday reached nobody'],
    ['The test page reached no one', 'test page reached no one'],
    ['The test page did not reach them', 'test page did not reach'],
    ['The test page did not arrive', 'test page did not arrive'],
    ['The test page reached both', null],
    ['The schedule is empty', 'schedule is empty'],
    ['The rota is muted', 'rota is muted'],
    ['The roster has ended', 'roster has ended'],
    ['The rota ended', 'rota ended'],
    ['The schedule and the calendar being deleted', 'calendar being deleted'],
    ['The schedule has been disabled', 'schedule has been disabled'],
    ['The schedule warranty is expired', 'schedule warranty is expired'],
    ['The schedule warranty-night is paused', 'schedule warranty-night is paused'],
    ['The schedule of Easter is paused', 'schedule of Easter is paused'],
    ['The schedule, paused', 'schedule, paused'],
    ['The rota is applied for', 'rota is applied for'],
    ['The rota is ordered', 'rota is ordered'],
    ['The rota is on order', 'rota is on order'],
    ['The rota is being built', 'rota is being built'],
    ['The rota is not assigned', 'rota is not assigned'],
    ['The rota is unassigned', 'rota is unassigned'],
    ['The rota is full', null],
    ['The rota of the old desk is empty', null],
    ['Rota (no one assigned)', '(no one assigned)'],
    ['It goes to voicemail', 'voicemail'],
    ['It goes to the answering machine', 'answering machine'],
    ['The phone is off at night', 'off at night'],
    ['Office hours only', 'Office hours only'],
    ['Working hours only', 'Working hours only'],
    ['Office hours', null],
    ['Mon to Fri, 9 to 5', 'Mon to Fri, 9 to 5.'],
    ['Mon to Fri 8 to 6 by the desk', null],
  ])('%s', async (sentence, words) => {
    const findings = (await said(`${both} ${sentence}. ${paged}`)).filter((one) =>
      one.includes('all hours'),
    )
    expect(findings).toEqual(words === null ? [] : [gap(words)])
  })
})

describe('somebody who is not there to be called', () => {
  const away = (aside: string): string[] => [
    `‹Tomasz Lind› error: Tomasz Lind is not there to be called: "${aside}"`,
  ]
  const nobody = (ahead: string): string[] => [
    `‹Tomasz Lind› error: "${ahead}Tomasz Lind" is nobody on call`,
  ]

  test.each([
    'until recently',
    'until lately',
    'not',
    'in place of',
    'instead of',
    'a colleague of',
    'a deputy of',
    'a friend of',
  ])('Backup: %s Tomasz Lind', async (ahead) => {
    expect(await said(`Primary: Ines Okafor. Backup: ${ahead} Tomasz Lind. ${paged}`)).toEqual(
      nobody(`${ahead} `),
    )
  })

  test.each<[string, string[]]>([
    [' (left the company)', away('left the company')],
    [' ( on leave )', away('on leave')],
    [', who left the company in May', away('who left the company in May')],
    [' who left the company in May', away('who left the company in May')],
    [' – left the company in May', away('left the company in May')],
    [' — left the company in May', away('left the company in May')],
    [' - left the company in May', away('left the company in May')],
    [': left the company in May', away('left the company in May')],
    [', he left the company in May', away('he left the company in May')],
    [', she left the company in May', away('she left the company in May')],
    [', is on leave', away('is on leave')],
    [', was on leave', away('was on leave')],
    [', has left', away('has left')],
    [', no longer here', away('no longer here')],
    [', not here any more', away('not here any more')],
    [', on leave', away('on leave')],
    [', in training', away('in training')],
    [', for now on leave', away('for now on leave')],
    [', from Monday on leave', away('from Monday on leave')],
    [', without a phone', away('without a phone')],
    [', formerly of the desk', away('formerly of the desk')],
    [', sick since May', away('sick since May')],
    [', ill since May', away('ill since May')],
    [', refused', away('refused')],
    [', declined', away('declined')],
    [', leaves in May', away('leaves in May')],
    [', retires in May', away('retires in May')],
    [', until 2026-06-08', away('until 2026-06-08')],
    [', till 2026-06-08', away('till 2026-06-08')],
    [' (until 8 June 2026)', away('until 8 June 2026')],
    [', until 2026-06-09', []],
    [', until 2026-12-31', []],
    [', since 2026-06-01', []],
    [', on the desk since 2026-06-01', []],
    [', who has the phone', []],
    [', the one at the desk; the old one left the company', []],
    [' (the deputy), left the company', []],
  ])('Backup: Tomasz Lind%s', async (aside, findings) => {
    expect(await said(`Primary: Ines Okafor. Backup: Tomasz Lind${aside}. ${paged}`)).toEqual(
      findings,
    )
  })

  test.each(['when', 'if', 'while', 'whenever', 'during'])(
    'a condition names who is away for a time: %s',
    async (word) => {
      expect(
        await said(
          `Primary: Ines Okafor. Backup: Ruth Castellan, ${word} Tomasz Lind is on leave. ${paged}`,
        ),
      ).toEqual([])
    },
  )

  test('nor is somebody else meant by what stands further on', async () => {
    expect(
      await said(`Primary: Ines Okafor. Backup: not the old one but Tomasz Lind. ${paged}`),
    ).toEqual([])
    expect(
      await said(
        `${both} PagerDuty (in place of the pager that nobody uses any more), weekends too.`,
      ),
    ).toEqual([])
    expect(await said(`${both} The desk phone is no longer used. ${paged}`)).toEqual([])
    expect(
      await said(
        `Primary: Ines Okafor. Backup: Ruth Castellan, when she is off Tomasz Lind is on leave. ${paged}`,
      ),
    ).toEqual(away('is on leave'))
    const covering = await said(
      `Primary: Ines Okafor. Backup: Tomasz Lind, who covers for Ruth Castellan on leave. ${paged}`,
    )
    expect(covering.filter((one) => one.includes('Tomasz Lind is not there'))).toEqual([])
  })

  test('what is said of the next person is not said of this one', async () => {
    expect(await said(`Backup: Tomasz Lind, who relieves Ines Okafor, primary. ${paged}`)).toEqual(
      [],
    )
    expect(
      await said(
        `Backup: Tomasz Lind who, as the whole desk knows from the long list of names that hangs beside the door, has had a phone, left. ${paged}`,
      ),
    ).toContain(onlyOne('only Tomasz Lind'))
  })
})
