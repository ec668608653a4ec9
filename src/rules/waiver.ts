// Do the waivers of the configuration hold?
import { rule } from './rule.ts'

export const waiver = rule({
  id: 'waiver',
  scope: 'waiver',
  isWaivable: false,
  about:
    'A waiver has not expired, was not approved by the builder, and covers an existing error. One that covers nothing is a warning.',
  fix: 'remove the waiver from the configuration, or have somebody who did not build the agent renew it',
  // found where the waivers are applied, after all other rules
  *check() {},
})
