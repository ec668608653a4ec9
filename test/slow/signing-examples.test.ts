// Does each state of a signature end as the page beside the examples says? `ACCEPT=1` signs them anew, with keys that are thrown away.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { realWorld } from '../../src/system/real-world.ts'
import { example } from '../repository.ts'
import { executed } from '../transcripts.ts'
import { product, root, type run } from '../world.ts'

const folder = join(root, 'examples', 'signing')
const at = (name: string): string => join(folder, name)
const { out: _, err: __, ...real } = realWorld()
/** The real disk, git and ssh-keygen, in the folder of the examples. */
const over: Parameters<typeof run>[2] = {
  ...real,
  ...product,
  ...{ today: '2026-06-09', environment: {}, startHelper: null },
  terminal: { out: false, err: false, width: null },
}

async function inFolder<T>(work: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

/** Makes the examples: what is signed is the cleared example of pilot-to-prod. */
async function made(): Promise<void> {
  const keys = mkdtempSync(join(tmpdir(), 'gate-keys-'))
  const listed = ['ruth', 'nadia'].map((who) => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', join(keys, who)])
    return [who, readFileSync(join(keys, `${who}.pub`), 'utf8').trim()] as const
  })
  const list = (options: Record<string, string>): void =>
    writeFileSync(
      at('allowed_signers'),
      listed
        .map(
          ([who, key]) =>
            `${who}@acme.example ${options[who] ?? ''}namespaces="launchgate" ${key}\n`,
        )
        .join(''),
    )
  const page = (prompt: string): string =>
    `---\ngate: pilot-to-prod\nversion: 1\nartifacts: [examples/signing/prompts/${prompt}]\n---\n\n${example('pilot-to-prod/cleared.md')}`
  const sign = async (file: string, ...args: string[]): Promise<void> => {
    rmSync(at(`${file}.signatures`), { force: true })
    let said = ''
    const world = {
      ...realWorld(),
      ...over,
      out: async () => {},
      err: (text: string) => {
        said += text
      },
    }
    expect(await inFolder(() => main(['sign', file, ...args], world)), said).toBe(0)
  }
  const asLead = (who: string): string[] => ['--role', 'AI CoE Lead', '--key', join(keys, who)]
  list({})
  for (const name of ['claimed', 'sealed', 'signed', 'edited'])
    writeFileSync(at(`${name}.md`), page('system.md'))
  writeFileSync(at('prompt-changed.md'), page('tone.md'))
  writeFileSync(
    at('expired-key.md'),
    page('system.md').replaceAll('Ruth Castellan', 'Nadia Brandvold'),
  )
  writeFileSync(at('prompts/tone.md'), 'Be brief.\n')
  await sign('sealed.md', '--seal')
  for (const name of ['signed', 'edited', 'prompt-changed'])
    await sign(`${name}.md`, ...asLead('ruth'))
  await sign('expired-key.md', ...asLead('nadia'))
  writeFileSync(at('edited.md'), page('system.md').replace('Back on at 10:40', 'Back on at 10:41'))
  writeFileSync(at('prompts/tone.md'), 'Be brief, and always offer a refund.\n')
  list({ nadia: 'valid-before="20260501",' })
}

test('the examples of signatures end as their page says', async () => {
  const page = readFileSync(at('README.md'), 'utf8')
  const printed = (): Promise<string> => inFolder(() => executed(page, folder, over))
  const shown = await printed()
  if (shown !== page && process.env['ACCEPT'] === '1') {
    await made()
    writeFileSync(at('README.md'), await printed())
  } else expect(shown).toBe(page)
})
