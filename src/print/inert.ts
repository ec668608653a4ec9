// How is untrusted text shown in Markdown? As the same words, and nothing else: no heading, list, table, code, emphasis, link, image, HTML,
// mention or reference to an issue, neither to CommonMark and GFM nor to what GitHub and GitLab link in the text that a renderer gives.
import { plain } from './terminal.ts'

/** Characters of one cell or sentence; more than this is cut: the document has it. */
const longest = 600

/** A zero-width space, written so that it is seen in the source. GitHub and GitLab look for mentions in the rendered text, where a backslash is gone. */
const gap = '&#8203;'

/** One line of text that Markdown shows as it is. */
export function inert(text: string): string {
  const line = plain(shortened(text)).replace(/\s+/g, ' ').trim()
  return (
    line
      .replace(/[\\`*[\]<>|~&$]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/^[-+=:#]/, '\\$&')
      .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
      .replace(/!(?=\\\[)/g, '\\!')
      // first, as a gap itself is written with # and digits
      .replace(/[#!%](?=\d)/g, `$&${gap}`)
      .replace(/@(?=[\p{L}\p{N}_])/gu, `@${gap}`)
      .replace(/\b(GH-)(?=\d)/gi, `$1${gap}`)
      .replace(/:(?=\/\/)/g, `:${gap}`)
      .replace(/\b(www)\./gi, `$1${gap}.`)
      .replace(/\b(mailto|xmpp):/gi, `$1${gap}:`)
  )
}

function shortened(text: string): string {
  const characters = text.length > longest ? [...text] : []
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}
