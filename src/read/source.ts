// Which text do these bytes hold, and where in it is an offset?
import { GateError } from '../errors.ts'

/** A point or stretch of a file. Lines and columns are 1-based; columns count UTF-16 units; the end is exclusive. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Where a finding points that has no place of its own. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

export interface Source {
  /** The decoded text: no byte order mark, LF line ends, mojibake repaired. */
  text: string
  /** Offset of the first unit of each line. */
  lineStarts: number[]
  /** Whether a byte order mark stands before it. */
  hasMark: boolean
  /** What a mojibake repair changed, e.g. `âœ…` to `✅`; null when nothing was repaired. */
  repaired: { from: string; to: string; line: number } | null
}

/** 256 KiB: no checklist made by people comes near it. */
export const largestChecklist = 256 * 1024

/** A text without its byte order mark, with LF line ends. */
export function withPlainEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
}

/** How what people give instead of UTF-8 begins, a character a byte. */
const beginnings: readonly (readonly [start: RegExp, what: string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\x03\x04/, 'a Word or Excel document, or another ZIP file'],
  [/^\xd0\xcf\x11\xe0/, 'an old Word or Excel document'],
  [/^\{\\rtf\d/, 'a document in RTF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP)/s, 'an image'],
  [/^\x1f\x8b/, 'a compressed file'],
]
/** With a mark of the order of the bytes, or text in ASCII without. */
const utf16 = /^(?:\xff\xfe|\xfe\xff|(?:[\t-~]\0){4}|(?:\0[\t-~]){4})/

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  const what = beginnings.find(([signature]) => signature.test(start))?.[1]
  if (what !== undefined)
    throw new GateError(
      `this is ${what}, not Markdown; save its text as Markdown, or fill in the blank that "gate init" writes`,
      { file },
    )
  if (utf16.test(start)) throw new GateError('this is UTF-16; save it as UTF-8', { file })
}

/** Decodes a checklist. Refuses what a careful reader could not have read either: other formats, UTF-16, NUL, a lone CR, invalid UTF-8, too much. */
export function readSource(bytes: Uint8Array, file: string): Source {
  refuseOtherFormats(bytes, file)
  if (bytes.length > largestChecklist)
    throw new GateError(`too large: more than ${largestChecklist / 1024} KiB`, { file })
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new GateError(`a NUL byte at offset ${nul}: this is not a text file`, { file })
  const text = decoded(bytes, file).replaceAll('\r\n', '\n')
  const cr = text.indexOf('\r')
  if (cr >= 0) {
    const line = text.slice(0, cr).split('\n').length
    throw new GateError(
      'a carriage return without a line feed; save it with LF or CRLF line ends',
      { file, line },
    )
  }
  return { ...sourceOf(text), hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf }
}

/** Without its byte order mark. */
function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new GateError('not valid UTF-8; save it as UTF-8', { file })
  }
}

/** A source from text that is already decoded. */
export function sourceOf(found: string): Source {
  const repair = repairMojibake(found)
  const text = repair?.text ?? found
  const lineStarts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1)
  return { text, lineStarts, hasMark: false, repaired: repair?.example ?? null }
}

/** The place of the half-open stretch `[from, to)` of offsets. */
export function placeOf(source: Source, from: number, to: number): Place {
  const start = pointAt(source, from)
  const end = pointAt(source, Math.max(from, to))
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The line that an offset lies in. */
export function lineAt(source: Source, offset: number): number {
  return pointAt(source, offset).line
}

function pointAt(source: Source, offset: number): { line: number; column: number } {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 }
}

/** Windows-1252 for the bytes 0x80 to 0x9F; the five it leaves undefined are read as C1 controls, as browsers do. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Converters drop the bytes that Windows-1252 leaves undefined: of a cross (E2 9D 8C) and of an emoji selector (EF B8 8F) the rest is left. */
function withLostBytes(text: string): string {
  return text
    .replace(/\u00e2\u0152/g, '\u00e2\u009d\u0152')
    .replace(/\u00ef\u00b8(?!\u008f)/g, '\u00ef\u00b8\u008f')
}

/** UTF-8 once read as Windows-1252, turned back: only when every character of the text reverses cleanly. */
function repairMojibake(
  found: string,
): { text: string; example: { from: string; to: string; line: number } } | null {
  const text = withLostBytes(found)
  const first = text.search(/[^\x00-\x7f]/)
  if (first < 0) return null
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const high = windows1252.indexOf(text[i] ?? '')
    if (high >= 0) bytes[i] = 0x80 + high
    else if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) bytes[i] = unit
    else return null
  }
  let repaired: string
  try {
    repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  const from = /[^\x00-\x7f]+/.exec(text)?.[0] ?? ''
  const to = /[^\x00-\x7f]+/.exec(repaired)?.[0] ?? ''
  return { text: repaired, example: { from, to, line: text.slice(0, first).split('\n').length } }
}
