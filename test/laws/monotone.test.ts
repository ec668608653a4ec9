// Does a checklist that becomes worse ever get a better outcome? Started from documents in any state.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cleared,
  type Document,
  outcomeOf,
  partsOf,
  rank,
  runs,
  shipped,
  time,
} from './documents.ts'
import {
  decisionEdits,
  type Edit,
  itemEdits,
  listEdits,
  noEvidence,
  signatureEdits,
} from './edits.ts'

const hostile: readonly [
  readonly Edit[],
  (parts: ReturnType<typeof partsOf>) => readonly number[],
][] = [
  [itemEdits, ({ items }) => items],
  [listEdits, ({ lists }) => lists.map((_, index) => index)],
  [signatureEdits, ({ signatures }) => signatures],
  [decisionEdits, ({ decision }) => (decision < 0 ? [] : [decision])],
]

/** The document after an edit somewhere in it; the document itself where the edit finds no place. */
function apply(
  document: Document,
  edit: Edit,
  places: readonly number[],
  choice: number,
): Document {
  const at = places[choice % Math.max(1, places.length)]
  const text = at === undefined ? null : edit.make(partsOf(document), at)
  return text === null ? document : { ...document, text }
}

const step = fc.record({ group: fc.nat(hostile.length - 1), edit: fc.nat(), place: fc.nat() })

/** Any shipped document after up to four edits. */
const started = fc
  .record({
    document: fc.constantFrom(...cleared, ...shipped),
    steps: fc.array(step, { maxLength: 4 }),
  })
  .map(({ document, steps }) =>
    steps.reduce((found, { group, edit, place }) => {
      const [edits, places] = hostile[group] ?? [[], () => []]
      const chosen = edits[edit % edits.length]
      return chosen === undefined ? found : apply(found, chosen, places(partsOf(found)), place)
    }, document),
  )

const replaced = (name: string, by: (line: string) => string): Edit => ({
  name,
  make: (parts, at) =>
    [...parts.lines.slice(0, at), by(parts.lines[at] ?? ''), ...parts.lines.slice(at + 1)].join(
      '\n',
    ),
})

const worse: Record<
  string,
  { edits: readonly Edit[]; places: (parts: ReturnType<typeof partsOf>) => readonly number[] }
> = {
  'a status': {
    edits: [
      replaced('to warning', (line) =>
        line.replace(/✅|🟢/u, '⚠️').replace(' green /', ' yellow /').replace('[x]', '[ ]'),
      ),
      replaced('to failed', (line) =>
        line
          .replace(/✅|🟢|⚠️|🟡/u, '❌')
          .replace(/ (?:green|yellow) \//, ' red /')
          .replace('[x]', '[ ]'),
      ),
      replaced('to nothing', (line) =>
        line
          .replace(/ (?:✅|🟢|⚠️|🟡|❌|🔴) /u, ' ')
          .replace(/ (?:green|yellow|red) \//, ' /')
          .replace('[x]', '[ ]'),
      ),
    ],
    places: ({ items }) => items,
  },
  evidence: {
    edits: [noEvidence],
    places: ({ items }) => items,
  },
  'a signature': {
    edits: [
      replaced('to nothing', (line) => line.replace('(signed)', '')),
      replaced('to pending', (line) => line.replace('(signed)', 'pending')),
      replaced('to unsigned', (line) => line.replace('(signed)', '(unsigned)')),
    ],
    places: ({ signatures }) => signatures,
  },
}

test.each(Object.entries(worse))(
  'worsening %s never improves the outcome, wherever it starts',
  (_, { edits, places }) => {
    fc.assert(
      fc.property(started, fc.constantFrom(...edits), fc.nat(), (document, edit, place) => {
        const after = apply(document, edit, places(partsOf(document)), place)
        if (after.text === document.text) return
        expect(
          rank[outcomeOf(document, after.text)],
          `${edit.name} in\n${document.text}`,
        ).toBeGreaterThanOrEqual(rank[outcomeOf(document, document.text)])
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
    )
  },
  time,
)
