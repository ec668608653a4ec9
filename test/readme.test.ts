// README is executed, and so is the one of the example gate: their transcripts are what the commands print, and its figures are those of docs/accuracy.md. `npm run accept` writes both anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readSets } from '../accuracy/measure.js'
import { summary } from '../accuracy/report.js'
import { argumentsOf, root, run } from './world.ts'

const files = ['README.md', 'examples/own-gate/README.md']
const readme = readFileSync(join(root, 'README.md'), 'utf8')

async function executed(text: string, folder: string): Promise<string> {
  let made = text.replace(
    /<!-- accuracy -->[\s\S]*?<!-- \/accuracy -->/,
    () => `<!-- accuracy -->\n\n${summary(readSets())}\n\n<!-- /accuracy -->`,
  )
  for (const [block = '', command = ''] of text.matchAll(
    /```console\n\$ (gate .*)\n[\s\S]*?```/g,
  )) {
    const { out, err } = await run(argumentsOf(command), folder)
    made = made.replace(block, () => `\`\`\`console\n$ ${command}\n${out}${err}\`\`\``)
  }
  return made
}

test.each(files)('transcripts of %s are current, and its figures', async (name) => {
  const file = join(root, name)
  const text = readFileSync(file, 'utf8')
  const made = await executed(text, dirname(file))
  if (process.env.ACCEPT === '1') writeFileSync(file, made)
  else expect(text).toBe(made)
  expect(made.match(/```console/g)?.length).toBeGreaterThanOrEqual(2)
  expect(made).not.toMatch(/^(?:ERROR|gate:) /m)
})

test.each(files)('every path that %s links to exists', (name) => {
  for (const [, path = ''] of readFileSync(join(root, name), 'utf8').matchAll(/\]\(([^)#]+)\)/g)) {
    if (!/^https?:/.test(path)) expect(existsSync(join(root, dirname(name), path)), path).toBe(true)
  }
})

test('the two commands of README are there, and the second is what CI runs', () => {
  expect(readme).toContain(
    'npm ci && node bin/gate.js check examples/pilot-to-prod/conditional.md --as-of 2026-06-09\nnpm ci && npm test\n',
  )
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toContain('npm test')
})

test('every option of check that README shows exists', async () => {
  const { out } = await run(['check', '--help'], root)
  for (const [option] of readme.matchAll(/(?<=`)--(?:as-of|format|color|fail-on)/g))
    expect(out).toContain(option)
})
