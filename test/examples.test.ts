// Every example is judged as of its review, and what the command prints is kept beside this file. `npm run accept` writes it anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { argumentsOf, exampleFiles, examples, reviewDayOf, root, run, transcript } from './world.ts'

test.each(exampleFiles)('%s', async (file) => {
  const command = `gate check ${file} --as-of ${reviewDayOf(file)}`
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
  for (const gate of readdirSync(join(root, 'templates'))) {
    const yaml = readFileSync(join(root, 'templates', gate, 'gate.yaml'), 'utf8')
    for (const outcome of ['cleared', 'conditional', 'blocked']) {
      if (yaml.includes(`outcome: ${outcome}`))
        expect(exampleFiles).toContain(join(gate, `${outcome}.md`))
    }
  }
})
