// What can a need of a gate.yaml ask, in words for people? Read from its schema, which describes each key.
import * as z from 'zod'
import { needKinds } from './need-kinds.ts'
import { need } from './need-schema.ts'

export interface NeedKey {
  name: string
  about: string
  /** `within: at most so long before ...`. */
  parameters: readonly string[]
}

interface Schema {
  description?: string
  properties?: Record<string, Schema>
  anyOf?: Schema[]
}

/** The kinds of facts, and the keys that may stand beside one. */
export function needKeys(): { kinds: NeedKey[]; modifiers: NeedKey[] } {
  const { properties = {} } = z.toJSONSchema(need) as Schema
  const all = Object.entries(properties).map(([name, { description = '', anyOf = [] }]) => ({
    name,
    about: description,
    parameters: anyOf.flatMap((one) =>
      Object.entries(one.properties ?? {}).map(([key, own]) =>
        own.description === undefined ? key : `${key}: ${own.description}`,
      ),
    ),
  }))
  const isKind = ({ name }: NeedKey): boolean =>
    name === 'any' || needKinds.some((kind) => kind === name)
  return { kinds: all.filter(isKind), modifiers: all.filter((key) => !isKind(key)) }
}
