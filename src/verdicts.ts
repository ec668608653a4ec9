// Which verdicts does a line name, and what in it contradicts them?
import { keyOf } from './checklist/shapes.ts'
import type { Outcome } from './decide.ts'
import { findOverruling } from './facts/decisions.ts'
import { findDoubt, withoutHarmless } from './facts/doubt.ts'
import { findOtherSign } from './facts/signs.ts'
import type { Gate } from './gate.ts'
import { sameText } from './status.ts'

/** The verdicts that a line states: by label, or by the label's first word at its start; and what in it contradicts that. */
export function verdictsNamed(
  gate: Gate,
  said: string,
  version: string | null,
): { verdicts: string[]; doubt: string | null } {
  const text = said.normalize('NFKC')
  const letters = keyOf(text)
  const labels = gate.decision.filter(
    (row, index) => gate.decision.findIndex((other) => other.verdict === row.verdict) === index,
  )
  const held = labels.flatMap((row) =>
    [row.label, ...(row.also ?? [])]
      // the expression is made only where it can match: it takes long
      .filter((label) => letters.includes(keyOf(label)) && wholly(label).test(text))
      .map((label) => ({ verdict: row.verdict, label, key: keyOf(label) })),
  )
  // of "Go" and "Go with gaps" the longer one is meant
  const longest = held.filter(
    (one) => !held.some((other) => other.key !== one.key && other.key.includes(one.key)),
  )
  const named = [...new Set(longest.map(({ verdict }) => verdict))]
  const [first = '', second = ''] = text.match(/\p{L}+/gu) ?? []
  const start = keyOf(/^decision$/i.test(first) ? second : first)
  const found =
    named.length > 0
      ? named
      : labels
          .filter((row) => start !== '' && keyOf(row.label.split(' ')[0] ?? '') === start)
          .map((row) => row.verdict)
  if (found.length === 0) return { verdicts: [], doubt: null }
  const row = labels.find((candidate) => candidate.verdict === found[0])
  const outcome = row?.outcome ?? 'blocked'
  const signs = findOtherSign(text, signsOf(gate, outcome), outcome === 'cleared')
  // doubt beside a decision that blocks only makes it firmer, but for the sign of another one
  if (outcome === 'blocked') {
    const sign = bare(
      /^\s*(?:(?:[Dd]ecision|DECISION)\s*:\s*)?([^\p{L}\s]+)/u.exec(text)?.[1] ?? '',
    )
    const isOther = (['pass', 'warn'] as const).some((meaning) =>
      gate.statuses[meaning].some((token) => sameText(bare(token), sign)),
    )
    return { verdicts: found, doubt: isOther ? sign : null }
  }
  const label = longest[0]?.label ?? row?.label ?? ''
  const fields = gate.fields.map((field) => field.label.toLowerCase())
  const rest = text
    .split(/(?<=[.;])\s/u)
    .filter((part) => !fields.some((field) => part.toLowerCase().startsWith(field)))
  const beside = rest
    .join(' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(wholly(label), ' ')
  const firstWord = label.split(' ')[0] ?? ''
  // "Was: ✅ Cleared …" and "Cleared for the pilot" state something else
  const plain = keyOf(text.replace(/:[a-z_]+:/g, ' '))
  const before = plain.slice(0, Math.max(0, plain.indexOf(keyOf(label))))
  const isOther =
    named.length > 0 &&
    !/^(?:(?:the|final|our|launch|overall|formal|stated|go live|go)*(?:decision|outcome|result|verdict|status|recommendation|is|agreed|we|have|hereby|decided)*)*$/.test(
      before,
    )
  const behind = text.slice(endOf(wholly(named.length > 0 ? label : firstWord), text))
  const isOwn =
    version !== null &&
    behind
      .trimStart()
      .replace(/^(?:of )?(?:version |v)/i, '')
      .startsWith(version.replace(/^v/i, ''))
  const further = isOwn ? null : goesOn(behind, label)
  // what was proposed has not been decided
  const after = plain.slice(plain.indexOf(keyOf(label)) + keyOf(label).length)
  const proposed =
    /\b(?:proposed|proposal|propos(?:es?|ing)|requested|suggestion|asked for)\b/i.exec(beside) ??
    /^(?:was|were)/.exec(after)
  const later =
    /\bitems? (?:is |are |still )*(?:open|missing|outstanding)\b|\b(?:after|once|when|until|unless|in 20\d\d|next (?:week|month|quarter|year))\b/i.exec(
      withoutHarmless(beside.split(/[.;·]/)[0] ?? ''),
    )
  const trial =
    /\b(?:to|in|on|for) (?:(?:the|a|an|our) )?(?:staging|test(?:ing)?|demo|dev(?:elopment)?|sandbox|uat|pre-?prod\w*|rehearsal)\b/i.exec(
      beside,
    )
  const doubted = findDoubt(
    beside.replace(new RegExp(`^\\W*(?:decision\\s*:?\\s*)?\\W*${firstWord}`, 'i'), ' '),
  )
  const doubt = isOther
    ? beside.trim()
    : (trial?.[0] ??
      proposed?.[0] ??
      later?.[0] ??
      doubted?.text ??
      findOverruling(beside)?.text ??
      null)
  return { verdicts: found, doubt: signs ?? doubt ?? further }
}

function endOf(expression: RegExp, text: string): number {
  const match = expression.exec(text)
  return match === null ? 0 : match.index + match[0].length
}

function bare(token: string): string {
  return token.replace(/[\ufe0e\ufe0f]/gu, '')
}

/** Words of any decision to launch. */
const launching =
  'for|to|the|a|launch|launching|production|prod|go|live|release|deployment|rollout|use|this|week'
/** With these, what is said about a decision begins. */
const saying =
  /^(?:by|on|as|at|with|and|unanimous\w*|today|tonight|tomorrow|now|effective|starting|from|agreed|approved|signed|decided|subject|per|in|following|based|since|because|all)$/iu

/** How a decision goes on behind its words, where that makes another one of it: `Cleared to stop`, `Scale back`, `DEPLOY-TEST`; null where it does not. */
function goesOn(rest: string, label: string): string | null {
  const known = new Set([...label.toLowerCase().split(/[^\p{L}\p{N}]+/u), ...launching.split('|')])
  for (const { 1: gap = '', 2: word = '', index } of rest.matchAll(
    /([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/gu,
  )) {
    if (/[.,;:()–—\n[\]☐☑·|]|\s-\s/u.test(gap) || /^\p{N}/u.test(word) || saying.test(word))
      return null
    if (!known.has(word.toLowerCase())) return rest.slice(index).trim()
  }
  return null
}

/** A label as whole words, whatever parts them; not as the beginning of another word, as in `DEPLOY-TEST`. */
export function wholly(label: string): RegExp {
  const words = label.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}]|[-_/&+]\\p{L})`,
    'iu',
  )
}

/** The signs by which the gate's statuses show an outcome. */
export function signsOf(gate: Gate, outcome: Outcome): string[] {
  const { pass, warn, fail } = gate.statuses
  return { cleared: pass, conditional: warn, blocked: fail }[outcome].map(bare)
}
