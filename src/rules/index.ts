// Which rules are there? In report order.

import type { ScopeOf } from '../decide/verdict.ts'
import { ambiguousStatus } from './ambiguous-status.ts'
import { bareTicks } from './bare-ticks.ts'
import { blankItem } from './blank-item.ts'
import { changedSince } from './changed-since.ts'
import { criteria } from './criteria.ts'
import { documentState } from './document-state.ts'
import { duplicateItem } from './duplicate-item.ts'
import { entitled } from './entitled.ts'
import { evidence } from './evidence.ts'
import { followUp } from './follow-up.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import { hiddenContent } from './hidden-content.ts'
import { invalidDate } from './invalid-date.ts'
import { launchDate } from './launch-date.ts'
import { links } from './links.ts'
import { malformedItem } from './malformed-item.ts'
import { metrics } from './metrics.ts'
import { missingField } from './missing-field.ts'
import { missingItem } from './missing-item.ts'
import { mojibake } from './mojibake.ts'
import { movedCriteria } from './moved-criteria.ts'
import { naRefused } from './na-refused.ts'
import { namesPerson } from './names-person.ts'
import { nextAction } from './next-action.ts'
import { openItem } from './open-item.ts'
import { openItemDue } from './open-item-due.ts'
import { openItemOverdue } from './open-item-overdue.ts'
import { openItemOwner } from './open-item-owner.ts'
import { reGateDate } from './re-gate-date.ts'
import { registry } from './registry.ts'
import { repeatedEvidence } from './repeated-evidence.ts'
import { reviewDue } from './review-due.ts'
import { rewordedItem } from './reworded-item.ts'
import { riskAccepted } from './risk-accepted.ts'
import type { Rule } from './rule.ts'
import { score } from './score.ts'
import { selfApproval } from './self-approval.ts'
import { shown } from './shown.ts'
import { signature } from './signature.ts'
import { signed } from './signed.ts'
import { signedDate } from './signed-date.ts'
import { statedDecision } from './stated-decision.ts'
import { strayOpenItem } from './stray-open-item.ts'
import { tickDisputed } from './tick-disputed.ts'
import { unknownItem } from './unknown-item.ts'
import { unknownStatus } from './unknown-status.ts'
import { untickedChild } from './unticked-child.ts'
import { waiver } from './waiver.ts'
import { warnRefused } from './warn-refused.ts'
import { weekendLaunch } from './weekend-launch.ts'

export const rules = [
  missingItem,
  unknownItem,
  duplicateItem,
  rewordedItem,
  malformedItem,
  hiddenContent,
  hiddenCharacters,
  mojibake,
  blankItem,
  unknownStatus,
  ambiguousStatus,
  tickDisputed,
  untickedChild,
  naRefused,
  warnRefused,
  missingField,
  invalidDate,
  evidence,
  bareTicks,
  repeatedEvidence,
  shown,
  criteria,
  movedCriteria,
  metrics,
  links,
  openItem,
  openItemOwner,
  openItemDue,
  openItemOverdue,
  strayOpenItem,
  nextAction,
  signed,
  signedDate,
  namesPerson,
  entitled,
  signature,
  changedSince,
  selfApproval,
  riskAccepted,
  launchDate,
  weekendLaunch,
  followUp,
  reviewDue,
  score,
  documentState,
  reGateDate,
  statedDecision,
  registry,
  waiver,
] as const

export type RuleId = (typeof rules)[number]['id']

export function ruleCalled(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}

export const scopeOf: ScopeOf = (id) => ruleCalled(id)?.scope
