// The gates of the product as their files have them, and a gate made of texts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vocabularies from '#vocabularies'
import { flawOf } from '../src/decide/decision-table.ts'
import { askedIn, type Gate, loadGate } from '../src/policy/gate.ts'
import { readGateFile } from '../src/policy/gate-schema.ts'
import { type Guidance, readGuidanceFile } from '../src/policy/guidance-schema.ts'
import { rules } from '../src/rules/index.ts'
import { root } from './world.ts'

/** What a gate must fit. */
export const against = { rules, flawOf }

export const ruleIds: readonly string[] = rules.map(({ id }) => id)

/** A gate of the texts of its gate.yaml and its blank; `words` are vocabularies of its own. */
export function gateOf(
  yaml: string,
  blank: string,
  words: Record<string, readonly string[]> = {},
): Gate {
  const policy = readGateFile(yaml, 'gate.yaml')
  return loadGate(
    {
      folder: '.',
      source: 'test',
      policy,
      blank,
      asked: askedIn(blank, policy.value),
      words: { ...vocabularies, ...words },
      digest: '',
    },
    against,
  )
}

export function templateOf(id: string, name: string): string {
  return readFileSync(join(root, 'templates', id, name), 'utf8')
}

export function gateIn(id: string): Gate {
  return {
    ...gateOf(templateOf(id, 'gate.yaml'), templateOf(id, 'checklist.md')),
    source: 'built-in',
  }
}

export function guidanceIn(id: string): Guidance {
  return readGuidanceFile(templateOf(id, 'guidance.yaml'), 'guidance.yaml').value
}
