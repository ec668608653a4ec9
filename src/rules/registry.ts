// Is the checklist of an agent in production the one that the registry records?

import { agentOf, subjectOf } from '../pair/subject.ts'
import { textDigestOf } from '../pair/text-digest.ts'
import { isInProduction, type RegistryLookup } from '../policy/lookups.ts'
import { startOfFile } from '../read/source.ts'
import { type Context, rule } from './rule.ts'

export const registry = rule({
  id: 'registry',
  isWaivable: false,
  about:
    'With `--registry`, the checklist of an agent that is in production is the one that was recorded: the same file, text and agent version. With `--trust`, lines were only ever added to the registry.',
  // Seed 000: a sign-off is recorded in the registry, not in a chat.
  fix: 'read what has changed, have it signed again, commit the checklist and its signatures, record it with "gate record", and commit the registry; what the text digest leaves out may change without: the sign-off, days of closing, and what stands behind the day of the review after launch',
  *check(context) {
    const { lookups } = context
    if (lookups.registry === null) return
    const { name, broken } = lookups.registry
    if (broken !== null)
      yield {
        message: `lines of ${name} were changed, not only added: ${broken}`,
        fix: 'bring the old lines back as they were, and record again what is new, which adds it behind them; merge=union in .gitattributes breaks their order',
        place: startOfFile,
      }
    const message = whyOther(context, lookups.registry)
    if (message !== null) yield { message, place: startOfFile }
  },
})

/** What is not as it was recorded, of the checklist of an agent in production; null where all is. */
function whyOther(
  { answers, gate, lookups }: Context,
  { file, lines }: RegistryLookup,
): string | null {
  const subject = subjectOf(answers)
  const agent = agentOf(subject)
  const recorded = lines.findLast((line) => line.file === file)
  if (recorded === undefined) {
    const last = lines.findLast((line) => line.agent.id === agent && line.gate.id === gate.id)
    if (last === undefined || !isInProduction(lookups, agent)) return null
    return `"${agent}" is recorded in production with ${last.file}, and this file is not recorded`
  }
  if (!isInProduction(lookups, recorded.agent.id)) return null
  const other = [
    ...otherIn('agent', recorded.agent.id, agent),
    ...otherIn('agent version', recorded.agent.version, subject.version),
    ...otherIn('gate', recorded.gate.id, gate.id),
    ...(recorded.textDigest === textDigestOf(answers) ? [] : ['the text has changed since']),
  ]
  return other.length === 0
    ? null
    : `this is not what was recorded on ${recorded.recorded}: ${other.join('; ')}`
}

function otherIn(what: string, was: string | null, is: string | null): string[] {
  return was === is ? [] : [`${what} ${said(is)} instead of ${said(was)}`]
}

function said(value: string | null): string {
  return value === null ? 'none' : `"${value}"`
}
