// What a need asks, in a sentence for people: what `gate explain` prints of each line of gate.yaml.
import { expect, test } from 'vitest'
import { describe } from '../../src/needs/describe.ts'
import { needsOf } from '../../src/needs/need.ts'
import type { NeedFile } from '../../src/policy/need.ts'

test.each<[NeedFile, string]>([
  [{ day: 'when it rang' }, 'when it rang: a day'],
  [{ day: { in: 'Term' }, for: 'the test' }, 'the test: a day in "Term"'],
  [
    { day: { within: '30 days', until: 'Review date' }, for: 'the drill' },
    'the drill: a day in the 30 days up to "Review date"',
  ],
  [
    { day: { since: 'Term - 2 weeks', until: 'Review date + 1 day' }, for: 'the test' },
    'the test: a day from 14 days before "Term" up to 1 days after "Review date"',
  ],
  [{ person: 'a warden' }, 'a warden: a named person'],
  [{ person: { alone: true }, for: 'the warden' }, 'the warden: one named person and no other'],
  [
    { person: { 'also-under': ['2', 'Warden'] }, for: 'a reader' },
    'a reader: a named person who is also named under 2, Warden',
  ],
  [
    { person: { 'not-under': ['Caretaker'] }, for: 'a peer' },
    'a peer: a named person who is not named under Caretaker',
  ],
  [{ people: 2, for: 'wardens' }, 'wardens: 2 different people by name'],
  [{ duration: 'how long' }, 'how long: a length of time'],
  [
    { duration: { 'at-least': ['said'], 'more-than': '30 days' }, for: 'the recording' },
    'the recording: a length of time of more than 30 days, no shorter than the text itself or the configuration requires',
  ],
  [{ quantity: 'a count' }, 'a count: a number'],
  [{ quantity: { limit: true }, for: 'a limit' }, 'a limit: a limit in numbers'],
  [
    { quantity: { 'at-least': 20, of: 'cells' }, for: 'the cells' },
    'the cells: a number of at least 20',
  ],
  [{ criteria: 'all' }, 'all: the criteria and what was measured, in numbers'],
  [{ cadence: 'how often' }, 'how often: how often'],
  [
    { cadence: { 'at-least': 'weekly' }, for: 'looking' },
    'looking: how often, at least every 7 days',
  ],
  [{ link: 'the plan' }, 'the plan: a link, a path, a ticket or the number of a document'],
  [{ name: 'the bell' }, 'the bell: a thing called by its name'],
  [{ term: 'rang', for: 'the bell' }, 'the bell: a word of "rang"'],
  [
    { any: [{ term: 'rang' }, { day: 'when' }], for: 'the bell' },
    'the bell: a word of "rang", or a day',
  ],
  // what else is said of it
  [
    { day: 'when', with: 'rang', or: 'both', at: ['Evidence', 'Next'] },
    'when: a day, beside a word of "rang", where the text has one, or a word of "both", in "Evidence" or "Next"',
  ],
  [
    { term: 'rang', times: 2, as: 'named', level: 'note' },
    'rang: a word of "rang", 2 of them, or one said of all, whatever is said of it (a note where it is missing)',
  ],
  [
    { day: 'when', as: 'planned', 'also-in': '9', when: 'warn' },
    'when: a day, item 9 may show it instead, a thing to come will do, where the item is at warning',
  ],
])('%j', (file, sentence) => {
  const [need] = needsOf([file], () => ['rang'])
  expect(need && describe(need)).toBe(sentence)
})
