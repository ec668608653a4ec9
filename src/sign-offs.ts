// Who signs, and does the signature hold?
import { type Prose, placeIn, slice } from './checklist/prose.ts'
import type { Checklist } from './checklist/read.ts'
import {
  boxesUnder,
  type Entry,
  entriesOf,
  keyOf,
  keyWithoutBrackets,
  labelledIn,
} from './checklist/shapes.ts'
import { matchOf } from './facts/clauses.ts'
import { findDates } from './facts/dates.ts'
import { findDoubt, withoutHarmless } from './facts/doubt.ts'
import { findPeople, foldName, samePerson } from './facts/people.ts'
import { findRefusingSign } from './facts/signs.ts'
import type { Gate, GateRole } from './gate.ts'

export interface SignOffAnswer {
  /** The asked role that this row fills, or null for a further role. */
  role: GateRole | null
  entry: Entry<'role' | 'name' | 'date' | 'signature'>
}

/** The rows of the sign-off, in whatever form the gate has them. */
export function signOffsOf(gate: Gate, checklist: Checklist): SignOffAnswer[] {
  const { signOff, signOffBoxes, sheet } = gate.shape
  if (signOffBoxes !== null) return signedBoxes(gate, checklist, signOffBoxes.section)
  const entries = [
    ...(signOff === null ? [] : entriesOf(checklist, signOff, ['role', 'signature'])),
    ...(sheet === null ? [] : signedLines(gate, checklist)),
  ]
  return entries
    .filter((entry) => entry.row.cells.some((cell) => cell.text !== ''))
    .map((entry) => ({
      entry,
      role: gate.roles.find((role) => isRole(role, entry.cells.role?.text ?? '')) ?? null,
    }))
}

/** A box per role, and a line `Engineering: Marta Silva` somewhere that names who stands behind it. */
function signedBoxes(gate: Gate, checklist: Checklist, section: string): SignOffAnswer[] {
  const named = signedLines(gate, checklist)
  const open = new Set(
    checklist.blocks.flatMap((block) =>
      block.kind === 'line' && block.ticked === false ? [placeIn(block.prose).line] : [],
    ),
  )
  return boxesUnder(checklist, section).flatMap((line) => {
    const role = gate.roles.find((candidate) =>
      keyOf(line.prose.text).startsWith(keyOf(candidate.role)),
    )
    if (role === undefined) return []
    const at = slice(line.prose, 0, 0)
    const place = placeIn(line.prose)
    // the blank says in brackets what is signed; whoever was not asked did not sign it
    const rest = line.prose.text.slice(role.role.length)
    const doubted = findDoubt(rest) === null ? '' : rest.trim()
    const own = named.filter(
      (entry) =>
        [role.role, ...role.also].includes(entry.cells.role?.text ?? '') &&
        !/^[_*\s]*$/.test(entry.cells.name?.text ?? ''),
    )
    const rows =
      own.length > 0
        ? own.map(({ cells, row }) =>
            open.has(row.place.line) ? { ...cells, signature: { ...at, text: '[ ]' } } : cells,
          )
        : [{ name: at, date: at, signature: at }]
    return rows.map(({ name, date, signature }) => {
      // the tick signs, unless the line with the name says something else
      const said =
        doubted !== ''
          ? { ...at, text: doubted }
          : signature !== null && signature.text !== ''
            ? signature
            : { ...at, text: '✅' }
      const cells = {
        role: { ...at, text: role.role },
        name,
        date,
        signature: line.ticked === true ? said : at,
      }
      return {
        role,
        entry: {
          cells,
          row: { cells: [line.prose], place },
          table: { kind: 'table' as const, headers: [], rows: [], place },
          extra: [],
          doubled: [],
        },
      }
    })
  })
}

/** `Head of Ops: Marta Silva, 2026-06-12 (signed)`: where the items are a sheet, the sign-off is a line. */
function signedLines(gate: Gate, checklist: Checklist): SignOffAnswer['entry'][] {
  const labels = gate.roles.flatMap((role) => [role.role, ...role.also])
  return labelledIn(checklist, labels)
    .filter((labelled) => labelled.isField && labelled.isFirst && labelled.value.text !== '')
    .map(({ label, value }) => {
      const [date] = findDates(value.text)
      const { from, to } = nameIn(value.text, date?.from ?? null)
      const name = slice(value, from, to)
      // a signature before the name, or one that holds the date, is read as a whole
      const isWhole =
        from > 0 || (date !== undefined && /\p{L}/u.test(value.text.slice(to, date.from)))
      const signature = slice(value, from > 0 ? 0 : isWhole ? to : (date?.to ?? to))
      const trimmed = /^[\s,;–—-]*/u.exec(signature.text)?.[0].length ?? 0
      const place = placeIn(value)
      const role = { ...slice(value, 0, 0), text: label }
      return {
        cells: {
          role,
          name,
          date:
            date === undefined ? slice(value, value.text.length) : slice(value, date.from, date.to),
          signature: slice(signature, trimmed),
        },
        row: { cells: [value], place },
        table: { kind: 'table', headers: [], rows: [], place },
        extra: [],
        doubled: [],
      }
    })
}

