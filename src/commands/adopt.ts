// gate adopt: makes an own gate of a checklist that exists.

import vocabularies from '#vocabularies'
import { adopt as adopted } from '../adopt/adopt.ts'
import { largestChecklist, readSource } from '../checklist/source.ts'
import { GateError } from '../errors.ts'
import { askedIn, loadGate } from '../gate.ts'
import { readGateFile } from '../policy/gate-file.ts'
import { plain } from '../reporters/terminal.ts'
import type { World } from '../world.ts'
import { withinLimits } from './limits.ts'

export interface AdoptOptions {
  force?: boolean
}

/** How many undecided lines are listed; the rest is counted. */
const most = 20

export async function adopt(
  file: string,
  folder: string | undefined,
  options: AdoptOptions,
  world: World,
): Promise<0> {
  const source = readSource(world.read(file, largestChecklist), file)
  const id = idOf(folder ?? file)
  const target = (folder ?? `gates/${id}`).replace(/[/\\]+$/, '')
  const { blank, yaml, items, open, gate } = withinLimits(file, source.text, () => {
    const made = adopted(source.text, id, file)
    // what was made is loaded as every gate is, before anything is written
    const policy = readGateFile(made.yaml, `${target}/gate.yaml`)
    const asked = askedIn(made.blank, policy.value)
    return {
      ...made,
      gate: loadGate({
        folder: target,
        source: target,
        policy,
        blank: made.blank,
        asked,
        words: vocabularies,
        digest: '',
      }),
    }
  })
  if (gate.items.length !== items)
    throw new GateError(
      `${items} items were found and ${gate.items.length} can be read back: this checklist cannot be adopted as it is`,
      { file },
    )
  for (const path of [`${target}/gate.yaml`, `${target}/checklist.md`]) {
    if (options.force !== true && world.exists(path))
      throw new GateError('already exists; --force overwrites it', { file: path })
  }
  world.write(`${target}/checklist.md`, blank.endsWith('\n') ? blank : `${blank}\n`, {
    overwrite: options.force === true,
  })
  world.write(`${target}/gate.yaml`, yaml, { overwrite: options.force === true })
  const lines = [
    `Wrote ${target}/checklist.md and ${target}/gate.yaml: ${items} items, all of which must pass.`,
  ]
  if (open.length > 0)
    lines.push(
      'For you to decide:',
      ...open
        .slice(0, most)
        .map(({ line, message }) => `  ${plain(file)}:${line}: ${plain(message)}`),
    )
  if (open.length > most) lines.push(`  and ${open.length - most} more`)
  lines.push(
    `Next: gate check --gate ${target.includes('/') ? target : `./${target}`} ${plain(file)}`,
  )
  await world.out(`${lines.join('\n')}\n`)
  return 0
}

/** `docs/Release Checklist.md` → `release-checklist`. */
function idOf(path: string): string {
  const name = (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  ).replace(/\.\w+$/, '')
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.join('-').replace(/^[^a-z]+/, '') || 'own-gate'
}
