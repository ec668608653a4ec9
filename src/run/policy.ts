// What is handed to whoever judges files, be it this process or another?
import type { Day } from '../facts/calendar.ts'
import type { Settled } from '../policy/config.ts'
import type { Registry } from '../policy/lookups.ts'
import type { Repository } from './repository.ts'

/** What files are judged by, as plain data: another process can be told. */
export interface Policy {
  asOf: Day
  config: Settled
  /** The configuration's path. */
  path: string
  /** The git ref that own gates are read from; null for the working tree. */
  trust: string | null
  wantsDigests: boolean
  /** The repository that is judged in; null where it is not known, or not asked for. */
  repository: Repository | null
  /** What the registry says; null where none was named. */
  registry: Registry | null
  /** Whether standard input has a name, so that its links lead somewhere. */
  namesInput: boolean
}
