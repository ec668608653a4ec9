// Does a file show any title of a gate's items? Asked of every page of a repository, so that it takes no time.
import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** 4 MiB: how much of a file that is too large to be judged is searched for items. */
export const largestSearched = 4 * 1024 * 1024

/** For each byte of UTF-8 what is left of it in a key: a letter in lower case, a digit, `#`, a part of a longer character; 0 for nothing. */
const left = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 128) return byte
  const character = String.fromCharCode(byte).toLowerCase()
  return /[a-z0-9#]/.test(character) ? character.charCodeAt(0) : 0
})

/**
 * Letters and digits of a whole file, as titles are compared; and once more as a reader sees them, where names of characters, comments, tags, struck
 * words, images or links may stand within a title.
 */
export function keyOfText(text: string): string {
  const written = lettersOf(text)
  const shown = asShown(text)
  return shown === text ? written : `${written}\n${lettersOf(shown)}`
}

/** What a reader does not see of a text, besides comments: what is struck, tags; then images, and where links and footnotes lead. */
const unseen =
  /<(del|s|strike)\b[^<>]*>[^<>]*<\/\1\s*>|<\/?[a-z][^<>]*>|(~~?)(?![\s~])[^~\n]*(?<![\s~])\2(?!~)/gi
const targets =
  /!\[[^[\]\n]*\](?:\([^()\n]*\)|\[[^[\]\n]*\])|(?<=\])(?:\([^()\n]*\)|\[[^[\]\n]*\])|\[\^[^[\]\n]*\]/g

function asShown(text: string): string {
  return withoutComments(text)
    .replace(unseen, '')
    .replace(targets, '')
    .replace(/&(#?\w{1,32});/g, (entity, name: string) => characterNamed(name) ?? entity)
}

/** Up to the last end of one: behind it, what looks like the start of a comment is looked through once and not again and again. */
function withoutComments(text: string): string {
  const last = text.lastIndexOf('-->')
  const end = last < 0 ? 0 : last + '-->'.length
  return text.slice(0, end).replace(/<!--[\s\S]*?-->/g, '') + text.slice(end)
}

/** The character of `#x75`, `#117` or `uuml`. */
function characterNamed(name: string): string | null {
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : null
}

function lettersOf(text: string): string {
  const plain = text.replace(/[\x00-\x7f]?[^\x00-\x7f]+/g, (run) =>
    run
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}#]+/gu, ''),
  )
  const bytes = Buffer.from(plain)
  let length = 0
  for (const byte of bytes) {
    const kept = left[byte] ?? 0
    if (kept !== 0) bytes[length++] = kept
  }
  return bytes.toString('utf8', 0, length)
}

/** Whether any of the titles stands in a file. One expression for all of them is read many times faster than they are one by one. */
export function searchFor(titles: readonly string[][]): (bytes: Uint8Array) => boolean {
  const any = new RegExp(
    titles
      .flat()
      .filter((title) => title !== '')
      .join('|'),
  )
  return (bytes) => any.test(keyOfText(textOf(bytes)))
}

/** Also of a file that is no UTF-8: in UTF-16, every other byte is NUL. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8').replaceAll('\0', '')
}
