// Does any single hostile edit of a cleared checklist leave it cleared? It must not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleared, outcomeOf, partsOf, runs, time } from './documents.ts'
import {
  changed,
  decisionEdits,
  type Edit,
  itemEdits,
  listEdits,
  movedOut,
  signatureEdits,
} from './edits.ts'

test.each(cleared)('$name is cleared as it stands', (document) => {
  expect(outcomeOf(document, document.text)).toBe('cleared')
})

/** A document, an edit and a place for it. */
function edited(
  edits: readonly Edit[],
  places: (parts: ReturnType<typeof partsOf>) => readonly number[],
): fc.Arbitrary<{ name: string; gate: string; asOf: string; text: string }> {
  return fc
    .record({
      document: fc.constantFrom(...cleared),
      edit: fc.constantFrom(...edits),
      place: fc.nat(),
    })
    .map(({ document, edit, place }) => {
      const parts = partsOf(document)
      const at = places(parts)
      const index = at[place % at.length] ?? 0
      const text = edit.make(parts, index)
      return {
        ...document,
        name: `${document.name}: ${edit.name} (${index + 1})`,
        text: changed(document, text) ? text : '',
      }
    })
    .filter(({ text }) => text !== '')
}

test.each([
  ['the line of an item', itemEdits, ({ items }: ReturnType<typeof partsOf>) => items],
  [
    'a list of items',
    listEdits,
    ({ lists }: ReturnType<typeof partsOf>) => lists.map((_, index) => index),
  ],
  ['a signature', signatureEdits, ({ signatures }: ReturnType<typeof partsOf>) => signatures],
  ['the decision', decisionEdits, ({ decision }: ReturnType<typeof partsOf>) => [decision]],
] as const)(
  'no edit of %s leaves a cleared checklist cleared',
  (_, edits, places) => {
    fc.assert(
      fc.property(edited(edits, places), (document) => {
        expect(outcomeOf(document, document.text), document.name).not.toBe('cleared')
      }),
      // few edits need few runs to be tried all
      { ...runs, numRuns: edits === itemEdits ? runs.numRuns : Math.ceil(runs.numRuns / 4) },
    )
  },
  time,
)

const moved = cleared.flatMap((document) =>
  (movedOut[document.name] ?? []).map(([from, to]) => ({ document, from, to })),
)

test.each(moved)('$document.name: "$from" → "$to"', ({ document, from, to }) => {
  expect(document.text).toContain(from)
  expect(outcomeOf(document, document.text.replace(from, to))).not.toBe('cleared')
})
