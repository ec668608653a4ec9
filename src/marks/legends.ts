// What explains the marks of a page, and is no item: `✅ = done · ❌ = open`, a table of signs?

import type { Heading, Line } from '../read/checklist.ts'
import type { Table } from '../read/table.ts'
import { signsIn } from './boxes-and-signs.ts'
import { claimOfText, claimsIn } from './claims.ts'
import { claimIn } from './table-rows.ts'

/** `✅ = done · ❌ = open`, `✅ passed, ⚠️ partial`, `✅ / ⚠️ / ❌`: a line that explains or offers signs of different meanings. */
export function isLegend({ prose: { text } }: Line | Heading): boolean {
  const found = signsIn(text)
  if (claimsIn(text).size < 2) return false
  const said = found.map(({ index, 0: sign }, at) =>
    text.slice(index + sign.length, found[at + 1]?.index).replace(/^\ufe0f/u, ''),
  )
  const isExplained = (behind: string): boolean => {
    const word = behind.replace(/^[\s:–—-]+|[\s,;.·|/()]+$/gu, '')
    return /^\s*=/.test(behind) || (word !== '' && claimOfText(word) !== 'unknown')
  }
  const isOffered = said.slice(0, -1).every((behind) => /^\s*[/|]\s*$/.test(behind))
  return isOffered || said.every(isExplained)
}

/** A table that says what signs mean or how often they stand on the page: each sign once, and a status or a number beside it. */
export function isLegendTable({ headers, rows }: Table): boolean {
  if (headers.length !== 2 || rows.length < 2) return false
  return [0, 1].some((at) => {
    const claims = rows.map(({ cells }) => claimIn(cells[at]))
    const words = rows.map(({ cells }) => claimIn(cells[1 - at]))
    const isTally = rows.every(({ cells }) => /^\d+\s*%?$/.test(cells[1 - at]?.text ?? ''))
    return (
      new Set(rows.map(({ cells }) => cells[at]?.text)).size === rows.length &&
      new Set(claims).size > 1 &&
      claims.every((claim) => claim !== 'unknown') &&
      (isTally || words.filter((claim, row) => claim === claims[row]).length * 2 > rows.length)
    )
  })
}
