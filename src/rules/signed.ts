// Have those signed who must?
import { type Prose, placeIn } from '../checklist/prose.ts'
import type { Table } from '../checklist/table.ts'
import { findDoubt } from '../facts/doubt.ts'
import { findPeople, foldName, samePerson } from '../facts/people.ts'
import { choicesOf } from '../fields.ts'
import type { SignOffAnswer } from '../pair.ts'
import type { Context, Found, Rule } from './rule.ts'

/** What a signature cell may say. Everything else is no signature: `includes("signed")` would accept "(unsigned)". */
const forms = [
  /(?:^|[\s/(,;:–—-])(?:e-?)?signed\b/i,
  /^\/?[sS]\/\s*\p{L}/u,
  /^(?:✅|✔|✓|☑|:white_check_mark:)/i,
  /^(?:docusign|adobe sign|dropbox sign|hellosign|eidas|skribble|signature|sig|gpg|pgp|sha256|certificate|envelope|esign)\b[\s\S]*\d/i,
]
const refusals =
  /\b(?:not|un-?signed|pending|await\w*|to be|tbd|tbc|todo|will|would|verbal\w*|by phone|on the phone|outstanding|missing|refus\w*|declin\w*|withdrawn|revoked|draft|requested|expected|soon|later|waiting|proxy|on behalf|p\.?p\.)(?![a-z\u00c0-\u024f])|\b(?:chat|thread|slack|whatsapp|teams (?:chat|message|channel)|emoji|thumbs?|dm)\b|👍|n[’']t\b/i

/** What makes of "signed" something less than this person's signature under this document. */
const lessThanSigned =
  /\b(?:tomorrow|next (?:week|month)|after|assistant|absence|protest|reservations?|copy of|scanned from|pre-?signed|sort of|i think|presumabl\w+|probabl\w+|i\.\s?[av]\.|for (?:version|other|items?)|only|agent|team|signature\])(?![a-z\u00c0-\u024f])|signed-ish|\[\s*\]|\bfor [a-z\u00c0-\u024f]|\bv\d/i

function matchOf(expression: RegExp, text: string): { text: string } | null {
  const match = expression.exec(text)
  return match === null ? null : { text: match[0] }
}

/** Why a signature cell does not count, in words for a message; null when it does. */
export function whyUnsigned(cell: Prose | null, name: string): string | null {
  const text = (cell?.text ?? '').replace(/[\ufe0e\ufe0f]/gu, '').trim()
  const bare = text
    .replace(/^[([{]\s*/u, '')
    .replace(/\s*[)\]}]$/u, '')
    .replace(/\b(no|nr)\.\s?(?=\d)/gi, '$1 ')
    .trim()
  if (/^[\s\p{P}]*$/u.test(bare)) return 'the signature is empty'
  if ((cell?.links ?? []).some((link) => !/^https?:/i.test(link.url) || /\b(?:slack|teams\.microsoft|discord|whatsapp|t\.me|chat)\b/i.test(link.url)))
    return `"${text}" leads to no recorded signature`
  const isForm = forms.some((form) => form.test(bare)) || isTypedName(bare, name)
  const [head = ''] = bare.split(/;\s|\s[–—-]\s|,\s*(?=risk|subject|with|on condition)/i)
  if (!isForm) return `"${text}" is no signature`
  const taken = findDoubt(head) ?? matchOf(lessThanSigned, head.replace(/\b(?:no|without) reservations?\b/gi, ' '))
  if (taken !== null) return `"${text}" is no signature that holds ("${taken.text}")`
  if (
    /\b(?:not|no|refus\w*|declin\w*|object\w*|withdr\w+|receipt|await\w*|pending|counter-?sign\w*|reject\w*|veto\w*|disapprov\w*|p\.?p\.)(?![a-z\u00c0-\u024f])/i.test(
      bare.slice(head.length),
    )
  )
    return `"${text}" takes the signature back`
  if (refusals.test(head)) return `"${text}" is no recorded signature`
  const signer = /(?:\/?s\/|signed by)\s*(.*)$/i.exec(head)?.[1] ?? ''
  const [other] = findPeople(signer, [name])
  if (other !== undefined && name !== '' && !name.split(/\s*(?:[+&;/,\n]|\band\b)\s*/u).some((one) => samePerson(other.key, foldName(one))))
    return `"${text}" is the signature of somebody else`
  const words = foldName(signer.replace(/\([^)]*\)/g, ' '))
  const isSomebody = words.length > 0 && words.length < 3 && /^\p{Lu}/u.test(signer) && !/\d|sign|eidas|skribble|adobe/i.test(signer)
  if (isSomebody && name !== '' && !words.some((word) => foldName(name).includes(word))) return `"${text}" is the signature of somebody else`
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
  isWaivable: false,
  about:
    'Every role that must sign has a row with a signature: `(signed)`, `signed …`, `/s/ Name`, ✅ or the reference of a signing service; a thumbs-up in a chat is none.',
  fix: 'have that person sign, and write "(signed)" or "/s/ Name" in the signature cell',
  *check({ gate, answers }): Iterable<Found> {
    if (answers.untouched) return
    const item = gate.items.find((candidate) => candidate.isSignOff)
    const base = item === undefined ? {} : { item: item.id }
    const boxes = gate.shape.signOffBoxes !== null
    // boxes are ticked last: they are asked for when everything else is done
    if (boxes && answers.items.some(({ item: asked, claimed }) => asked.counts && claimed !== 'pass' && claimed !== 'na')) return
    const choices = choicesOf(answers)
    // a field that says both leaves the role on the list
    const isOpen = (label: string): boolean => answers.fields.some(({ field, value }) => field.label === label && value !== null && !choices.has(label))
    const due = gate.roles.filter(
      (role) => role.required === 'always' && [...role.when].every(([label, choice]) => choices.get(label) === choice || isOpen(label)),
    )
    for (const group of new Set(due.map((role) => role.group))) {
      const roles = due.filter((role) => role.group === group)
      const role = { role: roles.map((one) => one.role).join(' or ') }
      const all = answers.signOffs.filter((row) => row.role !== null && roles.includes(row.role))
      // of several roles one is enough, and the rows of the others may stay empty
      const rows = roles.length > 1 && all.some(isSigned) ? all.filter((row) => row.entry.cells.signature?.text !== '') : all
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
    for (const { entry, role } of answers.signOffs) {
      const cell = entry.cells.signature
      if (
        cell !== null &&
        (role === null || role.required !== 'always' || !due.includes(role)) &&
        /❌|\b(?:refus\w*|declin\w*|reject\w*|object(?:s|ed|ion)\b|withh[eo]ld\w*)/i.test(cell.text)
      ) {
        yield { ...base, message: `${entry.cells.role?.text || 'a signatory'} refuses: "${cell.text}"`, place: placeIn(cell) }
      }
    }
    for (const [table, heading] of headingsOf(answers)) {
      const doubt = findDoubt(heading) ?? matchOf(/\bv(?:ersion)?\s?\d/i, heading)
      if (doubt !== null)
        yield {
          ...base,
          message: `the sign-off stands under "${heading}" ("${doubt.text}")`,
          place: { ...table.place, endLine: table.place.line, endColumn: table.place.column },
        }
    }
    const review = answers.items.find((answer) => answer.item.isSignOff)
    const unread =
      /\b(?:has|have|had|was|were|did|is)(?: not|n[’']t)(?: yet)?(?: been)? (?:\w+ )?(?:review|open|read|look|check|sign)\w*|\bnot reviewed\b|\brefus\w*|\bwithout (?:review|read|look|open)\w*|\b(?:is|are) red\b/i
    const said = review?.claimed === 'pass' ? unread.exec(review.evidence?.text ?? '') : null
    if (said !== null && review !== undefined && review.evidence !== null)
      yield {
        ...base,
        message: `item ${review.item.id} claims a pass, and its evidence says "${said[0]}"`,
        place: placeIn(review.evidence, said.index, said.index + said[0].length),
      }
    for (const { item: asked, claimed, row, place } of answers.items) {
      if (asked.isSignOff && claimed !== 'pass' && claimed !== 'blank') {
        yield { item: asked.id, message: `item ${asked.id} "${asked.title}" must be passed, and claims ${row?.cells.status?.text}`, place }
      }
    }
  },
}

/** The heading above each table that holds sign-off rows. */
function headingsOf({ checklist, signOffs }: Context['answers']): Map<Table, string> {
  const tables = new Set(signOffs.map(({ entry }) => entry.table))
  const found = new Map<Table, string>()
  let heading = ''
  for (const block of checklist.blocks) {
    if (block.kind === 'heading') heading = block.prose.text
    else if (block.kind === 'table' && tables.has(block)) found.set(block, heading)
  }
  return found
}
