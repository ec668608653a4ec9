// Does a line give a sign of the gate another meaning than the gate does?
import type { Stretch } from './clauses.ts'

const introduced = /^\W*(?:legend|key|symbols?|signs?|marks?|meaning|status(?:es)?)\b[^:]{0,20}:/iu
const good =
  /\b(?:done|pass\w*|met|ok|okay|yes|green|complete\w*|fulfil\w*|closed|good|in place|tested|ready|delivered|achieved|confirmed|approved|signed|agreed|true|satisfied|works|shown|finished|positive|checked|proven|evidenced|there|erledigt|erfüllt|fait|hecho|fatto)\b/i
const open =
  /\b(?:not(?! (?:applicable|needed))|to do|todo|plan\w*|asked|will|to be|applies|target\w*|expect\w*|intend\w*|wish\w*|pending|open|later|wanted|forecast|started|in progress)\b/i

/** Where a line says that one of the signs stands for anything but done: `✅ = planned`, `(signed) means: has been asked`. */
export function findOtherMeaning(text: string, signs: readonly string[]): Stretch | null {
  const isLegend = introduced.test(text)
  const quoted = signs.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const links = `\\s*["”’]?\\s*(?:=|means?(?: that)?\\b|stands? for\\b|is short for\\b)${isLegend ? '?' : ''}\\s*:?\\s*`
  for (const match of text
    .replace(/[\ufe0e\ufe0f]/gu, '')
    .matchAll(new RegExp(`(?:${quoted})${links}([^;,|·/]*)`, 'giu'))) {
    const meaning = match[1] ?? ''
    if (meaning.trim() !== '' && (open.test(meaning) || !good.test(meaning)))
      return {
        text: match[0].trim(),
        from: match.index,
        to: match.index + match[0].trimEnd().length,
      }
  }
  return null
}
