// What does a signature say, and how is it kept? As a line of JSON beside the checklist: a statement of in-toto, version 1, and an SSHSIG over its
// exact bytes.
import * as z from 'zod'
import type { Day } from '../facts/calendar.ts'
import type { Statement } from '../policy/lookups.ts'

/** What SSHSIG signs for: a signature that was made for something else, such as a commit, is none here. */
export const namespace = 'launchgate'
const type = 'https://in-toto.io/Statement/v1'
const predicateType = 'https://github.com/launchgate/launchgate/sign-off/v1'

const text = z.string()
const digest = z.string().regex(/^(?:sha256:[0-9a-f]{64}|git:[0-9a-f]{40,64})$/)
const day = z.iso.date()

const statement = z.strictObject({
  _type: z.literal(type),
  subject: z.tuple([
    // not of the file's bytes: of the text without what may change once people have signed
    z.strictObject({ name: text, digest: z.strictObject({ launchgateText: z.hash('sha256') }) }),
  ]),
  predicateType: z.literal(predicateType),
  predicate: z.strictObject({
    act: z.enum(['sign', 'seal', 'withdraw']),
    // which line it was when it was added: who signs again after a withdrawal says something new
    serial: z.int().positive(),
    day,
    role: text.nullable(),
    signer: z.strictObject({ name: text, principal: text }).nullable(),
    agent: z.strictObject({ id: text.nullable(), version: text.nullable() }),
    gate: z.strictObject({ id: text, version: z.int(), digest: text }),
    verdict: z.strictObject({ id: text, outcome: z.enum(['cleared', 'conditional', 'blocked']) }),
    items: z.record(text, digest),
    artifacts: z.record(text, digest),
    notes: z.array(text),
    withdraws: digest.optional(),
  }),
})

const line = z.strictObject({ statement, signature: z.base64().min(1).optional() })

export type Signed = z.infer<typeof statement>

/** What somebody signs, from what is known of the checklist. */
export function statementOf(
  said: Omit<Signed['predicate'], 'day'> & { day: Day; file: string; textDigest: string },
): Signed {
  const { file, textDigest, ...predicate } = said
  // the keys in the order of the schema, as they are read again
  return statement.parse({
    _type: type,
    subject: [{ name: file, digest: { launchgateText: textDigest.replace(/^sha256:/, '') } }],
    predicateType,
    predicate,
  })
}

/** The bytes that are signed. */
export function messageOf(said: Signed): string {
  return JSON.stringify(said)
}

/** The line that is kept; `armour`: what ssh-keygen made, of which only the signature itself is. */
export function lineOf(said: Signed, armour: string | null): string {
  const signature = armour?.replace(/-----[A-Z ]+-----|\s/g, '')
  return `${JSON.stringify({ statement: said, ...(signature !== undefined && { signature }) })}\n`
}

/** The armour that ssh-keygen reads: with it, nothing can stand in the file before or behind the signature. */
export function armourOf(signature: string): string {
  const lines = signature.match(/.{1,70}/g) ?? []
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n')
}

export interface Line {
  /** 1-based. */
  line: number
  said: Signed
  signature: string | null
}

/**
 * The lines of a file of signatures. One that is not byte for byte what this program writes is told as such: what is signed could be read in two ways
 * otherwise.
 */
export function linesIn(file: string): (Line | { line: number; problem: string })[] {
  const lines = file.replaceAll('\r\n', '\n').split('\n')
  const isTorn = lines.pop() !== ''
  const whole = lines.map((written, index) => {
    const said = ofLine(written)
    return said === null
      ? { line: index + 1, problem: 'is not a line that "gate sign" writes' }
      : { line: index + 1, said: said.statement, signature: said.signature ?? null }
  })
  const torn = { line: lines.length + 1, problem: 'is torn: it does not end; take it out' }
  return isTorn ? [...whole, torn] : whole
}

function ofLine(written: string): z.infer<typeof line> | null {
  try {
    const said = line.safeParse(JSON.parse(written)).data
    const isOurs =
      said !== undefined &&
      JSON.stringify(said) === written &&
      Buffer.from(said.signature ?? '', 'base64').toString('base64') === (said.signature ?? '') &&
      (said.statement.predicate.act === 'seal') === (said.signature === undefined)
    return isOurs ? said : null
  } catch {
    return null
  }
}

/** What is compared with the page. */
export function plainly(
  { said, line: at }: Line,
  found: Pick<Statement, 'digest' | 'key' | 'problem'>,
): Statement {
  const [{ name, digest: of }] = said.subject
  const { predicate } = said
  return {
    ...predicate,
    withdraws: predicate.withdraws ?? null,
    line: at,
    file: name,
    text: `sha256:${of.launchgateText}`,
    ...found,
  }
}
