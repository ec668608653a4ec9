// Which decision does the document itself state?
import { type Prose, slice } from './checklist/prose.ts'
import type { Checklist, Line } from './checklist/read.ts'
import { keyOf, keyWithoutBrackets, sectionsOf } from './checklist/shapes.ts'
import type { Outcome } from './decide.ts'
import { findOverruling, isUnknownWord } from './facts/decisions.ts'
import { findDoubt, withoutHarmless } from './facts/doubt.ts'
import { findOtherSign, findRefusingSign } from './facts/signs.ts'
import type { Gate } from './gate.ts'
import { sameText } from './status.ts'

export interface StatedDecision {
  /** The verdict's id when exactly one is stated. */
  verdict: string | null
  /** What the line says, or null when nothing is stated. */
  prose: Prose | null
  /** The words that take the decision back, leave it open or say it of something else; null where none do. */
  doubt: string | null
}

/** What stands for a tick where the others are boxes: a reader sees it as one. */
const asTicked = /^\s*(?:\(\s*[xXvV✓✔✅*•]\s*\)|\[\s*(?:[^\s\d\]–~/-]|yes)\s*\]|[☑✔✓✅☒🗹🗷→➔➜►▶]|[-=]>|[xXvV]\s)/iu

/** A box that is drawn and stays open chooses nothing. */
const openBox = /^\s*(?:[\p{L} ]{0,30}:\s*)?(?:[☐◻□]|\[[-–~/]\])/u

/** The decision that the document's own section states. */
export function statedIn(gate: Gate, checklist: Checklist, version: string | null): StatedDecision {
  if (gate.statedIn === null) return { verdict: null, prose: null, doubt: null }
  const own = keyWithoutBrackets(gate.statedIn)
  const section = decisionSection(gate, checklist)
  // a "Final decision" further down speaks of the same thing, and so does a line "Decision: …" wherever it stands
  const name = keyOf(gate.statedIn.split(' ').at(-1) ?? '')
  const known = new Set(gate.headings.map(keyWithoutBrackets))
  const others = [...sectionsOf(checklist, gate.headings)].flatMap(([heading, found]) =>
    heading === own
      ? []
      : found.filter(
          (line) =>
            !section.lines.includes(line) &&
            ((heading.includes(name) && !known.has(heading)) || keyOf(/^[^:]*(?=:)/.exec(line.prose.text)?.[0] ?? '').endsWith(name)),
        ),
  )
  const whole = [...section.lines, ...others]
  const lines = whole.flatMap(boxesIn)
  const placeholders = gate.placeholders.get(keyWithoutBrackets(gate.statedIn)) ?? []
  const boxes = lines.some((line) => line.ticked !== null)
  const candidates = lines.filter((line) =>
    boxes
      ? line.ticked === true || (line.ticked === null && asTicked.test(line.prose.text))
      : !openBox.test(line.prose.text) && !placeholders.some((blank) => sameText(blank, line.prose.text)),
  )
  const read = candidates.map((line) => ({ line, ...verdictsNamed(gate, line.prose.text, version) })).filter(({ verdicts }) => verdicts.length > 0)
  const stated = read.map(({ line, verdicts, doubt }) => ({ prose: line.prose, verdicts, doubt }))
  // a verdict that stands alone on a line is one wherever it stands, but for boxes
  const blocking = gate.decision.filter(({ outcome }) => outcome === 'blocked').map((row) => keyOf(row.label))
  const elsewhere = checklist.blocks.flatMap((block) =>
    block.kind === 'line' && block.ticked === null && !whole.includes(block) && blocking.includes(keyOf(block.prose.text)) ? [block.prose.text] : [],
  )
  const outcomes = stated.flatMap(({ verdicts }) => verdicts.map((verdict) => gate.decision.find((row) => row.verdict === verdict)?.outcome ?? 'blocked'))
  const lenient = outcomes.find((outcome) => outcome !== 'blocked')
  const remarks = lines.filter((line) => !read.some((one) => one.line === line))
  const takingBack =
    lenient === undefined
      ? []
      : [
          ...remarks.flatMap((line) => overruledBy(gate, line, lenient) ?? []),
          ...section.besides.flatMap((text) => findOverruling(text)?.text ?? findOtherSign(text, signsOf(gate, lenient), lenient === 'cleared') ?? []),
          ...elsewhere,
        ]
  const doubt = stated.map((one) => one.doubt).find((found) => found !== null) ?? takingBack[0] ?? null
  const all = [...new Set(stated.flatMap(({ verdicts }) => verdicts))]
  return { verdict: all.length === 1 && doubt === null ? (all[0] ?? null) : null, prose: stated[0]?.prose ?? null, doubt }
}

