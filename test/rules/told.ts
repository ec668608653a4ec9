// Tables of texts that stand in an example instead of others, and what a rule finds in each.
import { expect, test } from 'vitest'
import type { Context } from '../../src/rules/rule.ts'
import { findingsOf } from './answers.ts'
import { likened } from './finds.ts'
import { changed, type Edit, found } from './found.ts'

/** Another text in the evidence of an item of the cleared example. */
export function evidence(gate: string, id: string, text: string): Edit[] {
  const row = changed(gate, [])
    .split('\n')
    .find((line) => line.startsWith(`| ${id} |`))
  const cell = row?.split(' | ')[gate === 'pilot-to-prod' ? 3 : 4] ?? ''
  return [[cell.replace(/ \|$/, ''), text]]
}

/** What `shown` finds of an item, or of the fields, as `level need ‹what it points at›`; without the last where that is all of the cell. */
export function toldOf(id: string | null, page: string, over: Partial<Context> = {}): string[] {
  const lines = page.split('\n')
  return findingsOf('shown', page, over)
    .filter(({ item }) => item === id)
    .map(({ level, need, line, column, endLine, endColumn }) => {
      const text = lines[line - 1] ?? ''
      const [before, behind] = [text.slice(0, column - 1), text.slice(endColumn - 1)]
      const isCell = /\| [[`]*$/.test(before) && /^[`)]* \|/.test(behind)
      const at = text.slice(column - 1, endLine === line ? endColumn - 1 : undefined)
      return `${level} ${need}${isCell ? '' : ` ‹${at}›`}`
    })
}

const heading = /^([a-z]+-[a-z-]+)(?:\/([a-z-]+))?(?:#([\d.]*))?(?: with another "(.*)")?$/

/**
 * A test for each row of a table: `text → a finding + another`, or the text alone where nothing is found. A heading `gate/example`, cleared where it names
 * none, says in place of what the texts below it stand: the evidence of an item (`#9`), or what it quotes. ∅ stands for nothing, ⏎ for the end of a line.
 * `always` is edited besides. Findings of `shown` are of that item, or of the fields, as `toldOf` writes them; those of other rules as in `finds`.
 */
export const told =
  (rule: string, asOf = '2026-06-09', always: readonly Edit[] = []) =>
  ([table = '']: TemplateStringsArray): void => {
    let [, gate, of, id, was]: (string | undefined)[] = []
    const written = (text: string): string => text.replaceAll('∅', '').replaceAll('⏎', '\n')
    const rows: [title: string, page: () => string, item: string | null, wanted: string[]][] = []
    for (const line of table.split('\n').map((one) => one.trim())) {
      const named = heading.exec(line)
      if (named !== null) [, gate, of, id, was] = named
      else if (line !== '' && gate !== undefined) {
        const [own, example, item, instead] = [gate, of, id ?? '', was]
        const [text = '', wanted] = line.split(' → ')
        const edits = (): Edit[] =>
          instead === undefined
            ? evidence(own, item, written(text))
            : [[written(instead), written(text)]]
        const title = `${own}${item === '' ? '' : `#${item}`} ${text}`
        rows.push([
          title,
          () => changed(own, [...always, ...edits()], example),
          item || null,
          wanted?.split(' + ') ?? [],
        ])
      }
    }
    test.each(rows)('%s', (_, page, item, wanted) => {
      const findings = rule === 'shown' ? toldOf(item, page()) : found(rule, page(), { asOf })
      expect(likened(findings, wanted)).toEqual(wanted)
    })
  }
