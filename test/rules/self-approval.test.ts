// Does somebody approve their own work?
import { describe, expect, test } from 'vitest'
import { example } from '../repository.ts'
import { findingsOf, gateOf } from './answers.ts'
import type { Edit } from './found.ts'
import { told } from './told.ts'

describe('the lead is the builder', () => {
  told('self-approval')`
    pilot-to-prod with another "| AI CoE Lead | Ruth Castellan |"
      | AI CoE Lead | Ines Adeyemi |
      | AI CoE Lead | Marek Castellan |
      | AI CoE Lead | Marek Adeyemi | → 32 ‹Marek Adeyemi› error 10
      | AI CoE Lead | M. Adeyemi | → 32 ‹M. Adeyemi› error 10
      | AI CoE Lead | ADEYEMI, Marek | → 32 ‹ADEYEMI, Marek› error 10
      | AI CoE Lead | Dr Marek J. Adeyemi | → 32 ‹Dr Marek J. Adeyemi› error 10
      | AI CoE Lead | Ｍarek Adeyemi | → 32 ‹Ｍarek Adeyemi› error 10
      | AI CoE Lead | Marek Adeyemi and Ines Okafor | → 32 ‹Marek Adeyemi and Ines Okafor› error 10
    pilot-to-prod with another "| Agent Builder | Marek Adeyemi |"
      | Agent Builder | Marek Adeyemi and Ruth Castellan | → 32 ‹Ruth Castellan› error 10
    pilot-to-prod with another "| Peer Reviewer | | | |"
      | Agent Builder | Ruth Castellan | 2026-06-09 | (signed) | → 32 ‹Ruth Castellan› error 10
  `
})

const umlaut: Edit = ['| Agent Builder | Marek Adeyemi |', '| Agent Builder | Jörg Größer |']

describe('in other letters', () => {
  told('self-approval', '2026-06-09', [umlaut])`
    pilot-to-prod with another "| AI CoE Lead | Ruth Castellan |"
      | AI CoE Lead | Joerg Groesser | → 32 ‹Joerg Groesser› error 10
  `
})

const both: Edit[] = [
  ['| Agent Builder | Marek Adeyemi |', '| Agent Builder | Marek Adeyemi, Ines Okafor |'],
  ['| AI CoE Lead | Ruth Castellan |', '| AI CoE Lead | Marek Adeyemi |'],
]

describe('somebody else has to sign as well', () => {
  told('self-approval', '2026-06-09', both)`
    pilot-to-prod with another "| Peer Reviewer | | | |"
      | Peer Reviewer | Ruth Castellan | 2026-06-09 | (signed) |
      | Department Head | Ruth Castellan | 2026-06-09 | (signed) |
      | Peer Reviewer | Ruth Castellan | 2026-06-09 | | → 32 ‹Marek Adeyemi› error 10
      | Peer Reviewer | | 2026-06-09 | (signed) | → 32 ‹Marek Adeyemi› error 10
      | Peer Reviewer | Marek Adeyemi | 2026-06-09 | (signed) | → 32 ‹Marek Adeyemi› error 10
      | Peer Reviewer | I. Okafor | 2026-06-09 | (signed) | → 32 ‹Marek Adeyemi› error 10
  `
})

test('nobody is named in two roles of which the gate says that they need different people', () => {
  const gate = gateOf('pilot-to-prod')
  const roles = gate.roles.map((role) =>
    role.role === 'Executive Sponsor' ? { ...role, differentFrom: ['AI CoE Lead'] } : role,
  )
  const page = (sponsor: string): string =>
    example('pilot-to-prod/cleared.md').replace(
      '| Executive Sponsor | | | |',
      `| Executive Sponsor | ${sponsor} | | |`,
    )
  const messages = (sponsor: string): string[] =>
    findingsOf('self-approval', page(sponsor), { gate: { ...gate, roles } }).map(
      ({ message }) => message,
    )
  expect(messages('R. Castellan')).toEqual([
    'R. Castellan is named as Executive Sponsor and as AI CoE Lead, which need different people',
  ])
  expect(messages('Marek Adeyemi')).toEqual([])
})
