// The language server over the wire: what an editor hears, from the first text to the last word.
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver-protocol'
import { repository } from '../repository.ts'
import { travelPlanner } from '../travel-planner.ts'
import { Editor, uriOf, written } from './editor.ts'

let editor: Editor | null = null
const opened = (cwd = tmpdir()): Editor => {
  editor = new Editor(cwd)
  return editor
}
afterEach(async () => {
  await editor?.end().catch(() => undefined)
  editor = null
})

const page = travelPlanner()
const at = (text: string, what: string): string => {
  const before = text.slice(0, text.indexOf(what)).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

test('findings come as one types, stay at their text, and go when it is mended', async () => {
  const { folder } = repository({ 'launch.md': page })
  const path = join(folder, 'launch.md')
  const own = opened()
  const { capabilities } = await own.start(folder)
  expect(capabilities).toMatchObject({ hoverProvider: true, textDocumentSync: { change: 2 } })
  const onThree = (all: Awaited<ReturnType<Editor['open']>>): string[] =>
    all.map(written).filter((one) => one.includes('item 3 '))
  const place = at(page, 'The platform team')
  const [line, column] = place.split(':').map(Number) as [number, number]
  const first = onThree(await own.open(path, page))
  expect(first[0]).toMatch(`${place} error shown: item 3 does not show a primary and a backup`)
  expect(onThree(await own.type(path, '1:1', '1:1', '<!-- a line more -->\n'))[0]).toMatch(
    `${line + 1}:${column} error shown`,
  )
  const mended =
    'Primary: Dana Whitfield, backup: Marek Adeyemi; PagerDuty schedule trips, weekends included.'
  const end = `${line + 1}:${column + 'The platform team.'.length}`
  expect(onThree(await own.type(path, `${line + 1}:${column}`, end, mended))).toEqual([])
})

test('of many changes at once the last one is judged, and hardly any other', async () => {
  const { folder } = repository({ 'launch.md': page })
  const path = join(folder, 'launch.md')
  const own = opened()
  await own.start(folder)
  await own.open(path, page)
  const typed = Array.from({ length: 300 }, () => own.type(path, '1:1', '1:1', '\n'))
  const last = await typed.at(-1)
  expect(last?.map(written)).toContainEqual(expect.stringContaining('item 3 does not show'))
  expect(own.versions.at(-1)).toBe(301)
  expect(own.versions.length).toBeLessThan(150)
})

test('what stands on the disk is not what is judged', async () => {
  const { folder } = repository({ 'launch.md': 'Nothing yet\n' })
  const path = join(folder, 'launch.md')
  const own = opened()
  await own.start(folder)
  expect(await own.open(path, 'Nothing yet\n')).toEqual([])
  expect((await own.type(path, '1:1', '2:1', page)).length).toBeGreaterThan(3)
})

test('hover, completion and code actions at a place', async () => {
  const text = page.replace(/\| 2 \|.*\n/, '')
  const { folder } = repository({ 'launch.md': text })
  const path = join(folder, 'launch.md')
  const own = opened()
  await own.start()
  await own.open(path, text)
  const { contents } = await own.ask<Hover>('textDocument/hover', path, at(text, 'The platform'))
  expect(contents).toMatchObject({ kind: 'markdown' })
  const { value } = contents as { value: string }
  expect(value).toContain('**item 3 does not show a primary and a backup')
  expect(value).toContain('docs/rules.md#shown)')
  expect(value).toContain('**pilot-to-prod#3: On-call defined (named person + pager)**')
  const choices = await own.ask<CompletionItem[]>('textDocument/completion', path, at(text, '[Low'))
  expect(choices.map(({ label }) => label)).toEqual(['Low', 'Medium', 'High'])
  const [missing] = (await own.heard(path)).filter(({ code }) => code === 'missing-item')
  const { line, character } = missing?.range.start ?? { line: 0, character: 0 }
  const actions = await own.ask<CodeAction[]>(
    'textDocument/codeAction',
    path,
    `${line + 1}:${character + 1}`,
  )
  expect(actions).toMatchObject([
    {
      title: 'Add item 2 "Monitoring dashboards live and being watched"',
      kind: 'quickfix',
      diagnostics: [{ code: 'missing-item' }],
      edit: {
        changes: { [uriOf(path)]: [{ newText: expect.stringContaining('| 2 | Monitoring') }] },
      },
    },
  ])
})

test('the configuration of the folder counts, as it is when something is saved', async () => {
  const saturday = page.replace(
    'Target launch date: [YYYY-MM-DD]',
    'Target launch date: 2026-06-13',
  )
  const { folder, write } = repository({ 'launch.md': saturday })
  const path = join(folder, 'launch.md')
  const level = (all: Awaited<ReturnType<Editor['open']>>): string | undefined =>
    /(\w+) weekend-launch/.exec(all.map(written).join('\n'))?.[1]
  const own = opened()
  await own.start(folder)
  expect(level(await own.open(path, saturday))).toBe('warning')
  write('gate.config.yaml', 'rules: { weekend-launch: error }\n')
  await own.save(path)
  expect(level(await own.heard(path))).toBe('error')
})

test('a page that is no checklist has no findings, also where the configuration is broken', async () => {
  const { folder } = repository({
    'README.md': '# Hello\n',
    'launch.md': page,
    'gate.config.yaml': 'rulez: {}\n',
  })
  const own = opened()
  await own.start(folder)
  expect(await own.open(join(folder, 'README.md'), '# Hello\n')).toEqual([])
  const path = join(folder, 'launch.md')
  const broken = (await own.open(path, page)).map(written)
  expect(broken).toEqual([
    expect.stringMatching(/^1:1 error: not judged: gate\.config\.yaml: line 1: .*rulez/),
  ])
  rmSync(join(folder, 'gate.config.yaml'))
  await own.save(path)
  expect((await own.heard(path)).map(written).join('\n')).toContain('item 3 does not show')
})

test('a file by itself is judged in its repository, else in its folder', async () => {
  const files = { 'gates/launch.md': page, 'gate.config.yaml': 'rulez: {}\n' }
  const inside = repository(files)
  const outside = repository(files, { git: false })
  const own = opened()
  await own.start()
  expect((await own.open(join(inside.folder, 'gates/launch.md'), page)).map(written)).toEqual([
    expect.stringContaining('gate.config.yaml: line 1: '),
  ])
  const alone = await own.open(join(outside.folder, 'gates/launch.md'), page)
  expect(alone.map(written).join('\n')).toContain('item 3 does not show')
})

test('a text that cannot be read is said at its line, and one that has no file is left alone', async () => {
  const { folder } = repository({})
  const own = opened()
  await own.start(folder)
  const path = join(folder, 'launch.md')
  const both = await own.open(path, `---\ngate: none-of-that-name\n---\n\n${page}`)
  expect(both.map(written)).toEqual([
    expect.stringMatching(/^\d+:1 error: not judged: .*none-of-that-name/),
  ])
  writeFileSync(path, page)
  await own.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: page },
  })
  const nothing = await own.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'untitled:Untitled-1' },
    position: { line: 11, character: 5 },
  })
  expect(nothing).toBeNull()
})

test.each([
  ['shutdown and exit', 0],
  ['exit', 1],
  ['nothing', 1],
] as const)('an editor that says %s ends it with %i', async (says, code) => {
  const own = opened()
  await own.start()
  editor = null
  expect(await own.end(says)).toEqual({ code, err: '' })
})
