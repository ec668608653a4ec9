// Which addresses, paths and register numbers a text is read to hold, and what is left when they are blanked out.
import { describe, expect, test } from 'vitest'
import { findPaths, findRegisterNumbers, withoutPaths } from '../../src/facts/links.ts'

const texts = (found: readonly { text: string }[]): string[] => found.map(({ text }) => text)

describe('web addresses', () => {
  test.each([
    ['see https://wiki.acme.example/launch.', 'https://wiki.acme.example/launch'],
    ['see https://wiki.acme.example/launch, and more', 'https://wiki.acme.example/launch'],
    ['https://wiki.acme.example/launch: the page', 'https://wiki.acme.example/launch'],
    ['https://wiki.acme.example/launch; and', 'https://wiki.acme.example/launch'],
    ['https://wiki.acme.example/launch!', 'https://wiki.acme.example/launch'],
    ['https://wiki.acme.example/launch?', 'https://wiki.acme.example/launch'],
    ['https://wiki.acme.example/launch..', 'https://wiki.acme.example/launch'],
    ['(http://acme.example/a/b)', 'http://acme.example/a/b'],
    ['http://acme.example/x?y=1', 'http://acme.example/x?y=1'],
    ['<https://a.example/x>', 'https://a.example/x'],
    ['"https://a.example/x?y=1#z"', 'https://a.example/x?y=1#z'],
    ["'https://a.example/x'", 'https://a.example/x'],
    ['`https://a.example/x`', 'https://a.example/x'],
    ['https://a.example/x|next cell', 'https://a.example/x'],
    ['HTTPS://A.EXAMPLE/X', 'HTTPS://A.EXAMPLE/X'],
    ['https://a.example/x,y.z:1 there', 'https://a.example/x,y.z:1'],
  ])('%s', (text, found) => {
    expect(texts(findPaths(text))).toEqual([found])
  })

  test.each(['https://', 'http and https', 'https:/ /x'])('not %s', (text) => {
    expect(findPaths(text)).toEqual([])
  })
})

describe('paths and files', () => {
  test.each([
    ['docs/runbook.md', 'docs/runbook.md'],
    ['see docs/runbook.md.', 'docs/runbook.md'],
    ['(docs/runbook.md)', 'docs/runbook.md'],
    ['docs/runbook.md#steps', 'docs/runbook.md#steps'],
    ['docs/run%20book.md', 'docs/run%20book.md'],
    ['../docs/a.md', '../docs/a.md'],
    ['./a.md', './a.md'],
    ['~/runs/june', '~/runs/june'],
    ['docs/runbooks/', 'docs/runbooks/'],
    ['docs/launch.v2', 'docs/launch.v2'],
    ['v1.2/notes', 'v1.2/notes'],
    ['github.com/acme/x', 'github.com/acme/x'],
    ['@acme/lib/x', '@acme/lib/x'],
    ['logs/traces/metrics', 'logs/traces/metrics'],
    ['s3://bucket/key', 's3://bucket/key'],
    ['gs://bucket', 'gs://bucket'],
    ['in gs://bucket/a+b=c/.', 'gs://bucket/a+b=c/'],
    ['git+ssh://acme/x', 'git+ssh://acme/x'],
    ['slack://acme/channel.', 'slack://acme/channel'],
    ['RUNBOOK.md', 'RUNBOOK.md'],
    ['RUNBOOK.MD', 'RUNBOOK.MD'],
    ['the runbook.mdx', 'runbook.mdx'],
    ['launch.adoc', 'launch.adoc'],
    ['launch.rst', 'launch.rst'],
    ['launch.txt', 'launch.txt'],
    ['launch.pdf', 'launch.pdf'],
    ['launch.doc', 'launch.doc'],
    ['launch.docx', 'launch.docx'],
    ['launch.htm', 'launch.htm'],
    ['launch.html', 'launch.html'],
    ['launch.xls', 'launch.xls'],
    ['launch.xlsx', 'launch.xlsx'],
    ['launch.ppt', 'launch.ppt'],
    ['launch.pptx', 'launch.pptx'],
    ['launch.yml', 'launch.yml'],
    ['launch.yaml', 'launch.yaml'],
    ['launch.json', 'launch.json'],
    ['2026-06-02-drill_1.md', '2026-06-02-drill_1.md'],
    ['7/x9/notes', '7/x9/notes'],
    ['2026/drill/1', '2026/drill/1'],
    ['DOCS/RUNBOOK/2', 'DOCS/RUNBOOK/2'],
  ])('%s', (text, found) => {
    const [only, ...others] = findPaths(text)
    expect([only?.text, others]).toEqual([found, []])
    expect(text.slice(only?.from, only?.to)).toBe(found)
  })

  test.each([
    'and/or',
    'HR/Finance',
    'either and/or or.',
    '24/7',
    '1/2/3',
    '12/06/2026',
    '5/1000',
    'n/a',
    'launch.mdz',
    'launch.json5',
    'wiki.acme.example',
    'dana@acme.example',
    'a..md',
    'the end.Then more',
    '3.5/week',
    '12.50/month/user',
    '1,000/day/desk',
    '0.2/case/day',
    '10/10/case',
    '24/7/365',
  ])('not %s', (text) => {
    expect(findPaths(text)).toEqual([])
  })

  test('several, in the order of the text, and none inside another', () => {
    const text = 'a.md, then https://a.example/docs/b.md, then docs/c.md, d.md and d.md'
    const found = findPaths(text)
    expect(texts(found)).toEqual([
      'a.md',
      'https://a.example/docs/b.md',
      'docs/c.md',
      'd.md',
      'd.md',
    ])
    for (const { text: own, from, to } of found) expect(text.slice(from, to)).toBe(own)
    expect(texts(findPaths('docs/a.md|https://a.example/x'))).toEqual([
      'docs/a.md',
      'https://a.example/x',
    ])
    expect(texts(findPaths('https://a.example/x|docs/a.md'))).toEqual([
      'https://a.example/x',
      'docs/a.md',
    ])
  })
})

