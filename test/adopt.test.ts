// gate adopt: from what a team has to a gate that works, with nothing guessed.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { realWorld } from '../src/system/real-world.ts'
import { run } from './world.ts'

const table = `# Release

Some words about the release.

| Check | Done? | Notes |
|---|---|---|
| Load test | ✅ | 2 s at 40 users |
| Backup restored | ❌ | next week |
| Legal has agreed | ⏳ waiting | |
| Release notes | ✅ Done | [notes](https://example.com/n) |
| Total | 2 of 4 | |
`
const boxes = `# Launch list

## Before

- [x] Load test — 2026-05-02, 2 s
- [ ] Backup restored
  - [ ] of the database

## After

* [X] Announcement sent
`

/** Runs commands in a folder of their own, which really holds what they write. */
function shop(files: Record<string, string>): ((
  command: string,
) => Promise<{ out: string; err: string; code: number }>) & {
  read: (path: string) => string
  write: (path: string, text: string) => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'gate-adopt-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const write = (path: string, text: string, options: { overwrite: boolean }): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    realWorld().write(join(folder, path), text, options)
  }
  const gate = (command: string) =>
    run(command.split(' '), folder, { write, environment: { FOLDER: folder } })
  return Object.assign(gate, {
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
  })
}

test('a table becomes a gate that judges it', async () => {
  const gate = shop({ 'release.md': table })
  const adopted = await gate('adopt release.md')
  expect(adopted.code).toBe(0)
  expect(adopted.out).toContain('4 items')
  const judged = await gate('check --gate gates/release release.md --as-of 2026-06-09')
  expect(judged.code).toBe(1)
  expect(judged.out).toMatch(/^ {2}2 {2}.*marked as not passed/m)
  expect(judged.out).toMatch(/^ {2}3 {2}.*marked as not passed/m)
  const blank = await gate(
    'check --gate gates/release gates/release/checklist.md --as-of 2026-06-09',
  )
  expect(blank.out).toContain('4 of 4 items are not filled in')
})

test('boxes become a gate that judges them', async () => {
  const gate = shop({ 'launch.md': boxes })
  const adopted = await gate('adopt launch.md gates/launch')
  expect(adopted.out).toContain('4 items')
  expect(adopted.out).toContain('Taken for an answer, and left out of the blank:')
  expect(adopted.out).toContain('launch.md:5: "2026-05-02, 2 s"')
  const judged = await gate('check --gate gates/launch launch.md --as-of 2026-06-09 --format json')
  const [review] = JSON.parse(judged.out).checklists
  expect(review.counts).toMatchObject({ total: 4, pass: 2, blank: 2 })
  expect(review.items.map((item: { id: string }) => item.id)).toEqual([
    '1.1',
    '1.2',
    '1.2.1',
    '2.1',
  ])
  expect(review.items[0].evidence).toBe('2026-05-02, 2 s')
})

test('filled in, it clears', async () => {
  const gate = shop({ 'release.md': table })
  await gate('adopt release.md')
  const done = table
    .replace('| ❌ | next week |', '| ✅ | restored 2026-06-01 |')
    .replace('| ⏳ waiting | |', '| ✅ | mail of 2026-06-02 |')
  const again = shop({ 'release.md': table, 'done.md': done })
  await again('adopt release.md')
  const judged = await again('check --gate gates/release done.md --as-of 2026-06-09')
  expect(judged.out).toContain('CLEARED')
})

test('a word that nobody knows never passes, and is asked about', async () => {
  const text =
    '| Check | Status |\n|---|---|\n| Load test | ✅ |\n| Backup | prima |\n| Legal | ✅ |\n'
  const gate = shop({ 'c.md': text })
  const { out } = await gate('adopt c.md gates/own')
  expect(out).toContain('c.md:4: which of these mean passed? "prima" (line 4)')
  const judged = await gate('check --gate gates/own c.md --as-of 2026-06-09')
  expect(out).toContain('under "statuses:", as "pass:", "warn:", "fail:" or "na:"')
  expect(judged.out).toMatch(
    /^ {2}2 {2}.* has "prima" as its status; it must be one of ✅ ⚠ ❌ or pass, warn, fail, n\/a/m,
  )
})

