// What is the judgement? Pure and synchronous: gate, checklist, settings and day in, one plain value out.

import roleTerms from '../vocabularies/roles.txt'
import { assessedOf, verdictOf } from './decide/verdict.ts'
import { waive } from './decide/waivers.ts'
import { findDays } from './facts/days.ts'
import { readerOf } from './facts/page.ts'
import { vocabularyOf } from './facts/terms.ts'
import { dueIn } from './pair/due.ts'
import { choicesOf } from './pair/fields.ts'
import { closingOf, dueOf } from './pair/open-items.ts'
import { namesOn } from './pair/page-names.ts'
import { type Answers, pair } from './pair/pair.ts'
import { rolesDue } from './pair/roles.ts'
import { isSigned } from './pair/sign-offs.ts'
import { signingOf, withRecords } from './pair/signing.ts'
import { subjectOf } from './pair/subject.ts'
import { textDigestOf } from './pair/text-digest.ts'
import type { Waiver } from './policy/config.ts'
import type { Gate } from './policy/gate.ts'
import { noLookups } from './policy/lookups.ts'
import { keysOf } from './policy/roster.ts'
import type { Settings } from './policy/settings.ts'
import type { Checklist } from './read/checklist.ts'
import { placeIn } from './read/prose.ts'
import type { Finding, Review } from './result.ts'
import { ruleCalled, rules, scopeOf } from './rules/index.ts'
import type { Context, Rule } from './rules/rule.ts'

export function review(
  gate: Gate,
  checklist: Checklist,
  file: { path: string; digest: string; repository: string | null },
  settings: Settings,
): Review {
  const { asOf, levels } = settings
  const paired = pair(gate, checklist)
  const names = namesOn(paired, settings.people.flatMap(keysOf))
  const read = readerOf({ ...paired.dayContext, names, roles: vocabularyOf(roleTerms) })
  const pathProblem = settings.pathProblem ?? (() => null)
  const lookups = settings.lookups ?? noLookups
  const signing = signingOf(gate, paired, names, { ...settings, ...lookups })
  const answers = withRecords(paired, signing)
  const retired = settings.retired ?? null
  const context = {
    ...settings,
    ...{ gate, answers, names, read, pathProblem, lookups, retired, signing, found: [] },
  }
  const isLeftOut = (rule: Rule, item: string | undefined): boolean =>
    settings.isBeforeSigning === true &&
    (rule.isOfSigning === true || gate.items.some(({ id, isSignOff }) => isSignOff && id === item))
  const { found, voided } = findingsOf(context, levels, isLeftOut)
  const inForce = settings.waivers.filter((waiver) => !voided.has(waiver))
  const stated = gate.decision.find((row) => row.verdict === answers.stated.verdict) ?? null
  const { findings, waivers } = withWaivers(found, inForce, stated?.outcome)
  const items = itemsOf(answers, findings)
  const openItems = openItemsOf(answers)
  const { outcome, verdict, counts } = verdictOf(
    gate,
    { items, findings, waivers },
    { fields: choicesOf(answers), signals: answers.signals.shown },
    stated,
    scopeOf,
  )
  return {
    file: file.path,
    repository: file.repository,
    asOf,
    digest: file.digest,
    // whoever has no use for the one has none for the other
    textDigest: file.digest === '' ? '' : textDigestOf(answers),
    gate: { id: gate.id, version: gate.version, digest: gate.digest, source: gate.source },
    subject: subjectOf(answers),
    outcome,
    verdict,
    stated:
      stated === null || answers.stated.prose === null
        ? null
        : { id: stated.verdict, label: stated.label, line: placeIn(answers.stated.prose).line },
    counts,
    fields: Object.fromEntries(
      answers.fields.map(({ field, value }) => [field.label, value?.text ?? null]),
    ),
    items,
    signOffs: signOffsOf(gate, answers),
    openItems,
    dates: {
      launch: answers.days.launch ?? answers.days.launched,
      followUp: answers.days.followUp,
    },
    due: dueIn(gate, answers, { asOf, retired }, read, { openItems, waivers }),
    waivers,
    findings,
  }
}

