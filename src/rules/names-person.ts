// Does a person stand behind each signature?
import { placeIn } from '../checklist/prose.ts'
import { keyOf } from '../checklist/shapes.ts'
import { findDeparture, notAPerson } from '../facts/people.ts'
import { findRefusingSign } from '../facts/signs.ts'
import { isSigned } from '../sign-offs.ts'
import { type Found, isNoEvidence, type Rule } from './rule.ts'

/** What parts the names of an owner and of those who stand in. */
const besides =
  /\s*(?:[+&;/]|,?\s(?:and|with)\s|,)\s*(?:(?:backup|deputy|stand-in|alternate)s?\b:?)?\s*|\s(?:as|is) (?:backup|deputy|stand-in|alternate)\b.*$/iu
/** In the cell of a name: somebody signs for somebody else, or built what he approves. */
const by =
  /(?<!\b(?:assisted|supported|helped|accompanied) )\bby\b|\b(?:via|pp|p\.p\.|c\/o|absent|deput\w+|on behalf|co-?builder|also built)\b/i
/** In the cell of a role, beside it: who was informed has not approved; who acts as lead has, unless it is for somebody named. */
const elsewhere =
  /[(,;/–—-][^)]*\b(?:informed|information|copy|cc|fyi|against|absent|acting(?= *(?:[:,;–—-]|for\b(?! (?:now|the (?:spring|summer|autumn|winter|moment|meantime|time being|interim|year)) *(?:\)|$))|(?!for\b|(?:since|from|until) [a-z\u00c0-\u024f\d-]+(?: \d{4})? *(?:\)|$))[a-z\u00c0-\u024f’'-]+ [a-z\u00c0-\u024f’'-]+\b))|deputised|delegate|represent\w*|p\.?a\.?(?![a-z\u00c0-\u024f])|on leave)\b/i
/** In brackets behind an owner: who has gone, was not asked or said no is none. */
const gone =
  /\([^)]*\b(?:left|departed|tb[acd]|declin\w*|refus\w*|objects?|vacant|unconfirmed|not (?:asked|confirmed|yet|told))\b[^)]*\)/i
/** A name that is none. */
const noName = /^\W*(?:not|never|none|pending)\b/i
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

export const namesPerson: Rule = {
  id: 'names-person',
  level: 'error',
  isWaivable: false,
  about:
    'The name of a sign-off row is that of a person who signs for himself, not of a team or a role; so is the owner of an item, where the gate asks for owners.',
  fix: 'write first and last name of one person; a title, as in "Mr Head", tells a name from a role',
  *check({ gate, answers }): Iterable<Found> {
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    for (const { item: asked, claimed, owner } of answers.items) {
      const sign = claimed === 'blank' || owner === null ? null : findRefusingSign(owner.text)
      if (owner !== null && sign !== null)
        yield {
          item: asked.id,
          message: `item ${asked.id} needs an owner: "${owner.text}" says "${sign.text}"`,
          place: placeIn(owner, sign.from, sign.to),
        }
    }
    for (const { item: asked, claimed, owner, place } of gate.ownersRequired ? answers.items : []) {
      if (claimed === 'blank' || asked.rules['designated-owner'] !== undefined) continue
      const people = (owner?.text ?? '')
        .replace(/\([^)]*\)/g, ' ')
        .split(besides)
        .filter((part) => part.trim() !== '')
      const departed = findDeparture(owner?.text ?? '')?.text ?? gone.exec(owner?.text ?? '')?.[0]
      const reason =
        people.length === 0
          ? 'nobody is named'
          : departed !== undefined
            ? `"${owner?.text}" says "${departed}"`
            : people.map((person) => notAPerson(person)).find((why) => why !== null)
      if (reason != null)
        yield {
          item: asked.id,
          message: `item ${asked.id} needs an owner: ${reason}`,
          place: owner === null ? place : placeIn(owner),
        }
    }
    for (const row of answers.signOffs) {
      const { name, role } = row.entry.cells
      if (
        !isSigned(row) &&
        (name === null || isNoEvidence(name.text) || row.role?.required !== 'always')
      )
        continue
      const place = name && name.text !== '' ? placeIn(name) : row.entry.row.place
      const proxy = isSigned(row)
        ? (by.exec(name?.text ?? '') ?? elsewhere.exec(role?.text ?? ''))
        : null
      if (proxy !== null) {
        yield {
          ...base,
          message: `"${name?.text}" signs as ${role?.text}: who signs for another, or was only told, fills no role ("${proxy[0]}")`,
          place,
        }
        continue
      }
      const own = answers.name ?? ''
      if (own !== '' && keyOf(name?.text ?? '') === keyOf(own))
        yield { ...base, message: `"${name?.text}" is what is launched, not a person`, place }
      const people = (name?.text ?? '').split(/\s*(?:\+|&|;|\n|\band\b)\s*/u)
      const why = noName.test(name?.text ?? '')
        ? `"${name?.text}" names nobody`
        : people.map((person) => notAPerson(person)).find((reason) => reason !== null)
      const lowered =
        gate.shape.signOffBoxes !== null &&
        !noName.test(name?.text ?? '') &&
        isNoEvidence(name?.text ?? '')
          ? { level: 'warning' as const }
          : {}
      if (why != null)
        yield {
          ...base,
          ...lowered,
          message: `${role?.text || 'a sign-off row'} needs a person: ${why}`,
          place,
        }
      const mixed = (name?.text ?? '')
        .split(/\s/u)
        .find((word) => scripts.filter((script) => script.test(word)).length > 1)
      if (mixed !== undefined)
        yield {
          ...base,
          level: 'warning',
          message: `the name "${mixed}" mixes scripts: letters that look alike may hide another name`,
          place,
        }
    }
  },
}
