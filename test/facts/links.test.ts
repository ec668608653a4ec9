// What somebody could look something up by: addresses, paths and files, tickets and the numbers of documents.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks, findPaths } from '../../src/facts/links.ts'

const links = (text: string): string =>
  findLinks(text)
    .map((link) => link.text)
    .join(' | ')

describe('addresses, paths and files', () => {
  test.each([
    ['see https://wiki.acme.io/rb/12.', 'https://wiki.acme.io/rb/12'],
    ['<https://acme.io/a?b=c#d>', 'https://acme.io/a?b=c#d'],
    ['(s3://claims-audit/2026)', 's3://claims-audit/2026'],
    ['docs/runbook.md, section 3', 'docs/runbook.md'],
    ['/srv/runbooks/recon', '/srv/runbooks/recon'],
    ['docs/claims/runbooks/ (three)', 'docs/claims/runbooks/'],
    ['./flip.sh and ~/notes', './flip.sh | ~/notes'],
    ['github.com/acme/claims', 'github.com/acme/claims'],
    ['wiki.acme.example/claims/runbook.', 'wiki.acme.example/claims/runbook'],
    ['Runbook.docx', 'Runbook.docx'],
    ['\\\\srv02\\Desk\\Runbooks, five', '\\\\srv02\\Desk\\Runbooks'],
    ['S:\\Tech', 'S:\\Tech'],
    ['//fs01/agents/spec', '//fs01/agents/spec'],
    ['wiki/desk/tariff-assistant/runbooks', 'wiki/desk/tariff-assistant/runbooks'],
    ['README.MD', 'README.MD'],
  ])('%s', (text, found) => {
    expect(links(text)).toBe(found)
    expect(
      findPaths(text)
        .map((path) => path.text)
        .join(' | '),
    ).toBe(found)
  })
})

describe('tickets and numbers under which a document is filed', () => {
  test.each([
    ['read RB-104 first', 'RB-104'],
    ['CHG0041233', 'CHG0041233'],
    ['OPS-RB-17', 'OPS-RB-17'],
    ['CAB-2026-031', 'CAB-2026-031'],
    ['INC 20441', 'INC 20441'],
    ['#4412', '#4412'],
    ['filed as 4471-0093', '4471-0093'],
    ['document no. 4471', 'document no. 4471'],
    ['Ticket 4471 and folder 12/3', 'Ticket 4471 | folder 12/3'],
    ['page 4411 of the wiki', 'page 4411'],
  ])('%s', (text, found) => {
    expect(links(text)).toBe(found)
    expect(findPaths(text)).toEqual([])
  })
})

describe('nothing to look up', () => {
  test.each([
    ['words with a slash', 'and/or, HR/Finance, input/output, a/b tests, red/amber/green'],
    ['a share, a score, a rate', '3/4 of them, 12/15, 24/7'],
    ['a day', '2026-06-03, 03/06/2026, 3.6.2026'],
    ['a standard, a level, a quarter', 'ISO 27001, SOC 2, Sev-1, Q3, P95, UTF-8'],
    ['a product', 'GPT-4'],
    ['a word for a file without its name', 'the runbook, README'],
    ['a single digit', '#4, item 9, page 3'],
    ['a share behind a word', 'in case 33% fail'],
    ['who can be written to', 'ops@acme.io'],
    ['a time', 'at 13:30-14:00'],
  ])('%s: %s', (_, text) => {
    expect(links(text)).toBe('')
  })
})

test('each link stands in its text, in order, and none inside another', () => {
  const part = fc.constantFrom(
    ...['docs/', 'a.md', 'https://', 'x.io', 'RB-', '104', '#', 'no. ', '/', '.', ' ', '-', 'İ'],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const { text: own, from, to } of findLinks(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(text.slice(from, to)).toBe(own)
        end = to
      }
    }),
  )
})