test('two columns of statuses: the first counts, and the other may not say otherwise', async () => {
  const text =
    '| Check | Status | Done? |\n|---|---|---|\n| Load test | ✅ | ❌ |\n| Backup | ✅ | ✅ |\n'
  const gate = shop({ 'two.md': text })
  expect((await gate('adopt two.md')).code).toBe(0)
  const judged = await gate('check --gate gates/two two.md --as-of 2026-06-09')
  expect(judged.out).toMatch(/^ {2}1 {2}Load test {2}marked ✅, but its column "Done\?" says ❌/m)
})

test.each(['(name), (date)', '[name], [date]', '________, ____', 'TBD', ''])(
  'whoever signs with "%s" has still to sign',
  async (blank) => {
    const text = `# List\n\n- [x] Load test run\n- [x] Docs written\n\n## Approvals\n\n- Engineering: Lea Roth, 2026-06-08\n- Information security: ${blank}\n`
    const gate = shop({ 'go.md': text })
    expect((await gate('adopt go.md')).code).toBe(0)
    const judged = await gate('check --gate gates/go go.md --as-of 2026-06-09')
    expect([judged.code, judged.out]).toEqual([
      1,
      expect.stringContaining('no line with a name and a day signs as Information security'),
    ])
  },
)

test('headers in two languages are read by either, and the blank keeps no answer', async () => {
  const text = `| Nr. | Anforderung / Requirement | Erledigt? / Done? | Kommentar / Comment | Verantwortlich / Responsible |
|---|---|---|---|---|
| 1 | Load test run | Ja | 400 requests a minute | Jonas Weber |
| 2 | Back-out plan | Nein | coming | Jonas Weber |

## Freigabe / Approval

| Rolle / Role | Name | Datum / Date | Unterschrift / Signature |
|---|---|---|---|
| Product Owner | Lea Roth | 2026-06-08 | L. Roth |
`
  const gate = shop({ 'go.md': text })
  expect((await gate('adopt go.md')).code).toBe(0)
  const blank = (await gate('check --gate gates/go gates/go/checklist.md --as-of 2026-06-09')).out
  expect(blank).toContain('2 of 2 items are not filled in')
  const judged = await gate('check --gate gates/go go.md --as-of 2026-06-09 --format json')
  const [review] = JSON.parse(judged.out).checklists
  expect(review.items.map((item: { owner: string }) => item.owner)).toEqual([
    'Jonas Weber',
    'Jonas Weber',
  ])
  expect(review.signOffs).toMatchObject([{ role: 'Product Owner', signed: true }])
})

test('a box with a sign of its own is an item, and open', async () => {
  const signs = ['~', '-', '/', '>', '?']
  const list = signs.map((sign) => `- [${sign}] Step ${sign.charCodeAt(0)} done`)
  const gate = shop({ 'list.md': `# List\n\n- [x] Load test run\n${list.join('\n')}\n` })
  expect((await gate('adopt list.md gates/list')).out).toContain('6 items')
  const judged = await gate('check --gate gates/list list.md --as-of 2026-06-09 --format json')
  const [review] = JSON.parse(judged.out).checklists
  expect(review).toMatchObject({ outcome: 'blocked', counts: { total: 6, pass: 1, fail: 5 } })
})

const rows = ['Load test', 'Backup restored', 'Legal has agreed']
test.each([
  ['first', '| Status | Check | Notes |', (row: string) => `| ✅ | ${row} | 2026-06-01 |`],
  ['first, in words', '| Result | Requirement |', (row: string) => `| Passed | ${row} |`],
  ['first, without a header', '| | Check |', (row: string) => `| ✅ | ${row} |`],
  ['last, without a header', '| Check | |', (row: string) => `| ${row} | ✅ |`],
  ['last, beside titles without a header', '| | Status |', (row: string) => `| ${row} | ✅ |`],
])('a column of statuses may be the %s', async (_, header, rowOf) => {
  const lines = [header, header.replace(/[^|]+/g, '---'), ...rows.map(rowOf)]
  const gate = shop({
    'c.md': `# C\n\n${lines.join('\n')}\n`,
    'bad.md': `# C\n\n${lines.join('\n').replace(/✅|Passed/, '❌')}\n`,
  })
  expect((await gate('adopt c.md gates/own')).out).toContain('3 items')
  expect((await gate('check --gate gates/own c.md --as-of 2026-06-09')).code).toBe(0)
  expect((await gate('check --gate gates/own bad.md --as-of 2026-06-09')).code).toBe(1)
})

