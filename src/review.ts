// What is the judgement? Pure and synchronous: gate, checklist, settings and day in, one plain value out.

import roleTerms from '../vocabularies/roles.txt'
import { decide, type Facts, isStricter, percentOf } from './decide/decide.ts'
import { waive, waivedBy } from './decide/waivers.ts'
import { findDays } from './facts/days.ts'
import { readerOf } from './facts/page.ts'
import { vocabularyOf } from './facts/terms.ts'
import type { Claimed } from './marks/status.ts'
import { dueIn } from './pair/due.ts'
import { choicesOf } from './pair/fields.ts'
import { closingOf, dueOf } from './pair/open-items.ts'
import { namesOn } from './pair/page-names.ts'
import { pair } from './pair/pair.ts'
import { isSigned } from './pair/sign-offs.ts'
import { textDigestOf } from './pair/text-digest.ts'
import type { Gate } from './policy/gate.ts'
import type { DecisionRow } from './policy/gate-file.ts'
import type { Settings } from './policy/settings.ts'
import { placeIn } from './read/prose.ts'
import type { Checklist } from './read/read.ts'
import type { Finding, Review, ReviewedItem } from './result.ts'
import { rules } from './rules/index.ts'
import type { Context, Rule } from './rules/rule.ts'

export function review(
  gate: Gate,
  checklist: Checklist,
  file: { path: string; digest: string; repository: string | null },
  settings: Settings,
): Review {
  const answers = pair(gate, checklist)
  const names = namesOn(answers)
  const read = readerOf({ ...answers.dayContext, names, roles: vocabularyOf(roleTerms) })
  const found = judge(
    {
      gate,
      answers,
      asOf: settings.asOf,
      minimums: settings.minimums,
      highStakes: settings.highStakes,
      version: settings.version,
      bareShare: settings.bareShare,
      names,
      read,
      pathProblem: settings.pathProblem ?? (() => null),
    },
    settings.levels,
  )
  const builder =
    answers.signOffs.find((row) => row.role?.part === 'builder')?.entry.cells.name?.text ?? null
  const applied = waive(
    found,
    settings.waivers,
    settings.asOf,
    builder || null,
    rules.find(({ scope }) => scope === 'waiver')?.id ?? '',
  )
  const { waivers } = applied
  const stated = gate.decision.find((row) => row.verdict === answers.stated.verdict)
  // who knows of the waiver may well state what it leads to
  const saysWaived = waivers.length > 0 && stated?.outcome === 'conditional'
  const findings = applied.findings
    .filter(({ rule }) => !(saysWaived && ruleCalled(rule)?.allowsForWaivers === true))
    .sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
  const items: ReviewedItem[] = answers.items.map(({ item, claimed, evidence, owner, place }) => ({
    id: item.id,
    title: item.title,
    section: item.section,
    claimed,
    assessed: assessedOf(claimed, item.id, findings),
    owner: owner?.text ?? null,
    evidence: evidence?.text ?? '',
    line: place.line,
  }))
  const { outcome, verdict, counts } = decided(
    gate,
    { items, findings, waivers },
    { fields: choicesOf(answers), signals: answers.signals.shown },
    stated ?? null,
  )
  const openItems = answers.openItems.map((open) => {
    const { entry, items: named } = open
    return {
      items: named,
      label: entry.cells.item?.text ?? '',
      missing: entry.cells.missing?.text ?? '',
      owner: entry.cells.owner?.text || null,
      due: dueOf(open, answers.dayContext)?.day ?? null,
      closed: closingOf(open, answers.dayContext)?.day ?? null,
      line: entry.row.place.line,
    }
  })
  const field = (is: string): string | null =>
    answers.fields.find((answer) => answer.field.is === is)?.value?.text ?? null
  return {
    file: file.path,
    repository: file.repository,
    asOf: settings.asOf,
    digest: file.digest,
    // whoever has no use for the one has none for the other
    textDigest: file.digest === '' ? '' : textDigestOf(answers),
    gate: { id: gate.id, version: gate.version, digest: gate.digest, source: gate.source },
    subject: {
      name: answers.name,
      id: field('id'),
      version: field('version')?.replace(/^v(?=\d)/i, '') ?? null,
      tier: field('tier'),
    },
    outcome,
    verdict,
    stated:
      stated === undefined || answers.stated.prose === null
        ? null
        : { id: stated.verdict, label: stated.label, line: placeIn(answers.stated.prose).line },
    counts,
    fields: Object.fromEntries(
      answers.fields.map(({ field: asked, value }) => [asked.label, value?.text ?? null]),
    ),
    items,
    signOffs: answers.signOffs.map((row) => ({
      role: row.entry.cells.role?.text ?? '',
      name: row.entry.cells.name?.text || null,
      date: findDays(row.entry.cells.date?.text ?? '', answers.dayContext)[0]?.day ?? null,
      signed: isSigned(row),
      signature: isSigned(row) ? 'claimed' : null,
      line: row.entry.row.place.line,
    })),
    openItems,
    dates: { launch: answers.days.launch, followUp: answers.days.followUp },
    due: dueIn(gate, answers, settings.asOf, read, { openItems, waivers }),
    waivers,
    findings,
  }
}

/** The status of an item after the rules looked at it. */
export function assessedOf(claimed: Claimed, item: string, findings: readonly Finding[]): Claimed {
  const hasFailed = findings.some((finding) => finding.level === 'error' && finding.item === item)
  if (!hasFailed) return claimed
  return claimed === 'blank' && isBlankOnly(findings, item) ? 'blank' : 'fail'
}

