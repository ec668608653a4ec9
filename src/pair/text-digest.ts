// Which text is it that people sign? All of it but what may change once they have: the sign-off itself, the days on which open items were closed,
// and what is said of the review after launch behind its day.

import { sha256 } from '../digest.ts'
import { type Prose, placeIn } from '../read/prose.ts'
import type { Place, Source } from '../read/source.ts'
import type { Answers } from './pair.ts'

type Stretch = readonly [from: number, to: number]

/** `sha256:…` of the text, in which every stretch that may change is a NUL: no checklist holds one, so that nothing can stand for it. */
export function textDigestOf(answers: Answers): string {
  const { source } = answers.checklist
  const { text, hasMark, repaired } = source
  // a byte order mark, and text that was repaired, are not the text without
  let signed = `${hasMark ? '\ufeff' : ''}${repaired === null ? '' : '\0\0'}`
  let at = 0
  for (const [from, to] of left(answers).sort(([a], [b]) => a - b)) {
    if (from < at) {
      at = Math.max(at, to)
      continue
    }
    signed += `${text.slice(at, from)}\0`
    at = to
  }
  return sha256(new TextEncoder().encode(signed + text.slice(at)))
}

/** The digest of each item's own text, by its id: what tells which of them have changed. The one that stands for the sign-off has none. */
export function itemDigestsOf({ checklist: { source }, items }: Answers): Record<string, string> {
  return Object.fromEntries(
    items.flatMap(({ item, rows }) => {
      if (item.isSignOff) return []
      const texts = rows.map(({ row }) => source.text.slice(...stretchOf(row.place, source)))
      return [[item.id, sha256(new TextEncoder().encode(texts.join('\0')))]]
    }),
  )
}

/** What is left out of it. */
function left(answers: Answers): Stretch[] {
  const { checklist, items, signOffs, openItems, fields } = answers
  const { source, blocks } = checklist
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [of(block.prose)] : []))
  return [
    ...signOffs.flatMap(({ entry: { row, cells } }) => {
      const own = withMarks(stretchOf(row.place, source), source)
      // where the sign-off is a box, the name stands in another line, with what stands behind it
      const [name] = [cells.name].filter(isWritten).map(of)
      const line = lines.find(
        ([from, to]) => name !== undefined && from <= name[0] && name[1] <= to,
      )
      const isElsewhere = name !== undefined && (name[0] < own[0] || name[0] >= own[1])
      return isElsewhere ? [own, [name[0], line?.[1] ?? name[1]] as const] : [own]
    }),
    // the item that stands for the sign-off is ticked when people have signed
    ...items.flatMap(({ item, rows }) =>
      item.isSignOff ? rows.map(({ row }) => stretchOf(row.place, source)) : [],
    ),
    ...openItems.flatMap(({ entry: { cells } }) =>
      cells.closed === null ? [] : [wholeCell(of(cells.closed), source)],
    ),
    ...fields.flatMap(({ field, value, days: [day] }): Stretch[] => {
      if (field.is !== 'follow-up' || value === null || day === undefined) return []
      const behind = (value.offsets[day.to - 1] ?? 0) + 1
      return [[behind, Math.max(behind, of(value)[1])]]
    }),
  ]
}

function of(prose: Prose): Stretch {
  return stretchOf(placeIn(prose), prose.source)
}

function stretchOf({ line, column, endLine, endColumn }: Place, { lineStarts }: Source): Stretch {
  return [(lineStarts[line - 1] ?? 0) + column - 1, (lineStarts[endLine - 1] ?? 0) + endColumn - 1]
}

/** A text that stands in the file, and not for something else. */
function isWritten(cell: Prose | null): cell is Prose {
  return cell !== null && cell.text !== '' && cell.offsets.length === cell.text.length + 1
}

/** With the bullet and the box before it, and what closes its emphasis. */
function withMarks([from, to]: Stretch, { text }: Source): Stretch {
  const before = /(?:^|\n)((?:[>\s]|[-*+]\s|\d+[.)]\s)*(?:\[[ xX]\][ \t]+)?[*_]*)$/.exec(
    text.slice(Math.max(0, from - 80), from),
  )
  const behind = /^[*_]*/.exec(text.slice(to))?.[0] ?? ''
  return [from - (before?.[1]?.replace(/^[\s\S]*\n/, '').length ?? 0), to + behind.length]
}

/** All between two pipes. */
function wholeCell([start, end]: Stretch, { text }: Source): Stretch {
  // an empty one is where its first pipe is
  let from = start === end && text[start] === '|' ? start + 1 : start
  let to = Math.max(from, end)
  while (from > 0 && !/[|\n]/.test(text[from - 1] ?? '')) from--
  while (to < text.length && (!/[|\n]/.test(text[to] ?? '') || text[to - 1] === '\\')) to++
  return [from, to]
}
