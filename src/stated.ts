// Which decision does the document itself state?
import { type Prose, slice } from './checklist/prose.ts'
import type { Checklist, Line } from './checklist/read.ts'
import { keyOf, keyWithoutBrackets, sectionsOf } from './checklist/shapes.ts'
import type { Outcome } from './decide.ts'
import { findOverruling, isUnknownWord } from './facts/decisions.ts'
import { findDoubt } from './facts/doubt.ts'
import { findOtherSign, findRefusingSign } from './facts/signs.ts'
import type { Gate } from './gate.ts'
import { sameText } from './status.ts'
import { signsOf, verdictsNamed, wholly } from './verdicts.ts'

export interface StatedDecision {
  /** The verdict's id when exactly one is stated. */
  verdict: string | null
  /** What the line says, or null when nothing is stated. */
  prose: Prose | null
  /** The words that take the decision back, leave it open or say it of something else; null where none do. */
  doubt: string | null
}

/** What stands for a tick where the others are boxes: a reader sees it as one. */
const asTicked =
  /^\s*(?:\(\s*[xXvV✓✔✅*•]\s*\)|\[\s*(?:[^\s\d\]–~/-]|yes)\s*\]|[☑✔✓✅☒🗹🗷→➔➜►▶]|[-=]>|[xXvV]\s)/iu

/** What was decided before, and does not hold any more: `Earlier decision: Hold and harden`. */
const history =
  /^\W*(?:earlier|previous|former|prior) (?:decision|outcome|verdict)s?\W*:(?!.*\b(?:still|stands?|remains?|in force|unchanged|valid)\b)/i

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
  // a gate that is called a decision heads its whole page with the word
  const title = keyOf(gate.title)
  const others = [...sectionsOf(checklist, gate.headings)].flatMap(([heading, found]) =>
    heading === own
      ? []
      : found.filter(
          (line) =>
            !section.lines.includes(line) &&
            ((heading.includes(name) && !known.has(heading) && !heading.includes(title)) ||
              keyOf(/^[^:]*(?=:)/.exec(line.prose.text)?.[0] ?? '').endsWith(name)),
        ),
  )
  const whole = [...section.lines, ...others].filter((line) => !history.test(line.prose.text))
  const lines = whole.flatMap(boxesIn)
  const placeholders = gate.placeholders.get(keyWithoutBrackets(gate.statedIn)) ?? []
  const boxes = lines.some((line) => line.ticked !== null)
  const candidates = lines.filter((line) =>
    boxes
      ? line.ticked === true || (line.ticked === null && asTicked.test(line.prose.text))
      : !openBox.test(line.prose.text) &&
        !placeholders.some((blank) => sameText(blank, line.prose.text)),
  )
  const read = candidates
    .map((line) => ({ line, ...verdictsNamed(gate, line.prose.text, version) }))
    .filter(({ verdicts }) => verdicts.length > 0)
  const stated = read.map(({ line, verdicts, doubt }) => ({ prose: line.prose, verdicts, doubt }))
  // a verdict that stands alone on a line is one wherever it stands, but for boxes
  const blocking = gate.decision
    .filter(({ outcome }) => outcome === 'blocked')
    .map((row) => keyOf(row.label))
  const elsewhere = checklist.blocks.flatMap((block) =>
    block.kind === 'line' &&
    block.ticked === null &&
    !whole.includes(block) &&
    blocking.includes(keyOf(block.prose.text))
      ? [block.prose.text]
      : [],
  )
  const outcomes = stated.flatMap(({ verdicts }) =>
    verdicts.map(
      (verdict) => gate.decision.find((row) => row.verdict === verdict)?.outcome ?? 'blocked',
    ),
  )
  const lenient = outcomes.find((outcome) => outcome !== 'blocked')
  const remarks = lines.filter((line) => !read.some((one) => one.line === line))
  const takingBack =
    lenient === undefined
      ? []
      : [
          ...remarks.flatMap((line) => overruledBy(gate, line, lenient) ?? []),
          ...section.besides.flatMap(
            (text) =>
              findOverruling(text)?.text ??
              findOtherSign(text, signsOf(gate, lenient), lenient === 'cleared') ??
              [],
          ),
          ...elsewhere,
        ]
  const doubt =
    stated.map((one) => one.doubt).find((found) => found !== null) ?? takingBack[0] ?? null
  const all = [...new Set(stated.flatMap(({ verdicts }) => verdicts))]
  return {
    verdict: all.length === 1 && doubt === null ? (all[0] ?? null) : null,
    prose: stated[0]?.prose ?? null,
    doubt,
  }
}

