// Who may sign as what?
import type { Day } from '../facts/calendar.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import { keyWithoutBrackets } from '../read/keys.ts'
import type { GateRole } from './gate-parts.ts'

export interface Person {
  name: string
  also: string[]
  roles: string[]
  /** What stands for the person in the list of keys. */
  email: string | null
  /** The last day on which the person may sign. */
  until: Day | null
}

export function holds({ roles }: Person, role: Pick<GateRole, 'role' | 'also'>): boolean {
  const names = [role.role, ...role.also].map(keyWithoutBrackets)
  return roles.some((one) => names.includes(keyWithoutBrackets(one)))
}

/** The folded names of a person. */
export function keysOf({ name, also }: Pick<Person, 'name' | 'also'>): (readonly string[])[] {
  return [name, ...also].map(keyOfName)
}

/** Whether a folded name is that of a person. */
export function isCalled(person: Pick<Person, 'name' | 'also'>, key: readonly string[]): boolean {
  return keysOf(person).some((own) => samePerson(own, key))
}