type Judged = Pick<Review, 'outcome' | 'verdict' | 'counts'>

/** What the gate's table makes of what was found: all that a result says of its outcome follows from these. */
export function decided(
  gate: Gate,
  { items, findings, waivers }: Pick<Review, 'items' | 'findings' | 'waivers'>,
  chosen: Pick<Facts, 'fields' | 'signals'>,
  stated: DecisionRow | null,
): Judged {
  const counted = countedOf(gate, items)
  const count = (assessed: Claimed): number =>
    counted.filter((item) => item.assessed === assessed).length
  const counts = {
    total: counted.length,
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    blank: count('blank'),
    na: count('na'),
    notes: findings.filter(({ level }) => level === 'note').length,
  }
  // what a waiver covers is no better than a warning, where the gate knows warnings
  const forgiven = gate.decision.some((row) => row.outcome === 'conditional')
    ? counted.filter(
        (item) =>
          item.assessed === 'pass' &&
          findings.some(({ level, item: on }) => level === 'waived' && on === item.id),
      ).length
    : 0
  const table = decide(gate.decision, {
    pass: counts.pass - forgiven,
    warn: counts.warn + forgiven,
    fail: counts.total - counts.pass - counts.warn - counts.na,
    ...chosen,
  })
  // an error on an item that counts is in the counts already; any other gives the last row, but one about what the document says of a
  // decision that blocks anyway changes nothing in it
  // a table that lets a failed item through lets none through that is not there or cannot be read
  const isBeyond = ({ item, rule }: Finding): boolean =>
    (table.outcome !== 'blocked' && scopeOf(rule) === 'reading') ||
    ((item === null || !counted.some((one) => one.id === item)) &&
      !(table.outcome === 'blocked' && scopeOf(rule) === 'statement'))
  const found = findings.some((finding) => finding.level === 'error' && isBeyond(finding))
    ? (gate.decision.at(-1) ?? table)
    : table
  // whoever decides more strictly than asked has decided
  const isOwn = stated !== null && isStricter(stated.outcome, found.outcome)
  const judged = isOwn ? stated : found
  // what somebody else answers for until a day is never better than conditional
  const isWaived = waivers.length > 0 && judged.outcome === 'cleared'
  const verdict = isWaived
    ? {
        ...(gate.decision.find((row) => row.outcome === 'conditional') ?? judged),
        outcome: 'conditional' as const,
      }
    : judged
  return {
    outcome: verdict.outcome,
    verdict: {
      id: verdict.verdict,
      label: verdict.label,
      because: [
        ...(isOwn ? [`the document itself says "${stated.label}"`] : []),
        ...(isWaived || isOwn ? [] : reasons(gate, verdict, items, findings)),
        ...waivers.map(waivedBy),
      ],
    },
    counts: {
      ...counts,
      percent: percentOf({
        pass: counts.pass,
        warn: counts.warn,
        fail: counts.total - counts.pass - counts.warn - counts.na,
      }),
    },
  }
}

function ruleCalled(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id)
}

function scopeOf(id: string): Rule['scope'] {
  return ruleCalled(id)?.scope
}

/** All findings with their levels, each once. */
function judge(context: Context, levels: Settings['levels']): Finding[] {
  const findings = new Map<string, Finding>()
  for (const rule of rules) {
    const level = levels.get(rule.id) ?? context.gate.levels.get(rule.id) ?? rule.level
    if (level === 'off') continue
    for (const found of rule.check(context)) {
      const finding: Finding = {
        rule: rule.id,
        level:
          found.level === 'note' || (found.level === 'warning' && !levels.has(rule.id))
            ? found.level
            : level,
        ...(found.need !== undefined && { need: found.need }),
        item: found.item ?? null,
        message: found.message,
        fix: found.fix ?? rule.fix,
        ...found.place,
      }
      findings.set(`${finding.rule} ${finding.line}:${finding.column} ${finding.message}`, finding)
    }
  }
  return [...findings.values()]
}

function rank(finding: Finding): number {
  return ['error', 'waived', 'warning', 'note'].indexOf(finding.level)
}

/** An item that is only not filled in stays blank; one that is missing, unreadable or wrong is failed. */
function isBlankOnly(findings: readonly Finding[], item: string): boolean {
  return findings.every(
    (finding) =>
      finding.item !== item || finding.level !== 'error' || scopeOf(finding.rule) === 'blank',
  )
}

/** All but those that stand for the sign-off. */
function countedOf(gate: Gate, items: readonly ReviewedItem[]): ReviewedItem[] {
  const ids = new Set(gate.items.filter(({ counts }) => counts).map(({ id }) => id))
  return items.filter(({ id }) => ids.has(id))
}

function reasons(
  gate: Gate,
  verdict: DecisionRow,
  items: readonly ReviewedItem[],
  findings: readonly Finding[],
): string[] {
  const errors = findings.filter((finding) => finding.level === 'error')
  const found = errors.map((finding) => finding.message)
  const counted = countedOf(gate, items)
  const own = counted
    .filter((item) => item.claimed === 'fail')
    .map((item) => `item ${item.id} "${item.title}" is marked as failed`)
  const warned = items
    .filter((item) => item.assessed === 'warn')
    .map((item) => `item ${item.id} "${item.title}" is marked as a warning`)
  if (verdict.outcome === 'cleared') return [`all ${counted.length} counted items pass`]
  if (verdict.outcome === 'conditional') return warned
  if (items.length > 0 && items.every((item) => item.assessed === 'na'))
    return ['no item is left to judge: every one is marked as not applicable']
  return found.length + own.length > 0 ? [...own, ...found] : warned
}
