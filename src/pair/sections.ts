// Where else on the page does an item's evidence stand: under a heading that names it, or where its cell points to?

import { functionWords, pointers } from '../facts/language.ts'
import { findTerms, vocabularyOf } from '../facts/terms.ts'
import { wordsOf } from '../facts/tokens.ts'
import type { Gate, GateItem } from '../policy/gate.ts'
import type { Block, Checklist, Heading } from '../read/checklist.ts'
import { headingKey, keyOf, keyWithoutBrackets } from '../read/keys.ts'
import type { Prose } from '../read/prose.ts'
import { textsOfTable } from '../read/table.ts'

/** Parts of the page beside what the gate asks: its sections with their headings, tables a row a line. */
export interface Section {
  heading: Heading | null
  texts: readonly Prose[]
}

/** The sections under headings that are none of the gate's, and tables and lines that answer nothing it asks. */
export function sectionsBeside(gate: Gate, checklist: Checklist): Section[] {
  const known = new Set(gate.headings.map(keyWithoutBrackets))
  const asked = columnsOf(gate)
  const isAsked = (block: Block): boolean =>
    block.kind === 'table' &&
    block.headers.filter(({ text }) => asked.includes(keyOf(text))).length > 1
  const sections: { heading: Heading | null; texts: Prose[] }[] = [{ heading: null, texts: [] }]
  let isOwn = false
  let isTitled = false
  for (const block of checklist.blocks) {
    // notes below the table of the items, under the title
    if (isAsked(block) && isTitled) isOwn = false
    if (block.kind === 'heading') {
      isTitled = block.depth === 1
      isOwn = isTitled || known.has(headingKey(block.prose.text, known))
      sections.push({ heading: isOwn ? null : block, texts: [] })
    } else if (!isAsked(block) && !(isOwn && block.kind === 'line')) {
      const texts = block.kind === 'table' ? textsOfTable(block) : [block.prose]
      sections.at(-1)?.texts.push(...texts)
    }
  }
  return sections.filter(({ texts }) => texts.length > 0)
}

function columnsOf(gate: Gate): string[] {
  const { items, signOff, openItems } = gate.shape
  const named = [items, signOff, openItems, gate.policy.signals?.table].flatMap((one) =>
    Object.values(one ?? {}),
  )
  return named.map((column) => keyOf(column ?? ''))
}

/** The texts of sections whose heading names the item: by `Item 4`, or by two words of its title. */
export function sectionsAbout(item: GateItem, sections: readonly Section[]): Prose[] {
  const words = titleWords(item.title)
  return sections.flatMap(({ heading, texts }) => {
    if (heading === null) return []
    const said = wordsOf(heading.prose.text).map(({ word }) => word)
    const isNumbered = said.some(
      (word, index) => itemWords.includes(word) && said[index + 1] === item.id.toLowerCase(),
    )
    const shared = new Set(said.filter((word) => words.includes(word)))
    return isNumbered || shared.size > 1 ? texts : []
  })
}

const itemWords = pointers.items

/** Whether a text names an item: by `Item 4` at its beginning, or by its whole title. */
export function namesItem({ id, title }: Pick<GateItem, 'id' | 'title'>, text: string): boolean {
  const key = keyWithoutBrackets(title)
  const [first, second] = wordsOf(text)
  const isNumbered = itemWords.includes(first?.word ?? '') && second?.word === id.toLowerCase()
  return isNumbered || (key.length >= shortestTitle && keyOf(text).includes(key))
}

/** Letters and digits; a shorter title may be a word of any sentence. */
const shortestTitle = 12

function titleWords(title: string): string[] {
  return wordsOf(title.replace(/\([^)]*\)/g, ' '))
    .map(({ word }) => word)
    .filter((word) => word.length > 2 && !functionWords.has(word))
}

/**
 * The ids of the items that a text points to (`see item 9`), whether it points to what stands beside the items (`table below`), and whether it points
 * to anything but an item.
 */
export function pointersIn(
  gate: Gate,
  text: string,
): { items: string[]; beside: boolean; isElsewhere: boolean } {
  const ids = gate.items.map(({ id }) => id)
  const named = findTerms(text, vocabularyOf(pointers.item)).flatMap(({ text: own, from, to }) => {
    // "we know from item 4" tells of it
    if (
      pointers.items.includes(own.toLowerCase()) &&
      !/(?:^|[.;:(\n–—-])\s*$/u.test(text.slice(0, from))
    )
      return []
    const mark = /^[\s:#(]*(?:\p{L}+\s+)?#?(\d+(?:\.\d+)*|\p{Lu}\d*(?!\p{L})|["“„«])/u.exec(
      text.slice(to, to + 24),
    )?.[1]
    return mark === undefined ? [] : [mark]
  })
  const beside = findTerms(text, vocabularyOf(pointers.beside)).length > 0
  const items = named.filter((mark) => ids.includes(mark))
  return { items, beside, isElsewhere: beside || items.length < named.length }
}
