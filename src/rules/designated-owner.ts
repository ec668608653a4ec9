// Does one named person own the agent, and sign for it?
import { type Prose, placeIn } from '../checklist/prose.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { findDoubt } from '../facts/doubt.ts'
import {
  findHalfNames,
  findPeople,
  foldName,
  howToName,
  notAPerson,
  samePerson,
} from '../facts/people.ts'
import { hasWord } from '../facts/words.ts'
import { isSigned } from '../sign-offs.ts'
import { evidenceUnder, type Found, inEvidence, type Rule } from './rule.ts'

export const designatedOwner: Rule = {
  id: 'designated-owner',
  level: 'error',
  // Seed 001, checkpoint 2: one named person, not a team, owns the agent in production and signs off on go-live.
  about:
    'One named person, not a team, owns the agent in production; the same person signs the go-live, or a backup is named, as the gate asks.',
  fix: "write one person's name as owner; have that person sign, or name the backup",
  *check(context): Iterable<Found> {
    for (const { answer, evidence, parameters } of evidenceUnder(context, 'designated-owner')) {
      const { id } = answer.item
      const { backup, signs } = parameters
      const cell: Prose | null = answer.row?.cells.owner ?? null
      const hasCell = cell !== null && answer.owner !== null
      const people = hasCell
        ? [cell.text]
        : findPeople(evidence.text, context.knownNames).map((person) => person.text)
      const distinct = people.filter(
        (name, index) =>
          !people.slice(0, index).some((other) => samePerson(foldName(other), foldName(name))),
      )
      const [owner] = distinct
      const isOne = backup === undefined
      const doubt = hasCell ? findDoubt(cell.text.replace(absence, ' ')) : null
      const why =
        owner === undefined
          ? 'nobody is named'
          : hasCell
            ? (notOne(owner, backup) ??
              (doubt === null ? null : `"${cell.text}" leaves it open ("${doubt.text}")`))
            : isOne && distinct.length > 1
              ? `${distinct.length} people are named`
              : null
      const at = hasCell ? { item: id, place: placeIn(cell) } : inEvidence(answer, evidence, '')
      if (why !== null || owner === undefined) {
        yield {
          ...at,
          message: `item ${id}: looked for one named person who owns the agent: ${why}`,
        }
        continue
      }
      const away = sentencesOf(evidence.text).find(
        ({ text }) => text.length < longestState && saysAway.test(text),
      )
      if (away !== undefined)
        yield inEvidence(
          answer,
          evidence,
          `item ${id}: looked for an owner who is there and may act, found "${away.text}"`,
          away,
        )
      for (const other of parameters['other-than'] ?? []) {
        const same = context.answers.items.find((candidate) => candidate.item.id === other)?.owner
        if (same && samePerson(foldName(same.text), foldName(owner)))
          yield {
            ...at,
            message: `item ${id} and item ${other} name the same person: looked for one each`,
          }
      }
      if (backup !== undefined) {
        const whole = `${cell?.text ?? ''}. ${evidence.text}`
        const others = findPeople(whole, context.knownNames).filter(
          (person) => !samePerson(person.key, foldName(nameIn(owner))),
        )
        const halves = findHalfNames(cell?.text ?? evidence.text, context.knownNames).filter(
          (half) =>
            hasWord(
              (cell?.text ?? evidence.text).slice(Math.max(0, half.from - 25), half.from),
              backup,
            ),
        )
        const found =
          others.length > 0
            ? `${others[0]?.text} without a word for it (${known})`
            : halves[0] === undefined
              ? 'none'
              : `"${halves[0].text}": ${howToName}`
        if (!hasWord(whole, backup) || others.length === 0)
          yield {
            ...at,
            message: `item ${id}: looked for a second person named as backup, found ${found}`,
          }
      }
      if (signs === undefined) continue
      const rows = context.answers.signOffs.filter(
        (row) => row.role?.role === signs && isSigned(row),
      )
      if (
        rows.length > 0 &&
        !rows.some((row) => samePerson(foldName(row.entry.cells.name?.text ?? ''), foldName(owner)))
      ) {
        const name = rows[0]?.entry.cells.name
        yield {
          item: id,
          message: `item ${id} names ${owner} as owner, and ${name?.text || 'somebody else'} signs as ${signs}`,
          place: name ? placeIn(name) : at.place,
        }
      }
    }
  },
}

/** Words for a backup, as a message names them. */
const known = 'backup, deputy, stand-in, cover, alternate …'
/** When a backup stands in: no doubt about the owner. */
const absence =
  /\b(?:when|if|while|whenever) (?:\w+ (?:is )?)?(?:away|absent|on leave|ill|sick|out(?: of office)?|off(?: duty)?|unavailable|travelling)\b/gi

/** A sentence about the owner, and not about the agent or its builder: gone, not asked, not willing, or not allowed to do what an owner does. */
const saysAway =
  /^\W*[^.;]{1,70}?\b(?<!\b(?:agent|builder|system|model|tools?|prompts?|writers?|former one) (?:who )?(?:has |have |had )?)(?:leaves (?:us|the|in|at|on)|has left|left (?:us|the)|has resigned|resigned|retires|was dismissed|(?:on|has been on) (?:sick|parental|maternity|paternity) leave|moves to|has moved|(?:has|have) no right|may not|declined|refused|refuses|does not know|has not (?:agreed|been asked|been told)|without (?:her|his|their) knowledge|wants somebody else|works in another|share the ownership)\b|^\W*(?:has resigned|resigned|was dismissed|in name\b|if the [\w ]{2,30} agrees)|\bonly the vendor\b/i
const longestState = 160

/** The owner's name, without the backup who may stand in the same cell. */
function nameIn(cell: string): string {
  const name = cell.replace(/\([^)]*\)/g, ' ')
  return name.split(/\s*(?:[+&;/,\n]|\band\b|\bwith\b)\s*/u)[0]?.trim() ?? ''
}

/** Why a cell does not hold exactly one person. */
function notOne(cell: string, backup: readonly string[] | undefined): string | null {
  // where a backup is asked, a bracket holds it
  if (/\p{L}[\s(]+or\s+\p{L}/iu.test(backup === undefined ? cell : cell.replace(/\([^)]*\)/g, ' ')))
    return `"${cell}" leaves open which of them`
  if (backup !== undefined) return notAPerson(nameIn(cell))
  const names = cell
    .split(/\s*(?:[+&;/]|,\s(?=\p{Lu}\p{L}+ \p{Lu})|\band\b)\s*/u)
    .filter((name) => name !== '')
  return names.length > 1 ? `"${cell}" names more than one` : notAPerson(cell)
}