/**
 * What stands under the decision's heading, up to the next one that is no part of it: its lines, and the texts of headings below it and of rows of tables
 * that answer nothing else. Fields and signatures are judged where they belong.
 */
function decisionSection(gate: Gate, checklist: Checklist): { lines: Line[]; besides: string[] } {
  const own = keyWithoutBrackets(gate.statedIn ?? '')
  const known = new Set(gate.headings.map(keyWithoutBrackets))
  const labels = [...gate.fields.flatMap((field) => [field.label, ...field.also]), ...gate.roles.flatMap((role) => [role.role, ...role.also])].map(keyOf)
  const found: { lines: Line[]; besides: string[] } = { lines: [], besides: [] }
  const columns = Object.values({ ...gate.shape.signOff, ...gate.shape.items, ...gate.shape.openItems, ...gate.signals?.table }).map((column) =>
    keyOf(column ?? ''),
  )
  let depth = 0
  for (const block of checklist.blocks) {
    if (block.kind === 'table') {
      const isAsked = block.headers.filter(({ text }) => columns.includes(keyOf(text))).length > 1 || labels.includes(keyOf(block.headers[0]?.text ?? ''))
      if (depth > 0 && !isAsked)
        found.besides.push(...[block.headers, ...block.rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => text).join(' | ')))
      continue
    }
    const key = keyWithoutBrackets(block.prose.text)
    if (key === own) depth = block.kind === 'heading' ? block.depth : 6
    else if (known.has(key) || (block.kind === 'heading' && block.depth <= depth)) depth = 0
    else if (depth > 0 && block.kind === 'heading') found.besides.push(block.prose.text)
    else if (depth > 0 && block.kind === 'line') {
      const label = /^[^:]*(?=:)/.exec(block.prose.text)?.[0] ?? ''
      const isKnown = labels.includes(keyWithoutBrackets(label))
      const doubt = isKnown ? (findRefusingSign(label) ?? findDoubt(label)) : null
      if (doubt !== null) found.besides.push(`${label}: no`)
      else if (!isKnown) found.lines.push(block)
    }
  }
  return found
}

/** What in a line beside the decision takes it back, or cannot be read as a remark on it; null when nothing does. */
function overruledBy(gate: Gate, { prose, ticked }: Line, outcome: Outcome): string | null {
  const { text } = prose
  const blanks = gate.placeholders.get(keyWithoutBrackets(gate.statedIn ?? '')) ?? []
  if (blanks.some((blank) => sameText(blank, text))) return null
  if (ticked === false || openBox.test(text)) {
    // the options that were not chosen stand there as the blank has them
    const option = optionsOf(gate).find((one) => wholly(one).test(text))
    if (option === undefined) return outcome === 'cleared' ? text : null
    const rest = text.replace(wholly(option), ' ')
    return /^\W*(?:→|->|=>|➔|➜|<-|←)/u.test(rest) ? rest.trim() : (findOverruling(rest)?.text ?? null)
  }
  if (/^[\s\p{P}]*$/u.test(text)) return null
  return findOverruling(text)?.text ?? (isUnknownWord(text) ? text : findOtherSign(text, signsOf(gate, outcome), outcome === 'cleared'))
}

