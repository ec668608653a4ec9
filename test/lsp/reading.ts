// A page as the language server reads it, for tests of what it offers.
import type { Reading } from '../../src/lsp/judging.ts'
import { pair } from '../../src/pair/pair.ts'
import { readChecklist } from '../../src/read/markdown.ts'
import { sourceOf } from '../../src/read/source.ts'
import { gateIn, guidanceIn } from '../gates.ts'

export function readingOf(id: string, text: string): Reading {
  const gate = gateIn(id)
  const answers = pair(gate, readChecklist(sourceOf(text)))
  return { gate, answers, guidance: guidanceIn(id), file: 'launch.md' }
}
