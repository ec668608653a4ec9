// Are the criteria still those that were set before the pilot?

import approvedTerms from '../../vocabularies/approved.txt'
import { isNothing } from '../facts/nothing.ts'
import type { Text } from '../facts/page.ts'
import { findQuantities } from '../facts/quantities.ts'
import { keyOfName, samePerson } from '../facts/same-person.ts'
import { criteriaSetIn, isEasier, type SetCriterion } from '../facts/set-criteria.ts'
import { vocabularyOf } from '../facts/terms.ts'
import { criteriaRows, pointedTo, sourcesOf } from '../needs/texts.ts'
import type { ItemAnswer } from '../pair/pair.ts'
import type { CriteriaLookup } from '../policy/lookups.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import { type Context, type Found, inEvidence, ofItems, rule } from './rule.ts'

export const movedCriteria = rule({
  id: 'moved-criteria',
  // Seed 000, item 1: the criteria are pre-set, in the agent card or at intake.
  about:
    'With `criteria-from` in the configuration, no criterion is easier than it was in the last version of that file from before the pilot began, unless the item says who approved it again. Only criteria with the same name, unit and direction are compared.',
  fix: 'meet the criterion that was set before the pilot, or write in the item who approved the easier one, as in "Approved again by Ruth Castellan on 2026-05-20": a person other than the builder',
  check: ofItems(function* (answer, context) {
    const { item, claimed, evidence } = answer
    const { criteria } = context.lookups
    if (criteria === null || claimed !== 'pass' || evidence === null) return
    if (isNothing(evidence.text)) return
    if (!item.needs.some(({ kind }) => kind === 'criteria')) return
    const { file, pilotStart, problem } = criteria
    if (problem !== null) {
      const message = `item ${item.id}: check the criteria against ${file} as it was before the pilot began on ${pilotStart}: ${problem}`
      yield { ...inEvidence(evidence, message), level: 'note', fix: open }
      return
    }
    const before = criteria.texts.flatMap(({ text, name }) =>
      criteriaSetIn(text, findQuantities(text), name),
    )
    const all = setIn(answer, context)
    for (const own of all) yield* movedFrom(before, own, all, answer, context)
  }),
})

const open = 'fetch the history that shows them, or compare them by eye'

interface Own {
  criterion: SetCriterion
  prose: Prose
}

/** What the item sets itself, and in its table. */
function setIn(answer: ItemAnswer, context: Context): Own[] {
  const rows = context.gate.shape.criteria?.of === answer.item.id ? criteriaRows(context) : []
  return [
    ...textsOf(answer, context).flatMap(({ prose, text }) =>
      criteriaSetIn(prose.text, text.quantities).map((criterion) => ({ criterion, prose })),
    ),
    ...rows.flatMap(({ cells: { metric, criterion: prose } }) =>
      metric === null || prose === null
        ? []
        : criteriaSetIn(prose.text, findQuantities(prose.text), metric.text).map((criterion) => ({
            criterion,
            prose,
          })),
    ),
  ]
}

function textsOf(answer: ItemAnswer, context: Context): { prose: Prose; text: Text }[] {
  const own = sourcesOf([answer.evidence, ...answer.elsewhere], context)
  return [...own, ...pointedTo(answer, context)]
}

function* movedFrom(
  before: readonly SetCriterion[],
  { criterion, prose }: Own,
  all: readonly Own[],
  answer: ItemAnswer,
  context: Context,
): Generator<Found> {
  const { criteria } = context.lookups
  const verdicts = before
    .filter(({ name }) => name === criterion.name)
    .map((was) => ({ was, is: isEasier(criterion, was) }))
    .filter(({ is }) => is !== null)
  const easier = verdicts.filter(({ is }) => is)
  const [first] = easier
  if (criteria === null || first === undefined) return
  const { bound } = criterion
  const place = placeIn(prose, bound.from, bound.to)
  const message = `item ${answer.item.id}: the criterion "${criterion.written}" was "${first.was.written}" in ${criteria.file} on ${criteria.day}, before the pilot began on ${criteria.pilotStart}`
  const approver = approverIn(answer, criteria, context)
  // what two criteria of one text are called names neither of them
  const isTwice = all.some(
    (other) =>
      other.prose === prose &&
      other.criterion.name === criterion.name &&
      isEasier(other.criterion, first.was) === false,
  )
  // where it was set in two ways, or is told beside another one, the reader sees which one holds
  const isCertain = easier.length === verdicts.length && !criterion.isBesideAnother && !isTwice
  if (approver !== null)
    yield { level: 'note', message: `${message}; ${approver} approved it again`, place }
  else yield { level: isCertain ? undefined : 'note', message, place }
}

const approved = vocabularyOf(approvedTerms)

/** Who is said to have approved, in one sentence with the approval, after the criteria were set; nobody who built the agent. */
function approverIn(answer: ItemAnswer, criteria: CriteriaLookup, context: Context): string | null {
  const builders = context.answers.signOffs
    .filter(({ role }) => role?.part === 'builder')
    .map(({ entry }) => keyOfName(entry.cells.name?.text ?? ''))
  const isBuilder = (name: string): boolean =>
    builders.some((builder) => samePerson(builder, keyOfName(name)))
  for (const { text } of textsOf(answer, context))
    for (const [index, sentence] of text.sentences.entries()) {
      const isHere = ({ from }: { from: number }): boolean => text.sentenceAt(from) === index
      const isSaid = text
        .terms(approved)
        .some((term) => isHere(term) && text.said(term).mode === 'done')
      const days = text.days.filter(isHere)
      const isOld =
        (days.length > 0 &&
          days.every(({ day }) => day !== null && criteria.day !== null && day < criteria.day)) ||
        criteria.texts.some((was) => was.text.includes(sentence.text.trim()))
      const person = text.people.find((one) => isHere(one) && !isBuilder(one.text))
      if (isSaid && !isOld && person !== undefined) return person.text
    }
  return null
}