/** What the decision's boxes offer, the longest first. */
function optionsOf(gate: Gate): string[] {
  return gate.decision.flatMap((row) => [row.label, ...(row.also ?? []), row.label.replace(/\s*\(.*$|\s[—–-]\s.*$/u, '')]).sort((a, b) => b.length - a.length)
}

function signsOf(gate: Gate, outcome: Outcome): string[] {
  const { pass, warn, fail } = gate.statuses
  return { cleared: pass, conditional: warn, blocked: fail }[outcome].map(bare)
}

/** A label as whole words, whatever parts them; not as the beginning of another word, as in `DEPLOY-TEST`. */
function wholly(label: string): RegExp {
  const words = label.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}]|[-_/&+]\\p{L})`, 'iu')
}

/** `[ ] DEPLOY [x] DEFER [ ] CANCEL`: the boxes in one line, as a line each; so is a single one behind nothing but a label, `Decision: [x] DEPLOY`. */
function boxesIn(line: Line): Line[] {
  const boxes = [...line.prose.text.matchAll(/\[([ xXvV✓✔✅*•])\]|[☐☑☒]/gu)]
  const [first] = boxes
  const isAlone =
    boxes.length === 1 &&
    (line.ticked !== null || !/^(?:[\p{L} ]{0,30}\b(?:decision|outcome|result|verdict):)?\s*$/iu.test(line.prose.text.slice(0, first?.index)))
  // alone, a crossed box may as well refuse
  if (first === undefined || isAlone || (boxes.length === 1 && first[0] === '☒')) return [line]
  const before = slice(line.prose, 0, first.index)
  const chosen = boxes.map((box, index) => ({
    ...line,
    prose: slice(line.prose, box.index + box[0].length, boxes[index + 1]?.index ?? line.prose.text.length),
    ticked: '☑☒'.includes(box[0]) || (box[1] ?? ' ') !== ' ',
  }))
  return before.text === '' || /:\s*$/.test(before.text) ? chosen : [{ ...line, prose: before }, ...chosen]
}

/** The verdicts that a line states: by label, or by the label's first word at its start; and what in it contradicts that. */
function verdictsNamed(gate: Gate, said: string, version: string | null): { verdicts: string[]; doubt: string | null } {
  const text = said.normalize('NFKC')
  const labels = gate.decision.filter((row, index) => gate.decision.findIndex((other) => other.verdict === row.verdict) === index)
  const held = labels.flatMap((row) =>
    [row.label, ...(row.also ?? [])].filter((label) => wholly(label).test(text)).map((label) => ({ verdict: row.verdict, label, key: keyOf(label) })),
  )
  // of "Go" and "Go with gaps" the longer one is meant
  const longest = held.filter((one) => !held.some((other) => other.key !== one.key && other.key.includes(one.key)))
  const named = [...new Set(longest.map(({ verdict }) => verdict))]
  const [first = '', second = ''] = text.match(/\p{L}+/gu) ?? []
  const start = keyOf(/^decision$/i.test(first) ? second : first)
  const found = named.length > 0 ? named : labels.filter((row) => start !== '' && keyOf(row.label.split(' ')[0] ?? '') === start).map((row) => row.verdict)
  if (found.length === 0) return { verdicts: [], doubt: null }
  const row = labels.find((candidate) => candidate.verdict === found[0])
  const outcome = row?.outcome ?? 'blocked'
  const signs = findOtherSign(text, signsOf(gate, outcome), outcome === 'cleared')
  // doubt beside a decision that blocks only makes it firmer, but for the sign of another one
  if (outcome === 'blocked') {
    const sign = bare(/^\s*(?:(?:[Dd]ecision|DECISION)\s*:\s*)?([^\p{L}\s]+)/u.exec(text)?.[1] ?? '')
    const isOther = (['pass', 'warn'] as const).some((meaning) => gate.statuses[meaning].some((token) => sameText(bare(token), sign)))
    return { verdicts: found, doubt: isOther ? sign : null }
  }
  const label = longest[0]?.label ?? row?.label ?? ''
  const fields = gate.fields.map((field) => field.label.toLowerCase())
  const rest = text.split(/(?<=[.;])\s/u).filter((part) => !fields.some((field) => part.toLowerCase().startsWith(field)))
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
  const proposed = /\b(?:proposed|proposal|propos(?:es?|ing)|requested|suggestion|asked for)\b/i.exec(beside) ?? /^(?:was|were)/.exec(after)
  const later =
    /\bitems? (?:is |are |still )*(?:open|missing|outstanding)\b|\b(?:after|once|when|until|unless|in 20\d\d|next (?:week|month|quarter|year))\b/i.exec(
      withoutHarmless(beside.split(/[.;·]/)[0] ?? ''),
    )
  const trial = /\b(?:to|in|on|for) (?:(?:the|a|an|our) )?(?:staging|test(?:ing)?|demo|dev(?:elopment)?|sandbox|uat|pre-?prod\w*|rehearsal)\b/i.exec(beside)
  const doubted = findDoubt(beside.replace(new RegExp(`^\\W*(?:decision\\s*:?\\s*)?\\W*${firstWord}`, 'i'), ' '))
  const doubt = isOther ? beside.trim() : (trial?.[0] ?? proposed?.[0] ?? later?.[0] ?? doubted?.text ?? findOverruling(beside)?.text ?? null)
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
const launching = 'for|to|the|a|launch|launching|production|prod|go|live|release|deployment|rollout|use|this|week'
/** With these, what is said about a decision begins. */
const saying =
  /^(?:by|on|as|at|with|and|unanimous\w*|today|tonight|tomorrow|now|effective|starting|from|agreed|approved|signed|decided|subject|per|in|following|based|since|because|all)$/iu

/** How a decision goes on behind its words, where that makes another one of it: `Cleared to stop`, `Scale back`, `DEPLOY-TEST`; null where it does not. */
function goesOn(rest: string, label: string): string | null {
  const known = new Set([...label.toLowerCase().split(/[^\p{L}\p{N}]+/u), ...launching.split('|')])
  for (const { 1: gap = '', 2: word = '', index } of rest.matchAll(/([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/gu)) {
    if (/[.,;:()–—\n[\]☐☑·|]|\s-\s/u.test(gap) || /^\p{N}/u.test(word) || saying.test(word)) return null
    if (!known.has(word.toLowerCase())) return rest.slice(index).trim()
  }
  return null
}