test.each([
  ['words', '# Notes\n', 'no checklist found'],
  ['no headers', '# C\n\n| | |\n|-|-|\n| A test | ✅ |\n', 'c.md:3: the columns of titles'],
  ['two empty headers', '|✓|Check| |\n|-|-|-|\n|1|A test|✅|\n|2|B|❌|\n', 'c.md:1: the columns'],
  ['HTML', '<table><tr><td>Load test</td><td>✅</td></tr></table>\n', 'stand in HTML at line 1'],
])('%s alone are refused, and nothing is written', async (_, text, why) => {
  const gate = shop({ 'c.md': text })
  const { code, err } = await gate('adopt c.md gates/own')
  expect(code).toBe(2)
  expect(err).toContain(why)
  expect((await gate('check --gate gates/own c.md')).code).toBe(2)
})

test('on request the configuration lists the gate, and all commands find it', async () => {
  const gate = shop({
    'release.md': table,
    'gate.config.yaml': '# ours\nrules: { names-person: error }\n',
  })
  expect((await gate('adopt release.md gates/own --register')).code).toBe(0)
  expect((await gate('explain own')).code).toBe(0)
  expect((await gate('init own new.md')).code).toBe(0)
  const { out } = await gate('check --gate own release.md --as-of 2026-06-09')
  expect(out).toContain('BLOCKED')
})

test('what matters is listed first, and the rest is counted', async () => {
  const fence = '```sh\nmake\n```\n\n'
  const text = `# List\n\n<details>x</details>\n\n- [x] Load test — run 41\n- [»] Backup\n\n${fence.repeat(30)}`
  const { out } = await shop({ 'c.md': text })('adopt c.md gates/own')
  const lines = out.split('\n').filter((line) => line.startsWith('  c.md:'))
  expect(lines[0]).toContain('this page can never be cleared as it is')
  expect(lines[1]).toContain('which of these mean passed? "[»]" (line 6)')
  expect(lines[2]).toContain('30 code blocks are left out')
  expect(lines[3]).toContain('"run 41"')
  expect(lines).toHaveLength(4)
})

test.each([
  ['not done **Load test** – 2 Dec', 'Load test', 'fail'],
  ['open **Help desk briefed** – Thursday', 'Help desk briefed', 'fail'],
  ['Back-out plan: open', 'Back-out plan', 'fail'],
  ['**Keys rotated:** in progress, by Ana', 'Keys rotated', 'fail'],
  ['TODO runbook printed', 'runbook printed', 'fail'],
  ['Pager tried (pending)', 'Pager tried', 'fail'],
  ['Restore tried – ❌ moved to Friday', 'Restore tried', 'fail'],
  ['Lasttest – nicht erledigt', 'Lasttest', 'fail'],
  ['鍵の交換：未完了', '鍵の交換', 'fail'],
  ['n/a **Old rules engine switched off** – it stays on', 'Old rules engine switched off', 'na'],
  ['done: Legal has agreed', 'Legal has agreed', 'pass'],
])('in a list of items a word is a status: %s', async (entry, title, claimed) => {
  for (const [bullet, sign] of [
    ['- ', '✅'],
    ['- ', '[x]'],
    ['', '✅'],
  ]) {
    const lines = [`${sign} Change ticket`, entry, `${sign} Backup`].map((one) => bullet + one)
    const gate = shop({ 'c.md': `# C\n\n${lines.join('\n')}\n` })
    expect((await gate('adopt c.md gates/own')).out).toContain('3 items')
    const { out } = await gate('check --gate gates/own c.md --as-of 2026-06-09 --format json')
    const [review] = JSON.parse(out).checklists
    expect(review.counts.total).toBe(3)
    expect(review.items[1]).toMatchObject({ title, claimed })
    const asked = await gate('check --gate gates/own gates/own/checklist.md --format json')
    expect(JSON.parse(asked.out).checklists[0].counts).toMatchObject({ total: 3, blank: 3 })
  }
})

