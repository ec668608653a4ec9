// What is a page of HTML made of? Text that can be nothing but text, and tables that are still tables on a phone.
import { sha256 } from '../digest.ts'
import { markOf, type Written } from './html-marks.ts'
import { style } from './html-style.ts'
import { plain } from './terminal.ts'

/** Characters of one cell or sentence; more than this is cut: the document has it. */
const longest = 600

/** HTML that this program wrote: what is not of this type is text, and is escaped. */
export interface Html {
  readonly html: string
}

export type Part = string | number | Html | null | readonly Part[]

/** A template whose values are escaped, unless they are HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let written = strings[0] ?? ''
  for (const [at, value] of values.entries()) written += `${shown(value)}${strings[at + 1] ?? ''}`
  return { html: written }
}

function shown(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(shown).join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // two of them before a bracket are a command to a log
  '#': '&#35;',
  // so is a pair of these at the start of a line
  ':': '&#58;',
}

/** Text for an element or a quoted attribute. What would reorder or hide text is spelled out. */
function escaped(text: string): string {
  const characters = text.length > longest ? [...text] : []
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
  return plain(short)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>"'#]|:(?=:)/g, (character) => entities[character] ?? '')
}

/**
 * A whole file. It may load nothing. Of styles, only those whose digests it names count, and it may run nothing, or the one script whose digest it names,
 * which may make no element of a text.
 */
export function file(
  title: string,
  body: Html,
  { kind, script = '', styles = '' }: { kind: Written; script?: string; styles?: string },
): string {
  const look = `${style}${styles}`
  const policy = [
    "default-src 'none'",
    `style-src ${digestOf(look)}`,
    ...(script === ''
      ? []
      : [`script-src ${digestOf(script)}`, "require-trusted-types-for 'script'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    markOf(kind),
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    html`<title>${title}</title>`.html,
    `<style>${look}</style>`,
    '</head>',
    '<body>',
    `<main>${body.html}`,
    '</main>',
    ...(script === '' ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function digestOf(text: string): string {
  const hex = sha256(new TextEncoder().encode(text)).slice('sha256:'.length)
  return `'sha256-${Buffer.from(hex, 'hex').toString('base64')}'`
}

export interface Cell {
  text: Part
  tone?: 'good' | 'fair' | 'bad' | 'soft' | undefined
}

/** Roles are written out, since a table that a phone shows as blocks is none to a screen reader without them. The first cell heads its row. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (Cell | string)[])[],
): Html {
  const head = header.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)
  const body = rows.map(
    (row) =>
      html`
<tr role="row">${row.map((cell, at) => cellOf(cell, at, header[at] ?? ''))}</tr>`,
  )
  return html`
<table role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}
</tbody></table>`
}

function cellOf(cell: Cell | string, at: number, label: string): Html {
  const { text, tone } = typeof cell === 'string' ? { text: cell } : cell
  if (at === 0) return html`<th scope="row" role="rowheader">${text}</th>`
  return tone === undefined
    ? html`<td role="cell" data-label="${label}">${text}</td>`
    : html`<td role="cell" data-label="${label}" class="${tone}">${text}</td>`
}

export function list(entries: readonly Html[]): Html {
  return html`
<ul>${entries.map(
    (entry) => html`
<li>${entry}</li>`,
  )}
</ul>`
}

/** Nothing where there is nothing to say. */
export function section(title: string, isEmpty: boolean, body: () => Part): Html {
  return isEmpty
    ? html``
    : html`
<section><h2>${title}</h2>${body()}
</section>`
}

/** A page of very much counts what it leaves out. */
export function listOf<Entry>(
  entries: readonly Entry[],
  most: number,
  line: (entry: Entry) => Html,
): Html {
  const more = entries.length - most
  return list([...entries.slice(0, most).map(line), ...(more > 0 ? [html`and ${more} more`] : [])])
}

/** A day, which stays on one line. */
export function time(day: string): Html {
  return html`<time>${day}</time>`
}

/** A text in which days stay on one line. */
export function prose(text: string): Html {
  return { html: escaped(text).replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, '<time>$&</time>') }
}
