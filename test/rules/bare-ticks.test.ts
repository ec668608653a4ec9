// Whether there is anything behind the ticks that somebody could look up.
import { describe, expect, test } from 'vitest'
import { changed, found } from './found.ts'

/** The hundred boxes of production-readiness: so many with the text behind them, the others alone. */
function boxes(count: number, text: string, below = ''): string {
  let some = count
  const bare = changed('production-readiness', [
    ['  - 12 of 14 want to keep it; [survey](https://docs.example.com/order-helper/survey)\n', ''],
  ])
  const [items = '', rest = ''] = bare.split('## Final Validation')
  const ticked = items.replace(/^( *)(- \[x\] (?:(?! — ).)*)(?: — .*)?$/gm, (_, margin, box) =>
    some-- > 0 ? `${margin}${box}${text}${below.replace('\n', `\n${margin}`)}` : `${margin}${box}`,
  )
  return `${ticked}## Final Validation${rest}`
}

const said = (text: string, bareShare: number | null = null): string[] =>
  found('bare-ticks', text, { bareShare })

describe('what can be looked up', () => {
  const some =
    ' — seen on 2026-05-20| — Femi Adeleke| — [board](https://example.com/board)| — docs/board.md| — 14 planners| — `order-board`| — Grafana board| (14 planners)'
  test.each(some.split('|'))('"%s"', (text) => {
    expect(said(boxes(100, text))).toEqual([])
  })

  const none =
    '| — | — done| — handled, looks fine| — in place| — TBD| — not on 2026-05-20| — ~~2026-05-20~~| — <!-- 2026-05-20 -->'
  test.each(none.split('|'))('not: "%s"', (text) => {
    expect(said(boxes(100, text))).toEqual([expect.stringContaining('error: 100 of 100')])
  })

  test('below the box', () => {
    expect(said(boxes(100, '', '\n  - seen on 2026-05-20'))).toEqual([])
  })
})

describe('as many as may be bare', () => {
  test.each([
    [50, null, 0],
    [49, null, 1],
    [49, 0.6, 0],
    [0, 1, 0],
    [99, 0, 1],
    [100, 0, 0],
  ])('%s of 100 show something, the limit is %s', (count, limit, findings) => {
    const all = said(boxes(count, ' — seen on 2026-05-20'), limit)
    expect(all).toHaveLength(findings)
    for (const one of all) expect(one).toContain(`› error: ${100 - count} of 100 ticked boxes`)
  })

  test.each([
    ['open', '[ ]', ''],
    ['left out', '[x]', ' — N/A: not for us'],
  ])('of boxes, those that are %s are not counted', (_, mark, reason) => {
    const page = boxes(49, ' — seen on 2026-05-20')
    const without = (count: number): string => {
      let some = count
      return page.replace(/^- \[x\] ([^—\n]*)$/gm, (line, title) =>
        line.includes('Lead') || some-- <= 0 ? line : `- ${mark} ${title}${reason}`,
      )
    }
    expect(said(without(1))).toHaveLength(1)
    expect(said(without(2))).toEqual([])
  })
})

test('lines of a sheet without a part for the artifact: at most half of them', () => {
  const sheet = (bare: number): string => {
    let some = bare
    const text = changed('gate-review', [], 'conditional')
    return text.replace(/^(\s*\d+\. [^:]+:\s+green) .*$/gm, (line, head) =>
      some-- > 0 ? `${head} / Next: handled` : line,
    )
  }
  expect(found('bare-ticks', sheet(4))).toEqual([])
  const [said, ...others] = found('bare-ticks', sheet(5))
  expect(said).toContain('error: 6 of 11 lines')
  expect(others).toEqual([])
})
