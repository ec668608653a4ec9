// Is a run in shards, merged, the same as one run, and is what is merged never milder than its parts?
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GateError } from '../../src/errors.ts'
import { formats } from '../../src/print/formats.ts'
import type { Result } from '../../src/result.ts'
import { example, repository } from '../repository.ts'
import { exampleFiles, examples, type Run, reviewDayOf, root, run } from '../world.ts'

const asOf = ['--as-of', '2026-06-09']
const cleared = example('pilot-to-prod/cleared.md')
const blocked = example('pilot-to-prod/blocked.md')
const conditional = example('pilot-to-prod/conditional.md')

const folder = mkdtempSync(join(tmpdir(), 'gate-merge-'))
mkdirSync(join(folder, 'docs'))
for (let index = 0; index < 24; index++)
  writeFileSync(
    join(folder, 'docs', `${index}.md`),
    index % 6 === 0 ? blocked : index % 5 === 0 ? '# Notes\n' : cleared,
  )

mkdirSync(join(folder, 'later'))
writeFileSync(join(folder, 'later', 'conditional.md'), conditional)

/** Files as a folder would hold them, beside those that are there. */
const withFiles = (files: Map<string, string>) => ({
  read: (path: string) => {
    if (!files.has(path) && !existsSync(resolve(folder, path)))
      throw new GateError('no such file', { file: path })
    return Buffer.from(files.get(path) ?? readFileSync(resolve(folder, path)))
  },
  exists: (path: string) => files.has(path) || (isAbsolute(path) && existsSync(path)),
})

async function shards(
  of: number,
  args: readonly string[] = ['docs/*.md'],
): Promise<Map<string, string>> {
  const results = new Map<string, string>()
  for (let index = 1; index <= of; index++) {
    const { out } = await run(
      ['check', ...args, ...asOf, '--shard', `${index}/${of}`, '--format', 'json'],
      folder,
    )
    results.set(`${index}.json`, out)
  }
  return results
}

const merged = (files: Map<string, string>, ...args: string[]) =>
  run(['merge', ...files.keys(), ...args], folder, withFiles(files))

/** Changes one of the results. */
function changed(
  files: Map<string, string>,
  name: string,
  change: (result: Result) => void,
): Map<string, string> {
  const value = JSON.parse(files.get(name) ?? '')
  change(value)
  return new Map(files).set(name, JSON.stringify(value))
}

const argumentLists = [['docs/*.md'], ['docs/1.md', './docs/11.md', 'docs/12.md', 'docs/2.md']]
const wholeRuns = argumentLists.map((args) =>
  run(['check', ...args, ...asOf, '--format', 'json'], folder),
)

test.each([1, 2, 3, 7])('%i shards, merged, are byte for byte the one run', async (of) => {
  for (const [at, args] of argumentLists.entries()) {
    const one = (await wholeRuns[at]) as Run
    const files = await shards(of, args)
    const all = await merged(files, '--format', 'json')
    if (args.length === 1) expect(all.out).toBe(one.out)
    else expect(JSON.parse(all.out).checklists).toHaveLength(4)
    expect({ code: all.code, err: all.err }).toEqual({ code: one.code, err: '' })
    // the order of the results, and of the shells that list them, changes nothing
    expect((await merged(new Map([...files].reverse()), '--format', 'json')).out).toBe(all.out)
    const parts = [...files.values()].map((text) => JSON.parse(text) as Result)
    expect(parts.flatMap(({ checklists, skipped }) => [...checklists, ...skipped]).length).toBe(
      args.length === 1 ? 24 : 4,
    )
  }
})

test('a file that comes or goes moves no other, and neither does the way it is named', async () => {
  const shardOf = async (args: string[]): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const [name, text] of await shards(4, args))
      for (const { file } of JSON.parse(text).checklists)
        found[file.replace(/^.*docs/, 'docs')] = name
    return found
  }
  const all = await shardOf(['docs/*.md'])
  for (const args of [
    ['docs/1.md', 'docs/2.md'],
    ['./docs/2.md'],
    [join(folder, 'docs', '1.md')],
    ['docs/1?.md'],
  ])
    for (const [file, shard] of Object.entries(await shardOf(args)))
      expect(shard, file).toBe(all[file])
  // these are final: a shard may be kept from one version to the next
  expect(all).toMatchObject({
    'docs/0.md': '3.json',
    'docs/1.md': '2.json',
    'docs/2.md': '4.json',
    'docs/3.md': '4.json',
  })
})