/**
 * What stands under the decision's heading, up to the next one that is no part of it: its lines, and the texts of headings below it and of rows of tables
 * that answer nothing else. Fields and signatures are judged where they belong.
 */
function decisionSection(gate: Gate, checklist: Checklist): { lines: Line[]; besides: string[] } {
  const own = keyWithoutBrackets(gate.statedIn ?? '')
  const known = new Set(gate.headings.map(keyWithoutBrackets))
  const labels = [
    ...gate.fields.flatMap((field) => [field.label, ...field.also]),
    ...gate.roles.flatMap((role) => [role.role, ...role.also]),
  ].map(keyOf)
  const found: { lines: Line[]; besides: string[] } = { lines: [], besides: [] }
  const columns = Object.values({
    ...gate.shape.signOff,
    ...gate.shape.items,
    ...gate.shape.openItems,
    ...gate.signals?.table,
  }).map((column) => keyOf(column ?? ''))
  let depth = 0
  for (const block of checklist.blocks) {
    if (block.kind === 'table') {
      const isAsked =
        block.headers.filter(({ text }) => columns.includes(keyOf(text))).length > 1 ||
        labels.includes(keyOf(block.headers[0]?.text ?? ''))
      if (depth > 0 && !isAsked)
        found.besides.push(
          ...[block.headers, ...block.rows.map(({ cells }) => cells)].map((cells) =>
            cells.map(({ text }) => text).join(' | '),
          ),
        )
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
    return /^\W*(?:→|->|=>|➔|➜|<-|←)/u.test(rest)
      ? rest.trim()
      : (findOverruling(rest)?.text ?? null)
  }
  if (/^[\s\p{P}]*$/u.test(text)) return null
  return (
    findOverruling(text)?.text ??
    (isUnknownWord(text)
      ? text
      : findOtherSign(text, signsOf(gate, outcome), outcome === 'cleared'))
  )
}

/** What the decision's boxes offer, the longest first. */
function optionsOf(gate: Gate): string[] {
  return gate.decision
    .flatMap((row) => [
      row.label,
      ...(row.also ?? []),
      row.label.replace(/\s*\(.*$|\s[—–-]\s.*$/u, ''),
    ])
    .sort((a, b) => b.length - a.length)
}

/** `[ ] DEPLOY [x] DEFER [ ] CANCEL`: the boxes in one line, as a line each; so is a single one behind nothing but a label, `Decision: [x] DEPLOY`. */
function boxesIn(line: Line): Line[] {
  const boxes = [...line.prose.text.matchAll(/\[([ xXvV✓✔✅*•])\]|[☐☑☒]/gu)]
  const [first] = boxes
  const isAlone =
    boxes.length === 1 &&
    (line.ticked !== null ||
      !/^(?:[\p{L} ]{0,30}\b(?:decision|outcome|result|verdict):)?\s*$/iu.test(
        line.prose.text.slice(0, first?.index),
      ))
  // alone, a crossed box may as well refuse
  if (first === undefined || isAlone || (boxes.length === 1 && first[0] === '☒')) return [line]
  const before = slice(line.prose, 0, first.index)
  const chosen = boxes.map((box, index) => ({
    ...line,
    prose: slice(
      line.prose,
      box.index + box[0].length,
      boxes[index + 1]?.index ?? line.prose.text.length,
    ),
    ticked: '☑☒'.includes(box[0]) || (box[1] ?? ' ') !== ' ',
  }))
  return before.text === '' || /:\s*$/.test(before.text)
    ? chosen
    : [{ ...line, prose: before }, ...chosen]
}