/** A signature that stands before the name: `/s/ Name`, `Signed by Name`, `(signed) Name`, `✅ Name`. */
const signedBefore =
  /^\s*(?:\/[sS]\/|\(?(?:e-?|electronically |digitally )?signed\)?(?: by\b)?:?|[✅✔✓☑]\ufe0f?)\s*(?=\p{L})/iu
/** One that stands behind it: `Name, signed on DATE`. */
const signedBehind =
  /[\s,;:–—-]*(?:\b(?:(?:e-?|electronically |digitally )?signed)\b(?: on)?)?[\s,;:–—-]*$/iu

/** Where the name stands in `Marta Silva, 2026-06-12 (signed)`, `/s/ Marta Silva, 2026-06-12` or `Marta Silva (signed 2026-06-12)`. */
function nameIn(text: string, date: number | null): { from: number; to: number } {
  const from = signedBefore.exec(text)?.[0].length ?? 0
  const bracket = text.indexOf('(', from)
  const isAround =
    bracket >= 0 && (date === null || (bracket < date && !text.slice(bracket, date).includes(')')))
  const end = isAround ? bracket : (date ?? text.length)
  return { from, to: from + text.slice(from, Math.max(from, end)).replace(signedBehind, '').length }
}

/**
 * A required role is named exactly, brackets aside, or as a part of the cell beside a department or a further role (`AI CoE Lead, Group IT`); a sponsor's
 * row is any whose role names the sponsor. Who only attends, or is yet to come, fills none.
 */
function isRole(role: GateRole, text: string): boolean {
  const names = [role.role, ...role.also].map(keyWithoutBrackets)
  const found = keyWithoutBrackets(text)
  if (
    findDoubt(text) !== null ||
    /\b(?:observer|secretary|assistant|witness|minutes|deputy|interpreter)\b/i.test(
      text.replace(/\([^)]*\)/g, ' '),
    )
  )
    return false
  const parts = text.replace(/\([^)]*\)/g, ' ').split(/\s*[,;/\n|&+]\s*|\s[–—-]\s|\s+and\s+/u)
  return (
    names.includes(found) ||
    (role.required === 'always' &&
      parts.length === 2 &&
      parts.some((part) => names.includes(keyOf(part)))) ||
    (role.required !== 'always' &&
      names.some((name) => found.includes(name) || keyOf(text).includes(name)))
  )
}

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
  /\b(?:tomorrow|next (?:week|month)|after(?! (?:the |a |an |my |her |his |our |\w+ing )?(?:(?:second|full|final|successful|joint) )?(?:re-?(?:run|test|view)|review(?:ing|ed)?|repeat|repetition|reading|inspection|check|drill|discussion|correction|item)(?:s|ed)?\b)|assistant|absence|protest|reservations?|copy of|scanned from|pre-?signed|sort of|i think|presumabl\w+|probabl\w+|i\.\s?[av]\.|for (?:version|other|items?)|only|agent|team|signature\]|as (?:read|witness|seen)|witness|test|received|disputed|seen|charter|against|protest|object(?:s|ed|ions?|ing)?|abstain\w*|abstention|dissent\w*|duress|with \d+ objections?|subject to|false|page lost)(?![a-z\u00c0-\u024f])|signed-ish|=\s*(?:no|0)\b|\bsigned:?\s*0\b|⚠|[\u0300-\u036f]{2,}|\u0336|\b(?:signed|signature)\W{0,3}(?:\w+ly )?for [a-z\u00c0-\u024f]|\bv\d/i

/** Signed was another paper: `signed the attendance list`. */
const otherPaper =
  /\bsigned(?: off)?\)? (?:(?:on|in) )?(?:the|an?|our|her|his|their) (?!(?:\w+ )?(?:checklist|page|review|document|sign-?off|gate|launch|release|form|decision|original|print\w*|paper|copy|pdf|scan|register|registry|system|portal|presence|office|meeting|same|\d)\b)[^.,;()]{1,40}|\b(?:copy|copied) from\b|\bsigned\)? (?:\w+ )?for v?\d+(?:\.\d+)+|\bby (?:an? )?(?:ai|bot|model|machine|script)\b/i