describe('without paths', () => {
  test.each([
    ['read docs/test.md by hand', 'read              by hand'],
    ['https://a.example/drill was held', '                        was held'],
    ['logs/traces/metrics are read', 'logs/traces/metrics are read'],
    ['checked Mon/Wed/Fri', 'checked Mon/Wed/Fri'],
    ['checked and/or read', 'checked and/or read'],
    ['see logs/traces/metrics', 'see                    '],
    ['See logs/traces/metrics', 'See                    '],
    ['in logs/traces/metrics', 'in                    '],
    ['at logs/traces/metrics', 'at                    '],
    ['under logs/traces/metrics', 'under                    '],
    ['the file logs/traces/metrics', 'the file                    '],
    ['folder: logs/traces/metrics', 'folder:                    '],
    ['path logs/traces/metrics', 'path                    '],
    ['repo logs/traces/metrics', 'repo                    '],
    ['from logs/traces/metrics', 'from                    '],
    ['to logs/traces/metrics', 'to                    '],
    ['it is logs/traces/metrics', 'it is                    '],
    ['doc logs/traces/metrics', 'doc                    '],
    ['docs: logs/traces/metrics', 'docs:                    '],
    ['we seesaw logs/traces/metrics', 'we seesaw logs/traces/metrics'],
    ['to begin logs/traces/metrics', 'to begin logs/traces/metrics'],
    ['in May on logs/traces/metrics', 'in May on logs/traces/metrics'],
    ['logs2/traces/metrics', '                    '],
    ['logs/trac.es/metrics', '                    '],
    ['logs/traces/metrics2', '                    '],
    ['logs/extraordinarily/metrics', '                            '],
    ['extraordinarily/logs/metrics', '                            '],
  ])('%s', (text, left) => {
    expect(withoutPaths(text)).toBe(left)
  })
})

describe('register numbers', () => {
  test.each([
    ['RB-104', 'RB-104'],
    ['the runbook RB104 is read', 'RB104'],
    ['RB_104', 'RB_104'],
    ['OPS-RB-17', 'OPS-RB-17'],
    ['OPS RB 17', 'OPS RB 17'],
    ['OPS_RB_17', 'OPS_RB_17'],
    ['DOC 2231', 'DOC 2231'],
    ['doc 12', 'doc 12'],
    ['doc. 12', 'doc. 12'],
    ['docs 12', 'docs 12'],
    ['document no. 4471-0093', 'document no. 4471-0093'],
    ['document nr 12', 'document nr 12'],
    ['document number 12', 'document number 12'],
    ['file 12', 'file 12'],
    ['folder 12', 'folder 12'],
    ['binder: 12', 'binder: 12'],
    ['record #12', 'record #12'],
    ['register 1.2', 'register 1.2'],
    ['item 12', 'item 12'],
    ['no. 12', 'no. 12'],
    ['no.12', 'no.12'],
    ['nr. 12', 'nr. 12'],
    ['number 12', 'number 12'],
    ['ref 12', 'ref 12'],
    ['id 12', 'id 12'],
    ['id: #12-3', 'id: #12-3'],
    ['it is 4471-0093-2211', '4471-0093-2211'],
    ['it is 4471-0093', '4471-0093'],
    ['it is 123-456', '123-456'],
    ['it is 4471-0093-2', '4471-0093-2'],
    ['it is 2026-0512', '2026-0512'],
    ['it is 2126-051-12', '2126-051-12'],
    ['no. 4471/12', 'no. 4471/12'],
    ['no. 12/4471', 'no. 12/4471'],
    ['file 1/2/33', 'file 1/2/33'],
    ['file 3-12/14', 'file 3-12/14'],
    ['document 2026-06-03/4', 'document 2026-06-03/4'],
    ['record 2026-06-03-12', 'record 2026-06-03-12'],
    ['record 7.2026-06-03', 'record 7.2026-06-03'],
  ])('%s', (text, found) => {
    expect(texts(findRegisterNumbers(text))).toEqual([found])
    expect(findRegisterNumbers(text)[0]?.from).toBe(text.indexOf(found))
    expect(findRegisterNumbers(text)[0]?.to).toBe(text.indexOf(found) + found.length)
  })

  test.each([
    'rb-104',
    'R-104',
    'RB-1',
    'RB-104a',
    'P95',
    '2026-05-12',
    '1999-05-12',
    '12-345',
    '123-45',
    'no. 1',
    'avoid 12',
    'fileno 12',
    'twelve files',
    'RB -104',
    'document: 3/3',
    'doc 12/14',
    'docs 120/121',
    'number 12/131',
    'no. 120/14',
    'on file 2026-06-03',
    'the record 1999-12-31',
  ])('not %s', (text) => {
    expect(findRegisterNumbers(text)).toEqual([])
  })

  test('several', () => {
    expect(texts(findRegisterNumbers('AB 12 and CD 34, file 56'))).toEqual([
      'AB 12',
      'CD 34',
      'file 56',
    ])
  })
})
