// What is a page about, as it says itself?

import type { Review } from '../result.ts'
import type { Answers } from './pair.ts'

export function subjectOf({ name, fields }: Pick<Answers, 'name' | 'fields'>): Review['subject'] {
  const field = (is: string): string | null =>
    fields.find((answer) => answer.field.is === is)?.value?.text ?? null
  return {
    name,
    id: field('id'),
    version: field('version')?.replace(/^v(?=\d)/i, '') ?? null,
    tier: field('tier'),
  }
}

/** What signatures and a registry call the agent: by its name where its gate asks for no id. Null where the page does not say. */
export function agentOf({ id, name }: Pick<Review['subject'], 'id' | 'name'>): string | null {
  return id ?? name
}
