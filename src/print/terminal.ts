// How is untrusted text shown on a terminal? Nothing in it may move the cursor, change colours or reorder what is read.

/** Control, bidirectional and other invisible characters and lone surrogates as `\u{…}`; tabs and line ends as a space. */
export function plain(text: string): string {
  return text
    .replace(/[\t\n]/g, ' ')
    .replace(
      /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cs}]|(?![\ufe0e\ufe0f\u200d])\p{Default_Ignorable_Code_Point}/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    )
}

/**
 * The lines of an output without what a pipeline's log takes for a command: `::` at the start of a line, after any white space (GitHub), and
 * `##[`, `##vso[`, `##teamcity[` anywhere (GitHub, Azure Pipelines, TeamCity). A space parts the two characters, so that it can be seen.
 */
export function defused(output: string): string {
  return output.replace(/^((?:[^\S\n]|\u0085)*):(?=:)/gm, '$1: ').replace(/##(?=\w*\[)/g, '# #')
}

/** Columns a text takes: emoji and East Asian wide characters take two, combining marks none. */
export function columnsOf(text: string): number {
  if (isNarrow(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes(text)) columns += widthOf(segment)
  return columns
}

/** The text cut to so many columns, by grapheme, with an ellipsis where something was cut. */
export function cut(text: string, columns: number): string {
  if (isNarrow(text))
    return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`
  let kept = ''
  let used = 0
  let fits = ''
  // a line of a hostile file is long: no more of it is looked at than is shown
  for (const { segment } of graphemes(text)) {
    used += widthOf(segment)
    if (used > columns) return `${fits}…`
    kept += segment
    if (used <= columns - 1) fits = kept
  }
  return kept
}

/** The end of a text in so many columns, by grapheme, with an ellipsis where something was cut. */
export function cutBefore(text: string, columns: number): string {
  // the units that can be shown in so many columns, but for marks that take none
  const end = text.slice(-Math.max(1, columns) * 8)
  if (isNarrow(end))
    return text.length <= columns ? text : `…${end.slice(end.length - Math.max(0, columns - 1))}`
  const segments = [...graphemes(end)].map(({ segment }) => segment)
  if (end.length === text.length && columnsOf(text) <= columns) return text
  let from = segments.length
  let used = 0
  while (from > 0) {
    used += widthOf(segments[from - 1] ?? '')
    if (used > columns - 1) break
    from--
  }
  return `…${segments.slice(from).join('')}`
}

/** Words of a text in lines of at most so many columns; the lines after the first are indented. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = []
  const margin = /^ */.exec(text)?.[0] ?? ''
  let line = margin.slice(1)
  for (const word of text.slice(margin.length).split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === '' && margin === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

/** Whether each unit is one grapheme of one column. */
function isNarrow(text: string): boolean {
  return /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027]*$/.test(text)
}

/** Letters, signs and pictures that join nothing, each with the selector that says how it is drawn: each is one grapheme. */
const apart =
  /[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u20a0-\u20bf\u2190-\u2bff\u{1f300}-\u{1f3fa}\u{1f400}-\u{1faff}][\ufe0e\ufe0f]?/gu
/** Made when first needed, as that takes a tenth of a short run. */
let segmenter: Intl.Segmenter | undefined

function graphemes(text: string): Iterable<{ segment: string }> {
  const found = text.match(apart) ?? []
  if (found.reduce((length, one) => length + one.length, 0) === text.length)
    return found.map((segment) => ({ segment }))
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

function widthOf(grapheme: string): number {
  if (grapheme >= ' ' && grapheme <= '~') return 1
  if (/^\p{M}/u.test(grapheme)) return 0
  return /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    grapheme,
  )
    ? 2
    : 1
}
