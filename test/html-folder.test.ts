// What happens to a folder of pages: what they are called, where they lead, and what becomes of those of an earlier run.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { namesOf } from '../src/print/html-folder.ts'
import type { Review } from '../src/result.ts'
import { realWorld } from '../src/system/real-world.ts'
import { examples, type Run, run } from './world.ts'

const files = ['blocked', 'conditional', 'cleared'].map((name) => `pilot-to-prod/${name}.md`)
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'gate-folder-')), 'site')
})

/** Judges examples and writes to the disk. */
const check = (args: readonly string[]): Promise<Run> =>
  run(['check', '--as-of', '2026-06-09', ...args], examples, { write: realWorld().write })
const pagesIn = (place = folder): string[] =>
  readdirSync(place).filter((name) => name !== 'index.html')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const linksOf = (page: string): string[] =>
  [...page.matchAll(/href="([^"#:]+)"/g)].map(([, to = '']) => to)

test('an index leads to a page for each checklist, and each of them back', async () => {
  const { code, err } = await check([...files, '--format', `html=${folder}/`])
  expect([code, err]).toEqual([1, ''])
  const pages = pagesIn()
  expect(pages).toHaveLength(3)
  expect([...new Set(linksOf(read('index.html')))].sort()).toEqual([...pages].sort())
  for (const page of pages) {
    expect(page).toMatch(/^[a-z-]+-[0-9a-f]{10}\.html$/)
    expect(linksOf(read(page))).toEqual(['index.html'])
  }
  expect(read('index.html')).toContain('3 checklists: 1 cleared, 1 conditional, 1 blocked')
})

test('a folder that is there needs no slash, and one checklist has an index too', async () => {
  mkdirSync(folder)
  await check([files[0] as string, '--format', `html=${folder}`])
  expect(readdirSync(folder)).toHaveLength(2)
  expect(linksOf(read('index.html'))).toContain(pagesIn()[0])
  expect(read('index.html')).toContain('<h1>Portfolio</h1>')
})

test('a page keeps its name, whatever is judged beside it', async () => {
  await check([files[0] as string, '--format', `html=${folder}/`])
  const [alone = ''] = pagesIn()
  await check([...files, '--format', `html=${folder}/`])
  expect(pagesIn()).toContain(alone)
})

test('of results of two repositories, files of one path have a page each', async () => {
  const results = ['one', 'two'].map((name) => join(folder, '..', `${name}.json`))
  for (const [at, result] of results.entries()) {
    await check([files[at] as string, '--format', `json=${result}`])
    const { checklists, ...rest } = JSON.parse(readFileSync(result, 'utf8'))
    const repository = `https://git.example/${at}/agents.git`
    writeFileSync(
      result,
      JSON.stringify({
        ...rest,
        checklists: checklists.map((one: Review) => ({ ...one, repository, file: 'launch.md' })),
      }),
    )
  }
  const merged = ['merge', ...results, '--format', `html=${folder}/`]
  const { err } = await run(merged, examples, { write: realWorld().write })
  expect(err).toBe('')
  expect(new Set(linksOf(read('index.html')))).toEqual(new Set(pagesIn()))
  expect(pagesIn()).toHaveLength(2)
  expect(read('index.html')).toContain('1/agents.git/launch.md')
})

describe('names', () => {
  const named = (subject: Partial<Review['subject']>, file = 'docs/launch.md'): string => {
    const review = { subject: { id: null, name: null, ...subject }, repository: null, file }
    return namesOf([review as unknown as Review])[0] ?? ''
  }

  test.each([
    ['sales-tender-summariser', 'sales-tender-summariser'],
    ['Café Ünïon №1', 'cafe-union-no1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'c-windows-system32'],
    ['con', 'con'],
    ['a\u0000b\u202e"<script>', 'a-b-script'],
    ['Meeting notes for the works council, office two', 'meeting-notes-for-the-works-council'],
    ['x'.repeat(50), 'x'.repeat(40)],
    ['請求', 'docs-launch-md'],
    ['', 'docs-launch-md'],
  ])('of %j', (id, word) => {
    expect(named({ id })).toMatch(new RegExp(`^${word}-[0-9a-f]{10}\\.html$`))
  })

  test('of the same word in two files, or of one path in two repositories, are two', () => {
    const at = (file: string, repository: string | null): Review =>
      ({ subject: { id: 'a', name: null }, repository, file }) as unknown as Review
    const names = namesOf([
      at('a.md', null),
      at('b.md', null),
      at('a.md', 'https://git.example/one.git'),
      at('a.md', 'https://git.example/two.git'),
      // and never one for two
      at('a.md', null),
    ])
    expect(new Set(names).size).toBe(5)
  })
})

describe('a page of an earlier run', () => {
  test('says that it is gone where the report no longer has it, and what is not of gate stays', async () => {
    await check([...files, '--format', `html=${folder}/`])
    const before = pagesIn()
    const foreign = { 'about-0123456789.html': 'mine', 'style.css': 'mine too' }
    for (const [name, text] of Object.entries(foreign)) writeFileSync(join(folder, name), text)
    await check([files[2] as string, '--format', `html=${folder}/`])
    const current = linksOf(read('index.html'))
    expect(new Set(current).size).toBe(1)
    for (const page of before) {
      const text = read(page)
      expect(text.includes('<h1>No longer here</h1>'), page).toBe(!current.includes(page))
      if (!current.includes(page)) expect(text).not.toMatch(/BLOCKED|CONDITIONAL|CLEARED/)
      expect(linksOf(text)).toContain('index.html')
    }
    for (const [name, text] of Object.entries(foreign)) expect(read(name)).toBe(text)
    // and has its place again when it is back
    await check([...files, '--format', `html=${folder}/`])
    for (const page of before) expect(read(page)).toMatch(/BLOCKED|CONDITIONAL|CLEARED/)
  })

  test('says so too after a run that failed, and so does the index', async () => {
    await check([...files, '--format', `html=${folder}/`])
    const { code } = await check(['none.md', '--format', `html=${folder}/`])
    expect(code).toBe(2)
    expect(read('index.html')).toContain('NOT JUDGED')
    expect(linksOf(read('index.html'))).toEqual([])
    for (const page of pagesIn()) expect(read(page)).toContain('<h1>No longer here</h1>')
  })
})

describe('is refused before anything is judged', () => {
  const refused = async (args: readonly string[], said: RegExp): Promise<void> => {
    const { code, err, out } = await check(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(said)
  }

  test('a folder with an index that is not of gate', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Docs</title>')
    await refused(
      [...files, '--format', `html=${folder}`],
      /index\.html: .*not a page that gate wrote/,
    )
    expect(readdirSync(folder)).toEqual(['index.html'])
    expect(read('index.html')).toContain('Docs')
  })

  test('a symbolic link to a folder', async () => {
    mkdirSync(folder)
    symlinkSync(folder, `${folder}-link`)
    for (const end of ['', '/'])
      await refused(
        [...files, '--format', `html=${folder}-link${end}`],
        /a symbolic link; name the folder/,
      )
    expect(readdirSync(folder)).toEqual([])
  })

  test('a file of another format that could be a page, and the same folder twice', async () => {
    await refused(
      [...files, '--format', `html=${folder}/`, '--format', `json=${folder}/x.html`],
      /x\.html is a name that the pages in .* can have/,
    )
    await refused(
      [...files, '--format', `html=${folder}/`, '--format', `html=${folder}//`],
      /two formats go to this file/,
    )
    await check([...files, '--format', `html=${folder}/`, '--format', `json=${folder}/all.json`])
    expect(JSON.parse(read('all.json')).checklists).toHaveLength(3)
  })

  test('a folder in which a page is read, under whatever name', async () => {
    mkdirSync(folder)
    const list = readFileSync(join(examples, files[2] as string))
    const input = join(folder, '..', 'launch.md')
    writeFileSync(input, list)
    linkSync(input, join(folder, 'launch.HTML'))
    await refused([input, '--format', `html=${folder}/`], /html would overwrite what is read/)
    expect(readFileSync(input)).toEqual(list)
    expect(readdirSync(folder)).toEqual(['launch.HTML'])
  })
})
