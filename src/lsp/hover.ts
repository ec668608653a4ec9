// What does an editor show where the pointer rests? What was found there and how it is mended, and what the item of the line asks.

import type { Hover, Position } from 'vscode-languageserver-protocol'
import { plain } from '../print/terminal.ts'
import type { Finding } from '../result.ts'
import { rules } from '../rules/index.ts'
import { aboutItem, type Layout } from '../run/explained.ts'
import { pageOfRule } from '../version.ts'
import { overlap, rangeOf } from './diagnostics.ts'
import type { Reading } from './judging.ts'

/** Findings on one place that are shown whole. */
const most = 4

export function hoverAt(
  position: Position,
  findings: readonly Finding[],
  reading: Reading | null,
): Hover | null {
  const at = { start: position, end: position }
  const here = findings.filter((finding) => overlap(rangeOf(finding), at)).slice(0, most)
  const parts = here.map(saidOf)
  const line = position.line + 1
  const answer = reading?.answers.items.find(({ rows }) =>
    rows.some(({ row: { place } }) => place.line <= line && line <= place.endLine),
  )
  if (reading !== null && answer !== undefined) {
    const [head = '', ...lines] = aboutItem(reading.gate, answer.item, reading.guidance, asMarkdown)
    parts.push([`**${text(head)}**`, ...lines].join('\n'))
  }
  return parts.length === 0
    ? null
    : { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } }
}

/** What was found, what the rule asks and how it is mended. */
function saidOf({ rule: id, message, fix }: Finding): string {
  const about = rules.find((rule) => rule.id === id)?.about ?? ''
  return `**${text(message)}** ([${text(id)}](${pageOfRule(id)}))\n\n${text(about)}\n\nFix: ${text(fix)}.`
}

/** What a page says, as text: some editors show the signs of Markdown, so that only those are escaped which would mean something. */
function text(said: string): string {
  return plain(said)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<>~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^[-+=:#]|^\d+(?=[.)] )/, '\\$&')
}

/** Entries are a list, and nothing that a page says is more than text. */
const asMarkdown: Layout = {
  paragraph: text,
  entry: (head, said) => `- ${text(head)}: ${text(said)}`,
  hanging: (said, indent) => (indent > 2 ? `- ${text(said)}` : text(said)),
}