test('the repository is what paths are seen from: a folder of it has the same shards', async () => {
  const repo = repository({
    'docs/a/1.md': cleared,
    'docs/a/2.md': cleared,
    'docs/a/3.md': cleared,
    'docs/a/4.md': cleared,
  })
  const inShard = async (index: number, pattern: string, cwd: string): Promise<string[]> => {
    const { out } = await repo.gate(
      ['check', pattern, ...asOf, '--shard', `${index}/3`, '--format', 'json'],
      { cwd },
    )
    return JSON.parse(out).checklists.map(({ file }: { file: string }) => file.replace(/^.*\//, ''))
  }
  for (const index of [1, 2, 3]) {
    const found = await inShard(index, 'docs/a/*.md', '.')
    expect(await inShard(index, '*.md', 'docs/a')).toEqual(found)
    expect(await inShard(index, '../docs/a/*.md', 'docs')).toEqual(found)
  }
})

test('the configuration and what git tracks are parted too', async () => {
  const named = `---\ngate: pilot-to-prod\nversion: 1\n---\n\n${cleared}`
  const files = {
    'a.md': named,
    'b.md': named,
    'c.md': named,
    'd.md': named,
    'e.md': '# Notes\n',
    'f.md': '# Notes\n',
  }
  const config = { 'gate.config.yaml': "checklists:\n  - { files: '*.md', gate: pilot-to-prod }\n" }
  for (const [repo, count] of [
    [repository(files), 4],
    [repository({ 'a.md': named, 'b.md': named, 'c.md': named, ...config }), 3],
  ] as const) {
    for (const index of [1, 2]) {
      const part = ['--shard', `${index}/2`, '--format', `json=out/${index}.json`]
      expect((await repo.gate(['check', ...asOf, ...part])).code).toBe(0)
    }
    const { code, out, err } = await repo.gate(['merge', 'out/*.json', '--format', 'json'])
    expect({ code, err, count: JSON.parse(out).checklists.length }).toEqual({
      code: 0,
      err: '',
      count,
    })
    expect(out).toBe((await repo.gate(['check', ...asOf, '--format', 'json'])).out)
    expect((await repo.gate(['merge', 'out/1.json'])).err).toContain('shard 2 of 2 is missing')
  }
})

test.each([
  '0/4',
  '5/4',
  '2/x',
  '2',
  '/4',
  '2/',
  '02/4',
  '-1/4',
  '2/4/4',
  '1/99999',
  '',
  '1.5/4',
  ' 1/4',
  '٢/4',
])('--shard %j is 2', async (shard) => {
  const { code, out, err } = await run(['check', 'docs/1.md', ...asOf, `--shard=${shard}`], folder)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(
    `gate: --shard: "${shard}" is not a shard, expected I/N with I from 1 to N, as in 2/4\n`,
  )
})

describe('an empty shard', () => {
  test('is 0, says so, and is cleared nowhere', async () => {
    const args = ['check', 'docs/1.md', ...asOf, '--shard', '1/4']
    const { code, out } = await run(args, folder)
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Shard 1 of 4, which has no checklist: run "gate merge" for the verdict on all 4.\n',
    })
    const result = JSON.parse((await run([...args, '--format', 'json'], folder)).out)
    expect(result).toMatchObject({
      outcome: 'none',
      checklists: [],
      errors: [],
      shard: { index: 1, of: 4 },
    })
    expect((await run([...args, '--format', 'json'], folder)).err).toContain(
      'which has no checklist',
    )
    const workflow = await run([...args, '--format', 'github'], folder, {
      environment: { GITHUB_OUTPUT: 'outputs', GITHUB_STEP_SUMMARY: 'summary' },
    })
    expect(workflow.written.get('outputs')).toContain('outcome=none\nverdict=\nchecklists=0\n')
    expect(workflow.written.get('summary')).toContain('Shard 1 of 4, which has no checklist')
    for (const format of formats)
      expect((await run([...args, '--format', format], folder)).out.toLowerCase()).not.toMatch(
        /\bcleared\b/,
      )
  })

  test('is 2 where all are empty: a matrix of files without checklists does not pass', async () => {
    for (let index = 1; index <= 3; index++) {
      const { code, err } = await run(
        ['check', 'docs/5.md', 'docs/10.md', '--skip-others', ...asOf, '--shard', `${index}/3`],
        folder,
      )
      expect({ code, err }).toEqual({
        code: 2,
        err: 'gate: nothing to check: none of 2 files holds a checklist; "gate init" writes a checklist\n',
      })
    }
    expect((await run(['check', 'nowhere/*.md', '--shard', '1/3'], folder)).code).toBe(2)
    expect(
      (
        await run(
          ['check', 'docs/5.md', 'docs/1.md', '--skip-others', ...asOf, '--shard', '1/4'],
          folder,
        )
      ).code,
    ).toBe(0)
  })

  test('standard input has no shard', async () => {
    expect((await run(['check', '-', '--shard', '1/2'], folder)).err).toContain(
      'standard input is not a file of the repository',
    )
  })
})

