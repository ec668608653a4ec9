// Have those signed who must?
import { type Prose, placeIn } from '../checklist/prose.ts'
import { findDoubt } from '../facts/doubt.ts'
import { findPeople, foldName, samePerson } from '../facts/people.ts'
import type { SignOffAnswer } from '../pair.ts'
import type { Found, Rule } from './rule.ts'

/** What a signature cell may say. Everything else is no signature: `includes("signed")` would accept "(unsigned)". */
const forms = [
  /(?:^|[\s/(,;:–—-])(?:e-?)?signed\b/iu,
  /^\/?s\/\s*\p{L}/iu,
  /^(?:✅|✔|✓|☑|:white_check_mark:)/iu,
  /^(?:docusign|adobe sign|dropbox sign|hellosign|eidas|skribble|signature|sig|gpg|pgp|sha256|certificate|envelope|esign)\b[\s\S]*\d/iu,
]
const refusals =
  /\b(?:not|un-?signed|pending|await\w*|to be|tbd|tbc|todo|will|would|verbal\w*|by phone|on the phone|outstanding|missing|refus\w*|declin\w*|withdrawn|revoked|draft|requested|expected|soon|later|waiting|proxy|on behalf|p\.?p\.)(?!\p{L})|\b(?:chat|thread|slack|whatsapp|teams (?:chat|message|channel)|emoji|thumbs?|dm)\b|👍|n[’']t\b/iu

/** Why a signature cell does not count, in words for a message; null when it does. */
export function whyUnsigned(cell: Prose | null, name: string): string | null {
  const text = (cell?.text ?? '').replace(/[\ufe0e\ufe0f]/gu, '').trim()
  const bare = text
    .replace(/^[([{]\s*/u, '')
    .replace(/\s*[)\]}]$/u, '')
    .trim()
  if (/^[\s\p{P}]*$/u.test(bare)) return 'the signature is empty'
  const isForm = forms.some((form) => form.test(bare)) || isTypedName(bare, name)
  const [head = ''] = bare.split(/[;.]\s|\s[–—-]\s|,\s*(?=risk|subject|with|on condition)/iu)
  if (!isForm) return `"${text}" is no signature`
  const taken = findDoubt(head.replace(/\bnot(?:e|ed|arised|arized)\b/giu, ' '))
  if (taken !== null) return `"${text}" is no signature that holds ("${taken.text}")`
  if (/\b(?:not|no|refus\w*|declin\w*|object\w*|withdr\w+|receipt)\b/iu.test(bare.slice(head.length))) return `"${text}" takes the signature back`
  if (refusals.test(head)) return `"${text}" is no recorded signature`
  const signer = /(?:\/?s\/|signed by)\s*(.*)$/iu.exec(head)?.[1] ?? ''
  const [other] = findPeople(signer, [name])
  if (other !== undefined && name !== '' && !name.split(/\s*(?:[+&;/,\n]|\band\b)\s*/u).some((one) => samePerson(other.key, foldName(one))))
    return `"${text}" is the signature of somebody else`
  return null
}

/** The signatory's own name, typed. */
function isTypedName(text: string, name: string): boolean {
  const typed = foldName(text)
  return typed.length > 1 && typed.length >= foldName(name).length && samePerson(typed, foldName(name)) && !/\p{N}/u.test(text)
}

/** Whether a sign-off row is signed. */
export function isSigned({ entry }: SignOffAnswer): boolean {
  return whyUnsigned(entry.cells.signature, entry.cells.name?.text ?? '') === null
}

export const signed: Rule = {
  id: 'signed',
  level: 'error',
  about:
    'Every role that must sign has a row with a signature: `(signed)`, `signed …`, `/s/ Name`, ✅ or the reference of a signing service; a thumbs-up in a chat is none.',
  fix: 'have that person sign, and write "(signed)" or "/s/ Name" in the signature cell',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    for (const role of gate.roles) {
      if (role.required !== 'always') continue
      const rows = answers.signOffs.filter((row) => row.role === role)
      if (rows.length === 0) {
        const place = answers.signOffs[0]?.entry.table.place ?? answers.items.find((answer) => answer.item.isSignOff)?.place
        yield {
          ...base,
          message: `the sign-off has no row for ${role.role}`,
          place: place === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : { ...place, endLine: place.line, endColumn: place.column },
        }
      }
      for (const { entry } of rows) {
        const why = whyUnsigned(entry.cells.signature, entry.cells.name?.text ?? '')
        const cell = entry.cells.signature
        if (why !== null) yield { ...base, message: `${role.role} has not signed: ${why}`, place: cell && cell.text !== '' ? placeIn(cell) : entry.row.place }
      }
    }
    for (const { item: asked, claimed, row, place } of answers.items) {
      if (asked.isSignOff && claimed !== 'pass' && claimed !== 'blank') {
        yield { item: asked.id, message: `item ${asked.id} "${asked.title}" must be passed, and claims ${row?.cells.status?.text}`, place }
      }
    }
  },
}
