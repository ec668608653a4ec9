// Which characters of the source are seen, as which, and which are invisible?
import type { Link, PartAt, Prose } from './prose.ts'

/** Prose in the making. */
export interface Draft extends Pick<Prose, 'source'> {
  text: string[]
  offsets: number[]
  links: Link[]
  parts: PartAt[]
  hidden: { offset: number; codePoint: number }[]
  html: { value: string; offset: number }[]
}

/** Adds a text that stands in the source from one offset to another, entities and escapes decoded. */
export function append(draft: Draft, value: string, from: number, to: number): void {
  const raw = draft.source.text.slice(from, to)
  const isBehindSpace = value.startsWith(' ') && /^\s?$/.test(draft.text.at(-1)?.slice(-1) ?? '')
  // most text stands in the file as it is shown
  if (raw === value && plainText.test(value) && !isBehindSpace) {
    put(draft, value, from)
    return
  }
  let cursor = 0
  const characters = [...value]
  for (const [index, character] of characters.entries()) {
    cursor = align(raw, cursor, character)
    const offset = from + Math.min(cursor, raw.length)
    if (!isInvisible(character)) put(draft, shownAs(character, draft.text.at(-1) ?? ''), offset)
    else if (!belongsThere(character, characters[index - 1] ?? '', characters[index + 1] ?? ''))
      draft.hidden.push({ offset, codePoint: character.codePointAt(0) ?? 0 })
    if (raw.startsWith(character, cursor)) cursor += character.length
    else if (raw[cursor] === '&') cursor = Math.max(cursor, raw.indexOf(';', cursor)) + 1
  }
}

/** Each unit of what is shown has an offset of its own. */
function put({ text, offsets }: Draft, shown: string, offset: number): void {
  if (shown !== '') text.push(shown)
  for (let at = 0; at < shown.length; at++) offsets.push(offset + at)
}

const plainText = /^(?:[!-[\]-~]| (?! ))*$/

/** Where in the raw source the next rendered character starts: past a backslash escape, indentation or an escaped pipe. */
function align(raw: string, cursor: number, character: string): number {
  if (raw.startsWith(character, cursor) && !(character === '\\' && raw[cursor + 1] === '|'))
    return cursor
  if (raw[cursor] === '\\' && raw.startsWith(character, cursor + 1)) return cursor + 1
  if (raw[cursor] === '&') return cursor
  const found = raw.indexOf(character, cursor)
  return found >= 0 ? found : cursor
}

/** A renderer shows any run of white space as one space. */
function shownAs(character: string, previous: string): string {
  if (character !== '\n' && /\s/.test(character)) return /\s$/.test(previous) ? '' : ' '
  return styled.test(character) ? character.normalize('NFKC') : character
}

/** Letters and digits that are another one's in a style: full width, bold, script. */
const styled = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u

const invisible =
  /\p{Default_Ignorable_Code_Point}|\u2800|[\ufff9-\ufffb\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\u2066-\u2069\u202a-\u202e\u200e\u200f\u061c]/u

function isInvisible(character: string): boolean {
  return !(character >= ' ' && character <= '~') && invisible.test(character)
}

/** Emoji variation selectors, joiners inside emoji, and joiners between letters of scripts that write with them, hide nothing. */
function belongsThere(character: string, previous: string, next: string): boolean {
  if (character === '\ufe0f' || character === '\ufe0e') return true
  if (character !== '\u200d' && character !== '\u200c') return false
  if (/\p{Extended_Pictographic}|\ufe0f/u.test(previous) && /\p{Extended_Pictographic}/u.test(next))
    return true
  return joining.test(previous) && joining.test(next)
}

const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u
