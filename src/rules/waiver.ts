// Do the waivers of the configuration hold?
import type { Rule } from './rule.ts'

export const waiver: Rule = {
  id: 'waiver',
  level: 'error',
  isWaivable: false,
  about:
    'A waiver has not expired, is not approved by the builder, and covers an error that there is (one that covers nothing is a warning).',
  fix: 'take the waiver out of the configuration, or have somebody who did not build the agent renew it',
  // found where the waivers are applied, after all other rules
  *check() {},
}
