// Tables of edits of an example and what one rule finds in each, without its wording.
import { expect, test } from 'vitest'
import { changed, type Edit, found, type Row } from './found.ts'

/**
 * A test for each row of edits of an example (`pilot-to-prod/blank`; `cleared` when none is named): its findings as `line ‹what it points at› level
 * item`, and `: part` of the message where the row gives one.
 */
export function finds(rule: string, example: string, rows: readonly Row[]): void {
  const [gate = '', of] = example.split('/')
  test.each(rows)('%s', (_, edits, findings) => {
    expect(likened(found(rule, changed(gate, edits, of)), findings)).toEqual(findings)
  })
}

/** One row for each of several texts, parted by ` ¦ `, that are put in one place. */
export function rowsOf(
  texts: string,
  edits: (text: string) => Edit[],
  findings: (text: string) => string[],
): Row[] {
  return texts.split(' ¦ ').map((text) => [text, edits(text), findings(text)])
}

/** The findings, each cut to what is wanted of it where it fits that; whole where it does not. `‹*›` is any place in the line. */
export function likened(findings: readonly string[], wanted: readonly string[]): string[] {
  return findings.map((finding, index) => {
    const want = wanted[index] ?? ''
    const all = want.includes('‹*›') ? finding.replace(/‹.*?›/su, '‹*›') : finding
    const head = /^.*?› \w+(?: [\d.]+)?(?=: )/su.exec(all)?.[0] ?? ''
    const part = want.startsWith(`${head}: `) ? want.slice(head.length + 2) : null
    const fits = part !== null && part !== '' && all.slice(head.length).includes(part)
    return want === head || fits ? want : finding
  })
}

/** The row of an item in the cleared example of pilot-to-prod, with its line end. */
export function rowOf(id: string): string {
  return new RegExp(`^\\| ${id} \\|.*\\n`, 'm').exec(changed('pilot-to-prod', []))?.[0] ?? ''
}