test('what nothing marks in a list of items is named first', async () => {
  const text =
    '- ✅ Change ticket – CHG-1\n- Open the pilot channel\n- ✅ Backup\n- Monitoring, see Marek\n\nAs we go:\n\n- a list of notes\n'
  const { out } = await shop({ 'c.md': text })('adopt c.md gates/own')
  expect(out).toContain('2 items')
  expect(out).toContain(
    'For you to decide:\n  c.md:2: "Open the pilot channel", "Monitoring, see Marek" (line 4) stand among items without a box, a sign or a word for a status',
  )
  expect(out).not.toContain('a list of notes')
})

const one = '# C\n\n- [x] Load test\n\n'
test.each([
  [
    'free text',
    '## Sign-off\n\nCatherine Lowell (sponsor) – waiting for load test\n',
    'Catherine Lowell',
  ],
  ['a sentence', '## 5. Final approval\n\nTo be given in the meeting.\n', 'To be given'],
  ['a list', '## Freigaben\n\n- Ana Diaz am 20.11.2026\n- Bo Marsh\n', 'Ana Diaz am'],
  [
    'a table of another form',
    '## Approvals\n\n| Who | Says |\n|---|---|\n| Ana | yes |\n',
    'Who | Says',
  ],
  [
    'names in front of the roles',
    'Approved by: Ana Diaz — Security\n\nApproved by: Bo Marsh — Platform\n',
    'Ana Diaz',
  ],
  [
    'roles that stand twice',
    '| Role | Name | Date |\n|---|---|---|\n| Lead | | |\n| Lead | | |\n',
    'no roles of their own',
  ],
  ['a line without a day', 'Approved by: Ana Diaz\n', 'counts as not signed'],
])('a sign-off that is not understood is said: %s', async (_, written, said) => {
  const { out, code } = await shop({ 'c.md': one + written })('adopt c.md gates/own')
  expect(code).toBe(0)
  const [, decide = ''] = out.split('For you to decide:\n')
  expect(decide.split('\n')[0]).toContain(said)
  expect(decide.split('\n')[0]).toContain('"Approved by: NAME, DAY"')
})

test.each([
  [
    'Approved by: Head of Platform — R. Dvořák, 2026-11-20\nApproved by: Security — I. Marek, 2026-11-21\n',
    ['Head of Platform', 'Security'],
  ],
  [
    '- Signed off by: Risk: Ana Diaz, 2026-11-20\n- Signed off by: Legal - Bo Marsh, 2026-11-21\n',
    ['Risk', 'Legal'],
  ],
  [
    'Signed:\n\nBusiness owner: Ana Diaz Date: 2026-11-20\nCISO: Bo Marsh, 2026-11-21\n',
    ['Business owner', 'CISO'],
  ],
  [
    '## Approvals\n\n- Product: Ana Diaz, 2026-11-20\n- Legal: Bo Marsh, 2026-11-21\n',
    ['Product', 'Legal'],
  ],
])('roles are found in lines, and signed or not: %j', async (written, roles) => {
  const unsigned = written.replace(/(?:Bo Marsh|I\. Marek), [\d-]+/, '')
  const gate = shop({ 'c.md': one + written, 'unsigned.md': one + unsigned })
  expect((await gate('adopt c.md gates/own')).out).not.toContain('For you to decide')
  expect((await gate('check --gate gates/own c.md --as-of 2026-11-30')).code).toBe(0)
  const blocked = await gate('check --gate gates/own unsigned.md --as-of 2026-11-30')
  expect(blocked.code).toBe(1)
  expect(blocked.out).toContain(roles[1])
  // so does the blank form itself
  const blank = written.replace(
    /(?<=[:—-] )(?:Ana Diaz|R\. Dvořák|Bo Marsh|I\. Marek),?[^\n]*/g,
    '____ Date: ____',
  )
  const other = shop({ 'blank.md': one + blank, 'c.md': one + written })
  expect((await other('adopt blank.md gates/own')).out).not.toContain('For you to decide')
  expect((await other('check --gate gates/own c.md --as-of 2026-11-30')).code).toBe(0)
  expect((await other('check --gate gates/own blank.md --as-of 2026-11-30')).code).toBe(1)
})

