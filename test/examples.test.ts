// Every example is judged as of its review, and what the command prints is kept beside this file. `npm run accept` writes it anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { argumentsOf, root, run, transcript } from './world.ts'

const examples = join(root, 'examples')
const gates = readdirSync(join(root, 'templates'))
const files = (readdirSync(examples, { recursive: true }) as string[]).filter((file) => file.endsWith('.md') && gates.includes(file.split('/')[0] ?? '')).sort()

test.each(files)('%s', async (file) => {
  const day = /(?:review )?date:\W*(\d{4}-\d\d-\d\d)/i.exec(readFileSync(join(examples, file), 'utf8'))?.[1]
  if (day === undefined) throw new Error(`${file} names no review date`)
  const command = `gate check ${file} --as-of ${day}`
  const found = transcript(command, await run(argumentsOf(command), examples))
  const kept = join(import.meta.dirname, 'examples', file.replace(/\.md$/, '.txt'))
  if (process.env.ACCEPT === '1') {
    if (!existsSync(dirname(kept))) mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, found)
  } else expect(found).toBe(readFileSync(kept, 'utf8'))
  const named = /(cleared|conditional|blocked)\.md$/.exec(file)?.[1]
  if (named !== undefined) expect(found).toMatch(new RegExp(`\n${named.toUpperCase()} `))
})

test('every gate has an example of each outcome that it can give', () => {
  for (const gate of gates) {
    const yaml = readFileSync(join(root, 'templates', gate, 'gate.yaml'), 'utf8')
    for (const outcome of ['cleared', 'conditional', 'blocked']) {
      if (yaml.includes(`outcome: ${outcome}`)) expect(files).toContain(join(gate, `${outcome}.md`))
    }
  }
})