/** All findings with their levels, each once, and the waivers that do not hold. */
function findingsOf(
  context: Context,
  levels: Settings['levels'],
  isLeftOut: (rule: Rule, item: string | undefined) => boolean,
): { found: Finding[]; voided: Set<Waiver> } {
  const findings = new Map<string, Finding>()
  const voided = new Set<Waiver>()
  for (const rule of rules) {
    const level = levels.get(rule.id) ?? context.gate.levels.get(rule.id) ?? rule.level
    const before = {
      ...context,
      get found() {
        return [...findings.values()]
      },
    }
    for (const found of rule.check(before)) {
      // a waiver that does not hold covers nothing, whoever wants to hear of it
      if (found.voids !== undefined) voided.add(found.voids)
      if (level === 'off' || isLeftOut(rule, found.item)) continue
      // what the organisation tightens is no warning any more
      const own = found.level === 'warning' && levels.has(rule.id) ? undefined : found.level
      const finding: Finding = {
        rule: rule.id,
        level: own ?? level,
        ...(found.need !== undefined && { need: found.need }),
        item: found.item ?? null,
        message: found.message,
        fix: found.fix ?? rule.fix,
        ...found.place,
      }
      findings.set(`${finding.rule} ${finding.line}:${finding.column} ${finding.message}`, finding)
    }
  }
  return { found: [...findings.values()], voided }
}

/** The findings, those that a waiver covers marked, the gravest first; and the waivers that cover any. */
function withWaivers(
  found: readonly Finding[],
  inForce: readonly Waiver[],
  stated: Review['outcome'] | undefined,
): Pick<Review, 'findings' | 'waivers'> {
  const waived = waive(found, inForce)
  // who knows of the waiver may well state what it leads to
  const saysWaived = waived.waivers.length > 0 && stated === 'conditional'
  const findings = waived.findings
    .filter((one) => !(saysWaived && ruleCalled(one.rule)?.allowsForWaivers === true))
    .sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
  return { findings, waivers: waived.waivers }
}

function rank(finding: Finding): number {
  return ['error', 'waived', 'warning', 'note'].indexOf(finding.level)
}

function itemsOf({ items }: Answers, findings: readonly Finding[]): Review['items'] {
  return items.map(({ item, claimed, evidence, owner, place }) => ({
    id: item.id,
    title: item.title,
    section: item.section,
    claimed,
    assessed: assessedOf(claimed, item.id, findings, scopeOf),
    owner: owner?.text ?? null,
    evidence: evidence?.text ?? '',
    line: place.line,
  }))
}

function openItemsOf({ openItems, dayContext }: Answers): Review['openItems'] {
  return openItems.map((open) => {
    const { cells, row } = open.entry
    return {
      items: open.items,
      label: cells.item?.text ?? '',
      missing: cells.missing?.text ?? '',
      owner: cells.owner?.text || null,
      due: dueOf(open, dayContext)?.day ?? null,
      closed: closingOf(open, dayContext)?.day ?? null,
      line: row.place.line,
    }
  })
}

function signOffsOf(gate: Gate, answers: Answers): Review['signOffs'] {
  const { signOffs, dayContext } = answers
  const due = rolesDue(gate, answers)
  // of several roles in a group one is enough
  const given = new Set(signOffs.filter(isSigned).flatMap(({ role }) => role?.group ?? []))
  return signOffs.map((signOff) => {
    const { cells, row } = signOff.entry
    const signed = isSigned(signOff)
    const { recorded, role } = signOff
    const isAwaited = !signed && role !== null && due.includes(role) && !given.has(role.group)
    return {
      role: cells.role?.text ?? '',
      name: cells.name?.text || null,
      date:
        (recorded?.kind === 'signed' ? recorded.day : null) ??
        findDays(cells.date?.text ?? '', dayContext)[0]?.day ??
        null,
      signed,
      signature: signed ? (recorded?.kind ?? 'claimed') : null,
      ...(isAwaited && { awaited: true as const }),
      line: row.place.line,
    }
  })
}
