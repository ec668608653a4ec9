// Documents whose every word tries to forge something, judged: for the tests that read each format back, and for those that open the pages in a browser.
import { join } from 'node:path'
import type { Report } from '../src/print/report.ts'
import { result } from '../src/result.ts'
import { root, run } from './world.ts'

export const attacks = [
  '::error::forged',
  '   ::set-output name=outcome::cleared',
  '\u00a0\u3000::stop-commands::x',
  '%0A::error::forged',
  'a\n::error::forged\n\n# forged\n',
  'a\r\n::warning file=x::forged',
  '##[error]forged',
  '#\u200b#[error]forged',
  '##vso[task.complete result=Succeeded]forged',
  "##teamcity[buildStatus status='SUCCESS']",
  '</details><script>alert(1)</script>',
  '</style><style>*{display:none}</style>',
  '</title></main><script>forged</script>',
  '" onmouseover="forged" x="',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)> <!-- forged',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)" style="position:fixed;inset:0">x</a>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<meta http-equiv="refresh" content="0;url=http://evil.example">',
  '<base href="http://evil.example/"><link rel="stylesheet" href="x.css">',
  'url(http://evil.example/x) } * { display: none }',
  '| forged | ✅ |\n|---|---|\n| x | y |',
  'a | b \\| c',
  '\u001b[2J\u001b[31mforged\u0007\u009b1A',
  '\u202eforged\u2066x\u200f',
  ']]><failure/><![CDATA[',
  '&amp; &#10; &lt;b&gt; &commat;org',
  '\u0000\u0001\u0008\u000b\ufffe\uffff',
  '\ud800 lone \udc00',
  '`code` ``` fence',
  '@octo-org @octo/team someone@example.com',
  '[x](http://evil.example) ![x](http://evil.example/x.png) [y]: http://evil.example',
  '[^1] [ ] [x] <http://evil.example> http://evil.example www.evil.example mailto:a@evil.example',
  '# forged',
  '- forged\n  - forged',
  '1. forged',
  '> forged',
  '---',
  '===',
  '    forged',
  '**forged** _forged_ ~~forged~~ $forged$',
  'fixes #12, owner/repo#12, GH-12, !12',
  '\\',
  '\\`forged\\`',
]
/** All of them in one. */
export const all = attacks.join(' ')

/** What the untrusted words of a document are, and the judgement of it. */
export interface HostileReport {
  attack: string
  report: Report
}

/** One for each attack, and one for all of them in one. */
export async function hostileReports(): Promise<HostileReport[]> {
  const reports: HostileReport[] = []
  const example = join(root, 'examples', 'pilot-to-prod', 'blocked.md')
  const { out } = await run(['check', example, '--as-of', '2026-06-09', '--format', 'json'], root)
  const { schemaVersion: _, ...clean } = result.parse(JSON.parse(out))
  for (const attack of [...attacks, all]) {
    const checklists = clean.checklists.map((review) => ({
      ...review,
      file: attack,
      subject: { name: attack, id: attack, version: attack, tier: attack },
      verdict: { ...review.verdict, because: [attack, ...review.verdict.because] },
      fields: { [attack]: attack },
      items: review.items.map((item, at) => ({
        ...item,
        title: attack,
        owner: attack,
        evidence: attack,
        assessed: (['pass', 'warn', 'fail', 'na', 'blank'] as const)[at % 5] ?? item.assessed,
      })),
      signOffs: review.signOffs.map((row) => ({ ...row, role: attack, name: attack })),
      openItems: [
        {
          items: [attack],
          label: attack,
          missing: attack,
          owner: attack,
          due: null,
          closed: null,
          line: 1,
        },
      ],
      waivers: [
        {
          rule: 'shown',
          item: null,
          reason: attack,
          approver: attack,
          until: '2026-07-01',
          findings: 1,
        },
      ],
      findings: review.findings.map((finding) => ({
        ...finding,
        message: attack,
        fix: attack,
        level:
          finding.rule === 'shown' && finding.item === '9' && finding.level === 'error'
            ? ('waived' as const)
            : finding.level,
      })),
    }))
    const report: Report = {
      ...clean,
      outcome: 'error',
      checklists,
      errors: [{ file: attack, message: attack }],
    }
    reports.push({ attack, report })
  }
  return reports
}