/** Why a signature cell does not count, in words for a message; null when it does. */
export function whyUnsigned(cell: Prose | null, name: string): string | null {
  const text = (cell?.text ?? '').replace(/[\ufe0e\ufe0f]/gu, '').trim()
  const bare = text
    .replace(/^[([{]\s*/u, '')
    .replace(/\s*[)\]}]$/u, '')
    .replace(/\b(no|nr)\.\s?(?=\d)/gi, '$1 ')
    .trim()
  if (/^[\s\p{P}]*$/u.test(bare)) return 'the signature is empty'
  if (
    (cell?.links ?? []).some(
      (link) =>
        !/^https?:/i.test(link.url) ||
        /\b(?:slack|teams\.microsoft|discord|whatsapp|t\.me|chat)\b/i.test(link.url),
    )
  )
    return `"${text}" leads to no recorded signature`
  // a box that stays open, or a choice that nobody made
  if (/\[\s*\]|^\(\s*\)|\[y\/n\]|\bun\(/i.test(text)) return `"${text}" is no signature`
  const refusingSign = findRefusingSign(text)
  if (refusingSign !== null) return `"${text}" is no signature that holds ("${refusingSign.text}")`
  const isForm = forms.some((form) => form.test(bare)) || isTypedName(bare, name)
  const paper = otherPaper.exec(bare)?.[0]
  if (isForm && paper !== undefined)
    return `"${text}" is the signature under something else ("${paper.trim()}")`
  const [head = ''] = bare.split(/;\s|\s[–—-]\s|,\s*(?=risk|subject|with|on condition)/i)
  if (!isForm) return `"${text}" is no signature`
  const taken = findDoubt(head) ?? matchOf(lessThanSigned, withoutHarmless(head))
  if (taken !== null) return `"${text}" is no signature that holds ("${taken.text}")`
  if (
    /\b(?:not|no|refus\w*|declin\w*|object\w*|withdr\w+|revok\w*|taken back|takes? back|cancel\w*|void|supersed\w*|protest|revers\w*|invalid|struck|annul\w*|retract\w*|disput\w*|against|receipt|await\w*|pending|counter-?sign\w*|reject\w*|veto\w*|disapprov\w*|p\.?p\.)(?![a-z\u00c0-\u024f])/i.test(
      withoutHarmless(bare.slice(head.length)),
    )
  )
    return `"${text}" takes the signature back`
  if (refusals.test(withoutHarmless(head))) return `"${text}" is no recorded signature`
  const signer =
    /(?:\/?[sS]\/|(?:[sS]igned|SIGNED)(?: by| BY|[:,]?(?= [A-Z](?:[a-z]{2,}\b|\.))))\s*(.*)$/.exec(
      head,
    )?.[1] ?? ''
  const [other] = findPeople(signer, [name])
  if (
    other !== undefined &&
    name !== '' &&
    !name.split(/\s*(?:[+&;/,\n]|\band\b)\s*/u).some((one) => samePerson(other.key, foldName(one)))
  )
    return `"${text}" is the signature of somebody else`
  const words = foldName(signer.replace(/\([^)]*\)/g, ' ').replace(/[,;(].*$/s, ''))
  const own = foldName(name)
  const isInitials =
    words.length === 1 && own.length > 1 && words[0] === own.map((word) => word.charAt(0)).join('')
  const isSomebody =
    !isInitials &&
    words.length > 0 &&
    words.length < 3 &&
    /^\p{Lu}/u.test(signer) &&
    !/\d|sign|eidas|skribble|adobe/i.test(signer)
  if (
    isSomebody &&
    name !== '' &&
    !words.some((word) =>
      own.some((part) => part === word || (word.length === 1 && part.startsWith(word))),
    )
  )
    return `"${text}" is the signature of somebody else`
  return null
}

/** The signatory's own name, typed. */
function isTypedName(text: string, name: string): boolean {
  const typed = foldName(text)
  return (
    typed.length > 1 &&
    typed.length >= foldName(name).length &&
    samePerson(typed, foldName(name)) &&
    !/\p{N}/u.test(text)
  )
}

/** Whether a sign-off row is signed. */
export function isSigned({ entry }: SignOffAnswer): boolean {
  return whyUnsigned(entry.cells.signature, entry.cells.name?.text ?? '') === null
}
