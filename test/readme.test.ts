// README and the pages are executed: their transcripts are what the commands print, and README's figures are those of docs/accuracy.md. `npm run accept` writes them anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readSets } from '../accuracy/measure.js'
import { summary } from '../accuracy/report.js'
import { executed } from './transcripts.ts'
import { root, run } from './world.ts'

const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const readme = text('README.md')
const pages = [
  'README.md',
  'examples/own-gate/README.md',
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].filter((file) => text(file).includes('```console'))

/** The folder that a page's commands are typed in: the page of an example stands beside its files. */
const folderOf = (file: string): string =>
  join(root, file.startsWith('examples/') ? dirname(file) : '.')

test('pages with transcripts are found, in folders too', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      'README.md',
      'examples/own-gate/README.md',
      join('docs', 'getting-started.md'),
      join('docs', 'pipelines', 'github.md'),
    ]),
  )
})

test.each(pages)('transcripts of %s are current', async (file) => {
  // init --ci looks whether this is a repository, and whether its files are there already
  const exists = file.includes('pipelines') ? { exists: (path: string) => path === '.git' } : {}
  const made = (await executed(text(file), folderOf(file), exists)).replace(
    /<!-- accuracy -->[\s\S]*?<!-- \/accuracy -->/,
    () => `<!-- accuracy -->\n\n${summary(readSets())}\n\n<!-- /accuracy -->`,
  )
  if (process.env.ACCEPT === '1') writeFileSync(join(root, file), made)
  else expect(text(file)).toBe(made)
  expect(made).not.toMatch(/^(?:ERROR|gate:) /m)
})

test.each([
  ['$ rm -rf docs\n', 'cannot run "rm -rf docs"'],
  ['$ echo $?\n', 'cannot run "echo $?"'],
  ['BLOCKED\n', 'without a command'],
])('a transcript of %j is refused', async (inside, message) => {
  await expect(executed(`\`\`\`console\n${inside}\`\`\`\n`, root)).rejects.toThrow(message)
})

test('README is at most 10 KB, and its first screen shows what the program does', () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(10_000)
  const start = readme.slice(0, readme.indexOf('## Install'))
  expect(start).toContain('](docs/picture.svg)')
  expect(start.length).toBeLessThan(1_500)
})

test('the two commands of README are there, and the second is what CI runs', () => {
  expect(readme).toContain(
    'npm ci && node bin/gate.js check examples/pilot-to-prod/conditional.md --as-of 2026-06-09\nnpm ci && npm test\n',
  )
  expect(text('.ci/run')).toContain('npm test')
})

test('the table of gates in README is that of the program', () => {
  const named = [...readme.matchAll(/^\| \[`([\w-]+)`\]\(docs\/gates\/\1\.md\)/gm)].map(
    ([, gate]) => gate,
  )
  expect(named.sort()).toEqual(readdirSync(join(root, 'templates')).sort())
})

test('every command and option that a page shows exists', async () => {
  const commands = [...(await run(['--help'], root)).out.matchAll(/^ {2}([a-z]+) /gm)].map(
    ([, name = '']) => name,
  )
  expect(commands).toContain('check')
  const help = new Map<string, string>()
  for (const name of commands) help.set(name, (await run([name, '--help'], root)).out)
  const all = [...help.values()].join('\n')
  for (const file of ['README.md', ...docs()]) {
    const code = [...text(file).matchAll(/`(?:``[a-z]*\n[\s\S]*?``)?`|`[^`\n]+`/g)]
      .map(([found]) => found)
      .join('\n')
    for (const [, command = ''] of code.matchAll(/(?<=[`\n] ?(?:\$ |npx )?)gate ([a-z]+)\b/g))
      expect([...commands], `${file}: gate ${command}`).toContain(command)
    for (const [call, command = ''] of code.matchAll(/\bgate ([a-z]+) [^`\n#]*/g))
      for (const [option] of call.matchAll(/(?<= )--[a-z][a-z-]*/g))
        expect(help.get(command), `${file}: ${call}`).toContain(option)
    for (const [option] of code.matchAll(/(?<=^`)--[a-z][a-z-]*/gm))
      expect(all, `${file}: ${option}`).toContain(option)
  }
})

function docs(): string[] {
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
}