describe('merge refuses, with one clear line', () => {
  const three = shards(3)
  const cases: [string, (files: Map<string, string>) => Map<string, string>, string][] = [
    ['a missing shard', (files) => new Map([...files].slice(0, 2)), 'shard 3 of 3 is missing'],
    [
      'all but one missing',
      (files) => new Map([...files].slice(0, 1)),
      'shards 2, 3 of 3 are missing',
    ],
    [
      'a shard twice',
      (files) => new Map(files).set('4.json', files.get('2.json') ?? ''),
      '4.json: shard 2 of 3 is in 2.json as well',
    ],
    [
      'shards of two runs',
      (files) => changed(files, '2.json', (one) => Object.assign(one.shard ?? {}, { of: 4 })),
      'they are not parts of one run',
    ],
    [
      'a shard and a whole run',
      (files) => changed(files, '2.json', (one) => delete one.shard),
      '2.json: a whole run, but 1.json holds shard 1 of 3',
    ],
    [
      'a shard beyond the last',
      (files) => changed(files, '1.json', (one) => Object.assign(one.shard ?? {}, { index: 4 })),
      'there is not a shard 4 of 3',
    ],
    [
      'another day',
      (files) => changed(files, '3.json', (one) => Object.assign(one, { asOf: '2026-06-08' })),
      '3.json: judged as of 2026-06-08, but 1.json 2026-06-09',
    ],
    [
      'another version',
      (files) => changed(files, '3.json', (one) => Object.assign(one.tool, { version: '0.0.9' })),
      '3.json: made by launchgate 0.0.9',
    ],
    [
      'all of another version',
      (files) =>
        changed(
          changed(files, '1.json', (one) => Object.assign(one.tool, { version: '9.9.9' })),
          '2.json',
          () => {},
        ),
      '9.9.9',
    ],
    [
      'another program',
      (files) => changed(files, '1.json', (one) => Object.assign(one.tool, { name: 'gatekeeper' })),
      'made by gatekeeper',
    ],
    [
      'another schema',
      (files) => changed(files, '1.json', (one) => Object.assign(one, { schemaVersion: 2 })),
      'schema version 2, expected 1',
    ],
    [
      'no schema',
      (files) => changed(files, '1.json', (one) => delete (one as Partial<Result>).schemaVersion),
      'not a result of "gate check --format json"',
    ],
    [
      'a missing key',
      (files) => changed(files, '1.json', (one) => delete (one as Partial<Result>).errors),
      'errors',
    ],
    [
      'an unknown outcome',
      (files) =>
        changed(files, '1.json', (one) =>
          Object.assign(one.checklists[0] ?? {}, { outcome: 'passed' }),
        ),
      'checklists.0.outcome',
    ],
    [
      'a truncated file',
      (files) => new Map(files).set('2.json', files.get('2.json')?.slice(0, -20) ?? ''),
      '2.json: not a result of "gate check --format json": it is not JSON, or only a part of it',
    ],
    ['an empty file', (files) => new Map(files).set('2.json', ''), 'it is empty'],
    ['UTF-16', (files) => new Map(files).set('2.json', '\udcff'), 'not a result'],
    ['a list', (files) => new Map(files).set('2.json', '[]'), 'not a result'],
    ['null', (files) => new Map(files).set('2.json', 'null'), 'not a result'],
    ['JSON lines', (files) => new Map(files).set('2.json', '{}\n{}\n'), 'it is not JSON'],
    [
      'one file in two results',
      (files) =>
        changed(files, '2.json', (one) =>
          one.checklists.push({
            ...firstOf(files, '1.json'),
            file: `./${firstOf(files, '1.json').file}`,
          }),
        ),
      'was judged in 1.json as well',
    ],
    [
      'one file twice in a result',
      (files) => changed(files, '2.json', (one) => one.checklists.push(firstOf(files, '2.json'))),
      'was judged in it twice',
    ],
    [
      'another policy',
      (files) =>
        changed(files, '2.json', (one) =>
          Object.assign(one, { trust: { ref: 'origin/main', commit: 'abc', differing: [] } }),
        ),
      '2.json: judged by origin/main (abc), but 1.json the policy of the working tree',
    ],
    [
      'another gate of that name',
      (files) =>
        changed(files, '2.json', (one) =>
          Object.assign(one.checklists[0]?.gate ?? {}, { digest: 'sha256:0' }),
        ),
      'judged by another "pilot-to-prod"',
    ],
    [
      'a milder run',
      (files) =>
        changed(files, '1.json', (one) =>
          Object.assign(one, {
            outcome: 'cleared',
            checklists: one.checklists.map((review) => ({ ...review, outcome: 'blocked' })),
          }),
        ),
      '1.json: contradicts itself: it says cleared, its checklists give blocked',
    ],
    [
      'an empty run that says cleared',
      (files) =>
        changed(files, '1.json', (one) =>
          Object.assign(one, { outcome: 'cleared', checklists: [] }),
        ),
      'it says cleared, its checklists give none',
    ],
    [
      'errors hidden',
      (files) => changed(files, '1.json', (one) => one.errors.push({ file: 'x.md', message: 'x' })),
      'its checklists give error',
    ],
  ]

  function firstOf(files: Map<string, string>, name: string): Result['checklists'][number] {
    const [first] = (JSON.parse(files.get(name) ?? '') as Result).checklists
    if (first === undefined) throw new Error(`${name} is empty`)
    return first
  }

  test.each(cases)('%s', async (_, change, message) => {
    const { code, out, err } = await merged(change(await three), '--format', 'github')
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    // the one annotation says the same
    expect(out).toMatch(/^::error [^\n]*\n$/)
  })

  test('nothing checked in any shard, and no shard at all', async () => {
    const empty = (index: number) => (one: Result) =>
      void Object.assign(one, {
        outcome: 'none',
        checklists: [],
        skipped: [],
        shard: { index, of: 3 },
      })
    let files = await three
    for (const index of [1, 2, 3]) files = changed(files, `${index}.json`, empty(index))
    expect(await merged(files)).toMatchObject({
      code: 2,
      out: '',
      err: 'gate: nothing was checked: all 3 shards are empty\n',
    })
    const whole = changed(
      new Map([['1.json', files.get('1.json') ?? '']]),
      '1.json',
      (one) => delete one.shard,
    )
    expect((await merged(whole)).err).toContain('nothing was checked in it')
    expect((await run(['merge'], folder)).code).toBe(2)
    expect((await run(['merge', 'no-*.json'], folder)).err).toContain(
      'no file matches the pattern "no-*.json"',
    )
    expect((await run(['merge', 'missing.json'], folder)).err).toContain(
      'missing.json: no such file',
    )
  })

  test('a judgement that its findings do not bear out', async () => {
    const forge = async (
      change: (review: Result['checklists'][number]) => void,
    ): Promise<string> => {
      const { out } = await run(['check', 'docs/0.md', ...asOf, '--format', 'json'], folder)
      return (
        await merged(
          changed(
            new Map([['x.json', out]]),
            'x.json',
            (one) =>
              one.checklists.forEach(change) ??
              Object.assign(one, { outcome: one.checklists[0]?.outcome }),
          ),
        )
      ).err
    }
    expect(
      await forge((review) => Object.assign(review, { outcome: 'cleared', items: [] })),
    ).toContain('no item was judged')
    expect(
      await forge((review) => Object.assign(review.items[0] ?? {}, { assessed: 'pass' })),
    ).toContain('item 1 is assessed pass with an error')
    expect(
      await forge((review) =>
        Object.assign(review, {
          outcome: 'cleared',
          findings: review.findings.map((one) => ({ ...one, item: null })),
        }),
      ),
    ).toContain('is an error')
    expect(
      await forge((review) =>
        Object.assign(review, {
          outcome: 'cleared',
          findings: review.findings.map((one) => ({ ...one, level: 'waived' })),
        }),
      ),
    ).toContain('something is waived')
  })

  test.each<[string, string, (review: Result['checklists'][number]) => void, string]>([
    [
      'blocked',
      'cleared, with the verdict of a blocked one',
      (one) => Object.assign(one, { outcome: 'cleared' }),
      'is cleared, and says because of what: item',
    ],
    [
      'blocked',
      'a count',
      (one) => Object.assign(one.counts, { pass: one.counts.pass + 1, fail: one.counts.fail - 1 }),
      'pass 7, warn 0, fail 2, blank 0, na 0, notes 1, percent 66, where its items give total 9, pass 6',
    ],
    [
      'blocked',
      'a total',
      (one) => Object.assign(one.counts, { total: 8 }),
      'its counts do not add up to the total of 8',
    ],
    [
      'blocked',
      'a percentage',
      (one) => Object.assign(one.counts, { percent: 100 }),
      'percent 100, where its items give',
    ],
    [
      'blocked',
      'a claim',
      (one) => Object.assign(one.items[1] ?? {}, { claimed: 'warn' }),
      'item 2 is assessed pass, where its claim of warn and the findings give warn',
    ],
    [
      'blocked',
      'nothing due',
      (one) =>
        one.openItems.push({
          items: ['9'],
          label: '9',
          missing: 'a drill',
          owner: null,
          due: '2026-07-01',
          closed: null,
          line: 1,
        }),
      'what is due is not what its open items and waivers give',
    ],
    [
      'cleared',
      'a later day for its result',
      (one) => Object.assign(one, { asOf: '2026-06-01' }),
      'it says 2026-06-09, and one of its checklists was judged as of 2026-06-01',
    ],
    ['blocked', 'a row left out', (one) => void one.items.pop(), 'has other items than the gate'],
    [
      'blocked',
      'a title',
      (one) => Object.assign(one.items[1] ?? {}, { title: 'Lunch' }),
      'has other items than the gate "pilot-to-prod", the first is 2',
    ],
    [
      'blocked',
      'no finding, and the rest as it was',
      (one) => Object.assign(one, { findings: [] }),
      'item 1 is assessed fail, where its claim of pass and the findings give pass',
    ],
    [
      'blocked',
      'all its parts but the verdict',
      (one) =>
        Object.assign(one, {
          findings: [],
          outcome: 'blocked',
          items: one.items.map((item) => ({ ...item, assessed: item.claimed })),
        }),
      'counts 3 items as fail, where 0 are',
    ],
    [
      'cleared',
      'blocked',
      (one) => Object.assign(one, { outcome: 'blocked' }),
      'is blocked, "Cleared for production launch", where its items and findings give cleared',
    ],
    [
      'cleared',
      'a label',
      (one) => Object.assign(one.verdict, { label: 'Cleared' }),
      'is cleared, "Cleared", where',
    ],
    [
      'cleared',
      'a statement',
      (one) => Object.assign(one.stated ?? {}, { label: 'Go' }),
      'states "Go" (cleared), which is not a decision',
    ],
    [
      'cleared',
      'a gate',
      (one) => Object.assign(one.gate, { id: 'pilot-to-moon' }),
      'no such gate comes with the program',
    ],
    [
      'cleared',
      'a gate as it never was',
      (one) => Object.assign(one.gate, { digest: 'sha256:0' }),
      'another "pilot-to-prod" than that of the program',
    ],
    [
      'cleared',
      'an own gate that is not at hand',
      (one) => Object.assign(one.gate, { source: './gates/x' }),
      '',
    ],
  ])('of a %s checklist: %s', async (which, _, change, message) => {
    const { out } = await run(
      ['check', which === 'blocked' ? 'docs/0.md' : 'docs/1.md', ...asOf, '--format', 'json'],
      folder,
    )
    const forged = changed(new Map([['x.json', out]]), 'x.json', (one) => {
      one.checklists.forEach(change)
      one.outcome = one.checklists[0]?.outcome ?? 'none'
    })
    const { code, err } = await merged(forged)
    expect(err).toContain(message)
    expect(code).toBe(message === '' ? 0 : 2)
  })

  test('a checklist that was moved into another shard', async () => {
    const files = await three
    const [first] = (JSON.parse(files.get('1.json') ?? '') as Result).checklists
    const moved = changed(
      changed(files, '1.json', (one) => void one.checklists.shift()),
      '2.json',
      (one) => void one.checklists.push(first as Result['checklists'][number]),
    )
    expect(await merged(moved)).toMatchObject({
      code: 2,
      err: `gate: 2.json: contradicts itself: it is shard 2 of 3, and ${first?.file} belongs to shard 1\n`,
    })
  })

  test('to write over one of its inputs', async () => {
    const { code, err, written } = await merged(await three, '--format', 'json=./2.json')
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 })
    expect(err).toContain('would overwrite what is read')
  })
})

