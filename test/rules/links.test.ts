// Where do the links of the evidence lead?
import { describe, expect, test } from 'vitest'
import { findingsOf } from './answers.ts'
import { finds } from './finds.ts'
import { changed } from './found.ts'
import { told } from './told.ts'

describe('a link', () => {
  told('links')`
    pilot-to-prod with another "https://git.example.com/agents/warranty/runbook.md"
      javascripts
      <> → 22 ‹r› error 7
      #runbook → 22 ‹r› error 7
      ../ → 22 ‹r› error 7
      javascript:alert(1) → 22 ‹r› error 7
      JavaScript&#58;x → 22 ‹r› error 7
      < javascript:x> → 22 ‹r› error 7
      file:///C:/runbook.md → 22 ‹r› error 7
      blob:x → 22 ‹r› error 7
      about:blank → 22 ‹r› error 7
      data:text/plain,pause-the-agent-first-then-tell-the-desk-and-the-builder-and-then-wait → 22 ‹r› error 7
    pilot-to-prod with another "[runbook.md](https://git.example.com/agents/warranty/runbook.md)"
      <javascript:x> → 22 ‹j› error 7
    pilot-to-prod with another "https://grafana.example.com/d/warranty"
      # → 17 ‹w› warning 2
      javascript:x → 17 ‹w› error 2
    pilot-to-prod with another "## Sign-off"
      ## Item 7⏎⏎[old one](javascript:x)⏎⏎## Sign-off → 29 ‹o› error 7
      ## History⏎⏎[old one](javascript:x)⏎⏎## Sign-off
  `
  finds('links', 'pilot-to-prod', [
    [
      'by reference',
      [
        ['(https://git.example.com/agents/warranty/runbook.md)', '[rb]'],
        ['## Sign-off', '[rb]: javascript:x\n\n## Sign-off'],
      ],
      ['22 ‹r› error 7'],
    ],
  ])
})

describe('a link to a file that is not there', () => {
  /** What is found with links to these paths under items 2 and 7. */
  function links(runbook: string, status = '✅'): string[] {
    const text = changed('pilot-to-prod', [
      ['https://grafana.example.com/d/warranty', 'docs/board.json'],
      ['[runbook.md](https://git.example.com/agents/warranty/runbook.md)', runbook],
      ['on-call has read it | ✅', `on-call has read it | ${status}`],
    ])
    const pathProblem = (link: string): string | null =>
      link.startsWith('docs/') ? 'there is no such file in the repository' : null
    return findingsOf('links', text, { pathProblem }).map(
      ({ level, item, message }) => `${level} ${item} ${message.replace(/.*?(?="|has)/, '')}`,
    )
  }
  const board = 'warning 2 "docs/board.json": there is no such file in the repository'

  test.each([
    [
      '[runbook](docs/runbook.md)',
      '✅',
      [
        'error 7 "docs/runbook.md": there is no such file in the repository',
        'warning 2 "docs/board.json": there is no such file in the repository',
      ],
    ],
    [
      '[runbook](docs/runbook.md)',
      '❌',
      [
        'warning 2 "docs/board.json": there is no such file in the repository',
        'warning 7 "docs/runbook.md": there is no such file in the repository',
      ],
    ],
    ['[runbook](https://git.example.com/runbook.md)', '✅', [board]],
  ])('%s at %s', (runbook, status, findings) => {
    expect(links(runbook, status)).toEqual(findings)
  })

  test('is told of twenty times in one item, and once for the rest', () => {
    const pages = Array.from({ length: 23 }, (_, page) => `[page ${page}](docs/${page}.md)`)
    const found = links(pages.join(', ')).filter((one) => one.includes(' 7 '))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('error 7 has more than 20 broken links; the others were not checked')
  })
})
