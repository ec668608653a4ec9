// The state that a text says its page is in: a field's value, a text that says nothing else, or the beginning of a title.
import { describe, expect, test } from 'vitest'
import { stateOfField, titleState, wholeState } from '../../src/facts/states.ts'

test.each([
  ['Status: draft', 'draft'],
  ['Status: DRAFT v2', 'DRAFT'],
  ['Document status: superseded by launch-2.md', 'superseded by'],
  ['Decision: rejected', 'rejected'],
  ['Approved: no', 'no'],
  ['Result: failed', 'failed'],
  ['Status: ❌', '❌'],
  ['Review status: ⏳', '⏳'],
  // another value, another field, a thing that is called so
  ['Status: approved', null],
  ['Status:', null],
  ['Owner: draft', null],
  ['Status: draft announcements', null],
  ['Status of the draft: sent', null],
  ['Draft', null],
])('the field "%s"', (text, state) => {
  expect(stateOfField(text)).toBe(state)
})

test.each([
  ['DRAFT', 'DRAFT'],
  ['Withdrawn.', 'Withdrawn'],
  ['NOT APPROVED', 'NOT APPROVED'],
  ['Draft v0.3', 'Draft'],
  ['Expired 2026-05-01', 'Expired'],
  ['Superseded by launch-2.md', 'Superseded by'],
  ['Entwurf', 'Entwurf'],
  ['Draft announcements', null],
  ['Template for claims', null],
  ['A draft', null],
  ['Drafted', null],
  ['Worked example (draft)', null],
  ['Go/No-Go', null],
  ['Approved', null],
  ['', null],
])('the text "%s" says nothing else', (text, state) => {
  expect(wholeState(text)).toBe(state)
})

describe('a title begins with it, where something parts the two', () => {
  test.each([
    ['Draft: Pilot to production', 'Draft'],
    ['DRAFT — Pilot to production', 'DRAFT'],
    ['Superseded', 'Superseded'],
    ['Draft announcements', null],
    ['Pilot to production (draft)', null],
    ['Pilot to production: draft', null],
  ])('%s', (title, state) => {
    expect(titleState(title)).toBe(state)
  })
})
