// What a text answers to a gate that comes with the product, without its rules.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import words from '#vocabularies'
import { type Answers, type ItemAnswer, pair } from '../../src/pair/pair.ts'
import { askedIn, type Gate, loadGate } from '../../src/policy/gate.ts'
import { readGateFile } from '../../src/policy/gate-file.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { readSource } from '../../src/read/source.ts'
import { against } from '../gates.ts'
import { root } from '../world.ts'

const loaded = new Map<string, Gate>()

export function gateOf(name: string): Gate {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const folder = join(root, 'templates', name)
  const blank = readFileSync(join(folder, 'checklist.md'), 'utf8')
  const policy = readGateFile(readFileSync(join(folder, 'gate.yaml'), 'utf8'), 'gate.yaml')
  const asked = askedIn(blank, policy.value)
  const gate = loadGate(
    { folder, source: 'test', policy, blank, asked, words, digest: '' },
    against,
  )
  loaded.set(name, gate)
  return gate
}

export function read(text: string): ReturnType<typeof readChecklist> {
  return readChecklist(readSource(Buffer.from(text), 'checklist.md'))
}

export function answersTo(text: string, gate = 'pilot-to-prod'): Answers {
  return pair(gateOf(gate), read(text))
}

export function item(answers: Answers, id: string): ItemAnswer {
  const found = answers.items.find((answer) => answer.item.id === id)
  if (found === undefined) throw new Error(`there is no item ${id}`)
  return found
}