test.each([
  ['lines', 'Release: claim-photo-triage 0.7\nTier: 2\nReviewer: I. Marek, Security, 2026-11-21\n'],
  [
    'a list',
    '- **Release:** claim-photo-triage 0.7\n- **Tier:** 2\n- **Reviewer:** I. Marek, 2026-11-21\n',
  ],
  ['one line', '**Release:** claim-photo-triage 0.7 | **Tier:** 2 | **Reviewer:** I. Marek\n'],
  [
    'a table',
    '| Field | Value |\n|---|---|\n| Release | claim-photo-triage 0.7 |\n| Tier | 2 |\n| Reviewer | I. Marek |\n',
  ],
])('values above the items are taken out, and listed: %s', async (_, head) => {
  const legend =
    'Legend: ✅ done, ❌ open\n\nStatus values: done, open, n/a\n\nPurpose: what must be done before a release goes out, in the order of the work.\n\n'
  const gate = shop({ 'c.md': `# C\n\n${head}\n${legend}- [x] Load test\n` })
  const { out } = await gate('adopt c.md gates/own')
  expect(out).toContain('Taken for 3 answers')
  const blank =
    (await gate('init ./gates/own new.md')).out + (await gate('explain ./gates/own')).out
  expect(blank).toBeDefined()
  for (const value of ['"claim-photo-triage 0.7"', '"2"', '"I. Marek']) expect(out).toContain(value)
  for (const kept of ['Legend', 'Purpose', 'Status values']) expect(out).not.toContain(kept)
})

test('of many answers the first few are listed, those first that say what is open; and whole', async () => {
  const items = Array.from(
    { length: 12 },
    (_, at) => `- [x] Check ${at} (Marek ${at} Jones, 2026-05-02)`,
  )
  const text = `# C\n\n${items.join('\n')}\n- [x] Backup — pending, says Ana (Ops)\n`
  const { out } = await shop({ 'c.md': text })('adopt c.md gates/own')
  const [, listed = ''] = out.split('Taken for 13 answers, and left out of the blank:\n')
  expect(listed.split('\n').slice(0, 2)).toEqual([
    '  c.md:15: "pending, says Ana (Ops)"',
    '  c.md:3: "Marek 0 Jones, 2026-05-02"',
  ])
  expect(listed).toContain('and 8 more, which you see beside gates/own/checklist.md')
})

test('it says that the gate believes every tick, and what a registered one judges', async () => {
  const gate = shop({ 'c.md': one })
  const { out } = await gate('adopt c.md gates/own')
  expect(out).toContain('1 item, which must pass')
  expect(out).toMatch(/This gate believes every tick: until .*"needs:".*docs\/own-gates\.md/)
  expect(out).not.toContain('from now on')
  const registered = await gate('adopt c.md gates/own --force --register')
  expect(registered.out).toContain(
    'from now on, `gate check` without a file judges c.md by it, too',
  )
})

test('a checklist of no known gate is told what makes a gate of it', async () => {
  const { err, out } = await shop({ 'release.md': table })('check release.md')
  expect(out + err).toContain('"gate adopt release.md" makes a gate of it')
})

test('an existing gate is not overwritten', async () => {
  const gate = shop({ 'release.md': table })
  await gate('adopt release.md')
  expect((await gate('adopt release.md')).code).toBe(2)
  expect((await gate('adopt release.md --force')).code).toBe(0)
})

