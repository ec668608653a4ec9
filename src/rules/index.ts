// Which rules are there? In report order.
import { ambiguousStatus } from './ambiguous-status.ts'
import { bareTicks } from './bare-ticks.ts'
import { blankItem } from './blank-item.ts'
import { criteria } from './criteria.ts'
import { documentState } from './document-state.ts'
import { duplicateItem } from './duplicate-item.ts'
import { evidence } from './evidence.ts'
import { followUp } from './follow-up.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import { hiddenContent } from './hidden-content.ts'
import { type RuleId, ruleIds } from './ids.ts'
import { invalidDate } from './invalid-date.ts'
import { launchDate } from './launch-date.ts'
import { links } from './links.ts'
import { malformedItem } from './malformed-item.ts'
import { metrics } from './metrics.ts'
import { missingField } from './missing-field.ts'
import { missingItem } from './missing-item.ts'
import { mojibake } from './mojibake.ts'
import { naRefused } from './na-refused.ts'
import { namesPerson } from './names-person.ts'
import { nextAction } from './next-action.ts'
import { openItem } from './open-item.ts'
import { openItemDue } from './open-item-due.ts'
import { openItemOverdue } from './open-item-overdue.ts'
import { openItemOwner } from './open-item-owner.ts'
import { reGateDate } from './re-gate-date.ts'
import { repeatedEvidence } from './repeated-evidence.ts'
import { rewordedItem } from './reworded-item.ts'
import { riskAccepted } from './risk-accepted.ts'
import type { Rule } from './rule.ts'
import { score } from './score.ts'
import { selfApproval } from './self-approval.ts'
import { shown } from './shown.ts'
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

const byId = {
  'missing-item': missingItem,
  'unknown-item': unknownItem,
  'duplicate-item': duplicateItem,
  'reworded-item': rewordedItem,
  'malformed-item': malformedItem,
  'hidden-content': hiddenContent,
  'hidden-characters': hiddenCharacters,
  mojibake,
  'blank-item': blankItem,
  'unknown-status': unknownStatus,
  'ambiguous-status': ambiguousStatus,
  'tick-disputed': tickDisputed,
  'unticked-child': untickedChild,
  'na-refused': naRefused,
  'warn-refused': warnRefused,
  'missing-field': missingField,
  'invalid-date': invalidDate,
  evidence,
  'bare-ticks': bareTicks,
  'repeated-evidence': repeatedEvidence,
  shown,
  criteria,
  metrics,
  links,
  'open-item': openItem,
  'open-item-owner': openItemOwner,
  'open-item-due': openItemDue,
  'open-item-overdue': openItemOverdue,
  'stray-open-item': strayOpenItem,
  'next-action': nextAction,
  signed,
  'signed-date': signedDate,
  'names-person': namesPerson,
  'self-approval': selfApproval,
  'risk-accepted': riskAccepted,
  'launch-date': launchDate,
  'weekend-launch': weekendLaunch,
  'follow-up': followUp,
  score,
  'document-state': documentState,
  're-gate-date': reGateDate,
  'stated-decision': statedDecision,
  waiver,
} satisfies Record<RuleId, Rule>

export const rules: readonly Rule[] = ruleIds.map((id) => byId[id])