test('every example, alone and all of a day together, comes out of merge as it went in, in every format', async () => {
  const days = new Map<string, string[]>()
  for (const file of exampleFiles)
    days.set(reviewDayOf(file), [...(days.get(reviewDayOf(file)) ?? []), file])
  for (const [day, files] of days) {
    const { out, code } = await run(
      ['check', ...files, '--as-of', day, '--format', 'json'],
      examples,
    )
    for (const format of ['json', 'jsonl', 'markdown', 'ics', 'junit', 'gitlab', 'sarif']) {
      const args = ['--format', format, '--fail-on', 'blocked']
      const again = await run(['merge', 'x.json', ...args], examples, {
        read: (path) => (path === 'x.json' ? Buffer.from(out) : readFileSync(path)),
        exists: (path) => path !== 'x.json' && existsSync(path),
      })
      expect({ code: again.code, err: again.err }).toEqual({ code, err: '' })
      expect(again.out).toBe(
        (await run(['check', ...files, '--as-of', day, ...args], examples)).out,
      )
    }
  }
})

test('errors of any run make the whole an error, and the other files are told', async () => {
  const one = await run(['check', 'docs/1.md', ...asOf, '--format', 'json'], folder)
  const two = await run(['check', 'docs/5.md', ...asOf, '--format', 'json'], folder)
  const { code, out } = await merged(
    new Map([
      ['one.json', one.out],
      ['two.json', two.out],
    ]),
  )
  expect(code).toBe(2)
  expect(out).toContain('CLEARED')
  expect(out).toContain('ERROR  docs/5.md: no checklist found')
})