test('every item of the gates that come with the product has guidance of its own', () => {
  const templates = join(import.meta.dirname, '..', 'templates')
  for (const id of readdirSync(templates)) {
    const read = (folder: string) =>
      JSON.parse(
        readFileSync(join(import.meta.dirname, '..', 'dist', folder, `${id}.json`), 'utf8'),
      )
    const guidance = read('guidance')
    for (const item of read('gates').items)
      expect(guidance[item.id]?.asks, `${id}#${item.id}`).toMatch(/\?$/)
  }
})

const mayBeOutside: [string, number, string][] = [
  [
    'a line with three signs, in whatever words',
    3,
    '🟢 steht, 🟡 bald so weit, 🔴 fehlt uns noch\n\n- 🟢 Lasttest\n',
  ],
  [
    'an entry with three signs',
    3,
    '- 🟢 replay, 🟡 two alerts to tune, 🔴 no pager yet\n- 🟢 dashboards\n',
  ],
  ['a label with three signs', 3, 'Load: ✅ held, ⚠️ slow, ❌ not cheap\n\n- ✅ Replayed\n'],
  [
    'a row with every answer marked',
    5,
    '| Suite | Passed | Failed |\n|---|---|---|\n| Smoke | [x] | [x] |\n| Load | [x] | [x] |\n\n- [x] Report filed\n',
  ],
  [
    'a refusal that nobody chose',
    8,
    '- [x] Minutes sent\n\n## Vote\n\n- [x] **Approved**\n- [ ] **Rejected** – see the minutes\n',
  ],
  [
    'a refusal with an answer behind it',
    8,
    '- [x] Minutes sent\n\n## Vote\n\n- [x] GO\n- [ ] NO-GO - Not approved (see issues)\n',
  ],
]

test.each(mayBeOutside)(
  '%s is an item until it is named as outside, as adopt says',
  async (_, line, text) => {
    const gate = shop({ 'page.md': `# Page\n\n${text}` })
    const { out } = await gate('adopt page.md')
    const [, advice] = new RegExp(`page\\.md:${line}: .* in gate\\.yaml: (.*)`).exec(out) ?? []
    expect((await gate('check --gate gates/page page.md')).code).toBe(1)
    gate.write(
      'gates/page/gate.yaml',
      `${gate.read('gates/page/gate.yaml')}not-items: [${advice}]\n`,
    )
    expect((await gate('check --gate gates/page page.md')).out).toContain('CLEARED')
  },
)

test.each([
  ['boxes', '- [ ] Approved\n- [x] Rejected\n'],
  ['ballot signs', '- ☐ Approved\n- ☑ Rejected\n'],
  ['signs', '- ⬜ Go\n- ✅ No-go\n'],
])(
  'a choice by %s explains no marks, and the one of the refusal does not clear',
  async (_, choice) => {
    const gate = shop({ 'board.md': `# Board\n\n- [x] Minutes sent\n\n## Vote\n\n${choice}` })
    expect((await gate('adopt board.md')).out).toContain('3 items')
    expect((await gate('check --gate gates/board board.md')).code).toBe(1)
  },
)

test('a label that stands elsewhere too is not asked for as a role, which is said', async () => {
  const gate = shop({
    'ship.md':
      '# Ship\n\n**Owner of the product:** Mia Lindqvist\n\n- [x] Replayed\n\n## Sign-off\n\n**Owner of the product:** ____ **Date:** ____\n\n**Head of Operations:** ____ **Date:** ____\n',
  })
  const { out, code } = await gate('adopt ship.md')
  expect(code).toBe(0)
  expect(out).toMatch(/ship\.md:9: who signs is not understood .*more than once/)
  const yaml = gate.read('gates/ship/gate.yaml')
  expect(yaml).toContain('"Head of Operations"')
  expect(yaml).not.toContain('"Owner of the product"')
})

test('boxes in HTML are named where they stand', async () => {
  const gate = shop({
    'form.md':
      '# Form\n\nTick all.\n\n<p>\n<input type="checkbox" id="a"> <label for="a">Read</label>\n</p>\n',
  })
  const { err, code } = await gate('adopt form.md')
  expect([code, err]).toEqual([2, expect.stringContaining('stand in HTML at line 5')])
})
