// What a need asks, in a sentence for people: what `gate explain` prints of each line of gate.yaml.
import { expect, test } from 'vitest'
import { describe } from '../../src/needs/describe.ts'
import { needsOf } from '../../src/policy/need.ts'
import type { NeedFile } from '../../src/policy/need-schema.ts'

test.each<[NeedFile, string]>([
  [{ day: 'when it rang' }, 'when it rang: a day'],
  [{ day: { in: 'Term' }, for: 'the test' }, 'the test: a day in "Term"'],
  [
    { day: { within: '30 days', until: 'Review date' }, for: 'the drill' },
    'the drill: a day in the 30 days up to "Review date"',
  ],
  [
    { day: { since: 'Term - 2 weeks', until: 'Review date + 1 day' }, for: 'the test' },
    'the test: a day from 14 days before "Term" up to 1 day after "Review date"',
  ],
  [{ person: 'a warden' }, 'a warden: a named person'],
  [{ person: { alone: true }, for: 'the warden' }, 'the warden: exactly one named person'],
  [
    { person: { 'also-under': ['2', 'Warden'] }, for: 'a reader' },
    'a reader: a named person who is also named under item 2 or "Warden"',
  ],
  [
    { person: { 'not-under': ['Caretaker'] }, for: 'a peer' },
    'a peer: a named person who is not named under "Caretaker"',
  ],
  [{ people: 2, for: 'wardens' }, 'wardens: the names of 2 different people'],
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
  [{ cadence: 'how often' }, 'how often: how often it happens'],
  [{ cadence: { 'at-least': 'weekly' }, for: 'looking' }, 'looking: at least every 7 days'],
  [{ link: 'the plan' }, 'the plan: a link, a path, a ticket or a document number'],
  [{ name: 'the bell' }, 'the bell: the name of a thing'],
  [{ term: 'rang', for: 'the bell' }, 'the bell: a word from "rang"'],
  [
    { any: [{ term: 'rang' }, { day: 'when' }], for: 'the bell' },
    'the bell: a word from "rang", or a day',
  ],
  // what else is said of it
  [
    { day: 'when', with: 'rang', or: 'both', at: ['Evidence', 'Next'] },
    'when: a day, with a word from "rang" close by, if the text has one, or a word from "both", in the column "Evidence" or "Next"',
  ],
  [
    { term: 'rang', times: 2, as: 'named', level: 'note' },
    'rang: a word from "rang", 2 times, or once about all of them, a mention is enough (only a note if it is missing)',
  ],
  [
    { day: 'when', as: 'planned', 'also-in': '9', when: 'warn' },
    'when: a day, or the same under item 9, a plan is enough, if the item is marked as a warning',
  ],
])('%j', (file, sentence) => {
  const [need] = needsOf([file], () => ['rang'])
  expect(need && describe(need)).toBe(sentence)
})