describe('results of other runs', () => {
  /** The result of one run, as another repository and another day would have it. */
  const from = async (
    file: string,
    day: string,
    repository: string | null,
    over: Partial<Result> = {},
  ): Promise<string> => {
    const { out } = await run(['check', file, '--as-of', day, '--format', 'json'], folder)
    const result = JSON.parse(out) as Result
    for (const review of result.checklists) review.repository = repository
    return JSON.stringify({ ...result, ...over })
  }
  const [acme, other] = ['https://github.com/acme/agents', 'https://github.com/acme/billing']
  const trust = (commit: string, differing: string[] = []) => ({
    trust: { ref: 'origin/main', commit, differing },
  })

  test('of several days and repositories are one report, and each says its own', async () => {
    const files = new Map([
      ['b.json', await from('docs/1.md', '2026-06-09', other, trust('b'))],
      ['a.json', await from('docs/1.md', '2026-06-10', acme, trust('a'))],
      ['c.json', await from('docs/2.md', '2026-06-11', acme, trust('a'))],
    ])
    const { code, out } = await merged(files, '--format', 'json')
    const all = JSON.parse(out) as Result
    expect(code).toBe(0)
    expect(all).toMatchObject({ asOf: '2026-06-09', outcome: 'cleared', trust: null })
    expect(all.checklists.map(({ repository, file, asOf }) => [repository, file, asOf])).toEqual([
      [acme, 'docs/1.md', '2026-06-10'],
      [acme, 'docs/2.md', '2026-06-11'],
      [other, 'docs/1.md', '2026-06-09'],
    ])
    for (const format of ['text', 'markdown', 'jsonl'])
      for (const day of ['2026-06-09', '2026-06-10', '2026-06-11'])
        expect((await merged(files, '--format', format)).out, format).toContain(day)
    // a file of one path in two repositories is two, wherever a file has one name
    for (const format of ['text', 'markdown', 'sarif', 'junit', 'github'])
      for (const path of ['agents/docs/1.md', 'agents/docs/2.md', 'billing/docs/1.md'])
        expect((await merged(files, '--format', format, '--verbose')).out, format).toContain(path)
    for (const format of ['text', 'markdown', 'html'])
      expect((await merged(files, '--format', format)).out, format).toMatch(
        /(?:^|· )of 2 repositories, judged on 3 days, 2026-06-09 to 2026-06-11(?:\.|<\/p>.*)?$/im,
      )
    const oneDay = new Map([
      ['a.json', await from('docs/1.md', '2026-06-09', acme)],
      ['b.json', await from('docs/1.md', '2026-06-09', other)],
    ])
    expect((await merged(oneDay, '--format', 'html')).out).toContain(
      'As of <time>2026-06-09</time> · of 2 repositories</p>',
    )
    // what was merged can be merged again
    const again = await merged(new Map([['all.json', out]]), '--format', 'json')
    expect(again).toMatchObject({ code: 0, out })
  })

  test.each<[string, string, string[]]>([
    ['the group', 'https://github.com/other/agents', ['acme/agents/docs', 'other/agents/docs']],
    [
      'the host',
      'https://gitlab.com/acme/agents',
      ['github.com/acme/agents/docs', 'gitlab.com/acme/agents/docs'],
    ],
  ])('of two repositories of one name have %s in their names', async (_, address, paths) => {
    const files = new Map([
      ['a.json', await from('docs/1.md', '2026-06-09', acme)],
      ['b.json', await from('docs/1.md', '2026-06-09', address)],
    ])
    const { out } = await merged(files)
    for (const path of paths) expect(out).toContain(`  ${path}/1.md`)
    const alone = await merged(new Map([['a.json', files.get('a.json') ?? '']]))
    expect(alone.out).toContain('  docs/1.md')
  })

  // neither the newer one nor the stricter: with either, the other would be gone without a word
  test.each<[string, [string, string | null], [string, string | null], string]>([
    [
      'of one repository',
      ['docs/1.md 2026-06-09', acme],
      ['docs/1.md 2026-06-09', acme],
      'was judged in a.json as well\n',
    ],
    [
      'of one repository, an older one that is cleared and a newer one that is blocked',
      ['docs/1.md 2026-06-09', acme],
      ['docs/0.md 2026-06-10', acme],
      'a.json as well, there as of 2026-06-09 and here as of 2026-06-10: merge only the newer of the two\n',
    ],
    [
      'of one repository, an older one that is blocked and a newer one that is cleared',
      ['docs/0.md 2026-06-09', acme],
      ['docs/1.md 2026-06-10', acme],
      'a.json as well, there as of 2026-06-09 and here as of 2026-06-10: merge only the newer of the two\n',
    ],
    [
      'of repositories that are not known',
      ['docs/1.md 2026-06-09', null],
      ['docs/1.md 2026-06-10', null],
      'not known that these are two repositories',
    ],
    [
      'of one that is known and one that is not',
      ['docs/1.md 2026-06-09', acme],
      ['docs/1.md 2026-06-10', null],
      'not known that these are two',
    ],
  ])('are not two judgements of one file %s', async (_, one, two, message) => {
    const named = async ([judged, repository]: [string, string | null]): Promise<string> => {
      const [file = '', day = ''] = judged.split(' ')
      return (await from(file, day, repository)).replaceAll(`"${file}"`, '"docs/x.md"')
    }
    const files = new Map([
      ['a.json', await named(one)],
      ['b.json', await named(two)],
    ])
    const { code, out, err } = await merged(files)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^gate: b\.json: docs\/x\.md [^\n]*\n$/)
    expect(err).toContain(message)
  })

  // the older judgement cannot know whether it was done, and says "due" where the newer one would say "overdue"
  test.each<[string, string[], string | null]>([
    ['past by the last of the days', ['2026-06-09', '2026-06-20'], 'due 2026-06-19'],
    ['due on the last of the days', ['2026-06-09', '2026-06-19'], null],
    ['overdue already when it was judged', ['2026-06-20', '2026-06-21'], null],
    ['far from due', ['2026-06-09', '2026-06-10'], null],
  ])('of several days say what is to be judged again: %s', async (_, [day, last], said) => {
    const files = new Map([
      ['a.json', await from('later/conditional.md', day ?? '', acme)],
      ['b.json', await from('docs/1.md', last ?? '', other)],
    ])
    const line = `judge again, as days on which something was due have passed by ${last}: agents/later/conditional.md (judged as of ${day}, ${said})`
    for (const format of ['text', 'markdown', 'html']) {
      const { out, err } = await merged(files, '--format', format)
      const isSaid = out.toLowerCase().includes(line.toLowerCase())
      expect([format, isSaid]).toEqual([format, said !== null])
      expect(err).toBe(format === 'text' || said === null ? '' : `gate: ${line}\n`)
      // what it says of its own day stays: that of the other one is not its day; the portfolio has one day for all
      const isOverdue = day === '2026-06-20' || (format === 'html' && said !== null)
      expect(out.includes(format === 'html' ? 'overdue</strong>' : 'overdue')).toBe(isOverdue)
    }
    const all = JSON.parse((await merged(files, '--format', 'json')).out) as Result
    expect(all.checklists.map(({ asOf: own }) => own)).toEqual([day, last])
  })

  test('of several days may trust a branch that moved on in between', async () => {
    const files = new Map([
      ['a.json', await from('docs/1.md', '2026-06-09', acme, trust('a'))],
      ['b.json', await from('docs/2.md', '2026-06-10', acme, trust('b'))],
    ])
    const { code, out } = await merged(files, '--format', 'json')
    expect([code, JSON.parse(out).trust]).toEqual([0, null])
    const other = changed(files, 'b.json', (one) => Object.assign(one.trust ?? {}, { ref: 'x' }))
    expect((await merged(other)).err).toContain('b.json: judged by x (b)')
  })

  test.each<[string, string | null, Partial<Result>, Partial<Result>]>([
    ['one repository', acme, trust('a'), trust('b')],
    ['one repository, once by its working tree', acme, trust('a'), { trust: null }],
    ['one that is not known', null, trust('a'), trust('b')],
    [
      'another, with a warning that would be lost',
      other,
      trust('a', ['gate.config.yaml']),
      trust('b'),
    ],
  ])('are not two policies for %s', async (_, repository, one, two) => {
    const files = new Map([
      ['a.json', await from('docs/1.md', '2026-06-09', acme, one)],
      ['b.json', await from('docs/2.md', '2026-06-09', repository, two)],
    ])
    expect(await merged(files)).toMatchObject({
      code: 2,
      err: expect.stringContaining('b.json: judged by'),
    })
  })

  test('may hold keys that this version does not know, and these are left out', async () => {
    const plain = new Map([['x.json', await from('docs/1.md', '2026-06-09', acme)]])
    const richer = changed(plain, 'x.json', (one) => {
      Object.assign(one, { note: 1 })
      Object.assign(one.checklists[0] ?? {}, { artifacts: [{ path: 'x' }] })
      Object.assign(one.checklists[0]?.signOffs[0] ?? {}, { key: 'ssh-ed25519' })
    })
    expect((await merged(richer, '--format', 'json')).out).toBe(
      (await merged(plain, '--format', 'json')).out,
    )
  })
})

test('a conditional checklist fails where it shall', async () => {
  const { out } = await run(
    ['check', 'pilot-to-prod/conditional.md', ...asOf, '--format', 'json'],
    examples,
  )
  const codes = await Promise.all(
    [[], ['--fail-on', 'conditional']].map(
      async (args) => (await merged(new Map([['x.json', out]]), ...args)).code,
    ),
  )
  expect(codes).toEqual([0, 1])
})

test('README names what --shard and merge do', async () => {
  const { out } = await run(['merge', '--help'], root)
  for (const option of ['--format', '--fail-on', '--quiet', '--verbose', '--color'])
    expect(out).toContain(option)
})
