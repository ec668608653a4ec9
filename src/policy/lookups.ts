// What is looked up in the repository for one checklist, beside its own text? Plain data: the judgement gets it, and looks up nothing itself.
import type { Day } from '../facts/calendar.ts'

export interface Lookups {
  /** The configuration lists the checklist: it is that of an agent in production, or on its way there. */
  isListed: boolean
  /** What is signed and sealed; null where nobody signs outside of the page, and nothing is watched. */
  signing: Signing | null
  /** What the registry says; null where none was named. */
  registry: RegistryLookup | null
  /** What the criteria were before the pilot; null where the configuration does not say where they were set. */
  criteria: CriteriaLookup | null
}

export interface CriteriaLookup {
  /** The file in which they were set, as it is called in messages. */
  file: string
  pilotStart: Day
  /** When its last version from before the pilot was committed. */
  day: Day | null
  /** The lines and cells of that version; a cell has the name of its row. */
  texts: readonly { text: string; name: string }[]
  /** Why it is not known; null where it is. */
  problem: string | null
}

/** Where nothing can be looked up, as in a library that is given a text. */
export const noLookups: Lookups = {
  isListed: false,
  signing: null,
  registry: null,
  criteria: null,
}

export interface Signing {
  /** The path of the checklist in its repository. */
  path: string
  /** The file that holds the signatures, as it is reported. */
  file: string
  statements: Statement[]
  /** Lines of it that are no statements. */
  broken: { line: number; problem: string }[]
  /** Whether there are signers to verify by. */
  isVerified: boolean
  /** The digests, by path, of what makes the agent what it is: whatever is named now, or was when somebody signed. Null: it is not there. */
  artifacts: Record<string, string | null>
}

/** What somebody signed, or sealed. */
export interface Statement {
  /** 1-based, in the file of signatures. */
  line: number
  act: 'sign' | 'seal' | 'withdraw'
  /** Of the statement itself. */
  digest: string
  /** The digest of the statement that it withdraws. */
  withdraws: string | null
  /** The key, in base64; null for a seal. */
  key: string | null
  /** Why it proves nothing, as a clause; null where it is verified, and for a seal. */
  problem: string | null
  day: Day
  role: string | null
  signer: { name: string; principal: string } | null
  /** The path of the checklist in its repository. */
  file: string
  agent: { id: string | null; version: string | null }
  gate: { id: string; version: number; digest: string }
  /** The digest of the text, and those of the items. */
  text: string
  items: Record<string, string>
  artifacts: Record<string, string>
}

/** What of a line of the registry a checklist is held against. */
interface RecordedLaunch {
  recorded: Day
  repository: string | null
  file: string
  agent: { id: string; version: string | null }
  gate: { id: string }
  textDigest: string
  production: boolean
}

/** A registry as it was read. */
export interface Registry {
  /** What it is called in messages. */
  name: string
  /** Why it is not the trusted one with lines added; null where it is, or where nobody asked. */
  broken: string | null
  /** The oldest first. */
  lines: readonly RecordedLaunch[]
}

/** What of it is asked for one checklist: there are no lines of other repositories. */
export interface RegistryLookup extends Registry {
  /** The path of the checklist in its repository, as the lines have it. */
  file: string
}

/** Whether the last that was recorded of an agent is that it is in production. */
export function isInProduction({ registry }: Lookups, agent: string | null): boolean {
  const last = registry?.lines.findLast((line) => line.agent.id === agent)
  return last?.production === true
}

/** `address`: that of the repository, null where it is not known. What may be of another repository may be of this one too. */
export function registryFor(
  registry: Registry,
  file: string,
  address: string | null,
): RegistryLookup {
  const lines = registry.lines.filter(
    ({ repository }) => address === null || repository === null || repository === address,
  )
  return { ...registry, file, lines }
}
