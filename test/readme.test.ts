// README is executed, and so is the one of the example gate: their transcripts are what the commands print, and the table of rules is what the rules say. `npm run accept` writes both anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { argumentsOf, root, run } from './world.ts'

const files = ['README.md', 'examples/own-gate/README.md']
const readme = readFileSync(join(root, 'README.md'), 'utf8')

function tableOfRules(): string {
  const cell = (text: string): string =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replaceAll('|', '\\|')
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](docs/rules.md#${rule.id}) | ${rule.level} | ${cell(rule.about)} | ${cell(rule.fix)}. |`,
  )
  return ['| rule | level | asks | how to satisfy it |', '|---|---|---|---|', ...rows].join('\n')
}

async function executed(text: string, folder: string): Promise<string> {
  let made = text.replace(
    /<!-- rules -->[\s\S]*?<!-- \/rules -->/,
    () => `<!-- rules -->\n\n${tableOfRules()}\n\n<!-- /rules -->`,
  )
  for (const [block = '', command = ''] of text.matchAll(
    /```console\n\$ (gate .*)\n[\s\S]*?```/g,
  )) {
    const { out, err } = await run(argumentsOf(command), folder)
    made = made.replace(block, () => `\`\`\`console\n$ ${command}\n${out}${err}\`\`\``)
  }
  return made
}

test.each(files)('transcripts of %s are current, and its table of rules', async (name) => {
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
